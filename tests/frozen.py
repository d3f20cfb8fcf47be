"""Frozen annotated documents, so that rules are tested without a model.

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

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

_VOCAB: Vocab = spacy.blank("de").vocab


def frozen_doc(table: str) -> Doc:
    """Return the ``Doc`` that the table describes. Raises ValueError where the text line does not fit."""
    words: list[str] = []
    spaces: list[bool] = []
    columns: dict[str, list[str]] = {name: [] for name in ("lemma", "pos", "dep", "morph", "ent", "tag")}
    heads: list[int] = []
    starts: list[bool] = []
    for block in table.strip().split("\n\n"):
        lines = [line.strip() for line in block.splitlines() if line.strip()]
        text = next((line for line in lines if line.startswith("#")), None)
        rows = [line.split() for line in lines if not line.startswith("#")]
        if text is not None and text.startswith("#¶") and words:
            _add_paragraph_break(words, spaces, columns, heads, starts)
        offset = len(words)
        surface = text.lstrip("#¶ ") if text is not None else " ".join(row[0] for row in rows)
        for position, row in enumerate(rows):
            tag = row.pop().removeprefix("tag=") if row[-1].startswith("tag=") else ""
            word, lemma, pos, head, dep = row[:5]
            if not surface.startswith(word):
                raise ValueError(f"word {word!r} does not continue the text {surface!r}")
            surface = surface[len(word) :]
            last = position == len(rows) - 1
            spaces.append(surface.startswith(" ") or last)
            surface = surface.lstrip(" ")
            words.append(word)
            heads.append(offset + (int(head) - 1 if int(head) else position))
            starts.append(position == 0)
            columns["lemma"].append(lemma)
            columns["pos"].append(pos)
            columns["dep"].append(dep if int(head) else "ROOT")
            columns["morph"].append(row[5] if len(row) > 5 and row[5] != "_" else "")
            columns["ent"].append(row[6] if len(row) > 6 else "O")
            columns["tag"].append(tag)
        if surface:
            raise ValueError(f"no words for the end of the text: {surface!r}")
    if spaces:
        spaces[-1] = False
    return Doc(
        _VOCAB,
        words=words,
        spaces=spaces,
        heads=heads,
        deps=columns["dep"],
        pos=columns["pos"],
        lemmas=columns["lemma"],
        morphs=columns["morph"],
        ents=columns["ent"],
        tags=columns["tag"],
    )


def _add_paragraph_break(
    words: list[str],
    spaces: list[bool],
    columns: dict[str, list[str]],
    heads: list[int],
    starts: list[bool],
) -> None:
    """Add the white space token between two paragraphs, attached as the language room attaches it."""
    spaces[-1] = False
    words.append("\n\n")
    spaces.append(False)
    heads.append(len(words) - 2)
    starts.append(False)
    added = {"lemma": "\n\n", "pos": "SPACE", "dep": "dep", "morph": "", "ent": "O", "tag": "_SP"}
    for name, value in added.items():
        columns[name].append(value)
