"""Many articles: which of them tell one story, and what a brief of them tells."""

from __future__ import annotations

import datetime as dt

import factory
import networkx as nx

from newsgraph.graph import brief_of, build_graph
from newsgraph.graph.stories import rooms, stories
from newsgraph.schema import Article, Extraction

TOWNS = ("Ahlen", "Birken", "Celle", "Dorsten", "Emden", "Fulda", "Gotha", "Husum", "Ilmenau", "Jena")


def article(day: int, thing: str, *names: str) -> Extraction:
    one, other = names[:2]
    text = f"{one} eröffnet mit {other} {thing}."
    hand = factory.Hand(Article(text=text, title=f"Streit um {thing}", published=dt.date(2024, 5, day)))
    for number, name in enumerate(names):
        hand.actor(f"a{number}", name, "person")
    hand.relation(one, (one, "a0"), "eröffnet", "eröffnen", (other, "a1"))
    return hand.extraction()


def graph() -> nx.MultiDiGraph:
    single = [
        article(day + 10, f"ein Haus {town}", f"Max {town}", f"Ria {town}") for day, town in enumerate(TOWNS)
    ]
    story = [
        article(day, f"einen Hafen nahe {town} am Ufer von {town}see", "Mira Lohse", "Jan Behm")
        for day, town in enumerate(TOWNS[:3], 1)
    ]
    return build_graph([*single, *story])


def test_articles_of_one_story_share_actors_and_a_word_of_the_headline() -> None:
    found = stories(graph())
    assert [len(story) for story in found] == [3] + [1] * len(TOWNS)


def test_the_largest_story_is_told_first_then_the_latest_each_by_its_day() -> None:
    made = graph()
    lines = brief_of(made)
    assert len(lines) == 7
    days = [made.nodes[line.article]["published"] for line in lines]
    story = [day for day in days if day < "2024-05-10"]
    assert story
    assert days == [*sorted(story), *sorted(days[len(story) :], reverse=True)]
    assert len({line.article for line in lines}) == 7


def test_a_story_has_room_by_its_size() -> None:
    assert rooms([], 7) == []
    assert rooms([["a"]], 7) == [7]
    assert rooms([["a", "b", "c", "d", "e"], ["f"], ["g"]], 7) == [5, 1, 1]
    assert rooms([[str(number)] for number in range(40)], 7) == [1] * 7
