"""Propositions, construction by construction, on frozen trees."""

from __future__ import annotations

import datetime as dt

from frozen import frozen_tree
from telling import line_of, told

from newsgraph.evaluation.pairs import find_pairs
from newsgraph.schema import Time


def test_every_argument_of_a_verb_is_a_proposition_of_its_own() -> None:
    tree = frozen_tree("""
        # Die Wache fesselte ihn mit Seilen an das Gitter.
        Die       der      DET    2  det       Case=Nom
        Wache     Wache    NOUN   3  nsubj     Case=Nom
        fesselte  fesseln  VERB   0  ROOT      Mood=Ind|VerbForm=Fin
        ihn       er       PRON   3  obj       Case=Acc
        mit       mit      ADP    6  case
        Seilen    Seil     NOUN   3  obl       Case=Dat
        an        an       ADP    9  case
        das       der      DET    9  det       Case=Acc
        Gitter    Gitter   NOUN   3  obl       Case=Acc
        .         .        PUNCT  3  punct
    """)
    assert told(tree) == [
        "Die Wache | fesselte | ihn",
        "Die Wache | fesselte ihn mit | Seilen",
        "Die Wache | fesselte ihn an | das Gitter",
    ]


def test_a_passive_with_its_agent_is_told_as_the_active() -> None:
    tree = frozen_tree("""
        # Die Stadt wurde von zwei Beben getroffen.
        Die        der      DET    2  det        Case=Nom
        Stadt      Stadt    NOUN   7  nsubj:pass Case=Nom
        wurde      werden   AUX    7  aux:pass   Mood=Ind|VerbForm=Fin
        von        von      ADP    6  case
        zwei       zwei     NUM    6  nummod
        Beben      Beben    NOUN   7  obl:agent  Case=Dat
        getroffen  treffen  VERB   0  ROOT       VerbForm=Part
        .          .        PUNCT  7  punct
    """)
    assert told(tree) == ["zwei Beben | getroffen | Die Stadt"]


def test_coordinated_verbs_share_subject_and_auxiliary() -> None:
    tree = frozen_tree("""
        # Lena und Tom wurden verhaftet und nach Bonn gebracht.
        Lena       Lena       PROPN  5  nsubj:pass
        und        und        CCONJ  3  cc
        Tom        Tom        PROPN  1  conj
        wurden     werden     AUX    5  aux:pass    Mood=Ind|VerbForm=Fin
        verhaftet  verhaften  VERB   0  ROOT        VerbForm=Part
        und        und        CCONJ  9  cc
        nach       nach       ADP    8  case
        Bonn       Bonn       PROPN  9  obl
        gebracht   bringen    VERB   5  conj        VerbForm=Part
        .          .          PUNCT  5  punct
    """)
    assert told(tree) == [
        "Lena | wurden verhaftet | -",
        "Tom | wurden verhaftet | -",
        "Lena | wurden gebracht nach | Bonn",
        "Tom | wurden gebracht nach | Bonn",
    ]


def test_a_relative_pronoun_means_its_antecedent() -> None:
    tree = frozen_tree("""
        # Er baute ein Haus, das niemand kaufte.
        Er       er      PRON   2  nsubj  Case=Nom
        baute    bauen   VERB   0  ROOT   VerbForm=Fin
        ein      ein     DET    4  det
        Haus     Haus    NOUN   2  obj
        ,        ,       PUNCT  8  punct
        das      der     PRON   8  obj    PronType=Rel
        niemand  niemand PRON   8  nsubj
        kaufte   kaufen  VERB   4  acl    VerbForm=Fin
        .        .       PUNCT  2  punct
    """)
    relations = find_pairs(tree)
    assert [line_of(draft) for draft in relations] == ["Er | baute | ein Haus", "niemand | kaufte | ein Haus"]
    assert [draft.negated for draft in relations] == [False, True]


