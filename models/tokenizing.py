"""What both models change in spaCy's German tokenizer."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_suffix_regex


def german_tokenizer(nlp: Language) -> None:
    """A full stop after a year is one, and after "AfD", "KfW", "GmbH": spaCy leaves "2024." and "AfD." whole.

    It must leave "24." (Oktober) and "S." (Roth).
    """
    suffixes = [*(nlp.Defaults.suffixes or ()), r"(?<=[0-9]{4})\.", r"(?<=[a-zäöüß][A-ZÄÖÜ])\."]
    assert isinstance(nlp.tokenizer, Tokenizer)
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search
