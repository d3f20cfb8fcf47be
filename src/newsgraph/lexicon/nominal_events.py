"""Nouns that tell an event of two participants: "die Kritik des Verbands an der Bahn", "ihr Handelskrieg".

``nominal_events.tsv`` is ours; ``nominal_events_morphynet.tsv`` is share-alike and joined here when loaded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal, cast

from newsgraph.lexicon import read_table
from newsgraph.schema import Event

Case = Literal["acc", "dat"]
# Events that are done by saying so: who rejects a claim or a demand does not undo that it was made.
SAID: frozenset[Event] = frozenset({"Accuse", "Request", "Threaten"})
_BETWEEN = "prep:zwischen"
_SHORTEST_HEAD = 5  # letters of a noun that compounds may end in: "Messer-angriff"
_SHORTEST_FIRST = 3
# What stands before a noun without making a compound of it: "Beispiel" is no Spiel.
_PREFIXES = frozenset(
    """
    ab an auf aus be bei des durch ein emp ent er fort für ge her hin hinter los miss mit nach neben nicht
    nieder rück selbst um un unter ver vor voran vorüber weg wider wieder zer zu zurück zusammen über
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class NominalEvent:
    """One way in which a noun names who acts (``agent``) and on whom (``patient``), by slots.

    ``label`` reads true between agent and patient; "…" stands for the patient where words follow it, and
    ``case`` is the patient's case in it. ``verb`` tells the same, "" where there is none.
    """

    noun: str
    event: Event | None
    agent: tuple[str, ...]
    patient: tuple[str, ...]
    topic: tuple[str, ...]
    symmetric: bool
    label: str
    case: Case
    verb: str
    example: str

    def fits(self, slots: Collection[str]) -> bool:
        """Whether both participants are named in the slots of a noun (gen, prep:durch, prep:mit, …)."""
        if self.symmetric and _BETWEEN in slots:
            return True
        return any(
            agent in slots and patient in slots and agent != patient
            for agent in self.agent
            for patient in self.patient
        )


def nominal_event(noun: str, slots: Collection[str]) -> NominalEvent | None:
    """Return how a noun with these slots names two participants, None where it does not.

    An agent after "durch" goes first: "Unterstützung der Ukraine durch den Westen".
    """
    fitting = [entry for entry in nominal_events(noun) if entry.fits(slots)]
    return min(fitting, key=lambda entry: entry.agent != ("prep:durch",), default=None)


@lru_cache(maxsize=16384)
def nominal_events(noun: str) -> tuple[NominalEvent, ...]:
    """Return all ways in which a noun names its participants; a compound has those of its last noun."""
    if noun in _entries() or not noun[:1].isupper():
        return _entries().get(noun, ())
    for start in range(_SHORTEST_FIRST, len(noun) - _SHORTEST_HEAD + 1):
        head = noun[start].upper() + noun[start + 1 :]
        entries = _heads().get(head, ())
        if entries and noun[:start].lower().rstrip("-") not in _PREFIXES:
            return tuple(
                replace(entry, noun=noun, label=_compounded(entry.label, head, noun)) for entry in entries
            )
    return ()


def _compounded(label: str, head: str, noun: str) -> str:
    """Put a compound into the label of its head: "verübt einen Bombenanschlag auf"."""
    words = (noun + word[len(head) :] if word.startswith(head) else word for word in label.split(" "))
    return " ".join(words)


@cache
def _entries() -> Mapping[str, tuple[NominalEvent, ...]]:
    return _by_noun((*_own(), *_derived()))


@cache
def _heads() -> Mapping[str, tuple[NominalEvent, ...]]:
    """The nouns from which compounds inherit."""
    heads = {row["noun"] for row in read_table("nominal_events") if row["compounds"] == "yes"}
    return {noun: entries for noun, entries in _entries().items() if noun in heads}


def _by_noun(entries: Collection[NominalEvent]) -> Mapping[str, tuple[NominalEvent, ...]]:
    found: dict[str, list[NominalEvent]] = {}
    for entry in entries:
        found.setdefault(entry.noun, []).append(entry)
    return {noun: tuple(own) for noun, own in found.items()}


def _own() -> Iterator[NominalEvent]:
    for row in read_table("nominal_events"):
        yield NominalEvent(
            noun=row["noun"],
            event=cast(Event, row["event"]) if row["event"] else None,
            agent=_slots(row["agent"]),
            patient=_slots(row["patient"]),
            topic=_slots(row["topic"]),
            symmetric=row["symmetric"] == "yes",
            label=row["label"],
            case=cast(Case, row["case"]),
            verb=row["verb"],
            example=row["example"],
        )


def _derived() -> Iterator[NominalEvent]:
    for row in read_table("nominal_events_morphynet"):
        yield NominalEvent(
            noun=row["noun"],
            event=cast(Event, row["event"]) if row["event"] else None,
            agent=("prep:durch",),
            patient=("gen",),
            topic=(),
            symmetric=False,
            label=row["label"],
            case="acc",
            verb=row["verb"],
            example=row["example"],
        )


def _slots(cell: str) -> tuple[str, ...]:
    return tuple(slot for slot in cell.split("|") if slot)
