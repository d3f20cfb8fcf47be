"""Finds the subject of a verb of saying by its place and form, where the parse shows none."""

from __future__ import annotations

from newsgraph.extraction.grammar.modality import finite_verb
from newsgraph.extraction.grammar.syntax import SUBJECTS, children, feature, first_child
from newsgraph.extraction.surface.segments import Form, Layout
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Word
from newsgraph.lexicon.genders import noun_gender

NO_SPEAKER = frozenset({"es", "das", "dies", "was", "dass", "sich"})
OBLIQUE = frozenset({"ihn", "ihm", "ihnen", "mich", "mir"})  # pronouns that are never a subject
VERB_FINAL = frozenset({Form.SUBORDINATE, Form.RELATIVE, Form.QUESTION, Form.DASS})
_NAME_LENGTH = 8  # words, with the marks


def subject_by_place(verb: Word, layout: Layout, start: int, end: int) -> Word | None:
    """Return the head of the noun phrase nearest to the verb that can be a nominative."""
    tree = verb.tree
    start, end = _clause_range(layout, verb, start, end)
    finite = next((i for i in range(start, end) if tree[i].i == verb.i), verb.i)
    order = [*range(finite + 1, end), *range(min(finite, end) - 1, start - 1, -1)]
    others = _other_clauses(layout, verb)
    for i in order:
        token: Word = tree[i]
        if any(first <= i < last for first, last in others):
            continue
        if token.pos not in {"NOUN", "PROPN", "PRON"} or token.lower in NO_SPEAKER | OBLIQUE:
            continue
        if layout.quoted(i) and not _is_quoted_name(layout, token):
            continue
        nominative = shows_nominative(token)
        if token.dep in {"flat", "appos", "nmod", "compound", "det", "discourse"}:
            continue  # also the town and the day before a report
        if first_child(token, "case") is not None or _is_behind_preposition(token) or is_clock(token):
            continue
        follows = _follows_verb(verb, token)
        if token.dep in {"obj", "obl:arg", "iobj"} and not nominative and not follows:
            continue
        if feature(token, "Case") in {"Acc", "Dat", "Gen"} and not nominative and not follows:
            continue
        return token
    return _behind_verb(verb, start, end)


def _other_clauses(layout: Layout, verb: Word) -> list[tuple[int, int]]:
    """Return the clauses that hang on a verb in front of its own: "Fallen sie aus, | beweist das wenig"."""
    unit = layout.unit_at(verb.i)
    if unit is None or not unit.segments:
        return []
    before = unit.segments[: unit.segment_at(verb.i)]
    return [
        (segment.start, segment.end)
        for segment in before
        if segment.finite is not None
        and (
            segment.form is Form.SUBORDINATE or (segment.form is Form.VERB_FIRST and not segment.coordinated)
        )
    ]


def _behind_verb(verb: Word, start: int, end: int) -> Word | None:
    """Return the noun behind a verb whose subject a time has taken: "Um 9 Uhr MEZ meldete | die Seite"."""
    finite = finite_verb(verb)
    clocks = [word for word in children(verb, *SUBJECTS) if is_clock(word)]
    if finite is None or not clocks or clocks[0].i > finite.i:
        return None
    for word in verb.children:
        article = first_child(word, "det")
        object_ = article is not None and article.lower.endswith(("en", "em"))
        if word.dep == "obj" and max(start, finite.i) < word.i < end and word.pos in {"NOUN", "PROPN"}:
            return None if object_ else word
    return None


def is_clock(word: Word) -> bool:
    """Tell whether a word is part of a time of day: the MEZ of "um 10:05 Uhr MEZ"."""
    return word.i > 0 and (word.nbor(-1).text == "Uhr" or word.text == "Uhr")


def _is_behind_preposition(noun: Word) -> bool:
    """Tell whether a preposition opens a noun's phrase, whatever the parser hangs it on."""
    i = noun.i - 1
    while i >= 0 and (noun.tree[i].pos in {"DET", "ADJ", "NUM"} or noun.tree[i].is_quote):
        if noun.tree[i].lower in {"den", "einen", "keinen"} and feature(noun, "Number") != "Plur":
            return True  # an object
        i -= 1
    return i >= 0 and noun.tree[i].pos == "ADP" and noun.tree[i].dep == "case"


def _follows_verb(verb: Word, noun: Word) -> bool:
    """Tell whether a phrase stands at once behind the finite verb, where the subject stands if not in front.

    "In „Welt“ schreibt | Papier", "so erklärte | die Fraktion": a masculine article tells an object.
    """
    finite = finite_verb(verb)
    if finite is None or noun.i <= finite.i or not is_actor_noun(noun):
        return False
    article = first_child(noun, "det", "det:poss")
    if article is not None and article.lower.endswith(("en", "em")):
        return False
    return all(word.pos in {"DET", "ADJ"} or word.is_quote for word in noun.tree[finite.i + 1 : noun.i])


def _is_quoted_name(layout: Layout, word: Word) -> bool:
    """Tell whether a word is a name in quotation marks: "schrieb „Die Zeit“"."""
    words = layout.quotations[layout.quotation_at[word.i]].words
    return len(words) <= _NAME_LENGTH and (bool(word.entity) or word.pos == "PROPN")


def _clause_range(layout: Layout, verb: Word, start: int, end: int) -> tuple[int, int]:
    """Return the words of a verb's own clause, with the appositions in front of it, inside a range."""
    unit = layout.unit_at(verb.i)
    if unit is None or not unit.segments:
        return start, end
    number = unit.segment_at(verb.i)
    if unit.segments[number].form not in VERB_FINAL:
        return start, end
    first = number
    while first > 0 and unit.segments[first - 1].form in {Form.FRAGMENT, Form.RELATIVE}:
        first -= 1
    last = number
    while last + 1 < len(unit.segments) and unit.segments[last + 1].form is Form.FRAGMENT:
        last += 1
    return max(start, unit.segments[first].start), min(end, unit.segments[last].end)


def shows_nominative(noun: Word) -> bool:
    """Tell whether a word's form can only be that of a subject: "er", "der Minister"."""
    if noun.lower in {"er", "wir", "ich", "man"}:
        return True
    article = first_child(noun, "det")
    told = noun_gender(noun.lemma) or feature(noun, "Gender")
    masculine = told == "Masc" and feature(noun, "Number") == "Sing"
    return article is not None and article.lower == "der" and masculine
