"""Where a sentence ends after a number, with the tokenizer alone and with both bundled models."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from newsgraph.language import load_pipeline


@pytest.fixture(scope="module")
def tokenizer() -> Language:
    nlp = spacy.blank("de")
    nlp.add_pipe("newsgraph_paragraphs")
    nlp.add_pipe("newsgraph_number_ends")
    return nlp


def starts(nlp: Language, text: str) -> list[str]:
    """The words that a sentence begins with inside the text."""
    return [token.text for token in nlp(text)[1:] if token.is_sent_start]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Die Elf steht auf Platz 3. Trainer Kroll lobte sie.", "Trainer"),
        ("Die Zahl der Toten stieg auf 17. Ministerin Olbers sprach von einem schwarzen Tag.", "Ministerin"),
        ("Die Firma gibt es seit 1998. Gründer Weber leitet sie.", "Gründer"),
        ("Das Spiel endete 2:3. Torwart Bach verletzte sich.", "Torwart"),
        ("Die Quote sank auf 2,3. Kanzlerin Maurer begrüßte das.", "Kanzlerin"),
        ("Der Prozess beginnt am 12. Die Anklage lautet auf Mord.", "Die"),
        ("Das gilt für die Räume 3 und 4. Lehrer Kunz hat den Schlüssel.", "Lehrer"),
        ("Es waren nur 40. „Wir hatten mehr erwartet“, sagte Kunz.", "„"),
        ("Hannover 96. Trainer Breit ging.", "Trainer"),
    ],
)
def test_a_sentence_ends_after_a_number_that_is_no_ordinal(
    tokenizer: Language, text: str, start: str
) -> None:
    doc = tokenizer(text)
    begun = [token for token in doc[1:] if token.is_sent_start]
    assert [token.text for token in begun] == [start]
    assert doc[begun[0].i - 1].text == "."
    assert doc.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Die Regierung tagt am 3. Oktober in Berlin.",
        "Sie feierte ihren 80. Geburtstag in Wien.",
        "Der 3. Versuch gelang.",
        "Der erneute 3. Versuch gelang.",
        "Am 3. und 4. Spieltag fehlte er.",
        "Kunz ist 2. Vorsitzender des Vereins.",
        "Er spielte für den 1. FC Talheim und in der 2. Bundesliga.",
        "Verbrennungen 3. Grades erlitt ein Mann.",
        "1. Der Haushalt wird beschlossen.",
        "Zwei Ziele: 1. Steuern senken, 2. Schulden tilgen.",
        "Das Gericht tagt am 24.12. Richter Moll leitet die Sitzung.",
        "Rat verhängt 18. Maßnahmenbündel",
        "Die Zahl stieg auf 17.\nMinisterin Olbers sprach.",
    ],
)
def test_ordinals_and_doubtful_cases_are_left_to_the_parser(tokenizer: Language, text: str) -> None:
    broken = {"Ministerin"} if "\n" in text else set()  # the line break's own doing
    assert set(starts(tokenizer, text)) == broken
    assert tokenizer(text).text == text


@pytest.mark.parametrize("model", ["bundled", "fast"])
def test_the_models_keep_to_it(model: str) -> None:
    nlp = load_pipeline(model, extract=False)
    doc = nlp("Die Elf steht auf Platz 3. Trainer Kroll lobte sie. Am 3. Oktober spielt sie in Wien.")
    assert [sentence.text for sentence in doc.sents] == [
        "Die Elf steht auf Platz 3.",
        "Trainer Kroll lobte sie.",
        "Am 3. Oktober spielt sie in Wien.",
    ]
    assert next(token for token in doc if token.text == "3").pos_ == "NUM"
