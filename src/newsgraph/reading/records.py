"""JSONL: one article a line, its text taken as it is but for what no text should hold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import IO

from newsgraph.errors import ReadingError, own_files
from newsgraph.reading.dates import parse_date, parse_moment
from newsgraph.reading.decoding import no_lines
from newsgraph.reading.limits import MAX_FILE_BYTES, check_text
from newsgraph.reading.normalise import normalise_characters, normalise_line, replace_surrogates, spell_path
from newsgraph.reading.outlets import publisher_of_url
from newsgraph.schema import Article


def article_from_record(record: Mapping[str, object], *, name: str, check_language: bool = True) -> Article:
    """Make an article of a record: ``text``, and maybe ``id title published updated publisher url authors``.

    The text is taken as it is, without cleaning; only its characters are normalised. ``published`` and
    ``updated`` may be an ISO or a German date, with or without the hour; one that cannot be understood is
    left out. ``id`` is kept as the article's ``given_id``. Other keys are ignored.

    Args:
        record: the record.
        name: what errors call it; the article's ``source`` where the record has no ``url``.
        check_language: refuse what is not German.

    Raises:
        ReadingError: no text, too long a text, not German, or a value of the wrong type.
    """
    text = normalise_characters(_string(record, "text", name) or "")
    if not text.strip():
        raise ReadingError(f'{name}: the record has no "text"')
    check_text(text, name=name, check_language=check_language)
    url = _string(record, "url", name)
    published = _string(record, "published", name) or ""
    updated = _string(record, "updated", name) or ""
    return Article(
        text=text,
        source=spell_path(url or name),
        title=normalise_line(_string(record, "title", name) or "") or None,
        published=parse_date(published),
        published_at=parse_moment(published),
        updated_at=parse_moment(updated),
        publisher=normalise_line(_string(record, "publisher", name) or "")
        or (publisher_of_url(url) if url else None),
        authors=_names(record, name),
        given_id=_given_id(record),
    )


def article_from_line(line: bytes, *, name: str, line_number: int, check_language: bool = True) -> Article:
    """Make an article of one line of a JSONL file.

    Its ``source`` is the record's ``url``, else ``name#id``, else ``name#line number``.

    Raises:
        ReadingError: naming file and line.
    """
    place = f"{name}, line {line_number}"
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ReadingError(f"{place}: is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ReadingError(f"{place}: is not JSON ({error.msg} at character {error.pos + 1})") from None
    except (RecursionError, ValueError):  # nested too deeply, or a number of thousands of digits
        raise ReadingError(f"{place}: is JSON that cannot be read") from None
    if not isinstance(record, dict):
        raise ReadingError(f'{place}: is not a record; expected {{"text": "…"}}')
    with own_files():
        article = article_from_record(record, name=place, check_language=check_language)
    if not record.get("url"):
        source = spell_path(f"{name}#{article.given_id or line_number}")
        article = article.model_copy(update={"source": source})
    return article


def read_records(
    head: bytes,
    stream: IO[bytes],
    *,
    name: str,
    max_bytes: int = MAX_FILE_BYTES,
    check_language: bool = True,
) -> Iterator[Article | ReadingError]:
    """Read a JSONL file line by line; a bad line gives one error, and the rest goes on.

    Args:
        head: the first line, already read.
        stream: the rest.
        name: what errors call the file.
        max_bytes: the longest line that is read.
        check_language: refuse what is not German.
    """
    if what := no_lines(head):
        yield ReadingError(f"{name}: {what}")
        return
    number = 0
    line = head
    while line:
        number += 1
        too_long = len(line) > max_bytes
        while too_long and line and not line.endswith(b"\n"):
            line = stream.readline(max_bytes)
        if too_long:
            yield ReadingError(f"{name}, line {number}: is longer than {max_bytes // 2**20} MiB")
        elif line.strip():
            try:
                yield article_from_line(line, name=name, line_number=number, check_language=check_language)
            except ReadingError as error:
                yield error
        line = stream.readline(max_bytes + 1)


def _string(record: Mapping[str, object], key: str, name: str) -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise ReadingError(f'{name}: "{key}" must be a string, not {type(value).__name__}')
    return replace_surrogates(value) if value else None


def _given_id(record: Mapping[str, object]) -> str | None:
    key = record.get("id")
    return normalise_line(str(key)) or None if isinstance(key, str | int) else None


def _names(record: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = record.get("authors")
    if value is None:
        return ()
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list | tuple) or not all(isinstance(item, str) for item in names):
        raise ReadingError(f'{name}: "authors" must be a list of strings')
    return tuple(filter(None, map(normalise_line, names)))
