"""Ten pages say nothing of their own: what a reader sees is the text's, a record's or the strings'."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from export.opening import DESKTOP, PATIENCE
from playwright.sync_api import Browser, Page

from newsgraph import extract, load_pipeline, read_article
from newsgraph.export import export_html
from newsgraph.graph import build_graph
from newsgraph.graph.pronouns import Pronouns
from newsgraph.labels import labels_of
from newsgraph.schema import Article, Extraction

pytestmark = pytest.mark.browser
SAMPLES = ("nordkorea-soldaten.txt", "haushalt-streit.html", "werk-schliessung.md")
STORIES = 7
STRINGS = Path(__file__).parents[2] / "src" / "newsgraph" / "export" / "page" / "strings" / "de.json"
# The words on the canvas are no elements: what is drawn is written down.
LISTEN = """
window.drawnWords = new Set();
const fillText = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
  window.drawnWords.add(text);
  return fillText.call(this, text, ...place);
};
"""
READ = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [...window.drawnWords];
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    if (parent.closest("script, style, noscript") || !parent.checkVisibility()) continue;
    found.push(data);
  }
  return found;
}"""
VIEWS = [
    "select('')",
    *(f"change({{ tab: '{tab}' }})" for tab in ("claims", "relations", "conflicts", "actors")),
    "change({ offices: 1, idle: 1, confClaims: 0 })",
    "change({ nodes: 1 })",
    "change({ nodes: 0, offices: 0, idle: 0, confClaims: 0.15 })",
    *(f"actors[{number}] && select('a:{number}')" for number in range(4)),
    "claims.length && select('c:0')",
    "relations.length && select('r:0')",
    "conflicts.length && select('k:0')",
    "select(''); table.open()",
]


def plain(text: str) -> str:
    """A text on one line, without signs around it."""
    return " ".join(text.split()).strip(" ·:;,.()→–-×▾▲▼◐⊖⊕⤢▶−+?⨯|")


SENTENCE = 4  # words; what is longer is a sentence


