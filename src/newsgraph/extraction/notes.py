"""Lets somebody hear what the rules decide: what they drop and why, and what a confidence is made of.

``newsgraph explain`` and ``extract --explain`` listen; else nothing is kept. A note is about a word, the
anchor of a record: the verb of a clause, the noun of an event.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from math import exp
from typing import NamedTuple

from newsgraph.language.tree import Word


class Factor(NamedTuple):
    """What speaks for or against a claim or a relation, in log-odds, and what it is."""

    why: str
    value: float


def chance(factors: Sequence[Factor]) -> float:
    """Return the confidence that log-odds add up to, from 0 to 1, with two decimals."""
    return round(1 / (1 + exp(-sum(factor.value for factor in factors))), 2)


@dataclass
class Notes:
    """What was decided in one document, by the anchor's place; ``told`` and ``changed`` by the record."""

    dropped: dict[int, str] = field(default_factory=dict)
    weighed: dict[int, tuple[Factor, ...]] = field(default_factory=dict)
    told: dict[str, int] = field(default_factory=dict)
    changed: dict[str, tuple[Factor, ...]] = field(default_factory=dict)


_heard: ContextVar[Notes | None] = ContextVar("newsgraph_notes", default=None)


@contextmanager
def listening() -> Iterator[Notes]:
    """Keep the notes of what runs inside the block."""
    notes = Notes()
    token = _heard.set(notes)
    try:
        yield notes
    finally:
        _heard.reset(token)


def note_dropped(anchor: Word, why: str) -> None:
    """Note why nothing is read at a word; the first reason stays."""
    notes = _heard.get()
    if notes is not None:
        notes.dropped.setdefault(anchor.i, why)


def note_told(anchor: Word, record_id: str, changed: tuple[Factor, ...]) -> None:
    """Note which record came of what is read at a word, and what changed its confidence once more."""
    notes = _heard.get()
    if notes is not None:
        notes.told[record_id] = anchor.i
        notes.changed[record_id] = changed


def note_reckoned(record_id: str, factors: tuple[Factor, ...]) -> None:
    """Note what the confidence of a claim is made of."""
    notes = _heard.get()
    if notes is not None:
        notes.changed[record_id] = factors


def note_weighed(anchor: Word, factors: tuple[Factor, ...]) -> None:
    """Note what the confidence is made of with which something is read at a word."""
    notes = _heard.get()
    if notes is not None:
        notes.weighed[anchor.i] = factors
