"""The page on the lexicon names the tables that are there, and its worked example works."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from newsgraph.lexicon import read_table

LEXICON = files("newsgraph.lexicon")
TABLES = {path.name for path in LEXICON.iterdir() if path.name.endswith(".tsv")}
PAGE = (Path(__file__).resolve().parents[2] / "docs" / "lexicon.md").read_text("utf-8")
SENTENCE = "Der Trainer grantelte, der Platz sei zu hart."

# Runs the example with the page's row in the table, as if it had been added to the file.
WITH_A_ROW = """
import sys
from newsgraph import lexicon

read_table = lexicon.read_table


def read_table_with_a_row(name):
    rows = read_table(name)
    if name != "cues" or not sys.argv[2]:
        return rows
    return (*rows, dict(zip(rows[0], sys.argv[2].split("\\t"), strict=True)))


lexicon.read_table = read_table_with_a_row
import newsgraph

nlp = newsgraph.load_pipeline("bundled")
extraction = newsgraph.extract(newsgraph.Article(text=sys.argv[1]), nlp)
print([(claim.speaker_span.text, claim.cue.text, claim.text) for claim in extraction.claims])
"""


def section(title: str) -> str:
    return PAGE.split(f"## {title}\n")[1].split("\n## ")[0]


def test_every_table_is_told_once_and_no_other() -> None:
    told = re.findall(r"^\| `(\w+\.tsv)` \|", section("All tables"), re.M)
    assert len(told) == len(set(told))
    assert TABLES - set(told) == set(), "give each a row in docs/lexicon.md"
    assert set(told) <= TABLES


def test_every_table_named_anywhere_is_there() -> None:
    assert set(re.findall(r"`(\w+\.tsv)`", PAGE)) <= TABLES


def test_the_share_alike_tables_are_those_that_say_so() -> None:
    share_alike = {name for name in TABLES if "SHARE-ALIKE" in LEXICON.joinpath(name).read_text("utf-8")}
    told = re.search(r"share-alike\*\*.*?: (.+?)\. They", section("Licences"), re.S)
    assert told is not None
    assert set(re.findall(r"`(\w+\.tsv)`", told[1])) == share_alike


def test_sources_that_are_not_ours_are_named() -> None:
    readme = LEXICON.joinpath("README.md").read_text("utf-8")
    licences = {
        cells[0]: cells[1] for cells in re.findall(r"^\| `(\w+\.tsv)` \|.*\| ([^|]+?) \|$", readme, re.M)
    }
    not_mit = {name for name, licence in licences.items() if licence != "MIT"} | {"function_words.tsv"}
    assert not_mit <= set(re.findall(r"`(\w+\.tsv)`", section("Licences")))


def test_the_words_named_as_known_are_known() -> None:
    cues = {row["cue"] for row in read_table("cues")}
    assert {"sagen", "betonen", "unken", "schimpfen", "poltern"} <= cues
    assert "essen" not in cues


def test_the_worked_example_works() -> None:
    row = re.search(r"^ *(granteln\t.+)$", PAGE, re.M)
    assert row is not None
    claims = [
        subprocess.run(
            [sys.executable, "-c", WITH_A_ROW, SENTENCE, added], capture_output=True, text=True, check=True
        ).stdout.strip()
        for added in ("", row[1])
    ]
    assert claims == ["[]", "[('Der Trainer', 'grantelte', 'der Platz sei zu hart')]"]
