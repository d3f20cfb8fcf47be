"""Rounds the encoder's weights to the grid that the export stores so that the products change least.

What rounding does to one input's weights is made up for by those of the inputs that have not been rounded yet
(GPTQ, Frantar et al. 2022, arXiv 2210.17323). The grid is the one that onnxruntime chooses by itself: 64
steps to the greatest weight of an output, which stays what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import torch
from network import Batch, Network
from outliers import EvenLinear, SplitLinear
from torch import Tensor, nn

STEPS = 64
DAMPING = 0.01  # of the mean diagonal, so that rare inputs do not take up all of the error


@torch.no_grad()
def round_weights(network: Network, batches: Iterable[Batch]) -> None:
    """Round the products that run in 8 bits, in place; how inputs go together is measured on `batches`."""
    products = list(_products(network))
    together: dict[nn.Linear, Tensor] = {}

    def watch(module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        assert isinstance(module, nn.Linear)
        x = inputs[0].flatten(0, -2)
        together[module] = together.get(module, torch.zeros(())) + x.T @ x

    hooks = [product.register_forward_pre_hook(watch) for product in products]
    network.eval()
    for batch in batches:
        network.encoder(batch.ids, batch.mask)
    for hook in hooks:
        hook.remove()
    for product in products:
        product.weight.copy_(rounded(product.weight, together[product]))


def _products(network: Network) -> Iterator[nn.Linear]:
    for layer in network.encoder.layers:
        for module in layer.children():
            if isinstance(module, EvenLinear | SplitLinear):
                yield module.coarse
            elif isinstance(module, nn.Linear):
                yield module


def rounded(weight: Tensor, together: Tensor) -> Tensor:
    """`weight` (outputs, inputs) on its grid; `together` is the sum of x xᵀ over inputs x."""
    weight = weight.clone()
    scale = weight.abs().amax(1).clamp(min=1e-8) / STEPS
    greatest = weight.abs().argmax(1)
    together = together + DAMPING * together.diagonal().mean() * torch.eye(len(together))
    inverse = torch.linalg.cholesky(
        torch.cholesky_inverse(torch.linalg.cholesky(together.double())), upper=True
    ).float()
    original = weight.clone()
    for i in range(weight.shape[1]):
        values = torch.where(greatest == i, original[:, i], weight[:, i])
        on_grid = (values / scale).round().clamp(-STEPS, STEPS) * scale
        error = (weight[:, i] - on_grid) / inverse[i, i]
        weight[:, i + 1 :] -= error[:, None] * inverse[i, i + 1 :]
        weight[:, i] = on_grid
    return weight
