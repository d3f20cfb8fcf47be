"""The vocabulary of newsgraph: what an article, an actor, a claim and a relation are.

These types are the JSON format ``newsgraph/1``. All offsets are Unicode code points into
``Article.text``, end exclusive; ``article.text[start:end] == text`` holds for every span.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, computed_field, model_validator

ActorType = Literal["person", "organisation", "country", "place", "group", "other"]
MentionKind = Literal["name", "noun", "pronoun", "metonym"]
# The five kinds and the media of Petersen-Frey & Biemann 2024 (arXiv 2404.16764).
ClaimKind = Literal["Direct", "Indirect", "FreeIndirect", "IndirectFreeIndirect", "Reported"]
Medium = Literal["Speech", "Writing", "Thought", "ST", "SW", "TW"]
Modality = Literal["asserted", "possible", "necessary", "intended", "conditional", "hearsay"]
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


class Role(Record):
    """What an actor is, and to whom: ``Schwester`` – of – another actor."""

    text: str
    of: str | None = None  # id of the other actor
    relation: str | None = None  # e.g. "sibling", "head_of_government", "member"


class Actor(Record):
    """A person, state, organisation or group, with every mention of it in the article."""

    id: str
    name: str
    type: ActorType
    wikidata: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()
    merges: tuple[str, ...] = ()  # why mentions of different form are one actor, one reason each


class Cue(Span):
    """The word that announces a claim ("sagte", "laut", "Angaben")."""

    lemma: str


class Quantity(Record):
    """A figure in a claim: ``3.000 Soldaten`` is value 3000 of unit ``Soldat``."""

    text: str
    value: float
    unit: str | None = None
    high: float | None = None  # upper end, where the text gives a range


class Time(Record):
    """A time expression; ``value`` is an ISO date, month or year ("2024-10-24", "2024-06", "2022")."""

    text: str
    value: str | None = None


class Claim(Record):
    """A statement that the article attributes to somebody."""

    id: str
    speaker: str | None = None  # id of an actor, None where the words name no actor
    speaker_span: Span | None = None
    cue: Cue | None = None
    frame: Span | None = None  # the clause that announces the claim
    addressees: tuple[str, ...] = ()
    kind: ClaimKind
    medium: Medium = "Speech"
    spans: tuple[Span, ...]
    text: str
    sentence: int
    about: tuple[str, ...] = ()
    negated: bool = False
    modality: Modality = "asserted"
    quantities: tuple[Quantity, ...] = ()
    time: Time | None = None
    conflicts_with: tuple[str, ...] = ()
    confidence: float = Field(ge=0, le=1)


class Argument(Span):
    """Subject or object of a relation; ``actor`` is the id of the actor that it means."""

    actor: str | None = None


class Predicate(Record):
    """What is said of the subject. Its words need not be contiguous ("kündigte … an")."""

    text: str
    lemma: str
    spans: tuple[Span, ...]


class Relation(Record):
    """A proposition: who does what (to whom)."""

    id: str
    subject: Argument
    predicate: Predicate
    object: Argument | None = None
    event: Event | None = None
    negated: bool = False
    modality: Modality = "asserted"
    time: Time | None = None
    place: str | None = None  # id of an actor
    claim: str | None = None  # id of the claim that contains the proposition
    sentence: int
    confidence: float = Field(ge=0, le=1)


class Generator(Record):
    """Which program and which model made an extraction."""

    newsgraph: str
    model: str
    model_version: str


class Extraction(Record):
    """All that was read from one article, as ``newsgraph/1`` JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_: Literal["newsgraph/1"] = Field(default="newsgraph/1", alias="schema")
    generator: Generator
    article: Article
    sentences: tuple[Sentence, ...] = ()
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()

    def to_json(self, indent: int | None = 2) -> str:
        """Return the ``newsgraph/1`` JSON text."""
        return self.model_dump_json(by_alias=True, indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> Extraction:
        """Read ``newsgraph/1`` JSON. Raises ``pydantic.ValidationError`` where it is none."""
        return cls.model_validate_json(text)
