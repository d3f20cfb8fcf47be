"""Takes a clause apart into what stands where in a German main clause.

The subject, the finite verb, the middle (objects, phrases, adverbs, in the order of the article), the rest of
the verb, and the clauses behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsgraph.extraction.clauses.arguments import Argument
from newsgraph.extraction.clauses.plausibility import antecedent_of, shown_case
from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.drafts import Piece
from newsgraph.extraction.grammar.embedding import opens_condition
from newsgraph.extraction.grammar.modality import CONDITIONS, finite_of
from newsgraph.extraction.grammar.syntax import (
    children,
    feature,
    first_child,
    is_nominal,
    is_reflexive,
    is_relative_pronoun,
    preposition_of,
    words_of_preposition,
)
from newsgraph.extraction.relations.inflection import Case, inflected
from newsgraph.extraction.relations.phrases import clause_words, phrase_words
from newsgraph.extraction.relations.wording import in_order
from newsgraph.extraction.words.cues import cue_table
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table

_VERBAL = frozenset({"VERB", "AUX"})
_DROPPED = frozenset(
    {"punct", "cc", "mark", "discourse", "vocative", "parataxis", "dislocated", "conj", "advcl"}
)
_MANAGED = frozenset({"gelingen", "glücken"})  # whom it happens to stands in the dative
_ASKING = frozenset({"PWAV", "PWS", "PWAT"})
_LINKS = frozenset({"Grund", "Zusammenhang", "Weise", "Rahmen", "Fall", "Anlass", "Hinsicht", "Sinn"})
_CASES: dict[str, Case] = {"Nom": "Nom", "Gen": "Gen", "Dat": "Dat", "Acc": "Acc"}
# Adverbs that stand for something told before, without which the verb may say nothing.
_POINTING = frozenset("daran darauf daraus darüber dafür dagegen davon davor darum".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the middle of a clause: its words as told, and the argument that it is, if it is one."""

    pieces: tuple[Piece, ...]
    position: int
    head: Word
    argument: Argument | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause in the order of a main clause. ``finite`` and ``rest`` are its verb, in two places."""

    subject: tuple[Piece, ...]
    finite: tuple[Piece, ...]
    early: tuple[Piece, ...]  # "sich", and what negates or weakens at once
    middle: tuple[Part, ...]
    rest: tuple[Piece, ...]
    behind: tuple[tuple[Word, ...], ...]  # clauses below
    own: Word | None = None  # the finite verb, where the article has it at the end of its clause

    def subordinate(self) -> list[Piece]:
        """Return it as a clause with "dass": "Trump Putin traf"; empty where its verb was taken apart."""
        if self.own is None:
            return []
        middle = [piece for part in self.middle for piece in part.pieces]
        rest = [piece for piece in self.rest if isinstance(piece, Word)]
        behind: list[Piece] = []
        for words in self.behind:
            behind += [",", *words]
        return [*self.subject, *self.early, *middle, *rest, self.own, *behind]

    def question(self) -> list[Piece]:
        """Return it as a question: "Hat Roth den Mann ausgewiesen?"."""
        middle = [piece for part in self.middle for piece in part.pieces]
        return [*self.finite, *self.subject, *self.early, *middle, *self.rest, "?"]

    def pieces(self) -> list[Piece]:
        """Return all of it in order."""
        middle: list[Piece] = []
        for place, part in enumerate(self.middle):
            middle += part.pieces
            if (self.rest or place + 1 < len(self.middle)) and _needs_comma(part):
                middle.append(",")
        behind: list[Piece] = []
        for words in self.behind:
            behind += [",", *words]
        return [*self.subject, *self.finite, *self.early, *middle, *self.rest, *behind]


def _needs_comma(part: Part) -> bool:
    """Tell whether a part ends in a clause that a comma closes in the article."""
    last = part.pieces[-1]
    if not isinstance(last, Word) or not any(isinstance(p, Word) and p.text == "," for p in part.pieces):
        return False
    return last.pos in _VERBAL and any(word.text == "," for word in last.tree[last.i + 1 : last.i + 2])


def tell(clause: Clause) -> Telling | None:
    """Return a clause as a main clause tells it, None where it cannot be told whole."""
    subject, torn = _subject(clause)
    if subject is None or _disagrees(clause):
        return None
    infinitive = _infinitive_of(clause)
    verb_words = _verb_words(clause, infinitive)
    finite = finite_of(verb_words)
    if finite is None:
        return _told_by_matrix(clause)
    own = {word.i for word in (*clause.words, *clause.subjects)}
    reflexive: list[Piece] = [
        word for word in verb_words if is_reflexive(word) and first_child(word, "case") is None
    ]
    rest = [word for word in verb_words if word != finite and word not in reflexive]
    second, last = in_order(finite, rest)
    middle: list[Part] = []
    behind: list[tuple[Word, ...]] = []
    if any(child.tag in _ASKING for child in clause.verb.children) or _is_alternative(clause.verb):
        return None
    for child in _dependents(clause, infinitive):
        if child.i in own and child is not clause.verb:
            continue
        if child.dep == "ccomp" and first_child(child, "mark") is None:
            continue  # what is said or thought is told by the claim
        if _is_clausal(child):
            words = tuple(clause_words(child))
            if not words and child.dep in {"ccomp", "xcomp", "csubj"}:
                return None
            behind += [words] if words else []
            continue
        part = _part(child, clause)
        if part is None:
            return None
        if part.pieces:
            middle.append(part)
    if infinitive is not None:
        behind.insert(0, tuple(clause_words(infinitive)))
        if not behind[0]:
            return None
    if torn:
        middle.append(Part(tuple(torn), torn[0].i, torn[0]))
    middle += _unseen_arguments(clause, middle, infinitive, subject)
    middle.sort(key=lambda part: (not _is_light(part), part.position))
    return Telling(
        subject=tuple(subject),
        finite=tuple(second),
        early=tuple(reflexive),
        middle=tuple(middle),
        rest=tuple(last),
        behind=tuple(behind),
        own=finite if infinitive is None and _ends(finite, clause) else None,
    )


def _is_alternative(verb: Word) -> bool:
    """Tell whether "oder" joins a verb to another, so that neither is told by itself."""
    row = [verb, *children(verb, "conj")] if verb.dep != "conj" else [verb]
    return any(child.lower in {"oder", "beziehungsweise"} for word in row for child in children(word, "cc"))


def _disagrees(clause: Clause) -> bool:
    """Tell whether several subjects behind a singular verb would stand before it: "Es liegt A und B vorn"."""
    finite = finite_of(clause.words)
    several = len(clause.subjects) > 1 and clause.construction == "own"
    return several and finite is not None and feature(finite, "Number") == "Sing"


def _ends(finite: Word, clause: Clause) -> bool:
    """Tell whether a subordinate clause ends in its finite verb."""
    marked = first_child(clause.verb, "mark") is not None
    return marked and all(word.i <= finite.i for word in clause.words)


def _told_by_matrix(clause: Clause) -> Telling | None:
    """Tell what somebody managed as the article does: "Der Polizei gelang es, den Dieb zu fassen"."""
    matrix, owner = clause.verb.head, clause.subjects[0]
    if clause.verb.dep != "xcomp" or matrix.lemma not in _MANAGED or owner.head is not matrix:
        return None
    behind = clause_words(clause.verb)
    finite = finite_of([matrix, *children(matrix, "aux")])
    if finite is None or not behind:
        return None
    expletive = [child for child in matrix.children if child.lower == "es"]
    rest = [word for word in (matrix, *children(matrix, "aux")) if word is not finite]
    return Telling(tuple(phrase_words(owner)), (finite,), tuple(expletive), (), tuple(rest), (tuple(behind),))


def _subject(clause: Clause) -> tuple[list[Piece] | None, list[Word]]:
    """Return the subject in the nominative, and what the parse hung on it beyond the verb."""
    head = clause.subjects[0]
    words = phrase_words(head)
    verbs = [word.i for word in clause.words if word.i != head.i and word.pos in _VERBAL]
    torn = [word for word in words if any(min(head.i, word.i) < i < max(head.i, word.i) for i in verbs)]
    words = [word for word in words if word not in torn]
    if clause.construction in {"own", "shared", "infinitive", "purpose"} and not _is_oblique(head, clause):
        return list(words), torn
    return inflected(words, head, "Nom"), torn


def _is_oblique(head: Word, clause: Clause) -> bool:
    return head.dep not in {"nsubj", "nsubj:pass", "conj", "csubj"} or clause.construction == "relative"


def _infinitive_of(clause: Clause) -> Word | None:
    """Return the verb where a clause is the infinitive of another that is told with it: "droht, … zu …"."""
    verb = clause.verb
    with_zu = verb.tag == "VVIZU" or any(
        child.lower == "zu" and child.dep in {"mark", "aux"} for child in verb.children
    )
    outer = [word for word in clause.words if word.pos in _VERBAL and word is verb.head]
    return verb if verb.dep == "xcomp" and with_zu and outer else None


def _verb_words(clause: Clause, infinitive: Word | None) -> list[Word]:
    if infinitive is None:
        predicate = first_child(clause.verb, "cop") is not None and not _is_quality(clause.verb)
        return [word for word in clause.words if not (predicate and word is clause.verb)]
    below = {word.i for word in infinitive.subtree}
    return [word for word in clause.words if word.i not in below]


def _dependents(clause: Clause, infinitive: Word | None) -> Iterator[Word]:
    """Yield what hangs on the verbs of a clause, and the predicate noun itself, in reading order."""
    told = {word.i for word in clause.words}
    heads = [word for word in clause.words if word.dep not in {"case", "det", "mark"}]
    predicate = first_child(clause.verb, "cop") is not None and not _is_quality(clause.verb)
    if predicate:
        heads.append(clause.verb)
    found: dict[int, Word] = {clause.verb.i: clause.verb} if predicate else {}
    below = {word.i for word in infinitive.subtree} if infinitive is not None else set()
    for head in heads:
        if head.i in below:
            continue
        if head.pos in _VERBAL or head is clause.verb or head.tag in {"ADJD", "VVPP"}:
            for child in head.children:
                inside = head is clause.verb and predicate and child.dep not in _OF_PREDICATE
                if child.i not in told and child.i not in below and not inside:
                    found[child.i] = child
    yield from (found[place] for place in sorted(found))


_OF_PREDICATE = frozenset(
    {
        *("nsubj", "nsubj:pass", "csubj", "csubj:pass", "cop", "aux", "aux:pass", "expl", "ccomp", "xcomp"),
        *("advcl", "obl", "obl:arg", "advmod", "obj", "iobj"),
    }
)


def _is_quality(word: Word) -> bool:
    """Tell whether a predicate is an adjective or participle, which stands last: "ist zufrieden"."""
    return word.tag in {"ADJD", "VVPP", "ADV"} or word.pos in {"ADJ", "ADV", "VERB"}


def _is_clausal(child: Word) -> bool:
    if child.dep in {"ccomp", "csubj", "csubj:pass"}:
        return True
    with_zu = any(part.lower == "zu" for word in (child, *children(child, "aux")) for part in word.children)
    if child.dep == "xcomp" and child.pos in _VERBAL and (with_zu or child.tag != "VVPP"):
        return True
    marks = [mark.lower for mark in children(child, "mark")]
    opens = any(mark in CONDITIONS or mark == "als" for mark in marks) or opens_condition(child)
    return child.dep == "advcl" and opens


def _part(child: Word, clause: Clause) -> Part | None:
    """Return a part of the middle, without pieces where it says nothing here; None spoils the clause."""
    nothing = Part((), child.i, child)
    if child.dep in _DROPPED or child in clause.subjects or child.dep in {"nsubj", "nsubj:pass"}:
        return nothing
    if child.dep == "expl" or (child.lower == "es" and child.dep in {"obj", "expl:pv"}):
        return nothing if _opens(child) else Part((child,), child.i, child)
    if child.dep == "advmod" or child.pos in {"ADV", "PART"}:
        return _adverb(child, clause)
    argument = next((each for each in clause.arguments if each.head is child), None)
    if is_relative_pronoun(child):
        return _antecedent(child, clause)
    preposition = words_of_preposition(preposition_of(child))
    if preposition and (_is_source(child, preposition[0]) or _is_link(child)):
        return nothing
    predicate = child is clause.verb
    if not is_nominal(child) and not predicate:
        return Part(tuple(word for word in child.subtree if not word.is_space), child.i, child, argument)
    if argument is None and child.dep in {"obj", "iobj"} and _is_behind_break(child, clause.verb):
        return nothing
    if not predicate and not preposition and _is_nominative(child):
        return None  # a second subject
    found = {word.i: word for word in (*preposition, *phrase_words(child, predicate=predicate))}
    words = [found[place] for place in sorted(found)]
    return Part(tuple(words), words[0].i, child, argument)


def _is_nominative(noun: Word) -> bool:
    article = first_child(noun, "det")
    shown = article is not None and article.lower == "der" and feature(noun, "Gender") == "Masc"
    return shown_case(noun) == "Nom" or (shown and feature(noun, "Number") != "Plur")


def _is_behind_break(child: Word, verb: Word) -> bool:
    first, last = sorted((child.i, verb.i))
    return any(word.text in {":", "–", ";"} for word in child.tree[first:last])


def _is_link(noun: Word) -> bool:
    """Tell whether a phrase only points back: "aus diesem Grund", "in diesem Zusammenhang"."""
    shown = any(child.dep == "det" and child.lower.startswith("dies") for child in noun.children)
    return shown and noun.lemma in _LINKS


def _opens(child: Word) -> bool:
    return child.is_sent_start or child.nbor(-1).is_punct


def _adverb(adverb: Word, clause: Clause) -> Part | None:
    if adverb.lower in _POINTING and not any(
        _is_clausal(child) for child in (*clause.verb.children, *adverb.children)
    ):
        return Part((), adverb.i, adverb)  # whether the verb says enough without it, its complements tell
    if adverb.lower in _linking() or (
        adverb.tag in {"PWAV", "PROAV", "PAV"} and adverb.lower not in _POINTING
    ):
        return Part((), adverb.i, adverb)
    words = [word for word in adverb.subtree if not word.is_space and word.text != ","]
    return Part(tuple(words), adverb.i, adverb)


def _antecedent(pronoun: Word, clause: Clause) -> Part | None:
    """Return the noun that a relative pronoun stands for, in the pronoun's case."""
    noun = antecedent_of(pronoun, clause.verb)
    case = _case_of(pronoun)
    if noun is None or case is None:
        return None
    pieces = inflected(phrase_words(noun), noun, case)
    if pieces is None:
        return None
    preposition = words_of_preposition(preposition_of(pronoun))
    argument = next((each for each in clause.arguments if each.head is noun), None)
    return Part((*preposition, *pieces), pronoun.i, noun, argument)


