import pytest

from tui.checks.registry import CHECKS, UnknownCheck, chosen

# What is selected and ignored, and what must and must not be among what is meant.
CHOICES = [
    ([], [], {"unsourced", "no-archive", "toml-syntax"}, {"single-source"}),
    (["unsourced"], [], {"unsourced"}, {"toml-syntax", "unused-actor"}),
    (["unused"], [], {"unused-actor", "unused-source", "unused-question"}, {"unsourced"}),
    (["copy", "quote"], ["quote-too"], {"copy-missing", "quote-lost"}, {"quote-too-long", "unsourced"}),
    (["all"], [], set(CHECKS), set()),
    (["default", "single-source"], ["no-archive"], {"single-source", "unsourced"}, {"no-archive"}),
    ([], ["all"], set(), set(CHECKS)),
    (["cycle"], ["cycle"], set(), {"cycle"}),
]


@pytest.mark.parametrize(("select", "ignore", "within", "without"), CHOICES)
def test_checks_are_chosen_by_code_beginning_or_group(select, ignore, within, without):
    codes = {check.code for check in chosen(CHECKS, select, ignore)}
    assert within <= codes
    assert codes & without == set()


def test_a_whole_code_means_itself_alone():
    known = {"a": CHECKS["unsourced"]._replace(code="a"), "a-b": CHECKS["unsourced"]._replace(code="a-b")}
    assert [check.code for check in chosen(known, ["a"], [])] == ["a"]


@pytest.mark.parametrize("names", [["unsorced"], [""], ["unsourced", "Unsourced "]])
def test_a_check_there_is_not_is_refused_with_the_nearest(names):
    with pytest.raises(UnknownCheck) as refused:
        chosen(CHECKS, names, [])
    if names[0]:
        assert "did you mean 'unsourced'?" in str(refused.value)
    with pytest.raises(UnknownCheck):
        chosen(CHECKS, [], names)
