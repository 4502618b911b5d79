"""Bindings of one screen or widget, where Textual's own way knows those of a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding, BindingsMap

if TYPE_CHECKING:
    from collections.abc import Mapping


def bindings(actions: Mapping[str, str]) -> BindingsMap:
    """Return the bindings of keys to actions; a comma is spelled, as Textual takes it to divide keys."""
    return BindingsMap(Binding("comma" if key == "," else key, action) for key, action in actions.items())
