"""Finds the claims of a document: who says what, by which words, and how.

The rules go from the sure to the unsure, unit by unit: what stands in quotation marks and what a cue
announces first, then sentences that go on in the Konjunktiv, hearsay with "sollen", and reports of acts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.acting import acting, main_segment
from newsgraph.extraction.claims.clauses import find_announcements
from newsgraph.extraction.claims.coming import coming_claims
from newsgraph.extraction.claims.continuing import continued_claim, is_near, joined
from newsgraph.extraction.claims.direct import direct_claim
from newsgraph.extraction.claims.from_before import from_before
from newsgraph.extraction.claims.going_on import give_speaker_behind, speaking_on
from newsgraph.extraction.claims.marked import looks_like_name
from newsgraph.extraction.claims.placed import placed_claims
from newsgraph.extraction.claims.qualities import with_qualities
from newsgraph.extraction.claims.quoted import with_quoted
from newsgraph.extraction.claims.reasons import reason_claims
from newsgraph.extraction.claims.record import Announcement
from newsgraph.extraction.claims.referring import find_reference
from newsgraph.extraction.claims.reported import reported_beside, reported_claims
from newsgraph.extraction.claims.stance import DENYING
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import finite_verb, is_konjunktiv_1, is_konjunktiv_2
from newsgraph.extraction.grammar.syntax import contiguous_spans, feature
from newsgraph.extraction.surface.quotations import Quotation
from newsgraph.extraction.surface.segments import Form, Layout, Unit
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.extraction.words.cues import VerbCue, main_part, verb_cues
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Tree
from newsgraph.lexicon.nameless import somebody
from newsgraph.schema import Stance

_THOUGHT = frozenset({"believes", "doubts", "fears", "hopes"})


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
    before: list[ClaimDraft] = []  # the claims of the unit before
    previous: Unit | None = None
    actor: Stretch | None = None  # who acts in the unit before, if nobody speaks there
    paragraph = 0  # the actor's
    distance = 0  # units since the last claim
    placed = placed_claims(layout)
    taken = 0  # the word up to which somebody speaks in an interview
    for unit in layout.units:
        if unit.start < taken:
            continue
        distance += 1
        actor = actor if paragraph == unit.paragraph else None
        told = placed.get(unit.start)
        cues = list(verb_cues(layout, unit)) if told is None else []
        taken = told.content[0].end if told is not None else taken
        drafts = (
            [told]
            if told is not None
            else _claims_of_unit(layout, unit, cues, previous, before, last, actor, distance)
        )
        give_speaker_behind(found, drafts, before, layout)
        before = _append(found, drafts)
        speaks = speaking_on(layout, unit, cues, drafts, last)
        if speaks is not None or not all(map(_is_somebodys_part, drafts)):
            actor = None
        else:
            actor = acting(layout, unit) or (actor if _goes_on(previous, unit) else None)
            goes_on = last is not None and last.speaker is not None and is_near(layout, last, unit)
            if actor is not None and goes_on and _are_anybody(actor):
                actor = None  # between two sentences of a speaker: "Anbieter drängten in den Markt"
            paragraph = unit.paragraph
        told_by_nobody = any(draft.found_by in rules.VERBS for draft in drafts)
        last = speaks or (last if not told_by_nobody or is_near(layout, last, unit) else None)
        previous = None if drafts else unit
        distance = 0 if drafts else distance
    return with_qualities(found, published)


def _is_somebodys_part(draft: ClaimDraft) -> bool:
    """Tell whether some quoted words are those of whoever acts: "Dort beobachtet man es „mit Sorge“"."""
    return draft.found_by == rules.DIRECT_PART.id and draft.speaker is None


def _are_anybody(actor: Stretch) -> bool:
    """Tell whether words mean several without a name."""
    return feature(actor.root, "Number") == "Plur" and not actor.root.entity


def _goes_on(previous: Unit | None, unit: Unit) -> bool:
    return previous is not None and previous.paragraph == unit.paragraph


def _append(found: list[ClaimDraft], drafts: list[ClaimDraft]) -> list[ClaimDraft]:
    """Add the claims of a unit; a first one that goes on with the unit before becomes part of that claim.

    Returns the claims of the unit as they are now.
    """
    open_claim = next((n for n in range(len(found) - 1, -1, -1) if found[n].kind != "Direct"), None)
    if drafts and open_claim is not None:
        whole = joined(found[open_claim], drafts[0])
        if whole is not None:
            found[open_claim] = whole
            found.extend(drafts[1:])
            return [whole, *drafts[1:]]
    found.extend(drafts)
    return drafts


def _claims_of_unit(
    layout: Layout,
    unit: Unit,
    cues: list[VerbCue],
    previous: Unit | None,
    before: list[ClaimDraft],
    last: ClaimDraft | None,
    actor: Stretch | None,
    distance: int,
) -> list[ClaimDraft]:
    """Return the claims of a unit, given its announcing verbs.

    ``previous`` is the unit before if it made no claim of its own, ``before`` are its claims, ``last`` the
    claim whose speaker goes on,
    ``actor`` who acts in the unit before, ``distance`` the number of units since any claim.
    """
    announcements = _without_times(find_announcements(layout, unit, cues), last, distance)
    going_on = continued_claim(layout, unit, last, distance, actor=actor)
    if going_on is not None and going_on.kind != "FreeIndirect" and _is_told(unit, cues, announcements):
        nested = [
            _nested(draft, going_on) for a in announcements if _says(a) for draft in _announced(layout, a)
        ]
        told_by = [draft for draft in nested if draft is not None]
        return [going_on, *told_by, *_quoted_in(layout, unit, going_on, told_by)]
    drafts = [
        from_before(draft, last, distance, actor) for a in announcements for draft in _announced(layout, a)
    ]
    said = last if last is not None and last in before else next(iter(before), None)
    reference = find_reference(layout, unit, cues, previous, said)
    if reference is not None and not (drafts and reference.stance != "denies"):
        told = _announced(layout, reference)
        anothers = reference.stance in DENYING
        drafts.extend(told[:1] if anothers else told)  # the quoted words are another's
    announced = bool(drafts)
    for quotation in layout.within(unit.start, unit.end):
        if any(_holds(draft, quotation) for draft in drafts):
            continue
        direct = direct_claim(layout, unit, quotation, cues, last, actor)
        if direct is not None:
            drafts.append(direct)
    drafts = with_quoted(layout, unit, cues, _said_once(drafts))
    if announced:
        return [*drafts, *reported_beside(layout, unit, cues, drafts)]
    quoted = {draft.cue_lemma for draft in drafts}
    reported = [claim for claim in reported_claims(layout, unit, cues) if claim.cue_lemma not in quoted]
    reported = reported or coming_claims(layout, unit)
    if going_on is not None and not reported:
        return [going_on, *drafts]
    found = [*reported, *drafts]
    return [*found, *reason_claims(layout, unit, found)]


def _is_told(unit: Unit, cues: Sequence[VerbCue], announcements: Sequence[Announcement]) -> bool:
    """Tell whether a unit in the Konjunktiv is told as a whole.

    "Er habe erklärt, dass …" goes on with words of somebody else, who says what he said.
    """
    main = main_segment(unit)
    if main is None or main.finite is None:
        return False
    for cue in cues:
        segment = unit.segments[unit.segment_at(cue.finite.i)]
        reports = is_konjunktiv_1(cue.finite) or is_konjunktiv_2(cue.finite)
        if segment.form is Form.VERB_FIRST and segment.start == cue.finite.i != main.finite and not reports:
            return False  # "…, hatte Roth gesagt"
    for announcement in announcements:
        if announcement.rule in rules.SOURCES:
            return False
        if any(start <= main.finite < end for start, end in announcement.content):
            return False
        verb = announcement.verb
        finite = finite_verb(verb) if verb is not None else None
        if finite is not None and not (is_konjunktiv_1(finite) or is_konjunktiv_2(finite)):
            first, last = announcement.frame
            if first <= main.finite < last:
                return False
    return True


def _says(announcement: Announcement) -> bool:
    """Tell whether a clause tells that something was said: not "müsse zustimmen", "werde berichten"."""
    finite = finite_verb(announcement.verb) if announcement.verb is not None else None
    return finite is not None and finite.tag != "VMFIN" and finite.lower not in {"werde", "würde", "würden"}


def _nested(draft: ClaimDraft, told: ClaimDraft) -> ClaimDraft | None:
    """Return what somebody says by the words of somebody else: "Roth habe erklärt, dass …", via who told it.

    What "man" and pronouns say is left to the whole, and what they thought.
    """
    speaker = draft.speaker
    if speaker is None or speaker.root.pos not in {"NOUN", "PROPN"} or draft.via is not None:
        return None
    if draft.stance in _THOUGHT and any(word.tag == "VVPP" for part in draft.cue_parts for word in part):
        return None  # "Roth sagte, die Stadt habe geglaubt, …": what others thought is his word
    if not (is_actor_noun(speaker.root) or somebody(speaker.root.lemma) or somebody(speaker.root.text)):
        return None
    return replace(draft, via=told.speaker)


def _quoted_in(
    layout: Layout, unit: Unit, told: ClaimDraft, nested: Sequence[ClaimDraft]
) -> list[ClaimDraft]:
    """Return the words that somebody's speech, told in the Konjunktiv, gives in quotation marks."""
    return [
        replace(told, kind="Direct", content=(q.words,), found_by=rules.CONTINUED_QUOTED.id)
        for q in layout.within(unit.start, unit.end)
        if not looks_like_name(layout, q) and not any(_holds(draft, q) for draft in nested)
    ]


