"""How far the clause of a reporting verb reaches in a sentence: what is told with it, and what is not."""

from __future__ import annotations

from newsgraph.extraction.claims.record import is_new_sentence, is_reporting
from newsgraph.extraction.grammar.modality import is_finite, is_konjunktiv_1, is_konjunktiv_2
from newsgraph.extraction.surface.segments import MAIN_FORMS, Form, Layout, Segment, Unit
from newsgraph.extraction.words.cues import VerbCue
from newsgraph.language.tree import Word

_BESIDE = frozenset({"während", "nachdem"})  # conjunctions of clauses that tell news of their own
_SHORT = 3  # words of a main clause that may end in its verb: "viele Gäste klagten"
_REASONS = frozenset({"weil", "da"})
_AGAINST = frozenset({"doch", "aber", "dennoch"})
_AUTHORS = frozenset({"während", "obwohl", "obgleich", "nachdem", "wobei"})


def clause_start(layout: Layout, unit: Unit, verb: VerbCue) -> int | None:
    """Return the first word of the clause that a reporting verb makes, or None where it makes none.

    It is a main clause, also one of two verbs of a subject, or one with "während" beside another.
    """
    number = unit.segment_at(verb.finite.i)
    segment = unit.segments[number]
    if segment.form not in MAIN_FORMS:
        beside = segment.form is Form.SUBORDINATE and segment.finite == verb.finite.i
        return segment.start if beside and layout.tree[segment.start].lower in _BESIDE else None
    if segment.finite != verb.finite.i:
        joint = _coordinator(layout, segment, verb.finite.i)
        return joint + 1 if joint is not None else None
    if number == 0:
        return unit.start
    if segment.finite == segment.end - 1 and segment.end - segment.start > _SHORT:
        return None  # the end of a clause that an aside parts: "wenn sie, wie er, auf Fehler hinweist"
    return segment.start if _stands_apart(layout, unit, number) else unit.start


def _stands_apart(layout: Layout, unit: Unit, number: int) -> bool:
    """Tell whether a main clause has no part in what stands before it: another main clause, "Während …"."""
    before = unit.segments[:number]
    opener = layout.tree[before[0].start].lower
    if before[0].finite is None and unit.segments[number].form is Form.VERB_FIRST:
        # "Die Behauptung, es habe gebrannt, nannte er „falsch“": told by the noun
        before = tuple(segment for segment in before if not is_reporting(layout, segment))
    return any(segment.form in MAIN_FORMS for segment in before) or (
        unit.segments[0].form is Form.SUBORDINATE and opener in _AUTHORS
    )


def _coordinator(layout: Layout, segment: Segment, finite: int) -> int | None:
    """Return the "und" that joins a second verb to the first of a clause: "hat Mut | und fordert mehr"."""
    if segment.finite is None or finite < segment.finite:
        return None
    for i in range(finite - 1, segment.finite, -1):
        word = layout.tree[i]
        if word.pos == "CCONJ" and not layout.quoted(i) and _joins_verbs(word, finite):
            return i
        if is_finite(word):
            return None
    return None


def _joins_verbs(coordinator: Word, finite: int) -> bool:
    head = coordinator.head
    return head.i == finite or (
        head.dep == "conj"
        and any(child.i == finite for child in head.children if child.dep.startswith("aux"))
    )


def clause_end(layout: Layout, unit: Unit, verb: VerbCue, end: int) -> int:
    """Return where the clause of a reporting verb ends, at the latest at ``end``.

    It leaves out a second verb, the sentence behind it, what the author sets against it ("obwohl …"),
    and what the speaker says in the Konjunktiv.
    """
    number = unit.segment_at(verb.finite.i)
    segment = unit.segments[number]
    for word in layout.tree[verb.finite.i + 1 : min(segment.end, end)]:
        second = is_finite(word) and not layout.quoted(word.i) and _coordinator(layout, segment, word.i)
        if second:
            return second
    for later in unit.segments[number + 1 :]:
        if later.start < end and _is_apart(layout, later):
            return later.start - 1
    return end


def told_clause(layout: Layout, unit: Unit, end: int) -> Segment | None:
    """Return the clause in the Konjunktiv behind a report that ends at ``end``: "…, weil es schade"."""
    segment = next((segment for segment in unit.segments if segment.start == end + 1), None)
    return segment if segment is not None and _is_told(layout, segment) else None


def told_end(layout: Layout, unit: Unit, told: Segment) -> int:
    """Return where what somebody says in the Konjunktiv ends: at a sentence or an aside of the author's."""
    for later in unit.segments:
        if later.start > told.start and _is_apart(layout, later) and not _is_told(layout, later):
            return later.start - 1
    return unit.body_end


def _is_told(layout: Layout, segment: Segment) -> bool:
    """Tell whether a clause is in the Konjunktiv, so that who reports says it."""
    finite = layout.tree[segment.finite] if segment.finite is not None else None
    if finite is None or not (is_konjunktiv_1(finite) or is_konjunktiv_2(finite)):
        return False
    reason = segment.form is Form.SUBORDINATE and layout.tree[segment.start].lower in _REASONS
    return reason or segment.form is Form.MAIN


def _is_apart(layout: Layout, segment: Segment) -> bool:
    if _is_told(layout, segment):
        return True
    opener = layout.tree[segment.start].lower
    if layout.tree[segment.start - 1].text == ";" or is_new_sentence(layout, segment):
        return True
    if segment.coordinated and segment.form is Form.MAIN:
        return True  # "verlangt Aufklärung – und Berg wütet"
    if segment.form is Form.SUBORDINATE:
        return opener in _AUTHORS
    second = layout.tree[segment.start + 1].lower if segment.start + 1 < segment.end else ""
    # "spricht von Altlasten, | doch die Sorge wächst", "…, | ordnete aber die Räumung an"
    return (opener in _AGAINST and segment.form is Form.MAIN) or (
        second in _AGAINST | {"jedoch"} and segment.form is Form.VERB_FIRST
    )
