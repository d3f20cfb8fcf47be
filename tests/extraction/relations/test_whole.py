"""Relations as a reader sees them: the sentence that an editor would write, for each construction."""

from __future__ import annotations

from pathlib import Path

import pytest
from frozen import frozen_tree

from newsgraph.evaluation.relations import GoldConstruction, read_constructions, told_line
from newsgraph.extraction.relations.finding import find_relations
from newsgraph.extraction.relations.wording import joined

GOLD = Path(__file__).resolve().parents[3] / "data" / "gold" / "relations" / "constructions.txt"
CONSTRUCTIONS = read_constructions(GOLD)


@pytest.mark.parametrize("gold", CONSTRUCTIONS, ids=lambda gold: gold.name)
def test_each_construction_is_told_as_an_editor_would(gold: GoldConstruction) -> None:
    assert [told_line(draft) for draft in find_relations(frozen_tree(gold.table))] == list(gold.texts)


@pytest.mark.parametrize("gold", CONSTRUCTIONS, ids=lambda gold: gold.name)
def test_every_label_reads_on_from_the_subject(gold: GoldConstruction) -> None:
    for draft in find_relations(frozen_tree(gold.table)):
        subject, *others = draft.participants
        assert subject.slot == "subj"
        assert not subject.label
        assert all(joined(other.label) for other in others)


LINE = """
    1.        1.        ADJ    3  amod  _  O      tag=ADJA
    FC        FC        PROPN  3  flat  _  B-ORG  tag=NE
    Köln      Köln      PROPN  0  ROOT  _  I-ORG  tag=NE
    -         -         PUNCT  3  punct
    Hannover  Hannover  PROPN  3  appos _  B-ORG  tag=NE
    96        96        NUM    5  nummod
    {score}   {score}   NUM    3  nummod
"""


@pytest.mark.parametrize(
    ("score", "expected"),
    [("2:2", "1. FC Köln spielt unentschieden gegen Hannover 96"), ("0:1", "Hannover 96 besiegt 1. FC Köln")],
)
def test_a_team_keeps_the_number_of_its_name(score: str, expected: str) -> None:
    (result,) = find_relations(frozen_tree(LINE.format(score=score)))
    assert joined(result.text).startswith(expected)


def test_of_what_is_unclear_how_nothing_is_said_to_happen() -> None:
    tree = frozen_tree(
        """
        # Es ist unklar, wie Lena das Haus verkauft.
        Es        es         PRON   3  expl   Case=Nom                                            tag=PPER
        ist       sein       AUX    3  cop    Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin        tag=VAFIN
        unklar    unklar     ADJ    0  ROOT   Degree=Pos                                          tag=ADJD
        ,         ,          PUNCT  9  punct  _                                                   tag=$,
        wie       wie        SCONJ  9  mark   _                                                   tag=KON
        Lena      Lena       PROPN  9  nsubj  Case=Nom|Number=Sing                                tag=NE
        das       der        DET    8  det    Case=Acc|Number=Sing|PronType=Art                   tag=ART
        Haus      Haus       NOUN   9  obj    Case=Acc|Number=Sing                                tag=NN
        verkauft  verkaufen  VERB   3  csubj  Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin        tag=VVFIN
        .         .          PUNCT  3  punct  _                                                   tag=$.
        """
    )
    assert [draft.modality for draft in find_relations(tree)] == ["open"]


def test_a_denial_of_a_degree_is_told() -> None:
    (relation,) = find_relations(
        frozen_tree("""
        # Roth fand das Buch nicht so wichtig.
        Roth     Roth    PROPN  2  nsubj   Case=Nom|Number=Sing                     tag=NE
        fand     finden  VERB   0  ROOT    Mood=Ind|Tense=Past|VerbForm=Fin         tag=VVFIN
        das      der     DET    4  det     Case=Acc|Number=Sing|PronType=Art        tag=ART
        Buch     Buch    NOUN   2  obj     Case=Acc|Number=Sing                     tag=NN
        nicht    nicht   PART   6  advmod  Polarity=Neg                             tag=PTKNEG
        so       so      ADV    7  advmod  _                                        tag=ADV
        wichtig  wichtig ADJ    2  xcomp   Degree=Pos                               tag=ADJD
        .        .       PUNCT  2  punct   _                                        tag=$.
        """)
    )
    assert joined(relation.text) == "Roth fand das Buch nicht so wichtig"


