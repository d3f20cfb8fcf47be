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

from pathlib import Path

import spacy
from frozen import frozen_doc
from spacy.tokens import Doc

from newsgraph.language.tiger import TigerToUD

_TO_UD = TigerToUD(spacy.blank("de"), "newsgraph_tiger_to_ud")


RELATIONS = """
    ROOT acl advcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt conj cop csubj
    csubj:pass dep det det:poss discourse expl flat mark nmod nsubj nsubj:pass nummod obj obl obl:agent
    obl:arg parataxis punct vocative xcomp
"""
UD_RELATIONS = frozenset(RELATIONS.split())


def tiger_doc(table: str) -> Doc:
    """Return the ``Doc`` of a table annotated with TIGER's labels, converted to UD."""
    return _TO_UD(frozen_doc(table))


def tree(doc: Doc) -> list[str]:
    """Return the tree as lines ``word relation head/position``, for comparison and for reading."""
    words = [word for word in doc if not word.is_space]
    return [f"{word.text} {word.dep_} {word.head.text}/{word.head.i + 1}" for word in words]


def assert_valid(doc: Doc, starts: list[int]) -> None:
    """One root in each sentence, every word below it, only relations of UD."""
    assert [sent.start for sent in doc.sents] == starts
    for sent in doc.sents:
        assert [word.i for word in sent if word.head.i == word.i] == [sent.root.i]
        assert all(sent.root in (word, *word.ancestors) for word in sent)
    assert {word.dep_ for word in doc} <= UD_RELATIONS
    assert all((word.dep_ == "ROOT") == (word.head.i == word.i) for word in doc)


def read_trees() -> dict[str, tuple[str, str]]:
    """Return each construction's table in TIGER's scheme and in UD."""
    path = Path(__file__).with_name("language") / "tiger_trees.txt"
    text = path.read_text(encoding="utf-8")
    found = {}
    for block in text.split("\n== ")[1:]:
        name, sentence, *lines = block.strip().splitlines()
        rows = [line.split() for line in lines]
        found[name] = (table(sentence, rows, head=4), table(sentence, rows, head=6))
    return found


def table(sentence: str, rows: list[list[str]], *, head: int) -> str:
    """Return the rows with the head and label that stand from column ``head`` on."""
    lines = [[*row[:3], *row[head : head + 2], *row[8:], f"tag={row[3]}"] for row in rows]
    return "\n".join([sentence, *(" ".join(line) for line in lines)])


CONSTRUCTIONS = read_trees()
