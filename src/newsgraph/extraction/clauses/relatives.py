"""Which noun a relative clause belongs to: one that its pronoun and its verb agree with."""

from __future__ import annotations

from newsgraph.extraction.clauses.plausibility import QUANTITIES
from newsgraph.extraction.grammar.modality import finite_verb
from newsgraph.extraction.grammar.syntax import (
    children,
    clause_head,
    feature,
    first_child,
    is_nominal,
    is_relative_pronoun,
)
from newsgraph.language.tags import SUBJECT_RELATIONS
from newsgraph.language.tree import Word

# The genders and number that a relative pronoun can stand for, by form and by whether it is the subject.
_RELATIVE_FORMS: dict[tuple[str, bool], frozenset[str]] = {
    ("der", True): frozenset({"Masc"}),
    ("der", False): frozenset({"Fem", "Plur"}),
    ("die", True): frozenset({"Fem", "Plur"}),
    ("die", False): frozenset({"Fem", "Plur"}),
    ("das", True): frozenset({"Neut"}),
    ("das", False): frozenset({"Neut"}),
    ("den", False): frozenset({"Masc"}),
    ("dem", False): frozenset({"Masc", "Neut"}),
    ("denen", False): frozenset({"Plur"}),
    ("welcher", True): frozenset({"Masc"}),
    ("welches", True): frozenset({"Neut"}),
    ("welches", False): frozenset({"Neut"}),
    ("welche", True): frozenset({"Fem", "Plur"}),
    ("welche", False): frozenset({"Fem", "Plur"}),
}


def antecedent_of(pronoun: Word | None, verb: Word) -> Word | None:
    """Return the noun that a relative clause belongs to: one that its pronoun agrees with, or None.

    Where the parse attached the clause to a noun that the pronoun cannot mean, the nearest noun before the
    pronoun that it can mean is taken from the same phrase: "die Ausführungen zu Fragen, in denen …".
    """
    while verb.dep == "conj":
        verb = verb.head
    noun = verb.head
    if verb.dep != "acl" or not is_nominal(noun):
        return None
    if pronoun is not None and pronoun.lower == "was" and noun.tag in {"NN", "NE"} and noun.dep != "nsubj":
        return None  # "… einen Bus, was die Zahl erklärt" means all that was said before
    if pronoun is None:
        return noun
    last = next(iter(reversed(children(noun, "conj"))), None)
    if last is not None and last.right_edge.i < pronoun.i and _is_closer(last, pronoun):
        return last  # "Prüfung der Akten und vieler Gespräche, die er führte"
    if _is_bare_phrase(noun) and can_mean(pronoun, noun.head):
        return noun.head  # "Hinweise aus Parteikreisen, die ein Bild ergeben"
    if can_mean(pronoun, noun):
        return noun
    end = min(pronoun.i, verb.left_edge.i)
    phrase = [word for word in noun.subtree if word.i < end and word.pos == "NOUN"]
    above = [noun.head] if noun.dep in {"nmod", "conj"} and noun.head.pos == "NOUN" else []
    near = (word for word in (*reversed(phrase), *above) if can_mean(pronoun, word))
    return next(near, None) or _subject_before(pronoun, noun)


def _subject_before(pronoun: Word, noun: Word) -> Word | None:
    """Return the subject that a relative clause behind the sentence's end adds to: "Lotz kam an, der …".

    Its form must tell: of all that stands in the sentence the pronoun can mean nothing else.
    """
    possible = _forms_of(pronoun)
    if possible is None or pronoun.dep not in SUBJECT_RELATIONS:
        return None
    beside = [child for child in clause_head(noun).children if is_nominal(child) and child.i < pronoun.i]
    fitting = [child for child in beside if child is not noun and _form_of(child) in possible]
    subjects = [child for child in fitting if child.dep in SUBJECT_RELATIONS]
    return subjects[0] if len(fitting) == len(subjects) == 1 else None


def _form_of(noun: Word) -> str | None:
    """Return the gender of one, "Plur" of several."""
    several = feature(noun, "Number") == "Plur" or first_child(noun, "conj") is not None
    return "Plur" if several else feature(noun, "Gender")


def _forms_of(pronoun: Word) -> frozenset[str] | None:
    """Return the genders and number that a relative pronoun can stand for; its verb tells its number."""
    subject = pronoun.dep in SUBJECT_RELATIONS
    possible = _RELATIVE_FORMS.get((pronoun.lower, subject))
    finite = finite_verb(pronoun.head) if subject and possible is not None else None
    number = feature(finite, "Number") if finite is not None else None
    if possible is None or number is None:
        return possible
    return (possible & {"Plur"} if number == "Plur" else possible - {"Plur"}) or possible


def _is_closer(noun: Word, pronoun: Word) -> bool:
    """Tell whether the last of a row, with an article of its own, is what a relative clause adds to."""
    own = first_child(noun, "det", "amod") is not None
    return own and can_mean(pronoun, noun) and pronoun.dep not in SUBJECT_RELATIONS


def _is_bare_phrase(noun: Word) -> bool:
    """Tell whether a noun is no more than a phrase of another: "(Fotos) in Netzwerken"."""
    alone = all(child.dep in {"case", "acl", "punct"} for child in noun.children)
    return alone and noun.dep == "nmod" and noun.pos == "NOUN" and noun.head.pos == "NOUN"


def can_mean(pronoun: Word, noun: Word) -> bool:
    """Tell whether a relative pronoun can mean a noun, by gender and number."""
    if not is_relative_pronoun(pronoun) or noun.pos == "PRON":
        return True
    possible = _forms_of(pronoun)
    number, gender = feature(noun, "Number"), feature(noun, "Gender")
    if possible is None or number is None:
        return True
    if noun.entity == "PER" and possible == {"Neut"}:
        return False
    bare = noun.entity == "LOC" and first_child(noun, "det", "conj") is None and number != "Plur"
    if bare and not possible & {"Neut", "Plur"}:
        return False  # "bei Berlin, der …": places have no gender but the neuter
    if number == "Sing" and any(child.lower == "das" for child in children(noun, "det")):
        gender = "Neut"  # whatever the model says of the noun
    if number == "Plur" or first_child(noun, "conj") is not None:
        return "Plur" in possible
    if possible == {"Plur"} and first_child(noun, "det", "nummod", "appos") is None:
        return noun.lemma in QUANTITIES  # "in Köln, die | wohnten"
    return gender is None or noun.tag == "NE" or gender in possible  # of names the gender is a guess
