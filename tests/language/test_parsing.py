"""Endless words and long texts: cut where nobody would look, and nothing of the text is lost."""

from __future__ import annotations

import time
import tracemalloc

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from newsgraph.language.loading import load_pipeline
from newsgraph.language.paragraphs import LONGEST_SENTENCE, mark_paragraphs
from newsgraph.language.parsing import LONGEST_WORD, PART, annotate, is_long, tokenize

SENTENCE = "Der Rat der Stadt Bonn lehnte den Plan am Montag ab. "


@pytest.fixture(scope="module")
def blank() -> Language:
    return spacy.blank("de")


@pytest.fixture(scope="module")
def fast() -> Language:
    return load_pipeline("fast")


ENDLESS = [
    "(" * 20_000,
    "„" * 50_000,
    "a" * 900_000,
    "Bundes-" * 20_000,
    "." * 30_000,
    "https://a.de/" + "x/" * 9000,
]


@pytest.mark.parametrize("word", ENDLESS, ids=lambda word: word[:8])
def test_endless_words_cost_seconds_and_no_character(word: str, blank: Language) -> None:
    text = f"{SENTENCE}{word} {SENTENCE}"
    started = time.process_time()
    doc = tokenize(text, blank)
    assert time.process_time() - started < 20  # minutes, when the tokenizer sees them whole
    assert doc.text == text
    assert max(map(len, doc)) <= LONGEST_WORD
    assert [token.text for token in doc[:12]] == SENTENCE.replace(".", " .").split()


@given(st.text(alphabet="aä(„.- \n", max_size=3 * LONGEST_WORD))
@settings(max_examples=50)
def test_any_text_comes_back(text: str) -> None:
    assert tokenize(text, spacy.blank("de")).text == text


@given(st.text(max_size=LONGEST_WORD))
@settings(max_examples=50)
def test_ordinary_words_are_those_of_the_tokenizer(text: str) -> None:
    nlp = spacy.blank("de")
    assert [token.text for token in tokenize(text, nlp)] == [token.text for token in nlp.tokenizer(text)]


def test_a_sentence_ends_after_600_words(blank: Language) -> None:
    doc = mark_paragraphs(blank.tokenizer(", " * 3 * LONGEST_SENTENCE))
    assert [token.i for token in doc if token.is_sent_start][-2:] == [LONGEST_SENTENCE, 2 * LONGEST_SENTENCE]
    ordinary = mark_paragraphs(blank.tokenizer(SENTENCE * 200))
    assert not any(token.is_sent_start for token in ordinary[1:])  # left to the parser


def test_a_long_text_is_annotated_in_parts_and_is_whole(fast: Language) -> None:
    text = "\n\n".join(f"Absatz {number}: {SENTENCE}" for number in range(1, 800))
    doc = tokenize(text, fast)
    assert is_long(doc)
    with fast.select_pipes(disable=["newsgraph"]):
        annotated = annotate(doc, fast)
        short = annotate(tokenize(text[:3000], fast), fast)
    assert annotated.text == text
    assert len(annotated) == len(doc)
    assert {token.dep_ for token in annotated} >= {"nsubj", "obj", "det"}
    facts = [(t.text, t.pos_, t.dep_, t.head.i, t.ent_type_) for t in annotated[:300]]
    assert facts == [(t.text, t.pos_, t.dep_, t.head.i, t.ent_type_) for t in short[:300]]


def test_memory_does_not_grow_with_the_text(fast: Language) -> None:
    def needed(parts: int) -> int:
        doc = tokenize(SENTENCE * (parts * PART // 12), fast)
        tracemalloc.start()
        with fast.select_pipes(disable=["newsgraph"]):
            annotate(doc, fast)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    assert needed(6) < 2 * needed(2)


def test_the_article_goes_with_the_parts(fast: Language) -> None:
    doc = tokenize(SENTENCE * (PART // 8), fast)
    article = object()
    doc._.newsgraph_article = article
    with fast.select_pipes(disable=["newsgraph"]):
        whole = annotate(doc, fast)
    assert isinstance(whole, Doc)
    assert whole._.newsgraph_article is article
