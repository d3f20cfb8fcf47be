"""What the page knows: the graph as compact JSON, its parts numbered.

Actors, claims, relations and articles refer to each other by position in their lists. Evidence is
``[article, start, end, [[role, start, end], …], confidence, claim, time, place, text, when]``: ``text``
is null where the page holds the article's full text, ``when`` is what the time means, ISO or "". All
offsets are UTF-16 code units, which is how JavaScript counts.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import networkx as nx

from newsgraph.export.tables import web_address
from newsgraph.graph.analysis import parts_of
from newsgraph.graph.brief import BriefLine, brief_of, stories_of
from newsgraph.graph.counting import Telling, telling_of
from newsgraph.graph.layout import actor_positions, claim_positions
from newsgraph.graph.projection import actor_graph

TEXT_BUDGET = 4_000_000  # characters of full text in one page; beyond it only the sentences of evidence


@dataclass
class PageData:
    """The lists that the page's scripts read, and the picture's nodes and bundles of edges."""

    articles: list[dict[str, Any]]
    actors: list[dict[str, Any]]
    claims: list[dict[str, Any]]
    relations: list[dict[str, Any]]
    roles: list[dict[str, Any]]
    brief: list[dict[str, Any]]
    stories: list[dict[str, Any]]  # what the brief of a narrowed view is chosen from

    def as_json(self) -> dict[str, Any]:
        """The data as JSON values."""
        return dict(vars(self))


class PageBuilder:
    """Numbers the parts of a graph and turns its attributes into the page's lists."""

    def __init__(self, graph: nx.MultiDiGraph, max_kept: int) -> None:
        self.all_actors = sum(1 for _, kind in graph.nodes(data="kind") if kind == "actor")
        graph = strongest_part(graph, max_kept) if self.all_actors > max_kept else graph
        self.graph = graph
        by_kind: dict[str, list[str]] = {"article": [], "actor": [], "claim": []}
        for node, kind in graph.nodes(data="kind"):
            by_kind[kind].append(node)
        ties = actor_graph(graph)
        self.degree: dict[str, float] = dict(ties.degree(weight="weight"))
        self.articles = sorted(by_kind["article"], key=lambda a: (graph.nodes[a]["published"], a))
        self.actors = sorted(by_kind["actor"], key=lambda a: (not self.degree[a], -self.strength(a), a))
        self.claims = sorted(by_kind["claim"], key=self._claim_order)
        self.article_number = {node: number for number, node in enumerate(self.articles)}
        self.actor_number = {node: number for number, node in enumerate(self.actors)}
        self.claim_number = {node: number for number, node in enumerate(self.claims)}
        self.positions, self.community = actor_positions(ties)
        self.parts = parts_of(ties, self.community)
        self.loose = max(self.community.values(), default=0) if 0 in self.degree.values() else None
        texts = [graph.nodes[article].get("text") for article in self.articles]
        self.with_text = None not in texts and sum(map(len, texts)) <= TEXT_BUDGET
        self._utf16 = {a: utf16_offsets(graph.nodes[a].get("text") or "") for a in self.articles}

    def strength(self, actor: str) -> float:
        """How important an actor is: its ties and, a tenth as much, its mentions."""
        return self.degree[actor] + 0.1 * float(self.graph.nodes[actor]["weight"])

    def build(self) -> PageData:
        """Make all the lists."""
        relations = [
            self._relation(source, target, key, edge)
            for source, target, key, edge in self.graph.edges(keys=True, data=True)
            if edge["kind"] == "relation"
        ]
        for actor in self.actors:
            relations += [self._deed(actor, deed) for deed in self.graph.nodes[actor]["deeds"]]
        relations.sort(key=lambda r: (-r["w"], -r["conf"], r["ev"][0][:2], r["label"], r["id"]))
        roles = [
            self._role(source, target, edge)
            for source, target, edge in self.graph.edges(data=True)
            if edge["kind"] == "role"
        ]
        first: dict[Telling, int] = {}
        for number, relation in enumerate(relations):
            relation["told"] = first.setdefault(relation["told"], number)
        numbers = {relation["id"]: number for number, relation in enumerate(relations)}
        return PageData(
            articles=[self._article(node) for node in self.articles],
            actors=[self._actor(node) for node in self.actors],
            claims=self._claims(),
            relations=relations,
            roles=sorted(roles, key=lambda r: (r["s"], r["t"], r["label"], r["ev"][0][:2])),
            brief=[self._brief_line(line, numbers) for line in brief_of(self.graph)],
            stories=[self._brief_line(line, numbers) for line in stories_of(self.graph)],
        )

    def _brief_line(self, line: BriefLine, numbers: dict[str, int]) -> dict[str, Any]:
        if line.kind in ("relation", "deed"):
            way = f"r:{numbers[_short_id(*line.keys)]}"
        elif line.kind == "lead":
            way = ""  # it tells of no actor: it leads into the text
        else:
            way = f"c:{self.claim_number[line.keys[0]]}"
        return {
            "kind": line.kind,
            "text": line.text,
            "sel": way,
            "article": self.article_number[line.article],
            "start": self._utf16[line.article](line.start),
        }

    def _claim_order(self, claim: str) -> tuple[str, str, int, str]:
        node = self.graph.nodes[claim]
        return node["date"], node["article"], node["evidence"][0]["start"], claim

    def _article(self, article: str) -> dict[str, Any]:
        node = self.graph.nodes[article]
        offset = self._utf16[article]
        return {
            "id": article,
            "title": node["title"],
            "date": node["published"],
            "publisher": node["publisher"],
            "url": web_address(node["source"]),
            "authors": node["authors"],
            "text": node["text"] if self.with_text else None,
            "sentences": [[offset(start), offset(end)] for start, end in node["sentences"]]
            if self.with_text
            else [],
        }

    def _actor(self, actor: str) -> dict[str, Any]:
        node = self.graph.nodes[actor]
        x, y = self.positions[actor]
        roles = [
            {
                "text": role["text"],
                "of": self.actor_number.get(role["of"]),
                "relation": role["relation"],
                "article": self.article_number[role["article"]],
            }
            for role in node["roles"]
        ]
        return {
            "id": actor,
            "label": node["label"],
            **_judged(node),
            "type": node["type"],
            "named": node["named"],
            "wikidata": node["wikidata"],
            "aliases": [alias for alias in node["aliases"] if alias != node["label"]],
            "roles": roles,
            "merges": node["merges"],
            "mentions": [self._mention(mention) for mention in node["mentions"]],
            "n": node["weight"],
            "articles": node["articles"],
            "degree": self.degree[actor],
            "first": node["first"],
            "last": node["last"],
            "community": self.community[actor],
            "sub": self.parts.get(actor, -1),
            "x": x,
            "y": y,
        }

    def _mention(self, mention: dict[str, Any]) -> list[Any]:
        article = mention["article"]
        offset = self._utf16[article]
        return [
            self.article_number[article],
            offset(mention["start"]),
            offset(mention["end"]),
            mention["kind"],
        ]

    def _claims(self) -> list[dict[str, Any]]:
        ends = [
            (self.graph.nodes[claim]["speaker"], self.graph.nodes[claim]["about"]) for claim in self.claims
        ]
        places = claim_positions(self.positions, ends)
        return [self._claim(claim, place) for claim, place in zip(self.claims, places, strict=True)]

    def _claim(self, claim: str, place: tuple[int, int]) -> dict[str, Any]:
        node = self.graph.nodes[claim]
        about = [actor for actor in node["about"] if actor in self.actor_number]
        return {
            "id": claim,
            "text": node["text"],
            **({"told": node["told"]} if node["told"] != node["text"] else {}),
            **({"before": node["before"]} if node["before"] else {}),
            "label": node["label"],
            **_judged(node),
            "speaker": self.actor_number.get(node["speaker"]),
            "speakerText": node["speaker_text"],
            "cue": node["cue"],
            "kind": node["claim_kind"],
            "medium": node["medium"],
            "stance": node["stance"],
            "made": node["made"],
            "modality": node["modality"],
            "negated": node["negated"],
            "against": [self.actor_number[actor] for actor in node["against"] if actor in self.actor_number],
            "about": [self.actor_number[actor] for actor in about],
            "to": [self.actor_number[actor] for actor in node["addressees"] if actor in self.actor_number],
            "quantities": node["quantities"],
            "time": node["time"],
            "conflicts": [
                [self.claim_number[other["claim"]], other["on"], other["kind"]]
                for other in node["conflicts_with"]
                if other["claim"] in self.claim_number
            ],
            "conf": round(node["confidence"], 3),
            "via": self.actor_number.get(node["via"]),
            "cueVerb": node["cue_is_verb"],
            "found_by": node["found_by"],
            "ev": [self._evidence(evidence) for evidence in node["evidence"]],
            "x": place[0],
            "y": place[1],
        }

    def _relation(self, source: str, target: str, key: str, edge: dict[str, Any]) -> dict[str, Any]:
        return {
            "id": _short_id(source, target, key),
            "s": self.actor_number[source],
            "t": self.actor_number[target],
            **_what(edge),
            "w": edge["weight"],
            "conf": round(edge["confidence"], 3),
            "ev": [self._evidence(evidence) for evidence in edge["evidence"]],
        }

    def _deed(self, actor: str, deed: dict[str, Any]) -> dict[str, Any]:
        number = self.actor_number[actor]
        ends = {"s": number, "t": None} if deed["as"] == "subject" else {"s": None, "t": number}
        piece = deed["evidence"][0]
        return {
            "id": _short_id(actor, piece["article"], piece["item"]),
            **ends,
            **_what(deed),
            "w": 1,
            "conf": round(piece["confidence"], 3),
            "ev": [self._evidence(evidence) for evidence in deed["evidence"]],
        }

    def _role(self, source: str, target: str, edge: dict[str, Any]) -> dict[str, Any]:
        return {
            "s": self.actor_number[source],
            "t": self.actor_number[target],
            "label": edge["label"],
            "relation": edge["relation"],
            "ev": [self._evidence(evidence) for evidence in edge["evidence"]],
        }

    def _evidence(self, evidence: dict[str, Any]) -> list[Any]:
        offset = self._utf16[evidence["article"]]
        return [
            self.article_number[evidence["article"]],
            offset(evidence["start"]),
            offset(evidence["end"]),
            [[span["role"], offset(span["start"]), offset(span["end"])] for span in evidence["spans"]],
            round(evidence["confidence"], 3),
            self.claim_number.get(evidence["claim"] or ""),
            evidence["time"],
            self.actor_number.get(evidence["place"] or ""),
            None if self.with_text else evidence["text"],
            evidence["time_value"],
        ]