class Known:
    """What a page of one article may say."""

    def __init__(self, extraction: Extraction) -> None:
        article = extraction.article
        self.text = " ".join(f"{article.title} {article.publisher} {article.text}".split())
        names = {actor.id: actor.name for actor in extraction.actors}
        said = {plain(part) for part in self._records(extraction)}
        pronouns = Pronouns(extraction)
        for claim in extraction.claims:
            speakers = {names.get(claim.speaker or "", "")}
            speakers |= {claim.speaker_span.text} if claim.speaker_span else set()
            cue = f" {claim.cue.text.removeprefix('wie ')}" if claim.cue else ""
            figures = ", ".join(figure.text for figure in claim.quantities)
            for speaker in speakers:
                for words in (claim.text, pronouns.told(claim)):
                    said |= {plain(f"{speaker}{verb}{sign} {words}") for verb in (cue, "") for sign in ",:"}
                said.add(plain(f"{speaker} – {figures}"))
        self.said = {text.casefold() for text in said}
        self.templates = [self._pattern(text) for text in self._strings()]
        # The brief completes a surname, and leaves out the "Doch" that a sentence begins with.
        self.names = [name.split() for name in names.values() if " " in name]
        self.shortened = {self._shortened(text) for text in self.said}

    @staticmethod
    def _records(extraction: Extraction) -> Iterator[str]:
        for actor in extraction.actors:
            yield from (actor.name, *actor.aliases, *actor.merges, *(role.text for role in actor.roles))
            yield actor.wikidata or ""
        pronouns = Pronouns(extraction)
        for claim in extraction.claims:
            yield from (
                claim.text,
                pronouns.told(claim),
                claim.cue.text if claim.cue else "",
                claim.time.text if claim.time else "",
            )
            yield from (figure.text for figure in claim.quantities)
            yield from (other.on for other in claim.conflicts_with)
        for relation in extraction.relations:
            yield relation.text
            yield relation.text.split(": ")[0]  # "Laut dem Konzern: …": who says so, as a line tells it
            yield from (argument.label or "" for argument in relation.arguments)

    @staticmethod
    def _strings() -> Iterator[str]:
        def walk(value: object) -> Iterator[str]:
            if isinstance(value, dict):
                for inner in value.values():
                    yield from walk(inner)
            elif isinstance(value, list):
                for inner in value:
                    yield from walk(inner)
            else:
                yield str(value)

        yield from walk(json.loads(STRINGS.read_text(encoding="utf-8")))
        for group in ("type", "kind", "medium", "modality", "stance", "edge", "column", "event"):
            yield from labels_of(group, "de").values()

    @staticmethod
    def _pattern(text: str) -> re.Pattern[str]:
        parts = re.split(r"\{\w+\}", plain(text))
        return re.compile("(.+?)".join(map(re.escape, parts)), re.IGNORECASE)

    def _as_written(self, sentence: str) -> str:
        """Return a sentence of the brief in small letters, with the surnames that its article has."""
        for parts in self.names:
            for surname in (parts[-1], parts[0]):
                told = sentence.replace(" ".join(parts), surname)
                if told.casefold() in self.text.casefold():
                    return told.casefold()
        for parts in self.names:
            sentence = sentence.replace(" ".join(parts), parts[-1])
        return sentence.casefold()

    def _shortened(self, text: str) -> str:
        """Return a text in small letters with surnames alone: the brief completes those of a claim, too."""
        text = text.casefold()
        for parts in self.names:
            text = text.replace(" ".join(parts).casefold(), parts[-1].casefold())
        return text

    def explains(self, text: str) -> bool:
        """Whether a text is a record's, the article's, or the strings' with such texts filled in."""
        text = plain(re.sub(r" \(\d+\)$| \(\d,\d\d\)$| \+\d+$", "", text))
        if not re.search(r"[^\W\d_]{2}", text) or text.casefold() in self.said or text in self.text:
            return True
        if len(text.split()) > SENTENCE and self._as_written(text) in self.text.casefold():
            return True
        if len(text.split()) > SENTENCE and self._shortened(text) in self.shortened:
            return True
        if any(template.fullmatch(text) for template in self.templates if not template.groups):
            return True
        if " · laut" in text and text.endswith("…"):
            return all(self.explains(part) for part in text.split(" · "))
        if any(f" {text.casefold()} " in f" {said} " for said in self.said):
            return True  # a line of a label that has several
        if text.endswith("…"):
            start = plain(text[:-1]).casefold()
            return start in self.text.casefold() or any(said.startswith(start) for said in self.said)
        for template in self.templates:
            filled = template.fullmatch(text)
            if filled and all(self.explains(part) for part in filled.groups()):
                return True
        if re.fullmatch(r"\d{1,2}\. \w+\.? \d{4}|\w+\.? \d{4}|newsgraph [\d.]+|CSV|JSON|Wikidata", text):
            return True
        # Also a conflict: "Umstritten (Beschäftigte): der Konzern – 740; die Gewerkschaft – 1.000".
        parts = re.split(r" · | – |; |, |: | \(", text)
        return len(parts) > 1 and all(self.explains(part) for part in parts)


@pytest.fixture(scope="module")
def extractions(data: Path) -> list[Extraction]:
    nlp = load_pipeline("bundled")
    articles = [read_article(data / name) for name in SAMPLES]
    lines = (data / "gold" / "story" / "develop.jsonl").read_text(encoding="utf-8").splitlines()
    # Spread over the years, short and long ones.
    for line in lines[:: len(lines) // STORIES][:STORIES]:
        record = json.loads(line)
        kept = {key: record[key] for key in ("text", "title", "published")}
        articles.append(Article(**kept, publisher="Wikinews"))
    return [extract(article, nlp) for article in articles]


def seen_on(page: Page) -> set[str]:
    """Every text that a reader sees in one of the views."""
    seen: set[str] = set()
    for view in VIEWS:
        page.evaluate(view)
        page.wait_for_timeout(60)  # two frames
        seen |= set(page.evaluate(READ))
    return seen


def test_ten_pages_say_only_what_is_told(
    browser: Browser, extractions: list[Extraction], tmp_path: Path
) -> None:
    assert len(extractions) == len(SAMPLES) + STORIES
    unexplained = []
    for extraction in extractions:
        [path] = export_html(build_graph([extraction]), tmp_path / "page.html")
        page = browser.new_page(viewport=DESKTOP)  # type: ignore[arg-type]
        page.set_default_timeout(PATIENCE)
        page.add_init_script(LISTEN)
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready]")
        seen = seen_on(page)
        page.close()
        assert len(seen) > 40
        known = Known(extraction)
        assert not known.explains("Karl Behm schlägt Rom")
        unexplained += [(extraction.article.title, text) for text in sorted(seen) if not known.explains(text)]
    assert unexplained == []
