"""Whom a plain noun may be said of, by type, gender and kind: "der Konzern", "die Insel", "die Frau"."""

from __future__ import annotations

from newsgraph.extraction.identity.mentions import Entity
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import CONTINENTS, known_word, long_name, match_known
from newsgraph.lexicon.people import Nominal, function_noun, kin_noun, nominal

_FORMS_OF_STATE = frozenset({"Königreich", "Volksrepublik"})
_MEDIA = frozenset(
    {"Allgemeine", "Anzeiger", "Bote", "Echo", "Kurier", "Merkur", "Nachrichten", "News", "Radio"}
    | {"Rundschau", "Tageblatt", "Tagblatt", "Times", "Zeitung"}
)
_NO_FIRMS = (
    *("amt", "anwaltschaft", "behörde", "bündnis", "gendarmerie", "gericht", "gewerkschaft", "hochschule"),
    *(
        "initiative",
        "institut",
        "kammer",
        "komitee",
        "ministerium",
        "partei",
        "polizei",
        "rundfunk",
        "sender",
        "stiftung",
    ),
    *("universität", "verband", "verein", "zeitung"),
)
_FIRMS = (
    *("anbieter", "brauerei", "firma", "gmbh", "handel", "hersteller", "händler", "holding", "kette"),
    *("konzern", "reederei", "spedition", "unternehmen", "versicherer", "werft", "zulieferer"),
)
_SORTS = ("bündnis", "initiative", "kammer", "komitee", "stiftung", "verband", "verein")
_OF_BANKS = frozenset(
    {"Bank", "Geldhaus", "Institut", "Kreditinstitut"}
)  # "die Sparkasse Bonn … das Institut"
_BANKS = ("bank", "sparkasse")
_WATERS = ("meer", "ozean", "see")


def describes_person(noun: Word) -> bool:
    """Whether a noun says who somebody is: by function, kinship or age (ein Unbekannter, der 35-Jährige)."""
    word = noun.lower
    if word.endswith(("jährige", "jährigen", "jähriger")) or word.startswith("unbekannte"):
        return True
    return function_noun(noun.text) is not None or kin_noun(noun.text) is not None or is_actor_noun(noun)


def may_mean(noun: Nominal, entity: Entity) -> bool:
    """Whether a plain noun may be said of an actor."""
    if entity.type != noun.type:
        return False
    if noun.type == "organisation":
        return _may_be_called(entity, noun)
    if noun.type == "place":
        return _may_be_place(entity, noun)
    if noun.lemma in _FORMS_OF_STATE:
        return noun.lemma in long_name(entity.name)
    return noun.type != "person" or entity.gender in (None, noun.gender)


def _may_be_called(entity: Entity, noun: Nominal) -> bool:
    """Whether an organisation may be meant by a noun: it bears the noun in its name, or is of its kind."""
    if bears(entity, noun) or any(word.endswith(noun.lemma.casefold()) for word in _words_of(entity)):
        return True
    known = kind_of(entity)
    if noun.lemma.casefold().endswith(_SORTS) and not known == noun.kind != "":
        return False  # "das Bündnis" is called one
    if (noun.kind == "company" and not is_firm(entity)) or (not known and _is_told_otherwise(entity)):
        return False
    if noun.kind != "company" and any(word.endswith(_FIRMS) for word in _words_of(entity)):
        return False  # "die Gewerkschaft" is no Möbelkette
    if known or any(role.relation == "part_of" for role in entity.roles):
        return known == noun.kind != ""
    return noun.kind != ""


def is_firm(body: Entity) -> bool:
    """Whether an organisation with a name may be a firm: nothing tells that it is something else."""
    if not body.named or kind_of(body) not in ("", "company"):
        return False
    in_brackets = all(
        mention.words.start and mention.words.tree[mention.words.start - 1].text == "("
        for mention in body.mentions
        if mention.kind == "name"
    )
    return not in_brackets and not _is_told_otherwise(body)  # "Roth (VP)": a party


def _is_told_otherwise(body: Entity) -> bool:
    """Whether a name, or the noun before it, says what sort of body it is: "die Initiative Freies Tal"."""
    return any(word.endswith(_NO_FIRMS) for word in _words_of(body))


def _words_of(body: Entity) -> list[str]:
    """Return the words of a body's name, and of what it is called with it."""
    told = [mention.words.text for mention in body.mentions if mention.kind == "name"]
    return " ".join([body.name, *told]).casefold().split(" ")


def _may_be_place(entity: Entity, noun: Nominal) -> bool:
    """Whether a place may be meant by a noun: no town is an island, no continent a town.

    What a place is tell the lexicon and the nouns before its name ("die Insel Kreta").
    """
    entry = known_word(entity.name)
    kinds = {"town"} if entry is not None and entry.use == "capital" else set()
    if entity.name in CONTINENTS:
        kinds.add("continent")
    if entity.name.casefold().endswith(_WATERS):
        kinds.add("water")
    for mention in entity.mentions:
        before = mention.words.tree[mention.words.start - 1] if mention.words.start else None
        told = nominal(before.text) if before is not None and mention.kind == "name" else None
        if told is not None and told.kind:
            kinds.add(told.kind)
    if noun.lemma == "Hauptstadt":
        return entry is not None and entry.use == "capital"
    if noun.kind == "region":
        return "town" not in kinds
    if noun.kind == "land" and kinds & {"island", "peninsula"}:
        return True
    return noun.kind in kinds if kinds else noun.kind in ("town", "land")


def bears(entity: Entity, noun: Nominal) -> bool:
    """Whether an actor has the noun in its name, or before it: "die Bank" for the Bank of England."""
    if noun.lemma.casefold() in entity.name.casefold():
        return True
    if noun.lemma not in _OF_BANKS:
        return False
    told = (mention.words.text for mention in entity.mentions if mention.kind == "name")
    return any(bank in text.casefold() for text in told for bank in _BANKS)


def kind_of(entity: Entity) -> str:
    """Return the kind of an organisation that the lexicon or its name tells (party, media, …), or nothing."""
    words = tuple(entity.name.split(" "))
    entry = match_known(words, 0)
    if entry is not None and entry.words == words:
        return entry.known.kind
    told = entity.named and not _MEDIA.isdisjoint(entity.name.replace("-", " ").split(" "))
    return "media" if told else ""
