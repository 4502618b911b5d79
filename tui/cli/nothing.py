"""What is said where a query finds nothing."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.args import Args
    from tui.query.results import Results


def nothing(args: Args, results: Results) -> bool:
    """Return whether a query finds no fact; say why on standard error."""
    if next(results.rows("1", limit=1), None) is not None:
        return False
    if not args.flag("quiet") and not args.flag("count"):
        from tui.model.visible import visible  # noqa: PLC0415
        from tui.query.explain import explain  # noqa: PLC0415

        sys.stderr.write(f"dateline: no facts: {visible(explain(results))}\n")
    return True
