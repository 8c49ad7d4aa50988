# SPDX-License-Identifier: GPL-3.0-only
"""How well a reader reads: names, trees and sentences that tell of meetings, against annotated text.

    python evaluation.py CORPORA MODEL [--vocabulary FILE]

MODEL is a weights file or an ONNX file. Prints a table in Markdown.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

import decoding
import meetingcorpus
import namecorpora
import treebanks
from batches import Batch, read_in_batches
from fusion import spelled_out
from labels import POS, RELATIONS, TRIGGERS
from network import Reader
from sentence import Name, Sentence, names_of
from wordpieces import WordPieces

Scorer = Callable[[Batch], list[np.ndarray]]
"""Gives the outputs of reader.onnx for a batch."""

OUTPUTS = ["names", "pos", "arcs", "relations", "triggers", "participants"]
FOLDER = Path(__file__).parent
VOCABULARY = FOLDER.parents[2] / "resources/language/vocab.txt"
MAIN_KINDS = ("PER", "ORG", "LOC")
ROOT = RELATIONS.index("root")


@dataclass
class Reading:
    """What was read in one sentence; heads as in Sentence. Words past the window hang on the root's word."""

    names: list[Name]
    pos: list[str]
    heads: list[int]
    relations: list[str]


@dataclass
class Counts:
    """Right ones among those given and those there are."""

    right: Counter = field(default_factory=Counter)
    given: Counter = field(default_factory=Counter)
    gold: Counter = field(default_factory=Counter)

    def scores(self, kinds: Iterable[str]) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent over all these kinds together."""
        right, given, gold = (sum(counter[kind] for kind in kinds) for counter in (self.right, self.given, self.gold))
        return 100 * right / max(given, 1), 100 * right / max(gold, 1), 200 * right / max(given + gold, 1)


def torch_scorer(reader: Reader) -> Scorer:
    reader.eval()

    def score(batch: Batch) -> list[np.ndarray]:
        with torch.inference_mode():
            return [output.numpy() for output in reader(*(torch.from_numpy(a) for a in batch.inputs().values()))]
    return score


def onnx_scorer(path: Path, threads: int = 1) -> Scorer:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    model = spelled_out(onnx.load(str(path))).SerializeToString()
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return lambda batch: session.run(OUTPUTS, batch.inputs())


def read(sentences: list[Sentence], score: Scorer, word_pieces: WordPieces) -> list[Reading]:
    """Reads the sentences by themselves, one after another in the order given."""
    readings: list[Reading | None] = [None] * len(sentences)
    for group, batch in read_in_batches(sentences, word_pieces, most_pieces=1024):
        outputs = score(batch)
        for row, index in enumerate(group):
            words = int((batch.words[row] > 0).sum())
            names, pos, arcs, relations = (output[row, :words] for output in outputs[:4])
            readings[index] = decoded(names, pos, arcs[:, :words + 1], relations[:, :, :words + 1],
                                      len(sentences[index].words))
    return readings


def decoded(names: np.ndarray, pos: np.ndarray, arcs: np.ndarray, relations: np.ndarray, length: int) -> Reading:
    """Scores of a sentence's words to its reading. "root" is the relation of the root's word and of no other."""
    heads = decoding.heads(arcs)
    relations = relations.copy()
    relations[:, ROOT] = decoding.FAR_BELOW
    labels = [RELATIONS[int(relations[word, :, head].argmax())] if head else "root" for word, head in enumerate(heads)]
    missing = length - len(heads)
    root = heads.index(0) + 1 if heads else 0
    return Reading(decoding.names(names), [POS[index] for index in pos.argmax(1)] + ["X"] * missing,
                   heads + [root] * missing, labels + ["dep"] * missing)


def count_names(sentences: list[Sentence], readings: list[Reading]) -> Counts:
    """Names exact in span and kind. A name that touches words without a gold label is not counted."""
    counts = Counts()
    for sentence, reading in zip(sentences, readings):
        gold = set(names_of(sentence.names))
        given = {name for name in reading.names
                 if all(sentence.names[index] is not None for index in range(name.first, name.last))}
        counts.gold.update(name.kind for name in gold)
        counts.given.update(name.kind for name in given)
        counts.right.update(name.kind for name in gold & given)
    return counts


def tree_scores(sentences: list[Sentence], readings: list[Reading]) -> dict[str, float]:
    """UAS, LAS with universal relations (as CoNLL 2018 counts) and with subtypes, and UPOS, in percent of all words,
    punctuation too."""
    words = heads = universal = labelled = pos = 0
    for sentence, reading in zip(sentences, readings):
        for index in range(len(sentence.words)):
            attached = sentence.heads[index] == reading.heads[index]
            words += 1
            heads += attached
            gold, given = sentence.relations[index], reading.relations[index]
            universal += attached and gold.split(":")[0] == given.split(":")[0]
            labelled += attached and gold == given
            pos += sentence.pos[index] == reading.pos[index]
    return {"UAS": 100 * heads / words, "LAS": 100 * universal / words, "LAS with subtypes": 100 * labelled / words,
            "UPOS": 100 * pos / words}


def meeting_scores(sentences: list[Sentence], score: Scorer, word_pieces: WordPieces) -> dict[str, float]:
    """F1 in percent: of sentences that tell of a meeting (one of their words does); over these, of the words for those
    who take part, at the gold triggers; and the share of the gold triggers whose status is right."""
    telling, taking, status = Counter(), Counter(), Counter()
    for group, batch in read_in_batches(sentences, word_pieces, most_pieces=1024):
        triggers, participants = score(batch)[4:]
        for row, index in enumerate(group):
            words = int((batch.words[row] > 0).sum())
            labels = triggers[row, :words].argmax(1) if words else np.zeros(0)
            gold = batch.triggers[row, :words]
            telling.update(right=int(labels.any() and gold.any()), given=int(labels.any()), gold=int(gold.any()))
            for trigger in np.flatnonzero(gold):
                given, there = participants[row, trigger, :words] > 0, batch.participants[row, trigger, :words] == 1
                taking.update(right=int((given & there).sum()), given=int(given.sum()), gold=int(there.sum()))
                status.update(right=int(triggers[row, trigger, 1:].argmax() + 1 == gold[trigger]), gold=1)
    f1 = [200 * c["right"] / max(c["given"] + c["gold"], 1) for c in (telling, taking)]
    return {"telling": f1[0], "precision": 100 * telling["right"] / max(telling["given"], 1),
            "recall": 100 * telling["right"] / max(telling["gold"], 1), "participants": f1[1],
            "status": 100 * status["right"] / max(status["gold"], 1)}


def dev_documents() -> set[str]:
    """The newswire articles kept out of training."""
    return set((FOLDER / "dev_documents.txt").read_text(encoding="utf-8").split())


def newswire_dev(corpora: Path) -> list[Sentence]:
    kept = dev_documents()
    return [s for s in namecorpora.newswire(corpora / "worldwide_newswire") if s.document in kept]


def report(corpora: Path, score: Scorer, word_pieces: WordPieces) -> str:
    lines = ["| text | measure | precision | recall | F1 |", "|---|---|---|---|---|"]
    for text, sentences, kinds in (
            ("newswire dev", newswire_dev(corpora), (*MAIN_KINDS, "FAC", "NORP", "MISC")),
            ("uner_ewt dev", list(namecorpora.web(corpora / "uner_ewt")), MAIN_KINDS)):
        counts = count_names(sentences, read(sentences, score, word_pieces))
        for label, group in [("PER ORG LOC", MAIN_KINDS), *((kind, (kind,)) for kind in kinds)]:
            lines.append("| " + " | ".join([text, label, *(f"{x:.1f}" for x in counts.scores(group))]) + " |")
    lines += ["", "| text | UAS | LAS | LAS with subtypes | UPOS |", "|---|---|---|---|---|"]
    for text, sentences in (("EWT dev", list(treebanks.ewt(corpora / "ud_ewt", "dev"))),
                            ("GUM dev", list(treebanks.gum(corpora / "gum", "dev")))):
        scores = tree_scores(sentences, read(sentences, score, word_pieces))
        lines.append(f"| {text} | " + " | ".join(f"{value:.1f}" for value in scores.values()) + " |")
    scores = meeting_scores(list(meetingcorpus.meetings(corpora, "dev")), score, word_pieces)
    lines += ["", "| text | sentences that tell of a meeting | precision | recall | participants' words | status |",
              "|---|---|---|---|---|---|",
              "| meetings dev | " + " | ".join(f"{value:.1f}" for value in scores.values()) + " |"]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--vocabulary", type=Path, default=VOCABULARY)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    score = (onnx_scorer(arguments.model) if arguments.model.suffix == ".onnx"
             else torch_scorer(Reader.read(arguments.model)))
    print(report(arguments.corpora, score, WordPieces.read(arguments.vocabulary)))


if __name__ == "__main__":
    main()
