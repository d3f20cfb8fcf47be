"""What a worker does with a chunk of documents, in this process."""

from __future__ import annotations

import json
import time

import pytest
from corpus.work import document

from newsgraph.corpus import worker
from newsgraph.corpus.worker import (
    TIMED_OUT,
    Done,
    Failed,
    prepare,
    read_chunk,
    read_chunk_in_time,
    read_document,
)
from newsgraph.errors import ExtractionError
from newsgraph.schema import Article

GERMAN = "Der Rat der Stadt hat am Montag getagt. Die Bürgermeisterin lobte den Beschluss der Mehrheit."
ENGLISH = "The council of the town met on Monday, and the mayor praised what the majority had decided then."


def test_outcomes_stand_in_the_order_of_the_documents() -> None:
    documents = [
        document("a", GERMAN),
        document("b", ENGLISH),
        document("c", ""),
        document("d", GERMAN + " Neu."),
    ]
    outcomes = read_chunk("fast", documents)
    assert [type(outcome) for outcome in outcomes] == [Done, Failed, Failed, Done]
    first, _, empty, last = outcomes
    assert isinstance(first, Done)
    assert isinstance(last, Done)
    assert [json.loads(done.extraction)["article"]["text"][-4:] for done in (first, last)] == ["eit.", "Neu."]
    assert isinstance(empty, Failed)
    assert (empty.kind, empty.passing) == ("reading", False)
    assert empty.message.startswith("/news/c.txt")


def test_a_document_that_the_rules_choke_on_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "newsgraph.extraction.running.extract_many",
        lambda articles, _nlp: (ExtractionError("too odd", article) for article in articles),
    )
    assert read_chunk("fast", [document("a", GERMAN)]) == [Failed("extraction", "too odd")]


def test_memory_that_ran_out_is_the_callers_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    error = ExtractionError("no room", Article(text=GERMAN))
    error.__cause__ = RuntimeError("std::bad_alloc")
    monkeypatch.setattr("newsgraph.extraction.running.extract_many", lambda *_: iter([error]))
    with pytest.raises(MemoryError):
        read_chunk("fast", [document("a", GERMAN)])


def test_a_parser_that_chokes_costs_its_document_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("newsgraph.reading.article_from_bytes", fail)
    assert read_document(document("a", GERMAN)) == Failed(
        "reading", "/news/a.txt: cannot be read: RecursionError: too deep"
    )


def test_a_worker_that_nobody_watches_ends_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr("os._exit", ended.append)
    monkeypatch.setattr(worker, "read_chunk", lambda *_: time.sleep(0.5))
    read_chunk_in_time("fast", 0.05, [])
    assert ended == [TIMED_OUT]
    monkeypatch.setattr(worker, "read_chunk", lambda *_: [])
    read_chunk_in_time("fast", 0.2, [])
    time.sleep(0.4)
    assert ended == [TIMED_OUT]  # the watch ended with the work


def test_memory_is_limited_only_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    limits: list[int] = []
    monkeypatch.setattr(worker, "limit_memory", limits.append)
    prepare("fast", None)
    prepare("fast", 7)
    assert limits == [7]