def test_of_a_denied_cleft_nothing_is_told() -> None:
    tree = frozen_tree(
        """
        # Es war vermutlich doch nicht die Frau aus Hannover, die einen Wagen angeboten hatte.
        Es          es          PRON   7   nsubj   Case=Nom                               tag=PPER
        war         sein        AUX    7   cop     Mood=Ind|Tense=Past|VerbForm=Fin       tag=VAFIN
        vermutlich  vermutlich  ADV    5   advmod  _                                      tag=ADV
        doch        doch        ADV    5   advmod  _                                      tag=ADV
        nicht       nicht       PART   7   advmod  Polarity=Neg                           tag=PTKNEG
        die         der         DET    7   det     Case=Nom|Gender=Fem|PronType=Art       tag=ART
        Frau        Frau        NOUN   0   ROOT    Case=Nom|Gender=Fem|Number=Sing        tag=NN
        aus         aus         ADP    9   case    _                                      tag=APPR
        Hannover    Hannover    PROPN  7   nmod    Case=Dat                               tag=NE
        ,           ,           PUNCT  14  punct   _                                      tag=$,
        die         der         PRON   14  nsubj   Case=Nom|Gender=Fem|PronType=Rel       tag=PRELS
        einen       ein         DET    13  det     Case=Acc|Gender=Masc|PronType=Art      tag=ART
        Wagen       Wagen       NOUN   14  obj     Case=Acc|Gender=Masc|Number=Sing       tag=NN
        angeboten   anbieten    VERB   7   acl     VerbForm=Part                          tag=VVPP
        hatte       haben       AUX    14  aux     Mood=Ind|Tense=Past|VerbForm=Fin       tag=VAFIN
        .           .           PUNCT  7   punct   _                                      tag=$.
        """
    )
    assert not any(draft.found_by == "relation.clause.relative" for draft in find_relations(tree))


def test_some_of_a_number_do_nothing_of_the_whole() -> None:
    tree = frozen_tree(
        """
        # Von den 27 Staaten lobten 12 Staaten Polen.
        Von      von     ADP    4  case    _                          tag=APPR
        den      der     DET    4  det     Case=Dat                   tag=ART
        27       27      NUM    4  nummod  _                          tag=CARD
        Staaten  Staat   NOUN   5  obl     Case=Dat|Number=Plur       tag=NN
        lobten   loben   VERB   0  ROOT    Mood=Ind|VerbForm=Fin      tag=VVFIN
        12       12      NUM    7  nummod  _                          tag=CARD
        Staaten  Staat   NOUN   5  nsubj   Case=Nom|Number=Plur       tag=NN
        Polen    Polen   PROPN  5  obj     Case=Acc                   tag=NE
        .        .       PUNCT  5  punct   _                          tag=$.
        """
    )
    assert not find_relations(tree)


def test_who_leads_a_team_is_told_by_the_noun() -> None:
    tree = frozen_tree(
        """
        # Ein Team unter Leitung von Roth kam.
        Ein      ein      DET    2  det    Case=Nom|Definite=Ind|Gender=Neut|Number=Sing|PronType=Art  tag=ART
        Team     Team     NOUN   7  nsubj  Case=Nom|Gender=Neut|Number=Sing  tag=NN
        unter    unter    ADP    4  case   _                                 tag=APPR
        Leitung  Leitung  NOUN   2  nmod   Case=Dat|Gender=Fem|Number=Sing   tag=NN
        von      von      ADP    6  case   _                                 tag=APPR
        Roth     Roth     PROPN  4  nmod   Case=Dat|Number=Sing              tag=NE
        kam      kommen   VERB   0  ROOT   Mood=Ind|Tense=Past|VerbForm=Fin  tag=VVFIN
        .        .        PUNCT  7  punct  _                                 tag=$.
        """
    )
    assert "Roth leitet ein Team" in {joined(draft.text) for draft in find_relations(tree)}


def test_what_happens_no_longer_keeps_its_denial() -> None:
    (relation,) = find_relations(
        frozen_tree("""
        # Roth darf die Miete nicht länger steigern.
        Roth      Roth      PROPN  7  nsubj   Case=Nom|Number=Sing                tag=NE
        darf      dürfen    AUX    7  aux     Mood=Ind|Tense=Pres|VerbForm=Fin    tag=VMFIN
        die       der       DET    4  det     Case=Acc|Number=Sing|PronType=Art   tag=ART
        Miete     Miete     NOUN   7  obj     Case=Acc|Gender=Fem|Number=Sing     tag=NN
        nicht     nicht     PART   6  advmod  Polarity=Neg                        tag=PTKNEG
        länger    länger    ADV    7  advmod  Degree=Cmp                          tag=ADV
        steigern  steigern  VERB   0  ROOT    VerbForm=Inf                        tag=VVINF
        .         .         PUNCT  7  punct   _                                   tag=$.
        """)
    )
    assert joined(relation.text) == "Roth darf die Miete nicht länger steigern"


