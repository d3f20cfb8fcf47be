"""Finds the actors of a document: who is meant by which words, what they are, and what to others.

The steps: names and their types (``names``), names of one actor, capitals that act, titles, nouns beside
names, groups and descriptions (``identity``), nouns and pronouns that point back and who has no name
(``pointing``); last, whose roles are, and whom "ich" and "wir" mean.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.drafts import ActorDraft, ClaimDraft, MentionDraft, RoleDraft
from newsgraph.extraction.identity.apposed import find_apposed
from newsgraph.extraction.identity.belonging import find_belonging
from newsgraph.extraction.identity.beside import find_beside
from newsgraph.extraction.identity.completing import complete_roles
from newsgraph.extraction.identity.groups import find_groups
from newsgraph.extraction.identity.lands import OF_GERMANY
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention
from newsgraph.extraction.identity.merging import name_actors
from newsgraph.extraction.identity.metonyms import place_capitals
from newsgraph.extraction.identity.roles import find_described, find_title_roles
from newsgraph.extraction.identity.spokespeople import name_spokespeople
from newsgraph.extraction.identity.teams import find_teams
from newsgraph.extraction.names.finding import find_names
from newsgraph.extraction.pointing.likeliest import Guesser
from newsgraph.extraction.pointing.matters import find_matters
from newsgraph.extraction.pointing.resolving import resolve
from newsgraph.extraction.pointing.rules import NOUN_BOTH
from newsgraph.extraction.pointing.sources import give_sources
from newsgraph.extraction.pointing.voices import give_voice
from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.lexicon.people import in_feminine
from newsgraph.schema import Gender

_GENDERS: dict[str, Gender] = {"Masc": "m", "Fem": "f", "Neut": "n"}


def find_actors(tree: Tree, claims: Sequence[ClaimDraft], guesser: Guesser | None = None) -> list[ActorDraft]:
    """Return the actors of a document in reading order of their first mention, then its matters.

    Args:
        tree: parsed (Universal Dependencies), with entities ``PER LOC ORG MISC``.
        claims: the statements in it; an "ich" in a quotation is its speaker.
        guesser: says whom a word means that no rule knows; another one where its weights are fitted.
    """
    names = find_names(tree)
    cast = name_actors(tree, names)
    place_capitals(cast, names)
    find_title_roles(cast, names)
    find_beside(cast, names)
    find_teams(cast)
    find_groups(cast)
    find_described(cast, names)
    find_apposed(cast)
    resolve(cast, claims, guesser)
    find_belonging(cast)
    complete_roles(cast)
    name_spokespeople(cast)
    give_sources(cast, claims)
    give_voice(cast, claims)
    find_matters(cast)
    return _drafts(cast)


def _drafts(cast: Cast) -> list[ActorDraft]:
    kept = [entity for entity in cast.entities if entity.mentions or _is_needed(entity, cast)]
    kept.sort(key=_position)
    number = {id(entity): position for position, entity in enumerate(kept)}
    return [_draft(entity, number) for entity in kept]


def _is_needed(entity: Entity, cast: Cast) -> bool:
    """Whether a role points to an actor that only a compound names ("US-Minister", not "Bundesminister")."""
    if entity.type == "country" and cast.tree[entity.first].text.startswith(OF_GERMANY):
        return False
    return any(role.of is entity for other in cast.entities for role in other.roles)


def _position(entity: Entity) -> tuple[bool, int, str]:
    first = min((mention.words.start for mention in entity.mentions), default=entity.first)
    return entity.is_matter, first, entity.name


def _draft(entity: Entity, number: dict[int, int]) -> ActorDraft:
    mentions = sorted(entity.mentions, key=lambda mention: (mention.words.start, mention.words.end))
    return ActorDraft(
        name=entity.name,
        type=entity.type,
        mentions=tuple(
            MentionDraft(
                _in_sentence(mention.words, mention.head), mention.head, mention.kind, mention.found_by
            )
            for mention in mentions
        ),
        aliases=_aliases(entity, mentions),
        roles=tuple(
            RoleDraft(
                in_feminine(role.text) if entity.gender == "Fem" else role.text,
                None if role.of is None else number.get(id(role.of)),
                role.relation,
                role.when,
                role.found_by,
            )
            for role in entity.roles
        ),
        wikidata=entity.wikidata,
        merges=tuple(dict.fromkeys(entity.merges)),
        named=entity.named,
        gender=_GENDERS.get(entity.gender or "") if entity.type == "person" else None,
        is_matter=entity.is_matter,
    )


def _in_sentence(words: Stretch, head: Word) -> Stretch:
    """The words of a mention that stand in the sentence of its head, without the blank at its end."""
    start, end = max(words.start, head.sentence.start), min(words.end, head.sentence.end)
    while end > start + 1 and words.tree[end - 1].is_space:
        end -= 1
    return words if (start, end) == (words.start, words.end) else words.tree[start:end]


def _aliases(entity: Entity, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The name and the other words that mean the actor alone, each once: no "er", no "beide Länder"."""
    forms = [
        mention.words.text
        for mention in mentions
        if mention.kind != "pronoun"
        and mention.found_by != NOUN_BOTH.id
        and not (mention.head.pos == "ADJ" and mention.head.text.islower())
    ]
    return tuple(dict.fromkeys([entity.name, *forms]))
