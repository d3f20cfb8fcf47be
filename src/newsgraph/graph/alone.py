"""Whether a sentence is understood by itself: the brief tells each without the one before it.

A sentence that needs another is not told. It says so by a word that points back ("dann", "deshalb", "dieser
Schritt", "er"), by a number without what it counts, or by a noun with the definite article that nobody has
introduced ("im Süden des Landes").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from newsgraph.graph.introducing import (
    MARKS,
    STEM,
    TOKEN,
    function_words,
    is_attribute,
    is_introduced,
    open_nouns,
)
from newsgraph.lexicon import read_table

# A sentence that begins so is not understood by itself; where it is known who is meant, a name stands there.
POINTING = frozenset("er sie es ihm ihr ihnen dies das dieser diese dieses man ich wir".split())  # noqa: SIM905
_PERSONS = frozenset({"er", "sie", "es", "ihm", "ihr", "ihnen"})
POINTING_WORD = re.compile(
    r"(?:da|dar|hier)(?:an|auf|aus|bei|durch|für|gegen|in|mit|nach|rüber|um|unter|von|vor|zu)", re.IGNORECASE
)
_COMPLEMENT = re.compile(
    r"\b(?:(?:dar?|hier)(?:an|auf|aus|für|gegen|in|mit|unter|von|zu|über)|dort(?:hin|her)?)\b"
)
_OWNED = re.compile(r"dessen|deren|seine?[mnrs]?|ihre?[mnrs]?", re.IGNORECASE)
_BEFORE_DASS = frozenset({"als", "auch", "auf", "außer", "nur", "oder", "ohne", "so", "statt", "und"})
_FRAGMENT = re.compile(r"\w+(?:t|en), (?:ob|dass|wie|was|wer)\b")  # "Gefragt, ob …": who asks is lost
_PRONOUN = re.compile(r"er|sie|ihn|ihm|ihnen|sein(?:e[mnrs]?)?|ihr(?:e[mnrs]?)?")
# Behind a conjunction: "Damit die Stadt …, baut sie".
_AFTER_THAT = re.compile(
    r"(?:der|die|das|dem|den|ein|kein|man|er|sie|es|sich|mehr|nicht|alle|viele|auch)[a-z]{0,2}$"
)
_QUOTED_POINTING = re.compile(
    r"[„“”»«\"](?:das|dies|diese[mnrs]?|er|sie|es|damit|dann|so)\s+[a-zäöü]", re.IGNORECASE
)
# Capitalised only because a sentence begins with them; the table of function words has the longer ones.
_OPENERS = re.compile(
    "Falls|Wenn|Weil|Dass|Damit|Sofern|Sobald|Solange|Sollten?|Trotz|Wegen|Laut|Nach|Nachdem|Gemäß|Heute|Gestern|Jetzt"
    "|Bereits|Schon|Noch|Nicht|Auch|Erst|Obwohl|Bevor|Während|Anders|Allein|Ende|Anfang"
)
# "Die Debatte um ihre Arbeit" (whose?), "hatte er ihn erkannt" (who whom?)
_OF_ANOTHER = re.compile(
    r"^(?:Der|Die|Das|Eine?) \w+ (?:um|über|für|gegen|von|an|in|mit|zu|auf) (?:seine?|ihre?)[mnrs]?\b"
    r"|\b(?:er|sie) (?:ihn|ihm|ihr|ihnen)\b"
)
_BORDERS = frozenset({",", ":", ";", "–", "-", "und", "oder", "aber", "doch", "denn", "sowie"})  # of clauses
_OPENING = frozenset({",", "(", ";", "–", "-", ":"})  # a clause or an aside
DEMONSTRATIVE = re.compile(r"dies(?:e[mnrs]?)?|solche[mnrs]?|jene[mnrs]?")
# "In diesem Jahr" is told by the date of the article.
OF_NOW = re.compile(
    r"(?:Jahr|Monat|Woche|Wochenende|Sommer|Herbst|Winter|Frühling|Frühjahr"
    r"|Saison|Jahrhundert|Jahrzehnt|\w+tag|Januar|Februar|März|April|Mai|Juni|Juli|August"
    r"|September|Oktober|November|Dezember)(?:e?s|e|en|n)?"
)
_OTHER_DAY = re.compile(
    r"\b(?:selben|gleichen|folgenden|darauffolgenden|besagten)\s[A-ZÄÖÜ]|\bnächsten\s(?:Tag|Morgen|Abend)"
    r"|(?:Tage?n?|Wochen?|Monaten?|Monate?|Jahre?n?|Stunden?|Minuten?|Zeit|kurz|bald|wenig)\s(?:später|darauf|danach)\b"
    r"|\bim (?:Anschluss|Gegenteil|Gegenzug|Übrigen|Vorfeld)\b(?!\s(?:an|zu|de[rs]))"
    r"|\b(?:aus|zu) (?:diese[mnr]|welche[mnr]|dem) (?:Grund|Zweck|Anlass)"
    r"|\bals (?:Grund|Begründung|Grundlage)\b(?!\sfür)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?")
# Before a number that is no count of something: "im Jahr 1990", "Version 17", "Platz 3", "Artikel 5".
_NAMED_BY_NUMBER = re.compile(
    r"[A-ZÄÖÜ]\w*|[-–/:(.]|um|seit|seitdem|ab|gegen|anno|nach|vor|bis|von|[\d.,:]+|zu|und|über|mit|auf"
)
_BEHIND_NUMBER = frozenset({*".)/:-–×x", *MARKS})
_UNITS = frozenset("mal jährige jährigen jähriger prozentigen bis und oder zu km m kg uhr % € $ °".split())  # noqa: SIM905
# A "Das" before a verb has no noun with it: "Das hat Folgen"; adjectives do not end so: "Das alte Haus".
_VERB = re.compile(
    r"[a-zäöü]+(?:t|nn|ss|rf|rd)|(?:könn|müss|soll|dürf|woll|wur|wür|hat|hät)[td]en?|ist|sind|wären?|waren?|war|soll|will"
)
_IF = re.compile(r"\b(?:wenn|falls|sofern|sollten?)\b", re.IGNORECASE)


def stands_alone(text: str, known: Iterable[str] = (), *, first: bool = False) -> bool:
    """Tell whether a sentence is understood without the one before it.

    Args:
        text: the sentence.
        known: what is introduced: the nouns of the headline and of the lead.
        first: whether no sentence stands before it, so that its nouns introduce themselves.
    """
    words = TOKEN.findall(text)
    if (
        not _is_balanced(text)
        or _refers_back(words, first=first)
        or _is_bare_number(words)
        or _is_pronoun(words)
    ):
        return False
    if first:
        return not _OTHER_DAY.search(text)
    if (
        _QUOTED_POINTING.search(text)
        or _OF_ANOTHER.search(text)
        or _OTHER_DAY.search(text)
        or _lacks_antecedent(words)
    ):
        return False
    return all(is_introduced(noun, known) for noun in open_nouns(text))


def lost_condition(text: str, sentence: str) -> bool:
    """Tell whether a wording leaves out under which condition its sentence says so."""
    return bool(_IF.search(sentence)) and not _IF.search(text)


def lost_complement(text: str, sentence: str) -> bool:
    """Tell whether a wording leaves out what its sentence means by "davon" or "dort"."""
    words = _COMPLEMENT.findall(sentence.lower())
    return any(word not in text.lower() for word in words)


def points_back(text: str, phrase: str) -> bool:
    """Tell whether a wording needs the sentence before to be understood.

    Args:
        text: the sentence.
        phrase: its subject or speaker: "Das Gericht" does not point, "Das" alone does.
    """
    first, *others = text.split()[:3] or [""]
    if any(_OWNED.fullmatch(word) for word in phrase.split()[1:]) and not text.startswith(("Laut", "Nach")):
        return True  # "Alle Bewohner seiner Stadt"
    if phrase.lower() in _PERSONS and phrase.lower() in text.lower().split():
        return True  # "Nach eigenen Angaben wurde sie gegründet"
    if POINTING_WORD.fullmatch(first):
        return True
    if _OWNED.fullmatch(first):
        return not any(word[:1].isupper() for word in phrase.split()[2:])  # but "Dessen Chef Max Horn"
    if first.lower() not in POINTING:
        return not first
    if first.lower() == "das":
        return len(phrase.split()) < 2 or not text.lower().startswith(phrase.lower())
    # "Diese ganze Inszenierung" has its noun with it.
    return not (first.lower().startswith("diese") and any(word[:1].isupper() for word in others))


def is_broken(text: str) -> bool:
    """Tell whether a "dass" stands without its comma: then the wording has lost what it belongs to."""
    if _FRAGMENT.match(text):
        return True
    before = [left.split(" ")[-1] for left in text.split(" dass ")[:-1]]
    return any(not word.endswith((",", "–", "-")) and word.lower() not in _BEFORE_DASS for word in before)


def goes_on(text: str) -> bool:
    """Tell whether a sentence goes on from the one before: "Auch …", "Zudem …", "Diese Frist …"."""
    first = text.split(" ", 1)[0].rstrip(",:")
    return bool(_OWNED.fullmatch(first) or first.startswith("Diese")) or first.lower() in _links()


def is_pointing_word(word: str) -> bool:
    """Tell whether a word is a pronominal adverb: "daran", "hierzu"."""
    return POINTING_WORD.fullmatch(word) is not None


def _is_pronoun(words: list[str]) -> bool:
    """Whether a sentence begins with a pronoun that looks like an article: "Das hat Folgen"."""
    first, second, third = [*words, "", "", ""][:3]
    if first == "Es" and second in ("ist", "sind", "war", "waren", "handelt"):
        return third.startswith(("ein", "der", "die", "das", "sich"))  # "Es ist einer der ältesten"
    return first in ("Das", "Die", "Der", "Den", "Dem") and _VERB.fullmatch(second) is not None


def _refers_back(words: list[str], *, first: bool) -> bool:
    """Whether a word points back beyond its sentence; in a first one only the word at its head can."""
    plain = [word for word in words if word not in MARKS]
    lower = [word.lower() for word in plain]
    rows = _back_references()
    for at, word in enumerate(lower[:1] if first else lower):
        row = rows.get(word)
        goes_on_inside = at > 0 and lower[at - 1] in _OPENING  # "…, darunter drei Kinder"
        if row is not None and not goes_on_inside and (row["where"] == "any" or at == 0):
            others = {*lower[:at], *lower[at + 1 :]}
            if POINTING_WORD.fullmatch(word):  # "dafür, dass": the clause stands behind it
                others = set(lower[at:][lower[at:].index(",") :]) if "," in lower[at:] else set()
            if (at == 0 and _is_fronted(plain)) or not others & set(row["unless"].split("|")):
                return True
        if word in ("dessen", "deren") and not _OPENING.intersection(lower[max(0, at - 3) : at]):
            return True  # "nach deren Angaben"
        if DEMONSTRATIVE.fullmatch(word) and not _is_told_before(plain, at):
            return True
    return False


def _is_fronted(words: list[str]) -> bool:
    """Whether a sentence begins with "damit" and its like for what is before: "Damit steht fest, dass …"."""
    second = words[1] if len(words) > 1 else ""
    return (
        POINTING_WORD.fullmatch(words[0]) is not None
        and second[:1].islower()
        and not _AFTER_THAT.match(second)
    )


def _is_told_before(words: list[str], at: int) -> bool:
    """Whether a demonstrative has its noun in the same sentence, or means a time of now."""
    behind = words[at + 1 : at + 4]
    noun = next((word for word in behind if word[:1].isupper()), "")
    if words[at].lower().startswith("dies") and OF_NOW.fullmatch(noun):
        return True
    if not noun or words[at] == "dies":
        return words[at - 1 : at] == [","]  # "…, dies berichtete die Zeitung"
    return any(word[:STEM] == noun[:STEM] for word in words[:at])


def _lacks_antecedent(words: list[str]) -> bool:
    """Whether a personal pronoun stands before anybody whom it could mean.

    In the clause of its noun stands no personal pronoun, only "sein" and "ihr": "In Rom war sie krank".
    """
    plain = [word for word in words if word not in MARKS]
    for at, word in enumerate(plain):
        if not _PRONOUN.fullmatch(word.lower() if at == 0 else word):
            continue
        before = plain[:at]
        noun = any(other[:1].isupper() for other in before[1:]) or (at > 0 and _is_name_like(plain[0]))
        own = _OWNED.fullmatch(word) is not None
        return not (noun and (own or _BORDERS.intersection(before)))
    return False


def _is_name_like(word: str) -> bool:
    """Whether the first word of a sentence is a noun or a name, as far as a list of others tells."""
    return not _OPENERS.fullmatch(word) and word.lower() not in function_words() | POINTING and len(word) > 3


def _is_bare_number(words: list[str]) -> bool:
    """Whether a number counts nothing that is told: "sollen bislang 1.500 in Russland angekommen sein"."""
    for at, word in enumerate(words):
        if not _NUMBER.fullmatch(word):
            continue
        before = words[at - 1] if at else ""
        behind = words[at + 1 : at + 6]
        after = behind[0] if behind else "."
        counted = any(
            other[:1].isupper() or other.lower() in _UNITS or other.lower().endswith("jährige")
            for other in behind[:1]
        ) or any(other[:1].isupper() for other in _noun_phrase(behind))
        if counted or after in _BEHIND_NUMBER or after[:1].isdigit() or not word.replace(".", "").isdigit():
            continue
        if _NAMED_BY_NUMBER.fullmatch(before) and (len(word) <= 4 or before[:1].isupper()):
            continue  # a year, an hour or a number of something
        return True
    return False


def _noun_phrase(behind: list[str]) -> list[str]:
    """Return the adjectives behind a number and the word after them."""
    for at, word in enumerate(behind):
        if not (word[:1].islower() and is_attribute(word)):
            return behind[at : at + 1]
    return []


def _is_balanced(text: str) -> bool:
    opened, closed = text.count("„"), len(re.findall("[“”]", text))
    if text.count("(") != text.count(")"):
        return False  # the wording of a name that was cut: "Frank) Roth"
    return (opened == closed if opened else closed % 2 == 0) and text.count('"') % 2 == 0


@cache
def _back_references() -> Mapping[str, Mapping[str, str]]:
    return {row["word"]: row for row in read_table("back_references")}


@cache
def _links() -> frozenset[str]:
    more = {"auch", "denn", "gleichzeitig", "stattdessen", "und", "weiter", "weiterhin"}
    return frozenset(row["adverb"] for row in read_table("linking_adverbs")) | more
