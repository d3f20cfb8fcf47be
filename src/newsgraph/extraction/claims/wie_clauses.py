"""Clauses with "wie" that announce: "Wie Roth mitteilte, …", "…, wie Roth mitteilte, …"."""

from __future__ import annotations

from newsgraph.extraction.claims.record import Range
from newsgraph.extraction.grammar.modality import is_negated
from newsgraph.extraction.grammar.syntax import verb_lemma
from newsgraph.extraction.surface.segments import Form, Layout, Segment, Unit
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.extraction.words.cues import VerbCue
from newsgraph.language.tags import FINITE

_DEGREES = frozenset({"sehr", "viel", "viele", "oft", "gut", "stark", "wichtig"})
_COMPARED = frozenset({"erwarten", "sprechen", "kennen"})
_WANTING = frozenset({"hopes", "demands", "fears", "promises"})
_OBJECTS = frozenset({"ihn", "sie", "diese", "diesen"})  # "ein Plan, wie ihn die Partei forderte"
_RELATIVE_TAGS = frozenset({"PRELS", "PRELAT", "PWAV", "KOUS"})
_ASIDE = frozenset({Form.FRAGMENT, Form.RELATIVE, Form.SUBORDINATE})


def _tells_manner(layout: Layout, opening: Segment, verb: VerbCue) -> bool:
    """Tell whether "wie" tells how something is: "wie sehr sie hoffen", "wie sie es sprechen"."""
    tree = layout.tree
    degree = opening.start + 1 < opening.end and tree[opening.start + 1].lower in _DEGREES
    pronouns = {child.lower for child in verb.verb.children if child.pos == "PRON"}
    objects = {child.lower for child in verb.verb.children if child.dep == "obj"}
    wanted = verb.cue.lemma in _COMPARED or verb.cue.stance in _WANTING
    compared = bool(objects & _OBJECTS) or ("es" in pronouns and wanted)
    able = verb.finite.lower in {"konnte", "konnten", "könne", "könnte", "kann", "können"}
    return degree or able or is_negated(verb.verb) or compared


def _completes_speech(opening: Segment, verb: VerbCue) -> bool:
    """Tell whether a clause with "wie" is what a verb before it reports: "schilderte, wie er ihn warnte"."""
    above = verb.verb.head
    before = verb.verb.dep == "ccomp" and above.i < opening.start and above.tag in FINITE
    return before and ("verb", verb_lemma(above)) in cue_table()


def _ends_in_verb(segment: Segment) -> bool:
    """Tell whether a segment is the end of a clause that an apposition parts from its beginning."""
    return not segment.coordinated and segment.finite is not None and segment.finite == segment.end - 1


def as_wie_clause(
    layout: Layout, unit: Unit, verb: VerbCue, number: int
) -> tuple[Range, tuple[Range, ...]] | None:
    """ "Wie X mitteilte, …" and "…, wie X mitteilte, …"."""
    tree, segments = layout.tree, unit.segments
    segment = segments[number]
    first = number
    # An apposition parts the clause: "Wie der Bürgermeister, Tim Berg, in Kiel mitteilte, …".
    while (
        first > 0
        and tree[segments[first].start].lower != "wie"
        and (segments[first].form in _ASIDE or (first == number and _ends_in_verb(segment)))
    ):
        first -= 1
    opening = segments[first]
    if first < number and opening.finite is not None:
        return None  # a clause of its own, and the verb one around it
    if tree[opening.start].lower != "wie" or "clause" not in verb.cue.content:
        return None
    if segment.finite is None:
        return None  # "…, wie vom Verband angedeutet, …"
    if _tells_manner(layout, opening, verb) or _completes_speech(opening, verb):
        return None
    if verb.verb.i < segment.end - 3 and verb.finite.i < segment.end - 3:
        return None
    if first == 0:
        if number + 1 >= len(segments):
            return None
        after = number + 1
        while after + 1 < len(segments) and segments[after].form is Form.RELATIVE:
            after += 1
        start = segments[after].start
        if segments[after].form not in {Form.VERB_FIRST, Form.MAIN} and not layout.quoted(start):
            return None
        return (unit.start, start), ((start, unit.body_end),)
    end = opening.start - 1
    last = segments[number + 1].start if number + 1 < len(segments) else unit.body_end
    parted = segments[first - 1] if layout.tree[segments[first - 1].start].tag in _RELATIVE_TAGS else None
    parted = parted if parted is not None and parted.finite is None else segments[0]
    content: tuple[Range, ...] = ((parted.start, end),)
    fronted = parted is segments[0] and parted.form in {Form.DASS, Form.QUESTION}
    if last < unit.body_end and not fronted:  # "Dass er krank sei, wie der Arzt sagte, | ist bekannt"
        content = (*content, (last, unit.body_end))
    return (end, last), content
