"""What is named by where it is: courts with their town, newspapers after a river; roads by their number."""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.grammar.syntax import first_child
from newsgraph.extraction.names.titles import Name, are_two_arguments
from newsgraph.language.tree import Stretch, Tree
from newsgraph.lexicon.places import is_place_name, town_of_adjective

_SEATED = (
    *("amtsgericht", "arbeitsgericht", "finanzgericht", "landgericht", "oberlandesgericht", "sozialgericht"),
    *("verwaltungsgericht", "staatsanwaltschaft", "polizeidirektion", "polizeipräsidium"),
)
_PAPERS = frozenset(
    {"Anzeiger", "Anzeigers", "Bote", "Boten", "Echo", "Kurier", "Kuriers", "Merkur", "Nachrichten"}
    | {"Rundschau", "Spiegel", "Tageblatt", "Tagblatt", "Zeitung"}
)
_ROADS = frozenset(
    {"Autobahn", "Bundesautobahn", "Bundesstraße", "Kreisstraße", "Landesstraße", "Staatsstraße"}
)
# What follows the town in a court's name.
_BEHIND = (("am", "Main"), ("an", "der", "Oder"), ("I",), ("II",))


def papers(tree: Tree) -> Iterator[Stretch]:
    """Yield the newspapers called after a town, a river or a land: "Weser-Kurier", "Elbe-Anzeiger"."""
    for token in tree:
        place, hyphen, kind = token.text.rpartition("-")
        if hyphen and kind in _PAPERS and (is_place_name(place) or town_of_adjective(place)):
            yield tree[token.i : token.i + 1]


def authorities(tree: Tree) -> Iterator[Name]:
    """Yield courts and the like with the town that is part of their name: "das Landgericht Oehm"."""
    for token in tree[:-1]:
        town = tree[token.i + 1]
        lemma = next((form for form in _without_case(token.text) if form.casefold().endswith(_SEATED)), "")
        if not lemma or town.pos != "PROPN" or not (is_place_name(town.text) or town.entity == "LOC"):
            continue
        if not token.space or are_two_arguments(token, town) or first_child(town, "case") is not None:
            continue
        end = town.i + 1 + _rest(tree, town.i + 1)
        core = (lemma, *(word.text for word in tree[town.i : end]))
        yield Name(tree[token.i : end], core, "organisation", sure=True)


def roads(tree: Tree) -> Iterator[Name]:
    """Yield the roads that are told by their number: "die Autobahn 9", "auf der Bundesstraße 49"."""
    for token in tree[:-1]:
        number = tree[token.i + 1]
        if token.pos == "NOUN" and token.text in _ROADS and number.text.isdigit() and len(number.text) < 4:
            words = tree[token.i : token.i + 2]
            yield Name(words, (token.text, number.text), "place", sure=True)


def _rest(tree: Tree, start: int) -> int:
    """Return how many words go on with a town's name: "am Main", "II"."""
    texts = tuple(word.text for word in tree[start : start + 3])
    return next((len(rest) for rest in _BEHIND if texts[: len(rest)] == rest), 0)


def _without_case(noun: str) -> tuple[str, ...]:
    return noun, noun.removesuffix("s"), noun.removesuffix("es")
