# SPDX-License-Identifier: GPL-3.0-only
"""Weights to the ONNX file that the program reads, with 8-bit weights.

    python export.py WEIGHTS OUT

writes OUT/reader.onnx and OUT/labels.json.
"""

import argparse
import tempfile
from pathlib import Path

import onnx
import torch

import labels
from fusion import fuse, spelled_out
from network import Reader
from quantization import quantize

OPSET = 17
INPUTS = {"pieces": {0: "B", 1: "T"}, "cases": {0: "B", 1: "T"}, "lengths": {0: "B"}, "words": {0: "B", 1: "W"}}
OUTPUTS = {"names": {0: "B", 1: "W"}, "pos": {0: "B", 1: "W"}, "arcs": {0: "B", 1: "W", 2: "W1"},
           "relations": {0: "B", 1: "W", 3: "W1"}, "triggers": {0: "B", 1: "W"},
           "participants": {0: "B", 1: "W", 2: "W"}}


def export(reader: Reader, path: Path) -> None:
    """Full-precision ONNX; batch, pieces and words may be of any number."""
    example = (torch.ones(2, 9, dtype=torch.int64), torch.zeros(2, 9, dtype=torch.int64),
               torch.tensor([9, 7]), torch.tensor([[1, 2, 4, 5], [1, 3, 0, 0]]))
    torch.onnx.export(reader.eval(), example, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS),
                      dynamic_axes=INPUTS | OUTPUTS, opset_version=OPSET, dynamo=False)


def make_small(full: Path, target: Path) -> None:
    """What export() wrote, with 8-bit weights and the program's own operators."""
    quantize(full, target)
    model = onnx.load(str(target))
    fuse(model)
    onnx.checker.check_model(spelled_out(model))
    onnx.save(model, str(target))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "reader.onnx"
        export(Reader.read(arguments.weights), full)
        make_small(full, arguments.out / "reader.onnx")
    labels.write(arguments.out / "labels.json")


if __name__ == "__main__":
    main()
