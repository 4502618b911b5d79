"""Whatever is pressed, the shell line shown prints exactly the rows on the screen."""

import shlex

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.app.app import Dateline
from tui.app.base import Base
from tui.app.chrome import shell
from tui.app.find import find
from tui.app.shell import Launch
from tui.app.state import View
from tui.cli.main import main
from tui.model.calendar import days_from_civil
from tui.store.index import open_base
from tui.theme import load

KEYS = st.sampled_from([
    *"jkgGnNHLsrMU*123456 oTvy?:", "enter", "escape", "tab", "shift+tab", "space", "ctrl+d", "l", "h",
    "f,", "f-", " M", "Z",
    "/salmon", "/issue:water ", "/kind:fore", "/-treaty", "/a or b", "/(", "*i", "*a", "*d", "*k", "vf", "vw", "yc",
    *"A+-0[]{}f",
])  # fmt: skip


async def _press(pilot, key):
    chord = len(key) > 1 and key[0] in "/*vyf "
    for name in list(key) if chord else [key]:
        await pilot.press({" ": "space"}.get(name, name))


@pytest.mark.parametrize("width", [120, 60])
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keys=st.lists(KEYS, min_size=3, max_size=10))
async def test_the_shell_line_prints_the_rows_shown(capsys, width, base, keys):
    app = Dateline(base, next(find(base, View())), load("harbour"), "truecolor")
    async with app.run_test(size=(width, 30)) as pilot:
        for key in keys:
            await _press(pilot, key)
        await pilot.press("escape", "escape")
        await pilot.pause()
        screen = app.screen_stack[0]
        shown = [screen.rows.rows.row(place).key for place in range(len(screen.rows.rows))]
        said = "".join(span.text for span in shell(base, screen.view, 0)[0]).removeprefix(" $ ")
        words = shlex.split(said)[1:]
    if words[0] != "check":
        capsys.readouterr()
        assert main([words[0], "--format", "ids", *words[1:]]) == 0
        assert capsys.readouterr().out.split("\n")[:-1] == shown


def test_the_base_of_these_tests_is_opened_as_the_line_says(base):
    assert base.launch == Launch(tuple(base.index.paths), "2021-06-30")
    assert isinstance(Base(open_base(list(base.launch.files)), days_from_civil(2021, 6, 30)).facts, int)
