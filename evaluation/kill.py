"""Kills a batch again and again and compares: ``python evaluation/kill.py FOLDER [--kills 20]``.

A batch over the folder is killed (SIGKILL to it and its workers) at a moment drawn by a seeded hand, started
again, killed again, and let run to its end after the last kill. Its store must then hold the same rows as
that of a batch that nobody disturbed. Exit code 1 where it does not.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM = [sys.executable, "-c", "from newsgraph.cli import app; app()"]
# What says when a row was made, or by which run, and not what is in it.
OF_THE_RUN = {"run_id", "started", "ended", "seconds"}
NOT_COMPARED = {"runs", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4"}
# A row that another article is meant by: its number depends on who was first, its hash does not.
OF_ANOTHER = {"duplicate_of": "(SELECT hash FROM articles AS a WHERE a.id = articles.duplicate_of)"}
Rows = dict[str, list[tuple[str, ...]]]


def main() -> None:
    """Parse the arguments, kill and compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", help="articles; at least some hundred, so that there is time to kill")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--model", default="fast")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        calm, killed = Path(folder) / "calm.db", Path(folder) / "killed.db"
        command = [*PROGRAM, "batch", options.folder, "--model", options.model, "--jobs", str(options.jobs)]
        started = time.monotonic()
        subprocess.run([*command, "-o", str(calm)], check=False, stderr=subprocess.DEVNULL)
        whole = time.monotonic() - started
        kills = kill_often([*command, "-o", str(killed)], options.kills, whole, random.Random(options.seed))
        subprocess.run([*command, "-o", str(killed)], check=False, stderr=subprocess.DEVNULL)
        differing = differences(contents(calm), contents(killed))
    print(f"{kills} kills; {len(differing)} tables differ from those of a batch that was not killed")
    print("\n".join(differing))
    sys.exit(1 if differing or kills < options.kills else 0)


def kill_often(command: list[str], kills: int, whole: float, chance: random.Random) -> int:
    """Start the command and kill it, as often as asked for; return how often it was still alive then."""
    done = 0
    for _ in range(3 * kills):
        if done == kills:
            break
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
        # Some die while they load, some at work; each goes on where the one before was killed.
        time.sleep(chance.uniform(0.3, 4 + whole / kills))
        if process.poll() is None:
            done += 1
        os.killpg(process.pid, signal.SIGKILL) if process.poll() is None else None
        process.wait()
    return done


def contents(path: Path) -> Rows:
    """Return the rows of all tables of a store, sorted, with numbers that depend on the order left out."""
    db = sqlite3.connect(path)
    names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows: Rows = {}
    for name in names:
        if name in NOT_COMPARED or "_fts" in name:
            continue
        columns = [
            column
            for (column,) in db.execute("SELECT name FROM pragma_table_info(?)", (name,))
            if column not in OF_THE_RUN and column != "id" and not column.endswith("_id")
        ]
        if columns:
            selected = ", ".join(OF_ANOTHER.get(column, f'"{column}"') for column in columns)
            rows[name] = sorted(
                tuple(map(repr, row)) for row in db.execute(f'SELECT {selected} FROM "{name}"')
            )
    db.close()
    return rows


def differences(one: Rows, other: Rows) -> list[str]:
    """Name the tables that differ, and by how many rows."""
    return [
        f"{name}: {len(one.get(name, []))} rows and {len(other.get(name, []))}"
        for name in sorted(one.keys() | other.keys())
        if one.get(name) != other.get(name)
    ]


if __name__ == "__main__":
    main()
