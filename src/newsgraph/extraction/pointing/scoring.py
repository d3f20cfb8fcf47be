"""Which of the actors before a pronoun it points to: a plain sum of reasons.

Everything that was named before, also what is no actor, stands as a candidate: where a thing fits
best, the pronoun points to no actor. A pronoun is left alone where two candidates fit nearly alike.

The order of the reasons follows the classic rule systems for pronouns (Lappin & Leass 1994: recency,
subject before object, no partner in the clause). The weights were set by hand, then tried one by one on
1,100 pronouns of 264 articles of Wikinews that had been read: a wrong link counted as six missing ones.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from newsgraph.extraction.clauses.plausibility import QUANTITIES
from newsgraph.extraction.grammar.syntax import (
    OBJECTS,
    SUBJECTS,
    children,
    feature,
    verb_lemma,
)
from newsgraph.extraction.identity.descriptions import describes_person
from newsgraph.extraction.identity.mentions import Entity
from newsgraph.extraction.names.labels import QUOTES
from newsgraph.extraction.pointing.done_to import undergoes
from newsgraph.extraction.pointing.history import Candidate, History, Speakers, key_of
from newsgraph.extraction.pointing.owning import (
    WITH_KIN,
    is_kin,
    is_no_owner,
    is_of_people,
    may_have_kin,
    possible_owners,
)
from newsgraph.extraction.pointing.pronouns import Pointer
from newsgraph.extraction.surface.times import is_time
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.language.tree import Word
from newsgraph.lexicon.people import function_noun

SENTENCE = -1.3  # for each sentence between
SUBJECT = 2.0
MAIN = 0.5  # a subject of its sentence's main clause
OBJECT = 0.8
INSIDE_NOUN = -0.7  # an attribute of another noun
OWN_CLAUSE = 1.5  # a possessive whose candidate is another argument of its clause
OWN_SUBJECT = 2.5  # a possessive whose candidate is the subject of its clause
PARALLEL = 0.5  # both are subjects
PERSON = 1.0  # not for a possessive: things own, too
THING = -0.5  # no actor
NAMELESS = 0.0  # a person without a name
UNKNOWN_GENDER = -0.6
TALKED_OF = 0.25  # for each earlier mention, at most four
SPOKE = 1.5  # the candidate spoke in the sentence before, and the pronoun speaks
CHAIN = 0.5  # the candidate was a pronoun, too
FARTHEST = 3  # sentences
NEARBY = 1  # sentences, for a pronoun that means nobody known: its noun stands for itself
FAR = 2  # sentences: from there on nobody nearer is passed over
LEAST = -1.0  # what the best must have
MARGIN = 1.3  # what it must have more than the second
STRANGER = 2.5  # what one of two persons must have more, where one of them has no name
CROWD = 3.5  # what two people must have more than several others beside them
_ARGUMENTS = OBJECTS | {"obl:agent"}
_WITHIN_NOUN = frozenset({"nmod", "compound", "amod"})
_ASIDE = _WITHIN_NOUN | {"appos", "conj", "flat"}  # a name that is no argument of its clause itself
_ONE = frozenset({"einer", "eine", "eines"})
_ANYBODY = frozenset({"wer", "nichts", "alles", "niemand", "jeder"})
PERSON_FIRST = 2.0  # how much better an organisation must fit than a person for "er" or "sie"


def choose(
    pointer: Pointer,
    sentence: int,
    quote: int | None,
    history: History,
    barred: frozenset[Entity] = frozenset(),
    speakers: Speakers | None = None,
) -> tuple[Entity, ...]:
    """Return whom a pronoun points to; empty where nobody fits or two fit nearly alike.

    Args:
        pointer: the pronoun.
        sentence: the number of its sentence.
        quote: the number of the direct quotation that it stands in, if any.
        history: what was named before.
        barred: whom it cannot mean by its place.
        speakers: who says something, and until where.
    """
    speaking, suffers = speaks(pointer), undergoes(pointer.token)
    # "Wer das wolle, der irre, sagte er": who is told of there is another; not so in "…, wie er sagte".
    as_told = any(child.lower == "wie" for child in pointer.token.head.children)
    own_words = speakers.words.get(pointer.token.i, ()) if speakers is not None and not as_told else ()

    def is_allowed(known: Candidate) -> bool:
        if known.token.lower in _ANYBODY and known.sentence != sentence:
            return False  # "Wer das wolle, der irre": nobody of whom the next sentence goes on to tell
        may_speak = not (speaking or suffers) or (known.who and not _is_thing(known.who)) or _is_person(known)
        return barred.isdisjoint(known.who) and bool(may_speak) and known.token.i not in own_words

    same = _only_speaker_beside(pointer, history.since(sentence), quote, speakers) if speaking else ()
    if same and barred.isdisjoint(same):
        return same
    owners = possible_owners(pointer)
    best: dict[tuple[int, ...], tuple[float, tuple[Entity, ...]]] = {}
    ended: dict[tuple[Entity, ...], int] = {}  # the sentence in which their words end
    spoke = speakers if speaking and speakers else Speakers()
    still_there = spoke.ending(sentence - FARTHEST, sentence)
    for candidate in filter(is_allowed, history.since(sentence - FARTHEST, still_there)):
        key = key_of(candidate)
        until = spoke.get(candidate.token.i, -1)
        if candidate.sentence < until < sentence:
            candidate = candidate._replace(sentence=until)  # whoever speaks is there until the words end
            ended[candidate.who] = max(until, ended.get(candidate.who, 0))
        far = NEARBY if candidate.token.pos == "PRON" and not candidate.who else FARTHEST
        if sentence - candidate.sentence > far or not may_be(pointer, candidate, quote):
            continue
        score = _score_of(
            pointer,
            sentence,
            candidate,
            owners,
            speaks=candidate.token.i in spoke and candidate.person is not None and candidate.person.named,
        )
        led_in = sentence == candidate.sentence and speaking and _leads_in(candidate, pointer)
        if led_in or (candidate.token.i in spoke and sentence - candidate.sentence == 1):
            score += SPOKE * (1 + led_in)
        if key not in best or score > best[key][0]:
            best[key] = (score, candidate.who)
    ranked = sorted(
        (
            (score + TALKED_OF * min(history.times[key] - 1, 4) if who else score, who)
            for key, (score, who) in best.items()
        ),
        key=lambda pair: -pair[0],
    )
    if not ranked or not ranked[0][1] or ranked[0][0] < LEAST:
        return ()
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN:
        return ()
    who = ranked[0][1]
    close = len(ranked) > 1 and ranked[0][0] - ranked[1][0] < STRANGER and not pointer.possessive
    last = max(history.last[who], ended.get(who, 0))
    nearer_by_name = len(ranked) > 1 and who[0].named and last > history.last[ranked[1][1]]
    if close and _are_strangers(who, ranked[1][1]) and not nearer_by_name:
        return ()  # "Richter Oehm verurteilte den Dieb. Er muss in Haft."
    if len(who) > 1 and any(_is_crowd(other) for score, other in ranked[1:] if ranked[0][0] - score < CROWD):
        return ()  # "Oehm und Lotz trafen zwei Frauen. Sie lachten."
    if _are_others_nearer(pointer, who, history, quote):
        return ()
    since = [
        known for known in history.since(last + 1) if is_allowed(known) and may_be(pointer, known, quote)
    ]
    nearer = _people_of(since) if not (pointer.plural or pointer.possessive) else []
    if nearer:
        return nearer[0] if len(nearer) == 1 else ()
    if since and sentence - last >= FAR:
        return ()
    if _is_person_pronoun(pointer) and len(who) == 1 and who[0].type != "person":
        others = (other for score, other in ranked[1:] if ranked[0][0] - score < PERSON_FIRST)
        if any(len(other) == 1 and other[0].type == "person" for other in others):
            return ()
    return who


def _only_speaker_beside(
    pointer: Pointer, beside: Sequence[Candidate], quote: int | None, speakers: Speakers | None
) -> tuple[Entity, ...]:
    """Return who alone is told of in the pronoun's sentence, and speaks there: "Oehm sagte, er gehe"."""
    fitting = [
        known for known in beside if may_be(pointer, known, quote) and (known.who or _is_person(known))
    ]
    people = {known.who for known in fitting}
    if pointer.plural and feature(pointer.token.head, "Number") != "Sing":
        return ()  # "sie kämen" may be others
    speaks = any(known.token.i in (speakers or ()) and known.token.dep in SUBJECTS for known in fitting)
    return people.pop() if len(people) == 1 and speaks else ()


