"""Reads CoNLL-U with contractions merged ("im" is one word), as spaCy's German tokenizer leaves them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from newsgraph.errors import EvaluationError

# Subtypes that treebanks annotate and UD_German-GSD, whose scheme the bundled models follow, does not.
SIMPLER = {
    "acl:relcl": "acl",
    "cc:preconj": "cc",
    "flat:name": "flat",
    "nmod:poss": "nmod",
    "nsubj:outer": "nsubj",
    "obl:tmod": "obl",
}
PLACEHOLDER = "FixTigerDep=Yes"  # marks words that a program, not a person, hung on the next
_COLUMNS = 10


@dataclass(frozen=True)
class GoldSentence:
    """A sentence as parallel lists; ``heads`` are indices into it, the root is its own head.

    ``placeholders`` are words whose head and relation nobody annotated: words that UD_German-GSD got later
    hang on the next word by ``dep`` and are marked ``FixTigerDep=Yes`` (its pull request 18).
    """

    words: list[str]
    spaces: list[bool]
    heads: list[int]
    deps: list[str]
    upos: list[str]
    tags: list[str]
    lemmas: list[str]
    placeholders: list[bool]


def read_conllu(path: Path) -> list[GoldSentence]:
    """Return the sentences of a CoNLL-U file.

    Raises:
        EvaluationError: the file is no CoNLL-U; the message names the line.
    """
    sentences: list[GoldSentence] = []
    rows: list[list[str]] = []
    for number, line in enumerate([*path.read_text("utf-8").split("\n"), ""], 1):
        if line.startswith("#"):
            continue
        if line.strip():
            row = line.split("\t")
            if len(row) < _COLUMNS:
                raise EvaluationError(f"{path}:{number}: not CoNLL-U: {_COLUMNS} columns are needed")
            rows.append(row)
        elif rows:
            try:
                sentences.append(_merged(rows))
            except (KeyError, ValueError) as error:
                raise EvaluationError(f"{path}: sentence before line {number}: broken numbers") from error
            rows = []
    if not sentences:
        raise EvaluationError(f"{path}: no sentence in CoNLL-U format")
    return sentences


def simple_label(label: str) -> str:
    """The relation without the subtypes that GSD does not know; ``ROOT`` is spaCy's ``root``."""
    return SIMPLER.get(label, label.replace("ROOT", "root"))


def _merged(rows: list[list[str]]) -> GoldSentence:
    words = [row for row in rows if row[0].isdigit()]
    index = {row[0]: i for i, row in enumerate(words)}
    heads = [i if row[6] == "0" else index[row[6]] for i, row in enumerate(words)]
    surface: dict[int, list[str]] = {}
    groups: list[list[int]] = []
    for row in rows:
        if "-" in row[0]:
            first, last = (index[number] for number in row[0].split("-"))
            surface[first] = row
            groups.append(list(range(first, last + 1)))
    joined = {i for group in groups for i in group}
    groups = sorted([*groups, *([i] for i in range(len(words)) if i not in joined)])
    place = {i: k for k, group in enumerate(groups) for i in group}
    # The part that hangs on something outside stands for the whole: "in" of "im".
    main = [next((i for i in g if heads[i] not in g or heads[i] == i), g[0]) for g in groups]
    shown = [surface.get(group[0], words[m]) for group, m in zip(groups, main, strict=True)]
    contracted = [len(g) > 1 and words[g[0]][3] == "ADP" and words[g[-1]][3] == "DET" for g in groups]
    return GoldSentence(
        words=[row[1] for row in shown],
        spaces=["SpaceAfter=No" not in row[9] for row in shown],
        heads=[k if heads[m] == m else place[heads[m]] for k, m in enumerate(main)],
        deps=[words[m][7] for m in main],
        upos=[words[m][3] for m in main],
        tags=["APPRART" if c else words[m][4] for c, m in zip(contracted, main, strict=True)],
        lemmas=[words[m][2] for m in main],
        placeholders=[PLACEHOLDER in words[m][9] for m in main],
    )
