"""Finds the phrase without which a verb says too little: "stürzte → ins Chaos", "bezeichnete → als Erfolg".

Every relation of such a clause holds that phrase in its predicate: "stürzten ins Chaos | die Hauptstadt".
"""

from __future__ import annotations

from functools import cache

from newsgraph.extraction.clauses.arguments import Argument
from newsgraph.extraction.clauses.completions import completion_of
from newsgraph.extraction.clauses.plausibility import shown_case
from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.grammar.embedding import is_announced
from newsgraph.extraction.grammar.syntax import children, feature, first_child, is_reflexive
from newsgraph.extraction.surface.times import is_time
from newsgraph.language.tags import PRONOMINAL_ADVERBS
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table
from newsgraph.lexicon.verb_complements import transitive_verbs

PREDICATIVE = frozenset({"pred", "prep:als"})  # what somebody is, and as what
_DIRECT = frozenset({"obj", "pred"})
_GOVERNED = frozenset({"obj", "ccomp", "xcomp", "compound:prt"})
_CONTENTS = frozenset({"ccomp", "xcomp"})
_FIXING = frozenset({"prep:in", "prep:an", "prep:auf", "prep:zu", "prep:um", "prep:unter", "prep:über"})
_TWO_WAY = frozenset({"in", "an", "auf", "unter", "über", "vor", "hinter", "neben", "zwischen"})
_DIRECTED = frozenset({"ins", "ans", "aufs", "unters", "übers", "vors"})
_ACCUSATIVE = frozenset({"den", "einen", "das", "die", "eine"})
_DATIVES = frozenset({"ihm", "ihnen", "mir", "dir"})
# Verbs that mean something only with a phrase of direction or state: "geriet in Haft", "kam an die Macht".
WEAK_VERBS = frozenset(
    """
    bringen geben gehen geraten halten kommen legen nehmen rufen setzen stehen stellen treten versetzen ziehen
    stürzen führen schicken treiben drängen zwingen
    """.split()  # noqa: SIM905
)
# Verbs that call or make somebody something: "ernannte ihn zum Minister".
MAKING = frozenset(
    """
    ernennen wählen erklären machen bestimmen küren befördern krönen degradieren bestellen
    """.split()  # noqa: SIM905
)
# What a clause says that only points at another: "ist nicht der Fall", "war die Rede".
_POINTING = frozenset({"Fall", "Rede"})
_DEFINITE = frozenset({"der", "die", "keine"})
# Verbs that say nothing by themselves, so that one of their phrases was lost in the parse.
_LIGHT = frozenset(
    """
    bringen geben halten legen nehmen setzen stehen stellen versetzen führen
    sein werden bleiben haben machen tun lassen liegen gelten heißen befinden bilden
    können müssen sollen wollen dürfen mögen offenlassen
    """.split()  # noqa: SIM905
)


def complements_of(clause: Clause) -> list[Argument]:
    """Return the phrases that complete a clause's verb.

    A fixed one, what the verb calls or makes somebody, or what it needs: "wandte sich an Tom mit → …".
    """
    roles = [argument for argument in clause.arguments if _is_role(argument, clause)]
    fixed = fixed_phrase(clause)
    found = [*([fixed] if fixed is not None else []), *roles[:1]]
    return found or _needed_phrases(clause)[:1]


def _needed_phrases(clause: Clause) -> list[Argument]:
    """Return the phrases that a verb means nothing without, none where an object or noun is enough."""
    needed = _needed_by(clause)
    if needed is None or clause.verb.dep == "xcomp":
        return []
    found = [argument for argument in clause.arguments if argument.slot in needed]
    if any(argument.slot in _DIRECT for argument in found):
        return []
    return [argument for argument in found if not is_time(argument.head)]


def _is_role(argument: Argument, clause: Clause) -> bool:
    if argument.slot == "prep:als":
        return argument.head.pos in {"NOUN", "PROPN"} and argument.head.lower != "eines"  # of whom?
    return argument.slot == "prep:zu" and clause.lemma in MAKING


