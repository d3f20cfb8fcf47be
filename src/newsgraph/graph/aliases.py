"""A user's own decisions on who is who, read from ``aliases.toml``.

::

    same = [["Nato", "Nordatlantikrat"], ["Kim Jong Un", "Kim Jong-Eun"]]
    different = [["Hans Müller", "Hans Müller @ 3f2a90"]]
    [rename]
    "Kim Jong Un" = "Kim Jong-un"

A name may be followed by ``@`` and the beginning of an article's id: then only the actor of that
article is meant.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsgraph.errors import NewsgraphError

_KEYS = {"same", "different", "rename"}


class AliasesError(NewsgraphError):
    """A file of aliases that cannot be read; the message names it and says what is wrong."""


@dataclass(frozen=True)
class Aliases:
    """A user's own decisions: they come before every rule."""

    same: tuple[tuple[str, ...], ...] = ()
    different: tuple[tuple[str, ...], ...] = ()
    rename: Mapping[str, str] = field(default_factory=dict)


def load_aliases(path: Path | str) -> Aliases:
    """Read ``aliases.toml``. Raises AliasesError where it is missing or not of the form above."""
    path = Path(path)
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise AliasesError(f"{path}: no such file; give the path of a TOML file with aliases") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise AliasesError(f"{path}: not readable as TOML: {error}") from error
    unknown = sorted(set(values) - _KEYS)
    if unknown:
        raise AliasesError(f"{path}: unknown key {unknown[0]!r}; known are same, different and [rename]")
    rename = values.get("rename", {})
    if not isinstance(rename, dict) or not all(isinstance(name, str) for name in rename.values()):
        raise AliasesError(f'{path}: [rename] needs lines such as "old name" = "new name"')
    return Aliases(_groups(path, values, "same"), _groups(path, values, "different"), rename)


def _groups(path: Path, values: Mapping[str, object], key: str) -> tuple[tuple[str, ...], ...]:
    groups = values.get(key, [])
    if not isinstance(groups, list) or not all(
        isinstance(group, list) and len(group) > 1 and all(isinstance(name, str) for name in group)
        for group in groups
    ):
        raise AliasesError(f'{path}: {key} needs lists of two names or more, such as [["Nato", "NATO"]]')
    return tuple(tuple(group) for group in groups)
