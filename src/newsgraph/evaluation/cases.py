"""Judges short invented texts, each with what a careful reader expects of it (``data/gold/cases``).

Each line of the file is one case: ``id area kind published text expected now`` in words, and the same as
data in ``must`` and ``never``. A case is **wrong** when something false is told, else **missing** when
something is not told, else **right**.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.expectation_keys import mistakes_in
from newsgraph.evaluation.expectations import judge, worst
from newsgraph.evaluation.faults import Fault, Verdict
from newsgraph.evaluation.told import Told
from newsgraph.extraction.running import make_doc
from newsgraph.schema import Article, Extraction

VERDICTS: tuple[Verdict, ...] = ("right", "missing", "wrong")


@dataclass(frozen=True)
class Case:
    """One text with what must be told of it, what must never be, and the same in words."""

    id: str
    area: str
    kind: str
    text: str
    published: dt.date | None
    expected: str
    must: list[dict[str, Any]]
    never: list[dict[str, Any]]


@dataclass(frozen=True)
class CaseScores:
    """Each case with what is not right in it."""

    judged: tuple[tuple[Case, tuple[Fault, ...]], ...]

    def of_areas(self, areas: Sequence[str]) -> CaseScores:
        """Return the cases of some areas only; of all where none is named.

        Raises:
            EvaluationError: no case has such an area.
        """
        known = {case.area for case, _ in self.judged}
        for area in areas:
            if area not in known:
                raise EvaluationError(f"no case has the area {area!r}; there are {', '.join(sorted(known))}")
        return CaseScores(tuple(pair for pair in self.judged if not areas or pair[0].area in areas))

    def by_area(self) -> dict[str, Counter[Verdict]]:
        """Return how many cases of each area got which verdict, and of all together."""
        counts: dict[str, Counter[Verdict]] = {}
        for case, faults in self.judged:
            for area in (case.area, "all"):
                counts.setdefault(area, Counter())[worst(faults)] += 1
        return {area: counts[area] for area in sorted(counts, key=lambda name: (name == "all", name))}

    def as_dict(self) -> dict[str, float]:
        """Return the counts by name: ``quotes_right``, ``quotes_missing``, …, ``all_wrong``."""
        return {
            f"{area}_{verdict}": counts[verdict]
            for area, counts in self.by_area().items()
            for verdict in VERDICTS
        }


def evaluate_cases(nlp: Language, path: Path, *, skip: int = 0) -> CaseScores:
    """Judge what a pipeline tells of each case of a file, or of the ``.jsonl`` files of a folder.

    Args:
        nlp: a German pipeline that fills ``doc._.newsgraph``.
        path: the file or folder.
        skip: cases left out at the start.

    Raises:
        EvaluationError: a file is of another format; the message names the case.
    """
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    cases = [case for file in files for case in read_cases(file)][skip:]
    docs = nlp.pipe(make_doc(Article(text=case.text, published=case.published), nlp) for case in cases)
    judged = []
    for case, doc in zip(cases, docs, strict=True):
        extraction: Extraction = doc._.newsgraph
        told = Told(
            extraction.model_dump(mode="json", by_alias=True), [(word.text, word.lemma_) for word in doc]
        )
        judged.append((case, tuple(judge(told, case.must, case.never))))
    return CaseScores(tuple(judged))


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a file.

    Raises:
        EvaluationError: it is no such file, or an expectation has an unknown key or words not of the text.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path}: cannot be read: {error}") from error
    return [_case(line, f"{path} line {number}") for number, line in enumerate(lines, 1) if line.strip()]


def _case(line: str, where: str) -> Case:
    try:
        record = json.loads(line)
        published = record["published"]
        case = Case(
            record["id"],
            record["area"],
            record["kind"],
            record["text"],
            dt.date.fromisoformat(published) if published else None,
            record["expected"],
            record["must"],
            record["never"],
        )
    except (ValueError, KeyError, TypeError) as error:
        raise EvaluationError(f"{where}: no case: {type(error).__name__}: {error}") from error
    if not case.must and not case.never:
        raise EvaluationError(f"{where}: {case.id} expects nothing: both must and never are empty")
    mistakes = [mistake for wanted in case.must for mistake in mistakes_in(wanted, case.text)]
    mistakes += [mistake for wanted in case.never for mistake in mistakes_in(wanted, case.text, never=True)]
    if mistakes:
        raise EvaluationError(f"{where}: {case.id}: {'; '.join(mistakes)}")
    return case
