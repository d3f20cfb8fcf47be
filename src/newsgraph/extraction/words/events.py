"""Names the event that a proposition tells: a category of PLOVER, by the lexicon and its frames.

A verb or noun alone is no event: "liefern" is Aid when weapons are delivered, "schlagen" when one stands
on somebody's side. ``lexicon/events.tsv`` gives each word its frames, and says which slots are source and
target of the event, so that an edge of the graph leads from who acts to who is acted upon.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table
from newsgraph.schema import Event

_OBJECTS = frozenset({"obj", "iobj"})
_OWNERS = frozenset({"gen", "prep:von", "prep:durch"})
_MEANT_FOR_OWNER = frozenset({"Accuse", "Assault", "Reject", "Request", "Sanction", "Support", "Threaten"})
_EVENTS = frozenset(get_args(Event))
# The words that a verb or noun governs, by slot ("subj", "obj", "prep:auf", "refl", …).
Frame = Mapping[str, Sequence[Word]]


@dataclass(frozen=True, slots=True)
class EventEntry:
    """One frame of a word; each condition is a slot and the noun that it must hold ("" for any)."""

    event: Event
    conditions: tuple[tuple[str, str], ...]
    source: str
    targets: frozenset[str]

    def covers(self, slot: str | None) -> bool:
        """Tell whether the event leads to the argument in a slot; None is a proposition without one.

        Names do not show their case ("drohte Nordkorea"), so that an object counts as dative or accusative.
        """
        slots = _OBJECTS if slot in _OBJECTS else {slot}
        return slot is None or bool(slots & (self.targets | {wanted for wanted, _ in self.conditions}))

    def covers_owner(self, slot: str, qualifier: str) -> bool:
        """Tell whether the event leads on to whoever owns or does what an argument names.

        Who condemns somebody's attack accuses them; who delivers somebody's weapons does not aid them.
        """
        return self.event in _MEANT_FOR_OWNER and qualifier in _OWNERS and self.covers(slot)


def find_event(lemma: str, frame: Frame) -> EventEntry | None:
    """Return the entry with the most conditions that a word's frame fulfils, None where that is no event."""
    fitting = [
        entry
        for entry in _entries().get(lemma) or _entries().get(lemma.split(" ")[-1], ())
        if all(_holds(frame, slot, noun) for slot, noun in entry.conditions)
        and not _befalls_self(frame, entry)
    ]
    best = max(fitting, key=lambda entry: len(entry.conditions), default=None)
    return best if best is not None and best.event in _EVENTS else None


def entries_of(lemma: str) -> tuple[EventEntry, ...]:
    """Return all entries of a word."""
    return _entries().get(lemma, ())


def is_actor_noun(head: Word) -> bool:
    """Tell whether a noun means somebody who acts: a name, or a member of the class ``Akteur``."""
    return _is_a(head, "Akteur")


def is_meeting(head: Word) -> bool:
    """Tell whether a noun means that several talk with each other: Treffen, Gipfel, Gespräch."""
    return head.pos == "NOUN" and _is_a(head, "Gespräch")


def is_of_class(head: Word, kind: str) -> bool:
    """Tell whether a noun is a member of a class of ``event_nouns.tsv``: a Panzer is a Waffe."""
    return head.pos == "NOUN" and _is_a(head, kind)


def _befalls_self(frame: Frame, entry: EventEntry) -> bool:
    """Tell whether the only object is "sich": who hurts themselves attacks nobody."""
    asked = any(slot == "refl" for slot, _ in entry.conditions)
    return bool(frame.get("refl")) and not asked and "obj" in entry.targets and not frame.get("obj")


def _holds(frame: Frame, slot: str, noun: str) -> bool:
    return any(not noun or _is_a(head, noun) for head in frame.get(slot, ()))


def _is_a(head: Word, noun: str) -> bool:
    """Tell whether a word is a noun, a compound of it, or a member of the class of that name."""
    if noun == "Akteur" and (head.pos == "PROPN" or head.entity or head.pos == "PRON"):
        return head.lower != "es"
    if noun == "Person":
        return head.entity == "PER" or (not head.entity and _is_a(head, "Akteur"))
    return _is_member(head.lemma.lower(), noun)


@cache
def _is_member(lemma: str, noun: str) -> bool:
    return lemma.endswith(_members(noun))


@cache
def _members(noun: str) -> tuple[str, ...]:
    members = [row["noun"].lower() for row in read_table("event_nouns") if row["class"] == noun]
    return tuple(members) or (noun.lower(),)


@cache
def _entries() -> dict[str, tuple[EventEntry, ...]]:
    found: dict[str, list[EventEntry]] = {}
    for row in read_table("events"):
        entry = EventEntry(
            event=cast(Event, row["event"]),
            conditions=tuple(_condition(text) for text in row["frame"].split() if text != "-"),
            source=row["source"],
            targets=frozenset(row["target"].split("|")),
        )
        found.setdefault(row["lemma"], []).append(entry)
    return {lemma: tuple(entries) for lemma, entries in found.items()}


def _condition(text: str) -> tuple[str, str]:
    """Read ``obj``, ``obj:Waffe``, ``prep:mit`` or ``prep:in:Haft``."""
    parts = text.split(":")
    length = 2 if parts[0] == "prep" else 1
    return ":".join(parts[:length]), ":".join(parts[length:])
