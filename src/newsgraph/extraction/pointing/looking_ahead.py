"""Pronouns and offices before a name: "Damals wurde sie berühmt. Später reiste Ida Brandt …"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsgraph.extraction.grammar.syntax import SUBJECTS, subject_of
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention
from newsgraph.extraction.identity.unnamed import Phrase
from newsgraph.extraction.pointing import rules
from newsgraph.extraction.pointing.history import Candidate
from newsgraph.extraction.pointing.pronouns import pointer_at
from newsgraph.extraction.pointing.sameness import has_attribute
from newsgraph.lexicon.people import function_noun

_NEAR_WORDS = 40  # how far back a thing may be that a pronoun could mean


def look_ahead(cast: Cast, history: Sequence[Candidate]) -> None:
    """Resolve pronouns whom nobody named before can mean, where the next sentence has such a subject."""
    sentences = list(cast.tree.sentences)
    people = [known for known in history if known.person is not None]
    for sent, following in pairwise(sentences):
        for token in sent:
            pointer = pointer_at(token) if token.pos == "PRON" and token.i not in cast.taken else None
            if pointer is None or pointer.possessive or not pointer.subject or not pointer.singular:
                continue
            before = (known.who[0].gender for known in people if known.token.i < token.i)
            things = (k for k in history if not k.who and k.token.i < token.i and k.token.dep in SUBJECTS)
            near = (k for k in things if k.token.i >= sent.start - _NEAR_WORDS)
            if any(map(pointer.may_be_of, before)) or any(thing.gender in pointer.genders for thing in near):
                continue
            subject = subject_of(following.root)
            who = cast.taken.get(subject.i, ()) if subject is not None else ()
            if len(who) == 1 and who[0].type == "person" and who[0].gender in pointer.genders:
                words = cast.tree[token.i : token.i + 1]
                cast.mention(who, Mention(words, token, "pronoun", who[0].gender, "Sing", rules.CATAPHOR.id))


def named_later(cast: Cast, phrase: Phrase) -> Entity | None:
    """Return who is called by an office alone before their name: "die Ministerin … Ministerin Roth"."""
    told_apart = phrase.plural or phrase.qualities or phrase.owner is not None or has_attribute(phrase)
    if phrase.kind.type != "person" or not phrase.definite or told_apart:
        return None
    if function_noun(phrase.noun.text) is None:
        return None
    found = [
        person
        for person in cast.of_type("person")
        if person.named and person.mentions[0].head.i > phrase.noun.i
        if any(role.text == phrase.noun.text for role in person.roles)
    ]
    return found[0] if len(found) == 1 else None
