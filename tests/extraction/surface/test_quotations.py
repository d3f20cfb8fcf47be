import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from newsgraph.extraction.surface.quotations import find_quotations
from newsgraph.language.planting import plant

_NLP = spacy.blank("de")


def quoted(text: str) -> list[tuple[str, int]]:
    # The blank tokenizer leaves ›‹ on the words; the marks are not what is tested here.
    found = find_quotations(plant(_NLP.make_doc(text)))
    return [(quotation.inner.text.strip("›‹"), quotation.depth) for quotation in found]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("„", "“"),
        ("„", "”"),
        ("„", '"'),
        ("“", "”"),
        ('"', '"'),
        ("»", "«"),
        ("«", "»"),
        ("‚", "‘"),
        ("‚", "’"),
        ("'", "'"),
        ("‘", "’"),
        ("›", "‹"),
        ("‹", "›"),
    ],
)
def test_every_style_of_marks(opening: str, closing: str) -> None:
    text = f"Sie sagte: {opening}Wir warten ab.{closing} Dann ging sie. {opening}Ja{closing}, rief er."
    assert quoted(text) == [("Wir warten ab.", 0), ("Ja", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "Geht's noch? Hans' Auto und Max' Rad sind weg.",
        "Das ist Grass’ Roman und Marx’ Kapital.",
        "So'n Unsinn, sagt's und geht.",
        "Die Baguette d'Or kostet 5'000 Franken.",
    ],
)
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(("opening", "closing"), [("'", "'"), ("‚", "’"), ("‚", "‘"), ("‘", "’")])
@pytest.mark.parametrize("words", ["So geht's nicht", "So geht’s nicht", "Der Preis von 5'000 Franken"])
def test_an_apostrophe_ends_no_quotation(opening: str, closing: str, words: str) -> None:
    assert quoted(f"Er sagte: {opening}{words}{closing}, und ging.") == [(words, 0)]


def test_a_quotation_in_a_quotation() -> None:
    text = "Er sagte: „Sie nannte uns ‚böse Hunde‘ und lachte.“"
    assert quoted(text) == [("Sie nannte uns ‚böse Hunde‘ und lachte.", 0), ("böse Hunde", 1)]
    text = "Er sagte: »Sie nannte uns ›böse Hunde‹ und lachte.«"
    assert quoted(text) == [("Sie nannte uns ›böse Hunde‹ und lachte.", 0), ("böse Hunde", 1)]


def test_a_quotation_in_a_quotation_with_the_same_marks() -> None:
    text = "Er sagte: „Die „bösen Hunde“ schlafen nie.“ Dann: „Ich gehe.“"
    assert quoted(text) == [("Die „bösen Hunde“ schlafen nie.", 0), ("bösen Hunde", 1), ("Ich gehe.", 0)]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_quotation_in_a_quotation_with_straight_marks(gap: str) -> None:
    text = f'Er sagte: "Das "Projekt X" kommt nie."{gap}Sie sagte: "Gut."'
    assert quoted(text) == [('Das "Projekt X" kommt nie.', 0), ("Projekt X", 1), ("Gut.", 0)]


def test_straight_marks_one_after_the_other_do_not_nest() -> None:
    assert quoted('Er sagte: "Ja." "Nein", rief sie.') == [("Ja.", 0), ("Nein", 0)]
    assert quoted('Er sagte: "Das kommt nie. "Gut", rief sie. "Nein", rief er.') == [("Gut", 0), ("Nein", 0)]


def test_marks_that_were_forgotten_do_not_nest() -> None:
    text = "Er sagte: „Wir gehen. Sie sagte: „Wir warten.“ Dann: „Ich gehe.“"
    assert ("Ich gehe.", 0) in quoted(text)
    assert not any(depth for _, depth in quoted(text))


def test_the_marks_belong_to_the_words() -> None:
    tree = plant(_NLP.make_doc("Er sprach von „bösen Hunden“."))
    assert [quotation.words.text for quotation in find_quotations(tree)] == ["„bösen Hunden“"]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    assert quoted("„Erstens.\n\nZweitens“, sagte er.") == [("Erstens.\n\nZweitens", 0)]


def test_paragraphs_that_open_anew_are_quotations_of_their_own() -> None:
    assert quoted("„Erstens.\n\n„Zweitens“, sagte er.") == [("Erstens.", 0), ("Zweitens", 0)]


def test_a_line_break_ends_no_quotation() -> None:
    assert quoted("Sie sagte: „Wir warten\nab.“ Dann ging sie.") == [("Wir warten\nab.", 0)]
    nested = [("Die\n„bösen Hunde“ schlafen nie.", 0), ("bösen Hunde", 1)]
    assert quoted("Er sagte: „Die\n„bösen Hunde“ schlafen nie.“") == nested


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("‚", "‘")])
def test_marks_that_may_be_something_else_reach_over_no_paragraph(opening: str, closing: str) -> None:
    assert quoted(f"Er sagte: {opening}Wir warten.\n\nDann gehen wir.{closing} Sie kam.") == []


def test_single_marks_in_the_next_paragraph_end_no_other() -> None:
    found = quoted("Er sagte: „Wir warten.\n\nDann ‚ja‘, gehen wir.“ Sie kam.")
    assert found == [("Wir warten.\n\nDann ‚ja‘, gehen wir.", 0), ("ja", 1)]


def test_empty_marks_are_no_quotation() -> None:
    assert quoted("Er sagte: „“ Sie kam.") == []


def test_an_unclosed_mark_swallows_nothing() -> None:
    assert quoted('Der 5,5" große Schirm.\n\nEr sagte „ja.\n\nSie sagte „nein“.') == [("nein", 0)]


@given(st.text(alphabet="ab „“”\"»«‚‘'’›‹.\n", max_size=60))
def test_quotations_nest_and_never_cross(text: str) -> None:
    spans = [quotation.words for quotation in find_quotations(plant(_NLP.make_doc(text)))]
    for one in spans:
        for other in spans:
            assert not one.start < other.start < one.end < other.end or one.end == other.start + 1
