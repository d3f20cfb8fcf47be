"""The middle of a German main clause: in which order its parts are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsgraph.extraction.drafts import Piece
from newsgraph.extraction.grammar.syntax import children
from newsgraph.extraction.relations.parts import Part, is_light
from newsgraph.extraction.surface.times import is_time
from newsgraph.language.tree import Word

_DAYS = frozenset({"gestern", "heute", "morgen", "jetzt", "zurzeit", "derzeit", "bislang", "später"})
_OBJECTS = frozenset({"obj", "obl", "obl:arg"})
# They bear on what stands behind them, so that nothing is put between.
_BEARING = frozenset(
    {
        *("auch", "sogar", "selbst", "nur", "ausgerechnet", "gerade", "insbesondere", "allein", "lediglich"),
        *("nicht", "nie", "niemals", "kaum", "bereits", "erst"),
    }
)


def in_order_of_middle(parts: Sequence[Part], finite: Word, *, main: bool) -> list[Part]:
    """Return the parts as they stand behind the finite verb.

    Args:
        parts: in any order.
        finite: the finite verb as the article has it.
        main: whether the article has a main clause, in which a part may stand before the verb.
    """
    middle = _joined(parts)
    middle.sort(key=lambda part: (not is_light(part), part.position))
    return _with_object_behind(middle, finite) if main else middle


def without_extraposed(
    middle: Sequence[Part], rest: Sequence[Piece]
) -> tuple[list[Part], list[tuple[Word, ...]]]:
    """Return the parts without what stands behind the verb in the article, and that: "gab Erlaubnis …, zu …".

    Args:
        middle: the parts in order.
        rest: what of the verb stands last.
    """
    end = max((word.i for word in rest if isinstance(word, Word)), default=None)
    if end is None:
        return list(middle), []
    found: list[Part] = []
    behind: list[tuple[Word, ...]] = []
    for part in middle:
        later = tuple(piece for piece in part.pieces if isinstance(piece, Word) and piece.i > end)
        kept = tuple(piece for piece in part.pieces if piece not in later)
        clause = any(word.pos in {"VERB", "AUX"} for word in later)
        if not clause or not kept or part.head in later:
            found.append(part)
            continue
        kept = kept[:-1] if isinstance(kept[-1], Word) and kept[-1].text == "," else kept
        found.append(replace(part, pieces=kept))
        behind.append(later[1:] if later[0].text == "," else later)
    return found, behind


def is_set_off(words: Sequence[Word]) -> bool:
    """Tell whether the article parts a clause by a comma: "begann, zu lachen", but "begann zu lachen"."""
    first, last = words[0], words[-1]
    before = first.tree[first.i - 1].text if first.i else ""
    after = last.tree[last.i + 1].text if last.i + 1 < len(last.tree) else ""
    return "," in {before, after}


def _joined(middle: Sequence[Part]) -> list[Part]:
    """Return parts with those joined that stand within one another: "ein Tor | im Mai | und eines"."""
    found: list[Part] = []
    for part in sorted(middle, key=lambda part: -len(part.pieces)):
        words = [piece for piece in part.pieces if isinstance(piece, Word)]
        around = next((other for other in found if words and _lies_within(words, other)), None)
        if around is None:
            found.append(part)
            continue
        joining = children(next(word for word in words if word.head is word or word.head not in words), "cc")
        places = {piece.i: piece for piece in (*around.pieces, *joining, *words) if isinstance(piece, Word)}
        pieces = tuple(places[place] for place in sorted(places))
        found[found.index(around)] = replace(around, pieces=pieces)
    return found


def _lies_within(words: Sequence[Word], part: Part) -> bool:
    places = [piece.i for piece in part.pieces if isinstance(piece, Word)]
    whole = len(places) == len(part.pieces) > 1
    return whole and min(places) < words[0].i and words[-1].i < max(places)


def _with_object_behind(middle: list[Part], finite: Word) -> list[Part]:
    """Return the middle with an object of before the verb behind what says when: "erhielt gestern Geld"."""
    first = middle[0] if middle else None
    if first is None or first.head.dep not in _OBJECTS or first.head.i > finite.i:
        return middle
    if first.head.pos not in {"NOUN", "PROPN"}:
        return middle
    if any(isinstance(piece, Word) and is_time(piece) for piece in (first.head, first.pieces[-1])):
        return middle  # "am Freitag, | den 13. Oktober"
    rest = middle[1:]
    passed = _says_when if first.head.dep == "obj" else _is_time
    place = next((i for i, part in enumerate(rest) if not passed(part)), len(rest))
    return [*rest[:place], first, *rest[place:]]


def _is_time(part: Part) -> bool:
    return is_time(part.head) or part.head.lower in _DAYS


def _says_when(part: Part) -> bool:
    """Tell whether a part stands before an object: "gestern", "in der 53. Minute", "unter anderem"."""
    head = part.head
    adverb = head.tag == "ADV" and head.lower not in _BEARING and len(part.pieces) == 1
    return adverb or is_time(head) or head.tag == "PIS"
