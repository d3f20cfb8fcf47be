"""Pronouns and nouns that point back, on frozen documents."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import RulesAlone

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.assemble import ActorIndex
from newsgraph.extraction.drafts import ActorDraft, ClaimDraft

MEETING = frozen_tree("""
    # Präsidentin Ida Brandt traf Minister Karl Öhm.
    Präsidentin  Präsidentin  NOUN   4  nsubj  Case=Nom|Gender=Fem|Number=Sing
    Ida          Ida          PROPN  1  flat   _ B-PER
    Brandt       Brandt       PROPN  1  flat   _ I-PER
    traf         treffen      VERB   0  ROOT   Number=Sing|VerbForm=Fin
    Minister     Minister     NOUN   4  obj    Case=Acc|Gender=Masc|Number=Sing
    Karl         Karl         PROPN  5  flat   _ B-PER
    Öhm          Öhm          PROPN  5  flat   _ I-PER
    .            .            PUNCT  4  punct

    # Sie lobte seine Rede.
    Sie    sie    PRON   2  nsubj     Case=Nom|Gender=Fem|Number=Sing|PronType=Prs
    lobte  loben  VERB   0  ROOT      Number=Sing|VerbForm=Fin
    seine  sein   DET    4  det:poss  Case=Acc|Gender=Fem|Number=Sing|Poss=Yes|PronType=Prs
    Rede   Rede   NOUN   2  obj       Case=Acc|Gender=Fem|Number=Sing
    .      .      PUNCT  2  punct

    # Die Präsidentin dankte ihm.
    Die          der          DET    2  det      Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Präsidentin  Präsidentin  NOUN   3  nsubj    Case=Nom|Gender=Fem|Number=Sing
    dankte       danken       VERB   0  ROOT     Number=Sing|VerbForm=Fin
    ihm          er           PRON   3  obl:arg  Case=Dat|Gender=Masc|Number=Sing|PronType=Prs
    .            .            PUNCT  3  punct
