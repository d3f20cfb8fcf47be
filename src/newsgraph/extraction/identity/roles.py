"""What an actor is, and to whom: from titles, appositions, compounds, genitives, copulas, brackets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from newsgraph.extraction.grammar.modality import clause_modality, is_negated
from newsgraph.extraction.grammar.syntax import children, feature, first_child, subject_of, verb_lemma
from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.groups import noun_mention
from newsgraph.extraction.identity.mentions import Cast, Entity, Role, number_of
from newsgraph.extraction.identity.owners import owners_of
from newsgraph.extraction.identity.qualified import DEPUTIES, qualified
from newsgraph.extraction.names.titles import Name, has_own_article
from newsgraph.language.tree import Word
from newsgraph.lexicon.people import Function, Kin, function_noun, is_organisation_noun, kin_noun

# Who is the head of a state where a state is named: a Beauftragter or Trainer is not.
_LEADERS = frozenset({"Chef", "Führer", "Anführer", "Oberhaupt"})
_STATE_HEADS = frozenset({"head_of_state", "head_of_government"})
# Verbs that make somebody something: "zum Vorsitzenden gewählt".
APPOINTING = frozenset(
    {"wählen", "ernennen", "küren", "berufen", "bestimmen", "machen", "nominieren", "befördern", "bestellen"}
)
MEMBER = "Mitglied"  # what somebody is of whom no other function is told
_FORMER = ("ehemalig", "früher", "einstig", "vormalig", "damalig", "ex-")
_FORMER_PREFIXES = ("Ex-", "Alt", "Ex")
_FARTHEST = 8  # words from one function to the next
_LONGEST = 4  # words between an adjective and its noun
_ROLE_CASES = frozenset({"zum", "zur", "als"})


def find_title_roles(cast: Cast, names: Sequence[Name]) -> None:
    """Add the roles that titles before a name tell: "Kremlchef Putin"."""
    for name in names:
        entity = cast.meant_at(name.last)
        if entity is None or entity.type != "person":
            continue
        for token in name.title:
            function = function_noun(token.text)
            if function is not None:
                _add_function(cast, entity, token, function)


def find_described(cast: Cast, names: Sequence[Name]) -> None:
    """Add the roles of appositions ("Kim Yo Jong, die Schwester von …") and copulas."""
    for name in names:
        entity = cast.meant_at(name.last)
        if entity is None or entity.type != "person":
            continue
        told = [*_nouns_about(name), *_joined_before(name)]
        told = [noun for noun in told if not _names_another(cast, noun, entity, name)]
        joined = [second for first in told for second in _joined_functions(first)]
        joined += [second for first in told for second in children(first, "conj") if kin_noun(second.text)]
        for noun in dict.fromkeys([*told, *joined]):
            if noun.i in cast.taken or is_several(noun):
                continue
            role = role_of_noun(cast, noun)
            kin = kin_noun(noun.text)
            if kin is not None and _is_owned(noun, name) and (role is None or role.of is entity):
                role = Role(kin.lemma, kin.lemma, kin.relation)  # "die Mutter des Opfers, Ida Brandt"
            if role is None or role.of is entity:
                continue
            role.of = role.of or _shared_owner(cast, noun)
            role.found_by = rules.ROLE_DESCRIBED.id
            entity.add_role(role)
            entity.gender = entity.gender or gender_told(noun)
            if noun.dep not in ("ROOT", "ccomp", "acl", "advcl", "parataxis"):
                cast.mention(entity, noun_mention(noun, rules.ROLE_DESCRIBED.id))
        for noun in nouns_of_appointment({name.words.root, name.words[0], *name.title}):
            role = role_of_noun(cast, noun)
            if role is not None and role.of is not entity and noun.i not in cast.taken:
                role.found_by = rules.ROLE_APPOINTED.id
                entity.add_role(role)


def _names_another(cast: Cast, noun: Word, entity: Entity, name: Name) -> bool:
    """Whether another's name stands beside a noun first: "des Bischofs, Ole Brandt, und …, Jan Lotz"."""
    between = (word for word in children(noun, "appos") if noun.i < word.i < name.start)
    others = (cast.meant_at(word) for word in between)
    return any(other is not None and other is not entity and other.type == "person" for other in others)


