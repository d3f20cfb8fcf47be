"""Words in pieces: at least one each, and known ones are not asked for again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsgraph import language
from newsgraph.language.models import bundled_model_path
from newsgraph.language.pieces import PieceEncoder


@pytest.fixture(scope="module")
def tokenizer() -> Path:
    folder = bundled_model_path("de_newsgraph_trf")
    assert folder is not None
    return next(folder.rglob("tokenizer.json"))


def test_every_word_has_a_piece(tokenizer: Path) -> None:
    encoder = PieceEncoder(tokenizer)
    pieces = encoder.encode(["Minister", "\u200b", "Minister"], [True, True, False])
    assert all(pieces)
    assert pieces[0] != pieces[2]  # with a space before it, and without


def test_what_is_remembered_is_forgotten_before_it_is_too_much(tokenizer: Path) -> None:
    encoder = PieceEncoder(tokenizer)
    first = encoder.encode(["Rat"], [True])
    encoder._known.update({(str(number), True): [number] for number in range(200_001)})
    assert encoder.encode(["Rat", "Stadt"], [True, True])[0] == first[0]
    assert len(encoder._known) == 2


def test_a_tokenizer_of_another_model_is_told(tokenizer: Path, tmp_path: Path) -> None:
    text = tokenizer.read_text("utf-8").replace('"<unk>"', '"<unbekannt>"')
    assert json.loads(text)
    (tmp_path / "tokenizer.json").write_text(text, "utf-8")
    with pytest.raises(ValueError, match="no piece <unk>"):
        PieceEncoder(tmp_path / "tokenizer.json")


def test_a_name_that_the_room_has_not_is_told() -> None:
    with pytest.raises(AttributeError, match="gibtesnicht"):
        _ = language.gibtesnicht
