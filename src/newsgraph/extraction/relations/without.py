"""Tells what somebody did not do: "ging, ohne den Gast zu grüßen". What follows "statt" is not told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.drafts import ParticipantDraft, Piece, RelationDraft
from newsgraph.extraction.grammar.syntax import children, spans_in_order, words_of_preposition
from newsgraph.extraction.notes import chance
from newsgraph.extraction.relations import rules
from newsgraph.extraction.relations.confidence import Seen, factors_of
from newsgraph.extraction.relations.frames import frame_of
from newsgraph.extraction.relations.holding import Held, holding_of
from newsgraph.extraction.relations.participants import role_in
from newsgraph.extraction.relations.phrases import clause_words, phrase_words, stretch_of
from newsgraph.extraction.relations.telling import Telling
from newsgraph.extraction.surface.times import is_time
from newsgraph.extraction.words.events import find_event
from newsgraph.language.tree import Word
from newsgraph.lexicon.factuality import Holding


def is_without(clause: Clause) -> bool:
    """Tell whether a clause is an infinitive with "ohne"."""
    marks = children(clause.verb, "mark", "case")
    return clause.construction == "purpose" and any(child.lower == "ohne" for child in marks)


def left_undone(clause: Clause, outer: Clause, telling: Telling) -> RelationDraft | None:
    """Return that the subject of a clause does not do what an infinitive with "ohne" says.

    Args:
        clause: the infinitive.
        outer: the clause that it hangs on.
        telling: that clause as it is told by itself.

    Returns:
        None where that clause does not plainly hold: who did not go without greeting has greeted.
    """
    words = clause_words(clause.verb)
    if not words or not clause.arguments or holding_of(outer) != Held(Holding()):
        return None
    whole = replace(telling, behind=(tuple(words),))
    text = tuple(whole.pieces())
    event = find_event(clause.lemma, frame_of(clause, clause.subjects[0]))
    subject = outer.subjects[0]
    return RelationDraft(
        anchor=clause.verb,
        text=text,
        predicate=spans_in_order(clause.verb.tree, [word for word in words if _is_of_verb(word, clause)]),
        lemma=clause.lemma,
        participants=(
            ParticipantDraft("agent", "subj", stretch_of(subject), outer.subjects),
            *_participants(clause, whole, words),
        ),
        confidence=chance(factors_of(Seen(clause.verb, text, "infinitive"))),
        found_by=rules.WITHOUT.id,
        event=event.event if event is not None else None,
        negated=True,
        opening=whole.opening(),
    )


def _participants(clause: Clause, telling: Telling, words: list[Word]) -> Iterator[ParticipantDraft]:
    middle = [piece for part in telling.middle if not is_time(part.head) for piece in part.pieces]
    before = [*telling.finite, *telling.early, *middle, *telling.rest, ","]
    for argument in clause.arguments:
        if is_time(argument.head):
            continue
        preposition = words_of_preposition(argument.preposition)
        own = {*phrase_words(argument.head), *preposition}
        others = [word for word in words if word not in own]
        last: list[Piece] = [*preposition] if preposition else [":"]
        label: list[Piece] = [*before, *others, *last]
        yield ParticipantDraft(
            role_in(argument, clause),
            argument.slot,
            stretch_of(argument.head),
            (argument.head,),
            tuple(label),
        )


def _is_of_verb(word: Word, clause: Clause) -> bool:
    return word is clause.verb or (word.head is clause.verb and word.lower == "zu")
