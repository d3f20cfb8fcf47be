"""An extraction survives the way into rows and back, whatever it holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from factory import follow_up, summit
from hypothesis import given, settings
from strategies import extractions

from newsgraph.corpus.rows import IntegrityError
from newsgraph.corpus.store import Store
from newsgraph.schema import Extraction, Generator

GENERATOR = Generator(newsgraph="0.1.0", model="m", model_version="1")


@pytest.mark.parametrize("extraction", [summit(), follow_up()], ids=["summit", "follow_up"])
def test_store_gives_back_what_was_put_in(tmp_path: Path, extraction: Extraction) -> None:
    with Store(tmp_path / "news.db", write=True) as store:
        store.start("news", "local", 1, GENERATOR)
        store.add("a.txt", "hash", extraction)
    with Store(tmp_path / "news.db") as store:
        assert store.extraction(extraction.article.id) == extraction


@given(extraction=extractions())
@settings(max_examples=25)
def test_any_extraction_survives(extraction: Extraction, tmp_path_factory: Any) -> None:
    path = tmp_path_factory.mktemp("store") / "news.db"
    with Store(path, write=True) as store:
        store.start("news", "local", 1, GENERATOR)
        store.add("a.txt", "hash", extraction)
        assert store.extraction(extraction.article.id) == extraction
        assert store.extraction(extraction.article.id).to_json() == extraction.to_json()


def test_extraction_with_a_dangling_reference_is_refused_whole(tmp_path: Path) -> None:
    extraction = summit()
    broken = extraction.model_copy(update={"actors": extraction.actors[1:]})
    with Store(tmp_path / "news.db", write=True) as store:
        store.start("news", "local", 1, GENERATOR)
        with pytest.raises(IntegrityError, match="refers to a1 in actors"):
            store.add("a.txt", "hash", broken)
        assert store.count("articles") == 0
