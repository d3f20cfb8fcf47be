"""Which sentences are understood by themselves."""

from __future__ import annotations

import pytest

from newsgraph.graph.alone import stands_alone
from newsgraph.graph.introducing import open_nouns
from newsgraph.graph.saying import is_oblique

DANGLING = {
    "an adverb that points back": (
        "Aus diesem Grund forderte der Rat von Norland einen Abzug.",
        "Deshalb reiste Mira Lohse nach Norland.",
        "Mira Lohse reiste stattdessen nach Norland.",
        "So beschimpfte Mira Lohse den Wirt.",
        "Mira Lohse wurde dabei verletzt.",
        "Kurz darauf brannte Norland.",
    ),
    "a condition told before": ("Mira Lohse sagte, dass Norland dann Waffen liefere.",),
    "a number of what?": (
        "Laut Geheimdienst sollen bislang 1.500 in Norland angekommen sein.",
        "Die Polizei von Norland geht von 10.000 aus.",
    ),
    "a noun that nobody introduced": (
        "Eine Miliz verwaltet den Süden des Landes.",
        "Die Gruppe kam nach Norland.",
        "Mira Lohse verließ das Gebäude.",
        "Mira Lohse bezahlte den Differenzbetrag.",
    ),
    "a demonstrative": (
        "Mira Lohse lobte diesen Schritt.",
        "Das hat in Norland Folgen.",
        "Das berichtet die Zeitung von Norland.",
        "Nach deren Angaben schläft Norland.",
        "„Das ist erfunden“, sagte Mira Lohse.",
    ),
    "a pronoun": (
        "In Norland war sie Wirtin.",
        "Die Debatte um ihre Arbeit spaltet Norland.",
        "Obwohl der Wirt alt ist, hatte er ihn in Norland erkannt.",
        "Seine Partei lobte Mira Lohse.",
        "Es ist einer der ältesten Funde Norlands.",
        "Beide Seiten lobten Mira Lohse.",
    ),
    "a quotation cut": ("Mira Lohse sagte: „Norland schläft.",),
}
ALONE = (
    "Wenn Norland angreift, liefert Seltland dann Waffen.",
    "Die Polizei sucht einen Täter in Norland.",
    "Mira Lohse sagte, dass sie krank sei.",
    "Mira Lohse trat dafür ein, dass Norland schläft.",
    "Im Jahr 2005 kamen 300 Menschen, darunter 40 Kinder.",
    "Am 5. Mai 2005 gewann Mira Lohse mit 52 Prozent.",
    "In diesem Jahr erhält Mira Lohse den Preis der Stadt Norland.",
    "Der Präsident von Norland, Viktor Rosch, drohte Seltland.",
    "Die Regierung in Norland lobte die britische Regierung.",
)


@pytest.mark.parametrize(
    ("why", "text"), [(why, text) for why, texts in DANGLING.items() for text in texts if why and text]
)
def test_what_needs_the_sentence_before_does_not_stand_alone(why: str, text: str) -> None:
    assert not stands_alone(text), why


@pytest.mark.parametrize("text", ALONE)
def test_what_is_whole_stands_alone(text: str) -> None:
    assert stands_alone(text)


def test_what_the_lead_introduces_is_known() -> None:
    assert open_nouns("Das Schiff sank vor Norland.") == {"schiff"}
    assert stands_alone("Das Schiff sank vor Norland.", {"kreuzfahrtschiff"})


def test_nothing_stands_before_the_first_sentence() -> None:
    assert stands_alone("Das Schiff sank vor Norland.", first=True)
    assert stands_alone("Mira Lohse lobte Norland und den Wirt daran.", first=True)
    assert not stands_alone("Deshalb sank ein Schiff vor Norland.", first=True)


@pytest.mark.parametrize(
    ("words", "oblique"),
    [
        ("zwölf getöteten Zivilisten", True),
        ("dem Gericht", True),
        ("fünf Angehörigen", True),
        ("fünf Angehörige", False),
        ("mehreren Ministern", True),
        ("zwölf getötete Zivilisten", False),
        ("sieben Minister", False),
        ("die getöteten Zivilisten", False),
        ("südlicher Geheimdienst", False),
    ],
)
def test_an_oblique_case_is_no_subject(words: str, oblique: bool) -> None:
    assert is_oblique(words) is oblique


def test_a_cut_bracket_is_no_sentence_of_its_own() -> None:
    assert not stands_alone("Frank) Roth fliegt nach Köln.", {"Köln"})
    assert stands_alone("Ida Roth (SPD) fliegt nach Köln.", {"Köln"})
