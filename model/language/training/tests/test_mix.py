# SPDX-License-Identifier: GPL-3.0-only
import unittest

import torch

from labels import NAMES
from mix import mixed, raise_outside


class Mix(unittest.TestCase):
    def test_weighs_each_set_by_its_share(self):
        sets = [{"a": torch.tensor([1.0, 2.0])}, {"a": torch.tensor([5.0, 6.0])}]
        self.assertEqual(mixed(sets, [3, 1])["a"].tolist(), [2.0, 3.0])

    def test_one_set_stays_as_it_is(self):
        self.assertEqual(mixed([{"a": torch.tensor([1.5])}], [7])["a"].tolist(), [1.5])

    def test_refuses_shares_that_do_not_match(self):
        with self.assertRaises(ValueError):
            mixed([{"a": torch.zeros(1)}], [1, 1])

    def test_refuses_sets_of_other_shape(self):
        with self.assertRaises((RuntimeError, KeyError)):
            mixed([{"a": torch.zeros(2)}, {"b": torch.zeros(2)}], [1, 1])

    def test_raises_only_the_scores_of_no_name_and_of_nationalities(self):
        weights = {"names.bias": torch.zeros(len(NAMES))}
        raise_outside(weights, 0.5)
        raised = [label for label, bias in zip(NAMES, weights["names.bias"].tolist()) if bias == 0.5]
        self.assertEqual(raised, ["O", "B-NORP", "I-NORP"])
        self.assertEqual(weights["names.bias"].sum().item(), 1.5)


if __name__ == "__main__":
    unittest.main()
