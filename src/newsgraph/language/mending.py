"""Puts right what a parse says against the form of the words.

German tells the object by its article ("Den Minister kritisierte Roth"), and the passive by "wurde"; a parser
that goes by the order of words says otherwise now and then. Only what the form leaves no doubt about is
changed.
"""

from __future__ import annotations

from functools import cache

from newsgraph.language.cases import is_feminine, is_oblique, shows_accusative, shows_dative, shows_nominative
from newsgraph.language.mending_names import mend_names
from newsgraph.language.tags import FINITE, SUBJECT_RELATIONS
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon import read_table
from newsgraph.lexicon.known import countries
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import body_noun, function_noun, nominal
from newsgraph.lexicon.verb_complements import role_of

_CORE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg"})
_JUDGING = frozenset({"accuses", "demands", "denies", "doubts", "praises", "warns"})
_PLACES = ("stadt", "dorf", "gebiet", "region", "insel", "provinz", "ort")
_NO_SUBJECTS = frozenset({"ihn", "mich", "dich"})
_NOUN_ROLES = frozenset({"nsubj", "obj", "iobj", "obl:arg"})
_PREFIXES = ("ge", "emp", "ent", "er", "ver", "zer", "be", "miss")  # of participles like infinitives
_INFINITIVES = frozenset({"xcomp", "acl", "advcl", "csubj", "csubj:pass", "ccomp"})
_PASSIVE = frozenset({"wurde", "wurden", "worden"})


def mend(tree: Tree) -> Tree:
    """Return the tree with the labels of clauses put right, in place."""
    mend_names(tree)
    for word in tree:
        if word.pos == "VERB":
            _mend_heading(word)
            _mend_address(word)
            _mend_sides(word)
            _mend_participle(word)
            _part_among_others(word)
            _mend_infinitive(word)
            _mend_passive(word)
            _mend_objects(word)
            _mend_datives(word)
            _mend_subjects(word)
            _mend_shared(word)
            _mend_turned(word)
    return tree


def _mend_objects(verb: Word) -> None:
    bare = [child for child in verb.children if child.dep in _CORE and _is_bare(child)]
    shown = [child for child in bare if child.dep != "obj" and shows_accusative(child)]
    if len(shown) != 1 or any(child.dep == "obj" and shows_accusative(child) for child in bare):
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


def _mend_address(verb: Word) -> None:
    """Let who is spoken to be no subject: "Frau Amberg, | die Regierung sagt, die Pflege sei sicher"."""
    subjects = [child for child in verb.children if child.dep in {"nsubj", "nsubj:pass"}]
    if len(subjects) != 2:
        return
    name, other = subjects
    titled = any(child.lower in {"frau", "herr"} and child.i < name.i for child in name.children)
    if titled and name.i < other.i and verb.tree[name.right_edge.i + 1].text == ",":
        name.dep = "vocative"


def _mend_sides(verb: Word) -> None:
    """Hang on the verb from where something comes: "Hilfe bekommt die Rätin | von anderer Seite"."""
    for noun in [child for child in verb.children if child.dep in _NOUN_ROLES]:
        for side in [child for child in noun.children if child.dep == "nmod" and child.lemma == "Seite"]:
            if any(child.dep == "case" and child.lower == "von" for child in side.children):
                side.hang(verb, "obl")


def _mend_subjects(verb: Word) -> None:
    """Let a noun in the nominative be the subject, and of two subjects the second the object.

    "Das Tor erzielte der Spieler", "sprengte sich ein junger Mann in die Luft", "… Gelder, die Roth nahm". Of
    two nouns that show no case the first is who acts where it can act: "Roth würdigte die Polizei".
    """
    bare = [child for child in verb.children if child.dep in _NOUN_ROLES and _is_bare(child)]
    subjects = [child for child in bare if child.dep == "nsubj"]
    objects = [child for child in bare if child.dep != "nsubj" and "Reflex" not in child.features]
    shown = [child for child in bare if shows_nominative(child)]
    if len(shown) == 1 and shown[0] in objects and _agrees_with_one(verb):
        for subject in subjects:
            subject.dep = "obj" if len(subjects) == 1 and len(objects) == 1 else subject.dep
        if len(subjects) < 2:
            _make_subject(shown[0])
    elif not subjects and len(objects) == 2 and objects[0].tag == "PRELS" and _agrees(verb, objects[1]):
        if not shows_accusative(objects[1]):
            _make_subject(objects[1])
    elif not subjects and len(objects) == 2:
        agreeing = [noun for noun in objects if _agrees(verb, noun) and not is_oblique(noun)]
        acting = [noun for noun in agreeing if _is_actor(noun)]
        for noun in acting if len(acting) == 1 else agreeing if len(agreeing) == 1 else ():
            _make_subject(noun)
    elif len(subjects) == 2 and not objects and verb.tag != "VVIZU":
        first, second = subjects
        if second in shown and first not in shown:
            first, second = second, first
        acts = first in shown or _is_actor(first)
        takes = role_of(verb.lemma, "obj", ["subj", "obj"]) is not None or verb.lemma in _said() | _done()
        if acts and takes and second not in shown and _agrees(verb, first):
            second.dep = "obj"


