"""Whom a pronoun in a claim means stands behind it, where the claim is shown."""

from __future__ import annotations

import pytest
from factory import GENERATOR

from newsgraph.graph import build_graph
from newsgraph.graph.pronouns import Pronouns
from newsgraph.schema import Actor, Article, Claim, Extraction, Mention, Sentence, Span

TEXT = "Ada Roth sagte, sie habe ihn gewarnt, und er habe seine Leute geholt."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), text=words)


def mention(words: str, kind: str) -> Mention:
    return Mention.model_validate({**span(words).model_dump(), "sentence": 0, "kind": kind})


def extraction(speaker: str | None) -> Extraction:
    return Extraction(
        generator=GENERATOR,
        article=Article(text=TEXT),
        sentences=(Sentence(start=0, end=len(TEXT), text=TEXT, id=0),),
        actors=(
            Actor(
                id="a1",
                name="Ada Roth",
                named=True,
                type="person",
                mentions=(mention("Ada Roth", "name"), mention("sie", "pronoun")),
            ),
            Actor(
                id="a2",
                name="Tim Berg",
                named=True,
                type="person",
                mentions=(mention("ihn", "pronoun"), mention("er", "pronoun"), mention("seine", "pronoun")),
            ),
        ),
        claims=(
            Claim(
                id="c1",
                speaker=speaker,
                kind="Indirect",
                spans=(span("sie habe ihn gewarnt, und er habe seine Leute geholt"),),
                text="sie habe ihn gewarnt, und er habe seine Leute geholt",
                sentence=0,
                confidence=0.9,
            ),
        ),
        relations=(),
    )


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("a1", "sie habe ihn [Tim Berg] gewarnt, und er habe seine Leute geholt"),
        (None, "sie [Ada Roth] habe ihn [Tim Berg] gewarnt, und er habe seine Leute geholt"),
        ("a2", "sie [Ada Roth] habe ihn gewarnt, und er habe seine Leute geholt"),
    ],
)
def test_each_actor_but_the_speaker_is_named_once(speaker: str | None, told: str) -> None:
    read = extraction(speaker)
    assert Pronouns(read).told(read.claims[0]) == told


def test_the_graph_keeps_the_words_and_shows_the_names() -> None:
    graph = build_graph([extraction("a1")])
    (claim,) = [data for _, data in graph.nodes(data=True) if data["kind"] == "claim"]
    assert claim["text"] == "sie habe ihn gewarnt, und er habe seine Leute geholt"
    assert claim["label"].startswith("sie habe ihn [Tim Berg] gewarnt")
