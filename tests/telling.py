"""What is told of a document, as lines that a test can read."""

from __future__ import annotations

from frozen import frozen_doc
from spacy.tokens import Doc

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.drafts import RelationDraft
from newsgraph.extraction.relations.finding import find_relations


def told(text: str | Doc) -> list[str]:
    """Return the relations of a document, or of a frozen table, as lines of subject, predicate and object."""
    doc = frozen_doc(text) if isinstance(text, str) else text
    return [line_of(draft) for draft in find_relations(doc)]


def line_of(draft: RelationDraft) -> str:
    """Return a relation as a line of subject, predicate and object; "-" for none."""
    predicate = " ".join(span.text for span in draft.predicate)
    return f"{draft.subject.text} | {predicate} | {draft.object.text if draft.object else '-'}"


def mentions_in(doc: Doc) -> dict[str, list[str]]:
    """Return the actors of a document by name, each with the words that mean it."""
    return {actor.name: [mention.words.text for mention in actor.mentions] for actor in find_actors(doc, [])}
