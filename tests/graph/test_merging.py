"""Which actors of different articles become one."""

from __future__ import annotations

import factory

from newsgraph.graph.merging import merge_actors
from newsgraph.schema import Actor, ActorType, Article, Extraction


def article(text: str, *actors: tuple[str, ActorType, str | None]) -> Extraction:
    return Extraction(
        generator=factory.GENERATOR,
        article=Article(text=text),
        actors=tuple(
            Actor(id=f"a{n}", name=name, type=type, wikidata=wikidata)
            for n, (name, type, wikidata) in enumerate(actors)
        ),
    )


def keys(*extractions: Extraction) -> list[str]:
    plan = merge_actors(extractions)
    return [plan.keys[e.article.id, actor.id] for e in extractions for actor in e.actors]


def test_a_lone_surname_stays_in_its_article() -> None:
    one, other = keys(article("1", ("Müller", "person", None)), article("2", ("Müller", "person", None)))
    assert one != other


def test_full_names_merge_whatever_their_case() -> None:
    one, other = keys(
        article("1", ("NATO", "organisation", None)), article("2", ("Nato", "organisation", None))
    )
    assert one == other


def test_the_same_name_of_another_type_is_another() -> None:
    one, other = keys(
        article("1", ("Frankfurt", "place", None)), article("2", ("Frankfurt", "organisation", None))
    )
    assert one != other


def test_wikidata_ids_merge_different_names() -> None:
    one, other = keys(
        article("1", ("USA", "country", "Q30")), article("2", ("Vereinigte Staaten", "country", "Q30"))
    )
    assert one == other


def test_two_actors_of_one_article_never_become_one() -> None:
    one, other = keys(article("1", ("Hans Maier", "person", None), ("Hans Maier", "person", None)))
    assert one != other
