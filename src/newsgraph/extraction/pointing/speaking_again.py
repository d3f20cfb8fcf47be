"""Who spoke just before and goes on, by a noun that tells something new of them.

"Lammers verwies auf ein Gutachten. Es sei neu, sagte die Lehrerin": news names somebody, and then calls
them by their profession, their town or their party. Nobody new is brought up so: for that it takes "eine".
"""

from __future__ import annotations

import re
from collections.abc import Container

from newsgraph.extraction.grammar.syntax import SUBJECTS, children, first_child, verb_lemma
from newsgraph.extraction.identity.descriptions import describes_person
from newsgraph.extraction.identity.mentions import Cast, Entity
from newsgraph.extraction.identity.roles import role_of_noun
from newsgraph.extraction.pointing.epithets import BESIDE
from newsgraph.extraction.pointing.history import Candidate, History, Speakers
from newsgraph.extraction.pointing.speaking_on import LEADERS, end_of_told, may_point, says_something
from newsgraph.language.tree import Word
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import function_noun, kin_noun
from newsgraph.lexicon.places import land_of_adjective, town_of_adjective

_PLACING = frozenset({"aus", "in", "im", "am", "an", "nach", "vor"})
_ENDS = frozenset(".!?:;“»«")
_NEAR = 6  # sentences back, in one paragraph
_UNKNOWN_WOMAN = re.compile(r"\w{3,}(?:log|ist|iker|er|ant|ent|eur|at|om|graf)in")
_UNKNOWN_MAN = re.compile(r"\w{3,}(?:loge|iker|ist)")
_OFFICES = frozenset(
    {"head", "head_of_government", "head_of_state", "minister", "deputy", "spokesperson", "aide"}
)
# Who answers is another one.
_ANSWERING = frozenset(
    """
    antworten bestreiten bestätigen dementieren einwenden entgegnen erwidern kontern reagieren widersprechen
    zurückweisen zustimmen
    """.split()  # noqa: SIM905
)


def speaker_again(
    cast: Cast, history: History, noun: Word, sentence: int, speakers: Speakers, barred: Container[Entity]
) -> Entity | None:
    """Return who spoke last in the paragraph and speaks on by a noun; None where it may be another.

    Args:
        cast: the actors.
        history: who and what was named before.
        noun: what the speaker is called.
        sentence: the number of its sentence.
        speakers: who says something, and what.
        barred: who cannot be meant.
    """
    gender = _gender_called(noun)
    if gender is None or not says_something(noun, speakers) or not may_point(noun) or _tells_whose(noun):
        return None
    if verb_lemma(noun.head) in _ANSWERING or _is_brought_up(history, noun):
        return None
    voice = _voice_before(history, noun, sentence, speakers, gender)
    if voice is None or not voice.named or voice in barred:
        return None
    role = role_of_noun(cast, noun)
    if role is not None and role.relation in _OFFICES and voice.roles:
        return None
    own = speakers.words.get(noun.i, set())
    told_of = any(voice in known.who and not known.pronoun for known in history if known.token.i in own)
    return None if told_of else voice


def _gender_called(noun: Word) -> str | None:
    """Return the gender of the person whom a noun may call so for the first time; None where it may not."""
    function = function_noun(noun.text)
    if kin_noun(noun.text) is not None or (function is not None and function.base in BESIDE | LEADERS):
        return None
    if town_of_adjective(noun.text) or land_of_adjective(noun.text):
        return "Masc"
    kind = somebody(noun.text)
    if kind is not None:
        plain = kind.type == "person" and kind.use == "" and kind.plural is not True and not kind.adjectival
        return kind.gender if plain and kind.lemma not in BESIDE else None
    if _UNKNOWN_WOMAN.fullmatch(noun.text):
        return "Fem"
    return "Masc" if _UNKNOWN_MAN.fullmatch(noun.text) else None


def _tells_whose(noun: Word) -> bool:
    """Whether a noun tells whose or which one it is: "der Fahrer des Busses", not "die Biologin aus Engi"."""
    cases = (first_child(child, "case") for child in children(noun, "nmod"))
    return any(case is None or case.lower not in _PLACING for case in cases) or any(
        child.i > noun.i for child in children(noun, "acl")
    )


def _is_brought_up(history: History, noun: Word) -> bool:
    """Whether somebody was told of by this noun, or by one with its end: "ein Geophysiker … der Physiker"."""
    plain = noun.text.casefold()
    return any(
        known.token.pos == "NOUN" and known.token.text.casefold().endswith(plain)
        for known in history
        if known.token.i < noun.i
    )


def _voice_before(
    history: History, noun: Word, sentence: int, speakers: Speakers, gender: str
) -> Entity | None:
    """Return the person who said something last in the paragraph, if nobody like them acted since."""
    end = end_of_told(noun)
    first = min([noun.i, *speakers.words.get(noun.i, ())])
    for known in reversed(history.since(sentence - _NEAR)):
        token = known.token
        if not any(word.text in _ENDS for word in noun.tree[token.i : first]):
            continue  # in one sentence two are told apart
        if noun.tree[token.i : end].has_break:
            return None
        says = says_something(token, speakers)
        reported = not says and any(token.i in words for words in speakers.words.values())
        if reported or token.dep not in SUBJECTS or not _is_alike(known, gender):
            continue
        return known.person if says and known.number != "Plur" else None
    return None


def _is_alike(known: Candidate, gender: str) -> bool:
    """Whether a candidate is a person who may be of a gender, known or not."""
    if known.who:
        return any(who.type == "person" and who.may_be_of(gender) for who in known.who)
    alike = known.gender in (None, gender)
    return alike and known.token.pos == "NOUN" and describes_person(known.token)
