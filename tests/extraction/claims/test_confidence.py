"""How sure a claim is: what a reader sees of it, weighed as readers judged."""

from __future__ import annotations

import pytest

from newsgraph.extraction.claims.confidence import Shown, factors_of, signs_of
from newsgraph.extraction.notes import chance
from newsgraph.lexicon import read_table
from newsgraph.schema import CLAIM_SURE_FROM

LONG = "Die Stadt habe im vergangenen Jahr mehr als zwei Millionen Euro für den Hafen ausgegeben"


def strong(shown: Shown) -> set[str]:
    return {sign for sign, _, strength in signs_of(shown) if strength and sign not in {"base", "words"}}


@pytest.mark.parametrize(
    ("shown", "signs"),
    [
        (Shown("named", (LONG,)), set()),
        (Shown("open", (LONG,)), {"open"}),
        (Shown("unnamed", (LONG,)), {"unnamed"}),
        (Shown("named", ("Das Geld", "reiche nicht")), {"cut"}),
        (Shown("named", ("Er habe nichts gesagt",)), set()),  # "Er" may be the speaker, at the head
        (Shown("named", ("Nichts habe er ihr gesagt",)), {"pronoun"}),
        (Shown("named", ("Nichts habe er ihr gesagt",), explained=True), set()),
        (Shown("named", ("Damit sei das vom Tisch",)), {"pointing"}),
        (Shown("named", ("Das Geld sei vom Tisch",)), set()),
        (Shown("named", ("Dieser Schritt komme zu spät",)), {"pointing"}),
        (Shown("named", ("Die Kanzlerin lobte den Rat",), reported=True), {"reported"}),
    ],
)
def test_what_speaks_for_and_against_a_claim(shown: Shown, signs: set[str]) -> None:
    assert strong(shown) == signs


def test_who_is_left_open_is_hidden_at_first_and_who_has_a_name_is_not() -> None:
    sure, unnamed, unsure = (
        chance(factors_of(Shown(voice, (LONG,)))) for voice in ("named", "unnamed", "open")
    )
    assert unsure < CLAIM_SURE_FROM < unnamed < sure


def test_the_weights_are_those_that_the_judged_claims_give() -> None:
    fitting = pytest.importorskip("evaluation.fit_confidence")
    np = pytest.importorskip("numpy")
    records = list(fitting.claims())
    rows = [fitting.claim_signs(record) for record in records]
    right = np.array([np.mean([verdict["right"] for verdict in record["verdicts"]]) for record in records])
    fitted = fitting.fit(np.array([list(row.values()) for row in rows]), right)
    table = {row["sign"]: float(row["weight"]) for row in read_table("claim_confidence")}
    assert table == pytest.approx(dict(zip(("base", *rows[0]), fitted, strict=True)), abs=0.01)
