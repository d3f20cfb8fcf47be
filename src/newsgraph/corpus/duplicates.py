"""Finds articles that are nearly the same text: one agency report in several papers.

MinHash (Broder 1997) over all sequences of three words estimates how much of two texts is shared;
bands of its values, kept in the store, find the pairs without comparing all with all.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterable

import networkx as nx
import numpy as np
from datasketch import MinHash

# 24 bands of 5 values: a pair that shares 70 % is found with a probability of
# 1 - (1 - 0.7^5)^24 = 98.8 %, one that shares 80 % with 99.99 %.
BANDS, BAND_SIZE = 24, 5
SHINGLE_WORDS = 3
SIMILAR = 0.7  # estimated Jaccard similarity from which two texts count as one
FEWEST_WORDS = 20  # shorter texts ("Mehr in Kürze.") are alike by chance

_PERMUTATIONS = MinHash(num_perm=BANDS * BAND_SIZE, seed=1, scheme="affine32").permutations


def signature(text: str) -> bytes | None:
    """Return the MinHash values of a text, or None where it is too short to be compared."""
    words = re.findall(r"\w+", text.casefold())
    if len(words) < FEWEST_WORDS:
        return None
    starts = range(len(words) - SHINGLE_WORDS + 1)
    shingles = {" ".join(words[i : i + SHINGLE_WORDS]).encode("utf-8", "replace") for i in starts}
    minhash = MinHash(num_perm=BANDS * BAND_SIZE, permutations=_PERMUTATIONS, scheme="affine32")
    minhash.update_batch(sorted(shingles))
    return bytes(minhash.hashvalues.astype("<u4").tobytes())


def bands(values: bytes) -> list[int]:
    """Return one 64-bit number for each band of a signature."""
    size = BAND_SIZE * 4
    hashes = (
        hashlib.blake2b(values[i * size : (i + 1) * size], digest_size=8, salt=i.to_bytes(2, "little"))
        for i in range(BANDS)
    )
    return [int.from_bytes(h.digest(), "little", signed=True) for h in hashes]


def similarity(one: bytes, other: bytes) -> float:
    """Return the estimated share of common word sequences, 0 to 1."""
    return float(np.mean(np.frombuffer(one, "<u4") == np.frombuffer(other, "<u4")))


def link_duplicates(connection: sqlite3.Connection) -> int:
    """Set ``articles.duplicate_of`` anew and return how many articles are duplicates.

    Of several texts that are nearly the same, the one published first counts; of those of one day the
    longest, then the one with the smallest hash. The result does not depend on the order of reading.
    """
    groups = nx.Graph()
    groups.add_edges_from(_similar_pairs(connection))
    originals: dict[int, int] = {}
    for group in nx.connected_components(groups):
        original = _original(connection, group)
        originals |= {article: original for article in group if article != original}
    before = dict(
        connection.execute("SELECT id, duplicate_of FROM articles WHERE duplicate_of IS NOT NULL").fetchall()
    )
    changed = {article: originals.get(article) for article in originals.keys() | before.keys()}
    connection.executemany(
        "UPDATE articles SET duplicate_of = ? WHERE id = ?",
        [(original, article) for article, original in changed.items() if before.get(article) != original],
    )
    return len(originals)


def _similar_pairs(connection: sqlite3.Connection) -> Iterable[tuple[int, int]]:
    candidates = connection.execute(
        """SELECT one, other, x.minhash, y.minhash
        FROM (
          SELECT DISTINCT a.article_id AS one, b.article_id AS other
          FROM minhash_bands AS a JOIN minhash_bands AS b ON b.band = a.band AND b.article_id > a.article_id
        )
        JOIN articles AS x ON x.id = one
        JOIN articles AS y ON y.id = other"""
    )
    return ((one, other) for one, other, a, b in candidates if similarity(a, b) >= SIMILAR)


def _original(connection: sqlite3.Connection, group: Iterable[int]) -> int:
    members = list(group)
    marks = ",".join("?" * len(members))
    row = connection.execute(
        f"""SELECT id FROM articles WHERE id IN ({marks})
        ORDER BY published IS NULL, published, words DESC, hash LIMIT 1""",
        members,
    ).fetchone()
    return int(row[0])
