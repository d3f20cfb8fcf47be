"""The measure of stories: an annotated board, and graphs written by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import factory
import pytest

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.boards import Board, board_of_graph
from newsgraph.evaluation.story import read_boards, score_stories
from newsgraph.graph import build_graph
from newsgraph.schema import Extraction

TEXT = (
    "Die Polizei nahm Karl Öhm fest. Öhm traf Ida Brandt. "
    "Brandt sagte, Seltland werde Norland angreifen. Der Minister von Seltland schwieg."
)
ACTORS = {
    "A1": ("die Polizei", "organisation", False, ["Die Polizei"]),
    "A2": ("Karl Öhm", "person", True, ["Karl Öhm", "Öhm traf"[:3]]),
    "A3": ("Ida Brandt", "person", True, ["Ida Brandt", "Brandt"]),
    "A4": ("Seltland", "country", True, ["Seltland"]),
    "A5": ("Norland", "country", True, ["Norland"]),
    "A6": ("Der Minister", "person", False, ["Der Minister"]),
}
# from, to, label, modality, voucher, core
RELATIONS = [
    ("A1", "A2", "nimmt fest", "asserted", None, True),
    ("A2", "A3", "trifft", "asserted", None, True),
    ("A4", "A5", "wird angreifen", "intended", "A3", True),
    ("A6", "A4", "ist Minister von", "asserted", None, False),
]


def place(words: str) -> dict[str, Any]:
    start = TEXT.rindex(words) if words in {"Öhm", "Brandt"} else TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


@pytest.fixture
def gold(tmp_path: Path) -> Board:
    head = {"id": "1", "title": "Festnahme", "text": TEXT}
    story = {
        **head,
        "actors": [
            {"id": key, "name": name, "type": kind, "named": named, "matters": True, "roles": []}
            for key, (name, kind, named, _) in ACTORS.items()
        ],
        "claims": [
            {
                "speaker": "A3",
                "gist": "Seltland greift Norland an",
                "about": ["A4"],
                "matters": True,
                "stance": "asserts",
                "evidence": place("Brandt sagte, Seltland werde Norland angreifen."),
            }
        ],
        "relations": [
            {
                "from": source,
                "to": target,
                "label": label,
                "modality": modality,
                "negated": False,
                "voucher": voucher,
                "core": core,
                "evidence": place("Karl Öhm"),
            }
            for source, target, label, modality, voucher, core in RELATIONS
        ],
    }
    mentions = [
        {**place(words), "actors": [key]} for key, (_, _, _, phrases) in ACTORS.items() for words in phrases
    ]
    for room, record in {"story": story, "actors": {**head, "actors": [], "mentions": mentions}}.items():
        (tmp_path / room).mkdir()
        (tmp_path / room / "gold.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    return read_boards(tmp_path / "story" / "gold.jsonl")["1"]


def argument(role: str, words: str, actor: str, label: str | None = None) -> dict[str, Any]:
    return {"role": role, "slot": "obj", **place(words), "actors": [actor], "label": label}


def relation(*arguments: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": f"r{arguments[0]['start']}-{arguments[1]['start']}",
        "text": "",
        "predicate": {"text": "tut", "lemma": "tun", "spans": []},
        "arguments": arguments,
        "sentence": 0,
        "confidence": 0.9,
        **more,
    }


POLICE = argument("agent", "Die Polizei", "A1")
ARREST = relation(POLICE, argument("patient", "Karl Öhm", "A2", "nahm fest"))
MEETING = relation(
    argument("agent", "Öhm", "A2"), argument("partner", "Ida Brandt", "A3", "traf sich mit"), id="r2"
)
ATTACK = relation(
    argument("agent", "Seltland", "A4"),
    argument("patient", "Norland", "A5", "wird angreifen"),
    modality="intended",
    vouchers=["c1"],
)
CLAIM = {
    "id": "c1",
    "speaker": "A3",
    "kind": "Indirect",
    "stance": "asserts",
    "spans": [place("Seltland werde Norland angreifen")],
    "text": "Seltland werde Norland angreifen",
    "sentence": 2,
    "about": ["A4", "A5"],
    "confidence": 0.9,
}
MINISTER = {"A6": [{"text": "Minister", "of": "A4"}]}


def found(
    *relations: dict[str, Any],
    claims: tuple[dict[str, Any], ...] = (CLAIM,),
    roles: dict[str, list[dict[str, Any]]] = MINISTER,
    without: tuple[str, ...] = (),
) -> Board:
    extraction = Extraction.model_validate(
        {
            "schema": "newsgraph/2",
            "generator": factory.GENERATOR,
            "article": {"text": TEXT},
            "actors": [
                {
                    "id": key,
                    "name": name,
                    "type": kind,
                    "named": named,
                    "roles": roles.get(key, []),
                    "mentions": [{**place(words), "sentence": 0, "kind": "name"} for words in phrases],
                }
                for key, (name, kind, named, phrases) in ACTORS.items()
                if key not in without
            ],
            "claims": claims,
            "relations": relations,
        }
    )
    return board_of_graph(build_graph([extraction]))


def scores(gold: Board, board: Board) -> dict[str, float]:
    return score_stories([(gold, board)]).as_dict()


def test_a_story_told_whole_has_full_scores(gold: Board) -> None:
    told = scores(gold, found(ARREST, MEETING, ATTACK))
    for name in ("actors", "actors_named", "actors_unnamed", "claims", "stances", "core", "relations"):
        assert told[name] == 1, name
    # arrest, meeting, attack, role; Brandt speaks about Seltland and about Norland
    assert (told["edges"], told["claim_edges"], told["role_edges"]) == (6, 2, 1)
    assert told["edges_in_gold"] == pytest.approx(5 / 6)  # no claim of the gold is about Norland
    assert told["edges_told"] == pytest.approx(4 / 6)
    assert told["without_edge"] == 0


def test_nothing_found_is_an_article_without_an_edge(gold: Board) -> None:
    told = scores(gold, found(claims=(), roles={}, without=("A1", "A6")))
    assert (told["core"], told["relations_lenient"], told["claims"], told["without_edge"]) == (0, 0, 0, 1)
    assert told["actors"] == pytest.approx(4 / 6)
    assert (told["actors_named"], told["actors_unnamed"]) == (1, 0)


def test_a_passive_runs_from_who_acts(gold: Board) -> None:
    passive = relation(
        argument("patient", "Karl Öhm", "A2"), argument("agent", "Die Polizei", "A1", "wurde gefasst von")
    )
    assert scores(gold, found(passive))["core"] == pytest.approx(1 / 3)


def test_the_wrong_direction_is_not_told_but_for_partners(gold: Board) -> None:
    turned = relation(argument("agent", "Karl Öhm", "A2"), argument("patient", "Die Polizei", "A1", "fasste"))
    told = scores(gold, found(turned))
    assert (told["core"], told["core_lenient"], told["relation_edges_in_gold"]) == (0, 0, 1)
    partners = relation(
        argument("agent", "Ida Brandt", "A3"), argument("partner", "Karl Öhm", "A2", "traf sich mit")
    )
    assert scores(gold, found(partners))["core"] == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    "wrong", [{"modality": "asserted"}, {"negated": True}, {"vouchers": []}, {"modality": "possible"}]
)
def test_what_holds_otherwise_is_told_leniently_only(gold: Board, wrong: dict[str, Any]) -> None:
    told = scores(gold, found({**ATTACK, **wrong}))
    assert told["core"] == 0
    assert told["core_lenient"] == pytest.approx(1 / 3)


def test_an_intention_is_vouched_for_by_whoever_has_it(gold: Board) -> None:
    own = {**CLAIM, "speaker": "A4"}
    (attack,) = [edge for edge in gold.edges if edge.modality == "intended"]
    unvouched = replace(gold, edges=(replace(attack, vouchers=frozenset()),))
    assert scores(unvouched, found(ATTACK, claims=(own,)))["core"] == 1
    assert scores(unvouched, found(ATTACK))["core"] == 0  # Brandt vouches, not the author


def test_a_doubtful_relation_is_not_visible(gold: Board) -> None:
    told = scores(gold, found({**ARREST, "confidence": 0.3}, claims=(), roles={}))
    assert (told["edges"], told["core_lenient"], told["without_edge"]) == (0, 0, 1)


def test_a_claim_needs_its_speaker_and_half_of_the_words(gold: Board) -> None:
    told = scores(gold, found(claims=({**CLAIM, "speaker": None},)))
    assert (told["claims"], told["claims_any_speaker"], told["claims_without_speaker"]) == (0, 1, 1)
    elsewhere = {**CLAIM, "spans": [place("Der Minister von Seltland")]}
    assert scores(gold, found(claims=(elsewhere,)))["claims_any_speaker"] == 0
    warned = scores(gold, found(claims=({**CLAIM, "stance": "warns"},)))
    assert (warned["claims"], warned["stances"]) == (1, 0)


@pytest.mark.usefixtures("gold")
def test_one_edge_tells_one_relation(tmp_path: Path) -> None:
    path = tmp_path / "story" / "gold.jsonl"
    story = json.loads(path.read_text(encoding="utf-8"))
    story["relations"].append({**story["relations"][0], "label": "verhört"})
    path.write_text(json.dumps(story), encoding="utf-8")
    twice = read_boards(path)["1"]
    told = scores(twice, found(ARREST, claims=(), roles={}))
    assert told["relations"] == pytest.approx(1 / 5)
    assert told["relations_lenient"] == pytest.approx(2 / 5)


@pytest.mark.usefixtures("gold")
def test_a_story_without_its_mentions_gets_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "actors" / "gold.jsonl").unlink()
    with pytest.raises(EvaluationError, match="mentions of its actors are missing"):
        read_boards(tmp_path / "story" / "gold.jsonl")
