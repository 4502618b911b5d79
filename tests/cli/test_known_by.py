"""`--known-by`: the base as it could be known, in memory only, and said on standard error."""

import os
from pathlib import Path

import pytest

from tui.store.index import cache_path, open_base

QUARRY = str(Path(__file__).parents[1] / "data" / "quarry.toml")


@pytest.fixture
def known(capsys):
    from tui.cli.main import main

    def run(day, *words):
        code = main(["-f", QUARRY, "--known-by", day, *words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_what_could_be_known(known):
    code, out, said = known("2019", "list", "--format", "{id} {sources} {standing} {outcome}")
    assert code == 0
    assert sorted(out.splitlines()) == [
        "as-much-again herald-2019 single-source open",
        "parish-counts herald-2019 single-source ",
        "rumour  unsourced ",
        "second-pit leaflet single-source open",
        "toll leaflet single-source open",
        "tonnes-40 herald-2019,mirror single-source ",
        "unweighed herald-2019 single-source ",
        "villagers leaflet single-source ",
        "winter-stop herald-2019 single-source open",
    ]
    assert said == (
        "dateline: known by 2019-12-31: 5 facts and 2 sources of a later date left out;"
        " 3 facts on sources without a date left in\n"
    )


def test_what_may_be_of_a_later_day_is_told(known):
    said = known("2021-06-30", "list", "-c")[2]
    assert said == (
        "dateline: known by 2021-06-30: 0 facts and 0 sources of a later date left out;"
        " 3 facts on sources without a date left in; 1 fact on sources that may be of a later day left in\n"
    )
    assert known("2021-06-30", "list", "-c", "-q")[2] == ""


def test_the_day_is_reckoned_from_unless_another_is_named(known):
    assert known("2022-06", "list", "id:toll", "--format", "{outcome}", "-q")[1] == "open\n"
    assert known("2022-08-01", "list", "id:toll", "--format", "{outcome}", "-q")[1] == "overdue\n"
    assert known("2022-06", "list", "id:toll", "--format", "{outcome}", "-q", "--today", "2022-09-01")[1] == "overdue\n"


def test_a_day_to_come_is_not_reckoned_from(known):
    from tui.cli.args import Args
    from tui.cli.base import today

    ahead, now = Args(), Args()
    ahead.options["known_by"] = "2999"
    assert today(ahead) == today(now)


COMMANDS = [
    ("list",), ("show", "tonnes-40"), ("summary",), ("issues",), ("issues", "--by", "year"), ("actors",), ("sources",),
    ("forecasts",), ("questions",), ("impact", "herald-2019"), ("coverage", "herald-2019"),
    ("compare", "herald-2019", "mirror"),
]  # fmt: skip


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_reading_command_takes_it(known, words):
    code, out, said = known("2019", *words, "--format", "json")
    assert code == 0
    assert "known by 2019-12-31" in said
    assert not {name for name in ("herald-2021", "survey-2020", "tonnes-31") if f'"{name}"' in out}


def test_the_kept_index_is_neither_used_nor_changed(known):
    kept = cache_path([QUARRY])
    open_base([QUARRY])
    before = os.stat(kept).st_mtime_ns, os.stat(kept).st_ino
    assert known("2019", "list", "-c")[1] == "9\n"
    assert (os.stat(kept).st_mtime_ns, os.stat(kept).st_ino) == before
    assert os.listdir(os.path.dirname(kept)) == [os.path.basename(kept)]


def test_nothing_is_kept_where_nothing_was(known):
    assert known("2019", "list", "-c")[1] == "9\n"
    assert not os.path.exists(cache_path([QUARRY]))
