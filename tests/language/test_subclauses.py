"""Clauses hang on what form and order say they belong to."""

from __future__ import annotations

from frozen import frozen_tree, hangings

from newsgraph.language.subclauses import hang_clauses


def test_a_relative_clause_in_the_plural_belongs_to_all_whose_row_it_closes() -> None:
    tree = hang_clauses(
        frozen_tree("""
        # Es kamen Roth und Berg, die sangen.
        Es      es      PRON   2  expl   _  O  tag=PPER
        kamen   kommen  VERB   0  ROOT   Number=Plur|VerbForm=Fin  O  tag=VVFIN
        Roth    Roth    PROPN  2  nsubj  Number=Sing  B-PER  tag=NE
        und     und     CCONJ  5  cc     _  O  tag=KON
        Berg    Berg    PROPN  3  conj   Number=Sing  B-PER  tag=NE
        ,       ,       PUNCT  8  punct  _  O  tag=$,
        die     der     PRON   8  nsubj  PronType=Rel  O  tag=PRELS
        sangen  singen  VERB   5  acl    Number=Plur|VerbForm=Fin  O  tag=VVFIN
        .       .       PUNCT  2  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "sangen") == ["sangen acl Roth"]


def test_a_clause_belongs_to_the_verb_behind_its_comma() -> None:
    tree = hang_clauses(
        frozen_tree("""
        # Es ging: Als er kam, lachte sie.
        Es      es      PRON   2  nsubj      Case=Nom  O  tag=PPER
        ging    gehen   VERB   0  ROOT       VerbForm=Fin  O  tag=VVFIN
        :       :       PUNCT  2  punct      _  O  tag=$.
        Als     als     SCONJ  6  mark       _  O  tag=KOUS
        er      er      PRON   6  nsubj      Case=Nom  O  tag=PPER
        kam     kommen  VERB   2  advcl      VerbForm=Fin  O  tag=VVFIN
        ,       ,       PUNCT  8  punct      _  O  tag=$,
        lachte  lachen  VERB   2  parataxis  VerbForm=Fin  O  tag=VVFIN
        sie     sie     PRON   8  nsubj      Case=Nom  O  tag=PPER
        .       .       PUNCT  2  punct      _  O  tag=$.
        """)
    )
    assert hangings(tree, "kam") == ["kam advcl lachte"]


def test_a_question_on_a_verb_is_what_it_tells_of() -> None:
    tree = hang_clauses(
        frozen_tree("""
        # Er sah, was sie planten.
        Er       er      PRON   2  nsubj  Case=Nom  O  tag=PPER
        sah      sehen   VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        ,        ,       PUNCT  6  punct  _  O  tag=$,
        was      was     PRON   6  obj    Case=Acc  O  tag=PRELS
        sie      sie     PRON   6  nsubj  Case=Nom  O  tag=PPER
        planten  planen  VERB   2  acl    VerbForm=Fin  O  tag=VVFIN
        .        .       PUNCT  2  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "planten") == ["planten ccomp sah"]


def test_a_condition_is_no_subject() -> None:
    tree = hang_clauses(
        frozen_tree("""
        # Falls er kommt, droht Streit.
        Falls   falls   SCONJ  3  mark   _  O  tag=KOUS
        er      er      PRON   3  nsubj  Case=Nom  O  tag=PPER
        kommt   kommen  VERB   5  csubj  VerbForm=Fin  O  tag=VVFIN
        ,       ,       PUNCT  3  punct  _  O  tag=$,
        droht   drohen  VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        Streit  Streit  NOUN   5  obj    Case=Acc  O  tag=NN
        .       .       PUNCT  5  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "kommt") == ["kommt advcl droht"]


CONTENT = """
    # Dass Roth kam, {finite} sich nicht {verb}.
    Dass     dass     {pos}  3  {mark}  _  O  tag={tag}
    Roth     Roth     PROPN  3  nsubj  Case=Nom  B-PER  tag=NE
    kam      kommen   VERB   5  {dep}  VerbForm=Fin  O  tag=VVFIN
    ,        ,        PUNCT  3  punct  _  O  tag=$,
    {finite} {lemma}  VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
    sich     sich     PRON   5  obj    Reflex=Yes  O  tag=PRF
    nicht    nicht    PART   5  advmod _  O  tag=PTKNEG
    {verb}   {verb}   VERB   5  xcomp  VerbForm=Inf  O  tag=VVINF
    .        .        PUNCT  5  punct  _  O  tag=$.
"""


def test_what_opens_with_dass_is_the_content_of_what_follows() -> None:
    words = {"finite": "traute", "lemma": "trauen", "verb": "glauben", "pos": "ADV", "tag": "PWAV"}
    tree = hang_clauses(frozen_tree(CONTENT.format(dep="advcl", mark="advmod", **words)))
    assert hangings(tree, "Dass", "kam") == ["Dass mark kam", "kam ccomp traute"]


def test_what_opens_with_dass_is_the_content_of_what_lets_itself_be_done() -> None:
    words = {"finite": "ließ", "lemma": "lassen", "verb": "beweisen", "pos": "SCONJ", "tag": "KOUS"}
    tree = hang_clauses(frozen_tree(CONTENT.format(dep="csubj", mark="mark", **words)))
    assert hangings(tree, "kam") == ["kam ccomp beweisen"]


def test_a_question_before_what_leaves_it_open_is_its_content() -> None:
    tree = hang_clauses(
        frozen_tree("""
        # Um welchen Mann es geht, ließ Roth offen.
        Um       um      SCONJ  5  mark   _  O  tag=APPR
        welchen  welcher DET    3  det    Case=Acc  O  tag=PWAT
        Mann     Mann    NOUN   5  nsubj  Case=Acc  O  tag=NN
        es       es      PRON   5  nsubj  Case=Nom  O  tag=PPER
        geht     gehen   VERB   7  advcl  VerbForm=Fin  O  tag=VVFIN
        ,        ,       PUNCT  5  punct  _  O  tag=$,
        ließ     lassen  VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        Roth     Roth    PROPN  7  nsubj  Case=Nom  B-PER  tag=NE
        offen    offen   ADV    7  compound:prt  _  O  tag=PTKVZ
        .        .       PUNCT  7  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "geht", "Mann", "Um") == ["geht ccomp ließ", "Mann obl geht", "Um case Mann"]


def test_what_reports_say_hangs_on_them() -> None:
    tree = hang_clauses(
        frozen_tree("""
        # Es gab Berichte in Zeitungen, wonach er floh.
        Es         es       PRON   2  nsubj  Case=Nom  O  tag=PPER
        gab        geben    VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        Berichte   Bericht  NOUN   2  obj    Case=Acc  O  tag=NN
        in         in       ADP    5  case   _  O  tag=APPR
        Zeitungen  Zeitung  NOUN   3  nmod   Case=Dat  O  tag=NN
        ,          ,        PUNCT  9  punct  _  O  tag=$,
        wonach     wonach   ADV    9  advmod _  O  tag=PWAV
        er         er       PRON   9  nsubj  Case=Nom  O  tag=PPER
        floh       fliehen  VERB   5  acl    VerbForm=Fin  O  tag=VVFIN
        .          .        PUNCT  2  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "floh") == ["floh acl Berichte"]
