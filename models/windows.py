"""Training windows:

neighbouring sentences joined as running text, varied anew in every epoch, and batches of them.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import torch
from gold import FEATURES, Gold, Sentence, merge_hyphens
from network import Batch, Labels

from newsgraph.language.lemmas import lemma_script
from newsgraph.language.pieces import PieceEncoder

QUOTES = [
    ("„", "“"),
    ("»", "«"),
    ("«", "»"),
    ('"', '"'),
    ("“", "”"),
    ("„", "”"),
    ("‚", "‘"),
    ("„", '"'),
    ("›", "‹"),
]
DOUBLE = {"„", "“", "”", '"', "»", "«", "``", "''"}
BULLETS = ("•", "-", "–", "*", "+++", "►", "+")
CLASSES = ("PER", "LOC", "ORG", "MISC")


# How often a source is read per epoch.
SHARES = {
    "gsd": 1.2, "pud": 0.8, "hdt": 0.6, "train": 0.8, "words": 0.12, "germeval": 0.25, "news": 2.0,
    "smartdata": 0.08,
}  # fmt: skip


def make_labels(gold: Gold) -> Labels:
    """The classes that occur in training; lemma scripts from two occurrences on."""
    sentences = [s for part in gold.parsing.values() for s in part]
    scripts: Counter[str] = Counter()
    for s in sentences:
        for word, lemma in zip(s.words, s.lemmas, strict=True):
            script = lemma_script(word, lemma) if lemma else None
            if script:
                scripts[script] += 1
    return Labels(
        deps=sorted({d for s in sentences for d in s.deps if d}),
        upos=sorted({u for s in sentences for u in s.upos if u}),
        tags=sorted({t for s in sentences for t in s.tags if t and t != "_"}),
        feats={
            f: ["", *sorted({v for s in sentences for x in s.feats if (v := x.get(f))})] for f in FEATURES
        },
        lemmas=[script for script, n in scripts.most_common() if n >= 2],
        names=["O"] + [f"{p}-{c}" for c in CLASSES for p in "BI"],
    )


class WindowMaker:
    """Draws an epoch's windows."""

    def __init__(self, gold: Gold, labels: Labels, pieces: PieceEncoder, seed: int) -> None:
        self.sources = {**gold.parsing, **gold.names}
        self.merged = {name: [merge_hyphens(s) for s in part] for name, part in gold.parsing.items()}
        self.labels, self.pieces = labels, pieces
        self.random = random.Random(seed)
        self._left: dict[str, list[int]] = {}  # what a source's present round has still to give
        self.numbers = {
            kind: {label: i for i, label in enumerate(getattr(labels, kind))}
            for kind in ("deps", "upos", "tags", "lemmas", "names")
        }
        self.values = [{v: i for i, v in enumerate(labels.feats[f])} for f in FEATURES]

    def epoch(self) -> list[list[Sentence]]:
        """Windows of all sources, shuffled."""
        windows: list[list[Sentence]] = []
        for name, sentences in self.sources.items():
            windows += self._join(name, self._draw(name, int(SHARES[name] * len(sentences))))
        self.random.shuffle(windows)
        return windows

    def _draw(self, name: str, wanted: int) -> list[int]:
        """The next sentences of a source: each is read once before one is read again."""
        left = self._left.setdefault(name, [])
        while len(left) < wanted:
            order = list(range(len(self.sources[name])))
            # PUD's sentences come in the order of their articles.
            if name != "pud" or self.random.random() < 0.3:
                self.random.shuffle(order)
            left += order
        self._left[name] = left[wanted:]
        return left[:wanted]

    def _join(self, name: str, indices: list[int]) -> Iterator[list[Sentence]]:
        window: list[Sentence] = []
        room = self.random.randint(10, 130)
        for i in indices:
            merged = name in self.merged and self.random.random() < 0.5
            sentence = (self.merged[name] if merged else self.sources[name])[i]
            if window and sum(map(len, window)) + len(sentence) > room:
                yield window
                window, room = [], self.random.randint(10, 130)
            window.append(self._vary(sentence))
        if window:
            yield window

    def _vary(self, s: Sentence) -> Sentence:
        """Other quotation marks, now and then no full stop or a bullet before."""
        draw = self.random.random
        quotes = any(w in DOUBLE for w in s.words) and draw() < 0.5
        no_stop = (
            s.words[-1] == "."
            and draw() < 0.06
            and (not s.heads or (len(s) - 1) not in s.heads)
            and len(s) > 2
        )
        bullet = draw() < 0.03
        if not (quotes or no_stop or bullet):
            return s
        s = deepcopy(s)
        if quotes:
            marks, inside = self.random.choice(QUOTES), False
            for i, word in enumerate(s.words):
                if word in DOUBLE:
                    s.words[i] = marks[inside]
                    inside = not inside
        if no_stop:
            for values in (s.words, s.spaces, s.heads, s.deps, s.upos, s.tags, s.feats, s.lemmas, s.names):
                if values:
                    values.pop()
            s.spaces[-1] = True
        if bullet:
            _insert_bullet(s, self.random.choice(BULLETS))
        return s

    def batches(self, windows: list[list[Sentence]], budget: int) -> Iterator[Batch]:
        """Batches of windows of like length, `budget` pieces each, in random order."""
        sized = sorted((self._pieces(w) + self.random.random() * 4, i) for i, w in enumerate(windows))
        groups: list[list[int]] = []
        group: list[int] = []
        for length, i in sized:
            if group and (len(group) + 1) * length > budget:
                groups.append(group)
                group = []
            group.append(i)
        groups.append(group)
        self.random.shuffle(groups)
        for group in groups:
            yield self.batch([self.encode(windows[i], cut=True) for i in group])

    def _pieces(self, window: list[Sentence]) -> int:
        words = [word for s in window for word in s.words]
        return sum(map(len, self.pieces.encode(words, [True] * len(words)))) + 2

    def encode(self, window: list[Sentence], cut: bool = False) -> dict[str, Any]:
        """One window as lists of numbers; `cut` takes off part of the first or last sentence now and then."""
        total = sum(map(len, window))
        a, b = 0, total
        start_known = True
        if cut and self.random.random() < 0.08 and len(window[0]) > 4:
            a, start_known = self.random.randint(1, len(window[0]) - 2), False
        if cut and self.random.random() < 0.08 and len(window[-1]) > 4 and total - a > 8:
            b = total - self.random.randint(1, min(len(window[-1]) - 2, total - a - 4))
        words: list[str] = []
        spaces: list[bool] = []
        rows: list[tuple[Any, ...]] = []
        for number, s in enumerate(window):
            offset = len(words)
            for i, word in enumerate(s.words):
                words.append(word)
                spaces.append(s.spaces[i] if i < len(s) - 1 else True)
                rows.append(self._targets(s, i, number, offset, a, b))
        keep = slice(a, b)
        encoded = self.pieces.encode(words[keep], [True, *spaces[:-1]][keep])
        rows = rows[keep]
        if not start_known:
            rows[0] = (*rows[0][:-2], -1, rows[0][-1])
        return {"pieces": encoded, "rows": rows}

    def _targets(self, s: Sentence, i: int, number: int, offset: int, a: int, b: int) -> tuple[Any, ...]:
        n = self.numbers
        start = (1 if i == 0 else 0) if s.source != "smartdata" else (1 if i == 0 else -1)
        names = [True] * len(self.labels.names)
        if s.names and s.names[i] is not None:
            names = [name == s.names[i] for name in self.labels.names]
            if s.names[i] == "O" and s.misc_unknown:
                names = [name == "O" or name.endswith("MISC") for name in self.labels.names]
        if not s.heads:
            upos = n["upos"].get(s.upos[i] or "", -1) if s.upos else -1
            return (number, -1, -1, upos, -1, [-1] * len(FEATURES), -1, start, names)
        head = s.heads[i] + offset
        dep = n["deps"].get(s.deps[i] or "", -1) if a <= head < b else -1
        lemma = s.lemmas[i]
        script = lemma_script(s.words[i], lemma) if lemma else None
        feats = s.feats[i]
        return (
            number,
            head - a if dep >= 0 else -1,
            dep,
            n["upos"].get(s.upos[i] or "", -1),
            n["tags"].get(s.tags[i] or "", -1),
            [
                -1 if f in feats and feats[f] is None else v.get(feats.get(f) or "", -1)
                for f, v in zip(FEATURES, self.values, strict=True)
            ],
            n["lemmas"].get(script or "", -1),
            start,
            names,
        )

    def batch(self, items: list[dict[str, Any]]) -> Batch:
        """Pad and stack."""
        pieces = max(sum(map(len, item["pieces"])) for item in items) + 2
        words = max(len(item["rows"]) for item in items)
        size = len(items)
        ids = torch.full((size, pieces), self.pieces.pad)
        mask = torch.zeros(size, pieces, dtype=torch.bool)
        first, last = torch.zeros(size, words, dtype=torch.long), torch.zeros(size, words, dtype=torch.long)
        columns = [torch.full((size, words), -1) for _ in range(7)]
        feats = torch.full((size, words, len(FEATURES)), -1)
        names = torch.ones(size, words, len(self.labels.names), dtype=torch.bool)
        for k, item in enumerate(items):
            row = [self.pieces.start, *(p for word in item["pieces"] for p in word), self.pieces.end]
            ids[k, : len(row)] = torch.tensor(row)
            mask[k, : len(row)] = True
            lengths = torch.tensor([len(word) for word in item["pieces"]])
            n = len(lengths)
            ends = lengths.cumsum(0)
            last[k, :n] = ends
            first[k, :n] = ends - lengths + 1
            parts = list(zip(*item["rows"], strict=True))
            for column, values in zip(columns, (*parts[:5], parts[6], parts[7]), strict=True):
                column[k, :n] = torch.tensor(values)
            feats[k, :n] = torch.tensor(parts[5])
            names[k, :n] = torch.tensor(parts[8])
        sentence, heads, deps, upos, tags, lemmas, starts = columns
        return Batch(ids, mask, first, last, sentence, heads, deps, upos, tags, feats, lemmas, starts, names)


def _insert_bullet(s: Sentence, bullet: str) -> None:
    s.words.insert(0, bullet)
    s.spaces.insert(0, True)
    if s.names:
        s.names.insert(0, "O")
    if s.upos:
        s.upos.insert(0, "PUNCT")
    if s.heads:
        root = next((i for i, h in enumerate(s.heads) if i == h), 0)
        s.heads = [root + 1] + [h + 1 for h in s.heads]
        s.deps = ["punct", *s.deps]
        s.tags.insert(0, "$(")
        s.feats = [{}, *s.feats]
        s.lemmas.insert(0, bullet)
