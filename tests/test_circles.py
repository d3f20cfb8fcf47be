"""No module needs one that needs it, not even inside a function or for its types."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import newsgraph

ROOT = Path(newsgraph.__file__).parent


def module_of(path: Path) -> str:
    return ".".join(["newsgraph", *path.relative_to(ROOT).with_suffix("").parts]).removesuffix(".__init__")


MODULES = {module_of(path): path for path in ROOT.rglob("*.py")}


def needs(module: str) -> set[str]:
    """The modules that a module imports anywhere in its text; a package's ``__init__`` only shows others."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                inner = f"{node.module}.{name.name}"
                found.add(inner if inner in MODULES else node.module)
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return {other for other in found & MODULES.keys() if MODULES[other].name != "__init__.py"} - {module}


@pytest.mark.parametrize("room", ["cli", "corpus", "export", "graph", "language", "reading"])
def test_the_modules_of_a_room_stand_in_no_circle(room: str) -> None:
    mine = [name for name in MODULES if name.startswith(f"newsgraph.{room}.")]
    assert mine
    inside = {name: {other for other in needs(name) if other in mine} for name in mine}
    assert any(inside.values())
    TopologicalSorter(inside).prepare()  # raises CycleError, which names the circle
