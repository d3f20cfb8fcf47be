"""Takes a clause apart into what stands where in a German main clause.

The subject, the finite verb, the middle (objects, phrases, adverbs, in the order of the article), the rest of
the verb, and the clauses behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.drafts import Piece
from newsgraph.extraction.grammar.adverbs import turning_adverbs
from newsgraph.extraction.grammar.embedding import conditions_of, controller_of, is_announced
from newsgraph.extraction.grammar.modality import finite_of, is_negation
from newsgraph.extraction.grammar.syntax import (
    children,
    first_child,
    is_reflexive,
)
from newsgraph.extraction.relations.astray import (
    asks,
    compares,
    is_alternative,
    is_beyond_quotation,
    is_crossed,
    is_foreign,
    is_lost,
    is_main_clause,
    is_share,
    lacks_infinitive,
)
from newsgraph.extraction.relations.leading import disagrees, told_subject
from newsgraph.extraction.relations.middle import in_order_of_middle, is_set_off, without_extraposed
from newsgraph.extraction.relations.parts import (
    Part,
    is_clausal,
    is_light,
    lacks_its_clause,
    leaves_open,
    limitation,
    part_of,
    unseen_arguments,
)
from newsgraph.extraction.relations.phrases import (
    clause_words,
    ends_aside,
    is_led_by_preposition,
    is_torn,
    phrase_words,
)
from newsgraph.extraction.relations.wording import in_order
from newsgraph.extraction.surface.times import is_time
from newsgraph.language.tree import Word

_VERBAL = frozenset({"VERB", "AUX"})
_MANAGED = frozenset({"gelingen", "glücken"})  # whom it happens to stands in the dative
_MAIN = frozenset({"ROOT", "conj", "parataxis"})


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
        return [*self.subject, *self.early, *middle, *rest, self.own, *self._behind()]

    def opening(self) -> int:
        """Return how many of its pieces stand before all but the light parts of its middle."""
        light = sum(map(is_light, self.middle))
        return len(self._first()) + len(self.finite) + len(self.early) + light

    def _first(self) -> Sequence[Piece]:
        return [*self.subject, ","] if _needs_comma(self.subject) else self.subject

    def _behind(self) -> list[Piece]:
        found: list[Piece] = []
        for words in self.behind:
            found += [",", *words] if is_set_off(words) else words
        return found

    def denied(self, verb: Word) -> Telling:
        """Return it with "nicht", where another clause denies it: "verhinderten, dass er kam"."""
        place = next(
            (i for i, part in enumerate(self.middle) if all(map(_follows_denial, self.middle[i:]))),
            len(self.middle),
        )
        own = (piece for piece in (*self.finite, *self.rest, *self.subject) if isinstance(piece, Word))
        head = next(own, verb)
        denial = Part(("nicht",), head.i, head)
        return replace(self, middle=(*self.middle[:place], denial, *self.middle[place:]), own=None)

    def question(self) -> list[Piece]:
        """Return it as a question: "Hat Roth den Mann ausgewiesen?"."""
        middle = [piece for part in self.middle for piece in part.pieces]
        return [*self.finite, *self.subject, *self.early, *middle, *self.rest, "?"]

    def pieces(self) -> list[Piece]:
        """Return all of it in order."""
        middle: list[Piece] = []
        last = [part for part in self.middle if self._stands_last(part)]
        row = [part for part in self.middle if part not in last]
        for place, part in enumerate(row):
            middle += part.pieces
            if (self.rest or place + 1 < len(row)) and _needs_comma(part.pieces):
                middle.append(",")
        middle += [*self.rest, *(piece for part in last for piece in part.pieces)]
        return [*self._first(), *self.finite, *self.early, *middle, *self._behind()]

    def _stands_last(self, part: Part) -> bool:
        """Tell whether a phrase follows an adjective as in the article: "sind wütend auf den Vermieter"."""
        quality = self.rest[-1] if self.rest else None
        first = part.pieces[0]
        if not isinstance(quality, Word) or quality.tag != "ADJD" or not isinstance(first, Word):
            return False
        finite = next((piece for piece in self.finite if isinstance(piece, Word)), None)
        return finite is not None and finite.i < quality.i < first.i and first.tag in {"APPR", "APPRART"}


def _follows_denial(part: Part) -> bool:
    """Tell whether "nicht" stands before a part: a phrase with a preposition, a predicate, "einen Brief"."""
    if is_time(part.head) or part.head.dep == "advmod":
        return False
    if part.argument is None or part.argument.preposition is not None:
        return True
    articles = children(part.head, "det", "det:poss")
    return part.head.pos == "NOUN" and all(article.lower.startswith("ein") for article in articles)


def _needs_comma(pieces: Sequence[Piece]) -> bool:
    """Tell whether a part ends in a clause or a name that a comma closes in the article."""
    if ends_aside(pieces):
        return True
    last = pieces[-1]
    if not isinstance(last, Word) or not any(isinstance(p, Word) and p.text == "," for p in pieces):
        return False
    return last.pos in _VERBAL and any(word.is_punct for word in last.tree[last.i + 1 : last.i + 2])


def tell(clause: Clause) -> Telling | None:
    """Return a clause as a main clause tells it, None where it cannot be told whole."""
    subject, torn = told_subject(clause)
    if not subject or is_torn(subject) or is_led_by_preposition(subject) or disagrees(clause):
        return None
    if isinstance(subject[0], Word) and subject[0].lower in {"darunter", "davon", "es"} and len(subject) > 1:
        return None  # examples of who was told before; "waren es Roth und Berg"
    infinitive = _infinitive_of(clause)
    if infinitive is None and clause.verb.dep == "xcomp" and clause.verb.head.pos not in _VERBAL:
        return None  # "ist daran gelegen, … zu …"
    turning = [word for word in turning_adverbs(clause.words) if _stands_free(word, clause)]
    verb_words = [word for word in _verb_words(clause, infinitive) if word not in turning]
    turning = [word for word in turning if not compares(word)]
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
    limits = limitation(clause.verb)
    if any(asks(child) for child in clause.verb.children) or is_alternative(clause.verb):
        return None
    if is_share(clause) or lacks_infinitive(clause.verb):
        return None
    if any(child.lower.startswith(("http", "www.")) for child in clause.verb.children):
        return None  # an address that the parse made a word of the clause
    for child in _dependents(clause, infinitive):
        if (child.i in own and child is not clause.verb) or child in subject:
            continue
        if child in limits:
            continue
        if is_beyond_quotation(child, clause) or is_foreign(child, clause):
            continue
        if child.dep in {"ccomp", "csubj", "xcomp"} and is_main_clause(child):
            continue  # what is said or thought is told by the claim
        if is_clausal(child):
            words = tuple(clause_words(child))
            needed = child.dep in {"ccomp", "xcomp", "csubj"} or is_announced(child)
            if needed and (not words or is_crossed(words)):
                return None
            behind += [words] if words else []
            continue
        part = part_of(child, clause)
        if (
            part is not None
            and not part.pieces
            and (is_lost(child, finite, clause.verb) or leaves_open(child, finite, clause.verb))
        ):
            return None
        if part is None or is_torn(part.pieces):
            return None
        if part.pieces:
            middle.append(part)
    if not behind and any(map(lacks_its_clause, middle)):
        return None
    shared = [each for each in conditions_of(clause.verb) if each.head is not clause.verb]
    behind += [words for words in map(tuple, map(clause_words, shared)) if words]
    if infinitive is not None:
        behind.insert(0, tuple(clause_words(infinitive)))
        if not behind[0] or is_crossed(behind[0]):
            return None
    middle += [
        Part((*_denial_of(word), word), word.i, word)
        for word in turning
        if not _is_within(word, middle, infinitive)
    ]
    if torn and torn[0].dep == "cc":
        return None  # "Der Frachter mit Kohle ist | und Öl gesunken"
    if torn:
        middle.append(Part(tuple(torn), torn[0].i, torn[0]))
    middle = [replace(part, pieces=tuple(p for p in part.pieces if p not in limits)) for part in middle]
    middle = [part for part in middle if part.pieces]
    behind += [limits] if limits else []
    middle += unseen_arguments(clause, middle, infinitive, [*subject, *limits])
    middle = in_order_of_middle(middle, finite, main=clause.verb.dep in _MAIN)
    middle, extraposed = without_extraposed(middle, last) if clause.verb.dep in _MAIN else (middle, [])
    return Telling(
        subject=tuple(subject),
        finite=tuple(second),
        early=tuple(reflexive),
        middle=tuple(middle),
        rest=tuple(last),
        behind=(*extraposed, *behind),
        own=finite if infinitive is None and _ends(finite, clause) else None,
    )


def _denial_of(adverb: Word) -> list[Word]:
    """Return the "nicht" that hangs on an adverb: "nicht länger", "nie zuvor"."""
    return [child for child in adverb.children if is_negation(child) and child.i < adverb.i]


def _stands_free(adverb: Word, clause: Clause) -> bool:
    """Tell whether an adverb belongs to no part of the verb: "hält es für → teilweise gerechtfertigt"."""
    before = [word for word in clause.words if word.i < adverb.i and word.head is adverb.head]
    return not any(word.dep == "case" or word.lower in {"für", "als"} for word in before)


def _is_within(adverb: Word, middle: Sequence[Part], infinitive: Word | None) -> bool:
    """Tell whether an adverb is told already, with a part of the middle or with the infinitive."""
    below = infinitive is not None and adverb in infinitive.subtree
    return below or any(adverb in part.pieces for part in middle)


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


def _infinitive_of(clause: Clause) -> Word | None:
    """Return the verb where a clause is the infinitive of another that is told with it: "droht, … zu …"."""
    verb = clause.verb
    text = verb.text
    within = any(
        f"{text[:i]}{text[i + 2 :]}" == verb.lemma for i in range(len(text)) if text.startswith("zu", i)
    )
    with_zu = (
        verb.tag == "VVIZU"
        or within  # "wegzubringen", "zurückzurufen"
        or any(child.lower == "zu" and child.dep in {"mark", "aux"} for child in verb.children)
    )
    willing = verb.head.tag == "ADJD" and controller_of(verb.head) == "subject"  # "ist bereit, … zu …"
    outer = (verb.head.pos in _VERBAL or willing) and verb.head in clause.words
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
