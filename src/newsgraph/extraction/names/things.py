"""Named things that somebody does something to: "die Raumfähre „Vega“ startete", "Toyota zeigt den Prius".

What is neither a person nor an organisation nor a place is an actor where it acts or is acted upon; what only
measures, or labels something else, is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.grammar.syntax import OBJECTS, SUBJECTS, first_child, preposition_name, verb_lemma
from newsgraph.extraction.names.labels import is_quoted, noun_before, thing_described
from newsgraph.extraction.names.titles import Name
from newsgraph.extraction.words.events import entries_of
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import match_known
from newsgraph.lexicon.people import acting_verbs, is_no_name, is_thing_noun

_PART = frozenset({*SUBJECTS, *OBJECTS, "obl:agent"})
_TOWARDS = frozenset({"an", "auf", "für", "gegen", "mit", "um", "zu", "über"})
_NAMING = frozenset({"heißen", "nennen", "bedeuten", "betragen", "kosten", "lauten", "taufen"})
_ACTS = ("ung", "start", "bau", "absturz", "premiere", "untergang", "test", "verkauf", "entführung", "kauf")
_ARTICLES = frozenset({"der", "den", "dem", "des", "ein", "einen", "einem", "eines"})


def things_in_story(names: Sequence[Name]) -> set[tuple[str, ...]]:
    """Return the names of things that take part in what is told."""
    makers = {name.core for name in names if name.type == "organisation"}
    things = [name for name in names if name.type == "other" and name.core not in makers]
    return {name.core for name in things if _acts(name) or _takes_part(name)}


def _acts(name: Name) -> bool:
    """Whether something that is neither person nor organisation does what an actor does; works do not."""
    root = name.words.root
    named = not is_quoted(name.words) and name.core[-1].isalpha() and name.core[-1].istitle()
    return named and root.dep == "nsubj" and verb_lemma(root.head) in acting_verbs()


def is_model(name: Name) -> bool:
    """Whether a maker's name goes on and has the article of a thing: "der Opel Ampera", "einen VW Golf"."""
    entry = match_known(name.core, 0)
    if entry is None or entry.known.kind != "company" or len(name.core) == len(entry.words):
        return False
    article = first_child(name.words.root, "det")
    beside = article is not None and article.i < name.words.start and article.lower in _ARTICLES
    return beside and name.type in ("organisation", "other")


def _takes_part(name: Name) -> bool:
    noun, quoted = noun_before(name.words)
    described = thing_described(name.words.root)
    told = described is not None or (noun is not None and is_thing_noun(noun.text))
    if (is_quoted(name.words) or quoted) and not told and name.words.root.dep not in OBJECTS:
        return False
    if is_no_name(name.core[-1]) or _is_counted(name):
        return False
    head = described or name.words.root
    while head.dep == "conj" and head.head.i < head.i:
        head = head.head
    if head.dep == "nmod" and (told or _is_genitive(head)):
        return _is_event(head.head)
    if head.head.pos != "VERB" or verb_lemma(head.head) in _NAMING:
        return False
    return head.dep in _PART or (head.dep == "obl" and preposition_name(head) in _TOWARDS)


def _is_genitive(name: Word) -> bool:
    article = first_child(name, "det")
    return first_child(name, "case") is None and article is not None and article.lower in ("des", "der")


def _is_counted(name: Name) -> bool:
    """Whether a number stands before a name: "drei Euro", "10 Bitcoin"."""
    tree, start = name.words.tree, name.words.start
    before = tree[start - 1] if start else None
    return before is not None and (before.like_num or before.pos == "NUM")


def _is_event(noun: Word) -> bool:
    return noun.lower.removesuffix("s").removesuffix("e").endswith(_ACTS) or bool(entries_of(noun.lemma))
