import pytest

from tui.printing.lines import Part, plain
from tui.printing.tree import Guides, guided, tree_guides


@pytest.mark.parametrize(
    ("depths", "guides"),
    [
        ([], []),
        ([0, 0], ["", ""]),
        ([0, 1, 1, 0], ["", "├ ", "└ ", ""]),
        ([0, 1, 2, 1, 0], ["", "├ ", "│ └ ", "└ ", ""]),
        ([0, 1, 2, 2, 3, 0, 1], ["", "└ ", "  ├ ", "  └ ", "    └ ", "", "└ "]),
        ([0, 1, 2, 3, 1], ["", "├ ", "│ └ ", "│   └ ", "└ "]),
    ],
)
def test_guides_of_a_tree(depths, guides):
    assert [found.first for found in tree_guides(depths)] == guides


def test_guides_go_on_beside_the_further_lines_of_a_row():
    assert [found.rest for found in tree_guides([0, 1, 1])] == ["", "│ ", "  "]


def test_a_label_is_wrapped_behind_its_guides(page):
    lines = guided(page(), Guides("├ ", "│ "), [Part("alpha beta")], 7)
    assert [plain(line) for line in lines] == ["├ alpha", "│ beta"]
    assert [plain(line) for line in guided(page(), Guides("└ ", "  "), [Part("")], 7)] == ["└ "]
