"""Ends sentences behind a number: "… auf Platz 3. | Trainer Marx sagte …", where models see an ordinal.

The full stop sticks to the number, so that models run the two sentences together. An ordinal goes on with
its noun ("der 3. Tag", "am 3. Oktober"); what tells the end of a sentence is a thousands' mark or a comma
in the number, a noun in front of it, or behind it a name or a word that no ordinal counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsgraph.language.tree import Planting

_NUMBER_STOP = re.compile(r"\d[\d.,]*\.")
_DATE = re.compile(r"\d\d?\.\d\d?\.")
_MONTHS = frozenset(
    "januar jänner februar märz april mai juni juli august september oktober november dezember".split()  # noqa: SIM905
)
_OPENERS = frozenset({"DET", "PRON", "ADV", "SCONJ", "CCONJ", "ADP", "AUX", "VERB"})
_FINITE = frozenset({"VVFIN", "VAFIN", "VMFIN"})


def end_behind_numbers(rows: Sequence[Planting]) -> list[Planting]:
    """Return the tokens with a sentence begun behind each number that ends one, and a root for each part."""
    found = list(rows)
    for place in range(2, len(rows)):
        if not found[place].starts_sentence and _ends(found, place):
            _part(found, place)
    return found


def _ends(rows: Sequence[Planting], place: int) -> bool:
    number, row, before = rows[place - 1], rows[place], rows[place - 2]
    if not _NUMBER_STOP.fullmatch(number.text) or number.starts_sentence:
        return False
    if not row.text[:1].isupper() or row.text.lower() in _MONTHS:
        return False
    whole = any(mark in number.text[:-1] for mark in ".,") and not _DATE.fullmatch(number.text)
    name = row.pos == "PROPN" and place + 1 < len(rows) and rows[place + 1].tag in _FINITE
    return whole or name or row.entity == "PER" or row.pos in _OPENERS or before.pos == "NOUN"


def _part(rows: list[Planting], border: int) -> None:
    """Begin a sentence at a token, and cut what hangs across the border."""
    start = next((i for i in range(border, -1, -1) if rows[i].starts_sentence), 0)
    end = next((i for i in range(border + 1, len(rows)) if rows[i].starts_sentence), len(rows))
    rows[border] = replace(rows[border], starts_sentence=True)
    for first, last in ((start, border), (border, end)):
        inside = range(first, last)
        own = next((i for i in inside if rows[i].head == i), None)
        cut = [i for i in inside if not first <= rows[i].head < last]
        # Of what hung across, a verb tells the clause best.
        root = own if own is not None else next((i for i in cut if rows[i].pos in {"VERB", "AUX"}), cut[0])
        for i in cut:
            own_root = i == root
            rows[i] = replace(rows[i], head=root, dep="ROOT" if own_root else rows[i].dep)
