# SPDX-License-Identifier: GPL-3.0-only
"""Writes what the program's own tests compare with: word pieces, and readings of the shipped model.

    python golden.py MODEL OUT

writes OUT/wordpieces.json and OUT/reader-golden.json. MODEL is reader.onnx; vocab.txt lies beside it.
"""

import argparse
import json
from pathlib import Path

from evaluation import Reading, onnx_scorer, read
from labels import CASES
from sentence import Sentence
from wordpieces import WordPieces

WORDS = ["minister", "Minister", "NATO", "iPhone", "McKenna", "2025", "3.5", "21st", "G20", "A", "I", "$", "—", "...",
         "n't", "U.S.", "Zürich", "Zürich", "Łódź", "Kuznetsova-Ilves", "co-operation", "transatlantically",
         "COVID-19", "東京", "Ωmega", "😀", "\u200b", "10\u00a0am", "o\u0308ffentlich", "x" * 101]

SENTENCES = [
    "Foreign Minister Ilse Brandvold met her Norwegian counterpart , Tomas Ferreiro , in Lisbon on Tuesday .",
    "The African Union and the European Union signed the agreement in Addis Ababa , the ministry said .",
    "\" We will not wait , \" Dr. Okonjo told reporters after talks with a Canadian delegation .",
    "TALKS IN GENEVA CANCELLED",
    "She called him .",
]


def wordpieces_cases(word_pieces: WordPieces) -> list[dict]:
    """Each word with its ids, their text for people, and the case class of every piece."""
    cases = []
    for word in WORDS:
        pieces = word_pieces.of_sentence([word])
        ids = pieces.pieces[1:-1]
        cases.append({"word": word, "pieces": ids, "text": [word_pieces.vocabulary[index] for index in ids],
                      "cases": pieces.cases[1:-1], "case": CASES[pieces.cases[1]]})
    return cases


def reading_case(words: list[str], reading: Reading) -> dict:
    """A reading as the program gives it: heads are indices of words, -1 for the root."""
    return {"words": words, "pos": reading.pos, "heads": [head - 1 for head in reading.heads],
            "relations": reading.relations,
            "names": [{"firstToken": name.first, "lastToken": name.last, "kind": name.kind}
                      for name in reading.names]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    word_pieces = WordPieces.read(arguments.model.parent / "vocab.txt")
    sentences = [Sentence("golden", text.split()) for text in SENTENCES]
    readings = read(sentences, onnx_scorer(arguments.model), word_pieces)
    for name, cases in (("wordpieces.json", wordpieces_cases(word_pieces)),
                        ("reader-golden.json",
                         [reading_case(s.words, reading) for s, reading in zip(sentences, readings)])):
        lines = ",\n".join(json.dumps(case) for case in cases)
        (arguments.out / name).write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
