"""Statements without a cue: sentences that go on in the Konjunktiv, and hearsay with "sollen"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.acting import main_segment
from newsgraph.extraction.claims.record import is_reporting
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import is_konjunktiv_1, is_konjunktiv_2
from newsgraph.extraction.grammar.syntax import SUBJECTS, children, feature, first_child
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.surface.segments import Form, Layout, Segment, Unit
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.language.tags import PRONOMINAL_ADVERBS
from newsgraph.language.tree import Stretch, Word

_THIS_PAPERS = frozenset({"dieser", "diesem", "unserer", "unserem"})
_INQUIRIES = frozenset(
    {"Analyse", "Angabe", "Auswertung", "Berechnung", "Erhebung", "Hochrechnung", "Schätzung", "Umfrage"}
    | {"Untersuchung"}
)
_POINTING_REACH = 80  # words back to the source that "demnach" points to
_HEARSAY_REACH = 3  # units back to the claim whose source hearsay of the past belongs to
_PARTICIPLES = frozenset({"VVPP", "VAPP", "VMPP"})
_REACH = 3  # units back to who spoke last: from further away somebody else's words are as likely
# Behind which a plan ("soll im Mai folgen") is the same speaker's: of fourteen that readers judged the others
# were the paper's own (data/gold/judged/newspaper.jsonl, draws three to nine).
_GOING_ON = frozenset({"accuses", "announces", "demands"})
_BEING = frozenset({"befinden", "betragen", "geben", "haben", "handeln", "leben", "liegen", "sein", "stehen"})
_UNREAL = frozenset({"hätte", "hätten", "wäre", "wären", "würde", "würden"})
# These stand for no Konjunktiv I, as "hätten" and "würden" do: in a new paragraph they are the author's.
_NO_KONJUNKTIV_1 = _UNREAL - {"hätten", "würden"}
# What authors say themselves: "Das könnte sich auswirken".
_AUTHORS = frozenset(
    {"möchte", "möchten", "könnte", "könnten", "müsste", "müssten", "dürfte", "dürften"}
    | {"bräuchte", "bräuchten"}
)


def continued_claim(
    layout: Layout, unit: Unit, last: ClaimDraft | None, distance: int, *, actor: Stretch | None = None
) -> ClaimDraft | None:
    """Return the unit as the last speaker's statement, if its main verb is in the Konjunktiv or "soll".

    ``actor`` acts in the unit before, where nobody speaks: in the Konjunktiv I it goes on with their words.
    """
    main = main_segment(unit)
    if main is None or main.finite is None or _stands_in_noun(layout, unit, main):
        return None
    finite = layout.tree[main.finite]
    whole = layout.tree[unit.start : unit.end]
    medium = last.medium if last else "SW"
    speaker = last.speaker if last and distance <= _REACH else None
    if finite.lower in {"soll", "sollen"}:
        # Of a past event "soll" is hearsay whoever says so; of a plan it needs a source close by.
        past = _has_perfect_infinitive(layout, main)
        goes_on = distance == 1 and last is not None and last.kind != "Direct"
        if goes_on or (past and (last is None or distance <= _HEARSAY_REACH)):
            return ClaimDraft(
                "FreeIndirect",
                (whole,),
                medium=medium,
                speaker=speaker if _goes_on(layout, unit, main, last) else None,
                found_by=rules.CONTINUED_HEARSAY.id,
            )
        return None
    if is_konjunktiv_2(finite) and layout.tree[unit.start].lower in _UNREAL:
        return None  # "Hätte er es gesagt, wäre niemand verletzt worden"
    if is_konjunktiv_1(finite):
        return ClaimDraft(
            "IndirectFreeIndirect",
            (whole,),
            medium=medium,
            speaker=_to_whom(unit, finite) or (None if _is_of_one(actor, finite) else actor) or speaker,
            found_by=rules.CONTINUED_KONJUNKTIV_1.id,
        )
    # Konjunktiv II is also the author's own "could" and "would", so it must follow a claim at once.
    own = finite.lower in _NO_KONJUNKTIV_1 and not is_near(layout, last, unit)
    at_once = last is not None and distance == 1 and not own
    if at_once and is_konjunktiv_2(finite) and finite.lower not in _AUTHORS:
        return ClaimDraft(
            "IndirectFreeIndirect",
            (whole,),
            medium=medium,
            speaker=speaker,
            found_by=rules.CONTINUED_KONJUNKTIV_2.id,
        )
    return None


def _is_of_one(actor: Stretch | None, finite: Word) -> bool:
    """Tell whether several act in the sentence before, and one goes on: "Sie nutzten es aus. Er werde …"."""
    if actor is None or feature(actor.root, "Number") != "Plur":
        return False
    verbs = (finite, finite.head)
    return any(child.lower == "er" for verb in verbs for child in children(verb, "nsubj"))


def _to_whom(unit: Unit, finite: Word) -> Stretch | None:
    """Return whose judgement a sentence is: "Für die Forscherin Ada Roth sei das ein Erfolg"."""
    head = finite.head if finite.dep in {"cop", "aux"} else finite
    if first_child(head, "cop") is None:
        return None
    for word in head.children:
        case = first_child(word, "case")
        judged = case is not None and case.lower == "für" and case.i == unit.start
        if judged and (word.entity == "PER" or any(child.entity == "PER" for child in word.children)):
            return noun_phrase(word, unit.start, finite.i, clauses=False)
    return None


def is_near(layout: Layout, claim: ClaimDraft | None, unit: Unit) -> bool:
    """Tell whether there is a claim before a unit in its paragraph."""
    return claim is not None and not layout.tree[claim.content[-1].end : unit.start].has_break


def _goes_on(layout: Layout, unit: Unit, main: Segment, last: ClaimDraft | None) -> bool:
    """Tell whether hearsay goes on with what was said: in the same paragraph, and not about who spoke.

    "Marx soll davon wissen" are not Marx's words.
    """
    if last is None or last.speaker is None or main.finite is None:
        return False
    if not is_near(layout, last, unit) or layout.tree[unit.start].tag in PRONOMINAL_ADVERBS:
        return False  # "Darin soll stehen, dass …": nobody's words but the paper's
    speaker = last.speaker
    if _is_plan(layout, main) and last.stance not in _GOING_ON and not _is_text(speaker.root):
        return False  # "sagte der Trainer. Karten sollen morgen verkauft werden": the paper tells it
    finite = layout.tree[main.finite]
    subject = first_child(finite.head, "nsubj", "nsubj:pass") or first_child(finite, "nsubj")
    return subject is None or subject.text != speaker[-1].text


def _is_plan(layout: Layout, main: Segment) -> bool:
    """Tell whether "soll" tells what is to be done, not what is said to be: "soll im Mai folgen"."""
    if main.finite is None or _has_perfect_infinitive(layout, main):
        return False
    finite = layout.tree[main.finite]
    verb = finite.head if finite.dep in {"aux", "cop"} else finite
    perfect = any(child.lower in {"haben", "sein"} for child in children(verb, "aux"))
    return not perfect and first_child(verb, "cop") is None and verb.lemma not in _BEING


def _stands_in_noun(layout: Layout, unit: Unit, main: Segment) -> bool:
    """Tell whether a clause in the Konjunktiv only tells a noun: "Der Vorwurf, er habe gelogen, ist alt"."""
    if main.start == unit.start:
        return False
    after = (segment for segment in unit.segments if segment.start > main.start)
    return any(
        segment.form is Form.VERB_FIRST and not segment.coordinated and not is_reporting(layout, segment)
        for segment in after
    )


def _has_perfect_infinitive(layout: Layout, segment: Segment) -> bool:
    words = layout.tree[max(segment.start + 1, segment.end - 4) : segment.end]
    return any(
        word.lower in {"haben", "sein", "worden"} and layout.tree[word.i - 1].tag in _PARTICIPLES
        for word in words
    )


def joined(before: ClaimDraft, after: ClaimDraft) -> ClaimDraft | None:
    """Return two continued claims as one where they are of one kind and only white space stands between."""
    if before.kind != after.kind or after.kind not in {"FreeIndirect", "IndirectFreeIndirect"}:
        return None
    tree = before.content[0].tree
    start, end = before.content[-1].end, after.content[0].start
    if len(before.content) > 1 or any(not tree[i].is_space for i in range(start, end)):
        return None
    return replace(before, content=(tree[before.content[0].start : after.content[0].end],))


def with_sources(drafts: Sequence[ClaimDraft]) -> list[ClaimDraft]:
    """Return claims, in reading order, with the source that "demnach" points to as their speaker.

    It is who spoke last, not far before; the word itself speaks never.
    """
    found: list[ClaimDraft] = []
    source: Stretch | None = None
    for draft in drafts:
        if draft.speaker is None:
            found.append(draft)
        elif not points(draft.speaker):
            source = draft.speaker
            found.append(draft)
        else:
            text = text_before(draft.speaker)
            near = source is not None and draft.speaker.start - source.start <= _POINTING_REACH
            told = (
                text is not None
                and text.root.dep in SUBJECTS
                and (source is None or source.end <= text.start)
            )
            found.append(replace(draft, speaker=source if near and not told else text))
    return found


def text_before(speaker: Stretch, *, written: bool = False) -> Stretch | None:
    """Return the text that the sentence before tells of: "Der Bericht erschien am Montag. Demnach …".

    Args:
        speaker: the words that point back.
        written: only what is written, and no inquiry that somebody makes.
    """
    tree, sentence = speaker.tree, speaker[0].sentence
    if sentence.start == 0:
        return None
    before = tree[sentence.start - 1].sentence
    texts = [word for word in reversed(list(before)) if _is_text(word)]
    texts = [
        word for word in texts if not any(other is not word and word in other.subtree for other in texts)
    ]
    inquiries = [] if written else [word for word in reversed(list(before)) if word.lemma in _INQUIRIES]
    for word in (*texts, *inquiries):
        return noun_phrase(word, before.start, before.end, clauses=False)
    return None


def _is_text(word: Word) -> bool:
    """Tell whether a word means a text that tells something, and not the paper itself."""
    noun, owner = noun_cue(word), first_child(word, "det", "det:poss")
    this_paper = owner is not None and owner.lower in _THIS_PAPERS  # "das dieser Zeitung vorliegt"
    return noun is not None and noun.medium == "Writing" and "nach" in noun.content and not this_paper


def points(speaker: Stretch) -> bool:
    """Tell whether a speaker is only a word like "demnach", which points to who spoke before."""
    return len(speaker) == 1 and ("adverb", speaker[0].lower) in cue_table()