def _are_strangers(one: tuple[Entity, ...], other: tuple[Entity, ...]) -> bool:
    """Whether of two persons one has no name: who has one is not the likelier to be meant."""
    both = (*one, *other)
    return len(both) == 2 and all(who.type == "person" for who in both) and not all(who.named for who in both)


def _is_thing(who: tuple[Entity, ...]) -> bool:
    """Whether a ship, a car or a work is meant: a pronoun means somebody before it means such."""
    return len(who) == 1 and who[0].type == "other"


def _is_person(candidate: Candidate) -> bool:
    return not candidate.who and describes_person(candidate.token)


def _is_crowd(who: tuple[Entity, ...]) -> bool:
    return len(who) == 1 and who[0].type == "group" and not who[0].named


def speaks(pointer: Pointer) -> bool:
    """Tell whether a pronoun says or thinks something, or is a minister: no thing does or is."""
    verb = pointer.token.head
    if pointer.token.dep == "nsubj" and verb.pos == "NOUN" and function_noun(verb.text) is not None:
        return True
    lemma = verb_lemma(verb)
    said = {lemma, *(f"{child.lemma} {lemma}" for child in children(verb, "xcomp"))}  # "ließ er wissen"
    return pointer.token.dep == "nsubj" and any((verb.pos.lower(), each) in cue_table() for each in said)


