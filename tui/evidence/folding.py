# ruff: noqa: RUF001, RUF002, RUF003 -- the characters themselves are the matter
"""Text as Chromium compares it: base characters only, with the way back to where each one stood.

Two texts are equal here when ICU's search collation at primary strength holds them equal, after Chromium's
own folding of quotation marks and soft hyphens (Blink: `text_searcher_icu.cc`, `unicode_utilities.cc`). So:

- case, accents and other marks, ligatures, fullwidth and superscript forms, digits of other scripts and
  katakana against hiragana make no difference; small and voiced kana do;
- “ ” ״ are ", ‘ ’ ׳ are '; „ ‚ « » are what they are;
- dashes differ from one another (- ‐ – —), except a non-breaking hyphen from a hyphen;
- format and control characters are not there; a run of white space, with or without NBSP, is one space.

Signs of Indic scripts that ICU skips are compared as they stand: stricter than a browser, never laxer.
"""

import re
import unicodedata
from array import array
from typing import NamedTuple

BLOCK_BREAK = re.compile(r"(?>\r\n|[\n\r\x85\u2028])\s*[\n\r\x85\u2028]|\u2029")
LINE_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")

_QUOTES = {"‘": "'", "’": "'", "׳": "'", "“": '"', "”": '"', "״": '"'}
_LETTERS = str.maketrans(
    # Letters whose stroke or joint Unicode does not decompose, but collation does.
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "æ": "ae", "œ": "oe", "ґ": "г"}
    | dict(zip("ךםןףץ", "כמנפצ", strict=True))
    | {chr(code): chr(code - 0x60) for code in range(ord("ァ"), ord("ヶ") + 1)},
)
_DISTINCT = "≠Йй"  # their marks count, by the collation's own rules
_VOICING = "\u3099\u309a"  # kana voicing marks: Chromium compares them although the collation does not
_VOWEL_CLASSES = (0, 9, 84, 91, 103, 118, 129, 130, 132)  # combining classes of vowel signs, and of none

# A stretch of plain ASCII, a run of white space (with what is invisible in it), or one other character.
_RUN = re.compile(r"([!-~]++(?: [!-~]++)*+)|(\s[\s\xad\u200b\u2060\ufeff]*)|.", re.DOTALL)


def _is_ignored(char: str) -> bool:
    """Say whether a character has no weight of its own: a mark, a control or a format character."""
    category = unicodedata.category(char)
    if category in {"Cc", "Cf", "Me"} or char in "\u034f\u0640":
        return True
    if category != "Mn" or char in _VOICING:
        return False
    is_mark = unicodedata.combining(char) not in _VOWEL_CLASSES or "\ufe00" <= char <= "\ufe0f"
    return is_mark and " LETTER " not in unicodedata.name(char, "")


def _base(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not _is_ignored(char))


def _fold(char: str) -> str:
    if char in _QUOTES:
        return _QUOTES[char]
    if char in _DISTINCT or unicodedata.normalize("NFKD", char).startswith(" "):  # ´ ¨ are no spaces
        return char.lower()
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.decimal(char))
    return _base(_base(char).casefold()).translate(_LETTERS)


class _Folds(dict[str, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, char: str) -> str:
        folded = self[char] = _fold(char)
        return folded


_FOLDS = _Folds()  # of all texts and terms: characters are few


class Folded(NamedTuple):
    """A folded text: `key[i]` comes from `text[starts[i]]`; in `key` a newline parts blocks."""

    text: str
    key: str
    starts: "array[int]"
    lines: bool  # whether every line is a block

    def offset(self, index: int) -> int:
        """Where in the text the folded character at `index` begins; the end of the text behind the last."""
        return self.starts[index] if index < len(self.starts) else len(self.text)

    def end(self, index: int) -> int:
        """Where in the text the folded character before `index` ends, with the marks that sit on it."""
        end = self.starts[index - 1] + 1
        limit = self.offset(index)
        while end < limit and unicodedata.category(self.text[end]).startswith("M"):
            end += 1
        return end

    def splits(self, index: int) -> bool:
        """Say whether `index` falls inside one character of the text: between the two s of ß."""
        return 0 < index < len(self.key) and self.starts[index] == self.starts[index - 1]


def fold(text: str, *, lines: bool = False) -> Folded:
    """Fold a text whose blocks are parted by blank lines, or with `lines` by every line break."""
    parts: list[str] = []
    starts = array("I")
    block_break = LINE_BREAK if lines else BLOCK_BREAK
    for match in _RUN.finditer(text):
        start, run = match.start(), match[0]
        if match[1]:
            parts.append(run.lower())
            starts.extend(range(start, match.end()))
        elif match[2]:
            space = "\n" if block_break.search(run) else " "
            if not parts or parts[-1] not in {" ", "\n"}:
                parts.append(space)
                starts.append(start)
            elif space == "\n":  # an unseen mark stood between: still one run
                parts[-1] = space
        elif folded := _FOLDS[run]:
            parts.append(folded)
            starts.extend([start] * len(folded))
    return Folded(text, "".join(parts), starts, lines)


def fold_term(term: str) -> str:
    """Fold what is looked for; all its white space is spaces, so it never crosses a block."""
    return fold(term).key.replace("\n", " ")
