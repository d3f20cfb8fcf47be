"""Encodings, also of short texts."""

from __future__ import annotations

import pytest

from newsgraph.errors import ReadingError
from newsgraph.reading.decoding import decode

TEXT = "Überfälle in München: „Das kostet 5 € – mindestens“, sagte die Polizei. Größe: 3 m²."
SHORT = "Überfälle in München"


@pytest.mark.parametrize("text", [TEXT, SHORT])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_german_text_in_the_usual_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), name="x") == text


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850", "latin-1"])
def test_short_words_in_old_encodings(encoding: str) -> None:
    for text in (SHORT, "Straße gesperrt, Zufahrt für Anwohner möglich", "Ärger im Süden"):
        assert decode(text.encode(encoding), name="x") == text


def test_quotation_marks_and_euro_in_cp1252() -> None:
    text = "„Wir zahlen 5 € – mehr nicht“, sagte er."
    assert decode(text.encode("cp1252"), name="x") == text


def test_the_encoding_that_a_page_declares() -> None:
    page = (
        '<html><head><meta charset="windows-1250"></head><p>Der Präsident Václav Dvořák in Plzeň</p></html>'
    )
    assert decode(page.encode("cp1250"), name="x", markup=True) == page


def test_a_wrong_declaration_does_not_harm_utf8() -> None:
    page = '<meta charset="iso-8859-1"><p>Überfälle in München</p>'
    assert decode(page.encode("utf-8"), name="x", markup=True) == page


def test_latin_1_is_read_as_browsers_do() -> None:
    page = '<meta charset="iso-8859-1"><p>„5 €“</p>'
    assert decode(page.encode("cp1252"), name="x", markup=True) == page


def test_utf8_cut_within_a_letter() -> None:
    assert decode("Überfälle in München und Köln".encode()[:-3], name="x").startswith(
        "Überfälle in München und"
    )


def test_utf8_with_a_line_pasted_from_elsewhere() -> None:
    data = "Überfälle in München, sagte Müller über Köln.\n".encode() + "Größe".encode("cp1252")
    assert decode(data, name="x") == "Überfälle in München, sagte Müller über Köln.\nGröße"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "office"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\x1f\x8b\x08....", "gzip"),
        (bytes(range(256)) * 10, "binary"),
        (b"\x00\x01\x02\x03" * 100, "binary"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, said: str) -> None:
    with pytest.raises(ReadingError, match=rf"^artikel\.txt: .*{said}") as caught:
        decode(data, name="artikel.txt")
    assert "\n" not in str(caught.value)
