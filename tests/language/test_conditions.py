"""A clause that opens with its verb before a main clause is the condition of that."""

from __future__ import annotations

import pytest
from frozen import frozen_tree, hangings

from newsgraph.language.conditions import hang_conditions

CONDITION = """
    # {first} der Plan, {second} Roth.
    {first}  {lemma}    VERB   {above}  {dep}   _  O  tag={tag}
    der      der        DET    3  det           Case=Nom  O  tag=ART
    Plan     Plan       NOUN   1  obj           Case=Nom  O  tag=NN
    ,        ,          PUNCT  1  punct         _  O  tag=$,
    {second} {other}    VERB   0  ROOT          VerbForm=Fin  O  tag=VVFIN
    Roth     Roth       PROPN  5  nsubj         Case=Nom  B-PER  tag=NE
    .        .          PUNCT  5  punct         _  O  tag=$.
"""


@pytest.mark.parametrize(
    ("dep", "tag"), [("xcomp", "VVFIN"), ("csubj", "VVFIN"), ("advcl", "VVPP"), ("ccomp", "VVFIN")]
)
def test_a_verb_that_opens_before_a_main_clause_is_a_condition(dep: str, tag: str) -> None:
    words = {"first": "Scheitert", "lemma": "scheitern", "second": "tritt", "other": "treten", "above": "5"}
    tree = hang_conditions(frozen_tree(CONDITION.format(dep=dep, tag=tag, **words)))
    assert hangings(tree, "Scheitert", "Plan") == ["Scheitert advcl tritt", "Plan nsubj Scheitert"]
    assert tree[0].tag == "VVFIN"


@pytest.mark.parametrize(("second", "other"), [("fragt", "fragen"), ("lautete", "lauten")])
def test_a_question_that_is_quoted_is_none(second: str, other: str) -> None:
    words = {"first": "Scheitert", "lemma": "scheitern", "second": second, "other": other, "above": "5"}
    tree = hang_conditions(frozen_tree(CONDITION.format(dep="ccomp", tag="VVFIN", **words)))
    assert hangings(tree, "Scheitert") == [f"Scheitert ccomp {second}"]


def test_an_exception_is_a_condition_that_holds_its_clause() -> None:
    tree = hang_conditions(
        frozen_tree("""
        # Roth kommt, es sei denn, Berg geht.
        Roth   Roth    PROPN  2  nsubj  _  B-PER  tag=NE
        kommt  kommen  VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        ,      ,       PUNCT  5  punct  _  O  tag=$,
        es     es      PRON   5  expl   _  O  tag=PPER
        sei    sein    AUX    2  ccomp  VerbForm=Fin  O  tag=VAFIN
        denn   denn    ADV    5  advmod _  O  tag=ADV
        ,      ,       PUNCT  9  punct  _  O  tag=$,
        Berg   Berg    PROPN  9  nsubj  _  B-PER  tag=NE
        geht   gehen   VERB   5  conj   VerbForm=Fin  O  tag=VVFIN
        .      .       PUNCT  2  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "sei", "geht") == ["sei advcl kommt", "geht ccomp sei"]
