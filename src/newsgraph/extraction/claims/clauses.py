"""Finds the clauses that announce a statement and how far the announced content reaches.

The content of a verb is found by the place of its clause in the unit (after, before, or around it), not by
the parse alone: "X sagte, dass …", "…, sagte X", "Wie X sagte, …", "…, so X".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.acting import acting
from newsgraph.extraction.claims.addressees import addressees_of, split_addressee
from newsgraph.extraction.claims.made import Made, is_infinitive, made_by
from newsgraph.extraction.claims.nouns import announced_by_noun
from newsgraph.extraction.claims.placing import before_content
from newsgraph.extraction.claims.placing_after import after_content, leaves_subject_out
from newsgraph.extraction.claims.record import Announcement, Range
from newsgraph.extraction.claims.referring import announced_by_das, announced_by_was, with_gaps
from newsgraph.extraction.claims.sources import announced_by_source
from newsgraph.extraction.claims.speakers import speaker_of
from newsgraph.extraction.claims.stance import DENYING, against_of, stance_of, told_noun
from newsgraph.extraction.claims.stating import is_nobody, states
from newsgraph.extraction.claims.wie_clauses import as_wie_clause
from newsgraph.extraction.grammar.modality import is_konjunktiv_1, is_konjunktiv_2
from newsgraph.extraction.grammar.syntax import children, first_child
from newsgraph.extraction.surface.segments import MAIN_FORMS, Form, Layout, Segment, Unit
from newsgraph.extraction.words.cues import VerbCue, noun_cue
from newsgraph.language.tree import Stretch
from newsgraph.schema import Stance

_RULES = {
    Form.DASS: rules.VERB_DASS.id,
    Form.QUESTION: rules.VERB_QUESTION.id,
    Form.INFINITIVE: rules.VERB_INFINITIVE.id,
}
# What gives a reason for what the verb tells: the content is stated.
_POINTING_OUT = frozenset({"hinweisen"})
_URGED = frozenset({"zu", "zum", "zur"})
_GROUNDS = frozenset({"Begründung", "Hinweis", "Argument", "Worten", "Bemerkung", "Verweis", "Zusatz"})
_CONDITIONS = frozenset({"sollte", "sollten", "wenn", "falls"})
_ASIDE = frozenset({Form.FRAGMENT, Form.RELATIVE, Form.SUBORDINATE})


def find_announcements(layout: Layout, unit: Unit, cues: list[VerbCue]) -> list[Announcement]:
    """Return the announcements of a unit in reading order of their cues."""
    found = [
        *_said_once(unit, list(_by_verb(layout, unit, cues))),
        *announced_by_source(layout, unit, cues),
    ]
    found.extend(announced_by_was(layout, unit, cues, found))
    found.extend(announced_by_das(layout, unit, cues, found))
    found = [part for announcement in found for part in with_gaps(layout, unit, announcement)]
    found = [_without_answer(layout, unit, announcement) for announcement in found]
    announced = {content[0] for announcement in found for content in announcement.content}
    nouns = [_without_answer(layout, unit, a) for a in announced_by_noun(layout, unit)]
    found.extend(a for a in nouns if a.content[0][0] not in announced)
    return sorted(_passed_on(found), key=lambda announcement: announcement.words[0])


def _without_answer(layout: Layout, unit: Unit, announcement: Announcement) -> Announcement:
    """Return a denial without the quotation behind a colon that answers what it denies."""
    start, end = announcement.content[-1]
    if announcement.stance not in DENYING:
        return announcement
    for segment in unit.segments:
        answers = layout.quoted(segment.start) and layout.tree[segment.start - 1].text == ":"
        if answers and start < segment.start < end:
            content = (*announcement.content[:-1], (start, segment.start - 1))
            return replace(announcement, content=content)
    return announcement


def _said_once(unit: Unit, found: list[Announcement]) -> list[Announcement]:
    """Return announcements without those of asides that take the content of the clause around them.

    "Roth schrieb in einer Erklärung, die im Netz veröffentlicht wurde, sie sei krank."
    """
    kept: list[Announcement] = []
    for announcement in found:
        verb = announcement.verb
        segment = unit.segments[unit.segment_at(verb.i)] if verb is not None else None
        aside = segment is not None and segment.form in {Form.RELATIVE, Form.QUESTION, Form.SUBORDINATE}
        passive = verb is not None and first_child(verb, "aux:pass") is not None
        taken = any(
            other.content[0][0] == announcement.content[0][0]
            and other.verb is not None
            and unit.segments[unit.segment_at(other.verb.i)].form in MAIN_FORMS
            for other in found
            if other is not announcement
        )
        if not (aside and passive and taken):
            kept.append(announcement)
    return kept


def _passed_on(found: list[Announcement]) -> Iterator[Announcement]:
    """Yield announcements, those of a verb with the source that passes them on: "X sagte, so Y, …".

    A source that vouches for nothing but the words "X sagte" makes no claim of its own.
    """
    sources = [a for a in found if a.rule in rules.SOURCES and a.speaker is not None]
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
    told_by: Stretch | None = None  # who speaks in an inserted clause: "…, meinte Roth, fügte hinzu: …"
    for verb in cues:
        if not verb.cue.content & {"clause", "dass", "main", "zu"}:
            continue
        number = unit.segment_at(verb.verb.i)
        if _is_adverb(unit.segments[number], verb) or _is_to_be_told(verb) or _is_anybodys(verb):
            continue
        if _has_its_matter(verb):
            continue
        placed = (
            as_wie_clause(layout, unit, verb, number)
            or after_content(layout, unit, verb, number)
            or before_content(layout, unit, verb, number)
        )
        if placed is None:
            continue
        frame, content = placed
        content = tuple(r for r in (_without(r, taken) for r in content) if r[0] < r[1])
        if not content:
            continue
        if not _is_reported(verb):
            taken.append(frame)
        start, end = frame
        speaker = speaker_of(verb.verb, layout, start, end, passive=verb.passive, lemma=verb.cue.lemma)
        if told_by is not None and not verb.passive and leaves_subject_out(layout, unit, verb):
            speaker = told_by
        if speaker is None and verb.cue.lemma == "heißen" and content[0][0] > unit.segments[0].start:
            speaker = acting(layout, unit)  # "Die Bank hält wenig davon: Es sei zu früh, hieß es"
        told_by = speaker if unit.segments[number].form is Form.VERB_FIRST else told_by
        made = made_by(layout, unit, verb)
        if made is Made.NO or (made is Made.YES and not states(verb, speaker)):
            continue
        if speaker is not None and is_nobody(speaker, made):
            continue
        if made is Made.WANTED:
            speaker = _asked(layout, unit, verb, cues) or speaker
        speaker, spoken_to = split_addressee(speaker, verb.cue.addressee)
        addressees = addressees_of(
            verb.verb, verb.cue.addressee, layout, start, end, passive=verb.passive, speaker=speaker
        )
        follows = not _answers(layout, unit, verb, content[0][0]) and (
            content[0][0] > verb.finite.i or _is_object(layout, unit, content[0][0])
        )
        follows = follows and not _explains(layout, verb, content[0][0])
        grounded = _is_grounded(layout, frame) or _has_its_object(layout, verb, content[0][0])
        stance = "asserts" if grounded else stance_of(verb.cue, verb.verb, follows=follows)
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


def _is_reported(verb: VerbCue) -> bool:
    """Tell whether an announcing clause is itself somebody's words: "Er habe gerufen, dass …, sagt Roth"."""
    stands_for_haben = verb.finite.lower == "hätten"  # "Sie hätten beschlossen, …"
    return stands_for_haben or is_konjunktiv_1(verb.finite)


