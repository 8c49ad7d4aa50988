# SPDX-License-Identifier: GPL-3.0-only
"""Gaps between chunks, the places where a sentence may end, and what is told of each.

A template joins some of what is told to one feature: "e0 s1" is the marks at the end of the chunk before the gap with
the shape of the chunk behind it. A letter with a position tells of a chunk (see chunks.Chunk): 0 is the one before the
gap, 1 the one behind, -1 the one before that, * the first of the sentence. A letter alone tells of the gap:

    i, j  chunks before it, and behind it, in its paragraph   k      length of the paragraph
    f, F  next mark of a clause; the same with its distance   b, B   the same backwards
    L, R  capitalised chunks in a row before it, and behind   S      whether marks and capitals are used around
    g, h, H  chunks since the sentence began, ever coarser    m      whether the chunk behind is like the first
    Q, D  open straight quotes, open brackets since then
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from chunks import AHEAD, BEHIND, MASK, OUTSIDE, RUN, Chunk, combined, text_hash

TEMPLATES = """
|e0|o1|s0|s1|w0|w1|e0 s1|s0 s1|e0 w1 c1|w0 w1|w0 e0|w0 e0 s1|w-1|w2|w-2|w3|s-1|s2|w1 w2|w-1 w0
|s-1 s0 s1|s0 s1 s2|e0 s1 s2|t0 e0|t1|u0 q1|i e0|j e0|k e0|p1|l0 e0 s1|S e0 s1|F|f e0 s1|B|b e0 s1
|L e0|R e0|L R e0|a0 s1|a0 w1|a0 r1 s1|a0 e0 o1|h e0|h e0 s1|w* g e0|s* g e0 s1|H e0|o* o1|m g e0|Q e0 o1|D e0 s1
""".replace("\n", "").split("|")

FEWEST = 4
"""Chunks of a sentence that ends with an abbreviation or a colon."""

CLAUSE_MARKS = ".!?,:;"
FINAL_MARKS = ".!?\u2026"

HISTORY = set("gh" "HmQD*")
"""What is told only when one knows where the sentence began."""


def style(paragraphs: Sequence[Sequence[Chunk]], at: int) -> int:
    """Whether the text around a paragraph uses final marks (1) and capitals (2)."""
    chunks = [chunk for paragraph in paragraphs[max(0, at - 2):at + 3] for chunk in paragraph]
    final = sum(chunk.last_mark != "" and chunk.last_mark in FINAL_MARKS for chunk in chunks)
    capitals = sum(chunk.capital for chunk in chunks)
    return int(final * 40 >= len(chunks)) + 2 * int(capitals * 25 >= len(chunks))


@dataclass
class Sight:
    """A paragraph as the classifier sees it, and where its reading stands."""

    chunks: Sequence[Chunk]
    style: int
    first: int = 0   # chunk that the sentence begins with
    reached: int = 0 # chunks counted into the two below
    quotes: int = 0
    depth: int = 0

    def begin(self, first: int) -> None:
        self.first = self.reached = first
        self.quotes = self.depth = 0

    def may_end(self, gap: int) -> bool:
        """What news has and the treebanks hardly: "Gen. Moran", "Iran-U.S. talks", "6:30 p.m. The minister meets", "MORAN: We met"."""
        begun = gap - self.first + 1 < FEWEST
        abbreviation = self.chunks[gap].told["a"]
        if abbreviation == 1 or (abbreviation and begun):
            return False
        if (abbreviation or self.chunks[gap].dotted) and self.chunks[gap + 1].small:
            return False
        return not (begun and self.chunks[gap].last_mark == ":")

    def told(self, gap: int, name: str) -> int:
        """What is told of the gap behind chunk `gap`."""
        if len(name) == 1:
            return getattr(self, f"_{name}")(gap)
        at = self.first if name[1] == "*" else gap + int(name[1:])
        return self.chunks[at].told[name[0]] if 0 <= at < len(self.chunks) else OUTSIDE

    def _i(self, gap: int) -> int:
        return min(gap + 1, 8)

    def _j(self, gap: int) -> int:
        return min(len(self.chunks) - gap - 1, 6)

    def _k(self, gap: int) -> int:
        return min(len(self.chunks) // 10, 5)

    def _mark(self, places: range, farthest: int) -> tuple[int, int]:
        for distance, at in enumerate(places, 1):
            mark = self.chunks[at].last_mark
            if mark and mark in CLAUSE_MARKS:
                return ord(mark), combined(ord(mark), min(distance, farthest))
        return 0, 0

    def _ahead(self, gap: int) -> tuple[int, int]:
        return self._mark(range(gap + 1, min(len(self.chunks), gap + AHEAD)), 9)

    def _behind(self, gap: int) -> tuple[int, int]:
        return self._mark(range(gap - 1, max(-1, gap - BEHIND), -1), 12)

    def _f(self, gap: int) -> int:
        return self._ahead(gap)[0]

    def _F(self, gap: int) -> int:
        return self._ahead(gap)[1]

    def _b(self, gap: int) -> int:
        return self._behind(gap)[0]

    def _B(self, gap: int) -> int:
        return self._behind(gap)[1]

    def _L(self, gap: int) -> int:
        count = 0
        while count < RUN and gap >= count and self.chunks[gap - count].capital \
                and (count == 0 or not self.chunks[gap - count].last_mark):
            count += 1
        return count

    def _R(self, gap: int) -> int:
        count = 0
        while count < RUN and gap + 1 + count < len(self.chunks) and self.chunks[gap + 1 + count].capital:
            count += 1
            if self.chunks[gap + count].last_mark:
                break
        return count

    def _S(self, gap: int) -> int:
        return self.style

    def _g(self, gap: int) -> int:
        return min(gap - self.first + 1, 5)

    def _h(self, gap: int) -> int:
        return min(gap - self.first + 1, 10)

    def _H(self, gap: int) -> int:
        return min((gap - self.first + 1) // 8, 8)

    def _m(self, gap: int) -> int:
        first, behind = self.chunks[self.first].told, self.chunks[gap + 1].told
        return int(first["s"] == behind["s"]) + 2 * int(first["w"] == behind["w"])

    def _count(self, gap: int) -> None:
        for chunk in self.chunks[self.reached:gap + 1]:
            self.quotes += chunk.quotes
            self.depth += chunk.depth
        self.reached = max(self.reached, gap + 1)

    def _Q(self, gap: int) -> int:
        self._count(gap)
        return self.quotes % 2

    def _D(self, gap: int) -> int:
        self._count(gap)
        return max(-1, min(self.depth, 2)) + 1


class Templates:
    """Templates made ready: which numbers are told, and which of them each template joins."""

    def __init__(self, templates: Sequence[str] = TEMPLATES) -> None:
        self.templates = list(templates)
        names = sorted({name for template in templates for name in template.split()})
        self.names = [name for name in names if not HISTORY & set(name)] + [name for name in names if HISTORY & set(name)]
        self.without_history = sum(not HISTORY & set(name) for name in self.names)
        self._parts = [[self.names.index(name) for name in template.split()] for template in templates]

    def indices(self, told: np.ndarray, buckets: int) -> np.ndarray:
        """The feature of each template in each row of `told`, whose columns are the names."""
        result = np.empty((len(told), len(self.templates)), dtype=np.int32)
        for at, parts in enumerate(self._parts):
            value = np.full(len(told), text_hash(self.templates[at]), dtype=np.uint32)
            for part in parts:
                value = (value ^ told[:, part]) * np.uint32(0x9E3779B1)
                value = value ^ value >> np.uint32(15)
            result[:, at] = value & np.uint32(buckets - 1)
        return result


def told_rows(sight: Sight, ends: set[int], templates: Templates) -> Iterator[list[int]]:
    """What is told of each gap of a paragraph whose sentences are known to end at the gaps `ends`."""
    sight.begin(0)
    for gap in range(len(sight.chunks) - 1):
        yield [sight.told(gap, name) & MASK for name in templates.names]
        if gap in ends:
            sight.begin(gap + 1)
