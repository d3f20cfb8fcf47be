"""Organisations that their writing gives away: a legal form (Weber AG), an acronym in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from newsgraph.extraction.titles import Name
from newsgraph.lexicon.known import match_known

LEGAL_FORMS = frozenset(
    [
        "AG",
        "SE",
        "GmbH",
        "KG",
        "Inc.",
        "Inc",
        "Corp.",
        "Corp",
        "Ltd.",
        "Ltd",
        "plc",
        "Co.",
        "OHG",
        "e.V.",
        "S.A.",
        "N.V.",
    ]
)
_LONGEST = 6  # words of a name
_SMALL_WORDS = frozenset(
    {"für", "der", "des", "die", "und", "von", "in", "im", "zur", "of", "for", "the", "and", "de"}
)


def organisations_written_out(doc: Doc) -> dict[int, Name]:
    """Return the organisations found by their writing: position of the first word → name."""
    found: dict[int, Name] = {}
    for words in [*_with_legal_form(doc), *_before_acronym(doc)]:
        core = tuple(token.text for token in words if token.text not in LEGAL_FORMS)
        if match_known(core, 0) is None:
            found[words.start] = Name(words, core, "organisation", sure=True)
    return found


def _with_legal_form(doc: Doc) -> Iterator[Span]:
    for token in doc:
        if token.text not in LEGAL_FORMS or token.i == 0:
            continue
        start = token.i
        while start > 0 and token.i - start < _LONGEST and _is_capital(doc, start - 1):
            start -= 1
        if start < token.i:
            yield doc[start : token.i + 1]


def _before_acronym(doc: Doc) -> Iterator[Span]:
    """ "Bund Freier Fischer (BFF)": the capitals before the bracket spell the acronym."""
    for token in doc[1:-2]:
        if token.text != "(" or doc[token.i + 2].text != ")":
            continue
        acronym = doc[token.i + 1].text
        if not (2 <= len(acronym) <= _LONGEST and acronym.isupper() and acronym.isalpha()):
            continue
        start, letters = token.i, list(acronym)
        while start > 0 and letters and token.i - start < _LONGEST:
            word = doc[start - 1]
            if word.text[0] == letters[-1]:
                letters.pop()
            elif word.lower_ not in _SMALL_WORDS:
                break
            start -= 1
        if not letters and token.i - start > 1:
            yield doc[start : token.i]


def _is_capital(doc: Doc, position: int) -> bool:
    token = doc[position]
    return token.text[0].isupper() and token.pos_ in {"PROPN", "NOUN", "X", "ADJ"} and token.is_alpha
