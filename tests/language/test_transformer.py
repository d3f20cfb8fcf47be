"""The component: with a network of the test's own, and a real run of the bundled model where it is there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from tokenizers import Tokenizer
from tokenizers.models import Unigram

from newsgraph.errors import ModelError
from newsgraph.language.certainty import head_certainties
from newsgraph.language.loading import complete_pipeline
from newsgraph.language.parsing import annotate, tokenize
from newsgraph.language.transformer import OUTPUTS, NewsgraphTransformer

BUNDLED = Path(__file__).resolve().parents[2] / "models" / "de_newsgraph_trf"
LABELS: dict[str, Any] = {
    "deps": ["nsubj", "obj", "punct", "root", "conj"],
    "upos": ["NOUN", "PROPN", "PUNCT", "VERB"],
    "tags": ["NE", "VVFIN", "$.", "ADJA", "NN"],
    "feats": {"Number": ["", "Sing", "Plur"], "Mood": ["", "Ind"]},
    "lemmas": ["||0|", "||1|", "||1|en"],
    "names": ["O", "B-PER", "I-PER"],
}


class FakeSession:
    """Stands for the network: sentences have three words, the first is a name and the second the root."""

    def run(self, outputs: tuple[str, ...], inputs: dict[str, Any]) -> list[Any]:
        assert outputs == OUTPUTS
        batch, words = inputs["first"].shape
        arcs = np.zeros((batch, words, words), dtype=np.float32)
        labels = np.zeros((batch, words, words), dtype=np.uint8)
        place = np.arange(words)
        for i in range(words):
            root = min(i - i % 3 + 1, words - 1)
            arcs[:, i, root] = 9
            labels[:, i, root] = [0, 3, 2][i % 3]
        cycle = np.broadcast_to(place % 3, (batch, words))
        return [
            arcs,
            labels,
            np.array([1, 3, 2])[cycle],
            cycle,
            np.stack([(cycle < 2).astype(np.int64), (cycle == 1).astype(np.int64)], -1),
            np.array([0, 2, 0])[cycle],
            np.where(cycle == 0, 5.0, -5.0).astype(np.float32),
            np.eye(3, dtype=np.float32)[np.array([1, 0, 0])[cycle]],
        ]


@pytest.fixture
def nlp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Language:
    pieces = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁", -1.0), ("a", -2.0)]
    Tokenizer(Unigram(pieces, unk_id=3, byte_fallback=False)).save(str(tmp_path / "tokenizer.json"))
    (tmp_path / "labels.json").write_text(json.dumps(LABELS), "utf-8")
    (tmp_path / "verbs.tsv").write_text("schlafen\nschlief\tschlafen\n", "utf-8")
    (tmp_path / "nouns.tsv").write_text("soldaten\tsoldat\n", "utf-8")
    (tmp_path / "model.onnx").write_bytes(b"")
    pipeline = spacy.blank("de")
    component = pipeline.add_pipe("newsgraph_transformer")
    assert isinstance(component, NewsgraphTransformer)
    component.from_disk(tmp_path)
    monkeypatch.setattr(component, "_open_session", FakeSession)
    return pipeline


@pytest.mark.parametrize(("tag", "first"), [("ADJA", "Berliner"), ("NN", "US-Soldaten")])
def test_a_word_that_holds_a_name_is_none(
    nlp: Language, monkeypatch: pytest.MonkeyPatch, tag: str, first: str
) -> None:
    class Tagged(FakeSession):
        def run(self, outputs: tuple[str, ...], inputs: dict[str, Any]) -> list[Any]:
            values = super().run(outputs, inputs)
            tags = values[OUTPUTS.index("tags")]
            values[OUTPUTS.index("tags")] = np.full_like(tags, LABELS["tags"].index(tag))
            return values

    text = f"{first} schliefen. Wiener schliefen."
    assert [e.text for e in nlp(text).ents] == [first, "Wiener"]
    monkeypatch.setattr(nlp.get_pipe("newsgraph_transformer"), "_open_session", Tagged)
    assert [e.text for e in nlp(text).ents] == (["Wiener"] if tag == "NN" else [])


def test_everything_is_annotated(nlp: Language) -> None:
    doc = nlp("Tom schlief. Anna schlief.")
    assert [(t.text, t.head.text, t.dep_) for t in doc[:3]] == [
        ("Tom", "schlief", "nsubj"),
        ("schlief", "schlief", "ROOT"),
        (".", "schlief", "punct"),
    ]
    assert [t.pos_ for t in doc[:3]] == ["PROPN", "VERB", "PUNCT"]
    assert (doc[1].tag_, str(doc[1].morph), doc[1].lemma_) == ("VVFIN", "Mood=Ind|Number=Sing", "schlafen")
    assert [s.text for s in doc.sents] == ["Tom schlief.", "Anna schlief."]
    assert [(e.text, e.label_) for e in doc.ents] == [("Tom", "PER"), ("Anna", "PER")]


def test_white_space_hangs_on_the_word_before_and_breaks_end_sentences(nlp: Language) -> None:
    text = "\n Tom schlief.\n\nAnna schlief.  "
    doc = nlp(text)
    assert doc.text == text
    spaces = [t for t in doc if t.is_space]
    assert [(t.pos_, t.tag_, t.dep_) for t in spaces] == [("SPACE", "_SP", "dep")] * 3
    assert [t.head.text for t in spaces] == ["Tom", ".", "."]
    assert [s.text.strip() for s in doc.sents] == ["Tom schlief.", "Anna schlief."]
    assert not any(t.ent_type_ for t in spaces)


class LongNames(FakeSession):
    """A network that takes the first two words of each sentence for one name."""

    def run(self, outputs: tuple[str, ...], inputs: dict[str, Any]) -> list[Any]:
        *others, names = super().run(outputs, inputs)
        place = np.broadcast_to(np.arange(names.shape[1]) % 3, names.shape[:2])
        return [*others, np.eye(3, dtype=np.float32)[np.array([1, 2, 0])[place]]]


def test_white_space_inside_a_name_is_part_of_it(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlp.get_pipe("newsgraph_transformer"), "_open_session", LongNames)
    doc = nlp("Tom  Meier. ")
    assert [(e.text, e.label_) for e in doc.ents] == [("Tom  Meier", "PER")]


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_to_read_is_no_error(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


def test_a_stream_keeps_its_order_and_is_as_single_documents(nlp: Language) -> None:
    texts = ["Tom schlief.", "Anna schlief. " * 120, "", "Otto schlief."]
    piped = list(nlp.pipe(texts))
    assert [doc.text for doc in piped] == texts
    for doc in piped:
        assert doc.to_json() == nlp(doc.text).to_json()


def test_the_folder_can_be_written_and_read_again(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "copy")
    again = spacy.load(tmp_path / "copy")
    assert again.pipe_names == ["newsgraph_transformer"]


def test_an_incomplete_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.onnx"):
        NewsgraphTransformer(spacy.blank("de")).from_disk(tmp_path)


def test_a_text_without_end_is_cut_into_sentences(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsgraph.language.stitching.LONGEST_SENTENCE", 50)
    monkeypatch.setattr("newsgraph.language.transformer.NO_SENTENCE_START", frozenset({"Tom", "schlief"}))
    doc = nlp("Tom schlief " * 300)
    assert max(len(sentence) for sentence in doc.sents) <= 51
    assert doc.text == "Tom schlief " * 300


@pytest.fixture(scope="module")
def bundled() -> Language:
    if not BUNDLED.is_dir():
        pytest.skip("the transformer is not bundled here")
    return spacy.load(BUNDLED)


TEXT = """Nordkorea droht Südkorea

