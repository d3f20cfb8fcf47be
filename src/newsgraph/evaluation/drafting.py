"""Writes what the program reads as a block of gold, ready to paste into ``data/gold`` and put right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from newsgraph.evaluation.pairs import find_pairs
from newsgraph.evaluation.relations import relation_line, told_line
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.relations.finding import find_relations
from newsgraph.language.tree import Stretch, Tree, Word


def relation_block(name: str, tree: Tree) -> str:
    """Return a tree as a construction of ``data/gold/relations``: its table, whole relations and pairs."""
    tables = "\n\n".join(_table(sentence) for sentence in tree.sentences if sentence.text.strip())
    whole = [f"= {told_line(draft)}" for draft in find_relations(tree)]
    pairs = [f"> {relation_line(pair)}" for pair in find_pairs(tree)]
    return "\n".join([f"== {name}", tables, *whole, *pairs])


def claim_block(name: str, published: dt.date, tree: Tree) -> str:
    """Return a text of ``data/gold/claims``; ``published`` is the date to which its times relate."""
    lines = [_claim(draft) for draft in find_claims(tree, published=published)]
    return "\n".join([f"= {name} ({published.isoformat()})", tree.text.strip(), *lines])


def _table(sentence: Stretch) -> str:
    words = [word for word in sentence if not word.is_space]
    number = {word.i: place for place, word in enumerate(words, 1)}
    rows = [_row(word, number) for word in words]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join([f"# {sentence.text.strip()}", *(line.rstrip() for line in lines)])


def _row(word: Word, number: dict[int, int]) -> Sequence[str]:
    head = 0 if word.head is word else number.get(word.head.i, 0)
    morph = "|".join(f"{name}={','.join(values)}" for name, values in word.features.items() if name != "_")
    entity = f"{'I' if word.continues_name else 'B'}-{word.entity}" if word.entity else "O"
    return (
        *(word.text, word.lemma or word.text, word.pos, str(head), word.dep, morph or "_"),
        *(entity, f"tag={word.tag or '_'}"),
    )


def _claim(draft: ClaimDraft) -> str:
    speaker = draft.speaker.text if draft.speaker is not None else "-"
    content = _interrupted(draft.content)
    return f"> {draft.kind} | {speaker} | {_interrupted(draft.cue_parts)} | {content} | {_keys(draft)}"


def _interrupted(parts: Sequence[Stretch]) -> str:
    return " … ".join(part.text for part in parts) or "-"


def _keys(draft: ClaimDraft) -> str:
    figures = ", ".join(f"{figure.value:g} {figure.unit}" for figure in draft.quantities)
    found = {
        "to": _interrupted(draft.addressees[:1]) if draft.addressees else "",
        "time": draft.time.value if draft.time is not None else "",
        "figure": figures,
        "modality": draft.modality if draft.modality != "asserted" else "",
        "negated": "yes" if draft.negated else "",
    }
    return " ".join(f"{key}={value}" for key, value in found.items() if value) or "-"
