"""What the export does to the encoder's products before it writes them in 8 bits; it needs PyTorch."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "models"))


def test_rounding_makes_up_for_what_it_does() -> None:
    from rounding import STEPS, rounded

    torch.manual_seed(1)
    inputs = torch.randn(400, 6) @ torch.randn(6, 32) + 0.1 * torch.randn(400, 32)
    weight = torch.randn(20, 32)
    scale = weight.abs().amax(1, keepdim=True) / STEPS
    plain = (weight / scale).round() * scale
    better = rounded(weight, inputs.T @ inputs)
    assert torch.allclose(better / scale, (better / scale).round(), atol=1e-3)
    assert torch.equal(better.abs().amax(1), weight.abs().amax(1))
    lost = [((inputs @ (w - weight).T) ** 2).mean() for w in (better, plain)]
    assert lost[0] < 0.5 * lost[1]


def test_outlying_inputs_change_no_product() -> None:
    from outliers import EvenLinear, SplitLinear

    torch.manual_seed(1)
    linear, inputs = torch.nn.Linear(8, 5), torch.randn(3, 8)
    shares = torch.tensor([1.0, 1, 0.1, 1, 1, 0.5, 1, 1])
    assert torch.allclose(EvenLinear(linear, shares)(inputs), linear(inputs), atol=1e-5)
    assert torch.allclose(SplitLinear(linear, torch.tensor([1, 4]))(inputs), linear(inputs), atol=1e-5)