""")


def means(actors: list[ActorDraft], position: int) -> list[str]:
    """The names of the actors that the word at a position means."""
    return [actor.name for actor in actors for mention in actor.mentions if mention.head.i == position]


def test_pronouns_agree_in_gender() -> None:
    actors = find_actors(MEETING, [], RulesAlone())
    assert [mention.words.text for mention in actors[0].mentions] == [
        "Präsidentin Ida Brandt",
        "Sie",
        "Die Präsidentin",
    ]
    assert [mention.words.text for mention in actors[1].mentions] == ["Minister Karl Öhm", "seine", "ihm"]


def test_no_guess_between_two_who_fit_alike() -> None:
    tree = frozen_tree("""
        # Hans Maier und Karl Öhm kamen.
        Hans   Hans   PROPN  6  nsubj  Case=Nom|Gender=Masc|Number=Sing B-PER
        Maier  Maier  PROPN  1  flat   _ I-PER
        und    und    CCONJ  4  cc
        Karl   Karl   PROPN  1  conj   Case=Nom|Gender=Masc|Number=Sing B-PER
        Öhm    Öhm    PROPN  4  flat   _ I-PER
        kamen  kommen VERB   0  ROOT   Number=Plur|VerbForm=Fin
        .      .      PUNCT  6  punct

        # Anna Weber sah Hans Maier mit Karl Öhm bei ihm.
        Anna   Anna   PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing B-PER
        Weber  Weber  PROPN  1  flat   _ I-PER
        sah    sehen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
        Hans   Hans   PROPN  3  obj    Case=Acc|Gender=Masc|Number=Sing B-PER
        Maier  Maier  PROPN  4  flat   _ I-PER
        mit    mit    ADP    7  case
        Karl   Karl   PROPN  3  obl    Case=Dat|Gender=Masc|Number=Sing B-PER
        Öhm    Öhm    PROPN  7  flat   _ I-PER
        bei    bei    ADP    10 case
        ihm    er     PRON   3  obl    Case=Dat|Gender=Masc|Number=Sing|PronType=Prs
        .      .      PUNCT  3  punct
    """)
    assert means(find_actors(tree, [], RulesAlone()), 16) == []


@pytest.mark.parametrize("number", ["Sing", "Plur"])  # "den Präsidenten" is often taken for a plural
def test_whoever_was_named_last_is_meant_though_another_was_a_subject_before(number: str) -> None:
    tree = frozen_tree(f"""
        # Hans Maier kam.
        Hans   Hans   PROPN  3  nsubj  Case=Nom|Gender=Masc|Number=Sing B-PER
        Maier  Maier  PROPN  1  flat   _ I-PER
        kam    kommen VERB   0  ROOT   Number=Sing|VerbForm=Fin
        .      .      PUNCT  3  punct

        # Für Karl Öhm ist das klar.
        Für    für    ADP    2  case
        Karl   Karl   PROPN  6  obl    Case=Acc|Gender=Masc|Number={number} B-PER
        Öhm    Öhm    PROPN  2  flat   _ I-PER
        ist    sein   AUX    6  cop    Number=Sing|VerbForm=Fin
        das    der    PRON   6  nsubj  Case=Nom|Gender=Neut|Number=Sing
        klar   klar   ADJ    0  ROOT
        .      .      PUNCT  6  punct

        # Er lachte.
        Er     er     PRON   2  nsubj  Case=Nom|Gender=Masc|Number=Sing|PronType=Prs
        lachte lachen VERB   0  ROOT   Number=Sing|VerbForm=Fin
        .      .      PUNCT  2  punct
    """)
    assert means(find_actors(tree, [], RulesAlone()), 11) == ["Karl Öhm"]


@pytest.mark.parametrize(
    ("verb", "lemma", "expected"), [("sagte", "sagen", ["Ida Öhm"]), ("stieg", "steigen", [])]
)
def test_only_people_say_something(verb: str, lemma: str, expected: list[str]) -> None:
    tree = frozen_tree(f"""
        # Ida Öhm kam.
        Ida    Ida    PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing B-PER
        Öhm    Öhm    PROPN  1  flat   _ I-PER
        kam    kommen VERB   0  ROOT   Number=Sing|VerbForm=Fin
        .      .      PUNCT  3  punct

        # Die Miete sei hoch.
        Die    der    DET    2  det
        Miete  Miete  NOUN   4  nsubj  Case=Nom|Gender=Fem|Number=Sing
        sei    sein   AUX    4  cop    Mood=Sub|Number=Sing|VerbForm=Fin
        hoch   hoch   ADJ    0  ROOT
        .      .      PUNCT  4  punct

        # Das {verb} sie.
        Das    der    PRON   2  obj    Case=Acc|Gender=Neut|Number=Sing
        {verb} {lemma} VERB  0  ROOT   Number=Sing|VerbForm=Fin
        sie    sie    PRON   2  nsubj  Case=Nom|Gender=Fem|Number=Sing|PronType=Prs
        .      .      PUNCT  2  punct
    """)
    assert means(find_actors(tree, [], RulesAlone()), 11) == expected


def test_a_thing_that_fits_best_keeps_the_pronoun_from_people() -> None:
    tree = frozen_tree("""
        # Karl Öhm kennt den Plan.
        Karl   Karl    PROPN  3  nsubj  Case=Nom|Gender=Masc|Number=Sing B-PER
        Öhm    Öhm     PROPN  1  flat   _ I-PER
        kennt  kennen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
        den    der     DET    5  det    Case=Acc
        Plan   Plan    NOUN   3  obj    Case=Acc|Gender=Masc|Number=Sing
        .      .       PUNCT  3  punct

        # Der Plan ist alt.
        Der    der     DET    2  det    Case=Nom
        Plan   Plan    NOUN   4  nsubj  Case=Nom|Gender=Masc|Number=Sing
        ist    sein    AUX    4  cop    Number=Sing|VerbForm=Fin
        alt    alt     ADJ    0  ROOT
        .      .       PUNCT  4  punct

        # Er kostet viel.
        Er      er      PRON  2  nsubj  Case=Nom|Gender=Masc|Number=Sing|PronType=Prs
        kostet  kosten  VERB  0  ROOT   Number=Sing|VerbForm=Fin
        viel    viel    ADV   2  advmod
        .       .       PUNCT 2  punct
    """)
    assert means(find_actors(tree, [], RulesAlone()), 11) == []


def test_a_relative_pronoun_is_its_noun() -> None:
    tree = frozen_tree("""
        # Mike Turner, der im Ausschuss sitzt, warnte.
        Mike       Mike       PROPN   9 nsubj      Case=Nom|Gender=Masc|Number=Sing B-PER
        Turner     Turner     PROPN   1 flat       Case=Nom|Gender=Masc|Number=Sing I-PER
        ,          ,          PUNCT   7 punct
        der        der        PRON    7 nsubj      Case=Nom|Gender=Masc|Number=Sing|PronType=Dem,Rel
        im         in         ADP     6 case
        Ausschuss  Ausschuss  NOUN    7 obl        Case=Dat|Gender=Masc|Number=Sing
        sitzt      sitzen     VERB    1 acl        Number=Sing|VerbForm=Fin
        ,          ,          PUNCT   7 punct
        warnte     warnen     VERB    0 ROOT       Number=Sing|VerbForm=Fin
        .          .          PUNCT   9 punct
    """)
    (turner,) = find_actors(tree, [], RulesAlone())
    assert [mention.words.text for mention in turner.mentions] == ["Mike Turner", "der"]


def test_both_states_are_the_two_just_named() -> None:
    tree = frozen_tree("""
        # Südkorea und Polen verhandeln.
        Südkorea    Südkorea    PROPN  4  nsubj  Case=Nom|Gender=Neut|Number=Sing B-LOC
        und         und         CCONJ  3  cc
        Polen       Polen       PROPN  1  conj   Case=Nom|Gender=Neut|Number=Sing B-LOC
        verhandeln  verhandeln  VERB   0  ROOT   Number=Plur|VerbForm=Fin
        .           .           PUNCT  4  punct

        # Beide Länder hoffen.
        Beide   beide   DET   2  det    Case=Nom|Number=Plur
        Länder  Land    NOUN  3  nsubj  Case=Nom|Gender=Neut|Number=Plur
        hoffen  hoffen  VERB  0  ROOT   Number=Plur|VerbForm=Fin
        .       .       PUNCT 3  punct
    """)
    actors = find_actors(tree, [], RulesAlone())
    assert means(actors, 6) == ["Südkorea", "Polen"]
    index = ActorIndex(actors)
    assert index.all_meant_by(tree[5:7]) == ("a1", "a2")
    assert index.meant_by(tree[5:7]) == "a1"
    assert actors[0].aliases == ("Südkorea",)  # "beide Länder" is no name of one


def test_a_possessive_is_the_subject_of_its_clause() -> None:
    tree = frozen_tree("""
        # Die Ukraine und ihre Partner hoffen.
        Die      der      DET    2  det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
        Ukraine  Ukraine  PROPN  6  nsubj     Case=Nom|Gender=Fem|Number=Sing B-LOC
        und      und      CCONJ  5  cc
        ihre     ihr      DET    5  det:poss  Case=Nom|Number=Plur|Poss=Yes|PronType=Prs
        Partner  Partner  NOUN   2  conj      Case=Nom|Gender=Masc|Number=Plur
        hoffen   hoffen   VERB   0  ROOT      Number=Plur|VerbForm=Fin
        .        .        PUNCT  6  punct
    """)
    assert means(find_actors(tree, [], RulesAlone()), 3) == ["Ukraine"]


QUOTED = frozen_tree("""
    # „Ich warte auf ihn“, sagte Karl Öhm.
    „      „       PUNCT  3  punct
    Ich    ich     PRON   3  nsubj  Case=Nom|Number=Sing|PronType=Prs
    warte  warten  VERB   8  ccomp  Number=Sing|VerbForm=Fin
    auf    auf     ADP    5  case
    ihn    er      PRON   3  obl    Case=Acc|Gender=Masc|Number=Sing|PronType=Prs
    “      “       PUNCT  3  punct
    ,      ,       PUNCT  3  punct
    sagte  sagen   VERB   0  ROOT   Number=Sing|VerbForm=Fin
    Karl   Karl    PROPN  8  nsubj  Case=Nom|Gender=Masc|Number=Sing B-PER
    Öhm    Öhm     PROPN  9  flat   _ I-PER
    .      .       PUNCT  8  punct