def test_an_infinitive_has_the_subject_of_its_verb_or_the_object_of_a_verb_like_bitten() -> None:
    tree = frozen_tree("""
        # Kim versucht, das Land zu isolieren.
        Kim        Kim        PROPN  2  nsubj
        versucht   versuchen  VERB   0  ROOT   VerbForm=Fin
        ,          ,          PUNCT  7  punct
        das        der        DET    5  det
        Land       Land       NOUN   7  obj
        zu         zu         PART   7  mark
        isolieren  isolieren  VERB   2  xcomp  VerbForm=Inf
        .          .          PUNCT  2  punct

        # Kim bat Lena, Hilfe zu leisten.
        Kim      Kim      PROPN  2  nsubj
        bat      bitten   VERB   0  ROOT   VerbForm=Fin
        Lena     Lena     PROPN  2  obj
        ,        ,        PUNCT  7  punct
        Hilfe    Hilfe    NOUN   7  obj
        zu       zu       PART   7  mark
        leisten  leisten  VERB   2  xcomp  VerbForm=Inf
        .        .        PUNCT  2  punct
    """)
    assert told(tree) == [
        "Kim | versucht zu isolieren | das Land",
        "Kim | bat | Lena",
        "Lena | leisten | Hilfe",
    ]


def test_a_subject_with_an_oblique_article_is_a_broken_parse_and_gives_nothing() -> None:
    tree = frozen_tree("""
        # Den Mann sah sie.
        Den   der    DET    2  det
        Mann  Mann   NOUN   3  nsubj
        sah   sehen  VERB   0  ROOT   VerbForm=Fin
        sie   sie    PRON   3  obj
        .     .      PUNCT  3  punct
    """)
    assert told(tree) == []


def test_a_time_is_a_phrase_that_means_one_and_its_weekday_the_next_of_what_is_to_come() -> None:
    tree = frozen_tree("""
        # Bei der Tagung 2008 wird der Minister am Freitag reden.
        Bei       bei       ADP    3   case
        der       der       DET    3   det
        Tagung    Tagung    NOUN   10  obl
        2008      2008      NUM    3   nummod
        wird      werden    AUX    10  aux     Mood=Ind|Tense=Pres|VerbForm=Fin  tag=VAFIN
        der       der       DET    7   det     Case=Nom
        Minister  Minister  NOUN   10  nsubj   Case=Nom
        am        an        ADP    9   case
        Freitag   Freitag   PROPN  10  obl
        reden     reden     VERB   0   ROOT    VerbForm=Inf  tag=VVINF
        .         .         PUNCT  10  punct
    """)
    times = {draft.time for draft in find_pairs(tree, published=dt.date(2024, 10, 24))}
    assert times == {Time(text="am Freitag", value="2024-10-25")}


def test_a_country_that_something_is_limited_to_is_no_place() -> None:
    tree = frozen_tree("""
        # Das Gesetz ist auf Kenia beschränkt.
        Das         der          DET    2  det         Case=Nom
        Gesetz      Gesetz       NOUN   6  nsubj:pass  Case=Nom
        ist         sein         AUX    6  aux:pass    Mood=Ind|VerbForm=Fin
        auf         auf          ADP    5  case
        Kenia       Kenia        PROPN  6  obl         Case=Dat  B-LOC
        beschränkt  beschränken  VERB   0  ROOT        VerbForm=Part
        .           .            PUNCT  6  punct
    """)
    assert [draft.place for draft in find_pairs(tree)] == [None]


def test_a_clause_that_is_said_is_an_object_and_no_actor() -> None:
    tree = frozen_tree("""
        # Tom weiß, dass Lena Ärztin ist, während Kim schweigt.
        Tom      Tom        PROPN  2   nsubj
        weiß     wissen     VERB   0   ROOT   VerbForm=Fin
        ,        ,          PUNCT  6   punct
        dass     dass       SCONJ  6   mark
        Lena     Lena       PROPN  6   nsubj
        Ärztin   Ärztin     NOUN   2   ccomp
        ist      sein       AUX    6   cop    VerbForm=Fin
        ,        ,          PUNCT  11  punct
        während  während    SCONJ  11  mark
        Kim      Kim        PROPN  11  nsubj
        schweigt schweigen  VERB   2   ccomp  VerbForm=Fin
        .        .          PUNCT  2   punct
    """)
    clauses = [draft.object.text for draft in find_pairs(tree) if draft.object and draft.object_is_clause]
    assert clauses == ["dass Lena Ärztin ist"]


