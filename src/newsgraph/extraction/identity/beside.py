"""Nouns directly before a name that say what bears it: "die Nachrichtenagentur Ansa", "Kämmerin Ida Brandt".

Offices that the table of functions knows are titles already (``names.titles``); here are all others. The noun
becomes part of the mention, so that whoever looks at the head of the phrase finds the actor.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.grammar.syntax import feature, first_child
from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention, Role, number_of
from newsgraph.extraction.identity.unnamed import ages_told
from newsgraph.extraction.names.labels import QUOTES
from newsgraph.extraction.names.titles import Name
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import inhabitant
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import is_no_name, is_organisation_noun, is_thing_noun, nominal

_WORDS = ("name", "namen", "thema", "titel", "stichwort", "motto")  # what is about a name
# Ends of nouns for persons that no table has; for a man with a few forms of the other cases.
_SORTS = ("berater", "forscher", "graf", "iker", "ler", "log", "nom", "schützer", "steller")
_OF_WOMEN = tuple(f"{ending}in" for ending in _SORTS)
_OF_MEN = (*_SORTS[:5], *_SORTS[6:], "loge", "logen", "nomen")
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:arg"})


def find_beside(cast: Cast, names: Sequence[Name]) -> None:
    """Add the noun before a name to the name's mention, where it says what bears the name."""
    for name in names:
        entity = cast.meant_at(name.words[0])
        mention = _mention_of(entity, name)
        noun = _noun_before(name) if mention is not None else None
        if entity is None or mention is None or noun is None or noun.i in cast.taken:
            continue
        if entity.type == "person" and _says_who(noun, name):
            _add_person(entity, noun)
            rule = rules.BESIDE_PERSON.id
        elif entity.type in ("organisation", "other") and _is_sort(noun):
            entity.type = "organisation"
            rule = rules.BESIDE_ORGANISATION.id
        elif entity.type == "other" and is_thing_noun(noun.text):
            rule = rules.BESIDE_THING.id
        else:
            continue
        mention.words = noun.tree[noun.i : _end(name, mention)]
        mention.head, mention.found_by = mention.words.root, rule
        cast.taken[noun.i] = (entity,)


def _end(name: Name, mention: Mention) -> int:
    """Return where the mention ends, with the mark that closes a quoted name."""
    tree, end = name.words.tree, mention.words.end
    if name.start == 0 or tree[name.start - 1].text not in QUOTES:
        return end
    return next((close + 1 for close in (end, end + 1) if tree[close : close + 1].text in QUOTES), end)


def _mention_of(entity: Entity | None, name: Name) -> Mention | None:
    mentions = entity.mentions if entity is not None else []
    last = name.words.end - 1
    return next((each for each in mentions if each.words.start <= last < each.words.end), None)


def _noun_before(name: Name) -> Word | None:
    """Return the noun in the singular before a name, quotation marks and spaces passed over."""
    tree, position = name.words.tree, name.start - 1
    while position >= 0 and (tree[position].text in QUOTES or tree[position].is_space):
        position -= 1
    noun = tree[position] if position >= 0 else None
    if noun is None or noun.pos not in ("NOUN", "X", "PROPN") or noun.entity in ("PER", "LOC"):
        return None
    if noun.sentence.start != name.words[0].sentence.start or _are_apart(noun, name):
        return None
    kind = somebody(noun.text)
    return noun if number_of(noun) != "Plur" and not (kind and kind.plural) else None


def _are_apart(noun: Word, name: Name) -> bool:
    """Whether a noun and the name behind it are two parts of a clause: "warf der Behörde Brandt vor"."""
    head = name.words.root
    return head.head != noun and noun.head != head and noun.dep in _ARGUMENTS and head.dep in _ARGUMENTS


def _says_who(noun: Word, name: Name) -> bool:
    head = name.words.root
    if head.head != noun and noun.head != head:
        return False
    kind = somebody(noun.text)
    if kind is not None:
        return kind.type == "person" and not name.is_owner
    if name.title or noun.is_sent_start or len(name.core) < 2 or not noun.text[0].isupper():
        return False
    unknown = not (is_thing_noun(noun.text) or is_no_name(noun.text) or is_organisation_noun(noun.text))
    bare = not any(child.dep in ("det", "amod", "case") for child in noun.children)
    if not unknown or nominal(noun.text) is not None or noun.lower.endswith(_WORDS):
        return False
    return bare or bool(ages_told(noun)) or _gender_told(noun) is not None


def _gender_told(noun: Word) -> str | None:
    """Return the gender that article and ending of a noun for a person tell: "der Völkerrechtler"."""
    article = first_child(noun, "det")
    if article is None or feature(noun, "Number") == "Plur":
        return None
    aged = bool(ages_told(noun))  # "den 47-jährigen Heizungsbauer"
    if noun.lower.endswith(_OF_WOMEN) or (aged and article.lower in ("die", "eine")):
        return "Fem" if article.lower in ("die", "eine") or feature(article, "Gender") == "Fem" else None
    may_be_man = article.lower in ("der", "den", "dem", "des", "ein", "einen", "einem", "eines")
    told = aged or noun.lower.removesuffix("s").endswith(_OF_MEN)
    told = told and feature(article, "Gender") in (None, "Masc")
    return "Masc" if may_be_man and told else None


def _add_person(entity: Entity, noun: Word) -> None:
    kind = somebody(noun.text)
    if kind is None:
        entity.gender = entity.gender or _gender_told(noun)
    if kind is None or kind.use == "general":
        return
    man = (
        inhabitant(noun.text) is not None and feature(noun, "Gender") == "Masc"
    )  # "der Spanier", one of many
    entity.gender = entity.gender or kind.gender or ("Masc" if man else None)
    entity.add_role(
        Role(kind.lemma, kind.lemma, "profession", when="now", found_by=rules.BESIDE_PERSON.id, noun=noun)
    )


def _is_sort(noun: Word) -> bool:
    kind = somebody(noun.text)
    return (kind is not None and kind.type == "organisation") or is_organisation_noun(noun.text)
