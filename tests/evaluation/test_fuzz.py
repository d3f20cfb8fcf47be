"""The fuzzer finds what is broken, and finds nothing broken in some hundred inputs."""

from __future__ import annotations

import random

import pytest

from evaluation import fuzz
from newsgraph.schema import Article, Extraction


def test_some_hundred_inputs_break_nothing() -> None:
    counts, faults = fuzz.run(15, 7_000_000, list(fuzz.KINDS))
    assert all(counts[kind] for kind in fuzz.KINDS)  # how many hangs on what else the machine does
    assert faults == []


def test_an_input_is_always_the_same() -> None:
    first, again, other = (fuzz.spoil(random.Random(seed), "Der Rat tagt.") for seed in (3, 3, 4))
    assert first == again != other


@pytest.mark.parametrize("text", ["", "a\rb", "a\x00b", "e\u0301"])
def test_an_article_out_of_order_is_found(text: str) -> None:
    with pytest.raises(fuzz.BrokenError):
        fuzz.check_reading(Article(text=text))


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("claims", {"speaker": "a999"}),
        ("claims", {"spans": ({"start": 0, "end": 3, "text": "falsch"},)}),
        ("relations", {"vouchers": ("c999",)}),
        ("relations", {"arguments": ()}),
        ("actors", {"name": " "}),
    ],
)
def test_an_extraction_that_is_not_sound_is_found(kind: str, change: dict[str, object]) -> None:
    values = fuzz._extractions()[0].model_dump(mode="json", by_alias=True)
    values[kind][0].update(change)
    with pytest.raises(fuzz.BrokenError):
        fuzz.check_extraction(Extraction.model_validate(values))


def test_a_fault_is_told_with_its_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(seed: int) -> None:
        assert seed != 2, "two\nlines"

    monkeypatch.setitem(fuzz.KINDS, "reading", fail)
    counts, faults = fuzz.run(0.2, 1, ["reading"])
    assert counts["reading"] > 2
    assert [fault.split(":")[0] for fault in faults] == ["reading 2"]
    assert "\n" not in faults[0]
