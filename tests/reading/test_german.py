"""Is it German?"""

from __future__ import annotations

import pytest

from newsgraph.reading.german import other_language


@pytest.mark.parametrize(
    "text",
    [
        "Überfälle in München",
        "Kanzler tritt zurück.",
        "Putin trifft Kim",
        "Die Show must go on: Band sagt Tour ab. Fans in Wut.",
        "Was will man in der Band?",
        "Nato-Gipfel in Washington",
        "USA: Biden, Trump, Harris – das TV-Duell",
        'Der Präsident sagte: "We will not stand by and that is what we have said." Mehr war nicht zu hören.',
        "München – Köln 3:1, Berlin – Bremen 0:0, Hamburg – Mainz 2:2",
        "",
        "12345",
    ],
)
def test_german_and_short_texts_pass(text: str) -> None:
    assert other_language(text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "English",
            "The president said on Monday that the government would not accept the plan of his party.",
        ),
        ("English", "He said it is not what they had in mind."),
        (
            "French",
            "Le président a dit que le gouvernement n'accepterait pas la proposition de la gauche.",
        ),
        (
            "Spanish",
            "El presidente dijo el lunes que el gobierno no aceptará la propuesta de los municipios.",
        ),
        (
            "Italian",
            "Il presidente ha detto che il governo non accetterà la proposta, che non è nuova.",
        ),
        (
            "Dutch",
            "De president zei maandag dat de regering het voorstel van de oppositie niet zal aanvaarden.",
        ),
        (
            "Polish",
            "Prezydent powiedział w poniedziałek, że to nie jest nowe i się nie zmieni.",
        ),
        ("another script", "Президент заявил, что правительство не примет предложение оппозиции."),
        ("another script", "大統領は月曜日に述べた。"),
    ],
)
def test_other_languages_are_named(language: str, text: str) -> None:
    assert other_language(text) == language


def test_a_long_text_without_german_words_is_not_german() -> None:
    assert (
        other_language("lorem ipsum dolor amet consectetur adipiscing elit sed eiusmod tempor " * 6)
        is not None
    )
