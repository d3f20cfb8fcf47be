"""The claims of an extraction as nodes, with the edges to who says them and to whom they concern.

``says`` leads from the speaker to the claim; ``against``, ``addressed`` and ``about`` from the claim to
those whom the speaker accuses, speaks to, or names. Edges that the claim leads to are marked in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from newsgraph.graph.conflicts import in_own_words
from newsgraph.graph.evidence import ArticleIndex, Evidence, one_piece, shorten
from newsgraph.graph.leaning import words_before
from newsgraph.graph.pronouns import Pronouns
from newsgraph.schema import Claim, Cue, Extraction

# An infinitive with its "zu", or a participle: "aufzufordern", "zu fordern", "vorgetragen".
_NOT_FINITE = re.compile(r"(?:\w*zu ?\w+n|\w*ge\w+(?:t|en))")


def add_claims(
    graph: nx.MultiDiGraph, extraction: Extraction, keys: Mapping[str, str], index: ArticleIndex
) -> None:
    """Add a node for each claim of an article, and its edges.

    Args:
        graph: the graph, with the actors in it.
        extraction: the article's.
        keys: id of an actor in the extraction → its key in the graph.
        index: finds the words.
    """
    pronouns = Pronouns(extraction)
    for claim in extraction.claims:
        node = index.claim_keys[claim.id]
        evidence = index.of_claim(claim)
        told = pronouns.told(claim)
        shown = {"told": told, "before": words_before(extraction, claim, told)}
        graph.add_node(node, **_attributes(claim, keys, index, evidence), label=shorten(told), **shown)
        if claim.speaker is not None and claim.speaker in keys:
            cue = claim.cue.text if claim.cue else ""
            graph.add_edge(
                keys[claim.speaker], node, key="says", kind="says", label=cue, **one_piece(evidence)
            )
        for kind, actors in (("against", claim.against), ("addressed", claim.addressees)):
            for actor in _known(actors, keys):
                if not graph.has_edge(node, keys[actor], key=kind):
                    graph.add_edge(node, keys[actor], key=kind, kind=kind, label="", **one_piece(evidence))
        for actor in _known(claim.about, keys):
            if not graph.has_edge(node, keys[actor], key="about"):
                about = index.of_claim(claim, about=actor)
                graph.add_edge(node, keys[actor], key="about", kind="about", label="", **one_piece(about))


def add_about(graph: nx.MultiDiGraph, claim: str, actor: str, evidence: Mapping[str, Any]) -> None:
    """Let a claim be about an actor: a proposition inside it tells so."""
    if graph.has_edge(claim, actor, key="about"):
        return
    graph.add_edge(claim, actor, key="about", kind="about", label="", **one_piece(evidence))
    graph.nodes[claim]["about"].append(actor)


def _known(actors: Iterable[str], keys: Mapping[str, str]) -> list[str]:
    return [actor for actor in dict.fromkeys(actors) if actor in keys]


def _is_verb(cue: Cue) -> bool:
    """Whether a cue is a finite verb, so that "speaker cue" reads on: "Rutte sagte", not "Rutte laut"."""
    verb = len(cue.lemma) > 3 and cue.lemma[0].islower() and cue.lemma.endswith("n")
    return verb and cue.text[:1].islower() and not (cue.text == cue.lemma or _NOT_FINITE.fullmatch(cue.text))


def _attributes(
    claim: Claim, keys: Mapping[str, str], index: ArticleIndex, evidence: Evidence
) -> dict[str, Any]:
    return {
        "kind": "claim",
        "text": claim.text,
        "speaker": keys.get(claim.speaker or "", ""),
        "speaker_text": claim.speaker_span.text if claim.speaker_span else "",
        "via": keys.get(claim.via or "", ""),
        "cue": claim.cue.text if claim.cue else "",
        "cue_lemma": claim.cue.lemma if claim.cue else "",
        "cue_is_verb": claim.cue is not None and _is_verb(claim.cue),
        "claim_kind": claim.kind,
        "medium": claim.medium,
        "stance": claim.stance,
        "made": claim.made,
        "modality": claim.modality,
        "negated": claim.negated,
        "about": list(dict.fromkeys(keys[actor] for actor in _known(claim.about, keys))),
        "against": list(dict.fromkeys(keys[actor] for actor in _known(claim.against, keys))),
        "addressees": list(dict.fromkeys(keys[actor] for actor in _known(claim.addressees, keys))),
        "quantities": [quantity.model_dump(mode="json") for quantity in claim.quantities],
        "time": claim.time.text if claim.time else "",
        "time_value": (claim.time.value or "") if claim.time else "",
        "conflicts_with": [
            {"claim": index.claim_keys[other.claim], "on": in_own_words(claim, other.on), "kind": other.kind}
            for other in claim.conflicts_with
            if other.claim in index.claim_keys
        ],
        "article": index.article.id,
        "spans": [{"start": span.start, "end": span.end} for span in claim.spans],
        "date": evidence["date"],
        "confidence": claim.confidence,
        "found_by": claim.found_by,
        "evidence": [dict(evidence)],
        "weight": 1,
    }
