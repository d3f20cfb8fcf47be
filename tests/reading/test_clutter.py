"""The table of patterns: every row well-formed and matching its own example; lines judged by themselves."""

from __future__ import annotations

import re

import pytest

from newsgraph.reading.clutter import Kind, classify, is_navigation, read_rows, split_credit, trim

ROWS = read_rows()
WHOLE = {"line", "related", "tail", "comments", "wire", "picture"}
KINDS = {
    "line": {Kind.FURNITURE, Kind.COMMENTS, Kind.TAIL, Kind.RELATED},
    "start": {Kind.FURNITURE, Kind.RELATED, Kind.TAIL},
    "related": {Kind.RELATED, Kind.TAIL},
    "tail": {Kind.TAIL},
    "comments": {Kind.COMMENTS},
}


@pytest.mark.parametrize(
    ("kind", "pattern", "example"), ROWS, ids=[f"{row[0]}-{row[2][:40]}" for row in ROWS]
)
def test_a_row_matches_its_example(kind: str, pattern: str, example: str) -> None:
    compiled = re.compile(pattern, re.IGNORECASE)
    if kind in WHOLE:
        assert compiled.fullmatch(example)
    elif kind == "start":
        assert compiled.match(example)
    else:
        assert compiled.search(example)
    if kind in KINDS:
        assert classify(example) in KINDS[kind]


def test_rows_are_unique() -> None:
    patterns = [(kind, pattern) for kind, pattern, _ in ROWS]
    assert len(patterns) == len(set(patterns))


@pytest.mark.parametrize(
    "line",
    [
        "HomePolitikUkraine",
        "Such IconE-Mail IconMenü Icon",
        "Startseite > Politik > Nordsee",
        "Politik Sport Kultur",
    ],
)
def test_menus_and_trails_are_navigation(line: str) -> None:
    assert is_navigation(line)


@pytest.mark.parametrize(
    "line", ["BioNTech und TikTok", "McDonald's schließt", "eBay", "Streit um YouTube", "Politik am Ende?"]
)
def test_names_with_inner_capitals_are_not_navigation(line: str) -> None:
    assert not is_navigation(line)


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Ilse Kant am Rednerpult. (Quelle: Max Muster/imago-images-bilder)", "Ilse Kant am Rednerpult."),
        ("Ilse Kant am Rednerpult Foto: Max Muster/dpa", "Ilse Kant am Rednerpult"),
        ("Ilse Kant am Rednerpult. © Max Muster", "Ilse Kant am Rednerpult."),
        ("Ilse Kant | picture alliance/dpa", "Ilse Kant"),
        ("Ilse Kant am Rednerpult.Vergrößern des Bildes", "Ilse Kant am Rednerpult."),
        ("Foto: Max Muster", ""),
        ("REUTERS/Erika Muster", ""),
        ("Er nannte auch seine Quelle: das Bauamt.", "Er nannte auch seine Quelle: das Bauamt."),
        ("So steht es im Bericht. (dpa)", "So steht es im Bericht. (dpa)"),
    ],
)
def test_credits_are_split_off_captions(line: str, body: str) -> None:
    assert split_credit(line)[0] == body


@pytest.mark.parametrize(
    ("paragraph", "trimmed"),
    [
        ("Berlin (dpa) - Der Rat tagt.", "Der Rat tagt."),
        ("BERLIN (dpa-AFX) – Der Rat tagt.", "Der Rat tagt."),
        ("Moskau/Kiew (AFP/dpa) - Der Rat tagt.", "Der Rat tagt."),
        ("Der Rat tagt. (dpa/lsw)", "Der Rat tagt."),
        ("Der Rat tagt. (APA, red, 18.1.2024)", "Der Rat tagt."),
        ("Der Rat (dpa) tagt.", "Der Rat (dpa) tagt."),
        ("Der Rat tagt (in Berlin).", "Der Rat tagt (in Berlin)."),
    ],
)
def test_agency_signs_are_cut_off(paragraph: str, trimmed: str) -> None:
    assert trim(paragraph) == trimmed


def test_a_consent_box_is_recognised_by_its_words() -> None:
    box = (
        "Hier möchte Ihnen die Redaktion Inhalte zeigen. Sie willigen mit dem Klick ein, dass "
        "Cookies gesetzt werden; widerrufen geht jederzeit."
    )
    assert classify(box) is Kind.FURNITURE


@pytest.mark.parametrize(
    "plea",
    [
        '"Unser Land": Der Newsletter informiert Sie jeden Morgen über das Wichtigste aus der Region.',
        "Mögen Sie unsere Arbeit? Mit einer Spende helfen Sie uns, jederzeit für alle da zu sein.",
    ],
)
def test_a_plea_is_recognised_by_its_words(plea: str) -> None:
    assert classify(plea) is Kind.FURNITURE


@pytest.mark.parametrize(
    "report",
    [
        "„Melden Sie sich kostenlos für den Newsletter an“, hieß es auf der Seite der Betrüger.",
        "So kündigen Sie Ihr Abo jederzeit und kostenlos: Ein Brief an den Anbieter reicht.",
        "Die Zeitung stellt ihren Newsletter ein, den sie jeden Morgen verschickt hatte.",
    ],
)
def test_a_report_about_subscriptions_is_text(report: str) -> None:
    assert classify(report) is Kind.TEXT


def test_a_report_about_data_protection_is_text() -> None:
    report = (
        "Der Datenschutzbeauftragte kritisiert, dass viele Seiten Cookies setzen, bevor die Nutzer eine "
        "Einwilligung gegeben haben."
    )
    assert classify(report) is Kind.TEXT