def strongest_part(graph: nx.MultiDiGraph, most: int) -> nx.MultiDiGraph:
    """The graph of the most connected actors, with the claims by or about them and all articles."""
    degree = dict(actor_graph(graph).degree(weight="weight"))
    kept = set(sorted(degree, key=lambda actor: (-degree[actor], actor))[:most])
    for node, attributes in graph.nodes(data=True):
        ends = [attributes["speaker"], *attributes["about"]] if attributes["kind"] == "claim" else []
        if attributes["kind"] == "article" or not kept.isdisjoint(ends):
            kept.add(node)
    part = nx.MultiDiGraph(**graph.graph)  # not a view: that walks in the order of a set
    part.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if node in kept)
    edges = graph.edges(keys=True, data=True)
    part.add_edges_from((u, v, key, data) for u, v, key, data in edges if u in kept and v in kept)
    return part


def _what(attributes: dict[str, Any]) -> dict[str, Any]:
    """What a relation tells; ``told`` is the number of the first one that the same clause tells."""
    names = ("label", "text", "event", "negated", "modality", "found_by")
    what = {name: attributes[name] for name in names}
    # What reaches nobody else is against nobody.
    what |= {"acts": attributes.get("acts", "source"), "tone": attributes.get("tone", "")}
    what |= {"told": telling_of(attributes)}
    return what | _judged(attributes)


def _judged(attributes: dict[str, Any]) -> dict[str, Any]:
    """What a reader said of it in a file of judgements; nothing of most."""
    return {name: attributes[name] for name in ("confirmed", "note") if name in attributes}


def _short_id(*parts: str) -> str:
    """Return what names a relation in the address of a view: the same as long as its content is."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:12]


def utf16_offsets(text: str) -> Callable[[int], int]:
    """Return the function from code points to UTF-16 code units of a text."""
    astral = [position for position, character in enumerate(text) if ord(character) > 0xFFFF]
    if not astral:
        return lambda offset: offset
    return lambda offset: offset + bisect_left(astral, offset)
