"""Files, streams and bytes to articles: what kind of file it is, how big it may be, what is said when it
fails.
"""

from __future__ import annotations

import io
import logging
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from newsgraph.errors import ReadingError, own_files
from newsgraph.reading.decoding import decode
from newsgraph.reading.limits import MAX_FILE_BYTES, check_text
from newsgraph.reading.normalise import normalise, normalise_line, spell_path
from newsgraph.reading.page import Page, read_page
from newsgraph.reading.records import read_records
from newsgraph.schema import Article

_LOG = logging.getLogger(__name__)
_MUCH_LOST = 1 / 3
STDIN_NAME = "standard input"

_SUFFIXES = {".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}
_SUFFIXES |= {".xhtml": "html", ".jsonl": "jsonl", ".ndjson": "jsonl"}
_LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_LOOKS_LIKE_JSONL = re.compile(r'\s*\{\s*"')


def read_article(source: str | Path | IO[bytes], *, check_language: bool = True) -> Article:
    """Read one article from a file, from standard input ("-") or from an open binary stream.

    The suffix says how: ``.txt`` (also any other) is a page copied as text, ``.md`` Markdown, ``.html`` and
    ``.htm`` a saved page, ``.jsonl`` one record, taken as it is. Where there is no suffix, HTML and JSONL are
    recognised by their first characters.

    Args:
        source: path of the file, "-", or a stream; its name names it in errors.
        check_language: refuse what is not German.

    Returns:
        The article; ``source`` is the path as given (for a record its URL, else path and id), None for
        standard input.

    Raises:
        ReadingError: missing, empty, too big, a folder, binary, not German, or several records.
    """
    return _only(read_articles(source, check_language=check_language), _name_of(source))


def read_articles(
    source: str | Path | IO[bytes], *, name: str | None = None, check_language: bool = True
) -> Iterator[Article | ReadingError]:
    """Read the articles of a file one after the other: one a file, in ``.jsonl`` one a line.

    Nothing is raised: what cannot be read comes as a ``ReadingError`` in its place, and the rest goes on. A
    JSONL file is read line by line and may be of any length.

    Args:
        source: path of the file, "-" for standard input, or an open binary stream.
        name: what a stream is called, a path or URL with suffix; by default its own name.
        check_language: refuse what is not German.
    """
    name = name or _name_of(source)
    try:
        with _opened(source, name) as stream:
            head = stream.readline(MAX_FILE_BYTES + 1)
            if _kind_of(name, head) == "jsonl":
                yield from read_records(head, stream, name=name, check_language=check_language)
            else:
                data = head + stream.read(max(0, MAX_FILE_BYTES + 1 - len(head)))
                yield article_from_bytes(data, name=name, check_language=check_language)
    except ReadingError as error:
        yield error
    except OSError as error:
        yield ReadingError(f"{name}: cannot be read ({error.strerror or error})")


def article_from_bytes(data: bytes, *, name: str, check_language: bool = True) -> Article:
    """Read one article from the bytes of a file.

    Args:
        data: the whole file.
        name: its path or URL; the suffix says how to read it, and it becomes ``Article.source``.
        check_language: refuse what is not German.

    Raises:
        ReadingError: empty, too big, binary, without text, not German.
        InstallationError: a table of the program is missing.
    """
    with own_files():
        return _article_from_bytes(data, name, check_language=check_language)


def _article_from_bytes(data: bytes, name: str, *, check_language: bool) -> Article:
    if len(data) > MAX_FILE_BYTES:
        raise ReadingError(
            f"{name}: is larger than {MAX_FILE_BYTES // 2**20} MiB, too large for one article; split it"
        )
    if not data.strip(b" \t\r\n\0"):
        raise ReadingError(f"{name}: is empty")
    kind = _kind_of(name, data)
    if kind == "jsonl":
        stream = io.BytesIO(data)
        records = read_records(stream.readline(), stream, name=name, check_language=check_language)
        return _only(records, name)
    text = decode(data, name=name, markup=kind == "html")
    if kind == "text" and _LOOKS_LIKE_HTML.match(text[:2000]):
        kind = "html"
    page = _reader(kind)(text)
    if page.consent:
        raise ReadingError(
            f"{name}: is a consent page, not an article; agree in the browser, then save the page again"
        )
    if not page.paragraphs:
        hint = "; save the page's text as .txt" if kind == "html" and normalise(text) else ""
        raise ReadingError(f"{name}: holds no text of an article{hint}")
    check_text(page.text, name=name, check_language=check_language)
    for remark in _remarks(page):
        _LOG.warning("newsgraph: %s: %s", spell_path(name), remark)
    return Article(
        text=page.text,
        source=None if name == STDIN_NAME else spell_path(name),
        title=normalise_line(page.title or "") or None,
        published=page.published,
        published_at=page.published_at,
        updated_at=page.updated_at,
        publisher=normalise_line(page.publisher or "") or None,
        authors=tuple(filter(None, map(normalise_line, page.authors))),
    )


def _remarks(page: Page) -> Iterator[str]:
    """What a user should know of an article that may not be whole."""
    if not page.whole:
        yield "only the beginning of the article stands on this page, the rest is for subscribers"
    if page.spoken:
        yield "is the page of a podcast or broadcast; only what is written there was read"
    if page.lost > _MUCH_LOST:
        yield f"{page.lost:.0%} of the sentences on this page were taken for no part of the article; check it"


def _only(articles: Iterator[Article | ReadingError], name: str) -> Article:
    first = next(articles, None)
    if first is None:
        raise ReadingError(f"{name}: is empty")
    if isinstance(first, ReadingError):
        raise first
    if next(articles, None) is not None:
        raise ReadingError(f"{name}: holds several records; read them with read_articles")
    return first


def _reader(kind: str) -> Callable[[str], Page]:
    # Imported when needed: trafilatura alone takes half a second.
    if kind == "html":
        from newsgraph.reading.webpage import read_html

        return read_html
    if kind == "markdown":
        from newsgraph.reading.markdown import read_markdown

        return read_markdown
    return read_page


def _kind_of(name: str, head: bytes) -> str:
    suffix = Path(name.split("?", 1)[0]).suffix.lower() if name != STDIN_NAME else ""
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    start = head[:2000].decode("utf-8-sig", errors="replace")
    return "jsonl" if _LOOKS_LIKE_JSONL.match(start) else "text"


def _name_of(source: str | Path | IO[bytes]) -> str:
    if isinstance(source, str | Path):
        return STDIN_NAME if str(source) == "-" else str(source)
    name = getattr(source, "name", None)
    return name if isinstance(name, str) and name != "<stdin>" else STDIN_NAME


@contextmanager
def _opened(source: str | Path | IO[bytes], name: str) -> Iterator[IO[bytes]]:
    if not isinstance(source, str | Path):
        yield source
    elif str(source) == "-":
        yield sys.stdin.buffer
    else:
        path = Path(source)
        try:
            stream = path.open("rb")
        except FileNotFoundError:
            raise ReadingError(f"{name}: no such file") from None
        except IsADirectoryError:
            raise ReadingError(f"{name}: is a folder; name its files, or use 'newsgraph batch'") from None
        except PermissionError:
            raise ReadingError(f"{name}: no permission to read it") from None
        except ValueError:  # a NUL in the path
            raise ReadingError(f"{name!r}: is no file name") from None
        with stream:
            yield stream
