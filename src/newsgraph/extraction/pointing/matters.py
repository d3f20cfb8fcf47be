"""What the story is about: things and affairs that actors act upon, and that open it or come again.

"Mexiko fordert die Rückgabe des Kopfschmucks … Österreich will den Kopfschmuck behalten": a ship, a law, an
attack that several take sides on. No matter is anything by itself: somebody does something about it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from newsgraph.extraction.clauses.subjects import subjects_of
from newsgraph.extraction.grammar.syntax import OBJECTS, SUBJECTS, children, feature, first_child, verb_lemma
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention, gender_of
from newsgraph.extraction.identity.unnamed import Phrase, phrase_at
from newsgraph.extraction.identity.wording import name_of
from newsgraph.extraction.names.organisations import gender_told
from newsgraph.extraction.pointing import rules
from newsgraph.extraction.pointing.sameness import LATER, SHORTEST_TAIL
from newsgraph.extraction.surface.times import is_time
from newsgraph.language.tree import Word
from newsgraph.lexicon.genders import noun_gender
from newsgraph.lexicon.nameless import Somebody, is_nobody, somebody
from newsgraph.lexicon.vague import is_vague

_OPENING = 2  # sentences that tell what the news is
_STORY = 4  # sentences that are not one yet
_LEAST = 2  # sentences that bring a matter up
_ARGUMENTS = frozenset({*SUBJECTS, *OBJECTS, "obl:arg", "obl:agent"})
_TOWARDS = frozenset({"für", "gegen", "über", "um"})  # prepositions of what somebody turns to
# With these a noun is mostly half of what is said, not what it is said of: "Rücksicht nehmen".
_LIGHT = frozenset(
    """
    bekommen bilden bleiben bringen darstellen erhalten geben haben kommen machen nehmen sein spielen stellen
    werden
    """.split()  # noqa: SIM905
)
_DEEPEST = 2  # nouns between a verb and a matter: "die Rückgabe des Kopfschmucks"


def find_matters(cast: Cast) -> None:
    """Add the matters of an article to its actors, when everybody else is known."""
    named = frozenset(
        word.i for entity in cast.entities for m in entity.mentions if m.kind == "name" for word in m.words
    )
    for phrases in _rows(cast, named):
        is_told = _comes_again(phrases) or _opens_the_story(cast, phrases)
        if is_told and any(_is_acted_upon(cast, phrase) for phrase in phrases):
            _add(cast, phrases)


def _rows(cast: Cast, named: frozenset[int]) -> list[list[Phrase]]:
    """Return the phrases that bring up the same matter, in reading order of the first."""
    rows: list[list[Phrase]] = []
    for noun in cast.tree:
        called = noun.pos == "NOUN" and noun.text[0].isalpha()  # a model may take a blank for a noun
        phrase = _phrase(cast, noun, named) if called else None
        if phrase is None:
            continue
        row = next((row for row in reversed(rows) if _is_same(phrase, row)), None)
        if row is not None:
            row.append(phrase)
        else:
            rows.append([phrase])
    return rows


def _phrase(cast: Cast, noun: Word, named: frozenset[int]) -> Phrase | None:
    lemma = noun.lemma
    if noun.entity or is_time(noun) or is_vague(lemma) or somebody(noun.text) or is_nobody(noun.text):
        return None
    return phrase_at(cast, noun, named, Somebody(lemma, "thing", None, noun_gender=_gender_of(noun)))


def _is_same(phrase: Phrase, row: list[Phrase]) -> bool:
    """Whether a phrase means the matter of a row: the same noun, or the end of it, told no otherwise."""
    if phrase.plural != row[0].plural or phrase.other:
        return False
    if phrase.count != row[0].count and (phrase.count or not phrase.definite):
        return False  # "mindestens 25.000 Eisbären" are not "Eisbären" in general
    told = frozenset().union(*(other.qualities for other in row))
    if phrase.qualities - told - LATER or not (phrase.definite or phrase.owner or phrase.qualities == told):
        return False
    return any(_is_same_noun(phrase, other) for other in row)


def _is_same_noun(phrase: Phrase, other: Phrase) -> bool:
    lemma, longer = phrase.kind.lemma, other.kind.lemma
    if lemma == longer:
        return True
    return phrase.definite and len(lemma) >= SHORTEST_TAIL and longer.endswith(lemma.lower())


def _comes_again(phrases: list[Phrase]) -> bool:
    sentences = {phrase.noun.sentence.start for phrase in phrases}
    return len(sentences) >= _LEAST and any(phrase.definite for phrase in phrases)


def _opens_the_story(cast: Cast, phrases: list[Phrase]) -> bool:
    """Whether the headline or the sentence behind it brings up a matter."""
    sentences = list(cast.tree.sentences)
    return len(sentences) > _STORY and any(phrase.noun.i < sentences[_OPENING - 1].end for phrase in phrases)


def _is_acted_upon(cast: Cast, phrase: Phrase) -> bool:
    """Whether somebody takes part in what a clause tells of a matter."""
    noun = _argument(phrase.noun)
    if noun is None or verb_lemma(noun.head) in _LIGHT:
        return False
    verb = noun.head
    others = [*subjects_of(verb)[0], *children(verb, *_ARGUMENTS)]
    return any(
        entity.type != "other" for word in others if word is not noun for entity in cast.taken.get(word.i, ())
    )


def _argument(noun: Word) -> Word | None:
    """Return the argument of a verb that a noun is, or hangs in: "die Rückgabe → des Kopfschmucks"."""
    for _ in range(_DEEPEST):
        while noun.dep == "conj":
            noun = noun.head
        if _is_argument(noun):
            return noun
        if noun.dep != "nmod" or noun.head.pos != "NOUN":
            return None
        noun = noun.head
    return noun if _is_argument(noun) else None


def _is_argument(noun: Word) -> bool:
    if noun.head.pos != "VERB":
        return False
    case = first_child(noun, "case")
    return noun.dep in _ARGUMENTS or (noun.dep == "obl" and case is not None and case.lower in _TOWARDS)


def _gender_of(noun: Word) -> str | None:
    """Return the gender of a noun: by the lexicon, else as its article tells it, else as the model does."""
    return noun_gender(noun.lemma) or gender_told(noun) or gender_of(noun)


def _add(cast: Cast, phrases: list[Phrase]) -> None:
    noun, plural = phrases[0].noun, phrases[0].plural
    genders = Counter(gender for each in phrases for gender in _genders_told(each.noun))
    gender = noun_gender(noun.lemma) or (genders.most_common(1)[0][0] if genders else gender_of(noun))
    number = "Plur" if plural else "Sing"
    name = name_of([_named(each, gender) for each in _fullest(phrases)], cast)
    matter = Entity(name, "other", gender, number, first=noun.i, named=False, is_matter=True)
    cast.add(matter)
    for each in phrases:
        cast.mention(matter, Mention(each.words, each.noun, "noun", gender, number, rules.MATTER.id))


def _genders_told(noun: Word) -> list[str]:
    """Return the gender that an article tells, twice where no other has that form: "einen Brief"."""
    told = "Masc" if _has(noun, "einen") else gender_told(noun)
    return [told] * (1 + _has(noun, "das", "den", "einen")) if told is not None else []


def _has(noun: Word, *articles: str) -> bool:
    return any(child.lower in articles for child in children(noun, "det"))


def _fullest(phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases to name a matter by: with its longest noun, in a form that may be a nominative."""
    longest = max(len(each.kind.lemma) for each in phrases)
    full = [each for each in phrases if len(each.kind.lemma) == longest]
    return [each for each in full if not _is_inflected(each)] or full


def _is_inflected(phrase: Phrase) -> bool:
    noun = phrase.noun
    if phrase.plural:
        return feature(noun, "Case") == "Dat" and noun.text.endswith("n")
    return feature(noun, "Case") == "Gen" and noun.text.endswith("s")


def _named(phrase: Phrase, gender: str | None) -> Phrase:
    """Return a phrase as a name is made of it: definite, its noun in the nominative."""
    noun = phrase.noun
    form = noun.text if not _is_inflected(phrase) else phrase.kind.lemma
    kind = replace(phrase.kind, noun_gender=gender, lemma=form if not phrase.plural else phrase.kind.lemma)
    return replace(phrase, kind=kind, definite=phrase.definite or not phrase.plural)
