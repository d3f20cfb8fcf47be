"""Noun phrases that mean somebody without a name: "ein 40-jähriger Mann", "die Polizei", "Anwohner".

Read here is what a phrase tells by itself: who may be meant, how many, by which qualities, and whether the
article has brought them up before. Which phrases are one actor is for ``pointing.nameless``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsgraph.extraction.grammar.syntax import (
    SUBJECTS,
    children,
    feature,
    first_child,
    is_nominal,
    verb_lemma,
)
from newsgraph.extraction.identity.groups import noun_phrase
from newsgraph.extraction.identity.mentions import Cast, number_of
from newsgraph.extraction.names.titles import adjectival_gender, are_two_arguments
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.nameless import Somebody, is_aged, somebody, thing
from newsgraph.lexicon.people import function_noun
from newsgraph.lexicon.places import town_of_adjective

_DEFINITE = frozenset(
    "der die das den dem des dieser diese dieses diesen diesem jener jene jenes jenen jenem".split()  # noqa: SIM905
)
_CONTRACTED = frozenset({"im", "am", "zum", "zur", "vom", "beim", "ins", "ans"})
_SINGULAR = frozenset({"ein", "eine", "einen", "einem", "einer", "eines", "das", "dem", "des"})
_ALL = frozenset({"alle", "allen", "aller"})
_MANY = ("viel", "mehrer", "einig", "zahlreich", "wenig", "etlich")
# Determiners that mean anybody, or nobody.
_ANYBODY = ("kein", "jede", "irgend", "welch", "manch", "solch", "niemand", "jegliche")
_ATTRIBUTES = frozenset({"amod", "nmod", "nummod", "acl", "appos"})
_OTHERS = ("ander", "weiter", "zweit", "dritt", "übrig", "restlich", "neu", "nächst")
_NAMING = frozenset({"nennen", "schimpfen", "heißen", "bleiben", "werden", "sein"})
_AGE = re.compile(r"(\d+)-?jährig", re.IGNORECASE)
_QUOTES = frozenset("\"„“”»«‚‘’'›‹")
_SIGNS = frozenset({":", "*", "_", "/"})
_DOING = frozenset(
    {"Organisation", "Vertretung", "Verwaltung"}
)  # with a genitive what is done, not who does it
_ONE = frozenset({"einer", "eine", "eines"})
_COMPARING = frozenset({"als", "wie", "statt"})
_WITHIN = frozenset({"compound", "flat", "vocative", "discourse", "dep", "amod"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a noun phrase tells of who is meant."""

    noun: Word
    kind: Somebody
    plural: bool
    definite: bool
    qualities: frozenset[str]  # its adjectives and attributes, which tell this one from others
    count: str  # "drei", or empty
    age: str  # "40", or empty
    other: bool  # "ein weiterer Mann": not the one before
    owner: Word | None  # a possessive

    @property
    def words(self) -> Stretch:
        """Return the words of the phrase: article, adjectives, noun, whose it is."""
        words = noun_phrase(self.noun)
        if not gender_sign(self.noun):
            return words
        return self.noun.tree[words.start : max(words.end, self.noun.i + 3)]  # "Minister:innen"

    @property
    def gender(self) -> str | None:
        """Return the gender of the person, None where the phrase tells none."""
        if self.plural:
            return None
        if self.kind.type != "person" or not self.kind.adjectival:
            return self.kind.gender
        return _gender_of_adjective(self.noun)


