"""Fits the weights of a confidence on relations or claims that readers judged, and says how good they are.

    python evaluation/fit_confidence.py relations|claims

Prints the weights for ``lexicon/relation_confidence.tsv`` or ``lexicon/claim_confidence.tsv``, and of a
ten-fold cross-validation by article, how many of those that are surest are right.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from math import log
from pathlib import Path
from typing import Any

import numpy as np

from newsgraph.extraction.claims.confidence import Shown, Voice, signs_of

JUDGED = Path(__file__).resolve().parents[1] / "data" / "gold" / "judged"
# As the judged lines have it: "?" for nobody, and whom a noun alone tells has a small letter.
OPEN = re.compile(r"\?|er|sie|der|die|das", re.IGNORECASE)
RIDGE = 10.0
FOLDS = 10


def main() -> None:
    """Parse the arguments, print weights and figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("what", choices=("relations", "claims"))
    what = parser.parse_args().what
    records = list(relations() if what == "relations" else claims())
    rows = [
        relation_signs(record["seen"]) if what == "relations" else claim_signs(record) for record in records
    ]
    signs = np.array([list(row.values()) for row in rows])
    right = np.array([np.mean([verdict["right"] for verdict in record["verdicts"]]) for record in records])
    articles = np.array([record["article"] for record in records])
    for name, weight in zip(("base", *rows[0]), fit(signs, right), strict=True):
        print(f"{name:12} {weight:+.2f}")
    guessed = held_out(signs, right, articles)
    order = np.argsort(-guessed)
    print(f"\nright, all {len(records)}: {right.mean():.3f}; area under the curve {area(guessed, right):.3f}")
    print("surest share  from   right")
    for share in (0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1.0):
        taken = order[: round(share * len(order))]
        print(f"{share:12.1f}  {guessed[taken[-1]]:.2f}  {right[taken].mean():.3f}")


def relations() -> Iterator[dict[str, Any]]:
    """Yield the relations that readers judged, with what was seen of them."""
    yield from map(json.loads, (JUDGED / "relations.jsonl").read_text("utf-8").splitlines())


def claims() -> Iterator[dict[str, Any]]:
    """Yield the claims of newspaper articles that readers judged as page and summary showed them."""
    for record in map(json.loads, (JUDGED / "newspaper.jsonl").read_text("utf-8").splitlines()):
        if record["kind"] == "claim" and record["version"] == "after":
            yield record


def claim_signs(record: Mapping[str, Any]) -> dict[str, float]:
    """Return how strong each sign of a judged claim is."""
    voice: Voice = "named"
    if OPEN.fullmatch(record["speaker"] or "?"):
        voice = "open"
    elif record["speaker"][:1].islower():
        voice = "unnamed"
    text = re.sub(r" ?\[[^\]]*\]", "", record["text"])
    explained = text != record["text"]
    shown = Shown(
        voice,
        tuple(text.split(" … ")),
        record["found_by"] == "claim.reported",
        explained,
        denied=record["stance"] == "denies",
        hearsay=record["found_by"] == "claim.continued.hearsay",
    )
    return {sign: strength for sign, _, strength in signs_of(shown) if sign != "base"}


def relation_signs(seen: Mapping[str, Any]) -> dict[str, float]:
    """Return how strong each sign of a judged relation is."""
    modality = seen["modality"]
    return {
        "sentence": log(max(seen["sentence_words"], 4) / 15),
        "telling": log(max(seen["told_words"], 3) / 10),
        "parser": log(max(seen["least_certainty"], 0.1)),
        "unasserted": float(modality != "asserted"),
        "conditional": float(modality == "conditional"),
        "hearsay": float(modality == "hearsay"),
        "negated": float(seen["negated"]),
        "infinitive": float(seen["construction"] == "infinitive"),
        "noun": float(seen["construction"] == "noun"),
        "vouched": float(seen["vouched"]),
        "unresolved": float(seen["unresolved"]),
    }


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
