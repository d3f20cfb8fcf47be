"""What a verb needs to say something, the roles of its complements, and which verbs tell one event.

``verb_complements.tsv`` is made from Universal Propositions and share-alike; ``needed_arguments.tsv`` is ours
and goes first. Both are joined here when loaded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from newsgraph.lexicon import read_table

_ANY_PREPOSITION = "prep"
_CONTENT = frozenset({"clause", "zu"})
_WHERE = frozenset({"place", "goal", "source"})


@cache
def transitive_verbs() -> frozenset[str]:
    """Return the verbs that say nothing without an accusative object, by ``transitive_verbs.tsv``."""
    return frozenset(row["lemma"] for row in read_table("transitive_verbs"))


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """One use of a verb, by the slots of its active clause.

    Of each set in ``needed`` one slot must be filled; "prep" stands for any preposition. ``roles`` gives the
    role of a slot, ``rolesets`` the PropBank rolesets of the use.
    """

    verb: str
    reflexive: bool
    needed: tuple[frozenset[str], ...]
    slots: frozenset[str]
    roles: Mapping[str, str]
    rolesets: frozenset[str]

    def is_complete(self, slots: Collection[str]) -> bool:
        """Whether the slots of a clause fill all that this use of the verb needs."""
        filled = {*slots, *(_ANY_PREPOSITION for slot in slots if slot.startswith("prep:"))}
        return all(not needed.isdisjoint(filled) for needed in self.needed)


def lacks_needed(verb: str, slots: Collection[str], *, reflexive: bool = False) -> bool:
    """Tell whether a clause lacks what its verb says nothing without ("verhaftete" whom?).

    Args:
        verb: the infinitive with its separable prefix.
        slots: what the clause fills, as if it were active: the subject of a passive is its "obj"; "clause"
            for a dass-clause or quotation, "zu" for an infinitive, "adv" for an adverb of place.
        reflexive: whether the clause has "sich".

    A verb that no table knows lacks nothing.
    """
    frames = _uses(verb, reflexive)
    filled = [*slots, "refl"] if reflexive else slots
    return bool(frames) and not any(frame.is_complete(filled) for frame in frames)


def role_of(verb: str, slot: str, slots: Collection[str], *, reflexive: bool = False) -> str | None:
    """Return the role of a slot in the use of a verb that has most of the slots given, None where unknown."""
    known = [frame for frame in _uses(verb, reflexive) if slot in frame.roles]
    best = max(known, key=lambda frame: len(frame.slots & {*slots}), default=None)
    return best.roles[slot] if best is not None else None


def turned_role(verb: str, slots: Collection[str]) -> tuple[str, str] | None:
    """Return the slot of who acts and the role of the subject, where its verb meets the subject."""
    for slot, subject in _turned().get(verb, ()):
        if slot in slots:
            return slot, subject
    return None


def turned_by_noun(verb: str, slot: str, noun: str) -> str | None:
    """Return the role of the subject where who acts is whose a noun is: "geriet ins Visier → der Polizei"."""
    return _turned_by_noun().get((verb, slot, noun))


@cache
def _turned() -> Mapping[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for row in read_table("turned_roles"):
        if not row["noun"]:
            found.setdefault(row["verb"], []).append((row["slot"], row["subject"]))
    return found


@cache
def _turned_by_noun() -> Mapping[tuple[str, str, str], str]:
    rows = read_table("turned_roles")
    return {(row["verb"], row["slot"], row["noun"]): row["subject"] for row in rows if row["noun"]}


@lru_cache(maxsize=4096)
def verb_frames(verb: str) -> tuple[VerbFrame, ...]:
    """Return the uses of a verb, () where no table knows it."""
    return _frames().get(verb, ())


def rolesets_of(verb: str) -> frozenset[str]:
    """Return the PropBank rolesets of all uses of a verb."""
    return frozenset[str]().union(*(frame.rolesets for frame in verb_frames(verb)))


def same_event(one: str, other: str) -> bool:
    """Tell whether two verbs may tell one event: "verhaften" and "festnehmen" share a roleset."""
    return one == other or not rolesets_of(one).isdisjoint(rolesets_of(other))


def _uses(verb: str, reflexive: bool) -> tuple[VerbFrame, ...]:
    """The uses with "sich", or without; "verletzte sich" is one of "verletzen" with its object."""
    fitting = tuple(frame for frame in verb_frames(verb) if frame.reflexive == reflexive)
    return fitting or (verb_frames(verb) if reflexive else ())


@cache
def _frames() -> Mapping[str, tuple[VerbFrame, ...]]:
    found: dict[str, list[VerbFrame]] = {}
    for frame in _read():
        found.setdefault(frame.verb, []).append(frame)
    for verb, own in _own().items():
        uses = found.setdefault(verb, [])
        uses.extend(
            VerbFrame(verb, reflexive, (slots,), slots, {}, frozenset())
            for reflexive, slots in own.items()
            if not any(use.reflexive == reflexive for use in uses)
        )
        found[verb] = [
            replace(use, needed=(own[use.reflexive],)) if use.reflexive in own else use for use in uses
        ]
    return {verb: tuple(frames) for verb, frames in found.items()}


def _own() -> Mapping[str, Mapping[bool, frozenset[str]]]:
    """Our own needed arguments: verb → with "sich" → slots; a line without "sich" counts for both."""
    own: dict[str, dict[bool, frozenset[str]]] = {}
    for row in sorted(read_table("needed_arguments"), key=lambda row: row["reflexive"]):
        slots = frozenset(row["slots"].split(","))
        uses = (True,) if row["reflexive"] else (False, True)
        own.setdefault(row["lemma"], {}).update(dict.fromkeys(uses, slots))
    return own


def _read() -> Iterator[VerbFrame]:
    for row in read_table("verb_complements"):
        needed, optional = row["needed"].split(), row["optional"].split()
        yield VerbFrame(
            verb=row["verb"],
            reflexive="refl" in (*needed, *optional),
            needed=tuple(_enough(slot) for slot in needed if slot != "refl"),
            slots=frozenset((*needed, *optional)),
            roles=dict(pair.split("=") for pair in row["roles"].split()),
            rolesets=frozenset(row["frames"].split()),
        )


def _enough(slot: str) -> frozenset[str]:
    """Return the slots of which one is enough for a slot that a pattern names.

    The patterns give one preposition of several ("für", "gegen"), and names do not show their case.
    """
    if slot in {"obj", "iobj"}:
        return frozenset({"obj", "iobj", "refl"}) | _CONTENT
    if slot in _WHERE:
        return _WHERE | {_ANY_PREPOSITION, "adv"}
    if slot.startswith("prep:"):
        return frozenset({slot, _ANY_PREPOSITION}) | _CONTENT
    return frozenset({slot})
