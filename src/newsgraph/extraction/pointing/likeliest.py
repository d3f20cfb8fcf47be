"""Who is most likely meant where no rule knows: a ranking of all who were named, learned from annotated news.

Each who may be meant has signs: how far back, as what part of the sentence, whether they speak, how they
were called. A sign adds what ``lexicon/antecedent_weights.tsv`` says; that is fitted on newspaper articles in
which readers said whom each noun and pronoun means (``evaluation/fit_pointing.py``, ``data/gold/links``).
Nobody of them is an answer, too, with signs of its own. Only who is as likely as `SURE` is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from functools import cache
from math import exp, log
from typing import NamedTuple

from newsgraph.extraction.clauses.plausibility import QUANTITIES
from newsgraph.extraction.grammar.syntax import OBJECTS, SUBJECTS, children, first_child
from newsgraph.extraction.identity.descriptions import describes_person
from newsgraph.extraction.identity.mentions import Cast, Entity, gender_of
from newsgraph.extraction.pointing.called_before import fit_of, is_called, is_told, may_be_called
from newsgraph.extraction.pointing.determination import is_definite, is_office, is_plural, is_predicate
from newsgraph.extraction.pointing.functions import tells_another
from newsgraph.extraction.pointing.history import Candidate, History, Speakers, key_of
from newsgraph.extraction.pointing.pronouns import Pointer
from newsgraph.extraction.pointing.scoring import is_main, may_be, speaks
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table
from newsgraph.lexicon.genders import noun_gender
from newsgraph.lexicon.known import inhabitant
from newsgraph.lexicon.nameless import Somebody, somebody
from newsgraph.lexicon.people import function_noun

SURE = 0.6  # how likely who is meant must be: then about four in five are right
_NEAR, _FAR = 5, 40  # sentences back, for a pronoun and for a noun
_ASIDE = frozenset({"appos", "flat", "compound", "flat:name"})
_WITHIN = frozenset({"nmod", "compound", "amod", "appos"})

Signs = dict[str, float]


class Option(NamedTuple):
    """Somebody who may be meant, or nobody of those named before; ``signs`` are what speaks for it.

    ``told`` is whether something in the text says that the word is theirs: without it a guess is right in
    seven of ten newspaper articles' cases, and in fewer of other news, so that it is not made.
    """

    who: tuple[Entity, ...]
    signs: Signs
    told: bool = False


class Place(NamedTuple):
    """Where a word stands that points back, and what is known there."""

    word: Word
    sentence: int
    quote: int | None
    history: History
    speakers: Speakers
    barred: Container[Entity]
    reporter: tuple[Entity, ...]


class Guesser:
    """Says whom a word means that no rule knows."""

    def of_noun(self, noun: Word, place: Place, cast: Cast) -> tuple[Entity, ...]:
        """Return who is meant by a noun; empty where nobody is likely enough."""
        if children(noun, "amod"):
            return ()  # "der dritte Insasse": an adjective may tell another
        return self.choose(options_for_noun(noun, place, cast))

    def of_pronoun(
        self, pointer: Pointer, place: Callable[[], Place], ruled: tuple[Entity, ...]
    ) -> tuple[Entity, ...]:
        """Return who is meant by a pronoun: whom the rules know, or who is likely enough."""
        if ruled or not speaks(pointer):
            return ruled
        return self.choose(options_for_pronoun(pointer, place()))

    def choose(self, options: Sequence[Option]) -> tuple[Entity, ...]:
        """Return who is meant of those who may be; empty where nobody is likely enough."""
        if not options:
            return ()
        share, best = max(zip(shares(options), options, strict=True), key=lambda pair: pair[0])
        return best.who if share >= SURE and best.told else ()


def shares(options: Sequence[Option]) -> list[float]:
    """Return how likely each option is; together they are 1."""
    scores = [sum(_weights().get(sign, 0.0) * value for sign, value in o.signs.items()) for o in options]
    highest = max(scores)
    grown = [exp(score - highest) for score in scores]
    return [each / sum(grown) for each in grown]


def options_for_pronoun(pointer: Pointer, place: Place, *, left: bool = True) -> list[Option]:
    """Return who may be meant by "er" or "sie" as a subject, nobody last; nothing for other pronouns.

    Args:
        pointer: the pronoun.
        place: where it stands.
        left: whether the rules for pronouns know nobody, as always but where the weights are fitted.
    """
    if not pointer.subject or pointer.possessive or not pointer.singular:
        return []
    near = [
        known
        for known in place.history.since(place.sentence - _NEAR)
        if may_be(pointer, known, place.quote) and not _is_barred(known, place)
    ]
    groups = _apart(_by_last(near))
    people = [told for told in groups if told[-1].who and _is_person(told[-1])]
    says = speaks(pointer)
    options = []
    for rank, told in enumerate(groups):
        signs = {f"pro.{sign}": strength for sign, strength in _signs_of(told, rank, place).items()}
        signs["pro.both"] = signs["pro.subject"]
        signs["pro.alone"] = float(len(people) == 1 and told is people[0])
        signs["pro.lastly"] = float(bool(people) and told is people[0])
        signs["pro.plural"] = float(pointer.plural and told[-1].number == "Plur")
        signs["says.person"] = float(says and _is_person(told[-1]))
        signs["says.spoke"] = float(says and any(known.token.i in place.speakers for known in told))
        options.append(Option(told[-1].who, signs, says))
    nobody = {
        "pro.none": 1.0,
        "pro.none.many": log(1 + len(people)),
        "pro.none.left": float(left),
        "says.none": float(says),
    }
    return [*options, Option((), nobody)] if options else []


def options_for_noun(noun: Word, place: Place, cast: Cast) -> list[Option]:
    """Return who may be meant by a noun for one person or body that points back, nobody last."""
    kind = _kind_of(noun)
    if kind is None or not _may_point(noun):
        return []
    near = [
        known
        for known in place.history.since(place.sentence - _FAR)
        if _may_mean(noun, kind, known) and not _is_barred(known, place)
    ]
    options = []
    shared = any(is_called(entity, noun) for entity in {known.who[0] for known in near})
    head = "man" if kind.type == "person" else "body"
    says = float(noun.i in place.speakers)
    owner = _owner_of(noun, cast)
    for rank, told in enumerate(_apart(_by_last(near))):
        who = told[-1].who
        strengths = _signs_of(told, rank, place) | fit_of(noun, kind, who, shared)
        signs = {f"{head}.{sign}": strength for sign, strength in strengths.items()}
        signs[f"{head}.both"] = signs[f"{head}.subject"] * float(noun.dep in SUBJECTS)
        if owner is not None:
            signs[f"{head}.of.owner"] = float(_is_of(who[0], owner))
            signs[f"{head}.owner"] = float(who[0] is owner)
        signs[f"{head}.says.spoke"] = says * any(known.token.i in place.speakers for known in told)
        fits = is_told(strengths) and kind.use != "sole"
        options.append(Option(who, signs, fits))
    if not options:
        return []
    nobody = {
        f"{head}.none": 1.0,
        f"{head}.none.attribute": float(bool(children(noun, "amod"))),
        f"{head}.none.behind": float(any(c.i > noun.i for c in children(noun, "nmod", "acl"))),
        f"{head}.none.says": says,
        f"{head}.none.subject": float(noun.dep in SUBJECTS),
        f"{head}.none.sole": float(kind.use == "sole"),
        f"{head}.none.shared": float(shared),
        f"{head}.none.owned": float(bool(children(noun, "det:poss"))),
        f"{head}.none.owner": float(owner is not None),
        f"{head}.none.many": log(len(options)),
        f"{head}.none.function": float(function_noun(noun.text) is not None),
    }
    return [*options, Option((), nobody)]


def _owner_of(noun: Word, cast: Cast) -> Entity | None:
    """Return whose a noun is by its possessive: "ihre Partei"."""
    possessive = first_child(noun, "det:poss")
    return cast.meant_at(possessive) if possessive is not None else None


def _is_of(entity: Entity, owner: Entity) -> bool:
    """Whether somebody belongs to a body, or it to them."""
    return any(role.of is entity for role in owner.roles) or any(role.of is owner for role in entity.roles)


def _by_last(near: Sequence[Candidate]) -> list[list[Candidate]]:
    """Return the candidates of each who is meant, the last named first."""
    groups: dict[tuple[int, ...], list[Candidate]] = {}
    for known in near:
        groups.setdefault(key_of(known), []).append(known)
    return sorted(groups.values(), key=lambda told: -told[-1].token.i)


def _apart(groups: list[list[Candidate]]) -> list[list[Candidate]]:
    """Leave out who was last named beside another one: of "Roth und Lotz" nobody knows which."""
    last = {told[-1].token.i: told for told in groups if told[-1].who}
    joined = {
        id(group)
        for place, told in last.items()
        if told[-1].token.dep == "conj" and told[-1].token.head.i in last
        for group in (told, last[told[-1].token.head.i])
    }
    return [told for told in groups if id(told) not in joined]


def _is_barred(known: Candidate, place: Place) -> bool:
    """Whether somebody cannot be meant: by their place, or as the word's own claim tells of them."""
    told = known.token.i in place.speakers.words.get(place.word.i, ())
    return told or any(who in place.barred for who in known.who)


