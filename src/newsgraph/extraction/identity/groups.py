"""Groups, bodies of a state, governments: "nordkoreanische Soldaten", "die russische Armee".

A government is its state; a group or body is an actor of its own, whose role points to the state.
"""

from __future__ import annotations

from newsgraph.extraction.grammar.syntax import children, feature, first_child
from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention, Role, gender_of, number_of
from newsgraph.extraction.identity.merging import known_entity
from newsgraph.extraction.identity.owners import adjective_form, country_of, owners_of, words_before
from newsgraph.extraction.names.labels import QUOTES
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.known import Known, adjective_of, countries, country_of_adjective, inhabitant
from newsgraph.lexicon.nameless import is_nobody
from newsgraph.lexicon.people import Body, body_noun, function_noun
from newsgraph.schema import ActorType

_MEMBERSHIP = "part_of"
_OF_THE_STATE = frozenset(
    {"troops", "armed_forces", "navy", "officers", "special_forces", "military_personnel"}
)
_LONGEST_GENITIVE = 4  # words
_SOME = ("viel", "einig", "mehrer", "weiter", "ander")
_OWN_CASES = frozenset({"", "von", "vom", "für", "aus"})


def find_groups(cast: Cast) -> None:
    """Add the groups and bodies that the article names together with the state or person they belong to."""
    for token in cast.tree:
        if token.i in cast.taken or token.pos not in {"NOUN", "PROPN"}:
            continue
        body = body_noun(token.text)
        if body is not None and is_body(token, body):
            add_body(cast, token, body, owners_of(cast, token, body.modifier))
            continue
        people = inhabitant(token.text)
        if people is None or people.gender is not None or not are_many(token):
            continue
        # "bosnische Serben" are not Serbia's.
        if not any(country_of_adjective(word.text) for word in words_before(token)):
            _add_people(cast, token, people.country)


def _is_under(token: Word) -> bool:
    """Whether a noun tells who leads, and no body: "unter der Führung von …"."""
    case = first_child(token, "case")
    return case is not None and case.lower == "unter" and token.text in ("Führung", "Leitung")


def are_many(inhabitants: Word) -> bool:
    """Tell whether a noun means a people: not one with a name ("den Schweizer Beat Lotz"), no predicate."""
    after = inhabitants.nbor() if inhabitants.i + 1 < len(inhabitants.tree) else None
    named = after is not None and after.entity == "PER"
    predicate = any(
        child.dep == "cop" or child.lower == "als" or child.lower.startswith("kein")
        for child in inhabitants.children
    )
    before = inhabitants.tree[inhabitants.i - 1].lower if inhabitants.i else ""
    one = before == "der" and inhabitants.text.endswith("e")  # "der Deutsche"
    return number_of(inhabitants) != "Sing" and not named and not predicate and not one


def is_body(token: Word, body: Body) -> bool:
    """Whether a noun names a group here, and not one person: "Politiker" is both."""
    if _is_under(token) or is_nobody(token.text):
        return False
    if body.gender is not None:
        return token.dep != "appos" or function_noun(token.text) is None  # a "Vorstand" is both, too
    article = first_child(token, "det")
    one = article is not None and (article.lower.startswith("ein") or article.lower in ("dem", "des"))
    return not one and (number_of(token) != "Sing" or function_noun(token.text) is None)


def add_body(cast: Cast, token: Word, body: Body, owners: tuple[Entity, ...]) -> None:
    """Add a noun for a body or group that belongs to the owners; without owner it is no actor."""
    if not owners:
        return
    mention = noun_mention(token)
    named = _name_behind(cast, token) or _acronym_behind(cast, token)
    if named is not None and body.type == "organisation":
        named.add_role(Role(body.lemma, body.lemma, _MEMBERSHIP, owners[0], found_by=rules.BODY.id))
        cast.mention(named, mention)
        return
    if body.type == "government":
        states = tuple(state for owner in owners if (state := _state_of(owner)) is not None)
        if len(states) == len(owners):
            cast.mention(
                states,
                Mention(mention.words, token, "metonym", mention.gender, mention.number, rules.GOVERNMENT.id),
            )
            return
    if body.group in _OF_THE_STATE:
        # The troops of a head of state are the state's: "Kims Truppen".
        owners = tuple(dict.fromkeys(_state_of(owner) or owner for owner in owners))
    cast.mention(tuple(_body_of(cast, token, body, owner, len(owners) > 1) for owner in owners), mention)


def _name_behind(cast: Cast, token: Word) -> Entity | None:
    """Return the organisation whose name follows its noun: "die Nachrichtenagentur Interfax"."""
    tree, position = token.tree, token.i + 1
    if position < len(tree) and tree[position].text in QUOTES:
        position += 1
    entity = cast.meant_at(tree[position]) if position < len(tree) else None
    return entity if entity is not None and entity.type == "organisation" else None


def _acronym_behind(cast: Cast, token: Word) -> Entity | None:
    """Return the organisation whose acronym stands in brackets: "die Aufsicht für Bahnen (DGAB)"."""
    tree, end = token.tree, token.i + 1 + len(_purpose(token).split())
    if end + 2 >= len(tree) or tree[end].text != "(" or tree[end + 2].text != ")":
        return None
    entity = cast.meant_at(tree[end + 1])
    is_short = tree[end + 1].text.isupper() and entity is not None and entity.type == "organisation"
    return entity if is_short and entity is not None and not entity.wikidata else None


