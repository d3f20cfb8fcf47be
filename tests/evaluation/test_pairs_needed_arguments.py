"""What a verb says nothing without is part of what each of its relations says."""

from __future__ import annotations

import pytest
from telling import told

TURNED_TO = """
    Lena     Lena     PROPN  2  nsubj  Number=Sing
    wandte   wenden   VERB   0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    sich     sich     PRON   2  obj    Reflex=Yes  tag=PRF
    mit      mit      ADP    6  case
    einer    ein      DET    6  det    Case=Dat
    Klage    Klage    NOUN   2  obl    Case=Dat|Number=Sing
    an       an       ADP    8  case
    Tom      Tom      PROPN  2  obl    Case=Acc
"""
RESULT = """
    Der      der      DET    2  det    Case=Nom
    Streik   Streik   NOUN   3  nsubj  Case=Nom|Gender=Masc|Number=Sing
    hatte    haben    VERB   0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    Mangel   Mangel   NOUN   3  obj    Case=Acc|Number=Sing
    zur      zu       ADP    6  case
    Folge    Folge    NOUN   3  obl    Case=Dat|Number=Sing
"""
EVENING = """
    Am       an       ADP    2  case
    Montagabend Montagabend NOUN 3 obl Case=Dat|Number=Sing
    gab      geben    VERB   0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    Lena     Lena     PROPN  3  nsubj  Number=Sing
    die      der      DET    6  det    Case=Acc
    Erlaubnis Erlaubnis NOUN 3  obj    Case=Acc|Number=Sing
"""
HOSTAGE = """
    Lena     Lena     PROPN  2  nsubj  Number=Sing
    nahm     nehmen   VERB   0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    Tom      Tom      PROPN  2  obj    Case=Acc
    als      als      CCONJ  5  cc     _  tag=KON
    Geisel   Geisel   NOUN   3  conj   Case=Acc|Number=Sing
"""


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        pytest.param(
            TURNED_TO,
            ["Lena | wandte sich an Tom mit | einer Klage", "Lena | wandte sich an | Tom"],
            id="to whom",
        ),
        pytest.param(
            RESULT,
            ["Der Streik | hatte zur Folge | Mangel", "Der Streik | hatte Mangel zur | Folge"],
            id="as a result",
        ),
        pytest.param(EVENING, ["Lena | gab | die Erlaubnis"], id="a time completes no verb"),
        pytest.param(
            HOSTAGE,
            ["Lena | nahm als Geisel | Tom", "Lena | nahm Tom als | Geisel"],
            id="as what, joined like a coordinate",
        ),
    ],
)
def test_a_relation_holds_what_its_verb_needs(table: str, lines: list[str]) -> None:
    assert told(table) == lines


def test_what_somebody_has_is_not_one_with_where() -> None:
    assert told(RESULT.replace("zur      zu ", "im       in "))[0] == "Der Streik | hatte | Mangel"


def test_a_time_is_not_what_a_verb_needs() -> None:
    dated = TURNED_TO.replace("Tom      Tom      PROPN", "Montag   Montag   NOUN ")
    assert told(dated) == []


def test_what_an_object_is_by_itself_does_not_complete_its_verb() -> None:
    assert told(HOSTAGE.replace("nahm     nehmen", "fand     finden")) == ["Lena | fand | Tom"]


POINTING = """
    Das      der      PRON   5  nsubj  Number=Sing
    ist      sein     AUX    5  cop    Number=Sing|VerbForm=Fin  tag=VAFIN
    nicht    nicht    PART   5  advmod _  tag=PTKNEG
    der      der      DET    5  det    Case=Nom
    Fall     Fall     NOUN   0  ROOT   Case=Nom|Gender=Masc|Number=Sing
"""
SPANNING = """
    Der      der      DET    2  det    Case=Nom
    Umsatz   Umsatz   NOUN   3  nsubj  Case=Nom|Gender=Masc|Number=Sing
    fiel     fallen   VERB   0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    von      von      ADP    5  case
    Januar   Januar   NOUN   3  obl    Case=Dat|Number=Sing
    in       in       ADP    7  case
    Köln     Köln     PROPN  3  obl    Case=Dat
"""


def test_a_clause_that_points_at_another_is_not_told() -> None:
    assert told(POINTING) == []
    assert told(POINTING.replace("der      der ", "ein      ein ")) == ["Das | ist | ein Fall"]


def test_a_piece_of_a_date_is_no_argument() -> None:
    assert told(SPANNING) == ["Der Umsatz | fiel in | Köln"]
    assert told(SPANNING.replace("von      von", "bis      bis").replace("Januar", "Mitte")) == told(SPANNING)
    assert "Der Umsatz | fiel bis | Januar" in told(SPANNING.replace("von      von", "bis      bis"))
