"""Finds the claims of a document: who says what, by which words, and how.

The rules go from the sure to the unsure, unit by unit: what stands in quotation marks and what a cue
announces first, then sentences that go on in the Konjunktiv, hearsay with "sollen", and reports of acts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from newsgraph.extraction.claims.clauses import find_announcements, find_reference
from newsgraph.extraction.claims.continuing import continued_claim, joined, speaking
from newsgraph.extraction.claims.direct import direct_claim, looks_like_name
from newsgraph.extraction.claims.qualities import with_qualities
from newsgraph.extraction.claims.quoted import with_quoted
from newsgraph.extraction.claims.record import Announcement
from newsgraph.extraction.claims.reported import reported_claims
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.syntax import contiguous_spans
from newsgraph.extraction.surface.quotations import Quotation
from newsgraph.extraction.surface.segments import Layout, Unit
from newsgraph.extraction.words.cues import cue_table, main_part, verb_cues
from newsgraph.language.tree import Stretch, Tree


def find_claims(tree: Tree, *, published: dt.date | None = None) -> list[ClaimDraft]:
    """Return the claims of a document in reading order.

    Args:
        tree: parsed, with Universal Dependencies and STTS tags.
        published: the date to which times like "am Donnerstag" relate.
    """
    if len(tree) == 0:
        return []
    layout = Layout(tree)
    found: list[ClaimDraft] = []
    last: ClaimDraft | None = None
    previous: Unit | None = None
    distance = 0  # units since the last claim
    for unit in layout.units:
        distance += 1
        drafts = _claims_of_unit(layout, unit, previous, last, distance)
        _append(found, drafts)
        last = _last_speaking(drafts) or speaking(layout, unit, drafts) or last
        previous = None if drafts else unit
        distance = 0 if drafts else distance
    return with_qualities(found, published)


def _append(found: list[ClaimDraft], drafts: list[ClaimDraft]) -> None:
    """Add the claims of a unit; a first one that goes on with the unit before becomes part of that claim."""
    open_claim = next((n for n in range(len(found) - 1, -1, -1) if found[n].kind != "Direct"), None)
    if drafts and open_claim is not None:
        whole = joined(found[open_claim], drafts[0])
        if whole is not None:
            found[open_claim] = whole
            drafts = drafts[1:]
    found.extend(drafts)


def _last_speaking(drafts: list[ClaimDraft]) -> ClaimDraft | None:
    """Return the claim whose speaker goes on in the next sentence: the last that is not inside another."""
    spoken = [draft for draft in drafts if draft.speaker is not None]
    outer = [
        draft
        for draft in spoken
        if not any(
            other is not draft
            and other.content[0].start <= draft.content[0].start
            and draft.content[-1].end <= other.content[-1].end
            for other in spoken
        )
    ]
    return outer[-1] if outer else next(iter(spoken), None)


def _claims_of_unit(
    layout: Layout, unit: Unit, previous: Unit | None, last: ClaimDraft | None, distance: int
) -> list[ClaimDraft]:
    """Return the claims of a unit.

    ``previous`` is the unit before if it made no claim of its own, ``last`` the claim whose speaker goes on,
    ``distance`` the number of units since any claim.
    """
    cues = list(verb_cues(layout, unit))
    drafts = [draft for a in find_announcements(layout, unit, cues) for draft in _announced(layout, a)]
    reference = None if drafts else find_reference(layout, unit, previous, cues)
    if reference is not None:
        drafts.extend(_announced(layout, reference))
    announced = bool(drafts)
    for quotation in layout.within(unit.start, unit.end):
        if any(_holds(draft, quotation) for draft in drafts):
            continue
        direct = direct_claim(layout, unit, quotation, cues, last)
        if direct is not None:
            drafts.append(direct)
    drafts = with_quoted(layout, unit, cues, _said_once(drafts))
    if announced:
        return drafts
    quoted = {draft.cue_lemma for draft in drafts}
    reported = [claim for claim in reported_claims(layout, unit, cues) if claim.cue_lemma not in quoted]
    continued = None if reported else continued_claim(layout, unit, last, distance)
    if continued is None:
        return [*reported, *drafts]
    inside = [
        replace(continued, kind="Direct", content=(quotation.words,), confidence=0.5)
        for quotation in layout.within(unit.start, unit.end)
        if continued.kind == "IndirectFreeIndirect"
        and not looks_like_name(layout, quotation)
        and not any(_holds(draft, quotation) for draft in drafts)
    ]
    return [continued, *drafts, *inside]


def _said_once(drafts: Sequence[ClaimDraft]) -> list[ClaimDraft]:
    """Return claims without the direct ones whose words a better cue of the unit announces, too.

    A quotation has one announcer: one with a speaker, a verb before a source ("„…“, sagte er laut X"), and
    of several the nearest.
    """
    best: dict[tuple[Stretch, ...], ClaimDraft] = {}
    for draft in drafts:
        if draft.kind == "Direct":
            best[draft.content] = min(best.get(draft.content, draft), draft, key=_remoteness)
    return [draft for draft in drafts if best.get(draft.content, draft) is draft or draft.kind != "Direct"]


def _remoteness(draft: ClaimDraft) -> tuple[bool, bool, int]:
    quoted = draft.content[0]
    distances = [max(part.start - quoted.end, quoted.start - part.end) for part in draft.cue_parts]
    return draft.speaker is None, ("verb", draft.cue_lemma) not in cue_table(), min(distances, default=0)


def _holds(draft: ClaimDraft, quotation: Quotation) -> bool:
    return draft.kind == "Direct" and any(
        span.start <= quotation.words.start and quotation.words.end <= span.end for span in draft.content
    )


def _announced(layout: Layout, announcement: Announcement) -> list[ClaimDraft]:
    tree = layout.tree
    spans = [span for span in (layout.span(*r) for r in announcement.content) if span is not None]
    if not spans:
        return []
    words = [tree[i] for i in announcement.words]
    parts = contiguous_spans(tree, words)
    base = ClaimDraft(
        kind="Indirect",
        content=tuple(spans),
        confidence=announcement.confidence,
        medium=announcement.cue.medium,
        cue=main_part(parts, announcement.cue.lemma),
        cue_parts=parts,
        cue_lemma=announcement.cue.lemma,
        frame=tree[announcement.frame[0] : announcement.frame[1]],
        speaker=announcement.speaker,
        addressees=announcement.addressees,
    )
    quoted = [q for span in spans for q in layout.within(span.start, span.end)]
    if all(_is_quotation(layout, span) for span in spans):
        return [replace(base, kind="Direct")]
    return [
        base,
        *(replace(base, kind="Direct", content=(q.words,)) for q in quoted if not looks_like_name(layout, q)),
    ]


def _is_quotation(layout: Layout, span: Stretch) -> bool:
    return all(layout.quoted(token.i) or token.is_punct or token.is_space for token in span)
