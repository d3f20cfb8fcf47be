"""Asks the tests whether they notice: ``python evaluation/mutate.py MODULE.py TESTS…``.

Every comparison, connective, negation, number, sum, filter and returned value of the module is changed,
one at a time, and the tests are run against each mutant. A mutant that no test notices is printed with its
line: a place where the code could be wrong and nobody would see it, or a change that makes no difference.

    --minutes N       stop after so long (default 25); what was tried by then is told
    --every N         only every Nth mutant, for a first look

Words in the module's tables are left as they are: that each of them is right is no matter of code.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import importlib.abc
import importlib.machinery
import io
import json
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src"
_OPPOSITE: dict[type[ast.AST], type[Any]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or,
    ast.Or: ast.And, ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
}  # fmt: skip
_TABLES = (ast.Assign, ast.AnnAssign, ast.Import, ast.ImportFrom)  # at the top of a module
_LONGEST = 60  # seconds that the tests may take with one mutant; one that hangs is noticed


@dataclass(frozen=True)
class Mutant:
    """A module with one change."""

    line: int
    change: str
    source: str


def main() -> None:
    """Parse the arguments, run, and print what no test noticed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("module", type=Path)
    parser.add_argument("tests", nargs="+")
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    path: Path = options.module.resolve()
    name = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
    source = path.read_text("utf-8")
    _preload(name, source, options.tests)
    end = time.monotonic() + options.minutes * 60
    tried, survivors = 0, []
    for mutant in list(mutants(source))[:: options.every]:
        if time.monotonic() > end:
            print("time is over")
            break
        tried += 1
        if not is_noticed(name, mutant.source, options.tests):
            survivors.append(mutant)
            print(f"{options.module}:{mutant.line}: {mutant.change}", flush=True)
    print(f"{tried} mutants of {name}: {tried - len(survivors)} noticed, {len(survivors)} not")


def mutants(source: str) -> Iterator[Mutant]:
    """Yield the module with one change after the other, from top to bottom."""
    tree = ast.parse(source)
    # The tables of a module, its types and what it says of itself are no code.
    skipped = {id(inner) for node in tree.body for inner in ast.walk(node) if isinstance(node, _TABLES)}
    skipped |= {id(inner) for node in ast.walk(tree) for part in _types(node) for inner in ast.walk(part)}
    nodes = [node for node in ast.walk(tree) if id(node) not in skipped]
    for node in sorted(nodes, key=_line):
        for field, value in _changes(node):
            kept = getattr(node, field)
            before = ast.unparse(node)
            setattr(node, field, value)
            after = ast.unparse(node)
            yield Mutant(_line(node), f"{_short(before)}  →  {_short(after)}", ast.unparse(tree))
            setattr(node, field, kept)


def _line(node: ast.AST) -> int:
    place = node.target if isinstance(node, ast.comprehension) else node
    return int(getattr(place, "lineno", 0))


def _types(node: ast.AST) -> Iterator[ast.AST]:
    for field in ("annotation", "returns"):
        if isinstance(part := getattr(node, field, None), ast.AST):
            yield part
    yield from getattr(node, "decorator_list", [])


def _changes(node: ast.AST) -> Iterator[tuple[str, Any]]:
    """Yield fields of a node and what they could be instead."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _OPPOSITE:
        yield "ops", [_OPPOSITE[type(node.ops[0])](), *node.ops[1:]]
    elif isinstance(node, ast.BoolOp):
        yield "op", _OPPOSITE[type(node.op)]()
        for left_out in range(len(node.values)):
            rest = [value for number, value in enumerate(node.values) if number != left_out]
            yield "values", rest if len(rest) > 1 else [*rest, ast.Constant(isinstance(node.op, ast.And))]
    elif isinstance(node, ast.BinOp) and type(node.op) in _OPPOSITE:
        yield "op", _OPPOSITE[type(node.op)]()
    elif isinstance(node, ast.If | ast.IfExp | ast.While) and not isinstance(
        node.test, ast.Compare | ast.BoolOp
    ):
        yield "test", ast.UnaryOp(ast.Not(), node.test)
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield "ifs", []
    elif isinstance(node, ast.Constant) and type(node.value) is bool:
        yield "value", not node.value
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        yield "value", node.value + 1
    elif isinstance(node, ast.Return) and not isinstance(node.value, ast.Constant | None):
        yield "value", ast.Constant(None)


def is_noticed(name: str, source: str, tests: Sequence[str]) -> bool:
    """Tell whether a test fails with a module's source in the place of its own, in a process of its own."""
    child = os.fork()
    if not child:
        signal.alarm(_LONGEST)
        os._exit(_run_tests(name, source, tests))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def _run_tests(name: str, source: str, tests: Sequence[str]) -> int:
    sys.meta_path.insert(0, _Instead(name, source))
    with suppress(BaseException), redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        return int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests]))
    return 1


class _Instead(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module from the source given, all others as ever."""

    def __init__(self, name: str, source: str) -> None:
        self.name, self.source = name, source

    def find_spec(
        self, fullname: str, _path: object = None, _target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        return importlib.machinery.ModuleSpec(fullname, self) if fullname == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.source, self.name, "exec"), module.__dict__)


def _preload(name: str, source: str, tests: Sequence[str]) -> None:
    """See that the tests pass as things are, and load the packages that they need before all forks."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        code = _run_tests(name, source, tests)
        packages = [key for key, module in list(sys.modules.items()) if _is_installed(module)]
        os.write(writing, json.dumps(packages[:2000]).encode())
        os._exit(code)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        packages = json.loads(pipe.read())
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
        sys.exit("the tests fail without any change")
    for package in packages:
        with suppress(Exception):
            importlib.import_module(package)


def _is_installed(module: ModuleType) -> bool:
    return "site-packages" in (getattr(module, "__file__", None) or "")


def _short(code: str) -> str:
    return " ".join(code.split())[:70]


if __name__ == "__main__":
    main()
