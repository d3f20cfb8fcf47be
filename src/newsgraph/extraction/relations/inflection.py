"""Puts a noun phrase into another case, word by word: "dem 13-jährigen Jungen" → "der 13-jährige Junge".

A phrase changes its case when a main clause is made of a relative clause ("mit dem Mann, der …") or of the
object of an infinitive ("bat den Mann, zu kommen"). Forms after the Duden grammar, "Deklination".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from newsgraph.extraction.drafts import Piece
from newsgraph.extraction.grammar.syntax import feature
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table
from newsgraph.lexicon.weak_nouns import is_weak

Case = Literal["Nom", "Gen", "Dat", "Acc"]

# Endings after the stem of der, dieser, jeder, welcher …, by case, for Masc, Fem, Neut, Plur.
_DEFINITE: dict[Case, dict[str, str]] = {
    "Nom": {"Masc": "er", "Fem": "e", "Neut": "es", "Plur": "e"},
    "Acc": {"Masc": "en", "Fem": "e", "Neut": "es", "Plur": "e"},
    "Dat": {"Masc": "em", "Fem": "er", "Neut": "em", "Plur": "en"},
    "Gen": {"Masc": "es", "Fem": "er", "Neut": "es", "Plur": "er"},
}
_ARTICLE: dict[Case, dict[str, str]] = {
    "Nom": {"Masc": "der", "Fem": "die", "Neut": "das", "Plur": "die"},
    "Acc": {"Masc": "den", "Fem": "die", "Neut": "das", "Plur": "die"},
    "Dat": {"Masc": "dem", "Fem": "der", "Neut": "dem", "Plur": "den"},
    "Gen": {"Masc": "des", "Fem": "der", "Neut": "des", "Plur": "der"},
}
# Stems that take no ending where "der" would end in "er" or "es": "ein Mann", "sein Kind".
_BARE_STEMS = ("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer")
_STEMS = ("dies", "jed", "jen", "welch", "manch", "all", "beid", "solch", "einig", "viel", *_BARE_STEMS)
_ENDINGS = ("em", "en", "er", "es", "e", "")
_PLAIN = str.maketrans("äöü", "aou")


_ADJECTIVAL = ("ende", "ender", "ordnete", "ordneter", "gestellte", "gestellter", "beamte", "beamter")
_STRONG_PLURALS = ("ären", "euren", "alen", "ionären")  # "Militären", "Ingenieuren", "Generalen"
# Masculine and neuter nouns that are weak in the plural only: "die Autoren", "die Staaten".
_PLURAL_IN_EN = ("or", "staat", "schmerz", "nerv", "bett", "hemd", "ohr", "insekt", "strahl")


def definite_article(gender: str | None, number: str | None, case: Case) -> str | None:
    """Return "der", "den", … for a noun; None where gender or number are not known."""
    kind = "Plur" if number == "Plur" else gender
    return _ARTICLE[case].get(kind or "")


def inflected(phrase: list[Word], head: Word, case: Case) -> list[Piece] | None:
    """Return the words of a noun phrase in a case, None where its form cannot be told.

    Args:
        phrase: the words in reading order, without a preposition.
        head: its noun. What depends on others than it (genitives, phrases) stays as it is.
        case: the case that is wanted.
    """
    if feature(head, "Case") == case:
        return list(phrase)
    kind = "Plur" if feature(head, "Number") == "Plur" else feature(head, "Gender")
    if head.pos == "PROPN" or not phrase:
        return _with_article_only(phrase, head, case, kind)
    if head.pos != "NOUN" or kind is None:
        return None
    determiner = next((word for word in phrase if word.head is head and _stem(word) is not None), None)
    kind = _shown_kind(determiner, kind)
    if kind is None:
        return None
    found: list[Piece] = []
    for word in phrase:
        if word is determiner:
            found.append(_keep_capital(word, _determined(word, case, kind)))
        elif _is_attribute(word, head):
            found.append(_adjective(word, determiner, case, kind))
        elif word is head and _is_adjectival(head):
            found.append(_adjective(head, determiner, case, kind))
        elif word is head:
            found.append(_noun(head, case, kind))
        else:
            found.append(word)
    return found


def _with_article_only(phrase: list[Word], head: Word, case: Case, kind: str | None) -> list[Piece] | None:
    determiners = [word for word in phrase if word.head is head and _stem(word) is not None]
    adjectives = [word for word in phrase if word.head is head and word.dep == "amod"]
    if not determiners and not adjectives:
        return list(phrase)
    kind = _shown_kind(determiners[0] if determiners else None, kind)
    if kind is None:
        return None
    return [
        _keep_capital(word, _determined(word, case, kind))
        if word in determiners
        else _adjective(word, determiners[0] if determiners else None, case, kind)
        if word in adjectives
        else word
        for word in phrase
    ]


def _shown_kind(determiner: Word | None, kind: str | None) -> str | None:
    """Return gender or number as an article shows it, where the noun's was a guess: "einen Bus"."""
    stem = _stem(determiner) if determiner is not None else None
    if determiner is None or stem is None or kind is None:
        return kind
    shown = {
        other
        for case in _ARTICLE
        for other in ("Masc", "Fem", "Neut", "Plur")
        if _determined(determiner, case, other).lower() == determiner.lower
    }
    if kind in shown:
        return kind
    shown -= {"Plur"}
    return shown.pop() if len(shown) == 1 else None


