"""Puts right what a parse says against the form of the words.

German tells the object by its article ("Den Minister kritisierte Roth"), and the passive by "wurde"; a parser
that goes by the order of words says otherwise now and then. Only what the form leaves no doubt about is
changed.
"""

from __future__ import annotations

from newsgraph.language.tree import Tree, Word

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
            _mend_passive(word)
            _mend_objects(word)
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
