"""The register of all rules, collected from the rooms, which declare them beside their code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from newsgraph.extraction.rule import Rule
from newsgraph.lexicon import read_table

ROOMS = ("identity", "pointing", "claims", "relations")
_ROOT = Path(__file__).parent


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, sorted by id."""
    found = [
        value
        for room in ROOMS
        for value in vars(import_module(f"newsgraph.extraction.{room}.rules")).values()
        if isinstance(value, Rule)
    ]
    return tuple(sorted(found, key=lambda rule: rule.id))


def rules_with(word: str) -> list[Rule]:
    """Return the rules that hold a word in their id, sentence or examples, in any case of letters."""
    wanted = word.lower()
    return [
        rule
        for rule in all_rules()
        if any(wanted in text.lower() for text in (rule.id, rule.says, *rule.examples, *rule.counter))
    ]


def measured(rule_id: str) -> str:
    """Return how often a rule was right on annotated data, empty where nothing was counted."""
    rows = (row for row in read_table("rule_counts") if row["rule"] == rule_id and row["found"] != "0")
    return next((f"{row['right']} of {row['found']}" for row in rows), "")


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the program's own source. ``path`` is relative to the package ``newsgraph``."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


def place_of(rule: Rule) -> Place:
    """Return where the code first uses a rule: by its constant, or by a function of its family."""
    room, declared, constant = _declaration(rule)
    family = rule.id.split(".")[1]  # `rules.source(…)` stands for several
    for pattern in (rf"\brules\.{constant}\b", rf"\brules\.{family}\("):
        for path in sorted(room.rglob("*.py")):
            if line := _first_line(path, re.compile(pattern)):
                return Place(_relative(path), line)
    return Place(_relative(room / "rules.py"), declared)


def _declaration(rule: Rule) -> tuple[Path, int, str]:
    """Return the room that declares a rule, the line there, and the name of the constant."""
    for room in ROOMS:
        for name, value in vars(import_module(f"newsgraph.extraction.{room}.rules")).items():
            if value is rule:
                line = _first_line(_ROOT / room / "rules.py", re.compile(rf"^{name} = Rule\("))
                return _ROOT / room, line, name
    raise KeyError(f"{rule.id} is in no room's rules.py")


def _first_line(path: Path, pattern: re.Pattern[str]) -> int:
    lines: Iterator[tuple[int, str]] = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return next((number for number, line in lines if pattern.search(line)), 0)


def _relative(path: Path) -> str:
    return path.relative_to(_ROOT.parent).as_posix()
