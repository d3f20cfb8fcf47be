"""Labels raw text with the transformer, for training the small model.

What it is unsure of is left out, and a name gets the class that it has nearly everywhere else.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import spacy
from raw import raw_texts
from spacy.tokens import Doc, DocBin, Span

from newsgraph.language.transformer import NewsgraphTransformer
from newsgraph.language.windowing import WindowedText

SHARES = {"wikinews": 1.0, "smartdata": 1.0, "bundestag": 0.35, "speeches": 0.35}
KEPT = 0.7  # the surest paragraphs of each source
AGREED, SEEN = 0.8, 5  # a class that this share of at least so many occurrences of a name have


def paragraphs(text: str) -> Iterator[str]:
    """Lines of a text that look like prose, with single spaces."""
    for line in text.split("\n"):
        line = re.sub(r"\s+", " ", line).strip()
        if 20 <= len(line) <= 1500 and sum(c.isalpha() for c in line) > 0.7 * len(line):
            yield line


def label(shared: Path, model: Path, target: Path, words: int) -> None:
    """Write a DocBin of about `words` words in paragraphs, parsed by the pipeline in the folder `model`."""
    nlp = spacy.load(model)
    pipe = nlp.get_pipe("newsgraph_transformer")
    assert isinstance(pipe, NewsgraphTransformer)
    rng = random.Random(1)
    chosen: list[Doc] = []
    total = sum(SHARES.values())
    for source, texts in raw_texts(shared).items():
        lines = [line for text in texts for line in paragraphs(text)]
        rng.shuffle(lines)
        room = words * SHARES[source] / total / KEPT
        docs: list[Doc] = []
        for line in lines:
            if room <= 0:
                break
            docs.append(nlp.make_doc(line))
            room -= len(docs[-1])
        scored = [pair for i in range(0, len(docs), 64) for pair in _annotate(pipe, docs[i : i + 64])]
        scored.sort(key=lambda pair: -pair[0])
        kept = [doc for _, doc in scored[: int(KEPT * len(scored))]]
        chosen += kept
        print(f"{source}: {len(kept)} of {len(lines)} paragraphs, {sum(map(len, kept))} words", flush=True)
    _agree(chosen)
    DocBin(docs=chosen, store_user_data=False).to_disk(target)


def _agree(docs: list[Doc]) -> None:
    """Give a name that has one class nearly everywhere this class where it has another."""
    classes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for name in doc.ents:
            classes[name.text][name.label_] += 1
    agreed = {}
    for text, counts in classes.items():
        best, n = counts.most_common(1)[0]
        if counts.total() >= SEEN and n >= AGREED * counts.total():
            agreed[text] = best
    for doc in docs:
        doc.ents = [Span(doc, e.start, e.end, agreed.get(e.text, e.label_)) for e in doc.ents]


def _annotate(pipe: NewsgraphTransformer, docs: list[Doc]) -> Iterator[tuple[float, Doc]]:
    for doc, text in zip(docs, pipe.read(docs), strict=True):
        if not text.tokens:
            continue
        analysis = pipe.analyse(text)
        pipe.write(doc, text, analysis)
        yield _confidence(text), doc


def _confidence(text: WindowedText) -> float:
    """The mean log probability of the best arcs and names: low where the network wavers."""
    sure = []
    for window in text.windows:
        for name in ("arcs", "names"):
            scores = window.outputs[name].astype(np.float64)
            sure.append(scores.max(1) - np.logaddexp.reduce(scores, axis=1))
    return float(np.concatenate(sure).mean())
