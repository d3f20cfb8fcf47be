"""The mutation run changes code one place at a time, and tells whether a test notices."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from evaluation.mutate import mutants

ROOT = Path(__file__).resolve().parents[2]

SOURCE = '''
"""Numbers below 5."""
from operator import add

LIMIT: int = 5


def small(values: list[int], *, strict: bool = True) -> list[int]:
    return [value for value in values if value < LIMIT and (strict or not value)]


def name(value: int) -> str:
    if not value:
        return "zero"
    return "one" if value == 1 else "many" * 2
'''


def test_every_change_is_told_with_its_line() -> None:
    made = [(mutant.line, mutant.change) for mutant in mutants(SOURCE)]
    assert made[:3] == [
        (8, "True  →  False"),
        (9, "return [value for value in values if value < LIMIT and (strict or not   →  return None"),
        (9, "for value in values if value < LIMIT and (strict or not value)  →  for value in values"),
    ]
    assert (9, "value < LIMIT  →  value <= LIMIT") in made
    assert (9, "strict or not value  →  strict or False") in made
    assert (13, "if not value: return 'zero'  →  if not not value: return 'zero'") in made
    assert {line for line, _ in made} == {8, 9, 13, 15}  # nothing of the table and the types


def test_a_mutant_is_the_module_with_one_change() -> None:
    plain = ast.unparse(ast.parse(SOURCE)).splitlines()
    for mutant in mutants(SOURCE):
        changed = [one for one, other in zip(plain, mutant.source.splitlines(), strict=True) if one != other]
        assert len(changed) == 1, mutant


ASK = """
import sys
from evaluation.mutate import is_noticed
print([is_noticed("mutated_module", source, [sys.argv[1]]) for source in sys.argv[2:]])
"""


def test_a_change_is_noticed_where_a_test_fails(tmp_path: Path) -> None:
    test = tmp_path / "test_small.py"
    test.write_text(
        "from mutated_module import small\n\ndef test_small():\n    assert small([4, 9]) == [4]\n"
    )
    other = SOURCE.replace("value < LIMIT", "value <= LIMIT")
    broken = SOURCE.replace("value < LIMIT", "value > LIMIT")
    # In a process of its own: this one has threads, which a fork does not take along.
    command = [sys.executable, "-c", ASK, str(test), SOURCE, other, broken]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.stdout, done.stderr) == ("[False, False, True]\n", "")
