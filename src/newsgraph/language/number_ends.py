"""The spaCy component ``newsgraph_number_ends``: a sentence may end in a number ("auf Platz 3. Trainer …").

German writes an ordinal as a number with a full stop, so tokenizers leave "3." whole and parsers read on.
Here the words around it decide before any parser does: what is no ordinal becomes a number and a full stop,
and the next word begins a sentence. Where both readings stay possible nothing is set: the parser decides.
"""

from __future__ import annotations

import re
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from newsgraph.language.paragraphs import ends_paragraph
from newsgraph.lexicon import read_table

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*\.")
_DATE = re.compile(r"(?:[1-9]|[0-2]\d|3[01])\.(?:[1-9]|0[1-9]|1[0-2])\.")
_ENDS = frozenset(".!?")
_OPENING = frozenset("„“»«\"'‚›‹")


@Language.component("newsgraph_number_ends", retokenizes=True, assigns=["token.is_sent_start"])
def end_after_numbers(doc: Doc) -> Doc:
    """Let a sentence start after a full stop that belongs to no ordinal; must run before the parser."""
    ends = [token for token in doc[:-1] if token.text[0].isdigit() and _ends_sentence(token)]
    places = {start.idx for token in ends if (start := _start_after(token)) is not None}
    with doc.retokenize() as retokenizer:
        for token in ends:
            if token.text.endswith("."):
                retokenizer.split(token, [token.text[:-1], "."], heads=[token, (token, 0)])
    for token in doc:
        if token.idx in places:
            token.is_sent_start = True
    return doc


def _ends_sentence(number: Token) -> bool:
    """Whether the full stop in or behind a number ends a sentence for certain."""
    following = _word_after(number)
    if following is None or not following.text[:1].isupper() or not _goes_on(following):
        return False
    if not number.text.endswith("."):  # "1998" ".": the tokenizer took it off, or the words came so
        return number.nbor().text == "."
    if _NUMBER.fullmatch(number.text) is None or _DATE.fullmatch(number.text):
        return False
    before = _word_before(number)
    if before is None:  # the number of a paragraph or of an item of a list
        return False
    if _after().get(following.lower_) == "opener":
        return True
    if not number.text[:-1].isdigit():  # "2:3.", "2,5.", "15.30."
        return True
    return not (_is_counted(following.lower_) or _announces_ordinal(before))


def _start_after(number: Token) -> Token | None:
    """What follows a number and its full stop in the same paragraph: a word or a quotation mark."""
    for token in number.doc[number.i + 1 :]:
        if ends_paragraph(token):
            return None
        if not token.is_space and not (token.text == "." and token.i == number.i + 1):
            return token
    return None


def _word_after(number: Token) -> Token | None:
    """The word after a number and its full stop, a quotation mark before it left out."""
    start = _start_after(number)
    if start is not None and start.text in _OPENING and start.i + 1 < len(start.doc):
        return start.nbor()
    return start


def _goes_on(word: Token) -> bool:
    """Whether a mark ends the paragraph's next sentence: headlines leave out articles before ordinals."""
    for token in word.doc[word.i :]:
        if ends_paragraph(token):
            return False
        if token.text[-1] in _ENDS:
            return True
    return False


def _word_before(number: Token) -> Token | None:
    """The word right before a number in its sentence; None where a mark or nothing stands there."""
    if number.i == 0:
        return None
    before = number.nbor(-1)
    return before if before.text[0].isalnum() or before.text == "%" else None


def _announces_ordinal(before: Token) -> bool:
    """Whether an ordinal may follow: after articles, adjectives that an article opens, and other ordinals."""
    for token in reversed(list(before.doc[max(before.i - 2, 0) : before.i + 1])):
        role = _before().get(token.lower_)
        if role == "article":
            return True
        if role == "joiner":  # "am 3. und 4. Spieler", but "in Raum 3 und 4."
            return not token.doc[max(token.i - 1, 0)].is_digit
        if not (token.is_lower and token.text.endswith(("e", "en", "er", "es", "em"))):
            return False
    return False


def _is_counted(word: str) -> bool:
    """Whether ordinals stand before this noun without an article: "3. Oktober", "1. Vorsitzender"."""
    return _after().get(word) == "counted" or word.endswith(_counted_ends())


@cache
def _before() -> dict[str, str]:
    return {row["word"]: row["before"] for row in read_table("around_numbers")}


@cache
def _after() -> dict[str, str]:
    return {row["word"]: row["after"] for row in read_table("around_numbers")}


@cache
def _counted_ends() -> tuple[str, ...]:
    """Counted nouns that also end compounds: "liga" of "Regionalliga"."""
    return tuple(word for word, role in _after().items() if role == "counted" and len(word) > 3)
