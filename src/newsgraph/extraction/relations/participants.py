"""Who takes part in a clause, in which role, and with which label an edge leads there from the subject.

A participant whose noun means nobody may hold somebody: "absolvierte ein Treffen mit → Valero", "verhängte
Zölle auf Exportgüter aus → China".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import cast, get_args

from newsgraph.extraction.clauses.arguments import Argument, is_torn_date
from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.drafts import ParticipantDraft, Piece
from newsgraph.extraction.grammar.adverbs import turning_adverbs
from newsgraph.extraction.grammar.modality import is_negated
from newsgraph.extraction.grammar.syntax import (
    children,
    conjuncts,
    feature,
    first_child,
    is_genitive,
    is_nominal,
    phrase_of,
    preposition_lemma,
    preposition_of,
    words_of_preposition,
)
from newsgraph.extraction.relations.complements import WEAK_VERBS, complements_of, is_directed
from newsgraph.extraction.relations.inflection import Case, definite_article
from newsgraph.extraction.relations.parts import POINTING, Part
from newsgraph.extraction.relations.phrases import ends_aside, phrase_words, stretch_of
from newsgraph.extraction.relations.telling import Telling
from newsgraph.extraction.surface.times import is_time
from newsgraph.extraction.words.fixed import fixed_predicate
from newsgraph.language.tree import Word
from newsgraph.lexicon.factuality import signature
from newsgraph.lexicon.known import country_of_adjective
from newsgraph.lexicon.verb_complements import lacks_needed, role_of, turned_role, verb_frames
from newsgraph.schema import ArgumentRole

_ROLES: dict[str, ArgumentRole] = {
    **{"obj": "patient", "iobj": "recipient", "gen": "theme", "pred": "attribute", "agent": "agent"},
    **{"prep:als": "attribute", "prep:mit": "partner", "prep:gegen": "patient", "prep:an": "recipient"},
    **{
        "prep:nach": "goal",
        "prep:zu": "goal",
        "prep:auf": "goal",
        "prep:von": "source",
        "prep:aus": "source",
    },
    **{"prep:in": "place", "prep:bei": "place", "prep:vor": "place", "prep:unter": "place"},
    **{"prep:über": "topic", "prep:um": "topic", "prep:für": "topic", "prep:wegen": "cause"},
    **{"prep:durch": "cause", "adv": "time"},
}
_DIRECT = frozenset({"obj", "pred"})
_TAKEN = frozenset({"obj", "prep:als"})
_MUTUAL = frozenset({"einigen", "treffen", "verständigen", "versöhnen", "trennen", "verbünden", "verabreden"})
_OWNING = frozenset({"gen", "prep:von", "prep:aus"})
_SHORT = 6  # words of a phrase that a label may hold beside its own
_DEEPEST = 2  # nouns between a participant and whom it reaches
_STATES = frozenset({"sein", "bleiben", "heißen", "gehören", "stehen", "liegen", "stammen", "gelten"})


def participants_of(clause: Clause, telling: Telling) -> list[ParticipantDraft]:
    """Return the participants of a clause: its subject, then the others in reading order."""
    subject = clause.subjects[0]
    found = [
        ParticipantDraft(
            role=_subject_role(clause),
            slot="subj",
            words=stretch_of(subject),
            heads=clause.subjects,
            reached=tuple(_owners(subject, clause)) if len(clause.subjects) == 1 else (),
        )
    ]
    found += _partners(clause, telling)
    for group in _grouped(clause.arguments):
        argument = group[0]
        if is_torn_date(argument) or is_time(argument.head) or argument.head in telling.subject:
            continue
        before = _before(argument, clause, telling)
        if before is None:
            continue
        if argument.slot == "prep:durch" and not clause.passive:
            continue  # by whom or what, but of the verb or of a noun before it?
        if argument.slot == "prep:nach" and (argument.head.entity == "PER" or _leads_elsewhere(clause)):
            continue  # "nach Brandt" is after them, or as they say; "nach Bonn reist er in die Schweiz"
        before = _without(before, argument) if argument.head is not clause.verb else before
        preposition = _plain(argument.preposition)
        through = (*before, *words_of_preposition(argument.preposition))
        role = role_in(argument, clause)
        found.append(
            ParticipantDraft(
                role=role,
                slot=argument.slot,
                words=stretch_of(argument.head, predicate=first_child(argument.head, "cop") is not None),
                heads=tuple(each.head for each in group),
                label=(*before, *preposition),
                reached=()
                if _is_changed(argument, telling)
                else tuple(_reached_by_all(argument.head, through, role)),
            )
        )
    return found


def _owners(subject: Word, clause: Clause) -> Iterator[ParticipantDraft]:
    """Yield whose the subject is, for where it means nobody: "Roths → Plan". Their label is what is theirs.

    An edge runs from them: "Roth | Plan wurde gelobt von | Berg".
    """
    for owner in _reached(subject, (), _subject_role(clause)):
        if owner.slot in _OWNING:
            label = _theirs(subject, owner.heads[0])
            yield replace(owner, slot="subj", label=tuple(label), reached=())


def _theirs(noun: Word, owner: Word) -> list[Word]:
    """Return a noun without whose it is; its article goes, unless an adjective hangs on it."""
    before = [word for word in phrase_of(noun) if word.i < noun.i and word.dep != "case"]
    own = [word for word in before if word is not owner and word not in owner.subtree]
    if all(word.dep == "det" for word in own):
        own = []
    return [*own, noun]


def _is_changed(argument: Argument, telling: Telling) -> bool:
    """Tell whether a noun stands in another case than in the article: "des Treffens, bei dem …"."""
    part = next((each for each in telling.middle if each.argument is argument), None)
    return part is not None and any(isinstance(piece, str) for piece in part.pieces)


def _leads_elsewhere(clause: Clause) -> bool:
    """Tell whether another phrase says where something goes."""
    return any(argument.slot == "prep:in" and is_directed(argument) for argument in clause.arguments)


def _without(before: Sequence[Piece], argument: Argument) -> list[Piece]:
    """Return a label without the words of its argument, which another phrase holds, too."""
    words = phrase_words(argument.head)
    own = {*words, *words_of_preposition(argument.preposition)}
    own |= {child for word in words for child in children(word, "case")}
    return [piece for piece in before if piece not in own]


def _partners(clause: Clause, telling: Telling) -> Iterator[ParticipantDraft]:
    """Yield the second of two subjects as the first one's partner: "Lutz und Roth einigten sich"."""
    slots = [argument.slot for argument in clause.arguments]
    known = role_of(clause.lemma, "prep:mit", [*slots, "prep:mit"]) == "partner"
    partner = known or (clause.lemma in _MUTUAL and bool(telling.early))
    if len(clause.subjects) != 2 or not partner or "prep:mit" in slots or "obj" in slots:
        return
    second = clause.subjects[1]
    label = (*telling.finite, *telling.early, *telling.rest, "mit")
    yield ParticipantDraft("partner", "prep:mit", phrase_of(second), (second,), label)


