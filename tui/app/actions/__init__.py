"""What commands do, one module a group. Each function takes the screen and the command's argument."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818  (no error: the reason why a command does nothing just now)
    """Why a command does nothing just now, in words for the user."""
