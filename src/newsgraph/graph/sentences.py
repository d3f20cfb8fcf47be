"""An article's own sentences for the brief: those that tell its main point, and those that stand alone.

A wording that is put together from a clause may have lost what it belongs to; the sentence that the article
itself has does not. So the brief takes the sentence wherever it is understood by itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache, lru_cache
from typing import Any

import networkx as nx

from newsgraph.graph.alone import stands_alone
from newsgraph.graph.introducing import STEM, function_words, nouns

LONGEST = 220  # characters; a sentence cut short may say something else, so longer ones come last
LEADS = 3  # sentences: news tell the main thing in the first ones
FEWEST = 5  # words
_HEADLINE = 2.0  # how much more a sentence tells that has all the words of the headline
_LATER = 0.15  # how much less each further one of the first sentences tells
_TOO_LONG = 0.3
_TOLD = 0.4  # share of the headline from which a sentence tells it, wherever it stands
_OF_IT = 0.3  # share of the headline from which a sentence is about it
_NEARER = 0.2  # as much more of the headline must another sentence have than the lead
_LONG = 4  # letters of a word of the headline that says something
ENDED = re.compile(r"[.!?…][\"“”»«‘’')]*$")
_BEGUN = re.compile(r"[\"“„»«‚'(]*(?:[A-ZÄÖÜ]|\d)")
# A conjunction that only links can be left out: "Doch das Taktieren …" but not "Doch ist das …".
_LINK = re.compile(
    r"(?:Doch|Denn|Und|Aber)\s(?=(?:[A-ZÄÖÜ]|(?:der|die|das|ein|eine|in|im|bei|nach|für|mit|auch)\s))"
)
_REPORTED = re.compile(
    r"\b(?:sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|gebe|gehe|komme|bleibe|stehe|\w+iere)\b(?!\sich\b)"
)
_QUOTATION = re.compile(r"„[^“”]*[“”]|\"[^\"]*\"")
_GLUED = re.compile(r"[a-zäöüßH]\.[A-ZÄÖÜ][a-zäöü]+\s")  # two sentences that lost what parts them
_WORD = re.compile(r"\w+")
_SHORT_NAME = re.compile(r"[A-ZÄÖÜ]{2,3}")  # "EU", "CDU"


# By what a text goes on to call who has been named: "Norland … die Regierung des Landes".
_CALLED = {
    "country": ("land", "staat", "regierung"),
    "place": ("stadt", "ort", "gemeinde", "insel"),
    "organisation": ("unternehmen", "konzern", "firma", "gesellschaft", "organisation", "partei", "verein"),
}
# Beside the longer function words.
_OTHERS = frozenset(
    "auch dann darf eine kann mehr muss nach nicht noch sein sind soll will wird über gegen könnte".split()  # noqa: SIM905
)


class Sentences:
    """The sentences of a graph's articles."""

    def __init__(self, graph: nx.MultiDiGraph) -> None:
        self._graph = graph
        self._mentions: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for node, data in graph.nodes(data=True):
            for mention in data.get("mentions", ()):
                self._mentions[mention["article"]].append({**mention, "actor": node})
        for mentions in self._mentions.values():
            mentions.sort(key=lambda mention: mention["start"])
        self._told_whose: set[tuple[str, int]] = set()
        self.spoken: dict[tuple[str, int], str] = {}  # sentences whose speaker another one names: the claim
        self._find_speakers()
        self._main: dict[str, list[tuple[int, str]]] = {}

    def own(self, piece: dict[str, Any], known: set[str]) -> str:
        """Return the sentence around a piece of evidence, or "" where it does not stand alone.

        Args:
            piece: the evidence.
            known: the nouns of what is introduced.
        """
        text = without_link(" ".join(piece["text"].split()))
        if not _is_sentence(text) or len(text) > LONGEST or not stands_alone(text, known):
            return ""
        return "" if self._means_another(piece["article"], piece["start"], piece["end"]) else text

    def main(self, article: str) -> list[tuple[int, str]]:
        """Return where the sentences on an article's main point begin, and their words: the lead first."""
        if article not in self._main:
            self._main[article] = self._find_main(article)
        return self._main[article]

    def _find_main(self, article: str) -> list[tuple[int, str]]:
        found = [
            (start, end, without_link(" ".join(text.split())))
            for start, end, text in self._whole(article)
            if (article, start) in self.spoken
            or (article, start) in self._told_whose
            or not _is_reported(text)
        ]
        title = self._graph.nodes[article].get("title") or ""
        first = found[0][0] if found else -1
        leads = [
            (
                self._told(title, text) * _HEADLINE - place * _LATER - _TOO_LONG * (len(text) > LONGEST),
                start,
                text,
            )
            for place, (start, end, text) in enumerate(found[:LEADS])
            if len(text) <= 2 * LONGEST
            and stands_alone(text, nouns(title), first=start == first)
            and not (start != first and self._means_another(article, start, end))
        ]
        best = max(leads, key=lambda lead: (lead[0], -lead[1]), default=None)
        chosen = [best[1:]] if best else []
        share = self._told(title, best[2]) if best else 0
        known = nouns(" ".join([title, *(text for _, text in chosen)]))
        others = [(told, -start, text) for told, start, text in self.on_headline(article, known)]
        nearer = max(others, default=None)
        if nearer and nearer[0] >= max(_TOLD, share + _NEARER):
            chosen.append((-nearer[1], nearer[2]))
        return [(start, text) for start, text in chosen]

    def with_names(self, article: str, start: int, text: str, known: set[str]) -> str:
        """Return a sentence with the whole names of persons whom only their surname tells.

        Args:
            article: its article.
            start: where the sentence begins.
            text: the sentence.
            known: the nouns and names that the headline and the lead introduce.
        """
        for mention in self._mentions[article]:
            if not (start <= mention["start"] < start + len(text) and mention["kind"] == "name"):
                continue
            person = self._graph.nodes[mention["actor"]]
            name, word = person["label"].split(), mention["text"].split()[-1]
            told = set(_WORD.findall(text.casefold())) | known
            others = {part.casefold() for part in name if part != word}
            whole = " ".join(name) in text
            if person["type"] == "person" and word in name and others and not whole and not others & told:
                text = _put_in(text, word, " ".join(name))
        return text

    def introduced(self, article: str, leads: list[tuple[int, str]]) -> set[str]:
        """Return the nouns by which a text goes on to call the one land, town or body that a lead names."""
        kinds: dict[str, set[str]] = defaultdict(set)
        for start, text in leads:
            for mention in self._mentions[article]:
                if start <= mention["start"] < start + len(text):
                    kinds[self._graph.nodes[mention["actor"]]["type"]].add(mention["actor"])
        return {noun for kind, actors in kinds.items() if len(actors) == 1 for noun in _CALLED.get(kind, ())}

    def on_headline(self, article: str, known: set[str]) -> list[tuple[float, int, str]]:
        """Return the sentences that stand alone and tell of the headline, each behind how much of it."""
        title = self._graph.nodes[article].get("title") or ""
        found = []
        for place, (start, end, text) in enumerate(self._whole(article)):
            # The first sentences are about it in other words, if need be.
            share = max(self._told(title, text), _OF_IT if place < LEADS else 0)
            told, at = without_link(text), (article, start)
            if share < _OF_IT or len(text) > LONGEST or at in self.spoken or not stands_alone(told, known):
                continue
            if at not in self._told_whose and _is_reported(text):
                continue
            if not self._means_another(article, start, end):
                found.append((share, start, told))
        return found

    def headline_share(self, article: str, text: str) -> float:
        """Return which share of the headline's words a text has."""
        return self._told(self._graph.nodes[article].get("title") or "", text)

    def _told(self, title: str, text: str) -> float:
        headline, words = content(title), content(text)
        told = sum(
            any(word.startswith(other) or other.startswith(word) for other in words) for word in headline
        )
        return told / len(headline) if headline else 0

    def _whole(self, article: str) -> list[tuple[int, int, str]]:
        data = self._graph.nodes[article]
        text = data.get("text") or ""
        pieces = [(start, end, text[start:end].strip()) for start, end in data.get("sentences", ())]
        return [piece for piece in pieces if _is_sentence(piece[2])]

    def _means_another(self, article: str, start: int, end: int) -> bool:
        """Whether a sentence means somebody by a pronoun or a noun whom it does not name."""
        mentions = self._mentions[article]
        at = bisect_left(mentions, start, key=lambda mention: mention["start"])
        named: set[str] = set()
        inside = []
        for mention in mentions[at:]:
            if mention["start"] >= end:
                break
            inside.append(mention)
            if mention["kind"] != "pronoun" and not _is_definite(mention["text"]):
                named.add(mention["actor"])
        return any(
            mention["actor"] not in named
            and (mention["kind"] == "pronoun" or self._is_named(mention["actor"]))
            for mention in inside
            if mention["kind"] == "pronoun" or (mention["kind"] == "noun" and _is_definite(mention["text"]))
            if mention["text"].lower() not in ("ich", "wir", "uns", "mich", "mir", "unser", "unsere")
        )

    def _is_named(self, actor: str) -> bool:
        data = self._graph.nodes[actor]
        return bool(data["named"]) and any(each["kind"] == "name" for each in data["mentions"])

    def _find_speakers(self) -> None:
        """Find of each sentence in a claim whether it tells itself who says so."""
        for node, data in self._graph.nodes(data=True):
            if data["kind"] != "claim":
                continue
            piece = data["evidence"][0]
            speakers = [span["start"] for span in piece["spans"] if span["role"] in ("speaker", "frame")]
            for start, end in self._graph.nodes[piece["article"]]["sentences"]:
                place = (piece["article"], start)
                if any(start <= speaker < end for speaker in speakers):
                    self._told_whose.add(place)
                    self.spoken.pop(place, None)
                elif place not in self._told_whose and any(
                    span["start"] < end and start < span["end"] for span in data["spans"]
                ):
                    self.spoken.setdefault(place, node)


