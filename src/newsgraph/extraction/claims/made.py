"""Whether a verb of saying tells that something was said: "muss sagen", "ohne zu sagen", "hätte gesagt".

A claim that was only asked for or refused is no claim of its speaker's; the text is about it all the same,
so that it is kept apart. What somebody might, would or did not say is nobody's claim at all.
"""

from __future__ import annotations

import re
from enum import Enum

from newsgraph.extraction.grammar.modality import is_konjunktiv_2, is_negated
from newsgraph.extraction.grammar.syntax import first_child
from newsgraph.extraction.surface.segments import Form, Layout, Unit
from newsgraph.extraction.words.cues import VerbCue
from newsgraph.extraction.words.infinitives import lemmas_of
from newsgraph.language.tree import Word


class Made(Enum):
    """What a verb of saying tells about its content."""

    YES = "yes"
    HEARSAY = "hearsay"  # "soll gesagt haben"
    WANTED = "wanted"  # "muss sagen", "weigerte sich zu sagen"
    NO = "no"


_ZU_INSIDE = re.compile(r"(?:ab|an|auf|aus|bei|ein|fest|her|hin|mit|nach|vor)zu[a-zäöüß]{2,}n")
_REFUSING = frozenset(
    {"weigern", "ablehnen", "vermeiden", "verzichten", "verweigern", "scheuen", "unterlassen"}
)
_ASKING = frozenset(
    {
        "auffordern",
        "fordern",
        "verlangen",
        "bitten",
        "drängen",
        "aufrufen",
        "mahnen",
        "zwingen",
        "appellieren",
    }
)
# Verbs under whose infinitive something is said all the same.
_DOING = frozenset(
    {"beginnen", "anfangen", "fortfahren", "wagen", "pflegen", "kommen", "zögern", "werden"} | {"beeilen"}
)
_DUTY = frozenset(
    {"muss", "müsse", "müssen", "müsste", "müssten", "soll", "solle", "sollen", "sollte", "sollten"}
)
_WILL = frozenset({"will", "wolle", "wollen", "wollte", "wollten", "möchte", "möchten", "würde", "würden"})
_REFUSED = frozenset({"will", "wolle", "wollen", "wollte", "wollten"})
_ABILITY = frozenset({"könnte", "könnten", "dürfte", "dürften"})
_OF_TEXTS = frozenset({"heißen", "hervorgehen", "lauten"})  # nobody can be asked to do it
_NOTICING = frozenset({"bemerken", "erfahren", "erkennen", "feststellen"})
_WHEN = frozenset({"als", "nachdem", "bevor", "ehe", "sobald"})
_CONDITIONS = frozenset({"wenn", "falls", "sofern"})


def made_by(layout: Layout, unit: Unit, verb: VerbCue) -> Made:
    """Return what a verb of saying tells about its content: whether somebody said it."""
    if (
        _is_question(layout, unit, verb)
        or _is_condition(layout, unit, verb)
        or _is_noticed(layout, unit, verb)
        or _is_let(verb)
    ):
        return Made.NO
    if verb.finite.i == verb.verb.i and is_infinitive(verb):
        return _under_governor(layout, unit, verb)
    if verb.finite.i == verb.verb.i:
        return Made.NO if is_konjunktiv_2(verb.verb) and _has_condition(layout, unit) else Made.YES
    form = verb.finite.lower
    if verb.finite.tag == "VMFIN" or form in _DUTY | _WILL | _ABILITY:
        return _under_modal(layout, verb, form)
    if is_konjunktiv_2(verb.finite):
        modal = any(
            layout.tree[i].tag == "VMINF" or layout.tree[i].lower in {"können", "sollen", "müssen"}
            for i in range(verb.verb.i, min(verb.verb.i + 3, unit.end))
        )
        return Made.NO if modal or _has_condition(layout, unit) else Made.YES
    return Made.YES


def _under_modal(layout: Layout, verb: VerbCue, form: str) -> Made:
    after = layout.tree[verb.verb.i + 1].lower if verb.verb.i + 1 < len(layout.tree) else ""
    perfect = verb.verb.tag == "VVPP" or verb.verb.lower.startswith("ge")
    if form in _DUTY | {"will", "wollen"} and perfect and (after == "haben" or verb.passive):
        return Made.HEARSAY
    if form in _DUTY and verb.cue.lemma in _OF_TEXTS:
        return Made.HEARSAY  # "Daraus soll hervorgehen, dass …"
    if form in _DUTY:
        return Made.WANTED
    if form in _REFUSED and is_denied(verb):
        return Made.WANTED  # "wollte nicht sagen, ob …"
    if form in _WILL | _ABILITY:
        ruled_in = verb.cue.lemma.startswith(
            "nicht "
        )  # "will nicht ausschließen, dass …": says that it may be
        return Made.YES if ruled_in else Made.NO
    return Made.YES


