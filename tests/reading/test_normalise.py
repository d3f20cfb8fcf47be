"""Characters and line ends."""

from __future__ import annotations

import unicodedata

import pytest

from newsgraph.reading.normalise import normalise


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
    ],
)
def test_characters(raw: str, clean: str) -> None:
    assert normalise(raw) == clean


def test_quotation_marks_and_dashes_stay() -> None:
    text = '„a“ »b« «c» "d" ‚e‘ ›f‹ – — … \''
    assert normalise(text) == text
    assert unicodedata.is_normalized("NFC", normalise(text))
