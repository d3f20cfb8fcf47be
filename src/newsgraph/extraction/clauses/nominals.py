"""Reads propositions that no verb of a clause tells: participles as attributes, nominalisations, appositions.

* "der von Seoul gelieferte Panzer", "die in Köln lebenden Gäste", "Hunde, gezüchtet von den USA";
* "der Angriff der Ukraine auf Kursk", "Putins Besuch in Hanoi", "ein Treffen zwischen Lena und Tom";
* "Lena, die Schwester von Tom".

Only nouns of the lexicon of events count as nominalisations: "Haus der Ukraine auf Kreta" tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsgraph.extraction.clauses.arguments import Argument
from newsgraph.extraction.grammar.embedding import embedded_modality
from newsgraph.extraction.grammar.modality import clause_modality, is_finite, is_negated
from newsgraph.extraction.grammar.syntax import (
    children,
    clause_head,
    conjuncts,
    first_child,
    is_nominal,
    phrase_of,
    preposition_lemma,
    preposition_of,
    words_of_preposition,
)
from newsgraph.extraction.surface.times import TIME_NOUNS
from newsgraph.extraction.words.events import EventEntry, entries_of
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.known import country_of_adjective
from newsgraph.schema import Modality

_SHORTEST_TAIL = 5  # letters of a noun that may end a compound: "Artillerie-angriff"
_NOMINALISED_OBJECTS = frozenset({"obl", "obl:arg", "obl:agent", "nmod", "advmod"})
_MODAL_ATTRIBUTES: dict[str, Modality] = {
    "angeblich": "hearsay",
    "mutmaßlich": "hearsay",
    "vermeintlich": "hearsay",
    "möglich": "possible",
    "etwaig": "possible",
    "denkbar": "possible",
    "drohend": "possible",
    "befürchtet": "possible",
    "potenziell": "possible",
    "geplant": "intended",
    "angekündigt": "intended",
    "angedroht": "intended",
    "vorgesehen": "intended",
    "versucht": "intended",
    "nötig": "necessary",
    "notwendig": "necessary",
    "erforderlich": "necessary",
}


@dataclass(frozen=True, slots=True)
class NominalProposition:
    """A proposition told by a noun or participle, its ``anchor``; ``words`` are the predicate."""

    anchor: Word
    subject: Word
    words: tuple[Word, ...]
    lemma: str
    object: Word
    slot: str
    construction: str
    entry: EventEntry | None = None
    negated: bool = False
    modality: Modality = "asserted"


def find_nominal_propositions(tree: Tree) -> Iterator[NominalProposition]:
    """Yield the propositions of participles, nominalisations and appositions, in reading order."""
    for token in tree:
        if _is_participle_attribute(token):
            yield from _participle(token)
        elif token.pos == "NOUN":
            yield from _nominalisation(token)
            if token.dep == "appos":
                yield from _apposition(token)


def _is_participle_attribute(token: Word) -> bool:
    if token.i > token.head.i and token.tree[token.head.i + 1].text != ",":
        return False  # "Hunde, gezüchtet in …": after its noun it stands behind a comma
    if token.pos == "ADJ" and token.i > token.head.i:
        return False  # an inflected participle stands before its noun
    if token.dep not in {"amod", "acl"} or not is_nominal(token.head) or token.pos not in {"ADJ", "VERB"}:
        return False
    if first_child(token, "aux", "aux:pass", "cop", "nsubj", "nsubj:pass", "mark") is not None:
        return False
    return _is_participle(token) and not is_finite(token)


def _is_participle(token: Word) -> bool:
    if token.tag == "VVPP" or "Part" in token.features.get("VerbForm", []):
        return True
    return token.pos == "ADJ" and any(token.lower.endswith(ending) for ending in _PARTICIPLE_ENDINGS)


_PARTICIPLE_ENDINGS = tuple(
    stem + ending for stem in ("end", "t", "en") for ending in ("e", "en", "er", "es", "em", "")
)


def _participle(participle: Word) -> Iterator[NominalProposition]:
    """Read "der von Seoul gelieferte Panzer" as gelieferte(Seoul, Panzer), the rest as said of the noun."""
    active = "end" in participle.lemma[-4:] or participle.lower.rstrip("nrsme").endswith("end")
    noun = participle.head
    for child in participle.children:
        if child.dep not in _NOMINALISED_OBJECTS or not is_nominal(child):
            continue
        preposition = preposition_of(child)
        if preposition is None:
            continue
        name = preposition_lemma(preposition)
        agent = child.dep == "obl:agent" or name in {"von", "durch"}
        for head in conjuncts(child):
            if agent and not active:
                yield NominalProposition(
                    participle, head, (participle,), participle.lemma, noun, "obj", "participle"
                )
            else:
                words = (participle, *words_of_preposition(preposition))
                yield NominalProposition(
                    participle, noun, words, participle.lemma, head, f"prep:{name}", "participle"
                )


def _nominalisation(noun: Word) -> Iterator[NominalProposition]:
    entries = _entries_of_noun(noun.lemma)
    if not entries:
        return
    frame = dict(_noun_frame(noun))
    for entry in entries:
        sources = [source.head for source in frame.get(entry.source, [])]
        targets = [target for slot in sorted(entry.targets) for target in frame.get(slot, [])]
        targets = [target for target in targets if target.head not in sources]
        if not sources or not targets:
            continue
        for source in sources:
            for target in targets:
                connective = words_of_preposition(target.preposition)
                yield NominalProposition(
                    anchor=noun,
                    subject=source,
                    words=(*_bare_phrase(noun, source), *connective),
                    lemma=noun.lemma,
                    object=target.head,
                    slot=target.slot,
                    construction="nominal",
                    entry=entry,
                    negated=_is_negated_noun(noun),
                    modality=_noun_modality(noun),
                )
        return


def _bare_phrase(noun: Word, source: Word) -> list[Word]:
    """Return the noun's phrase without the word that names its source ("russischer Angriff")."""
    return [word for word in phrase_of(noun) if word != source]


