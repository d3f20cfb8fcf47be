"""How a word is written: capitals, digits, marks. No rule needs spaCy's ``Token`` to ask."""

from __future__ import annotations

import re
from functools import cache

from spacy.lang.de.stop_words import STOP_WORDS
from spacy.lang.lex_attrs import is_punct, is_quote, like_num

# Stems with "ß", which Swiss papers write "ss". Left out are those that are other words with "ss", too:
# "Masse", "Busse", "Flosse", "schoss", and "aussen" in "aussenden"; "Preissprung" is two words.
_SWISS = re.compile(
    r"((?:gr|st|bl)[oö]|(?:schl|sch|fl|g|n|sp|h|l|gr)ie|(?:f|gr|s|b)ü|f[uü](?!ssion)|gru|[aä]u(?=sser)|ge[mf]ä|mä(?=ssig)"
    r"|hei|bei|flei|drei(?=ssig)|mei(?=sse)|(?<![kp])rei(?=ss[et])|wei(?=ss(?:e[mnrs]?|t)?$)|stra(?=sse)|spa"
    r"|ma(?=ss(?:nahm|geb|stab|voll|los))|au(?=ssen(?!d|t))|bu(?=ssgeld))ss",
    re.IGNORECASE,
)


class Spelling:
    """What the letters of a word tell, without its place in the text."""

    __slots__ = ("lower", "text")

    text: str
    lower: str  # the text in small letters

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.text)

    @property
    def is_lower(self) -> bool:
        """Whether the word is written in small letters."""
        return self.text.islower()

    @property
    def is_title(self) -> bool:
        """Whether the word begins with a capital and goes on without one."""
        return self.text.istitle()

    @property
    def is_alpha(self) -> bool:
        """Whether the word is all letters."""
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        """Whether the word is all digits."""
        return self.text.isdigit()

    @property
    def is_stop(self) -> bool:
        """Whether the word is one of the commonest of German."""
        return self.lower in STOP_WORDS

    @property
    def like_num(self) -> bool:
        """Whether the word is a number in digits or letters."""
        return _is_number(self.text)


@cache
def with_sharp_s(word: str) -> str:
    """Return a word of a Swiss paper as the others write it, which tables and rules know.

    >>> with_sharp_s("Massnahme"), with_sharp_s("gemäss"), with_sharp_s("Masse")
    ('Maßnahme', 'gemäß', 'Masse')
    """
    return _SWISS.sub(lambda match: f"{match[1]}ß", word) if "ss" in word else word


@cache
def written(text: str) -> tuple[str, bool, bool, bool]:
    """Return a token in small letters, and whether it is white space, punctuation, a quotation mark."""
    return with_sharp_s(text.lower()), text.isspace(), bool(is_punct(text)), bool(is_quote(text))


@cache
def _is_number(text: str) -> bool:
    return bool(like_num(text))
