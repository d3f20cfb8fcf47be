"""Whom an epithet means: "der CDU-Politiker", "der Österreicher", "die Schauspielerin".

German news rarely names somebody twice in a row; it goes on with another noun that is true of them. Such a
noun means the only person named shortly before of whom nothing is told that speaks against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsgraph.extraction.grammar.syntax import OBJECTS, SUBJECTS, children
from newsgraph.extraction.identity.descriptions import kind_of
from newsgraph.extraction.identity.groups import noun_mention
from newsgraph.extraction.identity.mentions import Cast, Entity, Role
from newsgraph.extraction.identity.owners import words_before
from newsgraph.extraction.identity.roles import role_of_noun
from newsgraph.extraction.names.organisations import gender_told
from newsgraph.extraction.names.titles import adjectival_gender
from newsgraph.extraction.pointing import rules
from newsgraph.extraction.pointing.determination import (
    defines_itself,
    is_definite,
    is_office,
    is_plural,
    is_predicate,
)
from newsgraph.extraction.pointing.functions import tells_another
from newsgraph.extraction.pointing.history import Candidate
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import inhabitant
from newsgraph.lexicon.people import body_noun, function_noun, may_stand_for, nominal
from newsgraph.schema import ActorType

_NEAR = 2  # sentences back
_FIRMS = (
    "anbieter",
    "betreiber",
    "dienstleister",
    "firma",
    "hersteller",
    "konzern",
    "versicherer",
    "zulieferer",
)
_UNION = frozenset({"CDU", "CSU", "CDU/CSU", "Union"})
_OF_POLITICS = frozenset(
    {"head", "head_of_government", "head_of_state", "member", "minister", "spokesperson", "deputy"}
)
_TELLING = frozenset({"profession", "member", "head"})  # what may be said of somebody without a role
# Who comes into a story beside its people, and is first told of with "der": "Der Richter ordnete Haft an."
BESIDE = frozenset(
    {
        *("Anwalt", "Arzt", "Beamter", "Berater", "Chef", "Fahrer", "Gegner", "Gutachter", "Journalist"),
        *("Kollege", "Kommissar", "König", "Leiter", "Mitarbeiter", "Moderator", "Nachfolger", "Partner"),
        *("Pilot", "Polizist", "Präsident", "Rechtsanwalt", "Reporter", "Richter", "Schiedsrichter"),
        *("Sprecher", "Staatsanwalt", "Torwart", "Trainer", "Verteidiger", "Vertreter", "Vorgänger"),
        *("Vorstand", "Wirt", "Zeuge"),
    }
)
_ARGUMENTS = frozenset({*SUBJECTS, *OBJECTS, "obl:agent"})


@dataclass(frozen=True, slots=True)
class _Epithet:
    """What an epithet tells of who is meant."""

    gender: str | None
    state: str  # whose people somebody is of, or empty
    role: Role | None


class EpithetResolver:
    """Finds whom epithets mean, given who was named before."""

    def __init__(self, cast: Cast, history: Sequence[Candidate]) -> None:
        self._cast = cast
        self._history = history

    def resolve(self, noun: Word, sentence: int, barred: frozenset[Entity]) -> None:
        """Add a noun to the person whom it means as an epithet, if it means one; never to who is barred."""
        if _is_firms(noun) and self._may_point(noun):
            firms = [who for who in self._near(noun, sentence, barred, "organisation") if _is_firm(who)]
            if len(firms) == 1:
                self._cast.mention(firms[0], noun_mention(noun, rules.NOUN_EPITHET.id))
            return
        epithet = self._epithet(noun)
        if epithet is None:
            return
        near = self._near(noun, sentence, barred)
        people = [who for who in near if None in (epithet.gender, who.gender) or epithet.gender == who.gender]
        fitting = [who for who in people if who.named and _fits(who, epithet)]
        if not fitting and len(people) == 1 and people[0].named and _may_be_told(people[0], epithet):
            fitting = people
        if len(fitting) > 1 and noun.dep in SUBJECTS:  # who was told of last is told of further
            last = told_last(self._history, people)
            fitting = [who for who in fitting if who in last]
        if len(fitting) == 1:
            self._cast.mention(fitting[0], noun_mention(noun, rules.NOUN_EPITHET.id))

    def _epithet(self, noun: Word) -> _Epithet | None:
        """Return what a definite singular noun tells of somebody, None where it is no epithet."""
        people, function = inhabitant(noun.text), function_noun(noun.text)
        if (people is None and function is None) or not self._may_point(noun):
            return None
        if people is not None:
            return _Epithet(people.gender, people.country.name, None)
        assert function is not None
        role = role_of_noun(self._cast, noun)
        gender = function.gender or adjectival_gender(noun) or gender_told(noun)  # "der CEO" is a man
        return _Epithet(gender, "", role)

    def _may_point(self, noun: Word) -> bool:
        """Whether a noun is definite, singular, and not told apart from whoever was named."""
        if noun.dep not in {*_ARGUMENTS, "obl", "nmod"} or is_plural(noun) or not is_definite(noun):
            return False
        before_name = noun.i + 1 < len(noun.tree) and noun.tree[noun.i + 1].pos == "PROPN"
        if before_name or not children(noun, "det") or children(noun, "det:poss", "cop", "appos", "flat"):
            return False
        if is_predicate(noun) or is_office(noun) or any(map(tells_another, words_before(noun))):
            return False
        # "der Fahrer des Busses"
        return all(child.i < noun.i or self._cast.meant_at(child) for child in children(noun, "nmod"))

    def _near(
        self, noun: Word, sentence: int, barred: frozenset[Entity], type_: ActorType = "person"
    ) -> list[Entity]:
        """Return who was named in the last sentences and is no other argument of the same verb."""
        beside = {
            id(entity)
            for word in noun.head.children
            if word != noun and word.dep in _ARGUMENTS and noun.dep in _ARGUMENTS
            for entity in self._cast.taken.get(word.i, ())
        }
        found = (
            entity
            for candidate in self._history
            if sentence - candidate.sentence <= _NEAR
            for entity in candidate.who
            if entity.type == type_ and entity.number != "Plur"
        )
        return [who for who in dict.fromkeys(found) if who not in barred and id(who) not in beside]


def told_last(history: Sequence[Candidate], people: Sequence[Entity]) -> list[Entity]:
    """Return those of some persons who are named in the last sentence that names any of them."""
    last = next(
        (known.sentence for known in reversed(history) if not set(people).isdisjoint(known.who)), None
    )
    there = {id(who) for known in history if known.sentence == last for who in known.who}
    return [who for who in people if id(who) in there]


def _is_firms(noun: Word) -> bool:
    """Whether a compound may be told of a firm: "der Autohersteller"; "der VW-Konzern" names one."""
    plain = noun.lower.endswith(_FIRMS) and "-" not in noun.text and nominal(noun.text) is None
    return plain and not defines_itself(noun)


def _is_firm(body: Entity) -> bool:
    """Whether an organisation may be a firm: it has a name, and nothing tells that it is something else."""
    return body.named and kind_of(body) in ("", "company") and body_noun(body.name.split(" ")[-1]) is None


def _fits(person: Entity, epithet: _Epithet) -> bool:
    """Whether what is known of somebody speaks for an epithet."""
    states = {role.of.name for role in person.roles if role.of is not None and role.of.type == "country"}
    if epithet.state:
        speaks_for_others = any(role.relation in {"aide", "spokesperson"} for role in person.roles)
        return states <= {epithet.state} and not speaks_for_others
    role = epithet.role
    if role is None or role.of is None:
        return False  # who was told to have a function is found by it
    if role.of.type == "country":
        known = any(may_stand_for(role.base, own.base) for own in person.roles)
        return known and states <= {role.of.name}
    if kind_of(role.of) == "party":
        parties = {own.of.name for own in person.roles if own.of is not None and kind_of(own.of) == "party"}
        if parties:
            return role.of.name in parties or bool(parties & _UNION and role.of.name in _UNION)
        return any(own.relation in _OF_POLITICS for own in person.roles)
    return False


def _may_be_told(person: Entity, epithet: _Epithet) -> bool:
    """Whether an epithet may be the first that is told of somebody."""
    role = epithet.role
    if role is None or role.base in BESIDE or role.relation not in _TELLING:
        return False
    if role.of is None or kind_of(role.of) == "party" or epithet.gender == "Fem":
        return not person.roles
    return False  # "der Chef der Bank" may be anyone
