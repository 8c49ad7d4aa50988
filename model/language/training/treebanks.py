# SPDX-License-Identifier: GPL-3.0-only
"""Readers of the treebanks: CoNLL-U files of Universal Dependencies."""

from collections.abc import Iterator
from pathlib import Path

from sentence import Sentence


def conllu(path: Path) -> Iterator[Sentence]:
    """Sentences of a file with parts of speech and tree; ranges and empty nodes are passed over."""
    document, rows = path.stem, []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# newdoc id = "):
            document = line.removeprefix("# newdoc id = ")
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            yield Sentence(document, [row[1] for row in rows], pos=[row[3] for row in rows],
                           heads=[int(row[6]) for row in rows], relations=[row[7] for row in rows])
            rows = []


def ewt_paths(folder: Path, part: str) -> Iterator[Path]:
    """The files of EWT's train part (by its list of source files) or dev part."""
    if part == "dev":
        yield folder / "en_ewt-ud-dev.conllu"
        return
    inside = folder / "not-to-release"
    for line in (inside / f"file-lists/files.{part}").read_text(encoding="utf-8").split():
        yield inside / "sources" / line


def gum_paths(folder: Path, part: str) -> Iterator[Path]:
    """The files of GUM's train or dev part by its list of splits, without those whose words are blanked."""
    for document in _split(folder / "splits.md", part):
        if not document.startswith("GUM_reddit"):
            yield folder / "dep" / f"{document}.conllu"


def ewt(folder: Path, part: str) -> Iterator[Sentence]:
    for path in ewt_paths(folder, part):
        yield from conllu(path)


def gum(folder: Path, part: str) -> Iterator[Sentence]:
    for path in gum_paths(folder, part):
        yield from conllu(path)


def _split(path: Path, part: str) -> Iterator[str]:
    heading = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line[3:].strip()
        elif line.strip().startswith("* ") and heading == part:
            yield line.strip()[2:]
