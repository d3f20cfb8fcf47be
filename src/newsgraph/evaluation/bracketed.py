"""Reads texts in which brackets hold the mentions of actors (``data/gold/actors/articles.txt``).

::

    = Besuch in Seltland
    # brandt person Ida Brandt
    # selt country Seltland
    [Präsidentin Ida Brandt|brandt] reiste ab. [Sie|brandt] verlässt [Seltland|selt].

A line ``=`` begins an article, a line ``#`` gives an actor's label, type and name; brackets hold a
mention and its actor, several actors joined by ``+`` ("[beide Länder|a+b]"). Brackets nest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.casts import Cast, Part
from newsgraph.evaluation.mentions import Mention

_TOKEN = re.compile(r"\[|\|([\w+]+)\]")


def read_bracketed(path: Path) -> list[Cast]:
    """Return the annotated articles of a file. Raises EvaluationError where it is of another form."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path}: not readable: {error}") from error
    titles: list[str] = []
    parts: list[dict[str, Part]] = []
    bodies: list[list[str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("= "):
            titles.append(line[2:].strip())
            parts.append({})
            bodies.append([])
        elif not titles:
            if line.strip() and not line.startswith("#"):
                raise EvaluationError(f"{path}, line {number}: text before the first line '= title'")
        elif line.startswith("# "):
            label, kind, name = [*line[2:].split(" ", 2), "", ""][:3]
            parts[-1][label] = Part(name, kind)
        else:
            bodies[-1].append(line)
    return [
        _read_brackets(title, actors, "\n".join(body).strip(), path)
        for title, actors, body in zip(titles, parts, bodies, strict=True)
    ]


def _read_brackets(title: str, parts: Mapping[str, Part], marked: str, path: Path) -> Cast:
    plain: list[str] = []
    mentions: list[Mention] = []
    length = last = 0
    opened: list[int] = []
    for match in _TOKEN.finditer(marked):
        plain.append(marked[last : match.start()])
        length += match.start() - last
        last = match.end()
        if match.group(1) is None:
            opened.append(length)
            continue
        labels = tuple(match.group(1).split("+"))
        unknown = [label for label in labels if label not in parts]
        if unknown or not opened:
            what = f"unknown actor {unknown[0]!r}" if unknown else "a bracket closed twice"
            raise EvaluationError(f"{path}, {title!r}: {what}")
        mentions.append(Mention(opened.pop(), length, labels))
    if opened:
        raise EvaluationError(f"{path}, {title!r}: a bracket is not closed")
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    return Cast(title, "".join([*plain, marked[last:]]), parts, tuple(mentions))
