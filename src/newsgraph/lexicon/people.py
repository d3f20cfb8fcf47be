"""Nouns and names that tell what a person is: functions, kinship, titles, first names; groups and bodies.

Nouns are looked up in every inflection and as the last part of a compound: "US-Verteidigungsminister"
is a *Minister* with the modifier *US-Verteidigung*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TypeVar

from newsgraph.lexicon import read_table

_LED = frozenset({"Armee", "Landes", "Militär", "Partei", "Staats"})  # whose Führung rules a state
_SHORTEST_TAIL = 4
_ENDING = 3  # letters, fewer than a tail has
_WHOLE_ONLY = frozenset({"Abt", "Emir", "Imam", "Peer", "Schah"})  # the end of too many names: Özdemir
# Nouns for men and women alike, whatever their own gender.
_OF_BOTH = frozenset({"CEO", "Häftling", "Mitglied", "Model", "Staatsoberhaupt", "Vize", "Vorstand"})
_SHORTEST_MODIFIER = 2


@dataclass(frozen=True, slots=True)
class Function:
    """A noun for an office, function or profession."""

    lemma: str  # of the whole word, masculine or feminine as it stands
    base: str  # the lexicon's masculine: Minister for Verteidigungsministerin
    modifier: str  # what stands before it in the compound: "US", "Kreml", ""
    gender: str | None
    relation: str


@dataclass(frozen=True, slots=True)
class Kin:
    """A noun of kinship."""

    lemma: str
    gender: str
    relation: str


@dataclass(frozen=True, slots=True)
class Body:
    """A noun for a group of people, a body of the state, or its government."""

    lemma: str
    modifier: str
    type: str  # group, organisation, government
    group: str  # nouns of one class are the same actor beside the same state
    gender: str | None  # None in the plural


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun that points back to an actor."""

    lemma: str
    type: str
    gender: str
    kind: str  # of an organisation: party, media, …
    plural: bool = False


Row = TypeVar("Row")


@lru_cache(maxsize=16384)
def function_noun(word: str) -> Function | None:
    """Return the function that a noun names, or None."""
    found = _longest_tail(word, _function_forms)
    if found is None:
        return None
    (base, lemma, gender, relation), modifier = found
    if base in _WHOLE_ONLY and modifier and not modifier.endswith("-"):
        return None
    return Function(_compound(modifier, lemma), base, modifier, gender, relation)


def in_feminine(function: str) -> str:
    """Return the form for a woman of a function inflected as an adjective: Vorsitzender, Vorsitzende."""
    *qualities, noun = function.split(" ")
    found = function_noun(noun.removesuffix("r"))
    if found is None or found.gender is not None or found.lemma != noun:
        return function
    return " ".join(word.removesuffix("r") for word in (*qualities, noun))


def may_stand_for(noun: str, function: str) -> bool:
    """Whether a noun says less than a function, so that it may mean who has it: Manager for Vorstandschef."""
    return function in _hyponyms().get(noun, ())


@cache
def _hyponyms() -> Mapping[str, frozenset[str]]:
    return {row["name"]: frozenset(row["functions"].split("|")) for row in read_table("hypernyms")}


@lru_cache(maxsize=16384)
def kin_noun(word: str) -> Kin | None:
    """Return the kinship that a noun names, or None."""
    return _kin_forms().get(word)


@lru_cache(maxsize=16384)
def body_noun(word: str) -> Body | None:
    """Return the group, body or government that a noun names, or None."""
    found = _longest_tail(word, _body_forms)
    if found is None:
        return None
    row, modifier = found
    if row["name"] == "Führung" and modifier and not _is_plain_modifier(modifier) and modifier not in _LED:
        return None  # neither a firm's management nor an "Einführung" governs
    if row["name"] == "Staat" and (word.endswith("n") or (modifier and not _is_plain_modifier(modifier))):
        return None  # "beide Staaten" are not two governments; a Bundesstaat is another
    lemma = _compound(modifier, row["name"])
    group = row["class"] if not modifier or _is_plain_modifier(modifier) else lemma.casefold()
    return Body(lemma, modifier, row["type"], group, None if row["grammar"] == "Plur" else row["grammar"])


@lru_cache(maxsize=16384)
def nominal(word: str) -> Nominal | None:
    """Return the kind of actor that a noun such as "Land" or "Konzern" points back to, or None."""
    return _nominal_forms().get(word)


@lru_cache(maxsize=16384)
def is_organisation_noun(word: str) -> bool:
    """Whether a noun, or its last part, is a sort of organisation: Universität, Landesbank."""
    found = _longest_tail(word, _nominal_forms)
    if found is not None:
        return found[0].type == "organisation"
    body = body_noun(word)
    return body is not None and body.type == "organisation"


@cache
def title_genders() -> Mapping[str, str | None]:
    """Return the titles (Herr, Dr.) with the gender they tell."""
    return {row["name"]: _gender(row["gender"]) for row in read_table("titles")}


@cache
def first_name_genders() -> Mapping[str, str | None]:
    """Return first names with the gender they tell, None where they tell none."""
    return {row["name"]: _gender(row["gender"]) for row in read_table("first_names")}


@cache
def family_names_first() -> frozenset[str]:
    """Return family names that stand before the given name (Kim, Xi)."""
    return frozenset(row["name"] for row in read_table("family_first"))


@cache
def no_names() -> frozenset[str]:
    """Return words that are no names, whatever a model says (weekdays, events, places in a town)."""
    return frozenset(row["name"] for row in read_table("no_names"))


@lru_cache(maxsize=16384)
def is_thing_noun(word: str) -> bool:
    """Whether a noun, or the end of a compound, means a thing that bears a name: Schiff, Wirbelsturm."""
    return word.casefold().removesuffix("en").removesuffix("s").endswith(_thing_tails())


