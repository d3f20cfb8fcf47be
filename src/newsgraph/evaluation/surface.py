"""Tells relations as triples of surface words: subject, predicate and object as the sentence has them.

Our relations hold minimal phrases and tell a passive with its agent as the active. A gold of triples
tells them as the sentence does: the surface subject, each noun with what belongs to it, the preposition
with its noun, the adverbs right before it, and with the object what the verb governs as a second predicate
("versuchte → es zu verkaufen", "wurde → sehr krank"). No proposition is added here; a relation without
object, or without a verb (from an apposition or a noun), is no such triple.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsgraph.evaluation.pairs import Pair, find_pairs
from newsgraph.extraction.grammar.modality import is_finite
from newsgraph.extraction.grammar.syntax import (
    children,
    first_child,
    is_nominal,
    is_oblique_case,
    is_reflexive,
)
from newsgraph.language.tree import Stretch, Tree, Word

_VERBAL = frozenset({"VERB", "AUX"})
_GOVERNED = _VERBAL | {"ADJ"}
_COMPARING = frozenset({"als", "wie"})
# What is no part of a noun phrase, at any depth; and what stands beside the phrase as a whole.
_OUTSIDE = frozenset({"acl", "parataxis", "advcl", "mark", "cop", "aux", "nsubj", "orphan", "xcomp", "ccomp"})
_BESIDE = _OUTSIDE | {"case", "conj", "cc", "advmod"}


class Triple(NamedTuple):
    """Subject, predicate and object as text."""

    subject: str
    predicate: str
    object: str


def triples_of(tree: Tree) -> Iterator[Triple]:
    """Yield the relations of a document that are told as facts, as triples, each once."""
    for triple, _ in told_pairs(tree):
        yield triple


def told_pairs(tree: Tree) -> Iterator[tuple[Triple, Pair]]:
    """Yield the triples of a document, each once, with the pair that it tells."""
    drafts = find_pairs(tree)
    contents = [draft.object for draft in drafts if draft.object is not None and draft.object_is_clause]
    seen = set()
    for draft in drafts:
        triple = _triple(draft) if _is_fact(draft, contents) else None
        if triple is not None and triple not in seen:
            seen.add(triple)
            yield triple, draft


def _is_fact(draft: Pair, contents: Sequence[Stretch]) -> bool:
    """Tell whether a triple by itself says of a relation what its attributes do.

    It would assert a purpose ("um … zu …", without finite verb) or a condition, and the content of a claim,
    which is told with who claims it.
    """
    words = [word for span in draft.predicate for word in span]
    said = any(content.start <= word.i < content.end for content in contents for word in words)
    finite = any(is_finite(word) for word in (*words, *_auxiliaries(words[0])))
    return finite and not said and draft.modality != "conditional"


def _auxiliaries(verb: Word) -> list[Word]:
    """Return the auxiliaries of a verb, which coordinated participles share."""
    found = children(verb, "aux", "aux:pass")
    return found if found or verb.dep != "conj" else _auxiliaries(verb.head)


def _triple(draft: Pair) -> Triple | None:
    words = [token for span in draft.predicate for token in span]
    if not any(word.pos in _VERBAL for word in words):
        return None
    subject, target = draft.subject, draft.object
    if target is None:
        return _with_quality(subject, words)
    agent = subject.root
    while agent.dep == "conj":
        agent = agent.head
    connective = children(agent, "case")
    if agent.head in words and connective:
        words = [*_auxiliaries(agent.head), agent.head]
        subject, target = target, subject
    else:
        connective = []
        while _is_connective(words[-1]):
            connective.insert(0, words.pop())
    phrase = list(target) if draft.object_is_clause else _phrase_words(target)
    return _told(subject, words, [*connective, *phrase])


def _with_quality(subject: Stretch, words: Sequence[Word]) -> Triple | None:
    """Tell "ist krank" with the adjective for an object."""
    qualities = [word for word in words if word.pos == "ADJ" and first_child(word, "cop") is not None]
    rest = [word for word in words if word not in qualities]
    return _told(subject, rest, qualities) if qualities or _second_predicate(rest) else None


def _told(subject: Stretch, words: Sequence[Word], told: list[Word]) -> Triple:
    second = _second_predicate(words)
    start = told[0].i if told else 0
    told = [
        *(word for word in second if word.i < start),
        *told,
        *(word for word in second if word.i >= start),
    ]
    # The gold tells all other verbs before the object: "hat gemacht ein Angebot".
    first = sorted((word for word in words if word not in second), key=_is_held)
    return Triple(_text(_subject_words(subject)), _text(first), _text([*_adverbs_before(told), *told]))


def _second_predicate(words: Sequence[Word]) -> list[Word]:
    """Return the adjective or infinitive that the verb of a predicate governs, with its "zu"."""
    heads = {word for word in words if word.dep == "xcomp" and word.pos in _GOVERNED and word.head in words}
    return [word for word in words if word in heads or (word.head in heads and not _is_held(word))]


def _is_connective(word: Word) -> bool:
    return word.dep == "case" or word.lower in _COMPARING


def _is_held(word: Word) -> bool:
    """Tell whether a word of a predicate belongs to an argument that the predicate holds."""
    if (
        is_reflexive(word)
        or is_reflexive(word.head)
        or word.dep in {"aux", "aux:pass", "cop", "compound:prt"}
    ):
        return False
    if _is_connective(word):
        return True
    return word.dep != "mark" and (
        word.pos in {"NOUN", "PROPN", "PRON", "DET", "NUM", "ADP"} or word.dep == "amod"
    )


def _adverbs_before(told: Sequence[Word]) -> list[Word]:
    """Return the adverbs that stand right before a phrase: "hatte → nun freie Hand"."""
    first = told[0]
    start = first.i
    while start > 0 and first.tree[start - 1].dep == "advmod" and first.tree[start - 1].pos != "VERB":
        start -= 1
    return list(first.tree[start : first.i])


def _subject_words(subject: Stretch) -> list[Word]:
    """Return a subject's phrase, that of a relative clause ("den Mann, der …") without its article's case."""
    words = _phrase_words(subject)
    if words[0].dep == "det" and is_oblique_case(subject.root):
        return words[1:]
    return words


def _phrase_words(phrase: Stretch) -> list[Word]:
    """Return a noun with what belongs to it in one piece, without clauses and further conjuncts."""
    head = phrase.root
    inside = {word.i for word in (*phrase, *_belonging(head))}
    start = end = head.i
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    return list(head.tree[start : end + 1])


def _belonging(head: Word) -> Iterator[Word]:
    for child in head.children:
        if child.dep not in _BESIDE and not (child.is_punct and child.text in ",;:"):
            yield from _below(child)


def _below(word: Word) -> Iterator[Word]:
    if word.dep == "appos" and _opens_aside(word):
        return
    yield word
    for child in word.children:
        # "von Polizisten und Lehrern" tells of each by itself, "alte und neue Häuser" is one phrase.
        if child.dep not in _OUTSIDE and not (child.dep == "conj" and is_nominal(child)):
            yield from _below(child)


def _opens_aside(apposition: Word) -> bool:
    first = apposition.tree[apposition.left_edge.i]
    return first.text in ",(" or (first.i > 0 and first.nbor(-1).text in ",(")


def _text(words: Iterable[Word]) -> str:
    return " ".join(word.text for word in words)
