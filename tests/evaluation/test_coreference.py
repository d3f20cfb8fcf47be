"""MUC, B³ and CEAF-e, on clusters counted by hand."""

from __future__ import annotations

import pytest

from newsgraph.evaluation.coreference import Clusters, b_cubed, ceaf_e, muc


def clusters(*letters: str) -> Clusters:
    return [frozenset(word) for word in letters]


# The example of Pradhan et al. 2014 ("Scoring coreference partitions of predicted mentions"), figure 3.
KEY = clusters("abc", "defg")
RESPONSE = clusters("ab", "cd", "fghi")


def test_muc_counts_links() -> None:
    counts = muc(KEY, RESPONSE)
    assert (counts.recall, counts.precision) == pytest.approx((2 / 5, 2 / 5))


def test_b_cubed_counts_mentions() -> None:
    counts = b_cubed(KEY, RESPONSE)
    # a, b: 2/3 each, c: 1/3; d: 1/4, e: 0, f, g: 2/4 each
    assert counts.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 / 4 + 1 / 2 + 1 / 2) / 7)
    assert counts.precision == pytest.approx((1 + 1 + 1 / 2 + 1 / 2 + 1 / 2 + 1 / 2) / 8)


def test_ceaf_e_matches_entities() -> None:
    counts = ceaf_e(KEY, RESPONSE)
    likeness = 2 * 2 / (3 + 2) + 2 * 2 / (4 + 4)
    assert counts.recall == pytest.approx(likeness / 2)
    assert counts.precision == pytest.approx(likeness / 3)


def test_ceaf_e_takes_the_best_sum_not_the_best_pair() -> None:
    # abc–abd 2/3, abc–c 1/2, d–abd 1/2, so the sum is highest across (1 against 2/3).
    assert ceaf_e(clusters("abc", "d"), clusters("abd", "c")).right_found == pytest.approx(1)


def test_single_mentions_count_but_have_no_links() -> None:
    key, response = clusters("a", "b"), clusters("a")
    assert muc(key, response).wanted == 0
    assert b_cubed(key, response).recall == pytest.approx(1 / 2)
    assert ceaf_e(key, response).f1 == pytest.approx(2 / 3)


def test_counts_of_articles_are_added_before_they_are_divided() -> None:
    both = b_cubed(clusters("ab"), clusters("ab")) + b_cubed(clusters("a"), clusters("b"))
    assert (both.precision, both.recall) == pytest.approx((2 / 3, 2 / 3))


def test_nothing_found_is_nothing_right() -> None:
    for measure in (muc, b_cubed, ceaf_e):
        assert measure(KEY, []).f1 == 0
