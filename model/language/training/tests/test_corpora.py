# SPDX-License-Identifier: GPL-3.0-only
import json
import tempfile
import unittest
from pathlib import Path
from random import Random

import augmentation
import namecorpora
import treebanks
from labels import RELATIONS, relation_index
from sentence import Name, Sentence, labels_of, names_of, tidy


class NamesTest(unittest.TestCase):
    def test_labels_to_names_and_back(self):
        names = [Name(0, 2, "PER"), Name(2, 3, "PER"), Name(4, 6, "LOC")]
        self.assertEqual(names_of(labels_of(names, 6)), names)

    def test_inside_without_begin_opens_a_name(self):
        self.assertEqual(names_of(["O", "I-ORG", "I-ORG", "I-LOC"]), [Name(1, 3, "ORG"), Name(3, 4, "LOC")])

    def test_unlearnt_words_end_a_name(self):
        self.assertEqual(names_of(["B-PER", None, "I-PER"]), [Name(0, 1, "PER"), Name(2, 3, "PER")])

    def test_places_part_at_commas_and_lose_the(self):
        words = "the Veld Hills , Kestria".split()
        self.assertEqual(tidy([Name(0, 5, "LOC")], words), [Name(1, 3, "LOC"), Name(4, 5, "LOC")])

    def test_organizations_keep_commas(self):
        words = "Brandt , Ito & Partners".split()
        self.assertEqual(tidy([Name(0, 5, "ORG")], words), [Name(0, 5, "ORG")])

    def test_the_alone_stays(self):
        self.assertEqual(tidy([Name(0, 1, "MISC")], ["The"]), [Name(0, 1, "MISC")])


class NewswireTest(unittest.TestCase):
    def read(self, text: str) -> list[Sentence]:
        with tempfile.TemporaryDirectory() as folder:
            inside = Path(folder) / "processed_annotated"
            inside.mkdir()
            (inside / "af_paper_1.txt.tsv").write_text(text, encoding="utf-8")
            return list(namecorpora.newswire(Path(folder)))

    def test_address_goes_and_kinds_are_ours(self):
        [sentence] = self.read("http://paper.example/1\tO\n\nAda\tI-Person\non\tO\nMay\tB-Date\n1\tI-Date\n")
        self.assertEqual((sentence.document, sentence.words), ("af_paper_1", ["Ada", "on", "May", "1"]))
        self.assertEqual(sentence.names, ["B-PER", "O", "O", "O"])

    def test_outer_name_counts_where_one_lies_in_another(self):
        [sentence] = self.read("Kestrian\tB-Organization\tB-NORP\nUnion\tI-Organization\n")
        self.assertEqual(sentence.names, ["B-ORG", "I-ORG"])

    def test_blank_instead_of_tab(self):
        [sentence] = self.read("in O\nOslo B-Location\n")
        self.assertEqual(sentence.names, ["O", "B-LOC"])


class OtherCorporaTest(unittest.TestCase):
    def test_untranslated_kinds_are_not_learnt(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "politics").mkdir()
            (Path(folder) / "politics/train.txt").write_text(
                "Ada\tB-politician\nwon\tO\nthe\tO\n2001\tB-election\nvote\tI-election\n", encoding="utf-8")
            [sentence] = namecorpora.crossner(Path(folder))
        self.assertEqual(sentence.names, ["B-PER", "O", "O", None, None])

    def test_redocred_mentions(self):
        article = {"sents": [["Ada", "left", "the", "French", "team", "in", "1990", "."]],
                   "vertexSet": [[{"pos": [0, 1], "type": "PER", "sent_id": 0}],
                                 [{"pos": [3, 4], "type": "LOC", "sent_id": 0}],
                                 [{"pos": [6, 7], "type": "TIME", "sent_id": 0}]]}
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "data").mkdir()
            (Path(folder) / "data/dev_revised.json").write_text(json.dumps([article]), encoding="utf-8")
            [sentence] = namecorpora.redocred(Path(folder))
        self.assertEqual(sentence.names, ["B-PER", "O", "O", None, "O", "O", "O", "O"])


