import datetime as dt

import pytest
from frozen import frozen_tree

from newsgraph.extraction.surface.figures import find_quantities
from newsgraph.extraction.surface.times import read_time

NOUNS = {"Soldaten": "Soldat", "Menschen": "Mensch", "Offiziere": "Offizier", "Urans": "Uran", "Euro": "Euro"}
ADJECTIVES = {"nordkoreanische"}
NUMBERS = {"sechs", "zwölf", "dreitausend", "zwei", "ein"}


def row(word: str, position: int) -> str:
    if word in NOUNS:
        pos, lemma = "NOUN", NOUNS[word]
    elif word in ADJECTIVES:
        pos, lemma = "ADJ", word
    elif word[0].isdigit() or word in NUMBERS:
        pos, lemma = "NUM", word
    elif word in {"des", "der"}:
        pos, lemma = "DET", "der"
    elif word[0].isupper():
        pos, lemma = "NOUN", word
    else:
        pos, lemma = "ADP", word
    relation = "ROOT" if position == 0 else "nummod" if pos == "NUM" else "dep"
    return f"{word} {lemma} {pos} {0 if position == 0 else 1} {relation}"


def quantities(text: str) -> list[tuple[str, float, float | None, str | None]]:
    tree = frozen_tree("\n".join(row(word, n) for n, word in enumerate(text.split())))
    return [(q.text, q.value, q.high, q.unit) for q in find_quantities([tree[:]])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("von 3.000 Soldaten", ("3.000 Soldaten", 3000, None, "Soldat")),
        ("von 3.000 nordkoreanische Soldaten", ("3.000 nordkoreanische Soldaten", 3000, None, "Soldat")),
        ("von 1,5 Millionen Euro", ("1,5 Millionen Euro", 1_500_000, None, "Euro")),
        ("von 20 Mrd. Euro", ("20 Mrd. Euro", 20_000_000_000, None, "Euro")),
        ("von sechs Offiziere", ("sechs Offiziere", 6, None, "Offizier")),
        ("von dreitausend Soldaten", ("dreitausend Soldaten", 3000, None, "Soldat")),
        ("von 1.500 bis 2.000 Soldaten", ("1.500 bis 2.000 Soldaten", 1500, 2000, "Soldat")),
        ("von 10 bis 12 Millionen Euro", ("10 bis 12 Millionen Euro", 10_000_000, 12_000_000, "Euro")),
        ("von 20 Prozent", ("20 Prozent", 20, None, "Prozent")),
    ],
)
def test_german_notation(text: str, expected: tuple[str, float, float | None, str | None]) -> None:
    assert quantities(text) == [expected]


def test_a_fraction_counts_what_follows() -> None:
    tree = frozen_tree("""
        ein      ein      DET   2  det
        Drittel  Drittel  NOUN  0  ROOT
        des      der      DET   4  det
        Urans    Uran     NOUN  2  nmod
    """)
    (quantity,) = find_quantities([tree[:]])
    assert (quantity.text, quantity.unit) == ("ein Drittel des Urans", "Uran")
    assert quantity.value == pytest.approx(1 / 3)


def test_a_number_alone_has_no_unit() -> None:
    tree = frozen_tree("""
        geht    gehen   VERB  0  ROOT  Mood=Ind
        von     von     ADP   3  case
        10.000  10.000  NUM   1  obl
        aus     aus     ADP   1  compound:prt
    """)
    assert [(q.value, q.unit) for q in find_quantities([tree[:]])] == [(10000.0, None)]


@pytest.mark.parametrize("text", ["im Jahr 2022", "am 24. Oktober", "um 12 Uhr", "Artikel 48"])
def test_dates_times_and_labels_are_no_quantities(text: str) -> None:
    assert quantities(text) == []


PUBLISHED = dt.date(2024, 10, 24)  # a Thursday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("am Donnerstag", "2024-10-24"),
        ("am Mittwoch", "2024-10-23"),
        ("seit Montagabend", "2024-10-21"),
        ("kommenden Montag", "2024-10-28"),
        ("Ende Juni", "2024-06"),
        ("im Dezember", "2024-12"),
        ("im Februar", "2025-02"),
        ("vor zwei Jahren", "2022"),
        ("vor rund zwei Wochen", "2024-10-10"),
        ("in drei Monaten", "2025-01"),
        ("am 3. März 2022", "2022-03-03"),
        ("24. Oktober", "2024-10-24"),
        ("12.10.2024", "2024-10-12"),
        ("im Jahr 1953", "1953"),
        ("gestern", "2024-10-23"),
        ("im nächsten Jahr", "2025"),
        ("am vergangenen Donnerstag", "2024-10-17"),
        ("am heutigen Donnerstag", "2024-10-24"),
        ("am Montag, den 14. Oktober", "2024-10-14"),
        ("Nacht von Dienstag auf Mittwoch", "2024-10-23"),
        ("Nacht zum Sonntag", "2024-10-20"),
        ("bis zum 16. November", "2024-11-16"),
    ],
)
def test_times_are_relative_to_the_article(text: str, value: str) -> None:
    time = read_time(text, PUBLISHED)
    assert time is not None
    assert (time.text, time.value) == (text, value)


def test_a_weekday_of_what_is_to_come_is_the_next_one() -> None:
    for text, value in [("am Freitag", "2024-10-25"), ("am Donnerstag", "2024-10-24")]:
        time = read_time(text, PUBLISHED, ahead=True)
        assert time is not None
        assert time.value == value


def test_a_relative_time_without_a_date_of_publication_has_no_value() -> None:
    time = read_time("am Donnerstag", None)
    assert time is not None
    assert time.value is None


def test_what_is_no_time_is_none() -> None:
    assert read_time("am Ende des Tages", PUBLISHED) is None


@pytest.mark.parametrize("figure", ["9" * 309, "9" * 5000, "9" * 300 + " Billionen"])
def test_a_figure_that_no_float_holds_is_none(figure: str) -> None:
    assert quantities(f"von {figure} Soldaten") == []
    assert quantities(f"von 10 bis {figure} Soldaten") == []