def _noun_frame(noun: Word) -> Iterator[tuple[str, list[Argument]]]:
    """Yield what a noun governs, by slot; "zwischen A und B" is A's, with B."""
    genitives: list[Argument] = []
    for child in noun.children:
        if child.dep == "det:poss" or _is_origin(child):
            genitives.append(Argument(child, "gen"))
        elif child.dep in {"nmod", "obl", "obl:agent"} and is_nominal(child):
            preposition = preposition_of(child)
            name = preposition_lemma(preposition) if preposition is not None else ""
            heads = conjuncts(child)
            if name in {"", "von"}:
                genitives.extend(Argument(head, "gen") for head in heads)
            elif name == "zwischen" and len(heads) == 2:
                yield "gen", [Argument(heads[0], "gen")]
                yield "prep:mit", [Argument(heads[1], "prep:mit", preposition)]
                return
            else:
                slot = name if name == "durch" else f"prep:{name}"
                yield slot, [Argument(head, slot, preposition) for head in heads]
    if genitives:
        yield "gen", genitives


def _is_origin(word: Word) -> bool:
    return word.dep == "amod" and country_of_adjective(word.text) is not None


def _apposition(noun: Word) -> Iterator[NominalProposition]:
    """Read "Lena, die Schwester von Tom" as die Schwester von(Lena, Tom)."""
    named = noun.head
    if named.pos != "PROPN" or named.lemma in TIME_NOUNS:  # "am Freitag, den 9. September 2005"
        return
    for child in children(noun, "nmod"):
        preposition = preposition_of(child)
        if not is_nominal(child) or (preposition is not None and preposition.lower not in {"von", "vom"}):
            continue
        words = (*phrase_of(noun), *words_of_preposition(preposition))
        slot = "gen" if preposition is None else "prep:von"
        for head in conjuncts(child):
            yield NominalProposition(noun, named, words, noun.lemma, head, slot, "apposition")


def _noun_modality(noun: Word) -> Modality:
    """Return how a nominalisation holds: by its attribute, its clause, and the verb that governs it."""
    for child in children(noun, "amod"):
        modality = _MODAL_ATTRIBUTES.get(child.lemma.lower())
        if modality is not None:
            return modality
    verb = clause_head(noun)
    embedded = embedded_modality(verb) if verb != noun else None
    if embedded is not None and embedded != "necessary":
        return embedded
    return clause_modality(verb)


def _is_negated_noun(noun: Word) -> bool:
    if any(child.lower.startswith("kein") or child.lower == "ohne" for child in noun.children):
        return True
    verb = clause_head(noun)
    return verb != noun and is_negated(verb)


@lru_cache(maxsize=4096)
def _entries_of_noun(lemma: str) -> tuple[EventEntry, ...]:
    """Return the entries of a noun, or of the noun that a compound ends in."""
    if not lemma[:1].isupper():
        return ()
    for start in (0, *range(2, len(lemma) - _SHORTEST_TAIL + 1)):
        tail = lemma[start:]
        entries = entries_of(tail[:1].upper() + tail[1:])
        if entries:
            return entries
    return ()