def _state_of(owner: Entity) -> Entity | None:
    return owner if owner.type == "country" else country_of(owner) if owner.type == "person" else None


def _body_of(cast: Cast, token: Word, body: Body, owner: Entity, shared: bool) -> Entity:
    """Return the actor that a body is for one owner; nouns of one class beside one owner are the same."""
    purpose = _purpose(token)
    key: tuple[str, ...] = ("body", f"{body.group}{purpose}", owner.type, owner.name)
    if any(child.lower.startswith(_SOME) for child in children(token, "det", "amod")):
        key = (*key, str(token.i))  # "viele Soldaten" are not those named before
    entity = cast.known(key)
    if entity is not None:
        return entity
    kind: ActorType = "organisation" if body.type == "organisation" else "group"
    name = body.lemma if body.modifier and not shared else _body_name(body, owner)
    name += purpose or (_whose(token) if name.endswith("verband") else "")
    entity = Entity(name, kind, body.gender, "Sing" if body.gender else "Plur", first=token.i)
    entity.add_role(Role(body.lemma, body.lemma, _MEMBERSHIP, owner, found_by=rules.BODY.id))
    return cast.add(entity, *key)


def _whose(noun: Word) -> str:
    """Return whose an association is, as part of its name: " der gesetzlichen Krankenkassen"."""
    child = next((child for child in children(noun, "nmod") if child.i > noun.i), None)
    genitive = child is not None and feature(child, "Case") == "Gen" and first_child(child, "det") is not None
    if (
        child is None
        or not genitive
        or child.left_edge.i != noun.i + 1
        or child.i - noun.i > _LONGEST_GENITIVE
    ):
        return ""
    return " " + noun.tree[noun.i + 1 : child.i + 1].text


def _purpose(noun: Word) -> str:
    """Return what a body is for, as part of its name: " für Wirtschaft und Technologie"."""
    tree, end = noun.tree, noun.i + 1
    if end + 1 >= len(tree) or tree[end].lower != "für" or tree[end + 1].pos != "NOUN":
        return ""
    end += 2
    while end + 1 < len(tree) and tree[end].text in ("und", ",") and tree[end + 1].pos == "NOUN":
        end += 2
    return " " + tree[noun.i + 1 : end].text


def _body_name(body: Body, owner: Entity) -> str:
    state = countries().get(owner.name) if owner.type == "country" else None
    if state is not None and adjective_of(state):
        return f"{adjective_form(state, body.gender)} {body.lemma}"
    return f"{body.lemma} ({owner.name})"


def _add_people(cast: Cast, token: Word, state: Known) -> None:
    key = ("body", "citizens", "country", state.name)
    entity = cast.known(key)
    if entity is None:
        owner = known_entity(cast, state, token.i)
        bare = inhabitant(token.text[:-1]) if token.text.endswith("n") else None
        plural = token.text[:-1] if bare is not None and bare.gender is None else token.text
        entity = cast.add(Entity(plural, "group", None, "Plur", first=token.i), *key)
        entity.add_role(Role(plural, plural, _MEMBERSHIP, owner, found_by=rules.BODY.id))
    cast.mention(entity, noun_mention(token))


def noun_mention(noun: Word, rule: str = rules.BODY.id) -> Mention:
    """Return a noun with the words that belong to it: article, adjectives, genitive."""
    return Mention(noun_phrase(noun), noun, "noun", gender_of(noun), number_of(noun), rule)


def noun_phrase(noun: Word) -> Stretch:
    """Return article, adjectives, noun and its attributes, as far as they stand together."""
    tree, start, end = noun.tree, noun.i, noun.i + 1
    for token in words_before(noun):
        start = token.i
    for child in noun.children:
        if child.dep in ("det", "det:poss", "nummod") and child.i == start - 1 and _fits(child, noun):
            start = child.i
        elif child.dep == "nmod" and child.i == start - 1:
            start = child.i  # Seouls Truppen
    for child in children(noun, "nmod"):
        case = child.preposition
        if child.i > noun.i and child.left_edge.i == end and case in _OWN_CASES:
            inner = [
                token for token in child.subtree if token.dep in ("acl", "punct") or _is_elsewhere(token)
            ]
            stop = min((token.left_edge.i for token in inner), default=child.right_edge.i + 1)
            end = max(end, stop)
    if start > noun.sentence.start and tree[start - 1].pos == "DET" and tree[start - 1].head == noun:
        start -= _fits(tree[start - 1], noun)
    # A parse that went astray runs on behind a comma or the verb.
    end = next((word.i for word in tree[noun.i + 1 : end] if word.text == "," or word.pos == "AUX"), end)
    while tree[end - 1].is_space:  # the end of a line hangs on a word as any other blank
        end -= 1
    return tree[start:end]


def _is_elsewhere(attribute: Word) -> bool:
    """Whether an attribute tells a place or time ("in Russland"), and not whose the noun is."""
    case = attribute.preposition
    return attribute.dep == "nmod" and case not in _OWN_CASES


def _fits(article: Word, noun: Word) -> bool:
    """Whether an article can stand before the noun: "das" before a plural is a relative pronoun."""
    return number_of(noun) != "Plur" or article.lower not in {"das", "dem", "des"}
