"""Attributes as formats without lists can hold them: lists and dictionaries become JSON text."""

from __future__ import annotations

import json
import re
from typing import Any

import networkx as nx

# The attributes that are lists: only these are parsed again, for an article may begin with "[".
LISTS = frozenset(
    [
        "about",
        "addressees",
        "against",
        "aliases",
        "authors",
        "conflicts_with",
        "deeds",
        "evidence",
        "mentions",
        "merges",
        "quantities",
        "roles",
        "sentences",
        "spans",
        "vouchers",
    ]
)
# What XML 1.0 has no place for: control characters, lone surrogates, non-characters.
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LONG = ("text", "sentences")  # of articles: megabytes of text that no graph program shows


def flatten(graph: nx.MultiDiGraph, *, texts: bool = False) -> nx.MultiDiGraph:
    """Return a copy with attributes that are strings, numbers or booleans; ``None`` becomes ``""``.

    Args:
        graph: as made by ``build_graph``.
        texts: whether articles keep their full text.
    """
    flat = nx.MultiDiGraph(schema=graph.graph.get("schema", ""))
    for node, attributes in graph.nodes(data=True):
        dropped = () if texts or attributes["kind"] != "article" else LONG
        flat.add_node(xml_text(node), **_flat({k: v for k, v in attributes.items() if k not in dropped}))
    for source, target, key, attributes in graph.edges(keys=True, data=True):
        flat.add_edge(xml_text(source), xml_text(target), key=xml_text(key), **_flat(attributes))
    return flat


def unflatten(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Undo :func:`flatten`: JSON text of lists and dictionaries becomes lists and dictionaries."""
    full = nx.MultiDiGraph(**graph.graph)
    for node, attributes in graph.nodes(data=True):
        full.add_node(node, **{key: _parsed(key, value) for key, value in attributes.items()})
    for source, target, key, attributes in graph.edges(keys=True, data=True):
        full.add_edge(source, target, key=key, **{k: _parsed(k, value) for k, value in attributes.items()})
    return full


def _flat(attributes: dict[str, Any]) -> dict[str, str | int | float | bool]:
    return {
        key: xml_text(json.dumps(value, ensure_ascii=False))
        if isinstance(value, list | dict)
        else _printable(value)
        for key, value in attributes.items()
    }


def xml_text(value: str) -> str:
    """Return the text with U+FFFD for what XML has no place for."""
    return NOT_IN_XML.sub("\ufffd", value)


def _printable(value: Any) -> str | int | float | bool:
    if value is None:
        return ""
    if isinstance(value, str):
        return xml_text(value)
    plain: int | float | bool = value
    return plain


def _parsed(key: str, value: Any) -> Any:
    return json.loads(value) if key in LISTS and isinstance(value, str) else value
