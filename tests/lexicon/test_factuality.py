"""The table of governors: large enough, well-formed, and its signatures compose as the theory says."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from newsgraph.lexicon import read_table
from newsgraph.lexicon.factuality import (
    Holding,
    PartOfSpeech,
    Stance,
    Value,
    phrases,
    signature,
)

COMPLEMENT = re.compile(
    r"dass|ob|w|zu|inf|inf-perf|inf-state|participle|main|noun|gen|attr|adverbial|clause|source"
    r"|prep:[a-zäöüß]+"
)
VALUES = {value + ending for value in get_args(Value) for ending in ("", "-not")} | {"transparent"}
ASSERTED, DENIED = Holding(), Holding(negated=True)


def test_there_are_at_least_400_governors() -> None:
    assert len({row["governor"] for row in read_table("factuality")}) >= 400


def test_every_cell_is_of_its_vocabulary() -> None:
    for row in read_table("factuality"):
        assert row["pos"] in get_args(PartOfSpeech), row
        assert row["complement"], row
        assert all(COMPLEMENT.fullmatch(part) for part in row["complement"].split()), row
        assert {row["affirmed"], row["negated"]} <= VALUES, row
        assert {row["stance"], row["stance_negated"]} <= {*get_args(Stance), ""}, row
        assert row["controller"] in {"subject", "object", "-"}, row


def test_a_governor_has_one_signature_per_complement() -> None:
    keys = [
        (row["governor"], row["pos"], part)
        for row in read_table("factuality")
        for part in row["complement"].split()
    ]
    assert len(set(keys)) == len(keys)


def test_every_entry_has_a_sentence_of_its_own_with_its_word() -> None:
    examples = [row["example"] for row in read_table("factuality")]
    assert len(set(examples)) == len(examples)
    for row in read_table("factuality"):
        assert re.search(r"[.?!]$", row["example"]), row
        if row["pos"] in {"noun", "adj", "adv"}:
            assert row["governor"][:4].lower() in row["example"].lower(), row


@pytest.mark.parametrize(
    ("governor", "complement", "held", "expected"),
    [
        ("verhindern", "dass", ASSERTED, DENIED),
        ("verhindern", "dass", DENIED, Holding("open")),
        ("verhindern", "dass", Holding("hearsay"), Holding("hearsay", negated=True)),
        ("verhindern", "noun", Holding("intended"), Holding("intended", negated=True)),
        ("vergessen", "zu", ASSERTED, DENIED),
        ("vergessen", "zu", DENIED, ASSERTED),
        ("vergessen", "dass", DENIED, ASSERTED),
        ("unterlassen", "zu", DENIED, ASSERTED),
        ("gelingen", "zu", ASSERTED, ASSERTED),
        ("gelingen", "zu", DENIED, DENIED),
        ("bedauern", "dass", Holding("hearsay", negated=True), ASSERTED),
        ("bestreiten", "dass", ASSERTED, Holding("open")),
        ("bestreiten", "dass", DENIED, ASSERTED),
        ("ausschließen", "dass", DENIED, Holding("possible")),
        ("glauben", "dass", DENIED, Holding("unlikely")),
        ("weigern", "zu", ASSERTED, DENIED),
        ("Versuch", "zu", ASSERTED, Holding("intended")),
        ("Lüge", "dass", ASSERTED, DENIED),
        ("Beweis", "dass", DENIED, Holding("unlikely")),
        ("bewiesen", "dass", DENIED, Holding("unlikely")),
        ("unwahrscheinlich", "dass", ASSERTED, Holding("unlikely")),
        ("kaum vorstellbar", "dass", ASSERTED, Holding("unlikely")),
        ("angeblich", "adverbial", DENIED, Holding("hearsay", negated=True)),
        ("gegebenenfalls", "adverbial", ASSERTED, Holding("conditional")),
        ("sollen", "inf", ASSERTED, Holding("necessary")),
        ("sollen", "inf-perf", DENIED, Holding("hearsay", negated=True)),
        ("es sei denn", "clause", ASSERTED, Holding("conditional")),
    ],
)
def test_what_holds_of_the_content(governor: str, complement: str, held: Holding, expected: Holding) -> None:
    found = signature(governor, complement)
    assert found is not None
    assert found.content(held) == expected


def test_a_chain_of_governors_is_read_inwards() -> None:
    # "Der Plan, den Angriff zu verhindern": the attack is meant not to happen.
    plan, prevent = signature("Plan", "zu"), signature("verhindern", "noun")
    assert plan is not None
    assert prevent is not None
    assert prevent.content(plan.content(ASSERTED)) == Holding("intended", negated=True)


@pytest.mark.parametrize(
    ("governor", "complement", "negated", "stance", "words"),
    [
        ("bestreiten", "dass", False, "denies", "bestritten:"),
        ("zweifeln", "dass", False, "doubts", "bezweifelt:"),
        ("befürchten", "dass", False, "fears", "befürchtet:"),
        ("glauben", "dass", True, "doubts", "bezweifelt:"),
        ("beweisen", "dass", True, None, "nicht bewiesen:"),
        ("bedauern", "dass", False, None, ""),
        ("gelingen", "zu", False, None, ""),
        ("wissen", "ob", False, "asks", "unklar, ob"),
        ("geplant", "attr", False, None, "geplant:"),
    ],
)
def test_what_the_speaker_does_and_what_a_reader_sees(
    governor: str, complement: str, negated: bool, stance: str | None, words: str
) -> None:
    found = signature(governor, complement)
    assert found is not None
    assert found.stance_of(negated=negated) == stance
    assert found.lead(negated=negated) == words


def test_a_complement_that_a_governor_does_not_take_has_no_signature() -> None:
    assert signature("verhindern", "ob") is None
    assert signature("essen", "dass") is None
    assert signature("bekannt", "dass", "noun") is None


def test_phrases_are_found_by_their_last_word() -> None:
    assert "in Abrede stellen" in phrases("stellen")
    assert phrases("weigern") == ()
