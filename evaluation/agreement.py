"""Prints how far the two annotators of the gold stories agree, by the measures of the program itself.

    python evaluation/agreement.py [data/gold]

The second annotator's articles are measured as if a program had found them in the texts, and the other way
round; F1 is what the two directions have in common. First the ten of develop and report, then the eight of
further.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from newsgraph.evaluation.actors import score_actors
from newsgraph.evaluation.boards import Board
from newsgraph.evaluation.story import StoryScores, read_boards, score_stories

SHARES = {
    "actors that matter": "actors",
    "claims (speaker and words)": "claims",
    "relations: pair and direction": "relations_lenient",
    "relations: holding and voucher, too": "relations",
    "core relations: pair and direction": "core_lenient",
    "core relations: holding and voucher, too": "core",
}


TWICE = {"second": ("develop", "report"), "further_second": ("further",)}


def main() -> None:
    """Read both annotations and print the figures."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "data/gold") / "story"
    for again, halves in TWICE.items():
        first: dict[str, Board] = {}
        for half in halves:
            first |= read_boards(folder / f"{half}.jsonl")
        _print(first, read_boards(folder / f"{again}.jsonl"))


def _print(first: Mapping[str, Board], second: Mapping[str, Board]) -> None:
    pairs = [(first[article], board) for article, board in second.items()]
    actors = score_actors((one.cast, other.cast) for one, other in pairs)
    print(f"articles {len(pairs)}, mentions {actors.coreference['mentions'].wanted:g}")
    for name, counts in actors.coreference.items():
        print(f"{name:45}{counts.f1:.3f}")
    print(f"{'CoNLL (mean of MUC, B³, CEAF-e)':45}{actors.conll:.3f}")
    figures = actors.as_dict()
    print(f"{'same type':45}{figures['types']:.3f}")
    forth, back = score_stories(pairs), score_stories([(other, one) for one, other in pairs])
    for name, key in SHARES.items():
        print(f"{name:45}{_f1(forth, back, key):.3f}")
    cores = [(_core_of(one), _core_of(other)) for one, other in pairs]
    forth_core, back_core = score_stories(cores), score_stories([(other, one) for one, other in cores])
    print(f"{'core for both: pair and direction':45}{_f1(forth_core, back_core, 'core_lenient'):.3f}")
    print(f"{'same stance of a claim':45}{forth.as_dict()['stances']:.3f}")


def _core_of(board: Board) -> Board:
    return replace(board, edges=tuple(edge for edge in board.edges if edge.core))


def _f1(forth: StoryScores, back: StoryScores, key: str) -> float:
    recall, precision = forth.as_dict()[key], back.as_dict()[key]
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


if __name__ == "__main__":
    main()
