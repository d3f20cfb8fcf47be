"""A reader's own decisions, read from ``judgements.toml``: who is who, what is wrong, what is right.

::

    same = [["Nato", "Nordatlantikrat"], ["Kim Jong Un", "Kim Jong-Eun"]]
    different = [["Hans Müller", "Hans Müller @ 3f2a90"]]
    [rename]
    "Kim Jong Un" = "Kim Jong-un"
    [retype]
    "Seoul" = "country"
    [[reject]]
    kind = "relation"
    text = "Nordkorea schickt Truppen nach Russland"
    article = "3f2a90"
    [[confirm]]
    kind = "claim"
    text = "man habe Belege"
    [[note]]
    kind = "actor"
    text = "Kim Jong Un"
    note = "Schreibweise geprüft"

They are keyed by content: an actor by its name, a claim or a relation by its text. A name may be followed by
``@`` and the beginning of an article's id: then only the actor of that article is meant; of the tables,
``article`` says the same. A file of before, ``aliases.toml``, has the first three only.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from newsgraph.errors import NewsgraphError
from newsgraph.schema import ActorType

KINDS = ("actor", "claim", "relation")
_TABLES = ("reject", "confirm", "note")
_KEYS = {"same", "different", "rename", "retype", *_TABLES}


class JudgementsError(NewsgraphError):
    """A file of judgements that cannot be read; the message names it and says what is wrong."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is judged: an actor by its name, a claim or relation by its text; ``article`` begins an id."""

    kind: str
    text: str
    article: str = ""
    note: str = ""

    def means(self, kind: str, text: str, article: str) -> bool:
        """Tell whether an item is the one that is judged; white space does not matter."""
        alike = " ".join(self.text.split()) == " ".join(text.split())
        return alike and self.kind == kind and article.startswith(self.article)


@dataclass(frozen=True)
class Judgements:
    """A user's own decisions: they come before every rule."""

    same: tuple[tuple[str, ...], ...] = ()
    different: tuple[tuple[str, ...], ...] = ()
    rename: Mapping[str, str] = field(default_factory=dict)
    retype: Mapping[str, str] = field(default_factory=dict)
    reject: tuple[Judgement, ...] = ()
    confirm: tuple[Judgement, ...] = ()
    note: tuple[Judgement, ...] = ()

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Judgements:
        """Make them of the values of a file. Raises JudgementsError, without the file's name."""
        unknown = sorted(set(values) - _KEYS)
        if unknown:
            known = "same, different, [rename], [retype], [[reject]], [[confirm]] and [[note]]"
            raise JudgementsError(f"unknown key {unknown[0]!r}; known are {known}")
        retype = _names(values, "retype")
        for kind in retype.values():
            if kind not in get_args(ActorType):
                raise JudgementsError(f"[retype] knows {', '.join(get_args(ActorType))}, not {kind!r}")
        return cls(
            same=_groups(values, "same"),
            different=_groups(values, "different"),
            rename=_names(values, "rename"),
            retype=retype,
            **{table: _items(values, table) for table in _TABLES},
        )

    def as_values(self) -> dict[str, Any]:
        """Return what :meth:`of` makes the same of."""
        tables = {
            table: [
                {name: getattr(item, name) for name in ("kind", "text", "article", "note")}
                for item in getattr(self, table)
            ]
            for table in _TABLES
        }
        return {
            "same": [list(group) for group in self.same],
            "different": [list(group) for group in self.different],
            "rename": dict(self.rename),
            "retype": dict(self.retype),
            **tables,
        }


def load_judgements(path: Path | str) -> Judgements:
    """Read ``judgements.toml``. Raises JudgementsError where it is missing or not of the form above."""
    path = Path(path)
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise JudgementsError(f"{path}: no such file; give the path of a TOML file with judgements") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise JudgementsError(f"{path}: not readable as TOML: {error}") from error
    try:
        return Judgements.of(values)
    except JudgementsError as error:
        raise JudgementsError(f"{path}: {error}") from None


def _groups(values: Mapping[str, Any], key: str) -> tuple[tuple[str, ...], ...]:
    groups = values.get(key, [])
    if not isinstance(groups, list) or not all(
        isinstance(group, list) and len(group) > 1 and all(isinstance(name, str) for name in group)
        for group in groups
    ):
        raise JudgementsError(f'{key} needs lists of two names or more, such as [["Nato", "NATO"]]')
    return tuple(tuple(group) for group in groups)


def _names(values: Mapping[str, Any], key: str) -> dict[str, str]:
    names = values.get(key, {})
    if not isinstance(names, dict) or not all(isinstance(name, str) for name in names.values()):
        raise JudgementsError(f'[{key}] needs lines such as "name" = "another"')
    return names


def _items(values: Mapping[str, Any], key: str) -> tuple[Judgement, ...]:
    rows = values.get(key, [])
    if not isinstance(rows, list) or not all(
        isinstance(row, dict)
        and row.get("kind") in KINDS
        and {"kind", "text"} <= set(row) <= {"kind", "text", "article", "note"}
        and all(isinstance(value, str) for value in row.values())
        for row in rows
    ):
        raise JudgementsError(
            f"[[{key}]] needs kind (actor, claim or relation) and text, and may have article"
        )
    return tuple(Judgement(**row) for row in rows)
