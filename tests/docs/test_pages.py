"""The pages tell the truth: about commands, options, keys, links and licences."""

from __future__ import annotations

import ast
import importlib
import re
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

import newsgraph
from newsgraph.cli import app
from newsgraph.export import json_schema

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
LICENCE = r"^\| ([\w.-]+) \| (?!licence)(.+?) \| (.+?) \|$"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
sys.path.insert(0, str(DOCS))
make = importlib.import_module("make")


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text("utf-8"), re.M | re.S)


def command_lines() -> list[tuple[str, str]]:
    """Every line of a shell block that runs newsgraph, with the page it stands on."""
    found = []
    for page in PAGES:
        for line in "\n".join(blocks(page, "sh")).splitlines():
            command = line.split("#")[0].split("| ")[-1].split(" > ")[0].split("&& ")[-1].strip()
            if command.split(" ")[0].endswith("newsgraph"):
                found.append((page.name, command))
    return found


def test_there_are_commands_to_check() -> None:
    assert len(command_lines()) > 20


@pytest.mark.parametrize(("page", "line"), command_lines())
def test_every_command_in_the_docs_can_be_typed(page: str, line: str) -> None:
    assert page
    parse(shlex.split(line)[1:])  # raises for an option that is not there


def parse(words: list[str]) -> None:
    """Let the command line read the words, and run nothing."""
    command: Any = typer.main.get_command(app)
    name = ""
    while hasattr(command, "commands"):
        name, *words = words
        command = command.commands[name]
    command.make_context(name, words)


def test_a_command_that_is_not_there_is_found() -> None:
    with pytest.raises(Exception, match="No such option"):
        parse(["extract", "a.txt", "--gibtsnicht"])
    with pytest.raises(KeyError):
        parse(["gibtsnicht"])


def test_the_page_of_commands_is_made_from_the_program() -> None:
    assert (DOCS / "commands.md").read_text("utf-8") == make.commands_page(), "run: python docs/make.py"


def test_every_command_and_option_is_explained() -> None:
    assert {"extract", "batch", "query", "export", "models list"} <= make.all_commands().keys()
    for name, command in make.all_commands().items():
        assert command.__doc__, name
        for usage, text in make.parameters(command):
            assert text.strip(), (name, usage)
            assert not text.startswith(" ("), (name, usage)


def test_the_page_of_licences_is_made_from_what_is_installed() -> None:
    page = (DOCS / "licences.md").read_text("utf-8")
    rows = {name: (licence, needed) for name, licence, needed in re.findall(LICENCE, page, re.M)}
    now = make.licence_rows()
    asked = set().union(*make.asked_for().values())
    assert asked <= rows.keys(), "run: python docs/make.py"
    assert now.keys() <= rows.keys(), "run: python docs/make.py"
    # What is asked for by name is held to the letter; what others bring may say it in other words one day.
    assert {name: rows[name] for name in asked} == {name: now[name] for name in asked}
    assert not [name for name, (licence, _) in rows.items() if "?" in licence]


def test_extras_and_groups_are_on_the_page() -> None:
    rows = make.licence_rows()
    assert rows["spacy"][1] == "**newsgraph**"
    assert rows["pyarrow"][1] == "**newsgraph[parquet]**"
    assert rows["rdflib"][1] == "**newsgraph[rdf]**"
    assert rows["distributed"][1] == "**newsgraph[dask]**"
    assert {rows["hypothesis"][1], rows["torch"][1], rows["textacy"][1]} == {
        "**dev**",
        "**train**",
        "**peers**",
    }


def keys(schema: dict[str, Any], name: str) -> set[str]:
    part = schema if name == "Extraction" else schema["$defs"][name]
    return set(part["properties"])


@pytest.mark.parametrize("name", ["Extraction", "Article", "Sentence", "Actor", "Claim", "Relation"])
def test_the_page_on_json_names_every_key(name: str) -> None:
    named = set(re.findall(r"`(\w+)`", (DOCS / "json.md").read_text("utf-8")))
    assert keys(json_schema(), name) - {"id", "sentence"} <= named


def test_the_page_on_json_names_every_modality() -> None:
    page = (DOCS / "json.md").read_text("utf-8")
    values = json_schema()["$defs"]["Claim"]["properties"]["modality"]["enum"]
    table = {cells[1] for cells in re.findall(r"^\| (.+?) \| (\w+) \| (?:true|false) \|$", page, re.M)}
    assert table == set(values)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_in_the_docs_uses_names_that_are_there(page: Path) -> None:
    for block in blocks(page, "python"):
        for node in ast.walk(ast.parse(block)):
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and node.value.id == "newsgraph"
            ):
                assert hasattr(newsgraph, node.attr), node.attr


def test_every_page_is_in_the_list() -> None:
    listed = set(re.findall(r"\]\(([\w-]+\.md)\)", (DOCS / "README.md").read_text("utf-8")))
    assert listed == {page.name for page in DOCS.glob("*.md")} - {"README.md"}