def phrase_at(cast: Cast, noun: Word, named: frozenset[int], matter: Somebody | None = None) -> Phrase | None:
    """Return what a noun phrase tells of somebody without a name; None where it means nobody.

    Args:
        cast: who is known already.
        noun: the head of the phrase.
        named: the words that belong to names, with their titles.
        matter: what the noun means, where it is no noun for somebody.
    """
    if noun.i in named or noun.i in cast.taken or noun.dep in _WITHIN or noun.entity in ("PER", "LOC"):
        return None
    if noun.pos not in ("NOUN", "PROPN") and not (noun.pos == "ADJ" and _is_noun_like(noun)):
        return None
    if _belongs_to_next(noun):
        return None
    kind = matter or somebody(noun.text) or thing(noun.text)
    if kind is None or _stands_before_name(noun, named) or _means_nobody(noun):
        return None
    plural = _is_several(noun, kind)
    if not plural and (
        kind.type == "land" or kind.use == "several" or (kind.lemma == "Mensch" and _is_definite(noun))
    ):
        return None  # "der Mensch" is anybody
    if not plural and kind.type == "person" and _has_other_gender(noun, kind):
        return None  # "die Leiter", "die Kunde"
    if not plural and kind.use != "sole" and _is_bare(noun) and noun.dep not in SUBJECTS:
        return None  # "Konkurrenz machen", "zu Gast"
    words = [word.text for word in children(noun, "amod")]
    return Phrase(
        noun,
        kind,
        plural,
        definite=_is_definite(noun),
        qualities=_qualities(noun),
        count=next((_worded(word) for word in _counts(noun)), ""),
        age=next(iter(ages_told(noun)), ""),
        other=any(word.lower().startswith(_OTHERS) for word in words),
        owner=first_child(noun, "det:poss"),
    )


def one_described(noun: Word) -> Word | None:
    """Return the "einer" that a noun tells more of: "Einer von ihnen, ein 51-Jähriger, …"."""
    one = noun.head
    described = noun.dep == "appos" and one.i < noun.i and one.lower in _ONE and bool(children(one, "nmod"))
    return one if described else None


def ages_told(noun: Word) -> list[str]:
    """Return the ages that a noun tells, with its adjectives: "der 56-Jährige", "ein 22 Jahre alter Mann"."""
    adjectives = children(noun, "amod", "compound")
    ages = [found[1] for word in (noun, *adjectives) if (found := _AGE.search(word.text))]
    return ages + [years.text for old in adjectives for years in _years(old)]


def _years(adjective: Word) -> list[Word]:
    """Return the number of years in "ein 22 Jahre alter Mann"."""
    if adjective.lemma.lower() != "alt":
        return []
    return [
        number for year in adjective.children if year.lemma == "Jahr" for number in children(year, "nummod")
    ]


def _belongs_to_next(noun: Word) -> bool:
    """Whether a word tells of which town the noun behind it is: "die Bochumer Polizei"."""
    after = noun.tree[noun.i + 1] if noun.i + 1 < noun.sentence.end else None
    return after is not None and after.pos == "NOUN" and town_of_adjective(noun.text) is not None


def _counts(noun: Word) -> list[Word]:
    """Return the words that tell how many somebody are: "drei Männer", "viele Menschen"."""
    counts = [word for word in children(noun, "nummod", "det", "amod") if word.i < noun.i]
    return [word for word in counts if word.dep == "nummod" or word.lower.startswith(_MANY)]


def _worded(count: Word) -> str:
    """Return a word of number, with the figure before it: "drei", "9,1 Millionen"."""
    figures = [word.text for word in children(count, "nummod") if word.i == count.i - 1]
    return " ".join([*figures, count.text if count.text.startswith("Milli") else count.lower])


def gender_sign(noun: Word) -> bool:
    """Whether a noun goes on with the ending for all genders: "Minister:innen", in three words."""
    behind = noun.tree[noun.i + 1 : noun.i + 3]
    return len(behind) == 2 and behind[0].text in _SIGNS and behind[1].text == "innen" and not noun.space


def _is_bare(noun: Word) -> bool:
    """Whether nothing stands before a noun that tells of one: no article, adjective, number or owner."""
    if any(child.i < noun.i for child in children(noun, "det", "det:poss", "amod", "nummod", "nmod")):
        return False
    return not any(child.lower in _CONTRACTED for child in children(noun, "case"))


def _is_noun_like(word: Word) -> bool:
    if is_aged(word.text) and word.text[0].isdigit():
        return bool(children(word, "det"))
    return word.text[0].isupper() and is_nominal(word) and bool(children(word, "det", "case", "nummod"))


