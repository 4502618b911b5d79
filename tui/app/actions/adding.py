"""Adding a fact: a draft in the user's editor, at the end of the file once it can stand there."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui.app.actions import Refusal
from tui.app.actions.editing import interrupts_left_to_it
from tui.app.actions.reloading import look
from tui.app.drafting import add, errors, file_of, sheet, taken
from tui.app.editor import NoEditor, words
from tui.app.names import FACTS
from tui.store.additions import Rejected
from tui.store.files import STDIN, InputError

if TYPE_CHECKING:
    from tui.app.drafting import Sheet
    from tui.app.screens.browse import Browse


def fact(screen: Browse) -> None:
    """Let a new fact be written: for the file, the issue and the source of the fact under the cursor."""
    base = screen.base
    if STDIN in base.index.paths:
        raise Refusal("this base came through standard input: there is no file to add to")
    if base.launch.shipped:
        raise Refusal("this is the base that ships: start one of your own with 'dateline new'")
    here = base.fact(screen.key) if screen.view.pane in FACTS and screen.key else None
    values = {"issues": here["issues"], "source": next(iter(here["sources"]), "")} if here else {}
    target = file_of(base.index, here["id"]) if here else base.index.paths[0]
    try:
        editor = words(os.environ)
        draft = sheet(values, target)
    except (NoEditor, InputError) as error:
        raise Refusal(str(error)) from None
    edit(screen, draft, editor)


def edit(screen: Browse, draft: Sheet, editor: list[str], line: int = 0) -> None:
    """Lend the terminal to the editor; what it leaves behind is added, or told why not."""
    try:
        with screen.app.suspend(), interrupts_left_to_it():
            code = draft.edit(editor, line)
    except SuspendNotSupported:
        raise Refusal(f"this terminal cannot be lent to an editor; {left(draft)}") from None
    except OSError as error:
        raise Refusal(f"{editor[0]}: {error.strerror}; {left(draft)}") from None
    if code:
        raise Refusal(f"{os.path.basename(editor[0])} ended with {code}: {left(draft)}")
    _take(screen, draft, editor)


def _take(screen: Browse, draft: Sheet, editor: list[str]) -> None:
    index = screen.base.index
    try:
        text = draft.draft(taken(index))
        if not text.text:
            raise Refusal(left(draft))
        ids = add(index, draft.target, text, os.path.basename(draft.path))
    except Rejected as rejected:
        from tui.app.screens.rejected import Again  # noqa: PLC0415  (shown when it comes to it)

        wrong = errors(rejected)
        again = partial(edit, screen, draft, editor, wrong[0].line)
        screen.app.push_screen(Again(screen.base.signs, wrong), partial(_answered, screen, draft, again))
    except InputError as error:
        raise Refusal(f"{error}; {left(draft)}") from None
    else:
        draft.drop()
        look(screen, asked=True, then=ids[0] if ids else "")


def _answered(screen: Browse, draft: Sheet, again: partial[None], wanted: bool | None) -> None:  # noqa: FBT001  (Textual calls it)
    """Open the editor again, or say where what was written is kept."""
    if not wanted:
        screen.say(left(draft), refused=True)
        return
    try:
        again()
    except Refusal as refusal:
        screen.say(str(refusal), refused=True)


def left(draft: Sheet) -> str:
    """Say that nothing is added, and where the text is kept, if there is any."""
    if draft.untouched:
        draft.drop()
        return "nothing is added: nothing was filled in"
    return f"nothing is added; what you wrote is kept in {draft.path}"
