# SPDX-License-Identifier: GPL-3.0-only
"""Variations of training sentences: other names in the same places, the case of headlines, cuts and joins."""

import csv
import dataclasses
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from random import Random

from sentence import Name, Sentence, labels_of, names_of

SWAPPED_KINDS = ("PER", "ORG", "LOC")
SMALL_WORDS = {"a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "by", "from", "with", "as"}
SENTENCE_ENDS = {".", "?", "!"}


class NamePool:
    """Names to put in the place of others: of the same kind, as long (one word or more), and both after "the" or not."""

    def __init__(self, sentences: Iterable[Sentence]):
        self._names: dict[tuple, list[list[str]]] = defaultdict(list)
        for sentence in sentences:
            for name in names_of(sentence.names):
                words = sentence.words[name.first:name.last]
                if _looks_like_name(words):
                    self._names[self._key(sentence, name)].append(words)

    def add_gazetteers(self, folder: Path, random: Random) -> None:
        """Persons from common forenames and surnames of each country (romanised, CC0), places from GeoNames."""
        forenames = _by_country(folder / "popular_names_cc0/common-forenames-by-country.csv")
        surnames = _by_country(folder / "popular_names_cc0/common-surnames-by-country.csv")
        for country in sorted(set(forenames) & set(surnames)):
            for forename in forenames[country]:
                surname = random.choice(surnames[country])
                self._names["PER", False, False].append([forename, surname])
                self._names["PER", False, True].append([surname])
        with open(folder / "geonames_cities5000/cities5000.tsv", encoding="utf-8") as file:
            places = [row["name"].split() for row in csv.DictReader(file, delimiter="\t")]
        for words in random.sample(places, 6000):
            if _looks_like_name(words) and len(words) < 4:
                self._names["LOC", False, len(words) == 1].append(words)

    def swapped(self, sentence: Sentence, random: Random, share: float) -> Sentence:
        """The sentence with that share of its persons, organizations and places under other names. Only for
        sentences without a tree."""
        words: list[str] = []
        labels: list[str | None] = []
        at = 0
        for name in names_of(sentence.names):
            words += sentence.words[at:name.first]
            labels += sentence.names[at:name.first]
            here = sentence.words[name.first:name.last]
            choices = self._names.get(self._key(sentence, name), [])
            if name.kind in SWAPPED_KINDS and choices and _looks_like_name(here) and random.random() < share:
                here = random.choice(choices)
            words += here
            labels += labels_of([Name(0, len(here), name.kind)], len(here))
            at = name.last
        return Sentence(sentence.document, words + sentence.words[at:], labels + sentence.names[at:])

    @staticmethod
    def _key(sentence: Sentence, name: Name) -> tuple:
        after_the = name.first > 0 and sentence.words[name.first - 1].lower() == "the"
        return name.kind, after_the, name.last - name.first == 1


def recased(sentence: Sentence, random: Random) -> Sentence:
    """All words as in a headline: Each Word Large, ALL CAPITALS or (more seldom) all small."""
    style = random.choices(("title", "upper", "lower"), (5, 3, 2))[0]
    if style == "title":
        words = [word if index and word in SMALL_WORDS else word[:1].upper() + word[1:]
                 for index, word in enumerate(sentence.words)]
    else:
        words = [word.upper() if style == "upper" else word.lower() for word in sentence.words]
    return dataclasses.replace(sentence, words=words)


def cut(sentence: Sentence) -> list[Sentence]:
    """A paragraph cut into its sentences at full stops, question and exclamation marks outside of names."""
    parts, begin = [], 0
    for index, word in enumerate(sentence.words):
        last = index + 1 == len(sentence.words)
        quote = not last and sentence.words[index + 1] in ('"', "''", "”", ")")
        if last or (word in SENTENCE_ENDS and not quote and sentence.names[index] == "O"):
            parts.append(Sentence(sentence.document, sentence.words[begin:index + 1], sentence.names[begin:index + 1]))
            begin = index + 1
    return parts


def joined(sentences: list[Sentence], random: Random, fewest: int, most: int) -> list[Sentence]:
    """Neighbours of one document joined into windows of a random number of words between those."""
    windows: list[Sentence] = []
    wanted = 0
    for sentence in sentences:
        if windows and windows[-1].document == sentence.document \
                and len(windows[-1].words) + len(sentence.words) <= wanted:
            windows[-1] = Sentence(sentence.document, windows[-1].words + sentence.words,
                                   windows[-1].names + sentence.names)
        else:
            windows.append(sentence)
            wanted = random.randint(fewest, most)
    return windows


def _looks_like_name(words: list[str]) -> bool:
    return all(word[:1].isupper() or word.lower() in SMALL_WORDS for word in words) \
        and any(len(word) > 2 for word in words)


def _by_country(path: Path) -> dict[str, list[str]]:
    result: dict[str, list[str]] = defaultdict(list)
    with open(path, encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            name = row["Romanized Name"].strip()
            if name and " " not in name:
                result[row["Country"]].append(name)
    return result
