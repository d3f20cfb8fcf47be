"""Whole pages of many layouts with invented articles, each beside what must remain (``pages/*.expected``)."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from newsgraph.reading import clean_text, read_article
from newsgraph.reading.webpage import read_html

PAGES = Path(__file__).parent / "pages"
FILES = sorted(path for path in PAGES.iterdir() if path.suffix != ".expected")


def expected_of(path: Path) -> tuple[dict[str, str], list[str]]:
    head, _, text = path.with_suffix(".expected").read_text("utf-8").partition("\n\n")
    meta = {key: value.strip() for key, _, value in (line.partition(":") for line in head.splitlines())}
    return meta, text.strip().split("\n\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_remains_of_a_page(path: Path) -> None:
    meta, paragraphs = expected_of(path)
    article = read_article(path)
    assert article.text.split("\n\n") == paragraphs
    assert {
        "title": article.title or "",
        "published": article.published.isoformat() if article.published else "",
        "publisher": article.publisher or "",
        "authors": ", ".join(article.authors),
    } == meta


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_article_without_clutter_stays(path: Path) -> None:
    text = "\n\n".join(expected_of(path)[1])
    assert clean_text(text) == text


@pytest.mark.parametrize(
    "clutter",
    [
        "Lesen Sie auch: Was die Nachbarn planen",
        "Mehr zum Thema\n\nWas die Nachbarn planen\nWer das alles bezahlen soll",
        "Newsletter\nJeden Tag um sechs in Ihrem Postfach.\nJetzt abonnieren",
        "Der Rathausplatz am Abend.Bild vergrößern\nDer Rathausplatz am Abend. (Quelle: Max Muster/imago)",
        "Blick auf das Rathaus\nFoto: Erika Muster/dpa",
        "Empfohlener externer Inhalt\nX\nWir benötigen Ihre Einwilligung, um ihn zu zeigen.\nInhalt anzeigen",
        "Loading...\nLoading...\nLoading...",
        "Video | Rundgang durch das Rathaus\nPlayer wird geladen\nQuelle: Musterfunk",
        "Politik\nWirtschaft\nSport\nKultur\nWissen",
        "ANZEIGE",
        "TeilenMerkenDrucken",
    ],
)
def test_clutter_between_two_paragraphs_goes(clutter: str) -> None:
    before = "Der Stadtrat hat am Dienstag den Umbau des Rathauses beschlossen."
    after = "Bürgermeisterin Ilse Kant sprach von einem guten Tag für die Stadt."
    text = f"Umbau des Rathauses beschlossen\n\n{before}\n\n{clutter}\n\n{after}"
    assert clean_text(text) == f"Umbau des Rathauses beschlossen\n\n{before}\n\n{after}"


@pytest.mark.parametrize(
    "paragraph",
    [
        "Hintergrund des Streits ist ein Vertrag.",
        "Kritik an den Plänen",
        "„Das ist nicht wahr“",
        "Lesen Sie den Vertrag!“, rief Kant den Räten zu.",
        "Mehr zum Thema wollte Kant nicht sagen.",
        "Wir brauchen Ihre Zustimmung nicht, sagte Kant zu den Räten.",
        "Anzeige erstattete am Mittwoch auch die Opposition.",
        "Die Kosten: 3 Millionen Euro.",
        "Er nannte auch seine Quelle: das Bauamt.",
        "Kommentare aus dem Rathaus gab es nicht.",
        "Von Berlin nach München reiste sie mit der Bahn.",
        "Am 24. Oktober 2019 war der Vertrag unterzeichnet worden.",
        "CDU: 31,4 Prozent",
        "Foto: So heißt das neue Stück, das im Rathaus gespielt wird.",
    ],
)
def test_a_paragraph_of_the_article_stays(paragraph: str) -> None:
    before = "Der Stadtrat hat am Dienstag den Umbau des Rathauses beschlossen."
    after = "Bürgermeisterin Ilse Kant sprach von einem guten Tag für die Stadt."
    text = f"{before}\n\n{paragraph}\n\n{after}"
    assert clean_text(text) == text


def test_lines_without_an_empty_one_between_are_paragraphs() -> None:
    lines = ["Rat stimmt für den Umbau", "Der Umbau beginnt im Mai.", "Er soll zwei Jahre dauern."]
    assert clean_text("\n".join(lines)) == "\n\n".join(lines)


def test_a_link_on_its_own_line_is_joined_to_its_sentence() -> None:
    text = "Der Umbau des alten Rathauses soll\nzwei Jahre dauern und vier Millionen Euro kosten."
    assert clean_text(text) == text.replace("\n", " ")


def test_list_markers_become_uniform() -> None:
    text = "Der Rat nannte drei Gründe dafür:\n\n- Es zieht.\n* Es ist zu klein.\n▪ Es ist zu alt."
    assert clean_text(text).split("\n\n")[1:] == ["• Es zieht.", "• Es ist zu klein.", "• Es ist zu alt."]


def test_a_page_of_nothing_but_clutter_has_no_text() -> None:
    assert clean_text("Loading...\nAnzeige\nDatenschutz\nImpressum") == ""


def test_other_articles_below_go_without_a_label() -> None:
    text = (
        "Umbau des Rathauses beschlossen\n\n"
        "Der Stadtrat hat am Dienstag den Umbau des Rathauses beschlossen.\n\n"
        "Bürgermeisterin Ilse Kant sprach von einem guten Tag. Der Bau beginne im Mai, sagte sie.\n\n"
        "Die Opposition hatte bis zuletzt dagegen gestimmt, weil sie die Kosten für zu hoch hält."
    )
    stream = (
        "Lokales\nBrand in Lagerhalle fordert Verletzte\nEine Lagerhalle ist in der Nacht abgebrannt.\n\n"
        "Sport\nTrainer verlängert bis 2027\nDer Verein setzt weiter auf den Mann aus dem Norden."
    )
    assert clean_text(f"{text}\n\n{stream}") == text


def test_a_subheading_with_one_short_paragraph_is_no_other_article() -> None:
    parts = [
        f"Tipp Nummer {n} für den Garten\n\nWer im Mai gießt, hat im Juni mehr davon, Teil {n}."
        for n in range(6)
    ]
    text = "So gelingt der Garten\n\n" + "\n\n".join(parts)
    assert clean_text(text) == text


def test_a_motto_above_the_menu_is_none_of_the_article() -> None:
    text = (
        "Umbau des Rathauses beschlossen\n\n"
        "Der Stadtrat hat am Dienstag den Umbau des Rathauses beschlossen. Er soll zwei Jahre dauern und "
        "vier Millionen Euro kosten, wie die Stadt mitteilte. Die Opposition hatte dagegen gestimmt.\n\n"
        "Bürgermeisterin Ilse Kant sprach von einem guten Tag für die Stadt. Der Bau beginne im Mai. "
        "Bis dahin müssten noch alle Ämter ausziehen, die ersten schon in der kommenden Woche."
    )
    assert clean_text(f"Alles über die Stadt, jeden Tag.\nPolitik\nSport\nKultur\n{text}") == text


def test_endless_attributes_cost_no_time_and_no_text() -> None:
    sentence = "Der Rat der Stadt Bonn lehnte den Plan am Montag ab. "
    tag = "<p class=lead " + " ".join(f"a{n}='x'" for n in range(100_000)) + ">"
    started = time.process_time()
    page = read_html(f"<article><h1>Rat tagt</h1>{tag}{sentence * 4}</p><p>{sentence * 4}</p></article>")
    assert time.process_time() - started < 5  # half a minute, when lxml sees them all
    assert page.paragraphs[-2:] == ((sentence * 4).strip(),) * 2
