# SPDX-License-Identifier: GPL-3.0-only
"""What the classifier of sentence ends sees of a text: its runs of characters between blanks, and what is told by each.

model/annotation/sentenceends.cpp says the same in C++; tests/data/language/sentence-ends.json holds both to it.
All that is told is a 32-bit number: the hash of a string, or a small count.
"""

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

MASK = 0xFFFFFFFF
OUTSIDE = 1
"""What is told of a chunk outside the paragraph."""

AHEAD, BEHIND, RUN = 12, 16, 8
"""How many chunks the counts of a gap look at."""


def text_hash(text: str) -> int:
    """FNV-1a over UTF-16 units."""
    value = 2166136261
    units = text.encode("utf-16-le", "surrogatepass")
    for at in range(0, len(units), 2):
        value = ((value ^ (units[at] | units[at + 1] << 8)) * 16777619) & MASK
    return value


def combined(value: int, part: int) -> int:
    """A hash gone on with one more number."""
    value = ((value ^ part) * 0x9E3779B1) & MASK
    return value ^ value >> 15


def is_blank(c: str) -> bool:
    return c.isspace() or unicodedata.category(c) == "Cc"


def chunks_of(text: str) -> list[str]:
    return "".join(" " if is_blank(c) else c for c in text).split()


def _is_plain(c: str) -> bool:
    """A letter or number of the basic plane; the others count as marks."""
    return ord(c) < 0x10000 and unicodedata.category(c)[0] in "LN"


def _lower(text: str) -> str:
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _shape_of(c: str) -> str:
    if ord(c) > 0xFFFF:
        return "o"
    category = unicodedata.category(c)
    if category == "Lu":
        return "X"
    return "x" if category[0] == "L" else "9" if category[0] == "N" else c


def shape(chunk: str) -> str:
    """Classes of the first 24 characters, no class more than twice in a row."""
    result = ""
    for c in chunk[:24]:
        kind = _shape_of(c)
        if result[-2:] != kind + kind:
            result += kind
    return result


@dataclass(frozen=True)
class Lexicon:
    """The term lists of resources/lexicon that tell abbreviations and beginnings."""

    before_name: frozenset[str] = field(default_factory=frozenset)
    abbreviations: frozenset[str] = field(default_factory=frozenset)
    starters: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def read(cls, folder: Path) -> "Lexicon":
        return cls(*(frozenset(_terms(folder / f"{name}.txt"))
                     for name in ("abbreviations-before-names", "abbreviations", "sentence-starters")))

    def abbreviation_class(self, chunk: str) -> int:
        """1 before a name, 2 other abbreviations, 3 one capital with its stop, 4 letters each with a stop, 0 none."""
        if not chunk.endswith("."):
            return 0
        lower = _lower(chunk)
        if lower in self.before_name:
            return 1
        if len(chunk) == 2:
            return 3 if unicodedata.category(chunk[0]) == "Lu" else 0
        if len(chunk) % 2 == 0 and all(_is_letter(chunk[at]) and chunk[at + 1] == "." for at in range(0, len(chunk), 2)):
            return 4
        return 2 if lower in self.abbreviations else 0


def _is_letter(c: str) -> bool:
    return ord(c) < 0x10000 and unicodedata.category(c)[0] == "L"


def _terms(path: Path) -> list[str]:
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


@dataclass(frozen=True)
class Chunk:
    """What is told of one chunk; the letters are those of the templates."""

    told: dict[str, int]
    first_mark: str  # of those before its core
    last_mark: str   # of those behind it
    capital: bool    # its first character is a capital
    small: bool      # its first letter is small
    dotted: bool     # a full stop stands inside its core
    quotes: int      # straight ones
    depth: int       # brackets and curly quotes it opens less those it closes


def marks_around(chunk: str) -> tuple[str, str, str]:
    """Marks before the core, the core from the first to the last letter or number, marks behind it. A chunk of marks
    alone has them before."""
    begin = 0
    while begin < len(chunk) and not _is_plain(chunk[begin]):
        begin += 1
    end = len(chunk)
    while end > begin and not _is_plain(chunk[end - 1]):
        end -= 1
    return chunk[:begin], chunk[begin:end], chunk[end:]


OPENING, CLOSING = "([{\u201C\u00AB", ")]}\u201D\u00BB"


class ChunkReader:
    """Chunks by their text, each worked out once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.read = lru_cache(maxsize=None)(self._read)

    def _read(self, chunk: str) -> Chunk:
        opening, core, closing = marks_around(chunk)
        lower = _lower(core)
        form = shape(chunk)
        told = {"w": text_hash(lower), "e": text_hash(closing), "o": text_hash(opening), "s": text_hash(form),
                "t": text_hash(lower[-3:]), "u": text_hash(lower[-2:]), "p": text_hash(lower[:3]),
                "q": text_hash(lower[:2]), "l": min(len(lower), 6),
                "c": 0 if not core else 2 if unicodedata.category(core[0]) == "Lu" else 1,
                "a": self._lexicon.abbreviation_class(core + closing),
                "r": int(core in self._lexicon.starters)}
        return Chunk(told, opening[:1], closing[-1:], form[:1] == "X", core[:1].islower(), "." in core,
                     chunk.count('"'), sum(chunk.count(c) for c in OPENING) - sum(chunk.count(c) for c in CLOSING))
