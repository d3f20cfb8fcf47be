"""Fits whom nouns and pronouns are likely to mean, on news in which readers said whom each of them means.

    python evaluation/fit_pointing.py fit      prints lexicon/antecedent_weights.tsv
    python evaluation/fit_pointing.py check    prints, of a cross-validation by article, how many are told
                                               at each threshold, and how many of them are right
    python evaluation/fit_pointing.py score    how many marked words mean the right one, by what they are

The gold is ``data/gold/links``: ``develop.jsonl`` is fitted on, ``report.jsonl`` is not. While the weights
are fitted every word gets whom the gold means, so that what follows is read as it should be.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from newsgraph import extract
from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.identity.mentions import Cast, Entity
from newsgraph.extraction.pointing.likeliest import (
    Guesser,
    Option,
    Place,
    options_for_noun,
    options_for_pronoun,
)
from newsgraph.extraction.pointing.pronouns import Pointer
from newsgraph.extraction.running import make_doc
from newsgraph.language import load_pipeline
from newsgraph.language.parsing import annotate
from newsgraph.language.planting import plant
from newsgraph.language.tree import Word
from newsgraph.schema import Actor, Article, Extraction, Mention

GOLD = Path(__file__).resolve().parents[1] / "data" / "gold"
RIDGE, STEPS, RATE = 0.0005, 400, 0.05
FOLDS = 10
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)
HEAD = f"""\
# What each sign of whom a noun or a pronoun may mean adds to how likely that is. Fitted on data/gold/links/develop.jsonl
# (evaluation/fit_pointing.py): a choice among all who were named, with a ridge of {RIDGE}. Our own table.
# sign: man. of a noun for a person, body. of one for a body, pro. of "er" or "sie", says. of one that speaks; what
# follows is explained in extraction/pointing/likeliest.py, "none" is of nobody. weight: times how strong the sign is.
sign\tweight"""  # noqa: E501

Links = Mapping[int, tuple[str, ...]]  # the place of a word → whom it means


class Case(NamedTuple):
    """A word that points back: who may be meant, and which of them is right."""

    article: str
    kind: str  # noun, pronoun, or ruled: a pronoun that the rules resolve
    options: Sequence[Option]
    right: int


class Recorder(Guesser):
    """Means whom the gold means, and keeps what there was to choose from."""

    def __init__(self, article: str, links: Links) -> None:
        self.cases: list[Case] = []
        self._article, self._links = article, links

    def of_noun(self, noun: Word, place: Place, cast: Cast) -> tuple[Entity, ...]:
        """Return whom the gold means by a noun."""
        return self._known(noun, "noun", options_for_noun(noun, place, cast), ())

    def of_pronoun(
        self, pointer: Pointer, place: Callable[[], Place], ruled: tuple[Entity, ...]
    ) -> tuple[Entity, ...]:
        """Return whom the gold means by a pronoun."""
        options = options_for_pronoun(pointer, place(), left=not ruled)
        return self._known(pointer.token, "ruled" if ruled else "pronoun", options, ruled)

    def _known(
        self, word: Word, kind: str, options: Sequence[Option], ruled: tuple[Entity, ...]
    ) -> tuple[Entity, ...]:
        gold = self._links.get(word.start)
        if gold is None or not options:
            return ruled
        right = next((i for i, option in enumerate(options) if self._is(option.who, gold)), len(options) - 1)
        self.cases.append(Case(self._article, kind, options, right))
        return options[right].who or (ruled if self._is(ruled, gold) else ())

    def _is(self, who: Sequence[Entity], gold: Sequence[str]) -> bool:
        return bool(who) and {self._name_of(entity) for entity in who} == set(gold)

    def _name_of(self, entity: Entity) -> str:
        """Return the one whom most words for an actor mean in the gold."""
        told: Counter[str] = Counter()
        for mention in entity.mentions:
            for word in mention.words if mention.kind == "name" else [mention.head]:
                if mention.kind != "pronoun" and len(self._links.get(word.start, ())) == 1:
                    told[self._links[word.start][0]] += 1
        return told.most_common(1)[0][0] if told else ""


def main() -> None:
    """Parse the arguments and run the step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("step", choices=("fit", "check", "score"))
    {"fit": print_weights, "check": check, "score": score}[parser.parse_args().step]()


def print_weights() -> None:
    """Print the table of the weights."""
    cases = list(recorded("develop"))
    signs = signs_of(cases)
    print(HEAD)
    for sign, weight in zip(signs, fit(cases, signs), strict=True):
        print(f"{sign}\t{weight:.2f}")


def check() -> None:
    """Print what the weights of nine tenths of the articles say of the last one."""
    cases = list(recorded("develop"))
    signs = signs_of(cases)
    articles = sorted({case.article for case in cases})
    guesses = []
    for fold in range(FOLDS):
        out = set(articles[fold::FOLDS])
        weights = fit([case for case in cases if case.article not in out], signs)
        for case in (case for case in cases if case.article in out):
            shares = shares_of(case, signs, weights)
            best = int(shares.argmax())
            guesses.append((case.kind, shares[best], case.options[best].told, best == case.right))
    for kind in ("noun", "pronoun"):
        there = sum(case.kind == kind and bool(case.options[case.right].who) for case in cases)
        for least in THRESHOLDS:
            told = [right for of, share, who, right in guesses if of == kind and who and share >= least]
            print(f"{kind} {least}: {len(told)} told, {sum(told)} of them right, of {there}")


