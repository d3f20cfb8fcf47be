"""Reads the figures of a text: numbers with what they count, in German notation or in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import isfinite

from babel.numbers import NumberFormatError, parse_decimal
from text_to_num import text2num

from newsgraph.extraction.grammar.syntax import first_child
from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import Quantity

_DIGITS = re.compile(r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_RANGE = re.compile(rf"({_DIGITS.pattern})[-–—]({_DIGITS.pattern})")
_SCALES = {
    "dutzend": 12,
    "hundert": 100,
    "tausend": 1_000,
    "mio": 1_000_000,
    "million": 1_000_000,
    "mrd": 1_000_000_000,
    "milliarde": 1_000_000_000,
    "billion": 1_000_000_000_000,
    "billiarde": 1_000_000_000_000_000,
}
_PARTS = {"drittel": 1 / 3, "viertel": 1 / 4, "fünftel": 1 / 5, "sechstel": 1 / 6, "zehntel": 1 / 10}
_WORDS = {"anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "hälfte": 0.5}
_SIGNS = {"%": "Prozent", "€": "Euro", "$": "Dollar", "£": "Pfund", "°": "Grad"}
_NOT_COUNTED = frozenset({"Uhr", "Jahrhundert"})
_MONTHS = frozenset(
    [
        "januar",
        "jänner",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ]
)
_BETWEEN = frozenset({"bis", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class _Number:
    """A number in the text: tokens ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    value: float
    high: float | None = None
    fraction: bool = False


def find_quantities(spans: Iterable[Stretch]) -> tuple[Quantity, ...]:
    """Return the quantities inside the spans, in reading order.

    A number counts where it stands with a unit or a noun, or alone in the place of a noun ("geht von
    10.000 aus"): then ``unit`` is None. Dates, clock times, ordinals and parts of names do not count.
    """
    return tuple(quantity for span in spans for quantity in _quantities(span))


def _quantities(span: Stretch) -> Iterator[Quantity]:
    tree = span.tree
    position = span.start
    while position < span.end:
        number = _number_at(span, position)
        if number is None:
            position += 1
            continue
        unit = _unit_of(span, number)
        countable = isfinite(number.value) and isfinite(number.high or 0)  # no float holds 309 digits
        if countable and (unit is not None or _stands_alone(tree[number.end - 1])):
            end = max(number.end, unit.i + 1 if unit is not None else 0)
            value, high, unit_name = _with_unit(number, unit)
            yield Quantity(text=tree[number.start : end].text, value=value, unit=unit_name, high=high)
            position = end
        else:
            position = number.end


def _with_unit(number: _Number, unit: Word | None) -> tuple[float, float | None, str | None]:
    if unit is None:
        return number.value, number.high, None
    name = _SIGNS.get(unit.text, unit.lemma)
    return number.value, number.high, name


def _number_at(span: Stretch, position: int) -> _Number | None:
    """Return the number that begins at a token, with scales ("Millionen") and ranges ("bis")."""
    tree = span.tree
    token = tree[position]
    both = _RANGE.fullmatch(token.text)
    if both:
        number = _Number(position, position + 1, _parse(both[1]), _parse(both[2]))
        return _scaled(span, number)
    value = _value(token)
    if value is None or _is_no_count(span, token):
        return None
    number = _scaled(span, _Number(position, position + 1, value))
    after = number.end
    joined = after + 1 < span.end and (
        tree[after].lower in _BETWEEN
        or (tree[after].lower == "und" and position > 0 and tree[position - 1].lower == "zwischen")
    )
    if joined:
        second = _value(tree[after + 1])
        if second is not None and not _is_no_count(span, tree[after + 1]):
            upper = _scaled(span, _Number(after + 1, after + 2, second))
            factor = upper.value / second if second and number.end == position + 1 else 1
            low = number.value * factor
            if low < upper.value:
                return _Number(position, upper.end, low, upper.value)
    return number


