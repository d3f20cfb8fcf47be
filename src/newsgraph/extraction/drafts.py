"""What the extraction steps hand to each other, in spaCy's tokens instead of offsets.

A step finds words; only ``assemble`` turns them into the records of ``newsgraph.schema``, with offsets
and the ids of actors. So claims and relations can be found before it is known who is who, and
coreference can use who speaks.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import ActorType, ClaimKind, Event, Medium, MentionKind, Modality, Quantity, Time


@dataclass(frozen=True, slots=True)
class MentionDraft:
    """The words that mean an actor; ``head`` is their syntactic head."""

    words: Stretch
    head: Word
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class RoleDraft:
    """A function, kinship or membership; ``of`` is the position of the other actor in the list."""

    text: str
    of: int | None
    relation: str | None


@dataclass(frozen=True, slots=True)
class ActorDraft:
    """One actor with all its mentions in reading order."""

    name: str
    type: ActorType
    mentions: tuple[MentionDraft, ...]
    aliases: tuple[str, ...] = ()
    roles: tuple[RoleDraft, ...] = ()
    wikidata: str | None = None
    merges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """A statement attributed to somebody.

    ``speaker`` are the words that name the speaker, also where they stand in an earlier sentence.
    ``addressees`` are words that name those spoken to. ``cue`` is the cue's main word or phrase,
    ``cue_parts`` all its words, which need not be contiguous ("kündigte … an").
    """

    kind: ClaimKind
    content: tuple[Stretch, ...]
    confidence: float
    medium: Medium = "Speech"
    cue: Stretch | None = None
    cue_parts: tuple[Stretch, ...] = ()
    cue_lemma: str = ""
    frame: Stretch | None = None
    speaker: Stretch | None = None
    addressees: tuple[Stretch, ...] = ()
    negated: bool = False
    modality: Modality = "asserted"
    quantities: tuple[Quantity, ...] = ()
    time: Time | None = None


@dataclass(frozen=True, slots=True)
class RelationDraft:
    """A proposition.

    ``predicate`` are its words in the order in which a main clause tells them, so that subject, predicate
    and object read as a sentence ("hat eine Reaktion angekündigt nach"); contiguous runs are one span each.
    The object may be a whole clause ("sagte → dass er kommt"), which means no actor.
    """

    subject: Stretch
    predicate: tuple[Stretch, ...]
    lemma: str
    confidence: float
    object: Stretch | None = None
    object_is_clause: bool = False
    event: Event | None = None
    negated: bool = False
    modality: Modality = "asserted"
    time: Time | None = None
    place: Stretch | None = None
