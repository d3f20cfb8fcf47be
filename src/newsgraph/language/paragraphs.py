"""The spaCy component ``newsgraph_paragraphs``: a line break ends a sentence, whatever the parser thinks.

So do 600 words without any mark that could end one: no sentence is so long, and spaCy's parser needs time
that grows with the square of a sentence's length.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

LONGEST_SENTENCE = 600  # words and marks
_ENDS = frozenset(".!?:;…")


def ends_paragraph(token: Token) -> bool:
    """Whether the token is white space with a line break in it."""
    return token.is_space and "\n" in token.text


@Language.component("newsgraph_paragraphs", assigns=["token.is_sent_start"])
def mark_paragraphs(doc: Doc) -> Doc:
    """Let a sentence start after each line break; must run before the parser, which keeps what is set.

    Headlines and list items have no full stop: without this they run into the next line.
    """
    _join_strings(doc.vocab)
    length = 0
    for token in doc[:-1]:
        following = doc[token.i + 1]
        length = 0 if token.text in _ENDS or ends_paragraph(token) else length + 1
        if (ends_paragraph(token) or length >= LONGEST_SENTENCE) and not following.is_space:
            following.is_sent_start = True
            length = 0
    return doc


def _join_strings(vocab: Vocab) -> None:
    """Let the vectors spell words: in a spawned process spaCy gives them a store of strings of their own."""
    if vocab.vectors.strings is not vocab.strings:
        vocab.vectors.strings = vocab.strings
