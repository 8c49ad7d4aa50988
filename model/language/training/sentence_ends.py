# SPDX-License-Identifier: GPL-3.0-only
"""Trains the classifier that finds where sentences end, and writes its weights.

    python sentence_ends.py CORPORA ../../../resources [--hold-out] [--golden FILE]

A logistic regression over hashed features (gaps.py), trained on EWT's and GUM's train parts and on newswire where a
rule is sure. --hold-out keeps a part of EWT's train part for decisions and writes nothing; --golden trains nothing and
writes what the program's tests compare with.
"""

import argparse
import json
import zlib
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch

import sentencetext
from chunks import ChunkReader, Lexicon, chunks_of
from gaps import FINAL_MARKS, Sight, Templates, style, told_rows
from sentencetext import Document

VERSION = 1
BUCKETS = 1 << 18
SEED = 1
EPOCHS, RATE, DECAY = 4, 0.15, 1e-6
NEWSWIRE_WEIGHT = 0.5
THRESHOLD = 0.3
"""A probability above it ends a sentence; below a half, since one missed end spoils two sentences as one too many does,
and most gaps are none."""


@dataclass
class Paragraphs:
    """Paragraphs ready for training and scoring."""

    sights: list[Sight]
    ends: list[set[int]]
    rows: np.ndarray    # features of every gap, by the true history
    labels: np.ndarray
    weights: np.ndarray # of each gap in the loss


def end_gaps(paragraph: list[list[str]]) -> set[int]:
    lengths = np.cumsum([len(sentence) for sentence in paragraph])
    return {int(length) - 1 for length in lengths[:-1]}


def prepared(documents: list[Document], reader: ChunkReader, templates: Templates) -> Paragraphs:
    sights, ends, told = [], [], []
    for document in documents:
        paragraphs = [[reader.read(chunk) for sentence in paragraph for chunk in sentence] for paragraph in document]
        for at, chunks in enumerate(paragraphs):
            sights.append(Sight(chunks, style(paragraphs, at)))
            ends.append(end_gaps(document[at]))
            told += told_rows(sights[-1], ends[-1], templates)
    labels = np.array([gap in known for sight, known in zip(sights, ends) for gap in range(len(sight.chunks) - 1)],
                      dtype=np.float32)
    rows = templates.indices(np.array(told, dtype=np.uint32), BUCKETS)
    return Paragraphs(sights, ends, rows, labels, np.ones(len(labels), dtype=np.float32))


def sure_newswire(documents: list[Document], reader: ChunkReader) -> tuple[list[Document], np.ndarray]:
    """Newswire divided where a full stop stands before a capital; the weights leave out the gaps that this does not
    decide: behind abbreviations, colons and quotes, and before small letters."""
    result, weights = [], []
    for document in documents:
        divided = []
        for (chunks,) in document:
            paragraph, sentence = [], []
            for at, text in enumerate(chunks):
                sentence.append(text)
                if at + 1 == len(chunks):
                    break
                end = _sure_end(text, chunks[at + 1], reader)
                weights.append(0.0 if end is None else NEWSWIRE_WEIGHT)
                if end:
                    paragraph.append(sentence)
                    sentence = []
            divided.append([*paragraph, sentence])
        result.append(divided)
    return result, np.array(weights, dtype=np.float32)


def _sure_end(text: str, following: str, reader: ChunkReader) -> bool | None:
    bare = text.rstrip("\"'\u201D\u2019)")
    if bare[-1:] not in FINAL_MARKS and bare[-1:] != ":":
        return False
    sure = bare == text and bare[-1:] in "." and not reader.read(text).told["a"] and following[0].isalpha()
    return True if sure and following[0].isupper() else None


def train(parts: list[Paragraphs]) -> np.ndarray:
    torch.manual_seed(SEED)
    rows = torch.from_numpy(np.concatenate([part.rows for part in parts]))
    labels = torch.from_numpy(np.concatenate([part.labels for part in parts]))
    weights = torch.from_numpy(np.concatenate([part.weights for part in parts]))
    bag = torch.nn.EmbeddingBag(BUCKETS, 1, mode="sum")
    torch.nn.init.zeros_(bag.weight)
    optimizer = torch.optim.Adagrad(bag.parameters(), lr=RATE)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(labels)).split(2048):
            scores = bag(rows[batch]).squeeze(1)
            losses = torch.nn.functional.binary_cross_entropy_with_logits(scores, labels[batch], weights[batch])
            loss = losses + DECAY / 2 * bag.weight.square().sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return bag.weight.detach().squeeze(1).numpy()


def quantized(weights: np.ndarray) -> tuple[np.ndarray, float]:
    """8-bit weights and the size of their step; the few largest are cut."""
    step = float(np.quantile(np.abs(weights[weights != 0]), 0.9995)) / 127
    return np.clip(np.rint(weights / step), -127, 127).astype(np.int8), step


