"""For whom somebody without a name speaks whom the text calls "ein Sprecher", and what they are called.

Of "ein Sprecher" a reader does not see whose he is: the body of the sentence before, or the only one near.
"""

from __future__ import annotations

from collections.abc import Container

from newsgraph.extraction.grammar.syntax import SUBJECTS, children, feature, first_child
from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.descriptions import is_firm, kind_of
from newsgraph.extraction.identity.mentions import Cast, Entity, Role
from newsgraph.language.tree import Word
from newsgraph.lexicon.genders import noun_gender
from newsgraph.lexicon.people import function_noun, is_organisation_noun

_ARTICLES = frozenset({"der", "die", "das", "ein", "eine"})
_BEFORE = {"die": "Fem", "eine": "Fem", "zur": "Fem", "das": "Neut", "des": "Neut"}
_WHICH = frozenset(
    {"am", "an", "auf", "der", "des", "für", "gegen", "im", "in", "und", "von", "zu", "zum", "zur"}
)
_OF_ADJECTIVES = tuple(
    f"{end}{case}" for end in ("isch", "lich", "deutsch", "Deutsch") for case in ("e", "er", "es")
)
_SAID_THERE = frozenset({"heißen", "verlauten"})
_THERE = frozenset({"aus", "bei", "beim", "von", "vom"})
_ENDINGS = ("er", "es", "e")
# First parts of compounds that tell of a firm: "Unternehmenssprecher".
OF_FIRMS = frozenset({"Firmen", "Konzern", "Unternehmens"})


def name_spokespeople(cast: Cast) -> None:
    """Give those who speak for an organisation its name in theirs, where only what stands around tells it."""
    for person in cast.of_type("person"):
        role = next(filter(_speaks_for_body, person.roles), None)
        if role is not None and not person.named and _is_plain(person.name, role) and _is_sure(cast, role):
            assert role.of is not None
            person.name = f"{_title(person.name)} {_whose(role.of)}"


def _is_sure(cast: Cast, role: Role) -> bool:
    """Whether the body of a role was not only the nearest, with a sentence about another between."""
    if role.found_by != rules.ROLE_NEAREST.id or role.noun is None:
        return True
    bodies = list(cast.of_type("organisation"))
    if role.noun.text.startswith(tuple(OF_FIRMS)):  # "ein Unternehmenssprecher" is of no court
        bodies = [body for body in bodies if is_firm(body) and not _is_in_passing(body, role.of)]
    return role.of in cast.near(role.noun, 1, "organisation") or bodies == [role.of]


def _is_in_passing(body: Entity, other: Entity | None) -> bool:
    """Whether an article is about one firm and names another only beside it."""
    return other is not None and body is not other and 2 * len(body.mentions) < len(other.mentions)


def is_told_apart(cast: Cast, noun: Word) -> bool:
    """Whether a noun has an attribute that is not only where somebody is: "eine Sprecherin in Bonn"."""
    for child in children(noun, "nmod", "amod"):
        case, place = first_child(child, "case"), cast.meant_at(child)
        if case is None or case.lower != "in" or place is None or place.type != "place":
            return True
    return False


def spoke_before(cast: Cast, role: Role, noun: Word) -> list[Entity]:
    """Return the only body that the sentence before is told of, or told by: "Die Bahn … ein Sprecher"."""
    tree, start = noun.tree, noun.sentence.start
    if role.relation != "spokesperson" or start == 0 or tree[start - 1 : noun.i].has_break:
        return []
    before = tree[start - 1].sentence
    found = {
        body: None
        for body in cast.of_type("organisation")
        if kind_of(body) not in ("media", "news_agency")
        for mention in body.mentions
        if before.start <= mention.head.i < before.end and _speaks_or_acts(mention.head)
    }
    return list(found) if len(found) == 1 else []