@cache
def _thing_tails() -> tuple[str, ...]:
    return tuple(row["noun"].casefold() for row in read_table("things"))


@lru_cache(maxsize=16384)
def is_no_name(word: str) -> bool:
    """Whether a word, or the last part of a compound, is none of a name: Sonntag, Ukraine-Krieg."""
    words = no_names()
    if word in words or word.rpartition("-")[2] in words:
        return True
    starts = range(_SHORTEST_MODIFIER, len(word) - _SHORTEST_TAIL + 1)
    tails = {word[start:].capitalize() for start in starts} | {word}
    # The Main is no month.
    return any(
        tail in words or (len(tail) > _SHORTEST_TAIL and tail.removesuffix("n") in words) for tail in tails
    )


@cache
def political_nouns() -> frozenset[str]:
    """Return nouns whose genitive makes a capital a government."""
    return frozenset(row["name"] for row in read_table("political_nouns"))


@cache
def acting_verbs() -> frozenset[str]:
    """Return the lemmas of verbs that make a capital a government."""
    return frozenset(row["lemma"] for row in read_table("acting_verbs"))


def _gender(cell: str) -> str | None:
    return None if cell == "_" else cell


def _is_plain_modifier(modifier: str) -> bool:
    """Whether a modifier only names somebody ("Kim-Truppen"), and makes no other sort of the noun."""
    return modifier[0].isupper() and modifier.endswith("-")


def _longest_tail(word: str, forms: Callable[[], Mapping[str, Row]]) -> tuple[Row, str] | None:
    """Return the entry of the word or of its longest known last part, and what stands before it.

    The modifier keeps its hyphen ("Kim-"), so that it can be told from a compound's first part.
    """
    table = forms()
    whole = table.get(word)
    if whole is not None:
        return whole, ""
    if word[-_ENDING:].lower() not in _endings(forms):
        return None
    for start in range(_SHORTEST_MODIFIER, len(word) - _SHORTEST_TAIL + 1):
        tail = word[start:]
        entry = table.get(tail if tail[0].isupper() else tail[0].upper() + tail[1:])
        if entry is not None and (tail[0].isupper() == (word[start - 1] == "-")):
            return entry, word[:start]
    return None


@cache
def _endings(forms: Callable[[], Mapping[str, Row]]) -> frozenset[str]:
    """Return how the words of a table end, which tells of most words that none is their last part."""
    return frozenset(form[-_ENDING:].lower() for form in forms())


def _compound(modifier: str, lemma: str) -> str:
    """Return the lemma of a compound: modifier and the lemma of its last part."""
    if not modifier:
        return lemma
    return modifier + (lemma if modifier.endswith("-") else lemma[0].lower() + lemma[1:])


@cache
def _function_forms() -> Mapping[str, tuple[str, str, str | None, str]]:
    """Inflected form → (masculine, lemma, gender, relation)."""
    forms: dict[str, tuple[str, str, str | None, str]] = {}
    for row in read_table("functions"):
        base, feminine = row["name"], row["feminine"]
        for form in _masculine_forms(base, row["declension"]):
            # "der Vorsitzende" and "die Vorsitzende" are one word: the article tells the gender.
            shared = row["declension"] == "adj" and not form.endswith(("er", "em", "es"))
            shared = shared or base in _OF_BOTH
            forms.setdefault(form, (base, base, None if shared else "Masc", row["relation"]))
        if feminine and row["declension"] != "adj":
            for form in _feminine_forms(feminine):
                forms.setdefault(form, (base, feminine, "Fem", row["relation"]))
        elif feminine:
            forms.setdefault(feminine, (base, feminine, None, row["relation"]))
    return forms


def _masculine_forms(noun: str, declension: str) -> Iterator[str]:
    yield noun
    if declension == "adj":
        stem = noun.removesuffix("r").removesuffix("e")
        yield from (stem + ending for ending in ("e", "en", "em", "es"))
    elif declension == "weak":
        yield noun + ("n" if noun.endswith("e") else "en")
    else:
        yield from (noun + ending for ending in ("s", "es"))
        yield noun + ("n" if noun.endswith(("er", "el")) else "e")
        yield noun + "en"


def _feminine_forms(noun: str) -> Iterator[str]:
    yield noun
    yield noun + ("nen" if noun.endswith("in") else "n")


@cache
def _kin_forms() -> Mapping[str, Kin]:
    forms: dict[str, Kin] = {}
    for row in read_table("kinship"):
        kin = Kin(row["name"], row["gender"], row["relation"])
        forms[row["name"]] = kin
        if row["gender"] == "Masc":
            for ending in ("s", "es", "n"):
                forms.setdefault(row["name"] + ending, kin)
    return forms


@cache
def _body_forms() -> Mapping[str, Mapping[str, str]]:
    forms: dict[str, Mapping[str, str]] = {}
    for row in read_table("bodies"):
        noun = row["name"]
        endings = ("n", "en") if row["grammar"] in ("Plur", "Fem") else ("s", "es", "n", "en", "e")
        forms[noun] = row
        for ending in endings:
            forms.setdefault(noun + ending, row)
    return forms


@cache
def _nominal_forms() -> Mapping[str, Nominal]:
    forms: dict[str, Nominal] = {}
    for row in read_table("nominals"):
        found = Nominal(row["name"], row["type"], row["gender"], row["kind"])
        forms[row["name"]] = found
        if row["gender"] != "Fem":
            for ending in ("s", "es"):
                forms.setdefault(row["name"] + ending, found)
        for form in {row["plural"], row["plural"].removesuffix("n") + "n"} if row["plural"] else ():
            forms.setdefault(form, replace(found, plural=True))
    return forms
