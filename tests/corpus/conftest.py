"""A store made by a real batch, shared by the tests that only read it."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus.news import write_news

from newsgraph.corpus.batch import RunReport, run_batch

BATCH_ARTICLES = 24


@pytest.fixture(scope="session")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with short articles."""
    folder = tmp_path_factory.mktemp("news")
    write_news(folder, BATCH_ARTICLES)
    return folder


@pytest.fixture(scope="session")
def batch(news: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, RunReport]:
    """The store of these articles, made by two processes with the small model, and the run's report."""
    store = tmp_path_factory.mktemp("store") / "news.db"
    return store, run_batch(news, store, jobs=2, model="fast")
