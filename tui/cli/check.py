"""`dateline check`: what is amiss in the base, each finding with its file, line, code and fix."""

from __future__ import annotations

import os
import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui import VERSION
from tui.checks import baseline
from tui.checks.check import SEVERITIES
from tui.checks.explain import FIELDS as EXPLAINED
from tui.checks.explain import explained, overview, rows
from tui.checks.own import own
from tui.checks.records import Records
from tui.checks.registry import CHECKS, UnknownCheck, chosen, named
from tui.checks.suite import Suite, ordered
from tui.cli.args import Args, UsageError
from tui.cli.base import find, open_index, today
from tui.cli.breakdown import arranged, emit
from tui.cli.emit import chosen as chosen_format
from tui.cli.emit import out
from tui.cli.options import FORMATS, Option
from tui.model.problem import Problem
from tui.model.visible import visible
from tui.query.records import local

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.checks.check import Check
    from tui.query.entries import Record

NEVER = "never"
GROUPS = ("common", "base", "rows")
OPTIONS = (
    Option("--select", "select", "these checks only: codes, beginnings of codes, all or default", "A,B…"),
    Option("--ignore", "ignore", "not these checks: codes or beginnings of codes", "A,B…"),
    Option("--severity", "severity", "show this and what is graver: error, warning or info", "LEVEL", SEVERITIES),
    Option(
        "--fail-on", "fail_on", "exit 1 for this and what is graver: error, warning, info; or never", "LEVEL",
        (*SEVERITIES, NEVER),
    ),
    Option("--baseline", "baseline", "findings that are accepted, each with a reason: a TOML file", "FILE"),
    Option("--write-baseline", "write_baseline", "print a baseline that accepts what is found, reasons to fill in"),
    Option("--explain", "explain", "say what checks find, why, and what to do: those named, else list all"),
)  # fmt: skip
WORDS = "[--explain CODE…]"
EXAMPLES = (
    ("dateline check", "findings as path:line:column, for people and editors"),
    ("dateline check -q && git commit", "nothing is committed that does not hold"),
    ("dateline check --explain quote-lost", "what a check finds, why, and an example"),
    ("dateline check --select all --severity info", "everything there is to say"),
    ("dateline check --ignore unused --fail-on error", "unused entries are no matter, warnings do not fail"),
    ("dateline check --write-baseline > accepted.toml", "accept what there is, once each has its reason"),
    ("dateline check --baseline accepted.toml --format github", "annotations of a run on GitHub; sarif for others"),
    ("dateline check --format json | jq -r '.[].code' | sort | uniq -c", "what there is most of"),
)

FIELDS = ("path", "line", "column", "severity", "code", "message", "fix", "id")
OWN_FORMATS = ("text", "github", "sarif")


class Findings(NamedTuple):
    """What was found: to be shown, all of it, and how many a baseline accepts."""

    shown: list[Problem]
    all: list[Problem]
    accepted: int


def run(args: Args) -> int:
    """Write what is found, by file and line. Exit 1 where something is as grave as --fail-on."""
    if args.flag("explain"):
        return _explain(args)
    if args.words:
        fix = "a base is named with -f, a check with --select or --explain"
        raise UsageError(f"check takes no words, and here is '{args.words[0]}'; {fix}")
    format_ = _format(args)
    least, fails = _levels(args)
    index = open_index(args, told=False)
    suite = Suite(index, part=bool(args.text("known_by") or args.flag("public")))
    checks = _chosen(args, suite.known)
    found = _found(args, suite, checks, least)
    _write(args, format_, found.shown, list(suite.known.values()))
    if not args.flag("quiet"):
        sys.stderr.write(f"dateline: {_summary(args, suite, checks, found)}\n")
    asked = not args.flag("write_baseline")
    return int(asked and any(_reaches(problem.severity, fails) for problem in found.all))


def _levels(args: Args) -> tuple[str, str]:
    """Return the least severity that is shown and the least that fails: neither fails what is not shown, unasked."""
    severity, fail_on = args.text("severity"), args.text("fail_on")
    least = severity or ("info" if args.many("select") or fail_on == "info" else "warning")
    return least, fail_on or ("error" if least == "error" else "warning")


def _reaches(severity: str, level: str) -> bool:
    return level != NEVER and SEVERITIES.index(severity) <= SEVERITIES.index(level)


def _chosen(args: Args, known: dict[str, Check]) -> list[Check]:
    select, ignore = (_names(args, key) for key in ("select", "ignore"))
    try:
        return chosen(known, select, ignore)
    except UnknownCheck as error:
        raise UsageError(str(error)) from None


def _names(args: Args, key: str) -> list[str]:
    return [name.strip() for value in args.many(key) for name in value.split(",") if name.strip()]


