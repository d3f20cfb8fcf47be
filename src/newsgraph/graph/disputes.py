"""What is in dispute, and about what: who gives which figure, or what one says and another denies."""

from __future__ import annotations

import re
from collections.abc import Iterator

import networkx as nx

from newsgraph.graph.saying import as_sentence, claim_sentence, is_oblique, speaker_name

# What stands behind a counted noun or a bare number and belongs to it: "1.500 | in Russland".
_PLACE = re.compile(r"\s+((?:in|im|aus|auf|bei|an)\s+(?:der\s+|dem\s+|den\s+)?[A-ZÄÖÜ][\w-]+)")
_OF_WHOM = (
    r"\b(\w+isch)e[nrs]?\s+"  # an adjective that tells whose the counted are: "nordkoreanische Soldaten"
)
_BEFORE = 600  # characters before the first figure in which the noun has been told


def disputed(graph: nx.MultiDiGraph) -> Iterator[tuple[list[str], str]]:
    """Yield what is in dispute, each thing once, however many speak of it: the claims and the sentence."""
    for members, on in _found(graph):
        text = _figures(graph, members, on) if on is not None else _denial(graph, members)
        yield members, as_sentence(text)


def _found(graph: nx.MultiDiGraph) -> Iterator[tuple[list[str], str | None]]:
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
        figures = ", ".join(_nominative(figure["text"], figure["unit"]) for figure in data["quantities"])
        return f"{_who(graph, claim)} – {figures or data['text'].strip()}"

    head = f"Umstritten ({_whole(graph, claims, on)})" if on else "Umstritten"
    return f"{head}: {'; '.join(dict.fromkeys(map(side, claims)))}"


def _who(graph: nx.MultiDiGraph, claim: str) -> str:
    """Return a speaker in the text's own words: "das Weiße Haus", for which the graph has "USA".

    Behind a preposition the words are no nominative; there the name stands, if it is one of these words.
    """
    data = graph.nodes[claim]
    words, name = data["speaker_text"], speaker_name(graph, claim)
    noun = any(word[:1].isupper() for word in words.split()[1:] or words.split())
    nominative = data["cue_is_verb"] or words.lower().startswith(("die ", "das ", "ein "))
    if nominative and noun and not is_oblique(words):
        return str(words)
    known = {word[:5] for word in re.findall(r"\w{4,}", words.casefold())}
    told = {word[:5] for word in re.findall(r"\w{4,}", name.casefold())}
    if not noun or known & told:
        return name or "?"
    behind = is_oblique(words) or words.lower().startswith("der ")
    return f"{'laut ' if behind else ''}{words}"


def _whole(graph: nx.MultiDiGraph, claims: list[str], on: str) -> str:
    """Return what is counted with what belongs to it: whose it is, if told just before, and where."""
    units = {figure["unit"] for claim in claims for figure in graph.nodes[claim]["quantities"]}
    on = next((_nominative(on, unit) for unit in units if unit and on.endswith(f"{unit}n")), on)
    noun = on.split()[-1] if on.strip() else ""
    if " " in on or not noun[:1].isupper():
        return on
    first = graph.nodes[claims[0]]
    text = graph.nodes[first["article"]].get("text") or ""
    end = first["evidence"][0]["end"]
    found = re.findall(_OF_WHOM + re.escape(noun) + r"n?\b", text[max(0, end - _BEFORE) : end])
    whose = [adjective.lower() for adjective in found]
    places = [
        found[1]
        for claim in claims
        for figure in graph.nodes[claim]["quantities"]
        if figure["text"]
        for found in [_PLACE.match(graph.nodes[claim]["text"].partition(figure["text"])[2])]
        if found
    ]
    plural = any(figure["value"] != 1 for claim in claims for figure in graph.nodes[claim]["quantities"])
    of_whom = f"{whose[-1]}e " if len(set(whose)) == 1 and plural else ""
    where = f" {places[0]}" if len(set(places)) == 1 else ""
    return f"{of_whom}{noun}{where}"


def _nominative(words: str, unit: str | None) -> str:
    """Return counted words without the ending of the dative: "300 Berater" for "(von) 300 Beratern"."""
    return words[:-1] if unit and words.endswith(f"{unit}n") else words


def _denial(graph: nx.MultiDiGraph, claims: list[str]) -> str:
    """Return what one says, and how another denies it."""

    def side(claim: str) -> str:
        words = f"{speaker_name(graph, claim) or '?'} – {graph.nodes[claim]['text'].strip()}"
        return claim_sentence(graph, claim) or as_sentence(words)

    one, other = map(side, claims)
    if one in other or other in one:  # "A sagt P. Das bestreitet B.": one stretch tells both
        return f"Umstritten: {max(one, other, key=len)}"
    return f"Umstritten: {one} Dagegen: {other}"
