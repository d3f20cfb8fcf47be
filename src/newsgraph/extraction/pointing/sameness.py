"""Whether two noun phrases without a name can mean the same: by noun, number, age, gender and qualities."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsgraph.extraction.grammar.syntax import SUBJECTS, children
from newsgraph.extraction.identity.mentions import Cast, Entity
from newsgraph.extraction.identity.unnamed import Phrase
from newsgraph.language.tree import Word
from newsgraph.lexicon.kindred import are_two

SHORTEST_TAIL = 4  # letters of a noun that may stand for a longer compound
_TWO = frozenset({"", "zwei", "2"})
# Qualities that may come later without making somebody else.
LATER = frozenset(
    {
        "mutmaßlich",
        "verletzt",
        "schwerverletzt",
        "tot",
        "getötet",
        "festgenommen",
        "jung",
        "alt",
        "verunglückt",
    }
)
_CHILDREN = frozenset({"Baby", "Bub", "Junge", "Kind", "Kleinkind", "Mädchen", "Schulkind"})
_ADULTS = frozenset({"Dame", "Frau", "Herr", "Mann"})
_HURT = frozenset({"festgenommen", "getötet", "schwerverletzt", "tot", "verhaftet", "verletzt", "vermisst"})
_GROUPS = ("bande", "gruppe", "team", "trupp")
_SIDES = frozenset({"Gast", "Gastgeber", "Gegner"})  # of each match others
_ONLY_SOME = frozenset({"letzt", "erst", "meist", "ander", "weiter", "übrig"})


@dataclass(eq=False, slots=True)
class Nameless:
    """Somebody without a name, with what is known of them."""

    entity: Entity
    plural: bool
    phrases: list[Phrase] = field(default_factory=list)

    @property
    def qualities(self) -> frozenset[str]:
        return frozenset().union(*(phrase.qualities for phrase in self.phrases))

    @property
    def age(self) -> str:
        return next((phrase.age for phrase in self.phrases if phrase.age), "")

    @property
    def count(self) -> str:
        return next((phrase.count for phrase in self.phrases if phrase.count), "")


def is_anyones(phrase: Phrase) -> bool:
    """Whether a bare plural means people as such: "Männer und Frauen", unless they act."""
    bare = phrase.plural and phrase.kind.use == "general" and not (phrase.definite or phrase.owner)
    return bare and not (phrase.count or phrase.qualities or phrase.age) and phrase.noun.dep not in SUBJECTS


def points_back(phrase: Phrase) -> bool:
    """Whether a phrase can mean who was brought up before: definite, a bare plural or mass noun, owned."""
    if phrase.definite or phrase.owner is not None:
        return True
    bare = not children(phrase.noun, "det") and not phrase.count
    general = phrase.kind.use == "general"
    return bare and (phrase.kind.use == "sole" or (phrase.plural and not general))


def is_plain_again(phrase: Phrase) -> bool:
    """Whether a phrase means the same however far back it stood: "die internationale Gemeinschaft"."""
    if phrase.count or phrase.age or phrase.owner is not None or phrase.kind.use == "general":
        return False
    if phrase.kind.lemma in _SIDES:
        return False
    return phrase.kind.use == "sole" or bool(phrase.qualities) or phrase.plural


def is_of_other_age(phrase: Phrase, known: Nameless) -> bool:
    """Whether one is a child and the other none: "die Frau" is not her child."""
    told = {other.kind.lemma for other in known.phrases}
    child = phrase.kind.lemma in _CHILDREN
    return not told.isdisjoint(_ADULTS if child else _CHILDREN) and phrase.kind.lemma in _CHILDREN | _ADULTS


def is_same_noun(phrase: Phrase, known: Nameless) -> bool:
    """Whether a phrase has the noun of somebody known, or the end of it: "der Attentäter"."""
    if phrase.plural != known.plural:
        return is_made_of(phrase, known)
    lemma = phrase.kind.lemma
    for other in known.phrases:
        if other.kind.lemma == lemma:
            return True
        longer = other.kind.lemma.casefold()
        long_enough = len(lemma) >= SHORTEST_TAIL or phrase.kind.type == "thing"  # "der Bus"
        vague = phrase.kind.type == "organisation" and not other.definite and other.noun.dep not in SUBJECTS
        if are_two(lemma, other.kind.lemma):
            continue  # "ein Beifahrer … der Fahrer"
        if phrase.definite and long_enough and longer.endswith(lemma.casefold()) and not vague:
            return phrase.kind.use != "general"
        longer_again = phrase.kind.type == "thing" and lemma.casefold().endswith(longer) and "-" not in lemma
        if phrase.definite and longer_again:
            return True  # "ein Bus … der Reisebus"
    return False


def is_made_of(phrase: Phrase, known: Nameless) -> bool:
    """Whether a plural means the members of a group called after them: "ein Forscherteam … die Forscher"."""
    if not phrase.plural or not phrase.definite or phrase.qualities or phrase.count or _is_both(phrase):
        return False
    lemma = phrase.kind.lemma.casefold()
    return any(
        other.kind.lemma.casefold().startswith(lemma) and other.kind.lemma.casefold().endswith(_GROUPS)
        for other in known.phrases
    )


def _is_both(phrase: Phrase) -> bool:
    return any(child.lower.startswith("beide") for child in phrase.noun.children)


def fits(phrase: Phrase, known: Nameless) -> bool:
    """Whether nothing that a phrase tells is told otherwise of somebody known."""
    if phrase.age and known.age and phrase.age != known.age:
        return False
    if phrase.count and phrase.count != known.count:
        return False
    if _is_both(phrase) and known.count not in _TWO:
        return False
    if not known.entity.may_be_of(phrase.gender):
        return False
    if not phrase.definite and phrase.owner is None and (known.count or phrase.qualities != known.qualities):
        return False  # "unschuldige Kinder … Kinder"
    if not phrase.qualities and not known.qualities.isdisjoint(_ONLY_SOME):
        return False  # "die letzten Läufer … die Läufer"
    if phrase.plural and not phrase.qualities and not known.qualities.isdisjoint(_HURT):
        return False  # "drei verletzte Demonstranten … die Demonstranten"
    return not phrase.qualities - known.qualities - LATER


def has_attribute(phrase: Phrase) -> bool:
    """Whether something behind the noun tells who is meant; adjectives may describe somebody known."""
    return any(child.dep in ("nmod", "acl") and child.i > phrase.noun.i for child in phrase.noun.children)


def owner_before(cast: Cast, noun: Word) -> bool:
    """Whether a person's name in the genitive stands before a noun."""
    owner = cast.meant_at(noun.tree[noun.i - 1]) if noun.i else None
    return owner is not None and owner.type == "person"
