"""Word vectors for the small model: what the transformer makes of a word that stands by itself.

The small model sees a word's form only. A vector tells it what kind of word an unseen one is: a surname, a
town, a verb. The vectors are the means of the transformer's layers, cut down to their main components, and
they are put together from the parts of a word (floret's n-grams, which spaCy reads): every word has one.
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
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
from spacy.vectors import Vectors  # type: ignore[import-not-found]
from torch import Tensor, nn

from newsgraph.language.pieces import PieceEncoder

SIZE = 64
FREQUENT = 28_000  # words that mean and components are taken from
FROM_DICTIONARY = 20_000  # words that no text has
ROWS = 40_000
FLORET = {"mode": "floret", "minn": 3, "maxn": 5, "hash_count": 1, "hash_seed": 2166136261}
HELD_OUT, RARE = 4_000, 3  # words to see how well unseen ones are met, and how often they occur at most
EPOCHS, RATE, DECAY = 9, 0.05, 1e-6
BATCH = 256
FIT_BATCH = 2048


def write_vectors(shared: Path, work: Path, pipeline: Path, target: Path) -> None:
    """Write a blank German pipeline with the vectors to the folder `target`.

    `pipeline` is the transformer's; the words are those of the raw texts, the gold, the name tables and a
    part of simplemma's dictionary.
    """
    words, counts = _words(shared)
    wanted = _reduced(_states(words, pipeline, work / "restored"), counts)
    nlp = spacy.blank("de")
    table = _fit(words, counts, torch.from_numpy(wanted))
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=table, name="newsgraph_vectors", **FLORET)
    nlp.to_disk(target)


def _words(shared: Path) -> tuple[list[str], np.ndarray]:
    """Words, and how often the texts have them."""
    counts: Counter[str] = Counter()
    for texts in raw_texts(shared).values():
        for text in texts:
            counts.update(re.findall(r"\w[\w-]*", text))
    gold = read_gold(shared)
    for part in (*gold.parsing.values(), *gold.names.values()):
        for s in part:
            counts.update(word for word in s.words if word[0].isalnum())
    listed = {
        word
        for path in sorted((shared / "gazetteer").glob("*.*"))
        if path.suffix in (".dat", ".tsv", ".csv")
        for word in re.findall(r"\b[A-ZÄÖÜ]\w[\w-]+", path.read_text("utf-8"))
    }
    forms = (
        form.decode() if isinstance(form, bytes) else form
        for form in DefaultDictionaryFactory().get_dictionary("de")
    )
    more = sorted(set(forms) - counts.keys() - listed)
    random.Random(1).shuffle(more)
    words = [*counts, *sorted(listed - counts.keys()), *more[:FROM_DICTIONARY]]
    return words, np.array([counts[word] for word in words])


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


def _reduced(states: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The main components of the states; over frequent words a vector's length is 1 in the mean."""
    frequent = np.argsort(-counts)[:FREQUENT]
    states = states - states[frequent].mean(0)
    _, _, components = np.linalg.svd(states[frequent[::3]], full_matrices=False)
    reduced = states @ components[:SIZE].T
    scaled: np.ndarray = reduced / np.sqrt((reduced[frequent] ** 2).mean() * SIZE)
    return scaled.astype(np.float32)


def _fit(words: list[str], counts: np.ndarray, wanted: Tensor) -> np.ndarray:
    """The table whose rows, averaged over the parts of a word, come closest to its vector."""
    torch.manual_seed(1)
    rng = np.random.default_rng(0)
    rows = _rows(words)
    order = rng.permutation(len(words))
    unseen = order[counts[order] <= RARE][:HELD_OUT]
    seen = np.setdiff1d(order, unseen)
    weights = torch.from_numpy(np.log1p(counts) + 0.5).float()
    table = nn.EmbeddingBag(ROWS, SIZE, mode="mean")
    nn.init.zeros_(table.weight)
    optimizer = torch.optim.Adam(table.parameters(), lr=RATE)
    steps = EPOCHS * -(-len(seen) // FIT_BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / steps)
    for _ in range(EPOCHS):
        for part in np.array_split(rng.permutation(seen), steps // EPOCHS):
            error = ((table(*_bags(rows, part)) - wanted[part]) ** 2).sum(1)
            loss = (weights[part] * error).mean() + DECAY * (table.weight**2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    with torch.no_grad():
        for name, part in (("known", seen), ("unseen", unseen)):
            left = ((table(*_bags(rows, part)) - wanted[part]) ** 2).sum() / (wanted[part] ** 2).sum()
            print(f"vectors of {len(part)} {name} words: {1 - float(left):.2f} of their variance", flush=True)
    return table.weight.detach().numpy()


def _rows(words: list[str]) -> list[np.ndarray]:
    """The table's rows of each word, as spaCy finds them."""
    finder = Vectors(data=np.zeros((ROWS, 1), dtype=np.float32), **FLORET)
    return [
        np.array([h % ROWS for part in finder._get_ngrams(word) for h in finder._get_ngram_hashes(part)])
        for word in words
    ]


def _bags(rows: list[np.ndarray], part: np.ndarray) -> tuple[Tensor, Tensor]:
    chosen = [rows[i] for i in part]
    starts = np.cumsum([0, *map(len, chosen[:-1])])
    return torch.from_numpy(np.concatenate(chosen)), torch.from_numpy(starts)