def is_several(noun: Word) -> bool:
    """Tell whether a noun is a plural: "zwei Abgeordnete, Müller und Meier"; "den Präsidenten" may be one."""
    article = first_child(noun, "det", "det:poss")
    if any(child.lower.startswith(("andere", "übrige")) for child in noun.lefts):
        return True
    if noun.text.endswith("ern") and noun.text == f"{noun.lemma}n":
        return True  # "den Ermittlern"
    if article is not None and article.lower == "die" and noun.text.endswith("ende"):
        return False  # "die Vorsitzende"; several are "die Vorsitzenden"
    return number_of(noun) == "Plur" and (article is None or article.lower[-2:] not in {"en", "em", "es"})


def role_of_noun(cast: Cast, noun: Word) -> Role | None:
    """Return the role that a noun names: a function, or kinship with somebody."""
    function = function_noun(noun.text)
    if function is not None:
        owners = owners_of(cast, noun, function.modifier)
        return _role(noun, function, owners[0] if owners else None)
    kin = kin_noun(noun.text)
    if kin is not None:
        return kin_role(cast, noun, kin)
    return None


def kin_role(cast: Cast, noun: Word, kin: Kin) -> Role | None:
    """Return the role of a noun of kinship; None where nobody is named whose kin it is."""
    relatives = [owner for owner in owners_of(cast, noun) if owner.type == "person"]
    if not relatives:
        # "die Schwester des nordkoreanischen Diktators Kim": the name stands in apposition.
        relatives = [entity for token in _words_of_owner(noun) if (entity := cast.meant_at(token))]
        relatives = [entity for entity in relatives if entity.type == "person"]
    return Role(kin.lemma, kin.lemma, kin.relation, relatives[0]) if relatives else None


def gender_told(noun: Word) -> str | None:
    """Return the gender of the person that a noun of function or kinship names, where it tells one."""
    function, kin = function_noun(noun.text), kin_noun(noun.text)
    if kin is not None:
        return kin.gender
    return function.gender if function is not None else None


def _words_of_owner(noun: Word) -> Iterator[Word]:
    for child in children(noun, "nmod", "appos"):
        beside = child.dep == "appos" and noun.tree[child.left_edge.i - 1].text == ","
        if child.i > noun.i and not beside:  # in "die älteste Frau der Stadt, Ida Brandt," both are one
            yield from child.subtree


def _role(noun: Word, function: Function, owner: Entity | None) -> Role:
    text, relation = qualified(noun, function)
    if relation in DEPUTIES:
        return Role(text, text, relation, owner, when=_when(noun), noun=noun)
    if owner is not None and owner.type == "country" and function.base in _LEADERS:
        relation = "head_of_state"
    if relation in _STATE_HEADS and (
        (owner is not None and owner.type not in ("country", "place")) or _is_of_body(function.modifier)
    ):
        relation = "head"  # the "Präsident" of a court, a "Parlamentspräsident"
    return Role(text, function.base, relation, owner, when=_when(noun), noun=noun)


def _is_of_body(modifier: str) -> bool:
    """Whether a compound's first part is a body: Parlamentspräsident, Kommissionspräsident."""
    part = modifier.rstrip("-")
    return any(len(noun) > 3 and is_organisation_noun(noun) for noun in (part, part.removesuffix("s")))


def _add_function(cast: Cast, entity: Entity, token: Word, function: Function) -> None:
    owners = owners_of(cast, token, function.modifier)
    owner = owners[0] if owners and owners[0] is not entity else None
    role = _role(token, function, owner)
    role.found_by = rules.ROLE_TITLE.id
    entity.add_role(role)


