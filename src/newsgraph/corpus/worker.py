"""What a worker process does: load the model once, then turn documents into extractions."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newsgraph.corpus.documents import Document
from newsgraph.corpus.remote import fetch
from newsgraph.errors import NO_DOCUMENT, ExtractionError, NewsgraphError, own_files
from newsgraph.limits import limit_memory, needs_too_much

if TYPE_CHECKING:
    from spacy.language import Language

    from newsgraph.schema import Article

TIMED_OUT = 75  # exit code of a worker that a document kept too long
# Libraries that would each start a thread per core read these when they are loaded.
THREAD_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NEWSGRAPH_THREADS")

_one_at_a_time = threading.Lock()  # a spaCy pipeline is not made for several threads


@dataclass(frozen=True, slots=True)
class Done:
    """What was read from a document, as ``newsgraph/2`` JSON."""

    extraction: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a document failed. ``kind``: reading, extraction, time, memory, crash or storing.

    ``passing``: it could not be had this time, and is tried again by the next run.
    """

    kind: str
    message: str
    passing: bool = False


def prepare(model: str, memory_limit: int | None) -> None:
    """Load the model, then allow ``memory_limit`` more bytes (on Linux) and no more."""
    _pipeline(model)
    if memory_limit is not None:
        limit_memory(memory_limit)


def read_chunk(model: str, documents: Sequence[Document]) -> list[Done | Failed]:
    """Return the outcome of each document, in order. Runs in a worker.

    A MemoryError is raised, for whoever called to give the documents one by one to a new worker; so is what
    no document is to blame for (``errors.NO_DOCUMENT``).
    """
    with own_files():  # modules read their tables when they are imported, too
        from newsgraph.extraction.running import extract_many

        nlp = _pipeline(model)
    outcomes: dict[str, Done | Failed] = {}
    articles: list[Article] = []
    owners: list[str] = []
    for document in documents:
        article = read_document(document)
        if isinstance(article, Failed):
            outcomes[document.address] = article
        else:
            articles.append(article)
            owners.append(document.address)
    with _one_at_a_time:
        for owner, result in zip(owners, extract_many(articles, nlp), strict=True):
            if isinstance(result, ExtractionError):
                if result.__cause__ is not None and needs_too_much(result.__cause__):
                    raise MemoryError
                outcomes[owner] = Failed("extraction", str(result))
            else:
                outcomes[owner] = Done(result.to_json(indent=None).encode())
    return [outcomes[document.address] for document in documents]


def read_chunk_in_time(model: str, seconds: float, documents: Sequence[Document]) -> list[Done | Failed]:
    """The same for a worker that nobody else watches: it ends itself when the time is over."""
    _pipeline(model)  # loading it is no document's fault
    with _watchdog(seconds):
        return read_chunk(model, documents)


def read_document(document: Document) -> Article | Failed:
    """Return the article of a document, or why it cannot be read."""
    with own_files():
        from newsgraph.reading import article_from_bytes, article_from_line

    try:
        data = document.data if document.data is not None else fetch(document.file)
    except OSError as error:
        return Failed("reading", f"{document.address}: {error}", passing=True)
    try:
        if document.line is None:
            return article_from_bytes(data, name=document.file)
        return article_from_line(data, name=document.file, line_number=document.line)
    except (MemoryError, *NO_DOCUMENT):
        raise
    except NewsgraphError as error:
        return Failed("reading", str(error))
    except Exception as error:  # a parser that chokes on one page must not cost the others
        reason = f"{document.address}: cannot be read: {type(error).__name__}: {error}"
        return Failed("reading", reason)


@lru_cache(maxsize=1)
def _pipeline(model: str) -> Language:
    from newsgraph.language import load_pipeline

    return load_pipeline(model)


@contextmanager
def _watchdog(seconds: float) -> Iterator[None]:
    timer = threading.Timer(seconds, os._exit, [TIMED_OUT])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
