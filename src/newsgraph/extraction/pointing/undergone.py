"""Whom an adjectival noun means by what was done to them: "Die Frau wurde verletzt … die Verletzte"."""

from __future__ import annotations

from newsgraph.extraction.grammar.syntax import SUBJECTS, children
from newsgraph.extraction.identity.mentions import Cast, Entity
from newsgraph.extraction.identity.unnamed import Phrase
from newsgraph.language.tree import Word

_NEAR = 4  # sentences back
_ENDINGS = ("en", "em", "er", "es", "e")
# What else may have been said of whom a noun means.
_ALSO = {
    "verunglückt": ("verletzt", "gestürzt"),
    "verletzt": ("schwerverletzt", "verwundet"),
    "tot": ("getötet", "gestorben"),
    "getötet": ("erschossen", "erstochen", "ermordet"),
    "verhaftet": ("festgenommen",),
    "festgenommen": ("verhaftet",),
}


def undergone(cast: Cast, phrase: Phrase) -> Entity | None:
    """Return the one to whom happened last what a noun tells of: "wurde festgenommen … der Festgenommene"."""
    if not (phrase.kind.adjectival and phrase.definite) or phrase.qualities or phrase.age or phrase.other:
        return None
    told = _participle(phrase.noun)
    tree, starts = phrase.noun.tree, [sent.start for sent in phrase.noun.tree.sentences]
    before = [start for start in starts if start < phrase.noun.sentence.start][-_NEAR:]
    if not before:
        return None
    for word in reversed(tree[before[0] : phrase.noun.sentence.start]):
        if word.pos in ("VERB", "ADJ") and word.lower in (told, *_ALSO.get(told, ())):
            return _patient(cast, word, phrase)
    return None


def _participle(noun: Word) -> str:
    return next((noun.lower.removesuffix(end) for end in _ENDINGS if noun.lower.endswith(end)), noun.lower)


def _patient(cast: Cast, verb: Word, phrase: Phrase) -> Entity | None:
    """Return the subject of a passive, or of a verb of what one suffers, where it agrees with a noun."""
    if verb.dep == "conj" and not children(verb, *SUBJECTS):
        verb = verb.head  # "wurde erfasst und verletzt"
    if not children(verb, "aux:pass", "cop", "aux"):
        return None
    subjects = children(verb, *SUBJECTS)
    who = cast.taken.get(subjects[0].i, ()) if len(subjects) == 1 else ()
    if len(who) != 1 or (who[0].number == "Plur") != phrase.plural or who[0].type not in ("person", "group"):
        return None
    agrees = phrase.plural or phrase.gender is None or who[0].gender in (None, phrase.gender)
    return who[0] if agrees else None
