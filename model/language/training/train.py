# SPDX-License-Identifier: GPL-3.0-only
"""Trains the reader.

    python train.py CORPORA OUT --start WEIGHTS [--steps 900] …

Writes to OUT the running average of the weights at each look at the development parts (step-N.safetensors), the best
of them by those parts (best.safetensors) and what was seen on the way (log.jsonl). The start is counted as step 0.
Its length is a number of steps, so that the same seed gives the same training on a slow machine.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

import evaluation
import heads
import meetingcorpus
import namecorpora
import treebanks
from batches import UNLEARNT, Batch
from network import Reader
from start import start_weights
from trainingset import TrainingSet
from wordpieces import SPECIAL, WordPieces


def masked(batch: Batch, share: float, mask: int, random: np.random.Generator) -> Tensor:
    """The batch's pieces with that share of them, specials aside, under the mask."""
    hidden = (random.random(batch.pieces.shape) < share) & (batch.cases != SPECIAL)
    return torch.from_numpy(np.where(hidden, mask, batch.pieces))


def loss_of(reader: Reader, batch: Batch, pieces: Tensor) -> Tensor:
    """The sum of the mean losses of the tasks that the batch has targets for."""
    words, telling = reader.words_and_root(pieces,
                                           *(torch.from_numpy(a) for a in (batch.cases, batch.lengths, batch.words)))
    dependents = words[:, 1:]
    names, pos, arcs, relations = (torch.from_numpy(a) for a in (batch.names, batch.pos, batch.heads, batch.relations))
    losses = []
    if (names != UNLEARNT).any():
        losses.append(functional.cross_entropy(reader.names(dependents).flatten(0, 1), names.flatten()))
    if (arcs != UNLEARNT).any():
        losses += [functional.cross_entropy(reader.pos(dependents).flatten(0, 1), pos.flatten()),
                   arc_loss(reader, batch, dependents, words, arcs),
                   relation_loss(reader, dependents, words, arcs, relations)]
    triggers, participants = torch.from_numpy(batch.triggers), torch.from_numpy(batch.participants)
    if (triggers != UNLEARNT).any():
        losses.append(heads.trigger_loss(reader, telling, triggers))
    if (participants != UNLEARNT).any():
        losses.append(heads.participant_loss(reader, telling, participants))
    return torch.stack(losses).sum()


def arc_loss(reader: Reader, batch: Batch, dependents: Tensor, heads: Tensor, gold: Tensor) -> Tensor:
    scores = reader.arc(dependents, heads).squeeze(2)
    there = functional.pad(torch.from_numpy(batch.words) > 0, (1, 0), value=True)
    scores = scores.masked_fill(~there[:, None, :], -1e9)
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=UNLEARNT)


def relation_loss(reader: Reader, dependents: Tensor, heads: Tensor, gold_heads: Tensor, gold: Tensor) -> Tensor:
    """Relations of each word to its gold head only."""
    known = gold_heads != UNLEARNT
    rows = torch.arange(len(heads))[:, None].expand_as(gold_heads)[known]
    scorer = reader.relation
    scores = scorer.biaffine.paired(scorer.dependents(dependents[known]), scorer.heads(heads[rows, gold_heads[known]]))
    return functional.cross_entropy(scores, gold[known])


class Average:
    """An exponential running average of the weights, which does better than the last of them."""

    def __init__(self, reader: Reader, decay: float):
        self._decay = decay
        self.reader = Reader()
        self.reader.load_state_dict(reader.state_dict())
        self.reader.half = reader.half

    def add(self, reader: Reader) -> None:
        with torch.no_grad():
            for mean, now in zip(self.reader.parameters(), reader.parameters()):
                mean.lerp_(now, 1 - self._decay)


