"""Trees for sentences that have gold parts of speech but no trees (UD_German-GSD train as ``word##UPOS``).

The bundled transformer reads them; those of its arcs are kept that it is sure of and that suit the gold tags:
a word whose part of speech it gets wrong, or whose head's, is left without an arc. The gold part of speech
is trained on everywhere. What it says of lemmas and features has no such witness and is not used.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np
from gold import FEATURES, Gold, Sentence, read_upos
from silver import load_pipe
from spacy.tokens import Doc

from newsgraph.language.decoding import decode_tree, head_probabilities

SURE = 0.8  # probability of an arc that is kept
RIGHT = 0.85  # share of a sentence's parts of speech that must be right
LENGTHS = range(4, 61)
# The words are of UD 2.2 (gold, ours): where ours is today's, it is right too; where both may be, neither.
NEWER = {("PRON", "DET"), ("VERB", "AUX")}
EITHER = {
    ("ADV", "ADJ"),
    ("ADJ", "ADV"),
    ("NOUN", "PROPN"),
    ("PROPN", "NOUN"),
    ("ADJ", "VERB"),
    ("VERB", "ADJ"),
}


def silver_trees(shared: Path, gold: Gold, model: Path, target: Path) -> list[Sentence]:
    """Return the sentences with their trees, from `target` if it is there, else parsed and written to it."""
    if not target.exists():
        known = {"".join(s.words) for part in (*gold.parsing.values(), gold.held_out_parsing) for s in part}
        words = [
            s
            for s in read_upos(shared / "gold/pos/de_gsd-train.upos")
            if len(s) in LENGTHS and "".join(s.words) not in known
        ]
        labelled = list(_label(words, model))
        target.write_text(
            "".join(json.dumps(asdict(s), ensure_ascii=False) + "\n" for s in labelled), "utf-8"
        )
        arcs = sum(dep is not None for s in labelled for dep in s.deps)
        print(
            f"{len(labelled)} of {len(words)} sentences, {sum(map(len, labelled))} words, {arcs} arcs",
            flush=True,
        )
    return [Sentence(**json.loads(line)) for line in target.read_text("utf-8").splitlines()]


def _label(sentences: list[Sentence], model: Path) -> Iterator[Sentence]:
    nlp, pipe = load_pipe(model)
    labels = json.loads((model / "newsgraph_transformer/labels.json").read_text("utf-8"))
    for n in range(0, len(sentences), 64):
        part = sentences[n : n + 64]
        docs = [Doc(nlp.vocab, words=s.words, spaces=s.spaces) for s in part]
        for s, text in zip(part, pipe.read(docs), strict=True):
            if len(text.windows) != 1 or len(text.tokens) != len(s):
                continue
            out = text.windows[0].outputs
            arcs = out["arcs"]
            heads = decode_tree(arcs)
            sure = head_probabilities(arcs, heads)
            deps = out["labels"][np.arange(len(s)), heads]
            read = [labels["upos"][k] for k in out["upos"]]
            agrees = [
                g == r or (g, r) in NEWER or (g, r) in EITHER for g, r in zip(s.upos, read, strict=True)
            ]
            if sum(agrees) < RIGHT * len(s):
                continue
            s.heads = heads.tolist()
            s.deps = [
                labels["deps"][d] if p >= SURE and agrees[i] and agrees[h] else None
                for i, (d, h, p) in enumerate(zip(deps.tolist(), s.heads, sure.tolist(), strict=True))
            ]
            s.tags = [
                labels["tags"][t] if g == r or (g, r) in NEWER else None
                for t, g, r in zip(out["tags"].tolist(), s.upos, read, strict=True)
            ]
            s.upos = [
                r if (g, r) in NEWER else None if (g, r) in EITHER else g
                for g, r in zip(s.upos, read, strict=True)
            ]
            s.feats = [dict.fromkeys(FEATURES) for _ in s.words]
            s.lemmas = [None] * len(s)
            yield s
