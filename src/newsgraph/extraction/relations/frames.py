"""The frame of a clause: what fills each slot, by which the table of events knows what happens."""

from __future__ import annotations

from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.grammar.syntax import children, is_reflexive, preposition_lemma, preposition_of
from newsgraph.language.tree import Word


def frame_of(clause: Clause, subject: Word) -> dict[str, list[Word]]:
    """Return what the verb governs by slot, a passive as its active; qualifiers of objects count, too."""
    frame: dict[str, list[Word]] = {}
    if not clause.passive:
        frame["subj"] = [subject]
    else:
        frame["obj"] = [subject]
    for argument in clause.arguments:
        slot = "subj" if argument.slot == "agent" else argument.slot
        frame.setdefault(slot, []).append(argument.head)
        for child in children(argument.head, "nmod"):
            preposition = preposition_of(child)
            inner = "gen" if preposition is None else f"prep:{preposition_lemma(preposition)}"
            frame.setdefault(inner, []).append(child)
    frame["refl"] = [word for word in clause.words if is_reflexive(word)]
    return frame