def _speaks_or_acts(head: Word) -> bool:
    case = first_child(head, "case")
    if case is None:
        return head.dep in SUBJECTS
    told_there = head.head.lemma in _SAID_THERE and case.lower in _THERE  # "heißt es beim Verband"
    return head.dep in SUBJECTS or told_there or case.lower in ("laut", "zufolge")


def _speaks_for_body(role: Role) -> bool:
    body = role.of is not None and role.of.type == "organisation"
    return body and role.relation == "spokesperson" and role.base.endswith("precher")


def _is_plain(name: str, role: Role) -> bool:
    """Whether a name tells the role and not whose it is: "ein Sprecher", "ein Parteisprecher"."""
    article, _, noun = name.rpartition(" ")
    function = function_noun(noun)
    if article not in _ARTICLES | {""} or function is None or function.base != role.base or role.of is None:
        return False
    first = function.modifier.rstrip("-").casefold()
    return not first or (first not in role.of.name.casefold() and _is_sort(first))


def _is_sort(first: str) -> bool:
    """Whether the first part of a compound tells of what sort a body is: Behördensprecher, Parteisprecher."""
    noun = first.capitalize()
    return is_organisation_noun(noun) or is_organisation_noun(noun.removesuffix("s"))


def _title(name: str) -> str:
    """Return the noun of a name without its first part: "eine Parteisprecherin" → Sprecherin."""
    noun = name.rpartition(" ")[2]
    function = function_noun(noun)
    title = noun[len(function.modifier) :] if function is not None else noun
    return title[0].upper() + title[1:]


def _whose(body: Entity) -> str:
    """Return an organisation's name in the genitive, with its article; "von" where it has none."""
    name, bracket, beside = body.name.partition(" (")
    words = name.split(" ")
    described = words[0] in _ARTICLES
    words = words[described:]
    end = next((place for place, word in enumerate(words) if place and word in _WHICH), len(words))
    sort = next((place for place, word in enumerate(words[:end]) if is_organisation_noun(word)), None)
    head = end - 1 if sort is None else sort
    gender = (None if described else _gender_shown(body)) or noun_gender(words[head])
    if gender is None or not (described or sort is not None or _gender_shown(body)):
        return f"von {name}" if len(words) == 1 and body.named else f"({name})"
    adjectives = {_weak(word.text) for each in body.mentions for word in each.words if word.tag == "ADJA"}
    told = [_weak(word) if _is_adjective(word, adjectives) else word for word in words[:head]]
    common = gender != "Fem" and noun_gender(words[head]) is not None
    noun = _genitive(words[head]) if common else words[head]
    article = "der" if gender == "Fem" else "des"
    return " ".join([article, *told, noun, *words[head + 1 :]]) + bracket + beside


def _gender_shown(body: Entity) -> str | None:
    """Return the gender that an article before a name shows: "die Bahn", "beim Roten Kreuz"."""
    for mention in body.mentions:
        first = mention.words[0]
        bare = _weak(first.text) == _weak(body.name.split(" ")[0])
        if mention.kind == "pronoun" or mention.number == "Plur" or not bare:
            continue  # "der Verein Werder Bremen": the article is the club's
        before = first.tree[first.i - 1] if first.i else None
        gender = _gender_by(before, mention.head) if before is not None else None
        if gender is not None:
            return gender
    return None


def _gender_by(article: Word, noun: Word) -> str | None:
    if article.lower == "der":
        return "Masc" if feature(noun, "Case") == "Nom" or noun.dep == "nsubj" else "Fem"
    return _BEFORE.get(article.lower) if article.head == noun else None


def _is_adjective(word: str, adjectives: Container[str]) -> bool:
    return word[0].islower() or _weak(word) in adjectives or word.endswith(_OF_ADJECTIVES)


def _weak(adjective: str) -> str:
    for ending in _ENDINGS:
        if adjective.endswith(ending):
            return adjective.removesuffix(ending) + "en"
    return adjective


def _genitive(noun: str) -> str:
    return noun + ("es" if noun.endswith(("s", "ß", "x", "z")) else "s")
