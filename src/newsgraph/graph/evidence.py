"""The words behind a node or an edge: sentence, spans, article and date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, TypedDict

from newsgraph.schema import Actor, Claim, Extraction, Relation, Role, Sentence, Span, Time

LABEL_LENGTH = 60  # characters of a claim's label in a picture
NEAR_COPY = 0.8  # share of common words from which two sentences are one, copied and retouched
_WORD = re.compile(r"\w+")


class MarkedSpan(TypedDict):
    """A span to mark in the sentence, and as what."""

    role: str  # speaker cue frame quote about subject predicate object role
    start: int
    end: int
    text: str


class Evidence(TypedDict):
    """One place in one article. Offsets are code points into the article's text, end exclusive."""

    article: str
    item: str  # id of the claim or relation in its extraction, "" for a role
    sentence: int
    start: int  # of the sentence or, for a claim of several sentences, of all of them
    end: int
    text: str
    spans: list[MarkedSpan]
    claim: str | None  # key of the claim that contains it: who vouches for it
    time: str | None
    time_value: str  # what that time means, ISO, or ""
    place: str | None  # key of an actor
    date: str  # of the article, ISO, or ""
    confidence: float


class ArticleIndex:
    """Finds the evidence of the parts of one extraction."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.article = extraction.article
        self.date = self.article.published.isoformat() if self.article.published else ""
        self._starts = [sentence.start for sentence in extraction.sentences]
        self._actors = {actor.id: actor for actor in extraction.actors}
        self.claim_keys = claim_keys(extraction)

    def of_claim(self, claim: Claim, about: str | None = None) -> Evidence:
        """The sentences of a claim; with ``about``, the mentions of that actor are marked, too."""
        spans = [_marked("quote", span) for span in claim.spans]
        if about is not None:
            spans += [
                _marked("about", mention)
                for mention in self._actors[about].mentions
                if any(span.start <= mention.start and mention.end <= span.end for span in claim.spans)
            ]
        for role, span in (("speaker", claim.speaker_span), ("frame", claim.frame)):
            if span is not None:
                spans.append(_marked(role, span))
        spans += [_marked("cue", span) for span in (claim.cue.spans if claim.cue else ())]
        return self._evidence(claim.id, claim.sentence, spans, claim.confidence, time=claim.time)

    def of_relation(self, relation: Relation, keys: Mapping[str, str]) -> Evidence:
        """The sentence of a relation, its subject, predicate and other participants marked."""
        spans = [_marked("subject", relation.subject)]
        spans += [_marked("predicate", span) for span in relation.predicate.spans]
        spans += [_marked("object", argument) for argument in relation.arguments[1:]]
        evidence = self._evidence(
            relation.id, relation.sentence, spans, relation.confidence, time=relation.time
        )
        evidence["claim"] = self.claim_keys.get(relation.vouchers[0]) if relation.vouchers else None
        evidence["place"] = keys.get(relation.place or "")
        return evidence

    def of_role(self, actor: Actor, role: Role) -> Evidence:
        """The first sentence that holds the words of the role, best one that mentions the actor, too."""
        mentions = {mention.sentence: mention for mention in reversed(actor.mentions)}
        holding = [sentence for sentence in self.extraction.sentences if role.text in sentence.text]
        holding.sort(key=lambda sentence: sentence.id not in mentions)
        spans: list[MarkedSpan] = []
        if holding:
            sentence = holding[0].id
            start = holding[0].start + holding[0].text.index(role.text)
            spans.append({"role": "role", "start": start, "end": start + len(role.text), "text": role.text})
        else:
            sentence = min(mentions, default=0)
        if sentence in mentions:
            spans.append(_marked("subject", mentions[sentence]))
        return self._evidence("", sentence, spans, 1.0)

    def _evidence(
        self,
        item: str,
        sentence: int,
        spans: list[MarkedSpan],
        confidence: float,
        time: Time | None = None,
    ) -> Evidence:
        spans = sorted(spans, key=lambda span: (span["start"], -span["end"]))
        first, last = self._sentences_around(sentence, spans)
        start, end = (first.start, last.end) if first and last else (0, len(self.article.text))
        return {
            "article": self.article.id,
            "item": item,
            "sentence": first.id if first else 0,
            "start": start,
            "end": end,
            "text": self.article.text[start:end],
            "spans": spans,
            "claim": None,
            "time": time.text if time else None,
            "time_value": (time.value or "") if time else "",
            "place": None,
            "date": self.date,
            "confidence": confidence,
        }

    def _sentences_around(
        self, sentence: int, spans: list[MarkedSpan]
    ) -> tuple[Sentence | None, Sentence | None]:
        """The first and last sentence needed to show all the spans."""
        sentences = self.extraction.sentences
        if not sentences:
            return None, None
        offsets = [span["start"] for span in spans] + [max(span["start"], span["end"] - 1) for span in spans]
        positions = [max(0, bisect_right(self._starts, offset) - 1) for offset in offsets]
        positions.append(min(sentence, len(sentences) - 1))
        return sentences[min(positions)], sentences[max(positions)]


def claim_keys(extraction: Extraction) -> dict[str, str]:
    """Return the key of each claim's node by the claim's id: its article and the place of its words.

    So it is the same when the article is read again, however many claims are found around it.
    """
    keys: dict[str, str] = {}
    taken: dict[str, int] = {}
    for claim in extraction.claims:
        places = ",".join(f"{span.start}-{span.end}" for span in claim.spans) or str(claim.sentence)
        key = f"{extraction.article.id}:{places}"
        taken[key] = taken.get(key, 0) + 1
        keys[claim.id] = key if taken[key] == 1 else f"{key}#{taken[key]}"
    return keys


def are_near_copies(one: str, other: str) -> bool:
    """Tell whether two sentences are nearly the same words: then one of them is no second witness."""
    if one == other:
        return True
    ours, theirs = (set(_WORD.findall(text.casefold())) for text in (one, other))
    return len(ours & theirs) >= NEAR_COPY * len(ours | theirs)


def one_piece(evidence: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an edge has that one place in one article tells."""
    return {
        "weight": 1,
        "confidence": evidence["confidence"],
        "first": evidence["date"],
        "last": evidence["date"],
        "evidence": [dict(evidence)],
    }


def widen_dates(attributes: dict[str, Any], date: str) -> None:
    """Let ``first`` and ``last`` include a date; an unknown one changes nothing."""
    if date:
        attributes["first"] = min(filter(None, (attributes["first"], date)))
        attributes["last"] = max(attributes["last"], date)


def shorten(text: str) -> str:
    """Return the first words of a text, at most LABEL_LENGTH characters, on one line."""
    line = " ".join(text.split())
    if len(line) <= LABEL_LENGTH:
        return line
    cut = line[:LABEL_LENGTH]
    return cut.rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def _marked(role: str, span: Span) -> MarkedSpan:
    return {"role": role, "start": span.start, "end": span.end, "text": span.text}
