import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.panes import actors, chronology, forecasts, issues, problems, questions, sources
from tui.app.rows import GAP, fitted

COLUMNS = [module.COLUMNS for module in (chronology, issues, actors, sources, forecasts, questions, problems)]


@given(st.sampled_from(COLUMNS), st.integers(38, 300))
def test_columns_fill_the_width_exactly(columns, cells):
    found = fitted(columns, cells)
    assert sum(width for _, width in found) + GAP * (len(found) - 1) == cells
    assert all(width > 0 for _, width in found)


@pytest.mark.parametrize("columns", COLUMNS)
def test_what_matters_is_there_at_forty_cells(columns):
    kept = [at for at, _ in fitted(columns, 38)]
    assert [at for at, column in enumerate(columns) if not column.rank] == [at for at in kept if not columns[at].rank]


@pytest.mark.parametrize("columns", COLUMNS)
def test_everything_is_there_in_a_wide_window(columns):
    assert [at for at, _ in fitted(columns, 160)] == list(range(len(columns)))


def test_the_text_of_a_fact_has_most_of_a_narrow_line():
    assert dict(fitted(chronology.COLUMNS, 38))[2] >= 20
