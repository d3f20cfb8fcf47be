"""Where the content of an announcing verb begins and ends: before it, behind it, or around it.

German commas and the place of the finite verb tell it, not the parse alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsgraph.extraction.claims.record import Range, is_new_sentence, is_reporting
from newsgraph.extraction.claims.referring import is_comment
from newsgraph.extraction.grammar.syntax import SUBJECTS, first_child
from newsgraph.extraction.surface.segments import Form, Layout, Segment, Unit
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.extraction.words.cues import VerbCue, noun_cue, takes_object
from newsgraph.extraction.words.infinitives import lemmas_of
from newsgraph.language.tags import FINITE
from newsgraph.language.tree import Word

_NONFINITE = frozenset({"VVPP", "VVINF", "VVIZU"})
_CONDITIONS = frozenset({"sollte", "sollten", "wenn", "falls"})
_TURNING = frozenset({"jedoch", "aber", "allerdings", "zugleich", "dagegen"})
_FACTS = frozenset({"Tatsache", "Umstand"})


def _has_infinitive(layout: Layout, segment: Segment, verb: VerbCue) -> bool:
    """Tell whether an infinitive stands between a verb and the comma: what follows belongs to that."""
    words = [layout.tree[i] for i in range(verb.verb.i + 1, segment.end)]
    return any(
        word.tag == "VVIZU" or (word.lower == "zu" and after.tag in {"VVINF", "VAINF"})
        for word, after in zip(words, [*words[1:], *words[-1:]], strict=True)
    )


def before_content(
    layout: Layout, unit: Unit, verb: VerbCue, number: int
) -> tuple[Range, tuple[Range, ...]] | None:
    """ "X sagte, dass …": the content begins in a later segment, up to which all is frame."""
    start = _content_start(layout, unit, verb, number)
    if start is None or _has_later_verb(layout, unit.segments[number], verb):
        return None
    if start > 1 and layout.tree[start - 2].lemma in _FACTS and layout.tree[start].lower in {"dass", "daß"}:
        return None  # "ergibt sich aus der Tatsache, dass …"
    first = unit.segment_at(start)
    end = _content_end(layout, unit, verb, number, first)
    return (_frame_start(unit, number), start), ((start, end),)


def _has_later_verb(layout: Layout, segment: Segment, verb: VerbCue) -> bool:
    """Tell whether another finite verb follows in the segment: "ruft Neider auf den Plan und führt zu …"."""
    last = max(verb.words)
    return any(
        word.tag in FINITE and not layout.quoted(word.i)
        for word in layout.tree[last + 1 : segment.end]
        if word.i not in verb.words
        and word != verb.verb.head
        and not (word.head == verb.verb and word.dep in {"aux", "aux:pass", "cop"})
    )


def _frame_start(unit: Unit, number: int) -> int:
    """Return where the sentence of a cue begins: after an earlier main clause that it is joined to."""
    segments = unit.segments
    for index in range(number, 0, -1):
        segment = segments[index]
        if segment.coordinated and segment.form in {Form.MAIN, Form.VERB_FIRST}:
            return segment.start
    return unit.start


def _content_start(layout: Layout, unit: Unit, verb: VerbCue, number: int) -> int | None:
    tree, segments, takes = layout.tree, unit.segments, verb.cue.content
    takes_clause = "clause" in takes
    asides = 0
    for index in range(number + 1, len(segments)):
        segment = segments[index]
        if takes_clause and segment.form is not Form.RELATIVE:
            after_colon = tree[segment.start - 1].text == ":"
            if after_colon and not layout.quoted(segment.start) and segments[number].form is Form.DASS:
                return None  # "zeigte sich überzeugt, dass er es wusste: Er habe …" is no word of his
            if layout.quoted(segment.start) or (after_colon and segment.finite is not None):
                return segment.start
        if segment.form is Form.DASS:
            inner = _has_infinitive(layout, segments[number], verb)
            return segment.start if takes & {"clause", "dass"} and not inner else None
        if _only_joins(layout, segment):
            asides += 1
            continue
        if segment.coordinated or tree[segment.start - 1].text == ";" or _has_cue(layout, segment):
            return None
        if segment.form is Form.QUESTION and "question" in takes:
            return segment.start
        if segment.form is Form.INFINITIVE:
            if tree[segment.start].lower in {"um", "ohne", "anstatt", "statt"}:
                asides += 1
                continue
            if any(_takes_infinitive(layout, each) for each in segments[number + 1 : index]):
                return None
            start = segments[_opening(layout, unit, number, index)].start
            return start if "zu" in takes and not _ends_group(layout, segment) else None
        if segment.form is Form.MAIN:
            return segment.start if takes_clause and _reports(layout, segment, verb) else None
        if segment.form is Form.VERB_FIRST:
            if not asides or not takes_clause or not _reports(layout, segment, verb):
                return None
            return segments[number + 1].start
        asides += 1
    return None


def _takes_infinitive(layout: Layout, segment: Segment) -> bool:
    """Tell whether what follows is what a clause between announces: "…, während er warnt, | es zu tun"."""
    if segment.finite is None or segment.form is not Form.SUBORDINATE:
        return False
    cue = cue_table().get(("verb", layout.tree[segment.finite].lemma))
    return cue is not None and "zu" in cue.content


def _has_cue(layout: Layout, segment: Segment) -> bool:
    """Tell whether a segment without a finite verb holds a verb of saying, which the tagger took for none."""
    words = layout.tree[segment.start : segment.end]
    verbs = (word for word in words if word.pos == "VERB" and word.tag not in _NONFINITE)
    return segment.form is Form.FRAGMENT and any(("verb", word.lemma) in cue_table() for word in verbs)


def _only_joins(layout: Layout, segment: Segment) -> bool:
    """Tell whether a segment is only a word that joins: "sagte Roth, die Chefin, | aber auch, | dass …"."""
    words = layout.tree[segment.start : segment.end]
    return segment.coordinated and all(word.pos in {"CCONJ", "ADV"} for word in words)


def _opening(layout: Layout, unit: Unit, number: int, index: int) -> int:
    """Return the segment with which an infinitive begins: "schlug vor, die Maut auf der A 3 zu heben".

    Behind a verb that is whole, what stands between is its object and no apposition.
    """
    segments = unit.segments
    whole = layout.tree[segments[number].end - 1].tag in {"PTKVZ", "VVPP"}
    between = segments[number + 1 : index]
    if whole and between and all(segment.form is Form.FRAGMENT for segment in between):
        return number + 1
    return index


def _ends_group(layout: Layout, segment: Segment) -> bool:
    """Tell whether "zu haben" stands by itself, so that it ends a verb group and is no content."""
    words = [layout.tree[i].lower for i in range(segment.start, segment.end)]
    return words[:1] == ["zu"] and words[1:] in (["haben"], ["sein"], ["werden"])


def _reports(layout: Layout, segment: Segment, verb: VerbCue) -> bool:
    """Tell whether a main clause after an announcing verb is what is announced.

    The Konjunktiv marks it; an indicative clause is believed after a verb of saying that has no object.
    """
    if segment.finite is None:
        return False
    if is_reporting(layout, segment):
        return True
    return "main" in verb.cue.content and first_child(verb.verb, "obj") is None and not takes_object(verb)


def _content_end(layout: Layout, unit: Unit, verb: VerbCue, number: int, first: int) -> int:
    """Return where a content that begins in segment ``first`` ends."""
    tree, segments = layout.tree, unit.segments
    subordinate = segments[number].form in {Form.SUBORDINATE, Form.RELATIVE, Form.DASS, Form.QUESTION}
    opened = segments[first].form
    for index in range(first + 1, len(segments)):
        segment = segments[index]
        separator = tree[segment.start - 1].text
        if separator == ";":
            return segment.start - 1
        if (
            segment.form is Form.VERB_FIRST
            and not segment.coordinated
            and (subordinate or _announces(layout, segment))
        ):
            return segment.start - 1
        if opened is Form.DASS and is_new_sentence(layout, segment):
            return segment.start - 1
        joins = segment.coordinated and segment.finite is not None
        if opened is Form.INFINITIVE and joins and segment.finite == segment.end - 1:
            return segment.start - 1  # "dass er anordne, es zu tun, und sie es verbiete"
        if _is_source_aside(layout, segment) or is_comment(layout, segment):
            return segment.start - 1
        if (
            segment.coordinated
            and segment.form in {Form.MAIN, Form.VERB_FIRST}
            and (
                opened is not Form.MAIN
                or _hangs_on(layout, segment, verb.verb)
                or (is_reporting(layout, segments[first]) and not is_reporting(layout, segment))
            )
        ):
            return segment.start - 1
    return unit.body_end


def _announces(layout: Layout, segment: Segment) -> bool:
    """Tell whether a verb-first segment is an aside like "sagte X"."""
    token = layout.tree[segment.start]
    if token.pos == "AUX":  # "hatte Roth gesagt"
        token = next((word for word in layout.tree[token.i : segment.end] if word.tag == "VVPP"), token)
    words = layout.tree[token.i : segment.end]
    particles = ["", *(word.lower for word in words if word.tag == "PTKVZ")]
    return any(
        ("verb", particle + lemma) in cue_table() for particle in particles for lemma in lemmas_of(token)
    )


def _is_source_aside(layout: Layout, segment: Segment) -> bool:
    return layout.tree[segment.start].lower == "so" and segment.form is Form.FRAGMENT


def _hangs_on(layout: Layout, segment: Segment, verb: Word) -> bool:
    """Tell whether the parser joins a coordinated clause to the announcing verb."""
    if segment.finite is None:
        return False
    head = layout.tree[segment.finite]
    while head.dep in {"aux", "aux:pass", "cop"}:
        head = head.head
    return head.dep == "conj" and head.head.i == verb.i


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
        resumes = layout.quoted(later.start) or later.form in {Form.VERB_FIRST, Form.MAIN, Form.DASS}
        if resumes or _shares_verb(layout, later):
            frame_end = later.start
            if later.form is Form.VERB_FIRST and _announces(layout, later):
                break  # "…, meinte Roth, fügte aber hinzu: „…“"
            content = ((start, end), (later.start, unit.body_end))
            break
    return (end, frame_end), content


def _shares_verb(layout: Layout, segment: Segment) -> bool:
    """Tell whether a second verb shares what stands before an insertion: "…, hieß es, und abgesagt"."""
    last = layout.tree[segment.end - 1]
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
    if before[0].form in {Form.DASS, Form.QUESTION}:
        return True
    clauses = [part for part in before if part.form in {Form.MAIN, Form.VERB_FIRST}]
    if not clauses:
        return False
    return "main" in verb.cue.content or any(is_reporting(layout, part) for part in clauses)
