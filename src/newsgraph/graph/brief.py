"""The story in five to seven sentences: what happens, who says what, what is in dispute.

Every sentence is the text's own: a relation's wording, the sentence of a claim, or a speaker, the verb and
the claim. Nothing is put in other words, so nothing is said that no article says.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import networkx as nx

from newsgraph.graph.saying import (
    LONGEST,
    POINTING,
    as_sentence,
    claim_sentence,
    goes_on,
    is_broken,
    points_back,
    speaker_name,
)
from newsgraph.schema import SURE_FROM

MOST = 7  # sentences
STORIES = 500  # sentences of a kind for the parts of a large graph
EVENTS, CLAIMS, DISPUTES = 4, 3, 2  # at most so many of a kind, while there are others
OF_ONE = 2  # sentences of one article, or about one actor as their first, where there are several
REPORTED = re.compile(r"\b(?!wurde\b|würde\b)\w+(?<!t)e\b")  # a verb in the subjunctive of reports
_AWKWARD = 0.3
_INFERRED = 0.5  # who speaks is not said again, but goes on from a sentence before
_AFFECTED = 0.8  # who is no subject: "Das Gesetz wurde von der Koalition beschlossen"
_LINKED = 0.6  # begins with "Auch" or "Dabei"
LEAD = 0.5  # how much more the first sentence of an article tells than its last
_HEADLINE = 1.0  # how much more a sentence tells that has all the words of the headline
_LONG, _STEM = 4, 6  # letters of a word of the headline, and of its beginning
SHORTEST = 4  # words; less is a scrap of a sentence
SAME_WORDS = 0.8  # share of a sentence's words from which another one tells the same
_OTHER = re.compile(r"(?:dass |ob |wenn |weil )?(?:er|ihm|ihn|sie|ihr|ihnen)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:er|sie|es)\b")
_WORD = re.compile(r"\w+")
_RESERVED = 0.7  # what does not plainly hold is less of a story than what does


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One sentence of the brief, and where it leads.

    Args:
        kind: a relation, a claim, or two claims in dispute.
        text: the sentence.
        keys: the ends and the key of an edge; the actor and the item of a deed; the claims.
        article: the id of the article that says so.
        start: where its sentence begins in the article's text, in code points.
    """

    kind: Literal["relation", "deed", "claim", "dispute"]
    text: str
    keys: tuple[str, ...]
    article: str
    start: int


def brief_of(graph: nx.MultiDiGraph, most: int = MOST) -> list[BriefLine]:
    """Return the sentences that tell most of a graph's story, the main events first.

    Args:
        graph: as made by ``build_graph``.
        most: at most so many.
    """
    weights = _shares(graph)
    events, claims = list(_events(graph, weights)), list(_claims(graph, weights))
    disputes = _pick(_disputes(graph), DISPUTES, most, graph)
    happened = _pick(events, EVENTS - bool(disputes), most - len(disputes), graph)
    said = _pick(claims, CLAIMS, most - len(disputes) - len(happened), graph, happened)
    if len(disputes) + len(happened) + len(said) < most:  # little is said: more of what happens
        happened = _pick(events, most, most - len(disputes) - len(said), graph, said)
    return [*happened, *said, *disputes]


def stories_of(graph: nx.MultiDiGraph, most: int = STORIES) -> list[BriefLine]:
    """Return all sentences that a brief may have, the best first: what a part of the graph is told by.

    Args:
        graph: as made by ``build_graph``.
        most: at most so many of a kind.
    """
    weights = _shares(graph)
    kinds = (_events(graph, weights), _claims(graph, weights), _disputes(graph))
    return [line for candidates in kinds for _, line, _ in _ranked(candidates)[:most]]


def _shares(graph: nx.MultiDiGraph) -> dict[str, float]:
    """Return how much of the mentions each actor has, from 0 to 1; whoever has no name counts half."""
    found = {node: data for node, data in graph.nodes(data=True) if data["kind"] == "actor"}
    largest = math.log1p(max((data["weight"] for data in found.values()), default=1))
    return {
        node: math.log1p(data["weight"]) / largest * (1 if data["named"] else 0.5)
        for node, data in found.items()
    }


Candidate = tuple[float, BriefLine, str]  # score, line, first actor


