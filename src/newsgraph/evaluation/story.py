"""Measures whether the graph tells the story: against what an editor drew of the same articles.

The gold is ``data/gold/story`` with the mentions of ``data/gold/actors``. A node is the annotated actor with
which it shares most mentions. An annotated relation is told

* strictly, where a visible edge (relation, role or claim) of its own runs between the right nodes in the
  right direction and holds as the text lets it hold: modality, negation, and who vouches for it;
* leniently, where any visible edge runs between the right nodes in the right direction.

A claim is told where a visible claim has its speaker and at least half of its words, or they half of those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import networkx as nx
from spacy.language import Language

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.boards import Board, Edge, Saying, board_of_graph, board_of_record
from newsgraph.evaluation.casts import match_actors, read_records
from newsgraph.graph import build_graph

_LEAST_COMMON = 0.5


@dataclass(frozen=True)
class StoryScores:
    """Counts over all articles, and the shares that follow from them."""

    totals: Counter[str]

    def share(self, part: str, whole: str) -> float:
        """Return one count by another; 0 where there is nothing to count."""
        return self.totals[part] / self.totals[whole] if self.totals[whole] else 0.0

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name: counts, and shares from 0 to 1."""
        return {
            "articles": self.totals["articles"],
            "actors": self.share("actors_found", "actors"),
            "actors_named": self.share("named_found", "named"),
            "actors_unnamed": self.share("unnamed_found", "unnamed"),
            "claims": self.share("claims_told", "claims"),
            "claims_any_speaker": self.share("claims_found", "claims"),
            "stances": self.share("stances", "claims_told"),
            "claims_without_speaker": self.share("speakerless", "shown_claims"),
            "core": self.share("core_told", "core"),
            "relations": self.share("relations_told", "relations"),
            "core_lenient": self.share("core_lenient", "core"),
            "relations_lenient": self.share("relations_lenient", "relations"),
            "edges": self.totals["edges"],
            "edges_in_gold": self.share("edges_in_gold", "edges"),
            "edges_told": self.share("relations_told", "edges"),
            **{
                f"{kind}_{name}": value
                for kind in ("relation", "role", "claim")
                for name, value in {
                    "edges": self.totals[f"{kind}_edges"],
                    "edges_in_gold": self.share(f"{kind}_edges_in_gold", f"{kind}_edges"),
                }.items()
            },
            "without_edge": self.share("without_edge", "articles"),
        }


def evaluate_story(nlp: Language, path: str | Path, *, skip: int = 0) -> StoryScores:
    """Return the scores of a pipeline with the ``newsgraph`` component on annotated stories.

    Args:
        nlp: a German pipeline that fills ``doc._.newsgraph``.
        path: a file of ``data/gold/story``.
        skip: articles left out at the start.

    Raises:
        EvaluationError: the gold, or the mentions that belong to it, cannot be read.
    """
    boards = list(read_boards(Path(path)).values())[skip:]
    docs = nlp.pipe(board.cast.text for board in boards)
    found = (board_of_graph(build_graph([doc._.newsgraph])) for doc in docs)
    return score_stories(zip(boards, found, strict=True))


def read_boards(path: Path) -> dict[str, Board]:
    """Return the annotated boards of a file by the articles' ids.

    The mentions are those of the file of the same name in the folder ``actors`` beside.
    """
    beside = path.parent.parent / "actors" / path.name
    if not beside.exists():
        raise EvaluationError(f"{path}: the mentions of its actors are missing; expected {beside}")
    mentions = {record["id"]: record["mentions"] for record in read_records(beside)}
    boards = {}
    for record in read_records(path):
        if not {"claims", "relations"} <= record.keys() or record["id"] not in mentions:
            raise EvaluationError(f"{path}: {record['id']}: without claims, relations or mentions")
        boards[record["id"]] = board_of_record(record, mentions[record["id"]])
    return boards


def score_stories(pairs: Iterable[tuple[Board, Board]]) -> StoryScores:
    """Return the scores for annotated boards, each with the one that was found in the same text."""
    totals: Counter[str] = Counter()
    for gold, found in pairs:
        matched = match_actors(gold.cast, found.cast)
        totals["articles"] += 1
        totals["without_edge"] += not found.edges
        totals += _count_actors(gold, matched)
        totals += _count_sayings(gold, found, matched)
        totals += _count_relations(gold, found, matched)
        totals += _count_edges(gold, found, matched)
    return StoryScores(totals)