»Wir sind bereit«, sagte Präsident Tom Meier. Am 24. Oktober kamen z. B. ca. 3.000 Soldaten.
• Erster Punkt
• Zweiter Punkt"""


def test_the_bundled_model_finds_sentences_and_names(bundled: Language) -> None:
    doc = bundled(TEXT)
    assert doc.text == TEXT
    assert [s.text.strip() for s in doc.sents] == [
        "Nordkorea droht Südkorea",
        "»Wir sind bereit«, sagte Präsident Tom Meier.",
        "Am 24. Oktober kamen z. B. ca. 3.000 Soldaten.",
        "• Erster Punkt",
        "• Zweiter Punkt",
    ]
    assert {("Nordkorea", "LOC"), ("Tom Meier", "PER")} <= {(e.text, e.label_) for e in doc.ents}


def test_the_bundled_model_reads_a_sentence_longer_than_its_window(bundled: Language) -> None:
    doc = bundled("Der Minister nannte " + ", ".join(["die Schule im Norden"] * 120) + " und den Park.")
    assert doc[-1].dep_ == "punct"
    assert all(token.dep_ and token.pos_ and token.lemma_ for token in doc)


def test_the_bundled_model_is_less_sure_of_what_can_hang_on_two_words(bundled: Language) -> None:
    stream = bundled.pipe(["Lena sah einen Mann mit einem Fernrohr.", "Ja."], n_process=2, batch_size=1)
    doc = next(iter(stream))
    certainty = dict(zip([token.text for token in doc], head_certainties(doc), strict=True))
    assert certainty["Fernrohr"] < 0.95 < certainty["Lena"] <= 1


def test_heads_of_another_model_count_as_certain() -> None:
    assert head_certainties(spacy.blank("de")("Lena schläft.")) == [1, 1, 1]


def test_worker_processes_give_the_same(bundled: Language) -> None:
    texts = [TEXT, "Der Kanzler reist nach Rom."]
    alone = [doc.to_json() for doc in bundled.pipe(texts)]
    assert [doc.to_json() for doc in bundled.pipe(texts, n_process=2, batch_size=1)] == alone


def test_no_word_hangs_across_a_semicolon_between_two_clauses(bundled: Language) -> None:
    doc = bundled("Der Händler bestätigte den Eingang; mit einer Entscheidung sei am Freitag zu rechnen.")
    border = next(token.i for token in doc if token.text == ";")
    across = [token for token in doc if token.i > border >= token.head.i]
    assert [(token.dep_, token.head.text) for token in across] == [("conj", "bestätigte")]


def test_a_long_text_is_read_in_parts_without_a_warning(
    bundled: Language, monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder
) -> None:
    nlp = complete_pipeline(bundled, "bundled")
    monkeypatch.setattr("newsgraph.language.parsing.PART", 30)
    recwarn.clear()
    doc = tokenize("Lena sah einen Mann mit einem Fernrohr. " * 12, nlp)
    whole = annotate(doc, nlp)
    assert [str(warning.message) for warning in recwarn] == []
    assert whole.text == doc.text
    certainties = head_certainties(whole)
    assert len(certainties) == len(doc)
    assert min(certainties) < 1