def _events(graph: nx.MultiDiGraph, weights: dict[str, float]) -> Iterator[Candidate]:
    for source, target, key, edge in graph.edges(keys=True, data=True):
        if edge["kind"] == "relation" and _is_told(edge, edge["confidence"]):
            score = edge["confidence"] * (weights[source] + weights[target]) * math.log2(1 + edge["weight"])
            yield _event(graph, edge, score, "relation", (source, target, key), source)
    for actor, data in graph.nodes(data=True):
        for deed in data.get("deeds", ()):
            piece = deed["evidence"][0]
            if _is_told(deed, piece["confidence"]):
                keys = (actor, piece["article"], piece["item"])
                score = piece["confidence"] * weights[actor] * (1 if deed["as"] == "subject" else _AFFECTED)
                yield _event(graph, deed, score, "deed", keys, actor)


def _is_told(relation: dict[str, Any], confidence: float) -> bool:
    """Whether the author says so: what a speaker says is told as their claim."""
    subject = next(
        (span["text"] for span in relation["evidence"][0]["spans"] if span["role"] == "subject"), ""
    )
    if confidence < SURE_FROM or relation["vouchers"] or is_broken(relation["text"]):
        return False
    return not points_back(relation["text"], subject)


def _event(
    graph: nx.MultiDiGraph,
    relation: dict[str, Any],
    score: float,
    kind: Literal["relation", "deed"],
    keys: tuple[str, ...],
    first: str,
) -> Candidate:
    if relation["modality"] != "asserted":
        score *= _RESERVED
    if relation["event"]:
        score *= 1.3  # PLOVER's categories are what politics is made of
    piece = relation["evidence"][0]
    line = BriefLine(kind, as_sentence(relation["text"]), keys, piece["article"], piece["start"])
    return score * _standing(graph, line), line, first


def _standing(graph: nx.MultiDiGraph, line: BriefLine) -> float:
    """How good a sentence is by where it stands: news tell the main thing first, and each by itself."""
    length = max(1, len(graph.nodes[line.article]["text"]))
    lead = 1 + LEAD * (1 - line.start / length)
    headline = _stems(graph.nodes[line.article].get("title") or "")
    shared = len(headline & _stems(line.text)) / len(headline) if headline else 0
    return lead * (1 + _HEADLINE * shared) * (_LINKED if goes_on(line.text) else 1)


def _stems(text: str) -> set[str]:
    """Return what tells the longer words of a text apart, whatever their endings."""
    return {word.casefold()[:_STEM] for word in _WORD.findall(text) if len(word) >= _LONG}


def _claims(graph: nx.MultiDiGraph, weights: dict[str, float]) -> Iterator[Candidate]:
    for node, claim in graph.nodes(data=True):
        if claim["kind"] != "claim" or not claim["made"] or claim["confidence"] < SURE_FROM:
            continue
        if claim["claim_kind"] == "Reported":
            continue  # an act ("kritisierte den Vorschlag"), which is told as what happens
        name = speaker_name(graph, node)
        if len(claim["text"].split()) < SHORTEST or not name or name.split(" ", 1)[0].lower() in POINTING:
            continue
        sentence = claim_sentence(graph, node)
        if sentence is None or (_is_not_named(name, sentence) and _PRONOUN.search(sentence)):
            continue  # "Nach eigenen Angaben wurde sie gegründet"
        others = [actor for actor in (*claim["against"], *claim["about"]) if actor != claim["speaker"]]
        concerned = max((weights.get(actor, 0) for actor in others), default=0)
        # Who is no actor ("eine Sprecherin") is told last.
        heard = weights.get(claim["speaker"], 0.1) + concerned
        score = claim["confidence"] * heard * (1 + bool(claim["against"]))
        if claim["cue_is_verb"] and REPORTED.search(claim["cue"]):
            score *= _AWKWARD  # "gehe davon aus": somebody else says that they say so
        if not claim["cue"]:
            score *= _INFERRED
        if _opens_with_other(graph, claim):
            score *= _AWKWARD
        piece = claim["evidence"][0]
        line = BriefLine("claim", sentence, (node,), piece["article"], piece["start"])
        yield score * _standing(graph, line), line, claim["speaker"] or name


def _is_not_named(speaker: str, sentence: str) -> bool:
    return speaker not in sentence or speaker.startswith("eigen")  # "nach eigenen Angaben"


def _opens_with_other(graph: nx.MultiDiGraph, claim: dict[str, Any]) -> bool:
    """Whether what a body says opens with a pronoun, which may mean another: "dass er Texas erreicht"."""
    speaker = graph.nodes.get(claim["speaker"]) if claim["speaker"] else None
    person = speaker is not None and speaker.get("type") == "person"
    return not person and _OTHER.match(claim["text"]) is not None


