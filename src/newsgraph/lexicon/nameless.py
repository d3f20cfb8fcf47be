"""Nouns for who acts without a name: "der Junge", "Anwohner", "die Feuerwehr", "die Bundesländer"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from newsgraph.lexicon import read_table
from newsgraph.lexicon.known import inhabitant
from newsgraph.lexicon.people import body_noun, function_noun, kin_noun, nominal

_SHORTEST_MODIFIER = 2
_SHORTEST_TAIL = 3
_BOTH_GENDERS = re.compile(r"(?:[:*_/]-?i|I)nnen$")  # Bürger*innen, BürgerInnen
_NO_BODIES = (
    "kirche",
    "rundfunk",
    "fernsehen",
    "kongress",
)  # with a first part a building, a system, a meeting
_ENDS_AGED = ("jährige", "jährigen", "jähriger", "jährigem", "jähriges")


@dataclass(frozen=True, slots=True)
class Somebody:
    """What a common noun tells of who is meant by it.

    ``lemma`` is one for all forms of a noun, ``gender`` a person's where the noun tells it, else the
    noun's. ``use`` is "general" for who may be anybody (Mann), "sole" for what needs no introduction,
    "state" for a government, which mostly is a state, "several" for who acts in the plural only.
    """

    lemma: str
    type: str  # person, group, organisation, land, thing
    gender: str | None
    use: str = ""
    adjectival: bool = False  # an adjective used as a noun: ein Verletzter, der Verletzte
    plural: bool | None = None  # where the form tells it
    noun_gender: str | None = None  # of the word: "das Mädchen" is neuter


@lru_cache(maxsize=16384)
def somebody(word: str) -> Somebody | None:
    """Return who a common noun may mean, or None where it means no person, group or body."""
    if word[:1].isdigit():
        word = word.replace("-jährig", "-Jährig")
    both = _BOTH_GENDERS.sub("", word)
    if both != word:
        found = somebody(both)
        return replace(found, gender=None, plural=True) if found is not None else None
    own = _own_forms().get(word)
    found = own[0] if own is not None else None
    people = inhabitant(word) if found is None else None
    if people is not None:
        return Somebody(word, "person", people.gender)
    found = found or _person_forms().get(word) or _by_tail(word)
    if found is not None:
        return found if found.type not in ("nobody", "thing") else None
    function = function_noun(word)
    if function is not None:
        return Somebody(function.lemma, "person", function.gender)
    kin = kin_noun(word)
    if kin is not None:
        return Somebody(kin.lemma, "person", kin.gender)
    body = body_noun(word)
    if body is not None and body.type == "government":
        return Somebody(body.lemma, "organisation", body.gender, "state", plural=word.endswith("en"))
    if body is not None and not (body.modifier and body.lemma.endswith(_NO_BODIES)):
        type_ = "organisation" if body.gender else "group"
        return Somebody(body.lemma, type_, body.gender, "sole" if body.gender else "", plural=not body.gender)
    found = _person(word)
    if found is not None:
        return found
    kind = nominal(word)
    if kind is not None and kind.type in ("person", "organisation"):
        return Somebody(kind.lemma, kind.type, kind.gender, plural=kind.plural or None)
    return None


@lru_cache(maxsize=16384)
def is_nobody(word: str) -> bool:
    """Whether a noun only looks as if it meant somebody: Videobotschaft, Lautsprecher."""
    own = _own_forms().get(word)
    found = own[0] if own is not None else _by_tail(word)
    return found is not None and found.type in ("nobody", "thing")


@lru_cache(maxsize=16384)
def thing(word: str) -> Somebody | None:
    """Return the vehicle, craft, weapon or work that a common noun means, or None: Reisebus, Rakete."""
    own = _own_forms().get(word)
    found = own[0] if own is not None else _by_tail(word)
    return found if found is not None and found.type == "thing" else None


def is_aged(word: str) -> bool:
    """Whether a word tells somebody's age: "22-Jähriger", "40-jährige"."""
    return word.casefold().endswith(_ENDS_AGED)


def _by_tail(word: str) -> Somebody | None:
    """Return what the last part of a compound tells: "Landgericht", "22-Jähriger"."""
    table = _own_forms()
    if word[-_SHORTEST_TAIL:].lower() not in _endings():
        return None
    for start in range(_SHORTEST_MODIFIER, len(word) - _SHORTEST_TAIL + 1):
        tail = word[start:]
        found = table.get(tail if tail[0].isupper() else tail[0].upper() + tail[1:])
        if found is not None and found[1] and (tail[0].isupper() == (word[start - 1] == "-")):
            head = found[0].lemma
            lemma = word[:start] + (head if tail[0].isupper() else head[0].lower() + head[1:])
            use = "" if found[0].use == "general" and not is_aged(word) else found[0].use
            return replace(found[0], lemma=lemma, use=use)
    return None


@cache
def _endings() -> frozenset[str]:
    """Return how the forms end, which tells of most words that none is their last part."""
    return frozenset(form[-_SHORTEST_TAIL:].lower() for form in _own_forms())


@cache
def _own_forms() -> Mapping[str, tuple[Somebody, bool]]:
    forms: dict[str, tuple[Somebody, bool]] = {}
    for row in read_table("nameless"):
        gender = row["sex"] or row["gender"]
        adjectival = row["plural"] == "adj"
        told = None if gender in ("_", "Plur") or adjectival else gender
        noun_gender = None if adjectival or row["gender"] == "Plur" else row["gender"]
        found = Somebody(row["name"], row["type"], told, row["use"], adjectival, None, noun_gender)
        for form, plural in _forms(row):
            forms.setdefault(form, (replace(found, plural=plural), bool(row["tail"])))
    return forms


def _forms(row: Mapping[str, str]) -> Iterator[tuple[str, bool | None]]:
    name, plural = row["name"], row["plural"]
    if row["gender"] == "Plur":
        yield from ((form, True) for form in {name, name + "n"})
        return
    if plural == "adj":
        stem = name.removesuffix("r")
        yield name, None  # "ein Toter", "das Leben Toter"
        yield from ((stem + ending, None) for ending in ("", "n", "m", "s"))
        return
    if plural == name:
        yield name, None
    else:
        yield name, False
    if row["gender"] != "Fem":
        weak = plural in (name + "n", name + "en")
        # "des Teams" and "die Teams" are one form.
        forms = (name + ending for ending in ("s", "es"))
        yield from ((form, None if weak or form == plural else False) for form in forms)
    if plural != "-":
        yield plural, True if row["gender"] == "Fem" or plural[-1] not in "n" else None
        yield plural + "n", True


@lru_cache(maxsize=16384)
def _person(word: str) -> Somebody | None:
    """Return the person of a table of 3,850; compounds only behind a hyphen ("US-Athletin")."""
    found = _person_forms().get(word) or _person_forms().get(word.rpartition("-")[2])
    if found is not None and "-" in word and found.lemma not in word:
        return replace(found, lemma=f"{word.rpartition('-')[0]}-{found.lemma}")
    return found


@cache
def _person_forms() -> Mapping[str, Somebody]:
    forms: dict[str, Somebody] = {}
    for row in read_table("person_nouns"):
        name, feminine = row["name"], row["feminine"]
        found = Somebody(name, "person", "Masc")
        endings = ("n",) if name.endswith("e") else ("s", "n") if name[-1] in "rl" else ("s", "es", "en", "e")
        for form in (name, *(name + ending for ending in endings)):
            forms.setdefault(form, found)
        for form in (feminine, feminine + "nen"):
            forms.setdefault(form, Somebody(feminine, "person", "Fem", plural=form != feminine))
    return forms
