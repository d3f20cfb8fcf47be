"""Who acts or speaks in a sentence that makes no claim: the next one in the Konjunktiv may be their words."""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.claims.speakers import speaker_of
from newsgraph.extraction.clauses.plausibility import QUANTITIES
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import is_konjunktiv_1, is_konjunktiv_2
from newsgraph.extraction.grammar.syntax import children, first_child
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.surface.segments import MAIN_FORMS, Layout, Segment, Unit
from newsgraph.extraction.words.cues import VerbCue, noun_cue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.nameless import somebody

# What has seats, and what a contract does, is nobody's speech.
_PROVIDING = frozenset({"verfügen", "vorsehen", "vorschreiben"})
# Who is told of and mostly dead: "Der Selbstmordattentäter saß am Steuer."
_SILENT = ("attentäter", "attentäterin", "opfer", "toter", "tote", "leiche", "verstorbene", "verstorbener")


def main_segment(unit: Unit) -> Segment | None:
    """Return the first segment with a main clause."""
    return next((segment for segment in unit.segments if segment.form in MAIN_FORMS), None)


def speaking(
    layout: Layout, unit: Unit, cues: Sequence[VerbCue], drafts: Sequence[ClaimDraft]
) -> ClaimDraft | None:
    """Return who acts by speech in a unit that makes no claim: the next sentence may be that speaker's words.

    The draft only carries speaker and medium on; it is no claim itself, and no rule found it.
    """
    main = main_segment(unit)
    if drafts or main is None:
        return None
    for verb in cues:
        if verb.finite.i == main.finite and not verb.passive and verb.cue.lemma not in _PROVIDING:
            speaker = speaker_of(verb.verb, layout, unit.start, unit.end)
            if speaker is not None and can_speak(speaker.root) and not explains_itself(verb, speaker):
                return ClaimDraft("Reported", (speaker,), medium=verb.cue.medium, speaker=speaker)
    source = source_within(layout, unit)
    return ClaimDraft("Reported", (source,), medium="SW", speaker=source) if source is not None else None


def explains_itself(verb: VerbCue, subject: Stretch) -> bool:
    """Tell whether a thing is told of with "sich": "Die Angaben erklären sich daraus, dass …"."""
    reflexive = any(verb.verb.tree[i].lower == "sich" for i in verb.words)
    word = subject.root
    somebody_ = word.pos == "PRON" or word.entity in {"PER", "ORG"} or is_actor_noun(word)
    return reflexive and "sich" not in verb.cue.lemma and not somebody_


def can_speak(word: Word) -> bool:
    """Tell whether a word means somebody or a text: "die Stadt", "der Bericht", not "der Gewinn"."""
    return (
        word.pos in {"PRON", "DET"}
        or is_actor_noun(word)
        or noun_cue(word) is not None
        or somebody(word.text) is not None
        or _is_surname(word)
    )


def _is_surname(word: Word) -> bool:
    """Tell whether a bare noun is somebody's name elsewhere in the text: "Hartung widersprach"."""
    bare = word.pos == "NOUN" and not children(word, "det", "det:poss", "amod")
    return bare and any(other.entity == "PER" and other.text == word.text for other in word.tree)


def source_within(layout: Layout, unit: Unit) -> Stretch | None:
    """Return the text in which something stands: "In einer Analyse der Bank wird … gesehen"."""
    for word in layout.tree[unit.start : unit.body_end]:
        noun = noun_cue(word)
        if noun is None or noun.medium != "Writing" or "nach" not in noun.content or layout.quoted(word.i):
            continue
        case = first_child(word, "case")
        if case is not None and case.lower in {"in", "im", "laut"}:
            return noun_phrase(word, unit.start, unit.end, clauses=False)
    return None


def acting(layout: Layout, unit: Unit) -> Stretch | None:
    """Return who acts in a sentence without speech: what goes on in the Konjunktiv are mostly their words."""
    main = main_segment(unit)
    if main is None or main.finite is None:
        return _named_first(layout, unit)
    finite = layout.tree[main.finite]
    if is_konjunktiv_1(finite) or is_konjunktiv_2(finite):
        return None  # what somebody says of them: "Die Retter täten, was sie könnten"
    head = finite.head if finite.dep in {"aux", "aux:pass", "cop"} else finite
    subject = first_child(head, "nsubj")
    if subject is not None and subject.lower == "man":
        return _where_one_acts(head, unit)
    if subject is None or not unit.start <= subject.i < unit.end:
        return None
    if subject.pos == "PRON":  # "Er selbst" is another than who spoke last
        himself = layout.tree[subject.i + 1 : subject.i + 2].text.lower() == "selbst"
        return layout.tree[subject.i : subject.i + 1] if himself and subject.tag == "PPER" else None
    if first_child(subject, "nummod") is not None or _is_measured(subject):
        return None  # "Dem Kanton fehlten 85 Millionen Franken"
    named = subject.entity in {"PER", "ORG"} or _is_surname(subject)
    if not (named or (subject.pos == "NOUN" and (is_actor_noun(subject) or somebody(subject.text)))):
        return None
    if subject.lower.endswith(_SILENT):
        return None
    return noun_phrase(subject, unit.start, unit.end, clauses=False)


def _named_first(layout: Layout, unit: Unit) -> Stretch | None:
    """Return who opens a sentence in which the parse sees no finite verb: "Roth selbst reagiert gelassen"."""
    first = layout.tree[unit.start]
    acts = first.entity == "PER" and first.dep == "nsubj" and first.head.i > first.i
    return noun_phrase(first, unit.start, first.head.i, clauses=False) if acts else None


def _is_measured(noun: Word) -> bool:
    """Tell whether a noun only measures or counts: "rund 85 Millionen Franken"."""
    before = noun.tree[noun.i - 1] if noun.i else noun
    return before.like_num or before.lemma in QUANTITIES or noun.lemma in QUANTITIES


def _where_one_acts(verb: Word, unit: Unit) -> Stretch | None:
    """Return in whose house "man" acts: "Im Ministerium verfolgt man den Fall genau"."""
    for place in children(verb, "obl"):
        case = first_child(place, "case")
        inside = case is not None and case.lower in {"in", "im", "bei", "beim"}
        if inside and unit.start <= place.i < unit.end and (place.entity == "ORG" or is_actor_noun(place)):
            return noun_phrase(place, unit.start, unit.end, clauses=False)
    return None
