"""Keeps the few input dimensions with outlying values from spoiling a product when it is quantised.

8-bit inputs share one scale: a dimension whose values are a hundred times the others' leaves these no
precision. In this encoder it is the feed-forward part that loses by it. In its first product one of 384
inputs reaches 26 where half of the others never exceed 2: the outlying inputs are made smaller and their
weights as much greater (Xiao et al. 2023, arXiv 2211.10438). In the second the outlying ones of 1,536 inputs
are multiplied in floats, the others in 8 bits (Dettmers et al. 2022, arXiv 2208.07339).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import torch
from encoder import Layer
from network import Batch, Network
from torch import Tensor, nn

EVENED = 8  # the greatest inputs of a first product, brought down to the next one's greatest value
OUTLYING = 32  # the inputs of a second product that are multiplied in floats


class SplitLinear(nn.Module):
    """A linear layer as two products: ``fine`` of the outlying dimensions, ``coarse`` of the others."""

    def __init__(self, linear: nn.Linear, outlying: Tensor) -> None:
        super().__init__()
        self.outlying: Tensor
        self.others: Tensor
        others = torch.ones(linear.in_features)
        others[outlying] = 0
        self.register_buffer("outlying", outlying)
        self.register_buffer("others", others)
        self.coarse = nn.Linear(linear.in_features, linear.out_features)
        self.fine = nn.Linear(len(outlying), linear.out_features, bias=False)
        with torch.no_grad():
            self.coarse.weight.copy_(linear.weight * others)
            self.coarse.bias.copy_(linear.bias)
            self.fine.weight.copy_(linear.weight[:, outlying])

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.coarse(x * self.others) + self.fine(x[..., self.outlying])
        return y


class EvenLinear(nn.Module):
    """A linear layer whose inputs are multiplied by ``shares``, and its weights divided by them."""

    def __init__(self, linear: nn.Linear, shares: Tensor) -> None:
        super().__init__()
        self.shares: Tensor
        self.register_buffer("shares", shares)
        self.coarse = nn.Linear(linear.in_features, linear.out_features)
        with torch.no_grad():
            self.coarse.weight.copy_(linear.weight / shares)
            self.coarse.bias.copy_(linear.bias)

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.coarse(x * self.shares)
        return y


@torch.no_grad()
def split_outliers(network: Network, batches: Iterable[Batch]) -> None:
    """Change both products of each layer's feed-forward part, in place; `batches` tell what is outlying."""
    layers = [cast(Layer, layer) for layer in network.encoder.layers]
    largest: dict[nn.Module, Tensor] = {}

    def watch(module: nn.Module, inputs: tuple[Any, ...]) -> None:
        seen = inputs[0].abs().flatten(0, -2).amax(0)
        largest[module] = torch.maximum(largest.get(module, seen), seen)

    hooks = [part.register_forward_pre_hook(watch) for layer in layers for part in (layer.up, layer.down)]
    network.eval()
    for batch in batches:
        network.encoder(batch.ids, batch.mask)
    for hook in hooks:
        hook.remove()
    for layer in layers:
        up, down = largest[layer.up], largest[layer.down]
        bound = up.topk(EVENED + 1).values[-1]
        layer.up = EvenLinear(layer.up, bound / up.clamp(min=bound))  # type: ignore[assignment]
        outlying = down.topk(OUTLYING).indices.sort().values
        layer.down = SplitLinear(layer.down, outlying)  # type: ignore[assignment]
