"""The forms that a figure takes, and what looks like one, each on a tree of its own.

Asked for by the mutation run: what these tests hold could be changed in ``figures.py`` and nobody noticed.
"""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.surface.figures import find_quantities
from newsgraph.language.tree import Tree

Figure = tuple[str, float, float | None, str | None]


def tree_of(text: str) -> Tree:
    """A sentence whose words tell more than themselves: ``word|POS|lemma|head|dep|entity``, each optional."""
    rows = []
    for number, word in enumerate(text.split()):
        form, pos, lemma, head, dep, entity = (*word.split("|"), *[""] * 6)[:6]
        pos = pos or ("NUM" if form[0].isdigit() else "NOUN" if form[0].isupper() else "ADP")
        dep = dep or ("ROOT" if not number else "nummod" if pos == "NUM" else "dep")
        head = head or ("0" if not number else "1")
        rows.append(f"{form} {lemma or form} {pos} {head} {dep} _ {entity or 'O'}")
    return frozen_tree("\n".join(rows))


def figures(text: str) -> list[Figure]:
    return [(q.text, q.value, q.high, q.unit) for q in find_quantities([tree_of(text)[:]])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What bounds or rounds a figure is told with it, the longest words first.
        ("sah mindestens 20 Tote", ("mindestens 20 Tote", 20, None, "Tote")),
        ("sah mehr als 20 Tote", ("mehr als 20 Tote", 20, None, "Tote")),
        ("sah nicht weniger als 20 Tote", ("nicht weniger als 20 Tote", 20, None, "Tote")),
        ("nicht weniger als 20 Tote", ("nicht weniger als 20 Tote", 20, None, "Tote")),
        ("sah keine 20 Tote", ("20 Tote", 20, None, "Tote")),
        # From … to.
        ("sah 20-30 Tote", ("20-30 Tote", 20, 30, "Tote")),
        ("sah 1.500–2.000 Tote", ("1.500–2.000 Tote", 1500, 2000, "Tote")),
        ("sah 3-4 Millionen Euro", ("3-4 Millionen Euro", 3e6, 4e6, "Euro")),
        ("zwischen 20 und|CCONJ 30 Tote", ("20 und 30 Tote", 20, 30, "Tote")),
        ("sah 5 bis 10 Tote", ("5 bis 10 Tote", 5, 10, "Tote")),
        ("sah 5 – 10 Tote", ("5 – 10 Tote", 5, 10, "Tote")),
        ("sah 900.000 bis 2 Millionen Euro", ("900.000 bis 2 Millionen Euro", 900_000, 2e6, "Euro")),
        # Less than nothing, halves, parts.
        ("sah minus|ADV 5 Grad", ("minus 5 Grad", -5, None, "Grad")),
        ("sah -5 Grad", ("-5 Grad", -5, None, "Grad")),
        ("sah eine|DET halbe|ADJ Million Euro", ("eine halbe Million Euro", 500_000, None, "Euro")),
        ("sah anderthalb|NUM Millionen Euro", ("anderthalb Millionen Euro", 1_500_000, None, "Euro")),
        ("sah zwei|NUM Drittel der|DET Wähler", ("zwei Drittel der Wähler", 2 / 3, None, "Wähler")),
        ("sah 1 von 5 Kindern|NOUN|Kind", ("1 von 5 Kindern", 0.2, None, "Kind")),
        # Thousands.
        ("sah 3 500 Tote", ("3 500 Tote", 3500, None, "Tote")),
        ("sah 12'500 Tote", ("12'500 Tote", 12_500, None, "Tote")),
        ("sah 2,5 Mio . Euro", ("2,5 Mio . Euro", 2_500_000, None, "Euro")),
        # Units.
        ("sah 20 %|PUNCT", ("20 %", 20, None, "Prozent")),
        ("sah 20 neue|ADJ rote|ADJ Busse", ("20 neue rote Busse", 20, None, "Busse")),
        ("sah 20 a|ADJ b|ADJ c|ADJ d|ADJ Busse", ("20 a b c d Busse", 20, None, "Busse")),
        ("sah 20 iPads|X", None),
        ("sah 20 Pads|X", ("20 Pads", 20, None, "Pads")),
        # A number by itself, where a noun would stand.
        ("sah|VERB 2000|||1|obj", ("2000", 2000, None, None)),
        ("Zahl 12|||1|appos", ("12", 12, None, None)),
        ("stieg|VERB 12|||1|advmod", ("12", 12, None, None)),
    ],
)
def test_a_figure_is_read(text: str, expected: Figure | None) -> None:
    found = figures(text)
    if expected is None:
        assert found == []
        return
    assert [(words, high, unit) for words, _, high, unit in found] == [(expected[0], *expected[2:])]
    assert found[0][1] == pytest.approx(expected[1])


