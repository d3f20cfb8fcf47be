"""Puts right how names stand in a clause: "Gestern kritisierte Oehm Lotz", "Von der Heyden will gehen".

A parser takes two surnames side by side for one name, and the particle of a name that opens a sentence for a
preposition. Only what leaves no other reading is changed: the verb needs an object or has no subject.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.lexicon import read_table
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.places import is_given_name, is_place_name
from newsgraph.lexicon.verb_complements import role_of, transitive_verbs

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl"})
_OBJECTS = frozenset({"obj", "iobj", "obl:arg"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_PARTICLES = frozenset({"von", "van"})
# As what a parser may read whose a noun is behind it.
_OWNERS = frozenset({"appos", "flat", "obj", "obl:arg"})


def mend_names(tree: Tree) -> None:
    """Put the names of a tree right, in place."""
    families = _families(tree)
    surnames = {name[-1].text for name in tree.names if name.label == "PER"}
    for word in tree:
        if word.pos == "VERB":
            _part_two(word)
        elif word.dep in _OWNERS and word.entity == "PER" and word.text.endswith("s"):
            _mend_owner(word, surnames)
    for sentence in tree.sentences:
        _mend_opening(sentence[0], families)
        _mend_surname(sentence[0], tree)


def _mend_owner(name: Word, surnames: Collection[str]) -> None:
    """Take the genitive of a name known otherwise for whose a noun is: "ein Sprecher Thesings"."""
    noun = name.tree[name.i - 1] if name.i else name
    told = noun.pos == "NOUN" and any(child.dep == "det" for child in noun.children)
    if told and noun in (name.head, *name.head.children) and name.text[:-1] in surnames and not name.children:
        name.hang(noun, "nmod")
        name.features = {**name.features, "Case": ("Gen",)}


def _mend_surname(first: Word, tree: Tree) -> None:
    """Take for a name that acts what opens a sentence and is the surname of somebody: "Amrein geht"."""
    verb = first.head
    if first.pos != "ADV" or first.dep != "advmod" or not first.text[0].isupper() or verb.pos != "VERB":
        return
    known = any(
        name.label == "PER" and len(name) > 1 and name[-1].text == first.text and name[-1].pos == "PROPN"
        for name in tree.names
    )
    if known and not any(child.dep in _SUBJECTS for child in verb.children):
        first.pos, first.tag, first.dep, first.lemma, first.entity = "PROPN", "NE", "nsubj", first.text, "PER"
        first.features = {"Case": ("Nom",), "Number": ("Sing",)}


def _part_two(verb: Word) -> None:
    """Make the second of two surnames behind a verb its object, where it lacks one."""
    if any(child.dep in _OBJECTS | _CLAUSES for child in verb.children) or not _takes_object(verb):
        return
    if sum(child.dep in _SUBJECTS for child in verb.children) > 1:
        return
    for subject in verb.children:
        if subject.dep not in ("nsubj", "obj") or subject.i < verb.i:
            continue
        whom = _acted_upon(subject)
        if whom is not None:
            whom.hang(verb, "obj")
            subject.dep = "nsubj"
            return
        name = _bearer(subject)
        second = next((child for child in name.children if child.dep == "flat"), None)
        if second is None or not _are_two(verb, subject, name, second):
            continue
        second.hang(verb, "obj")
        _cut_label(verb.tree, second)
        subject.dep = "nsubj"
        return


def _acted_upon(noun: Word) -> Word | None:
    """Return the person whose name stands behind a body: "verhaftete die Polizei Ida Oehm"."""
    kind = somebody(noun.text)
    if noun.pos != "NOUN" or noun.dep != "nsubj" or kind is None or kind.use != "sole":
        return None  # a firm or a foundation may be called after somebody
    beside = [child for child in noun.children if child.dep in ("appos", "flat") and child.i == noun.i + 1]
    articled = any(child.dep == "det" for child in noun.children)
    named = (child for child in beside if child.entity == "PER" and len(child.children) == 1 and articled)
    return next(named, None)


def _bearer(noun: Word) -> Word:
    """Return the name that a title stands before: "Präsident Oehm"; else the noun itself."""
    beside = (child for child in noun.children if child.dep == "appos" and child.i == noun.i + 1)
    return next((child for child in beside if child.pos == "PROPN"), noun)


def _are_two(verb: Word, subject: Word, name: Word, second: Word) -> bool:
    """Whether two names side by side are two: nothing else stands between them and the verb."""
    single = [child for child in name.children if child.dep == "flat"] == [second] and not second.children
    plain = subject.i == verb.i + 1 and verb.tag in ("VVFIN", "")
    same = name.entity == second.entity and name.entity in ("PER", "ORG")
    known = is_given_name(name.text) or (name.entity == "ORG" and not (_is_firm(name) and _is_firm(second)))
    proper = name.pos == second.pos == "PROPN" and name.text[0].isupper() and second.text[0].isupper()
    return single and plain and same and proper and second.i == name.i + 1 and not known


@cache
def _firms() -> frozenset[str]:
    return frozenset(row["name"] for row in read_table("organisations"))


def _is_firm(word: Word) -> bool:
    return word.text in _firms()


def _mend_opening(first: Word, families: Collection[str]) -> None:
    """Read "Von der Heyden" at the head of a sentence as its subject, where the verb has no other."""
    if first.lower not in _PARTICLES or first.dep != "case":
        return
    name = first.head
    verb = name.head
    known = name.text in families
    particles = name.tree[first.i : name.i]
    articles = all(word.lower in ("der", "den", "dem", "de") for word in particles[1:])
    if (
        name.dep not in ("obl", "obl:arg", "nmod")
        or name.i <= first.i
        or name.i - first.i > 2
        or not articles
    ):
        return
    if not known and (name.pos != "PROPN" or name.entity not in ("PER", "ORG") or is_place_name(name.text)):
        return
    if verb.pos not in ("VERB", "AUX", "ADJ", "NOUN") or not _follows(name, verb, known):
        return
    passive = any(child.dep == "aux:pass" for child in verb.children)
    others = [child for child in verb.children if child.dep in _SUBJECTS]
    if passive and not known:
        return
    if others and not (known and len(others) == 1 and _may_be_object(others[0], verb)):
        return
    objects = any(child.dep == "obj" for child in verb.children)
    if not known and (any(child.dep in _CLAUSES for child in verb.children) or verb.pos in ("ADJ", "NOUN")):
        return
    if not known and objects and not _may_take_object(verb):
        return  # "Von Oehm kam kein Wort": what came is the subject
    for other in others:
        other.dep = "obj"
    name.dep = "nsubj:pass" if passive else "nsubj"
    for word in particles:
        word.dep = "compound"


def _follows(name: Word, verb: Word, known: bool) -> bool:
    """Whether the finite verb stands right behind a name, or behind its relative clause."""
    after = name.tree[name.i + 1] if name.i + 1 < len(name.tree) else None
    if after is None:
        return False
    if after.text == "," and known:
        return any(child.dep == "acl" for child in name.children)
    group = (verb, *(child for child in verb.children if child.dep in ("aux", "aux:pass", "cop")))
    return after in group and after.tag.endswith("FIN")


def _may_be_object(noun: Word, verb: Word) -> bool:
    """Whether the subject that the parse sees behind a verb may as well be its object."""
    nominative = any(child.lower in ("der", "ein", "er") for child in noun.children if child.dep == "det")
    return noun.i > verb.i and noun.pos == "PROPN" and not nominative and _takes_object(verb)


def _families(tree: Tree) -> frozenset[str]:
    """Return the names that stand behind a given name with "von" or "van": Heyden of "Ida von der Heyden"."""
    found: set[str] = set()
    for word in tree:
        if word.lower in _PARTICLES and word.i and is_given_name(tree[word.i - 1].text):
            after = [other for other in tree[word.i + 1 : word.i + 3] if other.text[0].isupper()]
            found.update(other.text for other in after[:1])
    return frozenset(found)


def _takes_object(verb: Word) -> bool:
    """Whether a verb needs an accusative object."""
    return _whole(verb) in _transitive() or verb.lemma in _transitive()


def _may_take_object(verb: Word) -> bool:
    return _takes_object(verb) or role_of(_whole(verb), "obj", ["subj", "obj"]) is not None


def _whole(verb: Word) -> str:
    """Return the infinitive of a verb, with the particle that stands apart."""
    particle = next((child.lower for child in verb.children if child.dep == "compound:prt"), "")
    return verb.lemma if verb.lemma.startswith(particle) else particle + verb.lemma


@cache
def _transitive() -> frozenset[str]:
    """Return the verbs that take an accusative object, by the tables of objects and of events."""
    rows = (row["lemma"] for row in read_table("events") if "obj" in row["target"].split("|"))
    return transitive_verbs() | frozenset(rows)


def _cut_label(tree: Tree, second: Word) -> None:
    """Make two names of the one that a label covers, from a word on."""
    names: list[Stretch] = []
    for name in tree.names:
        if name.start < second.i < name.end:
            names += [
                Stretch(tree, name.start, second.i, name.label),
                Stretch(tree, second.i, name.end, name.label),
            ]
        else:
            names.append(name)
    tree.names = tuple(names)
    second.continues_name = False
