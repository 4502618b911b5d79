"""`dateline timeline`: the drawn chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import breakdown
from tui.cli.args import Args, UsageError
from tui.cli.base import open_index, today
from tui.cli.emit import chosen, out
from tui.cli.fields import names
from tui.cli.options import Option
from tui.query.axis.lanes import BY
from tui.query.results import Results

if TYPE_CHECKING:
    Bounds = tuple[int | None, int | None]

GROUPS = breakdown.GROUPS
OPTIONS = (
    Option("--by", "by", "lanes by issue, actor, kind or source, or none", "WHAT", BY),
    Option("--from", "from", "the first day or period to show", "DATE"),
    Option("--to", "to", "the last day or period to show", "DATE"),
    Option("--lanes", "lanes", "so many lanes at the most", "N"),
)
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline timeline", "everything with a date, a lane for each issue"),
    ("dateline timeline issue:aid --from 2018 --to 2020", "three years of one issue"),
    ("dateline timeline --by actor --lanes 5", "who took part in most, and when"),
    ("dateline timeline --by none --limit 100 --format table | less", "one lane, a hundred lines of it"),
    ("dateline timeline --format tsv --fields id,certain_start,certain_end", "what is certain, for a program"),
)


def run(args: Args) -> int:
    """Draw what the query finds. Exit 1 where nothing of it has a date and -e is given."""
    format_ = chosen(args)
    by = args.text("by", "issue")
    results = Results(open_index(args), args.query, today=today(args))
    view = _view(args, results.today)
    wanted = names(args)
    if format_ == "table" and not wanted and not args.flag("count"):
        return _draw(args, results, by, view)
    if format_ == "labels" and not wanted and not args.flag("count"):
        return _tell(args, results, by, view)
    from tui.query.axis.rows import FIELDS, rows  # noqa: PLC0415

    found = breakdown.arranged(args, rows(results, by, *view), FIELDS)
    if args.flag("count"):
        out(args, [f"{len(found)}\n"])
    else:
        breakdown.emit(args, format_, found, FIELDS)
    return int(args.flag("exit_status") and not found)


def _view(args: Args, day: int) -> Bounds:
    """Return the first day of --from and the last of --to. Raises UsageError."""
    first, last = _period(args, "from", day)[0], _period(args, "to", day)[1]
    if first is not None and last is not None and last < first:
        raise UsageError(f"--to {args.text('to')}: lies before --from {args.text('from')}")
    return first, last


def _period(args: Args, key: str, day: int) -> Bounds:
    text = args.text(key)
    if not text:
        return None, None
    from tui.model.edtf import DateError  # noqa: PLC0415
    from tui.model.periods import parse_period  # noqa: PLC0415

    try:
        return parse_period(text, day)
    except DateError as error:
        raise UsageError(f"--{key}: '{text}': {error.reason}") from None


def _draw(args: Args, results: Results, by: str, view: Bounds) -> int:
    from tui.cli.draw import draw  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)
    from tui.printing.timeline import timeline  # noqa: PLC0415
    from tui.query.axis.drawing import ROWS  # noqa: PLC0415
    from tui.query.axis.timeline import LANES, load  # noqa: PLC0415

    lanes, rows = args.number("lanes"), args.number("limit")
    found = load(results, by, most=LANES if lanes is None else lanes)
    if not found.counts.total:
        return _nothing(args, results)
    draw(args, lambda page: timeline(page, found, found.scale(page.width, *view), ROWS if rows is None else rows))
    return 0


def _tell(args: Args, results: Results, by: str, view: Bounds) -> int:
    """Tell by period what would be drawn."""
    from tui.cli.labels import packets  # noqa: PLC0415  (one format of many)
    from tui.output.periods import facts, told  # noqa: PLC0415  (the same)
    from tui.query.axis.rows import rows  # noqa: PLC0415  (the same)

    held = facts(rows(results, by, *view))
    if not held:
        return _nothing(args, results)
    dated = int(str(next(results.rows("count(nullif(fact.date, ''))"))[0]))
    undated = results.total - dated if view == (None, None) else 0
    out(args, packets(told(held[: args.number("limit")], by, undated)))
    return 0


def _nothing(args: Args, results: Results) -> int:
    """Say why nothing is drawn."""
    if not args.flag("quiet"):
        import sys  # noqa: PLC0415

        from tui.model.visible import visible  # noqa: PLC0415
        from tui.query.explain import explain  # noqa: PLC0415

        total = results.total
        why = f"none of the {total} found has a date" if total else explain(results)
        sys.stderr.write(f"dateline: nothing to draw: {visible(why)}\n")
    return int(args.flag("exit_status"))