def _when(noun: Word) -> Literal["now", "former"] | None:
    """Return "former" where an adjective or a prefix says so, "now" for a noun beside a name."""
    before = noun.tree[max(noun.sentence.start, noun.i - _LONGEST) : noun.i]
    told = [word for word in before if word.head == noun or word.head in noun.children or word.pos == "ADJ"]
    if noun.text.startswith(_FORMER_PREFIXES) or any(word.lower.startswith(_FORMER) for word in told):
        return "former"
    return "now" if noun.dep not in ("ROOT", "obl", "xcomp") and not children(noun, "cop") else None


def _nouns_about(name: Name) -> Iterator[Word]:
    """Yield the nouns that describe the bearer of a name, apart from titles."""
    titles = {token.i for token in name.title}
    # In a fixed order: a set of words is in the order of their places in memory.
    heads = dict.fromkeys((name.words.root, name.words[0], *name.title))
    for head in heads:
        for noun in children(head, "appos"):
            if noun.i not in titles and noun.i > name.words.start:
                yield noun
        owned = name.is_owner and has_own_article(head.head)
        described = head.dep == "appos" and head.head.i < name.start and not owned
        if described and any(title.dep == "nmod" and title.head == head.head for title in name.title):
            described = False  # "die Frau von Minister Brandt" is not he
        if described and head.head.i not in titles:
            yield head.head
        is_told = head.dep == "nsubj" and first_child(head.head, "cop") and subject_of(head.head) == head
        if is_told and is_plainly_told(head.head):
            yield head.head
        subject = subject_of(head) if first_child(head, "cop") else None
        stands_first = subject is not None and subject.i < name.start
        if subject is not None and stands_first and function_noun(subject.text) and is_plainly_told(head):
            yield subject  # "Kommandant der Mission ist Ida Brandt"
    yield from _behind_comma(name)
    yield from _before_comma(name)
    yield from _before_owner(name)


def _joined_before(name: Name) -> Iterator[Word]:
    """Yield the noun of "der Abgeordnete und frühere Minister Ida Brandt": one article, one person."""
    for title in name.title:
        noun = title.head
        shares_article = title.dep == "conj" and noun.i < name.start and not children(title, "det")
        if shares_article and function_noun(noun.text) is not None and feature(noun, "Number") != "Plur":
            yield noun


def _shared_owner(cast: Cast, noun: Word) -> Entity | None:
    """Return whose the second of two functions is: "Gründer und Chef der Firma"."""
    for other in _joined_functions(noun):
        owners = owners_of(cast, other)
        if owners:
            return owners[0]
    first = noun.tree[noun.i - 2] if noun.i > 1 and noun.tree[noun.i - 1].lower in ("und", "sowie") else None
    if first is None or function_noun(first.text) is None:
        return None
    # "ein finnischer Hacker und Mitarbeiter von Velatec": the attribute behind both, not the adjective.
    attributes = [child for child in children(first, "nmod") if child.i > noun.i]
    named = [word for child in attributes for word in (child, *children(child, "appos", "flat"))]
    return next((owner for word in named if (owner := cast.meant_at(word)) is not None), None)


def _joined_functions(noun: Word) -> list[Word]:
    """Return the functions joined to one without an article of their own: "Gründer und Chef"."""
    if function_noun(noun.text) is None:
        return []
    behind = noun.tree[noun.i + 1 : noun.i + 3]
    beside = [behind[1]] if len(behind) == 2 and behind[0].lower in ("und", "sowie") else []
    beside += _joined_far(noun)
    return [
        other
        for other in dict.fromkeys([*children(noun, "conj"), *beside])
        if function_noun(other.text) is not None and not children(other, "det")
    ]


def _joined_far(noun: Word) -> list[Word]:
    """Return the function behind "und" and an attribute: "Präsident der Bank und derzeitiger Chef der …"."""
    ahead = noun.tree[noun.i + 1 : min(noun.i + 1 + _FARTHEST, noun.sentence.end)]
    for word in ahead:
        if word.text == "," or word.pos in ("VERB", "AUX"):
            return []
        if word.lower in ("und", "sowie"):
            rest = [after for after in ahead if after.i > word.i]
            first = next((after for after in rest if after.pos != "ADJ"), None)
            alone = first is not None and first.i > word.i + 1  # with an adjective: "und früherer Minister"
            return [first] if first is not None and alone and not is_several(first) else []
    return []


