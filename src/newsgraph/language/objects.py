"""Reads as objects what cannot be a subject, and gives an infinitive those that stand behind its comma."""

from __future__ import annotations

from newsgraph.language.tags import FINITE, SUBJECT_RELATIONS
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.genders import noun_gender
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.verb_complements import role_of, transitive_verbs
from newsgraph.lexicon.weak_nouns import is_weak

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_COMPLEMENTS = frozenset({"obj", "iobj", "obl", "obl:arg", "obl:agent"})
_FEMININE = ("ung", "heit", "keit", "schaft", "tion", "sion", "tät", "partei", "polizei")
# What takes an accusative only, and what does before persons: "sprach über den Zeugen".
_WITH_ACCUSATIVE = frozenset({"bis", "durch", "für", "gegen", "ohne", "um", "über", "auf"})
_MAY_BE_SUBJECT = frozenset({"die", "das", "der", "ein", "eine", "kein", "keine"})


def find_objects(tree: Tree) -> Tree:
    """Return the tree with its objects hung as such, in place."""
    for word in tree:
        if word.pos == "NOUN":
            _read_as_feminine(word)
            _read_as_one(word)
            _give_preposition(word)
        if word.dep == "nsubj" and word.pos in _NOUNS | {"NUM"}:
            _read_as_object(word)
        if word.dep in SUBJECT_RELATIONS and (_is_feminine(word) or _has_weak_adjective(word)):
            _read_as_dative(word)
        if word.dep == "xcomp" and _is_marked(word):
            _give_what_is_its(word)
    return tree


def _read_as_feminine(noun: Word) -> None:
    """Read a noun as a feminine where "der" is held to be a dative: "hält der Behörde, der Leitung vor"."""
    one = noun.features.get("Case") == ("Dat",) and noun.features.get("Number") == ("Sing",)
    articles = [child.lower for child in noun.children if child.dep == "det"]
    if one and articles == ["der"] and (noun.lower.endswith("e") or noun_gender(noun.lemma) == "Fem"):
        noun.features = {**noun.features, "Gender": ("Fem",)}


def _read_as_one(noun: Word) -> None:
    """Read "den Präsidenten" as one, where a verb or a preposition takes no dative: "traf den Präsidenten".

    Weak nouns and those of adjectives look the same as the dative of the plural.
    """
    several = noun.features.get("Case") == ("Dat",) and noun.features.get("Number") == ("Plur",)
    articles = [child.lower for child in noun.children if child.dep == "det"]
    if not several or articles != ["den"] or noun.features.get("Gender") != ("Masc",):
        return
    if noun_gender(noun.lemma) == "Fem":
        return
    adjectival = noun.lemma.endswith("er") and noun.text == noun.lemma[:-1] + "n"
    if not (adjectival or is_weak(noun.lemma)) or noun.text == noun.lemma:
        return
    preposition = next((child.lower for child in noun.children if child.dep == "case"), None)
    verb = noun.head
    if preposition is None and noun.dep in _COMPLEMENTS and _takes_accusative_only(noun, verb):
        noun.dep = "obj"
    elif preposition not in _WITH_ACCUSATIVE:
        return
    noun.features = {**noun.features, "Case": ("Acc",), "Number": ("Sing",)}


def _give_preposition(noun: Word) -> None:
    """Give a noun the preposition before its measure, so that it is no object: "zu drei Jahren | Haft"."""
    alone = not any(child.dep in {"case", "det", "amod"} for child in noun.children)
    one = noun.features.get("Number") == ("Sing",) and not noun.entity  # "nach zwei Jahren | Verluste"
    if noun.dep not in {"obj", "obl", "obl:arg", "iobj"} or not (alone and one) or noun.is_sent_start:
        return
    measure = noun.nbor(-1)
    case = next((child for child in measure.children if child.dep == "case"), None)
    counted = any(child.dep == "nummod" for child in measure.children)
    if case is None or not counted or measure.dep not in {"nmod", "obl"}:
        return
    measure.hang(noun, "nmod")
    case.hang(noun, "case")
    noun.dep = "obl"
    noun.features = {**noun.features, "Case": ("Dat",)}