def _mend_shared(verb: Word) -> None:
    """Let a thing behind a second verb be its object: "Roth kam, nannte die Zahl aber hoch"."""
    for child in verb.children:
        if child.dep == "nsubj" and child.lower in _NO_SUBJECTS:
            child.dep = "obj"
    if verb.dep != "conj" or verb.i == 0 or verb.tree[verb.i - 1].text not in {",", "und", "oder", "aber"}:
        return
    shared = next((child for child in verb.head.children if child.dep == "nsubj" and child.i < verb.i), None)
    bare = [child for child in verb.children if child.dep in _NOUN_ROLES and _is_bare(child)]
    if shared is None or not _is_actor(shared) or len(bare) != 1 or not _agrees(verb, shared):
        return
    thing = bare[0].dep == "nsubj" and bare[0].i > verb.i and bare[0].tag == "NN" and not _is_actor(bare[0])
    if thing and not shows_nominative(bare[0]) and verb.lemma in _said() | _done():
        bare[0].dep = "obj"


def _is_actor(noun: Word) -> bool:
    return noun.entity in {"PER", "ORG"} or _may_act(noun)


def _make_subject(noun: Word) -> None:
    noun.dep = "nsubj"
    number = {"Number": ("Sing",)} if shows_nominative(noun) else {}
    noun.features = {**noun.features, "Case": ("Nom",), **number}


def _mend_participle(verb: Word) -> None:
    """Tell "ist ins Visier geraten" from "hat geraten"."""
    if verb.lower == "geraten" and any(
        child.dep == "aux" and child.lemma == "sein" for child in verb.children
    ):
        verb.lemma = "geraten"


def _part_among_others(verb: Word) -> None:
    """Let "unter anderem" govern no noun behind it: "gerieten unter anderem | Banken"."""
    for noun in [child for child in verb.children if child.dep == "obl"]:
        others = next((child for child in noun.children if child.lower == "anderem"), None)
        before = others.nbor(-1) if others is not None and others.i else None
        if others is None or before is None or before.lower != "unter" or before.head is not noun:
            continue
        before.hang(others, "case")
        others.hang(noun, "advmod")
        if not any(child.dep in SUBJECT_RELATIONS for child in verb.children):
            passive = any(child.dep == "aux:pass" for child in verb.children)
            noun.dep, case = "nsubj:pass" if passive else "nsubj", "Nom"
        elif not any(child.dep == "obj" and _is_bare(child) for child in verb.children):
            noun.dep, case = "obj", "Acc"
        else:
            continue
        noun.features = {**noun.features, "Case": (case,)}


def _mend_infinitive(verb: Word) -> None:
    """Give an infinitive with "zu" an object, as it has no subject: "im Verdacht, Roth getäuscht zu haben".

    In a row the last has the "zu": "wird vorgeworfen, den Angriff geplant oder bezahlt zu haben".
    """
    row = [verb, *(child for child in verb.children if child.dep == "conj")]
    group = [*row, *(child for each in row for child in each.children if child.dep == "aux")]
    marked = any(child.tag == "PTKZU" for word in group for child in word.children)
    if not marked or any(_is_finite(word) for word in group) or verb.dep not in _INFINITIVES:
        return
    for child in verb.children:
        if child.dep == "nsubj:pass" and not any(other.dep in {"obj", "aux:pass"} for other in verb.children):
            child.dep = "obj"


def _finite_of(verb: Word) -> Word:
    return next((child for child in verb.children if child.dep == "aux" and _is_finite(child)), verb)


def _agrees_with_one(verb: Word) -> bool:
    finite = _finite_of(verb)
    return _is_finite(finite) and "Plur" not in finite.features.get("Number", ())


def _agrees(verb: Word, noun: Word) -> bool:
    finite = _finite_of(verb)
    number = finite.features.get("Number", ())
    return _is_finite(finite) and (not number or ("Plur" in number) == _is_plural(noun))