def role_in(argument: Argument, clause: Clause) -> ArgumentRole:
    """Return the role of an argument, by the frame of its verb, else by its slot."""
    slots = [each.slot for each in clause.arguments]
    turned = turned_role(clause.lemma, slots)
    if turned is not None and argument.slot == turned[0]:
        return "agent"
    known = role_of(clause.lemma, argument.slot, slots) if not clause.passive else None
    return (
        cast(ArgumentRole, known) if known in get_args(ArgumentRole) else _ROLES.get(argument.slot, "theme")
    )


def _subject_role(clause: Clause) -> ArgumentRole:
    if clause.passive:
        return "patient"
    if first_child(clause.verb, "cop") is not None or clause.lemma in _STATES:
        return "theme"
    turned = turned_role(clause.lemma, [each.slot for each in clause.arguments])
    return cast(ArgumentRole, turned[1]) if turned is not None else "agent"


def _grouped(arguments: Sequence[Argument]) -> Iterator[list[Argument]]:
    """Yield arguments, those that are coordinated as one."""

    def key(argument: Argument) -> tuple[int, str]:
        head = argument.head
        while head.dep == "conj" and is_nominal(head.head):
            head = head.head
        return head.i, argument.slot

    for _, group in groupby(arguments, key=key):
        yield list(group)


