"""What is told of a document, as lines that a test can read."""

from __future__ import annotations

from frozen import frozen_tree

from newsgraph.evaluation.pairs import Pair, find_pairs
from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree


def told(text: str | Tree) -> list[str]:
    """Return the relations of a document, or of a frozen table, as lines of subject, predicate and object."""
    tree = frozen_tree(text) if isinstance(text, str) else text
    return [line_of(draft) for draft in find_pairs(tree)]


def line_of(draft: Pair) -> str:
    """Return a relation as a line of subject, predicate and object; "-" for none."""
    predicate = " ".join(span.text for span in draft.predicate)
    return f"{draft.subject.text} | {predicate} | {draft.object.text if draft.object else '-'}"


def mentions_in(tree: Tree) -> dict[str, list[str]]:
    """Return the actors of a document by name, each with the words that mean it."""
    return {actor.name: [mention.words.text for mention in actor.mentions] for actor in find_actors(tree, [])}
