"""The user's article: its main actors are there, of the right type, under their best names."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsgraph
from newsgraph.schema import Extraction

pytestmark = pytest.mark.shared

MAIN = {
    "Kim Yo Jong": "person",
    "Kim Jong Un": "person",
    "Wladimir Putin": "person",
    "Yoon Suk Yeol": "person",
    "Wolodymyr Selenskyj": "person",
    "Lloyd Austin": "person",
    "Mike Turner": "person",
    "Andrzej Duda": "person",
    "Nato": "organisation",
    "USA": "country",
    "Nordkorea": "country",
    "Südkorea": "country",
    "Russland": "country",
    "Ukraine": "country",
    "Polen": "country",
}


@pytest.fixture(scope="module")
def extraction(shared: Path) -> Extraction:
    path = shared / "article" / "t-online-2024-10-24-korea-stellvertreterkrieg.txt"
    return newsgraph.extract(newsgraph.read_article(path), newsgraph.load_pipeline("fast"))


def test_the_main_actors_are_one_node_each_of_the_right_type(extraction: Extraction) -> None:
    found = [(actor.name, actor.type) for actor in extraction.actors if actor.name in MAIN]
    assert sorted(found) == sorted(MAIN.items())


def test_nobody_else_bears_a_word_of_their_names(extraction: Extraction) -> None:
    surnames = {"Kim", "Putin", "Yoon", "Selenskyj", "Austin", "Turner", "Duda"}
    others = [actor.name for actor in extraction.actors if actor.type == "person" and actor.name not in MAIN]
    assert not [name for name in others if surnames & set(name.split())]


def test_roles_point_to_their_states_and_kin(extraction: Extraction) -> None:
    names = {actor.id: actor.name for actor in extraction.actors}
    roles = {
        (actor.name, role.relation, names.get(role.of or ""))
        for actor in extraction.actors
        for role in actor.roles
    }
    assert {
        ("Wladimir Putin", "head_of_state", "Russland"),
        ("Kim Jong Un", "head_of_state", "Nordkorea"),
        ("Yoon Suk Yeol", "head_of_state", "Südkorea"),
        ("Wolodymyr Selenskyj", "head_of_state", "Ukraine"),
        ("Andrzej Duda", "head_of_state", "Polen"),
        ("Lloyd Austin", "minister", "USA"),
        ("Kim Yo Jong", "sibling", "Kim Jong Un"),
    } <= roles
