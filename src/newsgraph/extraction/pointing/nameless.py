"""Which noun phrases without a name are one actor: "ein 40-jähriger Mann … der Mann", "die Feuerwehr".

An indefinite phrase brings somebody up, a definite one means who was brought up before; what has nobody to
mean is somebody new, unless it may as well mean someone with a name. Who neither acts nor is acted upon nor
comes again is left out in the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.syntax import OBJECTS, SUBJECTS, children, first_child
from newsgraph.extraction.identity.beside import ORGANISATION, PERSON
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention, Role, gender_of
from newsgraph.extraction.identity.owners import owners_behind
from newsgraph.extraction.identity.roles import role_of_noun
from newsgraph.extraction.identity.unnamed import Phrase, phrase_at
from newsgraph.extraction.identity.wording import name_of
from newsgraph.extraction.pointing.scoring import Candidate
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.extraction.words.events import entries_of
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import country_of_adjective
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import kin_noun
from newsgraph.schema import ActorType

NEW = "identity.unnamed.new"
AGAIN = "identity.unnamed.again"
ALIKE = "identity.unnamed.general"
ROLE = "identity.unnamed.role"
ROW = "identity.unnamed.row"
PREDICATE = "identity.unnamed.predicate"
TOLD = "identity.unnamed.told"
ACRONYM = "identity.unnamed.acronym"
BESIDE = "identity.unnamed.apposition"
_FAR = 12  # sentences back: who came up under the same noun
_NEAR = 3  # sentences back: who may be meant by another noun
_MEMBER = "member"
_SHORTEST_TAIL = 4
# Qualities that may come later without making somebody else.
_LATER = frozenset(
    [
        "mutmaßlich",
        "verletzt",
        "schwerverletzt",
        "tot",
        "getötet",
        "festgenommen",
        "jung",
        "alt",
        "verunglückt",
    ]
)
_ONLY_SOME = frozenset({"letzt", "erst", "meist", "ander", "weiter", "übrig"})
# Firms and the like, of which several may have been named one by one.
_FIRMS = {"unternehmen", "firma", "konzern", "partei", "verband", "verein", "hersteller", "klub", "club"}
_BESIDE = frozenset({ORGANISATION, PERSON})
_TEAMS = frozenset({"Mannschaft", "Team"})
_TYPES: dict[str, ActorType] = {"person": "person", "organisation": "organisation", "group": "group"}


@dataclass(eq=False, slots=True)
class _Nameless:
    """Somebody without a name, with what is known of them."""

    entity: Entity
    plural: bool
    phrases: list[Phrase] = field(default_factory=list)

    @property
    def qualities(self) -> frozenset[str]:
        return frozenset().union(*(phrase.qualities for phrase in self.phrases))

    @property
    def age(self) -> str:
        return next((phrase.age for phrase in self.phrases if phrase.age), "")

    @property
    def count(self) -> str:
        return next((phrase.count for phrase in self.phrases if phrase.count), "")


class NamelessResolver:
    """Finds or adds the actors that noun phrases without a name mean, in reading order."""

    def __init__(self, cast: Cast, history: Sequence[Candidate], claims: Sequence[ClaimDraft]) -> None:
        self._cast = cast
        self._history = history
        self._known: dict[int, _Nameless] = {}
        self._named = frozenset(
            word.i
            for entity in cast.entities
            for mention in entity.mentions
            if mention.kind in ("name", "metonym")
            for word in mention.words
        )
        self._rows: dict[str, tuple[Entity, ...]] = {}  # by the noun before a row of names
        self._told: dict[str, list[Entity]] = {}  # by the noun that once stood before their name
        for entity in cast.entities:
            for mention in entity.mentions:
                kind = somebody(mention.words[0].text) if mention.found_by in _BESIDE else None
                if kind is not None and kind.use != "general":
                    self._told.setdefault(kind.lemma, []).append(entity)
        self._speakers = {claim.speaker.root.i for claim in claims if claim.speaker is not None}

    def resolve(self, noun: Word, sentence: int, barred: frozenset[Entity]) -> None:
        """Add a noun phrase to who is meant by it, somebody new where nobody was brought up so."""
        phrase = phrase_at(self._cast, noun, self._named)
        if phrase is None:
            return
        row = self._row_behind(phrase) or self._row_before(phrase)
        if row:
            mention = Mention(phrase.words, phrase.noun, "noun", None, "Plur", ROW)
            self._cast.mention(row, mention)
            return
        for find, rule in (
            (self._named_beside, BESIDE),
            (self._called_so, PREDICATE),
            (self._acronym_behind, ACRONYM),
            (self._kin_known, ROLE),
            (self._called_before, TOLD),
        ):
            described = find(phrase)
            if described is not None:
                self._mention(described, phrase, rule)
                return
        known = self._meant_again(phrase, sentence)
        rule = AGAIN
        if known is None and phrase.definite and phrase.kind.type == "person" and not phrase.plural:
            person = self._person_alike(phrase, sentence, barred)
            if person is not None:
                known = self._known.get(id(person))
                if known is None:
                    self._mention(person, phrase, ALIKE)
                    return
                rule = ALIKE
        if known is None and self._may_be_known(phrase, sentence, barred):
            return
        if known is None:
            known, rule = self._added(phrase), NEW
        known.phrases.append(phrase)
        self._mention(known.entity, phrase, rule)

    def close(self) -> None:
        """Name those without a name, and leave out who has no part in anything."""
        for known in self._known.values():
            entity = known.entity
            if len(entity.mentions) < 2 and not self._has_part(known.phrases[0]):
                self._cast.entities.remove(entity)
                for mention in entity.mentions:
                    self._cast.taken.pop(mention.head.i, None)
            else:
                entity.name = name_of(known.phrases, self._cast)

    def _named_beside(self, phrase: Phrase) -> Entity | None:
        """Return the person whose name stands in apposition: "die älteste Frau der Stadt, Ida Brandt"."""
        if phrase.plural or phrase.kind.type != "person":
            return None
        for child in children(phrase.noun, "appos"):
            entity = self._cast.meant_at(child)
            if entity is not None and entity.type == "person" and child.i > phrase.noun.i:
                agrees = phrase.gender is None or entity.gender in (None, phrase.gender)
                return entity if agrees else None
        return None

    def _called_so(self, phrase: Phrase) -> Entity | None:
        """Return who is said to be so: "Der Verkäufer war die Firma Velatec"."""
        noun = phrase.noun
        if noun.dep != "nsubj" or first_child(noun.head, "cop") is None or phrase.plural:
            return None
        entity = self._cast.meant_at(noun.head)
        if entity is None or not entity.named or entity.type not in ("person", "organisation"):
            return None
        agrees = phrase.gender is None or entity.gender in (None, phrase.gender)
        return entity if agrees or entity.type == "organisation" else None

    def _kin_known(self, phrase: Phrase) -> Entity | None:
        """Return who is known to be somebody's kin: "seine Frau" after "seine Frau Ida"."""
        kin = kin_noun(phrase.noun.text)
        owner = self._cast.meant_at(phrase.owner) if phrase.owner is not None else None
        if kin is None or owner is None or phrase.plural:
            return None
        found = [
            person
            for person in self._cast.of_type("person")
            if any(role.of is owner and role.base == kin.lemma for role in person.roles)
        ]
        return found[0] if len(found) == 1 and found[0].named else None

    def _called_before(self, phrase: Phrase) -> Entity | None:
        """Return the only one whose name followed the noun: "die Airline Velatec … die Airline"."""
        if (
            not phrase.definite
            or phrase.plural
            or phrase.other
            or phrase.qualities
            or phrase.owner is not None
        ):
            return None
        tail = phrase.kind.lemma.casefold()
        longer = [
            noun for noun in self._told if noun.casefold().endswith(tail) and len(tail) >= _SHORTEST_TAIL
        ]
        found = {entity for noun in longer for entity in self._told[noun]}
        entity = found.pop() if len(found) == 1 else None
        before = entity is not None and any(entity in known.who for known in self._history)
        return entity if before else None

    def _row_behind(self, phrase: Phrase) -> tuple[Entity, ...]:
        """Return those whose names follow a noun for them all: "die Länder Bayern und Tirol"."""
        found: list[Entity] = []
        if not phrase.plural or phrase.noun.i + 1 >= len(phrase.noun.tree):
            return ()
        for word in phrase.noun.tree[phrase.noun.i + 1 : phrase.noun.sentence.end]:
            entity = self._cast.meant_at(word)
            if entity is not None and word.i in self._named:
                found.append(entity)
            elif word.text not in (",", "und", "sowie") or word.i == phrase.noun.i + 1:
                break
        row = tuple(dict.fromkeys(found))
        if len(row) > 1:
            self._rows[phrase.kind.lemma] = row
        return row if len(row) > 1 else ()

    def _row_before(self, phrase: Phrase) -> tuple[Entity, ...]:
        """Return those whose names followed the noun before: "die Länder Bayern und Tirol … die Länder"."""
        if not phrase.plural or not phrase.definite or phrase.other or phrase.count or phrase.qualities:
            return ()
        return self._rows.get(phrase.kind.lemma, ())

    def _acronym_behind(self, phrase: Phrase) -> Entity | None:
        """Return the organisation whose acronym stands in brackets: "die Gewerkschaft der Lotsen (GdL)"."""
        tree, end = phrase.noun.tree, phrase.words.end
        behind = self._cast.meant_at(tree[end]) if end < len(tree) else None
        if behind is not None and behind.type == "organisation" and tree[end].text.isupper():
            return (
                behind if tree[end].text[0] == phrase.noun.text[0] else None
            )  # "die Organisation der … OPEC"
        if end + 2 >= len(tree) or tree[end].text != "(" or tree[end + 2].text != ")":
            return None
        entity = self._cast.meant_at(tree[end + 1])
        if entity is None or entity.type != "organisation" or tree[end + 1].text[0] != phrase.noun.text[0]:
            return None
        return entity

    def _mention(self, entity: Entity, phrase: Phrase, rule: str) -> None:
        gender = phrase.gender or gender_of(phrase.noun)
        number = "Plur" if phrase.plural else "Sing"
        self._cast.mention(entity, Mention(phrase.words, phrase.noun, "noun", gender, number, rule))

    def _meant_again(self, phrase: Phrase, sentence: int) -> _Nameless | None:
        """Return who was brought up under the same noun, or a longer one that ends in it."""
        if phrase.other or (not _points_back(phrase)):
            return None
        found: list[tuple[int, _Nameless]] = []
        for known, last in self._recent(sentence, _FAR):
            if _is_same_noun(phrase, known) and _fits(phrase, known) and self._may_own(phrase, known):
                found.append((last, known))
        if len(found) > 1 and found[0][0] == found[1][0]:
            return None
        return found[0][1] if found else None

    def _may_own(self, phrase: Phrase, known: _Nameless) -> bool:
        """Whether who is meant is not somebody else's: "seine Frau" of two men."""
        if phrase.owner is None:
            return True
        owner = self._cast.taken.get(phrase.owner.i)
        others = (self._cast.taken.get(other.owner.i) for other in known.phrases if other.owner is not None)
        return all(other == owner for other in others)

    def _person_alike(self, phrase: Phrase, sentence: int, barred: frozenset[Entity]) -> Entity | None:
        """Return the one person near by that a noun for anybody may mean: "der Mann", "die 40-Jährige"."""
        if phrase.kind.use != "general" or phrase.other or phrase.qualities - _LATER:
            return None
        if phrase.age:
            told = [known for known, _ in self._recent(sentence, _FAR) if known.age == phrase.age]
            told = [
                known for known in told if phrase.gender in (None, known.entity.gender) and not known.plural
            ]
            if told:
                return told[0].entity if len(told) == 1 else None
        nameless: list[Entity] = []
        named: list[Entity] = []
        for candidate in reversed(self._history):
            if sentence - candidate.sentence > _NEAR:
                break
            for entity in candidate.who:
                if entity.type != "person" or entity.number == "Plur" or entity in barred:
                    continue
                if phrase.gender and entity.gender not in (None, phrase.gender):
                    continue
                known = self._known.get(id(entity))
                age = known.age if known is not None else ""
                if phrase.age and age and age != phrase.age:
                    continue
                group = nameless if known is not None else named
                if entity not in group:
                    group.append(entity)
        if phrase.age:
            both = nameless + named
            return both[0] if len(both) == 1 else None
        return nameless[0] if len(nameless) == 1 else None

    def _may_be_known(self, phrase: Phrase, sentence: int, barred: frozenset[Entity]) -> bool:
        """Whether a phrase may mean somebody known already under another name, so that it is left open."""
        owned = phrase.owner is not None and phrase.kind.type == "person" and not phrase.plural
        if owned and not phrase.age and kin_noun(phrase.noun.text) is None:
            return bool(self._people_near(phrase, sentence, barred))  # "sein Partner" may have a name
        if phrase.kind.use == "state" and not phrase.qualities:
            return any(self._cast.of_type("country"))
        if _is_anyones(phrase):
            return True
        if phrase.kind.type == "organisation" and _owner_before(self._cast, phrase.noun):
            return True  # "Brandts Partei" has a name
        if not phrase.definite or phrase.kind.use == "sole" or phrase.other:
            return False
        if phrase.kind.type == "group" and any(map(country_of_adjective, phrase.qualities)):
            return phrase.kind.lemma in _TEAMS  # "die deutsche Mannschaft" may be Germany
        if phrase.plural and phrase.kind.adjectival and not phrase.qualities:
            near = (k for k in self._history if sentence - k.sentence <= _NEAR)
            return any(entity.type == "group" for known in near for entity in known.who)
        if phrase.plural:
            vague = phrase.kind.type == "land" or phrase.kind.lemma.casefold() in _FIRMS
            return vague and not phrase.qualities
        if phrase.kind.type == "group":
            return not phrase.qualities and phrase.kind.lemma in ("Gruppe", "Gemeinschaft")
        if phrase.qualities - _LATER:
            return False
        if phrase.kind.type == "person":
            return bool(self._people_near(phrase, sentence, barred))
        return any(
            entity.type == "organisation"
            for candidate in self._history
            if sentence - candidate.sentence <= _FAR
            for entity in candidate.who
        )

    def _people_near(self, phrase: Phrase, sentence: int, barred: frozenset[Entity]) -> list[Entity]:
        """Return the persons of the last sentences whom a phrase may mean by its gender."""
        found = [
            entity
            for candidate in self._history
            if sentence - candidate.sentence <= _NEAR
            for entity in candidate.who
            if entity.type == "person" and entity.number != "Plur" and entity not in barred
        ]
        genders = (None, phrase.gender)
        return [entity for entity in found if phrase.gender is None or entity.gender in genders]

    def _recent(self, sentence: int, far: int) -> list[tuple[_Nameless, int]]:
        """Return those without a name, the last mentioned first, with the sentence of that mention."""
        found: dict[int, int] = {}
        for candidate in reversed(self._history):
            if sentence - candidate.sentence > far:
                break
            for entity in candidate.who:
                if id(entity) in self._known:
                    found.setdefault(id(entity), candidate.sentence)
        return [(self._known[key], last) for key, last in found.items()]

    def _added(self, phrase: Phrase) -> _Nameless:
        kind = phrase.kind
        type_: ActorType = "group" if phrase.plural or kind.type == "land" else _TYPES[kind.type]
        entity = Entity(
            kind.lemma,
            type_,
            phrase.gender,
            "Plur" if phrase.plural else "Sing",
            first=phrase.noun.i,
            named=False,
        )
        self._cast.add(entity)
        role = None if phrase.plural else role_of_noun(self._cast, phrase.noun)
        owner = self._cast.meant_at(phrase.owner) if phrase.owner is not None else None
        kin = kin_noun(phrase.noun.text)
        if role is None and kin is not None and owner is not None and owner.type == "person":
            role = Role(kin.lemma, kin.lemma, kin.relation, owner)
        if role is None or role.of is None:
            owners = (owner,) if owner is not None else owners_behind(self._cast, phrase.noun)
            told = next((one for one in owners if one is not entity), None)
            if told is not None and kind.type in ("person", "group"):
                role = Role(kind.lemma, kind.lemma, role.relation if role is not None else _MEMBER, told)
        if role is not None:
            role.found_by = ROLE
            entity.add_role(role)
        self._known[id(entity)] = _Nameless(entity, phrase.plural)
        return self._known[id(entity)]

    def _has_part(self, phrase: Phrase) -> bool:
        """Whether somebody acts, is acted upon, speaks, or has part in what a noun tells."""
        noun = phrase.noun
        while noun.dep == "conj":
            noun = noun.head
        if noun.i in self._speakers:
            return True
        verb = noun.head
        case = first_child(noun, "case")
        if noun.dep in (*SUBJECTS, *OBJECTS, "obl:agent"):
            return verb.pos in ("VERB", "AUX", "ADJ") or first_child(verb, "cop") is not None
        if phrase.kind.use == "sole":
            return case is None or case.lower not in _PLACES
        told = bool(phrase.count or phrase.qualities or phrase.age or phrase.definite or phrase.owner)
        if told and phrase.kind.type in ("person", "group") and noun.dep in ("obl", "nmod"):
            return case is None or case.lower not in _WITHIN
        if noun.dep == "obl" and verb.pos == "VERB":
            return case is None or case.lower in _PART_CASES
        if noun.dep == "nmod":
            return noun_cue(verb) is not None or bool(entries_of(verb.lemma)) or _is_act(verb)
        return False