def _case_of(pronoun: Word) -> Case | None:
    """Return the case of a relative pronoun, by its form where that tells it."""
    if pronoun.lower in {"dem", "denen"}:
        return "Dat"
    if pronoun.lower == "den":
        return "Acc"
    told = _CASES.get(feature(pronoun, "Case") or "")
    return told or ("Acc" if pronoun.dep == "obj" else None)


def _unseen_arguments(
    clause: Clause, middle: list[Part], infinitive: Word | None, subject: Sequence[Piece]
) -> Iterator[Part]:
    """Yield arguments that hang elsewhere: the object that a second verb shares with the first."""
    seen = {part.head.i for part in middle}
    below = {word.i for word in infinitive.subtree} if infinitive is not None else set()
    told = [*subject, *(piece for part in middle for piece in part.pieces)]
    placed = {piece.i for piece in told if isinstance(piece, Word)} | below
    for argument in clause.arguments:
        head = argument.head
        if head.i in seen or head.i in placed or (head.dep == "conj" and argument.slot != "prep:als"):
            continue
        pronoun = argument.preposition.head if argument.preposition is not None else head
        if is_relative_pronoun(pronoun):
            antecedent = _antecedent(pronoun, clause)
            if antecedent is not None:
                yield antecedent
            continue
        found = {word.i: word for word in (*words_of_preposition(argument.preposition), *phrase_words(head))}
        words = [found[place] for place in sorted(found)]
        yield Part(tuple(words), words[0].i, head, argument)


def _is_light(part: Part) -> bool:
    """Tell whether a part stands right behind the finite verb: a pronoun without preposition."""
    return (
        part.head.pos == "PRON"
        and len(part.pieces) == 1
        and part.head.dep in {"obj", "iobj", "obl:arg", "expl"}
    )


def _is_source(noun: Word, preposition: Word) -> bool:
    """Tell whether a phrase says who vouches, which is told by the claim: "laut Polizei"."""
    cue = cue_table().get(("preposition", preposition.lower))
    if cue is not None:
        return True
    return preposition.lower in {"nach", "laut"} and noun.lemma in {
        "Angabe",
        "Aussage",
        "Bericht",
        "Ansicht",
        "Meinung",
    }


@cache
def _linking() -> frozenset[str]:
    return frozenset(row["adverb"] for row in read_table("linking_adverbs"))
