"""Finds the phrase without which a verb says too little: "stürzte → ins Chaos", "bezeichnete → als Erfolg".

Every relation of such a clause holds that phrase in its predicate: "stürzten ins Chaos | die Hauptstadt".
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from newsgraph.extraction.arguments import TIME_NOUNS, Argument
from newsgraph.extraction.completions import completion_of
from newsgraph.extraction.propositions import Clause
from newsgraph.extraction.syntax import children, feature, is_reflexive
from newsgraph.lexicon import read_table

PREDICATIVE = frozenset({"pred", "prep:als"})  # what somebody is, and as what
_GOVERNED = frozenset({"obj", "ccomp", "xcomp", "compound:prt"})
_FIXING = frozenset({"prep:in", "prep:an", "prep:auf", "prep:zu", "prep:um", "prep:unter", "prep:über"})
_TWO_WAY = frozenset({"in", "an", "auf", "unter", "über", "vor", "hinter", "neben", "zwischen"})
_DIRECTED = frozenset({"ins", "ans", "aufs", "unters", "übers", "vors"})
_ACCUSATIVE = frozenset({"den", "einen", "das", "die", "eine"})
# Verbs that mean something only with a phrase of direction or state: "geriet in Haft", "kam an die Macht".
_WEAK_VERBS = frozenset(
    """
    bringen geben gehen geraten halten kommen legen nehmen rufen setzen stehen stellen treten versetzen ziehen
    stürzen führen schicken treiben drängen zwingen
    """.split()  # noqa: SIM905
)
# Verbs that call or make somebody something: "ernannte ihn zum Minister".
_MAKING = frozenset(
    """
    ernennen wählen erklären machen bestimmen küren befördern krönen degradieren
    """.split()  # noqa: SIM905
)
# What a verb needs to mean something, where nothing else completes it; any one of the slots will do.
_ROLE = frozenset({"prep:als", "prep:mit", "prep:in", "prep:für", "pred"})
_SITE = frozenset(
    {"prep:in", "prep:an", "prep:auf", "prep:bei", "prep:vor", "prep:über", "prep:unter"}
) | frozenset({"prep:hinter", "prep:neben", "prep:zwischen", "prep:nahe", "prep:unweit", "prep:außerhalb"})
_NEEDED = {
    **dict.fromkeys(("bezeichnen", "bewerten", "einstufen", "werten", "gelten"), _ROLE),
    "befinden": _SITE,
    # Without one of them it is a passive that lost its participle.
    "werden": frozenset({"pred", "prep:zu", "prep:aus", "prep:mit"}),
}
# Verbs that say nothing by themselves, so that one of their phrases was lost in the parse.
_LIGHT = frozenset(
    """
    bringen geben halten legen nehmen setzen stehen stellen versetzen führen
    sein werden bleiben haben machen tun lassen liegen gelten heißen befinden bilden
    können müssen sollen wollen dürfen mögen
    """.split()  # noqa: SIM905
)


def complements_of(clause: Clause) -> list[Argument]:
    """Return the phrases that complete a clause's verb: a fixed one, and what it calls or makes somebody."""
    roles = [argument for argument in clause.arguments if _is_role(argument, clause)]
    fixed = fixed_phrase(clause)
    return [*([fixed] if fixed is not None else []), *roles[:1]]


def _is_role(argument: Argument, clause: Clause) -> bool:
    if argument.slot == "prep:als":
        return argument.head.pos_ in {"NOUN", "PROPN"} and argument.head.lower_ != "eines"  # of whom?
    return argument.slot == "prep:zu" and clause.lemma in _MAKING


def fixed_phrase(clause: Clause) -> Argument | None:
    """Return the phrase that is one with a weak verb: "stellte → in Frage", "kam → an die Macht"."""
    if clause.lemma not in _WEAK_VERBS:
        return None
    return next((argument for argument in clause.arguments if _is_fixed(argument)), None)


def _is_fixed(argument: Argument) -> bool:
    head = argument.head
    if argument.preposition is None or argument.slot in PREDICATIVE or head.pos_ != "NOUN":
        return False
    if head.ent_type_ or head.lemma_ in TIME_NOUNS or argument.slot not in _FIXING:
        return False
    others = [child for child in head.children if child.dep_ != "case"]
    return not others or (is_directed(argument) and all(child.dep_ in {"det", "amod"} for child in others))


def is_directed(argument: Argument) -> bool:
    """Tell whether a phrase shows by its article where something goes: "in die Luft", not "in der Luft"."""
    preposition = argument.preposition
    if preposition is None:
        return False
    if preposition.lower_ in _DIRECTED:
        return True
    articles = [child for child in children(argument.head, "det") if child.lower_ in _ACCUSATIVE]
    plural_dative = any(child.lower_ == "den" for child in articles) and _is_plural(argument.head)
    return preposition.lower_ in _TWO_WAY and bool(articles) and not plural_dative


def _is_plural(noun: Token) -> bool:
    return feature(noun, "Number") == "Plur"


def says_nothing(clause: Clause) -> bool:
    """Tell whether a clause without argument says too little: "die Rede war", "er machte"."""
    if _is_passive(clause):
        return False
    if completion_of(clause.verb) is not None or _is_reflexive(clause):
        return False
    return clause.lemma in _LIGHT


def lacks_complement(clause: Clause) -> bool:
    """Tell whether a verb lacks what it means nothing without: "bezeichnete den Plan" as what?"""
    about = clause.lemma == "handeln" and _is_reflexive(clause)
    needed = frozenset({"prep:um"}) if about else _NEEDED.get(clause.lemma)
    if needed is None or completion_of(clause.verb) is not None:
        return False
    return not any(argument.slot in needed for argument in clause.arguments)


def lacks_object(clause: Clause) -> bool:
    """Tell whether a verb that acts on something has nothing to act on: "hatte in der Pause gebracht"."""
    if (
        clause.lemma not in _transitive_verbs()
        or _is_passive(clause)
        or completion_of(clause.verb) is not None
    ):
        return False
    governed = any(child.dep_ in _GOVERNED for word in clause.words for child in word.children)
    return not governed and all(argument.slot not in {"obj", "iobj"} for argument in clause.arguments)


def _is_passive(clause: Clause) -> bool:
    return clause.passive or any(word.dep_ == "aux:pass" for word in clause.words)


def _is_reflexive(clause: Clause) -> bool:
    return any(is_reflexive(word) for word in clause.words)


@cache
def _transitive_verbs() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_table("transitive_verbs"))