def _stem(word: Word) -> str | None:
    if word.dep not in {"det", "det:poss"}:
        return None
    if word.lower in {"der", "die", "das", "den", "dem", "des"}:
        return "d"
    for stem in _STEMS:
        if word.lower.startswith(stem) and word.lower[len(stem) :] in _ENDINGS:
            return stem
    return None


def _determined(word: Word, case: Case, kind: str) -> str:
    stem = _stem(word) or ""
    if stem == "d":
        return _ARTICLE[case][kind]
    ending = _DEFINITE[case][kind]
    bare = (case == "Nom" and kind in {"Masc", "Neut"}) or (case == "Acc" and kind == "Neut")
    return stem if stem in _BARE_STEMS and bare else stem + ending


def _adjective(word: Word, determiner: Word | None, case: Case, kind: str) -> str | Word:
    """Return an adjective with the ending that its determiner leaves to it; unchanged where it has none."""
    base = next((word.text[: -len(end)] for end in _ENDINGS[:-1] if word.lower.endswith(end)), None)
    if base is None or (word.lower.endswith("er") and word.text[:1].isupper()):
        return word  # "Berliner", "zwei"
    stem = _stem(determiner) if determiner is not None else None
    shows = stem is not None and _determined(determiner, case, kind).lower() not in _BARE_STEMS  # type: ignore[arg-type]
    if not shows:
        ending = _DEFINITE[case][kind] if case != "Gen" or kind in {"Fem", "Plur"} else "en"
    elif kind != "Plur" and (case == "Nom" or (case == "Acc" and kind != "Masc")):
        ending = "e"
    else:
        ending = "en"
    return base + ending


def _is_adjectival(noun: Word) -> bool:
    """Tell whether a noun changes as an adjective does: "der Vorsitzende", "ein Vorsitzender"."""
    stem, bare = noun.text[:-2], noun.lemma.removesuffix("er").removesuffix("e")
    return noun.text.endswith("en") and noun.lemma.endswith(_ADJECTIVAL) and stem == bare


def _noun(head: Word, case: Case, kind: str) -> str | Word:
    known = feature(head, "Case")
    if known == case:
        return head
    if kind == "Plur":
        return _plural(head, case)
    weak = kind == "Masc" and is_weak(head.lemma)
    if weak and not head.entity:
        if case == "Nom":
            return head.lemma
        return head.lemma + ("n" if head.lemma.endswith(("e", "er", "ar", "rr")) else "en")
    if case == "Gen" and kind in {"Masc", "Neut"}:
        return head.lemma if head.lemma.endswith(("s", "ß", "x", "z")) else head.lemma + "s"
    return head.lemma if known == "Gen" and kind in {"Masc", "Neut"} else head


