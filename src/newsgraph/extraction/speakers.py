"""Finds the words that name who speaks, and to whom."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span, Token

from newsgraph.extraction.cues import noun_cue
from newsgraph.extraction.layout import Layout
from newsgraph.extraction.syntax import children, feature, first_child, subject_of

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET"})
_NAMES = frozenset({"PER", "ORG", "LOC"})
_IMPERSONAL = frozenset({"heißen", "hervorgehen", "lauten"})  # what is said, not who says it, is the subject
_PLACE_CASES = frozenset({"in", "im", "aus", "auf", "bei", "beim", "von", "vom", "seitens"})
_NO_SPEAKER = frozenset({"es", "das", "dies", "was", "dass", "sich"})


def noun_phrase(head: Token, start: int, end: int, *, clauses: bool = True) -> Span:
    """Return the noun phrase of a head, inside the tokens ``start`` to ``end``.

    The phrase is what hangs on the head without a gap: attributes, genitives, appositions, and relative
    clauses unless ``clauses`` is false. Prepositions before the head stay outside.
    """
    doc = head.doc
    inside = {head.i}
    for child in head.children:
        if child.dep_ in {"case", "punct", "cc"} and child.i < head.i:
            continue
        if child.dep_ in {"parataxis", "ccomp", "advcl", "mark", "cop", "aux", "nsubj", "advmod"}:
            continue
        if child.dep_ == "acl" and not clauses:
            continue
        inside.update(word.i for word in child.subtree if start <= word.i < end)
    first = last = head.i
    while first - 1 >= start and (first - 1 in inside):
        first -= 1
    while last + 1 < end and (last + 1 in inside):
        last += 1
    while last + 1 < end and doc[last + 1].pos_ == "PROPN" and _is_part_of_name(doc[last], doc[last + 1]):
        last += 1
    while last > head.i and (doc[last].is_punct and doc[last].text not in ')“”"«»‘’'):
        last -= 1
    return _completed(doc[first : last + 1], start, end)


def _completed(phrase: Span, start: int, end: int) -> Span:
    """Return a phrase with what a parse cut off: the rest of its name, quotation mark and article."""
    doc, first, last = phrase.doc, phrase.start, phrase.end - 1
    while last + 1 < end and doc[last + 1].ent_iob_ == "I":
        last += 1
    while first > start and doc[first].ent_iob_ == "I":
        first -= 1
    if sum(doc[i].is_quote for i in range(first, last + 1)) % 2:
        if first > start and doc[first - 1].is_quote:
            first -= 1
            while first > start and doc[first - 1].dep_ in {"det", "amod"}:
                first -= 1
        elif last + 1 < end and doc[last + 1].is_quote:
            last += 1
    return doc[first : last + 1]


def _is_part_of_name(before: Token, token: Token) -> bool:
    """Tell whether a proper noun goes on a phrase that the parser ended before it ("die Firma X")."""
    if before.pos_ not in {"NOUN", "PROPN"}:
        return False
    return token.dep_ in {"flat", "appos", "compound", "nmod", "dep"} and first_child(token, "case") is None


def speaker_of(
    verb: Token, layout: Layout, start: int, end: int, *, passive: bool = False, lemma: str = ""
) -> Span | None:
    """Return the words that name who speaks, between the tokens ``start`` and ``end`` around a verb.

    ``lemma`` is the cue's where it says more than the verb's ("hervorgehen" of "geht … hervor").
    """
    if passive:
        return agent_of(verb, start, end) or _place_of(verb, start, end)
    subject = _subject(verb, start, end)
    if subject is None:
        subject = _subject_by_place(verb, layout, start, end)
    relative = subject is not None and subject.tag_ in {"PRELS", "PRELAT"}
    if subject is None or (lemma or verb.lemma_.lower()) in _IMPERSONAL:
        return _place_of(verb, start, end)
    if subject.lower_ in _NO_SPEAKER and not relative:
        return _place_of(verb, start, end)
    return noun_phrase(subject, start, end, clauses=False)


def _place_of(verb: Token, start: int, end: int) -> Span | None:
    """Return where something is said: "heißt es in einer Mitteilung", "aus Paris hieß es"."""
    for child in verb.children:
        case = first_child(child, "case")
        if case is None or case.lower_ not in _PLACE_CASES or not start <= child.i < end:
            continue
        noun = noun_cue(child)
        if (
            (noun is not None and "nach" in noun.content)
            or child.pos_ == "PROPN"
            or child.ent_type_ in _NAMES
        ):
            return noun_phrase(child, start, end)
    return None


def agent_of(verb: Token, start: int, end: int) -> Span | None:
    """Return the agent of a passive ("von …", "durch …", "seitens …"), or None."""
    for child in children(verb, "obl:agent", "obl"):
        case = first_child(child, "case")
        if case is not None and case.lower_ in {"von", "vom", "durch", "seitens"} and start <= child.i < end:
            return noun_phrase(child, start, end)
    return None


def _subject(verb: Token, start: int, end: int) -> Token | None:
    seen = 0
    current = verb
    while seen < 4:
        subject = subject_of(current)
        if subject is not None and subject.dep_ != "csubj" and start <= subject.i < end:
            return subject
        if current.dep_ not in {"conj", "xcomp", "aux", "aux:pass"} or current.head is current:
            return None
        current = current.head
        seen += 1
    return None


def _subject_by_place(verb: Token, layout: Layout, start: int, end: int) -> Token | None:
    """Return the head of the noun phrase nearest to the verb that can be a nominative."""
    doc = verb.doc
    finite = next((i for i in range(start, end) if doc[i].i == verb.i), verb.i)
    order = [*range(finite + 1, end), *range(finite - 1, start - 1, -1)]
    for i in order:
        token: Token = doc[i]
        if layout.quoted(i) or token.pos_ not in {"NOUN", "PROPN", "PRON"} or token.lower_ in _NO_SPEAKER:
            continue
        if token.dep_ in {"flat", "appos", "nmod", "compound", "det", "obj", "obl:arg", "iobj"}:
            continue
        if first_child(token, "case") is not None or feature(token, "Case") in {"Acc", "Dat", "Gen"}:
            continue
        return token
    return None


def _looks_dative(noun: Token) -> bool:
    """Tell whether a determiner says dative where the parser sees a subject or object."""
    if noun.dep_ not in {"obj", "nsubj:pass", "nsubj"}:
        return False
    determiner = first_child(noun, "det", "det:poss")
    return determiner is not None and (
        determiner.lower_.endswith("em")
        or (noun.dep_ == "obj" and determiner.lower_ in {"der", "einer", "ihrer", "seiner"})
    )


def addressees_of(
    verb: Token, frames: Iterable[str], start: int, end: int, *, passive: bool = False
) -> tuple[Span, ...]:
    """Return the words that name who is spoken to, by the frame of the cue."""
    wanted = set(frames)
    found: list[Span] = []
    for child in verb.children:
        if not start <= child.i < end or child.pos_ not in _NOMINAL or child.lower_ == "sich":
            continue
        case = first_child(child, "case")
        if case is not None:
            if case.lower_ in wanted or case.lower_ == "gegenüber":
                found.append(noun_phrase(child, start, end))
            continue
        role = "obl:arg" if "dat" in wanted and _looks_dative(child) else child.dep_
        if (
            (role in {"obl:arg", "iobj"} and "dat" in wanted)
            or (role == "obj" and ("acc" in wanted or ("dat" in wanted and feature(child, "Case") == "Dat")))
            or (passive and role in {"nsubj:pass", "nsubj"} and "acc" in wanted)
        ):
            found.append(noun_phrase(child, start, end))
    return tuple(found)
