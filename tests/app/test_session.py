import json
import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.base import Base
from tui.app.names import PANES
from tui.app.run import _readable
from tui.app.session import NONE, Session, load, path, save
from tui.app.state import View

PATHS = ["/somewhere/facts.toml"]


@pytest.fixture
def place(own_home):
    return path(PATHS)


def kept(place, **changes):
    """A session as it is written, with some of it otherwise."""
    save(Session(View("actors", "salmon", "due", reverse=True, cursors={"actors": "moor"}), "paper", "off", place))
    with open(place) as file:
        written = json.load(file)
    with open(place, "w") as file:
        json.dump(written | changes, file)


@given(
    st.builds(
        Session,
        st.builds(
            View,
            st.sampled_from([pane.id for pane in PANES]),
            st.text(),
            st.text(),
            st.booleans(),
            st.dictionaries(st.sampled_from([pane.id for pane in PANES]), st.text()),
        ),
        st.text(),
        st.sampled_from(["", "off", "brief", "large"]),
    )
)
def test_what_is_saved_is_loaded_again(tmp_path_factory, session):
    session = session._replace(path=str(tmp_path_factory.getbasetemp() / "session.json"))
    save(session)
    assert load(session.path) == session


def test_it_lies_in_the_state_folder_for_its_user_alone(place, own_home, monkeypatch):
    assert place.startswith(str(own_home / ".local" / "state" / "dateline" / "facts-"))
    save(Session(path=place))
    assert stat.S_IMODE(os.stat(place).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(os.path.dirname(place)).st_mode) == 0o700
    assert os.listdir(os.path.dirname(place)) == [os.path.basename(place)]
    monkeypatch.setenv("XDG_STATE_HOME", "/elsewhere")
    assert path(PATHS).startswith("/elsewhere/dateline/facts-")
    assert path(PATHS) != path(["/other/facts.toml"])


def test_nothing_is_kept_of_standard_input_nor_without_a_home(monkeypatch):
    assert path(["-"]) == ""
    assert path([*PATHS, "-"]) == ""
    monkeypatch.delenv("HOME")
    assert path(PATHS) == ""
    save(NONE)
    assert load("") == NONE


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 2}, {"version": None}, {"pane": "nonesuch"}, {"pane": 3}, {"pane": []}, {"query": 3},
        {"sort": None}, {"reverse": 1}, {"cursors": []}, {"cursors": {"actors": 3}}, {"theme": None}, {"axis": {}},
    ],
    ids=str,
)  # fmt: skip
def test_a_damaged_session_is_passed_over(place, changes):
    kept(place, **changes)
    assert load(place) == Session(path=place)


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff\xfe", b"[" * 60_000, b" " * 70_000 + b"{}"], ids=len)
def test_what_is_no_session_is_passed_over(place, data):
    kept(place)
    with open(place, "wb") as file:
        file.write(data)
    assert load(place) == Session(path=place)


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo, lambda place: os.symlink("/etc/passwd", place)])
def test_what_is_no_file_is_passed_over_and_left_alone(place, make):
    os.makedirs(os.path.dirname(place))
    make(place)
    assert load(place) == Session(path=place)


def test_where_nothing_can_be_written_nothing_is_said(tmp_path):
    (tmp_path / "file").touch()
    save(Session(path=str(tmp_path / "file" / "session.json")))


@pytest.mark.parametrize(
    ("view", "readable"),
    [
        (View("actors", "salmon", "due"), View("actors", "salmon", "due")),
        (View("actors", "isue:x", cursors={"actors": "a"}), View("actors", cursors={"actors": "a"})),
        (View("actors", "salmon", "nothing"), View("actors")),
        (View("chronology", "text:/(/"), View()),
    ],
)
def test_a_query_that_can_no_longer_be_read_is_passed_over(base, view, readable):
    assert isinstance(base, Base)
    assert _readable(base, view) == readable