def test_a_verb_is_not_told_without_what_it_points_at() -> None:
    table = """
    # Die SPD votierte dagegen.
    Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    SPD SPD PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NE
    votierte votieren VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    dagegen dagegen ADV 3 advmod PronType=Dem O tag=PAV
    . . PUNCT 3 punct _ O tag=$.
    """
    assert list(find_relations(frozen_tree(table))) == []


def test_the_infinitive_behind_two_participles_makes_both_hearsay() -> None:
    found = find_relations(
        frozen_tree("""
    # Roth soll einen Jungen getreten und verletzt haben.
    Roth Roth PROPN 5 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    soll sollen AUX 5 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VMFIN
    einen ein DET 4 det Case=Acc|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Jungen Junges NOUN 5 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    getreten treten VERB 0 ROOT Tense=Past|VerbForm=Part O tag=VVPP
    und und CCONJ 7 cc _ O tag=KON
    verletzt verletzen VERB 5 conj VerbForm=Part O tag=VVPP
    haben haben AUX 5 aux VerbForm=Inf O tag=VAINF
    . . PUNCT 5 punct _ O tag=$.
        """)
    )
    assert [draft.modality for draft in found] == ["hearsay", "hearsay"]


@pytest.mark.parametrize(
    ("told", "table"),
    [
        (
            "der Verband wird am Montag über einen Termin für das Spiel entscheiden",
            """
        # Über einen Termin für das Spiel wird der Verband am Montag entscheiden.
        Über über ADP 3 case _ O tag=APPR
        einen ein DET 3 det Case=Acc|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Termin Termin NOUN 12 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
        für für ADP 6 case _ O tag=APPR
        das der DET 6 det Case=Acc|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Spiel Spiel NOUN 3 nmod Case=Acc|Gender=Neut|Number=Sing O tag=NN
        wird werden AUX 12 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        der der DET 9 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Verband Verband NOUN 12 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        am an ADP 11 case Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=APPRART
        Montag Montag NOUN 12 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
        entscheiden entscheiden VERB 12 ROOT VerbForm=Inf O tag=VVINF
        . . PUNCT 12 punct _ O tag=$.
            """,
        ),
        (
            "Roth soll die Vorschriften ändern",
            """
        # Weiterhin soll Roth die Vorschriften ändern.
        Weiterhin weiterhin ADV 6 advmod _ O tag=ADV
        soll sollen AUX 6 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VMFIN
        Roth Roth PROPN 6 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        die der DET 5 det Case=Acc|Definite=Def|Number=Plur|PronType=Art O tag=ART
        Vorschriften Vorschrift NOUN 6 obj Case=Acc|Gender=Fem|Number=Plur O tag=NN
        ändern ändern VERB 6 ROOT VerbForm=Inf O tag=VVINF
        . . PUNCT 6 punct _ O tag=$.
            """,
        ),
    ],
)
def test_what_stood_before_the_verb_is_told_behind_the_time(told: str, table: str) -> None:
    assert [joined(draft.text) for draft in find_relations(frozen_tree(table))] == [told]


def test_a_noun_is_not_told_without_the_clause_that_it_announces() -> None:
    table = """
    # Roth legte den Schwerpunkt auf die Aussage, es sei eine Zunahme zu verzeichnen.
    Roth Roth PROPN 2 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NE
    legte legen VERB 2 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    den der DET 4 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Schwerpunkt Schwerpunkt NOUN 2 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    auf auf ADP 7 case _ O tag=APPR
    die der DET 7 det Case=Acc|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Aussage Aussage NOUN 2 obl Case=Acc|Gender=Fem|Number=Sing O tag=NN
    , , PUNCT 14 punct _ O tag=$,
    es es PRON 14 expl Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
    sei sein AUX 14 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
    eine ein DET 12 det Case=Acc|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Zunahme Zunahme NOUN 14 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    zu zu PART 14 mark _ O tag=PTKZU
    verzeichnen verzeichnen VERB 7 ccomp VerbForm=Inf O tag=VVINF
    . . PUNCT 2 punct _ O tag=$.
    """
    told = [joined(draft.text) for draft in find_relations(frozen_tree(table))]
    assert not any("Schwerpunkt" in text for text in told)