def _leads_in(candidate: Candidate, pointer: Pointer) -> bool:
    """Whether a quotation stands between somebody and "er": "Unmut äußerte Roth: „Schlimm“, sagte er"."""
    between = candidate.token.tree[candidate.token.i : pointer.token.i]
    return candidate.token.dep in SUBJECTS and any(word.text == ":" for word in between)


def _are_others_nearer(
    pointer: Pointer, who: tuple[Entity, ...], history: Sequence[Candidate], quote: int | None
) -> bool:
    """Whether a plural that would mean one actor ("die Partei … sie") has several, or others, nearer."""
    if pointer.singular or pointer.possessive or not pointer.plural or len(who) > 1:
        return False
    fitting = (known for known in reversed(history) if may_be(pointer, known, quote))
    fitting = (known for known in fitting if known.who == who or not _is_thing(known.who))
    near = next((known for known in fitting if not pointer.subject or known.token.dep in SUBJECTS), None)
    return near is not None and set(near.who) != set(who)


def _people_of(candidates: Sequence[Candidate]) -> list[tuple[Entity, ...]]:
    """Return the persons among candidates who are named as arguments of their clauses."""
    named = [
        candidate.who
        for candidate in candidates
        if candidate.person is not None and candidate.token.dep not in _ASIDE
    ]
    return list(dict.fromkeys(named))


def _is_person_pronoun(pointer: Pointer) -> bool:
    """Whether a pronoun most often means a person, where one was named: er, sie in the singular."""
    alone = pointer.singular and not pointer.plural and not pointer.possessive
    return alone and "Neut" not in pointer.genders


def _score_of(
    pointer: Pointer, sentence: int, candidate: Candidate, owners: Container[Word], *, speaks: bool
) -> float:
    """Return how well a candidate fits, without what the article tells of it elsewhere."""
    place = _score_of_place(pointer, candidate, owners)
    score = SENTENCE * (sentence - candidate.sentence) + (max(place, SUBJECT) if speaks else place)
    if not candidate.who or _is_thing(candidate.who):
        score += NAMELESS if describes_person(candidate.token) else THING
    elif candidate.who[0].type in WITH_KIN:
        score += PERSON * (not pointer.possessive)
        unknown = candidate.who[0].type == "person" and candidate.who[0].gender is None
        if unknown and pointer.singular and not pointer.plural:
            score += UNKNOWN_GENDER
    return score + CHAIN * candidate.pronoun


