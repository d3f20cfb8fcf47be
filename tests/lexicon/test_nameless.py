"""What a common noun tells of who is meant."""

from __future__ import annotations

import pytest

from newsgraph.lexicon.nameless import somebody


@pytest.mark.parametrize(
    ("word", "lemma", "type_"),
    [
        ("Männern", "Mann", "person"),
        ("Verletzten", "Verletzter", "person"),
        ("22-Jährige", "22-Jähriger", "person"),
        ("Demonstrantinnen", "Demonstrantin", "person"),
        ("Landgericht", "Landgericht", "organisation"),
        ("Bundesländer", "Bundesland", "land"),
        ("Rettungskräften", "Rettungskräfte", "group"),
        ("Lehrer*innen", "Lehrer", "person"),
        ("LehrerInnen", "Lehrer", "person"),
    ],
)
def test_a_noun_in_any_form_tells_who_is_meant(word: str, lemma: str, type_: str) -> None:
    found = somebody(word)
    assert found is not None
    assert (found.lemma, found.type) == (lemma, type_)


@pytest.mark.parametrize("word", ["Lautsprecher", "Fahrzeugen", "Geländer", "Urkunde", "Datenbank", "Tisch"])
def test_what_only_looks_so_is_nobody(word: str) -> None:
    assert somebody(word) is None


def test_a_people_is_no_land() -> None:
    assert somebody("Engländer").type == "person"  # type: ignore[union-attr]
