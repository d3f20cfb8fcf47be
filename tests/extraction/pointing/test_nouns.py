"""Which nouns point back to nobody: an office, what defines itself, what may be said of another, too."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import with_names

from newsgraph.extraction.actors import find_actors

TRAINER = """
    # Trainer Karl Lotz kam.
    Trainer  Trainer  NOUN   4  nsubj  Case=Nom|Gender=Masc|Number=Sing
    Karl     Karl     PROPN  1  flat   Case=Nom|Gender=Masc|Number=Sing  B-PER
    Lotz     Lotz     PROPN  2  flat   _  I-PER
    kam      kommen   VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .        .        PUNCT  4  punct
"""
NATO = """
    # Die Nato tagte.
    Die    der    DET    2  det    Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Nato   Nato   PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-ORG
    tagte  tagen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .      .      PUNCT  3  punct
"""


def meant(table: str, word: str) -> list[str]:
    """The names of the actors that the last use of a word means."""
    tree = frozen_tree(table)
    last = max(token.i for token in tree if token.text == word)
    return [
        actor.name
        for actor in with_names(find_actors(tree, []))
        for mention in actor.mentions
        if mention.head.i == last
    ]


@pytest.mark.parametrize(("noun", "people"), [("Amt", []), ("Lob", ["Karl Lotz"])])
def test_an_office_is_nobody_who_holds_it(noun: str, people: list[str]) -> None:
    table = f"""{TRAINER}
    # Das {noun} des Trainers lockt.
    Das      der      DET    2  det    Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    {noun}   {noun}   NOUN   5  nsubj  Case=Nom|Gender=Neut|Number=Sing
    des      der      DET    4  det    Case=Gen|Gender=Masc|Number=Sing|PronType=Art
    Trainers Trainer  NOUN   2  nmod   Case=Gen|Gender=Masc|Number=Sing
    lockt    locken   VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .        .        PUNCT  5  punct
    """
    assert meant(table, "Trainers") == people


def test_whose_function_is_told_is_not_who_had_the_function_elsewhere() -> None:
    table = f"""{TRAINER}
    # Der Trainer des Kindes kam.
    Der      der      DET    2  det    Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Trainer  Trainer  NOUN   5  nsubj  Case=Nom|Gender=Masc|Number=Sing
    des      der      DET    4  det    Case=Gen|Gender=Neut|Number=Sing|PronType=Art
    Kindes   Kind     NOUN   2  nmod   Case=Gen|Gender=Neut|Number=Sing
    kam      kommen   VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .        .        PUNCT  5  punct
    """
    assert meant(table, "Trainer") == []


@pytest.mark.parametrize(
    ("quality", "behind", "whom"),
    [
        ("junge     jung  ADJ  3  amod  Degree=Pos", "", ["Nato"]),
        ("älteste   alt   ADJ  3  amod  Degree=Sup", "", []),
        ("junge     jung  ADJ  3  amod  Degree=Pos", "„ „ PUNCT 3 punct\nRot rot ADJ 3 appos", []),
        ("junge     jung  ADJ  3  amod  Degree=Pos", "gegen gegen ADP 5 case\nArmut Armut NOUN 3 nmod", []),
    ],
)  # fmt: skip
def test_a_noun_that_tells_which_one_it_means_points_back_to_nothing(
    quality: str, behind: str, whom: list[str]
) -> None:
    verb = 4 + len(behind.splitlines())
    table = f"""{NATO}
    Das      der      DET    3  det    Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    {quality}
    Bündnis  Bündnis  NOUN   {verb}  nsubj  Case=Nom|Gender=Neut|Number=Sing
    {behind}
    tagt     tagen    VERB   0  ROOT   Number=Sing|VerbForm=Fin
    """
    assert meant(table, "Bündnis") == whom


def test_a_noun_is_nobodys_where_another_is_named_more_often() -> None:
    finland, estonia, land = (
        f"""
    # {state} wächst.
    {state}  {state}  PROPN  2  nsubj  Case=Nom|Gender=Neut|Number=Sing  B-LOC
    wächst   wachsen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .        .        PUNCT  2  punct
    """
        if state != "Land"
        else """
    # Das Land wächst.
    Das      der      DET    2  det    Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    Land     Land     NOUN   3  nsubj  Case=Nom|Gender=Neut|Number=Sing
    wächst   wachsen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .        .        PUNCT  3  punct
    """
        for state in ("Finnland", "Estland", "Land")
    )
    assert meant(finland + "\n" + estonia + "\n" + land, "Land") == ["Estland"]
    assert meant("\n".join((finland, finland, estonia, land)), "Land") == []
