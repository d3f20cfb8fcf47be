"""Measures who is who: actors and their mentions against annotated articles.

The gold is ``data/gold/actors``: articles as records (``*.jsonl``), or short texts with brackets (``*.txt``).

Mentions are matched by their heads (`newsgraph.evaluation.mentions`), then compared by MUC, B³, CEAF-e and
their mean (`newsgraph.evaluation.coreference`). Beside them, what a reader sees: actors found, of the right
type and name; wrong links (mentions in an actor that mostly is another one); second nodes of an actor that is
there already; spurious actors, of which the gold knows nothing; pointers, i.e. nouns and pronouns, given to
the right actor; and roles with the right organisation.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.bracketed import read_bracketed
from newsgraph.evaluation.casts import (
    Cast,
    cast_of_extraction,
    cast_of_record,
    is_same_name,
    match_actors,
    match_by_mentions,
    read_records,
    shared_mentions,
    without_adjectives,
)
from newsgraph.evaluation.coreference import Clusters, Counts, b_cubed, ceaf_e, muc
from newsgraph.evaluation.mentions import Mention

MEASURES: dict[str, Callable[[Clusters, Clusters], Counts]] = {
    "muc": muc,
    "b_cubed": b_cubed,
    "ceaf_e": ceaf_e,
}


@dataclass(frozen=True)
class ActorScores:
    """Counts over all articles, and the figures that follow from them."""

    coreference: dict[str, Counts]
    totals: Counter[str]

    @property
    def conll(self) -> float:
        """The mean of the F1 of MUC, B³ and CEAF-e."""
        return sum(self.coreference[name].f1 for name in MEASURES) / len(MEASURES)

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name: shares from 0 to 1, but for those whose name says otherwise."""
        totals = self.totals

        def share(part: str, whole: str) -> float:
            return totals[part] / totals[whole] if totals[whole] else 0.0

        return {
            "articles": totals["articles"],
            "mentions": self.coreference["mentions"].wanted,
            "mentions_precision": self.coreference["mentions"].precision,
            "mentions_recall": self.coreference["mentions"].recall,
            "muc": self.coreference["muc"].f1,
            "precision": self.coreference["b_cubed"].precision,
            "recall": self.coreference["b_cubed"].recall,
            "f1": self.coreference["b_cubed"].f1,
            "ceaf_e": self.coreference["ceaf_e"].f1,
            "conll": self.conll,
            "actors": totals["actors"],
            "found": share("found", "actors"),
            "types": share("types", "found"),
            "names": share("names", "found"),
            "pointers": share("pointers_right", "pointers"),
            "merges_per_100": 100 * share("merged", "aligned"),
            "splits_per_article": share("splits", "articles"),
            "second_nodes": share("splits", "nodes"),
            "spurious": share("spurious", "nodes"),
            "roles": share("roles_right", "roles"),
            "roles_precision": share("roles_found_right", "roles_found"),
        }


def evaluate_actors(nlp: Language, path: str | Path, *, skip: int = 0) -> ActorScores:
    """Return the scores of a pipeline with the ``newsgraph`` component on a gold file.

    Args:
        nlp: a German pipeline that fills ``doc._.newsgraph``.
        path: a file of one of the forms above, or a folder of texts with brackets (``*.txt``).
        skip: articles left out at the start.

    Raises:
        EvaluationError: the gold cannot be read.
    """
    casts = read_casts(Path(path))[skip:]
    docs = nlp.pipe(cast.text for cast in casts)
    found: Iterable[Cast] = (cast_of_extraction(doc._.newsgraph.model_dump(mode="json")) for doc in docs)
    if Path(path).suffix == ".jsonl":
        found = map(without_adjectives, found)
    return score_actors(zip(casts, found, strict=True))


def read_casts(path: Path) -> list[Cast]:
    """Return the annotated casts of a file or of a folder of bracketed texts."""
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    casts: list[Cast] = []
    for file in files:
        if file.suffix == ".jsonl":
            records = read_records(file)
            if not all("mentions" in record for record in records):
                raise EvaluationError(f"{file}: records without mentions")
            casts += map(cast_of_record, records)
        else:
            casts += read_bracketed(file)
    return casts


