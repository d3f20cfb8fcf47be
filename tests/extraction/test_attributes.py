"""The attributes of relations: whose claim they stand in, when, where and how they hold."""

from __future__ import annotations

import datetime as dt

import pytest
from frozen import frozen_doc
from spacy.tokens import Doc

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.assemble import assemble
from newsgraph.extraction.claims import find_claims
from newsgraph.extraction.relations import find_relations
from newsgraph.schema import Article, Extraction, Generator, Time

PUBLISHED = dt.date(2024, 10, 24)  # a Thursday


def extracted(doc: Doc) -> Extraction:
    claims = find_claims(doc, published=PUBLISHED)
    return assemble(
        doc,
        Article(text=doc.text),
        Generator(newsgraph="0", model="none", model_version="0"),
        actors=find_actors(doc, claims),
        claims=claims,
        relations=find_relations(doc, published=PUBLISHED),
    )


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
    doc = frozen_doc(f"""
        # Der Rat wurde {preposition} {noun} vertagt.
        Der      der       DET    2  det         Case=Nom|Gender=Masc|Number=Sing
        Rat      Rat       NOUN   6  nsubj:pass  Case=Nom|Gender=Masc|Number=Sing
        wurde    werden    AUX    6  aux:pass    Mood=Ind|VerbForm=Fin
        {preposition}  {preposition}  ADP  5  case
        {noun}   {noun}    NOUN   6  obl         Number=Sing
        vertagt  vertagen  VERB   0  ROOT        VerbForm=Part  O  tag=VVPP
        .        .         PUNCT  6  punct
    """)
    assert {draft.time for draft in find_relations(doc, published=PUBLISHED)} == {time}


def test_the_part_of_a_day_belongs_to_the_day() -> None:
    doc = frozen_doc("""
        # Der Rat tagte gestern Abend.
        Der      der      DET    2  det     Case=Nom|Gender=Masc|Number=Sing
        Rat      Rat      NOUN   3  nsubj   Case=Nom|Gender=Masc|Number=Sing
        tagte    tagen    VERB   0  ROOT    Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        gestern  gestern  ADV    5  advmod
        Abend    Abend    NOUN   3  obl
        .        .        PUNCT  3  punct
    """)
    (draft,) = find_relations(doc, published=PUBLISHED)
    assert draft.time == Time(text="gestern Abend", value="2024-10-23")
