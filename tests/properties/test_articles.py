"""Any file, any text and any name of a model: an answer, or an error of one line that a user can mend."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from strategies import EXAMPLES, answer, articles, contents, german

from evaluation.fuzz import check_extraction, check_reading
from newsgraph.errors import EvaluationError, ModelError, ReadingError
from newsgraph.evaluation import BY_RULE, KINDS, evaluate, evaluate_by_rule
from newsgraph.extraction.running import extract, extract_many
from newsgraph.language import install_model, list_models, load_pipeline, model_info
from newsgraph.reading import article_from_line, read_article, read_articles
from newsgraph.schema import Article


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline("fast")


@given(article=articles)
@settings(max_examples=40)
def test_every_offset_of_an_extraction_holds(article: Article, nlp: Language) -> None:
    check_extraction(extract(article, nlp))


@given(given=st.lists(articles, max_size=4), batch_size=st.integers(1, 3))
@settings(max_examples=8)
def test_articles_together_are_read_as_each_by_itself(
    given: list[Article], batch_size: int, nlp: Language
) -> None:
    assert list(extract_many(given, nlp, batch_size=batch_size)) == [extract(each, nlp) for each in given]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a"])
@given(content=contents | german.map(str.encode))
@settings(max_examples=EXAMPLES)
def test_any_file_is_read_or_refused(name: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        found = list(read_articles(path, check_language=False))
        one = answer(lambda: read_article(path, check_language=False), ReadingError, str(path))
        for each in found:
            if isinstance(each, Article):
                check_reading(each)
            else:
                assert str(each).startswith(str(path))
        assert isinstance(one, ReadingError) or one in found


@given(contents)
def test_any_line_is_a_record_or_refused(content: bytes) -> None:
    found = answer(lambda: article_from_line(content, name="a", line_number=1), ReadingError, "a")
    if isinstance(found, Article):
        check_reading(found)


@given(st.text())
@example("ĳ" * 200)  # too long for the name of a file
def test_a_model_that_is_not_there_is_refused_whatever_its_name(name: str) -> None:
    assume(name not in {word for info in list_models() for word in (info.name, info.how, "auto")})
    for ask in (load_pipeline, model_info, install_model):
        with pytest.raises(ModelError):
            ask(name)


@pytest.fixture(scope="module")
def loaded(nlp: Language) -> Iterator[None]:
    """The small model for every measure, loaded once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsgraph.language.load_pipeline", lambda *_, **__: nlp)
        yield


@pytest.mark.parametrize("kind", KINDS)
@given(content=contents)
@settings(max_examples=20)
@pytest.mark.usefixtures("loaded")
def test_any_gold_is_measured_or_refused(kind: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder) / "gold.jsonl"
        gold.write_bytes(content)
        for measure in (evaluate, evaluate_by_rule) if kind in BY_RULE else (evaluate,):
            answer(partial(measure, kind, gold, model="fast"), EvaluationError, str(gold))
