"""Measures claims on gold quotations in the format of Petersen-Frey & Biemann 2024 (arXiv 2404.16764).

The measure follows the paper's description. A quotation is a set of tokens, and so are its speaker,
cue, frame and addressee. Predicted and gold quotations of a document are aligned one to one so that the
sum of their token F1 is largest; the same kind, then the same medium, decides between equals. Each
aligned pair has a precision and a recall per part, a quotation without partner has 0; where a part has no
gold (predicted) tokens, its recall (precision) does not exist. The score of a part is the mean over all
quotations; "joint" is the mean over the values of all five parts together.

Our additions: per kind, the same measure over the quotations of that kind alone, gold and predicted.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import networkx as nx
import numpy as np
from spacy.language import Language

from newsgraph.errors import EvaluationError
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.claims.kept import told_claims
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.language.planting import plant
from newsgraph.language.tree import Stretch, Tree

PARTS = ("quote", "speaker", "cue", "frame", "addressee")
KINDS = ("Direct", "Indirect", "FreeIndirect", "IndirectFreeIndirect", "Reported")

_DATE = re.compile(r"\((\d{4})-(\d{2})-(\d{2})\)$")


class Score(NamedTuple):
    """Precision, recall and F1, each from 0 to 1."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True)
class Quote:
    """A quotation as sets of token numbers, one per part."""

    kind: str
    medium: str
    parts: dict[str, frozenset[int]]
    found_by: str = ""  # the id of a rule; gold has none


