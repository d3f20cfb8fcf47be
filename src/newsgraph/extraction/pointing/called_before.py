"""How somebody was called before, and so whether a noun may mean them: "die Kammer" for a court."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newsgraph.extraction.grammar.syntax import children
from newsgraph.extraction.identity.descriptions import bears, is_firm, may_mean
from newsgraph.extraction.identity.mentions import Entity
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table
from newsgraph.lexicon.kindred import are_two, may_go_on
from newsgraph.lexicon.nameless import Somebody
from newsgraph.lexicon.people import function_noun, kin_noun, nominal

_SHORTEST = 4  # letters of a noun that another may end in
_MENTIONS = 60  # of somebody in a long text, from its beginning: there they are told who they are
_ACRONYM = 3  # letters: such an end is a whole word


def may_be_called(noun: Word, person: Entity) -> bool:
    """Whether a noun may be told of somebody by what they were told to be: of no Fahrer "der Beifahrer"."""
    nouns = list(_nouns_of(person, noun.i))
    if any(are_two(word, other) for word in (noun.text, noun.lemma) for other in nouns):
        return False
    owned = bool(children(noun, "det:poss"))  # "sein Anwalt" is mostly somebody new
    return not owned or any(_is_same(noun, other) or may_go_on(noun.text, other) for other in nouns)


def fit_of(noun: Word, kind: Somebody, who: tuple[Entity, ...], shared: bool) -> dict[str, float]:
    """Return the signs of how somebody was called before."""
    entity = who[0]
    nouns = list(_nouns_of(entity, noun.i))
    same = any(_is_same(noun, other) for other in nouns)
    kindred = any(may_go_on(noun.text, other) for other in nouns)
    plain = nominal(noun.text)
    return {
        "same": float(same),
        "kindred": float(kindred and not same),
        "otherwise": float(bool(nouns) and not same and not kindred),
        "uncalled": float(not nouns),
        f"new.{_class_of(noun, kind)}": float(not same and not kindred),
        "shared": float(shared and not same),
        "bears": float(plain is not None and bears(entity, plain)),
        "may": float(plain is not None and may_mean(plain, entity)),
        "firm": float(plain is not None and plain.kind == "company" and is_firm(entity)),
        "told": float(_is_told_so(kind.lemma, entity, nouns)),
        "end": float(entity.name.casefold().endswith(noun.text.casefold())),
    }


def is_told(signs: Mapping[str, float]) -> bool:
    """Whether one of the signs of `fit_of` says that a noun may be told of somebody."""
    return any(signs[sign] for sign in ("same", "kindred", "bears", "may", "told"))


def _is_told_so(noun: str, entity: Entity, nouns: Sequence[str]) -> bool:
    """Whether a name, what somebody was called or whose they are has a word that a noun stands for."""
    ends = _called_so().get(noun, frozenset())
    of = [role.of.name for role in entity.roles if role.of is not None]
    words = re.findall(r"\w+", " ".join([entity.name, *nouns, *of]).casefold())
    return any(
        word in ends or word.endswith(tuple(end for end in ends if len(end) > _ACRONYM)) for word in words
    )


def is_called(entity: Entity, noun: Word) -> bool:
    """Whether somebody was called by a noun before, or by one that ends in it."""
    return any(_is_same(noun, other) for other in _nouns_of(entity, noun.i))


def _is_same(noun: Word, other: str) -> bool:
    mine, theirs = noun.text.casefold(), other.casefold()
    short, long = sorted((mine, theirs), key=len)
    return len(short) >= _SHORTEST and long.endswith(short)


def _nouns_of(entity: Entity, until: int) -> Iterator[str]:
    """Yield the nouns by which somebody was called before a word."""
    for role in entity.roles:
        if role.noun is None or role.noun.i < until:
            yield role.text.rpartition(" ")[2]
    for mention in entity.mentions[:_MENTIONS]:
        if mention.head.i < until and mention.kind != "pronoun":
            yield from (word.text for word in mention.words if _calls(word, mention.head))


def _calls(word: Word, head: Word) -> bool:
    """Whether a word of a mention says what somebody is, not whose: "Enkel" of "Enkel des Gründers"."""
    noun = word.pos in ("NOUN", "ADJ") and word.text[:1].isupper()
    return noun and (word == head or word.dep != "nmod" or word.i < head.i)


def _class_of(noun: Word, kind: Somebody) -> str:
    """Return what sort of word a noun for somebody is."""
    if kin_noun(noun.text) is not None:
        return "kin"
    if kind.adjectival:
        return "adjective"
    if kind.use == "general":
        return "anybody"
    function = function_noun(noun.text)
    return function.relation if function is not None else "plain"


@cache
def _called_so() -> Mapping[str, frozenset[str]]:
    """Return noun → how a word ends that tells of whom it may be said."""
    return {row["noun"]: frozenset(row["ends"].split("|")) for row in read_table("called_so")}
