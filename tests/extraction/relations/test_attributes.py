"""The attributes of relations: whose claim they stand in, when, where and how they hold."""

from __future__ import annotations

import datetime as dt

import pytest
from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.assemble import assemble
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.relations.finding import find_relations
from newsgraph.language.tree import Tree
from newsgraph.schema import Article, Extraction, Generator, Time

PUBLISHED = dt.date(2024, 10, 24)  # a Thursday


def extracted(tree: Tree) -> Extraction:
    claims = find_claims(tree, published=PUBLISHED)
    return assemble(
        tree,
        Article(text=tree.text),
        Generator(newsgraph="0", model="none", model_version="0"),
        actors=find_actors(tree, claims),
        claims=claims,
        relations=find_relations(tree, published=PUBLISHED),
    )


def test_who_makes_a_claim_does_not_claim_to_make_it() -> None:
    found = extracted(
        frozen_tree("""
        # Die Partei fordert ein Verbot.
        Die      der      DET    2  det    Case=Nom|Gender=Fem|Number=Sing|PronType=Art
        Partei   Partei   NOUN   3  nsubj  Case=Nom|Gender=Fem|Number=Sing
        fordert  fordern  VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
        ein      ein      DET    5  det    Case=Acc|Gender=Neut|Number=Sing|PronType=Art
        Verbot   Verbot   NOUN   3  obj    Case=Acc|Gender=Neut|Number=Sing
        .        .        PUNCT  3  punct
        """)
    )
    assert [claim.kind for claim in found.claims] == ["Reported"]
    assert [(relation.predicate.text, relation.claim) for relation in found.relations] == [("fordert", None)]


@pytest.mark.parametrize(
    ("preposition", "noun", "time"),
    [
        ("am", "Montag", Time(text="am Montag", value="2024-10-21")),
        ("nach", "Montag", Time(text="nach Montag", value=None)),
        ("ab", "2030", Time(text="ab 2030", value=None)),
        ("auf", "Montag", None),
        ("für", "2030", None),
        ("am", "Morgen", None),
    ],
)
def test_a_time_is_told_as_its_preposition_means_it(preposition: str, noun: str, time: Time | None) -> None:
    tree = frozen_tree(f"""
        # Der Rat wurde {preposition} {noun} vertagt.
        Der      der       DET    2  det         Case=Nom|Gender=Masc|Number=Sing
        Rat      Rat       NOUN   6  nsubj:pass  Case=Nom|Gender=Masc|Number=Sing
        wurde    werden    AUX    6  aux:pass    Mood=Ind|VerbForm=Fin
        {preposition}  {preposition}  ADP  5  case
        {noun}   {noun}    NOUN   6  obl         Number=Sing
        vertagt  vertagen  VERB   0  ROOT        VerbForm=Part  O  tag=VVPP
        .        .         PUNCT  6  punct
    """)
    assert {draft.time for draft in find_relations(tree, published=PUBLISHED)} == {time}


def test_the_part_of_a_day_belongs_to_the_day() -> None:
    tree = frozen_tree("""
        # Der Rat tagte gestern Abend.
        Der      der      DET    2  det     Case=Nom|Gender=Masc|Number=Sing
        Rat      Rat      NOUN   3  nsubj   Case=Nom|Gender=Masc|Number=Sing
        tagte    tagen    VERB   0  ROOT    Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        gestern  gestern  ADV    5  advmod
        Abend    Abend    NOUN   3  obl
        .        .        PUNCT  3  punct
    """)
    (draft,) = find_relations(tree, published=PUBLISHED)
    assert draft.time == Time(text="gestern Abend", value="2024-10-23")


def test_of_two_places_each_is_the_place_of_its_own_proposition() -> None:
    found = extracted(
        frozen_tree("""
        # Die Gäste wohnen in Köln und Bonn.
        Die     der     DET    2  det    Case=Nom|Number=Plur
        Gäste   Gast    NOUN   3  nsubj  Case=Nom|Number=Plur
        wohnen  wohnen  VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        in      in      ADP    5  case
        Köln    Köln    PROPN  3  obl    Case=Dat  B-LOC
        und     und     CCONJ  7  cc
        Bonn    Bonn    PROPN  5  conj   Case=Dat  B-LOC
        .       .       PUNCT  3  punct
        """)
    )
    assert len(found.relations) == 2
    assert all(
        relation.object is not None and relation.place == relation.object.actor is not None
        for relation in found.relations
    )


@pytest.mark.parametrize(("name", "placed"), [("Kenia", True), ("SPD", False)])
def test_an_organisation_is_no_place(name: str, placed: bool) -> None:
    found = extracted(
        frozen_tree(f"""
        # Der Gast warb in {name} um Geld.
        Der     der     DET    2  det    Case=Nom|Gender=Masc|Number=Sing
        Gast    Gast    NOUN   3  nsubj  Case=Nom|Gender=Masc|Number=Sing
        warb    werben  VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        in      in      ADP    5  case
        {name}  {name}  PROPN  3  obl    Case=Dat
        um      um      ADP    7  case
        Geld    Geld    NOUN   3  obl    Case=Acc
        .       .       PUNCT  3  punct
        """)
    )
    assert found.relations
    assert all((relation.place is not None) == placed for relation in found.relations)


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        ("Nach dem Urteil", True),
        ("Laut dem Urteil", True),
        ("Nach dem Dokument", True),
        ("Nach dem Hinweis", False),
        ("Zwei Tage nach dem Urteil", False),
        ("Kurz nach dem Urteil", False),
        ("Am Montag nach dem Urteil", True),
    ],
)
def test_nach_names_a_source_or_says_when(opening: str, source: bool) -> None:
    *before, preposition, article, noun = opening.split()
    size = len(before)
    rows = [f"{word} {word} ADV {size + 4} advmod" for word in before]
    if before[-1:] == ["Tage"]:
        rows = ["Zwei zwei NUM 2 nummod", f"Tage Tag NOUN {size + 4} obl Number=Plur"]
    elif before[-1:] == ["Montag"]:
        rows = ["Am an ADP 2 case", f"Montag Montag NOUN {size + 4} obl Number=Sing"]
    table = "\n".join(
        [
            f"# {opening} fehlt das Geld.",
            *rows,
            f"{preposition} {preposition.lower()} ADP {size + 3} case",
            f"{article} der DET {size + 3} det Case=Dat|Number=Sing",
            f"{noun} {noun} NOUN {size + 4} obl Case=Dat|Number=Sing",
            "fehlt fehlen VERB 0 ROOT Mood=Ind|Number=Sing|VerbForm=Fin O tag=VVFIN",
            f"das der DET {size + 6} det Case=Nom|Number=Sing",
            f"Geld Geld NOUN {size + 4} nsubj Case=Nom|Number=Sing",
            f". . PUNCT {size + 4} punct",
        ]
    )
    assert bool(find_claims(frozen_tree(table))) == source
