"""How a noun stands, and so whether it can point back: definite, singular, no predicate, not defined anew."""

from __future__ import annotations

from newsgraph.extraction.grammar.syntax import SUBJECTS, children, feature, verb_lemma
from newsgraph.extraction.identity.mentions import Role, gender_of, number_of
from newsgraph.extraction.identity.roles import APPOINTING
from newsgraph.language.tree import Word
from newsgraph.lexicon.people import function_noun

_SPEAKING = frozenset({"spokesperson", "head", "minister"})  # "ein Sprecher" is somebody
_DEFINITE = frozenset(
    {"der", "die", "das", "den", "dem", "des", "dieser", "diese", "dieses", "diesen", "diesem"}
)
_DEFINING = frozenset(
    {"zwischen", "um", "von", "bei", "gegen", "für", "aus"}
)  # "das Gebiet zwischen den Flüssen" defines itself
_OPENING = frozenset("„»‚›")
_OFFICES = frozenset(
    {"Amt", "Funktion", "Kandidatur", "Position", "Posten", "Rolle", "Stelle", "Titel", "Wahl"}
)


def is_definite(noun: Word) -> bool:
    """Whether a noun has a definite article, of its own or in its preposition (im, zur)."""
    return any(child.lower in _DEFINITE for child in children(noun, "det")) or any(
        child.lower in {"im", "am", "zum", "zur", "vom", "beim", "ins"} for child in children(noun, "case")
    )


def defines_itself(noun: Word) -> bool:
    """Whether a noun phrase tells by itself which one is meant, and so points back to nothing.

    By an attribute ("das Land Hessen", "das Land der Ukrainer"), a name in quotation marks behind it, or a
    superlative ("die älteste Partei").
    """
    behind = noun.tree[noun.i + 1].text if noun.i + 1 < len(noun.tree) else ""
    superlative = any(feature(child, "Degree") == "Sup" for child in children(noun, "amod"))
    return behind in _OPENING or superlative or any(_defines(child) for child in noun.rights)


def _defines(attribute: Word) -> bool:
    case = next((child.lower for child in children(attribute, "case")), "")
    if attribute.dep == "acl":
        return True  # "das Unternehmen, das die Werke weiterführt"
    genitive = not case and attribute.pos == "NOUN" and feature(attribute, "Case") == "Gen"
    if attribute.dep == "nmod" and (case in _DEFINING or genitive):
        return True
    return attribute.pos == "PROPN" and not case


def is_office(noun: Word) -> bool:
    """Whether a noun names an office and nobody who holds it: "das Amt des Präsidenten"."""
    if noun.dep != "nmod" or children(noun, "case"):
        return False
    return noun.head.lemma in _OFFICES or noun.head.pos in {"PRON", "DET"}  # "mehr Macht als das des …"


def is_predicate(noun: Word) -> bool:
    """Whether a noun says what somebody is or becomes: "gilt als Gegner", "zum Nachfolger gewählt"."""
    before = {child.lower for child in noun.children if child.dep in ("case", "cc", "mark")}
    return "als" in before or is_appointment(noun)


def is_appointment(noun: Word) -> bool:
    """Whether a noun says what something is made: "machte die Stadt zur Metropole"."""
    cases = {child.lower for child in children(noun, "case")}
    return not cases.isdisjoint({"zum", "zur"}) and verb_lemma(noun.head) in APPOINTING and noun.dep == "obl"


def is_plural(noun: Word) -> bool:
    """Whether a noun is a plural, as its form, its article or, where it has none, its verb shows."""
    if number_of(noun) == "Plur":
        return not _has_singular_article(noun)
    if _is_genitive_plural(noun) or _is_masculine_plural(noun):
        return True
    if any(child.lower == "der" and number_of(child) == "Plur" for child in children(noun, "det")):
        return any(child.text.endswith("en") for child in children(noun, "amod"))  # "der größten Kritiker"
    if children(noun, "det", "det:poss") or noun.dep not in SUBJECTS:
        return False
    finite = [
        word for word in (noun.head, *children(noun.head, "aux", "cop")) if feature(word, "VerbForm") == "Fin"
    ]
    bare = noun.left_edge == noun or all(child.dep == "amod" for child in noun.lefts)
    return bare and bool(finite) and number_of(finite[0]) == "Plur"


def _is_masculine_plural(noun: Word) -> bool:
    """Whether "die" shows a plural: "die Reporter", one is "der Reporter"."""
    function = function_noun(noun.text)
    articles = {child.lower for child in children(noun, "det")}
    return function is not None and function.gender == "Masc" and "die" in articles


def _is_genitive_plural(noun: Word) -> bool:
    """Whether "der" shows a plural: "eine Erklärung der EU-Minister", in the singular "des"."""
    function = function_noun(noun.text)
    return (
        function is not None
        and function.gender == "Masc"
        and noun.dep == "nmod"
        and any(child.lower == "der" for child in children(noun, "det"))
        and not children(noun, "case")
    )


def _has_singular_article(noun: Word) -> bool:
    return any(
        child.lower in {"des", "dem", "das", "ein", "einem", "einen"} for child in children(noun, "det")
    )


def stands_alone(noun: Word, role: Role) -> bool:
    """Whether a noun of function is a noun phrase of its own, not a part or description of another."""
    indefinite = any(child.lower.startswith("ein") for child in children(noun, "det"))
    if indefinite and (noun.dep not in SUBJECTS or role.relation not in _SPEAKING):
        return False  # "der Besuch eines Direktors": anyone
    return noun.dep in {*SUBJECTS, "obj", "obl", "obl:arg", "obl:agent", "iobj", "nmod", "conj"} and (
        gender_of(noun) is not None
    )
