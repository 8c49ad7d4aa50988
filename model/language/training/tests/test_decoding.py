# SPDX-License-Identifier: GPL-3.0-only
import itertools
import unittest

import numpy as np

import decoding
from labels import NAMES
from sentence import Name


def best_tree_by_trying_all(scores: np.ndarray) -> list[int]:
    best, result = -np.inf, None
    words = len(scores)
    for heads in itertools.product(range(words + 1), repeat=words):
        total = sum(scores[word, head] for word, head in enumerate(heads))
        if total > best and heads.count(0) == 1 and all(reaches_root(heads, word) for word in range(words)):
            best, result = total, list(heads)
    return result


def reaches_root(heads, word: int) -> bool:
    node = word + 1
    for _ in range(len(heads) + 1):
        if node == 0:
            return True
        node = heads[node - 1]
    return False


def name_scores(*rows: dict[str, float]) -> np.ndarray:
    scores = np.zeros((len(rows), len(NAMES)))
    for index, row in enumerate(rows):
        for label, score in row.items():
            scores[index, NAMES.index(label)] = score
    return scores


class NamesTest(unittest.TestCase):
    def test_kind_does_not_change_inside_a_name(self):
        scores = name_scores({"B-NORP": 3.0, "B-ORG": 2.5}, {"I-ORG": 4.0})
        self.assertEqual(decoding.names(scores), [Name(0, 2, "ORG")])

    def test_name_does_not_open_with_inside(self):
        self.assertEqual(decoding.names(name_scores({"I-PER": 3.0, "B-PER": 1.0})), [Name(0, 1, "PER")])
        self.assertEqual(decoding.names(name_scores({"I-PER": 3.0, "O": 2.0})), [])

    def test_neighbours_of_one_kind_stay_apart(self):
        scores = name_scores({"B-LOC": 3.0}, {"B-LOC": 3.0})
        self.assertEqual(decoding.names(scores), [Name(0, 1, "LOC"), Name(1, 2, "LOC")])

    def test_same_as_trying_all_sequences(self):
        random = np.random.default_rng(1)
        for _ in range(20):
            scores = random.normal(size=(3, len(NAMES)))
            totals = {}
            for path in itertools.product(range(len(NAMES)), repeat=3):
                moves = decoding.FIRST[path[0]] + sum(decoding.MOVES[a, b] for a, b in zip(path, path[1:]))
                totals[path] = moves + sum(scores[i, label] for i, label in enumerate(path))
            self.assertEqual(tuple(decoding.name_labels(scores)), max(totals, key=totals.get))

    def test_no_words(self):
        self.assertEqual(decoding.names(np.zeros((0, len(NAMES)))), [])


class HeadsTest(unittest.TestCase):
    def test_same_as_trying_all_trees(self):
        random = np.random.default_rng(2)
        for _ in range(150):
            words = int(random.integers(1, 6))
            scores = random.normal(size=(words, words + 1))
            self.assertEqual(decoding.heads(scores), best_tree_by_trying_all(scores))

    def test_one_root_where_all_words_want_it(self):
        scores = np.full((4, 5), 0.0)
        scores[:, 0] = [1.0, 5.0, 1.0, 1.0]
        heads = decoding.heads(scores)
        self.assertEqual(heads.count(0), 1)
        self.assertEqual(heads[1], 0)

    def test_long_cycles_are_broken(self):
        words = 40
        scores = np.zeros((words, words + 1))
        for word in range(words):
            scores[word, 1 + (word + 1) % words] = 10.0
        heads = decoding.heads(scores)
        self.assertEqual(heads.count(0), 1)
        self.assertTrue(all(reaches_root(heads, word) for word in range(words)))

    def test_one_word_and_none(self):
        self.assertEqual(decoding.heads(np.array([[-7.0, 9.0]])), [0])
        self.assertEqual(decoding.heads(np.zeros((0, 1))), [])


if __name__ == "__main__":
    unittest.main()
