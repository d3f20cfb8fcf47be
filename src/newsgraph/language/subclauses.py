"""Hangs clauses below others where form and order put them: relative clauses, contents, circumstances."""

from __future__ import annotations

from newsgraph.language.tags import FINITE, SUBJECT_RELATIONS
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.factuality import signature


def hang_clauses(tree: Tree) -> Tree:
    """Return the tree with clauses hung on what they belong to, in place."""
    for word in tree:
        if word.dep == "acl":
            _hang_relative(word)
            _read_as_content(word)
        elif word.dep == "advcl":
            _hang_adverbial(word)
        elif word.dep == "ccomp":
            _hang_content(word)
        elif word.dep == "csubj":
            _read_as_condition(word)
    return tree


def _hang_relative(clause: Word) -> None:
    """Hang a relative clause in the plural on the plural above a name: "Leute der X, | die flohen"."""
    name = clause.head
    subject = any(child.tag == "PRELS" and child.dep in SUBJECT_RELATIONS for child in clause.children)
    group = [clause, *(child for child in clause.children if child.dep in {"aux", "aux:pass", "cop"})]
    several = any(word.tag in FINITE and _is_plural(word) for word in group)
    if not subject or not several or not name.entity or _is_plural(name):
        return
    if name.dep == "conj":
        clause.hang(name.head, "acl")  # "X und Y, | die forschen"
        return
    above = name
    while above.dep in {"nmod", "appos"} and not _is_plural(above):
        above = above.head
    if above is not name and above.pos == "NOUN" and _is_plural(above):
        clause.hang(above, "acl")


def _read_as_content(clause: Word) -> None:
    """Read "was …" on a verb as what it tells of: "bekam nicht mit, | was sie planten"."""
    words = [word for word in clause.subtree if not word.is_punct]
    opener = min(words, key=lambda word: word.i, default=clause)
    if clause.head.pos == "VERB" and opener.lower == "was":
        clause.dep = "ccomp"


def _read_as_condition(clause: Word) -> None:
    """Read a condition as such: "Falls er kommt, | droht Streit"."""
    marks = {child.lower for child in clause.children if child.dep == "mark"}
    if marks & {"falls", "wenn", "sofern", "sobald"} and clause.i < clause.head.i:
        clause.dep = "advcl"


def _hang_adverbial(clause: Word) -> None:
    """Hang a clause on the verb behind its comma: "… es ging gut: | Als er kam, lachte sie"."""
    comma = clause.right_edge if clause.right_edge.text == "," else clause.tree[clause.right_edge.i :][:2][-1]
    if comma.text != "," or comma.i + 1 == len(clause.tree):
        return
    verb = clause.tree[comma.i + 1]
    first = all(child.i > verb.i or child.is_punct for child in verb.children)
    if first and clause.head.i < clause.i and verb.dep == "parataxis" and verb.tag in FINITE:
        clause.hang(verb, "advcl")


def _hang_content(clause: Word) -> None:
    """Hang a dass-clause on the verb right before it: "kamen, nachdem sie hörten, | dass …"."""
    verb, first = clause.head, clause.left_edge
    if not any(child.lower in {"dass", "daß"} for child in clause.children) or signature(verb.lemma, "dass"):
        return
    before = next(
        (child for child in verb.children if child.right_edge.i in {first.i - 1, first.i - 2}), None
    )
    if before is not None and before.dep in {"advcl", "conj"} and signature(before.lemma, "dass"):
        clause.hang(before, "ccomp")


def _is_plural(word: Word) -> bool:
    return "Plur" in word.features.get("Number", ()) or any(child.dep == "conj" for child in word.children)