@dataclass(frozen=True)
class QuoteScores:
    """The scores of a file: by part, jointly, and by kind (quotation spans and joint)."""

    documents: int
    gold: int
    predicted: int
    parts: dict[str, Score]
    joint: Score
    kinds: dict[str, dict[str, Score]]
    counts: dict[str, tuple[int, int]]  # kind → number of gold and of predicted quotations

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name: ``quote_f1``, ``joint_precision``, ``Direct_f1``, …"""
        figures: dict[str, float] = {"documents": self.documents, "gold": self.gold, "found": self.predicted}
        for name, score in {"joint": self.joint, **self.parts}.items():
            figures |= {f"{name}_{field}": value for field, value in score._asdict().items()}
        for kind, scores in self.kinds.items():
            figures |= {f"{kind}_{field}": value for field, value in scores["quote"]._asdict().items()}
            figures[f"{kind}_joint_f1"] = scores["joint"].f1
        return figures


@dataclass
class _Means:
    """Collects the values of each part."""

    precisions: dict[str, list[float]] = field(default_factory=lambda: {part: [] for part in PARTS})
    recalls: dict[str, list[float]] = field(default_factory=lambda: {part: [] for part in PARTS})

    def add(self, gold: Quote | None, predicted: Quote | None) -> None:
        for part in PARTS:
            right = gold.parts[part] if gold else frozenset[int]()
            found = predicted.parts[part] if predicted else frozenset[int]()
            common = len(right & found)
            if found:
                self.precisions[part].append(common / len(found))
            if right:
                self.recalls[part].append(common / len(right))

    def score(self, *parts: str) -> Score:
        precisions = [value for part in parts for value in self.precisions[part]]
        recalls = [value for part in parts for value in self.recalls[part]]
        precision = sum(precisions) / len(precisions) if precisions else 0.0
        recall = sum(recalls) / len(recalls) if recalls else 0.0
        total = precision + recall
        return Score(precision, recall, 2 * precision * recall / total if total else 0.0)


def evaluate_quotes(
    nlp: Language, path: str | Path, limit: int | None = None, *, skip: int = 0
) -> QuoteScores:
    """Return the scores of a pipeline's claims on a gold file (JSON lines, a document each).

    Args:
        nlp: a German pipeline with parser; claims are found on its documents.
        path: the gold file.
        limit: only the first so many documents.
        skip: leave out so many documents at the beginning.

    Raises:
        EvaluationError: the file cannot be read or is no gold of this format.
    """
    return score_documents(parsed_records(nlp, path, limit, skip=skip))


def parsed_records(
    nlp: Language, path: str | Path, limit: int | None = None, *, skip: int = 0
) -> Iterator[tuple[dict[str, Any], Tree]]:
    """Yield the records of a gold file with their trees; as `evaluate_quotes` reads them."""
    records = list(islice(read_records(Path(path)), skip, None if limit is None else skip + limit))
    with nlp.select_pipes(disable=["newsgraph"] if "newsgraph" in nlp.pipe_names else []):
        docs = nlp.pipe((record["originalText"] for record in records), batch_size=8)
        yield from ((record, plant(doc)) for record, doc in zip(records, docs, strict=True))


def score_documents(pairs: Iterable[tuple[dict[str, Any], Tree]]) -> QuoteScores:
    """Return the scores for gold records with their parsed documents."""
    documents = [(gold_quotes(record), predicted_quotes(record, tree)) for record, tree in pairs]
    return score_quotes(documents)


def score_quotes(documents: Sequence[tuple[Sequence[Quote], Sequence[Quote]]]) -> QuoteScores:
    """Return the scores for the gold and the predicted quotations of each document."""
    means = _means(documents)
    kinds: dict[str, dict[str, Score]] = {}
    counts: dict[str, tuple[int, int]] = {}
    for kind in KINDS:
        only = [
            (
                [quote for quote in gold if quote.kind == kind],
                [quote for quote in found if quote.kind == kind],
            )
            for gold, found in documents
        ]
        of_kind = _means(only)
        kinds[kind] = {part: of_kind.score(part) for part in PARTS} | {"joint": of_kind.score(*PARTS)}
        counts[kind] = (sum(len(gold) for gold, _ in only), sum(len(found) for _, found in only))
    return QuoteScores(
        documents=len(documents),
        gold=sum(len(gold) for gold, _ in documents),
        predicted=sum(len(found) for _, found in documents),
        parts={part: means.score(part) for part in PARTS},
        joint=means.score(*PARTS),
        kinds=kinds,
        counts=counts,
    )


def _means(documents: Iterable[tuple[Sequence[Quote], Sequence[Quote]]]) -> _Means:
    means = _Means()
    for gold, found in documents:
        for right, guess in align(gold, found):
            means.add(right, guess)
    return means


def align(
    gold: Sequence[Quote], found: Sequence[Quote], *, by_speaker: bool = False
) -> list[tuple[Quote | None, Quote | None]]:
    """Return the best one-to-one pairs; what shares no token with its partner stays alone.

    With ``by_speaker`` the speaker decides between equals, too: somebody says what another denies.
    """
    graph = nx.Graph()
    for row, right in enumerate(gold):
        for column, guess in enumerate(found):
            overlap = token_f1(right.parts["quote"], guess.parts["quote"])
            if overlap:
                overlap += 0.01 * (right.kind == guess.kind) + 0.001 * (right.medium == guess.medium)
                if by_speaker:
                    overlap += 0.1 * token_f1(right.parts["speaker"], guess.parts["speaker"])
                graph.add_edge(("gold", row), ("found", column), weight=overlap)
    partner: dict[int, int] = {}
    for edge in nx.max_weight_matching(graph):
        ends = dict(edge)
        partner[ends["gold"]] = ends["found"]
    matched = set(partner.values())
    return [
        *((quote, found[partner[row]] if row in partner else None) for row, quote in enumerate(gold)),
        *((None, quote) for column, quote in enumerate(found) if column not in matched),
    ]


def gold_quotes(record: dict[str, Any]) -> list[Quote]:
    """Return the quotations of a gold record."""
    return [
        Quote(
            annotation["type"],
            annotation["medium"],
            {part: frozenset(annotation[part]["tokenIds"]) for part in PARTS},
        )
        for annotation in record["annotations"]
        if annotation["quote"]["tokenIds"]
    ]


def predicted_quotes(record: dict[str, Any], tree: Tree, *, told: bool = False) -> list[Quote]:
    """Return the claims of a parsed document as quotations over the gold record's tokens.

    With ``told`` only those that a reader is told: the gold counts scraps and nobody's words, too.
    """
    drafts = find_claims(tree, published=published_of(record))
    drafts = told_claims(drafts) if told else drafts
    quotes = [quote_of(draft, record["tokens"]) for draft in drafts]
    return [quote for quote in quotes if quote.parts["quote"]]


def published_of(record: dict[str, Any]) -> dt.date | None:
    """Return the date of publication, with which the name of a Wikinews document ends."""
    match = _DATE.search(record.get("documentName", "").strip())
    return dt.date(*map(int, match.groups())) if match else None


class _TokenIndex:
    """Finds the gold tokens that a stretch of characters touches."""

    def __init__(self, tokens: Sequence[dict[str, Any]]) -> None:
        self._starts = np.array([token["charBegin"] for token in tokens], dtype=np.int64)
        self._ends = np.array([token["charEnd"] for token in tokens], dtype=np.int64)
        self._ids = [token["id"] for token in tokens]

    def within(self, spans: Iterable[Stretch]) -> frozenset[int]:
        found: set[int] = set()
        for span in spans:
            first = int(np.searchsorted(self._ends, span.start_char, side="right"))
            last = int(np.searchsorted(self._starts, span.end_char, side="left"))
            found.update(self._ids[first:last])
        return frozenset(found)


def quote_of(draft: ClaimDraft, words: Sequence[dict[str, Any]]) -> Quote:
    """Return a claim as a quotation over gold words (records with ``id``, ``charBegin`` and ``charEnd``)."""
    tokens = _TokenIndex(words)
    content = tokens.within(draft.content)
    return Quote(
        draft.kind,
        draft.medium,
        {
            "quote": content,
            "speaker": tokens.within([draft.speaker] if draft.speaker is not None else []),
            "cue": tokens.within(draft.cue_parts),
            "frame": tokens.within([draft.frame] if draft.frame is not None else []) - content,
            "addressee": tokens.within(draft.addressees),
        },
        draft.found_by,
    )


def token_f1(gold: frozenset[int], found: frozenset[int]) -> float:
    """Return the F1 of two sets of tokens."""
    common = len(gold & found)
    return 2 * common / (len(gold) + len(found)) if common else 0.0


def read_records(path: Path, *needed: str) -> Iterator[dict[str, Any]]:
    """Yield the documents of a gold file; each must have a text, tokens, annotations and the `needed` keys.

    Raises:
        EvaluationError: the file cannot be read or is no gold of this format.
    """
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if not line.strip():
                    continue
                try:
                    record = json.loads(line)
                    missing = {"originalText", "tokens", "annotations", *needed} - record.keys()
                except (json.JSONDecodeError, AttributeError) as error:
                    raise EvaluationError(
                        f"{path}: line {number} is no JSON record of gold quotations"
                    ) from error
                if missing:
                    raise EvaluationError(f"{path}: line {number} lacks {', '.join(sorted(missing))}")
                yield record
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path}: cannot be read: {error}") from error
