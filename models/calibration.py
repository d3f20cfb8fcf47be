"""Makes the network as sure as it is right: a temperature for arcs and one for names (Guo et al. 2017).

Both are fitted on sentences set aside from training and multiplied into the last weights of the heads, so
that neither the graph nor what reads it knows of them. The best head and the best name stay the same.
"""

from __future__ import annotations

import torch
from gold import Sentence
from network import Network
from torch import Tensor
from transformer import chunks
from windows import WindowMaker

TEMPERATURES = [n / 100 for n in range(50, 301)]
BINS = 10


def calibrate(network: Network, windows: list[list[Sentence]], maker: WindowMaker) -> None:
    """Fit both temperatures and apply them, in place; the errors before and after are printed."""
    network.eval()
    arcs, names = _outputs(network, windows, maker)
    with torch.no_grad():
        for kind, (scores, gold), weights in (
            ("arcs", arcs, (network.arc, network.arc_bias, network.arc_root.weight, network.arc_root.bias)),
            ("names", names, (network.name.weight, network.name.bias)),
        ):
            best = min(TEMPERATURES, key=lambda t: _loss(scores / t, gold))
            for weight in weights:
                weight.div_(best)
            print(f"{kind}: temperature {best}, {len(gold)} words", flush=True)
            for when, values in (("before", scores), ("after", scores / best)):
                print(f"  {when}: loss {_loss(values, gold):.4f}, {_reliability(values, gold)}", flush=True)


@torch.no_grad()
def _outputs(
    network: Network, windows: list[list[Sentence]], maker: WindowMaker
) -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
    """Scores and gold of the words with a gold head, and of those with a gold name or none."""
    arcs: list[Tensor] = []
    heads: list[Tensor] = []
    names: list[Tensor] = []
    classes: list[Tensor] = []
    for group in chunks(windows, 8):
        b = maker.batch([maker.encode(window) for window in group])
        words = network.words(b.ids, b.mask, b.first, b.last)
        same = b.sentence[:, :, None] == b.sentence[:, None, :]
        known = b.heads >= 0
        rows = network.arcs(words).masked_fill(~same, -1e4)[known]
        arcs.append(torch.nn.functional.pad(rows, (0, 512 - rows.shape[1]), value=-1e4))
        heads.append(b.heads[known])
        certain = (b.sentence >= 0) & (b.names.sum(-1) == 1)
        names.append(network.name(network.naming(words))[certain])
        classes.append(b.names[certain].int().argmax(-1))
    return (torch.cat(arcs), torch.cat(heads)), (torch.cat(names), torch.cat(classes))


def _loss(scores: Tensor, gold: Tensor) -> float:
    return float(torch.nn.functional.cross_entropy(scores, gold))


def _reliability(scores: Tensor, gold: Tensor) -> str:
    """The expected calibration error, and how often words of each tenth of probability are right."""
    sure, best = scores.softmax(-1).max(-1)
    right = (best == gold).float()
    tenth = (sure * BINS).long().clamp(max=BINS - 1)
    shown, error = [], 0.0
    for n in range(BINS):
        inside = tenth == n
        if count := int(inside.sum()):
            said, true = float(sure[inside].mean()), float(right[inside].mean())
            error += abs(said - true) * count / len(gold)
            shown.append(f"{said:.2f}→{true:.2f} ({count})")
    return f"calibration error {error:.4f}, said→right: {', '.join(shown)}"
