"""Who does what to whom in 99 simple sentences: the share of expected arguments that a live model gives.

The list was written for ``de_core_news_lg`` by another project; it says, for a verb, which words are its
logical subject (sb) and object (oa), also of a passive, of a conjunct and through a relative pronoun.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.tokens import Doc, Token

from newsgraph.language import load_pipeline
from newsgraph.language.models import CNN, PREFERRED, TRANSFORMER, find_model

Argument = tuple[int, str, int]  # verb, role, word


def found_arguments(doc: Doc) -> Iterator[Argument]:
    """Yield the logical subjects and objects of the verbs in a UD tree."""
    for verb in doc:
        for role, word in own_arguments(verb) + shared_arguments(verb):
            for one in meant(word, verb):
                yield verb.i, role, one.i


def own_arguments(verb: Token) -> list[tuple[str, Token]]:
    """Return role and head of the verb's own subject, object and agent."""
    passive = any(child.dep_ == "aux:pass" for child in verb.children)
    roles = {"nsubj": "oa" if passive else "sb", "nsubj:pass": "oa", "obj": "oa", "obl:agent": "sb"}
    found = [(roles[child.dep_], child) for child in verb.children if child.dep_ in roles]
    if passive:  # the label for agents is rare in treebanks
        found += [
            ("sb", child)
            for child in verb.children
            if child.dep_ == "obl" and any(case.lower_ in ("von", "vom", "durch") for case in child.children)
        ]
    return found


def shared_arguments(verb: Token) -> list[tuple[str, Token]]:
    """What a second verb shares with the first: whatever stands before that and it has not itself."""
    if verb.dep_ != "conj":
        return []
    own = {role for role, _ in own_arguments(verb)}
    first = verb.head
    return [(role, word) for role, word in own_arguments(first) if role not in own and word.i < first.i]


def meant(word: Token, verb: Token) -> list[Token]:
    """Return the words themselves, their conjuncts, and for a relative pronoun what it stands for."""
    clause = verb if verb.dep_ == "acl" else verb.head
    if clause.dep_ == "acl" and word.tag_ == "PRELS":
        word = clause.head
    return [word, *(child for child in word.children if child.dep_ == "conj")]


def expected_arguments(entry: dict[str, dict[str, list[str]]], verbs: set[int]) -> set[Argument]:
    """Return the certain ones of a line, of its first reading; uncertain ones are marked (U) there."""
    arguments = set()
    for verb, readings in entry["children"].items():
        for word, role in re.findall(r"(-?\d+):(sb|oa)\b(?!\(U\))", readings[0]):
            if int(verb) in verbs:
                arguments.add((int(verb), role, int(word)))
    return arguments


@pytest.mark.shared
@pytest.mark.parametrize(("model", "floor"), [(CNN, 0.45), (TRANSFORMER, 0.75), (PREFERRED, 0.85)])
def test_expected_arguments_are_found(shared: Path, model: str, floor: float) -> None:
    if find_model(model) is None:
        pytest.skip(f"{model} is not there")
    nlp = load_pipeline(model, extract=False)
    lines = (shared / "tiger" / "holmes_de_semantics.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    hits = wanted = given = 0
    for entry, doc in zip(entries, nlp.pipe(entry["text"] for entry in entries), strict=True):
        expected = expected_arguments(entry, set(range(len(doc))))
        asked = {verb for verb, _, _ in expected}
        found = {argument for argument in found_arguments(doc) if argument[0] in asked}
        hits += len(expected & found)
        wanted += len(expected)
        given += len(found)
    print(f"\n{model}: {hits} of {wanted} expected arguments found, precision {hits / given:.3f}")
    assert hits / wanted >= floor
