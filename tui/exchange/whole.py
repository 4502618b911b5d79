"""What formats that lose nothing carry: every key of every table."""

from __future__ import annotations

from tui.model.fields import TABLES

EVERYTHING = {kind: frozenset(fields) for kind, fields in TABLES.items()}
