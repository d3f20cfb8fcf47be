"""Whom a noun of age means: "der 56-Jährige".

German news tells the age of somebody like this where it goes on to tell of them: of who was told to be as old
before, or else of the only one told of last of whom no age is known.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.syntax import first_child
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention
from newsgraph.extraction.identity.unnamed import Phrase, ages_told
from newsgraph.extraction.pointing.determination import is_predicate
from newsgraph.extraction.pointing.history import Candidate
from newsgraph.language.tree import Word
from newsgraph.lexicon.nameless import is_aged, somebody

_NEAR = 3  # sentences back
_BRACKETS = frozenset({"(", ","})  # "Ida Brandt (24)", "Ida Brandt, 24, …"


def meant_by_age(
    history: Sequence[Candidate], phrase: Phrase, sentence: int, barred: Container[Entity]
) -> Entity | None:
    """Return whom a noun of age means; None where nobody or more than one may be meant.

    Args:
        history: who and what was named before.
        phrase: the noun of age, with what it tells.
        sentence: the number of its sentence.
        barred: who cannot be meant, as whoever speaks, or is beside them in the clause.
    """
    ages: dict[Entity, str] = {}
    for candidate in history:
        for who in candidate.who:
            if who.type == "person" and who.number != "Plur" and who.may_be_of(phrase.gender):
                ages.setdefault(who, _age_of(who, phrase.noun))
    told = [who for who, age in ages.items() if age == phrase.age]
    if told:
        return told[0] if len(told) == 1 else None
    free = [who for who, age in ages.items() if not age and who not in barred]
    for back in range(_NEAR + 1):
        there = [known for known in history if known.sentence == sentence - back and known.quote is None]
        last = [who for who in free if any(who in known.who for known in there)]
        if last:
            return (
                last[0]
                if len(last) == 1 and not any(_is_stranger(known, phrase) for known in there)
                else None
            )
    return None


def spoke_before(cast: Cast, claims: Sequence[ClaimDraft], phrase: Phrase) -> Entity | None:
    """Return who spoke just before a noun of age speaks, in the same paragraph, if it may mean them."""
    noun = phrase.noun
    before = _claim_before(claims, noun)
    if before is None or before.speaker is None:
        return None
    who = cast.meant_at(before.speaker.root)
    if who is None or noun.tree[before.content[-1].end : noun.i].has_break:
        return None
    one = who.type == "person" and who.number != "Plur" and who.may_be_of(phrase.gender)
    return who if one and _age_of(who, noun) in ("", phrase.age) else None


def is_only_told_of(person: Entity, claims: Sequence[ClaimDraft], noun: Word) -> bool:
    """Whether somebody of no known age is there only in what was said just before a noun of age speaks.

    "Man habe mit einem Investor verhandelt. „…“, sagte der 52-Jährige": it is who speaks of the Investor.
    """
    before = _claim_before(claims, noun)
    if before is None or _age_of(person, noun):
        return False
    heads = (mention.head for mention in person.mentions if mention.head.i < noun.i)
    return all(any(head in span for span in before.content) for head in heads)


def _claim_before(claims: Sequence[ClaimDraft], noun: Word) -> ClaimDraft | None:
    """Return the claim before the first one that a noun speaks."""
    said = (n for n, claim in enumerate(claims) if claim.speaker is not None and claim.speaker.root == noun)
    here = next(said, 0)
    return claims[here - 1] if here else None


def stranger_before(history: Sequence[Candidate], phrase: Phrase, sentence: int) -> Word | None:
    """Return the only person of the sentence before who is no actor: "eine Nachbarin. Die 47-Jährige …"."""
    if not is_aged(phrase.noun.text) or not phrase.definite:
        return None
    told = (known for known in history if known.sentence == sentence - 1 and known.quote is None)
    there = [known for known in told if _is_stranger(known, phrase)]
    words = {known.token for known in there}
    if len(words) != 1 or phrase.noun.tree[there[0].token.i : phrase.noun.i].has_break:
        return None
    return there[0].token


def _age_of(person: Entity, until: Word) -> str:
    """Return the age that is told of somebody before a word, or nothing."""
    for mention in person.mentions:
        if mention.head.i < until.i and mention.kind != "pronoun":
            ages = _ages_at(mention)
            if ages:
                return ages[0]
    return ""


def _ages_at(mention: Mention) -> list[str]:
    found = ages_told(mention.head)
    behind = mention.head.tree[mention.words.end : mention.words.end + 2]
    if (
        mention.kind == "name"
        and len(behind) == 2
        and behind[0].text in _BRACKETS
        and behind[1].text.isdigit()
    ):
        found.append(behind[1].text)
    return found


def _is_stranger(known: Candidate, phrase: Phrase) -> bool:
    """Whether a noun means somebody else who may be as old, without an actor: "so ihre Mandantin"."""
    token = known.token
    kind = somebody(token.text) if not known.who and known.number != "Plur" else None
    if kind is None or kind.type != "person":
        return False
    predicate = is_predicate(token) or first_child(token, "cop") is not None or token.dep == "appos"
    return not predicate and (None in (phrase.gender, known.gender) or known.gender == phrase.gender)
