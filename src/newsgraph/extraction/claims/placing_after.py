"""Where what somebody says stands before the verb that announces it: "…, sagte Roth[, …]"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsgraph.extraction.claims.placing import announces
from newsgraph.extraction.claims.record import Range, is_reporting
from newsgraph.extraction.grammar.syntax import SUBJECTS
from newsgraph.extraction.surface.segments import Form, Layout, Segment, Unit
from newsgraph.extraction.words.cues import VerbCue, noun_cue

_CONDITIONS = frozenset({"sollte", "sollten", "wenn", "falls"})
_TURNING = frozenset({"jedoch", "aber", "allerdings", "zugleich", "dagegen"})
_DECIDING = frozenset({"beschließen", "entscheiden", "festlegen"})
_LIMITING = frozenset({"jedenfalls", "zumindest", "wenigstens", "allenfalls"})
_NONFINITE = frozenset({"VVPP", "VVINF", "VVIZU"})
_AS_PAST = frozenset({"wollte", "wollten", "sollte", "sollten"})  # their Konjunktiv II is their past


def after_content(
    layout: Layout, unit: Unit, verb: VerbCue, number: int
) -> tuple[Range, tuple[Range, ...]] | None:
    """ "…, sagte X[, …]": the finite verb opens the segment, what stands before is announced."""
    tree, segments = layout.tree, unit.segments
    segment = segments[number]
    opener = tree[segment.start]
    linked = opener.lower == "so" and segment.start + 1 < segment.end
    if not verb.cue.content & ({"clause", "dass"} if linked else {"clause"}) or number == 0:
        return None
    if linked:
        opener = tree[segment.start + 1]
    if opener.i not in verb.words or opener.i != verb.finite.i:
        return None
    before = segments[:number]
    behind = tree[opener.i + 1].lower if opener.i + 1 < segment.end else ""
    if not _has_own_subject(layout, verb, segment) or behind in _TURNING:
        return None  # "zeigte Verständnis, kritisierte jedoch die Dauer"
    if before[-1].form is Form.VERB_FIRST and is_reporting(layout, segment):
        return None  # "Komme diese nicht, werde der Rat ablehnen": a condition
    goes_on = any(is_reporting(layout, behind) for behind in segments[number + 1 : number + 2])
    inserted = _is_inserted(segments, number) and (linked or (goes_on and before[-1].finite is None))
    if not _can_be_content(layout, before, verb) and not inserted:
        return None
    start = before[_is_told_by_noun(layout, before)].start
    last = before[-1]
    if number > 1 and layout.quoted(last.start) and tree[last.start - 1].text == ":":
        start = last.start  # "Trainer Thomas Schaaf war zufrieden: „Ein Start“, sagte er"
    else:
        start = _behind_colon(layout, before) or start
    end = segment.start - 1
    frame_end = unit.body_end
    content: tuple[Range, ...] = ((start, end),)
    for index in range(number + 1, len(segments)):
        later = segments[index]
        if layout.tree[later.start - 1].text == ";" and _is_authors(layout, later):
            break
        resumes = layout.quoted(later.start) or later.form in {Form.VERB_FIRST, Form.MAIN, Form.DASS}
        if resumes or _shares_verb(layout, later) or _is_reported_with(layout, later):
            frame_end = later.start
            if later.form is Form.VERB_FIRST and announces(layout, later):
                break  # "…, meinte Roth, fügte aber hinzu: „…“"
            content = ((start, end), (later.start, unit.body_end))
            break
    return (end, frame_end), content


def _is_authors(layout: Layout, segment: Segment) -> bool:
    """Tell whether a clause behind a semicolon is the author's: "…, klagt Roth; sie wollte nichts sagen"."""
    if segment.finite is None:
        return False
    return not is_reporting(layout, segment) or layout.tree[segment.finite].lower in _AS_PAST


def _is_reported_with(layout: Layout, segment: Segment) -> bool:
    """Tell whether a condition or question is part of what is said: "…, sagte er, wenn der Bund zahle"."""
    return segment.form in {Form.SUBORDINATE, Form.QUESTION} and is_reporting(layout, segment)


