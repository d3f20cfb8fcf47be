"""What the lexicon knows in every form that a text gives it."""

from __future__ import annotations

import pytest

from newsgraph.lexicon import read_table
from newsgraph.lexicon.known import countries, country_of_adjective, inhabitant, known_word, match_known
from newsgraph.lexicon.people import body_noun, function_noun, is_no_name, kin_noun
from newsgraph.lexicon.spelling import (
    are_transcriptions,
    differ_by_spelling,
    family_name,
    is_short_form,
    name_parts,
    name_units,
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("der Vereinigten Staaten von Amerika", "USA"),
        ("der USA", "USA"),
        ("des Kremls", "Russland"),
        ("im Weißen Haus", "USA"),
        ("der NATO", "Nato"),
        ("des Nordatlantikpakts", "Nato"),
        ("der Europäischen Union", "EU"),
        ("der Demokratischen Republik Kongo", "Demokratische Republik Kongo"),
        ("des Irak", "Irak"),
        ("der Sozialdemokratischen Partei Deutschlands", "SPD"),
    ],
)
def test_names_are_known_in_every_form(words: str, name: str) -> None:
    entry = match_known(words.split(), 1)
    assert entry is not None
    assert entry.known.name == name


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("nordkoreanischen", "Nordkorea"),
        ("Russische", "Russland"),
        ("Schweizer", "Schweiz"),
        ("US-amerikanischer", "USA"),
        ("politischen", None),
        ("Tische", None),
    ],
)
def test_adjectives_of_origin(word: str, state: str | None) -> None:
    found = country_of_adjective(word)
    assert (found.name if found else None) == state


def test_a_capital_is_known_as_one() -> None:
    entry = known_word("Moskau")
    assert entry is not None
    assert (entry.use, entry.known.country) == ("capital", "Russland")


@pytest.mark.parametrize(
    ("word", "state", "gender"),
    [("Ukrainer", "Ukraine", None), ("Russin", "Russland", "Fem"), ("Franzosen", "Frankreich", None)],
)
def test_inhabitants(word: str, state: str, gender: str | None) -> None:
    found = inhabitant(word)
    assert found is not None
    assert (found.country.name, found.gender) == (state, gender)


@pytest.mark.parametrize(
    ("word", "lemma", "modifier", "gender", "relation"),
    [
        ("US-Verteidigungsminister", "US-Verteidigungsminister", "US-Verteidigungs", "Masc", "minister"),
        ("Kremlchef", "Kremlchef", "Kreml", "Masc", "head"),
        ("Präsidenten", "Präsident", "", "Masc", "head_of_state"),
        ("Bundeskanzlerin", "Bundeskanzlerin", "", "Fem", "head_of_government"),
        ("Vorsitzende", "Vorsitzender", "", None, "head"),
        ("Putin-Sprecher", "Putin-Sprecher", "Putin-", "Masc", "spokesperson"),
    ],
)
def test_functions(word: str, lemma: str, modifier: str, gender: str | None, relation: str) -> None:
    found = function_noun(word)
    assert found is not None
    assert (found.lemma, found.modifier, found.gender, found.relation) == (lemma, modifier, gender, relation)


@pytest.mark.parametrize(
    "word", ["Tochterunternehmen", "Truppenverlegungen", "Regierungsviertel", "Hauptstadt"]
)
def test_words_that_only_look_like_them(word: str) -> None:
    assert function_noun(word) is None
    assert kin_noun(word) is None
    assert body_noun(word) is None


def test_bodies_of_one_class() -> None:
    troops, soldiers, own = body_noun("Truppen"), body_noun("Soldaten"), body_noun("Kim-Truppen")
    assert troops is not None
    assert soldiers is not None
    assert own is not None
    assert troops.group == soldiers.group == own.group
    assert own.modifier == "Kim-"


def test_wars_and_weekdays_are_no_names() -> None:
    assert is_no_name("Ukraine-Krieg")
    assert is_no_name("Montag")
    assert not is_no_name("Ukraine")


def test_every_country_that_a_table_points_to_is_known() -> None:
    for table, column in (("seats", "country"), ("organisations", "country")):
        assert {row[column] for row in read_table(table)} - {""} <= set(countries())


def test_codes_and_ids_of_countries_are_unique() -> None:
    for column in ("iso3", "wikidata"):
        values = [row[column] for row in read_table("countries") if row[column]]
        assert len(set(values)) == len(values)


@pytest.mark.parametrize("table", ["countries", "seats", "organisations", "functions", "kinship", "bodies"])
def test_every_row_names_its_source(table: str) -> None:
    assert all(row["source"] for row in read_table(table))


def test_spellings() -> None:
    assert differ_by_spelling(["Kim", "Jong", "Un"], ["Kim", "Yong", "Un"], rare=1)
    assert not differ_by_spelling(["Kim", "Jong", "Un"], ["Kim", "Yo", "Jong"], rare=1)
    assert not differ_by_spelling(["Jan", "Müller"], ["Jana", "Müller"], rare=1)
    assert name_parts(["Kim", "Jong-un"]) == name_parts(["Kim", "Jong", "Un"])
    assert is_short_form(("george", "bush"), ("george", "w.", "bush"))
    assert family_name(["Xi", "Jinping"]) == "Xi"
    assert family_name(["Olaf", "Scholz"]) == "Scholz"


def test_a_short_form_is_no_relative() -> None:
    assert not is_short_form(("george", "w.", "bush"), ("george", "h.", "w.", "bush"))
    assert is_short_form(("george", "h.", "bush"), ("george", "h.", "w.", "bush"))
    assert not is_short_form(("ada", "senz"), ("ada", "senz", "junior"))
    assert name_units(["Hans-Peter", "Lotz"]) == ("hans-peter", "lotz")
    assert name_units(["Kim", "Jong-un"]) == ("kim", "jong", "un")


def test_transcriptions_of_slavic_surnames() -> None:
    assert are_transcriptions("Sabrowskyj", "Sabrowski")
    assert are_transcriptions("Danilowytsch", "Danilovich")
    assert not are_transcriptions("Hofmeyer", "Hofmeier")
