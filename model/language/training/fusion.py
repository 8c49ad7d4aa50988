# SPDX-License-Identifier: GPL-3.0-only
"""What the network does between its 8-bit products, gathered in operators of the program's own.

The layers of the encoder are written anew: ONNX Runtime keeps the products of matrices, and what lies between two of
them, which as many small operators would read and write the whole batch once each, is one pass (rowkernels.h).

What an operator of the domain org.dateline gives is told here in ONNX's own operators, so that a model that has them
can be run without the program, too: spelled_out().
"""

import math

import numpy as np
import onnx
from onnx import helper, parser

from network import ATTENTION_HEADS, LAYERS, WIDTH
from quantization import MICROSOFT, add_constant, replace_nodes

DOMAIN = "org.dateline"
SCORES_OF_PAIRS = {"arcs": "/arc", "relations": "/relation", "participants": "/participant"}

# "product" is that of 8-bit rows, without the scale of its rows and without bias. Steps are of 8 bits: 128 is nothing
# where a value may be negative, 0 where it may not.
MEANINGS = [f'<domain: "{DOMAIN}", opset_import: ["" : 17, "{DOMAIN}" : 1]> ' + meaning for meaning in (
    """
    QuantizeRows (values) => (steps, scale) {
        size = Abs(values)
        largest = ReduceMax<axes = [-1], keepdims = 1>(size)
        smallest = Constant<value_float = 1e-6>()
        range = Max(largest, smallest)
        count = Constant<value_float = 127.0>()
        scale = Div(range, count)
        exact = Div(values, scale)
        one = Constant<value_float = 1.0>()
        middle = Constant<value = uint8 {128}>()
        steps = QuantizeLinear(exact, one, middle)
    }""", """
    QuantizeGelu (product, row_scale, bias) => (steps, scale) {
        scaled = Mul(product, row_scale)
        x = Add(scaled, bias)
        root = Constant<value_float = 1.4142135623730951>()
        reduced = Div(x, root)
        error = Erf(reduced)
        one = Constant<value_float = 1.0>()
        twice = Add(error, one)
        doubled = Mul(x, twice)
        half = Constant<value_float = 0.5>()
        gelu = Mul(doubled, half)
        floor = Constant<value_float = 0.17>()
        raised = Add(gelu, floor)
        largest = ReduceMax<axes = [-1], keepdims = 1>(raised)
        smallest = Constant<value_float = 1e-6>()
        range = Max(largest, smallest)
        count = Constant<value_float = 255.0>()
        scale = Div(range, count)
        exact = Div(raised, scale)
        zero = Constant<value = uint8 {0}>()
        steps = QuantizeLinear(exact, one, zero)
    }""", """
    NormalizeSum (product, row_scale, bias, residual, gain, offset) => (normalized, steps, scale) {
        scaled = Mul(product, row_scale)
        shifted = Add(scaled, bias)
        sum = Add(residual, shifted)
        normalized = LayerNormalization<axis = -1, epsilon = 1e-12>(sum, gain, offset)
        steps, scale = org.dateline.QuantizeRows(normalized)
    }""", """
    SplitHeads (product, row_scale, bias, shape) => (heads) {
        scaled = Mul(product, row_scale)
        shifted = Add(scaled, bias)
        parted = Reshape(shifted, shape)
        heads = Transpose<perm = [0, 2, 1, 3]>(parted)
    }""", """
    QuantizeMergedHeads (heads) => (steps, scale) {
        rows = Transpose<perm = [0, 2, 1, 3]>(heads)
        shape = Constant<value_ints = [0, 0, -1]>()
        merged = Reshape(rows, shape)
        steps, scale = org.dateline.QuantizeRows(merged)
    }""")]


def fuse(model: onnx.ModelProto) -> None:
    """Rewrites a model that quantize() wrote."""
    Fuser(model.graph).run()
    model.opset_import.append(helper.make_opsetid(DOMAIN, 1))


