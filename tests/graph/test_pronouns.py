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


def with_noun(noun: str, *, type_: str = "person", gender: str | None = None, named_too: bool = False) -> str:
    """Return a claim as told whose noun means an actor of that type."""
    words = f"{noun} gehe" + (", Berg bleibe" if named_too else "")
    found = Mention(start=0, end=len(noun), text=noun, sentence=0, kind="noun", found_by="pointing.noun.kind")
    at = max(0, words.find("Berg"))
    name = Mention(start=at, end=at + 4, text="Berg", sentence=0, kind="name")
    actor = Actor.model_validate(
        {"id": "a2", "name": "Berg", "named": True, "type": type_, "gender": gender}
        | {"mentions": [each.model_dump() for each in ((found, name) if named_too else (found,))]}
    )
    claim = Claim(
        id="c1",
        kind="Indirect",
        spans=(Span(start=0, end=len(words), text=words),),
        text=words,
        sentence=0,
        confidence=0.9,
    )
    article = Extraction(
        generator=GENERATOR,
        article=Article(text=words),
        sentences=(Sentence(start=0, end=len(words), text=words, id=0),),
        actors=(actor,),
        claims=(claim,),
        relations=(),
    )
    return Pronouns(article).told(claim)


@pytest.mark.parametrize(
    ("noun", "type_", "gender"),
    [("der Konzern", "organisation", None), ("die Ministerin", "person", "f"), ("das Land", "country", None)],
)
def test_a_noun_that_points_back_is_named(noun: str, type_: str, gender: str | None) -> None:
    assert with_noun(noun, type_=type_, gender=gender) == f"{noun} [Berg] gehe"


@pytest.mark.parametrize(
    ("noun", "type_", "gender"),
    [
        ("ein Konzern", "organisation", None),
        ("der Kanzler", "person", "f"),  # an office, as a law tells of it
        ("das reiche Land", "country", None),
        ("die Insel", "place", None),
    ],
)
def test_a_noun_that_may_mean_another_is_not(noun: str, type_: str, gender: str | None) -> None:
    assert with_noun(noun, type_=type_, gender=gender) == f"{noun} gehe"


def test_nobody_is_named_behind_a_noun_whose_name_stands_there() -> None:
    assert with_noun("der Minister", named_too=True) == "der Minister gehe, Berg bleibe"


def test_who_has_no_name_needs_none_behind_a_pronoun_that_follows() -> None:
    read = extraction("a1")
    nameless = read.actors[1].model_copy(update={"name": "ein Mann", "named": False})
    before = mention("ihn", "noun")  # as if a noun stood there
    named_before = nameless.model_copy(update={"mentions": (before, *nameless.mentions[1:])})
    told = Pronouns(read.model_copy(update={"actors": (read.actors[0], named_before)})).told(read.claims[0])
    assert told == read.claims[0].text
    told = Pronouns(read.model_copy(update={"actors": (read.actors[0], nameless)})).told(read.claims[0])
    assert told == "sie habe ihn [ein Mann] gewarnt, und er habe seine Leute geholt"
