"""Nothing that an article says is obeyed by a terminal or a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.markup import escape
from rich.table import Table

from newsgraph.cli.options import note
from newsgraph.corpus.answers import print_rows
from newsgraph.corpus.batch import RunReport
from newsgraph.corpus.progress import print_report
from newsgraph.corpus.sinks import Failure
from newsgraph.terminal import SafeConsole, no_formula, printable, printable_json, printable_line

HOSTILE = [
    "\x1b]0;Titel\x07",  # sets the window's title
    "\x1b]52;c;cm0gLXJm\x07",  # writes the clipboard
    "\x1b[2J\x1b[1;1H",  # wipes the screen
    "\x9b31mrot",  # CSI in one byte
    "a\rb",
    "a\x08b",
    "\u202egnp.exe",
    "\u2066links",
    "[red]rot[/red]",
]
CELLS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "\n=1"]


def is_harmless(text: str) -> bool:
    bidi = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    return not any(
        (unicodedata.category(char) in ("Cc", "Cs") and char != "\n")
        or unicodedata.bidirectional(char) in bidi
        for char in text
    )


@given(st.text())
def test_any_text_is_harmless_and_of_the_same_length(text: str) -> None:
    assert is_harmless(printable(text))
    assert len(printable(text)) == len(text)
    assert "\n" not in printable_line(text)


@given(
    st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))
)
def test_json_stays_the_same_data(value: Any) -> None:
    written = printable_json(value)
    assert is_harmless(written)
    assert json.loads(written) == value


@pytest.mark.parametrize("text", HOSTILE)
def test_a_console_prints_and_does_not_obey(text: str) -> None:
    out = io.StringIO()
    console = SafeConsole(file=out, width=80)
    table = Table(title=escape(text))
    table.add_column(escape(text))
    table.add_row(escape(text))
    console.print(table)
    console.print(escape(text))
    assert is_harmless(out.getvalue())
    assert out.getvalue().strip()


def test_styles_still_work() -> None:
    out = io.StringIO()
    SafeConsole(file=out, force_terminal=True, color_system="standard").print("[bold]fett[/bold] \x1b[2J")
    assert "\x1b[1mfett\x1b[0m" in out.getvalue()
    assert "\x1b[2J" not in out.getvalue()


@pytest.mark.parametrize("text", HOSTILE)
def test_errors_are_one_harmless_line(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    note(f"{text}\nzweite.txt: no such file")
    said = capsys.readouterr().err
    assert is_harmless(said)
    assert said.count("\n") == 1


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("output", ["table", "json", "csv"])
def test_answers_are_harmless(text: str, output: str, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"date": "2024-10-24", "sentence": text, "title": text, "source": text}
    print_rows([row], "search", output)
    said = capsys.readouterr().out
    assert is_harmless(said.replace("\r\n", "\n"))  # a CSV's own line ends
    assert "2024-10-24" in said


def test_the_report_of_a_batch_is_harmless() -> None:
    out = io.StringIO()
    failures = [Failure(text, "reading", text) for text in HOSTILE]
    print_report(
        RunReport(failed=len(failures), failures=failures), Path("\x1b[2J.db"), SafeConsole(file=out)
    )
    assert is_harmless(out.getvalue())
    assert out.getvalue().count("reading: ") == len(HOSTILE)


@pytest.mark.parametrize("cell", CELLS)
def test_cells_are_no_formulas(cell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert no_formula(cell) == "'" + cell
    print_rows([{"name": cell, "mentions": -3}], "actors", "csv")
    [row] = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["name"].startswith(("'", "\ufffd"))
    assert row["mentions"] == "-3"  # a figure stays one


@given(st.text())
def test_ordinary_cells_stay(text: str) -> None:
    assert no_formula(text) in (text, "'" + text)
    assert no_formula("a" + text) == "a" + text


def test_ctrl_c_while_the_program_is_loaded_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from newsgraph.__main__ import main

    class Interrupting:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "newsgraph.cli":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "newsgraph.cli", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Interrupting(), *sys.meta_path])
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 130
    assert capsys.readouterr().err == ""
