"""The spaCy component ``newsgraph_transformer``: one small transformer in ONNX does a whole pipeline's work.

Sentences, Universal Dependencies, parts of speech, STTS tags, morphology, lemmas and names come out of one
run of one network. It reads windows of whole paragraphs.
"""

from __future__ import annotations

import itertools
import json
import multiprocessing
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc

from newsgraph.errors import ModelError
from newsgraph.language.certainty import set_head_certainties
from newsgraph.language.decoding import NameDecoder, Scores, decode_sentence
from newsgraph.language.lemmas import apply_script
from newsgraph.language.nouns import NounLemmatizer
from newsgraph.language.pieces import PieceEncoder
from newsgraph.language.stitching import pairs_of, shortened, stitch
from newsgraph.language.tags import FINITE
from newsgraph.language.verbs import VerbLemmatizer
from newsgraph.language.windowing import Window, WindowedText, cut_into_windows

FILES = ("model.onnx", "tokenizer.json", "labels.json", "verbs.tsv", "nouns.tsv")
NO_SENTENCE_START = frozenset(",.;:!?)]}…%")
OUTPUTS = ("arcs", "labels", "upos", "tags", "feats", "lemmas", "starts", "names")
_ANNOTATED = [HEAD, DEP, POS, TAG, MORPH, LEMMA, ENT_IOB, ENT_TYPE]
_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3
_COMPOUND = re.compile(r"[A-ZÄÖÜ]{2,}-[A-ZÄÖÜ][a-zäöüß-]+")  # "SPD-Regierung"


@dataclass
class Analysis:
    """What was decided for the words of a text; parallel lists."""

    heads: NDArray[np.int64]  # numbers of words; a root is its own head
    certainties: Scores  # probability of each word's head among all words of its sentence
    deps: NDArray[np.int64]
    sentences: list[tuple[int, int]]
    names: NDArray[np.int64]
    upos: NDArray[np.int64]
    tags: NDArray[np.int64]
    feats: NDArray[np.int64]
    lemmas: NDArray[np.int64]


@Language.factory(
    "newsgraph_transformer",
    default_config={"threads": None},
    assigns=[
        "token.head",
        "token.dep",
        "token.pos",
        "token.tag",
        "token.morph",
        "token.lemma",
        "doc.ents",
        "doc.sents",
    ],
)
def make_transformer(nlp: Language, name: str, threads: int | None) -> NewsgraphTransformer:
    """Return the empty component; `NewsgraphTransformer.from_disk` fills it."""
    return NewsgraphTransformer(nlp, name, threads)


