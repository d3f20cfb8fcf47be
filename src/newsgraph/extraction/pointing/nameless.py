"""Which noun phrases without a name are one actor: "ein 40-jähriger Mann … der Mann", "die Feuerwehr".

An indefinite phrase brings somebody up, a definite one means who was brought up before; what has nobody to
mean is somebody new, unless it may as well mean someone with a name. Who neither acts nor is acted upon nor
comes again is left out in the end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.identity import rules as identity_rules
from newsgraph.extraction.identity.groups import noun_mention
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention, gender_of
from newsgraph.extraction.identity.unnamed import Phrase, phrase_at, told_aside
from newsgraph.extraction.identity.wording import name_of
from newsgraph.extraction.names.labels import thing_described
from newsgraph.extraction.pointing import introduced, rules
from newsgraph.extraction.pointing.ages import is_only_told_of, meant_by_age, spoke_before, stranger_before
from newsgraph.extraction.pointing.binding import others_beside
from newsgraph.extraction.pointing.bringing_up import bring_up
from newsgraph.extraction.pointing.history import Candidate
from newsgraph.extraction.pointing.kindred import is_another, kindred_of
from newsgraph.extraction.pointing.looking_ahead import named_later
from newsgraph.extraction.pointing.rows import Rows
from newsgraph.extraction.pointing.sameness import (
    LATER,
    SHORTEST_TAIL,
    Nameless,
    fits,
    has_attribute,
    is_anyones,
    is_of_other_age,
    is_plain_again,
    is_same_noun,
    owner_before,
    points_back,
)
from newsgraph.extraction.pointing.taking_part import has_part, is_called, is_moved, is_of_office
from newsgraph.extraction.pointing.undergone import undergone
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import country_of_adjective
from newsgraph.lexicon.nameless import somebody, thing
from newsgraph.lexicon.people import kin_noun, nominal

_DESCRIBED = (
    (introduced.named_beside, rules.UNNAMED_APPOSITION.id),
    (introduced.called_so, rules.UNNAMED_PREDICATE.id),
    (introduced.acronym_behind, rules.UNNAMED_ACRONYM.id),
    (introduced.kin_known, rules.UNNAMED_ROLE.id),
    (introduced.client_of, rules.UNNAMED_ROLE.id),
    (introduced.holder_from, rules.UNNAMED_TOLD.id),
    (introduced.party_of, rules.UNNAMED_TOLD.id),
    (introduced.body_of_town, rules.UNNAMED_TOLD.id),
    (undergone, rules.UNNAMED_UNDERGONE.id),
)
_FAR, _NEAR = 12, 3  # sentences back: who came up under the same noun, and by another
# Firms and the like, of which several may have been named one by one.
_FIRMS = {"unternehmen", "firma", "konzern", "partei", "verband", "verein", "hersteller", "klub", "club"}
_BESIDE = frozenset(
    {identity_rules.BESIDE_ORGANISATION.id, identity_rules.BESIDE_PERSON.id, identity_rules.BESIDE_THING.id}
)
_TEAMS = frozenset({"Mannschaft", "Team"})


class NamelessResolver:
    """Finds or adds the actors that noun phrases without a name mean, in reading order."""

    def __init__(self, cast: Cast, history: Sequence[Candidate], claims: Sequence[ClaimDraft]) -> None:
        self._cast = cast
        self._history = history
        self._claims = claims
        self._known: dict[int, Nameless] = {}
        self._named = frozenset(
            word.i
            for entity in cast.entities
            for mention in entity.mentions
            if mention.kind in ("name", "metonym")
            for word in mention.words
        )
        self._rows = Rows(cast, self._named)
        self._told: dict[str, list[Entity]] = {}  # by the noun that once stood before their name
        for entity in cast.entities:
            for mention in entity.mentions:
                first = mention.words[0].text
                kind = (somebody(first) or thing(first)) if mention.found_by in _BESIDE else None
                beside = thing_described(mention.head)
                kind = kind or (thing(beside.text) if beside is not None else None)
                if kind is not None and kind.use != "general":
                    self._told.setdefault(kind.lemma, []).append(entity)
        self._speakers = {claim.speaker.root.i for claim in claims if claim.speaker is not None}

    def resolve(
        self,
        noun: Word,
        sentence: int,
        barred: frozenset[Entity],
        likeliest: Callable[[], tuple[Entity, ...]] = tuple,
    ) -> None:
        """Add a noun phrase to who is meant by it, somebody new where nobody was brought up so.

        Args:
            noun: the head of the phrase.
            sentence: the number of its sentence.
            barred: who cannot be meant.
            likeliest: whom it means where no rule knows that, though it is likely.
        """
        phrase = phrase_at(self._cast, noun, self._named)
        if phrase is None:
            self._guess(noun, likeliest())
            return
        row = self._rows.meant_by(phrase)
        if row:
            mention = Mention(phrase.words, phrase.noun, "noun", None, "Plur", rules.UNNAMED_ROW.id)
            self._cast.mention(row, mention)
            return
        described, rule = self._described(phrase)
        if described is not None:
            self._mention(described, phrase, rule)
            return
        known = self._meant_again(phrase, sentence)
        rule = rules.UNNAMED_AGAIN.id
        if known is None and phrase.definite and phrase.kind.type == "person" and not phrase.plural:
            person = self._person_alike(phrase, sentence, barred)
            if person is not None:
                plain = phrase.age or phrase.kind.use == "general"
                rule = rules.UNNAMED_GENERAL.id if plain else rules.UNNAMED_KINDRED.id
                known = self._known.get(id(person))
                if known is None:
                    self._mention(person, phrase, rule)
                    return
        before = stranger_before(self._history, phrase, sentence) if known is None else None
        told = phrase_at(self._cast, before, self._named) if before is not None else None
        if known is None and told is None and self._guess(noun, likeliest()):
            return
        if known is None and self._may_be_known(phrase, sentence, barred):
            return
        if known is None:
            known, rule = self._added(told or phrase), rules.UNNAMED_NEW.id
            if told is not None:  # "eine Nachbarin. Die 47-Jährige …"
                known.phrases.append(told)
                self._mention(known.entity, told, rule)
        known.phrases.append(phrase)
        self._mention(known.entity, phrase, rule)

    def _guess(self, noun: Word, who: tuple[Entity, ...]) -> bool:
        """Add a noun to who is likely meant by it; "die Kollegin" then is a woman."""
        if not who:
            return False
        kind, gender = somebody(noun.text), gender_of(noun)
        if kind is not None and kind.type == "person":
            who[0].gender = gender = who[0].gender or kind.gender
        words = noun_mention(noun).words
        self._cast.mention(who, Mention(words, noun, "noun", gender, "Sing", rules.LIKELIEST.id))
        return True

    def close(self) -> None:
        """Name those without a name, and leave out who has no part in anything."""
        for known in self._known.values():
            entity, named = known.entity, named_later(self._cast, known.phrases[0])
            if named is not None:
                self._cast.entities.remove(entity)
                for mention in entity.mentions:
                    mention.found_by = rules.NOUN_FUNCTION.id
                    named.mentions.append(mention)
                    self._cast.taken[mention.head.i] = (named,)
            elif not self._is_actor(known):
                self._cast.entities.remove(entity)
                for mention in entity.mentions:
                    self._cast.taken.pop(mention.head.i, None)
            else:
                entity.name = name_of(known.phrases, self._cast)

    def _is_actor(self, known: Nameless) -> bool:
        """Whether somebody comes again or has part in what is told; a thing has to do both."""
        again = len(known.entity.mentions) > 1
        if known.entity.type != "other":
            return again or has_part(known.phrases[0], self._speakers)
        return any(map(is_moved, known.phrases)) and (again or any(map(is_called, known.phrases)))

    def _described(self, phrase: Phrase) -> tuple[Entity | None, str]:
        """Return whom the words around a phrase tell, and by which rule."""
        for find, rule in _DESCRIBED:
            entity = find(self._cast, phrase)
            if entity is not None:
                return entity, rule
        return self._called_before(phrase), rules.UNNAMED_TOLD.id

    def _called_before(self, phrase: Phrase) -> Entity | None:
        """Return the only one whose name followed the noun: "die Airline Velatec … die Airline"."""
        told_apart = phrase.other or (phrase.qualities and phrase.kind.type != "thing")
        if not phrase.definite or phrase.plural or told_apart or phrase.owner is not None:
            return None
        tail = phrase.kind.lemma.casefold()
        longer = [
            noun for noun in self._told if noun.casefold().endswith(tail) and len(tail) >= SHORTEST_TAIL
        ]
        found = {entity for noun in longer for entity in self._told[noun]}
        if not found:
            bodies = (body for body in self._cast.of_type("organisation") if body.named)
            found = {body for body in bodies if body.name.split(" ")[0] == phrase.kind.lemma}
        entity = found.pop() if len(found) == 1 else None
        before = entity is not None and any(entity in known.who for known in self._history)
        sole = phrase.kind.use == "sole" and phrase.kind.lemma in self._told  # of "Finanzaufsicht" is one
        return entity if before or sole else None

    def _mention(self, entity: Entity, phrase: Phrase, rule: str) -> None:
        gender = phrase.gender or gender_of(phrase.noun)
        number = "Plur" if phrase.plural else "Sing"
        self._cast.mention(entity, Mention(phrase.words, phrase.noun, "noun", gender, number, rule))

    def _meant_again(self, phrase: Phrase, sentence: int) -> Nameless | None:
        """Return who was brought up under the same noun, or a longer one that ends in it."""
        if phrase.other or (not points_back(phrase)):
            return None
        found: list[tuple[int, Nameless]] = []
        far = sentence if is_plain_again(phrase) else _FAR
        for known, last in self._recent(sentence, far):
            told = sentence - last <= _FAR or phrase.qualities == known.qualities
            if told and is_same_noun(phrase, known) and fits(phrase, known) and self._may_own(phrase, known):
                found.append((last, known))
        if len(found) > 1 and found[0][0] == found[1][0]:
            return None
        return found[0][1] if found else None

    def _may_own(self, phrase: Phrase, known: Nameless) -> bool:
        """Whether who is meant is not somebody else's: "seine Frau" of two men."""
        if phrase.owner is None:
            return True
        owner = self._cast.taken.get(phrase.owner.i)
        others = (self._cast.taken.get(other.owner.i) for other in known.phrases if other.owner is not None)
        return all(other == owner for other in others)

    def _person_alike(self, phrase: Phrase, sentence: int, barred: frozenset[Entity]) -> Entity | None:
        """Return the one person near by that a noun for anybody, or of age, may mean: "der Mann"."""
        plain = (
            not phrase.qualities
            - LATER
            - (set() if phrase.kind.use == "general" else told_aside(phrase.noun))
        )
        if phrase.other or not plain:
            return None
        beside = barred | others_beside(self._cast, phrase.noun)
        if phrase.age:
            spoke = spoke_before(self._cast, self._claims, phrase)
            meant = meant_by_age(self._history, phrase, sentence, beside)
            if spoke is not None and meant is not None and is_only_told_of(meant, self._claims, phrase.noun):
                return spoke
            return meant or spoke
        if phrase.kind.use != "general":
            return kindred_of(self._history, phrase, sentence, beside)
        found: list[Entity] = []
        for candidate in reversed(self._history):
            if sentence - candidate.sentence > _NEAR:
                break
            for entity in candidate.who:
                known = self._known.get(id(entity))
                if known is None or entity.type != "person" or entity.number == "Plur" or entity in barred:
                    continue
                if not entity.may_be_of(phrase.gender):
                    continue
                if not is_of_other_age(phrase, known) and entity not in found:
                    found.append(entity)
        return found[0] if len(found) == 1 else None

    def _may_be_known(self, phrase: Phrase, sentence: int, barred: frozenset[Entity]) -> bool:
        """Whether a phrase may mean somebody known already under another name, so that it is left open."""
        if phrase.kind.type == "thing":
            return False
        owned = phrase.owner is not None and phrase.kind.type == "person" and not phrase.plural
        if owned and not phrase.age and kin_noun(phrase.noun.text) is None:
            return bool(self._people_near(phrase, sentence, barred))  # "sein Partner" may have a name
        if phrase.kind.use == "state" and not phrase.qualities:
            return any(self._cast.of_type("country"))
        if is_anyones(phrase):
            return True
        if phrase.kind.type == "organisation" and owner_before(self._cast, phrase.noun):
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
        if (phrase.qualities - LATER) and has_attribute(phrase):
            return False  # "der Fahrer des Busses" is told apart from whoever was named
        if phrase.kind.type == "person":
            return bool(self._people_near(phrase, sentence, barred))
        if is_of_office(phrase) and nominal(phrase.noun.text) is None:
            return False  # "der Vorsitzende der Wahlkommission": that noun is no name's
        return any(
            entity.type == "organisation"
            for candidate in self._history
            if sentence - candidate.sentence <= _FAR
            for entity in candidate.who
        )

    def _people_near(self, phrase: Phrase, sentence: int, barred: frozenset[Entity]) -> list[Entity]:
        """Return the persons of the last sentences whom a phrase may mean by its gender."""
        beside = others_beside(self._cast, phrase.noun)
        found = [
            entity
            for candidate in self._history
            if sentence - candidate.sentence <= _NEAR
            for entity in candidate.who
            if entity.type == "person" and entity.number != "Plur" and entity not in barred
        ]
        found = [entity for entity in found if entity not in beside]
        return [
            entity for entity in found if entity.may_be_of(phrase.gender) and not is_another(entity, phrase)
        ]

    def _recent(self, sentence: int, far: int) -> list[tuple[Nameless, int]]:
        """Return those without a name, the last mentioned first, with the sentence of that mention."""
        found: dict[int, int] = {}
        for candidate in reversed(self._history):
            if sentence - candidate.sentence > far:
                break
            for entity in candidate.who:
                if id(entity) in self._known:
                    found.setdefault(id(entity), candidate.sentence)
        return [(self._known[key], last) for key, last in found.items()]

    def _added(self, phrase: Phrase) -> Nameless:
        entity = bring_up(self._cast, phrase)
        self._known[id(entity)] = Nameless(entity, phrase.plural)
        return self._known[id(entity)]
