"""The subject of what a clause tells, in the nominative, and whether it agrees with the verb."""

from __future__ import annotations

from newsgraph.extraction.clauses.plausibility import are_one_person
from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.drafts import Piece
from newsgraph.extraction.grammar.modality import finite_of
from newsgraph.extraction.grammar.syntax import children, feature, first_child
from newsgraph.extraction.relations.inflection import inflected
from newsgraph.extraction.relations.phrases import antecedent_words, phrase_words
from newsgraph.language.tree import Word

_VERBAL = frozenset({"VERB", "AUX"})
_FOCUS = frozenset({"auch", "sogar", "selbst", "nur", "ausgerechnet", "gerade", "insbesondere"})


def told_subject(clause: Clause) -> tuple[list[Piece] | None, list[Word]]:
    """Return the subject in the nominative, and what the parse hung on it beyond the verb."""
    head = clause.subjects[0]
    own = not _is_oblique(head, clause)
    predicate = first_child(head, "cop") is not None
    phrase = (
        phrase_words(head, predicate=predicate) if own or predicate else antecedent_words(head, clause.verb)
    )
    words = [*_focus(head, clause), *phrase]
    verbs = [word.i for word in clause.words if word.i != head.i and word.pos in _VERBAL]
    torn = [word for word in words if any(min(head.i, word.i) < i < max(head.i, word.i) for i in verbs)]
    words = [word for word in words if word not in torn]
    if clause.construction in {"own", "shared", "infinitive", "purpose"} and own:
        return list(words), torn
    return inflected(words, head, "Nom"), torn


def _focus(head: Word, clause: Clause) -> list[Word]:
    """Return the particle right before a subject that bears on it: "konnte auch → er nichts retten"."""
    first = head.left_edge.i
    before = head.tree[first - 1] if first else None
    near = before is not None and before.head is clause.verb and before.lower in _FOCUS
    return [before] if before is not None and near else []


def _is_oblique(head: Word, clause: Clause) -> bool:
    return head.dep not in {"nsubj", "nsubj:pass", "conj", "csubj"} or clause.construction == "relative"


def disagrees(clause: Clause) -> bool:
    """Tell whether several subjects cannot stand before a verb: "Es liegt A und B vorn"."""
    row = [each for each in children(clause.subjects[0], "conj") if each.left_edge.i]
    if len(row) == 1 and first_child(row[0], "cc") is None and row[0].left_edge.nbor(-1).text == ",":
        return True  # "die einen sitzen links, die anderen rechts"
    finite = finite_of(clause.words)
    several = (
        len(clause.subjects) > 1 and clause.construction == "own" and not are_one_person(clause.subjects)
    )
    return several and finite is not None and feature(finite, "Number") == "Sing"
