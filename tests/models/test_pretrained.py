"""The encoder's weights are read alike, whoever keeps them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "models"))

from pretrained import INNER, LAYERS, PARTS, SPECIAL, WIDTH, read_checkpoint  # noqa: E402
from safetensors.numpy import save_file  # noqa: E402


def test_a_hub_checkpoint_gets_the_names_that_training_uses(tmp_path: Path) -> None:
    pieces = [*SPECIAL, "▁Haus", "▁und"]

    def zeros(*shape: int) -> np.ndarray:
        return np.zeros(shape, dtype=np.float32)

    shapes = {"fi": (INNER, WIDTH), "fo": (WIDTH, INNER), "aln": (WIDTH,), "oln": (WIDTH,)}
    stored = {
        "embeddings.word_embeddings.weight": zeros(len(pieces), WIDTH),
        "embeddings.position_embeddings.weight": zeros(8, WIDTH),
        "embeddings.token_type_embeddings.weight": zeros(2, WIDTH),
        "embeddings.LayerNorm.weight": zeros(WIDTH),
        "embeddings.LayerNorm.bias": zeros(WIDTH),
    }
    for i in range(LAYERS):
        for part, name in PARTS.items():
            shape = shapes.get(part, (WIDTH, WIDTH))
            stored[f"encoder.layer.{i}.{name}.weight"] = zeros(*shape)
            stored[f"encoder.layer.{i}.{name}.bias"] = zeros(shape[0])
    up = np.random.default_rng(1).normal(size=(INNER, WIDTH)).astype(np.float32)
    stored["encoder.layer.3.intermediate.dense.weight"] = up
    save_file(stored, tmp_path / "model.safetensors")
    vocabulary = [[piece, -float(i)] for i, piece in enumerate(pieces)]
    (tmp_path / "tokenizer.json").write_text(json.dumps({"model": {"vocab": vocabulary}}), "utf-8")

    base = read_checkpoint(tmp_path)

    assert base.pieces == pieces
    assert base.scores.tolist() == [0, -1, -2, -3, -4, -5]
    assert len(base.weights) == 5 + 2 * len(PARTS) * LAYERS
    assert np.array_equal(base.weights["l3.fi.w"].reshape(INNER, WIDTH), up)
