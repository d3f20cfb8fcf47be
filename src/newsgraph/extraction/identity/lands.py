"""Of which land or town an office is that an adjective tells: "der bayerische Ministerpräsident"."""

from __future__ import annotations

from collections.abc import Iterable

from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention
from newsgraph.language.tree import Word
from newsgraph.lexicon.people import Function
from newsgraph.lexicon.places import land_of_adjective, town_of_adjective

SPORTING = frozenset(
    {
        "Kapitän",
        "Mittelfeldspieler",
        "Nationalspieler",
        "Spieler",
        "Stürmer",
        "Torhüter",
        "Torjäger",
        "Torwart",
    }
    | {"Trainer"}
)
_RULING = frozenset({"head_of_government", "head_of_state", "minister"})
# Others that a land or a town has one of; a Direktor, an Anwalt or a Künstler only comes from there.
_LOCAL = frozenset({"Bischof", "Erzbischof", "Generalstaatsanwalt", "Polizeichef", "Polizeipräsident"})
_LOCAL_OFFICES = ("Stadtrat", "Stadtpräsident", "Landrat", "Gemeinderat")
_LOCAL_TAILS = ("bürgermeister", "bürgermeisterin", "senator", "senatorin")  # Innensenator of a city state
OF_GERMANY = ("Bundes", "Generalbundes")
ONLY_IN_GERMANY = ("Bundestrainer", "Generalbundesanw")
_OWN_BODIES = (
    *("Bundestag", "Bundesrat", "Bundesstaat", "Bundesland", "Bundesliga", "Bundesbank", "Bundeswehr"),
    *("Bundesverband", "Bundesgericht", "Bundesverfassungs", "Bundespräsidial"),
)


def land_before(cast: Cast, noun: Word, words: Iterable[Word], function: Function) -> Entity | None:
    """Return the land or town that one of the adjectives before an office names, with a mention there.

    A player or trainer is of the only club of the town: "der Kölner Stürmer Ole Lotz".
    """
    behind = noun.tree[noun.i + 1] if noun.i + 1 < len(noun.tree) else None
    if function.base in SPORTING and behind is not None and behind.pos == "PROPN":
        return next((club for word in words if (club := club_of_adjective(cast, word.text))), None)
    if function.relation not in _RULING and function.base not in _LOCAL and function.lemma not in _LOCAL:
        return None
    for word in words:
        name = land_of_adjective(word.text) or town_of_adjective(word.text)
        if name is None:
            continue
        place = cast.known(("place", name))
        if place is None:
            place = cast.add(Entity(name, "place", "Neut", first=word.i), "place", name)
        place.first = min(place.first, word.i)
        if word.i not in cast.taken:
            cast.mention(place, Mention(word.tree[word.i : word.i + 1], word, "noun", found_by=rules.LAND.id))
        return place
    return None


def is_local_office(noun: str) -> bool:
    """Whether an office is one of a town, also where the town is a capital: Bürgermeister, Innensenator."""
    return noun.startswith(_LOCAL_OFFICES) or noun.lower().removesuffix("s").endswith(_LOCAL_TAILS)


def club_of_adjective(cast: Cast, word: str) -> Entity | None:
    """Return the only club of a town that an adjective in -er names: "Kölner" for the 1. FC Köln."""
    town = town_of_adjective(word)
    clubs = [body for body in cast.of_type("organisation") if town and body.name.endswith(f" {town}")]
    return clubs[0] if len(clubs) == 1 else None


def is_federal(office: str) -> bool:
    """Whether an office is the federation's: Bundesminister, Bundestrainer; not who sits in a Bundestag."""
    return not office.startswith(_OWN_BODIES)


def is_about_germany(cast: Cast) -> bool:
    """Whether the federation is Germany: neither Austria nor Switzerland is named as often."""
    counts = {entity.name: len(entity.mentions) for entity in cast.of_type("country")}
    others = max(counts.get("Österreich", 0), counts.get("Schweiz", 0))
    known = counts.keys() & {"Österreich", "Schweiz"}
    return not known or counts.get("Deutschland", 0) > 2 * others