def fixed_phrase(clause: Clause) -> Argument | None:
    """Return the phrase that is one with a weak verb: "stellte → in Frage", "kam → an die Macht"."""
    having = clause.lemma == "haben"  # "hat → zur Folge", but not "hat Freunde → im Dorf"
    if clause.lemma not in WEAK_VERBS and not having:
        return None
    fixed = (argument for argument in clause.arguments if _is_fixed(argument))
    return next((argument for argument in fixed if not having or argument.slot == "prep:zu"), None)


def _is_fixed(argument: Argument) -> bool:
    head = argument.head
    if argument.preposition is None or argument.slot in PREDICATIVE or head.pos != "NOUN":
        return False
    if head.entity or is_time(head) or argument.slot not in _FIXING:
        return False
    others = [child for child in head.children if child.dep != "case"]
    return not others or (is_directed(argument) and all(child.dep in {"det", "amod"} for child in others))


def is_directed(argument: Argument) -> bool:
    """Tell whether a phrase shows by its article where something goes: "in die Luft", not "in der Luft"."""
    preposition = argument.preposition
    if preposition is None:
        return False
    if preposition.lower in _DIRECTED:
        return True
    articles = [child for child in children(argument.head, "det") if child.lower in _ACCUSATIVE]
    plural_dative = any(child.lower == "den" for child in articles) and _is_plural(argument.head)
    return preposition.lower in _TWO_WAY and bool(articles) and not plural_dative


def _is_plural(noun: Word) -> bool:
    return feature(noun, "Number") == "Plur"


def says_nothing(clause: Clause) -> bool:
    """Tell whether a clause without argument says too little: "die Rede war", "er machte"."""
    if clause.lemma == "lassen" and not any(word.tag == "VVINF" for word in clause.words):
        return completion_of(clause.verb) is None  # "die er den Fans ließ": what?
    if _is_passive(clause):
        return False
    if completion_of(clause.verb) is not None or _is_reflexive(clause):
        return False
    return clause.lemma in _LIGHT


def lacks_complement(clause: Clause) -> bool:
    """Tell whether a verb lacks what it means nothing without: "bezeichnete den Plan" as what?"""
    needed = _needed_by(clause)
    if needed is None or completion_of(clause.verb) is not None or _points_on(clause.verb):
        return False
    return not any(argument.slot in needed and not is_time(argument.head) for argument in clause.arguments)


def _points_on(verb: Word) -> bool:
    """Tell whether a word announces the clause that completes a verb: "setzte sich dafür ein, dass …"."""
    announced = any(child.tag in PRONOMINAL_ADVERBS for child in verb.children)
    return announced and any(child.dep in _CONTENTS or is_announced(child) for child in verb.children)


def stands_for_another(clause: Clause) -> bool:
    """Tell whether a clause only points at another one: "was nicht der Fall ist", "von ihm war die Rede"."""
    article = first_child(clause.verb, "det")
    if first_child(clause.verb, "amod", "nmod", "acl") is not None:
        return False  # "war der erste Fall der Familie"
    return clause.verb.lemma in _POINTING and article is not None and article.lower in _DEFINITE


def lacks_object(clause: Clause) -> bool:
    """Tell whether a verb that acts on something has nothing to act on: "hatte in der Pause gebracht"."""
    if (
        clause.lemma not in transitive_verbs()
        or _is_passive(clause)
        or completion_of(clause.verb) is not None
    ):
        return False
    governed = any(child.dep in _GOVERNED for word in clause.words for child in word.children)
    return not governed and not any(
        argument.slot == "obj" or (argument.slot == "iobj" and not _shows_dative(argument.head))
        for argument in clause.arguments
    )


def _shows_dative(noun: Word) -> bool:
    return shown_case(noun) == "Dat" or noun.lower in _DATIVES


def _is_passive(clause: Clause) -> bool:
    return clause.passive or any(word.dep == "aux:pass" for word in clause.words)


def _is_reflexive(clause: Clause) -> bool:
    return any(is_reflexive(word) for word in clause.words)


def _needed_by(clause: Clause) -> frozenset[str] | None:
    own = (clause.lemma, "sich" if _is_reflexive(clause) else "")
    return _needed().get(own) or _needed().get((clause.lemma, ""))


@cache
def _needed() -> dict[tuple[str, str], frozenset[str]]:
    return {
        (row["lemma"], row["reflexive"]): frozenset(row["slots"].split(","))
        for row in read_table("needed_arguments")
    }