def _before(argument: Argument, clause: Clause, telling: Telling) -> list[Piece] | None:
    """Return what the label of a participant says before its preposition."""
    part = next((each for each in telling.middle if each.argument is argument), None)
    below = _words_below(clause, telling)
    held = _held_parts(part, argument, clause, telling)
    pieces = [piece for each in held for piece in (*each.pieces, *([","] if ends_aside(each.pieces) else []))]
    inside = argument.head.i in {word.i for word in below}
    if inside and any(each.argument is not None and each.argument.slot in _TAKEN for each in telling.middle):
        return None  # "nannte als Grund, den Astronauten Zeit zu geben"
    if not inside:
        words = [*telling.subject, *phrase_words(argument.head)]
        neither = any(isinstance(word, Word) and word.lower == "weder" for word in words)
        denial: list[Piece] = ["nicht"] if neither else []  # "traf weder Roth noch Berg"
        label = [*telling.finite, *telling.early, *pieces, *denial, *telling.rest]
        asked = argument.slot in {"obj", "iobj"} and telling.behind
        return [*label, ",", *telling.behind[0], ":"] if asked else label
    own = [word for word in clause.words if word.i in {each.i for each in below}]
    objects = [
        word
        for other in clause.arguments
        if other.slot == "obj" and other is not argument and argument.slot not in _DIRECT
        for word in phrase_words(other.head)
    ]
    return [*telling.finite, *telling.early, *pieces, *telling.rest, *objects, *own]


def _held_parts(part: Part | None, argument: Argument, clause: Clause, telling: Telling) -> list[Part]:
    """Return the parts that the label of an argument says, so that the verb has all that it needs."""
    others = [each for each in telling.middle if each is not part]
    held = [each for each in others if _is_held(each, argument, clause)]
    for each in others:
        slots = [argument.slot, *(one.argument.slot for one in held if one.argument is not None)]
        if clause.passive or not lacks_needed(clause.lemma, slots, reflexive=bool(telling.early)):
            break
        if each not in held and each.argument is not None and not is_time(each.argument.head):
            held.append(each)
    return [each for each in others if each in held]


def _words_below(clause: Clause, telling: Telling) -> list[Word]:
    return [word for words in telling.behind[:1] for word in words] if clause.verb.dep == "xcomp" else []


def _is_held(part: Part, argument: Argument, clause: Clause) -> bool:
    """Tell whether an edge to an argument must say a part: an object, a denial, what completes the verb."""
    if part.argument is None:
        first = part.pieces[0]
        if first == "nicht" or (isinstance(first, Word) and first.lower in POINTING):
            return True  # "hinderten ihn daran, … zu …"
        role = isinstance(first, Word) and first.lower == "als"
        return role or part.head is clause.verb or _is_weighty(part, clause)
    if part.argument.slot == argument.slot:
        return False
    if part.argument.slot in _DIRECT:
        return argument.slot not in _DIRECT
    fixed = fixed_predicate(clause.verb)
    if fixed is not None and any(isinstance(piece, Word) and piece.i in fixed[1] for piece in part.pieces):
        return True
    directed = clause.lemma in WEAK_VERBS and is_directed(part.argument)  # "stellte Wohl über Interessen"
    if directed or part.argument.slot == "prep:als" or part.argument in complements_of(clause):
        return True
    # Without an object each phrase may be what the verb says: "zählt zu … in Nordkorea".
    intransitive = not any(other.slot in _DIRECT for other in clause.arguments)
    return intransitive and len(part.pieces) <= _SHORT and not is_time(part.argument.head)


def _is_weighty(part: Part, clause: Clause) -> bool:
    """Tell whether an adverb changes what a clause says: it denies, weakens or turns it."""
    adverb = part.head
    if adverb.dep != "advmod":
        return False
    if any(isinstance(piece, Word) and piece.lower == "nicht" for piece in part.pieces[:-1]):
        return True  # "nicht sehr gut"
    if adverb.tag == "PTKNEG" or adverb.lower in {"nicht", "nie", "niemals"}:
        return is_negated(clause.verb)
    held = signature(adverb.lower, "adverbial", "adv")
    if held is not None and held.affirmed is not None:
        return True
    return adverb in turning_adverbs(clause.words)


def _reached_by_all(head: Word, before: tuple[Piece, ...], role: ArgumentRole) -> Iterator[ParticipantDraft]:
    """Yield whom the nouns of a participant hold: "ist Gründer und Mitglied → der Partei"."""
    yield from _reached(head, before, role)
    row = [word for word in phrase_words(head, predicate=True) if word.i > head.i]
    for other in children(head, "conj"):
        if other in row and other.pos == "NOUN" and first_child(other, "case") is None:
            start = phrase_of(head).start
            first = tuple(word for word in head.tree[start : phrase_of(other).start] if not word.is_punct)
            yield from _reached(other, (*before, *first), role)


