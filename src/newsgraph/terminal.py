"""What of a text may reach a terminal or a spreadsheet, where some characters are commands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

# Control characters steer the cursor, the title and the clipboard (ESC, and CSI in one byte: U+009B); marks
# of writing direction make a text look like another one; lone surrogates cannot be written.
_COMMANDS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def printable(text: str) -> str:
    """Return the text with U+FFFD for what a terminal would obey; line feeds stay."""
    return _COMMANDS.sub("\ufffd", text)


def printable_line(text: str) -> str:
    """The same on one line."""
    return printable(" ".join(text.split("\n")))


def printable_json(value: Any) -> str:
    """Return JSON in which what a terminal would obey is written as an escape: the same data."""
    return _IN_JSON.sub(
        lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False, indent=2)
    )


def no_formula(text: str) -> str:
    """Return the text of a cell with an apostrophe before it where a spreadsheet would compute it."""
    return "'" + text if text.startswith(_FORMULA) else text


class SafeConsole(Console):
    """A console of Rich that prints the text of others, and obeys nothing in it."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """Yield what is to be printed: Rich's own control codes as they are, all text made harmless."""
        for segment in super().render(renderable, options):
            if segment.control:
                yield segment
            else:
                yield Segment(printable(segment.text), segment.style)
