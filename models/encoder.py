"""The pretrained encoder: multilingual-e5-small (MIT licence) as a plain BERT with a German vocabulary.

Of its 250,002 SentencePiece pieces only those are kept that German text uses (see `choose_pieces`), which
makes the model four times smaller.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import cast

import numpy as np
import torch
from pretrained import INNER, LAYERS, SPECIAL, WIDTH, Pretrained
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from torch import Tensor, nn

HEADS, POSITIONS = 12, 512


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
        # A fused attention would be slower: its backward step in 16 bits has no matrix instructions.
        weights = torch.softmax(q @ k.transpose(-1, -2) * (1 / math.sqrt(WIDTH // HEADS)) + bias, -1)
        mixed = weights.to(v.dtype) @ v
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
        self.frozen = 0

    def forward(self, ids: Tensor, mask: Tensor, below: list[Tensor] | None = None) -> list[Tensor]:
        """`ids` (batch, length), `mask` True where there is a piece → states after each layer.

        `below` are the states of the lowest layers where they are known (see `lowest`).
        """
        states = list(below or [])
        x = states[-1] if states else self._embed(ids)
        bias = torch.where(mask[:, None, None, :], 0.0, -1e4).to(x.dtype)
        for layer in list(self.layers)[len(states) :]:
            x = layer(x, bias)
            states.append(x)
        return states

    def _embed(self, ids: Tensor) -> Tensor:
        x: Tensor = self.dropout(self.norm(self.word(ids) + self.position.weight[: ids.shape[1]]))
        return x

    @torch.no_grad()
    def lowest(self, ids: Tensor, mask: Tensor) -> list[Tensor]:
        """The states of the frozen layers, without dropout: the same for whoever has the same layers."""
        x = self._embed(ids)
        bias = torch.where(mask[:, None, None, :], 0.0, -1e4).to(x.dtype)
        states = []
        for layer in list(self.layers)[: self.frozen]:
            x = layer(x, bias)
            states.append(x)
        return states

    def freeze(self, layers: int) -> None:
        """Leave the lowest layers, and what comes before them, as they are: a step then costs less."""
        self.frozen = layers
        for part in (self.position, self.norm, *list(self.layers)[:layers]):
            part.requires_grad_(False)

    def train(self, mode: bool = True) -> Encoder:
        """Training leaves the frozen layers, and what comes before them, without dropout."""
        super().train(mode)
        if mode and self.frozen:
            for part in (self.dropout, *list(self.layers)[: self.frozen]):
                part.eval()
        return self

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