class Judge:
    """Scores on the development parts."""

    def __init__(self, corpora: Path, word_pieces: WordPieces):
        self._word_pieces = word_pieces
        self._newswire = evaluation.newswire_dev(corpora)
        self._web = list(namecorpora.web(corpora / "uner_ewt"))
        self._trees = list(treebanks.ewt(corpora / "ud_ewt", "dev"))[::2]
        self._meetings = list(meetingcorpus.meetings(corpora, "dev"))

    def scores(self, reader: Reader) -> dict[str, float]:
        score = evaluation.torch_scorer(reader)
        names = [evaluation.count_names(text, evaluation.read(text, score, self._word_pieces))
                 .scores(evaluation.MAIN_KINDS)[2] for text in (self._newswire, self._web)]
        trees = evaluation.tree_scores(self._trees, evaluation.read(self._trees, score, self._word_pieces))
        meetings = evaluation.meeting_scores(self._meetings, score, self._word_pieces)
        return {"newswire": names[0], "web": names[1], "UAS": trees["UAS"], "LAS": trees["LAS"]} | meetings

    @staticmethod
    def total(scores: dict[str, float]) -> float:
        """What is best: newswire names count double, web names, trees and sentences that tell of a meeting once."""
        return 2 * scores["newswire"] + scores["web"] + scores["LAS"] + scores["telling"]


def optimizer_of(reader: Reader, encoder_rate: float, head_rate: float) -> torch.optim.Optimizer:
    groups = []
    for rate, inside in ((encoder_rate, True), (head_rate, False)):
        named = [(n, p) for n, p in reader.named_parameters() if n.startswith("encoder.") == inside and p.requires_grad]
        groups += [{"params": [p for _, p in named if p.dim() > 1], "lr": rate, "weight_decay": 0.01},
                   {"params": [p for _, p in named if p.dim() == 1], "lr": rate, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


def train(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    random = np.random.default_rng(options.seed)
    word_pieces = WordPieces.read(evaluation.VOCABULARY)
    reader = Reader(options.dropout)
    reader.half = options.half
    reader.load_state_dict(start_weights(options.start))
    reader.freeze(options.frozen)
    average = Average(reader, options.decay)
    judge = Judge(options.corpora, word_pieces)
    text = TrainingSet(options.corpora, evaluation.dev_documents(), options.seed)
    optimizer = optimizer_of(reader, options.encoder_rate, options.head_rate)
    rates = [group["lr"] for group in optimizer.param_groups]
    options.out.mkdir(parents=True, exist_ok=True)
    best, begin, pieces, losses, looks = -1.0, time.monotonic(), 0, [], 0
    for step, batch in enumerate(text.batches(word_pieces, options.pieces)):
        done = step / options.steps
        if done * options.looks >= looks:
            looks += 1
            scores = judge.scores(average.reader)
            entry = {"step": step, "pieces": pieces, "minutes": (time.monotonic() - begin) / 60,
                     "loss": float(np.mean(losses[-200:])) if losses else None} | scores
            with open(options.out / "log.jsonl", "a", encoding="utf-8") as log:
                log.write(json.dumps(entry) + "\n")
            average.reader.save(options.out / f"step-{step}.safetensors")
            if judge.total(scores) > best:
                best = judge.total(scores)
                average.reader.save(options.out / "best.safetensors")
        if done >= 1:
            return
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * min(1.0, done / 0.06) * (1.0 - done) + 1e-9
        reader.train()
        loss = loss_of(reader, batch, masked(batch, options.mask, word_pieces.mask, random))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        average.add(reader)
        losses.append(loss.item())
        pieces += int(batch.lengths.sum())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--start", type=Path, required=True, help="a model of this program, or a BERT of its size")
    parser.add_argument("--steps", type=int, default=900, help="rates fall to nothing by the last")
    parser.add_argument("--looks", type=int, default=8, help="at the development parts, in the whole time")
    parser.add_argument("--pieces", type=int, default=1600, help="of a batch, with padding")
    parser.add_argument("--encoder-rate", type=float, default=5e-5)
    parser.add_argument("--head-rate", type=float, default=1.5e-4)
    parser.add_argument("--mask", type=float, default=0.12)
    parser.add_argument("--dropout", type=float, default=0.15)
    parser.add_argument("--decay", type=float, default=0.99, help="of the running average, a step")
    parser.add_argument("--frozen", type=int, default=0, help="how many of the lower layers stay as they are")
    parser.add_argument("--half", action="store_true", help="work in bfloat16 where that is enough")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
