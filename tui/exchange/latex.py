"""Text as LaTeX and biber take it: nothing in it is a command, and braces are balanced whatever it holds."""

from __future__ import annotations

import re

# A brace is named, not escaped: biber counts it whatever stands before it.
_SIGNS = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
}  # fmt: skip
_ESCAPED = str.maketrans(_SIGNS)
_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f]+")
# Pairs that LaTeX sets as one sign: dashes, quotes, turned marks.
_JOINED = re.compile("(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)")
# In an address, which is taken as it stands.
_VERBATIM = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def escaped(text: str) -> str:
    """Return text in one line for a field."""
    return _JOINED.sub("{}", _UNPRINTED.sub(" ", text).translate(_ESCAPED))


def verbatim(text: str) -> str:
    """Return an address for a field that is taken as it stands."""
    return _UNPRINTED.sub("", text).translate(_VERBATIM)