def test_how_long_after_a_clause_is_not_told_without_it() -> None:
    found = find_relations(
        frozen_tree("""
        # Roth fand das Buch zwei Stunden, nachdem Lotz ging.
        Roth     Roth     PROPN  2  nsubj   Case=Nom|Number=Sing                          tag=NE
        fand     finden   VERB   0  ROOT    Mood=Ind|Tense=Past|VerbForm=Fin              tag=VVFIN
        das      der      DET    4  det     Case=Acc|Number=Sing|PronType=Art             tag=ART
        Buch     Buch     NOUN   2  obj     Case=Acc|Number=Sing                          tag=NN
        zwei     zwei     NUM    6  nummod  NumType=Card                                  tag=CARD
        Stunden  Stunde   NOUN   2  obl     Case=Acc|Number=Plur                          tag=NN
        ,        ,        PUNCT  10 punct   _                                             tag=$,
        nachdem  nachdem  SCONJ  10 mark    _                                             tag=KOUS
        Lotz     Lotz     PROPN  10 nsubj   Case=Nom|Number=Sing                          tag=NE
        ging     gehen    VERB   2  advcl   Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin  tag=VVFIN
        .        .        PUNCT  2  punct   _                                             tag=$.
        """)
    )
    assert "Roth fand das Buch" in [joined(draft.text) for draft in found]


def test_what_only_links_is_left_out() -> None:
    (relation,) = find_relations(
        frozen_tree("""
        # Ida Roth kritisierte in diesem Zusammenhang auch Ole Lotz.
        Ida Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Roth Roth PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        kritisierte kritisieren VERB 3 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        in in ADP 6 case _ O tag=APPR
        diesem dieser DET 6 det Case=Dat|Gender=Masc|Number=Sing|PronType=Dem O tag=PDAT
        Zusammenhang Zusammenhang NOUN 3 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
        auch auch ADV 8 advmod Degree=Pos O tag=ADV
        Ole Ole PROPN 3 obj Case=Acc|Gender=Masc|Number=Sing B-PER tag=NE
        Lotz Lotz PROPN 8 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        . . PUNCT 3 punct _ O tag=$.
        """)
    )
    assert joined(relation.text) == "Ida Roth kritisierte auch Ole Lotz"


def test_of_some_that_a_clause_tells_apart_nothing_is_told_without_it() -> None:
    found = find_relations(
        frozen_tree("""
        # Firmen, die mehr produzieren, müssen Steuern zahlen.
        Firmen Firma NOUN 9 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
        , , PUNCT 5 punct _ O tag=$,
        die der PRON 5 nsubj Case=Nom|Number=Plur|PronType=Dem,Rel O tag=PRELS
        mehr mehr DET 5 obj PronType=Ind O tag=PIAT
        produzieren produzieren VERB 1 acl Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        , , PUNCT 1 punct _ O tag=$,
        müssen müssen AUX 9 aux Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VMFIN
        Steuern Steuer NOUN 9 obj Case=Acc|Gender=Fem|Number=Plur O tag=NN
        zahlen zahlen VERB 9 ROOT VerbForm=Inf O tag=VVINF
        . . PUNCT 9 punct _ O tag=$.
        """)
    )
    told = [joined(draft.text) for draft in found]
    assert "Firmen, die mehr produzieren, müssen Steuern zahlen" in told


WITHIN = """
    Der            der         DET   2  det   Gender=Masc  O  tag=ART
    Minister       Minister    NOUN  3  nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    versprach      versprechen VERB  0  ROOT  Mood=Ind|Number=Sing|VerbForm=Fin O tag=VVFIN
    ,              ,           PUNCT 7  punct
    den            der         DET   6  det   Case=Acc     O  tag=ART
    Boten          Bote        NOUN  7  obj   Case=Acc|Gender=Masc|Number=Sing O tag=NN
    {verb}         {lemma}     VERB  3  xcomp VerbForm=Inf O  tag=VVINF
    .              .           PUNCT 3  punct
"""


@pytest.mark.parametrize(
    ("verb", "lemma"), [("zurückzurufen", "zurückrufen"), ("wegzuschicken", "wegschicken")]
)
def test_an_infinitive_with_zu_inside_stands_behind_its_verb(verb: str, lemma: str) -> None:
    (relation,) = find_relations(frozen_tree(WITHIN.format(verb=verb, lemma=lemma)))
    assert joined(relation.text).rstrip(".") == f"der Minister versprach, den Boten {verb}"
