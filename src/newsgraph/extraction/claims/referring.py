"""What refers to words before it: "Das bestritt Roth", "…, was Marx zurückwies", a verb left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.made import is_denied
from newsgraph.extraction.claims.reaching import clause_end
from newsgraph.extraction.claims.record import Announcement, Range, is_reporting
from newsgraph.extraction.claims.speakers import speaker_of
from newsgraph.extraction.claims.stance import stance_of
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.syntax import first_child
from newsgraph.extraction.surface.segments import MAIN_FORMS, Form, Layout, Segment, Unit
from newsgraph.extraction.words.cue_table import Cue, cue_table
from newsgraph.extraction.words.cues import CORRELATES, VerbCue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.extraction.words.infinitives import lemmas_of
from newsgraph.language.tree import Stretch, Word

# Verbs with "das" or "was" by which somebody says that what was said before is so.
_CONFIRMING = frozenset({"bestätigen", "bekräftigen", "einräumen", "zugeben", "behaupten"})
_SAID = frozenset({"Anschuldigung", "Behauptung", "Beschuldigung", "Darstellung", "Vorwurf"})
_CONTRASTS = frozenset({"während", "obwohl", "obgleich", "nachdem"})
_POINTS = ("dies", "die", "den")
_WAS = frozenset({Form.RELATIVE, Form.QUESTION})  # taggers take "was" for either
_NAME_LENGTH = 5  # words of a name between commas


def find_reference(
    layout: Layout, unit: Unit, cues: list[VerbCue], previous: Unit | None, last: ClaimDraft | None
) -> Announcement | None:
    """Return the announcement in "Das berichten Medien.": its content is the sentence before.

    ``last`` is what somebody else says there: "Das bestritt Roth", "Roth weist den Vorwurf zurück".
    """
    said = last.content if last is not None else ()
    if not unit.segments:
        return None
    for verb in cues:
        pronoun = _pointing_object(layout, unit, verb) or _pointing_noun(verb, last)
        if pronoun is None or is_denied(verb):
            continue
        content = tuple(_without_contrast(layout, span) for span in said) if _judges(verb.cue) else ()
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
            (start, clause_end(layout, unit, verb, unit.body_end)),
            content,
            speaker,
            verb=verb.verb,
            stance=stance_of(verb.cue, verb.verb),
            rule=rules.REFERENCE.id,
        )
    return None


def _without_contrast(layout: Layout, said: Stretch) -> Range:
    """Return what is judged of what was said: "Während Roth drängte, | soll Berg gezögert haben"."""
    unit = layout.unit_at(said.start)
    first = unit.segments[0] if unit is not None and unit.segments else None
    if unit is None or first is None or first.start != said.start or len(unit.segments) < 2:
        return said.start, said.end
    contrast = first.form is Form.SUBORDINATE and layout.tree[first.start].lower in _CONTRASTS
    main = next((segment for segment in unit.segments if segment.form in MAIN_FORMS), None)
    return (main.start, said.end) if contrast and main is not None else (said.start, said.end)


def _pointing_object(layout: Layout, unit: Unit, verb: VerbCue) -> Word | None:
    """Return the "das" or "dies" that a verb of saying has for its content."""
    first = layout.tree[unit.start]
    held = verb.cue.stance in {"believes", "doubts", "fears"}
    correlate = held and first.lower in CORRELATES and first.i in verb.words  # "Davon geht Roth aus."
    if (correlate or first.lower in {"das", "dies"}) and verb.finite.i == unit.start + 1:
        return first
    segment = unit.segments[unit.segment_at(verb.verb.i)]
    return next(
        (
            child
            for child in verb.verb.children
            if child.lower in {"das", "dies"}
            and child.pos in {"PRON", "DET"}
            and segment.start <= child.i < segment.end
        ),
        None,
    )


def _pointing_noun(verb: VerbCue, last: ClaimDraft | None) -> Word | None:
    """Return the object that means what was said before, as in "bestritt diesen Vorwurf".

    Whose words they are must not be told, or be whose the words before are.
    """
    if verb.cue.stance != "denies" or last is None or last.speaker is None:
        return None
    noun = first_child(verb.verb, "nsubj:pass" if verb.passive else "obj")
    article = first_child(noun, "det") if noun is not None else None
    if noun is None or article is None or noun.lemma not in _SAID or not article.lower.startswith(_POINTS):
        return None
    if noun.lemma != "Behauptung" and not article.lower.startswith("dies") and last.stance != "accuses":
        return None
    owner = first_child(noun, "nmod")
    by_others = owner is not None and owner.lemma not in {word.lemma for word in last.speaker}
    return None if by_others else noun


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
        if segment.form not in _WAS or is_denied(verb) or not _judges(verb.cue):
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
            rule=rules.VERB_WAS.id,
        )


def announced_by_das(
    layout: Layout, unit: Unit, cues: list[VerbCue], found: Sequence[Announcement]
) -> Iterator[Announcement]:
    """ "Der Hafen ist zu, das teilte die Stadt mit": what stands before is what "das" means."""
    taken = {i for announcement in found for i in announcement.words}
    for verb in cues:
        number = unit.segment_at(verb.finite.i)
        segment = unit.segments[number]
        start = segment.start
        pronoun = layout.tree[start].lower in {"das", "dies"} and layout.tree[start].dep != "det"
        opens = pronoun and verb.finite.i in {start + 1, start + 2}
        before = [part.form for part in unit.segments[:number]]
        if not opens or segment.form not in MAIN_FORMS or not set(before) & MAIN_FORMS:
            continue
        if is_reporting(layout, segment):
            continue  # "Es sei zu spät, das habe jeder wissen können": one says both
        if "clause" not in verb.cue.content or is_denied(verb) or not taken.isdisjoint(verb.words):
            continue
        speaker = speaker_of(verb.verb, layout, start + 1, unit.body_end, passive=verb.passive)
        if speaker is not None:
            yield Announcement(
                verb.cue,
                verb.words,
                (start, unit.body_end),
                ((unit.start, start - 1),),
                speaker,
                verb=verb.verb,
                stance=stance_of(verb.cue, verb.verb),
                rule=rules.REFERENCE.id,
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
        rule=rules.VERB_GAPPED.id,
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
    if segment.form not in _WAS or segment.finite is None:
        return False
    verb = layout.tree[segment.finite]
    found = (cue_table().get(("verb", lemma)) for lemma in lemmas_of(verb))
    return layout.tree[segment.start].lower == "was" and any(cue and _judges(cue) for cue in found)


def _judges(cue: Cue) -> bool:
    """Tell whether a verb with "das" or "was" says whether what was said before is so."""
    return cue.stance in {"denies", "doubts", "agrees"} or cue.lemma in _CONFIRMING
