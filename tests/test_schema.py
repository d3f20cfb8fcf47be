import datetime as dt

import pytest
from pydantic import ValidationError

from newsgraph.schema import Argument, Article, Extraction, Generator, Predicate, Quantity, Relation


def test_the_id_of_an_article_follows_from_its_text_alone() -> None:
    assert Article(text="Hallo").id == Article(text="Hallo", title="Gruß").id == "753692ec36adb4c7"
    assert Article(text="Hallo").id != Article(text="Hallo!").id


def test_an_extraction_survives_its_json() -> None:
    article = Article(text="Ja.", published=dt.date(2024, 10, 24), authors=("A. B.",))
    extraction = Extraction(
        generator=Generator(newsgraph="0.1.0", model="de_test", model_version="1"), article=article
    )
    text = extraction.to_json()
    assert '"schema": "newsgraph/2"' in text
    assert f'"id": "{article.id}"' in text
    assert Extraction.from_json(text) == extraction


def test_json_of_another_format_is_refused() -> None:
    with pytest.raises(ValidationError):
        Extraction.from_json('{"schema": "newsgraph/1"}')


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan")])
def test_a_quantity_is_a_number_that_json_can_hold(value: float) -> None:
    with pytest.raises(ValidationError):
        Quantity(text="x", value=value)
    with pytest.raises(ValidationError):
        Quantity(text="x", value=1, high=value)


def argument(slot: str, actors: tuple[str, ...], label: str | None = None) -> Argument:
    return Argument(start=0, end=1, text="x", role="theme", slot=slot, actors=actors, label=label)


def relation(*arguments: Argument) -> Relation:
    predicate = Predicate(text="x", lemma="x", spans=())
    return Relation(id="r1", text="x", predicate=predicate, arguments=arguments, sentence=0, confidence=0.9)


def test_a_relation_leads_from_its_subject_or_else_from_whose_it_is() -> None:
    met = argument("obj", ("a2",), "angeblich: traf")
    own = relation(argument("subj", ("a1",)), met)
    theirs = relation(argument("subj", ()), argument("subj", ("a1",), "Plan"), met)
    assert [(first.actors, label) for first, label, _ in own.links()] == [(("a1",), "angeblich: traf")]
    assert [(first.actors, label) for first, label, _ in theirs.links()] == [
        (("a1",), "angeblich: Plan traf")
    ]
