"""Resolves nouns that point back: "der russische Präsident", "die Schwester von Kim", "das Land"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from newsgraph.extraction.grammar.syntax import SUBJECTS, children
from newsgraph.extraction.identity.descriptions import bears, describes_person, may_mean
from newsgraph.extraction.identity.groups import add_body, is_body, noun_mention
from newsgraph.extraction.identity.mentions import Cast, Entity, Role
from newsgraph.extraction.identity.owners import adjective_form, country_of, words_before
from newsgraph.extraction.identity.qualified import DEPUTIES
from newsgraph.extraction.identity.roles import gender_told, role_of_noun
from newsgraph.extraction.pointing.determination import (
    defines_itself,
    is_appointment,
    is_definite,
    is_office,
    is_plural,
    is_predicate,
    stands_alone,
)
from newsgraph.extraction.pointing.scoring import Candidate
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import adjective_of, countries, country_of_adjective
from newsgraph.lexicon.people import Body, Nominal, body_noun, kin_noun, may_stand_for, nominal

WHOLE, FUNCTION, OFFICE = "pointing.noun.whole", "pointing.noun.function", "pointing.noun.office"
HOME = "pointing.noun.home"
_HOMES = frozenset({"Land", "Staat", "Nation"})
KIND, BODY, BOTH = "pointing.noun.kind", "pointing.noun.body", "pointing.noun.both"
# Offices that one state fills once: "der Machthaber" and "der Präsident" of a state are one.
_TOP_OFFICES = frozenset({"head_of_state", "head_of_government"})
_LEADERS = frozenset(
    {"Anführer", "Boss", "Chef", "Führer"}
)  # of a gang, a firm or a party: one word for another
_OTHER_HOLDERS = ("bisherig", "damalig", "designiert", "geistlich", "geistig", "künftig", "neu", "religiös")
_SHORTEST_TAIL = 5  # letters of a noun that may stand for a longer compound
_FAR, _NEAR = 8, 2  # sentences back: for a function that somebody was given, for a plain noun
_BEARS_NOUN = 2.0  # an organisation with the noun in its name, before others that it may be said of


class NounResolver:
    """Finds whom nouns mean, given what was named before."""

    def __init__(self, cast: Cast, history: Sequence[Candidate]) -> None:
        self._cast = cast
        self._history = history

    def resolve(self, noun: Word, sentence: int, barred: frozenset[Entity] = frozenset()) -> None:
        """Add a noun to the actor that it means, if it means one; never to who is barred."""
        full = self._full_form(noun, sentence)
        if full is not None:
            self._link(noun, full, WHOLE)
            return
        body = body_noun(noun.text)
        if body is not None and is_body(noun, body):
            self._body(noun, body, sentence)
            return
        if _is_both(noun):
            self._both(noun, sentence)
            return
        if is_plural(noun):
            return
        role = role_of_noun(self._cast, noun)
        if role is not None:
            self._function(noun, role, sentence)
            return
        kind = nominal(noun.text)
        if kind is not None and kind.lemma in _HOMES and children(noun, "det:poss"):
            self._home(noun)
        elif (
            kind is not None
            and kind.type == "organisation"
            and not kind.plural
            and self._of_person(noun, kind)
        ):
            self._link(noun, self._of_person(noun, kind), HOME)
        elif kind is not None and not kind.plural and is_definite(noun) and not is_appointment(noun):
            self._nominal(noun, kind, sentence, barred)

    def _of_person(self, noun: Word, kind: Nominal) -> Entity | None:
        """Return the only organisation that somebody is of, for "Brandts Partei" and "seine Firma"."""
        possessive = next(iter(children(noun, "det:poss")), None) or (
            noun.tree[noun.i - 1] if noun.i else None
        )
        owner = self._cast.meant_at(possessive) if possessive is not None else None
        if owner is None or owner.type != "person" or possessive is None or possessive.head != noun:
            return None
        found = [role.of for role in owner.roles if role.of is not None and role.when != "former"]
        bodies = list(dict.fromkeys(body for body in found if may_mean(kind, body)))
        return bodies[0] if len(bodies) == 1 and not children(noun, "amod") else None

    def _home(self, noun: Word) -> None:
        """ "sein Land" is the state that somebody holds an office of."""
        owner = self._cast.meant_at(children(noun, "det:poss")[0])
        if owner is not None and owner.type == "person" and not children(noun, "amod"):
            self._link(noun, country_of(owner), HOME)

    def _full_form(self, noun: Word, sentence: int) -> Entity | None:
        """The one organisation whose name is a compound of the noun: "das Gericht" for Landgericht."""
        if not is_definite(noun) or children(noun, "amod", "nmod") or len(noun.text) < _SHORTEST_TAIL:
            return None
        tail = noun.lemma.casefold()
        found = {
            id(entity): entity
            for candidate in self._history
            if sentence - candidate.sentence <= _FAR
            for entity in candidate.who
            if entity.type == "organisation" and " " not in entity.name
            if len(entity.name) > len(tail) and entity.name.casefold().endswith(tail)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _function(self, noun: Word, role: Role, sentence: int) -> None:
        if noun.dep in ("compound", "flat", "ROOT") or children(noun, "cop") or is_predicate(noun):
            return
        if is_office(noun) or any(_tells_another(word) for word in words_before(noun)):
            return
        if role.of is not None and not role.of.named and len(role.of.mentions) == 1:
            role = replace(
                role, of=None
            )  # brought up by this phrase: it tells nothing of who was named before
        if role.of is None:
            if is_definite(noun) and not _is_of_others(noun) and kin_noun(noun.text) is None:
                self._link(noun, self._holder_before(noun, role, sentence), FUNCTION)
            return
        anyone = any(child.lower.startswith("ein") for child in children(noun, "det"))
        people = () if anyone else self._cast.of_type("person")
        holders = [person for person in people if _holds(person, role)]
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
            self._link(noun, holders[0], FUNCTION)
        elif role.of.named and stands_alone(noun, role):
            self._link(noun, self._unnamed(noun, role), OFFICE)

    def _unnamed(self, noun: Word, role: Role) -> Entity:
        """A person known only by office and state: "der polnische Präsident"."""
        assert role.of is not None
        key = ("role", role.text, role.of.type, role.of.name)
        known = self._cast.known(key)
        if known is not None:
            return known
        state = countries().get(role.of.name) if role.of.type == "country" else None
        told = role.text.casefold().startswith(role.of.name.casefold())
        if "-" in role.text or told:
            name = role.text
        elif state is not None and adjective_of(state):
            name = f"{adjective_form(state, gender_told(noun) or 'Masc')} {role.text}"
        else:
            name = f"{role.text} {_attribute_of(noun) or f'von {role.of.name}'}"
        entity = self._cast.add(Entity(name, "person", gender_told(noun), first=noun.i, named=False), *key)
        role.found_by = OFFICE
        entity.add_role(role)
        return entity

    def _holder_before(self, noun: Word, role: Role, sentence: int) -> Entity | None:
        """The last person who was given the function; nobody where two share their last sentence."""
        gender = gender_told(noun)
        found: list[tuple[int, Entity]] = []
        for candidate in reversed(self._history):
            if sentence - candidate.sentence > _FAR:
                break
            for entity in candidate.who:
                if entity.type != "person" or any(entity is known for _, known in found):
                    continue
                if gender and entity.gender not in (None, gender):
                    continue
                less = sentence - candidate.sentence <= _NEAR
                if any(
                    _same_office(own, role) or (less and may_stand_for(role.base, own.base))
                    for own in entity.roles
                ):
                    found.append((candidate.sentence, entity))
        if not found or (len(found) > 1 and found[0][0] == found[1][0]):
            return None
        return found[0][1]

    def _nominal(self, noun: Word, kind: Nominal, sentence: int, barred: frozenset[Entity]) -> None:
        qualities = children(noun, "amod")
        if any(country_of_adjective(child.text) for child in qualities) or (
            qualities and kind.type == "place"
        ):
            return
        if kind.lemma == "Land" and any(case.lower == "auf" for case in children(noun, "case")):
            return  # "auf dem Land"
        if kind.lemma.startswith("Nachbar") or self._was_somebody_else(kind, sentence):
            return
        if defines_itself(noun) or children(noun, "cop"):
            return
        found: dict[int, tuple[float, Entity]] = {}
        for candidate in self._history:
            distance = sentence - candidate.sentence
            if distance > _NEAR or len(candidate.who) != 1 or candidate.who[0].type != kind.type:
                continue
            if candidate.token.head == noun.head and noun.dep != "nmod":
                continue  # two arguments of one verb are two
            if noun.dep == "conj" and candidate.token == noun.head:
                continue
            entity = candidate.who[0]
            if entity in barred or not entity.named or not may_mean(kind, entity):
                continue
            score = -distance + (1.0 if candidate.token.dep in SUBJECTS else 0.0)
            score += _BEARS_NOUN if kind.type == "organisation" and bears(entity, kind) else 0.0
            found[id(entity)] = max(
                found.get(id(entity), (score, entity)), (score, entity), key=lambda p: p[0]
            )
        ranked = sorted(found.values(), key=lambda pair: -pair[0])
        if any(_tells_another(quality) for quality in qualities):
            return
        if len(ranked) > 1 and any(quality.lemma != "eigen" for quality in qualities):
            return  # "das rohstoffreiche Land" tells by its adjective which of them
        if ranked and (len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= 1):
            if kind.type == "person" and self._stranger_since(ranked[0][1], kind):
                return
            if self._has_rival(ranked[0][1], kind, sentence):
                return
            self._link(noun, ranked[0][1], KIND)

    def _has_rival(self, entity: Entity, kind: Nominal, sentence: int) -> bool:
        """Whether another who may be meant was named not long before, and more often in the article."""
        if kind.type == "person" or (kind.type == "organisation" and bears(entity, kind)):
            return False
        counts = Counter(id(who) for candidate in self._history for who in candidate.who)
        return any(
            other is not entity and counts[id(other)] > counts[id(entity)] and may_mean(kind, other)
            for candidate in self._history
            if sentence - candidate.sentence <= _FAR
            for other in candidate.who
        )

    def _stranger_since(self, person: Entity, kind: Nominal) -> bool:
        """Whether somebody without a name was brought up after a person: "ein Unbekannter … Der Mann"."""
        for candidate in reversed(self._history):
            if person in candidate.who:
                return False
            nameless = all(who.type == "group" for who in candidate.who) and candidate.number != "Plur"
            somebody = bool(candidate.who) or describes_person(candidate.token)
            if nameless and somebody and candidate.gender in (None, kind.gender):
                return True
        return False

    def _was_somebody_else(self, kind: Nominal, sentence: int) -> bool:
        """Whether the noun was used before of who has no name: "die Frau" is then the "Frau aus Hannover"."""
        last = next(
            (
                candidate
                for candidate in reversed(self._history)
                if candidate.token.pos == "NOUN" and nominal(candidate.token.text) == kind
            ),
            None,
        )
        if last is None or last.who or sentence - last.sentence > _FAR:
            return False
        return not is_definite(last.token) or bool(children(last.token, "amod", "nmod", "acl"))

    def _body(self, noun: Word, body: Body, sentence: int) -> None:
        """ "ihre Truppen" belong to whom the possessive means; "die Truppen" are those named before."""
        possessive = next(iter(children(noun, "det:poss")), None)
        if possessive is not None:
            owner = self._cast.meant_at(possessive)
            if owner is not None and body.type != "government":
                add_body(self._cast, noun, body, (owner,))
            return
        if body.modifier or children(noun, "amod") or not is_definite(noun):
            return
        if any(child.i > noun.i and not children(child, "case") for child in children(noun, "nmod")):
            return  # "die Einwohner der Ortschaften" are others than those named before
        found: list[Entity] = []
        for candidate in reversed(self._history):
            if sentence - candidate.sentence > _FAR:
                break
            for entity in candidate.who:
                if entity not in found and self._is_body(entity, body, candidate):
                    found.append(entity)
        if len(found) == 1:
            self._link(noun, found[0], BODY)

    def _is_body(self, entity: Entity, body: Body, candidate: Candidate) -> bool:
        if body.type == "government":
            named = body_noun(candidate.token.text)
            return entity.type == "country" and named is not None and named.type == "government"
        return any(
            key[0] == "body"
            and known is entity
            and (key[1] == body.group or key[1].endswith(body.lemma.casefold()))
            for key, known in self._cast.by_key.items()
        )

    def _both(self, noun: Word, sentence: int) -> None:
        """ "beide Länder": the two states that the sentence, or else the one before, brought up."""
        kind = nominal(noun.text)
        types = {kind.type if kind else "country" if noun.text == "Seiten" else "person"}
        far = 1 if noun.text == "Seiten" else 2  # "beide Seiten" need not be states
        for first in range(sentence, sentence - far - 1, -1):
            named = _named_since(self._history, first)
            pair = list(dict.fromkeys(entity for entity in named if entity.type in types))
            if len(pair) == 2 and pair[0].named == pair[1].named:
                self._cast.mention((pair[0], pair[1]), noun_mention(noun, BOTH))
                return
            if len(pair) >= 2:
                return

    def _last_of(self, entities: Sequence[Entity], sentence: int, far: int = _FAR) -> Entity | None:
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


def _named_since(history: Sequence[Candidate], sentence: int) -> Iterable[Entity]:
    return (entity for candidate in history if candidate.sentence >= sentence for entity in candidate.who)


def _is_both(noun: Word) -> bool:
    before = noun.tree[noun.i - 1].lower if noun.i else ""
    return before in {"beide", "beiden", "beider"} and (
        nominal(noun.text) is not None or noun.text in {"Seiten", "Politiker", "Politikern"}
    )


def _attribute_of(noun: Word) -> str:
    """Return whose an office is, as the phrase tells it behind the noun: "des Vereins", "der Stadt Bonn"."""
    words = [word for word in noun_mention(noun).words if word.i > noun.i]
    if not words or words[0].pos not in ("DET", "ADP") or words[-1].pos not in ("NOUN", "PROPN"):
        return ""
    return noun.tree[words[0].i : words[-1].i + 1].text


def _holds(person: Entity, role: Role) -> bool:
    return any(own.of is role.of and _same_office(own, role) for own in person.roles)


def _is_like(person: Entity, role: Role) -> bool:
    """Whether a person belongs to the same side in a like way: Oppositionsführer, Oppositionspolitiker."""
    if role.relation != "member":
        return False
    return any(own.of is role.of and own.relation == "member" for own in person.roles)


def _same_office(one: Role, other: Role) -> bool:
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


def _tells_another(quality: Word) -> bool:
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
