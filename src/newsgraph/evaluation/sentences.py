"""Measures where sentences begin in running news text, with its line breaks, headlines and quotations.

The gold is the segmentation that comes with the quotations of Petersen-Frey & Biemann 2024 (see ``quotes``).
A beginning is the place of a sentence's first character that is no white space.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from newsgraph.evaluation.ner import shares
from newsgraph.evaluation.quotes import read_records


@dataclass(frozen=True)
class SentenceScores:
    """Precision, recall and F1 of the beginnings, from 0 to 1, and how many the gold has."""

    precision: float
    recall: float
    f1: float
    sentences: int

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name."""
        return {name: float(value) for name, value in vars(self).items()}


def evaluate_sentences(nlp: Language, path: Path, *, skip: int = 0) -> SentenceScores:
    """Score the sentence borders that a pipeline sets in the texts of a gold file.

    Args:
        nlp: a pipeline that sets sentence borders.
        path: the gold file (JSON lines, a document each).
        skip: leave out so many documents at the beginning.

    Raises:
        EvaluationError: the file cannot be read or is no gold of this format.
    """
    records = list(read_records(path, "sentences"))[skip:]
    texts = [record["originalText"] for record in records]
    right = found = wanted = 0
    for record, doc in zip(records, nlp.pipe(texts, batch_size=8), strict=True):
        gold = {_first_letter(doc.text, sentence["charBegin"]) for sentence in record["sentences"]}
        system = {
            _first_letter(doc.text, sentence.start_char) for sentence in doc.sents if sentence.text.strip()
        }
        right += len(gold & system)
        found += len(system)
        wanted += len(gold)
    return SentenceScores(*shares(right, found, wanted), sentences=wanted)


def _first_letter(text: str, start: int) -> int:
    rest = text[start:]
    return start + len(rest) - len(rest.lstrip())
