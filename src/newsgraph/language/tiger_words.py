"""What the words of a sentence parsed with TIGER's labels are, and how UD calls their relations."""

from __future__ import annotations

from functools import cache, lru_cache

from spacy.tokens import Token

from newsgraph.language.tags import PRONOMINAL_ADVERBS
from newsgraph.lexicon import read_table

# Kind of word, the table's column "dependent", by STTS tag; where there is none, by part of speech.
_KIND_OF_TAG = {
    **dict.fromkeys(("NN", "TRUNC", "PDS", "PIS", "PPER", "PPOSS", "PRELS", "PRF", "PWS"), "noun"),
    **dict.fromkeys(("NE", "NNE", "FM"), "name"),
    **dict.fromkeys(("ART", "PDAT", "PIAT", "PIDAT", "PPOSAT", "PRELAT", "PWAT"), "det"),
    **dict.fromkeys(("ADJA", "ADJD"), "adj"),
    **dict.fromkeys(("ADV", "PROAV", "PAV", "PWAV", "PTKNEG", "PTKA"), "adv"),
    **dict.fromkeys(("APPR", "APPRART", "APPO", "APZR"), "adposition"),
    "CARD": "number",
    "KON": "conjunction",
}
_KIND_OF_POS = {
    "NOUN": "noun",
    "PRON": "noun",
    "PROPN": "name",
    "NUM": "number",
    "DET": "det",
    "ADJ": "adj",
    "ADV": "adv",
    "ADP": "adposition",
    "VERB": "verb",
    "AUX": "verb",
    "CCONJ": "conjunction",
    "CONJ": "conjunction",
}
_MODALS = frozenset({"dürfen", "können", "mögen", "müssen", "sollen", "wollen", "möchten"})
_AUXILIARIES = frozenset({"haben", "sein", "werden"})


class Word:
    """A token with what the conversion asks about it."""

    __slots__ = ("form", "infinitive", "kind", "lemma", "lower", "position", "possessive", "tag", "tiger")

    def __init__(self, token: Token, position: int) -> None:
        self.position = position
        self.lower = token.lower_
        self.lemma = token.lemma_.lower()
        self.tag = token.tag_
        self.tiger = token.dep_
        self.kind = kind_of(self.tag, token.pos_)
        self.form = _verb_form(self.tag, token) if self.kind == "verb" else ""
        self.possessive = self.tag == "PPOSAT" or token.morph.get("Poss", []) == ["Yes"]
        self.infinitive = self.form in ("Inf", "zu")

    @property
    def is_sein(self) -> bool:
        """A form of the verb "sein"."""
        return self.kind == "verb" and self.lemma == "sein"

    @property
    def is_werden(self) -> bool:
        """A form of the verb "werden"."""
        return self.kind == "verb" and self.lemma == "werden"

    @property
    def is_haben(self) -> bool:
        """A form of the verb "haben"."""
        return self.kind == "verb" and self.lemma == "haben"

    @property
    def is_auxiliary(self) -> bool:
        """A verb that can govern another one as its auxiliary or modal verb."""
        return self.tag[:2] in ("VA", "VM") or self.lemma in _AUXILIARIES or self.is_modal

    @property
    def is_modal(self) -> bool:
        """A modal verb."""
        return self.tag.startswith("VM") or (self.kind == "verb" and self.lemma in _MODALS)

    @property
    def announces_clause(self) -> bool:
        """ "es" or an adverb like "darauf", which can stand for a clause that follows."""
        return self.lower == "es" or self.tag in PRONOMINAL_ADVERBS


@lru_cache(maxsize=512)
def kind_of(tag: str, pos: str) -> str:
    """Return what a word is: noun, name, number, det, adj, adv, verb, adposition, conjunction, other."""
    if tag.startswith("V"):
        return "verb"
    if tag == "NN" and pos == "PROPN":
        return "name"
    if tag in _KIND_OF_TAG:
        return _KIND_OF_TAG[tag]
    return "other" if tag else _KIND_OF_POS.get(pos, "other")


def _verb_form(tag: str, token: Token) -> str:
    """Return Fin, Inf, zu, Part, or "" where it is unknown."""
    if tag == "VVIZU":
        return "zu"
    for ending, form in (("FIN", "Fin"), ("IMP", "Fin"), ("INF", "Inf"), ("PP", "Part")):
        if tag.endswith(ending):
            return form
    values = token.morph.get("VerbForm", [])
    return values[0] if values else ""


@cache
def _sein_participles() -> tuple[str, ...]:
    return tuple(row["participle"] for row in read_table("sein_perfect"))


def is_sein_perfect(participle: str) -> bool:
    """Tell whether "ist" with this participle is the perfect tense (gesunken), not the passive of a state."""
    return participle.endswith(_sein_participles())


@lru_cache(maxsize=8192)
def relation_of(tiger: str, dependent: str, side: str, head: str) -> str:
    """Return the UD relation for a TIGER label.

    Args:
        tiger: the label.
        dependent: what the dependent is: finite, zu, verb, pp, or a kind of word.
        side: ``<`` where it stands before its head, else ``>``.
        head: the kind of word that it hangs on.
    """
    for row in read_table("tiger_labels"):
        if (
            row["label"] == tiger
            and row["dependent"] in ("*", dependent)
            and row["side"] in ("*", side)
            and row["head"] in ("*", head)
        ):
            return row["relation"]
    return "dep"
