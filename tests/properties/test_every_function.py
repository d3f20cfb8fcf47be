"""Every public function is tried with what hypothesis makes: a new one without such a test fails here."""

from __future__ import annotations

import ast
import inspect
from importlib import import_module
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
PACKAGES = ["newsgraph"] + [
    f"newsgraph.{room}"
    for room in ("corpus", "evaluation", "export", "graph", "language", "lexicon", "reading")
]
# What is no matter of input, and why.
EXEMPT = {
    "read_table": "reads newsgraph's own tables, each of which tests/lexicon reads",
}
CLASSES = {"Store", "ParquetDataset", "Judgements"}  # of all classes those that do more than hold values


def public(package: str) -> set[str]:
    """The functions of a package, and its classes that are tried like functions."""
    module = import_module(package)
    return {
        name
        for name in module.__all__
        if name in CLASSES or (callable(found := getattr(module, name)) and not inspect.isclass(found))
    }


def tried(source: str) -> set[str]:
    """The names in a module's properties, and in the functions of the module that these call."""
    functions = {node.name: node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}
    names = {
        name: {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
        for name, node in functions.items()
    }
    waiting = [
        name
        for name, node in functions.items()
        if any("given" in ast.unparse(each) for each in node.decorator_list)
    ]
    found: set[str] = set()
    while waiting:
        fresh = names[waiting.pop()] - found
        found |= fresh
        waiting += [name for name in fresh if name in functions]
    return found


TRIED = set().union(*(tried(path.read_text("utf-8")) for path in TESTS.rglob("test_*.py")))


@pytest.mark.parametrize("package", PACKAGES)
def test_every_public_function_is_tried(package: str) -> None:
    missing = public(package) - TRIED - set(EXEMPT)
    assert missing == set(), "write a property in tests/properties"


def test_every_public_package_is_asked() -> None:
    rooms = Path(str(import_module("newsgraph").__file__)).parent.glob("*/__init__.py")
    with_names = {f"newsgraph.{path.parent.name}" for path in rooms if "__all__" in path.read_text("utf-8")}
    assert with_names - {"newsgraph.cli"} == set(PACKAGES) - {"newsgraph"}  # its commands: tests/cli, fuzz.py


def test_what_is_exempt_is_there_and_is_not_tried() -> None:
    everything = set().union(*map(public, PACKAGES))
    assert set(EXEMPT) <= everything - TRIED


def test_a_function_without_a_property_is_missed() -> None:
    source = """
def test_one(): alone(1)
def helper(x): return inner(x)
@given(text)
def test_two(x): assert helper(x) == outer(x)
"""
    assert {"inner", "outer"} <= tried(source)
    assert "alone" not in tried(source)