def score() -> None:
    """Print how many marked words of each half are read as the gold means them."""
    nlp = load_pipeline()
    for half in ("develop", "report"):
        counts: Counter[tuple[str, str]] = Counter()
        for _, text, links in gold(half):
            counts.update(judged(extract(Article(text=text), nlp), links))
        for kind in ("name", "noun", "pronoun"):
            right, wrong, missing = (counts[kind, found] for found in ("right", "wrong", "missing"))
            precision, recall = right / (right + wrong), right / (right + counts[kind, "other"] + missing)
            print(f"{half} {kind}: {right} right, precision {precision:.3f}, recall {recall:.3f}")


def judged(extraction: Extraction, links: Links) -> Iterator[tuple[str, str]]:
    """Yield, for each marked word, what it is and whether it means the right one."""
    text = extraction.article.text
    at: dict[int, list[tuple[Actor, Mention]]] = {}
    for actor in extraction.actors:
        for mention in actor.mentions:
            for start in range(mention.start, mention.end):
                at.setdefault(start, []).append((actor, mention))
    named = {actor.id: _name_in(actor, links) for actor in extraction.actors}
    for start, meant in links.items():
        around = at.get(start, [])
        shortest = min((mention.end - mention.start for _, mention in around), default=0)
        nearest = [(actor, m) for actor, m in around if m.end - m.start == shortest]
        kind = nearest[0][1].kind if nearest else "noun" if text[start].isupper() else "pronoun"
        if kind != "pronoun" and nearest and text[start].islower():
            kind, nearest = "pronoun", []  # "ihre Truppen" is no mention of whose they are
        kind = "name" if kind == "metonym" else kind
        if nearest:
            right = {named[actor.id] for actor, _ in nearest} == set(meant)
            yield kind, "right" if right else "wrong"
            if not right and meant:
                yield kind, "other"
        elif meant:
            yield kind, "missing"


def _name_in(actor: Actor, links: Links) -> str:
    told: Counter[str] = Counter()
    for mention in actor.mentions:
        starts = [start for start in links if mention.start <= start < mention.end]
        if mention.kind != "pronoun" and starts and len(links[starts[-1]]) == 1:
            told[links[starts[-1]][0]] += 1
    return told.most_common(1)[0][0] if told else ""


def recorded(half: str) -> Iterator[Case]:
    """Yield what there is to choose from in the articles of a half."""
    nlp = load_pipeline(extract=False)
    for article, text, links in gold(half):
        recorder = Recorder(article, links)
        tree = plant(annotate(make_doc(Article(text=text), nlp), nlp))
        find_actors(tree, find_claims(tree), recorder)
        yield from recorder.cases


def gold(half: str) -> Iterator[tuple[str, str, Links]]:
    """Yield id, text and links of the articles of a half."""
    records = map(json.loads, (GOLD / "judged" / "newspaper_articles.jsonl").read_text("utf-8").splitlines())
    texts = {record["id"]: record["text"] for record in records}
    for line in (GOLD / "links" / f"{half}.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        links = {link["start"]: tuple(link["means"]) for link in record["links"]}
        yield record["id"], texts[record["id"]], links


def signs_of(cases: Sequence[Case]) -> list[str]:
    """Return the signs that occur."""
    return sorted({sign for case in cases for option in case.options for sign in option.signs})


def fit(cases: Sequence[Case], signs: Sequence[str]) -> np.ndarray:
    """Return the weights that make the right choices likeliest, by Adam (Kingma and Ba 2015)."""
    rows = [matrix(case, signs) for case in cases]
    values = np.concatenate(rows)
    sizes = [len(row) for row in rows]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    of = np.repeat(np.arange(len(rows)), sizes)
    right = starts + np.array([case.right for case in cases])
    weights, mean, square = np.zeros(len(signs)), np.zeros(len(signs)), np.zeros(len(signs))
    for step in range(1, STEPS + 1):
        scores = values @ weights
        grown = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
        error = grown / np.add.reduceat(grown, starts)[of]
        error[right] -= 1
        slope = values.T @ error / len(rows) + RIDGE * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        weights = weights - RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return np.asarray(weights)


def matrix(case: Case, signs: Sequence[str]) -> np.ndarray:
    """Return the strength of each sign of each option."""
    return np.array([[option.signs.get(sign, 0.0) for sign in signs] for option in case.options])


def shares_of(case: Case, signs: Sequence[str], weights: np.ndarray) -> np.ndarray:
    """Return how likely each option is."""
    scores = matrix(case, signs) @ weights
    grown = np.exp(scores - scores.max())
    return np.asarray(grown / grown.sum())


if __name__ == "__main__":
    main()
