"""Of which state or town an office is that is named without it: "Außenminister Lotz" in news of one state.

Only where the article speaks of one state, or one town: an office near two of them may be of either.
"""

from __future__ import annotations

from newsgraph.extraction.grammar.syntax import children, clause_head, first_child
from newsgraph.extraction.identity.mentions import Cast, Entity, Role
from newsgraph.extraction.identity.metonyms import states_spoken_of
from newsgraph.language.tree import Word
from newsgraph.lexicon.places import is_place_name, lands_of

_OF_STATE = frozenset(
    {"Bundeskanzler", "Bundespräsident", "Diktator", "Kanzler", "König", "Machthaber", "Minister"}
    | {"Ministerpräsident", "Premier", "Premierminister", "Präsident", "Regierungschef", "Staatschef"}
    | {"Staatsoberhaupt", "Staatspräsident", "Vizekanzler"}
)
_OF_ANYTHING = frozenset({"Präsident"})  # of a club or a firm, too
_OF_TOWN = frozenset({"Bürgermeister", "Oberbürgermeister"})
_OF_LAND = frozenset({"Minister", "Ministerpräsident"})
_OF_USA = frozenset({"Minister", "Präsident", "Staatsoberhaupt", "Staatspräsident"})
_CAPITALS = frozenset({"Berlin", "Wien"})  # lands, too, but named for the federation
_OF_BERLIN = "Regierend"  # its mayor alone is called so
# Their lands have governments and ministers of their own; below, the offices that only the federation has.
_FEDERATIONS = frozenset({"Deutschland", "Österreich", "Schweiz"})
_FEDERAL = ("Außenminister", "Verteidigungsminister", "Kanzler", "Vizekanzler", "Bundes", "Altkanzler")
_MOVING = frozenset({"nach", "in", "aus", "bei", "mit"})
# Nouns of going somewhere; behind others a place tells where something is: "Spannungen in Thailand".
_VISITS = ("aufenthalt", "besuch", "gespräch", "gipfel", "reise", "sitzung", "treffen", "urlaub", "visite")
_LEAST = 2  # mentions of a state that an article is about


def only_state(cast: Cast, role: Role, noun: Word) -> Entity | None:
    """Return the one state or town that the article speaks of, where the office is one of such."""
    if role.base in _OF_TOWN and any(word.text.startswith(_OF_BERLIN) for word in children(noun, "amod")):
        return next((place for place in cast.of_type("place") if place.name == "Berlin"), None)
    if children(noun, "nmod", "amod", "det:poss"):
        return None
    if role.base in _OF_TOWN:
        return _only_town(cast) or _town_near(cast, noun)
    if role.base not in _OF_STATE or (role.base in _OF_ANYTHING and any(cast.of_type("organisation"))):
        return None
    land = _only_land(cast, role)
    if land is not None:
        return land
    named = states_spoken_of(cast)
    if len(named) != 1:
        return _state_of_sentence(cast, role, noun)
    state = next((entity for entity in cast.of_type("country") if entity.name in named), None)
    if state is None or len(state.mentions) < _LEAST or _is_visited(state, noun):
        return None
    if state.name in _FEDERATIONS and not role.text.startswith(_FEDERAL):
        return state if role.base == "Minister" and _is_federal(cast, state) else None
    return state


def _state_of_sentence(cast: Cast, role: Role, noun: Word) -> Entity | None:
    """Return the state that an article is about, where a sentence with an office names it and no other.

    It has to be named twice as often as any other, and nobody else may hold the office there.
    """
    sentence = noun.sentence
    here = [
        state
        for state in cast.of_type("country")
        if any(sentence.start <= mention.head.i < sentence.end for mention in state.mentions)
    ]
    counts = [len(state.mentions) for state in cast.of_type("country") if state not in here]
    if len(here) != 1 or len(here[0].mentions) < 2 * max([1, *counts]):
        return None
    state = here[0]
    held = any(
        other.of is state and other.base == role.base and other.when != "former"
        for person in cast.of_type("person")
        for other in person.roles
    )
    if held or _is_visited(state, noun) or _is_acted_on(state, noun):
        return None
    if state.name in _FEDERATIONS and not role.text.startswith(_FEDERAL):
        return None
    return None if state.name == "USA" and role.base not in _OF_USA else state


def _is_acted_on(state: Entity, noun: Word) -> bool:
    """Whether a state and who holds an office are two parts of one clause: "Minister Lotz warnte Polen"."""
    clause = clause_head(noun)
    return any(
        mention.head.head == clause and mention.head.dep not in ("obl", "advmod")
        for mention in state.mentions
    )


def _town_near(cast: Cast, noun: Word) -> Entity | None:
    """Return the only town that the sentence of a mayor and the one before name."""
    towns = [place for place in cast.near(noun, 1, "place") if is_place_name(place.name)]
    return towns[0] if len(towns) == 1 else None


def _only_land(cast: Cast, role: Role) -> Entity | None:
    """Return the only land of a federation that an article speaks of, for a minister or its head."""
    if role.base not in _OF_LAND or role.text.startswith((*_FEDERAL, "Bundes")):
        return None
    if states_spoken_of(cast) - _FEDERATIONS or any(word.text.startswith("Bundes") for word in cast.tree):
        return None
    lands = frozenset().union(*map(lands_of, _FEDERATIONS)) - _CAPITALS
    found = [place for place in cast.of_type("place") if place.name in lands]
    return found[0] if len(found) == 1 and len(found[0].mentions) >= _LEAST else None


def _is_federal(cast: Cast, state: Entity) -> bool:
    """Whether the article speaks of a federation's government, and of none of its lands."""
    lands = lands_of(state.name)
    if any(place.name in lands and place.name not in _CAPITALS for place in cast.of_type("place")):
        return False
    return any(word.text.startswith("Bundesregierung") for word in cast.tree)


def _is_visited(state: Entity, noun: Word) -> bool:
    """Whether the sentence of an office has the state as a place: "Außenminister Lotz reiste nach Polen"."""
    for mention in state.mentions:
        case = first_child(mention.head, "case")
        if mention.head.sentence.start != noun.sentence.start or case is None or case.lower not in _MOVING:
            continue
        whole = mention.head.head
        if mention.head.dep != "nmod" or whole.lower.endswith(_VISITS):
            return True
    return False


def _only_town(cast: Cast) -> Entity | None:
    towns = [place for place in cast.of_type("place") if is_place_name(place.name)]
    return towns[0] if len(towns) == 1 and len(towns[0].mentions) >= _LEAST else None
