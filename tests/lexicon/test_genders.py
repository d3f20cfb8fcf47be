"""The gender of nouns, of compounds by their last part."""

from __future__ import annotations

import pytest

from newsgraph.lexicon import read_table
from newsgraph.lexicon.genders import noun_gender


@pytest.mark.parametrize(
    ("lemma", "gender"),
    [
        ("Gipfel", "Masc"),
        ("EU-Gipfel", "Masc"),
        ("Ozonloch", "Neut"),
        ("Nahverkehrszug", "Masc"),
        ("Partei", "Fem"),
        ("Privatisierung", "Fem"),
        ("Trikot", None),  # "das" or "der"; no Kot
        ("Xyzzy", None),
    ],
)
def test_the_gender_of_a_noun(lemma: str, gender: str | None) -> None:
    assert noun_gender(lemma) == gender


def test_the_table_is_sorted_and_holds_three_genders() -> None:
    rows = read_table("noun_genders")
    assert [row["noun"] for row in rows] == sorted({row["noun"] for row in rows})
    assert {row["gender"] for row in rows} == {"m", "f", "n"}
