"""Infinitives of German verb forms, from a table of infinitives and one of irregular forms.

A network that has read some thousand verbs knows the regular patterns, but not that "gefiel" belongs to
"gefallen". The tables come with a model (``models/verbs.py`` makes them); separable and other prefixes are
taken off and put back, so that "vorgeschrieben" needs no line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from newsgraph.language.lemmas import PREFIXES

_UNSTRESSED = ["be", "emp", "ent", "er", "ge", "hinter", "miss", "ver", "wider", "zer"]
_PREFIX = re.compile(rf"^({'|'.join(sorted({*PREFIXES, *_UNSTRESSED}, key=len, reverse=True))})(?=....)")
# Endings of finite forms, participles and inflected participles; then those of infinitives.
_ENDINGS = (
    "", "est", "et", "ete", "eten", "etest", "etet", "te", "ten", "test", "tet", "st", "t", "e", "en", "n",
    "end", "nd",
)  # fmt: skip
_INFINITIVES = ("en", "n", "eln", "ern")


class VerbLemmatizer:
    """Finds infinitives; `guess` (the network's proposal) decides between several."""

    def __init__(self, infinitives: set[str], irregular: dict[str, str]) -> None:
        self.infinitives = infinitives
        self.irregular = irregular

    @classmethod
    def from_file(cls, path: Path) -> VerbLemmatizer:
        """Read lines ``infinitive`` or ``form<TAB>infinitive``."""
        infinitives: set[str] = set()
        irregular: dict[str, str] = {}
        for line in path.read_text("utf-8").splitlines():
            form, tab, infinitive = line.partition("\t")
            if tab:
                irregular[form] = infinitive
            else:
                infinitives.add(form)
        return cls(infinitives - _past_forms(infinitives, irregular), irregular)

    def lemma(self, form: str, guess: str) -> str:
        """The infinitive of a verb form.

        An irregular form is looked up; a guess that is an infinitive is believed; else regular endings are
        taken off. What remains unknown keeps the guess, but "un" before a participle makes an adjective:
        "undatiert" comes from no verb "undatieren".
        """
        word = form.lower()
        known = self.irregular.get(word)
        if known is not None:
            return known
        if guess in self.infinitives:
            return guess
        found = self.regular(word) or self._prefixed(word)
        if found is not None:
            return found
        participle = word.removeprefix("un")
        denied = participle != word and (participle in self.irregular or self.regular(participle) is not None)
        return word if denied else guess

    def regular(self, word: str) -> str | None:
        """The infinitive that a form belongs to by regular endings, or None."""
        for candidate in _candidates(word):
            if candidate in self.infinitives:
                return candidate
        return None

    def _prefixed(self, word: str) -> str | None:
        match = _PREFIX.match(word)
        if match is None:
            return None
        rest = word[match.end() :]
        for part in (rest, rest.removeprefix("zu")):
            infinitive = self.irregular.get(part) or self.regular(part)
            if infinitive is not None:
                return match[1] + infinitive
        return None


def _past_forms(infinitives: set[str], irregular: dict[str, str]) -> set[str]:
    """Past forms that stand among the infinitives by mistake: "bewiesen" beside "beweisen"."""
    found = set()
    for word in infinitives:
        match = _PREFIX.match(word)
        base = irregular.get(word[match.end() :]) if match is not None else None
        if match is None or base is None or word[match.end() :] in infinitives:
            continue
        if match[1] + base in infinitives - {word} or (match[1] == "ge" and base in infinitives):
            found.add(word)
    return found


def _candidates(word: str) -> Iterator[str]:
    """Possible infinitives: the word itself, then stems of it, without the participle's "ge" or the "zu"."""
    yield word
    stems = [word]
    match = _PREFIX.match(word)
    for start in (0, match.end() if match else 0):
        for part in ("ge", "zu"):
            if word[start:].startswith(part) and len(word) - start > len(part) + 2:
                stems.append(word[:start] + word[start + len(part) :])
    for stem in reversed(stems):
        for ending in _ENDINGS:
            if stem.endswith(ending):
                base = stem[: len(stem) - len(ending)]
                for infinitive in _INFINITIVES:
                    yield base + infinitive
