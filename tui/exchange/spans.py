"""Where a date stands on the time line of a program that knows years, months and days only."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.model.calendar import civil_from_days, year_text
from tui.model.edtf import parse

Point = tuple[int, ...]  # a year, with a month, with a day
_PLAIN = re.compile(r"-?\d{4}(-(0\d|1[0-2])(-\d\d)?)?")
_LOSSES = {
    "time": "date with a time of day",
    "season": "date by season",
    "interval": "date without an end",
}


class Span(NamedTuple):
    """From one point to another; `end` is () where there is none, `loss` says what of the date is not in it."""

    start: Point
    end: Point = ()
    loss: str = ""


def refusal(text: str) -> str:
    """Return why a date has no place on such a time line, as a noun; '' where it has one."""
    if not text:
        return "fact without a date"
    date = parse(text)
    if date.precision == "set":
        return "fact dated by a set"
    return "fact whose date has no beginning" if date.earliest is None else ""


def span(text: str) -> Span:
    """Return where a date that is not refused stands: as exact as it is said, or coarser, never finer."""
    date = parse(text)
    start, slash, end = re.sub("[?~%]", "", text).partition("/")
    points = _point(start), _point(end)
    loss = "date said to be uncertain or approximate" if date.uncertain or date.approximate else ""
    if points[0] and (points[1] or not slash):
        return Span(*points, loss)
    if date.precision == "interval":
        return _interval(text)
    loss = loss or _LOSSES.get(date.precision, "date with digits left open")
    if date.precision == "time":
        return Span(_point(text.partition("T")[0]), (), loss)
    first, last = _year(date.earliest), _year(date.latest)
    if date.precision == "season" or first == last:
        return Span(first, (), loss)
    return Span(first, last, loss)


def _interval(text: str) -> Span:
    """Return the span of an interval whose ends are not both plain, each end by itself."""
    start, _, end = text.partition("/")
    first = span(start)
    if end in ("", ".."):
        return Span(first.start, (), first.loss or _LOSSES["interval"])
    last = span(end)
    return Span(first.start, last.end or last.start, first.loss or last.loss)


def edtf(start: Point, end: Point = ()) -> str:
    """Write a span as EDTF."""
    return f"{_text(start)}/{_text(end)}" if end else _text(start)


def _text(point: Point) -> str:
    return "-".join([year_text(point[0]), *(f"{part:02d}" for part in point[1:])])


def _point(text: str) -> Point:
    """Return a plain date's parts; () for any other."""
    if not _PLAIN.fullmatch(text):
        return ()
    sign = -1 if text[0] == "-" else 1
    year, *rest = text.removeprefix("-").split("-")
    return (sign * int(year), *map(int, rest))


def _year(day: int | None) -> Point:
    return civil_from_days(day or 0)[:1]
