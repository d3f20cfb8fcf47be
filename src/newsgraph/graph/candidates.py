"""What a brief may tell of a graph: the sentences on what happens, on who says what, on what is in dispute.

Each has a score: how much of the story it tells. It rises with the headline's words and actors in it, with
where it stands in its article, and with how much is told of its actors.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import networkx as nx

from newsgraph.graph.alone import (
    POINTING,
    goes_on,
    is_broken,
    lost_complement,
    lost_condition,
    points_back,
    stands_alone,
)
from newsgraph.graph.disputes import disputed
from newsgraph.graph.introducing import nouns
from newsgraph.graph.saying import as_sentence, claim_sentence, is_oblique, speaker_name
from newsgraph.graph.sentences import LONGEST, Sentences
from newsgraph.schema import CLAIM_SURE_FROM, SURE_FROM

REPORTED = re.compile(r"\b(?!wurde\b|würde\b)\w+(?<!t)e\b")  # a verb in the subjunctive of reports
LEAD = 0.5  # how much more the first sentence of an article tells than its last
SHORTEST = 4  # words; less is a scrap of a sentence
_HEADLINE = 2.0  # how much more a sentence tells that has all the words of the headline
_OF_HEADLINE = 1.4  # who stands in the headline
_AWKWARD = 0.3
_INFERRED = 0.5  # who speaks is not said again, but goes on from a sentence before
_AFFECTED = 0.8  # who is no subject: "Das Gesetz wurde von der Koalition beschlossen"
_LINKED = 0.6  # begins with "Auch"
_SURE_OF_WORDING = 0.8  # of a wording; of the others readers found nearly half wrong
_WORDED = 0.6  # put together from a clause, which may have lost what belongs to it
_ENDLESS = 0.3
_EVENT = 1.3  # PLOVER's categories are what politics is made of
_PLAIN = 0.6  # what tells nothing of actors
_RESERVED = 0.7  # what does not plainly hold is less of a story than what does
_SOMEONE = re.compile(r"(?:Ein|Eine) (.*?[A-ZÄÖÜ][\w-]*)")
_OTHER = re.compile(r"(?:dass |ob |wenn |weil )?(?:er|ihm|ihn|sie|ihr|ihnen)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:er|sie|es)\b")

Kind = Literal["lead", "relation", "deed", "claim", "dispute"]


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One sentence of the brief, and where it leads.

    Args:
        kind: a relation, a claim, or two claims in dispute; a lead that tells none of them.
        text: the sentence.
        keys: the ends and the key of an edge; the actor and the item of a deed; the claims; a lead's article.
        article: the id of the article that says so.
        start: where its sentence begins in the article's text, in code points.
    """

    kind: Kind
    text: str
    keys: tuple[str, ...]
    article: str
    start: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be told, how much it tells, and whom it is about first."""

    score: float
    line: BriefLine
    actor: str


class Candidates:
    """The sentences that may be told of a graph."""

    def __init__(self, graph: nx.MultiDiGraph) -> None:
        self.graph = graph
        self.sentences = Sentences(graph)
        self._weights = _shares(graph)
        self._known: dict[str, set[str]] = {}
        self._sentences: dict[tuple[str, int, int], str] = {}

    def known(self, article: str) -> set[str]:
        """Return the nouns that an article's headline and lead introduce."""
        if article not in self._known:
            lead = self.sentences.main(article)[:1]
            title = self.graph.nodes[article].get("title") or ""
            told = " ".join([title, *(text for _, text in lead)])
            self._known[article] = nouns(told) | self.sentences.introduced(article, lead)
        return self._known[article]

    def events(self, articles: set[str] | None = None) -> Iterator[Candidate]:
        """Yield what happens, of all articles or of some."""
        for source, target, key, edge in self.graph.edges(keys=True, data=True):
            if edge["kind"] != "relation" or not _is_of(edge, articles):
                continue
            weight = (self._weights[source] + self._weights[target]) * math.log2(1 + edge["weight"])
            yield from self._event(
                edge, edge["confidence"] * weight, "relation", (source, target, key), source
            )
        for actor, data in self.graph.nodes(data=True):
            for deed in data.get("deeds", ()):
                piece = deed["evidence"][0]
                if _is_of(deed, articles):
                    keys = (actor, piece["article"], piece["item"])
                    weight = self._weights[actor] * (1 if deed["as"] == "subject" else _AFFECTED)
                    yield from self._event(deed, piece["confidence"] * weight, "deed", keys, actor)

    def leads(self, article: str) -> list[BriefLine]:
        """Return the sentences on an article's main point."""
        lines = []
        for start, text in self.sentences.main(article):
            claim = self.sentences.spoken.get((article, start))
            said = claim_sentence(self.graph, claim) if claim is not None else text
            if said is not None and (claim is None or self.graph.nodes[claim]["made"]):
                lines.append(self._lead(article, start, said))
        return lines

    def _lead(self, article: str, start: int, text: str) -> BriefLine:
        """Return a sentence with the relation, claim or deed that it tells, if there is one."""
        kind, keys = self._items.get((article, start), ("lead", (article,)))
        return self._line(kind, text, keys, article, start)

    def _line(self, kind: Kind, text: str, keys: tuple[str, ...], article: str, start: int) -> BriefLine:
        named = self.sentences.with_names(article, start, text, self.known(article))
        return BriefLine(kind, named, keys, article, start)

    @cached_property
    def _items(self) -> dict[tuple[str, int], tuple[Kind, tuple[str, ...]]]:
        """What each sentence tells for sure: of several things a relation, else a claim, else a deed."""
        found: dict[tuple[str, int], tuple[Kind, tuple[str, ...]]] = {}

        def add(kind: Kind, keys: tuple[str, ...], evidence: list[dict[str, Any]], confidence: float) -> None:
            for piece in evidence if confidence >= SURE_FROM else ():
                found.setdefault((piece["article"], piece["start"]), (kind, keys))

        for source, target, key, edge in self.graph.edges(keys=True, data=True):
            if edge["kind"] == "relation":
                add("relation", (source, target, key), edge["evidence"], edge["confidence"])
        for node, data in self.graph.nodes(data=True):
            if data["kind"] == "claim":
                add("claim", (node,), data["evidence"], data["confidence"])
        for node, data in self.graph.nodes(data=True):
            for deed in data.get("deeds", ()):
                piece = deed["evidence"][0]
                keys = (node, piece["article"], piece["item"])
                add("deed", keys, deed["evidence"], piece["confidence"])
        return found

    def on_headline(self, article: str) -> Iterator[Candidate]:
        """Yield an article's sentences on its headline, also those that tell nothing of actors."""
        for share, start, text in self.sentences.on_headline(article, self.known(article)):
            line = self._lead(article, start, text)
            yield Candidate(_PLAIN * share * self._standing(line, ()), line, f"{article}:{start}")

    def _event(
        self, relation: dict[str, Any], score: float, kind: Kind, keys: tuple[str, ...], first: str
    ) -> Iterator[Candidate]:
        piece = relation["evidence"][0]
        confidence = relation.get("confidence", piece["confidence"])
        if confidence < SURE_FROM or relation["vouchers"]:
            return  # what a speaker says is told as their claim
        own = self._own(piece)
        text = own or self._wording(relation, piece)
        if not text or (not own and confidence < _SURE_OF_WORDING):
            return
        if relation["modality"] != "asserted":
            score *= _RESERVED
        if relation["event"]:
            score *= _EVENT
        if not own:
            score *= _WORDED
        line = self._line(kind, text, keys, piece["article"], piece["start"])
        yield Candidate(score * self._standing(line, keys), line, first)

    def _own(self, piece: dict[str, Any]) -> str:
        """Return the sentence around a piece of evidence if it stands alone; several relations are in one."""
        place = piece["article"], piece["start"], piece["end"]
        if place not in self._sentences:
            self._sentences[place] = self.sentences.own(piece, self.known(piece["article"]))
        return self._sentences[place]

    def _wording(self, relation: dict[str, Any], piece: dict[str, Any]) -> str:
        """Return a relation in its own words, or "" where these are not understood by themselves."""
        text = as_sentence(relation["text"])
        subject = next((span["text"] for span in piece["spans"] if span["role"] == "subject"), "")
        if is_broken(text) or points_back(text, subject) or lost_condition(text, piece["text"]):
            return ""
        if lost_complement(text, piece["text"]):
            return ""
        if is_oblique(text[:1].lower() + text[1:]) or len(text.split()) < SHORTEST:
            return ""
        someone = _SOMEONE.match(text)
        if someone and someone[1] not in piece["text"]:
            return ""  # "Eine Regierung verwaltet", where the sentence has "sie": another one, it seems
        return text if stands_alone(text, self.known(piece["article"])) else ""

    def claims(self, articles: set[str] | None = None) -> Iterator[Candidate]:
        """Yield who says what, of all articles or of some."""
        for node, claim in self.graph.nodes(data=True):
            if claim["kind"] != "claim" or not claim["made"] or claim["confidence"] < CLAIM_SURE_FROM:
                continue
            if claim["claim_kind"] == "Reported" or not _is_of(claim, articles):
                continue  # an act ("kritisierte den Vorschlag"), which is told as what happens
            name = speaker_name(self.graph, node)
            if len(claim["text"].split()) < SHORTEST or not name or name.split(" ", 1)[0].lower() in POINTING:
                continue
            sentence = claim_sentence(self.graph, node)
            if sentence is None or (_is_not_named(name, sentence) and _PRONOUN.search(sentence)):
                continue  # "Nach eigenen Angaben wurde sie gegründet"
            piece = claim["evidence"][0]
            if sentence.endswith(" …") or not stands_alone(sentence, self.known(piece["article"])):
                continue
            score = claim["confidence"] * self._heard(claim) * (1 + bool(claim["against"]))
            if claim["cue_is_verb"] and REPORTED.search(claim["cue"]):
                score *= _AWKWARD  # "gehe davon aus": somebody else says that they say so
            if not claim["cue"]:
                score *= _INFERRED
            if _opens_with_other(self.graph, claim):
                score *= _AWKWARD
            line = self._line("claim", sentence, (node,), piece["article"], piece["start"])
            actors = (claim["speaker"], *claim["against"], *claim["about"])
            yield Candidate(score * self._standing(line, actors), line, claim["speaker"] or name)

    def _heard(self, claim: dict[str, Any]) -> float:
        """Return how much is told of who speaks and of whom they speak; of who is no actor, little."""
        others = [actor for actor in (*claim["against"], *claim["about"]) if actor != claim["speaker"]]
        concerned = max((self._weights.get(actor, 0) for actor in others), default=0)
        return self._weights.get(claim["speaker"], 0.1) + concerned

    def disputes(self, articles: set[str] | None = None) -> Iterator[Candidate]:
        """Yield what is in dispute, each thing once, however many speak of it."""
        for members, text in disputed(self.graph):
            first = self.graph.nodes[members[0]]
            piece = first["evidence"][0]
            if _is_of(first, articles):
                line = BriefLine("dispute", text, tuple(members), piece["article"], piece["start"])
                score = min(self.graph.nodes[claim]["confidence"] for claim in members)
                yield Candidate(score, line, first["speaker"])

    def _standing(self, line: BriefLine, actors: tuple[str, ...]) -> float:
        """How good a sentence is by where it stands: news tell the main thing first, and each by itself."""
        article = self.graph.nodes[line.article]
        lead = 1 + LEAD * (1 - line.start / max(1, len(article["text"])))
        shared = self.sentences.headline_share(line.article, line.text)
        title = set(re.findall(r"\w+", article.get("title") or ""))
        named = any(self._is_in(title, actor) for actor in actors)
        score = lead * (1 + _HEADLINE * shared) * (_OF_HEADLINE if named else 1)
        return score * (_LINKED if goes_on(line.text) else 1) * (_ENDLESS if len(line.text) > LONGEST else 1)

    def _is_in(self, title: set[str], actor: str) -> bool:
        """Whether a headline names an actor."""
        data = self.graph.nodes.get(actor)
        if data is None or data["kind"] != "actor" or not data["named"]:
            return False
        return any(alias.split()[-1] in title for alias in (data["label"], *data["aliases"]) if alias.split())


def _shares(graph: nx.MultiDiGraph) -> dict[str, float]:
    """Return how much of the mentions each actor has, from 0 to 1; whoever has no name counts half."""
    found = {node: data for node, data in graph.nodes(data=True) if data["kind"] == "actor"}
    largest = math.log1p(max((data["weight"] for data in found.values()), default=1))
    return {
        node: math.log1p(data["weight"]) / largest * (1 if data["named"] else 0.5)
        for node, data in found.items()
    }


def _is_of(item: dict[str, Any], articles: set[str] | None) -> bool:
    return articles is None or item["evidence"][0]["article"] in articles


def _is_not_named(speaker: str, sentence: str) -> bool:
    return speaker not in sentence or speaker.startswith("eigen")  # "nach eigenen Angaben"


def _opens_with_other(graph: nx.MultiDiGraph, claim: dict[str, Any]) -> bool:
    """Whether what a body says opens with a pronoun, which may mean another: "dass er Texas erreicht"."""
    speaker = graph.nodes.get(claim["speaker"]) if claim["speaker"] else None
    person = speaker is not None and speaker.get("type") == "person"
    return not person and _OTHER.match(claim["text"]) is not None
