"""JSON and NDJSON."""

import json

import pytest

from tui.output.objects import array, encode, lines


@pytest.mark.parametrize("records", [[], ['{"a":1}'], ['{"a":1}', '{"a":2}']])
def test_array_is_json(records):
    assert json.loads("".join(array(records))) == [json.loads(record) for record in records]


def test_lines():
    assert list(lines(['{"a":1}'], end="\n")) == ['{"a":1}\n']


def test_hostile_signs_are_escaped_and_read_back():
    (line,) = encode(["a"], [("é\u202e\x9b\u2028",)])
    assert line == '{"a":"é\\u202e\\u009b\\u2028"}'
    assert json.loads(line) == {"a": "é\u202e\x9b\u2028"}
