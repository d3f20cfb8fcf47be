"""Measures names on GermEval 2014: outer level, the four classes, strict (span and class must both be right).

``-deriv`` ("nordkoreanisch") and ``-part`` ("Nato-Gipfel") are no names. The gold's words are given; spaces,
which the file does not have, are guessed, and every sentence is a document.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from newsgraph.errors import EvaluationError

CLASSES = ("PER", "LOC", "ORG", "MISC")
_NO_SPACE_BEFORE = set(",.;:!?)]}“”«’…/") | {"''"}
_NO_SPACE_AFTER = set("„»‚([{/") | {"``"}

Name = tuple[int, int, str]


@dataclass(frozen=True)
class NerScores:
    """Precision, recall and F1 from 0 to 1, over all names and for each class."""

    precision: float
    recall: float
    f1: float
    names: int
    classes: dict[str, tuple[float, float, float]] = field(default_factory=dict)

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name."""
        figures = {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "names": float(self.names),
        }
        for label, values in self.classes.items():
            for name, value in zip(("precision", "recall", "f1"), values, strict=True):
                figures[f"{label}_{name}"] = value
        return figures


def evaluate_ner(nlp: Language, path: Path, *, skip: int = 0) -> NerScores:
    """Score the pipeline's entities on a GermEval file (number, word, outer tag, nested tag).

    Args:
        nlp: a pipeline whose ``doc.ents`` carry ``PER LOC ORG MISC``.
        path: the gold file.
        skip: sentences at the start that are left out, because the model was trained on them.

    Raises:
        EvaluationError: the file is of another format.
    """
    sentences = read_germeval(path)[skip:]
    docs = (Doc(nlp.vocab, words=words, spaces=guess_spaces(words)) for words, _ in sentences)
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for doc, (_, names) in zip(nlp.pipe(docs), sentences, strict=True):
        system = {(span.start, span.end, span.label_) for span in doc.ents if span.label_ in CLASSES}
        for counter, spans in ((gold, names), (found, system), (hits, names & system)):
            counter.update(label for _, _, label in spans)
    total = [sum(counter.values()) for counter in (hits, found, gold)]
    return NerScores(
        *shares(*total),
        names=total[2],
        classes={label: shares(hits[label], found[label], gold[label]) for label in CLASSES},
    )


def read_germeval(path: Path) -> list[tuple[list[str], set[Name]]]:
    """Return each sentence's words and its names as (first word, end, class).

    Raises:
        EvaluationError: a line does not have the columns.
    """
    sentences: list[tuple[list[str], set[Name]]] = []
    words: list[str] = []
    tags: list[str] = []
    for number, line in enumerate([*path.read_text("utf-8").split("\n"), ""], 1):
        if line.startswith("#\t"):
            continue
        if line.strip():
            row = line.split("\t")
            if len(row) < 3 or not row[0].isdigit():
                raise EvaluationError(f"{path}:{number}: not GermEval: number, word, tag, tag are needed")
            words.append(row[1])
            tags.append(row[2])
        elif words:
            sentences.append((words, names_of(tags)))
            words, tags = [], []
    if not sentences:
        raise EvaluationError(f"{path}: no sentence in GermEval's format")
    return sentences


def names_of(tags: list[str]) -> set[Name]:
    """The names in BIO tags; parts and derived words are dropped, ``OTH`` is ``MISC``."""
    names: set[Name] = set()
    start = -1
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and (not tag.startswith("I-") or tag[2:] != tags[start][2:]):
            label = tags[start][2:].replace("OTH", "MISC")
            if label in CLASSES:
                names.add((start, i, label))
            start = -1
        if tag.startswith("B-") or (tag.startswith("I-") and start < 0):
            start = i
    return names


def guess_spaces(words: list[str]) -> list[bool]:
    """Whether a space follows each word, by the habits of German print."""
    spaces = [True] * len(words)
    inside = False
    for i, word in enumerate(words):
        closes = opens = False
        if word in {'"', "'"}:
            opens, closes = not inside, inside
            inside = not inside
        if i and (closes or word in _NO_SPACE_BEFORE):
            spaces[i - 1] = False
        if opens or word in _NO_SPACE_AFTER:
            spaces[i] = False
    return spaces


def shares(hits: int, found: int, gold: int) -> tuple[float, float, float]:
    """Return precision, recall and F1 (0 to 1) of so many hits among what was found and what the gold has."""
    precision = hits / found if found else 0.0
    recall = hits / gold if gold else 0.0
    return precision, recall, 2 * hits / (found + gold) if found + gold else 0.0
