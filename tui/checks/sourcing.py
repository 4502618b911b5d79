"""Facts and what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.check import Check, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.records import Records
    from tui.query.entries import Record


def _unsourced(fact: Record, _records: Records) -> Iterator[Finding]:
    if not fact["sources"] and not fact["origins"]:
        yield Finding("cites no source", fact, fix="add source and quote, or take it out")


def _single_source(fact: Record, _records: Records) -> Iterator[Finding]:
    if fact["standing"] == "single-source":
        origin = fact["origins"][0]
        yield Finding(f"rests on '{origin}' alone", fact, "source", "look for a source that does not copy it")


def _resolution(fact: Record, _records: Records) -> Iterator[Finding]:
    if fact["resolves"] and not fact["sources"] and not fact["origins"]:
        settled = ", ".join(f"'{name}'" for name in fact["resolves"])
        yield Finding(f"settles {settled} and cites no source", fact, "resolves", "add the source that says so")


def _no_archive(records: Records) -> Iterator[Finding]:
    cited = records.db.execute("SELECT id FROM entry WHERE kind = 'source' AND facts > 0 ORDER BY number")
    for (name,) in cited:
        source = records.sources[name]
        if source["url"] and not source["archive"] and not source["text"]:
            fix = "add archive, or save a copy with 'dateline fetch'"
            yield Finding("has neither an archived copy nor a saved one", source, "url", fix)


CHECKS = (
    Check(
        "unsourced", "a fact cites no source", "warning",
        "Whoever reads it cannot tell where it comes from, nor whether it is so.",
        "Add `source` and a short `quote`; a fact that others bear out may be named in their `supports`.",
        '[[fact]]\nid = "delay"\ntext = "The opening is put off."\n',
        of_fact=_unsourced,
    ),
    Check(
        "single-source", "a fact rests on one origin", "info",
        "Copies of one report are one source. What one origin alone says stands and falls with it.",
        "Look for a source that does not copy the first, and cite it in a [[fact.cite]].",
        '[[source]]\nid = "gazette"\n\n[[fact]]\nid = "delay"\ntext = "The opening is put off."\nsource = "gazette"\n',
        default=False, of_fact=_single_source,
    ),
    Check(
        "resolution-unsourced", "what settles a forecast cites no source", "warning",
        "A verdict on somebody's forecast weighs more than other facts: it must be possible to look it up.",
        "Add the source that says what happened.",
        '[[source]]\nid = "gazette"\n\n[[fact]]\nid = "opens-2020"\ntext = "The bridge will open in 2020."\n'
        'kind = "forecast"\nsource = "gazette"\n\n[[fact]]\nid = "delay"\ntext = "The opening is put off."\n'
        'resolves = { opens-2020 = "no" }\n',
        of_fact=_resolution,
    ),
    Check(
        "no-archive", "a cited page has no archived or saved copy", "info",
        "Pages move and change. Without a copy nobody can check later what was read.",
        "Add `archive`, an address at an archive, or save a copy with `dateline fetch`.",
        '[[source]]\nid = "gazette"\nurl = "https://gazette.example/delay"\n\n[[fact]]\nid = "delay"\n'
        'text = "The opening is put off."\nsource = "gazette"\n',
        of_base=_no_archive,
    ),
)  # fmt: skip
