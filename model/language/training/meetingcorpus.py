# SPDX-License-Identifier: GPL-3.0-only
"""Sentences of news with the words that tell of meetings, and who takes part.

meetings.jsonl names each document by its place in the corpora, the hash of its text and offsets in code points; the
texts are in the corpora. A document that is not there, or whose text is another, is left out. tellings.jsonl says of
more documents only which words tell of meetings and who takes part, not when and where they were.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sentence import Sentence

ANNOTATIONS = [Path(__file__).parent / "meetings.jsonl", Path(__file__).parent / "tellings.jsonl"]
Span = tuple[int, int]

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Gov|St|Lt|Col|Prof)\.|\d+(?:[.,:]\d+)*|"
                   r"['’](?:s|S|re|ve|ll|d|m)\b|n['’]t\b|[^\W\d_]+?(?=n['’]t\b)|[^\W_]+|\S", re.UNICODE)
_END = re.compile(r"[.!?]['\"”’)]*\s+(?=['\"“‘(]?[A-Z0-9])")
_NO_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|U\.S|U\.N|U\.K|E\.U|[A-Z]|No|Prof|Capt|Sgt|Hon|Rev|"
                     r"Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|Ltd|Inc|Co|Corp)\.\s+$")


@dataclass
class Trigger:
    """A word that tells of a meeting, what became of that, and the words in the sentence for those who take part."""

    span: Span
    status: str
    who: list[Span]


def words_of(text: str) -> list[Span]:
    """Where the words stand, cut about as Universal Dependencies cut English."""
    return [match.span() for match in _WORD.finditer(text)]


def sentences_of(text: str) -> list[Span]:
    """Where the sentences stand. A line is a paragraph."""
    spans: list[Span] = []
    for line in re.finditer(r"[^\r\n]*\S[^\r\n]*", text):
        begin = line.start()
        for end in _END.finditer(text, line.start(), line.end()):
            if not _NO_END.search(text, begin, end.end()):
                spans.append((begin, end.end()))
                begin = end.end()
        if begin < line.end():
            spans.append((begin, line.end()))
    return spans


def sentence_of(document: str, text: str, span: Span, triggers: list[Trigger]) -> Sentence | None:
    """The sentence with its labels; None where it has no word."""
    words = [(span[0] + begin, span[0] + end) for begin, end in words_of(text[span[0]:span[1]])]
    if not words:
        return None
    labels = ["none"] * len(words)
    participants: list[set[int]] = [set() for _ in words]
    for trigger in triggers:
        told = inside(words, trigger.span)
        if told:
            labels[told[-1]] = trigger.status
            participants[told[-1]].update(word for who in trigger.who for word in inside(words, who))
    return Sentence(document, [text[begin:end] for begin, end in words], triggers=labels, participants=participants)


def inside(words: list[Span], span: Span) -> list[int]:
    """The words that share something with a span."""
    return [index for index, (begin, end) in enumerate(words) if begin < span[1] and span[0] < end]


def text_of(corpora: Path, document: str) -> str | None:
    """A document's text: a file; or of a file of many the release of that slug, or what stands on that line."""
    if document.endswith(".txt"):
        path = corpora / document
        return path.read_bytes().decode("utf-8") if path.exists() else None
    file, _, number = document.partition(":")
    corpus, _, slug = file.partition("/")
    if number:
        path = corpora / corpus / "jsonl" / slug if corpus == "wp_current_events" else corpora / file
        lines = _lines(path)
        line = lines[int(number) - 1] if int(number) <= len(lines) else ""
        return _text_on(line) if line else None
    items = (json.loads(line) for path in sorted((corpora / corpus / "jsonl").glob(f"{slug[:7]}*.jsonl"))
             for line in _lines(path) if line)
    return next((item["text"] for item in items if item["slug"] == slug), None)


@lru_cache
def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n") if path.exists() else []


def _text_on(line: str) -> str:
    """Of a line of JSON with a text or tokenised sentences, or of a table with the text in its third column."""
    if not line.startswith("{"):
        return line.split("\t")[2]
    item = json.loads(line)
    return item["text"] if "text" in item else "\n".join(" ".join(words) for words in item["sentences"])


def meetings(corpora: Path, part: str, annotations: list[Path] = ANNOTATIONS) -> Iterator[Sentence]:
    """The sentences of the documents of a part, "train" or "dev"; most tell of no meeting."""
    for entry in (json.loads(line) for path in annotations for line in path.read_text(encoding="utf-8").splitlines()):
        text = _text_in(corpora, entry) if entry["part"] == part else None
        if text is None:
            continue
        triggers = [Trigger(tuple(told["span"]), meeting["status"], [tuple(who) for who in told["who"]])
                    for meeting in entry["meetings"] for told in meeting["triggers"]]
        for span in sentences_of(text):
            here = [trigger for trigger in triggers if span[0] <= trigger.span[0] < span[1]]
            sentence = sentence_of(entry["document"], text, span, here)
            if sentence:
                yield sentence


def _text_in(corpora: Path, entry: dict) -> str | None:
    """The text that an entry is about, if it is the one that was annotated."""
    text = text_of(corpora, entry["document"])
    known = text is not None and hashlib.sha256(text.encode()).hexdigest() == entry["sha256"]
    return text if known else None