class NewsgraphTransformer:
    """Annotates documents with a network exported by ``models/train.py export``.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        threads: of onnxruntime; None takes the environment's ``NEWSGRAPH_THREADS``, else one in a worker
        process
            and one per core otherwise.
    """

    def __init__(
        self, nlp: Language, name: str = "newsgraph_transformer", threads: int | None = None
    ) -> None:
        self.vocab = nlp.vocab
        self.name = name
        self.threads = threads
        self.folder: Path | None = None
        self._session: Any = None
        self._session_process = -1
        self._sessions_of_parents: list[Any] = []

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> NewsgraphTransformer:  # noqa: ARG002
        """Take the network, the pieces and the classes from a folder."""
        folder = Path(path)
        missing = [name for name in FILES if not (folder / name).exists()]
        if missing:
            raise ModelError(f"{folder}: no {', '.join(missing)}; install the model anew")
        self.folder = folder
        self.encoder = PieceEncoder(folder / "tokenizer.json")
        labels = json.loads((folder / "labels.json").read_text("utf-8"))
        strings = self.vocab.strings
        self.names = NameDecoder(labels["names"])
        self.scripts: list[str] = labels["lemmas"]
        self.dep_ids = np.array(
            [strings.add("ROOT" if d == "root" else d) for d in labels["deps"]], dtype=np.uint64
        )
        self.upos_ids = np.array([strings.add(u) for u in labels["upos"]], dtype=np.uint64)
        self.tag_ids = np.array([strings.add(t) for t in labels["tags"]], dtype=np.uint64)
        self.features: list[tuple[str, list[str]]] = list(labels["feats"].items())
        self.name_types = np.array(
            [0 if n == "O" else strings.add(n[2:]) for n in labels["names"]], dtype=np.uint64
        )
        self.name_iobs = np.array(
            [{"O": _OUTSIDE, "B": _BEGIN, "I": _INSIDE}[n[0]] for n in labels["names"]], dtype=np.uint64
        )
        self.no_name = labels["names"].index("O")
        self.adjective, self.noun = (labels["tags"].index(tag) for tag in ("ADJA", "NN"))
        self.finite = [number for number, tag in enumerate(labels["tags"]) if tag in FINITE]
        self.beside = labels["deps"].index("conj")
        self.misc = strings.add("MISC")
        self.no_lemma = {labels["upos"].index(u) for u in ("PUNCT", "SYM") if u in labels["upos"]}
        self.verbs = VerbLemmatizer.from_file(folder / "verbs.tsv")
        self.nouns = NounLemmatizer.from_file(folder / "nouns.tsv")
        self.noun_pos = labels["upos"].index("NOUN")
        self.verb_pos = {labels["upos"].index(u) for u in ("VERB", "AUX") if u in labels["upos"]}
        self._lemmas: dict[tuple[str, int, int], int] = {}
        self._morphs: dict[tuple[int, ...], int] = {}
        self._session = None
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002
        """Write network, pieces and classes into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for name in FILES if self.folder is not None else ():
            source = Path(str(self.folder)) / name
            if source.resolve() != (folder / name).resolve():
                shutil.copyfile(source, folder / name)

    def __getstate__(self) -> dict[str, Any]:
        """A session cannot be pickled: each process opens its own."""
        return {**self.__dict__, "_session": None, "_sessions_of_parents": []}

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        self._annotate([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 16) -> Iterator[Doc]:
        """Annotate a stream, `batch_size` documents' windows at a time."""
        documents = iter(stream)
        while batch := list(itertools.islice(documents, batch_size)):
            self._annotate(batch)
            yield from batch

    def _annotate(self, docs: list[Doc]) -> None:
        texts = self.read(docs)
        for doc, text in zip(docs, texts, strict=True):
            if len(doc):
                self.write(doc, text, self.analyse(text))

    def read(self, docs: list[Doc]) -> list[WindowedText]:
        """Run the network over all windows of the documents."""
        if self.folder is None:
            raise ModelError(f"{self.name} is empty: load it with spacy.load on a model's folder")
        texts = [cut_into_windows(doc, self.encoder) for doc in docs]
        for text in texts:
            for window in text.windows:
                self._run(text, window)
        return texts

    def _run(self, text: WindowedText, window: Window) -> None:
        """Run the network on one window.

        Not on several at once: 8-bit inputs share one scale in a run, so a text's analysis would depend on
        its neighbours; and paragraphs fill the windows so well that nothing is gained by it.
        """
        pieces = text.pieces[window.start : window.end]
        ids = np.array([[self.encoder.start, *(p for word in pieces for p in word), self.encoder.end]])
        ends = np.cumsum([len(word) for word in pieces])
        last = ends[None]
        first = np.array([[1, *(ends[:-1] + 1)]])
        inputs = {"ids": ids, "mask": np.ones(ids.shape, dtype=bool), "first": first, "last": last}
        outputs = self._open_session().run(OUTPUTS, inputs)
        window.outputs = {name: values[0] for name, values in zip(OUTPUTS, outputs, strict=True)}

    def _open_session(self) -> Any:
        """The onnxruntime session of this process: its threads do not survive a fork."""
        if self._session is None or self._session_process != os.getpid():
            # From 1.29 on onnxruntime reports its use to its makers unless this is set before the import.
            os.environ["ORT_DISABLE_TELEMETRY"] = "1"
            import onnxruntime

            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = self.threads or _default_threads()
            options.inter_op_num_threads = 1
            options.log_severity_level = 3
            options.add_session_config_entry("session.intra_op.allow_spinning", "0")
            model = str(Path(str(self.folder)) / "model.onnx")
            # A session of the parent process must not be freed here: that would wait for its threads.
            self._sessions_of_parents.append(self._session)
            self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
            self._session_process = os.getpid()
        return self._session

    def analyse(self, text: WindowedText) -> Analysis:
        """Decide sentences first, then a tree and names for each."""
        count = len(text.tokens)
        if not count:
            none = np.zeros(0, dtype=np.int64)
            return Analysis(
                none,
                none.astype(np.float32),
                none,
                [],
                none,
                none,
                none,
                none.reshape(0, len(self.features)),
                none,
            )
        stitched = {name: stitch(text, name) for name in OUTPUTS[2:]}
        starts = stitched["starts"] > 0
        for i, word in enumerate(text.words):
            if word in NO_SENTENCE_START:
                starts[i] = False
        starts[sorted(text.paragraph_starts | {0})] = True
        borders = shortened([*np.flatnonzero(starts).tolist(), count], stitched["starts"])
        heads = np.zeros(count, dtype=np.int64)
        certainties = np.zeros(count, dtype=np.float32)
        deps = np.zeros(count, dtype=np.int64)
        names = np.zeros(count, dtype=np.int64)
        sentences = list(itertools.pairwise(borders))
        for start, end in sentences:
            arcs, labels = pairs_of(text, start, end)
            told = np.isin(stitched["tags"][start:end], self.finite)
            tree, certainties[start:end], beside = decode_sentence(arcs, text.words[start:end], told)
            heads[start:end] = tree + start
            deps[start:end] = labels[np.arange(end - start), tree]
            deps[start + np.array(beside, dtype=np.int64)] = self.beside
            names[start:end] = self.names.decode(stitched["names"][start:end])
        return Analysis(
            heads,
            certainties,
            deps,
            sentences,
            self._without_derived(names, stitched["tags"], text.words),
            upos=stitched["upos"],
            tags=stitched["tags"],
            feats=stitched["feats"],
            lemmas=stitched["lemmas"],
        )

    def _without_derived(
        self, names: NDArray[np.int64], tags: NDArray[np.int64], words: list[str]
    ) -> NDArray[np.int64]:
        """Drop names of one word that only holds a name, as in GermEval 2014: "Berliner", "US-Bank"."""
        inside = self.name_iobs[names] == _INSIDE
        alone = ~inside & ~np.append(inside[1:], [False]) & (names != self.no_name)
        derived = names.copy()
        for i in np.flatnonzero(alone & np.isin(tags, [self.adjective, self.noun])).tolist():
            if tags[i] == self.adjective or (
                _COMPOUND.fullmatch(words[i]) and self.name_types[names[i]] != self.misc
            ):
                derived[i] = self.no_name
        return derived

    def write(self, doc: Doc, text: WindowedText, analysis: Analysis) -> None:
        """Set the document's annotations. White space hangs on the word before it, or on the first."""
        values = np.zeros((len(doc), len(_ANNOTATED)), dtype=np.uint64)
        heads = np.zeros(len(doc), dtype=np.int64)
        tokens = np.array(text.tokens, dtype=np.int64)
        heads[tokens] = tokens[analysis.heads] - tokens
        values[tokens, 1] = self.dep_ids[analysis.deps]
        values[tokens, 2] = self.upos_ids[analysis.upos]
        values[tokens, 3] = self.tag_ids[analysis.tags]
        values[tokens, 4] = [self._morph(tuple(row)) for row in analysis.feats.tolist()]
        values[tokens, 5] = [
            self._lemma(*key)
            for key in zip(text.words, analysis.lemmas.tolist(), analysis.upos.tolist(), strict=True)
        ]
        values[:, 6] = _OUTSIDE
        values[tokens, 6] = self.name_iobs[analysis.names]
        values[tokens, 7] = self.name_types[analysis.names]
        self._write_spaces(doc, tokens, heads, values)
        values[:, 0] = heads.view(np.uint64)
        doc.from_array(_ANNOTATED, values)  # type: ignore[arg-type]
        certainties = np.ones(len(doc), dtype=np.float32)
        certainties[tokens] = analysis.certainties
        set_head_certainties(doc, certainties)

    def _write_spaces(
        self, doc: Doc, tokens: NDArray[np.int64], heads: NDArray[np.int64], values: NDArray[np.uint64]
    ) -> None:
        is_space = np.ones(len(doc), dtype=bool)
        is_space[tokens] = False
        strings = self.vocab.strings
        for i in np.flatnonzero(is_space).tolist():
            before = int(np.searchsorted(tokens, i)) - 1
            heads[i] = (int(tokens[max(before, 0)]) if len(tokens) else 0) - i
            values[i, 1:4] = [strings.add("dep"), strings.add("SPACE"), strings.add("_SP")]
            values[i, 5] = strings.add(doc[i].text)
            after = before + 1
            if 0 < after < len(tokens) and values[tokens[after], 6] == _INSIDE:
                # Two blanks inside a name ("Anna  Meier"): a name has no gaps.
                values[i, 6:8] = values[tokens[after], 6:8]

    def _lemma(self, word: str, script: int, pos: int) -> int:
        key = (word, script, pos)
        known = self._lemmas.get(key)
        if known is None:
            lemma = word if pos in self.no_lemma else apply_script(word, self.scripts[script])
            if pos in self.verb_pos:
                lemma = self.verbs.lemma(word, lemma)
            elif pos == self.noun_pos:
                lemma = self.nouns.lemma(word) or lemma
            if len(self._lemmas) > 200_000:
                self._lemmas.clear()
            known = self._lemmas[key] = int(self.vocab.strings.add(lemma))
        return known

    def _morph(self, row: tuple[int, ...]) -> int:
        known = self._morphs.get(row)
        if known is None:
            shown = [f"{name}={values[k]}" for (name, values), k in zip(self.features, row, strict=True) if k]
            known = self._morphs[row] = int(self.vocab.morphology.add("|".join(shown)))
        return known


def _default_threads() -> int:
    asked = os.environ.get("NEWSGRAPH_THREADS", "")
    if asked.isdigit() and int(asked) > 0:
        return int(asked)
    return 1 if multiprocessing.parent_process() is not None else os.cpu_count() or 1