def test_a_question_word_and_a_word_for_no_thing_are_no_objects() -> None:
    tree = frozen_tree("""
        # Sie sprechen alle Deutsch.
        Sie       sie       PRON   2  nsubj
        sprechen  sprechen  VERB   0  ROOT   VerbForm=Fin
        alle      alle      PRON   2  obj
        Deutsch   Deutsch   NOUN   2  obj
        .         .         PUNCT  2  punct

        # Wen sah Tom?
        Wen  wer    PRON   2  obj    PronType=Int
        sah  sehen  VERB   0  ROOT   VerbForm=Fin
        Tom  Tom    PROPN  2  nsubj
        ?    ?      PUNCT  2  punct
    """)
    assert told(tree) == ["Sie | sprechen | Deutsch", "Tom | sah | -"]


def test_after_an_adverb_that_opens_it_a_coordinated_clause_needs_its_own_subject() -> None:
    tree = frozen_tree("""
        # Tom kam und dann ging Lena.
        Tom   Tom     PROPN  2  nsubj
        kam   kommen  VERB   0  ROOT    VerbForm=Fin
        und   und     CCONJ  5  cc
        dann  dann    ADV    5  advmod
        ging  gehen   VERB   2  conj    VerbForm=Fin
        Lena  Lena    PROPN  5  obj
        .     .       PUNCT  2  punct

        # Der Mann, der kam und im Wald verletzt wurde als es tagte, schwieg.
        Der      der       DET    2   det
        Mann     Mann      NOUN   15  nsubj
        ,        ,         PUNCT  5   punct
        der      der       PRON   5   nsubj   PronType=Rel
        kam      kommen    VERB   2   acl     VerbForm=Fin
        und      und       CCONJ  9   cc
        im       in        ADP    8   case
        Wald     Wald      NOUN   9   obl
        verletzt verletzen VERB   5   conj    VerbForm=Part
        wurde    werden    AUX    9   aux:pass VerbForm=Fin
        als      als       SCONJ  13  mark
        es       es        PRON   13  nsubj
        tagte    tagen     VERB   9   advcl   VerbForm=Fin
        ,        ,         PUNCT  5   punct
        schwieg  schweigen VERB   0   ROOT    VerbForm=Fin
        .        .         PUNCT  15  punct
    """)
    lines = told(tree)
    assert not any(line.startswith("Tom | ging") for line in lines)
    assert "Der Mann | wurde verletzt im | Wald" in lines


def test_no_verb_at_the_end_of_a_clause_shares_the_subject_of_a_main_clause() -> None:
    tree = frozen_tree("""
        # Tom sah, dass Lena fiel und auf Stein prallte.
        Tom      Tom      PROPN  2  nsubj
        sah      sehen    VERB   0  ROOT    VerbForm=Fin
        ,        ,        PUNCT  6  punct
        dass     dass     SCONJ  6  mark
        Lena     Lena     PROPN  6  nsubj
        fiel     fallen   VERB   2  ccomp   VerbForm=Fin
        und      und      CCONJ  10 cc
        auf      auf      ADP    9  case
        Stein    Stein    NOUN   10 obl
        prallte  prallen  VERB   2  conj    VerbForm=Fin
        .        .        PUNCT  2  punct
    """)
    assert not any(line.startswith("Tom | prallte") for line in told(tree))


def test_a_foreign_name_that_the_parse_calls_an_adjective_is_a_subject() -> None:
    tree = frozen_tree("""
        # Great Northern stieg.
        Great     Great     ADJ    3  nsubj
        Northern  Northern  PROPN  1  flat
        stieg     steigen   VERB   0  ROOT   VerbForm=Fin
        .         .         PUNCT  3  punct
    """)
    assert told(tree) == ["Great Northern | stieg | -"]