def _found(args: Args, suite: Suite, checks: Sequence[Check], least: str) -> Findings:
    day = today(args)
    found, accepted = suite.run(day, checks, shown=least), 0
    if args.text("baseline"):
        held = baseline.load(os.path.abspath(args.text("baseline")), suite.known)
        found, accepted = baseline.apply(held, found, day, {check.code for check in checks})
        found = ordered(suite.index, found)
    found = [problem._replace(path=local(problem.path)) for problem in found]
    return Findings([problem for problem in found if _reaches(problem.severity, least)], found, accepted)


def _format(args: Args) -> str:
    """Return the format; lines for editors are it in a pipe too, also by the name of text."""
    name, file = args.text("format"), args.text("output")
    if name in OWN_FORMATS or (not name and file.endswith(".sarif")):
        if args.text("fields"):
            raise UsageError(f"--fields: {name or 'sarif'} has fields of its own")
        return name or "sarif"
    if name and name not in FORMATS and "{" not in name:
        from tui.model.nearest import suggestion  # noqa: PLC0415  (only once it is mistyped)

        raise UsageError(f"there is no format '{name}'; {suggestion(name, (*OWN_FORMATS, *FORMATS))}")
    lines = sys.stdout.isatty() and args.accessible
    return chosen_format(args) if name or lines or (file and not args.flag("write_baseline")) else "table"


def _write(args: Args, format_: str, found: list[Problem], checks: Sequence[Check]) -> None:
    if args.flag("write_baseline"):
        if os.path.exists(args.text("output")):
            raise UsageError(f"-o {args.text('output')}: is there already; its reasons would be lost")
        out(args, baseline.skeleton(found))
        return
    rows_ = [dict(zip(FIELDS, problem, strict=True)) for problem in found]
    if format_ == "ids":
        rows_ = list({row["id"]: row for row in rows_ if row["id"]}.values())
    shown = arranged(args, rows_, FIELDS)
    if format_ == "text" or (format_ == "table" and not args.text("fields")):
        _draw(args, _problems(shown))
    elif format_ == "github":
        from tui.output.github import workflow_commands  # noqa: PLC0415  (one format of many)

        out(args, workflow_commands(_problems(shown)))
    elif format_ == "sarif":
        from tui.output.sarif import sarif  # noqa: PLC0415

        out(args, sarif(_problems(shown), checks, VERSION))
    else:
        emit(args, "tsv" if format_ == "table" else format_, shown, FIELDS)


def _problems(rows_: Sequence[Record]) -> list[Problem]:
    return [Problem(*(row[field] for field in FIELDS)) for row in rows_]


def _draw(args: Args, found: list[Problem]) -> None:
    if not sys.stdout.isatty() and args.text("color") != "always":
        out(args, (f"{visible(str(problem))}\n" for problem in found))
        return
    from tui.cli.draw import draw  # noqa: PLC0415  (Rich costs 31 ms)
    from tui.printing.problems import problems  # noqa: PLC0415

    draw(args, lambda page: problems(page, found))


def _summary(args: Args, suite: Suite, checks: Sequence[Check], found: Findings) -> str:
    facts = int(str(suite.index.meta("total")))
    noun = "fact" if facts == 1 else "facts"
    counts = Counter(problem.severity for problem in found.shown)
    words = [_counted(counts[severity], severity) for severity in SEVERITIES if counts[severity]]
    told = [f"{' and '.join(words)}; {facts:,} {noun} could be read" if words else f"no problems in {facts:,} {noun}"]
    hidden = Counter(problem.severity for problem in found.all) - counts
    told += [f"{_counted(count, severity)} not shown: --severity {severity}" for severity, count in hidden.items()]
    if found.accepted:
        told.append(f"{found.accepted:,} accepted by {visible(local(args.text('baseline')))}")
    if any(check.whole for check in checks) and not Records(suite.index, 0, part=suite.part).whole:
        told.append("unused entries are looked for once every entry is read")
    return "; ".join(told)


def _counted(count: int, severity: str) -> str:
    noun = {"info": "note"}.get(severity, severity)
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _explain(args: Args) -> int:
    """Explain the checks named, or list all; the base's own are among them."""
    known = {**CHECKS, **{check.code: check for check in own(find(args), CHECKS).checks}}
    try:
        codes = {code for name in args.words for code in named(known, name)}
    except UnknownCheck as error:
        raise UsageError(str(error)) from None
    wanted = [check for code, check in known.items() if code in codes]
    if args.text("format") not in ("", "text", "table"):
        emit(args, chosen_format(args), arranged(args, rows(wanted or known.values()), EXPLAINED), EXPLAINED)
    elif wanted:
        lines = [line for check in wanted for line in (*explained(check), "")]
        out(args, (f"{visible(line)}\n" for line in lines[:-1]))
    else:
        out(args, (f"{visible(line)}\n" for line in overview(known.values())))
    return 0
