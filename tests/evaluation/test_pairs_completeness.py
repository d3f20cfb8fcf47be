"""What a relation must hold to be true, and what is dropped because the parse contradicts itself."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import told

from newsgraph.evaluation.pairs import find_pairs
from newsgraph.extraction.grammar.modality import is_conditional

DIRECTED = """
    Der      der      DET    2  det    Case=Nom
    Aufstand Aufstand NOUN   3  nsubj  Case=Nom|Gender=Masc|Number=Sing
    stürzte  stürzen  VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
    das      der      DET    5  det
    Land     Land     NOUN   3  obj    Case=Acc|Number=Sing
    durch    durch    ADP    7  case
    Streiks  Streik   NOUN   3  obl    Case=Acc|Number=Plur
    ins      in       ADP    9  case
    Chaos    Chaos    NOUN   3  obl    Case=Acc
"""
ROLE = """
    Lena     Lena     PROPN  2  nsubj
    nannte   bezeichnen VERB 0  ROOT   VerbForm=Fin  tag=VVFIN
    Tom      Tom      PROPN  2  obj
    als      als      ADP    5  case   _  tag=KOKOM
    Helden   Held     NOUN   2  obl
"""
TAKEN = """
    Soldaten  Soldat   NOUN   2  nsubj  Number=Plur
    nahmen    nehmen   VERB   0  ROOT   Number=Plur|VerbForm=Fin  tag=VVFIN
    Tom       Tom      PROPN  2  obj
    fest      fest     ADV    2  xcomp  _  tag=ADJD
"""


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        pytest.param(
            DIRECTED,
            [
                "Der Aufstand | stürzte ins Chaos | das Land",
                "Der Aufstand | stürzte das Land ins Chaos durch | Streiks",
                "Der Aufstand | stürzte das Land ins | Chaos",
            ],
            id="where something goes",
        ),
        pytest.param(
            ROLE,
            ["Lena | nannte als Helden | Tom", "Lena | nannte Tom als | Helden"],
            id="as what somebody is taken",
        ),
        pytest.param(TAKEN, ["Soldaten | nahmen fest | Tom"], id="an adjective tagged as adverb"),
    ],
)
def test_a_predicate_holds_the_phrase_that_completes_its_verb(table: str, lines: list[str]) -> None:
    assert told(table) == lines


CALLED_WHAT = """
    Lena       Lena       PROPN  2  nsubj
    bezeichnet bezeichnen VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
    den        der        DET    4  det
    Plan       Plan       NOUN   2  obj    Case=Acc
"""
NOTHING_BROUGHT = """
    Lena   Lena    PROPN  4  nsubj
    hatte  haben   AUX    4  aux    VerbForm=Fin  tag=VAFIN
    gestern gestern ADV   4  advmod
    gebracht bringen VERB 0  ROOT   VerbForm=Part  tag=VVPP
"""
NOT_BECOME = """
    Der   der    DET   2  det
    Sitz  Sitz   NOUN  4  nsubj  Gender=Masc|Number=Sing
    war   sein   AUX   4  aux    Number=Sing|VerbForm=Fin  tag=VAFIN
    geworden werden VERB 0 ROOT  VerbForm=Part  tag=VAPP
"""
SUBJECT_AFTER = """
    Das      der      DET    2  det
    Tor      Tor      NOUN   3  nsubj  Gender=Neut|Number=Sing
    schoss   schießen VERB   0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    der      der      DET    5  det
    Stürmer  Stürmer  NOUN   3  obj    Gender=Masc|Number=Sing
"""
DATIVE_SUBJECT = """
    Der      der      DET    2  det
    Partei   Partei   NOUN   4  nsubj  Gender=Fem|Number=Sing
    dürfte   dürfen   AUX    4  aux    Number=Sing|VerbForm=Fin  tag=VMFIN
    helfen   helfen   VERB   0  ROOT   VerbForm=Inf  tag=VVINF
"""
TWO_FINITE = """
    Chancen  Chance   NOUN   4  nsubj  Number=Plur
    hat      haben    AUX    4  aux    VerbForm=Fin  tag=VAFIN
    Bonn     Bonn     PROPN  4  nsubj
    siegt    siegen   VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
