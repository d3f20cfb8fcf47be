"""Teaches a network what the released one reads where the gold says nothing (Hinton et al. 2015).

Sentences that have names or parts of speech but no tree keep the released network's trees, tags and lemmas
in mind while the names are learned from them. It tells how sure it is of every arc, so nothing has to be cut
off. Where the gold part of speech contradicts its own, a word is taught nothing, and neither are arcs to it.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from network import Batch, Labels, Network, Taught
from torch import Tensor

ARC_TEMPERATURE = 1.5  # the released arcs are surer than they are right; see calibration.py
# The parts of speech of GSD's training part are of UD 2.2 (gold, read): where what is read is today's, it is
# right too; where both may be, neither is taught.
NEWER = [("PRON", "DET"), ("VERB", "AUX")]
EITHER = [
    ("ADV", "ADJ"),
    ("ADJ", "ADV"),
    ("NOUN", "PROPN"),
    ("PROPN", "NOUN"),
    ("ADJ", "VERB"),
    ("VERB", "ADJ"),
]


@dataclass
class Teacher:
    """The released network, as it reads a batch."""

    network: Network
    labels: Labels

    def __post_init__(self) -> None:
        self.network.eval().requires_grad_(False)
        self._newer, self._either = self._pairs(NEWER), self._pairs(EITHER)

    def _pairs(self, pairs: list[tuple[str, str]]) -> Tensor:
        number = {name: i for i, name in enumerate(self.labels.upos)}
        table = torch.zeros(len(number), len(number), dtype=torch.bool)
        for gold, read in pairs:
            table[number[gold], number[read]] = True
        return table

    @torch.no_grad()
    def read(self, b: Batch, below: list[Tensor]) -> Taught:
        """What it tells of the batch; the batch's older parts of speech are replaced by today's."""
        network = self.network
        words = network.words(b.ids, b.mask, b.first, b.last, below)
        same = b.sentence[:, :, None] == b.sentence[:, None, :]
        arcs = network.arcs(words).masked_fill(~same, -1e4)
        heads = torch.where(b.heads >= 0, b.heads, arcs.argmax(-1))
        tagging = network.tagging(words)
        upos = network.upos(tagging)
        best, given = upos.argmax(-1), b.upos.clamp(min=0)
        unknown = (b.sentence >= 0) & (b.feats < 0).all(-1)  # no treebank has these words
        tagged = unknown & (b.upos >= 0)
        newer, either = tagged & self._newer[given, best], tagged & self._either[given, best]
        agrees = ~tagged | (b.upos == best) | newer | either
        b.upos = torch.where(newer, best, torch.where(either, -1, b.upos))
        known = unknown & agrees
        return Taught(
            words=known,
            arcs=known & torch.gather(agrees, 1, heads),
            heads=heads,
            scores={
                "arc": arcs / ARC_TEMPERATURE,
                "label": network.label_scores(words, heads),
                "upos": upos,
                "tag": network.tag(tagging),
                "feats": network.feats(tagging),
                "lemma": network.lemma(tagging),
            },
        )
