"""What stands in quotation marks and is no claim: names, titles, terms, charges, scraps, nobody's words."""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import is_finite
from newsgraph.extraction.grammar.syntax import first_child
from newsgraph.extraction.surface.quotations import Quotation
from newsgraph.extraction.surface.segments import Layout
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.known import country_of_adjective

_NAME_LENGTH = 6
_PART_LENGTH = 3  # words: fewer in quotation marks are often irony or a coined term
_NOMINAL = frozenset({"NOUN", "PROPN", "X", "NUM"})
_CALLING = frozenset({"nennen", "bezeichnen", "beschimpfen"})  # what stands with them is predicated
_TITLED = frozenset(
    {"motto", "titel", "name", "namen", "überschrift", "stichwort", "codename", "codenamen", "lied"}
)
_VIEWS = frozenset({"Sicht", "Ansicht", "Erkenntnisstand", "Sichtweise", "Verständnis", "Lesart"})
# Rules whose claims are nobody's where no speaker is found.
_NOBODYS = frozenset(
    {
        "claim.continued.hearsay", "claim.continued.quoted", "claim.direct.governed", "claim.direct.inside",
        "claim.direct.part",
        "claim.noun.dass", "claim.noun.indirect", "claim.noun.infinitive", "claim.source.danach",
        "claim.source.demnach", "claim.source.wonach",
    }
)  # fmt: skip
# Cues by which, where nobody is named, the author tells a fact or a plan: "Es wurde bekannt, dass …".
_AUTHORS = frozenset({"bekannt werden", "bekennen", "bewerten", "erfahren", "feststellen", "planen"})


def is_charge(layout: Layout, quotation: Quotation) -> bool:
    """Tell whether quoted words say for what somebody is tried: "wegen „groben Unfugs in zwei Fällen“"."""
    words = quotation.words
    before = layout.tree[words.start - 1].lower if words.start else ""
    return before in {"wegen", "aufgrund"} and not any(is_finite(word) for word in words)


def is_scrap(draft: ClaimDraft) -> bool:
    """Tell whether a claim is but a word or two that somebody marks in what they say: no claim of its own.

    The Wikinews gold counts them, so that they are found; nobody who reads the graph needs them.
    """
    if draft.found_by not in {"claim.direct.inside", "claim.continued.quoted"}:
        return False
    words = [token for span in draft.content for token in span if not token.is_punct and not token.is_space]
    return len(words) < _PART_LENGTH and not any(is_finite(word) for word in words)


def is_nobodys(draft: ClaimDraft) -> bool:
    """Tell whether a claim has nobody to make it: "Es gibt Vorwürfe, …", marked words in the author's text.

    As with scraps, the gold counts them, but nobody who asks who said it is helped by "?".
    """
    if draft.speaker is not None and draft.found_by.startswith("claim.source"):
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


def looks_like_name(layout: Layout, quotation: Quotation) -> bool:
    """Tell whether quoted words are a name or a title: „Spiegel“, die Zeitung „Die Welt“."""
    words = [token for token in quotation.inner if not token.is_punct and not token.is_space]
    if not words:
        return True
    before = layout.tree[quotation.words.start - 1] if quotation.words.start else None
    if before is not None and before.lemma.lower() in _TITLED:
        return True
    if any(is_finite(token) for token in words) or len(words) > _NAME_LENGTH:
        return False
    if before is not None and before.lower == "als":
        return False
    if all(token.entity or token.pos in {"PROPN", "X", "NUM"} for token in words):
        return True
    if before is not None and before.pos in {"NOUN", "PROPN"} and before.is_alpha:
        return words[0].text[:1].isupper()
    return _is_term(quotation, before, words)


def _is_term(quotation: Quotation, before: Word | None, words: Sequence[Word]) -> bool:
    """Tell whether quoted words are a coined term: nouns that go on a phrase begun outside ("ihr „Bündnis“").

    Nouns that are predicated of something are somebody's judgement, and so is what has no article.
    """
    if words[0].pos not in _NOMINAL or words[-1].pos not in _NOMINAL or before is None:
        return False
    if any(word.pos not in _NOMINAL | {"ADP", "DET"} for word in words):
        return False
    root = quotation.words.root
    if root.head.lemma.lower() in _CALLING or first_child(root, "cop") is not None:
        return False
    return before.pos in {"DET", "ADJ"} or before.tag == "APPRART"
