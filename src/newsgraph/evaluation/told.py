"""What an extraction tells, as a reader asks for it: by names and words, never by ids.

It reads the plain JSON of ``newsgraph/2``, so that an extraction written by hand, or by another program, can
be judged as well. In what is asked for, ``|`` separates alternatives, of which one is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

Json: TypeAlias = Mapping[str, Any]

_WORD = re.compile(r"\w+(?:[-.,:*/’']\w+)*")
_DETERMINER = re.compile(r"d(er|ie|as|em|en|es)|k?ein(e|en|em|er|es)?")
# Behind these words a noun phrase names others: "die Frau | von Udo Marx".
_COMPLEMENT = re.compile(
    r"an|auf|aus|bei|der|des|für|gegen|im|in|mit|über|um|unter|vom|von|wegen|zu|zum|zur|zwischen"
)
_INFLECTIONS = ("", "s", "es", "n", "en", "e")


def words_of(text: str) -> list[str]:
    """Return the words of a text, for comparison: without marks, case and the spelling of ß."""
    return [word.casefold() for word in _WORD.findall(text)]


def says(text: str, wanted: str) -> bool:
    """Whether one of the alternatives stands in the text, word by word; ``…`` in it stands for any words."""
    words = words_of(text)
    return any(_in_order(words, option.split("…")) for option in wanted.split("|"))


def alternatives(wanted: object) -> list[str]:
    """Return what a value may be: ``"possible|open"`` is two, ``true`` is one."""
    if isinstance(wanted, bool):
        return [str(wanted).lower()]
    return [option.strip() for option in str(wanted).split("|")]


def is_name(given: str, wanted: str) -> bool:
    """Whether two names are the same words, but for an article in front and an ending of inflection."""
    first, second = _bare(words_of(given)), _bare(words_of(wanted))
    return bool(first) and len(first) == len(second) and all(map(_same_word, first, second))


def heads_with(phrase: str, wanted: str) -> bool:
    """Whether the wanted words are in a noun phrase before what completes it ("die Frau | von Udo Marx")."""
    words = _bare(words_of(re.split(r"[,(]", phrase)[0]))
    looked_for = _bare(words_of(wanted))
    if not any(map(_COMPLEMENT.fullmatch, looked_for)):  # "von der Leyen" is a name whole
        words = next((words[:n] for n, word in enumerate(words) if n and _COMPLEMENT.fullmatch(word)), words)
    return bool(looked_for) and any(_runs(words, looked_for))


def place_of(text: str, words: str) -> tuple[int, int] | None:
    """Return where words stand in a text; ``"er#2"`` is the second "er"."""
    wanted, _, number = words.partition("#")
    matches = list(re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", text))
    position = int(number or 1) - 1
    return matches[position].span() if position < len(matches) else None


@dataclass(frozen=True)
class Told:
    """An extraction, and the lemma of each word where they are known (word, lemma)."""

    extraction: Json
    lemmas: Sequence[tuple[str, str]] = ()

    @property
    def text(self) -> str:
        """The article's text."""
        return str(self.extraction["article"]["text"])

    @property
    def claims(self) -> Sequence[Json]:
        """The claims, those never made as well."""
        return list(self.extraction["claims"])

    @property
    def relations(self) -> Sequence[Json]:
        """The relations, one per clause."""
        return list(self.extraction["relations"])

    @cached_property
    def actors(self) -> dict[str, Json]:
        """The actors by id."""
        return {actor["id"]: actor for actor in self.extraction["actors"]}

    def is_called(self, actor: str | None, wanted: str) -> bool:
        """Whether an actor has a wanted name: as its name, an alias, or a mention that is no pronoun.

        A noun may be named by its head alone: "Junge" is "der 13-jährige Junge".
        """
        record = self.actors.get(actor or "")
        if record is None:
            return False
        nouns = [m["text"] for m in record["mentions"] if m["kind"] == "noun"]
        names = [record["name"], *record["aliases"]]
        names += [m["text"] for m in record["mentions"] if m["kind"] in {"name", "metonym"}]
        if not record.get("named", True):
            nouns += names
        return any(
            any(is_name(name, option) for name in [*names, *nouns])
            or any(heads_with(noun, option) for noun in nouns)
            for option in alternatives(wanted)
        )

    def name(self, actor: str | None) -> str:
        """The name of an actor, for messages."""
        record = self.actors.get(actor or "")
        return str(record["name"]) if record else "nobody"

    def speaks(self, claim: Json, wanted: str) -> bool:
        """Whether a claim is told of the wanted speaker, by its node or, where it has none, by its words."""
        if claim["speaker"] is not None:
            return self.is_called(claim["speaker"], wanted)
        words = (claim["speaker_span"] or {}).get("text", "")
        return any(heads_with(words, option) for option in alternatives(wanted))

    def means(self, argument: Json, wanted: str) -> bool:
        """Whether an argument means the wanted actor or, where it means none, has its words."""
        if argument["actors"]:
            return any(self.is_called(actor, wanted) for actor in argument["actors"])
        return any(heads_with(argument["text"], option) for option in alternatives(wanted))

    def vouched_by(self, relation: Json) -> list[Json]:
        """The claims that vouch for a relation; none where the author does."""
        return [claim for claim in self.claims if claim["id"] in relation["vouchers"]]

    def meant_by(self, words: str) -> tuple[list[str], str] | None:
        """Return the actors that these words mention ("sie" may be several), and the kind of the mention.

        The mention is the words themselves; or the shortest that ends with them ("Minister Udo Marx"); or,
        for more than one word, the shortest that begins with them ("Der Bruder des Ministers").
        """
        place = place_of(self.text, words)
        if place is None:
            return None
        start, end = place
        longer = len(words_of(words)) > 1
        fits = []
        for actor in self.actors.values():
            for mention in actor["mentions"]:
                first, last = mention["start"], mention["end"]
                fit = 3 * ((first, last) == place) or 2 * (last == end) or longer * (first == start)
                fits.append(((fit, first - last), actor["id"], mention["kind"]))
        best = max((fit for fit, _, _ in fits), default=(0, 0))
        if not best[0]:
            return None
        ids = list(dict.fromkeys(actor for fit, actor, _ in fits if fit == best))
        return ids, next(kind for fit, _, kind in fits if fit == best)

    def names(self, actors: Iterable[str]) -> str:
        """The names of actors, for messages."""
        return " and ".join(map(self.name, actors))

    def is_linked(self, words: str) -> bool:
        """Whether the words are a mention of somebody who is mentioned elsewhere as well."""
        found = self.meant_by(words)
        return found is not None and any(len(self.actors[actor]["mentions"]) > 1 for actor in found[0])


def _bare(words: list[str]) -> list[str]:
    return words[1:] if len(words) > 1 and _DETERMINER.fullmatch(words[0]) else words


def _same_word(first: str, second: str) -> bool:
    long, short = (first, second) if len(first) >= len(second) else (second, first)
    return long.startswith(short) and long[len(short) :] in _INFLECTIONS


def _runs(words: Sequence[str], wanted: Sequence[str]) -> Iterator[bool]:
    for start in range(len(words) - len(wanted) + 1):
        yield all(map(_same_word, words[start : start + len(wanted)], wanted))


def _in_order(words: Sequence[str], pieces: Iterable[str]) -> bool:
    at = 0
    for piece in pieces:
        wanted = words_of(piece)
        found = (
            n + len(wanted)
            for n in range(at, len(words) - len(wanted) + 1)
            if list(words[n : n + len(wanted)]) == wanted
        )
        end = next(found, None)
        if end is None:
            return False
        at = end
    return True
