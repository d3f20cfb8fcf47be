"""Who plays in the report of a match: "die deutsche Mannschaft" and "die Spanier" are the states that play.

Outside of such reports a people is not its state, nor a team.
"""

from __future__ import annotations

from newsgraph.extraction.grammar.syntax import children, first_child
from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.groups import are_many, noun_mention
from newsgraph.extraction.identity.mentions import Cast, Entity
from newsgraph.extraction.identity.merging import known_entity
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.known import country_of_adjective, inhabitant

_TEAMS = frozenset(
    {"Auswahl", "Elf", "Fußballnationalmannschaft", "Handballnationalmannschaft", "Mannschaft", "Nationalelf"}
    | {"Nationalmannschaft", "Nationalteam", "Team"}
)
_OF_MATCHES = frozenset(
    {"Abpfiff", "Achtelfinale", "Anpfiff", "Auftaktspiel", "Ausgleich", "Auswärtsspiel", "Bundestrainer"}
    | {"Cheftrainer", "Elfmeter", "Endspiel", "Freistoß", "Führungstreffer", "Gruppenspiel", "Halbfinale"}
    | {"Halbzeit", "Heimspiel", "Hinspiel", "Mannschaft", "Nationalmannschaft", "Niederlage", "Partie"}
    | {"Platzverweis", "Punktgewinn", "Remis", "Rückspiel", "Rückstand", "Schiedsrichter", "Siegtreffer"}
    | {"Spielminute", "Spieltag", "Spielzeit", "Stürmer", "Tabellenführer", "Torhüter", "Torschütze"}
    | {"Torwart", "Trainer", "Treffer", "Unentschieden", "Viertelfinale", "Vorrunde"}
)
_FEWEST = 5  # different nouns of matches


def is_match_report(tree: Tree) -> bool:
    """Tell whether an article reports of a match, by the nouns in it."""
    return len({word.lemma for word in tree if word.pos == "NOUN"} & _OF_MATCHES) >= _FEWEST


def find_teams(cast: Cast) -> None:
    """Add the mentions of states by their teams: "die deutsche Mannschaft", "das Team aus Polen"."""
    if not is_match_report(cast.tree):
        return
    for noun in cast.tree:
        if noun.pos not in ("NOUN", "PROPN") or noun.i in cast.taken:
            continue
        state = _state_of(cast, noun) if noun.lemma in _TEAMS else _state_of_people(cast, noun)
        if state is not None:
            cast.mention(state, noun_mention(noun, rules.TEAM.id))


def _state_of_people(cast: Cast, noun: Word) -> Entity | None:
    """Return the state for which a people plays: "die Spanier", not "20.000 Spanier" or "viele Spanier"."""
    people = inhabitant(noun.text)
    article = first_child(noun, "det")
    if people is None or people.gender is not None or article is None or children(noun, "amod", "nummod"):
        return None
    plays = article.lower in ("die", "den", "der") and are_many(noun)
    return known_entity(cast, people.country, noun.i) if plays else None


def _state_of(cast: Cast, team: Word) -> Entity | None:
    """Return the state whose team a noun means; None for "ein Team", "beide Mannschaften"."""
    article = first_child(team, "det", "det:poss")
    if article is None or article.lower not in ("die", "das", "der", "dem", "des"):
        return None
    adjectives = children(team, "amod")
    states = [state for word in adjectives if (state := country_of_adjective(word.text)) is not None]
    if len(states) == len(adjectives) == 1:
        return known_entity(cast, states[0], team.i)
    if adjectives:
        return None
    owners = [child for child in children(team, "nmod") if child.i > team.i]
    owner = cast.meant_at(owners[0]) if len(owners) == 1 else None
    if owner is None or owner.type != "country":
        return None
    case = first_child(owners[0], "case")
    return owner if case is None or case.lower in ("von", "aus") else None
