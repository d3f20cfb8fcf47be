"""Files and streams: what is read how, and one clear line for each thing that can be wrong."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsgraph.errors import ReadingError
from newsgraph.reading import MAX_FILE_BYTES, MAX_TEXT_CHARS, article_from_bytes, read_article, read_articles
from newsgraph.schema import Article

TEXT = "Rat stimmt für den Umbau\n\nDer Rat hat am Abend den Umbau des Rathauses beschlossen."
HTML = (
    "<!DOCTYPE html><html><head><title>Rat stimmt für den Umbau</title></head><body>"
    "<h1>Rat stimmt für den Umbau</h1><p>Der Rat hat am Abend den Umbau des Rathauses beschlossen.</p>"
    "<p>Er soll zwei Jahre dauern.</p></body></html>"
)


def error_of(source: Path | str) -> str:
    with pytest.raises(ReadingError) as caught:
        read_article(source)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(str(source))
    return message


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a", "a.text", "a.markdown", "a.md"])
def test_text_is_read_whatever_the_suffix(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(TEXT, "utf-8")
    article = read_article(path)
    assert article.text == TEXT
    assert article.title == "Rat stimmt für den Umbau"
    assert article.source == str(path)


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.txt", "a"])
def test_html_is_recognised(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(HTML, "utf-8")
    article = read_article(str(path))
    assert article.text == TEXT + "\n\nEr soll zwei Jahre dauern."


def test_the_source_is_the_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert read_article("a.txt").source == "a.txt"
    assert read_article(Path("a.txt")).source == "a.txt"


@pytest.mark.parametrize("text", [TEXT, HTML, '{"text": "Der Rat hat getagt."}'])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    article = read_article("-")
    assert "Der Rat hat" in article.text
    assert article.source in (None, "standard input#1")


def test_a_stream_is_read_under_its_name() -> None:
    found = list(read_articles(io.BytesIO(HTML.encode()), name="s3://bucket/a.html"))
    assert [article.source for article in found if isinstance(article, Article)] == ["s3://bucket/a.html"]


def test_several_articles_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Der Rat hat getagt."}\n{"text": "Er tagt wieder."}\n', "utf-8")
    assert len(list(read_articles(path))) == 2
    assert "read_articles" in error_of(path)
    with pytest.raises(ReadingError, match="several records"):
        article_from_bytes(path.read_bytes(), name="a.jsonl")


def test_missing(tmp_path: Path) -> None:
    assert "no such file" in error_of(tmp_path / "fehlt.txt")
    found = list(read_articles(tmp_path / "fehlt.txt"))
    assert [type(item) for item in found] == [ReadingError]


def test_folder(tmp_path: Path) -> None:
    assert "folder" in error_of(tmp_path)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\0\0\0"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.jsonl", "a"])
def test_empty(tmp_path: Path, data: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    error_of(path)


def test_binary(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(os.urandom(4000))
    assert "binary" in error_of(path)
    path.write_bytes(b"%PDF-1.7\n" + os.urandom(400))
    assert "PDF" in error_of(path)


def test_not_german(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "The council has decided that the old town hall is to be rebuilt, and it will take two years.",
        "utf-8",
    )
    assert "not German (it looks like English)" in error_of(path)
    assert read_article(path, check_language=False).text.startswith("The council")


def test_a_page_without_an_article(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body><script>var a = 1;</script></body></html>", "utf-8")
    assert "no text of an article" in error_of(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    path.chmod(0)
    assert "permission" in error_of(path)


def test_a_name_that_is_none() -> None:
    with pytest.raises(ReadingError, match="no file name"):
        read_article("a\0b.txt")


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(5 * MAX_FILE_BYTES)  # sparse
    assert "larger than 20 MiB" in error_of(path)


def test_a_text_too_long(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Der Rat hat den Umbau beschlossen und tagt wieder. " * (MAX_TEXT_CHARS // 50), "utf-8")
    assert "1,000,000 characters" in error_of(path)


def test_one_huge_line_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Der Rat hat den Umbau beschlossen und tagt wieder. " * 10_000, "utf-8")
    assert len(read_article(path).text) == 10_000 * 51 - 1


def test_importing_the_room_is_cheap() -> None:
    code = (
        "import sys, newsgraph.reading; "
        "heavy = {'trafilatura', 'dateparser', 'lxml', 'charset_normalizer', 'markdown_it', 'spacy'}; "
        "print(*heavy & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr
