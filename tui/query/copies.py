"""Saved copies of sources: where they are."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.query.entries import Record
    from tui.store.index import Index


def saved(index: Index, source: Record) -> str:
    """Return the path of a source's saved copy, relative to the file the source stands in; '' where it names none."""
    if not source["text"]:
        return ""
    return os.path.join(os.path.dirname(index.files[source["file"]]), source["text"])
