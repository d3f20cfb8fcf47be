"""How relations are told as triples of surface words, on frozen trees."""

from __future__ import annotations

from frozen import frozen_tree

from newsgraph.evaluation.surface import Triple, triples_of


def test_an_object_has_its_adverbs_and_what_belongs_to_it_up_to_the_first_conjunct() -> None:
    tree = frozen_tree("""
        # Das Amt, eine Behörde, plant nun neue Renten für Lehrer und Ärzte.
        Das      der      DET    2   det
        Amt      Amt      NOUN   7   nsubj
        ,        ,        PUNCT  5   punct
        eine     ein      DET    5   det
        Behörde  Behörde  NOUN   2   appos
        ,        ,        PUNCT  5   punct
        plant    planen   VERB   0   ROOT    VerbForm=Fin
        nun      nun      ADV    7   advmod
        neue     neu      ADJ    10  amod
        Renten   Rente    NOUN   7   obj
        für      für      ADP    12  case
        Lehrer   Lehrer   NOUN   10  nmod
        und      und      CCONJ  14  cc
        Ärzte    Arzt     NOUN   12  conj
        .        .        PUNCT  7   punct
    """)
    assert list(triples_of(tree)) == [Triple("Das Amt", "plant", "nun neue Renten für Lehrer")]


def test_an_infinitive_or_adjective_that_the_verb_governs_is_told_with_the_object() -> None:
    tree = frozen_tree("""
        # Lena versuchte, das Haus zu verkaufen.
        Lena       Lena       PROPN  2  nsubj
        versuchte  versuchen  VERB   0  ROOT   VerbForm=Fin
        ,          ,          PUNCT  7  punct
        das        der        DET    5  det
        Haus       Haus       NOUN   7  obj
        zu         zu         PART   7  mark
        verkaufen  verkaufen  VERB   2  xcomp  VerbForm=Inf
        .          .          PUNCT  2  punct

        # Tom wurde sehr krank.
        Tom    Tom     PROPN  2  nsubj
        wurde  werden  VERB   0  ROOT    VerbForm=Fin
        sehr   sehr    ADV    4  advmod
        krank  krank   ADJ    2  xcomp
        .      .       PUNCT  2  punct

        # Kim ist klug.
        Kim   Kim   PROPN  3  nsubj
        ist   sein  AUX    3  cop    VerbForm=Fin
        klug  klug  ADJ    0  ROOT
        .     .     PUNCT  3  punct
    """)
    assert list(triples_of(tree)) == [
        Triple("Lena", "versuchte", "das Haus zu verkaufen"),
        Triple("Tom", "wurde", "sehr krank"),
        Triple("Kim", "ist", "klug"),
    ]


def test_what_is_claimed_wanted_or_conditional_is_no_fact_by_itself() -> None:
    tree = frozen_tree("""
        # Tom sagt, dass Lena ein Haus kauft.
        Tom    Tom     PROPN  2  nsubj
        sagt   sagen   VERB   0  ROOT   VerbForm=Fin
        ,      ,       PUNCT  8  punct
        dass   dass    SCONJ  8  mark
        Lena   Lena    PROPN  8  nsubj
        ein    ein     DET    7  det
        Haus   Haus    NOUN   8  obj
        kauft  kaufen  VERB   2  ccomp  VerbForm=Fin
        .      .       PUNCT  2  punct

        # Kim kam, um Tom zu treffen.
        Kim      Kim      PROPN  2  nsubj
        kam      kommen   VERB   0  ROOT   VerbForm=Fin
        ,        ,        PUNCT  7  punct
        um       um       SCONJ  7  mark
        Tom      Tom      PROPN  7  obj
        zu       zu       PART   7  mark
        treffen  treffen  VERB   2  advcl  VerbForm=Inf
        .        .        PUNCT  2  punct

        # Falls Kim ein Boot kauft, jubelt Tom.
        Falls   falls   SCONJ  5  mark
        Kim     Kim     PROPN  5  nsubj
        ein     ein     DET    4  det
        Boot    Boot    NOUN   5  obj
        kauft   kaufen  VERB   7  advcl  VerbForm=Fin
        ,       ,       PUNCT  5  punct
        jubelt  jubeln  VERB   0  ROOT   VerbForm=Fin
        Tom     Tom     PROPN  7  nsubj
        .       .       PUNCT  7  punct
    """)
    assert list(triples_of(tree)) == [Triple("Tom", "sagt", "dass Lena ein Haus kauft")]


def test_a_relative_clause_tells_of_its_noun_without_the_article_of_another_case() -> None:
    tree = frozen_tree("""
        # Tom liebt den Hund, der das Haus bewacht.
        Tom      Tom       PROPN  2  nsubj
        liebt    lieben    VERB   0  ROOT   VerbForm=Fin
        den      der       DET    4  det
        Hund     Hund      NOUN   2  obj    Gender=Masc
        ,        ,         PUNCT  9  punct
        der      der       PRON   9  nsubj  PronType=Rel
        das      der       DET    8  det
        Haus     Haus      NOUN   9  obj
        bewacht  bewachen  VERB   4  acl    VerbForm=Fin
        .        .         PUNCT  2  punct
    """)
    assert list(triples_of(tree)) == [
        Triple("Tom", "liebt", "den Hund"),
        Triple("Hund", "bewacht", "das Haus"),
    ]


def test_every_agent_of_a_passive_is_told_with_its_preposition_and_the_auxiliary() -> None:
    tree = frozen_tree("""
        # Das Lied wird von Tom und Lena gesungen.
        Das       der     DET    2  det
        Lied      Lied    NOUN   8  nsubj:pass
        wird      werden  AUX    8  aux:pass    VerbForm=Fin
        von       von     ADP    5  case
        Tom       Tom     PROPN  8  obl:agent
        und       und     CCONJ  7  cc
        Lena      Lena    PROPN  5  conj
        gesungen  singen  VERB   0  ROOT        VerbForm=Part
        .         .       PUNCT  8  punct
    """)
    assert list(triples_of(tree)) == [
        Triple("Das Lied", "wird gesungen", "von Tom"),
        Triple("Das Lied", "wird gesungen", "von Lena"),
    ]
