"""German text becomes a spaCy ``Doc`` with sentences, lemmas, Universal Dependencies and names."""

from __future__ import annotations

from newsgraph.language.loading import load_pipeline
from newsgraph.language.running import extract, extract_many

__all__ = ["extract", "extract_many", "load_pipeline"]
