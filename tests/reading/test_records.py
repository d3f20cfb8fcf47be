"""JSONL records: the text as it is, one error a bad line."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from newsgraph.errors import ReadingError
from newsgraph.reading import article_from_record, read_articles
from newsgraph.reading.records import read_records
from newsgraph.schema import Article

TEXT = "  Der Rat hat getagt.\nAnzeige \n\n\nEr tagt wieder. "


def test_the_text_is_taken_as_it_is() -> None:
    assert article_from_record({"text": TEXT}, name="x").text == TEXT


def test_all_that_a_record_may_say() -> None:
    record = {
        "id": 7,
        "text": TEXT,
        "title": "Rat tagt",
        "published": "24. Oktober 2024",
        "publisher": "Musterbote",
        "url": "https://muster.example/7",
        "authors": ["Erika Muster"],
        "something": {"else": 1},
    }
    assert article_from_record(record, name="x") == Article(
        text=TEXT,
        source="https://muster.example/7",
        title="Rat tagt",
        published=dt.date(2024, 10, 24),
        publisher="Musterbote",
        authors=("Erika Muster",),
        given_id="7",
    )


def test_what_is_not_said_is_none() -> None:
    article = article_from_record({"text": TEXT, "title": None, "published": "", "authors": None}, name="x")
    assert (article.title, article.published, article.publisher, article.authors) == (None, None, None, ())
    assert article.source == "x"


def test_hour_update_and_id_of_a_record_are_kept() -> None:
    record = {
        "text": TEXT,
        "id": "n-7",
        "published": "2024-10-24T22:30:00Z",
        "updated": "26.10.2024, 9:15 Uhr",
    }
    article = article_from_record(record, name="x")
    assert article.published == dt.date(2024, 10, 25)  # it is half past midnight in Germany
    assert article.published_at == dt.datetime(2024, 10, 24, 22, 30, tzinfo=dt.UTC)
    assert article.updated_at == dt.datetime(2024, 10, 26, 7, 15, tzinfo=dt.UTC)
    assert article.given_id == "n-7"
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_the_outlet_of_a_known_address() -> None:
    record = {"text": TEXT, "url": "https://www.zeit.de/politik/1"}
    assert article_from_record(record, name="x").publisher == "Die Zeit"


def test_a_date_nobody_understands_is_left_out() -> None:
    assert article_from_record({"text": TEXT, "published": "neulich"}, name="x").published is None


def test_lone_surrogates_do_not_shift_offsets() -> None:
    article = article_from_record({"text": "Der \ud800 Rat"}, name="x")
    assert article.text == "Der \ufffd Rat"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("kein JSON", "is not JSON"),
        ("[1, 2]", "is not a record"),
        ("{}", 'no "text"'),
        ('{"text": ""}', 'no "text"'),
        ('{"text": 5}', '"text" must be a string, not int'),
        ('{"text": "Der Rat hat getagt.", "title": []}', '"title" must be a string, not list'),
        ('{"text": "Der Rat hat getagt.", "authors": 5}', '"authors" must be a list of strings'),
        ('{"text": "It is what they said and that was all there is to be had of it."}', "not German"),
        ("[" * 100_000, "JSON"),
    ],
)
def test_a_bad_line_costs_one_error_and_the_rest_goes_on(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "Der Rat hat getagt."}}\n\n{line}\n{{"text": "Er tagt wieder."}}', "utf-8")
    first, error, last = read_articles(path)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(error, ReadingError)
    assert str(error).startswith(f"{path}, line 3: ")
    assert said in str(error)
    assert "\n" not in str(error)


def test_bytes_that_are_no_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "\xfcber"}\n' + '{"text": "Über den Rat."}'.encode())
    error, article = read_articles(path)
    assert "line 1: is not UTF-8" in str(error)
    assert isinstance(article, Article)


def test_sources_lead_back_to_the_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    records = [
        {"text": "Der Rat.", "id": "r-1"},
        {"text": "Der Rat."},
        {"text": "Der Rat.", "url": "https://x.example/"},
    ]
    path.write_text("\ufeff" + "\n".join(json.dumps(record) for record in records), "utf-8")
    sources = [item.source for item in read_articles(path) if isinstance(item, Article)]
    assert sources == [f"{path}#r-1", f"{path}#2", "https://x.example/"]


def test_a_line_too_long_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "' + "x" * 5000 + '"}\n{"text": "Der Rat."}\n', "utf-8")
    with path.open("rb") as stream:
        found = list(read_records(stream.readline(1001), stream, name="a.jsonl", max_bytes=1000))
    assert [type(item) for item in found] == [ReadingError, Article]
    assert str(found[0]).startswith("a.jsonl, line 1: is longer than")
