"""How far the words for an actor reach: to the end of the name, with its appositions, without clauses."""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.grammar.syntax import first_child
from newsgraph.extraction.surface.segments import MAIN_FORMS, Form, Layout, Segment
from newsgraph.language.tree import Stretch, Word

_BEFORE_PHRASE = frozenset({"CCONJ", "ADV", "PART", "PUNCT", "SPACE", "DET"})
_NAME_LENGTH = 8  # words, with the marks
_OPENS_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "X"})


def noun_phrase(head: Word, start: int, end: int, *, clauses: bool = True) -> Stretch:
    """Return the noun phrase of a head, inside the tokens ``start`` to ``end``.

    The phrase is what hangs on the head without a gap: attributes, genitives, appositions, and relative
    clauses unless ``clauses`` is false. Prepositions before the head stay outside.
    """
    tree = head.tree
    inside = {head.i}
    for child in head.children:
        if child.dep in {"case", "punct", "cc"} and child.i < head.i:
            continue
        if child.dep in {"parataxis", "ccomp", "advcl", "mark", "cop", "aux", "nsubj", "advmod"}:
            continue
        words = _without_clauses(child) if not clauses else child.subtree
        inside.update(word.i for word in words if start <= word.i < end)
    first = last = head.i
    while first - 1 >= start and (first - 1 in inside):
        first -= 1
    while last + 1 < end and (last + 1 in inside):
        last += 1
    while last + 1 < end and tree[last + 1].pos == "PROPN" and _is_part_of_name(tree[last], tree[last + 1]):
        last += 1
    while last > head.i and (tree[last].is_punct and tree[last].text not in ')“”"«»‘’'):
        last -= 1
    return _completed(tree[first : last + 1], start, end)


def _without_clauses(token: Word) -> Iterator[Word]:
    """Yield the words under a token but those of clauses behind their noun ("X, Chef der Bank, die …")."""
    if token.dep.startswith("acl") and token.i > token.head.i:
        return
    yield token
    for child in token.children:
        yield from _without_clauses(child)


def _completed(phrase: Stretch, start: int, end: int) -> Stretch:
    """Return a phrase with what a parse cut off: the rest of its name, quotation mark and article."""
    tree, first, last = phrase.tree, phrase.start, phrase.end - 1
    while last + 1 < end and tree[last + 1].continues_name:
        last += 1
    while first > start and tree[first].continues_name:
        first -= 1
    if sum(tree[i].is_quote for i in range(first, last + 1)) % 2:
        if first > start and tree[first - 1].is_quote:
            first -= 1
            while first > start and tree[first - 1].dep in {"det", "amod"}:
                first -= 1
        elif last + 1 < end and tree[last + 1].is_quote:
            last += 1
    return tree[first : last + 1]


def whole_quotations(layout: Layout, phrase: Stretch) -> Stretch:
    """Return a phrase with the whole of a name in quotation marks at its ends: "der „Bund gegen Lärm“"."""
    tree, start, end = phrase.tree, phrase.start, phrase.end
    last = end - 1
    if end < len(tree) and layout.quoted(end) and tree[last].pos in {"ADP", "DET"}:
        last = end  # "Moser vom | „Verein der Freunde“"
    opening, closing = _name_at(layout, start), _name_at(layout, last)
    if opening is not None and opening.start < start:
        start = opening.start
        while start and tree[start - 1].dep in {"det", "amod"} and tree[start - 1].head.i < end:
            start -= 1
    if closing is not None:
        end = max(end, closing.end)
    return tree[start:end]


def _name_at(layout: Layout, position: int) -> Stretch | None:
    """Return the quoted words around a token where they are as short as a name."""
    if not layout.quoted(position):
        return None
    words = layout.quotations[layout.quotation_at[position]].words
    return words if len(words) <= _NAME_LENGTH else None


def _is_part_of_name(before: Word, token: Word) -> bool:
    """Tell whether a proper noun goes on a phrase that the parser ended before it ("die Firma X")."""
    if before.pos not in {"NOUN", "PROPN"}:
        return False
    return token.dep in {"flat", "appos", "compound", "nmod", "dep"} and first_child(token, "case") is None


def whole_prefield(layout: Layout, finite: Word | None, phrase: Stretch) -> Stretch:
    """Return a subject in front of the finite verb with all that stands there.

    One phrase fills that place of a German main clause, so what a parse hangs elsewhere belongs to it:
    "Das Team | um Ada Berg | kam", "Tom Berg, Sprecher der Bank, sagte". Clauses and adverbs end it.
    """
    if finite is None or phrase.end >= finite.i:
        return phrase
    unit = layout.unit_at(finite.i)
    if unit is None or phrase.start < unit.start:
        return phrase
    segments = unit.segments
    first, last = unit.segment_at(phrase.start), unit.segment_at(finite.i)
    if segments[last].finite != finite.i or not _is_main(layout, segments[last]):
        return phrase
    if first != last and segments[first].form is not Form.FRAGMENT:
        return phrase
    if any(word.pos not in _BEFORE_PHRASE for word in layout.tree[segments[first].start : phrase.start]):
        return phrase
    end = phrase.end
    for number in range(unit.segment_at(phrase.end - 1), last + 1):
        start, stop = max(segments[number].start, end), min(segments[number].end, finite.i)
        if start < stop and not _goes_on(layout, segments[number], start, stop):
            break
        end = max(end, stop)
    return layout.span(phrase.start, end) or phrase


def _is_main(layout: Layout, segment: Segment) -> bool:
    """Tell whether a clause is a main clause, also where its article looks like a relative pronoun."""
    return segment.form in MAIN_FORMS or (
        segment.form is Form.RELATIVE and layout.tree[segment.start].pos == "DET"
    )


def _goes_on(layout: Layout, segment: Segment, start: int, stop: int) -> bool:
    """Tell whether the tokens are an apposition, a prepositional attribute or the rest of a name."""
    words = layout.tree[start:stop]
    if any(word.pos in {"VERB", "AUX"} for word in words):
        return False
    opener = words[0]
    if start == segment.start:
        return opener.pos in _OPENS_NOMINAL and not opener.tag.startswith("PREL")
    return opener.pos not in {"ADV", "PART", "SCONJ", "PRON"}
