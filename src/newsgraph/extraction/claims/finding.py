"""Finds the claims of a document: who says what, by which words, and how.

The rules go from the sure to the unsure, unit by unit: what stands in quotation marks and what a cue
announces first, then sentences that go on in the Konjunktiv, hearsay with "sollen", and reports of acts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from newsgraph.extraction.claims.clauses import find_announcements
from newsgraph.extraction.claims.continuing import continued_claim, joined, speaking
from newsgraph.extraction.claims.direct import direct_claim, looks_like_name
from newsgraph.extraction.claims.placed import placed_claims
from newsgraph.extraction.claims.qualities import with_qualities
from newsgraph.extraction.claims.quoted import with_quoted
from newsgraph.extraction.claims.record import Announcement
from newsgraph.extraction.claims.referring import find_reference
from newsgraph.extraction.claims.reported import reported_claims
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.syntax import contiguous_spans
from newsgraph.extraction.surface.quotations import Quotation
from newsgraph.extraction.surface.segments import Layout, Unit
from newsgraph.extraction.words.cues import VerbCue, cue_table, main_part, verb_cues
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
    placed = placed_claims(layout)
    taken = 0  # the word up to which somebody speaks in an interview
    for unit in layout.units:
        if unit.start < taken:
            continue
        distance += 1
        told = placed.get(unit.start)
        taken = told.content[0].end if told is not None else taken
        drafts = [told] if told is not None else _claims_of_unit(layout, unit, previous, last, distance)
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
    announcements = _without_times(find_announcements(layout, unit, cues), last, distance)
    drafts = [draft for a in announcements for draft in _announced(layout, a)]
    said = last.content if last is not None and distance == 1 and last.confidence else ()
    reference = None if drafts else find_reference(layout, unit, cues, previous, said)
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
        return [*drafts, *_reported_beside(layout, unit, cues, drafts)]
    quoted = {draft.cue_lemma for draft in drafts}
    reported = [claim for claim in reported_claims(layout, unit, cues) if claim.cue_lemma not in quoted]
    continued = None if reported else continued_claim(layout, unit, last, distance)
    if continued is None:
        return [*reported, *drafts]
    inside = [
        replace(
            continued,
            kind="Direct",
            content=(quotation.words,),
            confidence=0.5,
            found_by="claim.continued.quoted",
        )
        for quotation in layout.within(unit.start, unit.end)
        if continued.kind == "IndirectFreeIndirect"
        and not looks_like_name(layout, quotation)
        and not any(_holds(draft, quotation) for draft in drafts)
    ]
    return [continued, *drafts, *inside]


def _without_times(found: list[Announcement], last: ClaimDraft | None, distance: int) -> list[Announcement]:
    """Return announcements without "danach" right behind somebody's words, where it tells a time.

    "Sie sagte, der Mann habe geschrien. Danach habe er die Tür geöffnet."
    """
    spoken = last is not None and distance == 1 and last.confidence > 0 and last.kind != "Reported"
    return [a for a in found if not (a.cue.lemma == "danach" and spoken)]


def _reported_beside(
    layout: Layout, unit: Unit, cues: list[VerbCue], drafts: Sequence[ClaimDraft]
) -> list[ClaimDraft]:
    """Return the reports of main clauses behind what is announced: "laut Polizei 40, X nannte das viel"."""
    end = max(span.end for draft in drafts for span in (*draft.content, draft.frame) if span is not None)
    behind = [cue for cue in cues if cue.finite.i >= end]
    return reported_claims(layout, unit, behind, start=end) if behind else []


def _said_once(drafts: Sequence[ClaimDraft]) -> list[ClaimDraft]:
    """Return claims without the direct ones whose words a better cue of the unit announces, too.

    A quotation has one announcer: one with a speaker, a verb before a source ("„…“, sagte er laut X"), and
    of several the nearest.
    """
    best: dict[tuple[Stretch, ...], ClaimDraft] = {}
    sources: dict[tuple[Stretch, ...], Stretch | None] = {}
    for draft in drafts:
        if draft.kind == "Direct":
            best[draft.content] = min(best.get(draft.content, draft), draft, key=_remoteness)
            if draft.found_by.startswith("claim.source"):
                sources[draft.content] = draft.speaker
    kept = [draft for draft in drafts if best.get(draft.content, draft) is draft or draft.kind != "Direct"]
    return [_via(draft, sources.get(draft.content)) if draft.kind == "Direct" else draft for draft in kept]


def _via(draft: ClaimDraft, source: Stretch | None) -> ClaimDraft:
    passes_on = source is not None and source != draft.speaker and draft.via is None
    return replace(draft, via=source) if passes_on else draft


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
        via=announcement.via,
        against=announcement.against,
        stance=announcement.stance,
        made=announcement.made,
        modality="hearsay" if announcement.hearsay else "asserted",
        found_by=announcement.rule,
    )
    quoted = [q for span in spans for q in layout.within(span.start, span.end)]
    if all(_is_quotation(layout, span) for span in spans):
        # Who "dementierte: „…“" says what stands there to deny something else.
        stance = "asserts" if base.stance in {"denies", "doubts"} else base.stance
        return [
            replace(
                base,
                kind="Direct",
                stance=stance,
                found_by=base.found_by if base.found_by.startswith("claim.source") else "claim.direct.cue",
            )
        ]
    return [
        base,
        *(
            replace(base, kind="Direct", content=(q.words,), found_by="claim.direct.inside")
            for q in quoted
            if not looks_like_name(layout, q)
        ),
    ]


def _is_quotation(layout: Layout, span: Stretch) -> bool:
    return all(layout.quoted(token.i) or token.is_punct or token.is_space for token in span)
