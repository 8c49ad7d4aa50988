# SPDX-License-Identifier: GPL-3.0-only
"""The mean of several trainings' weights, which does better than each of them.

    python mix.py OUT WEIGHTS [WEIGHTS …] [--shares 1,2] [--outside 0.75]

The trainings must continue from one another or from the same weights, else the mean is of unlike things
(Wortsman et al. 2022). --outside raises the score of "no name": training hides a part of the pieces and puts rare
names in the place of known ones, so a reader comes out of it that sees names too readily. Nationalities, which are
seldom in doubt and never swapped, stay where they were against it.
"""

import argparse
from pathlib import Path

from safetensors.torch import load_file, save_file
from torch import Tensor

from labels import NAMES


def mixed(sets: list[dict[str, Tensor]], shares: list[float]) -> dict[str, Tensor]:
    """The mean of sets of weights, each weighted by its share."""
    if len(sets) != len(shares):
        raise ValueError(f"{len(sets)} sets of weights, but {len(shares)} shares")
    total = sum(shares)
    return {name: sum(weights[name].float() * (share / total) for weights, share in zip(sets, shares))
            for name in sets[0]}


def raise_outside(weights: dict[str, Tensor], by: float) -> None:
    """Adds to the score of "no name" of every word, and to that of a nationality."""
    for label in ("O", "B-NORP", "I-NORP"):
        weights["names.bias"][NAMES.index(label)] += by


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("weights", type=Path, nargs="+")
    parser.add_argument("--shares", help="parted by commas; all alike where not given")
    parser.add_argument("--outside", type=float, default=0.0)
    options = parser.parse_args()
    shares = [float(share) for share in options.shares.split(",")] if options.shares else [1.0] * len(options.weights)
    result = mixed([load_file(path) for path in options.weights], shares)
    raise_outside(result, options.outside)
    save_file({name: tensor.half().contiguous() for name, tensor in result.items()}, options.out)


if __name__ == "__main__":
    main()
