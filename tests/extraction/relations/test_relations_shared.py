"""Relations of the user's article, by the bundled model."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsgraph
from newsgraph.schema import Extraction

ARTICLE = Path("article") / "t-online-2024-10-24-korea-stellvertreterkrieg.txt"


@pytest.fixture(scope="module")
def extraction(shared: Path) -> Extraction:
    article = newsgraph.read_article(shared / ARTICLE)
    return newsgraph.extract(article, newsgraph.load_pipeline("bundled"))


@pytest.mark.shared
@pytest.mark.parametrize(
    ("subject", "lemma", "target", "event"),
    [("Nato", "drohen", "Nordkorea", "Threaten"), ("Nordkorea", "schicken", "Truppen", "Mobilize")],
)
def test_the_article_tells_who_does_what(
    extraction: Extraction, subject: str, lemma: str, target: str, event: str
) -> None:
    found = {
        (relation.subject.text.split()[-1], relation.predicate.lemma, argument.text, relation.event)
        for relation in extraction.relations
        for argument in relation.arguments[1:]
    }
    assert (subject, lemma, target, event) in found


@pytest.mark.shared
def test_every_relation_leads_back_to_its_words(extraction: Extraction) -> None:
    text = extraction.article.text
    for relation in extraction.relations:
        for span in (*relation.arguments, *relation.predicate.spans):
            assert text[span.start : span.end] == span.text
