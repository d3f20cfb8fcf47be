"""Reading the training data: GermEval's training part and sentences with parts of speech alone."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "models"))
from gold import read_bioes, read_upos


def test_the_training_part_of_germeval_gets_the_classes_of_the_others(tmp_path: Path) -> None:
    file = tmp_path / "names.bioes"
    file.write_text(
        "Anna B-PER\nMeier E-PER\nlas O\nden O\nBoten S-OTH\n. O\n\n"
        "Berliner S-LOCDERIV\nNato-Gipfel S-ORGPART\nNeue B-OTH\nrote I-OTH\nZeit E-OTH\n",
        "utf-8",
    )
    first, second = read_bioes(file)
    assert first.words == ["Anna", "Meier", "las", "den", "Boten", "."]
    assert first.names == ["B-PER", "I-PER", "O", "O", "B-MISC", "O"]
    assert first.spaces[-2:] == [False, True]
    assert second.names == ["O", "O", "B-MISC", "I-MISC", "I-MISC"]


def test_contractions_are_one_word_and_nothing_is_annotated_but_parts_of_speech(tmp_path: Path) -> None:
    file = tmp_path / "words.upos"
    file.write_text("Sie##PRON wohnt##VERB im##_ in##ADP dem##DET C##NOUN ##X##SYM .##PUNCT\n", "utf-8")
    (sentence,) = read_upos(file)
    assert sentence.words == ["Sie", "wohnt", "im", "C", "##X", "."]
    assert sentence.upos == ["PRON", "VERB", "ADP", "NOUN", "SYM", "PUNCT"]
    assert sentence.heads == []
    assert sentence.names == []
