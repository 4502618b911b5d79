"""Every face on the small base, at three widths; `GOLDEN=write pytest tests/printing` writes the files anew."""

import os
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
FACES = {
    "list": ["list"],
    "list-by-kind": ["list", "--sort", "kind,-id"],
    "list-fields": ["list", "--fields", "id,date,text,line"],
    "show": ["show", "--why", "ines-promises", "opens-2020", "delay", "cost-3", "rumour"],
    "summary": ["summary"],
    "summary-query": ["summary", "issue:money"],
    "issues": ["issues"],
    "actors": ["actors"],
    "sources": ["sources"],
    "forecasts": ["forecasts", "--today", "2023-01-01"],
    "questions": ["questions"],
}


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("face", FACES)
def test_face(face, width, dateline, small, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.chdir(os.path.dirname(small))
    code, printed, words = dateline(*FACES[face], "--format", "table")
    path = GOLDEN / f"{face}-{width}.txt"
    if os.environ.get("GOLDEN") == "write":
        path.write_text(printed)
    assert (code, words) == (0, "")
    assert printed == path.read_text()


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_golden_file_is_used_and_holds_its_width(path):
    face, _, width = path.stem.rpartition("-")
    assert face in FACES
    from tui.printing.wrapping import cells

    too_long = [line for line in path.read_text().splitlines() if cells(line) > int(width) and "https://" not in line]
    assert too_long == []
    assert not any(line.endswith(" ") for line in path.read_text().splitlines())
