"""Finds the actors of a document."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from newsgraph.extraction.drafts import ActorDraft, ClaimDraft, MentionDraft
from newsgraph.schema import ActorType

_TYPE_OF_LABEL: dict[str, ActorType] = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "MISC": "other",
}


def find_actors(doc: Doc, claims: Sequence[ClaimDraft]) -> list[ActorDraft]:  # noqa: ARG001
    """Return the actors of a document, names of the same form as one."""
    by_name: dict[tuple[str, ActorType], list[MentionDraft]] = {}
    for ent in doc.ents:
        kind = _TYPE_OF_LABEL.get(ent.label_, "other")
        by_name.setdefault((ent.text, kind), []).append(MentionDraft(ent, ent.root, "name"))
    return [ActorDraft(name, kind, tuple(mentions)) for (name, kind), mentions in by_name.items()]
