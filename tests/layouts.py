"""The invented pages of ``reading/layouts/``: HTML with gaps, filled with parts of an invented article."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "reading" / "layouts"
# What only one layout has: points of lists, hours of a ticker, questions, a box of facts.
OWN = {
    "i1": "• Der Kanton verbietet Handys bis zur neunten Klasse.",
    "i2": "• Medizinische Geräte sind ausgenommen.",
    "i3": "• Das Verbot gilt rund um die Uhr.",
    "i4": "• Wer badet, zahlt 50 Euro.",
    "i5": "• Der Wasserwacht gehört das Südufer weiterhin.",
    "h1": "15:30 Uhr",
    "h2": "13:10 Uhr",
    "h3": "11:45 Uhr",
    "h4": "10:00 Uhr",
    "Q1": "Frau Ammann, wer soll das alles kontrollieren?",
    "Q2": "Und die Eltern?",
    "F2": "Regula Ammann, 52, ist Juristin und leitet die Bildungsdirektion seit sechs Jahren. "
    "Sie gehört den Liberalen an.",
    "X1": "Korrektur: Veldens Präsidentin hat den Pakt unterzeichnet, nicht ihr Minister.",
}


@dataclass(frozen=True)
class Layout:
    """A page and what a careful reader takes from it."""

    name: str
    html: str
    paragraphs: list[str]
    title: str
    date: str
    publisher: str
    authors: list[str]


def read_layouts() -> list[Layout]:
    """All pages."""
    articles = dict(_sections(FOLDER / "articles.txt"))
    parts = {
        name: dict(line.split(" ", 1) for line in body.splitlines() if line)
        for name, body in articles.items()
    }
    return [_filled(head, html, parts) for head, html in _sections(FOLDER / "layouts.txt")]


def _filled(head: str, html: str, articles: dict[str, dict[str, str]]) -> Layout:
    name, article, expected, date, publisher, authors = (part.strip() for part in head.split("|"))
    parts = articles[article]

    def fill(match: re.Match[str]) -> str:
        text = parts[match[1]]
        text = {None: text, "0": text[:1], "1": text[1:]}[match[2]]
        in_json = html.rfind("ld+json", 0, match.start()) > html.rfind("</script>", 0, match.start())
        return json.dumps(text, ensure_ascii=False)[1:-1] if in_json else text.replace("&", "&amp;")

    return Layout(
        name,
        re.sub(r"\{([A-Z]?\d?)(?::([01]))?\}", fill, html),
        [parts.get(key) or OWN[key] for key in expected.split()],
        parts["T"],
        date,
        publisher,
        [author for author in authors.split(", ") if author],
    )


def _sections(path: Path) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for section in re.split(r"^= ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, _, body = section.partition("\n")
        found.append((head, body.strip()))
    return found
