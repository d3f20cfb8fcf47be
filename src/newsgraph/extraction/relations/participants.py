"""Who takes part in a clause, in which role, and with which label an edge leads there from the subject.

A participant whose noun means nobody may hold somebody: "absolvierte ein Treffen mit → Valero", "verhängte
Zölle auf Exportgüter aus → China".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    first_child,
    is_nominal,
    preposition_name,
    words_of_preposition,
)
from newsgraph.extraction.relations.complements import WEAK_VERBS, complements_of, is_directed
from newsgraph.extraction.relations.partners import partners_of
from newsgraph.extraction.relations.parts import POINTING, Part, is_for_now
from newsgraph.extraction.relations.phrases import ends_aside, phrase_words, stretch_of
from newsgraph.extraction.relations.telling import Telling
from newsgraph.extraction.relations.through import owners_of_subject, plain_preposition, reached_by_all
from newsgraph.extraction.surface.times import is_time
from newsgraph.extraction.words.fixed import fixed_predicate
from newsgraph.language.tree import Word
from newsgraph.lexicon.factuality import signature
from newsgraph.lexicon.verb_complements import (
    lacks_needed,
    role_of,
    turned_by_noun,
    turned_role,
)
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
_WHOSE = frozenset({"", "von", "seitens"})  # how a noun names whose it is
_TALKING = frozenset({"beraten", "debattieren", "diskutieren", "reden", "sprechen", "verhandeln"})
_LIMITS = frozenset({"nur", "lediglich", "bloß"})
_COMPARED = frozenset({"mehr", "weniger"})
_SHORT = 6  # words of a phrase that a label may hold beside its own
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
            reached=() if len(clause.subjects) > 1 else owners_of_subject(subject, _subject_role(clause)),
        )
    ]
    found += partners_of(clause, telling)
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
        before = [*before, *_limit_before(argument, telling)]
        preposition = plain_preposition(argument.preposition)
        through = (*before, *words_of_preposition(argument.preposition))
        role = role_in(argument, clause)
        found.append(
            ParticipantDraft(
                role=role,
                slot=argument.slot,
                words=stretch_of(argument.head, predicate=first_child(argument.head, "cop") is not None),
                heads=tuple(each.head for each in group),
                label=(*before, *preposition, *_limit_within(argument)),
                reached=()
                if _is_changed(argument, telling)
                else tuple(_acting(argument, clause, reached_by_all(argument.head, through, role))),
            )
        )
    return found


def _limit_before(argument: Argument, telling: Telling) -> list[Word]:
    """Return the "nur" right before a phrase, which hangs on the verb: "war nur → mit Freunden gekommen"."""
    words = words_of_preposition(argument.preposition)
    before = words[0].tree[words[0].i - 1] if words and words[0].i else None
    limits = before is not None and before.lower in _LIMITS and before.tree[before.i - 1].lower != "nicht"
    told = any(before in part.pieces for part in telling.middle)
    return [before] if before is not None and limits and told else []


def _limit_within(argument: Argument) -> list[Word]:
    """Return what limits a number at the beginning of a phrase: "nur noch → 40 Kunden", "mehr → Tote"."""
    found: list[Word] = []
    words = words_of_preposition(argument.preposition)
    for word in phrase_words(argument.head):
        if word.i < max((each.i for each in words), default=0):
            continue
        if word.lower not in _LIMITS | _COMPARED | {"noch", "deutlich", "viel"}:
            break
        found.append(word)
    than = bool(found) and found[-1].i + 1 < len(found[-1].tree) and found[-1].nbor().lower == "als"
    return found if not than and any(word.lower in _LIMITS | _COMPARED for word in found) else []


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
    found = [piece for piece in before if piece not in own]
    return found[:-2] if found[-2:] == [",", ":"] else found  # of a clause below all was the argument's


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


def _acting(
    argument: Argument, clause: Clause, reached: Iterable[ParticipantDraft]
) -> Iterator[ParticipantDraft]:
    """Yield whom a participant's noun holds, as who acts where it tells their act: "Visier → der Polizei"."""
    turned = turned_by_noun(clause.lemma, argument.slot, argument.head.lemma) is not None
    for each in reached:
        whose = each.slot.removeprefix("prep:").replace("gen", "") in _WHOSE
        yield replace(each, role="agent") if turned and whose else each


def _subject_role(clause: Clause) -> ArgumentRole:
    if clause.passive:
        return "patient"
    for argument in clause.arguments:
        met = turned_by_noun(clause.lemma, argument.slot, argument.head.lemma)
        whose = {preposition_name(child) for child in children(argument.head, "nmod", "det:poss")}
        if met is not None and not whose.isdisjoint(_WHOSE):
            return cast(ArgumentRole, met)
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
    if argument.head.entity == "LOC" and clause.lemma in _TALKING and part.argument.slot == "prep:über":
        return argument.head.i > part.head.i  # "verhandeln in Genf über Gas", not "über Gas in Genf"
    return intransitive and len(part.pieces) <= _SHORT and not is_time(part.argument.head)


def _is_weighty(part: Part, clause: Clause) -> bool:
    """Tell whether an adverb changes what a clause says: it denies, weakens or turns it."""
    adverb = part.head
    if adverb.dep != "advmod":
        return False
    if any(isinstance(piece, Word) and piece.lower == "nicht" for piece in part.pieces[:-1]):
        return True  # "nicht sehr gut"
    if adverb.tag == "PTKNEG" or adverb.lower in {"nicht", "nie", "niemals"}:
        return is_negated(clause.verb) or is_negated(adverb.head)  # "ist nicht bereit, … zu geben"
    if is_for_now(adverb):
        return True
    if adverb.lower in {"wieder", "mit"}:
        return True  # "wird den Walfang wieder aufnehmen": it was not always so; "hatte ihn mit ausgehandelt"
    held = signature(adverb.lower, "adverbial", "adv")
    if held is not None and held.affirmed is not None:
        return True
    return adverb in turning_adverbs(clause.words)
