"""What the extraction steps hand to each other, in spaCy's tokens instead of offsets.

A step finds words; only ``assemble`` turns them into the records of ``newsgraph.schema``, with offsets
and the ids of actors. So claims and relations can be found before it is known who is who, and
coreference can use who speaks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import (
    ActorType,
    ArgumentRole,
    ClaimKind,
    Event,
    Gender,
    Medium,
    MentionKind,
    Modality,
    Quantity,
    Stance,
    Time,
)


@dataclass(frozen=True, slots=True)
class MentionDraft:
    """The words that mean an actor; ``head`` is their syntactic head."""

    words: Stretch
    head: Word
    kind: MentionKind
    found_by: str = ""


@dataclass(frozen=True, slots=True)
class RoleDraft:
    """A function, kinship or membership; ``of`` is the position of the other actor in the list."""

    text: str
    of: int | None
    relation: str | None
    when: Literal["now", "former"] | None = None
    found_by: str = ""


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
    named: bool = True
    gender: Gender | None = None
    is_matter: bool = False  # a thing or affair that actors act upon, which does nothing itself


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """A statement attributed to somebody.

    ``speaker`` are the words that name the speaker, also where they stand in an earlier sentence.
    ``addressees`` are words that name those spoken to. ``cue`` is the cue's main word or phrase,
    ``cue_parts`` all its words, which need not be contiguous ("kündigte … an"). ``via`` are the words for who
    passes the speaker's words on, ``against`` those for whom the speaker accuses or contradicts. What is
    ``nested`` is part of what ``via`` says. ``found_by`` names the construction.
    """

    kind: ClaimKind
    content: tuple[Stretch, ...]
    medium: Medium = "Speech"
    cue: Stretch | None = None
    cue_parts: tuple[Stretch, ...] = ()
    cue_lemma: str = ""
    frame: Stretch | None = None
    speaker: Stretch | None = None
    addressees: tuple[Stretch, ...] = ()
    via: Stretch | None = None
    nested: bool = False
    against: tuple[Stretch, ...] = ()
    stance: Stance = "asserts"
    made: bool = True
    found_by: str = ""
    negated: bool = False
    modality: Modality = "asserted"
    quantities: tuple[Quantity, ...] = ()
    time: Time | None = None


@dataclass(frozen=True, slots=True)
class Meant:
    """Whoever a word means, told by name: "seine" Kritik, "russische" Angriffe."""

    word: Word


# A word of the article, words that stand in for such in another form, or a name for whom a word means.
Piece = str | Word | Meant


@dataclass(frozen=True, slots=True)
class ParticipantDraft:
    """Somebody or something that takes part in a relation.

    ``heads`` are the words that say whom it means; ``reached`` are others that hang on its noun, for where
    the noun means nobody ("ein Treffen mit Valero"). Subject, ``label`` and ``words`` together read true; the
    subject has no label.
    """

    role: ArgumentRole
    slot: str
    words: Stretch
    heads: tuple[Word, ...]
    label: tuple[Piece, ...] = ()
    through: str | None = None
    reached: tuple[ParticipantDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationDraft:
    """What a clause or an event noun tells, whole. ``text`` are its words in the order of a main clause.

    ``lead`` is what a reader must know before: "unwahrscheinlich:". ``reported``: only the Konjunktiv of
    reported speech keeps it from being asserted, so that with a voucher it is.
    """

    anchor: Word  # the verb of the clause, the noun of the event
    text: tuple[Piece, ...]
    predicate: tuple[Stretch, ...]
    lemma: str
    participants: tuple[ParticipantDraft, ...]  # the subject as told first
    confidence: float
    found_by: str
    event: Event | None = None
    negated: bool = False
    modality: Modality = "asserted"
    lead: str = ""
    opening: int = 0  # pieces of the text before its middle: subject, finite verb, "sich", light pronouns
    subordinate: tuple[Piece, ...] = ()  # the words in the order of a clause with "dass"
    reported: bool = False
    unconditional: tuple[Piece, ...] = ()  # the text without its conditions, empty where it has none
    by_mood: bool = False  # only a Konjunktiv II makes it conditional, which in reported speech reports
    time: Time | None = None
    place: Stretch | None = None
