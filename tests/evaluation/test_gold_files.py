"""The annotated articles: what their READMEs promise holds for every record."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any, get_args

import pytest

from newsgraph.schema import ActorType

GOLD = Path(__file__).resolve().parents[2] / "data" / "gold"
FILES = ["develop", "report", "second", "further", "further_second", "invented"]
MODALITIES = ["asserted", "hearsay", "possible", "unlikely", "open", "necessary", "intended", "conditional"]


def records(room: str, name: str) -> list[dict[str, Any]]:
    lines = (GOLD / room / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("half", ["develop", "report"])
def test_the_split_says_where_an_article_is(half: str) -> None:
    with (GOLD / "split.tsv").open(encoding="utf-8", newline="") as file:
        wanted = [row["article"] for row in csv.DictReader(file, delimiter="\t") if row["half"] == half]
    assert len(wanted) == 20
    assert sorted(wanted) == sorted(record["id"] for record in records("story", half))


def test_what_is_developed_on_further_is_none_of_the_split() -> None:
    kept = {record["id"] for half in ("develop", "report") for record in records("story", half)}
    assert not kept & {record["id"] for record in records("story", "further")}


@pytest.mark.parametrize("name", FILES)
def test_story_and_actors_are_of_the_same_articles_and_actors(name: str) -> None:
    for story, actors in zip(records("story", name), records("actors", name), strict=True):
        assert (story["id"], story["text"]) == (actors["id"], actors["text"])
        ids = [actor["id"] for actor in story["actors"]]
        assert len(ids) == len(set(ids))
        assert ids == [actor["id"] for actor in actors["actors"]]
        assert set(ids) == {label for mention in actors["mentions"] for label in mention["actors"]}


@pytest.mark.parametrize("name", FILES)
def test_offsets_are_those_of_the_words(name: str) -> None:
    for story, actors in zip(records("story", name), records("actors", name), strict=True):
        spans = [found["evidence"] for found in story["claims"] + story["relations"]] + actors["mentions"]
        for span in spans:
            assert story["text"][span["start"] : span["end"]] == span["text"] != ""


@pytest.mark.parametrize("name", FILES)
def test_every_end_is_an_actor_and_every_value_is_known(name: str) -> None:
    for story in records("story", name):
        ids = {actor["id"] for actor in story["actors"]}
        for actor in story["actors"]:
            assert actor["type"] in get_args(ActorType)
            assert {role["of"] for role in actor["roles"]} <= {*ids, None}
        for claim in story["claims"]:
            assert {claim["speaker"], *claim["about"]} <= {*ids, None}
        for relation in story["relations"]:
            assert {relation["from"], relation["to"]} <= ids
            assert relation["from"] != relation["to"]
            assert relation["voucher"] in {*ids, None}
            assert relation["modality"] in MODALITIES
