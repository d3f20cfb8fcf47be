"""Relations that a line of results tells: "Hertha BSC – 1. FC Köln 3:0 (1:0)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgraph.extraction.drafts import ParticipantDraft, RelationDraft
from newsgraph.extraction.grammar.syntax import spans_in_order
from newsgraph.extraction.relations import rules
from newsgraph.language.tree import Stretch, Tree, Word

_SCORE = re.compile(r"(\d{1,3}):(\d{1,3})")
_BETWEEN = frozenset({"-", "–", "—", ":", "gegen"})
_LONGEST = 14  # words of a line that is a result and nothing else
_NUMBER = re.compile(r"\d{1,4}\.?")
_SIDES = frozenset({"ORG", "LOC"})
_CONFIDENCE = 0.9


def results(tree: Tree) -> Iterator[RelationDraft]:
    """Yield who beat whom, or drew with whom, by the lines that give two names, a dash and a score."""
    for word in tree:
        score = _SCORE.fullmatch(word.text) if ":" in word.text else None
        sides = _sides_before(word) if score is not None else None
        if score is not None and sides is not None:
            yield _result(*sides, tree[word.i : word.i + 1], int(score[1]), int(score[2]))


def _sides_before(score: Word) -> tuple[Stretch, Stretch] | None:
    """Return the two names of a line before its score, "1. FC Köln – Hannover 96 | 2:2", or None."""
    tree, start = score.tree, score.i
    while start > 0 and score.i - start <= _LONGEST and not _breaks(tree[start - 1]):
        start -= 1
    words = list(tree[start : score.i])
    parting = [word for word in words if word.text in _BETWEEN]
    if len(words) > _LONGEST or len(parting) != 1:
        return None
    sides = tree[start : parting[0].i], tree[parting[0].i + 1 : score.i]
    return sides if all(map(_is_side, sides)) else None


def _breaks(word: Word) -> bool:
    return word.is_space and "\n" in word.text


def _is_side(words: Stretch) -> bool:
    """Tell whether words are the name of a team and nothing else: "1. FSV Mainz 05"."""
    named = any(word.entity in _SIDES for word in words)
    return named and all(
        word.entity in _SIDES or _NUMBER.fullmatch(word.text) for word in words if not word.is_space
    )


def _result(one: Stretch, other: Stretch, score: Stretch, left: int, right: int) -> RelationDraft:
    winner, loser = (one, other) if left >= right else (other, one)
    verb = "spielt unentschieden gegen" if left == right else "besiegt"
    told = score.text if left >= right else f"{right}:{left}"
    return RelationDraft(
        anchor=score.root,
        text=(*winner, *verb.split(), *loser, f"({told})"),
        predicate=spans_in_order(one.tree, score),
        lemma="spielen" if left == right else "besiegen",
        participants=(
            ParticipantDraft("agent", "subj", winner, _names(winner)),
            ParticipantDraft("patient", "obj", loser, _names(loser), tuple(verb.split())),
        ),
        confidence=_CONFIDENCE,
        found_by=rules.RESULT.id,
    )


def _names(side: Stretch) -> tuple[Word, ...]:
    return tuple(word for word in side if word.entity in _SIDES)
