"""The network:

the encoder with heads for trees, tags, features, lemmas, sentence starts and names, and its losses.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path

import torch
from encoder import Encoder
from pretrained import LAYERS, WIDTH
from torch import Tensor, nn
from torch.nn import functional

MIXED_LAYERS = 6  # the heads read a learned mean of the last six layers
ARC, LABEL, TAGGING = 256, 96, 384


@dataclass
class Labels:
    """The names of the classes of each head; what the exporter writes into ``labels.json``."""

    deps: list[str]
    upos: list[str]
    tags: list[str]
    feats: dict[str, list[str]]  # feature → values, the first is "" (not there)
    lemmas: list[str]
    names: list[str]  # O, B-PER, I-PER, …


def load_labels(folder: Path) -> Labels:
    """The classes as ``labels.json`` has them."""
    values = json.loads((folder / "labels.json").read_text("utf-8"))
    return Labels(**{f.name: values[f.name] for f in fields(Labels)})


@dataclass
class Batch:
    """Windows as padded arrays. Targets are -1 (or False) where nothing is known."""

    ids: Tensor  # (batch, pieces)
    mask: Tensor  # (batch, pieces)
    first: Tensor  # (batch, words): index of each word's first piece
    last: Tensor
    sentence: Tensor  # (batch, words): number of the gold sentence, -1 padding
    heads: Tensor
    deps: Tensor
    upos: Tensor
    tags: Tensor
    feats: Tensor  # (batch, words, features)
    lemmas: Tensor
    starts: Tensor
    names: Tensor  # (batch, words, classes): which classes the gold allows; all True: unknown


@dataclass
class Taught:
    """What another network tells of a batch, see ``teacher.py``."""

    words: Tensor  # (batch, words): which words are taught
    arcs: Tensor  # (batch, words): of which the head and its label are
    heads: Tensor  # (batch, words): gold where it is known, else the other network's
    scores: dict[str, Tensor]  # of each head of the network


def head_layer(out: int, dropout: float = 0.25) -> nn.Module:
    return nn.Sequential(nn.Linear(2 * WIDTH, out), nn.GELU(), nn.Dropout(dropout))


class Network(nn.Module):
    """Encoder and heads. A word is seen as its first and its last piece."""

    def __init__(self, vocabulary: int, labels: Labels) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary)
        self.mix = nn.Parameter(torch.zeros(MIXED_LAYERS))
        self.word_dropout = nn.Dropout(0.15)
        self.arc_dep, self.arc_head = head_layer(ARC), head_layer(ARC)
        self.arc = nn.Parameter(torch.zeros(ARC, ARC))
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.arc_root = nn.Linear(ARC, 1)
        self.label_dep, self.label_head = head_layer(LABEL), head_layer(LABEL)
        self.label = nn.Parameter(torch.zeros(len(labels.deps), LABEL + 1, LABEL + 1))
        self.tagging, self.naming = head_layer(TAGGING), head_layer(TAGGING)
        self.upos = nn.Linear(TAGGING, len(labels.upos))
        self.tag = nn.Linear(TAGGING, len(labels.tags))
        self.feature_sizes = [len(values) for values in labels.feats.values()]
        self.feats = nn.Linear(TAGGING, sum(self.feature_sizes))
        self.lemma = nn.Linear(TAGGING, len(labels.lemmas))
        self.start = nn.Linear(TAGGING, 1)
        self.name = nn.Linear(TAGGING, len(labels.names))
        self.root_label = labels.deps.index("root")
        nn.init.normal_(self.arc, std=0.02)

    def words(
        self, ids: Tensor, mask: Tensor, first: Tensor, last: Tensor, below: list[Tensor] | None = None
    ) -> Tensor:
        """(batch, words, 2 * width): the mixed state of each word's first and last piece.

        `below`: the states of the encoder's lowest layers where they are known.
        """
        states = [s.float() for s in self.encoder(ids, mask, below)[LAYERS - MIXED_LAYERS :]]
        weights = torch.softmax(self.mix, 0)
        mixed = torch.stack([w * s for w, s in zip(weights.unbind(0), states, strict=True)]).sum(0)
        index = torch.stack([first, last], 2).flatten(1)[..., None].expand(-1, -1, WIDTH)
        words: Tensor = self.word_dropout(torch.gather(mixed, 1, index).view(first.shape[0], -1, 2 * WIDTH))
        return words

    def arcs(self, words: Tensor) -> Tensor:
        """(batch, words, words): the score of each head for each word; the diagonal stands for the root."""
        dep, head = self.arc_dep(words), self.arc_head(words)
        scores = (dep @ self.arc) @ head.transpose(1, 2) + (head * self.arc_bias).sum(-1)[:, None, :]
        return torch.where(_diagonal(words.shape[1]), self.arc_root(dep), scores)

    def label_scores(self, words: Tensor, heads: Tensor) -> Tensor:
        """(batch, words, labels) for given heads."""
        dep, head = _biased(self.label_dep(words)), _biased(self.label_head(words))
        chosen = torch.gather(head, 1, heads.clamp(min=0)[..., None].expand(-1, -1, LABEL + 1))
        return torch.einsum("bwi,lij,bwj->bwl", dep, self.label, chosen)

    def forward(self, ids: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        """Everything for every word, as the exported graph gives it:

        labels are the best one for each pair of words.
        """
        words = self.words(ids, mask, first, last)
        dep, head = _biased(self.label_dep(words)), _biased(self.label_head(words))
        batch, length = first.shape
        count = self.label.shape[0]
        left = (dep @ self.label.permute(1, 0, 2).reshape(LABEL + 1, -1)).view(
            batch, length * count, LABEL + 1
        )
        pairs = (left @ head.transpose(1, 2)).view(batch, length, count, length)
        is_root = (torch.arange(count) == self.root_label)[:, None]
        labels = torch.where(is_root == _diagonal(length)[:, None, :], pairs, -1e4).argmax(2).to(torch.uint8)
        tagging = self.tagging(words)
        feats = torch.stack([f.argmax(-1) for f in self.feats(tagging).split(self.feature_sizes, -1)], -1)
        return (
            self.arcs(words),
            labels,
            self.upos(tagging).argmax(-1),
            self.tag(tagging).argmax(-1),
            feats,
            self.lemma(tagging).argmax(-1),
            self.start(tagging).squeeze(-1),
            self.name(self.naming(words)),
        )

    def losses(
        self, b: Batch, taught: Taught | None = None, below: list[Tensor] | None = None
    ) -> dict[str, Tensor]:
        """The mean loss of each head over what the batch's gold annotates, plus that over what is taught."""
        with half():
            words = self.words(b.ids, b.mask, b.first, b.last, below)
        same = b.sentence[:, :, None] == b.sentence[:, None, :]
        arcs = self.arcs(words).masked_fill(~same, -1e4)
        tagging = self.tagging(words)
        features = self.feats(tagging).split(self.feature_sizes, -1)
        names = self.name(self.naming(words))
        known = (b.sentence >= 0) & ~b.names.all(-1)
        allowed = names.masked_fill(~b.names, -1e4)
        name_loss = torch.logsumexp(names, -1) - torch.logsumexp(allowed, -1)
        heads = b.heads if taught is None else taught.heads
        labels, upos, tag = self.label_scores(words, heads), self.upos(tagging), self.tag(tagging)
        lemma = self.lemma(tagging)
        starts = functional.binary_cross_entropy_with_logits(
            self.start(tagging).squeeze(-1), b.starts.clamp(min=0).float(), reduction="none"
        )
        started = b.starts >= 0
        losses = {
            "arc": _mean_loss(arcs, b.heads),
            "label": _mean_loss(labels, b.deps),
            "upos": _mean_loss(upos, b.upos),
            "tag": _mean_loss(tag, b.tags),
            "feats": torch.stack([_mean_loss(f, b.feats[..., i]) for i, f in enumerate(features)]).sum(),
            "lemma": _mean_loss(lemma, b.lemmas),
            "start": (starts * started).sum() / started.sum().clamp(min=1),
            "name": (name_loss * known).sum() / known.sum().clamp(min=1),
        }
        if taught is not None:
            told = taught.scores
            losses["arc"] = losses["arc"] + _taught_loss(arcs, told["arc"], taught.arcs)
            losses["label"] = losses["label"] + _taught_loss(labels, told["label"], taught.arcs)
            for kind, own in (("upos", upos), ("tag", tag), ("lemma", lemma)):
                losses[kind] = losses[kind] + _taught_loss(own, told[kind], taught.words)
            parts = zip(features, torch.split(told["feats"], self.feature_sizes, -1), strict=True)
            losses["feats"] = (
                losses["feats"] + torch.stack([_taught_loss(f, t, taught.words) for f, t in parts]).sum()
            )
        return losses


