"""The command line as a user meets it: the installed program in a process of its own."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

NEWSGRAPH = Path(sys.executable).parent / "newsgraph"


def run(*arguments: str | Path, cwd: Path, stdin: bytes | None = None) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [NEWSGRAPH, *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, "COLUMNS": "160"},
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


def test_help_answers_at_once(tmp_path: Path) -> None:
    run("--help", cwd=tmp_path)  # the first start fills the file cache
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = run("--help", cwd=tmp_path)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0
    assert "extract" in done.stdout
    # Of the processor, which does not hang on what else the machine does; a third of it on a fast one.
    assert (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime) < 1


def test_python_m_newsgraph_is_the_command_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "newsgraph", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, run("--version", cwd=tmp_path).stdout)


def test_help_does_not_load_spacy() -> None:
    code = "import sys, newsgraph.cli; print('spacy' in sys.modules, 'networkx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_asking_a_store_does_not_load_spacy() -> None:
    code = (
        "import sys, newsgraph.corpus.contradictions, newsgraph.corpus.query; print('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_one_article_becomes_a_page_and_a_summary(tmp_path: Path, data: Path) -> None:
    done = run("extract", data / "nordkorea-soldaten.txt", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "nordkorea-soldaten.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>") or page.startswith("<!doctype html>")
    for words in ("Hauptakteure", "Wer sagt was", "Wer tut was", "nordkorea-soldaten.html"):
        assert words in done.stdout
    assert "Traceback" not in done.stderr


def test_json_goes_to_stdout_and_spans_hold(tmp_path: Path, data: Path) -> None:
    done = run("extract", data / "nordkorea-soldaten.txt", "--format", "json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    extraction = json.loads(done.stdout)
    assert extraction["schema"] == "newsgraph/2"
    text = extraction["article"]["text"]
    spans = [
        *extraction["sentences"],
        *(mention for actor in extraction["actors"] for mention in actor["mentions"]),
        *(span for claim in extraction["claims"] for span in claim["spans"]),
    ]
    assert spans
    for span in spans:
        assert text[span["start"] : span["end"]] == span["text"]
    assert list(tmp_path.iterdir()) == []


def test_an_article_from_standard_input(tmp_path: Path) -> None:
    article = "Die Ministerin sagte am Montag: „Wir werden nicht nachgeben.“ Der Konzern kündigte Klage an."
    done = run("extract", "-", "--format", "json", cwd=tmp_path, stdin=article.encode())
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["article"]["source"] is None


def test_the_input_is_never_overwritten(tmp_path: Path) -> None:
    page = tmp_path / "artikel.html"
    text = "Die Ministerin sagte am Montag, sie werde nicht nachgeben. Der Konzern kündigte eine Klage an."
    page.write_text(f"<html><body><article><p>{text}</p></article></body></html>", "utf-8")
    before = page.read_bytes()
    done = run("extract", page, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert page.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("fehlt.txt", None),
        ("leer.txt", b""),
        ("bild.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00"),
        (
            "english.txt",
            b"The president said on Monday that he would not accept the offer of the union. " * 4,
        ),
    ],
)
def test_bad_input_gets_one_clear_line(tmp_path: Path, name: str, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = run("extract", name, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert name in done.stderr


def test_one_bad_input_does_not_stop_the_others(tmp_path: Path, data: Path) -> None:
    done = run("extract", "fehlt.txt", data / "nordkorea-soldaten.txt", "-o", "graph.html", cwd=tmp_path)
    assert done.returncode == 1
    assert "fehlt.txt" in done.stderr
    assert (tmp_path / "graph.html").exists()


@pytest.mark.parametrize(
    "arguments", [["extract"], ["extract", "a.txt", "--format", "pdf"], ["gibtsnicht"], ["evaluate", "ner"]]
)
def test_wrong_usage_is_exit_code_2(tmp_path: Path, arguments: list[str]) -> None:
    assert run(*arguments, cwd=tmp_path).returncode == 2


def test_a_missing_model_is_named_with_what_to_do(tmp_path: Path, data: Path) -> None:
    done = run("extract", data / "nordkorea-soldaten.txt", "--model", "de_gibt_es_nicht", cwd=tmp_path)
    assert done.returncode == 1
    assert "de_gibt_es_nicht" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_schema_is_json(tmp_path: Path) -> None:
    done = run("schema", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["$schema"].startswith("https://json-schema.org/")
