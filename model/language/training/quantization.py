# SPDX-License-Identifier: GPL-3.0-only
"""A full-precision ONNX graph to one with 8-bit weights whose results do not depend on what shares a batch.

Weights: signed, of 7 bits (-64 … 64), a scale for each column. With 8 bits the sums of two products that AVX2 makes
in 16 bits would overflow; with 7 they are exact everywhere, so processors agree.
Activations: 8 bits, quantised as they come, with a scale for each row (one word piece) instead of the usual one for
the whole tensor: nearer to full precision, and a piece's row does not know its neighbours' rows.
Tables (embeddings): 8 bits, a scale for each row.
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"  # holds MatMulIntegerToFloat, part of every build of ONNX Runtime
WEIGHT_RANGE = 64
TABLE_RANGE = 127
SMALLEST = 1e-6              # a row's scale is never zero
GELU_FLOOR = 0.17            # GELU gives nothing below its negative


class Quantizer:
    """Rewrites one graph; use quantize()."""

    def __init__(self, model: onnx.ModelProto, full: set[str]):
        self.graph = model.graph
        self._full = full
        self._constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in self.graph.initializer}
        self._producers = {output: node for node in self.graph.node for output in node.output}
        self._rows: dict[str, tuple[str, str, bool]] = {}
        self._nodes: list[onnx.NodeProto] = []

    def run(self) -> None:
        for node in self.graph.node:
            if node.op_type == "MatMul" and self._is_matrix(node.input[1]) and node.name not in self._full:
                self._matmul(node)
            elif node.op_type == "Gather" and self._is_matrix(node.input[0]):
                self._gather(node)
            else:
                self._nodes.append(node)
        replace_nodes(self.graph, self._nodes)

    def _is_matrix(self, name: str) -> bool:
        return name in self._constants and self._constants[name].ndim == 2

    def _matmul(self, node: onnx.NodeProto) -> None:
        """x W = s (q - zero) W' w, where s is the scale of x's row and w those of W's columns."""
        weight = self._constants[node.input[1]]
        scales = np.maximum(np.abs(weight).max(0) / WEIGHT_RANGE, 1e-12).astype(np.float32)
        quantized, row_scale, positive = self._quantized_rows(node.input[0])
        name = node.output[0]
        inputs = [quantized,
                  self._constant(f"{name}_w", np.round(weight / scales).astype(np.int8)),
                  self._constant("one", np.float32(1.0)),
                  self._constant(f"{name}_w_scales", scales),
                  self._constant("zero" if positive else "middle", np.uint8(0 if positive else 128))]
        self._nodes.append(helper.make_node("MatMulIntegerToFloat", inputs, [f"{name}_product"], domain=MICROSOFT))
        scaled = f"{name}_scaled" if positive else name
        self._nodes.append(helper.make_node("Mul", [f"{name}_product", row_scale], [scaled]))
        if positive:
            floor = self._constant(f"{name}_floor", (-GELU_FLOOR * weight.sum(0)).astype(np.float32))
            self._nodes.append(helper.make_node("Add", [scaled, floor], [name]))

    def _quantized_rows(self, name: str) -> tuple[str, str, bool]:
        """8-bit x, the scale of each row, and whether x was taken as x + GELU_FLOOR, never negative. Once for each x."""
        if name in self._rows:
            return self._rows[name]
        positive = self._is_gelu(name)
        source, steps = name, 255.0 if positive else 127.0
        if positive:
            source = f"{name}_raised"
            self._nodes.append(helper.make_node("Add", [name, self._constant("gelu_floor", np.float32(GELU_FLOOR))],
                                                [source]))
        largest = source
        if not positive:
            largest = f"{name}_size"
            self._nodes.append(helper.make_node("Abs", [source], [largest]))
        self._nodes += [
            helper.make_node("ReduceMax", [largest], [f"{name}_largest"], axes=[-1], keepdims=1),
            helper.make_node("Max", [f"{name}_largest", self._constant("smallest", np.float32(SMALLEST))],
                             [f"{name}_range"]),
            helper.make_node("Mul", [f"{name}_range", self._constant(f"step_{steps:.0f}", np.float32(1 / steps))],
                             [f"{name}_scale"]),
            helper.make_node("Div", [source, f"{name}_scale"], [f"{name}_steps"]),
            helper.make_node("QuantizeLinear",
                             [f"{name}_steps", self._constant("one", np.float32(1.0)),
                              self._constant("zero" if positive else "middle", np.uint8(0 if positive else 128))],
                             [f"{name}_quantized"])]
        self._rows[name] = (f"{name}_quantized", f"{name}_scale", positive)
        return self._rows[name]

    def _is_gelu(self, name: str) -> bool:
        """Whether x comes out of 0.5 x (1 + erf(x / √2))."""
        behind, depth = [name], 4
        for _ in range(depth):
            nodes = [self._producers[one] for one in behind if one in self._producers]
            if any(node.op_type == "Erf" for node in nodes):
                return True
            behind = [one for node in nodes if node.op_type in ("Mul", "Add") for one in node.input]
        return False

    def _gather(self, node: onnx.NodeProto) -> None:
        table = self._constants[node.input[0]]
        scales = np.maximum(np.abs(table).max(1, keepdims=True) / TABLE_RANGE, 1e-12).astype(np.float32)
        name = node.output[0]
        small = self._constant(f"{name}_table", np.round(table / scales).astype(np.int8))
        self._nodes += [
            helper.make_node("Gather", [small, node.input[1]], [f"{name}_steps"]),
            helper.make_node("Gather", [self._constant(f"{name}_scales", scales), node.input[1]], [f"{name}_scale"]),
            helper.make_node("Cast", [f"{name}_steps"], [f"{name}_float"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{name}_float", f"{name}_scale"], [name])]

    def _constant(self, name: str, value: np.ndarray) -> str:
        return add_constant(self.graph, name, value)


def add_constant(graph: onnx.GraphProto, name: str, value: np.ndarray) -> str:
    """Its name; what is there under it stays."""
    if not any(tensor.name == name for tensor in graph.initializer):
        graph.initializer.append(numpy_helper.from_array(np.asarray(value), name))
    return name


def replace_nodes(graph: onnx.GraphProto, nodes: list[onnx.NodeProto]) -> None:
    """Constants that no node reads any more are left out."""
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)


def quantize(source: Path, target: Path, full: frozenset[str] = frozenset()) -> None:
    """Writes the quantised form of source; MatMul nodes named in full keep their precision."""
    model = onnx.load(str(source))
    Quantizer(model, set(full)).run()
    model.opset_import.append(helper.make_opsetid(MICROSOFT, 1))
    onnx.save(model, str(target))
