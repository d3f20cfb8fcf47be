"""Resolves nouns that point back: "das Land", "ihre Truppen", "beide Staaten"; ``functions`` has offices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from newsgraph.extraction.grammar.syntax import SUBJECTS, children
from newsgraph.extraction.identity.descriptions import bears, describes_person, kind_of, may_mean
from newsgraph.extraction.identity.groups import add_body, is_body, noun_mention
from newsgraph.extraction.identity.mentions import Cast, Entity
from newsgraph.extraction.identity.owners import country_of, state_behind
from newsgraph.extraction.identity.roles import role_of_noun
from newsgraph.extraction.pointing import rules
from newsgraph.extraction.pointing.determination import (
    defines_itself,
    is_appointment,
    is_definite,
    is_plural,
)
from newsgraph.extraction.pointing.functions import FAR, FunctionResolver, tells_another
from newsgraph.extraction.pointing.history import Candidate, History
from newsgraph.extraction.pointing.sources import is_of_this_paper
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import country_of_adjective
from newsgraph.lexicon.people import Body, Nominal, body_noun, nominal

_HOMES = frozenset({"Land", "Staat", "Nation"})
_SHORTEST_TAIL = 5  # letters of a noun that may stand for a longer compound
_NEAR = 2  # sentences back, for a plain noun
_MINISTRY = "ministerium"  # of a state, in whose capital it stands
_BEARS_NOUN = 2.0  # an organisation with the noun in its name, before others that it may be said of


class NounResolver:
    """Finds whom nouns mean, given what was named before."""

    def __init__(self, cast: Cast, history: History) -> None:
        self._cast = cast
        self._history = history
        self._functions = FunctionResolver(cast, history)

    def resolve(self, noun: Word, sentence: int, barred: frozenset[Entity] = frozenset()) -> None:
        """Add a noun to the actor that it means, if it means one; never to who is barred."""
        if is_of_this_paper(noun) or _is_any_paper(noun):
            return
        full = self._full_form(noun, sentence)
        if full is not None:
            self._link(noun, full, rules.NOUN_WHOLE.id)
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
            self._functions.resolve(noun, role, sentence)
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
            self._link(noun, self._of_person(noun, kind), rules.NOUN_HOME.id)
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
            self._link(noun, country_of(owner), rules.NOUN_HOME.id)

    def _full_form(self, noun: Word, sentence: int) -> Entity | None:
        """The one organisation whose name is a compound of the noun: "das Gericht" for Landgericht."""
        if not is_definite(noun) or children(noun, "amod", "nmod") or len(noun.text) < _SHORTEST_TAIL:
            return None
        tail = noun.lemma.casefold()
        last = {
            entity: candidate.sentence
            for candidate in self._history
            for entity in candidate.who
            if entity.type == "organisation" and " " not in entity.name
            if len(entity.name) > len(tail) and entity.name.casefold().endswith(tail)
        }
        near = [entity for entity, named in last.items() if named >= sentence - FAR]
        if len(near) != 1 or (len(last) > 1 and last[near[0]] < sentence - 1):
            return None  # of two courts that the article tells of the one in the sentence before
        return near[0]

    def _nominal(self, noun: Word, kind: Nominal, sentence: int, barred: frozenset[Entity]) -> None:
        qualities = children(noun, "amod")
        if any(country_of_adjective(child.text) for child in qualities) or (
            qualities and kind.type == "place"
        ):
            return
        if kind.lemma in ("Bank", "Land") and any(case.lower == "auf" for case in children(noun, "case")):
            return  # "auf dem Land", "auf der Bank"
        if kind.lemma.startswith("Nachbar") or self._was_somebody_else(kind, sentence):
            return
        if defines_itself(noun) or children(noun, "cop"):
            return
        sole = self._only_of_kind(kind, sentence) if not qualities else None
        if sole is not None:
            self._link(noun, sole if sole not in barred else None, rules.NOUN_KIND.id)
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
        if any(tells_another(quality) for quality in qualities):
            return
        if len(ranked) > 1 and any(quality.lemma != "eigen" for quality in qualities):
            return  # "das rohstoffreiche Land" tells by its adjective which of them
        if ranked and (len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= 1):
            if kind.type == "person" and self._stranger_since(ranked[0][1], kind):
                return
            if self._has_rival(ranked[0][1], kind, sentence):
                return
            self._link(noun, ranked[0][1], rules.NOUN_KIND.id)
        elif not ranked and not qualities and is_definite(noun):
            self._link(noun, self._only_one(kind, sentence, barred), rules.NOUN_KIND.id)

    def _only_of_kind(self, kind: Nominal, sentence: int) -> Entity | None:
        """Return the only union, party … known to be one that was named not too far back."""
        if kind.type != "organisation" or kind.kind in ("", "company"):
            return None
        bodies = {who for known in self._history for who in known.who if who.type == "organisation"}
        found = [body for body in bodies if kind_of(body) == kind.kind or bears(body, kind)]
        near = {who for known in self._history.since(sentence - FAR) for who in known.who}
        return found[0] if len(found) == 1 and found[0] in near else None

    def _only_one(self, kind: Nominal, sentence: int, barred: frozenset[Entity]) -> Entity | None:
        """Return the only organisation named so far that a noun may mean; a firm not too far back."""
        if kind.type != "organisation" or kind.plural:
            return None
        bodies = {who for candidate in self._history for who in candidate.who if who.type == "organisation"}
        found = [body for body in bodies if body.named and may_mean(kind, body)]
        if kind.kind == "company":  # no police is a firm
            near = {who for known in self._history.since(sentence - FAR) for who in known.who}
            found = [body for body in found if body_noun(body.name.split(" ")[-1]) is None]
            if near.isdisjoint(found):
                return None
        return found[0] if len(found) == 1 and found[0] not in barred else None

    def _has_rival(self, entity: Entity, kind: Nominal, sentence: int) -> bool:
        """Whether another who may be meant was named not long before, and more often in the article."""
        if kind.type == "person" or (kind.type == "organisation" and bears(entity, kind)):
            return False
        counts = Counter(id(who) for candidate in self._history for who in candidate.who)
        return any(
            other is not entity and counts[id(other)] > counts[id(entity)] and may_mean(kind, other)
            for candidate in self._history.since(sentence - FAR)
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
        if last is None or last.who or sentence - last.sentence > FAR:
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
        if children(noun, "amod") or not is_definite(noun):
            return
        if any(child.i > noun.i and not children(child, "case") for child in children(noun, "nmod")):
            return  # "die Einwohner der Ortschaften" are others than those named before
        seat = next((child for child in children(noun, "nmod") if child.i > noun.i), None)
        place = self._cast.meant_at(seat) if seat is not None else None
        if place is not None and body.lemma != "Parlament":
            self._seated(noun, body, place)
            return
        if body.modifier:
            return
        found: list[Entity] = []
        for candidate in reversed(self._history):
            if sentence - candidate.sentence > FAR:
                break
            for entity in candidate.who:
                if entity not in found and self._is_body(entity, body, candidate):
                    found.append(entity)
        if len(found) == 1:
            self._link(noun, found[0], rules.NOUN_BODY.id)

    def _seated(self, noun: Word, body: Body, place: Entity) -> None:
        """ "die Regierung in Kiew" is that state, "das Ministerium in Kiew" is of that state."""
        state = state_behind(self._cast, place, noun.i)
        if state is place:
            return
        if body.type == "government":
            self._link(noun, state, rules.NOUN_BODY.id)
        elif body.lemma.casefold().endswith(_MINISTRY):
            mine = [
                known
                for key, known in self._cast.by_key.items()
                if key[0] == "body" and key[2:] == (state.type, state.name)
                if known.name.casefold().endswith(body.lemma.casefold())
            ]
            if len(mine) == 1:
                self._link(noun, mine[0], rules.NOUN_BODY.id)
            elif not mine or body.lemma.casefold() != _MINISTRY:
                add_body(self._cast, noun, body, (state,))

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
                self._cast.mention((pair[0], pair[1]), noun_mention(noun, rules.NOUN_BOTH.id))
                return
            if len(pair) >= 2:
                return

    def _link(self, noun: Word, entity: Entity | None, rule: str) -> None:
        if entity is not None:
            self._cast.mention(entity, noun_mention(noun, rule))


def _is_any_paper(noun: Word) -> bool:
    """Whether a noun means the press: "erfuhr es aus der Zeitung"."""
    return noun.lemma == "Zeitung" and any(case.lower == "aus" for case in children(noun, "case"))


def _named_since(history: Sequence[Candidate], sentence: int) -> Iterable[Entity]:
    return (entity for candidate in history if candidate.sentence >= sentence for entity in candidate.who)


def _is_both(noun: Word) -> bool:
    before = noun.tree[noun.i - 1].lower if noun.i else ""
    return before in {"beide", "beiden", "beider"} and (
        nominal(noun.text) is not None or noun.text in {"Seiten", "Politiker", "Politikern"}
    )