def _plural(head: Word, case: Case) -> str | Word:
    text = head.text
    if case == "Dat":
        return text if text.endswith(("n", "s")) else text + "n"
    if feature(head, "Case") != "Dat" or not text.endswith("n") or text == head.lemma:
        return head
    if text.endswith(("ern", "eln")) or _has_umlaut(text, head.lemma):
        return text[:-1]
    strong = text == head.lemma + "en" and _takes_e(head)
    return text[:-1] if strong or text.endswith(_STRONG_PLURALS) else head


def _has_umlaut(plural: str, lemma: str) -> bool:
    """Tell whether the vowel changed ("Kräften", "Ärzten"); all such plurals but "Werkstätten" end in "e"."""
    changed = plural.casefold() != lemma.casefold() + "en" and not lemma.endswith("statt")
    return changed and plural.casefold().translate(_PLAIN) == lemma.casefold().translate(_PLAIN) + "en"


def _takes_e(head: Word) -> bool:
    """Tell whether a noun's plural may end in "e": Tage, but not Frauen or Soldaten."""
    strong = not is_weak(head.lemma) and not head.lemma.lower().endswith(_PLURAL_IN_EN)
    return feature(head, "Gender") != "Fem" and strong


def _is_attribute(word: Word, head: Word) -> bool:
    """Tell whether an adjective stands before its noun, maybe by way of another: "junge deutsche Autoren"."""
    above = word.head if word.head is head or word.head.pos != "ADJ" else word.head.head
    return above is head and word.dep in {"amod", "conj"} and word.pos == "ADJ" and word.i < head.i


def _keep_capital(word: Word, text: str) -> str:
    capital = word.text[:1].isupper() and not word.is_sent_start
    return text[:1].upper() + text[1:] if capital else text


_SINGULARS = {
    **{"haben": "hat", "hatten": "hatte", "sind": "ist", "waren": "war", "werden": "wird", "wurden": "wurde"},
    **{"wollen": "will", "sollen": "soll", "können": "kann", "müssen": "muss", "dürfen": "darf"},
}


def singular_of(finite: Word) -> str | Word:
    """Return a finite verb in the singular, third person: "einigten" → "einigte"; as it is where unsure."""
    form = finite.lower
    if feature(finite, "Number") == "Plur" and form == finite.lemma and form.endswith(("eln", "ern")):
        return f"{form[:-1]}t"  # "verhandeln"
    if feature(finite, "Number") != "Plur" or not form.endswith("en"):
        return finite
    if form in _SINGULARS:
        return _SINGULARS[form]
    stem = form[:-2]
    if form == finite.lemma:
        return _in_present(stem)
    if stem.endswith(_past_stems()):
        return stem  # "riefen", "erhielten"
    if feature(finite, "Mood") == "Sub" or form.endswith("ten"):
        return form[:-1]
    return stem if feature(finite, "Tense") == "Past" else finite


@cache
def _past_stems() -> tuple[str, ...]:
    return tuple(row["past"] for row in read_table("strong_verbs") if row["past"] != "-")


def indicative_of(finite: Word) -> str | Word:
    """Return a Konjunktiv I of the third person singular in the indicative: "freue" → "freut"."""
    form = finite.lower
    one = feature(finite, "Number") == "Sing" and feature(finite, "Person") == "3"
    if not one or feature(finite, "Tense") != "Pres" or not form.endswith("e"):
        return finite
    if finite.lemma.endswith(("eln", "ern")):
        return finite  # "handle": the stem is shortened
    return _in_present(form[:-1])


@cache
def _changing_stems() -> Mapping[str, str]:
    """Return the stems of verbs that change in the present, the longest first: "sprech", "sprich"."""
    rows = [row for row in read_table("strong_verbs") if row["present"] != "-"]
    stems = {row["infinitive"].removesuffix("n").removesuffix("e"): row["present"] for row in rows}
    return dict(sorted(stems.items(), key=lambda pair: -len(pair[0])))


def _in_present(stem: str) -> str:
    """Return the third person singular of a verb: "arbeit" → "arbeitet", "sprech" → "spricht"."""
    for base, changed in _changing_stems().items():
        if stem.endswith(base):
            ending = "" if changed.endswith("ät") else "t"  # "berät", but "tritt"
            return f"{stem.removesuffix(base)}{changed}{ending}"
    return f"{stem}et" if stem.endswith(("t", "d")) else f"{stem}t"