def _stands_before_name(noun: Word, named: frozenset[int]) -> bool:
    """Whether a noun tells what the name behind it is: "die Firma Velatec", "das Magazin „Vero“"."""
    tree, position = noun.tree, noun.i + 1
    while position < len(tree) and (tree[position].text in _QUOTES or tree[position].is_space):
        position += 1
    if position >= len(tree) or number_of(noun) == "Plur" or tree[position].is_sent_start:
        return False
    after = tree[position]
    if are_two_arguments(noun, after):
        return False  # "verhaftete die Polizei Ida Brandt"
    quoted = position > noun.i + 1 and bool(after.entity)
    named_so = after.head == noun and (after.entity in ("PER", "ORG") or after.dep == "flat")
    return after.i in named or quoted or named_so


def _means_nobody(noun: Word) -> bool:
    """Whether a noun says what somebody is, is one of a comparison, or means anybody at all."""
    before = {child.lower for child in noun.children if child.dep in ("case", "cc", "mark", "advmod")}
    if not _COMPARING.isdisjoint(before) or children(noun, "cop"):
        return True
    if noun.text == "Menge" and children(noun, "nmod", "appos"):
        return True  # "eine Menge Arbeit"
    if noun.lower.endswith("aufsicht") and (
        children(noun, "nmod") or "unter" in before or not _is_definite(noun)
    ):
        return True  # "die Aufsicht über die Banken"
    if (noun.text == "Zoll" and children(noun, "nummod")) or (noun.text == "Bank" and "auf" in before):
        return True  # "4,3 Zoll", "saß auf der Bank"
    if noun.dep == "nmod" and noun.head.pos in ("PRON", "DET", "NUM"):
        return True  # "einer der Bosse"
    if not before.isdisjoint({"zum", "zur"}) and function_noun(noun.text) is not None:
        return True  # "stieg zum Anführer auf"
    if (
        noun.text in _DOING
        and first_child(noun, "case")
        and any(first_child(child, "case") is None for child in children(noun, "nmod"))
    ):
        return True  # "an der Organisation der Konferenz"
    if one_described(noun) is None and noun.dep == "appos":
        return True
    if noun.dep == "ROOT" and noun.pos != "VERB" and not noun.children:
        return True
    if (
        noun.dep in ("obj", "obl", "xcomp", "nmod")
        and noun.head.pos == "VERB"
        and verb_lemma(noun.head) in _NAMING
        and first_child(noun, "case") is None
    ):
        return True  # "nannte sie eine Hetzerin"
    determiners = [child.lower for child in children(noun, "det", "advmod", "amod")]
    if any(word.startswith("beide") for word in determiners) and len(determiners) == 1:
        return not children(noun, "det:poss")  # "beide Männer" are two that were named
    return any(word.startswith(_ANYBODY) for word in determiners) or "nicht" in before


def _is_several(noun: Word, kind: Somebody) -> bool:
    """Whether a phrase means several, as noun, article, adjective and verb tell it."""
    counted = [word for word in children(noun, "nummod") if word.i < noun.i]
    if any(not word.lower.startswith("ein") and word.text != "1" for word in counted):
        return True  # "70 Mann", "drei Verletzte"
    if kind.plural is not None or gender_sign(noun):
        return kind.plural or gender_sign(noun)
    told = _number_by_article(noun, kind)
    if told is None:
        told = _number_by_verb(noun, kind)
    return told if told is not None else number_of(noun) == "Plur"


