"""The words behind a node or an edge: sentence, spans, article and date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import TypedDict

from newsgraph.schema import Actor, Claim, Extraction, Relation, Role, Sentence, Span


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
        time = claim.time.text if claim.time else None
        return self._evidence(claim.id, claim.sentence, spans, claim.confidence, time=time)

    def of_relation(self, relation: Relation, keys: Mapping[str, str]) -> Evidence:
        """The sentence of a relation, its subject, predicate and other participants marked."""
        spans = [_marked("subject", relation.subject)]
        spans += [_marked("predicate", span) for span in relation.predicate.spans]
        spans += [_marked("object", argument) for argument in relation.arguments[1:]]
        evidence = self._evidence(
            relation.id,
            relation.sentence,
            spans,
            relation.confidence,
            time=relation.time.text if relation.time else None,
        )
        evidence["claim"] = f"{self.article.id}:{relation.vouchers[0]}" if relation.vouchers else None
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
        time: str | None = None,
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
            "time": time,
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


def _marked(role: str, span: Span) -> MarkedSpan:
    return {"role": role, "start": span.start, "end": span.end, "text": span.text}
