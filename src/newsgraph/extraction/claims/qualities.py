"""What a claim's content is like: its modality, negation, figures and time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from newsgraph.extraction.claims import rules
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import (
    clause_modality,
    finite_verb,
    is_conditional,
    is_finite,
    is_negated,
    is_negation,
)
from newsgraph.extraction.grammar.syntax import children
from newsgraph.extraction.surface.figures import find_quantities
from newsgraph.extraction.surface.times import find_time
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.extraction.words.infinitives import lemmas_of
from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import Modality, Quantity, Time

# Verbs whose infinitive states ("glaubt, recht zu haben"); other infinitives are plans or demands.
_STATING = frozenset(
    {
        "abstreiten", "andeuten", "angeben", "behaupten", "bestreiten", "beteuern", "dementieren", "denken",
        "einräumen", "erklären", "gestehen", "glauben", "leugnen", "meinen", "nachsagen", "sagen",
        "suggerieren", "vorgeben", "vorwerfen", "zugeben", "beschuldigen", "bezichtigen",
        "verdächtigen", "anlasten",
    }
)  # fmt: skip
# What is denied, doubted or blamed was; what is announced or demanded shall be.
_PAST = frozenset({"denies", "doubts", "accuses"})
_AUXILIARIES = frozenset({"wäre", "wären", "hätte", "hätten", "würde", "würden"})
_FEELINGS = frozenset({"hopes", "fears"})
_PLANNING = frozenset({"planen", "beabsichtigen", "vorhaben", "erwägen"})
_ELLIPSIS_REACH = 60  # tokens back to the noun that a bare number leaves out


def with_qualities(drafts: Sequence[ClaimDraft], published: dt.date | None) -> list[ClaimDraft]:
    """Return the drafts, in reading order, with modality, negation, quantities and time.

    The time is the one that the content names, else the one at which it was said.
    """
    found: list[ClaimDraft] = []
    counted: tuple[int, str] | None = None
    for draft in sorted(drafts, key=lambda draft: (draft.content[0].start, -draft.content[-1].end)):
        quantities, counted = _completed(draft, find_quantities(draft.content), counted)
        head = _head(draft.content[0])
        frames = () if draft.frame is None else (draft.frame,)
        found.append(
            replace(
                draft,
                modality=_modality(draft, head),
                negated=_is_negated(draft, head),
                quantities=quantities,
                time=_time(draft, frames, quantities, published),
            )
        )
    return found


def _time(
    draft: ClaimDraft,
    frames: tuple[Stretch, ...],
    quantities: Sequence[Quantity],
    published: dt.date | None,
) -> Time | None:
    """Return the time that a content names, else that of its frame; a figure ("2000") is no time."""
    counted = {quantity.text for quantity in quantities}
    spoken = find_time(_without_asides(frames), published)
    day = _day(spoken) if draft.kind == "Direct" else None
    found = find_time(_without_names(draft), day or published)
    return found if found is not None and found.text not in counted else spoken


def _without_asides(frames: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Return frames without their relative clauses: "Paech, der im August dort war, sagt, …"."""
    parts: list[Stretch] = []
    for frame in frames:
        aside = {
            inner.i
            for word in frame
            if word.dep.startswith("acl")
            and word.tag.endswith(("FIN", "PP"))
            and finite_verb(word) is not None
            for inner in word.subtree
        }
        start = frame.start
        for i in range(frame.start, frame.end + 1):
            if i == frame.end or i in aside:
                parts.extend([frame.tree[start:i]] if i > start else [])
                start = i + 1
    return tuple(parts)


def _is_clause(word: Word) -> bool:
    """Tell whether an attribute is a clause with a finite verb: "der dort war", not "die verletzten"."""
    return finite_verb(word) is not None or any(child.dep == "cop" for child in word.children)


def _without_names(draft: ClaimDraft) -> tuple[Stretch, ...]:
    """Return the content of a report without who speaks: the „Rundschau am Sonntag“ tells no time."""
    speaker = draft.speaker
    if draft.kind != "Reported" or speaker is None:
        return draft.content
    tree = speaker.tree
    parts = [
        part
        for span in draft.content
        for part in (
            tree[span.start : min(span.end, speaker.start)],
            tree[max(span.start, speaker.end) : span.end],
        )
    ]
    return tuple(part for part in parts if part.end > part.start)


def _day(time: Time | None) -> dt.date | None:
    """Return the day on which something was said, from which quoted words count: "morgen", "gestern"."""
    if time is None or time.value is None or len(time.value) != len("2024-10-24"):
        return None
    return dt.date.fromisoformat(time.value)


