"""Reasons in the Konjunktiv: "Die Stadt sperrte den Weg, weil er gefährlich sei" is what the city says."""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.acting import acting
from newsgraph.extraction.claims.reaching import told_end
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import is_konjunktiv_1
from newsgraph.extraction.surface.segments import MAIN_FORMS, Form, Layout, Segment, Unit

_REASONS = frozenset({"weil", "da"})


def reason_claims(layout: Layout, unit: Unit, drafts: Sequence[ClaimDraft]) -> list[ClaimDraft]:
    """Return the reasons that who acts in a unit gives, without what another claim holds."""
    speaker = acting(layout, unit)
    if speaker is None:
        return []
    found: list[ClaimDraft] = []
    for number, segment in enumerate(unit.segments):
        behind = any(other.form in MAIN_FORMS for other in unit.segments[:number])
        if not behind or not _is_reason(layout, segment) or _is_held(segment, drafts):
            continue
        found.append(
            ClaimDraft(
                "Indirect",
                (layout.tree[segment.start : told_end(layout, unit, segment)],),
                frame=layout.tree[unit.start : segment.start - 1],
                speaker=speaker,
                found_by=rules.REPORTED_CLAUSE.id,
            )
        )
    return found


def _is_reason(layout: Layout, segment: Segment) -> bool:
    if segment.form is not Form.SUBORDINATE or segment.finite is None:
        return False
    return layout.tree[segment.start].lower in _REASONS and is_konjunktiv_1(layout.tree[segment.finite])


def _is_held(segment: Segment, drafts: Sequence[ClaimDraft]) -> bool:
    return any(
        span.start <= segment.start < span.end
        for draft in drafts
        if draft.kind != "Reported"
        for span in draft.content
    )
