"""What refers to words before it: "Das bestritt Roth", "…, was Marx zurückwies", a verb left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsgraph.extraction.claims.made import is_denied
from newsgraph.extraction.claims.record import Announcement, is_reporting
from newsgraph.extraction.claims.speakers import speaker_of
from newsgraph.extraction.claims.stance import stance_of
from newsgraph.extraction.surface.segments import MAIN_FORMS, Form, Layout, Segment, Unit
from newsgraph.extraction.words.cue_table import Cue, cue_table
from newsgraph.extraction.words.cues import VerbCue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.extraction.words.infinitives import lemmas_of
from newsgraph.language.tree import Stretch, Word

# Verbs with "das" or "was" by which somebody says that what was said before is so.
_CONFIRMING = frozenset({"bestätigen", "bekräftigen", "einräumen", "zugeben", "behaupten"})
_NAME_LENGTH = 5  # words of a name between commas


def find_reference(
    layout: Layout, unit: Unit, cues: list[VerbCue], previous: Unit | None, said: tuple[Stretch, ...]
) -> Announcement | None:
    """Return the announcement in "Das berichten Medien.": its content is the sentence before.

    ``said`` is what somebody else says there: "Das bestritt Roth", "Roth weist das zurück".
    """
    if not unit.segments:
        return None
    for verb in cues:
        pronoun = _pointing_object(layout, unit, verb)
        if pronoun is None or is_denied(verb):
            continue
        content = tuple((span.start, span.end) for span in said) if _judges(verb.cue) else ()
        opens = pronoun.i == unit.start and verb.finite.i == unit.start + 1
        if not content and opens and previous is not None and verb.cue.content & {"main", "clause"}:
            content = ((previous.start, previous.body_end),)
        speaker = speaker_of(
            verb.verb, layout, unit.start, unit.body_end, passive=verb.passive, lemma=verb.cue.lemma
        )
        if speaker is None or not content or speaker.start <= pronoun.i < speaker.end:
            continue
        start = unit.start + 1 if opens else unit.start
        return Announcement(
            verb.cue,
            verb.words,
            (start, unit.body_end),
            content,
            speaker,
            verb=verb.verb,
            confidence=0.7,
            stance=stance_of(verb.cue, verb.verb),
            rule="claim.reference",
        )
    return None


def _pointing_object(layout: Layout, unit: Unit, verb: VerbCue) -> Word | None:
    """Return the "das" or "dies" that a verb of saying has for its content."""
    first = layout.tree[unit.start]
    if first.lower in {"das", "dies"} and verb.finite.i == unit.start + 1:
        return first
    segment = unit.segments[unit.segment_at(verb.verb.i)]
    return next(
        (
            child
            for child in verb.verb.children
            if child.lower in {"das", "dies"}
            and child.pos == "PRON"
            and segment.start <= child.i < segment.end
        ),
        None,
    )


def announced_by_was(
    layout: Layout, unit: Unit, cues: list[VerbCue], found: Sequence[Announcement]
) -> Iterator[Announcement]:
    """ "…, was Marx bestreitet": the content is what stands before, or what was announced there."""
    for verb in cues:
        number = unit.segment_at(verb.verb.i)
        segment = unit.segments[number]
        if (
            not number
            or layout.tree[segment.start].lower != "was"
            or not verb.cue.content & {"clause", "dass"}
        ):
            continue
        if segment.form is not Form.RELATIVE or is_denied(verb) or not _judges(verb.cue):
            continue
        speaker = speaker_of(verb.verb, layout, segment.start + 1, segment.end, passive=verb.passive)
        if speaker is None:
            continue
        before = [a for a in found if a.content[-1][1] <= segment.start]
        content = before[-1].content if before else ((unit.start, segment.start - 1),)
        yield Announcement(
            verb.cue,
            verb.words,
            (segment.start - 1, segment.end),
            content,
            speaker,
            verb=verb.verb,
            stance=stance_of(verb.cue, verb.verb),
            rule="claim.verb.was",
        )


def with_gaps(layout: Layout, unit: Unit, announcement: Announcement) -> Iterator[Announcement]:
    """Yield an announcement, and those whose verb is left out: "Lutz sagt, das Geld reiche, Marx, es fehle".

    A name between commas, with a clause in the Konjunktiv behind it, speaks the latter.
    """
    verb = announcement.verb
    start, end = announcement.content[-1]
    if verb is None or verb.i > start or len(announcement.content) > 1:
        yield announcement
        return
    segments = [segment for segment in unit.segments if start <= segment.start < end]
    gap = next(
        (
            n
            for n, segment in enumerate(segments[:-1])
            if n
            and _is_name(layout, segment)
            and segments[n + 1].form in MAIN_FORMS
            and is_reporting(layout, segments[n + 1])
        ),
        None,
    )
    if gap is None or not is_reporting(layout, segments[0]):
        yield announcement
        return
    name = segments[gap]
    yield replace(announcement, content=((start, name.start - 1),))
    yield replace(
        announcement,
        frame=(name.start, segments[gap + 1].start),
        content=((segments[gap + 1].start, end),),
        speaker=layout.span(name.start + name.coordinated, name.end),
        addressees=(),
        against=(),
        rule="claim.verb.gapped",
    )


def _is_name(layout: Layout, segment: Segment) -> bool:
    words = layout.tree[segment.start + segment.coordinated : segment.end]
    return (
        segment.form is Form.FRAGMENT
        and 0 < len(words) <= _NAME_LENGTH
        and all(word.pos in {"PROPN", "NOUN", "DET", "ADJ", "ADV"} for word in words)
        and any(word.entity == "PER" or is_actor_noun(word) for word in words)
    )


def is_comment(layout: Layout, segment: Segment) -> bool:
    """Tell whether a segment is somebody's word on what stands before: "…, was Marx bestreitet"."""
    if segment.form is not Form.RELATIVE or segment.finite is None:
        return False
    verb = layout.tree[segment.finite]
    found = (cue_table().get(("verb", lemma)) for lemma in lemmas_of(verb))
    return layout.tree[segment.start].lower == "was" and any(cue and _judges(cue) for cue in found)


def _judges(cue: Cue) -> bool:
    """Tell whether a verb with "das" or "was" says whether what was said before is so."""
    return cue.stance in {"denies", "doubts", "agrees"} or cue.lemma in _CONFIRMING
