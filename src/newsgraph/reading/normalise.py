"""Characters and line ends of a text made uniform. Quotation marks stay as they are written."""

from __future__ import annotations

import os
import re
import unicodedata

# Invisible characters that only steer layout: soft hyphen, zero-width ones, marks of writing direction, BOM,
# tags and annotations.
_INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_INVISIBLE += "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0e\ufe0f"
_INVISIBLE += "\u034f\u061c\u206a\u206b\u206c\u206d\u206e\u206f\ufff9\ufffa\ufffb" + "".join(
    map(chr, range(0xE0000, 0xE0080))
)
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_SPACES += "\u115f\u1160\u2800\u3164\uffa0"  # letters without ink
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_TABLE = str.maketrans(
    {
        **dict.fromkeys(_INVISIBLE),
        **dict.fromkeys(_SPACES, " "),
        **_LIGATURES,
        "\u2010": "-",
        "\u2011": "-",
        "\x0b": "\n",
        "\x85": "\n",
        "\u2028": "\n",
        "\x0c": "\n\n",
        "\u2029": "\n\n",
    }
)
# Controls, and the code points that Unicode keeps out of any exchange: XML, CSV and terminals choke on them.
_NO_CHARACTERS = re.compile(
    "[\\x00-\\x09\\x0e-\\x1f\\x7f-\\x9f\\ufdd0-\\ufdef\\ufffe\\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def normalise(text: str) -> str:
    """Return the text of a page: its characters as `normalise_characters` makes them, its layout tidy.

    Runs of spaces become one, lines lose their outer spaces, more than one empty line becomes one.
    """
    lines = (re.sub(r" {2,}", " ", line).strip() for line in normalise_characters(text).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def normalise_characters(text: str) -> str:
    """Return ``text`` in NFC with ``\\n`` line ends, plain spaces, no invisible characters and no controls.

    Its layout stays. Every text that newsgraph reads goes through this, whatever it comes from. Lone
    surrogates become U+FFFD.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)
    return unicodedata.normalize("NFC", _NO_CHARACTERS.sub("", replace_surrogates(text)))


def normalise_line(text: str) -> str:
    """Return a title or a name: the same on one line, without outer spaces."""
    return " ".join(normalise_characters(text).split())


def replace_surrogates(text: str) -> str:
    """Replace lone surrogates, which no file can hold, by U+FFFD; the length stays."""
    return _SURROGATES.sub("\ufffd", text)


def spell_path(name: str) -> str:
    """Return a path or address as text that any file and database takes, on one line, otherwise as it is.

    Bytes of a file's name that are no UTF-8, for Python lone surrogates, are spelt out (``\\xff``).
    """
    try:
        name = os.fsencode(name).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:
        name = replace_surrogates(name)
    return re.sub(r"[\n\x0b\x0c\r\x85\u2028\u2029]", "\ufffd", _NO_CHARACTERS.sub("\ufffd", name))
