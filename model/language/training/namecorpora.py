# SPDX-License-Identifier: GPL-3.0-only
"""Readers of the corpora with names, each in its own format, into sentences with this project's kinds of name."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from sentence import Name, Sentence, labels_of, names_of, tidy

NEWSWIRE_KINDS = {"Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "FAC", "NORP": "NORP",
                  "Misc": "MISC", "Product": "MISC", "Date": "O", "Money": "O"}

PLAIN_KINDS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
"""CoNLL's kinds without MISC, which mixes groups, events and works: those words are not learnt from."""

CROSSNER_KINDS = {"person": "PER", "politician": "PER", "writer": "PER", "musicalartist": "PER", "scientist": "PER",
                  "researcher": "PER", "organisation": "ORG", "politicalparty": "ORG", "university": "ORG",
                  "band": "ORG", "location": "LOC", "country": "LOC"}

TWEET_KINDS = {"person": "PER", "location": "LOC", "corporation": "ORG"}

REPORT_KINDS = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}


def newswire(folder: Path) -> Iterator[Sentence]:
    """worldwide_newswire: one article a file, its address on the first line."""
    for path in sorted((folder / "processed_annotated").glob("*.tsv")):
        document = path.name.split(".")[0]
        for words, labels in _blocks(path.read_text(encoding="utf-8").splitlines()):
            if len(words) == 1 and words[0].startswith("http"):
                continue
            yield _sentence(document, words, labels, NEWSWIRE_KINDS)


def crossner(folder: Path) -> Iterator[Sentence]:
    """CrossNER: Wikipedia sentences of five fields; kinds outside persons, organizations and places are not learnt."""
    for path in sorted(folder.glob("*/*.txt")):
        yield from _file(path, f"crossner-{path.parent.name}-{path.stem}", CROSSNER_KINDS)


def wikigold(folder: Path) -> Iterator[Sentence]:
    yield from _file(folder / "wikigold/CONLL-format/data/wikigold.conll.txt", "wikigold", PLAIN_KINDS)


def reports(folder: Path) -> Iterator[Sentence]:
    """re3d: reports on Syria and Iraq; the BBC's part is left out (its licence is not open)."""
    for path in sorted((folder / "re3d/CONLL-format/data-by-source/conll").glob("*/*.conll")):
        if path.parent.name != "BBC_Online":
            yield from _file(path, f"re3d-{path.stem}", REPORT_KINDS)


def tweets(folder: Path) -> Iterator[Sentence]:
    """WNUT17's training part; groups, products and works are not learnt."""
    yield from _file(folder / "WNUT17/CONLL-format/data/train/wnut17train.conll", "wnut17", TWEET_KINDS)


def web(folder: Path) -> Iterator[Sentence]:
    """uner_ewt: names over the development part of the EWT treebank."""
    document, lines = "", []
    for line in (folder / "en_ewt-ud-dev.iob2").read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc id = "):
            document = line.removeprefix("# newdoc id = ")
        if line.startswith("#"):
            continue
        if line:
            lines.append("\t".join(line.split("\t")[1:3]))
            continue
        for words, labels in _blocks(lines):
            yield _sentence(document, words, labels, PLAIN_KINDS)
        lines = []


def redocred(folder: Path) -> Iterator[Sentence]:
    """Re-DocRED: introductions of Wikipedia articles. Nationalities are marked as places there: not learnt."""
    for path in sorted((folder / "data").glob("*_revised.json")):
        for number, article in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            mentions = [mention for entity in article["vertexSet"] for mention in entity]
            for index, words in enumerate(article["sents"]):
                here = [(m["pos"][0], m["pos"][1], m["type"]) for m in mentions if m["sent_id"] == index]
                yield _wikipedia_sentence(f"redocred-{path.stem}-{number}", words, here)


def _wikipedia_sentence(document: str, words: list[str], mentions: list[tuple[int, int, str]]) -> Sentence:
    labels: list[str | None] = ["O"] * len(words)
    for first, last, kind in sorted(set(mentions)):
        group = kind == "LOC" and last - first == 1 and words[first].endswith(("an", "ish", "ese", "ch", "ic"))
        if kind in PLAIN_KINDS and not group:
            labels[first:last] = labels_of(tidy([Name(first, last, kind)], words), last)[first:last]
        elif kind not in ("TIME", "NUM"):
            labels[first:last] = [None] * (last - first)
    return Sentence(document, words, labels)


def _file(path: Path, document: str, kinds: dict[str, str]) -> Iterator[Sentence]:
    for words, labels in _blocks(path.read_text(encoding="utf-8").splitlines()):
        yield _sentence(document, words, labels, kinds)


def _blocks(lines: Iterable[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Words and labels between blank lines; columns are parted by a tab or, failing that, a blank.

    The second column is the label of the outermost name; further ones, in the newswire, of names inside it
    ("European" in "European Union"), and are not read."""
    words, labels = [], []
    for line in [*lines, ""]:
        columns = line.split("\t") if "\t" in line else line.split()
        if len(columns) >= 2 and columns[0]:
            words.append(columns[0])
            labels.append(columns[1].strip())
        elif words:
            yield words, labels
            words, labels = [], []


def _sentence(document: str, words: list[str], labels: list[str], kinds: dict[str, str]) -> Sentence:
    """Labels with kinds translated: "O" for a kind drops the name, no translation leaves its words unlearnt."""
    names = names_of(labels)
    known = [Name(name.first, name.last, kinds[name.kind]) for name in names if kinds.get(name.kind, "O") != "O"]
    result: list[str | None] = list(labels_of(tidy(known, words), len(words)))
    for first, last, kind in names:
        if kind not in kinds:
            result[first:last] = [None] * (last - first)
    return Sentence(document, words, result)
