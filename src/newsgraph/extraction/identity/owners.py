"""Whose a noun is: "Seouls Truppen", "der russische Präsident", "US-Militär", "Sprecher der Nato"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgraph.extraction.grammar.syntax import children, feature, first_child, verb_lemma
from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.institutions import institution_at
from newsgraph.extraction.identity.lands import (
    OF_GERMANY,
    ONLY_IN_GERMANY,
    is_about_germany,
    is_federal,
    is_local_office,
    land_before,
)
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention
from newsgraph.extraction.identity.merging import known_entity
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import (
    Entry,
    Known,
    adjective_of,
    countries,
    country_of_adjective,
    known_word,
    match_known,
    states_by_town,
)
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import body_noun, function_noun, no_names
from newsgraph.lexicon.places import club_words, land_of_adjective, town_of_adjective
from newsgraph.lexicon.spelling import family_name, without_article

_BETWEEN = frozenset({"und", "oder", "sowie", ",", "-", "–", "/"})
_OWNING_CASES = frozenset({"von", "vom", "aus", "bei", "beim", "an", "am"})
_AT = frozenset({"bei", "beim", "an", "am"})  # an organisation only: not "am Montag", "bei Bonn"
_SHORTEST_WORD = 4  # letters of a word that stands for the name it is part of
_ACRONYM = range(3, 6)  # letters of a club's or a firm's
_LEAVING = frozenset({"abziehen", "heimholen", "zurückholen", "zurückziehen", "Abzug", "Rückzug"})
_POLITICIANS = ("abgeordnet", "chef", "frakt", "politiker", "sprecher", "vize", "vorsitz")
_FEDERAL = ("Bundes", "Bundes-")  # of Germany, where Austria and Switzerland are not the subject


def owners_of(cast: Cast, noun: Word, modifier: str = "") -> tuple[Entity, ...]:
    """Return whom a noun belongs to, most often one actor; several where they are coordinated.

    Adjectives that tell it become mentions of their country. A capital stands for its state.
    """
    for find in (_by_modifier, _by_adjective, _by_genitive_before, _by_attribute):
        found = find(cast, noun, modifier)
        if found:
            return found
    return ()


def owners_behind(cast: Cast, noun: Word) -> tuple[Entity, ...]:
    """Return whom a noun belongs to by a genitive or "von": "Seouls Truppen", "Kunden der Bank"."""
    return _by_genitive_before(cast, noun, "") or _by_attribute(cast, noun, "")


def entity_named(cast: Cast, text: str, position: int) -> Entity | None:
    """Return the actor that a word inside a compound names ("US", "Kim", "CDU"), or None."""
    entry = _entry_of(text) or (_entry_of(text.removesuffix("s")) if text.endswith("s") else None)
    if entry is not None and entry.use != "capital" and not entry.ambiguous:
        return known_entity(cast, entry.known, position)
    people = (entity for entity in cast.of_type("person") if entity.named)
    bearers = [entity for entity in people if text in _families(entity.name.split(" "))]
    if len(bearers) > 1:
        bearers = [max(bearers, key=lambda entity: _lone_mentions(entity, text))]
    if bearers:
        return bearers[0]
    bodies = list(cast.of_type("organisation", "place"))
    whole = next((entity for entity in bodies if entity.name == text), None)
    return whole or _only_one_with(text, bodies)


def _families(name: Sequence[str]) -> tuple[str, ...]:
    """Return the words that may stand for a whole name, as the first part of a compound."""
    return family_name(name), without_article(family_name(name)), name[-1]


def _entry_of(text: str) -> Entry | None:
    """Return the known name that a text is, whole: "US", "Deutsche Bank"."""
    words = tuple(text.split(" "))
    entry = match_known(words, 0)
    return entry if entry is not None and entry.words == words else None


def _only_one_with(word: str, bodies: Sequence[Entity]) -> Entity | None:
    """Return the only organisation that has a word in its name: Werder in "SV Werder Bremen"."""
    bodies = [body for body in bodies if body.type == "organisation"]
    found = [body for body in bodies if word in body.name.split(" ")[:-1]]
    clubs = [body for body in bodies if body.name.split(" ")[0] in club_words()]
    found = found or [club for club in clubs if club.name.endswith(f" {word}")]
    return found[0] if len(found) == 1 and len(word) >= _SHORTEST_WORD else None


def state_behind(cast: Cast, entity: Entity, position: int) -> Entity:
    """Return the state whose capital a place is, else the actor itself."""
    if entity.type == "place":
        entry = known_word(entity.name)
        if entry is not None and entry.use == "capital" and entry.known.country:
            return known_entity(cast, countries()[entry.known.country], position)
    return entity


def country_of(entity: Entity) -> Entity | None:
    """Return the state that a person or organisation acts for, as its roles tell, or None."""
    for role in entity.roles:
        if role.of is not None and role.of.type == "country" and role.relation in _STATE_OFFICES:
            return role.of
    return None


_STATE_OFFICES = frozenset({"head_of_state", "head_of_government", "minister", "head"})


def _lone_mentions(entity: Entity, text: str) -> int:
    return sum(text in mention.words.text and " " not in mention.words.text for mention in entity.mentions)


def _by_modifier(cast: Cast, noun: Word, modifier: str) -> tuple[Entity, ...]:
    if not modifier and not noun.text.startswith(OF_GERMANY):
        return ()
    if modifier in _FEDERAL or (noun.text.startswith(OF_GERMANY) and is_federal(noun.text)):
        told = _by_adjective(cast, noun, "")
        if told:
            return told  # "der österreichische Bundeskanzler"
        if not noun.text.startswith(ONLY_IN_GERMANY) and not is_about_germany(cast):
            return ()
        return (known_entity(cast, countries()["Deutschland"], noun.i),)
    parts = [modifier.rstrip("-"), modifier.rstrip("-").replace("-", " "), modifier.split("-")[0]]
    if noun.lower.endswith(("anführer", "anführers")):
        parts.append(modifier + "an")  # "Talibanführer" is no Anführer
    for text in dict.fromkeys(part for part in parts if part):
        found = entity_named(cast, text[0].upper() + text[1:], noun.i) if text else None
        if found is not None:
            return (found,)
    return _party(cast, modifier, noun) or _by_acronym(cast, modifier, noun)


def _party(cast: Cast, modifier: str, noun: Word) -> tuple[Entity, ...]:
    """Return the party whose name is an everyday word, too, before a politician: "der Linken-Abgeordnete"."""
    entry = known_word(modifier.rstrip("-")) if modifier.endswith("-") else None
    if entry is None or entry.known.kind != "party" or not noun.lower.startswith(_POLITICIANS, len(modifier)):
        return ()
    return (known_entity(cast, entry.known, noun.i),)


def _by_acronym(cast: Cast, modifier: str, noun: Word) -> tuple[Entity, ...]:
    """Return the organisation that only the acronym before an office brings up: "der TSG-Trainer"."""
    text, function = modifier.split("-")[0], function_noun(noun.text)
    if text == modifier or len(text) not in _ACRONYM or not (text.isupper() and text.isalpha()):
        return ()
    if function is None or function.relation not in ("head", "spokesperson") or text in no_names():
        return ()
    entity = cast.known(("organisation", text))
    if entity is None:
        entity = cast.add(Entity(text, "organisation", first=noun.i), "organisation", text)
    return (entity,)


def _by_adjective(cast: Cast, noun: Word, _: str) -> tuple[Entity, ...]:
    found = []
    body = body_noun(noun.text)
    governs = body is not None and body.type == "government"
    for token in words_before(noun):
        state = country_of_adjective(token.text) if token.text not in _BETWEEN else None
        if state is None and governs:
            state = states_by_town().get(token.text)  # "die Moskauer Führung", but not its police
        if state is not None:
            entity = known_entity(cast, state, token.i)
            if token.i not in cast.taken:
                cast.mention(
                    entity,
                    Mention(token.tree[token.i : token.i + 1], token, "noun", found_by=rules.ADJECTIVE.id),
                )
            found.append(entity)
    function = function_noun(noun.text) if not found else None
    land = land_before(cast, noun, words_before(noun), function) if function is not None else None
    return (land,) if land is not None else tuple(dict.fromkeys(reversed(found)))


def words_before(noun: Word) -> Iterator[Word]:
    """Yield the adjectives (and what joins them) before a noun, from the noun leftwards."""
    for position in range(noun.i - 1, max(noun.sentence.start, noun.i - 7) - 1, -1):
        token = noun.tree[position]
        counts = token.pos == "NUM" and token.dep == "nummod"
        is_adjective = token.pos == "ADJ" or counts or _tells_origin(token)
        joins = token.text in _BETWEEN and position > 0 and country_of_adjective(noun.tree[position - 1].text)
        title = token.pos in {"NOUN", "PROPN"} and token.dep == "compound" and token.head == noun
        if not (is_adjective or joins or title):
            return
        yield token


def _tells_origin(token: Word) -> bool:
    told = country_of_adjective(token.text) is not None or land_of_adjective(token.text) is not None
    return told or (token.dep in ("amod", "nmod", "compound") and town_of_adjective(token.text) is not None)


def _by_genitive_before(cast: Cast, noun: Word, _: str) -> tuple[Entity, ...]:
    position = noun.i - 1
    for token in words_before(noun):
        position = token.i - 1
    if position < noun.sentence.start:
        return ()
    token = noun.tree[position]
    entity = cast.meant_at(token)
    # "Russlands Präsident": a name in the genitive, not an apposition ("Nato Generalsekretär").
    genitive = token.text[-1] in "s'’" and token.text not in entity.name.split(" ") if entity else False
    if (
        entity is not None
        and (genitive or feature(token, "Case") == "Gen")
        and token.pos in {"PROPN", "NOUN"}
    ):
        return (_owner(cast, entity, noun),)
    return ()


def _by_attribute(cast: Cast, noun: Word, _: str) -> tuple[Entity, ...]:
    """The genitive or ``von`` phrase behind a noun, through the parse."""
    for child in children(noun, "nmod"):
        if child.i < noun.i:
            continue
        case = child.preposition
        if case and case != "für" and (case not in _OWNING_CASES or (case == "aus" and _is_withdrawn(noun))):
            continue
        meant = cast.meant_at(child)
        if case in _AT and (
            meant is None or meant.type != "organisation" or body_noun(noun.text) is not None
        ):
            continue
        from_there = meant is not None and meant.type in ("place", "country")
        if case == "aus" and from_there and body_noun(noun.text) is None:
            continue  # "der Pilot aus Salzburg" comes from there
        heads = [child, *children(child, "conj")] if case != "für" else []
        if child.pos == "NOUN" and cast.meant_at(child) is None and function_noun(noun.text):
            heads += children(child, "appos", "flat")  # "Chefin der Firma Velatec"
        found = [entity for head in heads if (entity := cast.meant_at(head)) is not None]
        if child.pos == "NOUN" and not _is_somebody(child):  # "der Chef des Aufsichtsrats Ole Lotz" is he
            found = [entity for entity in found if entity.type != "person"]
        if found:
            return tuple(dict.fromkeys(_owner(cast, entity, noun) for entity in found))
        further = [
            word for word in children(child, "nmod") if case == "für" and first_child(word, "case") is None
        ]
        found = [entity for word in further if (entity := cast.meant_at(word)) is not None]
        if found:
            return (found[0],)  # "die Beauftragte für Kultur der EU"
        institution = institution_at(cast, child)
        if institution is not None:
            return (institution,)
    return _by_neighbour(cast, noun)


def _is_somebody(noun: Word) -> bool:
    kind = somebody(noun.text)
    return kind is not None and kind.type in ("person", "group")


def _is_withdrawn(noun: Word) -> bool:
    """Whether "aus" tells from where somebody leaves: "die Truppen aus Mali abziehen", not whose they are."""
    return verb_lemma(noun.head) in _LEAVING or noun.head.lemma in _LEAVING


def _by_neighbour(cast: Cast, noun: Word) -> tuple[Entity, ...]:
    """ "Truppen aus Nordkorea", where the parse hung the phrase on the verb."""
    tree = noun.tree
    if noun.i + 2 < len(tree) and tree[noun.i + 1].lower in ("aus", "von") and not _is_withdrawn(noun):
        entity = cast.meant_at(tree[noun.i + 2])
        if entity is not None and entity.type == "country" and body_noun(noun.text) is not None:
            return (entity,)
    if noun.i + 1 < len(tree):
        # "der Ministerpräsident Thailands": only the genitive differs from the name.
        entity = cast.meant_at(tree[noun.i + 1])
        if entity is not None and tree[noun.i + 1].text == entity.name + "s":
            return (_owner(cast, entity, noun),)
    return ()


def _owner(cast: Cast, entity: Entity, noun: Word) -> Entity:
    return entity if is_local_office(noun.text) else state_behind(cast, entity, noun.i)


def adjective_form(state: Known, gender: str | None) -> str:
    """Return the adjective of a state as it stands without article before a noun (None: a plural)."""
    return adjective_of(state) + {"Masc": "er", "Neut": "es"}.get(gender or "", "e")
