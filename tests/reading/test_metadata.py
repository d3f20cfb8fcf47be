"""Dates, authors and outlets from single lines."""

from __future__ import annotations

import datetime as dt

import pytest

from newsgraph.reading.clutter import meta_of
from newsgraph.reading.dates import parse_date, parse_moment
from newsgraph.reading.metadata import read_dateline, split_names
from newsgraph.reading.outlets import canonical_publisher, publisher_of_line, publisher_of_url, split_outlet
from newsgraph.reading.page import read_page

DAY = dt.date(2024, 10, 24)


@pytest.mark.parametrize(
    "written",
    [
        "24.10.2024",
        "24.10.24",
        "24. 10. 2024",
        "24. Oktober 2024",
        "24. Okt. 2024",
        "Donnerstag, 24. Oktober 2024, 14:03 Uhr",
        "Stand: 24.10.2024, 14.03 Uhr",
        "2024-10-24",
        "2024-10-24T14:03:00+02:00",
    ],
)
def test_german_and_iso_dates(written: str) -> None:
    assert parse_date(written) == DAY


@pytest.mark.parametrize("written", ["9. Jänner 2024", "9. Januar 2024", "9. Jan. 2024", "09.01.2024"])
def test_january_in_austria_and_elsewhere(written: str) -> None:
    assert parse_date(written) == dt.date(2024, 1, 9)


@pytest.mark.parametrize(
    "written", ["31.02.2024", "24.13.2024", "1.1.1848", "24.10.2999", "3.10.", "Oktober 2024", "x"]
)
def test_impossible_dates_are_none(written: str) -> None:
    assert parse_date(written) is None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Von Erika Muster", ("Erika Muster",)),
        ("Von Erika Muster und Max von der Muster, Berlin", ("Erika Muster", "Max von der Muster")),
        ("Eine Analyse von Erika Muster", ("Erika Muster",)),
        ("Von Erika Muster, Bad Muster", ("Erika Muster",)),
        ("Von Erika Muster, ARD-Studio Musterstadt", ("Erika Muster",)),
        ("Von Erika Muster 24.10.2024, 14:03 Uhr", ("Erika Muster",)),
        ("24.10.2024Lesedauer: 6 Min.", ()),
        ("24. Oktober 2024 | 14:03 Uhr | Teilen", ()),
        ("Berlin, 24. Oktober 2024", ()),
        ("24.10.2024 | Analyse", ()),
    ],
)
def test_lines_of_metadata(line: str, authors: tuple[str, ...]) -> None:
    meta = meta_of(line)
    assert meta is not None
    assert meta.authors == authors


@pytest.mark.parametrize(
    ("line", "date", "authors"),
    [
        ("17:59Lesezeit: 5 Min.", None, ()),
        ("27. Januar 2024 • Erika Muster • 3 Minuten", dt.date(2024, 1, 27), ("Erika Muster",)),
        ("30/04/2024 - 12:15 MESZ", dt.date(2024, 4, 30), ()),
        ("Erika Muster 28. April 2024 um 14:03", dt.date(2024, 4, 28), ("Erika Muster",)),
        ("Erika Muster, Bern 29.11.2022, 05.30 Uhr 4 min", dt.date(2022, 11, 29), ("Erika Muster",)),
        ("28.04.2023, 19:09 3 Min.", dt.date(2023, 4, 28), ()),
        ("Von Erika Muster am 11.01.2023 14:20 Uhr, 12 Kommentare", dt.date(2023, 1, 11), ("Erika Muster",)),
    ],
)
def test_date_lines_of_many_sites(line: str, date: dt.date | None, authors: tuple[str, ...]) -> None:
    meta = meta_of(line)
    assert meta is not None
    assert (meta.published, meta.authors) == (date, authors)


