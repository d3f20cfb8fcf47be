"""Finds the relations of a document."""

from __future__ import annotations

import datetime as dt

from spacy.tokens import Doc

from newsgraph.extraction.drafts import RelationDraft


def find_relations(doc: Doc, *, published: dt.date | None = None) -> list[RelationDraft]:  # noqa: ARG001
    """Return the relations of a document."""
    return []
