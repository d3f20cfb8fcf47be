"""Relations that a line of results tells: "Hertha BSC – 1. FC Köln 3:0 (1:0)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsgraph.extraction.drafts import ParticipantDraft, RelationDraft
from newsgraph.extraction.grammar.syntax import spans_in_order
from newsgraph.extraction.relations import rules
from newsgraph.language.tree import Stretch, Tree

_SCORE = re.compile(r"(\d{1,3}):(\d{1,3})")
_BETWEEN = frozenset({"-", "–", "—", ":", "gegen"})
_LONGEST = 14  # words of a line that is a result and nothing else
_SIDES = frozenset({"ORG", "LOC"})
_CONFIDENCE = 0.9


def results(tree: Tree) -> Iterator[RelationDraft]:
    """Yield who beat whom, or drew with whom, by the lines that give two names, a dash and a score."""
    names = [name for name in tree.names if name.label in _SIDES]
    for one, other in pairwise(names):
        between = [word.text for word in tree[one.end : other.start] if not word.is_space]
        after = tree[other.end : other.end + 1]
        score = _SCORE.fullmatch(after.text) if len(after) else None
        line = [word for word in one.sentence if not word.is_space]
        if score is None or len(between) != 1 or between[0] not in _BETWEEN or len(line) > _LONGEST:
            continue
        yield _result(one, other, after, int(score[1]), int(score[2]))


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
            ParticipantDraft("agent", "subj", winner, (winner.root,)),
            ParticipantDraft("patient", "obj", loser, (loser.root,), tuple(verb.split())),
        ),
        confidence=_CONFIDENCE,
        found_by=rules.RESULT.id,
    )
