# SPDX-License-Identifier: GPL-3.0-only
"""Words to word pieces and case classes: what the reader sees of a sentence.

Splitting is that of uncased BERT (Devlin et al. 2019), word by word: decompose (NFD), drop accents, lower-case each
character by itself, cut at blanks and around each punctuation mark and CJK character, then take the longest known
piece from the left.
"""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from labels import CASES

PAD, UNKNOWN, FIRST, LAST, MASK = "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"
LONGEST_WORD = 100  # characters of one part; longer ones are unknown
WINDOW = 512        # pieces, the two special ones among them
CONTINUATION = CASES.index("continuation")
SPECIAL = CASES.index("special")

_CJK = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


@dataclass
class Pieces:
    """One sentence as the reader takes it."""

    pieces: list[int]  # [CLS] first, [SEP] last
    cases: list[int]   # as long as pieces
    words: list[int]   # index in pieces of each word's first piece; shorter than the sentence where that was cut


def case_of(word: str) -> str:
    """Case class of a whole word, by its letters (Unicode L*) whatever stands between them.

    All small (Ll) is "lower"; a capital (Lu) and then only small ones, or nothing, is "title"; all capital is "upper";
    anything else is "mixed". A word without letters is "digit" if it has a decimal digit (Nd) and "other" if not.
    """
    categories = [unicodedata.category(character) for character in word]
    letters = [category for category in categories if category.startswith("L")]
    if not letters:
        return "digit" if "Nd" in categories else "other"
    small = letters.count("Ll")
    if small == len(letters):
        return "lower"
    if letters[0] == "Lu" and small == len(letters) - 1:
        return "title"
    return "upper" if letters.count("Lu") == len(letters) else "mixed"


def is_punctuation(character: str) -> bool:
    """ASCII that is neither letter, digit, blank nor control, and Unicode's P categories."""
    code = ord(character)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(character).startswith("P")


def basic_parts(word: str) -> list[str]:
    """A word lower-cased, without accents, cut at blanks and around punctuation and CJK characters."""
    parts, current = [], ""
    for character in unicodedata.normalize("NFD", word):
        category = unicodedata.category(character)
        if category == "Mn":
            continue
        blank = character in "\t\n\v\f\r\x85" or category.startswith("Z")
        if not blank and (character == "\ufffd" or category in ("Cc", "Cf")):
            continue
        alone = is_punctuation(character) or any(low <= ord(character) <= high for low, high in _CJK)
        if blank or alone:
            parts.append(current)
            current = ""
        if alone:
            parts.append(character)
        elif not blank:
            current += character.lower()
    parts.append(current)
    return [part for part in parts if part]


class WordPieces:
    """The vocabulary and what it makes of words."""

    def __init__(self, vocabulary: list[str]):
        self.vocabulary = vocabulary
        self._ids = {piece: index for index, piece in enumerate(vocabulary)}
        self.mask = self._ids[MASK]
        self._known: dict[str, list[int]] = {}

    @classmethod
    def read(cls, path: Path) -> "WordPieces":
        return cls(path.read_text(encoding="utf-8").splitlines())

    def of_word(self, word: str) -> list[int]:
        """Piece ids of a word, at least one: [UNK] where nothing can be made of it."""
        if word not in self._known:
            ids = [index for part in basic_parts(word) for index in self._of_part(part)]
            self._known[word] = ids or [self._ids[UNKNOWN]]
        return self._known[word]

    def of_sentence(self, words: list[str]) -> Pieces:
        """Pieces of a sentence; words past the window are left out whole."""
        result = Pieces([self._ids[FIRST]], [SPECIAL], [])
        for word in words:
            ids = self.of_word(word)
            if len(result.pieces) + len(ids) >= WINDOW:
                break
            result.words.append(len(result.pieces))
            result.pieces += ids
            result.cases += [CASES.index(case_of(word))] + [CONTINUATION] * (len(ids) - 1)
        result.pieces.append(self._ids[LAST])
        result.cases.append(SPECIAL)
        return result

    def _of_part(self, part: str) -> list[int]:
        if len(part) > LONGEST_WORD:
            return [self._ids[UNKNOWN]]
        ids, begin = [], 0
        while begin < len(part):
            for end in range(len(part), begin, -1):
                piece = part[begin:end] if begin == 0 else "##" + part[begin:end]
                if piece in self._ids:
                    break
            else:
                return [self._ids[UNKNOWN]]
            ids.append(self._ids[piece])
            begin = end
        return ids
