"""Which authority a noun goes on to tell of: "Das Kartellamt hat Bedenken …, teilte die Behörde mit"."""

from __future__ import annotations

from collections.abc import Container

from newsgraph.extraction.grammar.syntax import SUBJECTS, children
from newsgraph.extraction.identity.descriptions import kind_of
from newsgraph.extraction.identity.mentions import Entity
from newsgraph.extraction.pointing.determination import is_definite, is_plural, is_predicate
from newsgraph.extraction.pointing.history import History, Speakers
from newsgraph.extraction.pointing.speaking_on import says_something
from newsgraph.language.tree import Word

_NEAR = 2  # sentences back
_MINISTRIES = ("ministerium", "kanzleramt", "staatskanzlei")
_AUTHORITIES = ("amt", "ämter", "behörde", "agentur", "anstalt", "direktion", "präsidium", "inspektorat")
# What news calls an authority: by the end of its name, or by its kind.
_CALLED = {
    "Behörde": ((*_AUTHORITIES, *_MINISTRIES), frozenset({"agency", "ministry"})),
    "Amt": (("amt",), frozenset({"agency"})),
    "Ministerium": (_MINISTRIES, frozenset({"ministry"})),
    "Ressort": (_MINISTRIES, frozenset({"ministry"})),
    "Haus": (_MINISTRIES, frozenset({"ministry"})),
}
_ONLY_SPEAKING = frozenset({"Haus", "Ressort"})  # which else are a building and a field


def authority_before(
    history: History, noun: Word, sentence: int, speakers: Speakers, barred: Container[Entity]
) -> Entity | None:
    """Return the only authority of the last sentences that a noun may mean; None where it is not one.

    Args:
        history: who and what was named before.
        noun: what the authority is called.
        sentence: the number of its sentence.
        speakers: who says something, and what.
        barred: who cannot be meant.
    """
    called = _CALLED.get(noun.lemma)
    speaks = says_something(noun, speakers)
    if called is None or not _may_point(noun) or (noun.lemma in _ONLY_SPEAKING and not speaks):
        return None
    near = (known for known in history.since(sentence - _NEAR) if known.token.i < noun.i)
    bodies = {who: known for known in near for who in known.who if _is_called(who, *called)}
    if len(bodies) != 1:
        return None
    body, known = bodies.popitem()
    return body if body not in barred and (speaks or known.token.dep in SUBJECTS) else None


def _may_point(noun: Word) -> bool:
    told = children(noun, "amod", "nmod", "acl", "det:poss", "appos", "flat", "conj", "cop")
    return is_definite(noun) and not is_plural(noun) and not is_predicate(noun) and not told


def _is_called(who: Entity, ends: tuple[str, ...], kinds: frozenset[str]) -> bool:
    if who.type != "organisation" or not who.named:
        return False
    return who.name.casefold().endswith(ends) or kind_of(who) in kinds
