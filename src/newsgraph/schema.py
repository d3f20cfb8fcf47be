"""The vocabulary of newsgraph: what an article, an actor, a claim and a relation are.

These types are the JSON format ``newsgraph/2``. All offsets are Unicode code points into
``Article.text``, end exclusive; ``article.text[start:end] == text`` holds for every span.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from typing import Literal

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    FiniteFloat,
    computed_field,
    model_validator,
)

ActorType = Literal["person", "organisation", "country", "place", "group", "other"]
MentionKind = Literal["name", "noun", "pronoun", "metonym"]
# The five kinds and the media of Petersen-Frey & Biemann 2024 (arXiv 2404.16764).
ClaimKind = Literal["Direct", "Indirect", "FreeIndirect", "IndirectFreeIndirect", "Reported"]
Medium = Literal["Speech", "Writing", "Thought", "ST", "SW", "TW"]
# What holds of a content by the words around it; ``negated`` is told beside it. A denial leaves it open.
Modality = Literal[
    "asserted", "hearsay", "possible", "unlikely", "open", "necessary", "intended", "conditional"
]
# What a speaker does with what they say; it never changes what the content itself denies.
# fmt: off
Stance = Literal[
    "asserts", "denies", "doubts", "believes", "fears", "hopes", "demands", "announces",
    "promises", "threatens", "warns", "accuses", "praises", "asks", "agrees", "refuses",
]
# fmt: on
Gender = Literal["m", "f", "n"]
# The part that somebody or something has in what a clause tells, after PropBank and VerbNet.
# fmt: off
ArgumentRole = Literal[
    "agent", "patient", "theme", "recipient", "source", "goal", "place",
    "instrument", "partner", "topic", "attribute", "cause", "time", "manner",
]
# fmt: on
# The event types of PLOVER, the Political Language Ontology for Verifiable Event Records.
Event = Literal[
    "Agree",
    "Consult",
    "Support",
    "Concede",
    "Cooperate",
    "Aid",
    "Retreat",
    "Request",
    "Accuse",
    "Reject",
    "Threaten",
    "Protest",
    "Sanction",
    "Mobilize",
    "Coerce",
    "Assault",
]
# Page and summary hide relations with less confidence until they are asked for: of 210 relations of unread
# news, judged by hand, 151 of the 184 above were right (82 %), and 13 of the 26 below.
SURE_FROM = 0.65
# The same of claims: of 1,557 of newspaper articles, each judged by itself by strict readers, 64 % of the
# 1,495 above were right, and 5 of the 62 below, where nearly always nobody knows who speaks.
CLAIM_SURE_FROM = 0.15


class Record(BaseModel):
    """A frozen value; unknown keys are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A stretch of the article's text. Offsets are code points, end exclusive."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class Article(Record):
    """One news article: its clean text and what is known about it."""

    text: str
    source: str | None = None  # path, URL, or None for standard input
    title: str | None = None
    published: dt.date | None = None  # the day in Germany
    published_at: AwareDatetime | None = None  # the hour as well, where the page tells it
    updated_at: AwareDatetime | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    given_id: str | None = None  # the id that a record brought along

    @computed_field  # type: ignore[prop-decorator]
    @property
    def id(self) -> str:
        """The first 16 hexadecimal digits of the SHA-256 of the text."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @model_validator(mode="before")
    @classmethod
    def _drop_computed_id(cls, data: object) -> object:
        # The id is written to JSON but follows from the text, so reading it back drops it.
        if isinstance(data, dict):
            return {key: value for key, value in data.items() if key != "id"}
        return data


class Sentence(Span):
    """A sentence of the article; ``id`` is its position, from 0."""

    id: int


class Mention(Span):
    """A place where an actor is meant."""

    sentence: int
    kind: MentionKind
    found_by: str = ""  # the id of a rule


class Role(Record):
    """What an actor is, and to whom: ``Schwester`` – of – another actor."""

    text: str
    of: str | None = None  # id of the other actor
    relation: str | None = None  # e.g. "sibling", "head_of_government", "member"
    when: Literal["now", "former"] | None = None
    found_by: str = ""


class Actor(Record):
    """A person, state, organisation or group, with every mention of it in the article."""

    id: str
    name: str
    named: bool = True  # whether it has a name: "die Staatsanwaltschaft" has none
    type: ActorType
    gender: Gender | None = None  # of a person
    wikidata: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()
    merges: tuple[str, ...] = ()  # why mentions of different form are one actor, one reason each


class Cue(Record):
    """The words that announce a claim ("sagte", "laut"). They need not be contiguous ("fügte … hinzu")."""

    text: str
    lemma: str
    spans: tuple[Span, ...]


class Quantity(Record):
    """A figure in a claim: ``3.000 Soldaten`` is value 3000 of unit ``Soldat``."""

    text: str
    value: FiniteFloat
    unit: str | None = None
    high: FiniteFloat | None = None  # upper end, where the text gives a range


class Time(Record):
    """A time expression; ``value`` is an ISO date, month, year ("2024-10-24", "2024-06") or interval."""

    text: str
    value: str | None = None


class Conflict(Record):
    """Another claim of the article that gives another figure, or denies what this one says."""

    claim: str
    on: str  # what is in dispute: "Soldaten in Russland"
    kind: Literal["figure", "denial"]


class Claim(Record):
    """A statement that the article attributes to somebody."""

    id: str
    speaker: str | None = None  # id of an actor, None where the words name no actor
    speaker_span: Span | None = None
    via: str | None = None  # id of the actor who passes the speaker's words on
    cue: Cue | None = None
    frame: Span | None = None  # the clause that announces the claim
    addressees: tuple[str, ...] = ()
    against: tuple[str, ...] = ()  # whom the speaker accuses, contradicts or insults
    kind: ClaimKind
    medium: Medium = "Speech"
    stance: Stance = "asserts"
    made: bool = True  # False where it was only asked for, or refused
    spans: tuple[Span, ...]
    text: str
    sentence: int
    about: tuple[str, ...] = ()
    negated: bool = False  # of the content; what the speaker does with it is the stance
    modality: Modality = "asserted"
    quantities: tuple[Quantity, ...] = ()
    time: Time | None = None
    conflicts_with: tuple[Conflict, ...] = ()
    confidence: float = Field(ge=0, le=1)
    found_by: str = ""


class Argument(Span):
    """A participant of a relation. The subject as told stands first and has no label.

    ``actors`` are the ids of those whom the words mean, or reach ``through`` their noun ("Treffen mit
    Valero"). In the slot ``subj`` they are whose the subject is, where it means nobody itself, and ``label``
    is what is theirs.
    Subject, ``label`` and argument together read true: "Marx | wurde gefasst von | der Polizei".
    """

    role: ArgumentRole
    slot: str  # subj obj iobj pred gen agent adv clause, or prep: with the preposition's lemma
    actors: tuple[str, ...] = ()
    through: str | None = None  # possessor, genitive, adjective, compound, or a preposition
    label: str | None = None


class Predicate(Record):
    """What is said of the subject. Its words need not be contiguous ("kündigte … an")."""

    text: str
    lemma: str
    spans: tuple[Span, ...]


class Relation(Record):
    """What one clause, or a noun that tells an event, says: who does what to whom, whole."""

    id: str
    text: str  # a German main clause that says no more than the article does
    predicate: Predicate
    arguments: tuple[Argument, ...]
    event: Event | None = None
    negated: bool = False
    modality: Modality = "asserted"
    time: Time | None = None
    place: str | None = None  # id of an actor
    vouchers: tuple[str, ...] = ()  # ids of the claims that say so; none where the author does
    sentence: int
    confidence: float = Field(ge=0, le=1)
    found_by: str = ""

    @property
    def subject(self) -> Argument:
        """The participant that the clause is about."""
        return self.arguments[0]

    def links(self) -> Iterator[tuple[Argument, str, Argument]]:
        """Yield from whom the relation leads to whom, with the label between them.

        It leads from the subject; where that means nobody, from whose it is: "Roth | Plan lobte | Berg".
        """
        owners = [each for each in self.arguments[1:] if each.slot == "subj"]
        for source in (self.subject, *owners):
            for other in self.arguments[1:]:
                if other.label and other.slot != "subj" and source.actors:
                    lead, colon, label = other.label.rpartition(": ")  # "unwahrscheinlich: trifft"
                    whole = f"{lead}{colon}{source.label} {label}" if source.label else other.label
                    yield source, whole, other


class Note(Record):
    """What a reader decided of an actor, claim or relation that stays: that it is right, or a remark."""

    kind: Literal["actor", "claim", "relation"]
    id: str
    note: str = ""
    confirmed: bool = False


class Generator(Record):
    """Which program and which model made an extraction."""

    newsgraph: str
    model: str
    model_version: str


class Extraction(Record):
    """All that was read from one article, as ``newsgraph/2`` JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_: Literal["newsgraph/2"] = Field(default="newsgraph/2", alias="schema")
    generator: Generator
    article: Article
    sentences: tuple[Sentence, ...] = ()
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()
    notes: tuple[Note, ...] = ()

    def to_json(self, indent: int | None = 2) -> str:
        """Return the ``newsgraph/2`` JSON text."""
        return self.model_dump_json(by_alias=True, indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> Extraction:
        """Read ``newsgraph/2`` JSON. Raises ``pydantic.ValidationError`` where it is none."""
        return cls.model_validate_json(text)