def _takes_accusative_only(noun: Word, verb: Word) -> bool:
    other = set() if noun.dep == "obj" else {"obj", "ccomp"}
    if verb.pos != "VERB" or any(child.dep in {*other, "aux:pass"} for child in verb.children):
        return False
    takes = verb.lemma in transitive_verbs() or role_of(verb.lemma, "obj", ["subj", "obj"]) is not None
    return takes and role_of(verb.lemma, "iobj", ["subj", "iobj"]) is None


def _is_feminine(noun: Word) -> bool:
    """Tell whether a noun is a feminine by its ending, or by the lexicon where no form speaks against it."""
    if noun.pos != "NOUN":
        return False
    if noun.lower.endswith(_FEMININE):
        return True
    if noun.text != noun.lemma or noun_gender(noun.lemma) != "Fem":
        return False
    kind = somebody(noun.text)
    person = kind is not None and kind.type == "person"  # "der Geologe" ends like "der Loge"
    strong = any(
        child.dep == "amod" and child.lower.endswith("e") for child in noun.children
    )  # "der linke …"
    return not person and not strong


def _has_weak_adjective(noun: Word) -> bool:
    """Tell whether an adjective shows that "der" is no nominative: "der Neuen Mitte", one of its kind."""
    one = noun.features.get("Number") == ("Sing",)
    return one and any(child.dep == "amod" and child.lower.endswith("en") for child in noun.children)


def _read_as_dative(noun: Word) -> None:
    """Read a feminine noun with "der" as a dative: "Der Regierung | fehlt das Geld"."""
    verb, first = noun.head, noun.left_edge
    articles = [child.lower for child in noun.children if child.dep == "det"]
    inside = first.i and noun.tree[first.i - 1].pos == "DET"  # "die | der Koalition angehörende Partei"
    if articles != ["der"] or verb.pos not in {"VERB", "AUX"} or inside:
        return
    beside = [child for child in verb.children if child.dep == "obj" and child.pos in _NOUNS]
    others = [child for child in verb.children if child.dep in SUBJECT_RELATIONS and child is not noun]
    shown = [child.lower for word in beside for child in word.children if child.dep == "det"]
    if len(beside) > 1 or not _MAY_BE_SUBJECT.issuperset(shown):
        return
    noun.dep, noun.features = "iobj", {**noun.features, "Case": ("Dat",), "Gender": ("Fem",)}
    if beside and not others:
        beside[0].dep, beside[0].features = "nsubj", {**beside[0].features, "Case": ("Nom",)}


def _read_as_object(noun: Word) -> None:
    """Read the subject of an infinitive as its object: "entschied, | der Firma zu helfen"."""
    verb = noun.head
    group = (verb, *(child for child in verb.children if child.dep in {"aux", "aux:pass", "cop"}))
    if (
        verb.dep != "xcomp"
        or not _is_marked(verb)
        or noun.i > verb.i
        or any(word.tag in FINITE for word in group)
    ):
        return
    taken = any(child.dep == "obj" for child in verb.children)
    noun.dep = "iobj" if taken else "obj"
    noun.features = {**noun.features, "Case": ("Dat" if taken else "Acc",)}


def _give_what_is_its(infinitive: Word) -> None:
    """Hang what stands behind a comma on the infinitive there: "erklärte, | als Chefin zurückzutreten"."""
    verb = infinitive.head
    comma = next((word for word in reversed(verb.tree[verb.i : infinitive.i]) if word.text == ","), None)
    if comma is None or verb.pos != "VERB":
        return
    for child in list(verb.children):
        between = comma.i < child.left_edge.i and child.i < infinitive.i
        behind = child.left_edge.i == infinitive.i + 1 and child.dep in {"obl", "advcl"}
        part = child.dep == "advmod" or (child.pos in _NOUNS and child.dep in {*_COMPLEMENTS, "advcl"})
        if (between or behind) and part:
            child.hang(infinitive, child.dep)


def _is_marked(infinitive: Word) -> bool:
    return infinitive.tag == "VVIZU" or any(child.tag == "PTKZU" for child in infinitive.children)
