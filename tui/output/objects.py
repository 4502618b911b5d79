"""JSON: an array, or an object a line (NDJSON)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def array(records: Iterable[str]) -> Iterator[str]:
    """Yield a JSON array of objects that are JSON already, an object a line."""
    before = "[\n"
    for record in records:
        yield f"{before}{record}"
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def lines(records: Iterable[str], *, end: str) -> Iterator[str]:
    """Yield an object a line."""
    for record in records:
        yield f"{record}{end}"


def encode(fields: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield rows as JSON objects."""
    from tui.store.records import dumps  # noqa: PLC0415  (json costs 10 ms)

    for row in rows:
        yield dumps(dict(zip(fields, row, strict=True)))