"""
TWO_OBJECTS = """
    Bonn     Bonn     PROPN  2  nsubj
    plant    planen   VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
    das      der      DET    4  det
    Ziel     Ziel     NOUN   2  obj    Case=Acc
    den      der      DET    6  det
    Ausstoß  Ausstoß  NOUN   2  obj    Case=Acc
"""
ONE_PERSON = """
    Lena     Lena     PROPN  2  nsubj  Number=Sing  B-PER
    loben    loben    VERB   0  ROOT   Number=Plur|VerbForm=Fin  tag=VVFIN
    Gäste    Gast     NOUN   2  obj    Case=Acc|Number=Plur
"""
A_FAMILY = ONE_PERSON.replace("Number=Sing", "Number=Plur")
COMMAND = """
    siehe    sehen    VERB   0  ROOT   Mood=Imp|VerbForm=Fin  tag=VVIMP
    Artikel  Artikel  NOUN   1  nsubj
"""
REQUEST = """
    Lesen    lesen    VERB   0  ROOT   Mood=Ind|VerbForm=Fin  tag=VVFIN
    Sie      sie      PRON   1  nsubj
    den      der      DET    4  det
    Artikel  Artikel  NOUN   1  obj
    {end}        {end}        PUNCT  1  punct
"""
ONE_OF = """
    Lena     Lena     PROPN  2  nsubj  Number=Sing
    verlor   verlieren VERB  0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    einen    ein      PRON   2  obj    Case=Acc  tag=PIS
    ihrer    ihr      DET    5  det:poss
    Söhne    Sohn     NOUN   3  nmod   Case=Gen|Number=Plur
"""
TWO_COPULAS = """
    Lena     Lena     PROPN  3  nsubj  Number=Sing
    ist      sein     AUX    3  cop    Number=Sing|VerbForm=Fin
    Ärztin   Ärztin   NOUN   0  ROOT   Case=Nom|Number=Sing
    ,        ,        PUNCT  6  punct
    war      sein     AUX    6  cop    Number=Sing|VerbForm=Fin
    Pilotin  Pilotin  NOUN   3  conj   Case=Nom|Number=Sing
"""
POINTING_BACK = """
    Daran    daran    ADV    3  advmod _  tag=PAV
    wurde    werden   AUX    3  aux:pass  Number=Sing|VerbForm=Fin  tag=VAFIN
    beteiligt beteiligen VERB 0 ROOT   VerbForm=Part  tag=VVPP
    Lena     Lena     PROPN  3  nsubj:pass  Number=Sing
"""
ENCLOSED = """
    Lena     Lena     PROPN  2  nsubj  Number=Sing
    zahlt    zahlen   VERB   0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    die      der      DET    7  det    Case=Acc
    ab       ab       ADP    5  case
    Rom      Rom      PROPN  2  obl    _  B-LOC
    fälligen fällig   ADJ    7  amod
    Gebühren Gebühr   NOUN   2  obj    Case=Acc|Number=Plur
"""
YEAR = """
    1990     1990     NUM    2  nsubj
    siegte   siegen   VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
"""
CONSECUTIVE = """
    Lena     Lena     PROPN  2  nsubj
    kam      kommen   VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
    an       an       ADP    2  compound:prt  _  tag=PTKVZ
    als      als      SCONJ  6  mark
    Tom      Tom      PROPN  6  nsubj
    ging     gehen    VERB   2  ccomp  VerbForm=Fin  tag=VVFIN
