"""The sample articles of ``data/``, and the real ones beside the repository."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from pathlib import Path

import pytest

from newsgraph.reading import clean_text, read_article
from newsgraph.reading.normalise import normalise

GONE = (
    "Anzeige",
    "Foto:",
    "Bild:",
    "Cookies",
    "Einwilligung",
    "Lesezeit",
    "Lesedauer",
    "Teilen",
    "Newsletter",
    "Kommentare",
)


@pytest.mark.parametrize(
    ("name", "title", "published", "publisher", "author", "kicker", "bullets"),
    [
        (
            "nordkorea-soldaten.txt",
            "Nordkoreas Truppen in Russland: Seoul droht, Moskau schweigt",
            dt.date(2024, 10, 25),
            "Weltspiegel Nord",
            "Henrike Altenfeld",
            "Krieg in Osteuropa",
            3,
        ),
        (
            "haushalt-streit.html",
            "Koalition streitet über zwölf Milliarden Euro",
            dt.date(2025, 9, 16),
            "Hauptstadt-Kurier",
            "Jonas Brettschneider",
            "Bundeshaushalt",
            3,
        ),
        (
            "werk-schliessung.md",
            "Autozulieferer Kettwig schließt Werk in Neuerkirch",
            dt.date(2025, 3, 12),
            "Rheinbote",
            "Tabea Sommerfeld",
            "Industrie",
            0,
        ),
    ],
)
def test_the_samples(
    data: Path,
    name: str,
    title: str,
    published: dt.date,
    publisher: str,
    author: str,
    kicker: str,
    bullets: int,
) -> None:
    article = read_article(data / name)
    paragraphs = article.text.split("\n\n")
    assert (article.title, article.published, article.publisher) == (title, published, publisher)
    assert article.authors == (author,)
    assert paragraphs[:2] == [kicker, title]
    assert paragraphs[2].endswith(("wütet.", "retten.", "vermitteln."))  # the lead
    assert sum(paragraph.startswith("• ") for paragraph in paragraphs) == bullets
    assert not [word for word in GONE if word in article.text]
    assert 300 <= len(article.text.split()) <= 650


@pytest.mark.shared
def test_the_page_of_the_user(shared: Path) -> None:
    path = next((shared / "article").glob("t-online-2024-10-24-*.txt"))
    article = read_article(path)
    paragraphs = article.text.split("\n\n")
    kicker, *headline = paragraphs[:3]
    assert kicker.startswith("Ukraine-Krieg: Soldaten aus Nordkorea")
    assert article.title == " ".join(headline)
    assert article.title.endswith("Dann könnten die USA eingreifen")
    assert article.published == dt.date(2024, 10, 24)
    assert article.publisher == "t-online"
    # Of the page's lines, those remain that are paragraphs, subheadings and bullets: all from the lead to the
    # last paragraph, except for the video, the player, the consent box and the messages of loading.
    lines = [" ".join(line.split()) for line in path.read_text("utf-8").splitlines()]
    lead = next(i for i, line in enumerate(lines) if line.startswith("Nordkorea schickt zur Unterstützung"))
    last = max(i for i, line in enumerate(lines) if line.endswith(".") and line != "Loading...")
    clutter = ("Video |", "Player wird", "Quelle:", "Loading", "Empfohlener", "X", "Wir benötigen")
    kept = [line for line in lines[lead : last + 1] if line and line != "X" and not line.startswith(clutter)]
    assert paragraphs[3:] == kept
    assert sum(paragraph.startswith("• ") for paragraph in paragraphs) == 2


@pytest.mark.shared
def test_clean_articles_stay_as_they_are(shared: Path) -> None:
    with gzip.open(shared / "raw" / "wikinews-850.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines][::3]
    unchanged = 0
    for text in texts:
        clean = " ".join(clean_text(text).split())
        unchanged += " ".join(normalise(text).split()) == clean
        # What goes are headings without text, links and labels: no sentence.
        sentences = [line for line in normalise(text).split("\n") if line.endswith(".") and " " in line]
        assert [sentence for sentence in sentences if sentence not in clean] == []
    assert unchanged / len(texts) >= 0.95
