"""Trains the small CNN pipeline with spaCy:

`build_docs` makes the training documents, `train_small` runs ``spacy train``.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
import srsly  # type: ignore[import-untyped]
from gold import Gold, Sentence, merge_hyphens, read_gold
from silver import complete
from spacy.cli.init_config import fill_config
from spacy.cli.train import train as spacy_train
from spacy.language import Language
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer
from spacy.tokens import Doc, DocBin
from thinc.api import NumpyOps, set_current_ops
from tokenizing import german_tokenizer

import newsgraph.language.paragraphs  # noqa: F401  the factory

WIDTH = 112
ROWS = [4000, 1000, 2500, 2500]  # of the hash embeddings: NORM, PREFIX, SUFFIX, SHAPE
BATCH = 1500  # words
SHARES = {"gsd": 3, "pud": 2, "hdt": 2, "train": 2, "germeval": 2}
META = {
    "name": "newsgraph_sm",
    "version": "1.0.0",
    "description": "newsgraph's small German CNN: tags, morphology, lemmas, UD trees, names",
    "author": "The newsgraph authors",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "UD_German-GSD", "license": "CC BY-SA 4.0"},
        {"name": "UD_German-PUD", "license": "CC BY-SA 3.0"},
        {"name": "UD_German-HDT", "license": "CC BY-SA 4.0"},
        {"name": "GermEval 2014 NER", "license": "CC BY 4.0"},
        {"name": "Universal NER (German PUD)", "license": "CC BY-SA 3.0"},
        {"name": "DFKI SmartData, texts only", "license": "CC BY 4.0"},
        {"name": "Wikinews (German), texts only", "license": "CC BY 2.5"},
        {"name": "German Political Speeches Corpus, texts only", "license": "CC BY-SA 4.0"},
        {"name": "Speeches of the German Bundestag, texts only", "license": "official records"},
    ],
}

CONFIG = """
[paths]
train = null
dev = null
vectors = null

[initialize]
vectors = ${{paths.vectors}}

[nlp]
lang = "de"
pipeline = ["newsgraph_paragraphs","tok2vec","morphologizer","tagger","parser","trainable_lemmatizer","ner"]
batch_size = 128

[components]

[components.newsgraph_paragraphs]
factory = "newsgraph_paragraphs"

[components.tok2vec]
factory = "tok2vec"

[components.tok2vec.model]
@architectures = "spacy.Tok2Vec.v2"

