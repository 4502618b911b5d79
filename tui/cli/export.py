"""`dateline export`: facts in another program's format, with what it cannot carry announced."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

from tui.cli.args import Args, UsageError
from tui.cli.base import open_index, today
from tui.cli.emit import out, whole
from tui.cli.options import Option
from tui.exchange.formats import FORMATS, Format, by_extension
from tui.exchange.outgoing import Outgoing
from tui.model.nearest import suggestion
from tui.model.visible import visible
from tui.query.results import Results

if TYPE_CHECKING:
    from collections.abc import Callable

GROUPS = ("common", "base")
OPTIONS = (
    Option(
        "--format", "format", "the format; 'dateline help export' lists them", "FORMAT",
        offers=tuple(name for name, format_ in FORMATS.items() if format_.exports),
    ),
    Option("-o --output", "output", "write to a file; its extension names the format", "FILE"),
    Option("--sort", "sort", "sort by fields, -field for downwards", "K,-K"),
    Option("-r --reverse", "reverse", "turn the order round"),
    Option("--strict", "strict", "write nothing and exit 1 where the format cannot carry everything"),
)  # fmt: skip
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline export -o facts.html", "one page with everything, for a browser"),
    ("dateline export --format csv issue:aid > aid.csv", "facts of an issue for a spreadsheet"),
    ("dateline export --format json --public -o facts.json", "the whole base but what is confidential"),
)


def run(args: Args) -> int:
    """Write what the query finds in a format; say what was lost. Exit 1 for a loss with --strict."""
    format_ = wanted(args)
    exporter = importlib.import_module(f"tui.exchange.exporters.{format_.module}")
    results = Results(
        open_index(args), args.query, today=today(args), sort=args.text("sort"), reverse=args.flag("reverse")
    )
    going = Outgoing(results, exporter)
    strict = args.flag("strict") and bool(going.losses)
    if going.losses and (strict or not args.flag("quiet")):
        sys.stderr.write(f"dateline: {format_.title} cannot carry: {visible('; '.join(going.told()))}\n")
    if strict:
        sys.stderr.write("dateline: nothing written, for --strict\n")
        return 1
    try:
        if format_.binary:
            _save(args, format_, lambda path: exporter.save(going, path))
        else:
            out(args, exporter.lines(going))
    except ImportError:
        if not format_.extra:
            raise
        raise UsageError(f"{format_.title} needs more: pip install 'dateline[{format_.extra}]'") from None
    return 0


def wanted(args: Args) -> Format:
    """Return the format: --format, else the extension of -o. Raises UsageError."""
    named, target = args.text("format"), "" if args.text("output") == "-" else args.text("output")
    known = [name for name, format_ in FORMATS.items() if format_.exports]
    if named and named not in known:
        fix = suggestion(named, known) or f"one of: {', '.join(known)}"
        raise UsageError(f"there is no format '{named}' to export; {fix}")
    if named:
        return FORMATS[named]
    found = by_extension(target) if target else None
    if found is None:
        what = f"no format is known by the name '{target}'" if target else "which format?"
        raise UsageError(f"{what}; --format takes {', '.join(known)}")
    return found


def _save(args: Args, format_: Format, save: Callable[[str], None]) -> None:
    """Write a file of a format that is no text, whole or not at all. Raises UsageError without -o."""
    if args.text("output") in ("", "-"):
        raise UsageError(f"{format_.title} is a file of its own: name it with -o FILE{format_.extensions[0]}")
    whole(args, args.text("output"), save)
