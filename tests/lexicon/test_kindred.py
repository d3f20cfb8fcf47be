"""Which nouns may go on about somebody of whom another was told."""

from __future__ import annotations

import pytest

from newsgraph.lexicon.kindred import may_go_on


@pytest.mark.parametrize(
    ("noun", "told"),
    [
        ("Stürmer", "Torjäger"),
        ("Autorin", "Schriftstellerin"),
        ("Profi", "Mittelfeldspieler"),
        ("Fahrer", "Autofahrer"),
    ],
)
def test_a_noun_may_go_on(noun: str, told: str) -> None:
    assert may_go_on(noun, told)


@pytest.mark.parametrize(
    ("noun", "told"), [("Torwart", "Stürmer"), ("Torwart", "Spieler"), ("Bauer", "Wirt")]
)
def test_a_noun_tells_of_somebody_else(noun: str, told: str) -> None:
    assert not may_go_on(noun, told)