def _shares_verb(layout: Layout, segment: Segment) -> bool:
    """Tell whether a second verb shares what stands before an insertion: "…, hieß es, und abgesagt"."""
    last = layout.tree[segment.end - 1]
    if layout.tree[segment.start : segment.start + 2].text.lower() == "und zwar":
        return True  # "…, verlangt der Bund, und zwar auf Kosten der Hersteller"
    if layout.tree[segment.start].lower in _LIMITING:
        return True  # "…, sagte sie, jedenfalls nicht gleich"
    return segment.form is Form.FRAGMENT and segment.coordinated and last.tag in _NONFINITE


def _behind_colon(layout: Layout, before: Sequence[Segment]) -> int | None:
    """Return where what is said begins behind the author's clause: "Roth hält wenig davon: | Es sei …"."""
    for told, segment in pairwise(before):
        colon = layout.tree[segment.start - 1].text == ":"
        author = told.form is Form.MAIN and not is_reporting(layout, told)
        if colon and author and is_reporting(layout, segment):
            return segment.start
    return None


def _is_told_by_noun(layout: Layout, before: Sequence[Segment]) -> bool:
    """Tell whether a noun announces what stands before a verb: "Berichte, es brenne, | bestritt Roth"."""
    if len(before) < 2 or before[0].form is not Form.FRAGMENT:
        return False
    words = layout.tree[before[0].start : before[0].end]
    noun = next((word for word in words if word.pos == "NOUN"), None)
    if any(
        part.form is Form.VERB_FIRST and not part.coordinated and is_reporting(layout, part)
        for part in before[2:]
    ):
        return False  # "Die Zusage, niemandem werde gekündigt, sei wertlos, | teilte Roth mit"
    told = before[1].form is Form.DASS or is_reporting(layout, before[1])
    verbs = any(word.pos in {"VERB", "AUX"} for word in words)
    return told and not verbs and noun is not None and noun_cue(noun) is not None


def leaves_subject_out(layout: Layout, unit: Unit, verb: VerbCue) -> bool:
    """Tell whether a clause behind an inserted one has no subject of its own: "…, fügte aber hinzu: …"."""
    segment = unit.segments[unit.segment_at(verb.finite.i)]
    opens = segment.form is Form.VERB_FIRST and segment.start == verb.finite.i
    return opens and not _has_own_subject(layout, verb, segment)


def _is_inserted(segments: Sequence[Segment], number: int) -> bool:
    """Tell whether a clause goes on behind an insertion: "In zehn Jahren, so schätzen sie, soll …"."""
    behind = segments[number + 1] if number + 1 < len(segments) else None
    before = segments[number - 1].form
    return before in {Form.FRAGMENT, Form.MAIN} and (
        before is Form.MAIN or (behind is not None and behind.form is Form.VERB_FIRST)
    )


def _has_own_subject(layout: Layout, verb: VerbCue, segment: Segment) -> bool:
    """Tell whether the subject follows an inverted verb; in "…, sagte aber, dass …" it does not."""
    words = [layout.tree[i] for i in range(verb.finite.i + 1, segment.end)]
    return any(
        word.dep in SUBJECTS
        or (word.pos in {"NOUN", "PROPN", "PRON"} and word.dep not in {"obl", "obl:arg", "obj", "nmod"})
        for word in words
    )


def _can_be_content(layout: Layout, before: Sequence[Segment], verb: VerbCue) -> bool:
    """Tell whether the segments before an inverted verb are a statement, and not its first constituent."""
    if any(layout.quoted(part.start) for part in before):
        return True
    if layout.tree[before[0].start].lower == "wie" and before[0].form is Form.QUESTION:
        return False
    if layout.tree[before[0].start].lower in _CONDITIONS:
        return any(is_reporting(layout, part) for part in before[1:])
    if before[0].form is Form.QUESTION and verb.cue.lemma in _DECIDING:
        return False  # "Ob sie bleibt, entscheidet der Rat": nobody has said it
    if before[0].form in {Form.DASS, Form.QUESTION}:
        return True
    clauses = [part for part in before if part.form in {Form.MAIN, Form.VERB_FIRST}]
    if not clauses:
        return False
    return "main" in verb.cue.content or any(is_reporting(layout, part) for part in clauses)
