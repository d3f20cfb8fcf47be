"""A real spaCy pipeline with TIGER's labels, trained for a moment: loading it, and what it gives."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from frozen import frozen_doc
from schemes import CONSTRUCTIONS, assert_valid
from spacy.training import Example
from thinc.api import fix_random_seed

from newsgraph.language import extract, load_pipeline
from newsgraph.schema import Article

TEXT = """Nato warnt Russland

Die Nato kündigte eine Übung an. „Wir helfen Mali“, sagte Weber.

• Berlin und Paris protestieren
• Der Kanzler ist in Warschau

Die Armee hat das Lager umstellt und gestürmt.
"""


@pytest.fixture(scope="module")
def tiger_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline with the components of spaCy's German models on disk, small and hardly trained."""
    fix_random_seed(0)
    nlp = spacy.blank("de")
    small = {
        "@architectures": "spacy.HashEmbedCNN.v2",
        "pretrained_vectors": None,
        "width": 32,
        "depth": 1,
        "embed_size": 300,
        "window_size": 1,
        "maxout_pieces": 2,
        "subword_features": True,
    }
    for name in ("tagger", "morphologizer", "parser", "trainable_lemmatizer", "ner"):
        nlp.add_pipe(name, config={"model": {"tok2vec": small}})
    docs = [frozen_doc(tiger) for tiger, _ in CONSTRUCTIONS.values()]
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
    nlp.get_pipe("ner").add_label("PER")  # type: ignore[attr-defined]
    optimizer = nlp.initialize(lambda: examples)
    with nlp.select_pipes(enable=["tagger", "parser"]):
        for _ in range(4):
            for start in range(0, len(examples), 8):
                nlp.update(examples[start : start + 8], sgd=optimizer)
    folder = tmp_path_factory.mktemp("models") / "de_tiger"
    nlp.to_disk(folder)
    return folder


def test_a_tiger_pipeline_becomes_a_ud_pipeline(tiger_model: Path) -> None:
    nlp = load_pipeline(str(tiger_model))
    assert nlp.pipe_names[0] == "newsgraph_paragraphs"
    assert nlp.pipe_names[-3:] == ["newsgraph_tiger_to_ud", "newsgraph_strong_verbs", "newsgraph"]
    before = spacy.load(tiger_model)
    doc = nlp(TEXT)
    assert {token.dep_ for token in before(TEXT)} & {"sb", "nk"}
    assert_valid(doc, [sent.start for sent in doc.sents])


def test_paragraphs_and_bullets_end_sentences_before_a_tiger_parser(tiger_model: Path) -> None:
    nlp = load_pipeline(str(tiger_model))
    sentences = extract(Article(text=TEXT), nlp).sentences
    starts = {sentence.start for sentence in sentences}
    lines = [line for line in TEXT.splitlines() if line]
    assert {TEXT.index(line) for line in lines} <= starts
    assert not any("\n" in sentence.text for sentence in sentences)
