"""What the steps of finding actors share: mentions, and the actors that they are gathered into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from newsgraph.extraction.grammar.syntax import feature, first_child
from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.schema import ActorType, MentionKind

_ACCUSATIVE = frozenset({"bis", "durch", "für", "gegen", "ohne", "um"})  # prepositions with that case only


@dataclass(eq=False, slots=True)
class Mention:
    """Words that mean somebody. Gender and number are grammatical, None where unknown."""

    words: Stretch
    head: Word
    kind: MentionKind
    gender: str | None = None
    number: str | None = None
    found_by: str = ""  # the id of the rule


@dataclass(eq=False, slots=True)
class Role:
    """What an actor is; ``base`` is the plain noun (Minister), ``of`` whom it is said to belong to."""

    text: str
    base: str
    relation: str
    of: Entity | None = None
    when: Literal["now", "former"] | None = None
    found_by: str = ""
    noun: Word | None = None  # the word that tells it


@dataclass(eq=False, slots=True)
class Entity:
    """An actor while its mentions are being gathered."""

    name: str
    type: ActorType
    gender: str | None = None  # of a person: natural; of others: of the name
    number: str = "Sing"
    wikidata: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    merges: list[str] = field(default_factory=list)
    first: int = 0  # the first word that brings it up, where no mention does
    named: bool = True  # whether it has a name of its own
    is_matter: bool = False  # a thing or an affair that others act upon

    def may_be_of(self, gender: str | None) -> bool:
        """Whether a word of a gender may mean it; it may where either is not known."""
        return not gender or not self.gender or self.gender == gender

    def add_role(self, role: Role) -> None:
        """Add a role unless the same noun is known already, or known without its other actor."""
        for known in self.roles:
            if known.base == role.base and known.relation == role.relation:
                if known.of is None:
                    known.of, known.text = role.of, role.text
                if role.of is None or known.of is role.of:
                    return
        self.roles.append(role)


@dataclass(slots=True)
class Cast:
    """The actors of a document, and which of them each word means."""

    tree: Tree
    entities: list[Entity] = field(default_factory=list)
    taken: dict[int, tuple[Entity, ...]] = field(default_factory=dict)  # token → who is meant there
    by_key: dict[tuple[str, ...], Entity] = field(default_factory=dict)

    def mention(self, entities: Entity | tuple[Entity, ...], mention: Mention) -> None:
        """Add a mention to one actor, or to several that it means together ("beide Länder")."""
        meant = entities if isinstance(entities, tuple) else (entities,)
        for entity in meant:
            entity.mentions.append(mention)
        for token in mention.words if mention.kind == "name" else (mention.head,):
            self.taken.setdefault(token.i, meant)

    def meant_at(self, token: Word) -> Entity | None:
        """Return the one actor that a word means, or None."""
        meant = self.taken.get(token.i, ())
        return meant[0] if len(meant) == 1 else None

    def known(self, key: tuple[str, ...]) -> Entity | None:
        """Return the actor registered under a key."""
        return self.by_key.get(key)

    def add(self, entity: Entity, *key: str) -> Entity:
        """Register a new actor, under a key where it has one."""
        self.entities.append(entity)
        if key:
            self.by_key[key] = entity
        return entity

    def of_type(self, *types: ActorType) -> Iterator[Entity]:
        """Yield the actors of the types."""
        return (entity for entity in self.entities if entity.type in types)

    def near(self, noun: Word, sentences: int, *types: ActorType) -> list[Entity]:
        """Return the actors of the types that a word's sentence, or one of so many before it, mentions."""
        starts = [sentence.start for sentence in self.tree.sentences if sentence.start <= noun.sentence.start]
        there = range(starts[max(0, len(starts) - 1 - sentences)], noun.sentence.end)
        return [each for each in self.of_type(*types) if any(m.head.i in there for m in each.mentions)]


def gender_of(token: Word) -> str | None:
    """Return the grammatical gender of a noun phrase, from its noun or its article."""
    return feature(token, "Gender")


def number_of(token: Word) -> str | None:
    """Return the grammatical number of a word; no accusative with "den" is a plural ("den Bären")."""
    article = first_child(token, "det")
    if article is not None and article.lower == "den":
        preposition = first_child(token, "case")
        if feature(token, "Case") == "Acc" or (preposition is not None and preposition.lower in _ACCUSATIVE):
            return "Sing"
    return feature(token, "Number")
