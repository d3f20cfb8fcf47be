"""Which words are pronouns that point to somebody, and what they agree with."""

from __future__ import annotations

from dataclasses import dataclass

from newsgraph.extraction.grammar.syntax import SUBJECTS, WHOSE, feature
from newsgraph.language.tags import FINITE
from newsgraph.language.tree import Word
from newsgraph.lexicon.people import function_noun

_MASCULINE, _NEUTER, _FEMININE = "Masc", "Neut", "Fem"
# form → genders it may point back to in the singular, whether it may be a plural
_PERSONAL: dict[str, tuple[frozenset[str], bool]] = {
    "er": (frozenset({_MASCULINE}), False),
    "ihn": (frozenset({_MASCULINE}), False),
    "ihm": (frozenset({_MASCULINE, _NEUTER}), False),
    "sie": (frozenset({_FEMININE}), True),
    "ihr": (frozenset({_FEMININE}), False),
    "ihnen": (frozenset(), True),
    "seiner": (frozenset({_MASCULINE, _NEUTER}), False),
    "dessen": (frozenset({_MASCULINE, _NEUTER}), False),
    "deren": (frozenset({_FEMININE}), True),
    "dieser": (frozenset({_MASCULINE}), False),
    "diesem": (frozenset({_MASCULINE, _NEUTER}), False),
    "diesen": (frozenset({_MASCULINE}), False),
}
# Subjects that are nobody, or nobody in particular.
_NOBODY = frozenset({"es", "das", "dies", "was", "man"})
_GENDERS = {"er": _MASCULINE, "ie": _FEMININE, "se": _FEMININE, "he": _FEMININE, "as": _NEUTER, "es": _NEUTER}
_FIRST_PERSON = frozenset({"ich", "mich", "mir"})


@dataclass(frozen=True, slots=True)
class Pointer:
    """A pronoun: what it can point back to."""

    token: Word
    genders: frozenset[str]
    singular: bool
    plural: bool
    possessive: bool

    def may_be_of(self, gender: str | None) -> bool:
        """Whether it can mean somebody of a gender; None is unknown."""
        return gender is None or gender in self.genders

    @property
    def subject(self) -> bool:
        """Whether it is the subject of its clause."""
        return self.token.dep in SUBJECTS


def pointer_at(token: Word) -> Pointer | None:
    """Return the third-person pronoun that a word is (er, ihr-, sein-, dieser), or None."""
    if token.pos not in {"PRON", "DET"}:
        return None
    word = token.lower
    if token.text[0].isupper() and not token.is_sent_start and word in ("sie", "ihnen", "ihr"):
        return None  # the polite "Sie"
    if token.dep == "det:poss" or feature(token, "Poss") == "Yes" or token.tag == "PPOSAT":
        if (token.text[0].isupper() and not token.is_sent_start) or token.head.i < token.i:
            return None  # "wird in Bonn sein": it stands before what is owned
        if word.startswith("sein"):
            return Pointer(token, frozenset({_MASCULINE, _NEUTER}), True, False, True)
        if word.startswith("ihr") and feature(token, "Person") != "2":
            return Pointer(token, frozenset({_FEMININE}), True, True, True)
        return None
    whose = token.tag == "PDAT" and word == "deren" and function_noun(token.head.text) is not None
    if not (whose or token.pos == "PRON") or word not in _PERSONAL or is_relative(token):
        return None
    if feature(token, "Reflex") == "Yes" or token.dep == "expl":
        return None
    genders, may_be_plural = _PERSONAL[word]
    number = None if whose else number_told(token)  # of what is owned: "deren Obfrau"
    singular = bool(genders) and (number != "Plur" or word == "er")  # "Er erwarte" looks like a plural
    plural = may_be_plural and number != "Sing"
    if word in WHOSE and token.head.i < token.i:
        return None  # "das Dreifache dessen"
    possessive = word in WHOSE and token.dep in ("det", "det:poss", "nmod")
    return Pointer(token, genders, singular, plural, possessive)


def is_somebody(token: Word) -> bool:
    """Whether a pronoun is a subject that may mean somebody: er, einige, wer, a relative "der"."""
    third = token.pos == "PRON" and feature(token, "Person") in {None, "3"}
    return third and token.dep in SUBJECTS and token.lower not in _NOBODY


def gender_told(token: Word) -> str | None:
    """Return the gender that the form of a subject pronoun tells, None where it tells none."""
    return _GENDERS.get(token.lower[-2:]) if number_told(token) != "Plur" else None


def is_demonstrative(token: Word) -> bool:
    """Whether a word is "dieser" or "diese" as the subject of its clause, which opens the sentence."""
    return token.lower in {"dieser", "diese"} and token.dep in SUBJECTS and token.is_sent_start


def is_one_told_of(token: Word) -> bool:
    """Whether a word is an "eine" who is told of by name: "Eine, die kommen will, ist Ida Lotz"."""
    subject = (
        token.lower in {"eine", "einer"} and token.dep == "nsubj" and token.head.pos in {"NOUN", "PROPN"}
    )
    return subject and token.head.i > token.i and any(child.dep == "cop" for child in token.head.children)


def is_relative(token: Word) -> bool:
    """Whether a word is a relative pronoun."""
    told = token.tag != "PDAT" and "Rel" in token.features.get("PronType", [])  # "deren Obfrau" is "Dem,Rel"
    return told or token.tag in ("PRELS", "PRELAT")


def is_first_person(token: Word) -> bool:
    """Whether a word is the speaker's "ich", "mein" or one of their forms."""
    return token.lower in _FIRST_PERSON or (
        token.dep == "det:poss" and token.lower.startswith("mein") and token.pos in {"DET", "PRON"}
    )


def is_first_plural(token: Word) -> bool:
    """Whether a word is "wir", "unser" or one of their forms."""
    return token.lower in {"wir", "uns"} or (
        token.dep == "det:poss" and token.lower.startswith("unser") and token.pos in {"DET", "PRON"}
    )


def number_told(token: Word) -> str | None:
    """Return the number of a pronoun: as a subject its verb's, else its own; None where it is not told."""
    after = token.tree[token.i + 1] if token.is_sent_start and token.i + 1 < len(token.tree) else token
    if after.tag in FINITE and feature(after, "Number"):
        return feature(after, "Number")  # "Sie hätten", whatever the parser makes of an aside behind
    if token.dep in SUBJECTS and not any(child.dep == "conj" for child in token.children):
        verb = token.head
        for word in (verb, *(child for child in verb.children if child.dep in ("aux", "aux:pass", "cop"))):
            if feature(word, "VerbForm") == "Fin" and feature(word, "Number"):
                return feature(word, "Number")
    # "sie" as an object is the same in both numbers: what the parse says of it is a guess.
    return None if token.lower == "sie" else feature(token, "Number")
