"""Choosing, checking and completing a pipeline; the models themselves are measured elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import newsgraph.language.models as models
from newsgraph.errors import ModelError
from newsgraph.language import load_pipeline
from newsgraph.language.loading import PROBE, complete_pipeline

BEFORE, AFTER = ["newsgraph_paragraphs", "newsgraph_number_ends"], ["newsgraph_strong_verbs", "newsgraph"]
# The probe in both schemes: word, lemma, pos, tag, TIGER's head and label, UD's head and label.
ROWS = [
    ("Die", "die", "DET", "ART", 1, "nk", 1, "det"),
    ("Nato", "Nato", "PROPN", "NE", 2, "sb", 2, "nsubj"),
    ("warnt", "warnen", "VERB", "VVFIN", 2, "ROOT", 2, "ROOT"),
    ("Russland", "Russland", "PROPN", "NE", 2, "oa", 2, "obj"),
    ("vor", "vor", "ADP", "APPR", 2, "op", 6, "case"),
    ("einem", "ein", "DET", "ART", 6, "nk", 6, "det"),
    ("Angriff", "Angriff", "NOUN", "NN", 4, "nk", 2, "obl"),
    (".", ".", "PUNCT", "$.", 2, "punct", 2, "punct"),
]


class Annotator:
    """A component that knows the probe and nothing else."""

    def __init__(self, nlp: Language, name: str, scheme: str, without: list[str]) -> None:
        self.nlp, self.name, self.without = nlp, name, without
        self.head, self.label = {"tiger": (4, 5), "ud": (6, 7), "other": (6, 3)}[scheme]

    def __call__(self, doc: Doc) -> Doc:
        assert doc.text == PROBE
        values = {
            "lemmas": [row[1] for row in ROWS],
            "pos": [row[2] for row in ROWS],
            "tags": [row[3] for row in ROWS],
            "heads": [row[self.head] for row in ROWS],
            "deps": [row[self.label] for row in ROWS],
            "ents": ["O", "B-ORG", "O", "B-LOC", "O", "O", "O", "O"],
        }
        known: dict[str, Any] = {name: value for name, value in values.items() if name not in self.without}
        spaces = [True] * 6 + [False] * 2
        return Doc(self.nlp.vocab, words=[str(row[0]) for row in ROWS], spaces=spaces, **known)


Language.factory("test_annotator", func=Annotator)


def annotator(scheme: str, *without: str) -> Language:
    """Return a German pipeline of that component alone."""
    nlp = spacy.blank("de")
    nlp.add_pipe("test_annotator", config={"scheme": scheme, "without": list(without)})
    return nlp


def test_a_tiger_pipeline_gets_the_adapter() -> None:
    nlp = complete_pipeline(annotator("tiger"), "some_model")
    assert nlp.pipe_names == [*BEFORE, "test_annotator", "newsgraph_tiger_to_ud", *AFTER]
    doc = nlp(PROBE)
    assert [token.dep_ for token in doc] == [row[7] for row in ROWS]
    assert [token.head.i for token in doc] == [row[6] for row in ROWS]


def test_a_ud_pipeline_stays_as_it_is() -> None:
    nlp = complete_pipeline(annotator("ud"), "some_model")
    assert nlp.pipe_names == [*BEFORE, "test_annotator", *AFTER]


@pytest.mark.parametrize("text", ["›Nein!‹ rief sie.", "Das Wort ›Nein!‹."])
def test_single_guillemets_are_no_part_of_a_word(text: str) -> None:
    nlp = complete_pipeline(annotator("ud"), "some_model", extract=False)
    assert {"›", "Nein", "!", "‹"} <= {token.text for token in nlp.make_doc(text)}


def test_extraction_can_be_left_out() -> None:
    assert "newsgraph" not in complete_pipeline(annotator("ud"), "some_model", extract=False).pipe_names


def test_what_is_there_already_is_not_added_again() -> None:
    nlp = complete_pipeline(annotator("tiger"), "some_model")
    names = list(nlp.pipe_names)
    assert complete_pipeline(nlp, "some_model").pipe_names == names


@pytest.mark.parametrize(
    ("without", "lacks"),
    [
        (("heads", "deps"), "lacks a parser"),
        (("ents",), "lacks names"),
        (("pos",), "lacks parts of speech"),
        (("lemmas",), "lacks lemmas"),
        (("lemmas", "ents"), r"lacks lemmas, names \(NER\)"),
    ],
)
def test_a_pipeline_that_lacks_something_is_refused(without: tuple[str, ...], lacks: str) -> None:
    with pytest.raises(ModelError, match=f"model some_model {lacks}"):
        complete_pipeline(annotator("ud", *without), "some_model")


def test_labels_of_no_known_scheme_are_refused() -> None:
    with pytest.raises(ModelError, match="neither Universal Dependencies nor TIGER"):
        complete_pipeline(annotator("other"), "some_model")


def test_a_pipeline_for_another_language_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "english")
    with pytest.raises(ModelError, match="for language 'en'"):
        load_pipeline(str(tmp_path / "english"))


def test_a_pipeline_on_disk_without_components_is_refused(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path / "empty")
    with pytest.raises(ModelError, match="lacks parts of speech, a parser, lemmas, names"):
        load_pipeline(str(tmp_path / "empty"))


def test_a_broken_pipeline_gets_one_line(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path / "broken")
    (tmp_path / "broken" / "config.cfg").write_text("no\nconfig [", encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be loaded") as caught:
        load_pipeline(str(tmp_path / "broken"))
    assert "\n" not in str(caught.value)


def test_a_folder_that_is_no_pipeline_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="is no spaCy pipeline"):
        load_pipeline(str(tmp_path))


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(ModelError, match="no model de_nothing"):
        load_pipeline("de_nothing")


def test_a_missing_bundled_model_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "bundled_model_path", {}.get)
    with pytest.raises(ModelError, match="install newsgraph anew"):
        load_pipeline("bundled")


def test_the_cnn_stands_in_for_a_missing_transformer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "de_newsgraph_sm"
    spacy.blank("de").to_disk(folder)
    monkeypatch.setattr(models, "bundled_model_path", {folder.name: folder}.get)
    told: list[str] = []
    with pytest.raises(ModelError, match="model bundled lacks"):
        load_pipeline("bundled", notify=told.append)
    assert told == ["de_newsgraph_trf is missing, the smaller de_newsgraph_sm is used"]


def test_loading_leaves_the_matrix_product_of_others_alone(tmp_path: Path) -> None:
    from thinc.api import get_current_ops

    before = get_current_ops()
    spacy.blank("de").to_disk(tmp_path / "empty")
    with pytest.raises(ModelError):
        load_pipeline(str(tmp_path / "empty"))
    assert get_current_ops() is before
