"""Characters and line ends of a text made uniform. Quotation marks stay as they are written."""

from __future__ import annotations

import re
import unicodedata

# Invisible characters that only steer layout: soft hyphen, zero-width ones, marks of writing direction, BOM.
_INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_INVISIBLE += "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0e\ufe0f"
_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
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
_CONTROLS = re.compile(r"[\x00-\x09\x0e-\x1f\x7f-\x9f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def normalise(text: str) -> str:
    """Return ``text`` in NFC with ``\\n`` line ends, plain spaces and no invisible characters.

    Runs of spaces become one, lines lose their outer spaces, more than one empty line becomes one. Lone
    surrogates become U+FFFD.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)
    text = _CONTROLS.sub("", replace_surrogates(text))
    text = unicodedata.normalize("NFC", text)
    lines = (re.sub(r" {2,}", " ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def replace_surrogates(text: str) -> str:
    """Replace lone surrogates, which no file can hold, by U+FFFD; the length stays."""
    return _SURROGATES.sub("\ufffd", text)
