"""The parsing scores on documents whose right answers are known."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.conllu import read_conllu
from newsgraph.evaluation.parsing import evaluate_parsing

_NUMBERS = itertools.count()
TREEBANK = """# text = Er wohnt im Haus.
1	Er	er	PRON	PPER	_	2	nsubj	_	_
2	wohnt	wohnen	VERB	VVFIN	_	0	root	_	_
3-4	im	_	_	_	_	_	_	_	_
3	in	in	ADP	APPR	_	5	case	_	_
4	dem	der	DET	ART	_	5	det	_	_
5	Haus	Haus	NOUN	NN	_	2	obl	_	SpaceAfter=No
6	.	.	PUNCT	$.	_	2	punct	_	_

# text = Sie, die singt, lacht
1	Sie	sie	PRON	PPER	_	6	nsubj	_	SpaceAfter=No
2	,	,	PUNCT	$,	_	4	punct	_	_
3	die	der	PRON	PRELS	_	4	nsubj	_	_
4	singt	singen	VERB	VVFIN	_	1	acl:relcl	_	SpaceAfter=No
5	,	,	PUNCT	$,	_	4	punct	_	_
6	lacht	lachen	VERB	VVFIN	_	0	root	_	_

"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "gold.conllu"
    path.write_text(TREEBANK, "utf-8")
    return path


RIGHT: dict[str, list[Any]] = {
    "heads": [1, 1, 3, 1, 1, 10, 8, 8, 5, 8, 10],
    "deps": ["nsubj", "ROOT", "case", "obl", "punct", "nsubj", "punct", "nsubj", "acl", "punct", "ROOT"],
    "pos": ["PRON", "VERB", "ADP", "NOUN", "PUNCT", "PRON", "PUNCT", "PRON", "VERB", "PUNCT", "VERB"],
    "tags": ["PPER", "VVFIN", "APPRART", "NN", "$.", "PPER", "$,", "PRELS", "VVFIN", "$,", "VVFIN"],
    "lemmas": ["er", "wohnen", "in", "Haus", ".", "sie", ",", "der", "singen", ",", "lachen"],
}


def _pipeline(**changes: dict[int, Any]) -> Language:
    """A pipeline that knows the right answers, but for the changes (column, place, value)."""
    nlp = spacy.blank("de")
    answers = {
        column: [changes.get(column, {}).get(i, value) for i, value in enumerate(values)]
        for column, values in RIGHT.items()
    }
    name = f"answers_{next(_NUMBERS)}"

    @Language.component(name)
    def component(doc: Doc) -> Doc:
        spaces = [bool(token.whitespace_) for token in doc]
        return Doc(doc.vocab, words=[token.text for token in doc], spaces=spaces, **answers)  # type: ignore[arg-type]

    nlp.add_pipe(name)
    return nlp


def test_contractions_are_one_word(treebank: Path) -> None:
    first, second = read_conllu(treebank)
    assert first.words == ["Er", "wohnt", "im", "Haus", "."]
    assert first.heads == [1, 1, 3, 1, 1]
    assert (first.upos[2], first.tags[2], first.deps[2], first.lemmas[2]) == ("ADP", "APPRART", "case", "in")
    assert second.spaces == [False, True, True, False, True, True]


@pytest.mark.parametrize("gold_words", [True, False])
def test_right_answers_score_one(treebank: Path, gold_words: bool) -> None:
    scores = evaluate_parsing(_pipeline(), treebank, gold_words=gold_words).as_dict()
    assert (scores.pop("words"), scores.pop("placeholders")) == (11, 0)
    assert scores == dict.fromkeys(scores, 1.0)


def test_a_wrong_arc_a_wrong_label_and_a_wrong_lemma_count(treebank: Path) -> None:
    scores = evaluate_parsing(_pipeline(heads={4: 3}, deps={3: "obj"}, lemmas={8: "sengen"}), treebank)
    assert scores.uas == 1.0
    assert scores.las == pytest.approx(7 / 8)
    assert scores.uas_with_punctuation == pytest.approx(10 / 11)
    assert scores.lemma_of_verbs == pytest.approx(2 / 3)


@pytest.mark.parametrize("gold_words", [True, False])
def test_words_that_nobody_annotated_are_left_out(treebank: Path, gold_words: bool) -> None:
    """UD_German-GSD hangs them on the next word by "dep": a right answer is not worse than that."""
    marked = TREEBANK.replace("2\tnsubj\t_\t_", "2\tdep\t_\tFixTigerDep=Yes", 1)
    treebank.write_text(marked, "utf-8")
    scores = evaluate_parsing(_pipeline(), treebank, gold_words=gold_words)
    assert (scores.placeholders, scores.las, scores.uas) == (1, 1.0, 1.0)
    assert scores.las_with_punctuation == pytest.approx(10 / 11)
    worse = evaluate_parsing(_pipeline(deps={3: "obj"}), treebank, gold_words=gold_words)
    assert worse.las == pytest.approx(6 / 7)


def test_sentences_run_together_lose_both_borders(treebank: Path) -> None:
    assert evaluate_parsing(_pipeline(heads={1: 10}, deps={1: "ccomp"}), treebank).sentence_f1 == 0.0


def test_skipped_sentences_are_not_counted(treebank: Path) -> None:
    assert evaluate_parsing(spacy.blank("de"), treebank, skip=1).words == 6


def test_a_file_that_is_no_treebank_is_named(tmp_path: Path) -> None:
    path = tmp_path / "prosa.conllu"
    path.write_text("Das ist Prosa.\n", "utf-8")
    with pytest.raises(EvaluationError, match=r"prosa\.conllu:1"):
        read_conllu(path)