"""


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        pytest.param(CALLED_WHAT, [], id="called nothing"),
        pytest.param(NOTHING_BROUGHT, [], id="brought nothing"),
        pytest.param(NOT_BECOME, [], id="became nothing"),
        pytest.param(SUBJECT_AFTER, [], id="the object shows the nominative"),
        pytest.param(DATIVE_SUBJECT, [], id="the subject shows the dative"),
        pytest.param(TWO_FINITE, [], id="two finite verbs in one clause"),
        pytest.param(TWO_OBJECTS, [], id="two accusatives"),
        pytest.param(ONE_PERSON, [], id="one person does not do what several do"),
        pytest.param(A_FAMILY, ["Lena | loben | Gäste"], id="a name of several does"),
        pytest.param(COMMAND, [], id="an imperative has no subject"),
        pytest.param(REQUEST.format(end="!"), [], id="a request tells nothing"),
        pytest.param(REQUEST.format(end="?"), ["Sie | Lesen | den Artikel"], id="a question is none"),
        pytest.param(ONE_OF, [], id="one of whom"),
        pytest.param(TWO_COPULAS, ["Lena | ist | Ärztin", "Lena | war | Pilotin"], id="each with its copula"),
        pytest.param(POINTING_BACK, ["Lena | wurde beteiligt Daran | -"], id="in what was named before"),
        pytest.param(ENCLOSED, ["Lena | zahlt | fälligen Gebühren"], id="a phrase inside another"),
        pytest.param(YEAR, [], id="a year does nothing"),
        pytest.param(CONSECUTIVE, ["Tom | ging | -"], id="a clause with als is no content"),
    ],
)
def test_what_cannot_be_told_truly_is_not_told(table: str, lines: list[str]) -> None:
    assert told(table) == lines


def test_an_infinitive_of_a_noun_is_not_the_subjects() -> None:
    table = """
        Bonn      Bonn      PROPN  2  nsubj
        machte    machen    VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
        Versuche  Versuch   NOUN   2  obj    Case=Acc
        ,         ,         PUNCT  6  punct
        zu        zu        PART   6  mark   _  tag=PTKZU
        siegen    siegen    VERB   2  xcomp  VerbForm=Inf  tag=VVINF
    """
    assert told(table) == ["Bonn | machte | Versuche"]


def test_the_phrase_of_an_antecedent_is_not_the_pronouns() -> None:
    table = """
        Tom     Tom     PROPN  2  nsubj
        hing    hängen  VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
        an      an      ADP    5  case
        dem     der     DET    5  det
        Hund    Hund    NOUN   2  obl    Case=Dat|Gender=Masc|Number=Sing
        ,       ,       PUNCT  9  punct
        den     der     PRON   9  obj    Case=Acc|PronType=Rel  tag=PRELS
        Lena    Lena    PROPN  9  nsubj
        fand    finden  VERB   5  acl    VerbForm=Fin  tag=VVFIN
    """
    assert "Lena | fand | dem Hund" in told(table)


def test_nicht_before_an_adverb_denies_a_clause_with_a_coordinated_phrase() -> None:
    tree = frozen_tree("""
        Bonn      Bonn      PROPN  9  nsubj
        hat       haben     AUX    9  aux     VerbForm=Fin  tag=VAFIN
        nicht     nicht     PART   4  advmod  _  tag=PTKNEG
        schnell   schnell   ADV    9  advmod  _  tag=ADJD
        auf       auf       ADP    6  case
        Fragen    Frage     NOUN   9  obl
        und       und       CCONJ  8  cc
        Bitten    Bitte     NOUN   6  conj
        reagiert  reagieren VERB   0  ROOT    VerbForm=Part  tag=VVPP
    """)
    assert all(draft.negated for draft in find_pairs(tree))
    assert find_pairs(tree)


def test_a_round_number_is_told_with_its_unit() -> None:
    table = """
        Bonn       Bonn     PROPN  2  nsubj
        zahlt      zahlen   VERB   0  ROOT  VerbForm=Fin  tag=VVFIN
        16         16       NUM    4  nummod
        Millionen  Million  NOUN   5  nmod
        Taler      Taler    NOUN   2  obj   Case=Acc
    """
    assert told(table) == ["Bonn | zahlt | 16 Millionen Taler"]


TWO_SUBJECTS = """
    Einige   einige   PRON   2  nsubj  Number=Plur
    hatten   haben    VERB   0  ROOT   Number=Plur|VerbForm=Fin  tag=VAFIN
    Waffen   Waffe    NOUN   2  obj    Case=Acc
    so       so       ADV    2  advmod
    Minister Minister NOUN   2  nsubj  Number=Plur