def test_a_predicate_keeps_its_als_its_sich_and_the_adjective_of_bleiben() -> None:
    tree = frozen_tree("""
        # Tom gilt als vermisst.
        Tom       Tom        PROPN  2  nsubj
        gilt      gelten     VERB   0  ROOT   VerbForm=Fin   tag=VVFIN
        als       als        CCONJ  4  mark   _              tag=KON
        vermisst  vermissen  VERB   2  advcl  VerbForm=Part  tag=VVPP
        .         .          PUNCT  2  punct

        # Der Plan kostete mehr als erwartet.
        Der      der       DET    2  det     Case=Nom
        Plan     Plan      NOUN   3  nsubj   Case=Nom
        kostete  kosten    VERB   0  ROOT    VerbForm=Fin   tag=VVFIN
        mehr     mehr      ADV    3  advmod
        als      als       CCONJ  6  mark    _              tag=KON
        erwartet erwarten  VERB   3  advcl   VerbForm=Part  tag=VVPP
        .        .         PUNCT  3  punct

        # Lena hatte sich überzeugen lassen.
        Lena       Lena       PROPN  5  nsubj
        hatte      haben      AUX    5  aux    VerbForm=Fin  tag=VAFIN
        sich       sich       PRON   4  obj    Case=Acc      tag=PRF
        überzeugen überzeugen VERB   5  xcomp  VerbForm=Inf  tag=VVINF
        lassen     lassen     VERB   0  ROOT   VerbForm=Inf  tag=VVINF
        .          .          PUNCT  5  punct

        # Kim will hier neutral bleiben.
        Kim      Kim      PROPN  5  nsubj
        will     wollen   AUX    5  aux     VerbForm=Fin  tag=VMFIN
        hier     hier     ADV    5  advmod  _             tag=ADV
        neutral  neutral  ADJ    5  advmod  _             tag=ADJD
        bleiben  bleiben  VERB   0  ROOT    VerbForm=Inf  tag=VVINF
        .        .        PUNCT  5  punct
    """)
    assert told(tree) == [
        "Tom | gilt als vermisst | -",
        "Der Plan | kostete | -",
        "Lena | hatte sich überzeugen lassen | -",
        "Kim | will neutral bleiben | -",
    ]
    assert [draft.lemma for draft in find_pairs(tree)] == [
        "gelten",
        "kosten",
        "überzeugen lassen",
        "bleiben",
    ]


def test_a_denied_als_denies_only_what_it_says() -> None:
    tree = frozen_tree("""
        # Tom wurde von Lena nicht mehr als Freund gesehen.
        Tom      Tom     PROPN  9  nsubj:pass
        wurde    werden  AUX    9  aux:pass   VerbForm=Fin  tag=VAFIN
        von      von     ADP    4  case
        Lena     Lena    PROPN  9  obl:agent
        nicht    nicht   PART   9  advmod     _  tag=PTKNEG
        mehr     mehr    ADV    5  advmod     _  tag=ADV
        als      als     ADP    8  case       _  tag=KOKOM
        Freund   Freund  NOUN   9  obl        Case=Nom
        gesehen  sehen   VERB   0  ROOT       VerbForm=Part  tag=VVPP
        .        .       PUNCT  9  punct

        # Sie lud ihn nicht als Zeugen.
        Sie     sie    PRON   2  nsubj   Case=Nom
        lud     laden  VERB   0  ROOT    VerbForm=Fin  tag=VVFIN
        ihn     er     PRON   2  obj     Case=Acc
        nicht   nicht  PART   2  advmod  _  tag=PTKNEG
        als     als    ADP    6  case    _  tag=KOKOM
        Zeugen  Zeuge  NOUN   2  obl     Case=Acc
        .       .      PUNCT  2  punct
    """)
    assert [(line_of(draft), draft.negated) for draft in find_pairs(tree)] == [
        ("Lena | gesehen als Freund | Tom", True),
        ("Tom | wurde gesehen als | Freund", True),
        ("Sie | lud als Zeugen | ihn", True),
        ("Sie | lud ihn als | Zeugen", True),
    ]
