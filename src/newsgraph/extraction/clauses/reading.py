"""Reads clauses: verb group, subjects and arguments, from a Universal Dependencies tree.

A clause gives one proposition per argument: "Graner fesselte ihn mit Handschellen an die Gitterstäbe"
is fesselte → ihn, fesselte ihn mit → Handschellen, fesselte ihn an → die Gitterstäbe. The subject and
the words of the verb are resolved first: shared by coordination, understood in infinitives, or the
antecedent of a relative pronoun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsgraph.extraction.clauses.arguments import Argument, arguments_of
from newsgraph.extraction.clauses.completions import LINKING, completion_of, quality_of
from newsgraph.extraction.clauses.plausibility import (
    can_agree,
    crowds_prefield,
    has_two_objects,
    has_two_subjects,
    is_controlled,
    is_cut_off,
    is_enclosed,
    is_gapped,
    is_request,
    may_be_swapped,
    shown_case,
)
from newsgraph.extraction.clauses.subjects import GROUP, is_purpose, subjects_of
from newsgraph.extraction.grammar.adverbs import turning_adverbs
from newsgraph.extraction.grammar.embedding import controller_of
from newsgraph.extraction.grammar.modality import finite_of, is_finite
from newsgraph.extraction.grammar.syntax import (
    auxiliary_of_last,
    children,
    first_child,
    is_nominal,
    is_particle,
    is_reflexive,
    verb_lemma,
)
from newsgraph.extraction.notes import note_dropped
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.verb_complements import verb_frames

_VERBAL = frozenset({"VERB", "AUX"})
_HEADS = frozenset({"ROOT", "ccomp", "advcl", "acl", "parataxis", "csubj", "csubj:pass", "conj", "xcomp"})
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
_DEEPEST = 2  # verbs in a chain of infinitives: whose the third is, the tree does not tell
_INFINITIVES = frozenset({"VAINF", "VMINF"})
_FINITE = frozenset({"own", "shared", "relative"})
_IMPERATIVES = frozenset({"VVIMP", "VAIMP"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its words and what it governs; ``construction`` names how the subject was found."""

    verb: Word
    words: tuple[Word, ...]
    lemma: str
    subjects: tuple[Word, ...]
    arguments: tuple[Argument, ...]
    construction: str
    passive: bool = False
    # The verbs whose modality and negation hold for this clause, outermost first.
    governors: tuple[Word, ...] = field(default=())


def find_clauses(tree: Tree) -> Iterator[Clause]:
    """Yield the clauses of a document that have a subject, in the order of their verbs."""
    for token in tree:
        if _heads_clause(token):
            clause = _read_clause(token)
            if clause is not None:
                yield clause


def opens_clause(argument: Argument, clause: Clause) -> bool:
    """Tell whether a prepositional phrase that names nobody opens a main clause.

    It sets the scene instead of telling of the subject: "Nach langen Verhandlungen …".
    """
    finite = finite_of(clause.words)
    before = finite is not None and clause.verb.dep in _MAIN and argument.head.i < finite.i
    phrase = argument.preposition is not None or argument.slot == "adv"
    return before and phrase and argument.head.pos == "NOUN"


def _heads_clause(token: Word) -> bool:
    if token.dep not in _HEADS:
        return False
    if token.tag == "ADJD" and first_child(token, *GROUP) is None:
        return False  # "37 Kilometer entfernt"
    if first_child(token, "cop") is not None:
        return True
    return token.pos in _VERBAL


def _read_clause(verb: Word) -> Clause | None:
    subjects, construction = subjects_of(verb)
    if not subjects:
        note_dropped(verb, "no subject")
        return None
    words, governors = _words(verb)
    passive = _is_passive(verb)
    arguments = [
        argument
        for argument in arguments_of(verb, passive)
        if argument.head not in subjects
        and not crowds_prefield(argument.head, subjects, words)
        and not is_cut_off(verb, argument.head)
        and not is_enclosed(verb, argument.head)
    ]
    against = _reason_against(verb, subjects, construction, words, governors) or _broken_objects(
        verb, subjects, construction, words, arguments
    )
    if against:
        note_dropped(verb, against)
        return None
    return Clause(
        verb=verb,
        words=tuple(sorted({*words, *turning_adverbs(words)}, key=lambda word: word.i)),
        lemma=_lemma(verb),
        subjects=tuple(subjects),
        arguments=tuple(arguments),
        construction=construction,
        passive=passive,
        governors=tuple(governors),
    )


def _reason_against(
    verb: Word, subjects: Sequence[Word], construction: str, words: list[Word], governors: Sequence[Word]
) -> str:
    """Return why a verb with a subject heads no clause that can be told, empty where it does."""
    if construction == "infinitive" and not is_controlled(verb, subjects):
        return "nobody is known to do what the infinitive says"
    if any(word.tag in _IMPERATIVES for word in words):
        return "an imperative"  # "siehe die Karte" has no subject
    if is_request(words, subjects[0]):
        return "a request"
    if construction in _FINITE and not can_agree(words, subjects):
        return "subject and verb cannot agree"
    if max(sum(map(is_finite, group)) for group in (_own_words(verb), words)) > 1:
        return "two clauses that the parse made one"
    if construction == "infinitive" and len(governors) > _DEEPEST:
        return "an infinitive too deep in others"
    if construction == "own" and is_cut_off(verb, subjects[0]):
        return "the subject is cut off from its verb"
    return ""


