"""What holds for every input: an article or one clear error, and cleaning what is clean changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgraph.errors import ReadingError
from newsgraph.reading import article_from_bytes, article_from_record, clean_text
from newsgraph.reading.clutter import read_rows
from newsgraph.reading.normalise import normalise
from newsgraph.schema import Article

# Lines as pages have them: furniture, headlines, sentences, credits, dates, and any letters.
EXAMPLES = [example for _, _, example in read_rows()]
SENTENCES = [
    "Der Rat hat am Abend den Umbau des Rathauses beschlossen.",
    "„Das wurde Zeit“, sagte Bürgermeisterin Ilse Kant am Dienstag.",
    "Der Umbau soll zwei Jahre dauern und",
    "rund vier Millionen Euro kosten, hieß es.",
    "Ja.",
]
SHORT = [
    "Kritik an den Plänen",
    "Politik",
    "Ilse Kant",
    "Was nun?",
    "24.10.2024",
    "Von Erika Muster",
    "• Sport",
    "Zum Thema",
]
LINES = st.one_of(
    st.sampled_from(EXAMPLES), st.sampled_from(SENTENCES), st.sampled_from(SHORT), st.text(max_size=40)
)
PAGES = st.lists(st.tuples(LINES, st.sampled_from(["\n", "\n\n", " ", ""])), max_size=25).map(
    lambda parts: "".join(line + gap for line, gap in parts)
)


def read(reader: Callable[[], Article]) -> Article | ReadingError:
    try:
        return reader()
    except ReadingError as error:
        return error


def is_one_line(error: ReadingError, name: str) -> bool:
    return str(error).startswith(name) and "\n" not in str(error)


@given(PAGES)
@settings(max_examples=150)
def test_cleaning_twice_is_cleaning_once(page: str) -> None:
    clean = clean_text(page)
    assert clean_text(clean) == clean


@given(PAGES)
@settings(max_examples=50)
def test_paragraphs_are_whole_lines_without_outer_spaces(page: str) -> None:
    for paragraph in clean_text(page).split("\n\n"):
        assert paragraph == paragraph.strip()
        assert "\n" not in paragraph


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".jsonl", ""])
@given(data=st.one_of(st.binary(max_size=400), PAGES.map(lambda page: page.encode("utf-8", "replace"))))
@settings(max_examples=40)
def test_any_bytes_give_an_article_or_one_line(suffix: str, data: bytes) -> None:
    found = read(lambda: article_from_bytes(data, name="a" + suffix))
    if isinstance(found, Article):
        assert found.text.strip()
        assert Article.model_validate_json(found.model_dump_json()) == found
    else:
        assert is_one_line(found, "a" + suffix)


VALUES = st.one_of(st.none(), st.integers(), st.text(), st.lists(st.text(), max_size=2))
KEYS = st.sampled_from(["text", "title", "published", "publisher", "url", "authors", "id"])


@given(st.dictionaries(KEYS, VALUES))
def test_any_record_gives_an_article_or_one_line(record: dict[str, object]) -> None:
    found = read(lambda: article_from_record(record, name="a"))
    if isinstance(found, Article):
        assert Article.model_validate_json(found.model_dump_json()) == found
    else:
        assert is_one_line(found, "a")


@pytest.mark.parametrize("sample", ["nordkorea-soldaten.txt", "haushalt-streit.html", "werk-schliessung.md"])
@given(cut=st.integers(min_value=0, max_value=8000))
@settings(max_examples=15)
def test_a_page_cut_anywhere_is_read_or_refused(data: Path, sample: str, cut: int) -> None:
    found = read(lambda: article_from_bytes((data / sample).read_bytes()[:cut], name=sample))
    assert isinstance(found, Article) or is_one_line(found, sample)
