import copy
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from tui.model import edtf
from tui.model.edtf import Date, DateError, parse

ROOT = Path(__file__).parents[2]
SLOW = {"re", "typing", "dataclasses", "json", "pathlib", "enum", "datetime", "collections", "functools"}


def test_a_date_does_not_change():
    date = parse("2018-05")
    for name in ("text", "earliest", "anything"):
        with pytest.raises(AttributeError):
            setattr(date, name, 1)
        with pytest.raises(AttributeError):
            delattr(date, name)
    assert not hasattr(date, "__dict__")


def test_dates_written_alike_are_equal(monkeypatch):
    first = parse("2018-05")
    monkeypatch.setattr(edtf, "_memo", {})
    second = parse("2018-05")
    assert first is not second
    assert first == second
    assert len({first, second}) == 1
    assert first != parse("2018-06")
    assert first != "2018-05"


def test_copies():
    date = parse("[1667,1670..1672]")
    assert pickle.loads(pickle.dumps(date)) == date
    assert copy.deepcopy(date).latest == date.latest
    assert repr(date) == "Date('[1667,1670..1672]')"
    assert isinstance(date, Date)


def test_memo_is_kept_and_bounded(monkeypatch):
    monkeypatch.setattr(edtf, "_memo", {})
    monkeypatch.setattr(edtf, "_MEMO_SIZE", 8)
    assert parse("2018") is parse("2018")
    for year in range(1000, 1100):
        parse(f"{year}")
        assert len(edtf._memo) <= 8


def test_an_error_is_a_value_error():
    with pytest.raises(ValueError, match="13"):
        parse("2018-13")
    assert DateError("no").column == 1


def test_parsing_imports_nothing_slow():
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); before = set(sys.modules)\n"
        "from tui.model.edtf import parse\nfrom tui.model.periods import parse_period\n"
        "for text in ('2018', '198X~', '1985-04-12T23:20:30Z', '[1667,1670..1672]', '2004-06/..'):\n"
        "    parse(text).label, parse(text).short, parse_period(text, 1)\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    run = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True)
    imported = set(run.stdout.split())
    assert "tui.model.edtf" in imported
    assert not imported & SLOW
