"""The kinds of claims that are easily given to the wrong one, on the frozen trees of ``kinds.txt``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from frozen import frozen_tree

from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.drafts import ClaimDraft

PUBLISHED = dt.date(2024, 10, 24)  # a Thursday


def _cases() -> list[tuple[str, list[str], str]]:
    text = Path(__file__).with_name("kinds.txt").read_text(encoding="utf-8")
    found = []
    for block in text.split("\n= ")[1:]:
        title, *lines = block.split("\n")
        told = [line.removeprefix("> ") for line in lines if line.startswith("> ")]
        table = "\n".join(line for line in lines if not line.startswith("> "))
        found.append((title, told, table))
    return found


def _shown(draft: ClaimDraft) -> str:
    """Return a claim as a line of ``kinds.txt``: what is not told there is as in most claims."""
    usual = {"stance": "asserts", "made": "yes", "modality": "asserted", "negated": "no"}
    told = {
        "stance": draft.stance,
        "made": "yes" if draft.made else "no",
        "modality": draft.modality,
        "negated": "yes" if draft.negated else "no",
    }
    qualities = [f"{key}={value}" for key, value in told.items() if value != usual[key]]
    qualities += [f"to={words.text}" for words in draft.addressees]
    qualities += [f"against={words.text}" for words in draft.against]
    qualities += [f"via={draft.via.text}"] if draft.via is not None else []
    qualities += [f"time={draft.time.value}"] if draft.time is not None else []
    qualities += [f"figure={figure.value:g} {figure.unit}" for figure in draft.quantities]
    qualities.append(f"by={draft.found_by}")
    speaker = draft.speaker.text if draft.speaker is not None else "-"
    return f"{speaker} | {' … '.join(span.text for span in draft.content)} | {'; '.join(qualities)}"


@pytest.mark.parametrize(("title", "told", "table"), _cases(), ids=lambda value: str(value)[:50])
def test_a_claim_is_told_as_it_was_made(title: str, told: list[str], table: str) -> None:
    assert [_shown(draft) for draft in find_claims(frozen_tree(table), published=PUBLISHED)] == told, title
