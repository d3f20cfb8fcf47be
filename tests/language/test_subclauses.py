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
