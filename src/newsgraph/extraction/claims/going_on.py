"""Who goes on speaking in the next sentence, and who speaks before they are named."""

from __future__ import annotations

from dataclasses import replace

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.acting import speaking
from newsgraph.extraction.claims.continuing import is_near, points
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.surface.segments import Layout, Unit
from newsgraph.extraction.words.cues import VerbCue, noun_cue
from newsgraph.language.tree import Stretch

_COUNTING = frozenset(
    {"Umfrage", "Umfrageergebnis", "Statistik", "Erhebung", "Schätzung", "Berechnung", "Zahl"}
)


def give_speaker_behind(
    found: list[ClaimDraft], drafts: list[ClaimDraft], before: list[ClaimDraft], layout: Layout
) -> None:
    """Give words in the Konjunktiv the speaker named behind them: "Es brenne. Alle lebten, sagte Roth"."""
    told = next((draft for draft in drafts if draft.found_by == rules.VERB_AFTER.id and draft.speaker), None)
    if told is None or not found or found[-1] not in before or found[-1].speaker is not None:
        return
    between = layout.tree[found[-1].content[-1].end : told.content[0].start]
    if found[-1].found_by == rules.CONTINUED_KONJUNKTIV_1.id and not between.has_break:
        found[-1] = replace(found[-1], speaker=told.speaker)


def speaking_on(
    layout: Layout,
    unit: Unit,
    cues: list[VerbCue],
    drafts: list[ClaimDraft],
    last: ClaimDraft | None,
) -> ClaimDraft | None:
    """Return the claim whose speaker goes on in the next sentence.

    "Berichte, wonach es brenne, bestätigte Roth nicht": Roth. "Laut einer Umfrage fehlt Geld" lets go on who
    spoke before in the paragraph.
    """
    found = _last_speaking(drafts, last)
    if found is None:
        return speaking(layout, unit, cues, drafts)
    if found.found_by == rules.SOURCE_WONACH.id:
        return speaking(layout, unit, cues, ()) or found
    counts = found.found_by in rules.SOURCES and found.speaker is not None and _counts(found.speaker)
    return last if counts and is_near(layout, last, unit) else found


def _counts(speaker: Stretch) -> bool:
    """Tell whether a source only gives figures, and cannot go on speaking: "laut einer Umfrage"."""
    cue = noun_cue(speaker.root)
    return cue is not None and cue.lemma in _COUNTING


def _last_speaking(drafts: list[ClaimDraft], last: ClaimDraft | None) -> ClaimDraft | None:
    """Return the claim whose speaker goes on in the next sentence: the last that is not inside another.

    "Demnach" speaks never: whom it points to goes on.
    """
    found = _outermost(drafts)
    if found is not None and _is_relative(found):
        return last  # "ein Schreiben, das bewies, dass …": who acts around it goes on
    if found is None or found.speaker is None or not points(found.speaker):
        return found
    return replace(found, speaker=last.speaker if last is not None else None)


def _is_relative(draft: ClaimDraft) -> bool:
    return draft.speaker is not None and draft.speaker.root.tag == "PRELS"


def _outermost(drafts: list[ClaimDraft]) -> ClaimDraft | None:
    spoken = [draft for draft in drafts if draft.speaker is not None]
    # "Laut dem Wirt, der sie als „naiv“ beschreibt, kamen sie spät": the landlord, in the main clause
    spoken = [draft for draft in spoken if not _is_relative(draft)] or spoken
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
