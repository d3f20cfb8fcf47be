"""Which nouns point back to nobody: what defines itself, what may be said of another, too."""

from __future__ import annotations

import pytest
from telling import names_of_last

NATO = """
    # Die Nato tagte.
    Die    der    DET    2  det    Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Nato   Nato   PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-ORG
    tagte  tagen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .      .      PUNCT  3  punct
"""


@pytest.mark.parametrize(
    ("quality", "behind", "whom"),
    [
        ("junge     jung  ADJ  3  amod  Degree=Pos", "", ["Nato"]),
        ("älteste   alt   ADJ  3  amod  Degree=Sup", "", []),
        ("junge     jung  ADJ  3  amod  Degree=Pos", "„ „ PUNCT 3 punct\nRot rot ADJ 3 appos", []),
        ("junge     jung  ADJ  3  amod  Degree=Pos", "gegen gegen ADP 5 case\nArmut Armut NOUN 3 nmod", []),
    ],
)  # fmt: skip
def test_a_noun_that_tells_which_one_it_means_points_back_to_nothing(
    quality: str, behind: str, whom: list[str]
) -> None:
    verb = 4 + len(behind.splitlines())
    table = f"""{NATO}
    Das      der      DET    3  det    Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    {quality}
    Bündnis  Bündnis  NOUN   {verb}  nsubj  Case=Nom|Gender=Neut|Number=Sing
    {behind}
    tagt     tagen    VERB   0  ROOT   Number=Sing|VerbForm=Fin
    """
    assert names_of_last(table, "Bündnis") == whom


def test_a_noun_is_nobodys_where_another_is_named_more_often() -> None:
    finland, estonia, land = (
        f"""
    # {state} wächst.
    {state}  {state}  PROPN  2  nsubj  Case=Nom|Gender=Neut|Number=Sing  B-LOC
    wächst   wachsen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .        .        PUNCT  2  punct
    """
        if state != "Land"
        else """
    # Das Land wächst.
    Das      der      DET    2  det    Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    Land     Land     NOUN   3  nsubj  Case=Nom|Gender=Neut|Number=Sing
    wächst   wachsen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .        .        PUNCT  3  punct
    """
        for state in ("Finnland", "Estland", "Land")
    )
    assert names_of_last(finland + "\n" + estonia + "\n" + land, "Land") == ["Estland"]
    assert names_of_last("\n".join((finland, finland, estonia, land)), "Land") == []


def test_the_government_in_a_capital_is_of_that_state_and_of_none_named_before() -> None:
    table = """
    # Brandt griff China an.
    Brandt  Brandt     PROPN  2  nsubj         Case=Nom|Gender=Masc|Number=Sing  B-PER
    griff   angreifen  VERB   0  ROOT          Number=Sing|VerbForm=Fin
    China   China      PROPN  2  obj           Case=Acc|Gender=Neut|Number=Sing  B-LOC
    an      an         ADP    2  compound:prt  _
    .       .          PUNCT  2  punct         _

    # Die Regierung in {town} schwieg.
    Die        der        DET    2  det    Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Regierung  Regierung  NOUN   5  nsubj  Case=Nom|Gender=Fem|Number=Sing
    in         in         ADP    4  case   _
    {town}     {town}     PROPN  2  nmod   Case=Dat|Gender=Neut|Number=Sing  B-LOC
    schwieg    schweigen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .          .          PUNCT  5  punct  _
    """
    assert names_of_last(table.format(town="Peking"), "Regierung") == ["China"]
    assert names_of_last(table.format(town="Rom"), "Regierung") == ["Italien"]
    assert names_of_last(table.format(town="Bochum"), "Regierung") == []


@pytest.mark.parametrize(
    ("noun", "whom"),
    [
        ("Ministerium", ["estnisches Ministerium"]),
        ("Klimaministerium", ["Klimaministerium"]),
        ("Botschaft", []),  # of another state
        ("Polizei", []),  # of the town
    ],
)
def test_a_ministry_in_a_capital_is_of_its_state_and_not_the_state(noun: str, whom: list[str]) -> None:
    table = f"""
    # Das {noun} in Tallinn schwieg.
    Das      der        DET    2  det    Case=Nom|Gender=Neut|Number=Sing
    {noun}   {noun}     NOUN   5  nsubj  Case=Nom|Gender=Neut|Number=Sing
    in       in         ADP    4  case   _
    Tallinn  Tallinn    PROPN  2  nmod   Case=Dat|Gender=Neut|Number=Sing  B-LOC
    schwieg  schweigen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .        .          PUNCT  5  punct  _
    """
    assert names_of_last(table, noun) == whom


INITIATIVE = """
    # Die Velatec bietet mehr.
    Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Velatec Velatec PROPN 3 nsubj _ B-ORG tag=NE
    bietet bieten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
    mehr mehr DET 3 obj Gender=Neut|Number=Sing|PronType=Ind O tag=PIS
    . . PUNCT 3 punct _ O tag=$.


    # Die Bürgerinitiative „Freies Tal“ klagt.
    Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Bürgerinitiative Bürgerinitiative NOUN 7 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    „ „ PUNCT 4 punct _ O tag=$(
    Freies Freies PROPN 5 amod _ B-LOC tag=NE
    Tal Tal PROPN 2 nmod Gender=Neut|Number=Sing I-LOC tag=NN
    “ “ PUNCT 4 punct _ O tag=$(
    klagt klagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    . . PUNCT 7 punct _ O tag=$.


    # Sie wirft dem Konzern Betrug vor.
    Sie sie PRON 2 nsubj Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs O tag=PPER
    wirft werfen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
    dem der DET 4 det Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Konzern Konzern NOUN 2 obl:arg Gender=Masc|Number=Sing O tag=NN
    Betrug Betrug NOUN 4 appos Case=Acc|Gender=Masc|Number=Sing O tag=NN
    vor vor ADP 2 compound:prt _ O tag=PTKVZ
    . . PUNCT 2 punct _ O tag=$.
"""
THIS_PAPER = """
    # Die Staatsanwaltschaft Ulm ermittelt.
    Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Staatsanwaltschaft Staatsanwaltschaft NOUN 4 nsubj:pass Case=Nom|Gender=Fem|Number=Sing O tag=NN
    Ulm Ulm PROPN 2 appos Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    ermittelt ermitteln VERB 0 ROOT Tense=Past|VerbForm=Part O tag=VVPP
    . . PUNCT 4 punct _ O tag=$.


    # Nach Recherchen dieser Zeitung brannte es.
    Nach nach ADP 2 case _ O tag=APPR
    Recherchen Recherche NOUN 5 obl Case=Dat|Gender=Fem|Number=Plur O tag=NN
    dieser dieser DET 4 det Case=Gen|Gender=Fem|Number=Sing|PronType=Dem O tag=PDAT
    Zeitung Zeitung NOUN 2 nmod Case=Gen|Gender=Fem|Number=Sing O tag=NN
    brannte brennen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    es es PRON 5 nsubj Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
    . . PUNCT 5 punct _ O tag=$.
"""


@pytest.mark.parametrize(
    ("table", "noun", "whom"), [(INITIATIVE, "Konzern", ["Velatec"]), (THIS_PAPER, "Zeitung", [])]
)
def test_who_is_said_to_be_something_else_is_not_meant(table: str, noun: str, whom: list[str]) -> None:
    assert names_of_last(table, noun) == whom
