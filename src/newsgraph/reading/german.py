"""Is a text German? Counted in function words, which a text of two sentences already has."""

from __future__ import annotations

import functools
import re
from importlib import resources

_WORD = re.compile(r"[^\W\d_]+")
# German prose has 35 to 45 function words in 100; tables and lists of names far fewer.
_GERMAN_SHARE = 0.08
# With fewer words than this, only a text that speaks another language beyond doubt is refused.
_ENOUGH_WORDS = 40
_QUOTED = re.compile(r"[\"„“»«][^\"„“”»«\n]{20,600}[\"“”«»]")  # may be in another language
_FEW_WORDS = 8
_SAMPLE = 200_000  # characters looked at


def other_language(text: str) -> str | None:
    """Return None for a German text, else what it looks like: "English", …, or "another language".

    In doubt a text counts as German: a headline of five words must not be refused.
    """
    unquoted = _QUOTED.sub(" ", text[:_SAMPLE])
    words = [word.lower() for word in _WORD.findall(unquoted)]
    if len(words) < _FEW_WORDS:
        words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    if not words:
        return None
    latin = sum(1 for word in words if word[0] < "\u0250")
    if latin < len(words) / 2:
        return "another script"
    lists = _function_words()
    if len(words) < _ENOUGH_WORDS:
        # "Was will man in der Band?": in few words those tell nothing that two languages share.
        lists = {
            language: listed if language == "German" else listed - lists["German"]
            for language, listed in lists.items()
        }
    hits = {language: sum(word in listed for word in words) for language, listed in lists.items()}
    german = hits.pop("German")
    rival = max(hits, key=lambda language: hits[language])
    if hits[rival] > max(2, 1.25 * german):
        return rival
    if len(words) >= _ENOUGH_WORDS and german < _GERMAN_SHARE * len(words):
        return "another language"
    return None


@functools.cache
def _function_words() -> dict[str, frozenset[str]]:
    table = resources.files(__package__).joinpath("function_words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {language: frozenset(words.split()) for language, words in rows}