def _without_times(found: list[Announcement], last: ClaimDraft | None, distance: int) -> list[Announcement]:
    """Return announcements without "danach" right behind somebody's words, where it tells a time.

    "Sie sagte, der Mann habe geschrien. Danach habe er die Tür geöffnet."
    """
    spoken = last is not None and distance == 1 and last.found_by and last.kind != "Reported"
    return [a for a in found if not (a.cue.lemma == "danach" and spoken)]


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
            if draft.found_by in rules.SOURCES:
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
    if announcement.rule == rules.SOURCE_GEMAESS.id:
        return [base]  # a rule says so; what is quoted are its terms
    if announcement.rule != rules.REFERENCE.id and all(_is_quotation(layout, span) for span in spans):
        # Who "dementierte: „…“" says what stands there to deny something else.
        stance = "asserts" if base.stance in DENYING else base.stance
        return [
            replace(
                base,
                kind="Direct",
                stance=stance,
                found_by=base.found_by if base.found_by in rules.SOURCES else rules.DIRECT_CUE.id,
            )
        ]
    return [
        base,
        *(
            replace(
                base,
                kind="Direct",
                content=(q.words,),
                stance=_of_quoted(base, q),
                found_by=rules.DIRECT_INSIDE.id,
            )
            for q in quoted
            if not looks_like_name(layout, q)
        ),
    ]


def _of_quoted(base: ClaimDraft, quotation: Quotation) -> Stance:
    """Return what is done with quoted words: behind the colon of a denial somebody says them."""
    start = quotation.words.start
    answers = start > 0 and quotation.words.tree[start - 1].text == ":"
    return "asserts" if answers and base.stance in DENYING else base.stance


def _is_quotation(layout: Layout, span: Stretch) -> bool:
    return all(layout.quoted(token.i) or token.is_punct or token.is_space for token in span)
