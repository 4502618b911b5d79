"""Findings that are accepted, each with a reason and, if wished, a day until when: `[[accept]]` tables of a file.

code      of the check
subject   the fact, source or other entry; left out where a finding has none
reason    why it is accepted
until     EDTF: after its last day the finding counts again; for ever where it is left out
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.checks.check import Check
from tui.model.edtf import DateError, parse
from tui.model.nearest import nearest, suggestion
from tui.model.problem import Problem
from tui.store.files import InputError, read
from tui.store.pieces import locate, pieces

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from tui.store.pieces import Piece

_KEYS = ("code", "subject", "reason", "until")
_NEEDED = ("code", "reason")


class Accepted(NamedTuple):
    """One entry of a baseline; `until` is a day number, None for ever."""

    code: str
    subject: str
    reason: str
    until: int | None
    line: int


class Baseline(NamedTuple):
    """A baseline file: its entries, and what is wrong with some."""

    path: str
    accepted: list[Accepted]
    problems: list[Problem]


def load(path: str, known: Collection[str]) -> Baseline:
    """Read a baseline; `known` are the codes there are. Raises InputError where it is no TOML."""
    found = Baseline(path, [], [])
    for piece in pieces(read(path)):
        for table in _tables(path, piece):
            wrong = _wrong(table, known)
            if wrong:
                key, message, fix = wrong
                line, column = locate(piece.text, key)
                place = (path, piece.line + line, column + 1)
                found.problems.append(Problem(*place, "error", "baseline-wrong", message, fix))
            else:
                until = parse(table["until"]).latest if table.get("until") else None
                entry = (table["code"], table.get("subject", ""), table["reason"], until)
                found.accepted.append(Accepted(*entry, piece.line))
    return found


def _tables(path: str, piece: Piece) -> list[dict[str, Any]]:
    import tomli  # noqa: PLC0415  (a base that is read already needs no parser)

    try:
        held = tomli.loads(piece.text)
    except (tomli.TOMLDecodeError, RecursionError) as error:
        line = piece.line + getattr(error, "lineno", 1) - 1
        raise InputError(f"{path}:{line}: {getattr(error, 'msg', 'is nested too deeply')}") from None
    for name in held:
        if name != "accept" or not isinstance(held[name], list):
            raise InputError(f"{path}:{piece.line}: a baseline holds [[accept]] tables, not '{name}'")
    return [table for table in held.get("accept", ()) if isinstance(table, dict)]


def _wrong(table: dict[str, Any], known: Collection[str]) -> tuple[str, str, str] | None:
    """Return the key that is wrong, why, and what to write."""
    for key, value in table.items():
        if key not in _KEYS:
            return key, f"there is no '{key}' here", suggestion(key, _KEYS)
        if not isinstance(value, str):
            return key, f"{key} must be a string", "put it in quotes"
    for key in _NEEDED:
        if not table.get(key, "").strip():
            why = " why it is accepted" if key == "reason" else ""
            return key, f"{key} is missing", f'write {key} = "…"{why}'
    if table["code"] not in known:
        near = nearest(table["code"], known)
        return "code", f"there is no check '{table['code']}'", f"did you mean '{near}'?" if near else ""
    try:
        parse(table.get("until", "") or "2000")
    except DateError as error:
        return "until", f"'{table['until'][:40]}' is no date: {error.reason}", ""
    return None


def apply(
    baseline: Baseline, found: Iterable[Problem], today: int, judged: Collection[str]
) -> tuple[list[Problem], int]:
    """Return what is left of findings, with what is wrong with the baseline, and how many are accepted.

    `judged` are the codes that were looked for: entries of others may or may not be needed.
    """
    entries = {(entry.code, entry.subject): entry for entry in baseline.accepted}
    used: Counter[tuple[str, str]] = Counter()
    left = list(baseline.problems)
    for problem in found:
        key = (problem.code, problem.subject)
        if key in entries:
            used[key] += 1
        if key not in entries or _expired(entries[key], today):
            left.append(problem)
    accepted = sum(count for key, count in used.items() if not _expired(entries[key], today))
    left += (problem for problem in _stale(baseline, set(used), today, judged) if problem.code in judged)
    return left, accepted


def _expired(entry: Accepted, today: int) -> bool:
    return entry.until is not None and entry.until < today


def _stale(
    baseline: Baseline, used: Collection[tuple[str, str]], today: int, judged: Collection[str]
) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for entry in baseline.accepted:
        named = f"{entry.code} of '{entry.subject}'" if entry.subject else entry.code
        key, place = (entry.code, entry.subject), (baseline.path, entry.line, 1, "warning")
        if entry.code in judged and (key not in used or key in seen):
            why = "stands here twice" if key in seen else "is found no more"
            yield Problem(*place, "baseline-unused", f"{named} {why}", "take it out", entry.subject)
        elif _expired(entry, today):
            message = f"{named} was accepted for a time, which is over"
            yield Problem(*place, "baseline-expired", message, "mend it, or say until when it holds", entry.subject)
        seen.add(key)


def skeleton(found: Iterable[Problem]) -> Iterator[str]:
    """Yield a baseline that would accept findings once each has a reason."""
    own = {check.code for check in CHECKS}
    for code, subject in dict.fromkeys((problem.code, problem.subject) for problem in found if problem.code not in own):
        named = f"subject = {_quoted(subject)}\n" if subject else ""
        yield f'[[accept]]\ncode = "{code}"\n{named}reason = ""\n\n'


def _quoted(text: str) -> str:
    """Write a TOML string: JSON's escapes are TOML's, but for DEL."""
    import json  # noqa: PLC0415

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


_ENTRY = '[[accept]]\ncode = "unsourced"\nsubject = "rumour"\n'

CHECKS = (
    Check(
        "baseline-wrong", "an entry of the baseline cannot be used", "error",
        "Accepting without a reason is overlooking. The entry accepts nothing.",
        "Write a code there is, and a reason.",
        f'{_ENTRY}reason = ""\n',
    ),
    Check(
        "baseline-expired", "a finding was accepted for a time that is over", "warning",
        "Its `until` has passed: the finding counts again.",
        "Mend what it accepted, or set another day.",
        f'{_ENTRY}reason = "The interview is being typed up."\nuntil = "2020"\n',
    ),
    Check(
        "baseline-unused", "the baseline accepts what is not found", "warning",
        "It was mended, or the id changed; the entry would hide a finding to come.",
        "Take it out.",
        f'{_ENTRY}reason = "Common knowledge."\n',
    ),
)  # fmt: skip
