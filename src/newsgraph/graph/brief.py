"""The story in five to seven sentences: what happens, who says what, what is in dispute.

Every sentence is the text's own: a relation's wording, or a speaker, the words that announce a claim and
the claim. Nothing is put in other words, so nothing is said that no article says.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import networkx as nx

from newsgraph.schema import SURE_FROM

MOST = 7  # sentences
EVENTS, CLAIMS, DISPUTES = 4, 3, 2  # at most so many of a kind, while there are others
OF_ONE = 2  # sentences of one article, or about one actor as their first, where there are several
LONGEST = 220  # characters; a sentence cut short may say something else, so longer ones come last
OBJECT_CLAUSES = ("dass ", "ob ", "wie ", "warum ", "wann ", "wo ")
INFINITIVE = re.compile(r"(?:\bzu \w+|\w{2,}zu\w{3,})n\.?$")  # "… zu zwingen", "… kleinzurechnen"
REPORTED = re.compile(r"\b(?!wurde\b|würde\b)\w+(?<!t)e\b")  # a verb in the subjunctive of reports
_AWKWARD = 0.3
SHORTEST = 4  # words; less is a scrap of a sentence
NEAR = 40  # characters before the source that belong to it
SAME_WORDS = 0.8  # share of a sentence's words from which another one tells the same
# A sentence that begins so is not understood by itself; where it is known who is meant, a name stands there.
POINTING = frozenset(
    (
        "er",
        "sie",
        "es",
        "ihm",
        "ihr",
        "ihnen",
        "dies",
        "das",
        "dieser",
        "diese",
        "dieses",
        "man",
        "ich",
        "wir",
    )
)
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
            yield _event(edge, score, "relation", (source, target, key), source)
    for actor, data in graph.nodes(data=True):
        for deed in data.get("deeds", ()):
            piece = deed["evidence"][0]
            if deed["as"] == "subject" and _is_told(deed, piece["confidence"]):
                keys = (actor, piece["article"], piece["item"])
                yield _event(deed, piece["confidence"] * weights[actor], "deed", keys, actor)


def _is_told(relation: dict[str, Any], confidence: float) -> bool:
    """Whether the author says so: what a speaker says is told as their claim."""
    first = relation["text"].split(" ", 1)[0].lower()
    return confidence >= SURE_FROM and not relation["vouchers"] and bool(first) and first not in POINTING


def _event(
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
    line = BriefLine(kind, _as_sentence(relation["text"]), keys, piece["article"], piece["start"])
    return score, line, first


def _claims(graph: nx.MultiDiGraph, weights: dict[str, float]) -> Iterator[Candidate]:
    for node, claim in graph.nodes(data=True):
        if claim["kind"] != "claim" or not claim["made"] or claim["confidence"] < SURE_FROM:
            continue
        name = speaker_name(graph, node)
        if len(claim["text"].split()) < SHORTEST:
            continue
        if not name or name.split(" ", 1)[0].lower() in POINTING:
            continue
        others = [actor for actor in (*claim["against"], *claim["about"]) if actor != claim["speaker"]]
        concerned = max((weights.get(actor, 0) for actor in others), default=0)
        # Who is no actor ("eine Sprecherin") is told last.
        heard = weights.get(claim["speaker"], 0.1) + concerned
        score = claim["confidence"] * heard * (1 + bool(claim["against"]))
        if claim["cue_is_verb"] and REPORTED.search(claim["cue"]):
            score *= _AWKWARD  # "gehe davon aus": somebody else says that they say so
        if not claim["cue_is_verb"] and claim["text"][:1].islower() and not _words_around(graph, node):
            score *= _AWKWARD  # "laut der Firma … plant sie": the verb first does not follow a colon well
        piece = claim["evidence"][0]
        line = BriefLine("claim", claim_sentence(graph, node), (node,), piece["article"], piece["start"])
        yield score, line, claim["speaker"] or name


def claim_sentence(graph: nx.MultiDiGraph, claim: str) -> str:
    """Return who says what as a sentence: speaker, the words that announce it, the claim."""
    data = graph.nodes[claim]
    speaker = speaker_name(graph, claim)
    text = data["text"].strip()
    if not data["cue_is_verb"] and text[:1].islower() and (words := _words_around(graph, claim)):
        return _as_sentence(words)
    said = f"{speaker} {data['cue']}" if data["cue_is_verb"] else speaker
    reads_on = text.startswith(OBJECT_CLAUSES) or (text[:1].islower() and INFINITIVE.search(text))
    link = ", " if data["cue_is_verb"] and reads_on else ": "
    return _as_sentence(f"{said}{link}{text}")


def _words_around(graph: nx.MultiDiGraph, claim: str) -> str | None:
    """Return the article's own words from source to claim, "Laut der Polizei gab es drei Tote", if short."""
    data = graph.nodes[claim]
    parts = [span for span in data["evidence"][0]["spans"] if span["role"] in ("speaker", "cue", "quote")]
    start, end = min(part["start"] for part in parts), max(part["end"] for part in parts)
    sentence = data["evidence"][0]["start"]
    start = sentence if start - sentence <= NEAR else start  # "Nach" of "Nach Angaben der Polizei"
    if data["speaker_text"].lower() in POINTING or end - start > LONGEST:
        return None
    return str(graph.nodes[data["article"]]["text"][start:end])


def speaker_name(graph: nx.MultiDiGraph, claim: str) -> str:
    """Return the speaker's best name, or the words for one who is no actor."""
    data = graph.nodes[claim]
    speaker = data["speaker"]  # not in the graph where only its strongest part is left
    return str(graph.nodes[speaker]["label"] if speaker in graph else data["speaker_text"])


def _disputes(graph: nx.MultiDiGraph) -> Iterator[Candidate]:
    seen: set[frozenset[str]] = set()
    for node, claim in graph.nodes(data=True):
        for other in claim.get("conflicts_with", ()):
            pair = frozenset((node, other["claim"]))
            if pair in seen or other["claim"] not in graph:
                continue
            seen.add(pair)
            sides = [_side(graph, key, other["kind"]) for key in (node, other["claim"])]
            head = f"Umstritten ({other['on']})" if other["on"] else "Umstritten"
            piece = claim["evidence"][0]
            text = _as_sentence(f"{head}: {sides[0]}; {sides[1]}")
            line = BriefLine("dispute", text, (node, other["claim"]), piece["article"], piece["start"])
            yield min(claim["confidence"], graph.nodes[other["claim"]]["confidence"]), line, claim["speaker"]


def _side(graph: nx.MultiDiGraph, claim: str, kind: str) -> str:
    """Return what one side of a dispute says: its figures, or its words."""
    data = graph.nodes[claim]
    figures = ", ".join(figure["text"] for figure in data["quantities"]) if kind == "figure" else ""
    return f"{speaker_name(graph, claim) or '?'} – {figures or data['text'].strip()}"


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
    ordered = sorted(candidates, key=lambda c: (len(c[1].text) > LONGEST, -c[0], c[1].article, c[1].start))
    for _, line, actor in ordered:
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


def _tell_the_same(one: str, other: str) -> bool:
    few, many = sorted(({word.casefold() for word in _WORD.findall(text)} for text in (one, other)), key=len)
    return len(few & many) >= SAME_WORDS * len(few)


def _as_sentence(text: str) -> str:
    """Return a text with a capital letter and an end, cut after a whole word where it is endless."""
    line = " ".join(text.split())
    if len(line) > 2 * LONGEST:
        line = line[: 2 * LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
    line = line[:1].upper() + line[1:]
    return line if line.endswith((".", "!", "?", "…", "“", '"', "»", "«")) else f"{line}."