"""
NO_CONTENT = """
    Müll     Müll     NOUN   2  nsubj  Number=Sing
    lag      liegen   VERB   0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    herum    herum    ADV    2  compound:prt  _  tag=PTKVZ
    Züge     Zug      NOUN   5  nsubj  Number=Plur
    hielten  halten   VERB   2  ccomp  Number=Plur|VerbForm=Fin  tag=VVFIN
    in       in       ADP    7  case
    Bonn     Bonn     PROPN  5  obl
"""
BEHIND_ANOTHER_PHRASE = """
    Ansicht   Ansicht   NOUN   0  ROOT
    der       der       DET    3  det
    Kammer    Kammer    NOUN   1  nmod
    ,         ,         PUNCT  5  punct
    vertreten vertreten VERB   1  acl    VerbForm=Part  tag=VVPP
    durch     durch     ADP    7  case
    Lena      Lena      PROPN  5  obl
"""


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        pytest.param(TWO_SUBJECTS, [], id="two subjects"),
        pytest.param(NO_CONTENT, ["Züge | hielten in | Bonn"], id="a content without a word for it"),
        pytest.param(BEHIND_ANOTHER_PHRASE, [], id="a participle behind another phrase"),
    ],
)
def test_what_the_parse_hangs_on_the_wrong_word_is_not_told(table: str, lines: list[str]) -> None:
    assert told(table) == lines


NO_PARTICIPLE = """
    Lena  Lena    PROPN  2  nsubj
    wird  werden  VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
    vom   von     ADP    4  case
    Volk  Volk    NOUN   2  obl    Case=Dat
"""
ABOUT_NOTHING = """
    es       es       PRON   2  nsubj  _  tag=PPER
    handelt  handeln  VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
    sich     sich     PRON   2  obj    Reflex=Yes  tag=PRF
    bei      bei      ADP    5  case
    Tom      Tom      PROPN  2  obl
"""


@pytest.mark.parametrize("table", [NO_PARTICIPLE, ABOUT_NOTHING])
def test_a_verb_without_what_it_means_nothing_without_is_not_told(table: str) -> None:
    assert told(table) == []


def test_what_a_verb_needs_is_enough() -> None:
    assert told(NO_PARTICIPLE.replace("vom   von ", "zum   zu  ")) == ["Lena | wird zum | Volk"]
    assert told(ABOUT_NOTHING.replace("bei      bei", "um       um ")) == ["es | handelt sich um | Tom"]


def test_a_doubtful_relation_is_not_told() -> None:
    sure = """
        Lena  Lena    PROPN  2  nsubj
        kam   kommen  VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
    """
    words = "\n".join(f"        wort{n} wort ADV 2 advmod" for n in range(30))
    doubtful = f"{sure.rstrip()}\n{words}\n        „ „ PUNCT 2 punct"
    assert told(sure) == ["Lena | kam | -"]
    assert told(doubtful) == []


def test_a_condition_is_asked_of_the_clause_not_of_the_sentence() -> None:
    table = """
        Tom       Tom      PROPN  2  nsubj
        ginge     gehen    VERB   0  ROOT   Mood=Sub|VerbForm=Fin  tag=VVFIN
        ,         ,        PUNCT  6  punct
        wenn      wenn     SCONJ  6  mark
        Lena      Lena     PROPN  6  nsubj
        käme      kommen   VERB   2  advcl  Mood=Sub|VerbForm=Fin  tag=VVFIN
        und       und      CCONJ  9  cc
        Kim       Kim      PROPN  9  nsubj
        bliebe    bleiben  VERB   2  conj   Mood=Sub|VerbForm=Fin  tag=VVFIN
    """
    tree = frozen_tree(table)
    assert is_conditional(tree[1])
    assert is_conditional(tree[5])
    assert not is_conditional(frozen_tree(table.replace("wenn      wenn", "weil      weil"))[1])
    assert not is_conditional(frozen_tree(table.replace("advcl", "conj").replace("mark", "advmod"))[8])
