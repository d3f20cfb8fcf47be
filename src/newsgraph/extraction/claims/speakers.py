"""Finds the words that name who speaks."""

from __future__ import annotations

from newsgraph.extraction.grammar.modality import finite_verb
from newsgraph.extraction.grammar.syntax import SUBJECTS, children, feature, first_child
from newsgraph.extraction.surface.phrases import noun_phrase, whole_prefield
from newsgraph.extraction.surface.segments import Layout
from newsgraph.extraction.surface.times import is_time
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.language.tree import Stretch, Word

_NAMES = frozenset({"PER", "ORG", "LOC"})
_IMPERSONAL = frozenset({"heißen", "hervorgehen", "lauten"})  # what is said, not who says it, is the subject
_PLACE_CASES = frozenset({"in", "im", "aus", "auf", "bei", "beim", "von", "vom", "seitens"})
_ORIGINS = frozenset({"aus", "seitens", "vonseiten"})  # "aus dem Ministerium hieß es"
_NO_SPEAKER = frozenset({"es", "das", "dies", "was", "dass", "sich"})


def speaker_of(
    verb: Word, layout: Layout, start: int, end: int, *, passive: bool = False, lemma: str = ""
) -> Stretch | None:
    """Return the words that name who speaks, between the tokens ``start`` and ``end`` around a verb.

    ``lemma`` is the cue's where it says more than the verb's ("hervorgehen" of "geht … hervor").
    """
    if passive:
        return agent_of(verb, start, end) or _place_of(verb, start, end)
    subject = _subject(verb, start, end)
    if subject is None:
        subject = _subject_by_place(verb, layout, start, end)
    relative = subject is not None and subject.tag in {"PRELS", "PRELAT"}
    lemma = lemma or verb.lemma.lower()
    if subject is None or _is_impersonal(lemma, subject):
        return _place_of(verb, start, end, lemma)
    if subject.lower in _NO_SPEAKER and not relative:
        return _place_of(verb, start, end, lemma)
    finite = finite_verb(verb)
    subject = _behind_object(verb, finite, subject) or subject
    phrase = _with_origin(noun_phrase(subject, start, end, clauses=False), end)
    return whole_prefield(layout, finite, phrase)


def _with_origin(phrase: Stretch, end: int) -> Stretch:
    """Return a name with what parsers hang on the verb: "Elizabeth Byrs | vom UN-Büro"."""
    tree = phrase.tree
    at = phrase.end
    if at + 1 >= end or tree[at - 1].entity != "PER" or tree[at].lower not in {"von", "vom"}:
        return phrase
    head = tree[at].head
    if tree[at].dep != "case" or not at < head.i < end:
        return phrase
    return tree[phrase.start : noun_phrase(head, at + 1, end, clauses=False).end]


def _is_impersonal(lemma: str, subject: Word) -> bool:
    """Tell whether a verb's subject is what is said, and not the text ("die Erklärung lautete")."""
    return lemma in _IMPERSONAL and not (lemma == "lauten" and noun_cue(subject) is not None)


def _behind_object(verb: Word, finite: Word | None, subject: Word) -> Word | None:
    """Return who acts in "Die Pläne nannte Berg gut", where the parser takes the object for the subject.

    The noun behind the finite verb acts where the one in front cannot: by its number, or by its article.
    """
    if finite is None or subject.i > finite.i or subject.pos not in {"NOUN", "PROPN"}:
        return None
    behind = next(
        (
            child
            for child in verb.children
            if child.i > finite.i
            and child.dep in {"obj", "nsubj", "obl:arg", "iobj"}
            and child.pos in {"NOUN", "PROPN", "PRON"}
            and child.lower != "sich"
            and first_child(child, "case") is None
        ),
        None,
    )
    if behind is None:
        return None
    plural = feature(subject, "Number") == "Plur" and feature(behind, "Number") == "Sing"
    disagrees = plural and feature(finite, "Number") == "Sing"
    return behind if disagrees or (_shows_nominative(behind) and not _shows_nominative(subject)) else None


def _shows_nominative(noun: Word) -> bool:
    if noun.lower in {"er", "wir", "ich", "man"}:
        return True
    article = first_child(noun, "det")
    masculine = feature(noun, "Gender") == "Masc" and feature(noun, "Number") == "Sing"
    return article is not None and article.lower == "der" and masculine


def _place_of(verb: Word, start: int, end: int, lemma: str = "") -> Stretch | None:
    """Return where something is said: "heißt es in einer Mitteilung", "aus Paris hieß es"."""
    for child in verb.children:
        case = first_child(child, "case")
        if case is None or case.lower not in _PLACE_CASES or not start <= child.i < end:
            continue
        noun = noun_cue(child)
        if lemma in _IMPERSONAL and case.lower in _ORIGINS and child.pos == "NOUN" and not is_time(child):
            return noun_phrase(child, start, end, clauses=False)
        if (noun is not None and "nach" in noun.content) or child.pos == "PROPN" or child.entity in _NAMES:
            return noun_phrase(child, start, end, clauses=False)
    return None


def agent_of(verb: Word, start: int, end: int) -> Stretch | None:
    """Return the agent of a passive ("von …", "durch …", "seitens …"), or None."""
    for child in children(verb, "obl:agent", "obl"):
        case = first_child(child, "case")
        if case is not None and case.lower in {"von", "vom", "durch", "seitens"} and start <= child.i < end:
            return noun_phrase(child, start, end, clauses=False)
    return None


def _subject(verb: Word, start: int, end: int) -> Word | None:
    seen = 0
    current = verb
    while seen < 4:
        subject = _speaking_subject(current)
        if subject is not None and subject.dep != "csubj" and start <= subject.i < end:
            return subject
        if current.dep not in {"conj", "xcomp", "aux", "aux:pass"} or current.head is current:
            return None
        current = current.head
        seen += 1
    return None


def _speaking_subject(verb: Word) -> Word | None:
    """Return the subject of a verb, of two the one that can speak: "so formulierte es Maier"."""
    subjects = children(verb, *SUBJECTS)
    return next((word for word in subjects if word.lower not in _NO_SPEAKER), next(iter(subjects), None))


def _subject_by_place(verb: Word, layout: Layout, start: int, end: int) -> Word | None:
    """Return the head of the noun phrase nearest to the verb that can be a nominative."""
    tree = verb.tree
    finite = next((i for i in range(start, end) if tree[i].i == verb.i), verb.i)
    order = [*range(finite + 1, end), *range(min(finite, end) - 1, start - 1, -1)]
    for i in order:
        token: Word = tree[i]
        if layout.quoted(i) or token.pos not in {"NOUN", "PROPN", "PRON"} or token.lower in _NO_SPEAKER:
            continue
        if token.dep in {"flat", "appos", "nmod", "compound", "det", "obj", "obl:arg", "iobj"}:
            continue
        if first_child(token, "case") is not None or feature(token, "Case") in {"Acc", "Dat", "Gen"}:
            continue
        return token
    return None
