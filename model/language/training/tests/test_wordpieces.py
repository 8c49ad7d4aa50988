# SPDX-License-Identifier: GPL-3.0-only
import unittest

from labels import CASES
from wordpieces import SPECIAL, WINDOW, WordPieces, basic_parts, case_of

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "minister", "##s", "o", "'", "zurich", "-", "un", "##do"]


class CaseTest(unittest.TestCase):
    def test_each_class(self):
        for word, case in [("met", "lower"), ("n't", "lower"), ("2nd", "lower"), ("Oslo", "title"), ("A", "title"),
                           ("O'neill", "title"), ("É", "title"), ("UN", "upper"), ("U.S.", "upper"),
                           ("COVID-19", "upper"), ("McKenna", "mixed"), ("iPad", "mixed"), ("東京", "mixed"),
                           ("O'Neill", "mixed"), ("24", "digit"), ("1,000", "digit"), ("--", "other"), ("", "other"),
                           ("½", "other")]:
            with self.subTest(word):
                self.assertEqual(case_of(word), case)


class PartsTest(unittest.TestCase):
    def test_accents_and_case_go(self):
        self.assertEqual(basic_parts("ZÜRICH"), ["zurich"])
        self.assertEqual(basic_parts("İzmir"), ["izmir"])

    def test_marks_stand_alone_and_blanks_vanish(self):
        self.assertEqual(basic_parts("U.S.-led $5\u00a0m"), ["u", ".", "s", ".", "-", "led", "$", "5", "m"])

    def test_cjk_characters_stand_alone(self):
        self.assertEqual(basic_parts("a東京b"), ["a", "東", "京", "b"])

    def test_nothing_visible_gives_nothing(self):
        self.assertEqual(basic_parts("\u200b\ufeff\x00"), [])


class PiecesTest(unittest.TestCase):
    def setUp(self):
        self.pieces = WordPieces(VOCABULARY)

    def test_longest_piece_first(self):
        self.assertEqual(self.pieces.of_word("Ministers"), [5, 6])

    def test_unknown_part_is_one_piece_and_leaves_the_others(self):
        self.assertEqual(self.pieces.of_word("unto-minister"), [1, 10, 5])

    def test_empty_and_overlong_words_are_unknown(self):
        self.assertEqual(self.pieces.of_word("\u200b"), [1])
        self.assertEqual(self.pieces.of_word("o" * 101), [1])

    def test_sentence_has_specials_cases_and_first_pieces(self):
        sentence = self.pieces.of_sentence(["Ministers", "undo"])
        self.assertEqual(sentence.pieces, [2, 5, 6, 11, 12, 3])
        self.assertEqual([CASES[case] for case in sentence.cases],
                         ["special", "title", "continuation", "lower", "continuation", "special"])
        self.assertEqual(sentence.words, [1, 3])

    def test_words_past_the_window_are_left_out_whole(self):
        sentence = self.pieces.of_sentence(["Ministers"] * 300)
        self.assertLessEqual(len(sentence.pieces), WINDOW)
        self.assertEqual(len(sentence.words), 255)
        self.assertEqual(sentence.cases[-1], SPECIAL)

    def test_empty_sentence_is_the_specials(self):
        self.assertEqual(self.pieces.of_sentence([]).pieces, [2, 3])


if __name__ == "__main__":
    unittest.main()
