"""Reads as objects what cannot be a subject, and gives an infinitive those that stand behind its comma."""

from __future__ import annotations

from newsgraph.language.tags import FINITE, SUBJECT_RELATIONS
from newsgraph.language.tree import Tree, Word

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_COMPLEMENTS = frozenset({"obj", "iobj", "obl", "obl:arg", "obl:agent"})
_FEMININE = ("ung", "heit", "keit", "schaft", "tion", "sion", "tät", "partei", "polizei")
_MAY_BE_SUBJECT = frozenset({"die", "das", "der", "ein", "eine", "kein", "keine"})


def find_objects(tree: Tree) -> Tree:
    """Return the tree with its objects hung as such, in place."""
    for word in tree:
        if word.pos == "NOUN":
            _read_as_feminine(word)
        if word.dep == "nsubj" and word.pos in _NOUNS | {"NUM"}:
            _read_as_object(word)
        if word.dep in SUBJECT_RELATIONS and (_is_feminine(word) or _has_weak_adjective(word)):
            _read_as_dative(word)
        if word.dep == "xcomp" and _is_marked(word):
            _give_what_is_its(word)
    return tree


def _read_as_feminine(noun: Word) -> None:
    """Read a noun in -e as a feminine where "der" is held to be a dative: "hält der Behörde vor"."""
    one = noun.features.get("Case") == ("Dat",) and noun.features.get("Number") == ("Sing",)
    articles = [child.lower for child in noun.children if child.dep == "det"]
    if one and articles == ["der"] and noun.lower.endswith("e"):
        noun.features = {**noun.features, "Gender": ("Fem",)}


def _is_feminine(noun: Word) -> bool:
    return noun.pos == "NOUN" and noun.lower.endswith(_FEMININE)


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
