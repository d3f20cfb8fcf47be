"""The adapter TIGER → UD: one sentence per construction, whatever tree, and what real models gave."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import simplemma
import spacy
from frozen import frozen_doc
from hypothesis import given, settings
from hypothesis import strategies as st
from schemes import CONSTRUCTIONS, UD_RELATIONS, assert_valid, tiger_doc, tree
from spacy.tokens import Doc

from newsgraph.extraction.component import NewsgraphComponent
from newsgraph.language.tiger import TigerToUD
from newsgraph.lexicon import read_table

NLP = spacy.blank("de")


@pytest.mark.parametrize("name", CONSTRUCTIONS)
def test_a_construction_becomes_its_ud_tree(name: str) -> None:
    tiger, ud = CONSTRUCTIONS[name]
    assert tree(tiger_doc(tiger)) == tree(frozen_doc(ud))


@pytest.mark.parametrize("name", CONSTRUCTIONS)
def test_both_schemes_give_the_same_extraction(name: str) -> None:
    extract = NewsgraphComponent(NLP, "newsgraph")
    tiger, ud = CONSTRUCTIONS[name]
    assert extract(tiger_doc(tiger))._.newsgraph == extract(frozen_doc(ud))._.newsgraph


def test_every_label_of_the_table_gives_a_known_relation() -> None:
    assert {row["relation"] for row in read_table("tiger_labels")} <= UD_RELATIONS


def test_no_line_of_the_table_hides_behind_another() -> None:
    columns = ("label", "dependent", "side", "head")
    seen: list[dict[str, str]] = []
    for row in map(dict, read_table("tiger_labels")):
        assert not any(all(before[c] in ("*", row[c]) for c in columns) for before in seen), row
        seen.append(row)


def test_sentences_and_paragraphs_stay() -> None:
    doc = tiger_doc("""
        # Er hat gelacht.
        Er       er     PRON  2  sb
        hat      haben  AUX   0  ROOT  _  tag=VAFIN
        gelacht  lachen VERB  2  oc    _  tag=VVPP
        .        .      PUNCT 2  punct

        # Gelogen hat er.
        Gelogen  lügen  VERB  2  oc    _  tag=VVPP
        hat      haben  AUX   0  ROOT  _  tag=VAFIN
        er       er     PRON  2  sb
        .        .      PUNCT 2  punct

        #¶ Kim schwieg.
        Kim      Kim        PROPN  2  sb
        schwieg  schweigen  VERB   0  ROOT
        .        .          PUNCT  2  punct
    """)
    assert [sent.text.strip() for sent in doc.sents] == ["Er hat gelacht.", "Gelogen hat er.", "Kim schwieg."]
    assert [sent.root.text for sent in doc.sents] == ["gelacht", "Gelogen", "schwieg"]


TAGS = ["NN", "NE", "ART", "VAFIN", "VMFIN", "VVFIN", "VVPP", "VVINF", "APPR", "KON", "PPER", "ADJD", "$,"]
LABELS = sorted({row["label"] for row in read_table("tiger_labels")})
LEMMAS = ["sein", "werden", "haben", "es", "Haus"]


@st.composite
def any_trees(draw: st.DrawFn) -> Doc:
    """Trees of any shape with any labels, as no parser should give them; one or two sentences."""
    heads: list[int] = []
    starts: list[bool] = []
    for _ in range(draw(st.integers(1, 2))):
        size, offset = draw(st.integers(1, 9)), len(heads)
        order = draw(st.permutations(range(size)))
        above = {order[0]: order[0]}
        for place, word in enumerate(order[1:], 1):
            above[word] = order[draw(st.integers(0, place - 1))]
        heads += [offset + above[word] for word in range(size)]
        starts += [word == 0 for word in range(size)]
    size = len(heads)

    def some(values: list[str]) -> list[str]:
        return draw(st.lists(st.sampled_from(values), min_size=size, max_size=size))

    deps = ["ROOT" if heads[i] == i else label for i, label in enumerate(some(LABELS))]
    lemmas = some(LEMMAS)
    return Doc(
        NLP.vocab, words=lemmas, lemmas=lemmas, tags=some(TAGS), pos=["X"] * size, heads=heads, deps=deps
    )  # fmt: skip


@settings(max_examples=300)
@given(any_trees())
def test_any_tree_becomes_a_tree(doc: Doc) -> None:
    starts = [sent.start for sent in doc.sents]
    assert_valid(TigerToUD(NLP, "adapter")(doc), starts)


def test_what_a_part_of_a_name_announces_stays_in_the_sentence() -> None:
    doc = Doc(
        NLP.vocab,
        words=["gehen", "Haus", "es"],
        lemmas=["gehen", "Haus", "es"],
        tags=["VVFIN", "NN", "PPER"],
        heads=[2, 1, 1],
        deps=["mnr", "ROOT", "pnc"],
    )
    assert_valid(TigerToUD(NLP, "adapter")(doc), [0])


def test_a_very_deep_tree_is_no_problem() -> None:
    size = 1500
    doc = Doc(
        NLP.vocab,
        words=["Mali"] * size,
        tags=["NE"] * size,
        pos=["PROPN"] * size,
        heads=[max(0, i - 1) for i in range(size)],
        deps=["ROOT"] + ["cj"] * (size - 1),
    )
    assert_valid(TigerToUD(NLP, "adapter")(doc), [0])


def recorded(shared: Path) -> Iterator[Doc]:
    """What spaCy's models gave: without lemmas, some without tags."""
    for line in (shared / "tiger" / "spacy_de_outputs.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        yield Doc(
            NLP.vocab,
            words=entry["tokens"],
            lemmas=[simplemma.lemmatize(word, lang="de") for word in entry["tokens"]],
            pos=[{"CONJ": "CCONJ"}.get(pos, pos) for pos in entry["pos"]],
            tags=entry["tags"] or [""] * len(entry["tokens"]),
            heads=entry["heads"],
            deps=entry["deps"],
        )


@pytest.mark.shared
def test_recorded_output_of_real_models_becomes_valid_trees(shared: Path) -> None:
    docs = list(recorded(shared))
    assert len(docs) == 11
    for doc in docs:
        starts = [sent.start for sent in doc.sents]
        assert_valid(TigerToUD(NLP, "adapter")(doc), starts)
