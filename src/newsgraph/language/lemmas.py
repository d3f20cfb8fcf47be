"""Lemmas as edit scripts: what has to be done to a word to get its dictionary form.

A script is ``part|case|cut|add``: take out the infix `part` ("ge" of a participle or "zu" of an infinitive,
after a separable prefix), change the first letter's `case` ("l" lower, "u" upper, "" leave), cut `cut`
letters off the end and add `add`. "angekommen" → "ankommen" is ``ge||0|``, "Häuser" → "Haus" is
``||5|aus``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

PREFIXES = files(__package__).joinpath("separable_prefixes.txt").read_text("utf-8").split()
_INFIX = {
    part: re.compile(rf"^({'|'.join(sorted(PREFIXES, key=len, reverse=True))})?{part}(?=...)", re.IGNORECASE)
    for part in ("ge", "zu")
}
LONGEST_CHANGE = 8  # letters: a longer cut or addition is no inflection


def lemma_script(form: str, lemma: str) -> str | None:
    """The script that leads from `form` to `lemma`, or None where they have too little in common.

    >>> lemma_script("angekommen", "ankommen")
    'ge||0|'
    >>> lemma_script("Häuser", "Haus")
    '||5|aus'
    """
    case = ""
    if form[:1].isupper() and lemma[:1].islower():
        case = "l"
    elif form[:1].islower() and lemma[:1].isupper():
        case = "u"
    best: str | None = None
    least = LONGEST_CHANGE + 1
    for part in ("", "ge", "zu"):
        stem = _without(form, part)
        if stem is None:
            continue
        stem = _cased(stem, case)
        same = next(
            (i for i, (a, b) in enumerate(zip(stem, lemma, strict=False)) if a != b),
            min(len(stem), len(lemma)),
        )
        cut, add = len(stem) - same, lemma[same:]
        change = max(cut, len(add)) + (1 if part else 0)
        if change < least:
            best, least = f"{part}|{case}|{cut}|{add}", change
    return best


@lru_cache(maxsize=65536)
def apply_script(form: str, script: str) -> str:
    """The lemma of `form` by `script`; the form itself where the script does not fit it.

    >>> apply_script("aufgestanden", "ge||5|ehen")
    'aufstehen'
    """
    part, case, cut, add = script.split("|", 3)
    stem = _without(form, part)
    if stem is None or len(stem) < int(cut):
        return form
    stem = _cased(stem, case)
    return (stem[: len(stem) - int(cut)] + add) or form


def _without(form: str, part: str) -> str | None:
    if not part:
        return form
    match = _INFIX[part].match(form)
    return (match[1] or "") + form[match.end() :] if match else None


def _cased(word: str, case: str) -> str:
    if case == "l":
        return word[:1].lower() + word[1:]
    return word[:1].upper() + word[1:] if case == "u" else word
