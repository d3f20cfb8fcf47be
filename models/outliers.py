"""Takes the few input dimensions with outlying values out of a product before it is quantised.

8-bit inputs share one scale: a dimension whose values are a hundred times the others' leaves these no
precision (Dettmers et al. 2022, arXiv 2208.07339). The outlying dimensions are multiplied in floats, the
others in 8 bits. In this encoder it is the second product of the feed-forward part that loses by it: taking
out some of its 1,536 inputs brings back more than half of the arcs that quantisation had changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import torch
from encoder import Layer
from network import Batch, Network
from torch import Tensor, nn

OUTLYING = 96


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


@torch.no_grad()
def split_outliers(network: Network, batches: Iterable[Batch]) -> None:
    """Split each layer's ``down`` product, in place; what is outlying is measured on `batches`."""
    layers = [cast(Layer, layer) for layer in network.encoder.layers]
    largest: dict[int, Tensor] = {}
    hooks = []
    for number, layer in enumerate(layers):

        def watch(_: nn.Module, inputs: tuple[Any, ...], number: int = number) -> None:
            seen = inputs[0].abs().flatten(0, -2).amax(0)
            largest[number] = torch.maximum(largest.get(number, seen), seen)

        hooks.append(layer.down.register_forward_pre_hook(watch))
    network.eval()
    for batch in batches:
        network.encoder(batch.ids, batch.mask)
    for hook in hooks:
        hook.remove()
    for number, layer in enumerate(layers):
        outlying = largest[number].topk(OUTLYING).indices.sort().values
        layer.down = SplitLinear(layer.down, outlying)  # type: ignore[assignment]