def spelled_out(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same with the meaning of the program's operators inside, for any ONNX Runtime."""
    result = onnx.ModelProto()
    result.CopyFrom(model)
    if any(node.domain == DOMAIN for node in model.graph.node):
        result.functions.extend(parser.parse_function(meaning) for meaning in MEANINGS)
    return result


class Fuser:
    """Rewrites one graph; use fuse(). Tensors keep their names."""

    def __init__(self, graph: onnx.GraphProto):
        self.graph = graph
        self._nodes: list[onnx.NodeProto] = []

    def run(self) -> None:
        hidden = "/encoder/embeddings/norm/LayerNormalization_output_0"
        for layer in range(LAYERS):
            hidden = self._layer(f"/encoder/layer.{layer}", hidden)
        for output in SCORES_OF_PAIRS:
            self._scale_scores(output)
        for node in self.graph.node:
            if node.op_type == "QuantizeLinear" and node.input[2] == "middle":
                tensor = node.output[0].removesuffix("_quantized")
                self._own("QuantizeRows", [tensor], [f"{tensor}_quantized", f"{tensor}_scale"])
        made = {output for node in self._nodes for output in node.output}
        nodes = self._nodes + [node for node in self.graph.node if made.isdisjoint(node.output)]
        replace_nodes(self.graph, in_order(nodes, [output.name for output in self.graph.output]))

    def _layer(self, layer: str, hidden: str) -> str:
        """One layer of the encoder; the name of what it gives."""
        rows = (f"{hidden}_quantized", f"{hidden}_scale")
        shape = add_constant(self.graph, "heads_shape",
                             np.array([0, 0, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS], np.int64))
        attention = f"{layer}/attention"
        query, key, value = (self._heads(f"{attention}/{part}", rows, shape) for part in ("query", "key", "value"))
        names = {part: f"{attention}/{part}" for part in ("scores", "masked", "shares", "mixed")}
        self._add("FusedMatMul", [query, key], [names["scores"]], MICROSOFT, transB=1,
                  alpha=1 / math.sqrt(WIDTH // ATTENTION_HEADS))
        self._add("Add", [names["scores"], "/encoder/Mul_output_0"], [names["masked"]])
        self._add("Softmax", [names["masked"]], [names["shares"]], axis=-1)
        self._add("MatMul", [names["shares"], value], [names["mixed"]])
        mixed = (f"{names['mixed']}_quantized", f"{names['mixed']}_scale")
        self._own("QuantizeMergedHeads", [names["mixed"]], list(mixed))
        attended, rows = self._normalized(f"{attention}/output", f"{attention}/norm", mixed, hidden)
        inner = f"{layer}/feedforward/in"
        activated = (f"{inner}_quantized", f"{inner}_scale")
        self._own("QuantizeGelu", [self._product(inner, rows), rows[1], bias(inner)], list(activated))
        result, _ = self._normalized(f"{layer}/feedforward/out", f"{layer}/feedforward/norm", activated, attended)
        return result

    def _scale_scores(self, output: str) -> None:
        """Biaffine scores have the scale of the dependent's row put in at the end: they are the fewer numbers."""
        linear = f"{SCORES_OF_PAIRS[output]}/biaffine"
        scaled = next(node for node in self.graph.node if f"{linear}/MatMul_output_0" in node.output)
        last = next(node for node in self.graph.node if output in node.output)
        scale = scaled.input[1]
        if output == "relations":
            scale = f"{linear}/scale_by_relation"
            axis = add_constant(self.graph, "last_axis", np.array([-1], np.int64))
            self._add("Unsqueeze", [scaled.input[1], axis], [scale])
        unscaled = helper.make_node(last.op_type, list(last.input), [f"{linear}/unscaled"])
        unscaled.attribute.extend(last.attribute)
        self._nodes.append(unscaled)
        self._add("Mul", [f"{linear}/unscaled", scale], [output])
        product = next(node for node in self.graph.node if scaled.input[0] in node.output)
        self._add("MatMulIntegerToFloat", list(product.input), [f"{linear}/MatMul_output_0"], MICROSOFT)

    def _heads(self, linear: str, rows: tuple[str, str], shape: str) -> str:
        self._own("SplitHeads", [self._product(linear, rows), rows[1], bias(linear), shape], [f"{linear}_heads"])
        return f"{linear}_heads"

    def _normalized(self, linear: str, norm: str, rows: tuple[str, str], residual: str) -> tuple[str, tuple[str, str]]:
        """Layer normalization of residual + linear(rows), and its 8-bit rows."""
        result = f"{norm}/LayerNormalization_output_0"
        weight, offset = (f"{norm[1:].replace('/', '.')}.{name}" for name in ("weight", "bias"))
        quantized = (f"{result}_quantized", f"{result}_scale")
        self._own("NormalizeSum",
                  [self._product(linear, rows), rows[1], self._whole_bias(linear), residual, weight, offset],
                  [result, *quantized])
        return result, quantized

    def _product(self, linear: str, rows: tuple[str, str]) -> str:
        name = f"{linear}/MatMul_output_0"
        zero = "zero" if self._has(f"{name}_floor") else "middle"
        self._add("MatMulIntegerToFloat", [rows[0], f"{name}_w", "one", f"{name}_w_scales", zero], [f"{name}_product"],
                  MICROSOFT)
        return f"{name}_product"

    def _whole_bias(self, linear: str) -> str:
        """With what makes up for the floor of GELU; ONNX Runtime adds constants when it loads them."""
        floor = f"{linear}/MatMul_output_0_floor"
        if not self._has(floor):
            return bias(linear)
        self._add("Add", [bias(linear), floor], [f"{linear}/whole_bias"])
        return f"{linear}/whole_bias"

    def _own(self, operator: str, inputs: list[str], outputs: list[str]) -> None:
        if not any(outputs[0] in node.output for node in self._nodes):
            self._add(operator, inputs, outputs, DOMAIN)

    def _add(self, operator: str, inputs: list[str], outputs: list[str], domain: str = "", **attributes) -> None:
        self._nodes.append(helper.make_node(operator, inputs, outputs, domain=domain, **attributes))

    def _has(self, constant: str) -> bool:
        return any(tensor.name == constant for tensor in self.graph.initializer)


def bias(linear: str) -> str:
    return f"{linear[1:].replace('/', '.')}.bias"


def in_order(nodes: list[onnx.NodeProto], outputs: list[str]) -> list[onnx.NodeProto]:
    """Those that the outputs need, each after what it needs."""
    producers = {output: node for node in nodes for output in node.output}
    result: list[onnx.NodeProto] = []
    done: set[int] = set()
    waiting = [producers[output] for output in reversed(outputs)]
    while waiting:
        node = waiting[-1]
        missing = [producers[name] for name in node.input if name in producers and id(producers[name]) not in done]
        if missing:
            waiting += missing
            continue
        waiting.pop()
        if id(node) not in done:
            done.add(id(node))
            result.append(node)
    return result
