"""Decides where a capital is a town and where it stands for a government ("Moskau droht")."""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.grammar.syntax import clause_head, first_child, verb_lemma
from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.lands import is_local_office
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention
from newsgraph.extraction.identity.merging import known_entity, name_mention
from newsgraph.extraction.names.titles import Name
from newsgraph.extraction.words.events import is_of_class
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import Known, countries, country_of_adjective
from newsgraph.lexicon.people import acting_verbs, body_noun, function_noun, political_nouns

_AT_HOME = frozenset({"Deutschland", "Österreich", "Schweiz"})
_TOWN_WORDS = frozenset({"Stadt", "Land", "Landes", "Bundesland", "Bürgermeister", "Bürgermeisterin"})
_MAYORS = ("Bürgermeister", "Oberbürgermeister", "Regierende")
# Prepositions between actors; all others (in, nach, aus, bei, um, vor …) are taken as places.
_ACTING_CASES = frozenset(
    {"für", "gegen", "gegenüber", "zwischen", "seitens", "laut", "zufolge", "durch", "an", "mit"}
)
_FORCES = ("Truppe", "Waffe", "Sanktion", "Manöver")


def place_capitals(cast: Cast, names: Sequence[Name]) -> None:
    """Add every capital to the cast: as its state where it acts, else as a place."""
    capitals = [name for name in names if name.entry is not None and name.entry.use == "capital"]
    spoken_of = states_spoken_of(cast) if capitals else frozenset()
    towns = _spoken_of_as_towns(cast, capitals)
    for name in capitals:
        assert name.entry is not None
        known = name.entry.known
        mention = name_mention(name)
        governs = _may_rule(known, spoken_of) or _has_partner(name, capitals)
        governs = governs or (known.country not in _AT_HOME and _moves_forces(name.words.root))
        if acts(name.words.root, is_spoken_of=governs and known.name not in towns):
            state = known_entity(cast, countries()[known.country or ""], name.words.start)
            cast.mention(
                state, Mention(mention.words, mention.head, "metonym", "Neut", "Sing", rules.CAPITAL.id)
            )
            continue
        place = cast.known(("place", known.name))
        if place is None:
            place = cast.add(Entity(known.name, "place", "Neut", first=name.words.start), "place", known.name)
        cast.mention(place, mention)


def acts(town: Word, *, is_spoken_of: bool) -> bool:
    """Whether a capital stands for its government, by its place in the clause.

    Args:
        town: the capital's name.
        is_spoken_of: whether the article names the state elsewhere; without that, only a genitive
            before a word of politics ("Moskaus Truppen") makes it one.
    """
    while town.dep == "conj" and town.head.i < town.i:
        town = town.head
    case = town.preposition
    head = town.head
    before = town.tree[town.i - 1].text if town.i else ""
    if before.startswith("Hauptstadt"):
        return False
    if case:
        return case in _ACTING_CASES and is_spoken_of
    if before in political_nouns() and town.text.endswith("s"):
        return is_spoken_of  # "die Haltung Washingtons"
    if town.dep in ("nsubj", "nsubj:pass"):
        # "Moskau ist die Hauptstadt" and "Moskau wächst" are about the town.
        return head.pos == "VERB" and verb_lemma(head) in acting_verbs() and is_spoken_of
    if town.dep == "nmod":
        political = head.text in political_nouns() or function_noun(head.text) or body_noun(head.text)
        local = head.text.startswith("Hauptstadt") or is_local_office(head.text)
        return bool(political) and not local and town.text.endswith("s")
    if town.dep in ("flat", "appos", "dep") and head.i == town.i - 1 and _is_thing(head):
        return False  # "der Flughafen Brüssel", but not "wird das Militär Kiew …"
    if town.dep in ("obj", "obl:arg", "iobj", "flat", "appos", "dep"):
        # "warf Warschau vor", also where the parse took the two names for one.
        verb = clause_head(town)
        has_actor = any(child.dep == "nsubj" for child in verb.children)
        return has_actor and verb.pos == "VERB" and verb_lemma(verb) in acting_verbs() and is_spoken_of
    return False


def _is_thing(noun: Word) -> bool:
    return noun.pos == "NOUN" and body_noun(noun.text) is None and function_noun(noun.text) is None


def _may_rule(capital: Known, spoken_of: frozenset[str]) -> bool:
    """Whether a capital may rule here: at home only where the article is about another state, too."""
    if capital.country in _AT_HOME and len(spoken_of) < 2:
        return False
    return capital.country in spoken_of


def _has_partner(name: Name, capitals: Sequence[Name]) -> bool:
    """Whether another state's capital has part in the clause: "Washington und Moskau verhandeln"."""
    assert name.entry is not None
    clause, country = clause_head(name.words.root), name.entry.known.country
    return any(
        other.entry is not None
        and other.entry.known.country != country
        and clause_head(other.words.root) == clause
        and _acts_beside(other.words.root)
        for other in capitals
    )


def _acts_beside(town: Word) -> bool:
    """Whether a capital is an argument of its clause, and no place in it."""
    case = first_child(town, "case")
    return case is None or case.lower in _ACTING_CASES


def _moves_forces(town: Word) -> bool:
    """Whether a capital is the subject of a verb with forces as its object: "Moskau verlegt Truppen"."""
    if town.dep != "nsubj" or first_child(town, "case") is not None:
        return False
    objects = [child for child in town.head.children if child.dep == "obj"]
    return any(is_of_class(noun, kind) for noun in objects for kind in _FORCES)


def _spoken_of_as_towns(cast: Cast, capitals: Sequence[Name]) -> frozenset[str]:
    """Return the capitals that the article treats as a town or land: "die Stadt Berlin", its mayor."""
    towns = set()
    for name in capitals:
        assert name.entry is not None
        before = cast.tree[max(0, name.words.start - 1) : name.words.start]
        after = cast.tree[name.words.end : name.words.end + 3]
        if any(token.text in _TOWN_WORDS for token in before) or any(
            token.text.startswith(_MAYORS) for token in after
        ):
            towns.add(name.entry.known.name)
    return frozenset(towns)


def states_spoken_of(cast: Cast) -> frozenset[str]:
    """Return the states that the article names, or brings up by their adjectives."""
    named = {entity.name for entity in cast.of_type("country")}
    adjectives = (country_of_adjective(token.text) for token in cast.tree if token.pos == "ADJ")
    return frozenset(named | {state.name for state in adjectives if state is not None})
