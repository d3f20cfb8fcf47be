"""Institutions without a name, told by what they are for: "der Ausschuss für Geheimdienste"."""

from __future__ import annotations

from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention
from newsgraph.extraction.names.labels import QUOTES
from newsgraph.language.tree import Word
from newsgraph.lexicon.people import nominal

_PHRASE = 5  # words of a phrase, up to the actor in it


def entity_ahead(cast: Cast, preposition: Word) -> Word | None:
    """Return the word for an actor, or for an institution, in the phrase that a preposition opens."""
    tree = preposition.tree
    for word in tree[preposition.i + 1 : preposition.i + 1 + _PHRASE]:
        entity = cast.meant_at(word)
        if entity is not None and not (word.pos == "ADJ" and entity.type == "country"):
            mentions = (mention for mention in entity.mentions if word in mention.words)
            return next((mention.head for mention in mentions), word)
        if word.pos == "NOUN":
            return word
        if word.pos not in ("DET", "ADJ") and word.text not in QUOTES:
            return None
    return None


def institution_at(cast: Cast, noun: Word) -> Entity | None:
    """Return an institution without a name, told by what it is for: "Ausschuss für Geheimdienste"."""
    kind = nominal(noun.text)
    if kind is None or kind.type != "organisation" or noun.i in cast.taken:
        return None
    end = _end_of_purpose(noun)
    if end is None:
        return None
    name = f"{kind.lemma} {noun.tree[noun.i + 1 : end].text}"
    entity = cast.known(("institution", name))
    if entity is None:
        entity = Entity(name, "organisation", kind.gender, first=noun.i)
        cast.add(entity, "institution", name)
    cast.mention(
        entity, Mention(noun.tree[noun.i : end], noun, "noun", kind.gender, "Sing", rules.INSTITUTION.id)
    )
    return entity


def _end_of_purpose(noun: Word) -> int | None:
    """Return where "für …" behind a noun ends: "für Ur- und Frühgeschichte", "für regionale Entwicklung"."""
    tree, position = noun.tree, noun.i + 2
    if position >= len(tree) or tree[noun.i + 1].lower != "für":
        return None
    while position < len(tree) and tree[position].pos == "ADJ":
        position += 1
    while (
        position < len(tree) and tree[position].pos in ("NOUN", "PROPN") and tree[position].text[0].isupper()
    ):
        position += 1
        joined = position + 1 < len(tree) and tree[position].lower == "und"
        if not (
            joined
            and tree[position + 1].pos == "NOUN"
            and tree[position - 1].sentence == tree[position + 1].sentence
        ):
            return position
        position += 1
    return None
