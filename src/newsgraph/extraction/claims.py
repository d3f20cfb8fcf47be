"""Finds the claims of a document."""

from __future__ import annotations

import datetime as dt

from spacy.tokens import Doc

from newsgraph.extraction.drafts import ClaimDraft


def find_claims(doc: Doc, *, published: dt.date | None = None) -> list[ClaimDraft]:  # noqa: ARG001
    """Return the claims of a document."""
    return []