def _is_person(known: Candidate) -> bool:
    if not known.who:
        return describes_person(known.token)
    return all(who.type == "person" for who in known.who)


def _signs_of(told: Sequence[Candidate], rank: int, place: Place) -> Signs:
    """Return the signs that hold for a pronoun as for a noun."""
    last = told[-1]
    distance = place.sentence - last.sentence
    token = last.token
    if token.dep == "nmod" and token.head.lemma in QUANTITIES:
        token = token.head
    is_subject = token.dep in SUBJECTS
    broken = place.word.tree[last.token.i : place.word.i].has_break
    words = place.speakers.get(last.token.i, -1)
    who = last.who
    return {
        "here": float(distance == 0),
        "two": float(distance == 2),
        "far": float(distance > 2) * log(max(distance, 1)),
        "broken": float(broken),  # a paragraph ends between
        "first": float(rank == 0),
        "second": float(rank == 1),
        "subject": float(is_subject),
        "main": float(is_subject and is_main(token)),
        "object": float(token.dep in OBJECTS),
        "within": float(token.dep in _WITHIN),  # part of another noun's phrase
        "pronoun": float(last.pronoun),
        "often": log(1 + place.history.times[key_of(last)]) if who else 0.0,
        "nothing": float(not who and not describes_person(last.token)),  # no actor
        "somebody": float(not who and describes_person(last.token)),  # nor one, though a person
        "body": float(bool(who) and who[0].type in ("organisation", "group")),
        "land": float(bool(who) and who[0].type in ("country", "place")),
        "thing": float(bool(who) and who[0].type == "other"),
        "several": float(len(who) > 1),
        "named": float(len(who) == 1 and who[0].named),
        "unsexed": float(len(who) == 1 and who[0].type == "person" and who[0].gender is None),
        "spoke": float(words >= place.sentence - 1),  # and what they said ends here or just before
        "spoke.once": float(any(known.token.i in place.speakers for known in told)),
        "reporter": float(bool(who) and who == place.reporter),  # who says the words that it stands in
        "reported": float(bool(place.reporter) and who != place.reporter),
    }


