"""Measures relations on BenchIE's German gold (Gashteovski et al. 2022, arXiv 2109.06850).

The gold lists, for each sentence, facts; a fact is a cluster of triples that say the same. A triple is
``subject --> predicate --> object``; words in ``[brackets]`` may be left out, each bracket by itself.
A triple of ours counts when it equals one gold triple in all three slots. Precision is the share of our
triples that count, recall the share of clusters that one of them meets.

The gold writes quotation marks, commas and the spaces around them in several ways, so slots are compared as
words, without punctuation. ``surface`` tells our relations as such triples.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.surface import Triple, triples_of
from newsgraph.language.planting import plant

_SENTENCE = re.compile(r"sent_id:(\d+)\t(.+)")
_CLUSTER = re.compile(r"\d+--> Cluster \d+:")
_ARROW = " --> "
_WORDS = re.compile(r"\w+(?:[-.,/’'&]\w+)*|[%$€#]")
_BRACKETS = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True)
class GoldSentence:
    """A sentence with its facts, each a cluster of patterns that match equivalent triples."""

    number: int
    text: str
    clusters: tuple[tuple[tuple[re.Pattern[str], ...], ...], ...]


@dataclass(frozen=True)
class OpenieScores:
    """Counts over a gold file, and the shares that follow from them."""

    sentences: int
    clusters: int
    triples: int
    matched_triples: int
    matched_clusters: int

    @property
    def precision(self) -> float:
        """The share of our triples that equal a gold triple."""
        return self.matched_triples / self.triples if self.triples else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold's facts that one of our triples meets."""
        return self.matched_clusters / self.clusters if self.clusters else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name."""
        return {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "sentences": self.sentences,
            "clusters": self.clusters,
            "triples": self.triples,
        }


def evaluate_openie(nlp: Language, path: Path, *, skip: int = 0) -> OpenieScores:
    """Measure a pipeline's relations on a gold file in BenchIE's format.

    ``skip`` sentences at the start of the file are left out.

    Raises:
        EvaluationError: the file is of another format.
    """
    gold = read_gold(path)[skip:]
    docs = nlp.pipe([sentence.text for sentence in gold])
    return score_triples(gold, [list(triples_of(plant(doc))) for doc in docs])


def read_gold(path: Path) -> list[GoldSentence]:
    """Return the sentences of a gold file.

    Raises:
        EvaluationError: the file is of another format; the message names the line.
    """
    sentences: list[tuple[int, str, list[list[tuple[re.Pattern[str], ...]]]]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        if start := _SENTENCE.match(line):
            sentences.append((int(start[1]), start[2], []))
        elif sentences and _CLUSTER.match(line):
            sentences[-1][2].append([])
        elif sentences and sentences[-1][2]:
            slots = line.split(_ARROW)
            # A line of the published gold lacks its slots: it can match nothing.
            if len(slots) == 3:
                sentences[-1][2][-1].append(tuple(_pattern(slot) for slot in slots))
        else:
            raise EvaluationError(
                f"{path} line {number}: not BenchIE's format; expected a sentence or triple"
            )
    if not sentences:
        raise EvaluationError(f"{path}: no sentences; expected lines like 'sent_id:1<tab>text'")
    return [
        GoldSentence(number, text, tuple(tuple(cluster) for cluster in clusters))
        for number, text, clusters in sentences
    ]


def score_triples(gold: Iterable[GoldSentence], found: Iterable[list[Triple]]) -> OpenieScores:
    """Return the scores of triples, given per sentence, against the gold."""
    counts = {"sentences": 0, "clusters": 0, "triples": 0, "matched_triples": 0, "matched_clusters": 0}
    for sentence, triples in zip(gold, found, strict=True):
        met = [matched_clusters(sentence, triple) for triple in triples]
        counts["sentences"] += 1
        counts["clusters"] += len(sentence.clusters)
        counts["triples"] += len(triples)
        counts["matched_triples"] += sum(bool(clusters) for clusters in met)
        counts["matched_clusters"] += len({cluster for clusters in met for cluster in clusters})
    return OpenieScores(**counts)


def matched_clusters(sentence: GoldSentence, triple: Triple) -> list[int]:
    """Return the positions of the clusters that a triple meets."""
    slots = [_normal(slot) for slot in triple]
    return [
        position
        for position, cluster in enumerate(sentence.clusters)
        if any(
            all(pattern.fullmatch(slot) for pattern, slot in zip(patterns, slots, strict=True))
            for patterns in cluster
        )
    ]


def _pattern(slot: str) -> re.Pattern[str]:
    parts = []
    position = 0
    for bracket in _BRACKETS.finditer(slot):
        parts.append(re.escape(_normal(slot[position : bracket.start()])))
        parts.append(f"(?:{re.escape(_normal(bracket[1]))})?")
        position = bracket.end()
    parts.append(re.escape(_normal(slot[position:])))
    return re.compile("".join(parts))


def _normal(text: str) -> str:
    """Return the words of a text, each followed by one space."""
    return "".join(f"{word} " for word in _WORDS.findall(text))
