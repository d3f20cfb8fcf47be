"""Nothing of the user's is overwritten: never an input, and no file that newsgraph did not write."""

from __future__ import annotations

import os
from pathlib import Path

import factory
import pytest
from typer.testing import CliRunner

from newsgraph.cli import app
from newsgraph.cli.output import page_for, protect_files
from newsgraph.errors import ExportError
from newsgraph.export import EXPORTERS
from newsgraph.export.ownership import files_of, is_own
from newsgraph.graph import build_graph

FORMATS = sorted(EXPORTERS)


@pytest.mark.parametrize("fmt", FORMATS)
def test_what_newsgraph_wrote_is_known_again(fmt: str, tmp_path: Path) -> None:
    target = tmp_path / f"graph.{fmt}"
    written = EXPORTERS[fmt](build_graph([factory.summit(), factory.follow_up()]), target)
    assert sorted(written) == sorted(files_of(target, fmt))
    assert all(is_own(path, fmt) for path in written)
    protect_files(target, fmt, [])  # may be written again


ADDRESS = "https://github.com/someone/newsgraph/wiki"
MINE = [
    b"",
    b"Mein Text \xfc\x00",
    b"<html><body>Der Kanzler kam.</body></html>",
    f'{{"repo": "{ADDRESS}"}}'.encode(),
    b'{"schema": "newsgraph/2"}',  # names the format, but is no document of it
    b'{"notes": "{\\"schema\\": \\"newsgraph/2\\"}", "schema": "newsgraph/2", "generator": {}}',
    b'<p>So sieht eine Seite aus: <code><meta name="generator" content="newsgraph 0.1.0"></code></p>',
    b"<graphml><graph><data key='d0'>newsgraph/2</data><node id='mein'/></graph></graphml>",
    b"<gexf><meta><creator>Ich, mit <creator>newsgraph 0.1.0</creator></creator></meta></gexf>",
    b"@prefix ng: <urn:newsgraph:vocabulary:> .\n<urn:newsgraph:1> ng:x <urn:mein:1> .\n",
]


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("content", MINE)
def test_what_others_wrote_is_refused_unless_asked_for(fmt: str, content: bytes, tmp_path: Path) -> None:
    target = tmp_path / "ziel"
    for path in files_of(target, fmt):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    with pytest.raises(ExportError, match="--overwrite"):
        protect_files(target, fmt, [])
    protect_files(target, fmt, [], overwrite=True)


def test_a_folder_or_a_dangling_link_is_no_target(tmp_path: Path) -> None:
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "link.html").symlink_to(tmp_path / "nowhere")
    for name in ("folder.html", "link.html"):
        with pytest.raises(ExportError):
            protect_files(tmp_path / name, "html", [])


@pytest.mark.parametrize("fmt", sorted(set(FORMATS) - {"json", "jsonl"}))
def test_an_empty_graph_is_known_again(fmt: str, tmp_path: Path) -> None:
    assert all(is_own(path, fmt) for path in EXPORTERS[fmt](build_graph([]), tmp_path / f"graph.{fmt}"))


@pytest.mark.parametrize("command", ["extract", "export"])
def test_judgements_are_an_input(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    EXPORTERS["json"](build_graph([factory.summit()]), Path("a.json"))
    Path("a.txt").write_text("Der Rat der Stadt Bonn lehnte den Plan am Montag ab.", encoding="utf-8")
    Path("j.toml").write_text('same = [["Bonn", "Stadt Bonn"]]\n', encoding="utf-8")
    before = {path.name: path.read_bytes() for path in Path().iterdir()}
    source = {"extract": ["a.txt", "--model", "fast"], "export": ["a.json"]}[command]
    done = CliRunner().invoke(
        app,
        [command, *source, "--judgements", "j.toml", "-o", "j.toml", "--format", "json", "--overwrite"],
    )
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert "is an input and stays as it is" in done.stderr
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


@pytest.mark.parametrize("way", ["same", "relative", "symbolic", "hard"])
def test_an_input_is_never_written_even_when_asked_for(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [source] = EXPORTERS["json"](build_graph([factory.summit()]), tmp_path / "a.json")  # even one of our own
    monkeypatch.chdir(tmp_path)
    other = tmp_path / "b.json"
    if way == "symbolic":
        other.symlink_to(source)
    elif way == "hard":
        os.link(source, other)
    target = {"same": source, "relative": Path("x/../a.json")}.get(way, other)
    (tmp_path / "x").mkdir()
    with pytest.raises(ExportError, match="input"):
        protect_files(target, "json", [str(source)], overwrite=True)


def test_the_page_avoids_the_saved_page_beside_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert page_for(["news/artikel.txt"]) == Path("artikel.html")
    Path("artikel.html").write_text("<html>die gespeicherte Seite</html>", encoding="utf-8")
    assert page_for(["news/artikel.txt"]) == Path("artikel.graph.html")
    assert page_for(["artikel.html"]) == Path("artikel.graph.html")
    EXPORTERS["html"](build_graph([factory.summit()]), Path("artikel.html"))
    assert page_for(["news/artikel.txt"]) == Path("artikel.html")  # its own page of before
    assert page_for(["artikel.html"]) == Path("artikel.graph.html")


def test_gexf_does_not_change_with_the_day(tmp_path: Path) -> None:
    [path] = EXPORTERS["gexf"](build_graph([factory.summit()]), tmp_path / "a.gexf")
    assert b"lastmodified" not in path.read_bytes()


def test_several_articles_replace_the_page_of_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert page_for(["hafen.txt"]) == Path("hafen.html")
    assert page_for(["hafen.txt", "streik.txt", "wahl.txt"]) == Path("hafen-und-2.html")


@pytest.mark.parametrize("letter", ["x", "ä"])
def test_a_long_file_name_gets_a_page(letter: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = page_for([letter * (251 // len(letter.encode())) + ".txt"])
    EXPORTERS["html"](build_graph([factory.summit()]), page)
    assert page.is_file()