def _kind_of(noun: Word) -> Somebody | None:
    """Return what a noun tells of one person or body; None where it means none, or who is from where."""
    kind = somebody(noun.text) if inhabitant(noun.text) is None else None
    if kind is None or kind.type not in ("person", "organisation", "group"):
        return None
    if is_plural(noun) or _is_of_several(noun):
        return None
    return kind


def _is_of_several(noun: Word) -> bool:
    """Whether "der" shows that several are meant: "das Ziel der Unternehmen", "der Sturz dieser Minister"."""
    if not any(child.lower in ("der", "dieser") for child in children(noun, "det")):
        return False
    gender = noun_gender(noun.lemma) or gender_of(noun)
    return gender == "Neut" or (gender == "Masc" and noun.dep == "nmod" and not children(noun, "case"))


def _may_point(noun: Word) -> bool:
    """Whether a noun stands as one that points back: definite, in a place of its own, not told apart."""
    told = is_definite(noun) or bool(children(noun, "det:poss"))
    if noun.dep in _ASIDE or not told or is_predicate(noun) or is_office(noun) or children(noun, "cop"):
        return False
    return (
        not _is_told_apart(noun)
        and not children(noun, "appos", "flat")
        and not any(map(tells_another, noun.lefts))
    )


def _is_told_apart(noun: Word) -> bool:
    """Whether a noun tells whose or which it is: "der Fahrer des Busses", "die Polizei in Bonn"."""
    behind = [child for child in children(noun, "nmod", "acl") if child.i > noun.i]
    function = function_noun(noun.text)
    return bool(behind) and (
        function is None or any(child.dep == "acl" or not children(child, "case") for child in behind)
    )


def _may_mean(noun: Word, kind: Somebody, known: Candidate) -> bool:
    """Whether a noun may mean a candidate at all: one actor of its type and gender, named before."""
    if len(known.who) != 1 or known.token.i >= noun.i:
        return False
    who = known.who[0]
    if kind.type == "person":
        gender = kind.gender or (gender_of(noun) if kind.noun_gender is None else None)  # "der CEO"
        fits = who.type == "person" and who.number != "Plur" and who.may_be_of(gender)
        return fits and may_be_called(noun, who)
    return who.type in ("organisation", "group") and who.number != "Plur"


@cache
def _weights() -> Mapping[str, float]:
    return {row["sign"]: float(row["weight"]) for row in read_table("antecedent_weights")}
