"""What belongs to no clause that is told: hung on it from elsewhere, cut off from it, or only asking."""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.clauses.plausibility import crowds_prefield
from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.grammar.modality import finite_verb, is_finite
from newsgraph.extraction.grammar.syntax import children, first_child
from newsgraph.language.tree import Word

_ASKING = frozenset({"PWAV", "PWS", "PWAT"})
_POINTING_BACK = frozenset({"wo", "wobei", "womit", "wodurch", "wonach"})
_NEAR = 12  # words: a quotation's verb stands no further from its words


def is_foreign(child: Word, clause: Clause) -> bool:
    """Tell whether the parse took a phrase out of another clause: from beyond its verb or beyond a comma."""
    if child.pos not in {"NOUN", "PROPN"} or child is clause.verb or child.dep in {"ccomp", "csubj"}:
        return False
    before = child.tree[child.left_edge.i - 1] if child.left_edge.i else child
    if before.text == "(" or child.left_edge.text == "(":
        return True
    first, last = sorted((child.i, clause.verb.i))
    below = {word.i for word in clause.verb.subtree} | {word.i for word in clause.words}
    beyond = any(is_finite(word) and word.i not in below for word in child.tree[first:last])
    apart = any(word.text == "," for word in child.tree[child.right_edge.i : clause.subjects[0].left_edge.i])
    behind = child.tree[clause.verb.i : child.i]  # "öffnete und aus dem Flugzeug | sprang"
    joined = any(
        word.dep == "cc" and word.head.dep == "conj" and word.head.head is clause.verb for word in behind
    )
    return beyond or joined or (apart and crowds_prefield(child, clause.subjects, clause.words))


def is_crossed(words: Sequence[Word]) -> bool:
    """Tell whether the parse took the words of a clause below from both sides of another verb."""
    between = words[0].tree[words[0].i : words[-1].i]
    return any(is_finite(word) and word not in words for word in between)


def is_lost(child: Word, finite: Word, verb: Word) -> bool:
    """Tell whether the parse made an insertion of what completes the verb: "ist nur als Narr bekannt"."""
    before = child.tree[child.left_edge.i - 1] if child.left_edge.i else None
    inside = child.dep in {"parataxis", "orphan", "dislocated"} and finite.i < child.i < verb.i
    return inside and before is not None and before.text not in {",", "–", "-", "(", ":"}


def is_beyond_quotation(child: Word, clause: Clause) -> bool:
    """Tell whether a quotation mark parts a word from subject and verb: "„Er kommt“, so Roth wörtlich"."""
    if _is_quoted(clause.verb) != _is_quoted(clause.subjects[0]):
        return False
    if _is_quoted(clause.verb):
        return not _is_quoted(child)
    if not _is_quoted(child):
        return False
    around = [word for word in child.sentence if _is_quoted(word) and abs(word.i - child.i) <= _NEAR]
    return any(is_finite(word) for word in around)


def _is_quoted(word: Word) -> bool:
    return word.i in word.tree.quoted


def opens_with_how(child: Word) -> bool:
    """Tell whether a word opens a clause with "wie": "(unklar,) wie er floh"."""
    first = child.left_edge
    how = first.lower == "wie" and {first.dep, child.dep} <= {"advmod", "mark"}
    return how and (first.is_sent_start or first.nbor(-1).text == ",")


def asks(child: Word) -> bool:
    """Tell whether a word opens a clause that points back or asks: "wo", "wobei", "wer", "wie weit"."""
    after = child.tree[child.left_edge.i + 1 :][:1]
    degree = opens_with_how(child) and any(word.pos in {"ADV", "ADJ"} for word in after)
    return child.tag in _ASKING or child.lower in _POINTING_BACK or degree


def compares(adverb: Word) -> bool:
    """Tell whether an adverb only opens a comparison: "anders als die Spieler"."""
    return adverb.lower == "anders" and any(child.lower == "als" for child in adverb.subtree)


def is_alternative(verb: Word) -> bool:
    """Tell whether "oder" joins a verb to another, so that neither is told by itself."""
    first = verb.head if verb.dep == "conj" else verb
    row = [verb, *children(first, "conj")]
    return any(child.lower in {"oder", "beziehungsweise"} for word in row for child in children(word, "cc"))


def is_share(clause: Clause) -> bool:
    """Tell whether who acts are some of those before the verb: "Von den 27 Staaten haben 12 zugestimmt"."""
    whole = [each for each in clause.arguments if each.slot == "prep:von" and each.head.i < clause.verb.i]
    numbered = any(first_child(each.head, "nummod") is not None for each in whole)
    return numbered and any(first_child(each, "nummod") is not None for each in clause.subjects)


def lacks_infinitive(verb: Word) -> bool:
    """Tell whether a modal governs a bare participle, where the parse made a verb of another word."""
    modal = any(child.tag == "VMFIN" and child.dep == "aux" for child in verb.children)
    helped = any(child.tag != "VMFIN" and child.dep in {"aux", "aux:pass"} for child in verb.children)
    return modal and verb.tag == "VVPP" and not helped and not children(verb, "conj") and verb.dep != "conj"


def _ends_in_verb(clause: Word) -> bool:
    """Tell whether the finite verb of a clause stands last in it."""
    last = max((word.i for word in clause.subtree if not word.is_punct), default=None)
    finite = finite_verb(clause)
    return finite is not None and finite.i == last


def is_main_clause(clause: Word) -> bool:
    """Tell whether a clause below is a main clause by its form: "(Roth glaubt,) er siege"."""
    marks = {child.lower for child in children(clause, "mark")}
    own = first_child(clause, "nsubj", "nsubj:pass") is not None and finite_verb(clause) is not None
    opener = clause.left_edge.nbor() if clause.left_edge.text == "," else clause.left_edge
    asking = opener.nbor() if opener.tag == "APPR" and opener.i < clause.i else opener
    behind = opener.i > clause.head.i
    ahead = asking.lower != "wie" and _ends_in_verb(clause)  # "Wie Roth sagte, kam Berg" says who says so
    if (asking.tag in _ASKING or asking.lower == "was") and (behind or ahead):
        return False  # "bekam nicht mit, was sie planten", "um welchen Mann es geht, ließ er offen"
    return (clause.dep == "ccomp" and not marks) or (own and marks <= {"zu"})
