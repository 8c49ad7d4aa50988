# SPDX-License-Identifier: GPL-3.0-only
import hashlib
import json
import tempfile
import unittest
from pathlib import Path

import meetingcorpus
from meetingcorpus import Trigger, sentence_of, sentences_of, words_of


class WordsTest(unittest.TestCase):
    def words(self, text: str) -> list[str]:
        return [text[begin:end] for begin, end in words_of(text)]

    def test_cut_as_treebanks_do(self):
        self.assertEqual(self.words("Mr. Osei didn't meet the U.S. minister's well-known aide."),
                         ["Mr.", "Osei", "did", "n't", "meet", "the", "U.S.", "minister", "'s", "well", "-", "known",
                          "aide", "."])

    def test_numbers_hold_together(self):
        self.assertEqual(self.words("at 10:30, 1,500 people"), ["at", "10:30", ",", "1,500", "people"])


class SentencesTest(unittest.TestCase):
    def sentences(self, text: str) -> list[str]:
        return [text[begin:end].strip() for begin, end in sentences_of(text)]

    def test_ends_at_stops_and_lines_but_not_behind_titles(self):
        self.assertEqual(self.sentences("Talks in Accra\r\n\r\nMr. Osei came. “We met.” He left."),
                         ["Talks in Accra", "Mr. Osei came.", "“We met.”", "He left."])


class LabelsTest(unittest.TestCase):
    def test_trigger_and_those_who_take_part(self):
        text = "Ada Moran met him."
        sentence = sentence_of("d", text, (0, len(text)), [Trigger((10, 13), "held", [(0, 9), (14, 17)])])
        self.assertEqual(sentence.triggers, ["none", "none", "held", "none", "none"])
        self.assertEqual(sentence.participants[2], {0, 1, 3})
        self.assertEqual(sentence.participants[0], set())

    def test_nothing_where_there_is_no_word(self):
        self.assertIsNone(sentence_of("d", "   ", (0, 3), []))


class MeetingsTest(unittest.TestCase):
    TEXT = "They met.\r\nNobody came."

    def read(self, text: str) -> list:
        with tempfile.TemporaryDirectory() as folder:
            corpora = Path(folder)
            (corpora / "news").mkdir()
            (corpora / "news/a.txt").write_bytes(text.encode())
            meeting = {"status": "held", "triggers": [{"span": [5, 8], "who": [[0, 4]]}]}
            entry = {"document": "news/a.txt", "sha256": hashlib.sha256(self.TEXT.encode()).hexdigest(),
                     "part": "train", "meetings": [meeting]}
            annotation = corpora / "meetings.jsonl"
            annotation.write_text(json.dumps(entry) + "\n", encoding="utf-8")
            return [(s.words, s.triggers) for s in meetingcorpus.meetings(corpora, "train", [annotation])]

    def test_offsets_are_of_the_file_as_it_is(self):
        self.assertEqual(self.read(self.TEXT), [(["They", "met", "."], ["none", "held", "none"]),
                                                (["Nobody", "came", "."], ["none"] * 3)])

    def test_another_text_is_left_out(self):
        self.assertEqual(self.read("They ate.\r\nNobody came."), [])

    def test_lines_of_collections(self):
        with tempfile.TemporaryDirectory() as folder:
            corpora = Path(folder)
            for path, content in (("items/jsonl/2024-01.jsonl", '{"slug": "2024-01-02_x", "text": "Slug."}\n'),
                                  ("made/dev.jsonlines", '{"sentences": [["A", "b"], ["C"]]}\n'),
                                  ("made/table.tsv", "n\tid\ttext\n1\t7\tRow.\n")):
                (corpora / path).parent.mkdir(parents=True, exist_ok=True)
                (corpora / path).write_text(content, encoding="utf-8")
            texts = [meetingcorpus.text_of(corpora, name) for name in (
                "items/2024-01-02_x", "made/dev.jsonlines:1", "made/table.tsv:2", "made/table.tsv:9", "items/2024-01-02_y")]
            self.assertEqual(texts, ["Slug.", "A b\nC", "Row.", None, None])


if __name__ == "__main__":
    unittest.main()