def _is_grounded(layout: Layout, frame: Range) -> bool:
    """Tell whether a clause gives the reason for an act: "lehnte mit der Begründung ab, …" denies it not."""
    words = layout.tree[frame[0] : frame[1]]
    return any(
        word.text in _GROUNDS
        and (case := first_child(word, "case")) is not None
        and case.lower in {"mit", "unter"}
        for word in words
    )


def _has_its_object(layout: Layout, verb: VerbCue, start: int) -> bool:
    """Tell whether what stands behind a colon only says why somebody urges: "mahnt zur Vorsicht: Es …"."""
    if (
        start <= verb.finite.i
        or layout.tree[start - 1].text != ":"
        or verb.cue.stance not in {"demands", "praises"}
    ):
        return False
    urged = (child for child in children(verb.verb, "obl", "obl:arg") if child.i < start)
    return any((case := first_child(child, "case")) is not None and case.lower in _URGED for child in urged)


def _explains(layout: Layout, verb: VerbCue, start: int) -> bool:
    """Tell whether what stands behind a colon says why something is rejected: "Roth lehnte das ab: Es …"."""
    told = [child for child in children(verb.verb, "obj") if child.i < start]
    return start > verb.finite.i and layout.tree[start - 1].text == ":" and bool(told)


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


def _rule(layout: Layout, unit: Unit, verb: VerbCue, start: int) -> str:
    """Return the id of the construction by which a verb announces a content."""
    if start < verb.finite.i:
        return rules.VERB_AFTER.id
    form = unit.segments[unit.segment_at(start)].form
    if layout.quoted(start):
        return rules.VERB_QUOTATION.id
    return _RULES.get(form, rules.VERB_INDIRECT.id)


