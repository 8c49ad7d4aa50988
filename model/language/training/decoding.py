# SPDX-License-Identifier: GPL-3.0-only
"""Scores to names and trees: the best that is well formed, not the best of each word alone."""

import numpy as np

from labels import NAMES
from sentence import Name, names_of

FAR_BELOW = -1e9


def _allowed() -> np.ndarray:
    """[from, to]: 0 where label to may follow label from, else far below. I-X follows only B-X and I-X."""
    moves = np.zeros((len(NAMES), len(NAMES)), dtype=np.float64)
    for column, label in enumerate(NAMES):
        if label.startswith("I-"):
            moves[[row for row, before in enumerate(NAMES) if before[2:] != label[2:] or before == "O"], column] = FAR_BELOW
    return moves


MOVES = _allowed()
FIRST = np.array([FAR_BELOW if label.startswith("I-") else 0.0 for label in NAMES])


def name_labels(scores: np.ndarray) -> list[int]:
    """The allowed sequence of labels with the highest sum of scores [W, N] (Viterbi 1967)."""
    best = scores[0] + FIRST
    origins = []
    for row in scores[1:]:
        totals = best[:, None] + MOVES
        origins.append(totals.argmax(0))
        best = totals.max(0) + row
    path = [int(best.argmax())]
    for origin in reversed(origins):
        path.append(int(origin[path[-1]]))
    return path[::-1]


def names(scores: np.ndarray) -> list[Name]:
    return names_of([NAMES[index] for index in name_labels(scores)]) if len(scores) else []


def heads(scores: np.ndarray) -> list[int]:
    """The tree with the highest sum of arc scores [W, W+1] and exactly one root: for each word 0 for the root, else
    1 + the index of its head. Chu and Liu (1965), Edmonds (1967); each likely root is tried."""
    words = len(scores)
    if words == 0:
        return []
    square = np.full((words + 1, words + 1), FAR_BELOW)
    square[1:] = scores
    np.fill_diagonal(square, FAR_BELOW)
    greedy = square.argmax(1)
    greedy[0] = 0
    if (greedy[1:] == 0).sum() == 1 and _cycle(greedy) is None:
        return [int(head) for head in greedy[1:]]
    best, result = -np.inf, None
    for root in np.argsort(-square[1:, 0] + square[1:, 1:].max(1, initial=FAR_BELOW), kind="stable") + 1:
        rooted = square.copy()
        rooted[1:, 0] = FAR_BELOW
        rooted[root] = FAR_BELOW
        rooted[root, 0] = square[root, 0]
        # No tree beats the sum of each word's best arc.
        if rooted[1:].max(1).sum() <= best:
            continue
        tree = _edmonds(rooted)
        total = rooted[np.arange(1, words + 1), tree[1:]].sum()
        if total > best:
            best, result = total, tree
    return [int(head) for head in result[1:]]


def _cycle(tree: np.ndarray) -> list[int] | None:
    """The nodes of one cycle, or None. tree[0] is the root."""
    state = [0] * len(tree)  # 0 unseen, else the number of the walk that saw it
    state[0] = -1
    for start in range(1, len(tree)):
        node = start
        while state[node] == 0:
            state[node] = start
            node = int(tree[node])
        if state[node] == start:
            cycle, at = [node], int(tree[node])
            while at != node:
                cycle.append(at)
                at = int(tree[at])
            return cycle
    return None


def _edmonds(scores: np.ndarray) -> np.ndarray:
    """Best tree under node 0 of square scores [dependent, head]."""
    tree = scores.argmax(1)
    tree[0] = 0
    cycle = _cycle(tree)
    if cycle is None:
        return tree
    inside = np.zeros(len(scores), dtype=bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    kept = scores[cycle, tree[cycle]]
    entering = scores[np.ix_(cycle, rest)] - kept[:, None]  # what is won by breaking the cycle at each node
    leaving = scores[np.ix_(rest, cycle)]
    smaller = np.full((len(rest) + 1, len(rest) + 1), FAR_BELOW)
    smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
    smaller[-1, :-1] = entering.max(0)
    smaller[:-1, -1] = leaving.max(1)
    solved = _edmonds(smaller)
    result = tree.copy()
    for index, node in enumerate(rest[1:], start=1):
        head = solved[index]
        result[node] = rest[head] if head < len(rest) else cycle[int(leaving[index].argmax())]
    head = int(solved[-1])
    result[cycle[int(entering[:, head].argmax())]] = rest[head]
    return result
