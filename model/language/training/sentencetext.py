# SPDX-License-Identifier: GPL-3.0-only
"""Corpora as text whose sentence ends are known: paragraphs of sentences of chunks."""

from collections.abc import Iterator
from pathlib import Path

from chunks import chunks_of
from treebanks import ewt_paths, gum_paths

Paragraph = list[list[str]]
Document = list[Paragraph]


def conllu_documents(path: Path) -> Iterator[Document]:
    """The documents of a treebank's file, as their words were written."""
    document: Document = []
    rows: list[list[str]] = []
    new_paragraph = True
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# newdoc"):
            if document:
                yield document
            document = []
        if line.startswith(("# newdoc", "# newpar")):
            new_paragraph = True
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            if new_paragraph or not document:
                document.append([])
            document[-1].append(chunks_of(_text_of(rows)))
            rows, new_paragraph = [], False
    if document:
        yield document


def _text_of(rows: list[list[str]]) -> str:
    text, last = "", 0
    for row in rows:
        if "." in row[0] or ("-" not in row[0] and int(row[0]) <= last):
            continue
        if "-" in row[0]:
            last = int(row[0].split("-")[1])
        text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
    return text


def ewt(folder: Path, part: str) -> Iterator[Document]:
    for path in ewt_paths(folder, part):
        yield from conllu_documents(path)


def gum(folder: Path, part: str) -> Iterator[Document]:
    for path in gum_paths(folder, part):
        yield from conllu_documents(path)


def newswire(folder: Path, left_out: set[str]) -> Iterator[Document]:
    """worldwide_newswire's articles but those named. Where their sentences end is not told: each paragraph is one."""
    for path in sorted((folder / "original_articles").glob("*.txt")):
        if path.stem not in left_out:
            lines = path.read_text(encoding="utf-8").splitlines()[1:]
            yield [[chunks] for line in lines if (chunks := chunks_of(line))]