_PART_CASES = frozenset(
    {"von", "durch", "gegen", "mit", "an", "gegenüber", "laut", "zufolge", "für", "auf", "vom"}
)
_WITHIN = frozenset({"in", "im", "aus", "unter", "zwischen", "außer", "statt", "trotz", "wegen"})
_PLACES = frozenset({"in", "im", "auf", "an", "am", "bei", "vor", "ins", "aus"})


def _is_act(noun: Word) -> bool:
    return noun.text.endswith(("ung", "ungen", "nahme", "nahmen"))


def _is_anyones(phrase: Phrase) -> bool:
    """Whether a bare plural means people as such: "Männer und Frauen", unless they act."""
    bare = phrase.plural and phrase.kind.use == "general" and not (phrase.definite or phrase.owner)
    return bare and not (phrase.count or phrase.qualities or phrase.age) and phrase.noun.dep not in SUBJECTS


def _owner_before(cast: Cast, noun: Word) -> bool:
    """Whether a person's name in the genitive stands before a noun."""
    owner = cast.meant_at(noun.tree[noun.i - 1]) if noun.i else None
    return owner is not None and owner.type == "person"


def _points_back(phrase: Phrase) -> bool:
    """Whether a phrase can mean who was brought up before: definite, a bare plural or mass noun, owned."""
    if phrase.definite or phrase.owner is not None:
        return True
    bare = not children(phrase.noun, "det") and not phrase.count
    general = phrase.kind.use == "general"
    return bare and (phrase.kind.use == "sole" or (phrase.plural and not phrase.qualities and not general))


def _is_same_noun(phrase: Phrase, known: _Nameless) -> bool:
    if phrase.plural != known.plural:
        return False
    lemma = phrase.kind.lemma
    for other in known.phrases:
        if other.kind.lemma == lemma:
            return True
        longer = other.kind.lemma.casefold()
        if phrase.definite and len(lemma) >= _SHORTEST_TAIL and longer.endswith(lemma.casefold()):
            return phrase.kind.use != "general"
    return False


def _fits(phrase: Phrase, known: _Nameless) -> bool:
    """Whether nothing that a phrase tells is told otherwise of somebody known."""
    if phrase.age and known.age and phrase.age != known.age:
        return False
    if phrase.count and phrase.count != known.count:
        return False
    if phrase.gender and known.entity.gender not in (None, phrase.gender):
        return False
    if not phrase.definite and phrase.owner is None and (known.count or phrase.qualities != known.qualities):
        return False  # "unschuldige Kinder … Kinder"
    if not phrase.qualities and not known.qualities.isdisjoint(_ONLY_SOME):
        return False  # "die letzten Läufer … die Läufer"
    return not phrase.qualities - known.qualities - _LATER
