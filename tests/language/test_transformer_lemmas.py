"""Lemmas: edit scripts and verb tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgraph.language.lemmas import apply_script, lemma_script
from newsgraph.language.nouns import NounLemmatizer
from newsgraph.language.verbs import VerbLemmatizer


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("Häuser", "Haus"),
        ("Der", "der"),
        ("angekommen", "ankommen"),
        ("anzukündigen", "ankündigen"),
        ("gesagt", "sagen"),
        ("südkoreanische", "südkoreanisch"),
        ("Putins", "Putin"),
        ("ist", "ist"),
        ("mehreren", "mehrere"),
    ],
)
def test_a_script_leads_back_to_its_lemma(form: str, lemma: str) -> None:
    script = lemma_script(form, lemma)
    assert script is not None
    assert apply_script(form, script) == lemma


def test_a_script_carries_over_to_another_word() -> None:
    script = lemma_script("angekündigt", "ankündigen")
    assert script is not None
    assert apply_script("vorgelegt", script) == "vorlegen"


def test_words_without_anything_in_common_have_no_script() -> None:
    assert lemma_script("Unabhängigkeitserklärung", "Mond") is None


def test_a_script_that_does_not_fit_leaves_the_word() -> None:
    assert apply_script("ja", "||5|en") == "ja"
    assert apply_script("Haus", "ge||0|") == "Haus"


@pytest.fixture(scope="module")
def verbs(tmp_path_factory: pytest.TempPathFactory) -> VerbLemmatizer:
    path: Path = tmp_path_factory.mktemp("verbs") / "verbs.tsv"
    infinitives = [
        "sagen",
        "ankündigen",
        "liefern",
        "ausliefern",
        "schreiben",
        "gefallen",
        "fallen",
        "handeln",
        "beweisen",
        "bewiesen",
    ]
    irregular = ["wiesen\tweisen", "gefiel\tgefallen", "schrieb\tschreiben", "geschrieben\tschreiben"]
    path.write_text("\n".join([*infinitives, *irregular]) + "\n", "utf-8")
    return VerbLemmatizer.from_file(path)


@pytest.mark.parametrize(
    ("form", "guess", "lemma"),
    [
        ("gefiel", "fieen", "gefallen"),
        ("sagte", "sagen", "sagen"),
        ("sagten", "sagten", "sagen"),
        ("angekündigt", "angekündigt", "ankündigen"),
        ("anzukündigen", "anzukündigen", "ankündigen"),
        ("ausgeliefert", "ausgeliefern", "ausliefern"),
        ("vorgeschrieben", "vorgeschrieben", "vorschreiben"),
        ("verhandelt", "verhandelt", "verhandeln"),
        ("Lieferte", "Lieferte", "liefern"),
        ("bewiesen", "bewiesen", "beweisen"),  # the table of infinitives has it, too
        ("xyzt", "xyzen", "xyzen"),
        ("ungeliefert", "unliefern", "ungeliefert"),  # an adjective of "liefern"
        ("unxyzt", "unxyzen", "unxyzen"),
    ],
)
def test_a_verb_form_gets_its_infinitive(verbs: VerbLemmatizer, form: str, guess: str, lemma: str) -> None:
    assert verbs.lemma(form, guess) == lemma


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("Strafen", "Strafe"),
        ("Geldstrafen", "Geldstrafe"),
        ("Nato-Soldaten", "Nato-Soldat"),
        ("Regen", "Regen"),
        ("Astrafen", None),
        ("Haus", None),
    ],
)
def test_a_noun_is_found_by_its_ending(tmp_path: Path, form: str, lemma: str | None) -> None:
    path = tmp_path / "nouns.tsv"
    path.write_text("strafen\tstrafe\nsoldaten\tsoldat\nregen\negen\tege\nus\tuse\n", "utf-8")
    assert NounLemmatizer.from_file(path).lemma(form) == lemma
