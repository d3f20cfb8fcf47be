"""What is told of a document, as lines that a test can read."""

from __future__ import annotations

from collections.abc import Sequence

from frozen import frozen_tree

from newsgraph.evaluation.pairs import Pair, find_pairs
from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.drafts import ActorDraft
from newsgraph.extraction.identity.mentions import Entity
from newsgraph.extraction.pointing.likeliest import Guesser, Option
from newsgraph.language.tree import Tree


class RulesAlone(Guesser):
    """Knows whom the rules know: what nobody but them says of a word."""

    def choose(self, _: Sequence[Option]) -> tuple[Entity, ...]:
        """Return nobody."""
        return ()


def told(text: str | Tree) -> list[str]:
    """Return the relations of a document, or of a frozen table, as lines of subject, predicate and object."""
    tree = frozen_tree(text) if isinstance(text, str) else text
    return [line_of(draft) for draft in find_pairs(tree)]


def line_of(draft: Pair) -> str:
    """Return a relation as a line of subject, predicate and object; "-" for none."""
    predicate = " ".join(span.text for span in draft.predicate)
    return f"{draft.subject.text} | {predicate} | {draft.object.text if draft.object else '-'}"


def mentions_in(tree: Tree) -> dict[str, list[str]]:
    """Return the actors of a document by name, each with its words, without its matters."""
    return {
        actor.name: [mention.words.text for mention in actor.mentions]
        for actor in with_names(find_actors(tree, [], RulesAlone()))
        if not actor.is_matter
    }


def names_of_last(table: str, word: str) -> list[str]:
    """Return the names of the actors that the last use of a word in a frozen table means."""
    tree = frozen_tree(table)
    last = max(token.i for token in tree if token.text == word)
    return [
        actor.name
        for actor in with_names(find_actors(tree, [], RulesAlone()))
        for mention in actor.mentions
        if mention.head.i == last
    ]


def meant_by_last(table: str, word: str, guesser: Guesser | None = None) -> list[str]:
    """Return the names of all actors that the last use of a word means, where what is said is known, too.

    Without a guesser the rules alone tell.
    """
    tree = frozen_tree(table)
    last = max(token.i for token in tree if token.text == word)
    actors = find_actors(tree, find_claims(tree), guesser or RulesAlone())
    return [actor.name for actor in actors for mention in actor.mentions if mention.head.i == last]


def with_names(actors: list[ActorDraft]) -> list[ActorDraft]:
    """Return the actors that no rule for noun phrases without a name brought up."""
    return [actor for actor in actors if not actor.mentions or not _is_brought_up_by_noun(actor)]


def nameless_in(tree: Tree) -> dict[str, list[str]]:
    """Return the actors without a name, each with the words that mean it."""
    return {
        actor.name: [mention.words.text for mention in actor.mentions]
        for actor in find_actors(tree, [], RulesAlone())
        if actor.mentions and _is_brought_up_by_noun(actor)
    }


def _is_brought_up_by_noun(actor: ActorDraft) -> bool:
    return actor.mentions[0].found_by.startswith("identity.unnamed.new")
