"""What a parse counted to its neighbour in a row is given back where form and order leave little doubt."""

from __future__ import annotations

from frozen import frozen_tree, hangings

from newsgraph.language.regrouping import regroup


def test_a_noun_before_a_second_passive_is_its_subject() -> None:
    tree = regroup(
        frozen_tree("""
        # Die Arbeit wurde beendet und Helfer gerufen.
        Die      der      DET    2  det        Case=Nom  O  tag=ART
        Arbeit   Arbeit   NOUN   4  nsubj:pass Case=Nom  O  tag=NN
        wurde    werden   AUX    4  aux:pass   VerbForm=Fin  O  tag=VAFIN
        beendet  beenden  VERB   0  ROOT       VerbForm=Part  O  tag=VVPP
        und      und      CCONJ  7  cc         _  O  tag=KON
        Helfer   Helfer   NOUN   7  obj        Case=Acc  O  tag=NN
        gerufen  rufen    VERB   4  conj       VerbForm=Part  O  tag=VVPP
        .        .        PUNCT  4  punct      _  O  tag=$.
        """)
    )
    assert hangings(tree, "Helfer") == ["Helfer nsubj:pass gerufen"]


def test_an_inflected_participle_is_an_attribute_and_gives_its_place_to_the_verb() -> None:
    tree = regroup(
        frozen_tree("""
        # Roth sah, wie drei gekleidete und maskierte Leute rannten.
        Roth        Roth     PROPN  2   nsubj  Case=Nom  B-PER  tag=NE
        sah         sehen    VERB   0   ROOT   VerbForm=Fin  O  tag=VVFIN
        ,           ,        PUNCT  6   punct  _  O  tag=$,
        wie         wie      SCONJ  6   mark   _  O  tag=KOUS
        drei        drei     NUM    9   nummod _  O  tag=CARD
        gekleidete  kleiden  VERB   2   ccomp  VerbForm=Part  O  tag=VVPP
        und         und      CCONJ  8   cc     _  O  tag=KON
        maskierte   maskiert ADJ    9   amod   _  O  tag=ADJA
        Leute       Leute    NOUN   10  nsubj  Case=Nom  O  tag=NN
        rannten     rennen   VERB   6   conj   VerbForm=Fin  O  tag=VVFIN
        .           .        PUNCT  2   punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "gekleidete", "rannten", "wie") == [
        "gekleidete amod Leute",
        "rannten ccomp sah",
        "wie mark rannten",
    ]


def test_a_second_relative_clause_shares_the_pronoun_as_its_subject() -> None:
    tree = regroup(
        frozen_tree("""
        # Die Fassung, die kam und der Zeitung vorliegt, gilt.
        Die       der       DET    2   det    Case=Nom  O  tag=ART
        Fassung   Fassung   NOUN   11  nsubj  Case=Nom  O  tag=NN
        ,         ,         PUNCT  5   punct  _  O  tag=$,
        die       der       PRON   5   nsubj  PronType=Rel  O  tag=PRELS
        kam       kommen    VERB   2   acl    VerbForm=Fin  O  tag=VVFIN
        und       und       CCONJ  9   cc     _  O  tag=KON
        der       der       DET    8   det    _  O  tag=ART
        Zeitung   Zeitung   NOUN   9   nsubj  Case=Nom  O  tag=NN
        vorliegt  vorliegen VERB   5   conj   VerbForm=Fin  O  tag=VVFIN
        ,         ,         PUNCT  5   punct  _  O  tag=$,
        gilt      gelten    VERB   0   ROOT   VerbForm=Fin  O  tag=VVFIN
        .         .         PUNCT  11  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "Zeitung") == ["Zeitung obl:arg vorliegt"]


def test_who_has_let_something_happen_hangs_on_letting() -> None:
    tree = regroup(
        frozen_tree("""
        # Geld fehlt, und Roth hat durchblicken lassen, dass er geht.
        Geld          Geld          NOUN   2  nsubj  Case=Nom  O  tag=NN
        fehlt         fehlen        VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        ,             ,             PUNCT  8  punct  _  O  tag=$,
        und           und           CCONJ  8  cc     _  O  tag=KON
        Roth          Roth          PROPN  7  nsubj  Case=Nom  B-PER  tag=NE
        hat           haben         AUX    7  aux    VerbForm=Fin  O  tag=VAFIN
        durchblicken  durchblicken  VERB   8  xcomp  VerbForm=Inf  O  tag=VVINF
        lassen        lassen        VERB   2  conj   VerbForm=Inf  O  tag=VVINF
        ,             ,             PUNCT  12 punct  _  O  tag=$,
        dass          dass          SCONJ  12 mark   _  O  tag=KOUS
        er            er            PRON   12 nsubj  Case=Nom  O  tag=PPER
        geht          gehen         VERB   8  ccomp  VerbForm=Fin  O  tag=VVFIN
        .             .             PUNCT  2  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "Roth", "hat") == ["Roth nsubj lassen", "hat aux lassen"]


def test_a_measure_hangs_on_its_noun_and_a_means_on_its_verb() -> None:
    tree = regroup(
        frozen_tree("""
        # Käufer mit Zöllen von bis zu 30 Prozent belegt werden sollen.
        Käufer   Käufer   NOUN   9  nsubj:pass Case=Nom  O  tag=NN
        mit      mit      ADP    3  case    _  O  tag=APPR
        Zöllen   Zoll     NOUN   1  nmod    Case=Dat  O  tag=NN
        von      von      ADP    8  case    _  O  tag=APPR
        bis      bis      ADP    7  advmod  _  O  tag=APPR
        zu       zu       ADP    7  nmod    _  O  tag=APPR
        30       30       NUM    8  nummod  _  O  tag=CARD
        Prozent  Prozent  NOUN   9  obl     Case=Dat  O  tag=NN
        belegt   belegen  VERB   0  ROOT    VerbForm=Part  O  tag=VVPP
        werden   werden   AUX    9  aux:pass VerbForm=Inf  O  tag=VAINF
        sollen   sollen   AUX    9  aux     VerbForm=Fin  O  tag=VMFIN
        .        .        PUNCT  9  punct   _  O  tag=$.
        """)
    )
    assert hangings(tree, "Prozent", "Zöllen") == ["Prozent nmod Zöllen", "Zöllen obl belegt"]
