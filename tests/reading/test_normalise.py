"""Characters and line ends."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from newsgraph.errors import ReadingError
from newsgraph.reading import article_from_bytes, read_article
from newsgraph.reading.normalise import normalise, normalise_characters, normalise_line
from newsgraph.schema import Article


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("3\u00a0Millionen\u202fEuro\tund  mehr ", "3 Millionen Euro und mehr"),
        ("Bundes\u00adtags\u200bwahl\ufeff", "Bundestagswahl"),
        ("Nord\u2011Süd", "Nord-Süd"),
        ("Mu\u0308nchen", "München"),
        ("eﬀektiv ﬁnden", "effektiv finden"),
        ("a\x00b\x07c", "abc"),
        ("a\n\n\n \n\nb", "a\n\nb"),
        ("Seite\x0cWechsel", "Seite\n\nWechsel"),
        ("kaputt \ud800 hier", "kaputt \ufffd hier"),
        ("a\ufffeb\uffffc\U0001fffed", "abcd"),
        ("a\u2800b\u3164c", "a b c"),
        ("a\u206ab\U000e0041c", "abc"),
    ],
)
def test_characters(raw: str, clean: str) -> None:
    assert normalise(raw) == clean


def test_the_layout_of_a_record_stays() -> None:
    assert normalise_characters("  a  b\r\n\n\n c\r") == "  a  b\n\n\n c\n"


# Each is a kind of character that broke a table, an XML file or a rule.
NASTY = [
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    "\ufffe",
    "\uffff",
    "\ud800",
    "\u2028",
    "\u202e",
]
TEXT = "Der Rat tagte{0} am Montag. Die Stadt Bonn{0}\n\nlehnte{0}den Plan ab, sagte Anna Kant{0}."


@pytest.mark.parametrize("nasty", NASTY)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".jsonl"])
def test_every_source_goes_through_the_same_normaliser(nasty: str, suffix: str) -> None:
    text = TEXT.format(nasty)
    if suffix == ".jsonl":
        content = json.dumps({"text": text, "title": text, "authors": [text], "publisher": text})
    elif suffix == ".html":
        paragraphs = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
        content = (
            f"<html><head><title>{text}</title></head><body><article>{paragraphs}</article></body></html>"
        )
    else:
        content = ("---\ntitle: a" + nasty + "b\n---\n" if suffix == ".md" else "") + text
    try:
        article = article_from_bytes(content.encode("utf-8", "surrogatepass"), name="a" + suffix)
    except ReadingError as error:  # bytes that are no text at all
        assert suffix != ".jsonl"
        assert "not text" in str(error)  # noqa: PT017
        return
    assert "Bonn" in article.text
    assert normalise_characters(article.text) == article.text
    for line in filter(None, (article.title, article.publisher, *article.authors)):
        assert normalise_line(line) == line


def test_a_file_name_that_is_no_utf8_is_spelt_out(tmp_path: Path) -> None:
    path = tmp_path / "artikel\udcff\n.txt"
    path.write_text(TEXT.format(""), encoding="utf-8")
    article = read_article(path)
    assert article.source == f"{tmp_path}/artikel\\xff\ufffd.txt"
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_quotation_marks_and_dashes_stay() -> None:
    text = '„a“ »b« «c» "d" ‚e‘ ›f‹ – — … \''
    assert normalise(text) == text
    assert unicodedata.is_normalized("NFC", normalise(text))
