"""The matrix: every cell there, every sum right, every cell's query finds its facts."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.query.breakdowns.matrix import BY, FACTS, MOST, NO_ISSUE, SUM, MatrixError, matrix
from tui.query.results import Results
from tui.store.build import build

DATA = Path(__file__).parents[1] / "data"
TODAY = 0


@pytest.fixture(scope="module")
def quarry():
    return build([str(DATA / "quarry.toml")], None)


def table(index, by, query=""):
    found = matrix(Results(index, query, today=TODAY), by)
    return {row["id"]: [row[name] for name in found.fields[2:]] for row in found.rows}, found.fields[2:]


def test_years_between_are_there_and_what_spans_or_has_no_date_is_not_guessed_into_one(quarry):
    rows, fields = table(quarry, "year", "date:2018.. or -has:date")
    assert fields == ("2018", "2019", "2020", "2021", "2022", "2023", "spanning", "undated", "sum", "facts")
    assert rows == {
        "stone": [3, 0, 1, 2, 1, 1, 2, 1, 11, 11],
        "barges": [1, 0, 0, 0, 1, 0, 0, 1, 3, 3],
        "quiet": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        NO_ISSUE: [0, 0, 0, 1, 0, 0, 0, 0, 1, 1],
        SUM: [4, 0, 1, 3, 2, 1, 2, 2, 15, 15],
        FACTS: [3, 0, 1, 3, 1, 1, 2, 1, 12, 12],
    }


def test_longer_spells_take_in_what_spans_shorter_ones(quarry):
    rows, fields = table(quarry, "decade", "within:2018..2022")
    assert fields == ("2010..2019", "2020..2029", "spanning", "undated", "sum", "facts")
    assert rows[FACTS] == [3, 5, 1, 0, 9, 9]


def test_by_actor_a_fact_may_stand_in_several_columns_and_in_none(quarry):
    rows, fields = table(quarry, "actor", "id:tonnes-40,tonnes-31")
    assert fields == ("actor:owner", "none", "sum", "facts")
    assert rows[FACTS] == [1, 1, 2, 2]


def test_by_source_the_sum_is_of_cells_and_the_facts_count_once(quarry):
    rows, fields = table(quarry, "source", "id:tonnes-40")
    assert fields == ("source:herald-2019", "source:mirror", "none", "sum", "facts")
    assert rows[FACTS] == [1, 1, 0, 2, 1]


def test_nothing_found_is_a_matrix_of_noughts(quarry):
    rows, fields = table(quarry, "year", "zebra")
    assert fields == ("spanning", "undated", "sum", "facts")
    assert rows == {name: [0, 0, 0, 0] for name in ("stone", "barges", "quiet", SUM, FACTS)}


def test_too_wide_a_matrix_says_what_to_do(write):
    path = write('[[fact]]\nid = "a"\ndate = "-5000"\ntext = "x"\n[[fact]]\nid = "b"\ndate = "2018"\ntext = "x"\n')
    index = build([path], None)
    with pytest.raises(MatrixError, match=r"7,019 columns; narrow .* or take --by decade"):
        matrix(Results(index, today=TODAY), "year")
    assert len(matrix(Results(index, today=TODAY), "decade").columns) == 704


def test_there_are_no_quarters_beyond_four_digits(write):
    index = build([write('[[fact]]\nid = "a"\ndate = "[Y12018]"\ntext = "x"\n')], None)
    assert matrix(Results(index, today=TODAY), "quarter").columns[0].name == "spanning"
    assert MOST < 4 * 9999


def test_an_issue_that_is_not_declared_has_its_row(write):
    index = build([write('[[fact]]\nid = "a"\ntext = "x"\nissues = ["no such"]\n')], None)
    found = matrix(Results(index, today=TODAY), "year")
    assert [row["id"] for row in found.rows] == ["no such", SUM, FACTS]
    assert Results(index, found.query("no such", "undated"), today=TODAY).ids() == ["a"]


@pytest.mark.parametrize("by", BY)
@pytest.mark.parametrize("query", ["", "kind:event or kind:state", "standing:single-source"])
def test_a_cells_query_finds_its_facts(quarry, by, query):
    found = matrix(Results(quarry, query, today=TODAY), by)
    for row in found.rows:
        if row["id"] == SUM:
            continue
        for name in (*(column.name for column in found.columns), "facts"):
            asked = found.query(row["id"], name)
            everything = not query and row["id"] == FACTS and name == "facts"
            total = Results(quarry, asked, today=TODAY).total if asked or everything else 0
            assert total == row[name], (row["id"], name, asked)


_DATES = st.sampled_from(["", "2018", "2018-05-03", "2019~", "2017/2019", "2018/", "201X", "2021-04", "1996"])
_ISSUES = st.lists(st.sampled_from(["a", "b", "c"]), max_size=2, unique=True)
_PARENTS = st.sampled_from(["", "a"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(_DATES, _ISSUES), max_size=8), _PARENTS, st.sampled_from(BY[1:]))
def test_sums_agree(facts, parent, by):
    lines = ['[[issue]]\nid = "a"\ntitle = "A"', '[[issue]]\nid = "b"\ntitle = "B"']
    lines += [f'parent = "{parent}"'] if parent else []
    for number, (date, issues) in enumerate(facts):
        lines.append(f'[[fact]]\nid = "f{number}"\ntext = "x"\nissues = {issues}')
        lines[-1] += f'\ndate = "{date}"' if date else ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "base.toml")
        path.write_text("\n".join(lines).replace("'", '"'))
        index = build([str(path)], None)
    found = matrix(Results(index, today=TODAY), by)
    names = [column.name for column in found.columns]
    *body, sums, totals = found.rows
    assert all(row["sum"] == sum(row[name] for name in names) for row in found.rows)
    assert all(sums[name] == sum(row[name] for row in body) for name in (*names, "sum", "facts"))
    assert totals["facts"] == len(facts)
    if by not in ("actor", "source"):
        assert all(row["sum"] == row["facts"] for row in found.rows)
        assert all(totals[name] <= sums[name] for name in names)
    years = [int(name) for name in names if by == "year" and name.lstrip("-").isdigit()]
    assert years == list(range(years[0], years[-1] + 1)) if years else True