@pytest.mark.parametrize(
    "name",
    [
        "Mdr De",
        "N-Tv Nachrichten",
        "DER SPIEGEL",
        "MDR Thüringen",
        "Redaktion Politik",
        "Deutsche Presse-Agentur",
    ],
)
def test_outlets_agencies_and_programmes_are_no_authors(name: str) -> None:
    assert split_names(f"Erika Muster, {name}") == ("Erika Muster",)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-03-12T23:30:00Z", "2024-03-13T00:30:00+01:00"),
        ("2024-07-12T23:30:00.000+00:00", "2024-07-13T01:30:00+02:00"),
        ("12.03.2024, 08:00 Uhr", "2024-03-12T08:00:00+01:00"),
        ("12. März 2024 | 8.05 Uhr", "2024-03-12T08:05:00+01:00"),
        ("22:05, 24. Okt. 2024 (CEST)", "2024-10-24T22:05:00+02:00"),
        ("2024-03-12 13:10:00", "2024-03-12T13:10:00+01:00"),
    ],
)
def test_hours_are_germanys(text: str, moment: str) -> None:
    found = parse_moment(text)
    assert found is not None
    assert found.isoformat() == moment


@pytest.mark.parametrize("text", ["12.03.2024", "2024-03-12", "12.03.2024, 25:00 Uhr", "um 14:03 Uhr"])
def test_a_day_without_an_hour_is_no_moment(text: str) -> None:
    assert parse_moment(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "Von Berlin nach München",
        "Gipfel am 24. Oktober 2024 in Kasan",
        "Von der Leyen reist nach Kiew",
        "Sie kam am Donnerstag",
        "Der Vertrag vom 24.10.2024",
    ],
)
def test_lines_that_only_look_like_metadata(line: str) -> None:
    assert meta_of(line) is None


def test_the_day_of_publication_is_preferred_to_that_of_the_update() -> None:
    page = read_page(
        "Rat tagt in Musterstadt\nAktualisiert am 25.10.2024\nVeröffentlicht am 24.10.2024\n\n"
        "Der Rat hat am Abend getagt."
    )
    assert page.published == DAY


def test_a_date_in_running_text_is_not_the_articles() -> None:
    assert (
        read_page("Der Vertrag wurde am 24.10.2024 unterzeichnet.\n\nSeitdem ruht er im Archiv.").published
        is None
    )


def test_the_date_before_the_first_word_is() -> None:
    assert read_dateline("Musterstadt (Deutschland), 24.10.2024 – Der Rat hat getagt.") == DAY
    assert read_dateline("Der Rat hat getagt. Am 24.10.2024 – so sagt man – war Schluss.") is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("t-online - Nachrichten für Deutschland", "t-online"),
        ("DER SPIEGEL", "Der Spiegel"),
        ("Rat stimmt für Umbau | tagesschau.de", "tagesschau"),
        ("Rat stimmt für Umbau - FAZ.NET", "FAZ"),
        ("Die Welt schaut zu", None),
        ("Ein Stern, der deinen Namen trägt", None),
    ],
)
def test_outlets_in_lines(line: str, name: str | None) -> None:
    assert publisher_of_line(line) == name


def test_outlets_by_domain() -> None:
    assert publisher_of_url("https://www.sueddeutsche.de/politik/x-1.2") == "Süddeutsche Zeitung"
    assert publisher_of_url("https://beispiel.example/artikel") is None


def test_names_of_outlets_become_uniform() -> None:
    assert canonical_publisher("DER SPIEGEL, Hamburg, Germany") == "DER SPIEGEL, Hamburg, Germany"
    assert canonical_publisher("ZEIT ONLINE") == "Die Zeit"
    assert canonical_publisher("Musterbote") == "Musterbote"


def test_an_unknown_outlet_is_what_follows_the_headline() -> None:
    assert split_outlet("Rat stimmt für Umbau | Musterbote") == ("Rat stimmt für Umbau | Musterbote", None)
    assert split_outlet("Rat stimmt für Umbau | Musterbote", ["Rat stimmt für Umbau"]) == (
        "Rat stimmt für Umbau",
        "Musterbote",
    )


def test_dates_of_other_articles_below_do_not_count() -> None:
    article = (
        "Rat stimmt für den Umbau\n\n"
        + "Der Rat hat am Abend den Umbau beschlossen.\n\n"
        + "\n\n".join(
            f"Der Umbau soll {years} Jahre dauern, hieß es."
            for years in ("zwei", "drei", "vier", "fünf", "sechs")
        )
    )
    assert read_page(f"{article}\n\n23.10.2024 | Analyse\n\nWer bezahlt das alles?").published is None
    assert read_page(f"{article}\n\nStand: 24.10.2024, 14:03 Uhr").published == DAY