def _scaled(span: Stretch, number: _Number) -> _Number:
    tree = span.tree
    if number.end >= span.end:
        return number
    word = tree[number.end].lower.rstrip(".")
    for key in (word, word.removesuffix("n"), word.removesuffix("en"), word.removesuffix("e")):
        if key in _SCALES:
            factor = _SCALES[key]
            # "Mio." may be split in two tokens
            end = number.end + 1
            if end < span.end and tree[end].text == "." and key in {"mio", "mrd"}:
                end += 1
            high = number.high * factor if number.high is not None else None
            return _Number(number.start, end, number.value * factor, high)
        if key in _PARTS:
            return _Number(number.start, number.end + 1, number.value * _PARTS[key], fraction=True)
    return number


def _value(token: Word) -> float | None:
    text = token.text
    if _DIGITS.fullmatch(text):
        return _parse(text)
    if not text.isalpha() or token.pos not in {"NUM", "DET", "ADJ", "NOUN", "PRON"}:
        return None
    lower = token.lower
    if lower in _WORDS:
        return _WORDS[lower]
    if token.pos == "NOUN" or lower in {"ein", "eine", "einen", "einem", "einer", "eines", "eins"}:
        return _article_before_scale(token)
    return _spoken(lower)


def _article_before_scale(token: Word) -> float | None:
    """ "ein Drittel", "eine Million": the article counts only before a part or a scale."""
    if token.pos == "NOUN" or token.i + 1 >= len(token.tree):
        return None
    following = token.nbor().lower
    counted = following in _PARTS or following in {"million", "milliarde", "billion", "dutzend"}
    return 1.0 if counted else None


@cache
def _spoken(word: str) -> float | None:
    try:
        return float(text2num(word, "de"))
    except (ValueError, OverflowError):
        return None


def _parse(text: str) -> float:
    try:
        return float(parse_decimal(text.replace(" ", "."), locale="de", strict=False))
    except NumberFormatError:
        return float(Decimal(text.replace(".", "").replace(",", ".")))


def _is_no_count(span: Stretch, token: Word) -> bool:
    """Tell whether a number is a year, a part of a date, or of a name."""
    tree = span.tree
    following = tree[token.i + 1] if token.i + 1 < len(tree) else None
    before = tree[token.i - 1] if token.i else None
    if token.entity in {"PER", "ORG", "LOC", "MISC"} and (before is not None and before.entity):
        return True
    if token.dep in {"flat", "appos"} and token.head.pos == "PROPN":
        return True
    if before is not None and (
        before.lower in _MONTHS or before.lemma in {"Jahr", "Artikel", "Paragraf", "§"}
    ):
        return True
    if following is not None and (following.lower in _MONTHS or following.text in {":", "Uhr"}):
        return following.text != ":" or (token.i + 2 < len(tree) and tree[token.i + 2].is_digit)
    year = len(token.text) == 4 and token.text.isdigit() and 1500 <= int(token.text) <= 2100
    return year and not (following is not None and following.pos in {"NOUN", "ADJ"} and token.dep == "nummod")


def _unit_of(span: Stretch, number: _Number) -> Word | None:
    """Return the noun that is counted: the next noun, after adjectives, or a sign like "%"."""
    tree = span.tree
    position = number.end
    if number.fraction and position < span.end and tree[position].pos in {"DET", "ADP"}:
        position += 1
    while position < span.end and position < number.end + 5:
        token = tree[position]
        if token.text in _SIGNS:
            return token
        if token.pos in {"NOUN", "PROPN"} or (token.pos == "X" and token.text[:1].isupper()):
            return None if token.lemma in _NOT_COUNTED else token
        if token.pos not in {"ADJ", "NUM", "ADV"} and token.lower not in {"der", "des"}:
            return None
        position += 1
    return None


def _stands_alone(token: Word) -> bool:
    """Tell whether a number stands where a noun would: an argument of its own."""
    argument = token.dep in {"obl", "obj", "nsubj", "nsubj:pass", "obl:arg", "nmod"}
    adrift = token.dep in {"nummod", "advmod", "dep"} and token.head.pos in {"VERB", "AUX"}
    return (argument or adrift) and first_child(token, "nmod", "flat") is None
