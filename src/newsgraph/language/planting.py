"""A spaCy ``Doc`` with Universal Dependencies becomes a ``Tree``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from spacy.strings import StringStore
from spacy.tokens import Doc, Span

from newsgraph.language.agreement import settle_forms
from newsgraph.language.certainty import head_certainties
from newsgraph.language.conditions import hang_conditions
from newsgraph.language.hearers import hang_hearers
from newsgraph.language.mending import mend
from newsgraph.language.noun_phrases import gather
from newsgraph.language.objects import find_objects
from newsgraph.language.ordinal_ends import end_at_ordinals
from newsgraph.language.participants import hang_participants
from newsgraph.language.regrouping import regroup
from newsgraph.language.rehanging import rehang
from newsgraph.language.rows import Planting
from newsgraph.language.spelling import with_sharp_s
from newsgraph.language.subclauses import hang_clauses
from newsgraph.language.tree import Tree
from newsgraph.language.untangling import untangle

_COLUMNS: list[int | str] = [
    "ORTH",
    "LEMMA",
    "POS",
    "TAG",
    "DEP",
    "MORPH",
    "ENT_TYPE",
    "HEAD",
    "SPACY",
    "SENT_START",
]
# What puts a parse right, each step on what the ones before left.
_STEPS: tuple[Callable[[Tree], Tree], ...] = (
    rehang,
    hang_conditions,
    gather,
    untangle,
    regroup,
    hang_participants,
    hang_hearers,
    find_objects,
    hang_clauses,
    settle_forms,
    mend,
)
_STRINGS = 7  # the first so many columns are numbers of strings


def plant(doc: Doc) -> Tree:
    """Return the document as plain records, read once from spaCy's arrays."""
    # Heads are steps to the left or right, which spaCy gives as unsigned numbers.
    columns = np.asarray(doc.to_array(_COLUMNS)).reshape(len(doc), len(_COLUMNS)).astype(np.uint64)
    heads = columns[:, _STRINGS].astype(np.int64).tolist()
    certainties = head_certainties(doc)
    name = _Names(doc.vocab.strings)
    rows = [
        Planting(
            name[orth],
            with_sharp_s(name[lemma].strip() or name[orth]),  # a lemmatizer may cut a word down to nothing
            name[pos],
            name[tag],
            name[dep] if heads[place] or name[pos] == "SPACE" else "ROOT",  # whatever the parser calls it
            place + heads[place],
            name[morph],
            name[entity],
            bool(space),
            start == 1,
            certainties[place],
        )
        for place, (orth, lemma, pos, tag, dep, morph, entity, _, space, start) in enumerate(columns.tolist())
    ]
    names = [name for ent in doc.ents for name in _in_one_sentence(ent)]
    tree = Tree(end_at_ordinals(rows), names)
    for step in _STEPS:
        tree = step(tree)
    return tree


class _Names(dict[int, str]):
    """The strings of a document by their numbers, each looked up once."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__({0: ""})
        self._strings = strings

    def __missing__(self, number: int) -> str:
        found = self[number] = self._strings[number]
        return found


def _in_one_sentence(ent: Span) -> Iterator[tuple[int, int, str]]:
    """Yield a name as the model gives it, in parts where a sentence begins within: no name runs on there."""
    start = ent.start
    for token in ent[1:]:
        if token.is_sent_start:
            yield start, token.i, ent.label_
            start = token.i
    yield start, ent.end, ent.label_