def _disputes(graph: nx.MultiDiGraph) -> Iterator[Candidate]:
    """Yield what is in dispute, each thing once, however many speak of it."""
    for members, on in _disputed(graph):
        first = graph.nodes[members[0]]
        piece = first["evidence"][0]
        text = _figures(graph, members, on) if on is not None else _denial(graph, members)
        line = BriefLine("dispute", as_sentence(text), tuple(members), piece["article"], piece["start"])
        yield min(graph.nodes[claim]["confidence"] for claim in members), line, first["speaker"]


def _disputed(graph: nx.MultiDiGraph) -> Iterator[tuple[list[str], str | None]]:
    """Yield the claims that give figures for one thing, and that thing; of a denial the two claims."""
    figures = nx.Graph()
    things: dict[str, str] = {}
    for node, claim in graph.nodes(data=True):
        for other in claim.get("conflicts_with", ()):
            if other["claim"] not in graph:
                continue
            if other["kind"] == "figure":
                figures.add_edge(node, other["claim"])
                things.setdefault(node, other["on"])
            elif _place(graph, node) < _place(graph, other["claim"]):
                yield [node, other["claim"]], None
    for component in nx.connected_components(figures):
        members = sorted(component, key=lambda claim: _place(graph, claim))
        yield members, next((things[claim] for claim in members if things.get(claim)), "")


def _place(graph: nx.MultiDiGraph, claim: str) -> tuple[str, str, int, str]:
    data = graph.nodes[claim]
    return data["date"], data["article"], data["evidence"][0]["start"], claim


def _figures(graph: nx.MultiDiGraph, claims: list[str], on: str) -> str:
    """Return who gives which figure."""

    def side(claim: str) -> str:
        data = graph.nodes[claim]
        figures = ", ".join(figure["text"] for figure in data["quantities"])
        return f"{speaker_name(graph, claim) or '?'} – {figures or data['text'].strip()}"

    head = f"Umstritten ({on})" if on else "Umstritten"
    return f"{head}: {'; '.join(dict.fromkeys(map(side, claims)))}"


def _denial(graph: nx.MultiDiGraph, claims: list[str]) -> str:
    """Return what one says, and how another denies it."""

    def side(claim: str) -> str:
        words = f"{speaker_name(graph, claim) or '?'} – {graph.nodes[claim]['text'].strip()}"
        return claim_sentence(graph, claim) or as_sentence(words)

    one, other = map(side, claims)
    if one in other or other in one:  # "A sagt P. Das bestreitet B.": one stretch tells both
        return f"Umstritten: {max(one, other, key=len)}"
    return f"Umstritten: {one} Dagegen: {other}"


def _pick(
    candidates: Iterable[Candidate],
    wanted: int,
    room: int,
    graph: nx.MultiDiGraph,
    told: Iterable[BriefLine] = (),
) -> list[BriefLine]:
    """Return the best candidates in the order of the text; not the same twice, not all of one actor."""
    several = sum(1 for _, kind in graph.nodes(data="kind") if kind == "article") > 1
    chosen: list[tuple[BriefLine, str]] = []
    texts = [line.text for line in told]
    for _, line, actor in _ranked(candidates):
        if len(chosen) >= min(wanted, room):
            break
        if any(_tell_the_same(line.text, text) for text in texts):
            continue
        of_actor = sum(1 for _, other in chosen if other == actor)
        of_article = sum(1 for other, _ in chosen if other.article == line.article)
        if of_actor >= OF_ONE or (several and of_article >= OF_ONE):
            continue
        chosen.append((line, actor))
        texts.append(line.text)
    date = {node: data["published"] for node, data in graph.nodes(data=True) if data["kind"] == "article"}
    return sorted(
        (line for line, _ in chosen), key=lambda line: (date[line.article], line.article, line.start)
    )


def _ranked(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the best first; sentences that are too long last."""
    return sorted(candidates, key=lambda c: (len(c[1].text) > LONGEST, -c[0], c[1].article, c[1].start))


def _tell_the_same(one: str, other: str) -> bool:
    few, many = sorted(({word.casefold() for word in _WORD.findall(text)} for text in (one, other)), key=len)
    return len(few & many) >= SAME_WORDS * len(few)