class TreebankTest(unittest.TestCase):
    TEXT = ("# newdoc id = one\n# text = Don't go\n1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
            "1\tDo\tdo\tAUX\t_\t_\t3\taux\t_\t_\n2\tn't\tnot\tPART\t_\t_\t3\tadvmod\t_\t_\n"
            "2.1\tyou\tyou\tPRON\t_\t_\t_\t_\t_\t_\n3\tgo\tgo\tVERB\t_\t_\t0\troot\t_\t_\n\n")

    def test_ranges_and_empty_nodes_are_passed_over(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.conllu"
            path.write_text(self.TEXT, encoding="utf-8")
            [sentence] = treebanks.conllu(path)
        self.assertEqual((sentence.document, sentence.words), ("one", ["Do", "n't", "go"]))
        self.assertEqual(sentence.heads, [3, 3, 0])
        self.assertEqual(sentence.relations, ["aux", "advmod", "root"])

    def test_gum_reads_one_part_and_no_blanked_text(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "dep").mkdir()
            (Path(folder) / "splits.md").write_text(
                "# Splits\n## dev\n  * GUM_news_b\n## train\n  * GUM_news_a\n  * GUM_reddit_a\n", encoding="utf-8")
            (Path(folder) / "dep/GUM_news_a.conllu").write_text(self.TEXT, encoding="utf-8")
            self.assertEqual(len(list(treebanks.gum(Path(folder), "train"))), 1)

    def test_unknown_subtypes_fall_back(self):
        self.assertEqual(RELATIONS[relation_index("nmod:tmod")], "nmod")
        self.assertEqual(RELATIONS[relation_index("nmod:poss")], "nmod:poss")
        self.assertEqual(RELATIONS[relation_index("strange")], "dep")


class AugmentationTest(unittest.TestCase):
    TEXT = Sentence("d", "Ada Holm left Oslo . She slept .".split(),
                    ["B-PER", "I-PER", "O", "B-LOC", "O", "O", "O", "O"])

    def test_swapped_names_keep_kind_and_place(self):
        pool = augmentation.NamePool([Sentence("p", ["Jan", "Pieter", "Tiel"], ["B-PER", "I-PER", "I-PER"])])
        swapped = pool.swapped(self.TEXT, Random(1), share=1.0)
        self.assertEqual(swapped.words[:5], ["Jan", "Pieter", "Tiel", "left", "Oslo"])
        self.assertEqual(names_of(swapped.names), [Name(0, 3, "PER"), Name(4, 5, "LOC")])
        self.assertEqual(len(swapped.words), len(swapped.names))

    def test_nothing_swapped_at_share_zero(self):
        pool = augmentation.NamePool([self.TEXT])
        self.assertEqual(pool.swapped(self.TEXT, Random(1), share=0.0), self.TEXT)

    def test_cut_at_full_stops(self):
        self.assertEqual([len(part.words) for part in augmentation.cut(self.TEXT)], [5, 3])

    def test_full_stop_in_a_name_does_not_cut(self):
        text = Sentence("d", ["Yahoo", "!", "grew", "."], ["B-ORG", "I-ORG", "O", "O"])
        self.assertEqual(augmentation.cut(text), [text])

    def test_windows_do_not_cross_documents(self):
        other = Sentence("e", ["Hm", "."], ["O", "O"])
        windows = augmentation.joined([self.TEXT, self.TEXT, other], Random(1), 30, 30)
        self.assertEqual([(w.document, len(w.words), len(w.names)) for w in windows], [("d", 16, 16), ("e", 2, 2)])

    def test_recased_keeps_labels(self):
        for seed in range(20):
            recased = augmentation.recased(self.TEXT, Random(seed))
            self.assertEqual([w.lower() for w in recased.words], [w.lower() for w in self.TEXT.words])
            self.assertEqual(recased.names, self.TEXT.names)
            self.assertNotEqual(recased.words, self.TEXT.words)


if __name__ == "__main__":
    unittest.main()
