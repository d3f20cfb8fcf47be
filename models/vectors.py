"""Word vectors for the small model: what the transformer makes of a word that stands by itself.

The small model sees a word's form only. A vector tells it what kind of word an unseen one is: a surname, a
town, a verb. They are the means of the transformer's layers, cut down to their main components.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path

import numpy as np
import spacy
import torch
from gold import read_gold
from pretrained import WIDTH
from raw import raw_texts
from restore import restore
from spacy.vectors import Vectors  # type: ignore[import-not-found]

from newsgraph.language.pieces import PieceEncoder

WORDS, SIZE = 28_000, 64
BATCH = 256


def write_vectors(shared: Path, work: Path, pipeline: Path, target: Path) -> None:
    """Write a blank German pipeline with the vectors of the most frequent words to the folder `target`.

    `pipeline` is the transformer's; the words are those of the raw texts, the gold and the name tables.
    """
    words = _frequent_words(shared)
    states = _states(words, pipeline, work / "restored")
    states -= states.mean(0)
    _, _, components = np.linalg.svd(states[:: max(1, len(states) // 8000)], full_matrices=False)
    reduced = states @ components[:SIZE].T
    reduced /= np.sqrt((reduced**2).mean()) * np.sqrt(SIZE)
    nlp = spacy.blank("de")
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, data=reduced.astype(np.float32), keys=words, name="newsgraph_vectors"
    )
    nlp.to_disk(target)
    print(f"vectors of {len(words)} words", flush=True)


def _frequent_words(shared: Path) -> list[str]:
    counts: Counter[str] = Counter()
    for texts in raw_texts(shared).values():
        for text in texts:
            counts.update(re.findall(r"\w[\w-]*", text))
    gold = read_gold(shared)
    for part in (*gold.parsing.values(), *gold.names.values()):
        for s in part:
            counts.update(word for word in s.words if word[0].isalnum())
    frequent = [word for word, n in counts.most_common() if n >= 2]
    listed = {
        word
        for path in sorted((shared / "gazetteer").glob("*.*"))
        if path.suffix in (".dat", ".tsv", ".csv")
        for word in re.findall(r"\b[A-ZÄÖÜ]\w[\w-]+", path.read_text("utf-8"))
    }
    rest = sorted(listed - set(frequent[: WORDS // 2]))
    random.Random(1).shuffle(rest)
    rest = sorted(rest, key=lambda word: -counts[word])[: WORDS // 4]
    return list(dict.fromkeys(frequent[: WORDS - len(rest)] + rest))


@torch.no_grad()
def _states(words: list[str], pipeline: Path, work: Path) -> np.ndarray:
    network = restore(pipeline, work).eval()
    pieces = PieceEncoder(work / "tokenizer.json")
    encoded = pieces.encode(words, [True] * len(words))
    order = sorted(range(len(words)), key=lambda i: len(encoded[i]))
    states = np.zeros((len(words), 2 * WIDTH), dtype=np.float32)
    for begin in range(0, len(order), BATCH):
        part = order[begin : begin + BATCH]
        longest = max(len(encoded[i]) for i in part) + 2
        ids = torch.full((len(part), longest), pieces.pad)
        for row, i in enumerate(part):
            ids[row, : len(encoded[i]) + 2] = torch.tensor([pieces.start, *encoded[i], pieces.end])
        last = torch.tensor([[len(encoded[i])] for i in part])
        states[part] = network.words(ids, ids != pieces.pad, torch.ones_like(last), last)[:, 0].numpy()
    return states
