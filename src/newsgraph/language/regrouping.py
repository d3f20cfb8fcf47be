"""Gives back to a clause or phrase what a parse counted to its neighbour in a row.

"Wurden die Arbeiten unterbrochen und | Spezialisten angefordert", "drei dunkel gekleidete | und maskierte
Personen". As in ``rehanging`` only what form and order leave little doubt about is changed.
"""

from __future__ import annotations

from newsgraph.language.tags import FINITE, SUBJECT_RELATIONS
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.genders import noun_gender

_INFLECTED = ("te", "ter", "tes", "tem", "ene", "ener", "enes", "enem")  # no participle of a verb ends so
_LATEST_NOUN = 4  # words between an attribute and its noun
_NO_NOMINATIVE = frozenset({"den", "dem", "des", "einen", "einem", "eines", "keinen", "keinem"})
_UNITS = frozenset(
    {"Prozent", "Euro", "Dollar", "Franken", "Million", "Milliarde", "Meter", "Kilometer", "Tonne"}
)
# Verbs whose passive needs with what: "sollen mit Zöllen belegt werden".
_WITH_MEANS = frozenset(
    {"ausstatten", "bedenken", "belegen", "beliefern", "betrauen", "konfrontieren", "versehen"}
)


def regroup(tree: Tree) -> Tree:
    """Return the tree with the members of rows in their own clause or phrase, in place."""
    for word in tree:
        if word.tag == "VVPP" and word.lower.endswith(_INFLECTED) and word.dep not in {"amod", "acl", "ROOT"}:
            _read_as_attribute(word)
        elif word.dep == "conj" and word.tag == "VVPP":
            _give_subject(word)
        elif word.dep == "conj" and word.tag == "VVFIN" and word.head.dep == "acl":
            _give_dative(word)
        elif word.tag in {"VVINF", "VVPP"} and word.dep == "xcomp" and word.head.lemma == "lassen":
            _give_subject_to_letting(word)
        elif word.dep == "obl" and word.pos == "NOUN" and word.preposition == "von":
            _hang_measure(word)
        elif word.dep == "nmod" and word.head.dep == "nsubj:pass" and word.preposition == "mit":
            _give_means(word)
    return tree


def _read_as_attribute(participle: Word) -> None:
    """Read an inflected participle as the attribute of the noun behind it, whose verb takes its place."""
    behind = participle.tree.words[participle.i + 1 : participle.i + 1 + _LATEST_NOUN]
    noun = next((word for word in behind if word.pos == "NOUN"), None)
    if noun is None or any(word.pos not in {"ADJ", "CCONJ", "ADV"} for word in behind[: behind.index(noun)]):
        return
    verb = noun.head
    if noun.dep in SUBJECT_RELATIONS and verb.head is participle and verb.dep == "conj":
        verb.hang(participle.head, participle.dep)
        for child in list(participle.children):
            if child.dep == "mark":
                child.hang(verb, "mark")
        participle.hang(noun, "amod")


def _give_subject(participle: Word) -> None:
    """Read a noun before a second passive as its subject: "wurde bezahlt und | ein Mann verletzt"."""
    own = [child for child in participle.children if child.dep == "obj" and child.i < participle.i]
    taken = any(child.dep in {*SUBJECT_RELATIONS, "aux", "aux:pass", "cop"} for child in participle.children)
    passive = any(child.dep == "aux:pass" for child in participle.head.children)
    joined = any(child.dep == "cc" and child.lower == "und" for child in participle.children)
    if taken or not passive or not joined or len(own) != 1 or own[0].pos != "NOUN":
        return
    if not any(child.dep == "case" or child.lower in _NO_NOMINATIVE for child in own[0].children):
        own[0].dep = "nsubj:pass"
        own[0].features = {**own[0].features, "Case": ("Nom",)}


def _give_dative(verb: Word) -> None:
    """Read "der" in a second relative clause as a dative: "die Fassung, die kam und | der Bank vorliegt".

    That clause shares the pronoun as its subject, as no other stands in it.
    """
    shared = any(child.tag == "PRELS" and child.dep in SUBJECT_RELATIONS for child in verb.head.children)
    own = [child for child in verb.children if child.dep in SUBJECT_RELATIONS]
    if not shared or len(own) != 1 or own[0].i > verb.i or noun_gender(own[0].lemma) == "Masc":
        return
    if any(child.dep == "det" and child.lower == "der" for child in own[0].children):
        own[0].dep = "obl:arg"
        own[0].features = {**own[0].features, "Case": ("Dat",), "Gender": ("Fem",)}


def _give_subject_to_letting(infinitive: Word) -> None:
    """Hang who has let something happen on "lassen": "und der Minister | hat durchblicken lassen"."""
    letting = infinitive.head
    taken = any(child.dep in SUBJECT_RELATIONS for child in letting.children)
    subjects = [child for child in infinitive.children if child.dep in SUBJECT_RELATIONS]
    having = [
        child
        for child in (*infinitive.children, *letting.children)
        if child.tag == "VAFIN" and child.lemma == "haben" and child.i < infinitive.i
    ]
    if taken or letting.tag in FINITE or len(subjects) != 1 or len(having) != 1:
        return
    if abs(subjects[0].right_edge.i - having[0].i) == 1 or subjects[0].left_edge.i == having[0].i + 1:
        subjects[0].hang(letting, "nsubj")
        having[0].hang(letting, "aux")


def _hang_measure(amount: Word) -> None:
    """Hang how much something is on it: "mit Zöllen | von bis zu 40 Prozent belegt"."""
    first = amount.left_edge
    before = amount.tree[first.i - 1] if first.i else first
    counted = amount.lemma in _UNITS and any(child.dep == "nummod" for child in amount.children)
    up_to = any(word.lower == "bis" for word in amount.subtree)
    if counted and up_to and before.pos == "NOUN" and before not in amount.ancestors:
        amount.hang(before, "nmod")


def _give_means(phrase: Word) -> None:
    """Hang what somebody is loaded with on the verb: "sollen Käufer | mit Zöllen belegt werden"."""
    verb = phrase.head.head
    with_other = any(child.preposition == "mit" for child in verb.children)
    if verb.lemma in _WITH_MEANS and verb.i > phrase.i and not with_other:
        phrase.hang(verb, "obl")
