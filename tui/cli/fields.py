"""Which fields are asked for, by --fields or a template, and where one stands that there is not."""

from __future__ import annotations

from tui.cli.args import UsageError
from tui.cli.options import FORMATS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.args import Args
    from tui.query.nodes import FieldError


def names(args: Args) -> list[str]:
    """Return the fields of --fields. Raises UsageError for an empty one."""
    return [name for name, _ in _listed(args, "fields")]


def template(text: str) -> tuple[list[str], list[tuple[str, int]]]:
    """Return a template's texts, and its fields with their columns. Raises UsageError."""
    from tui.output.text import pieces  # noqa: PLC0415  (one format of many)

    try:
        return pieces(text)
    except ValueError as error:
        raise UsageError(str(error)) from None


def asked(args: Args) -> list[str]:
    """Return the fields that will be shown where they are chosen: by a template, else by --fields."""
    return [name for name, _ in _filled(args)] or names(args)


def refused(args: Args, error: FieldError) -> UsageError:
    """Return an error that says where a field there is not was asked for."""
    places = {"the template": _filled(args), "--fields": _listed(args, "fields"), "--sort": _listed(args, "sort")}
    for place, found in places.items():
        for name, column in found:
            if name.removeprefix("-" if place == "--sort" else "") == error.name:
                return UsageError(f"column {column} of {place}: {error.message}; {error.fix}")
    return UsageError(f"{error.message}; {error.fix}")


def _filled(args: Args) -> list[tuple[str, int]]:
    format_ = args.text("format")
    return template(format_)[1] if format_ not in FORMATS and "{" in format_ else []


def _listed(args: Args, key: str) -> list[tuple[str, int]]:
    """Return the names of a list divided by commas, with their columns from 1. Raises UsageError for an empty one."""
    text, found, at = args.text(key), [], 1
    for part in text.split(",") if text else []:
        name = part.strip()
        if not name and key == "fields":
            raise UsageError(f"--fields: a name is missing in '{text}'")
        found.append((name, at + len(part) - len(part.lstrip())))
        at += len(part) + 1
    return found
