"""Turtle: the graph as linked data.

schema.org names the things (``Person``, ``Organization``, ``Country``, ``Claim``, ``NewsArticle``),
PROV-O says where they come from, the Web Annotation vocabulary points to the words. A relation is an
``rdf:Statement``, so that its evidence, event and modality can be said of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

import networkx as nx

from newsgraph.errors import ExportError
from newsgraph.export.writing import write_text
from newsgraph.version import __version__

BASE = "urn:newsgraph:"
CLASSES = {
    "person": "Person",
    "organisation": "Organization",
    "country": "Country",
    "place": "Place",
    "group": "Organization",
    "other": "Thing",
}


def export_turtle(graph: nx.MultiDiGraph, path: Path | str) -> list[Path]:
    """Write Turtle.

    Raises:
        ExportError: where rdflib, an optional dependency, is not installed.
    """
    try:
        import rdflib
    except ImportError as error:
        raise ExportError("Turtle needs rdflib: pip install 'newsgraph[rdf]'") from error
    triples = _Triples(rdflib, graph).all().serialize(format="turtle")
    # By this line newsgraph knows its own file again; there are graphs in which nothing else is its own.
    return [write_text(path, f"# written by newsgraph {__version__}\n{triples}")]


class _Triples:
    """Collects the triples of one graph."""

    def __init__(self, rdflib: Any, graph: nx.MultiDiGraph) -> None:
        self.rdf = rdflib
        self.graph = graph
        self.triples = rdflib.Graph()
        namespace = rdflib.Namespace
        self.schema, self.prov = namespace("https://schema.org/"), namespace("http://www.w3.org/ns/prov#")
        self.oa, self.ng = namespace("http://www.w3.org/ns/oa#"), namespace(f"{BASE}vocabulary:")
        for prefix in ("schema", "prov", "oa", "ng"):
            self.triples.bind(prefix, getattr(self, prefix), replace=True)

    def all(self) -> Any:
        for node, attributes in self.graph.nodes(data=True):
            getattr(self, f"_{attributes['kind']}")(self._iri(node), attributes)
        for source, target, key, edge in self.graph.edges(keys=True, data=True):
            if edge["kind"] in ("relation", "role"):
                self._statement(source, target, key, edge)
        return self.triples

    def _article(self, iri: Any, article: dict[str, Any]) -> None:
        schema = self.schema
        self._add(iri, self.rdf.RDF.type, schema.NewsArticle)
        self._add(iri, self.rdf.RDF.type, self.prov.Entity)
        self._text(iri, schema.headline, article["title"])
        self._text(iri, schema.publisher, article["publisher"])
        self._text(iri, schema.url, article["source"])
        for author in article["authors"]:
            self._text(iri, schema.author, author)
        self._date(iri, schema.datePublished, article["published"])

    def _actor(self, iri: Any, actor: dict[str, Any]) -> None:
        self._add(iri, self.rdf.RDF.type, self.schema[CLASSES[actor["type"]]])
        self._text(iri, self.schema.name, actor["label"])
        for alias in actor["aliases"]:
            if alias != actor["label"]:
                self._text(iri, self.schema.alternateName, alias)
        if actor["wikidata"]:
            same = self.rdf.URIRef(f"http://www.wikidata.org/entity/{quote(actor['wikidata'])}")
            self._add(iri, self.schema.sameAs, same)
        for role in actor["roles"]:
            self._text(iri, self.schema.jobTitle, role["text"])

    def _claim(self, iri: Any, claim: dict[str, Any]) -> None:
        schema, ng = self.schema, self.ng
        self._add(iri, self.rdf.RDF.type, schema.Claim)
        self._text(iri, schema.text, claim["text"])
        if claim["speaker"]:
            self._add(iri, schema.creator, self._iri(claim["speaker"]))
        else:
            self._text(iri, schema.creditText, claim["speaker_text"])
        for actor in claim["about"]:
            self._add(iri, schema.about, self._iri(actor))
        for actor in claim["against"]:
            self._add(iri, ng.against, self._iri(actor))
        if claim["via"]:
            self._add(iri, ng.via, self._iri(claim["via"]))
        for actor in claim["addressees"]:
            self._add(iri, schema.recipient, self._iri(actor))
        for other in claim["conflicts_with"]:
            self._add(iri, ng.conflictsWith, self._iri(other["claim"]))
        for name, value in (
            (ng.cue, claim["cue"]),
            (ng.claimKind, claim["claim_kind"]),
            (ng.stance, claim["stance"]),
            (ng.modality, claim["modality"]),
        ):
            self._text(iri, name, value)
        self._value(iri, ng.negated, claim["negated"])
        self._value(iri, ng.confidence, claim["confidence"])
        self._add(iri, schema.isPartOf, self._iri(claim["article"]))
        self._derived(iri, claim["evidence"])

    def _statement(self, source: str, target: str, key: str, edge: dict[str, Any]) -> None:
        rdf, ng, schema = self.rdf.RDF, self.ng, self.schema
        iri = self.rdf.URIRef(f"{BASE}statement:{quote('>'.join((source, key, target)), safe='')}")
        label = self.rdf.URIRef(f"{ng}{quote(edge['label'] or edge['kind'], safe='')}")
        self._add(iri, rdf.type, rdf.Statement)
        self._add(iri, rdf.subject, self._iri(source))
        self._add(iri, rdf.predicate, label)
        self._add(iri, rdf.object, self._iri(target))
        self._add(label, rdf.type, rdf.Property)
        self._text(label, self.rdf.RDFS.label, edge["label"])
        self._text(iri, ng.kind, edge["kind"])
        if edge["kind"] == "relation":
            self._text(iri, schema.text, edge["text"])
            for speaker in filter(None, edge["vouchers"]):
                self._add(iri, self.prov.wasAttributedTo, self._iri(speaker))
            self._text(iri, ng.event, edge["event"])
            self._text(iri, ng.modality, edge["modality"])
            self._value(iri, ng.negated, edge["negated"])
        self._value(iri, ng.confidence, edge["confidence"])
        self._value(iri, ng.weight, edge["weight"])
        self._date(iri, ng.firstReported, edge["first"])
        self._date(iri, ng.lastReported, edge["last"])
        self._derived(iri, edge["evidence"])

    def _derived(self, iri: Any, evidence: list[dict[str, Any]]) -> None:
        """Where it comes from: the sentence, and in it the words."""
        for piece in evidence:
            article = self._iri(piece["article"])
            self._add(
                iri,
                self.prov.wasDerivedFrom,
                self._words(article, piece["start"], piece["end"], piece["text"]),
            )
            for span in piece["spans"]:
                words = self._words(article, span["start"], span["end"], span["text"])
                self._add(iri, self.ng[f"{span['role']}Words"], words)
            if piece["claim"]:
                self._add(iri, self.prov.wasAttributedTo, self._iri(piece["claim"]))

    def _words(self, article: Any, start: int, end: int, text: str) -> Any:
        """A stretch of an article: position and quotation. Positions are code points."""
        rdf, oa = self.rdf.RDF, self.oa
        iri = self.rdf.URIRef(f"{article}:{start}-{end}")
        position, quotation = self.rdf.URIRef(f"{iri}:position"), self.rdf.URIRef(f"{iri}:quote")
        self._add(iri, rdf.type, oa.SpecificResource)
        self._add(iri, oa.hasSource, article)
        self._add(iri, oa.hasSelector, position)
        self._add(iri, oa.hasSelector, quotation)
        self._add(position, rdf.type, oa.TextPositionSelector)
        self._value(position, oa.start, start)
        self._value(position, oa.end, end)
        self._add(quotation, rdf.type, oa.TextQuoteSelector)
        self._text(quotation, oa.exact, text)
        return iri

    def _iri(self, node: str) -> Any:
        kind = self.graph.nodes[node]["kind"]
        return self.rdf.URIRef(f"{BASE}{kind}:{quote(node, safe='')}")

    def _add(self, subject: Any, predicate: Any, value: Any) -> None:
        self.triples.add((subject, predicate, value))

    def _text(self, subject: Any, predicate: Any, text: str | None) -> None:
        if text:
            self._add(subject, predicate, self.rdf.Literal(text.encode("utf-8", "replace").decode("utf-8")))

    def _value(self, subject: Any, predicate: Any, value: bool | int | float) -> None:
        self._add(subject, predicate, self.rdf.Literal(value))

    def _date(self, subject: Any, predicate: Any, day: str) -> None:
        if day:
            self._add(subject, predicate, self.rdf.Literal(day, datatype=self.rdf.XSD.date))
