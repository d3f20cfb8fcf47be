"""Frozen documents in both schemes: the same sentence as a UD model and as a TIGER model annotate it.

``tiger_doc`` reads a table of `frozen.frozen_doc` whose heads and labels are TIGER's, as spaCy's
``de_core_news_*`` give them, and returns what the rules see after the adapter. How the two differ::

    # Er hat gelacht.      UD                          # Er hat gelacht.      TIGER
    Er       er     PRON  3  nsubj                     Er       er     PRON  2  sb
    hat      haben  AUX   3  aux                       hat      haben  AUX   0  ROOT
    gelacht  lachen VERB  0  ROOT                      gelacht  lachen VERB  2  oc     tag=VVPP
    .        .      PUNCT 3  punct                     .        .      PUNCT 2  punct

A verb needs its form, as ``tag=`` or in the morphology (``VerbForm=Part``), where it may be a part of a
verb group; "darauf" and its like need ``tag=PROAV`` where a clause hangs on them.
"""

from __future__ import annotations

import spacy
from frozen import frozen_doc
from spacy.tokens import Doc

from newsgraph.language.tiger import TigerToUD

_TO_UD = TigerToUD(spacy.blank("de"), "newsgraph_tiger_to_ud")


def tiger_doc(table: str) -> Doc:
    """Return the ``Doc`` of a table annotated with TIGER's labels, converted to UD."""
    return _TO_UD(frozen_doc(table))


def tree(doc: Doc) -> list[str]:
    """Return the tree as lines ``word relation head/position``, for comparison and for reading."""
    words = [word for word in doc if not word.is_space]
    return [f"{word.text} {word.dep_} {word.head.text}/{word.head.i + 1}" for word in words]
