"""Entries that nothing refers to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.checks.check import Check, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.records import Records


def _unused(kind: str, message: str, fix: str, records: Records) -> Iterator[Finding]:
    for entry in records.entries(kind):
        if not entry["facts"]:
            yield Finding(message, entry, "id", fix)


def _sources(records: Records) -> Iterator[Finding]:
    """Find sources no fact cites; one that others go back to, or came through, is used."""
    used = {value for (value,) in records.db.execute("SELECT value FROM term WHERE field IN ('source', 'via')")}
    used |= {source["origin"] for source in records.sources.values()}
    for name, source in records.sources.items():
        if name not in used:
            yield Finding("is cited by no fact", source, "id", "cite it, or take it out")


_FACT = '[[fact]]\nid = "delay"\ntext = "The opening is put off."\nsource = "gazette"\n'
_SOURCE = '[[source]]\nid = "gazette"\n\n'

CHECKS = (
    Check(
        "unused-source", "a source that no fact cites", "warning",
        "It makes the base look better sourced than it is.",
        "Cite it, or take it out. The `origin` of another source and what stands in `via` is used.",
        f'[[source]]\nid = "audit"\n\n{_SOURCE}{_FACT}',
        whole=True, of_base=_sources,
    ),
    Check(
        "unused-actor", "an actor who takes part in nothing", "warning",
        "Often two entries are the same actor, and the facts name the other.",
        "Name it in `actors`, `said_by` or `said_to` of a fact, or take it out.",
        f'[[actor]]\nid = "ines"\nname = "Inés Ortega"\n\n{_SOURCE}{_FACT}',
        whole=True,
        of_base=partial(_unused, "actor", "takes part in no fact", "name it in a fact's actors, or take it out"),
    ),
    Check(
        "unused-question", "a question that no fact answers", "warning",
        "Readers find a question with nothing under it.",
        "Name it in `answers` of a fact, or take it out.",
        f'[[question]]\nid = "q-cost"\ntext = "What did the bridge cost?"\n\n{_SOURCE}{_FACT}',
        whole=True,
        of_base=partial(_unused, "question", "is answered by no fact", "name it in a fact's answers, or take it out"),
    ),
    Check(
        "empty-issue", "an issue without facts", "warning",
        "Neither it nor an issue below it has any: it shows as an empty lane.",
        "Name it in `issues` of a fact, or take it out.",
        f'[[issue]]\nid = "ferry"\ntitle = "The ferry"\n\n{_SOURCE}{_FACT}',
        whole=True, of_base=partial(_unused, "issue", "has no facts", "name it in a fact's issues, or take it out"),
    ),
)  # fmt: skip