def _reached(
    head: Word, before: tuple[Piece, ...], role: ArgumentRole, depth: int = 1
) -> Iterator[ParticipantDraft]:
    """Yield whom the noun of a participant holds: possessor, genitive, phrase, adjective of a state."""
    if head.pos != "NOUN" or head.text.endswith("-"):
        return
    core = [word for word in phrase_of(head) if word.dep != "case"]
    article = first_child(head, "det")
    if article is not None and 0 < head.i - article.i <= _SHORT and article not in core:
        core = list(head.tree[article.i : head.i + 1])  # "die 20 Kilometer lange Strecke"
    for child in head.children:
        if _is_owner(child, head):
            own = _owned(head, core, child, before)
            if own is not None:
                yield _inner(child, (*before, *own, "von"), "possessor", "prep:von", role)
        elif child.dep == "nmod" and is_nominal(child):
            first = preposition_of(child)
            preposition = _plain(first)
            if first is None and not is_genitive(child):
                continue
            slot = f"prep:{preposition_lemma(first)}" if first is not None else "gen"
            owner = next((each for each in head.children if _is_owner(each, head)), None)
            own = _owned(head, core, owner, before) if owner is not None and owner is not child else None
            linked = preposition or ("von",)  # a genitive, which the name of who is meant does not show
            label = (*before, *(core if own is None else own), *linked)
            inner = _inner(child, label, slot.removeprefix("prep:"), slot, role)
            onward = (*label[: -len(linked)], *words_of_preposition(first))
            below = tuple(_reached(child, onward, role, depth + 1)) if depth < _DEEPEST else ()
            yield replace(inner, reached=below)
        elif child.dep == "amod" and country_of_adjective(child.text) is not None and not _dates(before):
            own = _owned(head, core, child, before)
            if own is not None:
                yield _inner(child, (*before, *own, "aus"), "adjective", "prep:aus", role)


def _dates(before: Sequence[Piece]) -> bool:
    """Tell whether a phrase says since or until when: "nach der → deutschen Wiedervereinigung"."""
    last = before[-1] if before else None
    return isinstance(last, Word) and last.tag == "APPR" and last.lower in {"nach", "seit", "während", "bis"}


def _plain(preposition: Word | None) -> tuple[Piece, ...]:
    """Return a preposition without an article, as a name follows it: "vom Sozialisten Roth" → von."""
    words = words_of_preposition(preposition)
    if len(words) != 1 or preposition is None:
        return tuple(words)
    plain = preposition_lemma(preposition)
    return (preposition,) if plain == preposition.lower else (plain,)


def _inner(
    head: Word, label: tuple[Piece, ...], through: str, slot: str, role: ArgumentRole
) -> ParticipantDraft:
    words = head.tree[head.i : head.i + 1] if through in {"possessor", "adjective"} else stretch_of(head)
    heads = tuple(conjuncts(head)) or (head,)
    return ParticipantDraft(role=role, slot=slot, words=words, heads=heads, label=label, through=through)


def _is_owner(child: Word, head: Word) -> bool:
    """Tell whether a word before a noun owns it: "Cricks Vorschlag", "sein Vorschlag"."""
    if child.dep == "det:poss":
        return True
    if child.dep not in {"nmod", "nmod:poss"} or child.i > head.i or not is_nominal(child):
        return False
    measure = first_child(child, "nummod") is not None  # "die 20 Kilometer lange Strecke"
    return preposition_of(child) is None and not measure


def _owned(head: Word, core: Sequence[Word], owner: Word, before: Sequence[Piece]) -> list[Piece] | None:
    """Return a noun phrase with an article for its owner: "Cricks Vorschlag" → "den Vorschlag"."""
    article: Piece | None = None
    if owner.dep != "amod" and first_child(head, "cop") is None:  # "ist größter Konzern von"
        preposition = (
            before[-1] if before and isinstance(before[-1], Word) and before[-1].pos == "ADP" else None
        )
        case: Case = "Dat" if preposition is not None and feature(head, "Case") == "Dat" else "Acc"
        if feature(head, "Case") in {"Nom", "Dat", "Acc"}:
            case = {"Nom": "Acc", "Dat": "Dat", "Acc": "Acc"}[feature(head, "Case") or ""]  # type: ignore[assignment]
        verbal = head.text.endswith("en") and bool(verb_frames(head.lower))  # "das Verhalten"
        gender = "Neut" if verbal and feature(head, "Number") != "Plur" else feature(head, "Gender")
        article = definite_article(gender, feature(head, "Number"), case)
        if article is None:
            return None
    rest = [word for word in core if (word is not owner and word.i > owner.i) or word.dep in {"det"}]
    return [*([article] if article is not None else []), *(word for word in rest if word is not owner)]
