"""Joins keys to groups, never two of one article, and remembers why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Union:
    """Groups of keys that are one actor.

    Args:
        articles: key → the articles that it stands in.
        apart: pairs of keys that must never come together.
        ids: key → its Wikidata id, where it has one; two ids never come together.
    """

    def __init__(
        self,
        articles: Mapping[str, set[str]],
        *,
        apart: set[frozenset[str]],
        ids: Mapping[str, str] | None = None,
    ) -> None:
        self._articles = {key: set(places) for key, places in articles.items()}
        self._ids = dict(ids or {})  # by the first key of a group
        self._group = {key: [key] for key in articles}
        self._reasons: dict[str, list[str]] = {key: [] for key in articles}
        self._apart = apart

    def join(self, one: str, other: str, reason: str, *, forced: bool = False) -> bool:
        """Join two keys' groups; return whether they are one now.

        Args:
            one: a key.
            other: another key.
            reason: why they are one actor.
            forced: also where both stand in one article, or have ids of their own.
        """
        first, second = self._group[one], self._group[other]
        if first is second:
            return True
        if not forced and self._articles[first[0]] & self._articles[second[0]]:
            return False
        known = {self._ids[group[0]] for group in (first, second) if group[0] in self._ids}
        if len(known) > 1 and not forced:
            return False
        if self._apart and any(frozenset((a, b)) in self._apart for a in first for b in second):
            return False
        places = self._articles[first[0]] | self._articles[second[0]]
        reasons = [*self._reasons[first[0]], *self._reasons[second[0]], reason]
        joined = sorted([*first, *second])
        for key in joined:
            self._group[key] = joined
        self._articles[joined[0]] = places
        if known:
            self._ids[joined[0]] = min(known)
        self._reasons[joined[0]] = reasons
        return True

    def groups(self) -> Iterable[list[str]]:
        """Yield every group once, its keys sorted, the groups by their first key."""
        return (group for key, group in sorted(self._group.items()) if group[0] == key)

    def reasons(self, group: list[str]) -> list[str]:
        """Return why the keys of a group are one."""
        return self._reasons[group[0]]
