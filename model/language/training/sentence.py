# SPDX-License-Identifier: GPL-3.0-only
"""One annotated sentence, and the names in it."""

from dataclasses import dataclass
from typing import NamedTuple


class Name(NamedTuple):
    """The words [first, last) of a sentence and what kind of thing they name."""

    first: int
    last: int
    kind: str


@dataclass
class Sentence:
    """Words and what a corpus says of them. What it does not say is None and costs nothing in training.

    names are labels of labels.NAMES, or None for words whose label is not to be learnt. heads are 0 for the root, else
    1 + the index of the head. triggers are labels of labels.TRIGGERS; participants are for each word that is a trigger
    the indices of all words that stand for somebody who takes part, and nothing for the others.
    """

    document: str
    words: list[str]
    names: list[str | None] | None = None
    pos: list[str] | None = None
    heads: list[int] | None = None
    relations: list[str] | None = None
    triggers: list[str] | None = None
    participants: list[set[int]] | None = None


def names_of(labels: list[str | None]) -> list[Name]:
    """The names that BIO labels tell of; an I- that follows nothing of its kind opens a name."""
    names: list[Name] = []
    begin, kind = 0, None
    for index, label in enumerate([*labels, "O"]):
        inside = label is not None and label.startswith("I-") and label[2:] == kind
        if inside:
            continue
        if kind is not None:
            names.append(Name(begin, index, kind))
        kind = label[2:] if label is not None and label != "O" else None
        begin = index
    return names


def labels_of(names: list[Name], length: int) -> list[str]:
    """BIO labels of a sentence of that many words."""
    labels = ["O"] * length
    for first, last, kind in names:
        labels[first:last] = [f"B-{kind}"] + [f"I-{kind}"] * (last - first - 1)
    return labels


def tidy(names: list[Name], words: list[str]) -> list[Name]:
    """Names by this project's conventions: "Stockholm , Sweden" is two places, and a leading "the" stays outside."""
    result = []
    for name in names:
        for first, last, kind in _at_commas(name, words) if name.kind == "LOC" else [name]:
            if last - first > 1 and words[first].lower() == "the":
                first += 1
            if first < last:
                result.append(Name(first, last, kind))
    return result


def _at_commas(name: Name, words: list[str]) -> list[Name]:
    parts, begin = [], name.first
    for index in range(name.first, name.last + 1):
        if index == name.last or words[index] == ",":
            if begin < index:
                parts.append(Name(begin, index, name.kind))
            begin = index + 1
    return parts
