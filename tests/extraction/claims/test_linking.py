"""Which claims are compared: no contradiction is passed over, and nothing is looked at again and again."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from newsgraph.extraction.claims import linking
from newsgraph.extraction.claims.conflicts import NEARBY, different_speakers, in_conflict
from newsgraph.schema import Claim, Quantity, Span

WORDS = ["Schüsse", "Demonstration", "Gebäude", "Regierung", "gestorben", "verletzt", "Soldaten", "Haushalt"]


def some_claims(count: int, seed: int) -> list[Claim]:
    """Claims that say, deny and count the same few things, at other places."""
    chance = random.Random(seed)
    claims = []
    for number in range(count):
        start = 100 * number if chance.random() < 0.9 else 100 * max(0, number - 1)  # "Das bestritt Roth"
        text = " ".join(chance.sample(WORDS, 4))
        value = chance.choice((3, 5, 30))
        figure = Quantity(text=f"{value} Soldaten", value=value, unit=chance.choice(("Soldaten", "Prozent")))
        name = chance.choice(("Ida Brandt", "Jan Maß", "Eva Stein"))
        claims.append(
            Claim(
                id=f"c{number}",
                speaker=chance.choice((None, name)),
                speaker_span=Span(start=0, end=len(name), text=name),
                kind="Indirect",
                stance=chance.choice(("asserts", "asserts", "denies")),
                negated=chance.random() < 0.3,
                spans=(Span(start=start, end=start + len(text), text=text),),
                text=text,
                sentence=number // 2,
                quantities=chance.choice(((), (figure,))),
                confidence=0.9,
            )
        )
    return claims


@pytest.mark.parametrize("seed", range(20))
def test_no_contradiction_is_passed_over(seed: int) -> None:
    claims = some_claims(60, seed)
    found = {
        (claim.id, conflict.claim, conflict.kind)
        for claim in linking.link_conflicts(claims)
        for conflict in claim.conflicts_with
    }
    expected = set()
    for one, other in combinations(claims, 2):
        kinds = ["denial"] if linking.denies(one, other) or linking.denies(other, one) else []
        near = abs(one.sentence - other.sentence) <= NEARBY
        kinds += ["figure"] if in_conflict(one, other, nearby=near) else []
        expected |= {(a.id, b.id, kind) for kind in kinds for a, b in ((one, other), (other, one))}
    assert found == expected
    assert expected


def test_what_is_said_again_and_again_is_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []

    def count_comparisons(one: Claim, other: Claim) -> bool:
        compared[-1] += 1
        return different_speakers(one, other)

    monkeypatch.setattr(linking, "different_speakers", count_comparisons)
    three = some_claims(3, 1)
    for times in (10, 100):
        compared.append(0)
        claims = [claim for _ in range(times) for claim in three]
        linking.link_conflicts(
            [
                claim.model_copy(update={"id": f"c{number}", "spans": (span_at(100 * number),)})
                for number, claim in enumerate(claims)
            ]
        )
    assert compared[0] == compared[1] > 0


def span_at(start: int) -> Span:
    return Span(start=start, end=start + 9, text="x" * 9)
