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

# "3.500", with thin or no-break spaces, and as Swiss papers write it: "12'500".
_DIGITS = re.compile(r"[-−]?(?:\d{1,3}(?:[.'’ \u00a0\u2009\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)")
_GROUP = re.compile(r"\d{3}(?:,\d+)?")
_SPACES = frozenset(" \u00a0\u2009\u202f")
_RANGE = re.compile(rf"({_DIGITS.pattern})[-–—](\d.*)")
# A number behind these names a part of a text, and counts nothing.
_OF_TEXTS = frozenset("§ §§ Abs. Absatz Art. Artikel Artikels Kapitel Nr. Paragraf Ziffer".split())  # noqa: SIM905
_HALVES = frozenset({"halbe", "halben", "halbes", "halber", "halb"})
# What a figure is bounded or rounded by: "mindestens 20 Tote" may be 25.
_BOUNDS = (
    *(("mehr", "als"), ("weniger", "als"), ("bis", "zu"), ("nicht", "weniger", "als"), ("mindestens",)),
    *(("wenigstens",), ("höchstens",), ("maximal",), ("über",), ("unter",), ("rund",), ("etwa",), ("fast",)),
    *(("knapp",), ("gut",), ("ungefähr",), ("circa",), ("ca.",), ("zirka",), ("nahezu",)),
)
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
    return tuple(quantity for span in spans for quantity in _with_shared_unit(list(_quantities(span))))


def _with_shared_unit(found: list[tuple[int, int, Quantity]]) -> Iterator[Quantity]:
    """Yield figures, the first of "von 800 auf 950 Euro" with the unit of the second."""
    for number, (_, end, quantity) in enumerate(found):
        if quantity.unit is None and number + 1 < len(found) and found[number + 1][0] - end <= 1:
            quantity = quantity.model_copy(update={"unit": found[number + 1][2].unit})
        yield quantity


def _quantities(span: Stretch) -> Iterator[tuple[int, int, Quantity]]:
    """Yield the figures of a stretch with their places."""
    tree = span.tree
    position = span.start
    while position < span.end:
        number = _number_at(span, position)
        if number is None or (position and tree[position - 1].text in _OF_TEXTS):
            position += 1
            continue
        unit = _unit_of(span, number)
        countable = isfinite(number.value) and isfinite(number.high or 0)  # no float holds 309 digits
        told = unit is not None or _stands_alone(tree[number.end - 1]) or _is_all(span, number)
        if countable and told:
            end = max(number.end, unit.i + 1 if unit is not None else 0)
            value, high, unit_name = _with_unit(number, unit)
            start = _bounded_from(span, number.start)
            quantity = Quantity(text=tree[start:end].text.rstrip("."), value=value, unit=unit_name, high=high)
            yield start, end, quantity
            position = end
        else:
            position = number.end


def _bounded_from(span: Stretch, start: int) -> int:
    """Return where a figure begins with the word that bounds it: "mindestens 20"."""
    tree = span.tree
    for words in sorted(_BOUNDS, key=len, reverse=True):
        first = start - len(words)
        if first >= span.start and tuple(word.lower for word in tree[first:start]) == words:
            return first
    return start


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
    if both and _DIGITS.fullmatch(both[2]):
        number = _Number(position, position + 1, _parse(both[1]), _parse(both[2]))
        return _scaled(span, number)
    share = _share(span, token)
    if share is not None:
        return share
    if token.text.endswith(".") and (_is_ordinal(token) or position + 1 < span.end):
        return None  # an ordinal, unless the full stop is the sentence's
    value, after = _half(span, position) or _grouped(span, position) or (_value(token), position + 1)
    if value is None or (after == position + 1 and _is_no_count(span, token)):
        return None
    if position > span.start and tree[position - 1].lower == "minus":
        value, position = -value, position - 1
    number = _scaled(span, _Number(position, after, value))
    after = number.end
    joined = (
        after + 1 < span.end
        and value > 0
        and (
            tree[after].lower in _BETWEEN
            or (tree[after].lower == "und" and position > 0 and tree[position - 1].lower == "zwischen")
        )
    )
    if joined:
        second = _value(tree[after + 1])
        if second is not None and not _is_no_count(span, tree[after + 1]):
            upper = _scaled(span, _Number(after + 1, after + 2, second))
            factor = upper.value / second if second and number.end == position + 1 else 1
            low = number.value * factor
            if low >= upper.value and number.value * 1000 >= factor:
                low = number.value  # "900.000 bis 2 Millionen": the scale is of the second only
            if low < upper.value:
                return _Number(position, upper.end, low, upper.value)
    return number


def _is_ordinal(token: Word) -> bool:
    return token.pos == "ADJ" and first_child(token, "cop") is None


