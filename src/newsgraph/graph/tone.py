"""Whether what is told between two actors is for or against one of them.

An event's category says what kind of deed it is, not whom it befalls: who attacks somebody in Kabul is
against the victim and not against Kabul, and whoever sends troops is not against the troops. So an edge has
a tone only where it leads to the counter-party of the deed, and where the category is by itself for or
against somebody: a request, a mobilisation, a withdrawal or a concession may be either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsgraph.schema import Argument, Event, Relation

CONFLICT, COOPERATION, NEUTRAL = "conflict", "cooperation", ""


@dataclass(frozen=True, slots=True)
class _Party:
    """Where the counter-party of an event stands."""

    tone: str
    slots: frozenset[str]
    by_noun: frozenset[str] = frozenset()  # "Sanktionen gegen", "Gespräche mit": through the noun of the deed
    owners: bool = False  # who criticises somebody's plan criticises them; who searches their house does not


def _party(tone: str, slots: str, by_noun: str = "", *, owners: bool = False) -> _Party:
    return _Party(tone, frozenset(slots.split()), frozenset(by_noun.split()), owners)


_PARTIES: dict[Event, _Party] = {
    "Accuse": _party(CONFLICT, "obj iobj prep:gegen", "gegen", owners=True),
    "Reject": _party(CONFLICT, "iobj prep:gegen prep:mit"),  # what is rejected is mostly a thing: a coalition
    "Threaten": _party(CONFLICT, "obj iobj prep:gegen", "gegen"),
    "Protest": _party(CONFLICT, "obj prep:gegen", owners=True),
    "Sanction": _party(CONFLICT, "obj iobj prep:gegen", "gegen"),
    "Coerce": _party(CONFLICT, "obj iobj prep:gegen", "gegen"),
    "Assault": _party(CONFLICT, "obj iobj prep:gegen prep:auf", "gegen auf"),
    "Agree": _party(COOPERATION, "prep:mit", "mit"),
    "Consult": _party(COOPERATION, "obj iobj prep:mit", "mit"),
    "Support": _party(COOPERATION, "obj iobj prep:für prep:hinter", owners=True),
    "Cooperate": _party(COOPERATION, "prep:mit", "mit"),
    "Aid": _party(COOPERATION, "obj iobj prep:an prep:für"),
}
_BEFALLEN = frozenset({"patient", "recipient", "partner"})
# With a preposition, or of what is said to somebody's face, the part may be told as another one.
_TOUCHED = _BEFALLEN | {"goal", "topic", "theme"}
# What is handed over or sent is an object, too: with these, an object must be the one befallen.
_HANDS_OVER = frozenset({"Aid", "Sanction", "Coerce", "Assault"})
_WARNS = "warnen"  # whoever warns somebody is as often for as against them
_ON_THE_SIDE = re.compile(r"\bSeiten? von$")
# "gegen die Zeremonie auf dem Gelände von": what is owned is not what is protested against.
_DEEP = re.compile(
    r"\b(?:am|an|auf|aus|bei|beim|durch|für|hinter|im|in|mit|nach|neben|ohne|seit|trotz|über|um|unter|vom|vor|"
    r"wegen|zu|zum|zur|zwischen)\b(?: \S+){1,4} von$"
)


def tone_of(relation: Relation, first: Argument, label: str, other: Argument, types: tuple[str, str]) -> str:
    """Return the tone between two participants: "conflict", "cooperation" or "".

    Args:
        relation: tells the event.
        first: from whom the edge leads.
        label: the words between the two.
        other: to whom it leads.
        types: the types of the two actors.
    """
    party = _PARTIES.get(relation.event) if relation.event else None
    if party is None or relation.negated or relation.modality == "unlikely" or "other" in types:
        return NEUTRAL  # nobody is against a thing, and who does not deliver does not help
    if relation.predicate.lemma.split(" ")[-1] == _WARNS:
        return NEUTRAL
    if other.role == "agent":  # of a passive
        befallen = first.role in _BEFALLEN and first.label is None and "obj" in party.slots
        return party.tone if befallen and other.slot == "agent" else NEUTRAL
    if first.role != "agent":
        return NEUTRAL
    return party.tone if _is_party(relation.event, party, label, other) else NEUTRAL


def _is_party(event: Event | None, party: _Party, label: str, other: Argument) -> bool:
    if other.through is None:
        strict = event in _HANDS_OVER and other.slot == "obj"
        return other.slot in party.slots and other.role in (_BEFALLEN if strict else _TOUCHED)
    if other.through in party.by_noun:
        return other.role in {"patient", "theme", "partner"}
    if other.through not in {"gen", "possessor", "von"} or not party.owners:
        return False
    if party.tone == COOPERATION and _ON_THE_SIDE.search(label):
        return True
    return other.role == "patient" and not _DEEP.search(label)