def is_plainly_told(verb: Word) -> bool:
    """Tell whether the clause of a verb or predicate noun holds: not denied, asked, wished or reported."""
    if is_negated(verb) or clause_modality(verb) != "asserted":
        return False
    denied = any(child.lower.startswith("kein") for child in verb.children)
    return not denied and verb.sentence[-1].text != "?"


def nouns_of_appointment(heads: Iterable[Word]) -> Iterator[Word]:
    """Yield what somebody is made: "Brandt wurde zur Vorsitzenden gewählt"."""
    for head in heads:
        verb = head.head
        patient = "nsubj:pass" if first_child(verb, "nsubj:pass") else "obj"
        if head.dep != patient or verb_lemma(verb) not in APPOINTING or not is_plainly_told(verb):
            continue
        for noun in children(verb, "obl", "obl:arg"):
            if any(child.lower in _ROLE_CASES for child in noun.children) and function_noun(noun.text):
                yield noun


def _behind_comma(name: Name) -> Iterator[Word]:
    """Yield the noun of "Name, die Schwester des …," where the parse went astray."""
    tree, position = name.words.tree, name.words.end
    if position + 2 >= len(tree) or tree[position].text != ",":
        return
    position += 1
    article = tree[position].pos == "DET" and tree[position].lower in ("der", "die", "ein", "eine")
    position += article
    while position + 1 < len(tree) and tree[position].pos == "ADJ":
        position += 1
    noun = tree[position]
    if position + 1 < len(tree) and tree[position + 1].entity == "PER":
        return  # "Ida Brandt, Minister Ole Lotz und …": of the next in the row
    if kin_noun(noun.text) is not None or (not article and function_noun(noun.text) is not None):
        yield noun


def _before_owner(name: Name) -> Iterator[Word]:
    """Yield the noun of "der Präsident der Firma Velatec Ida Brandt", where the name hangs on the firm's."""
    if name.title or name.words.start < 2 or len(name.core) < 2:
        return
    noun = name.words.tree[name.words.start - 1]
    while noun.head.i < noun.i and (
        noun.dep in ("nmod", "appos", "flat") or (noun.dep == "conj" and noun.tree[noun.i - 1].text == "/")
    ):
        noun = noun.head
        if function_noun(noun.text) is not None:
            if name.words[0] in noun.subtree and feature(noun, "Number") != "Plur":
                yield noun
            return


def _before_comma(name: Name) -> Iterator[Word]:
    """Yield the noun of "Der Chef der Behörde, Name," where the parse went astray."""
    tree, start, end = name.words.tree, name.start, name.words.end
    while start and tree[start - 1].is_space:
        start -= 1
    if start < 2 or end >= len(tree) or tree[start - 1].text != "," or tree[end].text not in (",", ".", "("):
        return
    noun = tree[start - 2]
    while noun.dep in ("nmod", "flat", "appos", "conj") and (
        function_noun(noun.text) is None or noun.dep == "nmod"
    ):
        noun = noun.head
    if noun.i >= start - 1 or feature(noun, "Number") == "Plur":
        return
    if function_noun(noun.text) is not None or (kin_noun(noun.text) is not None and _is_owned(noun, name)):
        yield noun


def _is_owned(kin: Word, name: Name) -> bool:
    """Whether a noun of kinship before a name says whose: "die Mutter des Opfers", "ihr Sohn"."""
    article = first_child(kin, "det", "det:poss")
    if article is None or article.lower.startswith("ein") or kin.i > name.words.start:
        return False
    if article.dep == "det:poss":
        return True
    behind = kin.tree[kin.i + 1]
    return behind.lower in ("von", "vom", "des", "der", "eines", "einer") or behind.pos == "PROPN"
