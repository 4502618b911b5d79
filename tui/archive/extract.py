"""The text of a page, as a saved copy holds it: paragraphs parted by blank lines, nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

from tui.archive.charset import decode
from tui.archive.download import HTML, PLAIN
from tui.archive.errors import DownloadError

if TYPE_CHECKING:
    from tui.archive.download import Page

# Pages can be built that take trafilatura hours: it runs in a process of its own, for so long.
SECONDS = 60.0
_READER = "tui.archive.page_text"

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ud800-\udfff]")
_TRAILING = re.compile(r"[^\S\n]+$", re.MULTILINE)
_BLANK = re.compile(r"\n{3,}")


def can_read_pages() -> bool:
    """Say whether trafilatura is installed."""
    return find_spec("trafilatura") is not None


def readable() -> tuple[str, ...]:
    """Return the content types whose text can be had here."""
    return (*HTML, *PLAIN) if can_read_pages() else PLAIN


def text_of(page: Page, *, seconds: float = SECONDS) -> str:
    """Return the text of a page. Raises DownloadError where there is none, or none in `seconds`."""
    text = decode(page.data, page.charset, markup=page.type in HTML)
    found = tidy(main_text(text, seconds) if page.type in HTML else text)
    if not any(map(str.isalnum, found)):
        raise DownloadError("no text is found in the page; perhaps a script puts it there")
    return found


def tidy(text: str) -> str:
    """Return text with LF alone, no control characters, no blanks at line ends, one blank line at a time."""
    text = _LINE_ENDS.sub("\n", text.replace("\u2029", "\n\n"))
    return _BLANK.sub("\n\n", _TRAILING.sub("", _CONTROL.sub("", text))).strip() + "\n"


def main_text(html: str, seconds: float = SECONDS) -> str:
    """Return a page's main text. Raises DownloadError where that takes longer than `seconds` or fails."""
    try:
        found = subprocess.run(  # noqa: S603  (ourselves)
            [sys.executable, "-P", "-m", _READER],
            input=html.encode("utf-8", "replace"),
            capture_output=True,
            timeout=seconds,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise DownloadError(f"its text cannot be found within {seconds:g} s") from None
    except (OSError, subprocess.CalledProcessError):
        raise DownloadError("its text cannot be found; the page is damaged or too large") from None
    return found.stdout.decode()
