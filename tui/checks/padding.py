"""Days that nobody said: a month or a year written as its first day."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from tui.checks.check import BASE, Check, Finding
from tui.checks.day_words import names_day, names_period, names_this
from tui.model.edtf import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.records import Records
    from tui.query.entries import Record

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")

# When a share of first days is told: not by chance (one base in a thousand), and twice what chance gives, and on so
# many different days that one busy day cannot be the cause.
_CHANCE = 0.001
_TIMES = 2
_LEAST_DAYS = 5
_YEAR = 365.2425


def _first(fact: Record) -> tuple[int, int] | None:
    """Return year and month of a fact dated the first of a month."""
    found = _DAY.fullmatch(fact["date"] or "")
    return (int(found[1]), int(found[2])) if found and found[3] == "01" else None


def _words(fact: Record) -> list[str]:
    return [fact["when"], *(cite.get("quote", "") for cite in fact["cites"])]


def _padded(fact: Record, year: int, month: int) -> bool:
    """Say whether the source's words name a month or a year and no day."""
    when, *quotes = _words(fact)
    if names_day(when) or any(map(names_day, quotes)):
        return False
    return names_period(when) if when else any(names_this(quote, year, month) for quote in quotes)


def _padded_date(fact: Record, _records: Records) -> Iterator[Finding]:
    first = _first(fact)
    if first and _padded(fact, *first):
        said = next(text for text in _words(fact) if names_period(text))
        year, month = first
        known = "the year" if month == 1 and not names_this(said, 0, month) else "the month"
        written = f"{year:04}" if known == "the year" else f"{year:04}-{month:02}"
        fix = f'write date = "{written}", if the source says no more'
        yield Finding(f"is dated {parse(fact['date']).label}, and “{said}” names no day", fact, "date", fix)


def _unworded(fact: Record, _records: Records) -> Iterator[Finding]:
    first = _first(fact)
    if first and not any(map(names_day, _words(fact))) and not _padded(fact, *first):
        message = f"is dated {parse(fact['date']).label}, and neither `when` nor a quote says so"
        yield Finding(message, fact, "date", "add when, the source's own words for the date")


def _too_many(records: Records) -> Iterator[Finding]:
    """Count facts dated by the day; firsts that the source's words name are no padding and are left out."""
    (total,) = records.db.execute(
        "SELECT count(*) FROM fact WHERE earliest = latest AND date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
    ).fetchone()
    firsts = [date for date, told in _firsts(records) if not told]
    years = [date for date in firsts if date.endswith("-01-01")]
    shares = [
        _share(years, total, 1 / _YEAR, "on 1 January"),
        _share(firsts, total, 12 / _YEAR, "on the first of a month"),
    ]
    told = [share for share in shares if share]
    if told:
        fix = "look whether months and years were written as their first day"
        yield Finding(f"of {total:,} facts dated by the day, {' and '.join(told)}", BASE, fix=fix)


def _firsts(records: Records) -> Iterator[tuple[str, bool]]:
    """Yield the date of every fact dated the first of a month, and whether its words name the day."""
    rows = records.db.execute(
        "SELECT fact.date, coalesce(json_extract(json, '$.when'), ''),"
        " (SELECT group_concat(json_extract(value, '$.quote'), ' ') FROM json_each(json, '$.cites'))"
        " FROM fact JOIN record ON record.row = fact.row WHERE fact.date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-01'"
    )
    for date, when, quotes in rows:
        yield date, names_day(when) or names_day(quotes or "")


def _share(dates: list[str], total: int, chance: float, where: str) -> str:
    """Return the share in words where it is more than chance gives, else ''."""
    if len(set(dates)) < _LEAST_DAYS or len(dates) < _TIMES * chance * total:
        return ""
    if tail(len(dates), total, chance) > _CHANCE:
        return ""
    return f"{len(dates):,} ({len(dates) / total:.1%}) are {where} (by chance {chance:.2%})"


def tail(count: int, total: int, chance: float) -> float:
    """Return the probability of `count` or more of `total`, each by `chance`: the binomial distribution's tail."""
    likely = 0.0
    for number in range(count, total + 1):
        ways = math.lgamma(total + 1) - math.lgamma(number + 1) - math.lgamma(total - number + 1)
        term = math.exp(ways + number * math.log(chance) + (total - number) * math.log1p(-chance))
        likely += term
        if number > total * chance and term < likely * 1e-12:
            break
    return likely


_FACT = (
    '[[source]]\nid = "gazette"\n\n[[fact]]\nid = "promise"\ndate = "2018-05-01"\n'
    'text = "The mayor promises a bridge."\nsource = "gazette"\n'
)
_NAMES = ("coal", "corn", "salt", "fish", "iron", "wool")

CHECKS = (
    Check(
        "padded-date", "a first of the month that the source's words do not name", "warning",
        "A month written as its first day claims a day that nobody said, and stands in the chronology before what "
        "really happened in that month.",
        "Write no more than the source says: 2018-05 or 2018.",
        f'{_FACT}when = "in May 2018"\n',
        of_fact=_padded_date,
    ),
    Check(
        "unworded-day", "a first of the month with no words of the source for it", "info",
        "It may be right, and it may be a month written as its first day. With the source's words it could be told.",
        "Add `when`, as the source puts it; or write the month or year alone.",
        _FACT,
        of_fact=_unworded,
    ),
    Check(
        "too-many-firsts", "more first days of months or years than chance gives", "warning",
        "One day in 365 is 1 January, one in 30 the first of a month. Where far more facts stand there, months and "
        "years were written as days. Firsts named by `when` or a quote do not count; a few are never told.",
        "Look through what `dateline check --select padded-date,unworded-day` finds.",
        '[[source]]\nid = "gazette"\n\n'
        + "\n".join(
            f'[[fact]]\nid = "{name}"\ndate = "{year}-01-01"\ntext = "The price of {name} rises."\n'
            'source = "gazette"\n'
            for year, name in enumerate(_NAMES, 1890)
        ),
        of_base=_too_many,
    ),
)  # fmt: skip
