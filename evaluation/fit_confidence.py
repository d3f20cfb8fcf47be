"""Fits the weights of a relation's confidence on relations that readers judged, and says how good they are.

    python evaluation/fit_confidence.py [GOLD]

GOLD is ``data/gold/judged/relations.jsonl``. Prints the weights for ``lexicon/relation_confidence.tsv``, and
of a ten-fold cross-validation by article, how many of the relations that are surest are right.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path

import numpy as np

SIGNS = (
    *("sentence", "telling", "parser", "unasserted", "conditional", "hearsay", "negated"),
    *("infinitive", "noun", "vouched", "unresolved"),
)
GOLD = Path(__file__).resolve().parents[1] / "data" / "gold" / "judged" / "relations.jsonl"
RIDGE = 10.0
FOLDS = 10


def main() -> None:
    """Parse the arguments, print weights and figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="?", default=GOLD)
    records = [json.loads(line) for line in parser.parse_args().gold.read_text("utf-8").splitlines()]
    signs = np.array([strengths(record["seen"]) for record in records])
    right = np.array([np.mean([verdict["right"] for verdict in record["verdicts"]]) for record in records])
    articles = np.array([record["article"] for record in records])
    weights = fit(signs, right)
    for name, weight in zip(("base", *SIGNS), weights, strict=True):
        print(f"{name:12} {weight:+.2f}")
    guessed = held_out(signs, right, articles)
    order = np.argsort(-guessed)
    print(f"\nright, all {len(records)}: {right.mean():.3f}; area under the curve {area(guessed, right):.3f}")
    print("surest share  from   right")
    for share in (0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1.0):
        taken = order[: round(share * len(order))]
        print(f"{share:12.1f}  {guessed[taken[-1]]:.2f}  {right[taken].mean():.3f}")


def strengths(seen: Mapping[str, object]) -> list[float]:
    """Return how strong each sign of a judged relation is, in the order of ``SIGNS``."""
    modality = str(seen["modality"])
    return [
        log(max(int(str(seen["sentence_words"])), 4) / 15),
        log(max(int(str(seen["told_words"])), 3) / 10),
        log(max(float(str(seen["least_certainty"])), 0.1)),
        float(modality != "asserted"),
        float(modality == "conditional"),
        float(modality == "hearsay"),
        float(bool(seen["negated"])),
        float(seen["construction"] == "infinitive"),
        float(seen["construction"] == "noun"),
        float(bool(seen["vouched"])),
        float(bool(seen["unresolved"])),
    ]


def fit(signs: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return base and weights of a logistic regression with a ridge on standardised signs."""
    mean, spread = signs.mean(0), signs.std(0) + 1e-9
    rows = np.c_[np.ones(len(signs)), (signs - mean) / spread]
    weights = np.zeros(rows.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    ridge[0, 0] = 0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-rows @ weights))
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + ridge
        weights += np.linalg.solve(curve, rows.T @ (right - chance) - ridge @ weights)
    slopes = weights[1:] / spread
    fitted: np.ndarray = np.r_[weights[0] - slopes @ mean, slopes]
    return fitted


def held_out(signs: np.ndarray, right: np.ndarray, articles: np.ndarray) -> np.ndarray:
    """Return the chance of each relation by the weights fitted without its article."""
    names = np.random.default_rng(0).permutation(np.unique(articles))
    guessed = np.zeros(len(right))
    for fold in range(FOLDS):
        out = np.isin(articles, names[fold::FOLDS])
        weights = fit(signs[~out], right[~out])
        guessed[out] = 1 / (1 + np.exp(-(weights[0] + signs[out] @ weights[1:])))
    return guessed


def area(guessed: np.ndarray, right: np.ndarray) -> float:
    """Return how often a right relation is surer than a wrong one."""
    yes, no = guessed[right > 0.5], guessed[right <= 0.5]
    pairs: Sequence[float] = [float(np.mean(one > no) + np.mean(one == no) / 2) for one in yes]
    return float(np.mean(pairs))


if __name__ == "__main__":
    main()
