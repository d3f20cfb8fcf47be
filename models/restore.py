"""Reads a network back out of an exported pipeline: the weights as the 8 bits hold them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import onnx
import torch
from network import LABEL, Network, load_labels
from torch import Tensor

from newsgraph.language.transformer import FILES


def restore(pipeline: Path, work: Path) -> Network:
    """Return the network of a pipeline folder; its vocabulary, classes and word tables go into `work`.

    Raises:
        SystemExit: the folder holds no model that ``export.py`` wrote in 8 bits.
    """
    folder = pipeline / "newsgraph_transformer"
    if not (folder / "model.onnx").exists():
        raise SystemExit(f"{pipeline}: no model.onnx; give the folder of an exported pipeline")
    work.mkdir(parents=True, exist_ok=True)
    for name in FILES[1:]:
        shutil.copyfile(folder / name, work / name)
    graph = onnx.load(str(folder / "model.onnx")).graph
    arrays = {w.name: torch.from_numpy(onnx.numpy_helper.to_array(w).copy()) for w in graph.initializer}
    if "encoder.word.bytes" not in arrays:
        raise SystemExit(f"{pipeline}: its model is not in 8 bits")
    network = Network(arrays["encoder.word.bytes"].shape[0], load_labels(work))
    products = _products(graph, arrays)
    state = {name: _parameter(name, arrays, products) for name in network.state_dict()}
    network.load_state_dict(state)
    return network


def _parameter(name: str, arrays: dict[str, Tensor], products: dict[str, Tensor]) -> Tensor:
    """The values of one parameter: as they stand in the graph, or undoing what the export did to them."""
    if name == "encoder.word.weight":
        return (arrays["encoder.word.bytes"].float() - 128) * arrays["encoder.word.scale"]
    if name == "mix":  # exported as the shares that its softmax gives
        return next(array for key, array in arrays.items() if key.startswith("onnx::Split")).log().flatten()
    if name == "label":  # all labels side by side in one product
        return products[""].view(LABEL + 1, -1, LABEL + 1).permute(1, 0, 2).contiguous()
    if name == "arc":
        return arrays["arc_bytes"].float() * arrays["arc_scale"]
    module, _, kind = name.rpartition(".")
    if kind == "bias" and f"{module}.coarse.bias" in arrays:
        return arrays[f"{module}.coarse.bias"]
    if kind == "weight" and f"{module}.coarse" in products:
        whole = products[f"{module}.coarse"].clone()
        if f"{module}.outlying" in arrays:
            whole[arrays[f"{module}.outlying"]] = products[f"{module}.fine"]
        if f"{module}.shares" in arrays:
            whole *= arrays[f"{module}.shares"][:, None]
        return whole.T
    return arrays[name] if name in arrays else products[name.removesuffix(".weight")].T


def _products(graph: Any, arrays: dict[str, Tensor]) -> dict[str, Tensor]:
    """The constant matrix of each product, as (inputs, outputs), under the name of its module."""
    found: dict[str, Tensor] = {}
    for node in graph.node:
        path = re.fullmatch(r"(.*)/MatMul(_quant|_unpack)", node.name)
        if path is None or node.input[0] == "arc_bytes":
            continue
        # "/arc_dep/arc_dep.0" is the module arc_dep.0, "/encoder/layers.3/up" encoder.layers.3.up
        module = re.sub(r"(\w+)/\1\.", r"\1.", path[1].removeprefix("/")).replace("/", ".")
        if path[2] == "_quant":
            weight, stem = node.input[1], node.input[1].removesuffix("_quantized")
            found[module] = (arrays[weight].float() - arrays[f"{stem}_zero_point"]) * arrays[f"{stem}_scale"]
        else:
            found[module] = arrays[node.input[0]].float() * arrays[node.input[1]]
    return found
