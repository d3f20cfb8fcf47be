"""Whom a pronoun means by what stands just before: who was named last, or who the sentence before is about.

"Roth und dessen Bruder"; "Der Sprecher widersprach Jansen. Bürgermeister Raadts erwägt eine Klage. Das gehe
zu weit, kündigte er an."
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from newsgraph.extraction.grammar.syntax import SUBJECTS
from newsgraph.extraction.identity.mentions import Entity
from newsgraph.extraction.pointing.history import Candidate, History
from newsgraph.extraction.pointing.pronouns import Pointer
from newsgraph.extraction.pointing.scoring import is_main, may_be, speaks


def named_last(pointer: Pointer, sentence: int, quote: int | None, history: History) -> tuple[Entity, ...]:
    """Return whom "dessen" or "deren" means: who was named last and agrees ("Roth und dessen Bruder").

    Nobody where that is a thing, or one of whom no gender is known.
    """
    for known in reversed(history.since(sentence - 1)):
        one = known.number != "Plur" and known.gender is None
        if one and known.person is None:
            continue  # "Kolb von der TU Bonn und dessen Institut"
        if may_be(pointer, known, quote):
            return () if one and pointer.plural else known.who
    return ()


def subject_before(
    pointer: Pointer,
    sentence: int,
    quote: int | None,
    history: History,
    barred: Container[Entity],
    reported: Mapping[int, object],
) -> tuple[Entity, ...]:
    """Return the person who alone is the subject of the clause or sentence before in the paragraph.

    Args:
        pointer: the pronoun.
        sentence: the number of its sentence.
        quote: the number of the direct quotation that it stands in, if any.
        history: what was named before.
        barred: whom it cannot mean by its place.
        reported: the words that are somebody's: who is told of there does not go on to speak.
    """
    if not speaks(pointer) or pointer.plural or not pointer.singular:
        return ()
    for near in (sentence, sentence - 1):
        there = [
            known
            for known in history.since(near)
            if known.sentence == near
            and known.token.i not in reported
            and known.token.dep in SUBJECTS
            and may_be(pointer, known, quote)
        ]
        if there:
            return _only_one(there, pointer, barred)
    return ()


def _only_one(subjects: list[Candidate], pointer: Pointer, barred: Container[Entity]) -> tuple[Entity, ...]:
    first = subjects[0]
    alone = {known.who for known in subjects} == {first.who} and first.person is not None
    if not alone or first.person in barred or not is_main(first.token):
        return ()
    return () if pointer.token.tree[first.token.i : pointer.token.i].has_break else first.who
