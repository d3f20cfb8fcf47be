"""What somebody without a name is called: the fullest phrase, in the nominative."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from newsgraph.extraction.grammar.syntax import SUBJECTS, children, feature, first_child
from newsgraph.extraction.identity.mentions import Cast
from newsgraph.extraction.identity.unnamed import Phrase, gender_sign
from newsgraph.language.tree import Word
from newsgraph.lexicon.nameless import is_aged, somebody
from newsgraph.lexicon.people import function_noun, nominal

_ENDS = frozenset({",", "wie", "sowie", "(", ";", "–", "-"})  # what goes on behind them is told beside
_LONGEST = 8  # words of an attribute
_SOME = ("mehreren", "einigen", "vielen", "wenigen", "zahlreichen", "etlichen")
_ABOUT = frozenset({"mehr als", "weniger als", "bis zu"}) | frozenset(
    "ca. circa etwa fast höchstens knapp maximal mindestens nahezu rund ungefähr wenigstens zirka".split()  # noqa: SIM905
)
_FEW = {"zweier": "zwei", "zweien": "zwei", "dreier": "drei", "dreien": "drei"}
_SORTS = ("Baumuster", "Baureihe", "Klasse", "Marke", "Namen", "Typ")
_AUTHORITIES = frozenset({"Amt", "Behörde", "Ministerium"})
_ENDINGS = ("en", "em", "er", "es", "e")
_WEAK = ("auer", "Bauer", "Bayer", "Vetter", "vetter")  # their plural ends in -n
_STRONG_DATIVES = ("ären", "euren", "ieren", "freunden")  # "den Aktionären", one is an Aktionär
_DEFINITE = {"Masc": "der", "Fem": "die", "Neut": "das"}
_INDEFINITE = {"Masc": ("ein", "er"), "Fem": ("eine", "e"), "Neut": ("ein", "es")}
# Adjectives that only the sentence needs in which they stand.
_PASSING = frozenset({"ander", "weiter", "heutig", "gestrig", "derzeitig", "besagt", "genannt", "übrig"})


def name_of(phrases: Sequence[Phrase], cast: Cast) -> str:
    """Return the name of somebody without one, from the phrases that mean them."""
    best = max(phrases, key=lambda phrase: (_weight(phrase), -phrase.noun.i))
    return _worded(best, cast)


def _weight(phrase: Phrase) -> int:
    if is_aged(phrase.noun.text) and not phrase.qualities:
        return 0  # "der Hauptangeklagte" tells more than "der 54-Jährige"
    # "ein Rentner" tells more than "der Mann", "eine 57-jährige Frau" more than "die 57-Jährige".
    told = phrase.kind.use != "general" or bool(phrase.age and not is_aged(phrase.noun.text))
    return told + len(phrase.qualities) + 2 * bool(phrase.age) + bool(phrase.count) - phrase.other


def _worded(phrase: Phrase, cast: Cast) -> str:
    noun = phrase.noun
    words = phrase.words
    head_end = noun.i + 2 * gender_sign(noun)
    after = _after(phrase, [word for word in words if word.i > head_end])
    adjectives = [word for word in children(noun, "amod") if words.start <= word.i < noun.i]
    adjectives = [word for word in adjectives if _stem(word.text).casefold() not in _PASSING]
    adjectives = [word for word in adjectives if word.lower != phrase.count and not word.children]
    number = [*_about(phrase), _bare_count(phrase.count)] if phrase.count else []
    if not after and phrase.kind.use == "sole":
        after = _where(noun)
    after += _whose(noun, after, cast)
    article, ending = _article(phrase)
    told = [_stem(word.text) + ending if _inflects(word) else word.text for word in adjectives]
    head = _nominative(phrase, ending)
    parts = [article, *number, *told, head, after]
    before = words[0] if words[0].pos == "PROPN" and words[0].i < noun.i else None
    if phrase.owner is not None or before is not None:
        owner = cast.meant_at(phrase.owner or before or noun)
        if owner is None or not owner.named:
            return words.text if phrase.noun.dep in SUBJECTS else " ".join([*number, *told, head])
        parts = [*number, *told, head, f"von {owner.name}"]
    return " ".join(part for part in parts if part)


def _about(phrase: Phrase) -> list[str]:
    """Return the words before a number that say how exact it is: "mindestens fünf", "mehr als 100"."""
    counted = [word for word in children(phrase.noun, "nummod", "amod", "det") if word.i < phrase.noun.i]
    first = next((word for word in counted if word.lower == phrase.count), None)
    if first is None:
        return []
    for length in (2, 1):
        before = first.tree[max(0, first.i - length) : first.i].text.lower()
        if before in _ABOUT:
            return [before]
    return []


def _bare_count(count: str) -> str:
    """Return a word of number in the nominative: "mehreren" → "mehrere", "zweier" → "zwei"."""
    if count in _FEW:
        return _FEW[count]
    return count.removesuffix("n") if count.endswith(_SOME) else count


def _after(phrase: Phrase, words: list[Word]) -> str:
    """Return the attributes behind the noun, whole, without a row of names."""
    words = list(takewhile(lambda word: word.text not in _ENDS, words))[:_LONGEST]
    while words and words[-1].pos not in ("NOUN", "PROPN"):
        words.pop()
    if any(word.dep == "det:poss" for word in words):
        return ""  # "die Aberkennung ihres Doktortitels": whose, the name does not say
    if words and words[-1].text.startswith(_SORTS):
        return ""  # "ein Hubschrauber vom Typ …": what sort it is follows
    follows = words[-1].tree[words[-1].i + 1 : words[-1].i + 2].text if words else ""
    if words and words[0].pos == "ADP" and follows == ",":
        return ""  # "Gäste aus Politik, Wirtschaft und Kultur": the rest is cut off
    if phrase.kind.type == "land" and words and words[0].pos == "PROPN":
        return ""
    return words[0].tree[words[0].i : words[-1].i + 1].text if words else ""


def _whose(noun: Word, after: str, cast: Cast) -> str:
    """Return in brackets whose somebody is, where a noun tells it: "ein Sprecher der Firma (Velatec)"."""
    for child in children(noun, "nmod"):
        owner = cast.meant_at(child)
        bare = feature(child, "Case") == "Gen" and after.split()[1:] == [child.text]
        if not bare or owner is None or not owner.named or owner.type == "group":
            continue
        calls = nominal(child.text) is not None or function_noun(child.text) is not None
        if (calls or child.lemma in _AUTHORITIES) and child.lemma.casefold() not in owner.name.casefold():
            return "" if owner.name in after or _is_named_behind(child) else f" ({owner.name})"
    return ""


def _is_named_behind(noun: Word) -> bool:
    return any(word.pos == "PROPN" for word in noun.tree[noun.i + 1 : noun.i + 2])


def _where(noun: Word) -> str:
    """Return where a body is, which tells it from others of its sort: "die Polizei in Bonn"."""
    for child in children(noun, "nmod"):
        case = first_child(child, "case")
        if child.pos == "PROPN" and case is not None and case.i == noun.i + 1 and child.i == noun.i + 2:
            return f"{case.text} {child.text}"
    return ""


def _inflects(adjective: Word) -> bool:
    return adjective.text[0].islower() or adjective.text.endswith(("e", "en", "em", "es"))


def _article(phrase: Phrase) -> tuple[str, str]:
    """Return the article in the nominative, and the ending of an adjective behind it."""
    noun = phrase.noun
    if phrase.plural:
        return ("die", "en") if phrase.definite else ("", "e")
    gender = phrase.kind.noun_gender or phrase.gender or feature(noun, "Gender") or "Masc"
    if phrase.definite:
        return _DEFINITE.get(gender, ""), "e"
    indefinite, ending = _INDEFINITE.get(gender, ("", "e"))
    has_article = any(child.lower.startswith("ein") for child in children(noun, "det"))
    return (indefinite if has_article else ""), ending


def _nominative(phrase: Phrase, ending: str) -> str:
    noun = phrase.noun
    if gender_sign(noun):
        return noun.tree[noun.i : noun.i + 3].text
    if phrase.kind.lemma == noun.text:
        return noun.text
    if (noun.dep in SUBJECTS or feature(noun, "Case") == "Nom") and not phrase.plural:
        return noun.text
    if phrase.kind.adjectival or _is_adjectival(phrase):
        return _stem(noun.text) + ending
    if phrase.plural:
        bare = somebody(noun.text.removesuffix("n"))
        dative_in_en = noun.text == f"{phrase.kind.lemma}en" and noun.text.endswith(_STRONG_DATIVES)
        if bare is not None and (bare.plural or dative_in_en) and noun.text.endswith("n"):
            return noun.text.removesuffix("n")
        strong = phrase.kind.lemma.endswith(("er", "el")) and not phrase.kind.lemma.endswith(_WEAK)
        masculine = "Fem" not in (phrase.kind.gender, phrase.kind.noun_gender)
        dative = noun.text == f"{phrase.kind.lemma}n" and strong and masculine
        dative = dative or (noun.text.endswith(("ern", "eln")) and feature(noun, "Case") == "Dat")
        return noun.text.removesuffix("n") if dative else noun.text
    lemma = phrase.kind.lemma
    return lemma if lemma[:3] == noun.text[:3] else noun.text


def _is_adjectival(phrase: Phrase) -> bool:
    """Whether a function is inflected as an adjective: "dem Abgeordneten", whose lemma ends as a man's."""
    return (
        phrase.kind.lemma.endswith("er")
        and _stem(phrase.noun.text) == _stem(phrase.kind.lemma) != phrase.noun.text
    )


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending)
    return word