def score_actors(pairs: Iterable[tuple[Cast, Cast]]) -> ActorScores:
    """Return the scores for annotated casts, each with the one that was found in the same text."""
    totals: Counter[str] = Counter()
    coreference = dict.fromkeys(["mentions", *MEASURES], Counts())
    for gold, found in pairs:
        totals["articles"] += 1
        shared = shared_mentions(gold, found)
        partners = {(mention, actor): (wanted, label) for wanted, label, mention, actor in shared}
        wanted_clusters = _clusters(gold, {})
        found_clusters = _clusters(found, partners)
        places = len(shared)
        coreference["mentions"] += Counts(
            places, sum(map(len, found_clusters)), places, sum(map(len, wanted_clusters))
        )
        for name, measure in MEASURES.items():
            coreference[name] += measure(wanted_clusters, found_clusters)
        totals += _count_nodes(gold, found, shared)
        totals += _count_roles(gold, found)
    return ActorScores(coreference, totals)


def _clusters(cast: Cast, partners: dict[tuple[Mention, str], tuple[Mention, str]]) -> Clusters:
    """Return each actor's mentions; one that has a partner in the gold is called as that."""
    clusters: dict[str, set[Hashable]] = defaultdict(set)
    for mention in cast.mentions:
        for actor in mention.actors:
            clusters[actor].add(partners.get((mention, actor), (mention, actor)))
    return [frozenset(cluster) for cluster in clusters.values()]


def _count_nodes(gold: Cast, found: Cast, shared: list[tuple[Mention, str, Mention, str]]) -> Counter[str]:
    together = Counter((label, actor) for _, label, _, actor in shared)
    best = {label: _most(together, label) for label in gold.parts}
    owner = match_by_mentions(gold, found, shared)
    nodes_of = Counter(owner.values())
    totals: Counter[str] = Counter(
        actors=len(gold.parts),
        nodes=len(found.parts),
        aligned=len(shared),
        merged=sum(number for (label, actor), number in together.items() if owner[actor] != label),
        splits=sum(number - 1 for number in nodes_of.values()),
        spurious=len(found.parts) - len(owner),
    )
    for label, actor in best.items():
        if actor is not None:
            totals["found"] += 1
            totals["types"] += found.parts[actor].type == gold.parts[label].type
            totals["names"] += is_same_name(found.parts[actor].name, gold.parts[label].name)
    given = {(wanted, label): actor for wanted, label, _, actor in shared}
    for mention in gold.mentions:
        for label in mention.actors:
            if not _name_words(gold.text[mention.start : mention.end]) & _name_words(gold.parts[label].name):
                totals["pointers"] += 1
                actor = given.get((mention, label))
                totals["pointers_right"] += actor is not None and actor == best[label]
    return totals


def _count_roles(gold: Cast, found: Cast) -> Counter[str]:
    """Count the roles whose other actor is told: who, and of whom."""
    matched = match_actors(gold, found)
    wanted = Counter(
        (label, of) for label, part in gold.parts.items() for _, of in part.roles if of is not None
    )
    told = {(actor, of) for actor, part in found.parts.items() for _, of in part.roles if of is not None}
    right = {(matched.get(actor), matched.get(of)) for actor, of in told}
    return Counter(
        roles=wanted.total(),
        roles_right=sum(number for pair, number in wanted.items() if pair in right),
        roles_found=len(told),
        roles_found_right=sum((matched.get(actor), matched.get(of)) in wanted for actor, of in told),
    )


def _most(together: Counter[tuple[str, str]], label: str) -> str | None:
    """Return the found actor with which an annotated one shares most mentions."""
    counts = {actor: number for (other, actor), number in together.items() if other == label}
    return max(counts, key=lambda actor: counts[actor]) if counts else None


def _name_words(text: str) -> set[str]:
    return {word for word in text.split() if not word[0].islower()}
