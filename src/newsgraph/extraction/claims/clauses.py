"""Finds the clauses that announce a statement and how far the announced content reaches.

The content of a verb is found by the place of its clause in the unit (after, before, or around it), not by
the parse alone: "X sagte, dass …", "…, sagte X", "Wie X sagte, …", "…, so X".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsgraph.extraction.claims.addressees import addressees_of, split_addressee
from newsgraph.extraction.claims.made import Made, is_denied, made_by
from newsgraph.extraction.claims.record import Announcement, Range, is_new_sentence, is_reporting
from newsgraph.extraction.claims.referring import announced_by_was, is_comment, with_gaps
from newsgraph.extraction.claims.sources import announced_by_noun, announced_by_source
from newsgraph.extraction.claims.speakers import speaker_of
from newsgraph.extraction.claims.stance import against_of, stance_of, told_noun
from newsgraph.extraction.grammar.syntax import SUBJECTS, first_child
from newsgraph.extraction.surface.segments import MAIN_FORMS, Form, Layout, Segment, Unit
from newsgraph.extraction.words.cues import VerbCue, cue_table, noun_cue, takes_object
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import Stance

_RULES = {
    Form.DASS: "claim.verb.dass",
    Form.QUESTION: "claim.verb.question",
    Form.INFINITIVE: "claim.verb.infinitive",
}
_CONDITIONS = frozenset({"sollte", "sollten", "wenn", "falls"})
_ASIDE = frozenset({Form.FRAGMENT, Form.RELATIVE, Form.SUBORDINATE})


def find_announcements(layout: Layout, unit: Unit, cues: list[VerbCue]) -> list[Announcement]:
    """Return the announcements of a unit in reading order of their cues."""
    found = [*_by_verb(layout, unit, cues), *announced_by_source(layout, unit, cues)]
    found.extend(announced_by_was(layout, unit, cues, found))
    found = [part for announcement in found for part in with_gaps(layout, unit, announcement)]
    announced = {content[0] for announcement in found for content in announcement.content}
    found.extend(a for a in announced_by_noun(layout, unit) if a.content[0][0] not in announced)
    return sorted(_passed_on(found), key=lambda announcement: announcement.words[0])


def _passed_on(found: list[Announcement]) -> Iterator[Announcement]:
    """Yield announcements, those of a verb with the source that passes them on: "X sagte, so Y, …".

    A source that vouches for nothing but the words "X sagte" makes no claim of its own.
    """
    sources = [a for a in found if a.rule.startswith("claim.source") and a.speaker is not None]
    for announcement in found:
        verb = announcement.verb
        if announcement in sources:
            if not any(_only_tells(announcement, other) for other in found if other.verb is not None):
                yield announcement
            continue
        passing = (a.speaker for a in sources if verb and any(s <= verb.i < e for s, e in a.content))
        via = next(passing, None)
        spoken_to = tuple(words for words in announcement.addressees if via is None or words.root not in via)
        yield replace(announcement, via=via, addressees=spoken_to)


def _only_tells(source: Announcement, other: Announcement) -> bool:
    """Tell whether a source vouches only for the clause that announces somebody's words."""
    first, last = other.frame
    return all(first <= start and end <= last for start, end in source.content)


def _by_verb(layout: Layout, unit: Unit, cues: list[VerbCue]) -> Iterator[Announcement]:
    taken: list[Range] = []
    for verb in cues:
        if not verb.cue.content & {"clause", "dass", "main", "zu"}:
            continue
        number = unit.segment_at(verb.verb.i)
        if _is_adverb(unit.segments[number], verb):
            continue
        placed = (
            _as_wie_clause(layout, unit, verb, number)
            or _after_content(layout, unit, verb, number)
            or _before_content(layout, unit, verb, number)
        )
        if placed is None:
            continue
        frame, content = placed
        content = tuple(r for r in (_without(r, taken) for r in content) if r[0] < r[1])
        if not content:
            continue
        taken.append(frame)
        start, end = frame
        speaker = speaker_of(verb.verb, layout, start, end, passive=verb.passive, lemma=verb.cue.lemma)
        made = made_by(layout, unit, verb)
        if made is Made.NO or (made is not Made.WANTED and not _states(verb, speaker)):
            continue
        if made is Made.WANTED:
            speaker = _asked(layout, unit, verb, cues) or speaker
        speaker, spoken_to = split_addressee(speaker, verb.cue.addressee)
        addressees = addressees_of(
            verb.verb, verb.cue.addressee, layout, start, end, passive=verb.passive, speaker=speaker
        )
        follows = content[0][0] > verb.finite.i and not _answers(unit, verb, content[0][0])
        stance = stance_of(verb.cue, verb.verb, follows=follows)
        yield Announcement(
            verb.cue,
            _with_link(layout, unit, verb, start, number),
            frame,
            content,
            _with_apposition(layout, unit, speaker, end) if start >= content[0][1] else speaker,
            (spoken_to,) if spoken_to is not None else addressees,
            verb.verb,
            against=against_of(verb, verb.cue.stance, start, end) or _split_target(stance, spoken_to),
            stance=stance,
            made=made is not Made.WANTED,
            hearsay=made is Made.HEARSAY,
            rule=_rule(layout, unit, verb, content[0][0]),
        )


