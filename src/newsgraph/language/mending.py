"""Puts right what a parse says against the form of the words.

German tells the object by its article ("Den Minister kritisierte Roth"), and the passive by "wurde"; a parser
that goes by the order of words says otherwise now and then. Only what the form leaves no doubt about is
changed.
"""

from __future__ import annotations

from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import body_noun, function_noun, nominal
from newsgraph.lexicon.verb_complements import role_of

_ACCUSATIVE = frozenset(
    "den einen keinen diesen jenen jeden welchen meinen deinen seinen ihren unseren ihn".split()  # noqa: SIM905
)
_CORE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg"})
_PERIODS = (
    *("tag", "monat", "abend", "morgen", "mittag", "sommer", "winter", "herbst", "frühling", "januar"),
    *("februar", "märz", "april", "mai", "juni", "juli", "august", "ember", "oktober"),
)
_PREFIXES = ("ge", "emp", "ent", "er", "ver", "zer", "be", "miss")  # of participles like infinitives
_PASSIVE = frozenset({"wurde", "wurden", "worden"})


def mend(tree: Tree) -> Tree:
    """Return the tree with the labels of clauses put right, in place."""
    for word in tree:
        if word.pos == "VERB":
            _mend_heading(word)
            _mend_passive(word)
            _mend_objects(word)
            _mend_datives(word)
            _mend_turned(word)
    return tree


def _mend_objects(verb: Word) -> None:
    bare = [child for child in verb.children if child.dep in _CORE and _is_bare(child)]
    shown = [child for child in bare if child.dep != "obj" and _shows_accusative(child)]
    if len(shown) != 1 or any(child.dep == "obj" and _shows_accusative(child) for child in bare):
        return
    others = [child for child in bare if child is not shown[0] and child.dep in {"nsubj", "obj"}]
    if len(others) != 1:
        return
    shown[0].dep = "obj"
    shown[0].features = {**shown[0].features, "Case": ("Acc",)}
    others[0].dep = "nsubj"


def _mend_heading(verb: Word) -> None:
    """Leave a heading before a colon out of its clause: "Ukraine: Russland greift Odessa an"."""
    subjects = [child for child in verb.children if child.dep in {"nsubj", "nsubj:pass"}]
    if len(subjects) == 2 and any(word.text == ":" for word in verb.tree[subjects[0].i : subjects[1].i]):
        subjects[0].dep = "dislocated"


def _mend_turned(verb: Word) -> None:
    """Let who acts be the subject where order and form tell it: "Die Rede hielt Ida Lutz".

    A thing before the verb that may be an accusative, and one person behind it; or a plural before a
    verb in the singular: "Zölle kritisierte sie".
    """
    finite = next((child for child in verb.children if child.dep == "aux" and _is_finite(child)), verb)
    bare = [child for child in verb.children if child.dep in {"nsubj", "obj"} and _is_bare(child)]
    if len(bare) != 2 or not _is_finite(finite):
        return
    first, second = bare
    if first.dep != "nsubj" or not first.i < finite.i < second.i or first.pos != "NOUN" or first.entity:
        return
    if any(child.dep == "det" and child.lower in {"der", "dieser", "jeder"} for child in first.children):
        return
    plural = "Plur" in first.features.get("Number", ())
    disagrees = plural and "Sing" in finite.features.get("Number", ()) and not _is_plural(second)
    person = second.entity == "PER" or any(child.entity == "PER" for child in second.children)
    acts = role_of(verb.lemma, "subj", ["obj"]) == "agent" and not _may_act(first)
    if disagrees or (person and acts and not _shows_accusative(second)):
        first.dep, second.dep = "obj", "nsubj"


def _may_act(noun: Word) -> bool:
    """Tell whether a noun means somebody: "Das Magazin zitiert Ida Lutz" may be as it stands."""
    return any(known(noun.text) is not None for known in (function_noun, body_noun, nominal, somebody))


def _is_finite(word: Word) -> bool:
    return word.tag in {"VVFIN", "VAFIN", "VMFIN"}


def _is_plural(word: Word) -> bool:
    return "Plur" in word.features.get("Number", ()) or any(child.dep == "conj" for child in word.children)


def _mend_datives(verb: Word) -> None:
    """Read "der Polizei gelang es" as the dative that it is, whatever its place."""
    if verb.lemma not in {"gelingen", "glücken"} or not any(child.lower == "es" for child in verb.children):
        return
    for child in verb.children:
        if child.dep == "nsubj" and child.lower != "es" and child.pos in {"NOUN", "PROPN", "PRON"}:
            child.dep = "obl:arg"
            child.features = {**child.features, "Case": ("Dat",)}


def _is_bare(child: Word) -> bool:
    nominal = child.pos in {"NOUN", "PROPN", "PRON"}
    return nominal and not any(part.dep == "case" for part in child.children)


def _shows_accusative(noun: Word) -> bool:
    if noun.lemma.lower().endswith(_PERIODS):
        return False  # "den ganzen Tag" says when
    if noun.lower == "ihn":
        return True
    one = "Plur" not in noun.features.get("Number", ())
    return one and any(child.dep == "det" and child.lower in _ACCUSATIVE for child in noun.children)


def _mend_passive(verb: Word) -> None:
    """Read "wurde" as a passive, and "wird" with an agent beside a form that is a participle as well."""
    if any(child.dep == "obj" and _is_bare(child) for child in verb.children) and verb.tag == "VVINF":
        for child in verb.children:  # "wird den Verein betreuen" is no passive
            child.dep = {"aux:pass": "aux", "nsubj:pass": "nsubj"}.get(child.dep, child.dep)
        return
    auxiliaries = [child for child in verb.children if child.dep == "aux" and child.lemma == "werden"]
    if not auxiliaries:
        return
    participle = (
        verb.lower.startswith(("ge", "emp", "ent", "er", "ver", "zer", "be", "miss"))
        and verb.lower[-2:] == "en"
    )
    agents = [child for child in verb.children if child.dep == "obl" and _is_agent(child)]
    for auxiliary in auxiliaries:
        if auxiliary.lower in _PASSIVE or (auxiliary.lower in {"wird", "werden"} and participle and agents):
            auxiliary.dep = "aux:pass"
            for child in verb.children:
                if child.dep == "nsubj":
                    child.dep = "nsubj:pass"
            for agent in agents:
                agent.dep = "obl:agent"


def _is_agent(noun: Word) -> bool:
    case = next((child.lower for child in noun.children if child.dep == "case"), "")
    return case in {"von", "vom"} and noun.entity in {"PER", "ORG"}
