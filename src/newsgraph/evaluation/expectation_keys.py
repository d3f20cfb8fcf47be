"""The keys that an expectation may have, so that a slip of the pen in the data is told."""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.evaluation.told import Json, alternatives, place_of, words_of

_RELATION = "who whom part thing verb negated modality event voucher time place told"
_CLAIM = "speaker source via against addressees about words not_words cue kind medium"
_KEYS = {
    "claim": f"{_CLAIM} stance made negated modality quantity time",
    "relation": _RELATION,
    "fact": _RELATION,
    "actor": "name type named gender wikidata role",
    "conflict": "between kind on",
    "quantity": "value high unit text",
    "time": "words value",
    "lemma": "word is",
}
_OTHERS = frozenset({"same", "linked", "sentences", "any"})
_ONLY_EXPECTED = frozenset({"any", "lemma", "sentences"})
_ONLY_FORBIDDEN = frozenset({"linked"})
# Whose values are words of the text.
_QUOTED = "speaker source via against addressees words name who whom part thing between word"


def mistakes_in(wanted: Json, text: str, *, never: bool = False) -> Iterator[str]:
    """Yield what is wrong with an expectation itself: an unknown kind or key, or words not of the text.

    ``never`` tells that it stands among what must never be told.
    """
    if len(wanted) != 1:
        yield f"an expectation has one key, its kind; here are {', '.join(wanted)}"
        return
    kind, value = next(iter(wanted.items()))
    if kind in (_ONLY_EXPECTED if never else _ONLY_FORBIDDEN):
        yield f"{kind} can only be {'expected' if never else 'forbidden'}"
    if kind == "any":
        for option in value:
            yield from mistakes_in(option, text)
    elif kind in {"same", "linked"}:
        for words in [value] if isinstance(value, str) else value:
            if place_of(text, words) is None:
                yield f"{kind}: the text lacks “{words}”"
    elif kind in _KEYS:
        known = _KEYS[kind].split()
        yield from (f"{kind} has no key {key!r}" for key in value if key not in known)
        for key in value.keys() & set(_QUOTED.split()):
            for words in value[key] if isinstance(value[key], list) else [value[key]]:
                if words is not None and not _may_stand_in(text, words):
                    yield f"{kind} {key}: the text lacks “{words}”"
    elif kind not in _OTHERS:
        yield f"unknown kind {kind!r}; one of {', '.join(sorted({*_KEYS, *_OTHERS}))}"


def _may_stand_in(text: str, words: str) -> bool:
    """Whether each word of one alternative begins a word of the text ("Putin" in "Putins")."""
    there = words_of(text)
    return any(
        all(any(word.startswith(part) for word in there) for part in words_of(option))
        for option in alternatives(words)
    )
