# SPDX-License-Identifier: GPL-3.0-only
"""Weights to start a training from: a model of this program, or a BERT of its size such as all-MiniLM-L6-v2."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from labels import CASES
from network import ARC_WIDTH, LAYERS, RELATION_WIDTH, WIDTH, Reader

_EMBEDDINGS = {"word_embeddings": "piece", "position_embeddings": "position", "LayerNorm": "norm"}
_LAYER = {"attention.self.query": "attention.query", "attention.self.key": "attention.key",
          "attention.self.value": "attention.value", "attention.output.dense": "attention.output",
          "attention.output.LayerNorm": "attention.norm", "intermediate.dense": "feedforward.in",
          "output.dense": "feedforward.out", "output.LayerNorm": "feedforward.norm"}


def start_weights(path: Path) -> dict[str, Tensor]:
    """A whole set of weights; what the file does not have is begun anew."""
    weights = {name: tensor.float() for name, tensor in load_file(path).items()}
    if "names.weight" in weights:
        return weights
    return _fresh() | _from_bert(weights)


def _fresh() -> dict[str, Tensor]:
    reader = Reader()
    for scorer, width in ((reader.arc, ARC_WIDTH), (reader.relation, RELATION_WIDTH)):
        torch.nn.init.normal_(scorer.biaffine.w, std=1 / width)
    return reader.state_dict()


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
