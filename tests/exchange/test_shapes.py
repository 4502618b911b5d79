import json

import pytest

WRONG = [
    {"id": "a", "text": "A.", "cites": ["x"]},
    {"id": "a", "text": "A.", "cites": [{"source": {"a": 1}}]},
    {"id": "a", "text": "A.", "cites": [{"source": "s", "via": "t"}]},
    {"id": "a", "text": "A.", "issues": 5},
    {"id": "a", "text": "A.", "tags": [None]},
    {"id": ["a"], "text": "A."},
    {"id": "a", "text": "A.", "resolves": {"b": None}},
    {"id": "a", "text": "A. \ud800"},
    {"id": "a", "text": 5},
]


@pytest.mark.parametrize("record", WRONG, ids=lambda record: json.dumps(record)[:60])
@pytest.mark.parametrize("name", ["json", "ndjson"])
def test_an_entry_of_a_wrong_shape_is_told_and_the_others_come_in(record, name, dateline, write):
    good = {"id": "good", "text": "Good."}
    lines = [json.dumps(record), json.dumps(good)]
    text = "\n".join(lines) if name == "ndjson" else f"[{','.join(lines)}]"
    code, out, said = dateline("import", write(text, f"x.{name}"), file="")
    assert code == 1
    assert out == '[[fact]]\nid = "good"\ntext = "Good."\n'
    assert "this fact is left out" in said
