"""Reading a long text takes work in proportion to its length, also where it says the same again and again."""

from __future__ import annotations

import cProfile
import pstats

import pytest
from spacy.language import Language

from newsgraph.extraction.running import make_doc
from newsgraph.language import load_pipeline
from newsgraph.schema import Article

AGAIN = (
    "Der Rat der Stadt Bonn lehnte den Plan am Montag ab. Ministerin Anna Kant sagte, sie bedauere das sehr. "
)
FIGURES = "Die Polizei sprach von 30 Verletzten. Roth sagte, es seien 50 Verletzte. Berg bestreitet das. "


@pytest.fixture(scope="module")
def fast() -> Language:
    return load_pipeline("fast")


def calls(nlp: Language, text: str) -> int:
    """How many functions the extraction calls for a text: the same on every machine."""
    doc = make_doc(Article(text=text), nlp)
    with nlp.select_pipes(disable=["newsgraph"]):
        doc = nlp(doc)
    profile = cProfile.Profile()
    profile.enable()
    nlp.get_pipe("newsgraph")(doc)
    profile.disable()
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", [AGAIN, AGAIN * 3 + FIGURES.replace("50", "30")], ids=["again", "figures"])
def test_four_times_the_text_is_four_times_the_work(text: str, fast: Language) -> None:
    calls(fast, text)  # tables are read
    short, long = (calls(fast, text * times) for times in (2400 // len(text) * 4, 2400 // len(text) * 16))
    assert long < 5 * short  # sixteen, when everything is compared with everything
