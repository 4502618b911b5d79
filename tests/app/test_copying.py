import pytest

from tui.app.actions.opening import command, safe

GAZETTE = "Ben Reed, Cy Stone, “A treaty at last”, River Gazette, 5 March 2019"
TREATY = "https://example.org/treaty"
BOARD = "Fish Board, “Counting salmon”, 2020. https://example.net/salmon"
LINKS = (
    f"{TREATY}#:~:text=signed%20the%20treaty",
    "https://example.net/salmon#:~:text=since%20the%20treaty%20of%20March%202019",
)
SIGNED = "4 March 2019: Anland and Belland signed the river treaty."


@pytest.mark.parametrize(
    ("second", "copied"),
    [
        ("i", "signed"),
        ("u", "\n".join(LINKS)),
        ("y", f"{SIGNED} ({GAZETTE}. {TREATY} (accessed 2021-01-02); {BOARD})"),
        ("s", f"{GAZETTE}, p. 1. {TREATY} (accessed 2021-01-02)\n{BOARD}"),
    ],
)
async def test_what_is_copied_of_a_fact(browse, press, second, copied):
    async with browse("id:signed") as pilot:
        await press(pilot, "y", second)
        assert pilot.app.clipboard == copied
        assert "copied" in [note.message for note in pilot.app._notifications][-1]


async def test_the_shell_line_is_copied_whole(browse, press):
    async with browse("salmon kind:event") as pilot:
        await press(pilot, "y", "c")
        assert pilot.app.clipboard.startswith("dateline list -f ")
        assert pilot.app.clipboard.endswith("--today 2021-06-30 'salmon kind:event'")


async def test_marked_facts_are_copied_together(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "space", "space", "y", "i")
        assert pilot.app.clipboard == "founded\nstate-of-treaty"
        assert screen.rows.cursor == 2


async def test_a_source_is_copied_too(browse, press):
    async with browse() as pilot:
        await press(pilot, "4", "y", "s")
        assert pilot.app.clipboard.startswith("Ben Reed, Cy Stone, “A treaty at last”")
        await press(pilot, "y", "u")
        assert pilot.app.clipboard == "https://example.org/treaty"


async def test_nothing_to_copy_says_so(browse, press):
    async with browse("id:hostile") as pilot:
        await press(pilot, "y", "u")
        assert "no address" in [note.message for note in pilot.app._notifications][-1]
        await press(pilot, "y", "s")
        assert "no source" in [note.message for note in pilot.app._notifications][-1]


async def test_what_is_copied_is_harmless_where_it_is_pasted(browse, press):
    async with browse("id:hostile") as pilot:
        await press(pilot, "y", "y")
        assert pilot.app.clipboard.isprintable()
        assert "[the king] died [/] of \\[red]salmon[/red]" in pilot.app.clipboard


@pytest.mark.parametrize(
    ("url", "is_safe"),
    [
        ("https://example.org/a?b#c", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("--new-window", False),
        ("https://example.org/a b", False),
        ("https://example.org/\x1b[31m", False),
        ("https://example.org/\u202e", False),
    ],
)
def test_only_addresses_of_the_web_are_opened(url, is_safe):
    assert safe(url) is is_safe


@pytest.mark.parametrize(
    ("browsers", "words"),
    [
        ("true", ["true", "URL"]),
        ("nonesuch:true", ["true", "URL"]),
        ("true --a %s --b", ["true", "--a", "URL", "--b"]),
        ("true '%s", None),
    ],
)
def test_the_browser_wished_for_is_taken(monkeypatch, browsers, words):
    monkeypatch.setattr("tui.app.actions.opening.OPENERS", ())
    assert command("URL", browsers) == (words or [])


async def test_a_link_is_opened_with_a_list_of_words(browse, press, monkeypatch):
    ran = []
    monkeypatch.setenv("BROWSER", "true")
    monkeypatch.setattr("subprocess.Popen", lambda words, **options: ran.append((words, options)))
    async with browse("id:founded") as pilot:
        await press(pilot, "o")
    words, options = ran[0]
    assert words == ["true", "https://example.org/treaty#:~:text=founded%20in%201987"]
    assert not options.get("shell")
    assert options["start_new_session"]


async def test_no_browser_says_what_to_do(browse, press, monkeypatch):
    monkeypatch.setattr("tui.app.actions.opening.OPENERS", ())
    async with browse("id:founded") as pilot:
        await press(pilot, "o")
        assert "set BROWSER" in [note.message for note in pilot.app._notifications][-1]


CLIPBOARDS = {
    "": (["signed"], "copied id signed; printed on leaving too"),
    "terminal": ([], "copied id signed"),
    "true": ([], "copied id signed"),
    "false": (["signed"], "copied id signed"),
}


async def test_what_no_clipboard_is_known_to_have_is_kept_to_be_printed(browse, press, monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    async with browse("id:signed") as pilot:
        for setting, (untaken, said) in CLIPBOARDS.items():
            pilot.app.untaken.clear()
            monkeypatch.setenv("DATELINE_CLIPBOARD", setting)
            await press(pilot, "y", "i")
            assert ([note.message for note in pilot.app._notifications][-1], pilot.app.untaken) == (said, untaken)
