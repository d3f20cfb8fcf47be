"""Frozen annotated documents, so that rules are tested without a model, and without spaCy.

A document is written as a table, a word per line, columns separated by white space::

    # Die Nato drohte Nordkorea.
    Die        der        DET    2  det        Case=Nom
    Nato       Nato       PROPN  3  nsubj      Case=Nom    B-ORG
    drohte     drohen     VERB   0  ROOT       Mood=Ind
    Nordkorea  Nordkorea  PROPN  3  iobj       Case=Dat    B-LOC
    .          .          PUNCT  3  punct

Columns: word, lemma, part of speech, head (1-based in its sentence, 0 for the root), relation,
morphology (``_`` or absent for none), entity (``O`` or absent for none); a last column ``tag=VVPP``
gives the STTS tag. An empty line ends a sentence. A line ``# …`` gives the sentence's text, from which
the spaces are read; without it every word is followed by a space. A sentence whose text line starts
with ``#¶`` begins a new paragraph.
"""

from __future__ import annotations

from functools import cache

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from newsgraph.language.rows import Planting
from newsgraph.language.tree import Tree


def frozen_tree(table: str) -> Tree:
    """Return the ``Tree`` that the table describes. Raises ValueError where the text line does not fit."""
    rows = _rows(table)
    names: list[list[int]] = []
    for place, row in enumerate(rows):
        if row.entity.startswith("B-"):
            names.append([place, place + 1])
        elif row.entity.startswith("I-"):
            names[-1][1] = place + 1
    plain = [row._replace(entity=_label(row)) for row in rows]
    return Tree(plain, [(start, end, plain[start].entity) for start, end in names])


def hangings(tree: Tree, *words: str) -> list[str]:
    """Return "word relation head" of each of the words."""
    found = {word.text: word for word in tree}
    return [f"{text} {found[text].dep} {found[text].head.text}" for text in words]


def frozen_doc(table: str) -> Doc:
    """Return the table's spaCy ``Doc``. Raises ValueError where the text line does not fit."""
    rows = _rows(table)
    return Doc(
        _vocab(),
        words=[row.text for row in rows],
        spaces=[row.space for row in rows],
        heads=[row.head for row in rows],
        deps=[row.dep for row in rows],
        pos=[row.pos for row in rows],
        lemmas=[row.lemma for row in rows],
        morphs=[row.morph for row in rows],
        ents=[row.entity for row in rows],
        tags=[row.tag for row in rows],
    )


@cache
def _vocab() -> Vocab:
    return spacy.blank("de").vocab


def _label(row: Planting) -> str:
    return "" if row.entity == "O" else row.entity[2:]


def _rows(table: str) -> list[Planting]:
    found: list[Planting] = []
    for block in table.strip().split("\n\n"):
        lines = [line.strip() for line in block.splitlines() if line.strip()]
        text = next((line for line in lines if line.startswith("#")), None)
        cells = [line.split() for line in lines if not line.startswith("#")]
        if text is not None and text.startswith("#¶") and found:
            found[-1] = found[-1]._replace(space=False)
            # The white space token between paragraphs, attached as the language room attaches it.
            found.append(
                Planting("\n\n", "\n\n", "SPACE", "_SP", "dep", len(found) - 1, entity="O", space=False)
            )
        offset = len(found)
        surface = text.lstrip("#¶ ") if text is not None else " ".join(row[0] for row in cells)
        for position, row in enumerate(cells):
            tag = row.pop().removeprefix("tag=") if row[-1].startswith("tag=") else ""
            word, lemma, pos, head, dep = row[:5]
            if not surface.startswith(word):
                raise ValueError(f"word {word!r} does not continue the text {surface!r}")
            surface = surface[len(word) :]
            found.append(
                Planting(
                    text=word,
                    lemma=lemma,
                    pos=pos,
                    tag=tag,
                    dep=dep if int(head) else "ROOT",
                    head=offset + (int(head) - 1 if int(head) else position),
                    morph=row[5] if len(row) > 5 and row[5] != "_" else "",
                    entity=row[6] if len(row) > 6 else "O",
                    space=surface.startswith(" ") or position == len(cells) - 1,
                    starts_sentence=position == 0,
                )
            )
            surface = surface.lstrip(" ")
        if surface:
            raise ValueError(f"no words for the end of the text: {surface!r}")
    if found:
        found[-1] = found[-1]._replace(space=False)
    return found
