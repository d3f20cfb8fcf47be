"""Names whom a pronoun means, in brackets as newspapers do: "Sie [Ida Roth] sei streng gewesen".

A claim keeps the words of its article. Out of their sentence nobody knows whom "sie" means, so that where a
claim is shown its pronouns are followed by a name, but for those of the speaker, who stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.schema import Claim, Extraction

# Relative pronouns have what they mean before them.
_PERSONAL = frozenset({"er", "sie", "ihn", "ihm", "ihr", "ihnen"})
_POSSESSIVE = ("sein", "ihr")
_NOBODY = frozenset({"place", "other"})  # things and towns are seldom what a reader asks for
_GAP = " … "  # between the parts of a claim

Place = tuple[int, str, str]  # the end of a pronoun, the actor's id and name


class Pronouns:
    """The pronouns of an article with whom they mean."""

    def __init__(self, extraction: Extraction) -> None:
        self._text = extraction.article.text
        self._places = sorted(_places(extraction))

    def told(self, claim: Claim) -> str:
        """Return the words of a claim, each other actor named once behind a pronoun."""
        named = {claim.speaker}
        parts: list[str] = []
        for span in claim.spans:
            part, at = "", span.start
            for end, actor, name in self._places:
                if span.start < end <= span.end and actor not in named:
                    named.add(actor)
                    part += f"{self._text[at:end]} [{name}]"
                    at = end
            parts.append(part + self._text[at : span.end])
        return _GAP.join(parts) if len(named) > 1 else claim.text


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
