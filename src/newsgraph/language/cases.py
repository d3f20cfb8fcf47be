"""What case the form of a noun and its article shows, whatever a model makes of it."""

from __future__ import annotations

from newsgraph.language.tree import Word
from newsgraph.lexicon.genders import noun_gender
from newsgraph.lexicon.people import function_noun

_ACCUSATIVE = frozenset(
    "den einen keinen diesen jenen jeden welchen meinen deinen seinen ihren unseren ihn".split()  # noqa: SIM905
)
_PERIODS = (
    *("tag", "monat", "abend", "morgen", "mittag", "sommer", "winter", "herbst", "frühling", "januar"),
    *("februar", "märz", "april", "mai", "juni", "juli", "august", "ember", "oktober"),
)
_ENDLESS = frozenset({"ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer"})


def shows_nominative(noun: Word) -> bool:
    """Tell whether a noun can only be a nominative: "der Mann", "ein junger Mann", "er"."""
    if noun.lower in {"er", "wir", "ich", "man", "wer"}:
        return noun.pos == "PRON"
    # "der Spieler" on a verb is no plural: its genitive hangs on nouns, its dative is "den Spielern".
    one = noun.features.get("Number") == ("Sing",) or not noun.lower.endswith("n")
    if not one or noun.pos != "NOUN" or noun.features.get("Gender") != ("Masc",) or is_feminine(noun):
        return False
    articles = {child.lower for child in noun.children if child.dep == "det" and child.i < noun.i}
    if any(child.dep == "amod" and child.lower.endswith("en") for child in noun.children):
        return False  # "der Neuen Mitte"
    strong = any(child.dep == "amod" and child.lower.endswith("er") for child in noun.children)
    return bool(articles & {"der", "dieser", "jeder"}) or (strong and bool(articles & _ENDLESS))


def shows_dative(noun: Word) -> bool:
    """Tell whether a noun on a verb can only be a dative: "der großen Zeitung", but "der große Mann"."""
    if noun.pos != "NOUN" or "Plur" in noun.features.get("Number", ()):
        return False
    articles = {child.lower for child in noun.children if child.dep == "det" and child.i < noun.i}
    weak = any(child.tag == "ADJA" and child.lower.endswith("en") for child in noun.children)
    return articles in ({"dem"}, {"einer"}) or (articles == {"der"} and (weak or is_feminine(noun)))


def is_feminine(noun: Word) -> bool:
    """Tell whether the lexicon knows a noun as feminine, whatever a model makes of its article."""
    function = function_noun(noun.text)
    return "Fem" in (noun_gender(noun.lemma), function.gender if function is not None else None)


def shows_accusative(noun: Word) -> bool:
    """Tell whether a noun can only be an accusative: "den Mann", "ihn"."""
    if noun.lemma.lower().endswith(_PERIODS):
        return False  # "den ganzen Tag" says when
    if noun.lower == "ihn":
        return True
    one = "Plur" not in noun.features.get("Number", ())
    return one and any(child.dep == "det" and child.lower in _ACCUSATIVE for child in noun.children)


def is_oblique(noun: Word) -> bool:
    """Tell whether a noun on a verb can be no subject: "den Mann", "der Ministerin"."""
    return shows_accusative(noun) or shows_dative(noun)