""")


def test_the_first_person_in_a_quotation_is_its_speaker() -> None:
    claim = ClaimDraft("Direct", (QUOTED[1:5],), speaker=QUOTED[8:10])
    (oehm,) = find_actors(QUOTED, [claim], RulesAlone())
    assert [(mention.words.text, mention.kind) for mention in oehm.mentions] == [
        ("Ich", "pronoun"),
        ("Karl Öhm", "name"),
    ]


def test_what_is_named_in_a_quotation_is_no_antecedent_outside() -> None:
    tree = frozen_tree("""
        # „Karl Öhm lügt.“
        „     „      PUNCT  4  punct
        Karl  Karl   PROPN  4  nsubj  Case=Nom|Gender=Masc|Number=Sing B-PER
        Öhm   Öhm    PROPN  2  flat   _ I-PER
        lügt  lügen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
        .     .      PUNCT  4  punct
        “     “      PUNCT  4  punct

        # Er schwieg.
        Er       er         PRON  2  nsubj  Case=Nom|Gender=Masc|Number=Sing|PronType=Prs
        schwieg  schweigen  VERB  0  ROOT   Number=Sing|VerbForm=Fin
        .        .          PUNCT 2  punct
    """)
    claim = ClaimDraft("Direct", (tree[1:5],))
    assert means(find_actors(tree, [claim], RulesAlone()), 6) == []
    assert means(find_actors(tree, [], RulesAlone()), 6) == ["Karl Öhm"]
