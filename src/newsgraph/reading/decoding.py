"""Bytes of a file to text: byte order marks, UTF-8, UTF-16, declared and guessed encodings."""

from __future__ import annotations

import codecs
import re

from newsgraph.errors import ReadingError

# First bytes of files that hold no plain text, with what to tell the user.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF; save its text as .txt first"),
    (b"PK\x03\x04", "a zip or office document; save its text as .txt first"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save its text as .txt first"),
    (b"{\\rtf", "an RTF document; save its text as .txt first"),
    (b"\x1f\x8b", "compressed with gzip; unpack it first"),
    (b"BZh", "compressed with bzip2; unpack it first"),
    (b"\xfd7zXZ", "compressed with xz; unpack it first"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3", "a database"),
)
# The longer mark first: the UTF-32 mark begins with the UTF-16 one.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What German text was saved in before UTF-8. cp1252 contains ISO-8859-1, and browsers read the one as the
# other.
_GERMAN_ENCODINGS = ("cp1252", "mac_roman", "cp850", "iso8859_15")
_LATIN_1 = {"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252"}
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 4096  # bytes in which a page must declare its encoding (HTML asks for 1024)
_GERMAN_LETTERS = set("äöüÄÖÜß")
_GERMAN_SIGNS = set("„“”‚‘’»«›‹–—…€§°")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decode(data: bytes, *, name: str, markup: bool = False) -> str:
    """Return the text in ``data``, without byte order mark.

    Tried in this order: byte order mark, UTF-16 without one, UTF-8, the encoding that a page declares (only
    with ``markup``), UTF-8 with a few stray bytes, and at last the old encoding that gives the most plausible
    German.

    Args:
        data: the bytes of a file.
        name: what errors call the file.
        markup: whether the text is HTML, which may declare its encoding.

    Raises:
        ReadingError: the bytes are no text.
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise ReadingError(f"{name}: is not text but {kind}")
    text = _decode_marked(data) or _decode_utf16(data) or _decode_utf8(data)
    if text is None and markup:
        text = _decode_declared(data)
    if text is None:
        text = _decode_damaged_utf8(data) or _guess(data)
    if text is None or _looks_binary(text):
        raise ReadingError(f"{name}: is not text (binary data); give .txt, .md, .html or .jsonl")
    return text


def no_lines(head: bytes) -> str | None:
    """Tell what a file is whose first line shows that it holds no lines of text; None where it may."""
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return f"is not text but {kind}"
    return "is not UTF-8 text (binary data, or UTF-16)" if b"\0" in head else None


def _decode_marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    return None


def _decode_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: in German text every second byte is zero, nearly without exception."""
    sample = data[:2000]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if others == 0 and zeros > 0.35 * len(sample):
            return data.decode(encoding, errors="replace")
    return None


def _decode_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _decode_declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:_DECLARED_WITHIN])
    if match is None:
        return None
    encoding = match[1].decode("ascii").lower()
    if encoding in _LATIN_1:
        encoding = "cp1252"
    try:
        return None if codecs.lookup(encoding).name == "utf-8" else data.decode(encoding)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _decode_damaged_utf8(data: bytes) -> str | None:
    """UTF-8 with stray bytes: cut at the end, or with a line pasted from elsewhere (taken as cp1252)."""
    damaged = data.decode("utf-8", errors="surrogateescape")
    stray = sum("\udc80" <= char <= "\udcff" for char in damaged)
    sound = sum(ord(char) > 127 for char in damaged) - stray
    if sound <= 2 * stray:
        return None
    return re.sub(
        "[\udc80-\udcff]+",
        lambda match: match[0].encode("utf-8", "surrogateescape").decode("cp1252", errors="replace"),
        damaged,
    )


def _guess(data: bytes) -> str | None:
    """Choose among the encodings of old German text by its letters, else ask charset-normalizer.

    On a short text, statistics of byte pairs confuse cp1252 with its neighbours (cp1250, Mac); that ``ä ö ü
    ß`` come out inside words, and not ``Ÿ`` or ``š``, decides it.
    """
    scored = []
    for encoding in _GERMAN_ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        scored.append((_plausibility(text), text))
    if scored:
        score, text = max(scored, key=lambda pair: pair[0])  # the first of equals: cp1252
        if score > 0:
            return text
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return str(best) if best is not None else None


def _plausibility(text: str) -> int:
    """Letters and signs that German uses, less all others beyond ASCII."""
    score = 0
    for char in text:
        if char in _GERMAN_LETTERS:
            score += 2
        elif char in _GERMAN_SIGNS:
            score += 1
        elif ord(char) > 127 and char != "\xa0":
            score -= 2 if not char.isalpha() else 1
    return score


def _looks_binary(text: str) -> bool:
    """Text has hardly any control characters; a few stray ones (form feeds, NULs of a broken editor) pass."""
    controls = sum(1 for _ in _CONTROL.finditer(text))
    unreadable = text.count("\ufffd")
    return controls + unreadable > max(2, 0.02 * len(text))
