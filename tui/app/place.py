"""Where in the files a row stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.names import FACTS
from tui.app.panes.problems import problem_at

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse


def place(screen: Browse) -> tuple[str, int]:
    """Return the file and the line of what is under the cursor."""
    if not screen.key:
        raise Refusal("there is no row to edit")
    if screen.view.pane == "problems":
        problem = problem_at(screen.found.rows, screen.key)
        return str(problem["path"]), int(problem["line"])
    kind = screen.view.kind.kind
    record = screen.base.fact(screen.key) if screen.view.pane in FACTS else screen.base.entries(kind).get(screen.key)
    if record is None or not record.get("line"):
        raise Refusal(f"no line is known of this {kind}")
    file = record["file"]  # of facts a path, of entries a number
    return screen.base.index.files[file] if isinstance(file, int) else str(file), int(record["line"])