def _grouped(span: Stretch, position: int) -> tuple[float, int] | None:
    """Return a number whose thousands a space parts, and where it ends: "3 500", in one token or two."""
    tree = span.tree
    token = tree[position]
    if not (token.text.isdigit() and len(token) <= 3) or position + 1 >= span.end:
        return None
    gap = position + 1
    while gap < span.end and tree[gap].is_space and set(tree[gap].text) <= _SPACES:
        gap += 1
    if gap >= span.end or not _GROUP.fullmatch(tree[gap].text) or token.text == "0":
        return None
    between = tree.text[token.end : tree[gap].start]
    if len(between) != 1 or between not in _SPACES:
        return None
    return _parse(f"{token.text}.{tree[gap].text}"), gap + 1


def _half(span: Stretch, position: int) -> tuple[float, int] | None:
    """Return "eine halbe", "ein halbes" in front of a scale, and where it ends."""
    tree = span.tree
    article = tree[position].lower.startswith("ein") and position + 1 < span.end
    half = position + 1 if article else position
    if tree[half].lower not in _HALVES:
        return None
    scale = tree[half + 1].lower.removesuffix("en") if half + 1 < span.end else ""
    if scale not in _SCALES:
        return None
    return 0.5, half + 1


def _share(span: Stretch, token: Word) -> _Number | None:
    """Return what "1 von 5 Kindern" tells: a fifth of the children."""
    tree = span.tree
    if token.pos != "NUM" or token.i + 3 >= span.end or tree[token.i + 1].lower not in {"von", "aus"}:
        return None
    part, whole = _value(token), _value(tree[token.i + 2])
    if part is None or not whole or part >= whole or tree[token.i + 3].pos not in {"NOUN", "ADJ"}:
        return None
    return _Number(token.i, token.i + 3, part / whole, fraction=True)


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
    text = token.text.rstrip(".")  # the full stop of a sentence sticks to a number
    if _DIGITS.fullmatch(text):
        return _parse(text)
    if token.lower in _WORDS:
        return _WORDS[token.lower]
    if not text.isalpha() or token.pos not in {"NUM", "DET", "ADJ", "NOUN", "PRON"}:
        return None
    lower = token.lower
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
        plain = re.sub(r"[ '’\u00a0\u2009\u202f]", ".", text.replace("−", "-"))
        return float(parse_decimal(plain, locale="de", strict=False))
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
    words = [word for word in span if not word.is_punct and not word.is_space]
    if words == [token]:
        return False
    if before is not None and (
        before.lower in _MONTHS or before.lemma in {"Jahr", "Artikel", "Paragraf", "§"}
    ):
        return True
    if following is not None and (following.lower in _MONTHS or following.text in {":", "Uhr"}):
        return following.text != ":" or (token.i + 2 < len(tree) and tree[token.i + 2].is_digit)
    text = token.text.rstrip(".")
    year = len(text) == 4 and text.isdigit() and 1500 <= int(text) <= 2100 and not _is_gapped_count(token)
    return year and not (following is not None and following.pos in {"NOUN", "ADJ"} and token.dep == "nummod")


def _is_gapped_count(token: Word) -> bool:
    """Tell whether a number counts and is no year: "es waren 2000", "die Polizei zählte 2000"."""
    return token.dep in {"obj", "nsubj", "ROOT"} or (
        token.dep in {"ccomp", "conj"} and any(child.dep == "cop" for child in token.children)
    )


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
        if token.text.endswith("-") and position + 2 < span.end and tree[position + 1].pos == "CCONJ":
            position += 2  # "300 Pass- und Melderegister"
            continue
        if token.pos in {"NOUN", "PROPN"} or (token.pos == "X" and token.text[:1].isupper()):
            return None if token.lemma in _NOT_COUNTED else token
        if token.pos not in {"ADJ", "NUM", "ADV"} and token.lower not in {"der", "des"}:
            return None
        position += 1
    return None


def _is_all(span: Stretch, number: _Number) -> bool:
    """Tell whether a content is only a number: "nach Angaben der Veranstalter 2000"."""
    words = [word for word in span if not word.is_punct and not word.is_space]
    return all(number.start <= word.i < number.end for word in words)


def _stands_alone(token: Word) -> bool:
    """Tell whether a number stands where a noun would: an argument of its own, or "die Zahl 12"."""
    if token.dep in {"appos", "nummod", "nmod"} and token.head.lemma in {"Zahl", "Summe", "Opferzahl"}:
        return True
    if first_child(token, "cop") is not None:  # "es waren 2000"
        return True
    argument = token.dep in {"obl", "obj", "nsubj", "nsubj:pass", "obl:arg", "nmod"}
    adrift = token.dep in {"nummod", "advmod", "dep"} and token.head.pos in {"VERB", "AUX"}
    return (argument or adrift) and first_child(token, "nmod", "flat") is None
