from tui.app.state import MOST, Trail, View


def test_back_and_forward_lead_through_every_view():
    first, second, third = View(), View(query="a"), View(query="b", pane="issues")
    trail = Trail(first).go(second).go(third)
    assert trail.back().now == second
    assert trail.back().back().now == first
    assert trail.back().back().forward().forward() == trail


def test_going_nowhere_leaves_no_step():
    trail = Trail(View())
    assert trail.go(View()) is trail
    assert trail.back() is trail
    assert trail.forward() is trail


def test_a_new_step_forgets_the_way_forward():
    trail = Trail(View()).go(View(query="a")).back().go(View(query="b"))
    assert trail.future == ()
    assert [view.query for view in (*trail.past, trail.now)] == ["", "b"]


def test_replacing_takes_no_step():
    trail = Trail(View()).go(View(query="a")).replace(View(query="a").at("x"))
    assert trail.now.cursor == "x"
    assert trail.back().now == View()


def test_a_trail_does_not_grow_without_end():
    trail = Trail()
    for number in range(3 * MOST):
        trail = trail.go(View(query=str(number)))
    assert len(trail.past) == MOST


def test_each_pane_keeps_its_cursor():
    view = View().at("fact").at("issue", "issues")
    assert view.cursor == "fact"
    assert view._replace(pane="issues").cursor == "issue"
    assert view._replace(pane="actors").cursor == ""


def test_the_cursor_changes_no_rows():
    assert View().at("x").rows() == View().rows()
    assert View(query="a").rows() != View().rows()