def _mend_turned(verb: Word) -> None:
    """Let who acts be the subject where order and form tell it: "Die Rede hielt Ida Lutz".

    A thing before the verb that may be an accusative, and one person behind it; or a plural before a
    verb in the singular: "Zölle kritisierte sie".
    """
    finite = _finite_of(verb)
    bare = [child for child in verb.children if child.dep in {"nsubj", "obj"} and _is_bare(child)]
    if len(bare) != 2 or not _is_finite(finite):
        return
    first, second = bare
    if shows_accusative(second):
        return  # "Die Forscherin hält einen Befehl für möglich"
    if first.dep != "nsubj" or not first.i < finite.i < second.i or first.pos != "NOUN" or first.entity:
        return
    if any(child.dep == "det" and child.lower in {"der", "dieser", "jeder"} for child in first.children):
        return
    plural = "Plur" in first.features.get("Number", ())
    disagrees = plural and "Sing" in finite.features.get("Number", ()) and not _is_plural(second)
    named = any(child.entity == "PER" and child.dep in {"appos", "flat"} for child in second.children)
    judged = _whole_lemma(verb) in _judged() and not (plural or _is_plural(second))
    person = second.entity == "PER" or ((named or judged) and _may_act(second))
    acts = judged or role_of(verb.lemma, "subj", ["obj"]) == "agent" or verb.lemma in _said() | _done()
    state = second.text in countries() and first.lower.endswith(_PLACES)  # "die Stadt beschoss die Ukraine"
    thing = not _may_act(first) and not (first.lemma in _texts() and verb.lemma in _judged())
    other = (person and thing) or state
    if disagrees or (acts and other and not shows_accusative(second)):
        first.dep, second.dep = "obj", "nsubj"


def _whole_lemma(verb: Word) -> str:
    """Return a verb with its particle: ausschließen of "schloss … aus"."""
    particle = next((child.lower for child in verb.children if child.dep == "compound:prt"), "")
    return verb.lemma if verb.lemma.startswith(particle) else particle + verb.lemma


@cache
def _texts() -> frozenset[str]:
    """Nouns for what says something itself: "die Studie kritisiert Roth" may be either."""
    return frozenset(row["cue"] for row in read_table("cues") if row["pos"] == "noun")


@cache
def _said() -> frozenset[str]:
    return frozenset(row["cue"] for row in read_table("cues") if row["pos"] == "verb")


@cache
def _judged() -> frozenset[str]:
    """Verbs of judgement, whose subject may be a text as well."""
    return frozenset(row["cue"] for row in read_table("cues") if row["stance"] in _JUDGING)


@cache
def _done() -> frozenset[str]:
    """Verbs of events that somebody does to somebody."""
    acting = ("subj", "obj")
    return frozenset(row["lemma"] for row in read_table("events") if (row["source"], row["target"]) == acting)


def _may_act(noun: Word) -> bool:
    """Tell whether a noun means somebody: "Das Magazin zitiert Ida Lutz" may be as it stands."""
    owned = any(child.entity in {"LOC", "ORG"} and child.i < noun.i for child in noun.children)
    return owned or any(
        known(noun.text) is not None for known in (function_noun, body_noun, nominal, somebody)
    )


def _is_finite(word: Word) -> bool:
    return word.tag in FINITE


def _is_plural(word: Word) -> bool:
    named = any(child.dep == "flat" and child.entity == "PER" for child in word.children)  # "Rätin Ida Roth"
    joined = any(child.dep == "conj" for child in word.children)
    return joined or ("Plur" in word.features.get("Number", ()) and not (named and word.tag == "NN"))


def _mend_datives(verb: Word) -> None:
    """Read a dative as such, whatever its place: "der Polizei gelang es", "der alten Zeitung sagte Roth"."""
    managed = verb.lemma in {"gelingen", "glücken"} and any(child.lower == "es" for child in verb.children)
    bare = [child for child in verb.children if child.dep in {"nsubj", "obj"} and _is_bare(child)]
    for child in [child for child in bare if child.dep == "nsubj"]:
        others = [other for other in bare if other is not child and not shows_accusative(other)]
        acting = [other for other in others if "Reflex" not in other.features and _agrees(verb, other)]
        acting = acting if len(acting) == 1 else [other for other in acting if _is_actor(other)]
        if shows_dative(child) and len(acting) == 1:
            _make_subject(acting[0])
        elif not managed or child.lower == "es":
            continue
        child.dep = "obl:arg"
        gender = {"Gender": ("Fem",)} if is_feminine(child) else {}
        child.features = {**child.features, "Case": ("Dat",), **gender}


def _is_bare(child: Word) -> bool:
    nominal = child.pos in {"NOUN", "PROPN", "PRON"}
    return nominal and not any(part.dep == "case" for part in child.children)


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
    case = noun.preposition
    return case in {"von", "vom"} and noun.entity in {"PER", "ORG"}
