"""What stands in quotation marks and is no claim: names, titles, terms, charges."""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.grammar.modality import is_finite
from newsgraph.extraction.grammar.syntax import first_child
from newsgraph.extraction.names.organisations import is_slogan_of
from newsgraph.extraction.surface.quotations import Quotation
from newsgraph.extraction.surface.segments import Layout
from newsgraph.language.tree import Word

_NAME_LENGTH = 6
_NOMINAL = frozenset({"NOUN", "PROPN", "X", "NUM"})
_CALLING = frozenset({"nennen", "bezeichnen", "beschimpfen"})  # what stands with them is predicated
_TITLED = frozenset(
    {"motto", "titel", "name", "namen", "überschrift", "stichwort", "codename", "codenamen", "lied"}
)


def is_charge(layout: Layout, quotation: Quotation) -> bool:
    """Tell whether quoted words say for what somebody is tried: "wegen „groben Unfugs in zwei Fällen“"."""
    words = quotation.words
    before = layout.tree[words.start - 1].lower if words.start else ""
    return before in {"wegen", "aufgrund"} and not any(is_finite(word) for word in words)


def looks_like_name(layout: Layout, quotation: Quotation) -> bool:
    """Tell whether quoted words are a name or a title: „Spiegel“, die Zeitung „Die Welt“."""
    words = [token for token in quotation.inner if not token.is_punct and not token.is_space]
    if not words:
        return True
    before = layout.tree[quotation.words.start - 1] if quotation.words.start else None
    if before is not None and before.lemma.lower() in _TITLED:
        return True
    if before is not None and is_slogan_of(before, layout.tree[words[0].i : words[-1].i + 1]):
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