def _broken_objects(
    verb: Word, subjects: Sequence[Word], construction: str, words: list[Word], arguments: Sequence[Argument]
) -> str:
    """Return why the objects of a verb speak against the parse, empty where they do not."""
    if any(
        argument.slot == "obj" and may_be_swapped(subjects[0], argument.head, words, construction)
        for argument in arguments
    ):
        return "subject and object may be swapped"
    if has_two_objects(verb):
        return "two objects"
    if is_gapped(verb):
        return "an object of a clause without verb"
    if has_two_subjects(verb):
        return "two subjects"
    if any(shown_case(child) == "Nom" for child in children(verb, "obj") if child not in subjects):
        return "an object in the nominative"  # "Das Tor erzielte der Spieler": the subject is the other
    return ""


def _lemma(verb: Word) -> str:
    """Return the lemma of a clause's verb; a predicate with copula is "sein", or "einig sein"."""
    copula = first_child(verb, "cop")
    if copula is None:
        completion = completion_of(verb)
        if completion is None or verb.lemma in LINKING or quality_of(verb) is not None:
            return verb_lemma(verb)
        first = completion.lower if completion.pos in {"ADJ", "ADV"} else verb_lemma(completion)
        return f"{first} {verb_lemma(verb)}"
    if verb.tag == "VVPP" and verb.lemma.endswith("n"):
        return verb.lemma.lower()  # "ist geprägt", of which the copula makes no "prägen sein"
    return copula.lemma if is_nominal(verb) else f"{verb.lemma.lower()} {copula.lemma}"


def _is_passive(verb: Word) -> bool:
    if first_child(verb, "aux:pass", "nsubj:pass") is not None:
        return True
    shares = verb.dep == "conj" and first_child(verb, "nsubj", *GROUP) is None
    return shares and verb.tag == "VVPP" and _is_passive(verb.head)


def _words(verb: Word) -> tuple[list[Word], list[Word]]:
    """Return the words of the predicate, and the verbs that decide on modality and negation."""
    words, governors = _own_words(verb), [verb]
    if not any(is_finite(word) for word in words):
        if verb.dep == "conj" and verb.head.pos in _VERBAL:
            # "wurde gegründet und geleitet": the second participle shares the auxiliaries of the first.
            shared, governors_of_first = _words(verb.head)
            own = {word.lower for word in words if word.tag in _INFINITIVES}  # "haben", a second time
            shared = [word for word in shared if word.lower not in own]
            words += [word for word in shared if not _belongs_to(word, verb.head) or _is_shared(word, verb)]
            governors = [*governors_of_first, verb]
        elif is_purpose(verb):
            governors = [*_words(verb.head)[1][:1], verb]
        elif verb.dep == "xcomp" and controller_of(verb.head) != "object":
            matrix_words, matrix_governors = _words(verb.head)
            words = matrix_words + words
            governors = [*matrix_governors, verb]
        elif verb.dep == "xcomp":
            governors = [*_words(verb.head)[1], verb]
    elif verb.tag == "VVPP" and not any(word.tag in _INFINITIVES for word in words):
        words += auxiliary_of_last(verb)
    return words, governors


def _belongs_to(word: Word, verb: Word) -> bool:
    """Tell whether a word of a predicate is the verb itself, its particle, its "zu" or its "sich"."""
    return word == verb or (word.head == verb and word.dep not in GROUP)


def _is_shared(word: Word, verb: Word) -> bool:
    """Tell whether "sich" is a second verb's, too, which has no use without: "sich retten und einigen"."""
    uses = verb_frames(verb_lemma(verb))
    own = any(is_reflexive(child) or child.dep == "obj" for child in verb.children)
    return is_reflexive(word) and not own and bool(uses) and all(use.reflexive for use in uses)


def _own_words(verb: Word) -> list[Word]:
    words = [] if is_nominal(verb) and first_child(verb, "cop") is not None else [verb]
    completion = completion_of(verb)
    if completion is not None:
        own = [word for word in completion.children if word.lower in {"als", "für"} or is_reflexive(word)]
        words += [*own, completion]  # "ließ sich hinreißen", with "sich" hung on the infinitive
    for child in verb.children:
        if child.dep in GROUP:
            words.append(child)
            words.extend(word for word in child.children if word.dep in GROUP or is_particle(word))
        elif is_reflexive(child):
            words.extend((*children(child, "case"), child))  # "zieht nach sich"
        elif is_particle(child) or _is_zu(child) or _is_finite_mark(child):
            words.append(child)
    return words


def _is_zu(token: Word) -> bool:
    return token.tag == "PTKZU" or (token.lower == "zu" and token.dep == "mark")


def _is_finite_mark(token: Word) -> bool:
    """Tell whether a verb that opens a condition was taken for a conjunction: "Sollte er kommen, …"."""
    return token.dep == "mark" and is_finite(token)
