"""What other packages need for the same texts in the same run: a part of ``evaluation/benchmark.py``.

Their tasks are smaller than newsgraph's, so these are speeds, not scores. The group ``peers`` installs
them.
"""

from __future__ import annotations

import importlib.util
import time
from itertools import islice

from newsgraph.corpus.documents import Document
from newsgraph.corpus.searching import find_documents
from newsgraph.corpus.worker import read_document
from newsgraph.language import load_pipeline
from newsgraph.schema import Article


def measure_peers(articles: list[Article], folder: str, most: int | None) -> dict[str, str]:
    """textacy on parsed texts, and trafilatura on saved pages beside newsgraph's own reading of them."""
    return measure_textacy(articles) | measure_trafilatura(folder, most)


def measure_textacy(articles: list[Article]) -> dict[str, str]:
    """Triples of subject, verb and object; its direct quotations know no German (0.13: en, es, fr)."""
    name = "words/s of textacy's triples on parsed texts"
    if importlib.util.find_spec("textacy") is None:
        return {name: "not installed"}
    from textacy.extract import subject_verb_object_triples

    docs = list(load_pipeline("fast", extract=False).pipe([article.text for article in articles]))
    started = time.perf_counter()
    for doc in docs:
        list(subject_verb_object_triples(doc))
    words = sum(len(article.text.split()) for article in articles)
    return {name: f"{words / (time.perf_counter() - started):,.0f}"}


def measure_trafilatura(folder: str, most: int | None) -> dict[str, str]:
    """The text of saved pages."""
    name = "ms to read a saved page: trafilatura alone / newsgraph"
    found = (each for each in find_documents(folder, "*.html") if isinstance(each, Document))
    pages = list(islice(found, most))
    if not pages:
        return {name: "no .html in the folder"}
    if importlib.util.find_spec("trafilatura") is None:
        return {name: "not installed"}
    import trafilatura

    started = time.perf_counter()
    for each in pages:
        trafilatura.extract(each.data)
    between = time.perf_counter()
    for each in pages:
        read_document(each)
    theirs, ours = between - started, time.perf_counter() - between
    return {name: f"{theirs / len(pages) * 1000:.0f} / {ours / len(pages) * 1000:.0f}"}