def _answers(layout: Layout, unit: Unit, verb: VerbCue, start: int) -> bool:
    """Tell whether a clause is what somebody answers, and not what they deny.

    A main clause behind "widersprach", and one behind "bestritt dies:".
    """
    pointed = any(child.lower in {"das", "dies"} and child.dep == "obj" for child in verb.verb.children)
    if pointed and layout.tree[start - 1].text == ":":
        return True
    if verb.cue.lemma != "widersprechen" or unit.segments[unit.segment_at(start)].form is Form.DASS:
        return False
    return not any(noun_cue(child) for child in verb.verb.children)


def _is_object(layout: Layout, unit: Unit, start: int) -> bool:
    """Tell whether a content in front of its verb is its object: "Dass es brenne, bestritt Roth".

    Or the clause of one: "Berichte, es brenne, wies sie zurück".
    """
    subordinate = unit.segments[unit.segment_at(start)].form in {Form.DASS, Form.QUESTION, Form.INFINITIVE}
    return subordinate or (start > unit.segments[0].start and not layout.quoted(start))


def _is_anybodys(verb: VerbCue) -> bool:
    """Tell whether somebody tells in the Konjunktiv what was said by whoever: "Man habe gesagt, …"."""
    reported = is_konjunktiv_1(verb.finite) or is_konjunktiv_2(verb.finite)
    return reported and any(child.lower == "man" for child in verb.verb.children)


def _has_its_matter(verb: VerbCue) -> bool:
    """Tell whether what is pointed out is a noun: "hat auf Risse hingewiesen, passiert sei nichts"."""
    if verb.cue.lemma not in _POINTING_OUT:
        return False
    beside = (
        first_child(word, "case") for word in children(verb.verb, "obl", "obl:arg") if word.pos == "NOUN"
    )
    return any(case is not None and case.lower == "auf" for case in beside)


def _is_adverb(segment: Segment, verb: VerbCue) -> bool:
    """Tell whether a participle stands by another verb: "hat wiederholt Geld genommen" repeats nothing."""
    bare = verb.finite.i == verb.verb.i and verb.verb.tag in {"VVPP", "ADJD"}
    return bare and segment.finite is not None and segment.finite != verb.verb.i


def _is_to_be_told(verb: VerbCue) -> bool:
    """Tell whether a verb says what is to be told, or that something turns out: nobody says it.

    "Davon ist auszugehen", "Auch Gutes ist zu berichten", "Damit bestätigt sich, dass …".
    """
    modal = any(
        word.lower in {"ist", "war", "sei", "sind"} and word.i < verb.verb.i for word in verb.verb.children
    )
    passive = modal and is_infinitive(verb)
    turns_out = verb.cue.lemma == "bestätigen" and any(word.lower == "sich" for word in verb.verb.children)
    return passive or turns_out


def _with_link(layout: Layout, unit: Unit, verb: VerbCue, start: int, number: int) -> tuple[int, ...]:
    """Add the word that ties an inserted clause to its content: "Wie … mitteilte", "…, so schätzt …"."""
    first = start
    while first < unit.segments[number].end and layout.tree[first].is_punct:
        first += 1
    link = layout.tree[first].lower
    parted = unit.segment_at(first) != number  # "Wie der Landrat, Jens Otte, in Husum mitteilte"
    subordinate = unit.segments[number].form not in MAIN_FORMS or parted
    linked = first not in verb.words and (link == "so" or (link == "wie" and subordinate))
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
        quoted = any(layout.quoted(i) for i in range(segment.start, segment.end))
        opens = tree[segment.start].pos in {"DET", "NOUN", "PROPN", "ADJ"} and not quoted
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
