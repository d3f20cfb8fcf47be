"""The notebook runs from top to bottom and finds what it promises."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import newsgraph
from examples.make import NOTEBOOK, code_cells, run_cells, run_notebook

STORED = json.loads(NOTEBOOK.read_text("utf-8"))


@pytest.fixture(scope="module")
def printed() -> list[str]:
    return list(run_cells(STORED, NOTEBOOK.parent))


def test_a_cell_that_prints_has_its_output_below_it(printed: list[str]) -> None:
    # The words themselves hang on the rules of the day; `python examples/make.py` brings them up to it.
    for cell, text in zip(code_cells(STORED), printed, strict=True):
        shown = "".join(line for output in cell["outputs"] for line in output["text"])
        assert bool(shown) == bool(text), "".join(cell["source"])


def test_it_finds_what_it_promises(printed: list[str]) -> None:
    one, folder = printed[1], "".join(printed[6:])
    article = newsgraph.read_article(NOTEBOOK.parents[1] / "data" / "nordkorea-soldaten.txt")
    assert article.title is not None
    assert article.title in one
    assert re.search(r"\d+ actors\n\d+ claims\n\d+ relations\n", one)
    assert "done" in folder
    assert "→" in folder
    assert "press.gexf" in folder


def test_nothing_of_the_machine_stands_in_it() -> None:
    assert not re.search(r"/(?:tmp|home|root|work)/", NOTEBOOK.read_text("utf-8"))


def test_every_cell_is_short() -> None:
    for cell in STORED["cells"]:
        assert len(cell["source"]) <= 20, cell["source"][0]


def test_outputs_are_written_below_their_cells(tmp_path: Path) -> None:
    sources = ["x = 2\n", "print(x + 1)\nprint('ß')"]
    cells = [{"cell_type": "code", "source": [source], "outputs": ["old"]} for source in sources]
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps({"cells": [{"cell_type": "markdown", "source": ["# x"]}, *cells]}), "utf-8")
    run_notebook(path)
    text, first, second = json.loads(path.read_text("utf-8"))["cells"]
    assert text == {"cell_type": "markdown", "source": ["# x"]}
    assert first["outputs"] == []
    assert second["outputs"] == [{"name": "stdout", "output_type": "stream", "text": ["3\n", "ß\n"]}]


def test_a_cell_that_fails_is_named() -> None:
    cells = [{"cell_type": "code", "source": [source]} for source in ("x = 1", "y = 1 / 0")]
    with pytest.raises(ZeroDivisionError) as error:
        list(run_cells({"cells": cells}, NOTEBOOK.parent))
    assert "<cell 2>" in str(error.traceback[-1].path)
