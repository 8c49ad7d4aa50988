# SPDX-License-Identifier: GPL-3.0-only
"""Sentences to the arrays the network takes, many at a time."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from labels import NAMES, POS, TRIGGERS, relation_index
from sentence import Sentence
from wordpieces import SPECIAL, Pieces, WordPieces

UNLEARNT = -100  # a target that costs nothing


@dataclass
class Batch:
    """Inputs as in reader.onnx, and targets [B, W], of participants [B, trigger, word] 0 or 1; UNLEARNT where there is
    none."""

    pieces: np.ndarray
    cases: np.ndarray
    lengths: np.ndarray
    words: np.ndarray
    names: np.ndarray
    pos: np.ndarray
    heads: np.ndarray
    relations: np.ndarray
    triggers: np.ndarray
    participants: np.ndarray

    def inputs(self) -> dict[str, np.ndarray]:
        return {"pieces": self.pieces, "cases": self.cases, "lengths": self.lengths, "words": self.words}


def padded(rows: list[list[int]], filler: int) -> np.ndarray:
    width = max((len(row) for row in rows), default=0)
    return np.array([row + [filler] * (width - len(row)) for row in rows], dtype=np.int64).reshape(len(rows), width)


def batch_of(sentences: list[Sentence], pieces: list[Pieces]) -> Batch:
    """One batch of sentences and their pieces. Words past the window have no target."""
    def targets(values: list[list[int]]) -> np.ndarray:
        return padded([row[:len(one.words)] for row, one in zip(values, pieces)], UNLEARNT)

    return Batch(
        pieces=padded([one.pieces for one in pieces], 0),
        cases=padded([one.cases for one in pieces], SPECIAL),
        lengths=np.array([len(one.pieces) for one in pieces], dtype=np.int64),
        words=padded([one.words for one in pieces], 0),
        names=targets([_names(sentence) for sentence in sentences]),
        pos=targets([_indices(sentence, sentence.pos, POS.index) for sentence in sentences]),
        heads=targets([_heads(sentence, len(one.words)) for sentence, one in zip(sentences, pieces)]),
        relations=targets([_indices(sentence, sentence.relations, relation_index) for sentence in sentences]),
        triggers=targets([_indices(sentence, sentence.triggers, TRIGGERS.index) for sentence in sentences]),
        participants=_participants(sentences, pieces))


def grouped(lengths: list[int], most_pieces: int) -> Iterator[list[int]]:
    """Indices in groups of like length, each of at most that many pieces with padding (one sentence at least)."""
    group: list[int] = []
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        if group and (len(group) + 1) * lengths[index] > most_pieces:
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def read_in_batches(sentences: list[Sentence], word_pieces: WordPieces,
                    most_pieces: int) -> Iterator[tuple[list[int], Batch]]:
    """All sentences once: which ones, and their batch."""
    pieces = [word_pieces.of_sentence(sentence.words) for sentence in sentences]
    for group in grouped([len(one.pieces) for one in pieces], most_pieces):
        yield group, batch_of([sentences[index] for index in group], [pieces[index] for index in group])


def _names(sentence: Sentence) -> list[int]:
    if sentence.names is None:
        return [UNLEARNT] * len(sentence.words)
    return [UNLEARNT if label is None else NAMES.index(label) for label in sentence.names]


def _indices(sentence: Sentence, values: list[str] | None, index) -> list[int]:
    return [UNLEARNT] * len(sentence.words) if values is None else [index(value) for value in values]


def _heads(sentence: Sentence, words: int) -> list[int]:
    """Heads, without those that fall outside the window."""
    if sentence.heads is None:
        return [UNLEARNT] * len(sentence.words)
    return [head if head <= words else UNLEARNT for head in sentence.heads]


def _participants(sentences: list[Sentence], pieces: list[Pieces]) -> np.ndarray:
    """Only the rows of triggers are learnt."""
    width = max((len(one.words) for one in pieces), default=0)
    result = np.full((len(sentences), width, width), UNLEARNT, dtype=np.int64)
    for targets, sentence, one in zip(result, sentences, pieces):
        words = len(one.words)
        for trigger, label in enumerate((sentence.triggers or [])[:words]):
            if label != "none":
                targets[trigger, :words] = [word in sentence.participants[trigger] for word in range(words)]
    return result