def _completed(
    draft: ClaimDraft, quantities: tuple[Quantity, ...], counted: tuple[int, str] | None
) -> tuple[tuple[Quantity, ...], tuple[int, str] | None]:
    """Give a bare number the noun that the figure before it counted ("… 3.000 Soldaten, … von 10.000")."""
    completed: list[Quantity] = []
    start = draft.content[0].start
    for quantity in quantities:
        if quantity.unit is not None:
            counted = (start, quantity.unit)
        elif counted is not None and start - counted[0] <= _ELLIPSIS_REACH:
            quantity = quantity.model_copy(update={"unit": counted[1]})
            counted = (start, counted[1])
        completed.append(quantity)
    return tuple(completed), counted


def _head(content: Stretch) -> Word:
    """Return the head of the content's main clause."""
    head = content.root
    while head.dep in {"aux", "aux:pass", "cop"} and content.start <= head.head.i < content.end:
        head = head.head
    return head


def _modality(draft: ClaimDraft, head: Word) -> Modality:
    """Return how the speaker means it: the Konjunktiv of reported speech by itself doubts nothing."""
    if draft.modality != "asserted":
        return draft.modality
    cue = cue_table().get(("verb", draft.cue_lemma))
    finite = finite_verb(head)
    if draft.cue_lemma.startswith("nicht "):
        return "possible"  # who does not rule it out
    stated = draft.cue_lemma in _STATING or _is_perfect(head) or draft.stance in _PAST
    # "Dort habe er, wie er schilderte, übernachtet": the finite verb stands on one side of the insertion.
    parts = draft.content if draft.found_by == rules.VERB_AFTER.id else ()
    apart = any(is_finite(word) for part in parts for word in part)
    infinitive = finite is None and not apart and not draft.found_by.endswith((".dass", ".question"))
    if infinitive and draft.kind == "Indirect" and draft.stance in _FEELINGS and not _is_perfect(head):
        return "possible"
    if infinitive and draft.kind == "Indirect" and cue is not None and not stated:
        return "necessary" if draft.stance == "demands" else "intended"
    if draft.kind == "Reported" and draft.stance in {"demands", "threatens", "announces", "promises"}:
        return "necessary" if draft.stance == "demands" else "intended"
    modality = clause_modality(head)
    outside = finite is not None and not draft.content[0].start <= finite.i < draft.content[-1].end
    if draft.kind == "Direct" and modality == "hearsay" and outside:
        return "asserted"  # the mood is that of the words around the quotation
    if draft.kind == "Direct" and modality == "hearsay" and finite is not None and finite.lower == "hätten":
        return "conditional"  # "Wir hätten uns mehr gewünscht": their own words report nothing
    if modality in {"asserted", "hearsay"} and not set(lemmas_of(head)).isdisjoint(_PLANNING):
        return "intended"
    reported = draft.kind in {"Indirect", "IndirectFreeIndirect"}
    if (
        reported
        and modality == "hearsay"
        and finite is not None
        and finite.lower not in {"soll", "sollen", "solle"}
    ):
        return "asserted"
    stands_for = finite is not None and finite.lower not in _AUXILIARIES  # "Am Ende stünde demnach …"
    told = draft.found_by in rules.INDIRECT or (draft.found_by == rules.SOURCE_DEMNACH.id and stands_for)
    if modality == "conditional" and told and reported and not is_conditional(head):
        return "asserted"  # Konjunktiv II stands for Konjunktiv I
    if (
        modality == "conditional"
        and draft.stance in {"hopes", "fears", "believes"}
        and not is_conditional(head)
    ):
        return "possible"
    unreal = finite is not None and finite.lower in {"hätte", "hätten"}
    # "hätte schließen müssen": otherwise; "hätte nicht passieren dürfen" is demanded.
    otherwise = modality == "possible" or any(child.lemma == "müssen" for child in children(head, "aux"))
    return "conditional" if unreal and not told and otherwise else modality


def _is_negated(draft: ClaimDraft, head: Word) -> bool:
    """Tell whether the content is negated, by words of its own: "laut X fehlt Geld, laut Y nicht"."""
    words = [word for span in draft.content for word in span]
    plain = [word.lower for word in words if not word.is_punct]
    if plain == ["nicht"]:
        return True
    heads = [head] if len(draft.content) == 1 else [_head(span) for span in draft.content]
    return any(map(is_negated, heads)) and any(is_negation(word) for word in words)


def _is_perfect(head: Word) -> bool:
    """Tell whether an infinitive is in the perfect ("gelogen zu haben"): what was, not what shall be."""
    auxiliaries = [child.lower for child in head.children if child.dep in {"aux", "aux:pass"}]
    return any(word in {"haben", "sein", "worden"} for word in auxiliaries)