LOSS_WEIGHTS = {
    "arc": 1.0,
    "label": 1.0,
    "upos": 0.5,
    "tag": 0.5,
    "feats": 0.25,
    "lemma": 0.5,
    "start": 1.0,
    "name": 2.0,
}


def half() -> torch.autocast:
    """Products in 16 bits where the processor has them: training takes half the time."""
    able = bool(
        torch.cpu.get_capabilities().get("avx512_bf16") or torch.cpu.get_capabilities().get("amx_bf16")
    )
    return torch.autocast("cpu", torch.bfloat16, enabled=able)


def _diagonal(size: int) -> Tensor:
    """True where a word meets itself (onnxruntime has no `EyeLike` of booleans)."""
    index = torch.arange(size)
    return index[:, None] == index[None, :]


def _biased(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def _mean_loss(scores: Tensor, gold: Tensor) -> Tensor:
    known = gold >= 0
    if not known.any():
        return scores.sum() * 0
    return functional.cross_entropy(scores[known], gold[known])


def _taught_loss(scores: Tensor, told: Tensor, which: Tensor) -> Tensor:
    """How far the probabilities of some words are from those that they were told."""
    if not which.any():
        return scores.sum() * 0
    probabilities = told[which].softmax(-1)
    return -(probabilities * scores[which].log_softmax(-1)).sum(-1).mean()