def found_ends(sight: Sight, weights: np.ndarray, step: float, threshold: float, templates: Templates) -> set[int]:
    """Where the classifier ends sentences, read from left to right."""
    limit = np.log(threshold / (1 - threshold))
    found = set()
    sight.begin(0)
    for gap in range(len(sight.chunks) - 1):
        if not sight.may_end(gap):
            continue
        told = np.array([[sight.told(gap, name) for name in templates.names]], dtype=np.uint32)
        score = step * weights[templates.indices(told, BUCKETS)[0]].sum(dtype=np.int64)
        if score > limit:
            found.add(gap)
            sight.begin(gap + 1)
    return found


def sentence_f1(part: Paragraphs, weights: np.ndarray, step: float, threshold: float, templates: Templates) -> float:
    """F1 of sentences by both ends. Gaps that no history makes an end of are told from the true history's score."""
    unlikely = step * weights[part.rows].sum(1, dtype=np.int64) < -12
    gold = found = both = row = 0
    for sight, known in zip(part.sights, part.ends):
        gaps = max(0, len(sight.chunks) - 1)
        ends = set() if unlikely[row:row + gaps].all() else found_ends(sight, weights, step, threshold, templates)
        row += gaps
        spans = [set(zip([-1, *sorted(e)], [*sorted(e), gaps])) for e in (known, ends)]
        gold, found, both = gold + len(spans[0]), found + len(spans[1]), both + len(spans[0] & spans[1])
    return 200 * both / (gold + found)


def write(path: Path, weights: np.ndarray, step: float, templates: Templates) -> None:
    """A line saying what it is, the lines of the header, a blank line, one byte a weight."""
    header = {"buckets": BUCKETS, "step": repr(step), "threshold": THRESHOLD, "crc32": zlib.crc32(weights.tobytes()),
              "templates": "|".join(templates.templates)}
    lines = [f"dateline sentence ends {VERSION}", *(f"{name} {value}" for name, value in header.items())]
    path.write_bytes("\n".join(lines).encode() + b"\n\n" + weights.tobytes())


GOLDEN = [
    'Ministers from Orvania met the envoy of St. Kilda on Monday. "We will go on," said Gen. Bram Oduya. It ended at 5 p.m. Nobody spoke',
    "thanks for the call i will see you there tomorrow ok bye",
    "Dear Ilse, Here is the list: - Maps - Pens - A (red) tent Best wishes, Tomas +45 33 11 22 33 www.example.org",
    "\u201CWhy now?\u201D asked Zo\u00EB \u0130nan of the U.N. The answer\u2026 was \U0001F600 \U00020000x \u00A0none. \u00C5se left!!",
    "WHO: THE MAYOR WHEN: JUNE 3 (8 P.M.)",
    "a",
]


def write_golden(path: Path, reader: ChunkReader, templates: Templates) -> None:
    """For each text the features of every gap, the sentence always beginning with the text."""
    cases = []
    for text in GOLDEN:
        chunks = [reader.read(chunk) for chunk in chunks_of(text)]
        told = np.array([*told_rows(Sight(chunks, style([chunks], 0)), set(), templates)], dtype=np.uint32)
        rows = templates.indices(told.reshape(-1, len(templates.names)), BUCKETS)
        cases.append({"text": text, "sums": [int(row.astype(np.int64).sum()) for row in rows]})
    path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("resources", type=Path)
    parser.add_argument("--hold-out", action="store_true")
    parser.add_argument("--golden", type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    reader, templates = ChunkReader(Lexicon.read(arguments.resources / "lexicon")), Templates()
    if arguments.golden:
        write_golden(arguments.golden, reader, templates)
        return
    ewt = [*sentencetext.ewt(arguments.corpora / "ud_ewt", "train")]
    Random(SEED).shuffle(ewt)
    held, kept = (ewt[:80], ewt[80:]) if arguments.hold_out else ([], ewt)
    names = set((Path(__file__).parent / "dev_documents.txt").read_text(encoding="utf-8").split())
    news, sure = sure_newswire([*sentencetext.newswire(arguments.corpora / "worldwide_newswire", names)], reader)
    parts = [prepared([*kept, *sentencetext.gum(arguments.corpora / "gum", "train")], reader, templates),
             prepared(news, reader, templates)]
    parts[1].weights = sure
    print(f"{len(parts[0].labels)} gaps of treebanks, {len(parts[1].labels)} of newswire", flush=True)
    weights, step = quantized(train(parts))
    tests = {"held out": held} if arguments.hold_out else {
        name: [*read(arguments.corpora / folder, "dev")]
        for name, read, folder in (("EWT dev", sentencetext.ewt, "ud_ewt"), ("GUM dev", sentencetext.gum, "gum"))}
    for name, documents in tests.items():
        part = prepared(documents, reader, templates)
        print(name, *(f"{threshold}: {sentence_f1(part, weights, step, threshold, templates):.1f}"
                      for threshold in ((0.2, 0.3, 0.4, 0.5) if arguments.hold_out else (THRESHOLD,))), flush=True)
    if not arguments.hold_out:
        write(arguments.resources / "language/sentence-ends.bin", weights, step, templates)


if __name__ == "__main__":
    main()