[components.tok2vec.model.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = {width}
attrs = ["NORM","PREFIX","SUFFIX","SHAPE"]
rows = {rows}
include_static_vectors = true

[components.tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = {width}
depth = 4
window_size = 1
maxout_pieces = 3

{listeners}

[components.parser]
factory = "parser"

[components.parser.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "parser"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true

[components.parser.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = {width}

[components.ner]
factory = "ner"

[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true

[components.ner.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = {width}

[corpora]

[corpora.train]
@readers = "spacy.Corpus.v1"
path = ${{paths.train}}
max_length = 0

[corpora.dev]
@readers = "spacy.Corpus.v1"
path = ${{paths.dev}}

[training]
seed = 1
accumulate_gradient = 1
patience = 0
max_steps = {steps}
eval_frequency = {every}
dropout = 0.1

[training.batcher]
@batchers = "spacy.batch_by_words.v1"
discard_oversize = false
tolerance = 0.2

[training.batcher.size]
@schedules = "compounding.v1"
start = 400
stop = {batch}
compound = 1.002

[training.optimizer]
@optimizers = "Adam.v1"
beta1 = 0.9
beta2 = 0.999
L2_is_weight_decay = true
L2 = 0.01
grad_clip = 1.0
use_averages = true

[training.optimizer.learn_rate]
@schedules = "warmup_linear.v1"
warmup_steps = 200
total_steps = {steps}
initial_rate = 0.0012

[training.score_weights]
dep_las = 0.5
ents_f = 0.3
tag_acc = 0.1
lemma_acc = 0.1
"""
LISTENER = """
[components.{name}]
factory = "{name}"
[components.{name}.model]
@architectures = "spacy.Tagger.v2"
[components.{name}.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = {width}
"""


def to_doc(nlp: Language, sentences: list[Sentence]) -> Doc:
    """Joined sentences, which `silver.complete` has seen, as one document."""
    words = [w for s in sentences for w in s.words]
    spaces = [sp for s in sentences for sp in (*s.spaces[:-1], True)]
    values: dict[str, list[Any]] = {
        "heads": [],
        "deps": [],
        "pos": [],
        "tags": [],
        "lemmas": [],
        "morphs": [],
        "ents": [],
        "sent_starts": [],
    }
    for s in sentences:
        offset = len(values["pos"])
        values["heads"] += [head + offset for head in s.heads]
        values["deps"] += ["ROOT" if d == "root" else d or "dep" for d in s.deps]
        values["pos"] += [p or "" for p in s.upos]
        values["tags"] += [t if t and t != "_" else "" for t in s.tags]
        values["lemmas"] += [x or "" for x in s.lemmas]
        values["morphs"] += ["|".join(f"{k}={v}" for k, v in f.items() if v) for f in s.feats]
        values["ents"] += [x or "O" for x in s.names]
        values["sent_starts"] += [i == 0 for i in range(len(s))]
    return Doc(nlp.vocab, words=words, spaces=spaces, **values)  # type: ignore[arg-type]


def build_docs(gold: Gold, seed: int = 1) -> Iterable[Doc]:
    """Training documents of one to eight sentences; each source comes several times, joined anew."""
    nlp = spacy.blank("de")
    rng = random.Random(seed)
    sources = {**gold.parsing, "germeval": gold.names["germeval"]}
    for name, sentences in sources.items():
        for _ in range(SHARES[name]):
            part = [merge_hyphens(s) if s.heads and rng.random() < 0.5 else s for s in sentences]
            rng.shuffle(part)
            while part:
                n = rng.choice([1, 2, 3, 4, 6, 8])
                yield to_doc(nlp, part[:n])
                del part[:n]


def train_small(shared: Path, work: Path, transformer: Path, target: Path, steps: int) -> None:
    """Train on the gold data, ``work/silver.spacy`` and ``work/vectors``; write the pipeline to `target`.

    The pipeline in the folder `transformer` completes the gold data.
    """
    set_current_ops(NumpyOps(use_blis=False))  # thinc's own product is several times slower here than numpy's
    folder = work / "sm"
    folder.mkdir(parents=True, exist_ok=True)
    gold = read_gold(shared)
    complete([s for part in (*gold.parsing.values(), gold.names["germeval"]) for s in part], transformer)
    docs = list(build_docs(gold))
    watched = docs[:: len(docs) // 60]  # also trained on: only to see that the scores rise
    docs += DocBin().from_disk(work / "silver.spacy").get_docs(spacy.blank("de").vocab)
    random.Random(2).shuffle(docs)
    DocBin(docs=docs, store_user_data=False).to_disk(folder / "train.spacy")
    DocBin(docs=watched, store_user_data=False).to_disk(folder / "dev.spacy")
    listeners = "".join(
        LISTENER.format(name=n, width=WIDTH) for n in ("morphologizer", "tagger", "trainable_lemmatizer")
    )
    text = CONFIG.format(
        width=WIDTH, rows=ROWS, steps=steps, every=max(200, steps // 8), batch=BATCH, listeners=listeners
    )
    (folder / "base.cfg").write_text(text, "utf-8")
    fill_config(folder / "config.cfg", folder / "base.cfg")
    paths = {"paths.train": str(folder / "train.spacy"), "paths.dev": str(folder / "dev.spacy")}
    paths["paths.vectors"] = str(work / "vectors")
    spacy_train(folder / "config.cfg", folder / "output", overrides=paths)
    nlp = spacy.load(folder / "output" / "model-last")
    german_tokenizer(nlp)
    nlp.meta.update({**META, "spacy_version": ">=3.8.0,<3.9.0"})
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    strings = sorted(_needed_strings(nlp))
    srsly.write_json(target / "vocab" / "strings.json", strings)


def _needed_strings(nlp: Language) -> set[str]:
    """Labels and the parts of lemma trees; the words of the training texts would take 2 MB."""
    labels = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    assert isinstance(lemmatizer, EditTreeLemmatizer)
    trees = srsly.msgpack_loads(lemmatizer.trees.to_bytes())["trees"]
    parts = {nlp.vocab.strings[tree[part]] for tree in trees for part in ("orig", "subst") if part in tree}
    return {text for text in labels | parts if isinstance(text, str)}