def _number_by_article(noun: Word, kind: Somebody) -> bool | None:
    """Return whether the words before a noun show several, or one; None where they show neither."""
    articles = {child.lower for child in children(noun, "det", "det:poss")}
    if articles & _SINGULAR or (is_aged(noun.text) and "den" in articles):
        return False  # "an den 54-Jährigen": seldom are several of one age
    if is_aged(noun.text) and "der" in articles:
        return any(children(word, "nummod") for word in noun.tree[: noun.i] if word.text[:2] == noun.text[:2])
    if articles & _ALL:
        return True
    if articles & {"den", "die"} and noun.text == kind.lemma + "s" and kind.noun_gender == "Masc":
        return True  # "den Fans"
    first = noun.dep in SUBJECTS or any(word.lower.endswith("e") for word in children(noun, "amod"))
    if "der" in articles and "Masc" in (kind.gender, kind.noun_gender) and first:
        return False  # "der Bewohner schlief", "der einzige Bewohner"
    if "den" in articles and noun.dep == "obj" and kind.gender == "Masc":
        return False  # "stattet den Präsidenten aus"
    if any(child.lower in _CONTRACTED for child in children(noun, "case")):
        return False  # "zur Verletzten", "vom Präsidenten"
    if kind.adjectival and "die" in articles:
        return noun.text.endswith("n")  # "die Verletzte" is one, "die Verletzten" are several
    if (kind.gender == "Masc" or kind.noun_gender in ("Masc", "Neut")) and "die" in articles:
        return True
    genitive = noun.dep == "nmod" and first_child(noun, "case") is None
    if kind.gender == "Masc" and "der" in articles and genitive:
        return True  # "eine Erklärung der EU-Minister"
    if kind.gender == "Fem" and kind.type == "person" and noun.text.endswith("in"):
        return False
    if not articles and noun.dep == "conj" and number_of(noun.head) == "Plur":
        return kind.gender == "Masc"  # "Landwirte, Imker und Förster"
    return None


def _number_by_verb(noun: Word, kind: Somebody) -> bool | None:
    """Return whether the verb of a subject shows several: "Gutachter gehen davon aus"."""
    if noun.dep not in SUBJECTS or kind.type != "person" or children(noun, "conj"):
        return None
    verbs = (noun.head, *children(noun.head, "aux", "aux:pass", "cop"))
    numbers = {feature(verb, "Number") for verb in verbs if feature(verb, "VerbForm") == "Fin"}
    if "Plur" in numbers:
        return True
    before = children(noun, "det", "det:poss", "amod")
    may_be_one = noun.text == kind.lemma and not any(word.lower.startswith(_MANY) for word in before)
    return False if "Sing" in numbers and before and may_be_one else None


def _has_other_gender(noun: Word, kind: Somebody) -> bool:
    """Whether the article shows another word: "die Leiter", "das Gehalt"."""
    articles = {child.lower for child in children(noun, "det")}
    if kind.adjectival or kind.gender is None:
        return False
    if kind.gender == "Masc":
        return bool(articles & {"die", "das", "eine"})
    return (
        kind.gender == "Fem" and kind.lemma != "Mädchen" and bool(articles & {"das", "dem", "den", "einem"})
    )


def _gender_of_adjective(noun: Word) -> str | None:
    """Return the gender of "der Verletzte", "die Verletzte", "einem Verletzten"."""
    told = adjectival_gender(noun) or feature(noun, "Gender")
    return told if told in ("Masc", "Fem") else None


def _is_definite(noun: Word) -> bool:
    return any(child.lower in _DEFINITE for child in children(noun, "det")) or any(
        child.lower in _CONTRACTED for child in children(noun, "case")
    )


def _qualities(noun: Word) -> frozenset[str]:
    """Return what tells this one from others: adjectives but the age, whose it is, where."""
    found = set()
    for child in noun.children:
        if child.dep == "amod" and not is_aged(child.text) and not child.lower.startswith(_MANY):
            found.add(_stem(child.text))
        elif child.dep == "nmod" or (child.dep == "appos" and child.pos == "PROPN"):
            found.add(child.text.removesuffix("s"))
    before = noun.tree[noun.i - 1] if noun.i else None
    if before is not None and before.text[0].isupper() and before.text.endswith("er") and before.pos == "ADJ":
        found.add(before.text)  # "Kölner Polizei"
    return frozenset(found)


def told_aside(noun: Word) -> frozenset[str]:
    """Return the adjectives that tell of somebody in passing: "den auf der Tribüne sitzenden Stürmer"."""
    return frozenset(_stem(word.text) for word in children(noun, "amod") if children(word, "obl", "obj"))


def same_adjective(noun: Word, adjective: Word) -> bool:
    """Whether a noun is an adjective used as one: "der Flüchtige" of "ein flüchtiger Fahrer"."""
    return _stem(noun.text) == _stem(adjective.text)


def _stem(adjective: str) -> str:
    for ending in ("en", "em", "er", "es", "e"):
        if adjective.endswith(ending) and len(adjective) > len(ending) + 2:
            return adjective.removesuffix(ending).casefold()
    return adjective.casefold()