def _count_actors(gold: Board, matched: Mapping[str, str]) -> Counter[str]:
    totals: Counter[str] = Counter()
    there = set(matched.values())
    for label, part in gold.cast.parts.items():
        if part.matters:
            for group in ("actors", "named" if part.named else "unnamed"):
                totals[group] += 1
                totals[f"{group}_found"] += label in there
    return totals


def _count_sayings(gold: Board, found: Board, matched: Mapping[str, str]) -> Counter[str]:
    totals: Counter[str] = Counter(
        shown_claims=len(found.sayings), speakerless=sum(saying.speaker is None for saying in found.sayings)
    )
    for wanted in gold.sayings:
        if not wanted.matters:
            continue
        same = [saying for saying in found.sayings if _same_words(wanted, saying)]
        right = [saying for saying in same if matched.get(saying.speaker or "") == wanted.speaker]
        totals["claims"] += 1
        totals["claims_found"] += bool(same)
        totals["claims_told"] += bool(right)
        totals["stances"] += any(saying.stance == wanted.stance for saying in right)
    return totals


def _same_words(one: Saying, other: Saying) -> bool:
    least = min(len(one.words), len(other.words))
    return least > 0 and len(one.words & other.words) >= _LEAST_COMMON * least


def _count_relations(gold: Board, found: Board, matched: Mapping[str, str]) -> Counter[str]:
    core = [edge for edge in gold.edges if edge.core]

    def joined(wanted: Edge, edge: Edge) -> bool:
        return joins(wanted, edge, matched)

    def told(wanted: Edge, edge: Edge) -> bool:
        return tells(wanted, edge, matched)

    return Counter(
        relations=len(gold.edges),
        core=len(core),
        relations_told=_most_pairs(gold.edges, found.edges, told),
        core_told=_most_pairs(core, found.edges, told),
        relations_lenient=sum(any(joined(wanted, edge) for edge in found.edges) for wanted in gold.edges),
        core_lenient=sum(any(joined(wanted, edge) for edge in found.edges) for wanted in core),
    )


def joins(wanted: Edge, edge: Edge, matched: Mapping[str, str]) -> bool:
    """Whether a found edge has the ends and the direction of an annotated one."""
    ends = (matched.get(edge.source), matched.get(edge.target))
    return ends == (wanted.source, wanted.target) or (edge.mutual and ends == (wanted.target, wanted.source))


def tells(wanted: Edge, edge: Edge, matched: Mapping[str, str]) -> bool:
    """Whether a found edge joins the same ends, holds as the annotated one does, and has its voucher.

    An intention is vouched for by whoever has it, told or not ("A will", "A kündigt an").
    """
    # Whose own intention it is; of anything else, nobody.
    self_vouched = {wanted.source} if wanted.modality == "intended" else set()
    vouchers = {matched.get(voucher, voucher) for voucher in edge.vouchers} - self_vouched
    expected = wanted.vouchers - self_vouched
    return (
        joins(wanted, edge, matched)
        and (edge.modality, edge.negated) == (wanted.modality, wanted.negated)
        and (expected <= vouchers if expected else not vouchers)
    )


def _most_pairs(wanted: Sequence[Edge], found: Sequence[Edge], fits: Callable[[Edge, Edge], bool]) -> int:
    """Return how many can be paired at most, one to one."""
    graph = nx.Graph()
    for first, one in enumerate(wanted):
        for second, other in enumerate(found):
            if fits(one, other):
                graph.add_edge(("wanted", first), ("found", second))
    return len(nx.max_weight_matching(graph, maxcardinality=True))


def _count_edges(gold: Board, found: Board, matched: Mapping[str, str]) -> Counter[str]:
    """Count the edges that run between actors whom the gold joins, too."""
    totals: Counter[str] = Counter(edges=len(found.edges))
    for edge in found.edges:
        ends = frozenset({matched.get(edge.source, ""), matched.get(edge.target, "")})
        totals[f"{edge.kind}_edges"] += 1
        for name in ("edges_in_gold", f"{edge.kind}_edges_in_gold"):
            totals[name] += ends in gold.pairs
    return totals
