import pytest

from tui.model.ids import made
from tui.store.additions import Rejected, problems
from tui.store.draft import filled, template

GIVEN = template({"kind": "event", "issues": ["fish"], "source": "gazette", "checked": "2021-06-30"}, "river.toml")


def typed(**values):
    text = GIVEN
    for key, value in values.items():
        old = next(line for line in text.splitlines() if line.startswith(f"{key} = "))
        text = text.replace(old, f"{key} = {value}")
    return text


def test_a_template_left_alone_is_nothing():
    for text in (GIVEN, "", "\n\n", "# only a remark\n", GIVEN.replace("\n", "\r\n")):
        assert filled(text, GIVEN, ()).text == ""


def test_remarks_and_empty_keys_are_left_out_and_the_rest_stays_as_typed():
    draft = filled(typed(text='"Salmon  came."   # my own remark', date='"2020"'), GIVEN, ())
    assert draft.text == (
        '[[fact]]\nid = "salmon-came"\ndate = "2020"\ntext = "Salmon  came."   # my own remark\nkind = "event"\n'
        'issues = ["fish"]\nsource = "gazette"\nchecked = "2021-06-30"\n'
    )
    assert draft.ids == ["salmon-came"]


def test_values_given_may_be_taken_out():
    text = filled(typed(text='"Salmon."', source='""', issues="[]", checked='""'), GIVEN, ()).text
    assert text == '[[fact]]\nid = "salmon"\ntext = "Salmon."\nkind = "event"\n'


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ('[[fact]]\ntext = "A."\n[[fact]]\ntext = "A."\n', ["a-2", "a-3"]),
        ('text = "A key without a header."\n', ["a-key-without-a-header"]),
        ('[[fact]]\nid = "own"\ntext = "A."\n', ["own"]),
        ('[[source]]\nid = "s"\n\n[[fact]]\ntext = "日本"\n', ["fact"]),
    ],
)
def test_facts_without_an_id_get_one_that_is_free(text, ids):
    assert filled(text, "", {"a"}).ids == ids


def test_problems_stand_at_the_lines_of_the_draft(write):
    held = '[[source]]\nid = "gazette"\n[[issue]]\nid = "fish"\ntitle = "Fish"\n'
    path = write(held)
    text = typed(text='"Salmon."', date='"2020-13"')
    draft = filled(text, GIVEN, ())
    (found,) = draft.blamed(problems([path], path, draft.text), held, path, "draft")
    assert (found.path, found.code) == ("draft", "bad-date")
    assert text.splitlines()[found.line - 1] == 'date = "2020-13"'


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ada Moor told Belland that salmon would return", "ada-moor-told-belland-that-salmon"),
        ("Córdoba!", "cordoba"),
        ("…", "fact"),
        ("taken", "taken-3"),
    ],
)
def test_ids_say_what_the_words_say(words, found):
    assert made(words, {"taken", "taken-2"}, "fact") == found


def test_a_file_that_is_none_of_the_base_is_never_added_to(write, tmp_path, monkeypatch):
    from tui.store.additions import append
    from tui.store.files import InputError

    path = write("")
    monkeypatch.chdir(tmp_path)
    with pytest.raises((InputError, Rejected)):
        append([path], "base.toml", '[[fact]]\nid = "a"\ntext = "A."\n')
    assert open(path).read() == ""
