# ruff: noqa: RUF001 -- the characters themselves are the matter
"""Word boundaries: the default rules of UAX #29, as ICU applies them.

In scripts written without spaces ICU looks words up in a dictionary; here every place between two such
characters is a boundary, as in the default rules.
"""

import unicodedata

_LETTER, _DIGIT, _KATAKANA, _JOINER, _MARK, _FLAG, _SPACE, _OTHER = "LNK_MFSO"
_MID_LETTER = frozenset("':.︓﹕：‘’․﹒＇．\xb7\u0387\u055f\u05f4‧")
_MID_NUMBER = frozenset("'.‘’․﹒＇．,;\u037e\u0589،؍٬\u07f8⁄︐︔﹐﹔，；")
_SCRIPTS = (  # first and last code point, and what a letter of it is to the rules
    (0x0E00, 0x0EFF, _OTHER),  # Thai, Lao
    (0x1000, 0x109F, _OTHER),  # Burmese
    (0x1780, 0x17FF, _OTHER),  # Khmer
    (0x1950, 0x19DF, _OTHER),  # Tai
    (0x1A20, 0x1AAF, _OTHER),
    (0x3005, 0x3030, _OTHER),  # Han numerals and marks
    (0x3031, 0x3035, _KATAKANA),
    (0x3038, 0x309F, _OTHER),  # Hiragana
    (0x30A0, 0x30FF, _KATAKANA),
    (0x31F0, 0x31FF, _KATAKANA),
    (0x3400, 0x9FFF, _OTHER),  # Han
    (0xA9E0, 0xA9FF, _OTHER),  # Burmese, extended
    (0xAA60, 0xAADF, _OTHER),
    (0xF900, 0xFAFF, _OTHER),
    (0xFF66, 0xFF9D, _KATAKANA),
    (0x1F1E6, 0x1F1FF, _FLAG),
    (0x1F3FB, 0x1F3FF, _MARK),  # skin tones
    (0x20000, 0x3FFFF, _OTHER),
)
_NEWLINES = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")
_FLAGS_COUNTED = 64  # how far back a row of flags is paired up: one without end stays cheap


def _classify(char: str) -> str:
    category = unicodedata.category(char)
    if char.isspace() or char == "\u200b":
        return _SPACE
    if category in {"Mn", "Mc", "Me", "Cf"} or char in "\uff9e\uff9f":
        return _MARK
    code = ord(char)
    for first, last, kind in _SCRIPTS:
        if first <= code <= last:
            return kind
    if category[0] == "L" or category == "Nl":
        return _LETTER
    return {"Nd": _DIGIT, "Pc": _JOINER}.get(category, _OTHER)


class _Classes(dict[str, str]):
    def __missing__(self, char: str) -> str:
        kind = self[char] = _classify(char)
        return kind


_CLASSES = _Classes({"": _OTHER})


def _significant(text: str, index: int, step: int) -> str:
    """Return the next character in a direction that is no mark, or nothing at the edge of the text."""
    while 0 <= index < len(text):
        if _CLASSES[text[index]] != _MARK:
            return text[index]
        index += step
    return ""


def _before(text: str, offset: int) -> int:
    """Find the last character before `offset` that is no mark; -1 where there is none."""
    offset -= 1
    while offset >= 0 and _CLASSES[text[offset]] == _MARK:
        offset -= 1
    return offset


def _is_joined_by(mid: str, left: str, right: str) -> bool:
    """WB6, WB7, WB11, WB12: can't, U.S, 3.14, 4,000; WB7b, WB7c: an acronym in Hebrew."""
    kinds = _CLASSES[left] + _CLASSES[right]
    if mid == '"':
        return all("א" <= char <= "ת" for char in (left, right))
    return (kinds == _LETTER * 2 and mid in _MID_LETTER) or (kinds == _DIGIT * 2 and mid in _MID_NUMBER)


def _are_joined(left: str, right: str) -> bool:
    """WB5, WB8 to WB10, WB13: letters, digits and underscores stay together."""
    kinds = {_CLASSES[left], _CLASSES[right]}
    return kinds <= {_LETTER, _DIGIT, _JOINER} or kinds <= {_KATAKANA, _JOINER}


def _is_in_flag(text: str, last: int) -> bool:
    """WB15, WB16: whether the flag letter at `last` is the first of its pair."""
    row = 0
    while row < _FLAGS_COUNTED and row <= last and _CLASSES[text[last - row]] == _FLAG:
        row += 1
    return row % 2 == 1


def is_boundary(text: str, offset: int) -> bool:
    """Say whether a word may begin or end at an offset; the edges of a text are boundaries."""
    if not 0 < offset < len(text):
        return bool(text)
    right, neighbour = text[offset], text[offset - 1]
    if right.isascii() and neighbour.isascii() and right.isalnum() and neighbour.isalnum():
        return False
    if _CLASSES[right] == _MARK:
        return neighbour in _NEWLINES
    if _CLASSES[right] == _SPACE or _CLASSES[neighbour] == _SPACE:
        return not right == neighbour == " "
    return _is_break(text, _before(text, offset), offset)


def _is_break(text: str, last: int, offset: int) -> bool:
    """Say whether the characters at `last` and `offset`, with nothing but marks between, stand apart."""
    left, right = text[last] if last >= 0 else "", text[offset]
    if text[offset - 1] == "\u200d" and _CLASSES[right] == _OTHER and unicodedata.category(right) == "So":
        return False
    if _CLASSES[left] == _CLASSES[right] == _FLAG:
        return not _is_in_flag(text, last)
    return not (
        _are_joined(left, right)
        or _is_joined_by(right, left, _significant(text, offset + 1, 1))
        or _is_joined_by(left, _significant(text, last - 1, -1), right)
    )
