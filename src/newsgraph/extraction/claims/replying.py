"""Whom somebody answers without naming them: "Roth wies die Vorwürfe zurück", "Marx entgegnete, …".

It is who spoke last before: of a charge that is rejected, whoever charged the same one with it near by, else
whoever spoke last, else whoever charged them anywhere. Where nobody known spoke, nobody is answered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.stance import DENYING
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.syntax import OBJECTS, children, first_child
from newsgraph.language.tree import Word

# Verbs by which somebody answers whoever spoke, if no addressee stands there.
_ANSWERING = frozenset({"entgegnen", "kontern", "widersprechen"})
_REJECTING = frozenset({"abstreiten", "bestreiten", "dementieren", "zurückweisen"})
_CHARGES = frozenset({"Anschuldigung", "Beschuldigung", "Darstellung", "Kritik", "Vorwurf"})
_SAID = _CHARGES | {"Einwand", "Frage", "Nachfrage"}
_ALL = ("all", "d", "jed", "jeglich", "sämtlich")  # how the articles of all that was said begin
_OWN_WORDS = ("appos", "acl", "ccomp", "csubj", "det:poss", "nmod")  # that tell what the charge is, or whose
_UNANSWERED = frozenset({"agrees", "asks", "praises"})
_REACH = 4  # sentences back to what is answered


class Spoken(NamedTuple):
    """A claim with who speaks and who is charged or named in it, and the number of its sentence."""

    draft: ClaimDraft
    speaker: str | None
    charged: frozenset[str]
    sentence: int


def answered_by(spoken: Sequence[Spoken], are_together: Callable[[str, str], bool]) -> list[str | None]:
    """Return for each claim of an article whom its speaker answers, None where nobody or it is told.

    Args:
        spoken: the claims in their order.
        are_together: tells whether one of two actors is of the other, or both are of one body.
    """
    return [
        _answered(one, spoken[:number], are_together) if _answers(one) else None
        for number, one in enumerate(spoken)
    ]


def _answers(one: Spoken) -> bool:
    """Tell whether a claim answers somebody who is not named there."""
    draft = one.draft
    if one.speaker is None or not draft.made or draft.against or draft.addressees:
        return False
    if draft.found_by == rules.REFERENCE.id:
        return draft.stance in DENYING
    if draft.cue_lemma not in _ANSWERING and not _rejects_a_charge(draft):
        return False
    # "Auf den Vorwurf der CDU entgegnete Roth, …"
    return not any(word.lemma in _SAID and word.preposition == "auf" for word in draft.content[0].sentence)


def _answered(
    reply: Spoken, before: Sequence[Spoken], are_together: Callable[[str, str], bool]
) -> str | None:
    speaker, draft = reply.speaker, reply.draft
    others = [one for one in before if one.speaker != speaker]
    if draft.found_by == rules.REFERENCE.id:
        same = [one for one in others if one.draft.content == draft.content]
        return same[-1].speaker if same else None
    start = min(span.start for span in (*draft.content, draft.frame) if span is not None)
    others = [
        one
        for one in others
        if one.draft.content[0].start < start
        and one.draft.made
        and one.draft.stance not in _UNANSWERED
        and not (one.speaker and speaker and are_together(one.speaker, speaker))
    ]
    near = [one for one in others if reply.sentence - one.sentence <= _REACH]
    if draft.cue_lemma in _ANSWERING:
        return near[-1].speaker if near else None
    charging = [one for one in others if one.draft.stance == "accuses" and speaker in one.charged]
    close = [one for one in charging if reply.sentence - one.sentence <= _REACH]
    found = close or near or charging
    return found[-1].speaker if found else None


def _rejects_a_charge(draft: ClaimDraft) -> bool:
    """Tell whether what is rejected was said before: "die Vorwürfe", "die Kritik", "das"."""
    if draft.cue_lemma not in _REJECTING:
        return False
    if draft.kind != "Reported" and draft.stance == "denies":
        return False  # "wies zurück, dass …" says itself what
    words = [word for span in (draft.frame, *draft.content) if span is not None for word in span]
    return any(_is_charge(word) for word in words)


def _is_charge(word: Word) -> bool:
    if word.dep not in {*OBJECTS, "nsubj:pass"}:
        return False
    if word.lower in {"das", "dies", "alles"} and word.pos != "DET":
        return True
    article = first_child(word, "det")
    told = article is not None and article.lower.startswith(_ALL)
    told = told and not any(child.children for child in children(word, "amod"))  # "die gegen ihn erhobenen"
    return told and word.lemma in _CHARGES and not children(word, *_OWN_WORDS)