def _score_of_place(pointer: Pointer, candidate: Candidate, owners: Container[Word]) -> float:
    """Return what speaks for a candidate by its place in its sentence, and in the pronoun's clause."""
    token = candidate.token
    if token.dep == "nmod" and token.head.lemma in QUANTITIES:
        token = token.head  # "die Hälfte der Bäume": the trees are the subject
    if token.dep == "appos" and token.head.lower in _ONE:
        token = token.head  # "einer der Kritiker, Tim Berg, …"
    if token.dep in SUBJECTS or _is_nominative(candidate):
        return SUBJECT + MAIN * is_main(token) + PARALLEL * pointer.subject + OWN_SUBJECT * (token in owners)
    if token.dep in _ARGUMENTS:
        return OBJECT + OWN_CLAUSE * (token in owners)
    return INSIDE_NOUN if token.dep in _WITHIN_NOUN else 0.0


def is_main(subject: Word) -> bool:
    """Whether a word is a subject of the main clause of its sentence."""
    verb = subject.head
    while verb.dep == "conj":
        verb = verb.head
    return verb.dep in ("ROOT", "parataxis")


def _is_nominative(candidate: Candidate) -> bool:
    """Whether the article shows a subject that the parse took for an object: "die der Kreml verbot"."""
    return (
        candidate.gender == "Masc"
        and candidate.number == "Sing"
        and candidate.token.dep in OBJECTS
        and any(child.text == "der" for child in candidate.token.children)
    )


def may_be(pointer: Pointer, candidate: Candidate, quote: int | None) -> bool:
    """Tell whether a pronoun can mean a candidate at all, by form and place."""
    if candidate.token.i >= pointer.token.i or not _agrees(pointer, candidate):
        return False
    if candidate.token.pos == "ADJ":
        return False  # "russisch" brings Russia up, but nothing points back to an adjective
    if candidate.quote is not None and candidate.quote != quote:
        return False  # what is said in a quotation stays in it
    if not candidate.who and (_is_plain_time(candidate.token) or _is_beside(pointer, candidate.token)):
        return False  # "Eine Änderung strebt sie an": she is none of it
    noun = pointer.token.head
    if pointer.possessive and is_of_people(noun) and not candidate.who and is_no_owner(candidate.token):
        return False
    if pointer.possessive and candidate.who and is_kin(noun) and not may_have_kin(candidate.who[0], noun):
        return False
    # "sein Haus": the noun itself, and what it is an attribute of, are not its owner.
    return not pointer.possessive or (
        candidate.token != noun and (noun.dep not in ("nmod", "appos") or candidate.token != noun.head)
    )


def _is_plain_time(token: Word) -> bool:
    """Whether a noun is a time and no name: "letzten Sonntag", but not the „Autowoche“."""
    before = token.tree[token.i - 1].text if token.i else ""
    return is_time(token) and not token.entity and before not in QUOTES


def _is_beside(pointer: Pointer, token: Word) -> bool:
    """Whether a noun is another argument of a pronoun's verb."""
    arguments = SUBJECTS | OBJECTS
    both = token.dep in arguments and pointer.token.dep in arguments
    return both and not pointer.possessive and token.head == pointer.token.head


def _agrees(pointer: Pointer, candidate: Candidate) -> bool:
    person = candidate.person
    # One person is not many, whatever the parse makes of "den Präsidenten".
    if len(candidate.who) > 1 or (candidate.number == "Plur" and person is None):
        return pointer.plural and (len(candidate.who) != 1 or not _is_one_of_several(candidate.token))
    if not pointer.singular:
        return False
    if person is not None:
        return pointer.may_be_of(person.gender)
    return pointer.may_be_of(candidate.gender)


def _is_one_of_several(token: Word) -> bool:
    """Whether a noun is joined to another: "die Grünen und der Verein … sie" are both."""
    first = token.head if token.dep == "conj" else token
    return any(
        child.lower in ("und", "sowie") for other in children(first, "conj") for child in other.children
    )