@pytest.mark.parametrize(
    "text",
    [
        "sah 20 Uhr",
        "im 20 Jahrhundert",
        "am 3.|ADJ Oktober",
        "am 3. Oktober",
        "im Mai 20",
        "im Jahr 20 Tote",
        "Artikel 20 Rechte",
        "um 14 : 30",
        "seit 2024 gilt|VERB",
        "die Boeing|PROPN 747|||2|flat",
        "der|DET Block|NOUN||0|ROOT|B-ORG 5|||2|nummod|I-ORG Tote",
        "sah 20 a|ADJ b|ADJ c|ADJ d|ADJ e|ADJ Busse",
        "sah 20 der|PRON||4|nsubj kam|VERB",
        "ein|DET Haus",
        "gut|ADV gemacht|VERB",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zwischen 30 und|CCONJ 20 Tote", ("20 Tote", 20, None, "Tote")),  # no range goes down
        ("sah 2 bis 1 Millionen Euro", ("1 Millionen Euro", 1e6, None, "Euro")),
        ("sah 30 und|CCONJ 40 Tote", ("40 Tote", 40, None, "Tote")),  # two figures
        ("sah 3 von 2 Kindern", ("2 Kindern", 2, None, "Kindern")),  # no share
    ],
)
def test_two_numbers_that_are_no_range(text: str, expected: Figure) -> None:
    assert figures(text) == [expected]


def test_a_year_counts_where_something_is_counted() -> None:
    assert figures("sah 2000 Menschen|NOUN|Mensch") == [("2000 Menschen", 2000, None, "Mensch")]
    assert figures("2000|NUM||0|ROOT waren|AUX||1|cop") == [("2000", 2000, None, None)]


def test_the_unit_of_the_second_figure_is_that_of_the_first() -> None:
    told = "stieg|VERB von 800|||1|obl auf 950|||1|nummod Euro"
    assert figures(told) == [("800", 800, None, "Euro"), ("950 Euro", 950, None, "Euro")]
    apart = "stieg|VERB von 800|||1|obl am Montag auf 950|||1|nummod Euro"
    assert figures(apart)[0] == ("800", 800, None, None)


def test_a_full_stop_ends_the_sentence_and_not_the_figure() -> None:
    assert figures("sah|VERB 20.|||1|obj") == [("20", 20, None, None)]


def test_a_content_that_is_only_a_number_is_a_figure() -> None:
    tree = tree_of("Laut Polizei 2000||2|1|dep")
    assert [q.value for q in find_quantities([tree[2:3]])] == [2000]
    assert find_quantities([tree[1:3]]) == ()


def test_figures_of_several_stretches_come_in_their_order() -> None:
    tree = tree_of("sah 20 Tote und|CCONJ 30 Verletzte")
    assert [q.value for q in find_quantities([tree[4:6], tree[1:3]])] == [30, 20]


def test_words_outside_of_the_content_are_no_part_of_its_figure() -> None:
    bounded = tree_of("sah mindestens 20 Tote")
    assert [q.text for q in find_quantities([bounded[2:]])] == ["20 Tote"]
    below = tree_of("sah minus|ADV 5 Grad")
    assert [q.value for q in find_quantities([below[2:]])] == [5]
    up_to = tree_of("sah 5 bis 10 Tote")
    assert [(q.value, q.high) for q in find_quantities([up_to[:3]])] == []
    assert [(q.value, q.high) for q in find_quantities([up_to[:4]])] == []  # the noun is outside, too


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sah 5 bis viele|ADJ Tote", []),  # up to what?
        ("sah 5 Tote bis Mai 20", [("5 Tote", 5, None, "Tote")]),
        (
            "zwischen 5 Leuten und|CCONJ 20 Tieren",
            [("5 Leuten", 5, None, "Leuten"), ("20 Tieren", 20, None, "Tieren")],
        ),
        ("sah 5 a-b Tote", []),
    ],
)
def test_what_stands_between_two_numbers_decides(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected
