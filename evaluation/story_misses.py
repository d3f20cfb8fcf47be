"""Prints which annotated relations of the developing half are not told, and why.

    python evaluation/story_misses.py [--model bundled] [--all]

Without ``--all`` only those without which the story is not told. The reasons, the first that holds: an end
has no node; no edge joins the two; the edges that do are too doubtful to be shown; run the other way; or hold
otherwise.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from newsgraph import load_pipeline
from newsgraph.evaluation.boards import Board, Edge, board_of_graph
from newsgraph.evaluation.casts import match_actors
from newsgraph.evaluation.story import joins, read_boards, tells
from newsgraph.graph import build_graph

# Fixed: nobody reads what the program misses in the reporting half.
GOLD = Path(__file__).resolve().parents[1] / "data" / "gold" / "story" / "develop.jsonl"


def main() -> None:
    """Parse the arguments, print the misses and how often each reason holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--model", default="bundled")
    parser.add_argument("--all", action="store_true")
    arguments = parser.parse_args()
    nlp = load_pipeline(arguments.model)
    reasons: Counter[str] = Counter()
    for gold in read_boards(GOLD).values():
        graph = build_graph([nlp(gold.cast.text)._.newsgraph])
        shown, read = board_of_graph(graph), board_of_graph(graph, 0.0, 0.0)
        matched = match_actors(gold.cast, shown.cast)
        print(f"\n{gold.cast.title}")
        for wanted in gold.edges:
            if arguments.all or wanted.core:
                reason = why_not(wanted, shown, read, matched)
                reasons[reason] += 1
                if reason != "told":
                    ends = (gold.cast.parts[wanted.source].name, gold.cast.parts[wanted.target].name)
                    print(f"  {reason:12} {ends[0]} | {wanted.label} | {ends[1]}  ({_holding(wanted)})")
    print()
    for reason, number in reasons.most_common():
        print(f"{number:5}  {reason}")


def why_not(wanted: Edge, shown: Board, read: Board, matched: dict[str, str]) -> str:
    """Return why an annotated relation is not told, or "told"."""
    if any(tells(wanted, edge, matched) for edge in shown.edges):
        return "told"
    if not {wanted.source, wanted.target} <= set(matched.values()):
        return "no node"
    between = [edge for edge in read.edges if {matched.get(end) for end in edge.pair} == wanted.pair]
    if not between:
        return "no edge"
    if not any(edge in shown.edges for edge in between):
        return "doubtful"
    if not any(joins(wanted, edge, matched) for edge in between):
        return "direction"
    return "holding"


def _holding(edge: Edge) -> str:
    return ", ".join([f"{'not ' if edge.negated else ''}{edge.modality}", *edge.vouchers])


if __name__ == "__main__":
    main()
