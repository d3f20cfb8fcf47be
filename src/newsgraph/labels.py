"""What a reader sees: the German and English words for the keys of the schema, from ``labels.tsv``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

LANGUAGES = ("de", "en")


def label(group: str, key: str, lang: str = "de") -> str:
    """Return the words for a key.

    Args:
        group: the first column of the table: ``type``, ``modality``, ``stance``, ``event``, ``ui``, ….
        key: a value of the schema ("person", "Threaten") or a name of a message.
        lang: ``de`` or ``en``.

    Raises:
        KeyError: the table has no such key or language.
    """
    return _labels()[group, key][lang]


def labels_of(group: str, lang: str = "de") -> dict[str, str]:
    """Return all keys of a group with their words."""
    return {key: words[lang] for (of, key), words in _labels().items() if of == group}


@cache
def _labels() -> dict[tuple[str, str], dict[str, str]]:
    text = files(__package__).joinpath("labels.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:] if line]
    return {(group, key): dict(zip(LANGUAGES, words, strict=True)) for group, key, *words in rows}