def _split_target(stance: Stance, spoken_to: Stretch | None) -> tuple[Stretch, ...]:
    """Return whom an accusation is against where a parser hung them on the speaker."""
    return (spoken_to,) if stance == "accuses" and spoken_to is not None else ()


def _asked(layout: Layout, unit: Unit, verb: VerbCue, cues: list[VerbCue]) -> Stretch | None:
    """Return who is asked to say something: Kehl in "forderte Kehl auf zu erklären, dass …"."""
    if verb.finite.i != verb.verb.i:
        return None
    for above in cues:
        if above.cue.stance == "demands" and above.verb.i < verb.verb.i:
            asked = addressees_of(above.verb, above.cue.addressee, layout, unit.start, verb.verb.i)
            if asked:
                return asked[0]
    return None


def _has_infinitive(layout: Layout, segment: Segment, verb: VerbCue) -> bool:
    """Tell whether an infinitive stands between a verb and the comma: what follows belongs to that."""
    words = [layout.tree[i] for i in range(verb.verb.i + 1, segment.end)]
    return any(
        word.tag == "VVIZU" or (word.lower == "zu" and after.tag in {"VVINF", "VAINF"})
        for word, after in zip(words, [*words[1:], *words[-1:]], strict=True)
    )


def _rule(layout: Layout, unit: Unit, verb: VerbCue, start: int) -> str:
    """Return the id of the construction by which a verb announces a content."""
    if start < verb.finite.i:
        return "claim.verb.after"
    form = unit.segments[unit.segment_at(start)].form
    if layout.quoted(start):
        return "claim.verb.quotation"
    return _RULES.get(form, "claim.verb.indirect")


def _answers(unit: Unit, verb: VerbCue, start: int) -> bool:
    """Tell whether a main clause behind "widersprach" is what somebody answers, and not what they deny."""
    if verb.cue.lemma != "widersprechen" or unit.segments[unit.segment_at(start)].form is Form.DASS:
        return False
    return not any(noun_cue(child) for child in verb.verb.children)


def _is_adverb(segment: Segment, verb: VerbCue) -> bool:
    """Tell whether a participle stands by another verb: "hat wiederholt Geld genommen" repeats nothing."""
    bare = verb.finite.i == verb.verb.i and verb.verb.tag in {"VVPP", "ADJD"}
    return bare and segment.finite is not None and segment.finite != verb.verb.i


def _states(verb: VerbCue, speaker: Stretch | None) -> bool:
    """Tell whether a verb tells that its speaker stated something.

    Who "did not confirm that …" stated nothing (who does not believe it has a belief, too), and without a
    speaker "darf festgehalten werden, dass …" is the author's. Facts reveal things, too ("der Streit zeigt,
    dass …"), but only an actor or a text vouches for what it says.
    """
    if verb.cue.stance != "believes" and is_denied(verb):
        return False
    if speaker is None:
        return not (verb.finite.tag == "VMFIN" or verb.verb.tag == "VVIZU")
    if "actor" not in verb.cue.content or verb.passive:
        return True
    noun = noun_cue(speaker.root)
    return is_actor_noun(speaker.root) or (noun is not None and "nach" in noun.content)


def _with_link(layout: Layout, unit: Unit, verb: VerbCue, start: int, number: int) -> tuple[int, ...]:
    """Add the word that ties an inserted clause to its content: "Wie … mitteilte", "…, so schätzt …"."""
    first = start
    while first < unit.segments[number].end and layout.tree[first].is_punct:
        first += 1
    link = layout.tree[first].lower
    linked = first not in verb.words and (
        link == "so" or (link == "wie" and unit.segments[number].form not in MAIN_FORMS)
    )
    words = (*verb.words, first) if linked else verb.words
    told = told_noun(verb.verb)
    if told is not None and start <= told.i < unit.segments[number].end:
        words = (*words, told.i)  # "äußerten die Befürchtung, dass …"
    return tuple(sorted(words))


