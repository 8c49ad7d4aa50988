# SPDX-License-Identifier: GPL-3.0-only
"""Weights to start a training from: a model of this program, or a BERT of its size such as all-MiniLM-L6-v2.

A model of this program is a file that train.py wrote, or a reader.onnx: its 8-bit weights lose next to nothing.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import load_file
from torch import Tensor

from labels import CASES
from network import ARC_WIDTH, LAYERS, PARTICIPANT_WIDTH, RELATION_WIDTH, WIDTH, Biaffine, Reader
from quantization import GELU_FLOOR

_EMBEDDINGS = {"word_embeddings": "piece", "position_embeddings": "position", "LayerNorm": "norm"}
_LAYER = {"attention.self.query": "attention.query", "attention.self.key": "attention.key",
          "attention.self.value": "attention.value", "attention.output.dense": "attention.output",
          "attention.output.LayerNorm": "attention.norm", "intermediate.dense": "feedforward.in",
          "output.dense": "feedforward.out", "output.LayerNorm": "feedforward.norm"}


def start_weights(path: Path, anew: tuple[str, ...] = ()) -> dict[str, Tensor]:
    """A whole set of weights; what the file does not have is begun anew, and what is called as one of anew."""
    weights = _from_onnx(path) if path.suffix == ".onnx" else {n: t.float() for n, t in load_file(path).items()}
    known = weights if "names.weight" in weights else _from_bert(weights)
    return _fresh() | {name: weight for name, weight in known.items() if not name.startswith(anew)}


def _fresh() -> dict[str, Tensor]:
    reader = Reader()
    for scorer, width in ((reader.arc, ARC_WIDTH), (reader.relation, RELATION_WIDTH),
                          (reader.participant, PARTICIPANT_WIDTH)):
        torch.nn.init.normal_(scorer.biaffine.w, std=1 / width)
    return reader.state_dict()


def _from_onnx(path: Path) -> dict[str, Tensor]:
    """The weights of a model that export.py wrote, from 8 bits back to floats."""
    constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(str(path)).graph.initializer}
    modules = dict(Reader().named_modules())
    weights = {}
    for name, value in constants.items():
        module = _module_of(name)
        if name.endswith("_output_0_w"):
            matrix = value.astype(np.float32) * constants[f"{name}_scales"]
            if isinstance(modules[module], Biaffine):
                weights[f"{module}.w"] = matrix.reshape(len(matrix), -1, len(matrix)).transpose(1, 0, 2)
            else:
                weights[f"{module}.weight"] = matrix.T
        elif name.endswith("_output_0_floor"):  # stands for the weights before they were rounded: the rest is bias
            matrix = constants[name.removesuffix("floor") + "w"].astype(np.float32)
            rounded = GELU_FLOOR * (matrix * constants[name.removesuffix("floor") + "w_scales"]).sum(0)
            weights[f"{module}.bias"] = constants[f"{module}.bias"] + value + rounded
        elif name.endswith("_output_0_table"):
            weights[f"{module}.weight"] = value * constants[f"{name.removesuffix('table')}scales"]
        elif name.rsplit(".", 1)[0] in modules:
            weights.setdefault(name, value)
    return {name: torch.from_numpy(np.array(value, dtype=np.float32)) for name, value in weights.items()}


def _module_of(constant: str) -> str:
    """The module that "/encoder/layer.0/attention/query/MatMul_…" belongs to; a sequence stands before its members'
    names, which have it in them: "/trigger/trigger.0/…"."""
    parts = constant.split("/MatMul_")[0].split("/Gather_")[0].split("/")
    return ".".join(part for part, after in zip(parts, [*parts[1:], ""]) if part and not after.startswith(f"{part}."))


def _from_bert(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """BERT's names to ours. Every case class begins as the segment that all text had."""
    result = {}
    for theirs, ours in _EMBEDDINGS.items():
        for name in ("weight", "bias"):
            if f"embeddings.{theirs}.{name}" in weights:
                result[f"encoder.embeddings.{ours}.{name}"] = weights[f"embeddings.{theirs}.{name}"]
    result["encoder.embeddings.case.weight"] = (
        weights["embeddings.token_type_embeddings.weight"][:1].expand(len(CASES), WIDTH).clone())
    for layer in range(LAYERS):
        for theirs, ours in _LAYER.items():
            for name in ("weight", "bias"):
                result[f"encoder.layer.{layer}.{ours}.{name}"] = weights[f"encoder.layer.{layer}.{theirs}.{name}"]
    return result
