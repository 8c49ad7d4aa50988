# SPDX-License-Identifier: GPL-3.0-only
"""Trains the heads of meetings anew, on an encoder that stays as it is.

    python heads.py CORPORA WEIGHTS OUT [--passes 12] …

A training of everything sees a sentence that tells of a meeting too seldom to end with heads that know when they are
right. What the encoder makes of each word is worked out once, so a pass is a matter of seconds.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

import evaluation
import meetingcorpus
from batches import UNLEARNT, read_in_batches
from labels import TRIGGERS
from network import Reader
from sentence import Sentence
from start import start_weights
from trainingset import LONGEST
from wordpieces import WordPieces

WORDS = 2048         # of sentences that share a step
TELLING_WEIGHT = 4.0  # of a word that tells of a meeting, of which there are few


@dataclass
class Words:
    """What the encoder makes of a sentence [W, TELLING_LAYERS * WIDTH], and the targets of its words."""

    vectors: Tensor
    triggers: Tensor
    participants: Tensor


def trigger_loss(reader: Reader, words: Tensor, gold: Tensor) -> Tensor:
    weights = torch.tensor([1.0] + [TELLING_WEIGHT] * (len(TRIGGERS) - 1))
    return functional.cross_entropy(reader.trigger(words).flatten(0, -2), gold.flatten(), weights)


def participant_loss(reader: Reader, words: Tensor, gold: Tensor) -> Tensor:
    """Of each gold trigger with every word of its sentence; words [B, W, WIDTH], gold [B, W, W]."""
    scores = reader.participant(words, words).squeeze(2)
    known = gold != UNLEARNT
    return functional.binary_cross_entropy_with_logits(scores[known], gold[known].float())


def encoded(reader: Reader, sentences: list[Sentence], word_pieces: WordPieces) -> list[Words]:
    result: list[Words] = []
    with torch.no_grad():
        for _, batch in read_in_batches(sentences, word_pieces, most_pieces=1024):
            _, vectors = reader.words_and_root(*(torch.from_numpy(a) for a in batch.inputs().values()))
            for row, count in enumerate((batch.words > 0).sum(1)):
                result.append(Words(vectors[row, :count].clone(), torch.from_numpy(batch.triggers[row, :count].copy()),
                                    torch.from_numpy(batch.participants[row, :count, :count].copy())))
    return result


def train(reader: Reader, sentences: list[Words], passes: int, rate: float, seed: int) -> None:
    """Both heads from nothing; the rate falls to nothing."""
    random = np.random.default_rng(seed)
    parameters = [*reader.trigger.parameters(), *reader.participant.parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.01)
    reader.train()
    for number in range(passes):
        optimizer.param_groups[0]["lr"] = rate * (1 - number / passes)
        group, size = [], 0
        for index in random.permutation(len(sentences)):
            group.append(sentences[index])
            size += len(group[-1].triggers)
            if size < WORDS:
                continue
            losses = [trigger_loss(reader, torch.cat([one.vectors for one in group]),
                                   torch.cat([one.triggers for one in group]))]
            losses += [participant_loss(reader, one.vectors[None], one.participants[None])
                       for one in group if one.triggers.any()]
            optimizer.zero_grad(set_to_none=True)
            (losses[0] + sum(losses[1:]) / max(len(losses) - 1, 1)).backward()
            optimizer.step()
            group, size = [], 0
    reader.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("weights", type=Path, help="as train.py starts from")
    parser.add_argument("out", type=Path)
    parser.add_argument("--passes", type=int, default=12)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--half", action="store_true", help="work out the vectors in bfloat16")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep-out", type=int, choices=range(2), help="leave out half of the documents, by crc32(name) "
                        "%% 2: what such heads make of that half is what confidences are fitted to")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    reader = Reader(dropout=0.3)
    reader.half = options.half
    reader.load_state_dict(start_weights(options.weights, anew=("trigger.", "participant.")))
    reader.eval()
    sentences = [s for s in meetingcorpus.meetings(options.corpora, "train")
                 if len(s.words) <= LONGEST and crc32(s.document.encode()) % 2 != options.keep_out]
    words = encoded(reader, sentences, WordPieces.read(evaluation.VOCABULARY))
    train(reader, words, options.passes, options.rate, options.seed)
    reader.save(options.out, torch.float32)  # so that 8-bit weights come out as they went in


if __name__ == "__main__":
    main()
