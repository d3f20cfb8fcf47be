"""Text to an annotated ``Doc``, in time and memory that grow with the text and no faster.

spaCy's tokenizer takes its marks off a word one by one, each time with a look at the whole word: 20,000
brackets in a row cost minutes. And every model keeps all it works out for a text until its end. So endless
words are cut before the tokenizer sees them, and a long text is annotated in parts.
"""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from newsgraph.language.certainty import head_certainties, set_head_certainties
from newsgraph.language.paragraphs import ends_paragraph

LONGEST_WORD = 500  # characters without a space; the longest real ones are web addresses
PART = 10_000  # words and marks that are annotated together; few articles are longer
_ENDLESS = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_PIECE = re.compile(rf"\S{{1,{LONGEST_WORD}}}")
_ENDS = frozenset(".!?…")


def tokenize(text: str, nlp: Language) -> Doc:
    """Return the text in words, as the pipeline's tokenizer finds them; endless words come in pieces."""
    cuts = [
        word.start() + piece.end()
        for word in _ENDLESS.finditer(text)
        for piece in _PIECE.finditer(word[0])
        if word.start() + piece.end() < word.end()
    ]
    if not cuts:
        return nlp.tokenizer(text)
    parts = [
        nlp.tokenizer(text[start:end]) for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)
    ]
    return Doc(
        nlp.vocab,
        words=[token.text for part in parts for token in part],
        spaces=[bool(token.whitespace_) for part in parts for token in part],
    )


def is_long(doc: Doc) -> bool:
    """Tell whether a document is annotated in parts."""
    return len(doc) > PART


def annotate(doc: Doc, nlp: Language) -> Doc:
    """Run the pipeline on a tokenized document: on a long one in parts, with ``newsgraph`` on the whole."""
    if not is_long(doc):
        return nlp(doc)
    with nlp.select_pipes(disable=["newsgraph"]):
        parts = [nlp(_part(doc, start, end)) for start, end in pairwise(_borders(doc))]
    certainties = np.array([c for part in parts for c in head_certainties(part)], np.float32)
    for part in parts:  # spaCy joins the data of extensions; of all else it warns that it cannot
        part.user_data = {key: value for key, value in part.user_data.items() if isinstance(key, tuple)}
    whole = Doc.from_docs(parts, ensure_whitespace=False)
    assert whole is not None
    set_head_certainties(whole, certainties)
    whole._.newsgraph_article = doc._.newsgraph_article
    return nlp.get_pipe("newsgraph")(whole) if "newsgraph" in nlp.pipe_names else whole


def _part(doc: Doc, start: int, end: int) -> Doc:
    tokens = doc[start:end]
    return Doc(doc.vocab, words=[t.text for t in tokens], spaces=[bool(t.whitespace_) for t in tokens])


def _borders(doc: Doc) -> list[int]:
    """The places of words at which the parts of a document begin, and its end."""
    borders = [0]
    while len(doc) - borders[-1] > PART:
        # Not in the first half of a part: a hundred short parts would be no gain.
        window = doc[borders[-1] + PART // 2 : borders[-1] + PART]
        best = max(window, key=lambda token: (_is_border(token), token.i))
        borders.append(best.i + 1)
    return [*borders, len(doc)]


def _is_border(token: Token) -> int:
    """How well a part may end after a token: 2 after a paragraph or line, 1 after a sentence, else 0."""
    return 2 if ends_paragraph(token) else int(token.text in _ENDS)
