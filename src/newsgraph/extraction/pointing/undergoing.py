"""Whom an object pronoun means where only one person is near: "Die Polizei nahm ihn fest"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from newsgraph.extraction.grammar.syntax import OBJECTS, SUBJECTS
from newsgraph.extraction.identity.mentions import Entity
from newsgraph.extraction.pointing.done_to import is_done_to_somebody
from newsgraph.extraction.pointing.history import Candidate
from newsgraph.extraction.pointing.pronouns import Pointer
from newsgraph.extraction.pointing.scoring import may_be
from newsgraph.extraction.surface.times import is_time
from newsgraph.language.tree import Word
from newsgraph.lexicon.nameless import somebody

_NEAR = 1  # sentences back
_ARGUMENTS = frozenset({*SUBJECTS, *OBJECTS, "obl:agent"})
_ASIDE = frozenset({"nmod", "compound", "amod", "appos", "flat"})
_DATIVE = frozenset({"ihm", "ihr"})
_OF_ONE = _DATIVE | {"ihn"}  # "sie" may be several


def only_person(
    pointer: Pointer,
    sentence: int,
    quote: int | None,
    history: Sequence[Candidate],
    barred: Container[Entity],
) -> tuple[Entity, ...]:
    """Return the only person of a pronoun's sentence and the one before whom it can mean.

    It may mean a thing, too, where it is no dative and its verb is done to things; then none may be an
    argument there. The parameters are those of ``scoring.choose``, which weighs where several fit.
    """
    token = pointer.token
    if pointer.possessive or pointer.subject or token.lower not in _OF_ONE:
        return ()
    near = [
        known
        for known in history
        if sentence - known.sentence <= _NEAR
        and not any(who in barred for who in known.who)
        and may_be(pointer, known, quote)
        and not is_time(known.token)
    ]
    people = {known.who for known in near if known.person is not None}
    if len(people) != 1:
        return ()
    (person,) = people
    words = [known.token for known in near if known.who == person]
    others = [known for known in near if known.who != person]
    if all(word.dep in _ASIDE for word in words) or any(_is_stranger(known, words) for known in others):
        return ()
    if (token.lower in _DATIVE and token.dep in OBJECTS) or is_done_to_somebody(token.head):
        return person
    return () if any(known.token.dep in _ARGUMENTS for known in others) else person


def _is_stranger(known: Candidate, words: Sequence[Word]) -> bool:
    """Whether a noun means a person who is no actor, and is no title of the one whom the words mean."""
    kind = somebody(known.token.text) if not known.who else None
    return kind is not None and kind.type == "person" and not any(word.head == known.token for word in words)
