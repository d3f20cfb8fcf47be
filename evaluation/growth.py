"""Stores that grow, and the questions to them: a part of ``evaluation/benchmark.py``."""

from __future__ import annotations

import random
import re
import resource
import string
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

from newsgraph.corpus import (
    Filters,
    Store,
    find_actors,
    find_claims,
    find_conflicts,
    find_path,
    find_relations,
    find_timeline,
    search,
)
from newsgraph.schema import Extraction


def measure_growth(extractions: list[Extraction], folder: Path, sizes: Iterable[int]) -> dict[str, str]:
    """Stores of growing size: what an article costs in each, and every question to the largest."""
    found: dict[str, str] = {}
    folder.mkdir()
    for size in sorted(sizes):
        path = folder / f"grown-{size}.db"
        started = time.perf_counter()
        with Store(path, write=True) as store:
            store.start("synthetic", "local", 1, extractions[0].generator)
            for number, extraction in enumerate(islice(variants(extractions), size)):
                store.add(f"/synthetic/{number:06}.txt", str(number), extraction)
            stored = time.perf_counter()
            store.conclude()
            store.end("done", {}, 0)
        ended = time.perf_counter()
        found[f"{size:,} articles: ms to store one / to find out who is who, per article"] = (
            f"{(stored - started) / size * 1000:.1f} / {(ended - stored) / size * 1000:.1f}"
        )
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        found[f"{size:,} articles: KB of the store per article, peak MB of the process so far"] = (
            f"{path.stat().st_size / size / 1000:.0f}, {peak:,.0f}"
        )
    return found | {
        f"s of {name} on {size:,} articles": f"{seconds:.2f}" for name, seconds in questions(path)
    }


def variants(extractions: list[Extraction]) -> Iterator[Extraction]:
    """The extractions again and again, each time with other nouns and names; states keep their names."""
    for seed in count():
        letters = list(string.ascii_lowercase)
        random.Random(seed).shuffle(letters)
        table = str.maketrans(string.ascii_lowercase, "".join(letters)) if seed else {}
        for extraction in extractions:
            values = extraction.model_dump(mode="json", by_alias=True)
            yield Extraction.model_validate(_rename(values, table))


def _rename(value: Any, table: dict[int, int], key: str = "", keep: bool = False) -> Any:
    if isinstance(value, dict):
        keep = value.get("type") in ("country", "organisation")
        return {name: _rename(item, table, name, keep) for name, item in value.items()}
    if isinstance(value, list):
        return [_rename(item, table, key, keep) for item in value]
    if isinstance(value, str) and (key == "text" or (key in ("name", "aliases") and not keep)):
        return re.sub(r"\b[A-ZÄÖÜ]\w+", lambda word: word[0][0] + word[0][1:].translate(table), value)
    return value


def questions(path: Path) -> Iterator[tuple[str, float]]:
    """Yield each question and how many seconds it takes, the slower of two times."""
    with Store(path) as store:
        main = [row["name"] for row in find_actors(store, Filters(limit=200))]
        first, second, rare = main[0], main[1], main[-1]
        asked: dict[str, Callable[[], object]] = {
            "actors": lambda: find_actors(store),
            "actors --about": lambda: find_actors(store, Filters(about=first)),
            "actors --since": lambda: find_actors(store, Filters(since="2005-10")),
            "claims": lambda: find_claims(store),
            "claims --by": lambda: find_claims(store, Filters(by=first)),
            "claims --about": lambda: find_claims(store, Filters(about=first)),
            "relations": lambda: find_relations(store),
            "relations --event": lambda: find_relations(store, Filters(event="Assault")),
            "relations --since": lambda: find_relations(store, Filters(since="2005-10")),
            "relations --by": lambda: find_relations(store, Filters(by=first)),
            "conflicts": lambda: find_conflicts(store),
            "path": lambda: find_path(store, first, second),
            "path to a rare one": lambda: find_path(store, first, rare),
            "timeline": lambda: find_timeline(store, first),
            "search Regierung": lambda: search(store, "Regierung"),
            "search die": lambda: search(store, "die"),
        }
        for name, ask in asked.items():
            slowest = 0.0
            for _ in range(2):
                started = time.perf_counter()
                ask()
                slowest = max(slowest, time.perf_counter() - started)
            yield name, slowest
