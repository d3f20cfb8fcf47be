"""The spaCy component ``newsgraph_paragraphs``: a line break ends a sentence, whatever the parser thinks."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab


def ends_paragraph(token: Token) -> bool:
    """Whether the token is white space with a line break in it."""
    return token.is_space and "\n" in token.text


@Language.component("newsgraph_paragraphs", assigns=["token.is_sent_start"])
def mark_paragraphs(doc: Doc) -> Doc:
    """Let a sentence start after each line break; must run before the parser, which keeps what is set.

    Headlines and list items have no full stop: without this they run into the next line.
    """
    _join_strings(doc.vocab)
    for token in doc[:-1]:
        following = doc[token.i + 1]
        if ends_paragraph(token) and not following.is_space:
            following.is_sent_start = True
    return doc


def _join_strings(vocab: Vocab) -> None:
    """Let the vectors spell words: in a spawned process spaCy gives them a store of strings of their own."""
    if vocab.vectors.strings is not vocab.strings:
        vocab.vectors.strings = vocab.strings
