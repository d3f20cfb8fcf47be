"""The scripts of CI: they can be read by bash, keep to their time, and run what they are asked to."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

CI = Path(__file__).resolve().parents[1] / ".ci"
SCRIPTS = sorted(CI.iterdir())
RUN = (CI / "run").read_text("utf-8")


def bash(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", *arguments], capture_output=True, text=True, check=False, timeout=20)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_bash_can_read_a_script_that_stops_at_the_first_fault(script: Path) -> None:
    done = bash("-n", script)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\nset -euo pipefail\n" in script.read_text("utf-8")


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="needs shellcheck")
def test_shellcheck_has_nothing_to_say() -> None:
    done = subprocess.run(["shellcheck", *SCRIPTS], capture_output=True, text=True, check=False)
    assert done.stdout == ""


def test_the_parts_are_those_that_are_named_and_all_of_them_end_before_ci_does() -> None:
    parts = re.findall(r"^part ([\w-]+) (\d+) ", RUN, re.M)
    names = [name for name, _ in parts]
    listed, told = re.search(r"^parts=\((.+)\)$", RUN, re.M), re.search(r"only those: (.+)\.$", RUN, re.M)
    assert listed is not None
    assert told is not None
    assert listed[1].split() == told[1].split(", ") == names
    together = re.search(r"^together=(\d+) ", RUN, re.M)
    assert together is not None
    assert all(int(minutes) < int(together[1]) < 90 for _, minutes in parts)


def test_what_one_part_leaves_out_another_runs() -> None:
    assert "env PYTEST_ADDOPTS=\"-m 'not seeds'\"" in RUN
    assert "\n  .venv/bin/pytest -m seeds\n" in RUN


def test_the_table_of_seconds_has_a_row_for_every_part() -> None:
    parts = re.findall(r"^part ([\w-]+) (\d+) ", RUN, re.M)
    told = re.findall(r"^\| `([\w-]+)` \| (\d+) \|", (CI.parent / "CONTRIBUTING.md").read_text("utf-8"), re.M)
    assert told == parts


def test_a_part_that_is_not_there_is_refused() -> None:
    done = bash(CI / "run", "tools", "test")
    assert done.returncode == 2
    names = "tools first-line wheel tests seeds style fuzz"
    assert done.stderr == f"no part is called 'test'; there are: {names}\n"
    assert done.stdout == ""  # nothing ran
