"""Which of the claims that were found a reader is told: no scraps, nobody's words."""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.continuing import with_sources
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import is_finite
from newsgraph.language.tree import Stretch
from newsgraph.lexicon.known import country_of_adjective

_PART_LENGTH = 3  # words: fewer in quotation marks are often irony or a coined term
_VIEWS = frozenset({"Sicht", "Ansicht", "Erkenntnisstand", "Sichtweise", "Verständnis", "Lesart"})
# Rules whose claims are nobody's where no speaker is found.
_NOBODYS = frozenset(
    {
        rules.CONTINUED_HEARSAY.id, rules.CONTINUED_QUOTED.id, rules.DIRECT_GOVERNED.id,
        rules.DIRECT_INSIDE.id, rules.DIRECT_PART.id,
        rules.NOUN_DASS.id, rules.NOUN_INDIRECT.id, rules.NOUN_INFINITIVE.id, rules.SOURCE_DANACH.id,
        rules.SOURCE_DEMNACH.id, rules.SOURCE_WONACH.id,
    }
)  # fmt: skip
# Cues by which, where nobody is named, the author tells a fact or a plan: "Es wurde bekannt, dass …".
_AUTHORS = frozenset({"bekannt werden", "bekennen", "bewerten", "erfahren", "feststellen", "planen"})


def told_claims(found: Sequence[ClaimDraft]) -> list[ClaimDraft]:
    """Return the claims that are told, in reading order, each with its speaker."""
    in_order = sorted(found, key=lambda draft: (draft.content[0].start, draft.content[-1].end))
    whole = with_sources([draft for draft in in_order if not _is_scrap(draft)])
    return [draft for draft in whole if not _is_nobodys(draft)]


def _is_scrap(draft: ClaimDraft) -> bool:
    """Tell whether a claim is but a word or two that somebody marks in what they say: no claim of its own.

    The Wikinews gold counts them, so that they are found; nobody who reads the graph needs them.
    """
    if draft.found_by not in {rules.DIRECT_INSIDE.id, rules.CONTINUED_QUOTED.id}:
        return False
    words = [token for span in draft.content for token in span if not token.is_punct and not token.is_space]
    return len(words) < _PART_LENGTH and not any(is_finite(word) for word in words)


def _is_nobodys(draft: ClaimDraft) -> bool:
    """Tell whether a claim has nobody to make it: "Es gibt Vorwürfe, …", marked words in the author's text.

    As with scraps, the gold counts them, but nobody who asks who said it is helped by "?".
    """
    if draft.speaker is not None and draft.found_by in rules.SOURCES:
        # "aus juristischer Sicht", "nach bisherigem Erkenntnisstand" is nobody's view.
        words = [word.lemma for word in draft.speaker]
        return words[-1] in _VIEWS and draft.speaker.root.lemma == words[-1] and not _has_owner(draft.speaker)
    return draft.speaker is None and (draft.found_by in _NOBODYS or draft.cue_lemma in _AUTHORS)


def _has_owner(speaker: Stretch) -> bool:
    root = speaker.root
    return any(
        child.dep in {"nmod", "det:poss", "appos", "flat"}
        or (child.dep == "amod" and (country_of_adjective(child.text) or child.text[0].isupper()))
        for child in root.children
    )
