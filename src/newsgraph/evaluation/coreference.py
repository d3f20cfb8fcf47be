"""The measures of coreference that others report: MUC, B³, CEAF-e and their mean.

As in the shared tasks of CoNLL 2011 and 2012 (Pradhan et al. 2012, reference scorer 8): the counts of all
articles are added up before they are divided. Unlike there, an actor with a single mention counts, and the
mentions were matched by their heads before; one without partner is in no cluster of the other side.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx

Clusters: TypeAlias = Sequence[frozenset[Hashable]]


@dataclass(frozen=True)
class Counts:
    """What is right of all that was found (precision) and of all that is wanted (recall)."""

    right_found: float = 0.0
    found: float = 0.0
    right_wanted: float = 0.0
    wanted: float = 0.0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(one + two for one, two in zip(self._values(), other._values(), strict=True)))

    def _values(self) -> tuple[float, float, float, float]:
        return self.right_found, self.found, self.right_wanted, self.wanted

    @property
    def precision(self) -> float:
        """Share from 0 to 1; 0 where nothing was found."""
        return self.right_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share from 0 to 1; 0 where nothing is wanted."""
        return self.right_wanted / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def muc(gold: Clusters, found: Clusters) -> Counts:
    """Count links (Vilain et al. 1995): a cluster of n mentions has n - 1. Single mentions have none."""
    right_wanted, wanted = _links(gold, found)
    right_found, all_found = _links(found, gold)
    return Counts(right_found, all_found, right_wanted, wanted)


def b_cubed(gold: Clusters, found: Clusters) -> Counts:
    """Count mentions (Bagga & Baldwin 1998), each by the share of its cluster that is right."""
    right_found = right_wanted = 0.0
    for wanted in gold:
        for cluster in found:
            common = len(wanted & cluster)
            right_found += common * common / len(cluster)
            right_wanted += common * common / len(wanted)
    return Counts(right_found, sum(map(len, found)), right_wanted, sum(map(len, gold)))


def ceaf_e(gold: Clusters, found: Clusters) -> Counts:
    """Count entities (Luo 2005, φ4): one to one, with the highest sum of likeness."""
    likeness = nx.Graph()
    for first, wanted in enumerate(gold):
        for second, cluster in enumerate(found):
            common = len(wanted & cluster)
            if common:
                likeness.add_edge(
                    ("gold", first), ("found", second), weight=2 * common / (len(wanted) + len(cluster))
                )
    matching = nx.max_weight_matching(likeness)
    right = sum(likeness.edges[pair]["weight"] for pair in matching)
    return Counts(right, len(found), right, len(gold))


def _links(clusters: Clusters, others: Clusters) -> tuple[float, float]:
    right = 0
    for cluster in clusters:
        parts = [cluster & other for other in others if cluster & other]
        alone = len(cluster) - sum(map(len, parts))
        right += len(cluster) - len(parts) - alone
    return right, sum(len(cluster) - 1 for cluster in clusters)
