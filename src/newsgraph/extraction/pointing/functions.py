"""Whom a function means that points back: "der russische Präsident", "die Schwester von Kim"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsgraph.extraction.grammar.syntax import children
from newsgraph.extraction.identity.groups import noun_mention
from newsgraph.extraction.identity.mentions import Cast, Entity, Role
from newsgraph.extraction.identity.owners import adjective_form, words_before
from newsgraph.extraction.identity.qualified import DEPUTIES
from newsgraph.extraction.identity.roles import gender_told
from newsgraph.extraction.names.titles import adjectival_gender
from newsgraph.extraction.pointing import rules
from newsgraph.extraction.pointing.determination import is_definite, is_office, is_predicate, stands_alone
from newsgraph.extraction.pointing.history import Candidate
from newsgraph.extraction.pointing.introduced import person_behind_comma
from newsgraph.language.tree import Word
from newsgraph.lexicon.kindred import are_two
from newsgraph.lexicon.known import adjective_of, countries
from newsgraph.lexicon.people import in_feminine, kin_noun, may_stand_for, nominal

# Offices that one state fills once: "der Machthaber" and "der Präsident" of a state are one.
_TOP_OFFICES = frozenset({"head_of_state", "head_of_government"})
_LEADERS = frozenset(
    {"Anführer", "Boss", "Chef", "Führer"}
)  # of a gang, a firm or a party: one word for another
_OTHER_HOLDERS = ("bisherig", "damalig", "designiert", "geistlich", "geistig", "künftig", "neu", "religiös")
FAR = 8  # sentences back, for a function that somebody was given
_NEAR = 2  # for one by another word: "der Politiker" for an Abgeordneter

_ALIKE = 4  # letters by which a name is known in another form


class FunctionResolver:
    """Finds who has the function that a noun names, given who was named before."""

    def __init__(self, cast: Cast, history: Sequence[Candidate]) -> None:
        self._cast = cast
        self._history = history

    def resolve(self, noun: Word, role: Role, sentence: int) -> None:
        """Add a noun to the person who has the function that it names."""
        if noun.dep in ("compound", "flat", "ROOT") or children(noun, "cop") or is_predicate(noun):
            return
        named = person_behind_comma(self._cast, noun, gender_told(noun))
        if named is not None:
            whose = next((self._cast.meant_at(word) for word in children(noun, "det:poss")), None)
            owner = whose or role.of
            if owner is not named:
                named.add_role(replace(role, of=owner, found_by=rules.UNNAMED_APPOSITION.id))
            self._link(noun, named, rules.UNNAMED_APPOSITION.id)
            return
        if is_office(noun) or any(tells_another(word) for word in words_before(noun)):
            return
        if role.of is not None and not role.of.named and len(role.of.mentions) == 1:
            role = replace(
                role, of=None
            )  # brought up by this phrase: it tells nothing of who was named before
        if role.of is None:
            if is_definite(noun) and not _is_of_others(noun) and kin_noun(noun.text) is None:
                self._link(noun, self._holder_before(noun, role, sentence), rules.NOUN_FUNCTION.id)
            return
        anyone = any(child.lower.startswith("ein") for child in children(noun, "det"))
        people = () if anyone else self._cast.of_type("person")
        holders = [person for person in people if _holds(person, role)]
        if len(holders) > 1 and role.when != "former":
            # "der damalige Präsident Lotz … der Präsident": who is it now goes first.
            holders = [person for person in holders if not _held(person, role)] or holders
        if len(holders) > 1:
            holders = [entity for entity in (self._last_of(holders, sentence),) if entity is not None]
        if not holders and is_definite(noun):
            near = [person for person in self._cast.of_type("person") if _is_like(person, role)]
            holders = [entity for entity in near if self._last_of([entity], sentence, _NEAR + 1) is not None]
            holders = holders if len(holders) == 1 else []
        if not holders and is_definite(noun) and role.of.type == "organisation":
            # "der NPD-Anwalt" after "der Anwalt Rieger": whose he is was not said before.
            before = self._holder_before(noun, role, sentence)
            known = before is not None and any(own.base == role.base and not own.of for own in before.roles)
            holders = [before] if before is not None and known else []
        if holders:
            self._link(noun, holders[0], rules.NOUN_FUNCTION.id)
        elif role.of.named and stands_alone(noun, role):
            self._link(noun, self._unnamed(noun, role), rules.NOUN_OFFICE.id)

    def _unnamed(self, noun: Word, role: Role) -> Entity:
        """A person known only by office and state: "der polnische Präsident"."""
        assert role.of is not None
        key = ("role", role.text, role.of.type, role.of.name)
        known = self._cast.known(key)
        if known is not None:
            return known
        state = countries().get(role.of.name) if role.of.type == "country" else None
        told = role.text.casefold().startswith(role.of.name.casefold())
        gender = gender_told(noun) or adjectival_gender(noun)
        title = in_feminine(role.text) if gender == "Fem" else role.text
        if "-" in role.text or told:
            name = title
        elif state is not None and state.name == "Deutschland" and "bundes" in title.casefold():
            name = f"{'die' if gender == 'Fem' else 'der'} {title}"
        elif state is not None and adjective_of(state):
            name = f"{adjective_form(state, gender or 'Masc')} {title}"
        else:
            name = f"{title} {_whose(noun, role.of)}"
        entity = self._cast.add(Entity(name, "person", gender, first=noun.i, named=False), *key)
        role.found_by = rules.NOUN_OFFICE.id
        entity.add_role(role)
        return entity

    def _holder_before(self, noun: Word, role: Role, sentence: int) -> Entity | None:
        """The last person who was given the function; nobody where two share their last sentence."""
        gender = gender_told(noun)
        found: list[tuple[int, Entity]] = []
        wider: list[Entity] = []  # who may be called so by a word that says less, from further away
        for candidate in reversed(self._history):
            if sentence - candidate.sentence > FAR:
                break
            for entity in candidate.who:
                if entity.type != "person" or any(entity is known for _, known in found):
                    continue
                if gender and entity.gender not in (None, gender):
                    continue
                if not entity.named and role.text.startswith("Ex-"):
                    continue  # "der Präsident … der Ex-Präsident"; of who has a name it may be news
                less = any(may_stand_for(role.base, own.base) for own in entity.roles)
                near = less and sentence - candidate.sentence <= _NEAR
                if near or any(_same_office(own, role) for own in entity.roles):
                    found.append((candidate.sentence, entity))
                elif less and entity not in wider:
                    wider.append(entity)
        if not found and len(wider) == 1:
            return wider[0]
        if not found or (len(found) > 1 and found[0][0] == found[1][0]):
            return None
        return found[0][1]

    def _last_of(self, entities: Sequence[Entity], sentence: int, far: int = FAR) -> Entity | None:
        for candidate in reversed(self._history):
            if sentence - candidate.sentence > far:
                return None
            for entity in candidate.who:
                if entity in entities:
                    return entity
        return None

    def _link(self, noun: Word, entity: Entity | None, rule: str) -> None:
        if entity is not None:
            self._cast.mention(entity, noun_mention(noun, rule))


def _whose(noun: Word, body: Entity) -> str:
    """Return whose an office is, with the name behind a noun that tells it: "der Firma (Velatec)"."""
    told = _attribute_of(noun)
    if not told:
        return f"von {body.name}"
    alike = any(word[:_ALIKE].casefold() in told.casefold() for word in body.name.split() if len(word) > 2)
    return told if alike else f"{told} ({body.name})"


def _attribute_of(noun: Word) -> str:
    """Return whose an office is, as the phrase tells it behind the noun: "des Vereins", "der Stadt Bonn"."""
    words = [word for word in noun_mention(noun).words if word.i > noun.i]
    if not words or words[0].pos not in ("DET", "ADP") or words[-1].pos not in ("NOUN", "PROPN"):
        return ""
    return noun.tree[words[0].i : words[-1].i + 1].text


def _holds(person: Entity, role: Role) -> bool:
    return any(own.of is role.of and _same_office(own, role) for own in person.roles)


def _held(person: Entity, role: Role) -> bool:
    """Whether somebody had an office before."""
    own = [each for each in person.roles if each.of is role.of and _same_office(each, role)]
    return all(each.when == "former" for each in own)


def _is_like(person: Entity, role: Role) -> bool:
    """Whether a person belongs to the same side in a like way: Oppositionsführer, Oppositionspolitiker."""
    if role.relation != "member":
        return False
    return any(own.of is role.of and own.relation == "member" for own in person.roles)


def _same_office(one: Role, other: Role) -> bool:
    if are_two(one.text, other.text):
        return False  # "der Fahrer … der Beifahrer"
    if one.base == other.base and ("-" in one.text or "-" in other.text):
        return True
    if _same_department(one, other) or {one.base, other.base} <= _LEADERS:
        return True
    if one.base.casefold().endswith("kanzler") != other.base.casefold().endswith("kanzler"):
        return False  # where a Kanzler governs, Ministerpräsidenten govern its lands
    return one.relation == other.relation and one.relation in _TOP_OFFICES


def _same_department(one: Role, other: Role) -> bool:
    """An Außenminister is no Innenminister; a Minister may be either."""
    if (one.relation in DEPUTIES) != (other.relation in DEPUTIES):
        return False  # a deputy holds another office
    ours, theirs = one.text.casefold(), other.text.casefold()
    return ours.endswith(theirs) or theirs.endswith(ours)


def tells_another(quality: Word) -> bool:
    """Whether a word before a noun tells of another holder of an office: "der bisherige Minister"."""
    return quality.pos == "ADJ" and quality.lemma.lower().startswith(_OTHER_HOLDERS)


def _is_of_others(noun: Word) -> bool:
    """Whether a function is told to be in something that is no actor: "der Herrscher des Reiches"."""
    of = [child for child in children(noun, "nmod") if child.i > noun.i]
    if any(case.lower == "von" for child in of for case in children(child, "case") if child.pos == "PROPN"):
        return True
    return any(
        child.pos == "NOUN" and nominal(child.text) is None for child in of if not children(child, "case")
    )
