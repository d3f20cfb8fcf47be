"""Labels text with the transformer, for training the small model.

`label` writes raw text with trees and names: what the transformer is unsure of is left out, and a name gets
the class that it has nearly everywhere else. `complete` adds to gold sentences what their source lacks.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import spacy
from gold import Sentence
from raw import raw_texts
from spacy.language import Language
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
    nlp, pipe = load_pipe(model)
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


def complete(sentences: list[Sentence], model: Path) -> None:
    """Give gold sentences the trees or names (or MISC alone) that their source lacks, as `model` has them."""
    nlp, pipe = load_pipe(model)
    for i in range(0, len(sentences), 64):
        part = sentences[i : i + 64]
        docs = [Doc(nlp.vocab, words=s.words, spaces=s.spaces) for s in part]
        for s, (_, doc) in zip(part, _annotate(pipe, docs), strict=True):
            if not s.heads:
                _add_tree(s, doc)
            _add_arcs(s, doc)
            if not s.names or s.misc_unknown:
                _add_names(s, doc)


def _add_tree(s: Sentence, doc: Doc) -> None:
    s.heads = [token.head.i for token in doc]
    s.deps = [token.dep_ for token in doc]
    s.upos = [token.pos_ for token in doc]
    s.tags = [token.tag_ for token in doc]
    s.feats = [dict(token.morph.to_dict()) for token in doc]
    s.lemmas = [token.lemma_ for token in doc]


def _add_arcs(s: Sentence, doc: Doc) -> None:
    """Hang words whose head is unknown where the transformer does, if that is no circle."""
    for i, dep in enumerate(s.deps):
        if dep is None:
            head = above = doc[i].head.i
            while above not in (i, s.heads[above]):
                above = s.heads[above]
            if above != i:
                s.heads[i] = head
            s.deps[i] = doc[i].dep_ if above != i else "dep"


def _add_names(s: Sentence, doc: Doc) -> None:
    known = s.names or ["O"] * len(s)
    for name in doc.ents:
        if (not s.names or name.label_ == "MISC") and not any(known[t.i] not in ("O", None) for t in name):
            known[name.start : name.end] = [f"{'I' if t.i > name.start else 'B'}-{name.label_}" for t in name]
    s.names = known


def load_pipe(model: Path) -> tuple[Language, NewsgraphTransformer]:
    """The bundled pipeline in a folder, and its one component."""
    nlp = spacy.load(model)
    pipe = nlp.get_pipe("newsgraph_transformer")
    assert isinstance(pipe, NewsgraphTransformer)
    return nlp, pipe


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
