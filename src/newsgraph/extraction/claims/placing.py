"""Where the content of an announcing verb begins and ends: before it, behind it, or around it.

German commas and the place of the finite verb tell it, not the parse alone.
"""

from __future__ import annotations

from newsgraph.extraction.claims.record import Range, is_new_sentence, is_reporting
from newsgraph.extraction.claims.referring import is_comment
from newsgraph.extraction.grammar.syntax import feature, first_child
from newsgraph.extraction.surface.segments import Form, Layout, Segment, Unit
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.extraction.words.cues import VerbCue, takes_object
from newsgraph.extraction.words.infinitives import lemmas_of
from newsgraph.language.tags import FINITE
from newsgraph.language.tree import Word

_NONFINITE = frozenset({"VVPP", "VVINF", "VVIZU"})
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
    if _is_past(layout.tree[segment.finite]) and feature(verb.finite, "Tense") == "Past":
        return False  # "Die SPD hielt dagegen, die AfD stimmte zu": two acts
    return "main" in verb.cue.content and first_child(verb.verb, "obj") is None and not takes_object(verb)


def _is_past(finite: Word) -> bool:
    """Tell whether a verb is in the past of weak verbs, as no Konjunktiv I is: "stimmte", not "gelte"."""
    stem = finite.lemma.removesuffix("en")
    return finite.tag == "VVFIN" and finite.lower in {f"{stem}te", f"{stem}ten"}


def _content_end(layout: Layout, unit: Unit, verb: VerbCue, number: int, first: int) -> int:
    """Return where a content that begins in segment ``first`` ends."""
    tree, segments = layout.tree, unit.segments
    colon = tree[segments[first].start - 1].text == ":"
    hangs = segments[number].form in {Form.SUBORDINATE, Form.RELATIVE, Form.DASS, Form.QUESTION}
    subordinate = hangs and not colon
    opened = segments[first].form
    for index in range(first + 1, len(segments)):
        segment = segments[index]
        separator = tree[segment.start - 1].text
        if separator == ";":
            return segment.start - 1
        if (
            segment.form is Form.VERB_FIRST
            and not segment.coordinated
            and (subordinate or announces(layout, segment))
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


def announces(layout: Layout, segment: Segment) -> bool:
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