def _under_governor(layout: Layout, unit: Unit, verb: VerbCue) -> Made:
    """Return what an infinitive tells by the verb above it: "weigerte sich zu sagen", "ohne zu sagen"."""
    segment = unit.segments[unit.segment_at(verb.verb.i)]
    opener = layout.tree[segment.start].lower
    if opener in {"ohne", "statt", "anstatt", "um"}:
        return Made.WANTED if opener == "um" and verb.cue.stance == "demands" else Made.NO
    governors = _governors(layout, unit, verb)
    if governors & _REFUSING or governors & _ASKING:
        return Made.WANTED
    return Made.YES if governors & _DOING else Made.NO


def _governors(layout: Layout, unit: Unit, verb: VerbCue) -> set[str]:
    """Return the lemmas of the verbs that an infinitive may depend on: by the parse, and by their place."""
    found = {verb.verb.head} if verb.verb.head.pos in {"VERB", "AUX"} else set[Word]()
    number = unit.segment_at(verb.verb.i)
    first = unit.segments[max(number - 1, 0)].start
    found |= {layout.tree[i] for i in range(first, verb.verb.i) if layout.tree[i].pos in {"VERB", "AUX"}}
    lemmas = {lemma for word in found if word.i != verb.verb.i for lemma in lemmas_of(word)}
    particles = {layout.tree[i].lower for i in range(first, verb.verb.i) if layout.tree[i].tag == "PTKVZ"}
    return lemmas | {particle + lemma for particle in particles for lemma in lemmas}


def is_infinitive(verb: VerbCue) -> bool:
    """Tell whether a verb is an infinitive with "zu": "ist davon auszugehen", "ohne zu sagen"."""
    mark = first_child(verb.verb, "mark")
    zu = mark is not None and mark.lower == "zu"
    before = verb.verb.i > 0 and verb.verb.tree[verb.verb.i - 1].lower == "zu"
    if _ZU_INSIDE.fullmatch(verb.verb.lower):
        return True  # whatever its tag
    return verb.verb.tag == "VVIZU" or ((zu or before) and verb.verb.lower.endswith("n"))


def _is_question(layout: Layout, unit: Unit, verb: VerbCue) -> bool:
    """Tell whether it is asked if it was said: "Hat sie gesagt, dass …?", not "Warum sagt sie …?"."""
    if layout.tree[unit.end - 1].text != "?" or layout.quoted(unit.end - 1):
        return False
    segment = unit.segments[unit.segment_at(verb.finite.i)]
    return segment.start == verb.finite.i


def _is_condition(layout: Layout, unit: Unit, verb: VerbCue) -> bool:
    """Tell whether a clause of saying is a condition: "Wenn sie sagt, …", "Sollte sie sagen, …"."""
    number = unit.segment_at(verb.verb.i)
    segment = unit.segments[number]
    opener = layout.tree[segment.start]
    if opener.lower in _CONDITIONS and segment.form is Form.SUBORDINATE:
        return True
    return number == 0 and opener.lower in {"sollte", "sollten"}


def _is_noticed(layout: Layout, unit: Unit, verb: VerbCue) -> bool:
    """Tell whether a clause only tells when somebody noticed a fact: "Als er merkte, dass …, floh er"."""
    segment = unit.segments[unit.segment_at(verb.verb.i)]
    opener = layout.tree[segment.start].lower
    thought = verb.cue.medium == "Thought" or verb.cue.lemma in _NOTICING
    return thought and segment.form is Form.SUBORDINATE and opener in _WHEN


def _is_let(verb: VerbCue) -> bool:
    """Tell whether somebody has it said to them: "muss sich fragen lassen, warum …"."""
    behind = verb.verb.tree[verb.verb.i + 1 : verb.verb.i + 2]
    lets = any(word.lemma == "lassen" for word in behind)
    words = [*verb.verb.children, *(child for word in behind for child in word.children)]
    return (
        lets
        and (verb.verb.tag == "VVINF")
        and any(word.lower == "sich" for word in [*words, *verb.verb.head.children])
    )


def _has_condition(layout: Layout, unit: Unit) -> bool:
    """Tell whether a sentence names a condition: "…, wäre sie gefragt worden", "wenn er könnte"."""
    for number, segment in enumerate(unit.segments):
        opener = layout.tree[segment.start]
        if opener.lower in _CONDITIONS:
            return True
        if opener.i == segment.finite and opener.lower in {
            "wäre",
            "wären",
            "hätte",
            "hätten",
            "würde",
            "würden",
        }:
            return number == 0 or len(unit.segments) > 1
    return False


def is_denied(verb: VerbCue) -> bool:
    """Tell whether a verb of saying is negated: "sagte nie, dass …" (a negative cue is no such thing)."""
    return is_negated(verb.verb) and not verb.cue.lemma.startswith("nicht ")
