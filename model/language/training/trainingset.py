# SPDX-License-Identifier: GPL-3.0-only
"""What a training reads: the corpora's training parts, varied anew in each pass, in batches of one task each."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import augmentation
import meetingcorpus
import namecorpora
import treebanks
from batches import Batch, batch_of
from sentence import Sentence
from wordpieces import WordPieces

LONGEST = 250  # words; longer paragraphs are left out, they are lists
SWAP_SHARE, SWAP_SENTENCES = 0.4, 0.5
RECASED_NAMES, RECASED_TREES, RECASED_MEETINGS = 0.12, 0.06, 0.06
SILENT_SHARE = 0.4  # of the sentences that tell of no meeting, in each pass


class TrainingSet:
    """The annotated sentences of a folder of corpora without any development part."""

    def __init__(self, corpora: Path, dev_documents: set[str], seed: int):
        self._random = Random(seed)
        newswire = namecorpora.newswire(corpora / "worldwide_newswire")
        self.newswire = [s for s in newswire if s.document not in dev_documents and len(s.words) <= LONGEST]
        mixed = corpora / "er_datasets"
        self.others = [*namecorpora.crossner(corpora / "crossner"), *namecorpora.redocred(corpora / "redocred"),
                       *namecorpora.wikigold(mixed), *namecorpora.reports(mixed), *namecorpora.tweets(mixed)]
        self.trees = [*treebanks.ewt(corpora / "ud_ewt", "train"), *treebanks.gum(corpora / "gum", "train")]
        meetings = [s for s in meetingcorpus.meetings(corpora, "train") if len(s.words) <= LONGEST]
        self.telling = [s for s in meetings if set(s.triggers) != {"none"}]
        self.silent = [s for s in meetings if set(s.triggers) == {"none"}]
        self._pool = augmentation.NamePool([*self.newswire, *self.others])
        self._pool.add_gazetteers(corpora / "gazetteers", self._random)

    def batches(self, word_pieces: WordPieces, most_pieces: int) -> Iterator[Batch]:
        """Without end: a batch of names, then one of trees, then one of meetings."""
        streams = [self._endless(sentences_of_pass, word_pieces, most_pieces)
                   for sentences_of_pass in (self._name_pass, self._tree_pass, self._meeting_pass)]
        while True:
            for stream in streams:
                yield next(stream)

    def _name_pass(self) -> list[Sentence]:
        """The newswire by sentence, by paragraph or by window (a third of the articles each), other names swapped in
        for half of it; as much again of the newswire as of two thirds of the other corpora."""
        way: dict[str, int] = {}
        chosen: list[list[Sentence]] = [[], [], []]
        for sentence in self.newswire:
            chosen[way.setdefault(sentence.document, self._random.randrange(3))].append(sentence)
        sentences = [part for sentence in chosen[0] for part in augmentation.cut(sentence)] + chosen[1]
        sentences += augmentation.joined(chosen[2], self._random, 60, 160)
        sentences += self._random.sample(self.others, len(self.others) * 2 // 3)
        return [self._varied(sentence) for sentence in sentences]

    def _varied(self, sentence: Sentence) -> Sentence:
        if self._random.random() < SWAP_SENTENCES:
            sentence = self._pool.swapped(sentence, self._random, SWAP_SHARE)
        if self._random.random() < RECASED_NAMES:
            sentence = augmentation.recased(sentence, self._random)
        return sentence

    def _tree_pass(self) -> list[Sentence]:
        return [augmentation.recased(s, self._random) if self._random.random() < RECASED_TREES else s
                for s in self.trees]

    def _meeting_pass(self) -> list[Sentence]:
        """All sentences that tell of a meeting, and another part of the others in each pass."""
        chosen = self.telling + self._random.sample(self.silent, int(len(self.silent) * SILENT_SHARE))
        return [augmentation.recased(s, self._random) if self._random.random() < RECASED_MEETINGS else s
                for s in chosen]

    def _endless(self, sentences_of_pass: Callable[[], list[Sentence]], word_pieces: WordPieces,
                 most_pieces: int) -> Iterator[Batch]:
        """Shuffled passes; in chunks of 1,500 sentences those of like length share a batch."""
        while True:
            sentences = sentences_of_pass()
            self._random.shuffle(sentences)
            for begin in range(0, len(sentences), 1500):
                yield from self._chunk(sentences[begin:begin + 1500], word_pieces, most_pieces)

    def _chunk(self, sentences: list[Sentence], word_pieces: WordPieces, most_pieces: int) -> Iterator[Batch]:
        pairs = sorted(((s, word_pieces.of_sentence(s.words)) for s in sentences), key=lambda p: len(p[1].pieces))
        groups, group = [], []
        for pair in pairs:
            if group and (len(group) + 1) * len(pair[1].pieces) > most_pieces:
                groups.append(group)
                group = []
            group.append(pair)
        groups.append(group)
        self._random.shuffle(groups)
        for group in groups:
            yield batch_of([sentence for sentence, _ in group], [pieces for _, pieces in group])