def _with_apposition(layout: Layout, unit: Unit, speaker: Stretch | None, end: int) -> Stretch | None:
    """Add the apposition that closes "…, sagte X, Sprecher des Y", whatever the parser makes of it.

    A pronoun has none: what follows "…, glaubt sie" goes on with what she believes.
    """
    if speaker is None or speaker.root.pos == "PRON":
        return speaker
    tree = layout.tree
    for segment in unit.segments:
        follows = segment.start == speaker.end + 1 and tree[speaker.end].text == ","
        opens = tree[segment.start].pos in {"DET", "NOUN", "PROPN", "ADJ"}
        if follows and opens and segment.form is Form.FRAGMENT and segment.end <= end:
            return tree[speaker.start : segment.end]
    return speaker


def _without(content: Range, taken: list[Range]) -> Range:
    """Cut frames of earlier announcements off the beginning of a content."""
    start, end = content
    for first, last in taken:
        if first <= start < last <= end:
            start = last
    return start, end


def _before_content(
    layout: Layout, unit: Unit, verb: VerbCue, number: int
) -> tuple[Range, tuple[Range, ...]] | None:
    """ "X sagte, dass …": the content begins in a later segment, up to which all is frame."""
    start = _content_start(layout, unit, verb, number)
    if start is None:
        return None
    first = unit.segment_at(start)
    end = _content_end(layout, unit, verb, number, first)
    return (_frame_start(unit, number), start), ((start, end),)


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
            if layout.quoted(segment.start) or (after_colon and segment.finite is not None):
                return segment.start
        if segment.form is Form.DASS:
            inner = _has_infinitive(layout, segments[number], verb)
            return segment.start if takes & {"clause", "dass"} and not inner else None
        if segment.coordinated or tree[segment.start - 1].text == ";":
            return None
        if segment.form is Form.QUESTION and "question" in takes:
            return segment.start
        if segment.form is Form.INFINITIVE:
            if tree[segment.start].lower in {"um", "ohne", "anstatt", "statt"}:
                asides += 1
                continue
            return segment.start if "zu" in takes and not _ends_group(layout, segment) else None
        if segment.form is Form.MAIN:
            return segment.start if takes_clause and _reports(layout, segment, verb) else None
        if segment.form is Form.VERB_FIRST:
            if not asides or not takes_clause or not _reports(layout, segment, verb):
                return None
            return segments[number + 1].start
        asides += 1
    return None


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
    return ("verb", token.lemma.lower()) in cue_table()


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


def _after_content(
    layout: Layout, unit: Unit, verb: VerbCue, number: int
) -> tuple[Range, tuple[Range, ...]] | None:
    """ "…, sagte X[, …]": the finite verb opens the segment, what stands before is announced."""
    tree, segments = layout.tree, unit.segments
    if "clause" not in verb.cue.content or number == 0:
        return None
    segment = segments[number]
    opener = tree[segment.start]
    if opener.lower == "so" and segment.start + 1 < segment.end:
        opener = tree[segment.start + 1]
    if opener.i not in verb.words or opener.i != verb.finite.i:
        return None
    before = segments[:number]
    if not _can_be_content(layout, before, verb) or not _has_own_subject(layout, verb, segment):
        return None
    start = before[0].start
    end = segment.start - 1
    frame_end = unit.body_end
    content: tuple[Range, ...] = ((start, end),)
    for index in range(number + 1, len(segments)):
        later = segments[index]
        if layout.quoted(later.start) or later.form in {Form.VERB_FIRST, Form.MAIN, Form.DASS}:
            frame_end = later.start
            content = ((start, end), (later.start, unit.body_end))
            break
    return (end, frame_end), content


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
        return False
    if before[0].form in {Form.DASS, Form.QUESTION}:
        return True
    clauses = [part for part in before if part.form in {Form.MAIN, Form.VERB_FIRST}]
    if not clauses:
        return False
    return "main" in verb.cue.content or any(is_reporting(layout, part) for part in clauses)


def _as_wie_clause(
    layout: Layout, unit: Unit, verb: VerbCue, number: int
) -> tuple[Range, tuple[Range, ...]] | None:
    """ "Wie X mitteilte, …" and "…, wie X mitteilte, …"."""
    tree, segments = layout.tree, unit.segments
    segment = segments[number]
    first = number
    while first > 0 and tree[segments[first].start].lower != "wie" and segments[first].form in _ASIDE:
        first -= 1
    opening = segments[first]
    if tree[opening.start].lower != "wie" or "clause" not in verb.cue.content:
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
    content: tuple[Range, ...] = ((segments[0].start, end),)
    if last < unit.body_end:
        content = (*content, (last, unit.body_end))
    return (end, last), content
