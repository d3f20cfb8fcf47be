"""Measures which pairs of figures are linked as conflicts, on judged pairs (``data/gold/conflicts``).

A pair is linked where claims whose words hold the two figures conflict: inside an article as its extraction
says, between articles as the graph does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from spacy.language import Language

from newsgraph.errors import EvaluationError
from newsgraph.extraction.running import extract
from newsgraph.graph.conflicts import Statement, conflicts_across
from newsgraph.schema import Article, Claim, Extraction

Figure = dict[str, Any]


@dataclass(frozen=True)
class ConflictScores:
    """How many pairs were judged, conflict, are linked, and are both."""

    pairs: int
    conflicts: int
    linked: int
    right: int

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name; of nothing linked the precision is 1."""
        return {
            "pairs": self.pairs,
            "conflicts": self.conflicts,
            "linked": self.linked,
            "precision": self.right / self.linked if self.linked else 1.0,
            "recall": self.right / self.conflicts if self.conflicts else 1.0,
        }


def evaluate_conflicts(nlp: Language, path: Path, *, skip: int = 0) -> ConflictScores:
    """Return the scores of a pipeline on judged pairs of figures.

    Args:
        nlp: a German pipeline that fills ``doc._.newsgraph``.
        path: the gold file (JSON lines, a story each).
        skip: leave out so many stories at the beginning.

    Raises:
        EvaluationError: the file cannot be read or is of another format.
    """
    judged: list[tuple[bool, bool]] = []
    for story in list(read_stories(path))[skip:]:
        articles = [
            Article(**{key: a[key] for key in ("title", "published", "text")}) for a in story["articles"]
        ]
        found = [extract(article, nlp) for article in articles]
        across = _across(found)
        judged.extend((pair["conflict"], _is_linked(pair, found, across)) for pair in story["pairs"])
    return ConflictScores(
        pairs=len(judged),
        conflicts=sum(conflict for conflict, _ in judged),
        linked=sum(linked for _, linked in judged),
        right=sum(conflict and linked for conflict, linked in judged),
    )


def _is_linked(pair: dict[str, Any], found: Sequence[Extraction], across: set[frozenset[str]]) -> bool:
    one, other = pair["one"], pair["other"]
    claims = [_holding(found[figure["article"]], figure) for figure in (one, other)]
    if one["article"] == other["article"]:
        return any(
            conflict.claim == right.id and conflict.kind == "figure"
            for left, right in product(*claims)
            for conflict in left.conflicts_with
        )
    keys = (
        [_key(figure["article"], claim) for claim in held]
        for figure, held in zip((one, other), claims, strict=True)
    )
    return any(frozenset(linked) in across for linked in product(*keys))


def _holding(extraction: Extraction, figure: Figure) -> list[Claim]:
    """Return the claims in whose words a figure stands, and which read it."""
    return [
        claim
        for claim in extraction.claims
        if claim.quantities
        and any(span.start <= figure["start"] and figure["end"] <= span.end for span in claim.spans)
    ]


def _across(found: Sequence[Extraction]) -> set[frozenset[str]]:
    statements = [
        Statement(
            _key(number, claim), str(number), extraction.article.published, _name(extraction, claim), claim
        )
        for number, extraction in enumerate(found)
        for claim in extraction.claims
    ]
    return {frozenset((conflict.one, conflict.other)) for conflict in conflicts_across(statements)}


def _key(article: int, claim: Claim) -> str:
    return f"{article}:{claim.id}"


def _name(extraction: Extraction, claim: Claim) -> str:
    return next((actor.name for actor in extraction.actors if actor.id == claim.speaker), "")


def read_stories(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the stories of a gold file.

    Raises:
        EvaluationError: it cannot be read or is of another format.
    """
    try:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line.strip():
                continue
            story = json.loads(line)
            for pair in story["pairs"]:
                for figure in (pair["one"], pair["other"]):
                    text = story["articles"][figure["article"]]["text"]
                    if text[figure["start"] : figure["end"]] != figure["text"]:
                        raise EvaluationError(
                            f"{path}: line {number}: {figure['text']!r} is not at its place"
                        )
            yield story
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path}: cannot be read: {error}") from error
    except (json.JSONDecodeError, KeyError, IndexError, TypeError) as error:
        raise EvaluationError(f"{path}: is no gold of conflicts: {error}") from error
