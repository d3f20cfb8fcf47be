"""Names whom a pronoun or a noun means, in brackets as newspapers do: "Sie [Ida Roth] sei streng".

A claim keeps the words of its article. Out of their sentence nobody knows whom "sie" or "der Konzern"
means, so that where a claim is shown a name follows them, but for those of the speaker, who stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgraph.schema import Actor, Claim, Extraction

# Relative pronouns have what they mean before them.
_PERSONAL = frozenset({"er", "sie", "ihn", "ihm", "ihr", "ihnen"})
_POSSESSIVE = ("sein", "ihr")
_NOBODY = frozenset({"place", "other"})  # things and towns are seldom what a reader asks for
_GAP = " … "  # between the parts of a claim

# Rules that link a noun without a name to somebody named before.
_LINKING = ("pointing.noun", "identity.unnamed.general", "identity.unnamed.kindred")
_ARTICLE = re.compile(r"(?:der|die|das|dem|den|des)\s", re.IGNORECASE)

Place = tuple[int, str, str]  # the end of a pronoun or noun, the actor's id and name


class Pronouns:
    """The pronouns and nouns of an article that point back, with whom they mean."""

    def __init__(self, extraction: Extraction) -> None:
        self._text = extraction.article.text
        self._pronouns = frozenset(_places(extraction))
        self._nouns = frozenset(_noun_places(extraction))
        self._places = sorted(self._pronouns | self._nouns)
        self._names = [
            (mention.start, actor.id)
            for actor in extraction.actors
            for mention in actor.mentions
            if mention.kind == "name"
        ]
        self._nameless = [
            (mention.start, actor.id)
            for actor in extraction.actors
            for mention in actor.mentions
            if not actor.named and mention.kind == "noun"
        ]

    def told(self, claim: Claim) -> str:
        """Return the words of a claim, each other actor named once behind a pronoun, or a noun for them.

        Behind a noun nobody is named whose name stands in the words themselves, nor behind a pronoun who has
        no other name than a noun before it: "der Kollegin raten, ihre Rechnung anzusehen".
        """
        named = {claim.speaker}
        written = {
            actor
            for start, actor in self._names
            if any(span.start <= start < span.end for span in claim.spans)
        }
        parts: list[str] = []
        for span in claim.spans:
            part, at = "", span.start
            for end, actor, name in self._places:
                if not span.start < end <= span.end or actor in named:
                    continue
                if any(who == actor and span.start <= start < end for start, who in self._nameless):
                    continue
                if (end, actor, name) in self._pronouns or actor not in written:
                    named.add(actor)
                    part += f"{self._text[at:end]} [{name}]"
                    at = end
            parts.append(part + self._text[at : span.end])
        return _GAP.join(parts) if len(named) > 1 else claim.text


def _noun_places(extraction: Extraction) -> Iterator[Place]:
    """Yield the nouns with a definite article that mean somebody with a name: "der Konzern"."""
    for actor in extraction.actors:
        for mention in actor.mentions if actor.named else ():
            points = mention.kind == "noun" and mention.found_by.startswith(_LINKING)
            definite = _ARTICLE.match(extraction.article.text, mention.start)
            if points and definite and _may_be_said_of(actor, mention.text):
                yield mention.end, actor.id, actor.name


def _may_be_said_of(actor: Actor, noun: str) -> bool:
    """Whether a noun means this actor, and no sort: "der Bundeskanzler" of a law is no woman who is one."""
    if actor.type == "country":
        return len(noun.split()) <= 2  # "des rohstoffreichen Landes" tells which
    feminine = noun.endswith(("in", "e", "en", "frau", "dame"))
    return actor.type != "place" and not (actor.gender == "f" and not feminine)


def _places(extraction: Extraction) -> Iterator[Place]:
    for actor in extraction.actors:
        if actor.type in _NOBODY:
            continue
        for mention in actor.mentions:
            word = mention.text.casefold()
            possessive = word.startswith(_POSSESSIVE) and len(word) <= len("seinem")
            # In "den Standort mit seinen Stellen" it is seldom a firm's.
            owns = possessive and actor.type == "person"
            if mention.kind == "pronoun" and (word in _PERSONAL or owns):
                yield mention.end, actor.id, actor.name
