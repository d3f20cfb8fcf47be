"""The attributes of relations: whose claim they stand in, when, where and how they hold."""

from __future__ import annotations

import datetime as dt

import pytest
from frozen import frozen_tree

from newsgraph.evaluation.pairs import find_pairs
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.schema import Time

PUBLISHED = dt.date(2024, 10, 24)  # a Thursday


@pytest.mark.parametrize(
    ("preposition", "noun", "time"),
    [
        ("am", "Montag", Time(text="am Montag", value="2024-10-21")),
        ("nach", "Montag", Time(text="nach Montag", value=None)),
        ("ab", "2030", Time(text="ab 2030", value=None)),
        ("auf", "Montag", None),
        ("für", "2030", None),
        ("am", "Morgen", None),
    ],
)
def test_a_time_is_told_as_its_preposition_means_it(preposition: str, noun: str, time: Time | None) -> None:
    tree = frozen_tree(f"""
        # Der Rat wurde {preposition} {noun} vertagt.
        Der      der       DET    2  det         Case=Nom|Gender=Masc|Number=Sing
        Rat      Rat       NOUN   6  nsubj:pass  Case=Nom|Gender=Masc|Number=Sing
        wurde    werden    AUX    6  aux:pass    Mood=Ind|VerbForm=Fin
        {preposition}  {preposition}  ADP  5  case
        {noun}   {noun}    NOUN   6  obl         Number=Sing
        vertagt  vertagen  VERB   0  ROOT        VerbForm=Part  O  tag=VVPP
        .        .         PUNCT  6  punct
    """)
    assert {draft.time for draft in find_pairs(tree, published=PUBLISHED)} == {time}


def test_the_part_of_a_day_belongs_to_the_day() -> None:
    tree = frozen_tree("""
        # Der Rat tagte gestern Abend.
        Der      der      DET    2  det     Case=Nom|Gender=Masc|Number=Sing
        Rat      Rat      NOUN   3  nsubj   Case=Nom|Gender=Masc|Number=Sing
        tagte    tagen    VERB   0  ROOT    Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        gestern  gestern  ADV    5  advmod
        Abend    Abend    NOUN   3  obl
        .        .        PUNCT  3  punct
    """)
    (draft,) = find_pairs(tree, published=PUBLISHED)
    assert draft.time == Time(text="gestern Abend", value="2024-10-23")


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        ("Nach dem Urteil", True),
        ("Laut dem Urteil", True),
        ("Nach dem Dokument", True),
        ("Nach dem Hinweis", False),
        ("Zwei Tage nach dem Urteil", False),
        ("Kurz nach dem Urteil", False),
        ("Am Montag nach dem Urteil", True),
    ],
)
def test_nach_names_a_source_or_says_when(opening: str, source: bool) -> None:
    *before, preposition, article, noun = opening.split()
    size = len(before)
    rows = [f"{word} {word} ADV {size + 4} advmod" for word in before]
    if before[-1:] == ["Tage"]:
        rows = ["Zwei zwei NUM 2 nummod", f"Tage Tag NOUN {size + 4} obl Number=Plur"]
    elif before[-1:] == ["Montag"]:
        rows = ["Am an ADP 2 case", f"Montag Montag NOUN {size + 4} obl Number=Sing"]
    table = "\n".join(
        [
            f"# {opening} fehlt das Geld.",
            *rows,
            f"{preposition} {preposition.lower()} ADP {size + 3} case",
            f"{article} der DET {size + 3} det Case=Dat|Number=Sing",
            f"{noun} {noun} NOUN {size + 4} obl Case=Dat|Number=Sing",
            "fehlt fehlen VERB 0 ROOT Mood=Ind|Number=Sing|VerbForm=Fin O tag=VVFIN",
            f"das der DET {size + 6} det Case=Nom|Number=Sing",
            f"Geld Geld NOUN {size + 4} nsubj Case=Nom|Number=Sing",
            f". . PUNCT {size + 4} punct",
        ]
    )
    assert bool(find_claims(frozen_tree(table))) == source
