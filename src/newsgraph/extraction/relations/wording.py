"""Tells a clause as a German main clause, and joins pieces of words to readable text.

A main clause has its subject first and its finite verb second; object, phrases and "nicht" follow in the
order in which the article has them; participle, infinitive and particle come last. All words are
the article's own, but for the case of a phrase that another clause had in another case.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources

from newsgraph.extraction.drafts import Meant, Piece
from newsgraph.extraction.grammar.modality import is_finite
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table

_NO_SPACE_BEFORE = frozenset({",", ".", ";", ":", ")", "!", "?", "%", "“", "”", "]"})
_NO_SPACE_AFTER = frozenset({"(", "„", "[", "/"})
_MARKS = frozenset('„“”"»«›‹‚‘’')
# Prefixes that mostly stay on their verb.
_FIRM_PREFIXES = ("über", "unter", "wider", "hinter", "voll")


def in_order(finite: Word | None, rest: Sequence[Word]) -> tuple[list[Piece], list[Piece]]:
    """Return what stands second in a main clause, and what stands last: "kündigt", "an".

    Args:
        finite: the finite verb, None for an infinitive or participle by itself.
        rest: the other words of the predicate in the order of a main clause.
    """
    if finite is None:
        return [], list(rest)
    split = split_prefix(finite)
    if split is None:
        return [finite], list(rest)
    verb, prefix = split
    return [verb], [*rest, prefix]


def split_prefix(verb: Word) -> tuple[str, str] | None:
    """Return a finite verb and its particle, where they are written as one: "ankündigte" → kündigte, an."""
    if not is_finite(verb) or verb.tag in {"VAFIN", "VMFIN"} or not _stands_last(verb):
        return None
    lemma = verb.lemma.lower()
    if lemma.startswith(_beginnings("firm")):  # "hindern" is no "hin" and "dern"
        return None
    prefix = next(
        (each for each in _prefixes() if verb.lower.startswith(each) and lemma.startswith(each)), None
    )
    if prefix is None or len(verb.text) < len(prefix) + 3 or len(lemma) < len(prefix) + 4:
        return None  # "fehlen" is no "fehl" and "en"
    if prefix in _FIRM_PREFIXES and not lemma.startswith(_beginnings("split")):
        return None
    return verb.lower[len(prefix) :], prefix


def _stands_last(verb: Word) -> bool:
    """Tell whether a clause ends in its verb: a main clause has its particle split off already."""
    return verb.dep != "ROOT" or not verb.rights or all(word.is_punct for word in verb.rights)


@cache
def _prefixes() -> tuple[str, ...]:
    text = resources.files("newsgraph.language").joinpath("separable_prefixes.txt").read_text("utf-8")
    found = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(sorted([*found, *_beginnings("particle")], key=len, reverse=True))


def is_with_pointing_particle(verb: str) -> bool:
    """Tell whether a verb's particle may be taken for an adverb that points back: "davontragen"."""
    return verb.startswith(_beginnings("pointing"))


@cache
def _beginnings(kind: str) -> tuple[str, ...]:
    return tuple(row["beginning"] for row in read_table("particle_verbs") if row["kind"] == kind)


def joined(pieces: Sequence[Piece], name_of: Callable[[Word | Meant], str | None] = lambda _: None) -> str:
    """Return pieces as text.

    Args:
        pieces: words of the article and words that stand in for such, in the order in which they are told.
        name_of: the words for a pronoun, by whom it means; None where it stays as it is.
    """
    pieces = _balanced(pieces)
    text = ""
    before: Piece = ""
    for piece in pieces:
        own = _text_of(piece, name_of)
        if text and not _are_joined(before, piece, own):
            text += " "
        text += own
        before = piece
    return text


def sentence(text: str) -> str:
    """Return text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _text_of(piece: Piece, name_of: Callable[[Word | Meant], str | None]) -> str:
    if isinstance(piece, str):
        return piece
    name = name_of(piece)
    if name is not None:
        return name
    if isinstance(piece, Meant):
        return piece.word.text
    if piece.tag == "PTKNEG" and piece.lower in {"weder", "noch"}:
        return "nicht"
    noun = piece.pos in {"NOUN", "PROPN", "X"}
    quoted = piece.i > 0 and piece.nbor(-1).is_quote and piece.pos in {"ADP", "ADV", "CCONJ", "SCONJ"}
    behind = piece.pos == "SCONJ" and piece.is_title  # "ging es gut: Als er kam, …"
    behind |= piece.pos in {"ADP", "ADV"} and piece.i > 0 and piece.nbor(-1).text in {"–", "-", ":"}
    opens = piece.is_sent_start or behind or (quoted and not piece.entity)
    small = opens and not noun and piece.text[1:].islower()
    return (
        piece.text[:1].lower() + piece.text[1:] if small or (len(piece.text) == 1 and small) else piece.text
    )


def _are_joined(before: Piece, piece: Piece, own: str) -> bool:
    """Tell whether no space stands between two pieces: as in the article where they are neighbours there."""
    if isinstance(before, Word) and isinstance(piece, Word) and piece.i == before.i + 1:
        return not before.space
    last = before if isinstance(before, str) else before.text if isinstance(before, Word) else ""
    return own[:1] in _NO_SPACE_BEFORE or last[-1:] in _NO_SPACE_AFTER


def _is_opening(mark: Piece) -> bool:
    return isinstance(mark, Word) and mark.text in {"„", "‚"}


def _is_closing(mark: Piece) -> bool:
    return isinstance(mark, Word) and mark.text in {"“", "”", "‘", "’"}


def _balanced(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces without quotation marks and brackets where one half of a pair is missing."""
    kept = list(pieces)
    marks = [place for place, piece in enumerate(kept) if isinstance(piece, Word) and piece.text in _MARKS]
    opening = sum(_is_opening(kept[place]) for place in marks)
    closing = sum(_is_closing(kept[place]) for place in marks)
    if len(marks) % 2 or opening != closing:
        kept = [piece for piece in kept if not (isinstance(piece, Word) and piece.text in _MARKS)]
    opened = sum(isinstance(piece, Word) and piece.text == "(" for piece in kept)
    closed = sum(isinstance(piece, Word) and piece.text == ")" for piece in kept)
    if opened != closed:
        kept = [piece for piece in kept if not (isinstance(piece, Word) and piece.text in {"(", ")"})]
    return kept
