"""Measures relations on BenchIE's German gold (Gashteovski et al. 2022, arXiv 2109.06850).

The gold lists, for each sentence, facts; a fact is a cluster of triples that say the same. A triple is
``subject --> predicate --> object``; words in ``[brackets]`` may be left out, each bracket by itself.
A triple of ours counts when it equals one gold triple in all three slots. Precision is the share of our
triples that count, recall the share of clusters that one of them meets.

The gold writes quotation marks, commas and the spaces around them in several ways, so slots are compared as
words, without punctuation. Our relations hold minimal phrases and tell a passive with its agent as the
active; here they are told as the sentence does: the surface subject, the noun phrase with what belongs to
it, the preposition with its noun. A relation without object, or without a verb (from an apposition or a
noun), is no triple of this gold, which has facts told by verbs in three slots.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Token

from newsgraph.errors import EvaluationError
from newsgraph.extraction.drafts import RelationDraft
from newsgraph.extraction.relations import find_relations
from newsgraph.extraction.syntax import is_reflexive

_SENTENCE = re.compile(r"sent_id:(\d+)\t(.+)")
_CLUSTER = re.compile(r"\d+--> Cluster \d+:")
_ARROW = " --> "
_WORDS = re.compile(r"\w+(?:[-.,/’'&]\w+)*|[%$€#]")
# What is no part of a noun phrase, at any depth; and what stands beside the phrase as a whole.
_OUTSIDE = frozenset({"acl", "parataxis", "advcl", "mark", "cop", "aux", "nsubj", "orphan", "xcomp", "ccomp"})
_BESIDE = _OUTSIDE | {"case", "conj", "cc", "advmod"}
_BRACKETS = re.compile(r"\[([^\]]*)\]")


class Triple(NamedTuple):
    """Subject, predicate and object as text."""

    subject: str
    predicate: str
    object: str


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
    return score_triples(gold, [list(triples_of(doc)) for doc in docs])


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


def triples_of(doc: Doc) -> Iterator[Triple]:
    """Yield the relations of a document as triples, each once."""
    seen = set()
    for draft in find_relations(doc):
        triple = _triple(draft)
        if triple is not None and triple not in seen:
            seen.add(triple)
            yield triple


def _triple(draft: RelationDraft) -> Triple | None:
    words = [token for span in draft.predicate for token in span]
    if draft.object is None or not any(word.pos_ in {"VERB", "AUX"} for word in words):
        return None
    subject, target = draft.subject.root, draft.object.root
    verb = subject.head
    if verb in words and any(child.dep_ == "case" for child in subject.children):
        words = [child for child in verb.children if child.dep_ in {"aux", "aux:pass"}] + [verb]
        subject, target = target, subject
        connective = [child for child in target.children if child.dep_ == "case"]
    else:
        connective = [words.pop()] if words[-1].dep_ == "case" else []
    # The gold tells all verbs before the object: "hat gemacht ein Angebot".
    words.sort(key=_is_held)
    return Triple(_text(_phrase_words(subject)), _text(words), _text([*connective, *_phrase_words(target)]))


def _is_held(word: Token) -> bool:
    """Tell whether a word of a predicate belongs to an argument that the predicate holds."""
    if is_reflexive(word) or word.dep_ in {"aux", "aux:pass", "cop", "compound:prt", "mark"}:
        return False
    return word.pos_ in {"NOUN", "PROPN", "PRON", "DET", "NUM", "ADP"} or word.dep_ == "amod"


def _phrase_words(head: Token) -> list[Token]:
    """Return a noun with what belongs to it in one piece, without clauses and further conjuncts."""
    inside = {word.i for word in _belonging(head)}
    start = end = head.i
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    return list(head.doc[start : end + 1])


def _belonging(head: Token) -> Iterator[Token]:
    yield head
    for child in head.children:
        if child.dep_ in _BESIDE or (child.is_punct and child.text in ",;:"):
            continue
        if child.dep_ != "appos" or child.doc[child.left_edge.i - 1].text not in ",(":
            yield from (word for word in child.subtree if word.dep_ not in _OUTSIDE)


def _text(words: Iterable[Token]) -> str:
    return " ".join(word.text for word in words)


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
