"""A paper that is told something is no owner of who tells it."""

from __future__ import annotations

import pytest
from frozen import frozen_tree, hangings

from newsgraph.language.hearers import hang_hearers


@pytest.mark.parametrize(
    ("speaker", "hung"),
    [
        ("Lehrerin", "Zeitung iobj sagte"),
        ("Redakteurin", "Zeitung nmod Redakteurin"),
        ("Redaktion", "Zeitung nmod Redaktion"),
    ],
)
def test_who_belongs_to_a_paper_tells_it_nothing(speaker: str, hung: str) -> None:
    tree = hang_hearers(
        frozen_tree(f"""
        # Das sagte die {speaker} der Zeitung.
        Das        der        PRON   2  obj    Case=Acc  O  tag=PDS
        sagte      sagen      VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        die        der        DET    4  det    Case=Nom  O  tag=ART
        {speaker}  {speaker}  NOUN   2  nsubj  Case=Nom|Gender=Fem|Number=Sing  O  tag=NN
        der        der        DET    6  det    Case=Gen  O  tag=ART
        Zeitung    Zeitung    NOUN   4  nmod   Case=Gen|Gender=Fem|Number=Sing  O  tag=NN
        .          .          PUNCT  2  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "Zeitung") == [hung]


def test_a_broadcaster_behind_a_person_hears_what_they_say() -> None:
    tree = hang_hearers(
        frozen_tree("""
        # Das sagte die Juristin NDR.
        Das        der        PRON   2  obj    Case=Acc  O  tag=PDS
        sagte      sagen      VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        die        der        DET    4  det    Case=Nom  O  tag=ART
        Juristin   Juristin   NOUN   2  nsubj  Case=Nom|Gender=Fem|Number=Sing  O  tag=NN
        NDR        NDR        PROPN  4  appos  _  B-ORG  tag=NE
        .          .          PUNCT  2  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "NDR") == ["NDR iobj sagte"]


def test_this_paper_hears_what_somebody_says() -> None:
    tree = hang_hearers(
        frozen_tree("""
        # Davon sei nie die Rede, sagte die Ministerin dieser Zeitung.
        Davon davon ADV 5 advmod PronType=Dem O tag=PAV
        sei sein AUX 5 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        nie nie ADV 2 advmod _ O tag=ADV
        die der DET 5 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Rede Rede NOUN 7 ccomp Case=Nom|Gender=Fem|Number=Sing O tag=NN
        , , PUNCT 2 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 9 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Ministerin Ministerin NOUN 7 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        dieser dieser DET 11 det Case=Gen|Gender=Fem|Number=Sing|PronType=Dem O tag=PDAT
        Zeitung Zeitung NOUN 9 nmod Case=Gen|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 7 punct _ O tag=$.
        """)
    )
    assert hangings(tree, "Zeitung") == ["Zeitung iobj sagte"]
