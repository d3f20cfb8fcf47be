"""Whose function somebody has, where only the whole article tells: "Trainer Lotz" in a report on one club.

Runs when all nouns and pronouns are known: "der Direktor des Hilfswerks" is of whom "das Hilfswerk" means.
Without such words it is the only organisation of the sentence and those before.
"""

from __future__ import annotations

from newsgraph.extraction.grammar.syntax import children, first_child
from newsgraph.extraction.identity.descriptions import kind_of
from newsgraph.extraction.identity.mentions import Cast, Entity, Role
from newsgraph.extraction.identity.owners import owners_of
from newsgraph.language.tree import Word
from newsgraph.lexicon.people import function_noun

NEAREST, INSTITUTION = "identity.role.nearest", "identity.role.institution"
WHOLE = "identity.role.whole"
_WHOLES = frozenset({"organisation", "country", "group"})
_OF_WHOLE = frozenset({"von", "vom", "aus", "bei", "beim"})
# Functions that nobody has but in an organisation; a Direktor or Präsident may be of anything.
_OF_ONE = frozenset(
    {"Cheftrainer", "Geschäftsführer", "Kapitän", "Pressesprecher", "Sprecher", "Stürmer", "Torhüter"}
    | {"Torwart", "Trainer", "Vorstand", "Vorstandschef", "Vorstandsvorsitzender"}
)
_BEFORE = 2  # sentences
_NO_EMPLOYERS = frozenset({"media", "news_agency", "party"})


def complete_roles(cast: Cast) -> None:
    """Give the roles without their other end the one that the words, or else the sentence, tell."""
    for entity in cast.entities:
        for role in entity.roles:
            if role.of is None and role.noun is not None:
                role.of = _owner(cast, entity, role, role.noun)

    for entity in list(cast.of_type("person")):
        _add_institutions(cast, entity)
    for entity in cast.entities:
        if not entity.named:
            _add_whole(cast, entity)


def _add_whole(cast: Cast, part: Entity) -> None:
    """Add the whole that somebody without a name is told to be of: "die Verbände der Nato"."""
    for mention in part.mentions:
        if mention.kind != "noun":
            continue
        for child in children(mention.head, "nmod"):
            case, whole = first_child(child, "case"), cast.meant_at(child)
            if whole is None or whole is part or whole.type not in _WHOLES or child.i < mention.head.i:
                continue
            if (case is None or case.lower in _OF_WHOLE) and all(role.of is not whole for role in part.roles):
                noun = mention.head
                part.add_role(Role(noun.text, noun.lemma, "member", whole, found_by=WHOLE, noun=noun))


def _add_institutions(cast: Cast, person: Entity) -> None:
    """Add the organisation that somebody is told to be of: "die Biologin Ida Brandt vom Fischinstitut"."""
    for mention in person.mentions:
        if mention.kind != "name":
            continue
        for child in children(mention.head, "nmod"):
            case, entity = first_child(child, "case"), cast.meant_at(child)
            if case is None or case.lower not in ("von", "vom", "für") or child.i < mention.words.end:
                continue
            if case.lower == "für":
                _fill(person, entity)  # "die Stürmer Lotz für Norwegen und Oehm für Finnland"
                continue
            if (
                entity is not None
                and entity.type == "organisation"
                and child.left_edge.i == mention.words.end
            ):
                told = person.roles[0].text if person.roles else "Mitglied"
                person.add_role(Role(told, told, "member", entity, found_by=INSTITUTION))


def _fill(person: Entity, entity: Entity | None) -> None:
    """Give a player's role the team that the player is named for."""
    role = next(
        (role for role in person.roles if role.of is None and role.relation in ("member", "head")), None
    )
    if role is not None and entity is not None and entity.type in ("country", "organisation"):
        role.of, role.found_by = entity, INSTITUTION


def _owner(cast: Cast, holder: Entity, role: Role, noun: Word) -> Entity | None:
    possessive = first_child(noun, "det:poss")
    owner = cast.meant_at(possessive) if possessive is not None else None
    if owner is not None and owner is not holder:
        return owner
    function = function_noun(noun.text)
    owners = owners_of(cast, noun, function.modifier if function is not None else "")
    told = [owner for owner in owners if owner is not holder]
    if told:
        return told[0]
    modifier = function.modifier.rstrip("-").casefold() if function is not None else ""
    if modifier:
        return next((body for body in cast.entities if _is_called(body, modifier)), None)
    if role.base not in _OF_ONE or role.when == "former" or children(noun, "nmod", "amod"):
        return None
    sentence = noun.sentence.start
    starts = [sent.start for sent in cast.tree.sentences if sent.start <= sentence]
    found = _organisations(cast, starts[max(0, len(starts) - 1 - _BEFORE)], noun.sentence.end)
    if len(found) != 1:
        return None
    role.found_by = NEAREST
    return found[0]


def _is_called(body: Entity, modifier: str) -> bool:
    """Whether a body without a name is the first part of a compound: "Polizeisprecher", "die Polizei"."""
    return not body.named and body.type == "organisation" and body.name.casefold().endswith(" " + modifier)


def _organisations(cast: Cast, start: int, end: int) -> list[Entity]:
    return [
        entity
        for entity in cast.of_type("organisation")
        if any(start <= mention.head.i < end for mention in entity.mentions)
        if kind_of(entity) not in _NO_EMPLOYERS
    ]
