"""From article to extraction: streams, failures, several processes."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import newsgraph.extraction.component  # noqa: F401  registers the component
from newsgraph.errors import ExtractionError
from newsgraph.extraction.running import extract, extract_many
from newsgraph.language import load_pipeline
from newsgraph.schema import Article, Extraction

FINE = Article(text="Die Nato warnt Russland.", title="Warnung", published=dt.date(2024, 5, 1))
POISON = Article(text="Gift Gift Gift.", source="gift.txt")


@Language.component("test_poison")
def poison(doc: Doc) -> Doc:
    """Fail on one article, as a component might."""
    if doc[0].text == "Gift":
        raise ValueError("bad luck")
    return doc


@Language.component("test_tree")
def flat_tree(doc: Doc) -> Doc:
    """Hang every word on the first, so that the extraction has a tree."""
    words = [token.text for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    size = len(words)
    tree = Doc(
        doc.vocab,
        words=words,
        spaces=spaces,
        heads=[0] * size,
        deps=["ROOT"] + ["dep"] * (size - 1),
        pos=["X"] * size,
        ents=["O"] * size,
    )
    tree._.newsgraph_article = doc._.newsgraph_article
    return tree


@pytest.fixture
def simple() -> Language:
    """A pipeline without a model; it fails on texts that begin with "Gift"."""
    nlp = spacy.blank("de")
    for name in ("test_poison", "test_tree", "newsgraph"):
        nlp.add_pipe(name)
    return nlp


def test_title_and_date_reach_the_extraction(simple: Language) -> None:
    assert extract(FINE, simple).article == FINE


def test_a_failing_article_is_an_error_in_its_place(simple: Language) -> None:
    results = list(extract_many([FINE, POISON, FINE], simple))
    assert [type(result) for result in results] == [Extraction, ExtractionError, Extraction]
    error = results[1]
    assert isinstance(error, ExtractionError)
    assert error.article is POISON
    assert str(error) == "gift.txt: cannot be analysed: ValueError: bad luck"
    assert isinstance(error.__cause__, ValueError)


def test_one_failing_article_raises(simple: Language) -> None:
    with pytest.raises(ExtractionError, match=r"gift.txt: cannot be analysed"):
        extract(POISON, simple)


def test_articles_are_read_as_they_are_needed(simple: Language) -> None:
    taken = 0

    def articles() -> Iterator[Article]:
        nonlocal taken
        while True:
            taken += 1
            yield FINE

    results = extract_many(articles(), simple, batch_size=3)
    next(results)
    assert taken == 3


def test_a_text_beyond_spacys_limit_is_processed(simple: Language) -> None:
    text = "Die Nato warnt Russland. " * 10
    simple.max_length = 100
    assert extract(Article(text=text), simple).article.text == text


def test_a_pipeline_without_extraction_is_told() -> None:
    with pytest.raises(TypeError, match="load_pipeline"):
        extract(FINE, spacy.blank("de"))


def test_a_document_is_stored_with_its_extraction(simple: Language) -> None:
    doc = next(iter(simple.pipe([simple.make_doc(FINE.text)])))
    stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (restored,) = DocBin().from_bytes(stored).get_docs(simple.vocab)
    assert restored._.newsgraph == doc._.newsgraph
    assert isinstance(restored._.newsgraph, Extraction)


# The bundled model, really

ARTICLES = [
    Article(text="Die Nato warnt Russland vor einem Angriff. Moskau wies die Warnung zurück."),
    Article(text="„Wir helfen der Ukraine“, sagte Bundeskanzlerin Erika Weber am Montag in Berlin."),
    Article(text="Der Präsident\n\nEr hat gelogen. Das sagte Peter Klein."),
]


@pytest.fixture(scope="module")
def fast() -> Language:
    return load_pipeline("fast")


def test_a_paragraph_ends_a_sentence(fast: Language) -> None:
    sentences = extract(ARTICLES[2], fast).sentences
    assert sentences[0].text == "Der Präsident"


def test_spacys_own_processes_give_the_same(fast: Language) -> None:
    # A spawned process loads nothing of this one: the components come with their code and their data.
    import multiprocessing

    start = multiprocessing.get_start_method()
    multiprocessing.set_start_method("spawn", force=True)
    try:
        docs = list(fast.pipe([article.text for article in ARTICLES], n_process=2, batch_size=1))
    finally:
        multiprocessing.set_start_method(start, force=True)
    assert [doc._.newsgraph for doc in docs] == [extract(article, fast) for article in ARTICLES]


def in_another_process(articles: list[Article]) -> tuple[int, list[str]]:
    """Load the model and extract, as a worker does."""
    nlp = load_pipeline("fast")
    return os.getpid(), [extract(article, nlp).to_json() for article in articles]


def test_a_worker_that_loads_the_model_itself_gives_the_same(fast: Language) -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        worker, results = pool.submit(in_another_process, ARTICLES).result()
    assert worker != os.getpid()
    assert results == [extract(article, fast).to_json() for article in ARTICLES]
