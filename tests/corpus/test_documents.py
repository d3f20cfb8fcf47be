"""Nothing that lies in a folder stops the search."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from itertools import takewhile
from pathlib import Path

import pytest

import newsgraph.corpus.documents as documents_module
from newsgraph.corpus.documents import Document, Unreadable, read_records
from newsgraph.corpus.remote import fetch
from newsgraph.corpus.searching import find_documents, is_below
from newsgraph.errors import StoreError


def found(folder: Path, pattern: str | None = None) -> tuple[list[str], dict[str, str]]:
    """Addresses of the documents, and the reasons of what is unreadable, both below the folder."""
    good, bad = [], {}
    for each in find_documents(str(folder), pattern):
        name = each.address.removeprefix(f"{folder}/")
        if isinstance(each, Document):
            good.append(name)
        else:
            bad[name] = each.reason
    return good, bad


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.html", "sub/c.md", "sub/deep/d.txt", "sub/picture.jpg", ".git"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def test_articles_are_found_in_alphabetical_order(folder: Path) -> None:
    assert found(folder) == (["a.html", "b.txt", "sub/c.md", "sub/deep/d.txt"], {})


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*.txt", ["b.txt", "sub/deep/d.txt"]),
        ("**/*.txt", ["b.txt", "sub/deep/d.txt"]),
        ("sub/*", ["sub/c.md", "sub/deep/d.txt", "sub/picture.jpg"]),
        ("?.html", ["a.html"]),
    ],
)
def test_pattern_chooses_files(folder: Path, pattern: str, names: list[str]) -> None:
    assert found(folder, pattern)[0] == names
    assert [is_below(str(folder / name), str(folder), pattern) for name in names] == [True] * len(names)


def test_one_file_can_be_named(folder: Path) -> None:
    assert [each.address for each in find_documents(str(folder / "b.txt"))] == [str(folder / "b.txt")]


def test_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such folder"):
        list(find_documents(str(tmp_path / "missing")))


def test_records_are_documents_of_their_own(folder: Path) -> None:
    (folder / "news.jsonl").write_bytes(b'{"text": "eins"}\n\n{"text": "zwei"}')
    records = list(find_documents(str(folder / "news.jsonl")))
    assert [record.address for record in records] == [f"{folder}/news.jsonl#1", f"{folder}/news.jsonl#3"]
    assert is_below(f"{folder}/news.jsonl#3", str(folder))


def test_endless_line_costs_itself_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents_module, "MAX_FILE_BYTES", 100)
    lines = io.BytesIO(b'{"text": "eins"}\n' + b"x" * 1000 + b'\n{"text": "drei"}\n' + b"y" * 1000)
    results = list(read_records(lines, "news.jsonl"))
    assert [each.address for each in results] == [f"news.jsonl#{number}" for number in (1, 2, 3, 4)]
    assert [type(each) for each in results] == [Document, Unreadable, Document, Unreadable]


def test_links_are_followed_but_not_in_a_circle(folder: Path) -> None:
    elsewhere = folder.parent / f"{folder.name} elsewhere"
    elsewhere.mkdir()
    (elsewhere / "e.txt").write_text("e")
    (folder / "outside").symlink_to(elsewhere)
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "broken.txt").symlink_to(folder / "nowhere.txt")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    good, bad = found(folder)
    assert good == ["a.html", "b.txt", "outside/e.txt", "sub/c.md", "sub/deep/d.txt"]
    assert set(bad) == {"sub/up", "broken.txt", "self.txt"}
    assert "leads back" in bad["sub/up"]
    assert "leads nowhere" in bad["broken.txt"]


def test_pipes_and_huge_files_are_not_opened(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(3 * 10**9)  # a sparse file: takes no room
    _, bad = found(folder)
    assert "pipe" in bad["pipe.txt"]
    assert "3,000 MB are too large" in bad["huge.txt"]


def test_file_names_that_are_no_utf8(folder: Path) -> None:
    path = os.fsencode(folder) + b"/\xfcber.txt"
    with open(path, "w") as file:  # noqa: PTH123  a name of bytes
        file.write("über")
    good, _ = found(folder)
    assert r"\xfcber.txt" in good


@pytest.mark.parametrize("scheme", ["", "file://"])
def test_no_permission_costs_itself_only(scheme: str, folder: Path) -> None:
    if scheme:
        pytest.importorskip("fsspec")
    (folder / "b.txt").chmod(0)
    (folder / "sub").chmod(0)
    script = (
        "import os, sys\n"
        "if '://' in sys.argv[1]: import fsspec.implementations.local\n"
        "from newsgraph.corpus.searching import find_documents\n"
        "if os.geteuid() == 0: os.seteuid(65534)\n"
        "for each in find_documents(sys.argv[1]): print(type(each).__name__, getattr(each, 'reason', ''))\n"
    )
    for of_pytest in takewhile(lambda each: "pytest-of-" in str(each), (folder, *folder.parents)):
        of_pytest.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", script, f"{scheme}{folder}"], capture_output=True, text=True, check=True
    )
    (folder / "sub").chmod(0o755)
    lines = done.stdout.splitlines()
    bad = [line for line in lines if line.startswith("Unreadable")]
    # On another machine the bytes of a file are not read when it is found: the worker fetches them.
    assert (len(lines), len(bad)) == (3, 1 if scheme else 2)
    assert all("no permission" in line for line in bad)
    assert sum("/sub: " in line for line in bad) == 1


def test_remote_folder_is_listed_and_fetched_by_the_worker(folder: Path) -> None:
    pytest.importorskip("fsspec")
    documents = list(find_documents(f"file://{folder}", "*.txt"))
    assert [each.address for each in documents] == [
        f"file://{folder}/b.txt",
        f"file://{folder}/sub/deep/d.txt",
    ]
    first = documents[0]
    assert isinstance(first, Document)
    assert first.data is None
    assert fetch(first.file) == b"b.txt"
    (folder / "b.txt").write_text("changed")
    again = list(find_documents(f"file://{folder}", "*.txt"))
    assert [x.content_hash == y.content_hash for x, y in zip(documents, again, strict=True)] == [False, True]
