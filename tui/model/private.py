"""A note that never leaves with --public."""

from __future__ import annotations


class Private(str):
    """A note written as `note = { text = "…", confidential = true }`; elsewhere a string like any other."""

    __slots__ = ()
