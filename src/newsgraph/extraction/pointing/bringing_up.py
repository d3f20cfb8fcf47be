"""Makes an actor of a noun phrase that brings somebody up, with what it tells of their role."""

from __future__ import annotations

from newsgraph.extraction.identity.mentions import Cast, Entity, Mention, Role
from newsgraph.extraction.identity.owners import owners_behind
from newsgraph.extraction.identity.roles import role_of_noun
from newsgraph.extraction.identity.unnamed import Phrase, one_described
from newsgraph.extraction.pointing import rules
from newsgraph.lexicon.people import kin_noun
from newsgraph.schema import ActorType

_MEMBER = "member"
_TYPES: dict[str, ActorType] = {
    "person": "person",
    "organisation": "organisation",
    "group": "group",
    "thing": "other",
}


def bring_up(cast: Cast, phrase: Phrase) -> Entity:
    """Add somebody without a name to the cast, and return them."""
    kind = phrase.kind
    several = phrase.plural and kind.type != "thing"
    entity = Entity(
        kind.lemma,
        "group" if several or kind.type == "land" else _TYPES[kind.type],
        phrase.gender,
        "Plur" if phrase.plural else "Sing",
        first=phrase.noun.i,
        named=False,
    )
    cast.add(entity)
    one = one_described(phrase.noun)
    if one is not None and one.i not in cast.taken:
        words = one.tree[one.i : one.i + 1]
        cast.mention(entity, Mention(words, one, "pronoun", phrase.gender, "Sing", rules.UNNAMED_NEW.id))
    role = _role_of(cast, entity, phrase)
    if role is not None:
        role.found_by = rules.UNNAMED_ROLE.id
        entity.add_role(role)
    return entity


def _role_of(cast: Cast, entity: Entity, phrase: Phrase) -> Role | None:
    """Return what the phrase tells of its actor: an office, kinship, or to whom it belongs."""
    kind = phrase.kind
    role = None if phrase.plural or kind.type == "organisation" else role_of_noun(cast, phrase.noun)
    owner = cast.meant_at(phrase.owner) if phrase.owner is not None else None
    kin = kin_noun(kind.lemma if phrase.plural else phrase.noun.text)
    if role is None and kin is not None and owner is not None and owner.type == "person":
        role = Role(phrase.noun.text if phrase.plural else kin.lemma, kin.lemma, kin.relation, owner)
    if role is not None and role.of is not None:
        return role
    owners = (owner,) if owner is not None else owners_behind(cast, phrase.noun)
    told = next((one for one in owners if one is not entity), None)
    if told is None or kind.type not in ("person", "group"):
        return role
    return Role(kind.lemma, kind.lemma, role.relation if role is not None else _MEMBER, told)
