# SPDX-License-Identifier: GPL-3.0-only
"""Fits the confidences of meetings: six logistic models over what `goldmeetings --traits FILE` wrote.

    python fitconfidence.py TRAITS… OUT [--share SHARE] [--shown-from CONFIDENCE]

writes OUT (resources/lexicon/meeting-confidence.txt) and prints how well the models fit documents that they were not
fitted to (ten parts by document). Of TRAITS that end in ":0" or ":1" only the documents with that crc32(name) % 2 are
read: the half that `heads.py --keep-out` kept from its training. SHARE is how many of the meetings found are to be
taken for right, where in text that the rules were not made with fewer are than in TRAITS: the model of meetings is moved
to it. Meetings that come out as less than CONFIDENCE sure are not shown; write TRAITS while OUT says "shown-from 0", so
that they tell of all. Needs numpy.
"""

import argparse
import csv
from zlib import crc32

import numpy

TARGETS = ["meeting", "participants", "date", "place", "mode", "status"]
PENALTY = 4.0  # on the squares of all weights but the first
PARTS = 10
BOUNDS = [0, 0.5, 0.7, 0.8, 0.85, 0.95, 1.01]


def read(paths: list[str]) -> tuple[list[str], list[dict[str, str]]]:
    rows = []
    for path in paths:
        name, _, half = path.partition(":")
        with open(name, encoding="utf-8") as file:
            rows += [row for row in csv.DictReader(file, delimiter="\t")
                     if not half or crc32(row["document"].encode()) % 2 == int(half)]
    names = [name for name in rows[0] if name not in TARGETS and name != "document"]
    return names, rows


def fit(traits: numpy.ndarray, right: numpy.ndarray) -> numpy.ndarray:
    """Weights of the greatest penalised likelihood, by Newton's steps."""
    weights = numpy.zeros(traits.shape[1])
    penalty = numpy.full(traits.shape[1], PENALTY)
    penalty[0] = 0.1
    for _ in range(50):
        share = 1 / (1 + numpy.exp(-traits @ weights))
        slope = traits.T @ (right - share) - penalty * weights
        curve = (traits * (share * (1 - share))[:, None]).T @ traits + numpy.diag(penalty)
        step = numpy.linalg.solve(curve, slope)
        weights += step
        if numpy.abs(step).max() < 1e-9:
            break
    return weights


def held_out(traits: numpy.ndarray, right: numpy.ndarray, part: numpy.ndarray) -> numpy.ndarray:
    shares = numpy.zeros(len(right))
    for number in range(PARTS):
        kept = part == number
        weights = fit(traits[~kept], right[~kept])
        shares[kept] = 1 / (1 + numpy.exp(-traits[kept] @ weights))
    return shares


def move(weights: numpy.ndarray, traits: numpy.ndarray, share: float) -> None:
    """Moves the first weight until the mean over \a traits is \a share."""
    low, high = -10.0, 10.0
    for _ in range(60):
        by = (low + high) / 2
        mean = (1 / (1 + numpy.exp(-(traits @ weights + by)))).mean()
        low, high = (by, high) if mean < share else (low, by)
    weights[0] += low


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("traits", nargs="+")
    parser.add_argument("out")
    parser.add_argument("--share", type=float)
    parser.add_argument("--shown-from", type=float, default=0.34)
    options = parser.parse_args()
    names, rows = read(options.traits)
    weights = []
    for target in TARGETS:
        known = [row for row in rows if row[target] != ""]
        traits = numpy.array([[float(row[name]) for name in names] for row in known])
        right = numpy.array([float(row[target]) for row in known])
        part = numpy.array([crc32(row["document"].encode()) % PARTS for row in known])
        weights.append(fit(traits, right))
        if target == "meeting" and options.share:
            move(weights[-1], traits, options.share)
        shares = held_out(traits, right, part)
        print(f"{target}: {len(right)}, right {100 * right.mean():.1f} %, Brier {((shares - right) ** 2).mean():.3f}"
              f" (by the mean alone {right.var():.3f})")
        for low, high in zip(BOUNDS, BOUNDS[1:]):
            chosen = (shares >= low) & (shares < high)
            if chosen.any():
                print(f"  {chosen.sum():4} shown as {100 * shares[chosen].mean():.0f} %: {100 * right[chosen].mean():.0f} % right")
    with open(options.out, "w", encoding="utf-8") as file:
        file.write("# How likely a meeting and its fields are right: weights of logistic models, written by tests/quality/fitconfidence.py\n")
        if options.share:
            file.write(f"# meetings moved to {100 * options.share:.0f} % right: fewer are in text that the rules were not made with\n")
        file.write(f"shown-from {options.shown_from}\n")
        file.write("# trait meeting participants date place mode status\n")
        for number, name in enumerate(names):
            file.write(f"{name} {' '.join(f'{of_target[number]:.3f}' for of_target in weights)}\n")


if __name__ == "__main__":
    main()
