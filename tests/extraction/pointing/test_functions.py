"""Whom a function does not mean: an office is nobody, and one told of other things is nobody before."""

from __future__ import annotations

import pytest
from telling import names_of_last

TRAINER = """
    # Trainer Karl Lotz kam.
    Trainer  Trainer  NOUN   4  nsubj  Case=Nom|Gender=Masc|Number=Sing
    Karl     Karl     PROPN  1  flat   Case=Nom|Gender=Masc|Number=Sing  B-PER
    Lotz     Lotz     PROPN  2  flat   _  I-PER
    kam      kommen   VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .        .        PUNCT  4  punct
"""


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
    assert names_of_last(table, "Trainers") == people


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
    assert names_of_last(table, "Trainer") == []
