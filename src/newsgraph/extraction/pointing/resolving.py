"""Resolves what points back: pronouns, "der Präsident", "das Land", "beide Länder", an "ich" in a quotation.

The words are gone through in reading order; what was named before is the history.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.syntax import SUBJECTS, WHOSE, children, feature
from newsgraph.extraction.identity.groups import noun_mention
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention, Role, gender_of, number_of
from newsgraph.extraction.pointing import rules
from newsgraph.extraction.pointing.antecedents import antecedent, is_opinion, meant_by_place
from newsgraph.extraction.pointing.authorities import authority_before
from newsgraph.extraction.pointing.binding import barred, others_beside
from newsgraph.extraction.pointing.epithets import EpithetResolver
from newsgraph.extraction.pointing.going_on import firm_before
from newsgraph.extraction.pointing.history import Candidate, History
from newsgraph.extraction.pointing.just_before import named_last, subject_before
from newsgraph.extraction.pointing.likeliest import Guesser, Place
from newsgraph.extraction.pointing.looking_ahead import look_ahead
from newsgraph.extraction.pointing.nameless import NamelessResolver
from newsgraph.extraction.pointing.nouns import NounResolver
from newsgraph.extraction.pointing.owning import demanding
from newsgraph.extraction.pointing.pronouns import (
    Pointer,
    gender_told,
    is_demonstrative,
    is_one_told_of,
    is_relative,
    is_somebody,
    number_told,
    pointer_at,
)
from newsgraph.extraction.pointing.scoring import FARTHEST, choose, may_be
from newsgraph.extraction.pointing.speaking_again import speaker_again
from newsgraph.extraction.pointing.speaking_on import only_speaker
from newsgraph.extraction.pointing.undergoing import only_person
from newsgraph.extraction.pointing.voices import quotes_of, reported_by, speaker_of, speakers_in, voices_of
from newsgraph.language.tree import Word
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import function_noun, kin_noun

_CLIENTS = frozenset({"Mandant", "Mandantin", "Klient", "Klientin"})


def resolve(cast: Cast, claims: Sequence[ClaimDraft], guesser: Guesser | None = None) -> None:
    """Add to the actors the nouns and pronouns that point back to them.

    Args:
        cast: the actors so far.
        claims: who says what.
        guesser: says whom a word means that no rule knows; another one where its weights are fitted.
    """
    resolver = _Resolver(cast, claims, guesser)
    for sentence, sent in enumerate(cast.tree.sentences):
        for token in sent:
            resolver.read(token, sentence)
    resolver.close()
    look_ahead(cast, resolver.history)


class _Resolver:
    """Goes through the words of a document and finds whom each of them points back to."""

    def __init__(self, cast: Cast, claims: Sequence[ClaimDraft], guesser: Guesser | None) -> None:
        self.history = History()
        self._guesser = guesser or Guesser()
        self._cast = cast
        self._nouns = NounResolver(cast, self.history)
        self._epithets = EpithetResolver(cast, self.history)
        self._nameless = NamelessResolver(cast, self.history, claims)
        self._at_head = _mentions_by_head(cast)
        self._quotes = quotes_of(claims)
        self._voices = voices_of(cast.tree, claims)
        self._speakers = speakers_in(cast, claims)
        self._reported = reported_by(claims)
        self._polite = {self._quotes.get(token.i) for token in cast.tree if _is_polite(token)}

    def read(self, token: Word, sentence: int) -> None:
        """Resolve a word, unless it is known already, and remember it."""
        quote = self._quotes.get(token.i)
        if token.text == "Sie" and quote in self._polite and number_told(token) != "Sing":
            return  # it may be the reader
        known = self._at_head.get(token.i)
        if known is None:
            if token.i not in self._cast.taken:
                self._resolve(token, sentence, quote)
            known = _fresh_mention(self._cast, token)
            if known is not None:
                self._at_head[token.i] = known
        _remember(self.history, token, sentence, quote, known, token.i in self._cast.taken)

    def close(self) -> None:
        """Settle what only the whole article tells."""
        self._nameless.close()

    def _resolve(self, token: Word, sentence: int, quote: int | None) -> None:
        if token.pos in ("NOUN", "PROPN", "ADJ"):
            self._resolve_noun(token, sentence)
        elif token.pos in ("PRON", "DET"):
            self._resolve_pronoun(token, sentence, quote)

    def _resolve_noun(self, noun: Word, sentence: int) -> None:
        # What somebody reports is about others: "Staatsanwalt Lotz sagte, der Mann habe geschossen".
        barred = frozenset(self._speaker(self._reported, noun) + self._speaker(self._voices, noun))
        kind = somebody(noun.text)
        if function_noun(noun.text) is not None:
            for owner in children(noun, "nmod"):  # "der Chef der Bande": first, which gang
                if owner.i > noun.i and owner.pos == "NOUN" and owner.i not in self._cast.taken:
                    self._resolve_noun(owner, sentence)
        if kind is not None and kind.use == "general":
            self._nameless.resolve(noun, sentence, barred)
        if noun.i not in self._cast.taken:
            self._epithets.resolve(noun, sentence, barred)
        if noun.i not in self._cast.taken:
            who = only_speaker(self._cast, self.history, noun, sentence, self._speakers, barred)
            if who is not None:
                self._cast.mention(who, noun_mention(noun, rules.NOUN_EPITHET.id))
        if noun.i not in self._cast.taken and noun.pos != "ADJ":
            self._nouns.resolve(noun, sentence, barred)
        if noun.i not in self._cast.taken:
            body = firm_before(self._cast, self.history, noun, sentence, barred)
            body = body or authority_before(self.history, noun, sentence, self._speakers, barred)
            if body is not None:
                self._cast.mention(body, noun_mention(noun, rules.NOUN_KIND.id))
        if noun.i not in self._cast.taken:
            who = speaker_again(self._cast, self.history, noun, sentence, self._speakers, barred)
            if who is not None:
                self._cast.mention(who, noun_mention(noun, rules.NOUN_EPITHET.id))
        if noun.i not in self._cast.taken:
            self._nameless.resolve(noun, sentence, barred, partial(self._likeliest, noun, sentence, barred))

    def _likeliest(self, noun: Word, sentence: int, others: frozenset[Entity]) -> tuple[Entity, ...]:
        place = Place(
            noun, sentence, None, self.history, self._speakers, others | others_beside(self._cast, noun), ()
        )
        return self._guesser.of_noun(noun, place, self._cast)

    def _place_of(self, pointer: Pointer, sentence: int, quote: int | None) -> Place:
        """Return where a pronoun stands, and whom it cannot mean there."""
        token = pointer.token
        others = barred(self._cast, pointer).union(self._speaker(self._voices, token))
        reporter = self._speaker(self._reported, token)
        return Place(token, sentence, quote, self.history, self._speakers, others, reporter)

    def _resolve_pronoun(self, token: Word, sentence: int, quote: int | None) -> None:
        pointer = pointer_at(token)
        rule = rules.RELATIVE.id
        if is_one_told_of(token):
            who, rule = self._cast.taken.get(token.head.i, ()), rules.PRONOUN.id
        elif is_relative(token):
            who = antecedent(self._cast, token)
        elif is_demonstrative(token):
            who, rule = self._last_before(token, sentence, quote), rules.DEMONSTRATIVE.id
        elif pointer is not None and pointer.possessive and token.lower in WHOSE:
            who, rule = named_last(pointer, sentence, quote, self.history), rules.POSSESSIVE.id
        elif pointer is not None:
            rule = rules.POSSESSIVE.id if pointer.possessive else rules.PRONOUN.id
            ruled = self._meant(pointer, sentence, quote)
            who = self._guesser.of_pronoun(pointer, partial(self._place_of, pointer, sentence, quote), ruled)
            rule = rule if who == ruled else rules.LIKELIEST.id
            if len(who) == 1 and who[0].type == "person" and not pointer.plural:
                told = pointer.genders - {"Neut"}  # "seine" is a man's, where it is a person's
                who[0].gender = who[0].gender or next(iter(told), None)
        else:
            return
        if who:
            # A possessive agrees in number with what is owned: "seine Anhänger" is one man's.
            number = who[0].number if feature(token, "Poss") == "Yes" else number_of(token)
            gender = who[0].gender if len(who) == 1 and who[0].number == "Sing" else None
            words = token.tree[token.i : token.i + 1]
            self._cast.mention(who, Mention(words, token, "pronoun", gender, number, rule))
            if rule == rules.POSSESSIVE.id and len(who) == 1:
                self._note_kin(token.head, who[0])

    def _note_kin(self, noun: Word, owner: Entity) -> None:
        """Note whose kin somebody with a name is: "seine Frau Ida Brandt"."""
        kin, entity = kin_noun(noun.text), self._cast.meant_at(noun)
        if kin is not None and entity is not None and entity is not owner and entity.type == "person":
            entity.add_role(Role(kin.lemma, kin.lemma, kin.relation, owner, found_by=rules.KIN.id))

    def _meant(self, pointer: Pointer, sentence: int, quote: int | None) -> tuple[Entity, ...]:
        """Return whom a pronoun of the third person means."""
        reporter = self._speaker(self._reported, pointer.token)
        if is_opinion(pointer.token) and pointer.token.i in self._reported:
            return reporter if _agrees(pointer, reporter) else ()
        if pointer.token.i in self._reported and pointer.token.head.lemma in _CLIENTS:
            return reporter if _agrees(pointer, reporter) else ()  # the lawyer speaks of "sein Mandant"
        of_others = pointer.possessive and bool(demanding(pointer.token.head))
        placed = None if of_others else meant_by_place(self._cast, pointer, quote, self.history)
        if placed is not None:
            return placed
        told = self._told_of(pointer, sentence, quote, reporter)
        if told is not None:
            return told
        others = barred(self._cast, pointer).union(self._speaker(self._voices, pointer.token))
        who = choose(pointer, sentence, quote, self.history, others, self._speakers)
        who = who or only_person(pointer, sentence, quote, self.history, others)
        if not who and reporter and self._is_only_reporter(pointer, sentence, quote, reporter):
            return reporter
        who = who or subject_before(pointer, sentence, quote, self.history, others, self._reported)
        if who == reporter or not _may_be_reporter(pointer, reporter):
            return who
        named = any(known.who == who for known in self.history.since(sentence))
        return who if named else ()

    def _is_only_reporter(
        self, pointer: Pointer, sentence: int, quote: int | None, reporter: tuple[Entity, ...]
    ) -> bool:
        """Whether nobody else was told of whom a pronoun can mean: "Sie sei müde, sagte Ida Lotz"."""
        if not _may_be_reporter(pointer, reporter):
            return False
        near = self.history.since(sentence - FARTHEST)
        return not any(may_be(pointer, known, quote) and known.who != reporter for known in near)

    def _last_before(self, token: Word, sentence: int, quote: int | None) -> tuple[Entity, ...]:
        """Return whom "dieser" or "diese" means: who was named last before the sentence and agrees."""
        number, gender = number_told(token), gender_told(token)
        for known in reversed(self.history):
            if known.sentence == sentence or known.token.pos == "ADJ":
                continue
            if sentence - known.sentence > 1 or (known.quote is not None and known.quote != quote):
                break
            if known.number == number and (number == "Plur" or known.gender in (None, gender)):
                return known.who
        return ()

    def _told_of(
        self, pointer: Pointer, sentence: int, quote: int | None, reporter: tuple[Entity, ...]
    ) -> tuple[Entity, ...] | None:
        """Return of whom a report goes on: "Lotz sagte, eine Frau habe es getan. Sie sei gefasst."

        None where the sentence before reports of nobody else than who speaks.
        """
        claim = self._reported.get(pointer.token.i)
        if claim is None or claim.speaker is None or not pointer.subject or not pointer.singular:
            return None
        if claim.speaker.sentence.start == pointer.token.sentence.start:
            return None
        before = [
            known.who
            for known in self.history.since(sentence - 1)
            if known.sentence == sentence - 1
            and known.token.dep in SUBJECTS
            and known.token.i in self._reported
            and _is_reported_clause(known.token)
            and len(known.who) == 1
            and known.who[0].type == "person"
            and may_be(pointer, known, quote)
        ]
        people = list(dict.fromkeys(who for who in before if who != reporter))
        return people[0] if len(people) == 1 and len(set(before)) == 1 else None

    def _speaker(self, claims: Mapping[int, ClaimDraft], token: Word) -> tuple[Entity, ...]:
        return speaker_of(self._cast, claims[token.i]) if token.i in claims else ()


def _is_reported_clause(subject: Word) -> bool:
    """Whether the clause of a subject is plainly what somebody says: in the Konjunktiv, or below its verb."""
    verb = subject.head
    words = [verb, *children(verb, "aux", "aux:pass", "cop")]
    konjunktiv = any(feature(word, "Mood") == "Sub" for word in words)
    return konjunktiv or verb.dep == "ccomp" or bool(children(verb, "mark"))


def _is_polite(token: Word) -> bool:
    """Whether a word speaks to somebody: "Wie sehen Sie das?"."""
    return token.text in ("Sie", "Ihnen") and token.pos == "PRON" and not token.is_sent_start


def _agrees(pointer: Pointer, speaker: tuple[Entity, ...]) -> bool:
    return len(speaker) == 1 and pointer.may_be_of(speaker[0].gender)


def _may_be_reporter(pointer: Pointer, reporter: tuple[Entity, ...]) -> bool:
    """Whether a subject in reported words may also be who reports them: "Müller sagte, … Er werde …"."""
    if not (_agrees(pointer, reporter) and reporter[0].type == "person"):
        return False
    return pointer.subject and pointer.singular


def _mentions_by_head(cast: Cast) -> dict[int, tuple[tuple[Entity, ...], Mention]]:
    found: dict[int, tuple[tuple[Entity, ...], Mention]] = {}
    for entity in cast.entities:
        for mention in entity.mentions:
            known = found.get(mention.head.i)
            if known is None or len(mention.words) > len(known[1].words):
                found[mention.head.i] = ((entity,), mention)
            elif known[1] is mention:
                found[mention.head.i] = ((*known[0], entity), mention)
    return found


def _fresh_mention(cast: Cast, token: Word) -> tuple[tuple[Entity, ...], Mention] | None:
    who = cast.taken.get(token.i)
    if not who:
        return None
    mention = next((mention for mention in reversed(who[0].mentions) if mention.head == token), None)
    return (who, mention) if mention is not None else None


def _remember(
    history: list[Candidate],
    token: Word,
    sentence: int,
    quote: int | None,
    meant: tuple[tuple[Entity, ...], Mention] | None,
    taken: bool,
) -> None:
    """Add a word to the history: an actor's mention, or a noun that is no actor."""
    if meant is not None:
        who, mention = meant
        body = who[0].type == "organisation" and token.pos == "NOUN"  # "die Initiative „Freies Tal“": no "er"
        gender = mention.gender or (gender_of(token) if body else None)
        history.append(
            Candidate(who, token, sentence, gender, mention.number, mention.kind == "pronoun", quote)
        )
        _remember_pair(history, token, who)
    elif not taken and token.pos in ("NOUN", "PROPN") and token.dep not in ("compound", "flat"):
        history.append(Candidate((), token, sentence, gender_of(token), number_of(token), False, quote))
    elif not taken and is_somebody(token):
        history.append(Candidate((), token, sentence, gender_told(token), number_told(token), False, quote))


def _remember_pair(history: list[Candidate], token: Word, who: tuple[Entity, ...]) -> None:
    """Coordinated actors are a plural together: "Putin und Kim … sie"."""
    if (
        token.dep != "conj"
        or len(who) != 1
        or not any(child.lower in ("und", "sowie") for child in token.children)
    ):
        return
    first = next((known for known in reversed(history) if known.token == token.head and known.who), None)
    if first is None or len(first.who) > 2 or first.who == who:
        return
    pair = tuple(dict.fromkeys((*first.who, *who)))
    last = history[-1]
    history.append(Candidate(pair, token.head, last.sentence, None, "Plur", False, last.quote))
