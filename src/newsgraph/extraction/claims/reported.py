"""Reports of acts of speech: "forderte eine Untersuchung", "sprach von einem Unfall", "nannte ihn fähig".

A report tells what somebody said in the author's words. It is one only where the sentence tells the act
itself as part of the news, and where the verb stands with words that say what was stated or wanted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.acting import can_speak
from newsgraph.extraction.claims.addressees import addressees_of
from newsgraph.extraction.claims.reaching import clause_end, clause_start, told_clause, told_end
from newsgraph.extraction.claims.speakers import speaker_of
from newsgraph.extraction.claims.stance import against_of, insults, judges_untrue, stance_of
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import is_konjunktiv_1, is_konjunktiv_2, is_negated
from newsgraph.extraction.grammar.syntax import (
    children,
    contiguous_spans,
    feature,
    first_child,
    preposition_lemma,
    subject_of,
)
from newsgraph.extraction.surface.segments import Form, Layout, Segment, Unit
from newsgraph.extraction.words.cues import VerbCue, content_objects, main_part
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.nameless import somebody
from newsgraph.schema import Stance

# Earlier acts are background; the news itself is told in the present, the preterite or the perfect.
_PLUPERFECT = frozenset({"hatte", "hatten", "war", "waren"})
_VICTIMS = ("tot", "opfer", "todesopfer", "verletzt", "menschenleb", "leben", "verwundet")
# "bestreitet ein Spiel": what somebody takes part in or pays for.
_TAKEN_PART_IN = (
    *("spiel", "spiele", "finale", "partie", "begegnung", "match", "runde", "rennen", "lauf", "kampf"),
    *("turnier", "saison", "wettbewerb", "konzert", "auftritt", "tournee", "programm"),
    *("unterhalt", "kosten", "ausgaben"),
)
# What things do, too: "Gewinn verspricht die Aktie", "Den Piloten erwartet eine Anklage".
_OF_THINGS = frozenset({"erwarten", "hinweisen", "nahelegen", "versprechen", "widerlegen"})
_BELONGING = frozenset(
    {"Beschäftigte", "Bewohner", "Einwohner", "Kunde", "Mitarbeiter", "Mitglied", "Schüler"}
)
_NAMING = frozenset({"nennen", "bezeichnen", "kennen"})
_OF_SOMEBODY = frozenset({"ausschließen", "begrüßen"})  # with somebody as object they are no speech
_PARTNERS = frozenset({"ich", "wir", "du", "ihr"})  # who talk to each other report nobody's words


def reported_claims(
    layout: Layout, unit: Unit, cues: list[VerbCue], *, start: int | None = None, end: int | None = None
) -> list[ClaimDraft]:
    """Return the reports of speech acts in a unit ("forderte eine Untersuchung", "sprach von …").

    One report is the clause around its verb with what hangs on it; where several report, each is a claim of
    its own. ``start`` and ``end`` are the words where the reports begin and end, if somebody else's words
    stand before or behind.
    """
    begin = unit.start if start is None else start
    close = unit.end if end is None else end
    found: list[tuple[Segment, int, VerbCue, Stretch]] = []
    for verb in cues:
        segment = unit.segments[unit.segment_at(verb.finite.i)]
        first = clause_start(layout, unit, verb)
        if first is None or any(first == other for _, other, _, _ in found):
            continue
        if not _tells_act(layout, unit, verb):
            continue
        speaker = speaker_of(
            verb.verb,
            layout,
            begin,
            close,
            passive=verb.passive,
            lemma=verb.cue.lemma,
            told=verb.cue.content,
        )
        if speaker is not None and speaker.root.pos == "NUM":
            continue  # "31 406 stimmten zu, 29 223 lehnten ab" counts them
        if speaker is not None and (verb.cue.lemma not in _OF_THINGS or can_speak(speaker.root)):
            found.append((segment, max(first, begin), verb, speaker))
    if not found:
        return []
    reports: list[ClaimDraft] = []
    ends = [*(first for _, first, _, _ in found[1:]), close]
    for (segment, first, verb, speaker), last in zip(found, ends, strict=True):
        last = clause_end(layout, unit, verb, last)
        gap = _gapped(layout, unit, segment, verb, last)
        reports.append(_reported(layout, verb, speaker, layout.tree[first : gap.start if gap else last]))
        if gap is not None:
            reports.append(_left_out(layout, verb, gap))
        told = told_clause(layout, unit, last)
        if told is not None:
            reports.append(_told(layout, unit, verb, reports[-1], told))
    return reports


def reported_beside(
    layout: Layout, unit: Unit, cues: list[VerbCue], drafts: Sequence[ClaimDraft]
) -> list[ClaimDraft]:
    """Return the reports of clauses beside what is announced: "laut Polizei 40, X nannte das viel"."""
    spans = [span for draft in drafts for span in (*draft.content, draft.frame) if span is not None]
    end = max(span.end for span in spans)
    behind = [cue for cue in cues if cue.finite.i >= end]
    found = reported_claims(layout, unit, behind, start=end) if behind else []
    taken = [span for draft in drafts for span in (*draft.content, *draft.cue_parts)]
    inside = [cue for cue in cues if cue.finite.i < end]
    before = [
        report
        for report in reported_claims(layout, unit, inside, end=end)
        if not any(_overlap(span, other) for span in report.content for other in taken)
    ]
    return [*before, *found]


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end


def _told(layout: Layout, unit: Unit, verb: VerbCue, report: ClaimDraft, told: Segment) -> ClaimDraft:
    """Return what a report goes on with in the Konjunktiv: "lehnte das Gesetz ab, weil es nichts bringe"."""
    tree = layout.tree
    parts = contiguous_spans(tree, [tree[i] for i in verb.words])
    return replace(
        report,
        kind="Indirect",
        content=(tree[told.start : told_end(layout, unit, told)],),
        cue=main_part(parts, verb.cue.lemma),
        cue_parts=parts,
        frame=report.content[0],
        stance="asserts",
        found_by=rules.REPORTED_CLAUSE.id,
    )


def _gapped(layout: Layout, unit: Unit, segment: Segment, verb: VerbCue, end: int) -> Segment | None:
    """Return the segment that leaves the verb out: "Lutz sprach von einem Sieg, Marx von einer Niederlage".

    It has a name, and behind it a phrase like the first one's: of the same preposition, or an adjective.
    """
    behind = [other for other in unit.segments if segment.end <= other.start and other.end <= end]
    if len(behind) != 1 or behind[0].form is not Form.FRAGMENT:
        return None
    name = _name_of_gap(layout, behind[0])
    if name is None or name.end >= behind[0].end:
        return None
    opener = layout.tree[name.end]
    judged = verb.cue.lemma in {"nennen", "finden", "halten"} and opener.pos == "ADJ"
    cases = {layout.tree[i].lower for i in range(segment.start, segment.end) if layout.tree[i].pos == "ADP"}
    return behind[0] if judged or (opener.pos == "ADP" and opener.lower in cases) else None


def _name_of_gap(layout: Layout, segment: Segment) -> Stretch | None:
    tree = layout.tree
    start = segment.start + segment.coordinated
    end = start
    while end < segment.end and (tree[end].pos in {"PROPN", "NOUN", "DET"} or tree[end].entity == "PER"):
        end += 1
    named = any(word.entity in {"PER", "ORG"} or is_actor_noun(word) for word in tree[start:end])
    return tree[start:end] if named else None


def _left_out(layout: Layout, verb: VerbCue, gap: Segment) -> ClaimDraft:
    name = _name_of_gap(layout, gap)
    return ClaimDraft(
        kind="Reported",
        content=(layout.tree[gap.start : gap.end],),
        medium=verb.cue.medium,
        cue_lemma=verb.cue.lemma,
        speaker=name,
        stance=stance_of(verb.cue),
        found_by=rules.REPORTED_GAPPED.id,
    )


def _reported(layout: Layout, verb: VerbCue, speaker: Stretch, content: Stretch) -> ClaimDraft:
    first, last = content.start, content.end
    while last - 1 > first and (layout.tree[last - 1].text == "," or layout.tree[last - 1].pos == "CCONJ"):
        last -= 1
    while layout.tree[first].text in {",", ";"} or layout.tree[first].lower == "und":
        first += 1
    return ClaimDraft(
        kind="Reported",
        content=(layout.tree[first:last],),
        medium=verb.cue.medium,
        cue_lemma=verb.cue.lemma,
        speaker=speaker,
        addressees=addressees_of(
            verb.verb,
            verb.cue.addressee,
            layout,
            content.start,
            content.end,
            passive=verb.passive,
            clause=False,
            speaker=speaker,
        ),
        against=against_of(verb, verb.cue.stance, content.start, content.end),
        stance=_stance(verb),
        found_by=rules.REPORTED.id,
    )


def _stance(verb: VerbCue) -> Stance:
    if judges_untrue(verb):
        return "denies"
    return "accuses" if insults(verb) else stance_of(verb.cue, verb.verb)


def _tells_act(layout: Layout, unit: Unit, verb: VerbCue) -> bool:
    """Tell whether a clause tells an act of speech that happened, with what it was about."""
    if not verb.cue.reported or not _tells_content(layout, unit, verb):
        return False
    if layout.tree[unit.end - 1].text == "?" or is_negated(verb.verb) or _is_other_verb(layout, verb):
        return False
    if verb.cue.lemma in {"fordern", "kosten"} and any(_is_victim(child) for child in content_objects(verb)):
        return False  # "Das Beben forderte 40 Tote"
    if verb.cue.lemma == "zählen" and any(child.lemma in _BELONGING for child in content_objects(verb)):
        return False  # "Das Dorf zählt 940 Einwohner"
    if verb.cue.lemma == "bestreiten" and any(
        child.lower.endswith(_TAKEN_PART_IN) for child in content_objects(verb)
    ):
        return False
    if verb.cue.lemma in _OF_SOMEBODY and any(
        child.entity or is_actor_noun(child) or somebody(child.text) for child in content_objects(verb)
    ):
        return False  # "schloss ihn aus der Partei aus", "begrüßte die Gäste"
    if verb.cue.lemma == "verurteilen" and any(_is_punishment(child) for child in verb.verb.children):
        return False  # "verurteilte ihn zu einer Geldstrafe"
    finite = verb.finite
    compound = finite.i != verb.verb.i
    if compound and (finite.lower in _PLUPERFECT or finite.tag == "VMFIN"):
        return False
    if is_konjunktiv_1(finite) or is_konjunktiv_2(finite):
        return False
    subject = subject_of(verb.verb)
    if subject is not None and subject.lower == "man" and verb.cue.lemma in _NAMING:
        return False  # "Als Lichtjahr bezeichnet man …"
    return subject is None or subject.lower not in _PARTNERS


def _is_punishment(word: Word) -> bool:
    case = first_child(word, "case")
    return case is not None and preposition_lemma(case) == "zu"


def _is_victim(noun: Word) -> bool:
    return noun.lemma.lower().startswith(_VICTIMS)


def _is_other_verb(layout: Layout, verb: VerbCue) -> bool:
    """Tell whether "sich" makes a verb another one: "verspricht sich Erfolg" promises nothing."""
    return "sich" not in verb.cue.lemma and any(layout.tree[i].lower == "sich" for i in verb.words)


def _tells_content(layout: Layout, unit: Unit, verb: VerbCue) -> bool:
    """Tell whether a verb stands with words for what was stated; a pronoun alone does not say it."""
    if _is_judged(layout, unit, verb):
        return True
    if any(child.pos != "PRON" for child in content_objects(verb)):
        return True
    # "nannte das übertrieben": the judgement says what was stated.
    judged = [
        child
        for child in verb.verb.children
        if child.tag in {"ADJA", "ADJD", "VVPP"} and child.dep in {"xcomp", "advmod"}
    ]
    objects = [*content_objects(verb), *(word for child in judged for word in children(child, "obj"))]
    return verb.cue.lemma == "nennen" and bool(objects) and bool(judged)


def _is_judged(layout: Layout, unit: Unit, verb: VerbCue) -> bool:
    """Tell whether a verb of judgement stands with its predicate: "bezeichnete die Reise als hilfreich".

    Parsers disagree on what this "als" is, so that its place decides: in the clause of the verb, and not
    after a comparative.
    """
    if "als" not in verb.cue.content:
        return False
    segment = unit.segments[unit.segment_at(verb.finite.i)]
    tree = layout.tree
    return any(
        tree[i].lower == "als"
        and not layout.quoted(i)
        and (i == segment.start or feature(tree[i - 1], "Degree") != "Cmp")
        for i in range(segment.start, segment.end - 1)
    )
