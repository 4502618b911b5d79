"""Write rows in the format asked for, to standard output or a file."""

from __future__ import annotations

import os
import sys

from tui.cli.args import Args, UsageError
from tui.cli.options import FORMATS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Rows = Iterable[Sequence[object]]

EXTENSIONS = {
    ".tsv": "tsv",
    ".csv": "csv",
    ".json": "json",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".md": "md",
    ".txt": "table",
}
_BATCH = 200


def chosen(args: Args) -> str:
    """Return the format: --format, else the extension of -o, else table on a terminal and tsv in a pipe.

    Where nothing is to be drawn, labels stand in the place of a table nobody named.
    """
    named = args.text("format")
    if named and named not in FORMATS and "{" not in named:
        from tui.model.nearest import suggestion  # noqa: PLC0415

        raise UsageError(
            f"there is no format '{named}'; {suggestion(named, FORMATS)}, or a template such as '{{id}} {{text}}'"
        )
    if named:
        return named
    if args.text("output") not in ("", "-"):
        return _by_name(args, args.text("output"))
    return _drawn(args) if sys.stdout.isatty() else "tsv"


def _by_name(args: Args, target: str) -> str:
    """Return the format a file's extension names; a device has none, and is as a pipe. Raises UsageError."""
    extension = os.path.splitext(target)[1].lower()
    found = EXTENSIONS.get(extension)
    if found is not None:
        return _drawn(args) if found == "table" else found
    if os.path.isdir(target):
        raise UsageError(f"-o {target}: is a folder; name a file")
    if _special(target):
        return "tsv"
    told = f"the extension '{extension}' names no format" if extension else "a name without extension names no format"
    raise UsageError(f"-o {target}: {told}; take one of {' '.join(EXTENSIONS)}, or --format")


def _special(target: str) -> bool:
    """Return whether a file is a pipe or a device: putting a file in its place would take it away from everybody."""
    return os.path.exists(target) and not os.path.isfile(target) and not os.path.isdir(target)


def _drawn(args: Args) -> str:
    return "labels" if args.accessible else "table"


def write(
    args: Args,
    format_: str,
    fields: Sequence[str],
    rows: Callable[[Sequence[str]], Rows],
    records: Callable[[], Iterable[str]],
) -> None:
    """Write `rows(fields)` or, in JSON without --fields, `records()`. A template's fields are its own."""
    out(args, _lines(args, format_, fields, rows, records))


def _lines(
    args: Args,
    format_: str,
    fields: Sequence[str],
    rows: Callable[[Sequence[str]], Rows],
    records: Callable[[], Iterable[str]],
) -> Iterator[str]:
    end = "\0" if args.flag("null") else "\n"
    header = not args.flag("no_header")
    if format_ == "tsv":
        from tui.output.text import tsv  # noqa: PLC0415

        return tsv(fields, rows(fields), header=header, end=end)
    if format_ == "ids":
        from tui.output.text import ids  # noqa: PLC0415

        return ids(rows(["id"]), end=end)
    if format_ in ("csv", "md"):
        from tui.output import tables  # noqa: PLC0415

        return (
            tables.markdown(fields, rows(fields))
            if format_ == "md"
            else tables.comma_separated(fields, rows(fields), header=header)
        )
    if format_ in ("json", "ndjson"):
        from tui.output import objects  # noqa: PLC0415

        found = objects.encode(fields, rows(fields)) if args.text("fields") else records()
        return objects.array(found) if format_ == "json" else objects.lines(found, end=end)
    if format_ == "labels":
        from tui.cli.labels import labels  # noqa: PLC0415

        return labels(args, fields, rows, records)
    from tui.cli.fields import template  # noqa: PLC0415  (one format of many)
    from tui.output import text  # noqa: PLC0415

    texts, named = template(format_)
    return text.template(texts, rows([name for name, _ in named]), end=end)


def out(args: Args, lines: Iterable[str]) -> None:
    """Write lines to -o, whole or not at all, or to standard output as they come."""
    target = args.text("output")
    if target and target != "-":
        _to_file(args, target, lines)
        return
    batch: list[str] = []
    for line in lines:
        batch.append(line)
        if len(batch) >= _BATCH:
            args.begun = True
            sys.stdout.write("".join(batch))
            batch.clear()
    sys.stdout.write("".join(batch))
    sys.stdout.flush()


def _to_file(args: Args, target: str, lines: Iterable[str]) -> None:
    def write(path: str) -> None:
        with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="") as stream:
            stream.writelines(lines)

    whole(args, target, write)


def whole(args: Args, target: str, write: Callable[[str], None]) -> None:
    """Let `write` fill a file beside `target` and put it in its place. Raises UsageError for the base itself."""
    from tui.cli.base import find  # noqa: PLC0415

    held = {*find(args), *(args.index.files if args.index is not None else ())}
    if any(os.path.exists(name) and os.path.exists(target) and os.path.samefile(name, target) for name in held):
        raise UsageError(f"-o {target}: is the fact base itself, which is never written over")
    if os.path.isdir(target):
        raise UsageError(f"-o {target}: is a folder; name a file")
    try:
        if _special(target):
            write(target)
        else:
            _replaced(os.path.realpath(target), write)
    except OSError as error:
        from tui.store.files import InputError, explain  # noqa: PLC0415

        raise InputError(f"-o {target}: {explain(error)}") from None


def _replaced(target: str, write: Callable[[str], None]) -> None:
    """Fill a file and put it in the place of another, whose permissions it takes; nothing is left of a failure."""
    aside = f"{target}.{os.getpid()}.part"
    try:
        write(aside)
        if os.path.exists(target):
            os.chmod(aside, os.stat(target).st_mode & 0o7777)
        os.replace(aside, target)
    finally:
        if os.path.exists(aside):
            os.remove(aside)
