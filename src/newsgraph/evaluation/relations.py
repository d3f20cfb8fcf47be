"""Measures relations on the project's own sentences (``data/gold/relations``), parsed by a live model.

A relation counts when all of it is right: subject, predicate, object, lemma, event, modality, negation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.pairs import Pair, find_pairs
from newsgraph.extraction.drafts import RelationDraft
from newsgraph.extraction.relations.wording import joined, sentence
from newsgraph.language.planting import plant

_SHORTEST = 5  # subject, predicate, object, lemma, event


@dataclass(frozen=True)
class GoldConstruction:
    """A sentence of one construction: its tree as a table of words, and its relations as lines."""

    name: str
    text: str
    table: str
    relations: tuple[str, ...]  # the pairs that open information extraction counts
    texts: tuple[str, ...]  # the whole relations, with rule, event and how they hold


@dataclass(frozen=True)
class RelationScores:
    """Counts over a gold file, and the shares that follow from them."""

    gold: int
    found: int
    right: int

    def as_dict(self) -> dict[str, float]:
        """Return precision, recall, F1 and the counts."""
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.gold if self.gold else 0.0
        total = precision + recall
        f1 = 2 * precision * recall / total if total else 0.0
        return {"precision": precision, "recall": recall, "f1": f1, "gold": self.gold, "found": self.found}


def evaluate_relations(nlp: Language, path: Path, *, skip: int = 0) -> RelationScores:
    """Measure a pipeline's relations on a file of constructions, or on each in a folder.

    ``skip`` sentences at the start are left out.

    Raises:
        EvaluationError: a file is of another format.
    """
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    gold = [construction for file in files for construction in read_constructions(file)][skip:]
    docs = nlp.pipe([construction.text for construction in gold])
    right = found = 0
    for construction, doc in zip(gold, docs, strict=True):
        lines = [relation_line(draft) for draft in find_pairs(plant(doc))]
        found += len(lines)
        right += len(set(lines) & set(construction.relations))
    return RelationScores(sum(len(construction.relations) for construction in gold), found, right)


def read_constructions(path: Path) -> list[GoldConstruction]:
    """Return the constructions of a gold file.

    Raises:
        EvaluationError: the file is of another format; the message names the construction.
    """
    found = []
    for block in path.read_text(encoding="utf-8").split("\n== ")[1:]:
        name, first, *lines = block.strip().splitlines()
        relations = [line.removeprefix(">") for line in lines if line.startswith(">")]
        texts = tuple(line.removeprefix("= ") for line in lines if line.startswith("= "))
        if not first.startswith("# ") or any(relation.count("|") < _SHORTEST - 1 for relation in relations):
            raise EvaluationError(
                f"{path}: {name}: expected a line '# text', a table, and lines '> a | b | …'"
            )
        table = "\n".join([first, *(line for line in lines if not line.startswith((">", "= ")))])
        parts = [[part.strip() for part in relation.split("|")] for relation in relations]
        found.append(
            GoldConstruction(
                name, first[2:], table, tuple(" | ".join(_filled(line)) for line in parts), texts
            )
        )
    if not found:
        raise EvaluationError(f"{path}: no constructions; each begins with a line '== name'")
    return found


def told_line(draft: RelationDraft) -> str:
    """Return a whole relation as a line of the gold: its sentence, rule, event, and how it holds."""
    text = sentence(f"{draft.lead} {joined(draft.text)}".strip())
    holding = f"{draft.modality}{' negated' if draft.negated else ''}"
    return " | ".join([text, draft.found_by, draft.event or "-", holding])


def relation_line(draft: Pair) -> str:
    """Return a relation as a line of the gold, modality and negation always told."""
    return " | ".join(
        [
            draft.subject.text,
            " ".join(span.text for span in draft.predicate),
            draft.object.text if draft.object is not None else "-",
            draft.lemma,
            draft.event or "-",
            draft.modality,
            "negated" if draft.negated else "affirmed",
        ]
    )


def _filled(parts: Sequence[str]) -> list[str]:
    modality = parts[5] if len(parts) > _SHORTEST else "asserted"
    return [*parts[:_SHORTEST], modality, parts[6] if len(parts) > _SHORTEST + 1 else "affirmed"]