@lru_cache(maxsize=16384)
def content(text: str) -> frozenset[str]:
    """Return what tells the longer words of a text apart, whatever their endings."""
    return frozenset(
        word.casefold()[:STEM]
        for word in _WORD.findall(text)
        if (len(word) >= _LONG or _SHORT_NAME.fullmatch(word)) and word.casefold() not in _empty_words()
    )


def _put_in(text: str, word: str, name: str) -> str:
    """Return a text with a name for the first of a word, but not within somebody's words."""
    found = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)
    if found is None:
        return text
    before = text[: found.start()]
    quoted = before.count("„") > len(re.findall("[“”]", before)) or before.count('"') % 2
    addressed = before.endswith(("Herr ", "Herrn ", "Frau "))
    return text if quoted or addressed else before + name + text[found.end() :]


def without_link(text: str) -> str:
    """Return a sentence without the conjunction that only links it to the one before."""
    link = _LINK.match(text)
    rest = text[link.end() :] if link else text
    return rest[:1].upper() + rest[1:]


def _is_sentence(text: str) -> bool:
    return bool(
        _BEGUN.match(text) and ENDED.search(text) and "\n" not in text and len(text.split()) >= FEWEST
    ) and not (text.endswith("?") or _GLUED.search(text))


def _is_reported(text: str) -> bool:
    """Whether a sentence is in the subjunctive of reports, outside of quotations."""
    return _REPORTED.search(_QUOTATION.sub("", text)) is not None


def _is_definite(words: str) -> bool:
    first, *others = words.split()
    return first.lower() in ("der", "die", "das", "dem", "den", "des") and len(others) == 1


@cache
def _empty_words() -> frozenset[str]:
    return function_words() | _OTHERS
