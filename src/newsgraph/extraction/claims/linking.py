"""Links claims of one article that contradict each other: by their figures, or as one denies the other.

An article of a million characters has ten thousand claims: not every one is compared with every other. Claims
that differ in nothing but their place are compared once, and only with those that share what a contradiction
needs: a kind of figure, or words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations

from newsgraph.extraction.claims.conflicts import (
    NEARBY,
    SAYING,
    SHARED_WORDS,
    STATED,
    content_words,
    counted,
    different_speakers,
    in_conflict,
    kinds_of_figures,
)
from newsgraph.schema import Claim, Conflict

_SAME = 0.6  # share of the shorter claim's words that a denial shares with what it denies
_DISPUTED_LENGTH = 80  # code points of the content that a denial disputes
_DENIALS = frozenset({"nicht", "kein", "keine", "keinen", "keiner", "keinem", "nie", "niemals", "keineswegs"})

_Pairs = set[tuple[int, int]]  # the numbers of two claims, the smaller first


def link_conflicts(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of one article in the same order, ``conflicts_with`` filled in both directions."""
    conflicts: dict[str, list[Conflict]] = defaultdict(list)
    for one, other in _in_order(claims, _maybe_denying(claims)):
        if denies(one, other) or denies(other, one):
            disputed = one if denies(other, one) else other
            on = disputed.text[:_DISPUTED_LENGTH]
            conflicts[one.id].append(Conflict(claim=other.id, on=on, kind="denial"))
            conflicts[other.id].append(Conflict(claim=one.id, on=on, kind="denial"))
    for one, other in _in_order(claims, _maybe_differing(claims)):
        if in_conflict(one, other, nearby=abs(one.sentence - other.sentence) <= NEARBY):
            on = counted(one, other)
            conflicts[one.id].append(Conflict(claim=other.id, on=on, kind="figure"))
            conflicts[other.id].append(Conflict(claim=one.id, on=on, kind="figure"))
    return [
        claim.model_copy(update={"conflicts_with": tuple(conflicts[claim.id])})
        if claim.id in conflicts
        else claim
        for claim in claims
    ]


def denies(one: Claim, other: Claim) -> bool:
    """Tell whether a claim denies what another speaker's claim says.

    Its content is the other's ("Das bestritt Roth"), or tells it in the same words; or both are stated in
    the same words, and one of them is negated.
    """
    if not one.made or not other.made or not different_speakers(one, other) or other.stance not in SAYING:
        return False
    if _spans(one) == _spans(other):
        return one.stance == "denies"
    if _overlap(one, other):
        return False  # "A says that B denies it": the one is part of the other
    return _in_the_same_words(one, other)


def _in_the_same_words(one: Claim, other: Claim) -> bool:
    if one.stance == "denies":
        return one.negated == other.negated and _alike(one, other, _SAME)
    stated = one.stance in {"asserts", "believes"} and one.modality in STATED and other.modality in STATED
    return stated and one.negated and not other.negated and _alike(one, other, 1.0)


def _spans(claim: Claim) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in claim.spans)


def _overlap(one: Claim, other: Claim) -> bool:
    return any(
        left.start < right.end and right.start < left.end for left in one.spans for right in other.spans
    )


def _alike(one: Claim, other: Claim, share: float) -> bool:
    left, right = _plain_words(one), _plain_words(other)
    common = len(left & right)
    return common >= SHARED_WORDS and common >= share * min(len(left), len(right))


def _plain_words(claim: Claim) -> set[str]:
    return {word for word in content_words(claim) if not word.startswith(tuple(_DENIALS))}


def _maybe_denying(claims: Sequence[Claim]) -> _Pairs:
    """The pairs of which one may deny the other: those with one content, and those in the same words."""
    by_spans: dict[Hashable, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        by_spans[_spans(claim)].append(number)
    pairs = {
        pair
        for group in by_spans.values()
        for pair in combinations(group, 2)
        if any(claims[number].stance == "denies" for number in pair)
    }

    def may(one: Claim, other: Claim, _near: bool) -> bool:
        made = one.made and other.made and different_speakers(one, other)
        return made and (_in_the_same_words(one, other) or _in_the_same_words(other, one))

    return pairs | _pairs_of_kinds(
        claims, _plain_words, may, near=0, leads=lambda claim: claim.stance == "denies" or claim.negated
    )


def _maybe_differing(claims: Sequence[Claim]) -> _Pairs:
    """The pairs whose figures may be in conflict."""

    def may(one: Claim, other: Claim, near: bool) -> bool:
        return in_conflict(one, other, nearby=near) or in_conflict(other, one, nearby=near)

    return _pairs_of_kinds(claims, kinds_of_figures, may, near=NEARBY)


def _pairs_of_kinds(
    claims: Sequence[Claim],
    marks: Callable[[Claim], Iterable[str]],
    may: Callable[[Claim, Claim, bool], bool],
    *,
    near: int,
    leads: Callable[[Claim], bool] = bool,
) -> _Pairs:
    """The pairs that share a mark, one of which leads, and of which ``may`` is true: far off or near."""
    members: dict[Hashable, list[int]] = {}
    for number, claim in enumerate(claims):
        members.setdefault(_kind_of(claim), []).append(number)
    kinds = [(claims[numbers[0]], numbers) for numbers in members.values()]
    marked: dict[str, list[int]] = defaultdict(list)
    for kind, (claim, _) in enumerate(kinds):
        for mark in marks(claim):
            marked[mark].append(kind)
    pairs: _Pairs = set()
    for claim, numbers in kinds:
        if not leads(claim):
            continue
        for kind in {kind for mark in marks(claim) for kind in marked[mark]}:
            other, others = kinds[kind]
            if may(claim, other, False):
                pairs.update((min(i, j), max(i, j)) for i in numbers for j in others if i != j)
            elif near and may(claim, other, True):
                pairs |= _neighbours(claims, numbers, others, near)
    return pairs


def _neighbours(claims: Sequence[Claim], ones: Sequence[int], others: Sequence[int], near: int) -> _Pairs:
    """The pairs that are at most so many sentences apart."""
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for number in others:
        by_sentence[claims[number].sentence].append(number)
    return {
        (min(i, j), max(i, j))
        for i in ones
        for sentence in range(claims[i].sentence - near, claims[i].sentence + near + 1)
        for j in by_sentence.get(sentence, ())
        if i != j
    }


def _kind_of(claim: Claim) -> Hashable:
    """All of a claim but its place: what two claims are compared by."""
    figures = tuple((figure.text, figure.value, figure.high, figure.unit) for figure in claim.quantities)
    speaker = claim.speaker_span.text if claim.speaker_span is not None else None
    stance = (claim.made, claim.stance, claim.negated, claim.modality)
    time = claim.time.value if claim.time is not None else None
    return (stance, claim.speaker, speaker, claim.text, claim.about, time, figures)


def _in_order(claims: Sequence[Claim], pairs: _Pairs) -> list[tuple[Claim, Claim]]:
    return [(claims[one], claims[other]) for one, other in sorted(pairs)]
