"""Whom an event noun names hangs on it, wherever the parse hung them."""

from __future__ import annotations

from frozen import frozen_tree, hangings

from newsgraph.language.participants import hang_participants


def hung(table: str, *words: str) -> list[str]:
    return hangings(hang_participants(frozen_tree(table)), *words)


def test_a_participant_hung_on_the_other_one_hangs_on_the_event() -> None:
    assert hung(
        """
        Die          der           DET    2  det    Case=Nom|Gender=Fem|Number=Sing
        Kritik       Kritik        NOUN   6  nsubj  Case=Nom|Gender=Fem|Number=Sing
        Roths        Roth          PROPN  2  nmod   Case=Gen  B-PER
        an           an            ADP    5  case
        Firmen       Firma         NOUN   3  nmod   Case=Dat|Gender=Fem|Number=Plur
        wächst       wachsen       VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        """,
        "Firmen",
    ) == ["Firmen nmod Kritik"]


def test_gegen_belongs_to_the_event_and_not_to_whose_it_is() -> None:
    assert hung(
        """
        Ermittlungen  Ermittlung  NOUN   6  nsubj  Case=Nom|Gender=Fem|Number=Plur
        der           der         DET    3  det    Case=Gen|Gender=Fem|Number=Sing
        Behörde       Behörde     NOUN   1  nmod   Case=Gen|Gender=Fem|Number=Sing
        gegen         gegen       ADP    5  case
        Roth          Roth        PROPN  3  nmod   Case=Acc  B-PER
        laufen        laufen      VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        """,
        "Roth",
    ) == ["Roth nmod Ermittlungen"]


def test_an_event_within_another_keeps_its_own_participant() -> None:
    assert hung(
        """
        Kritik    Kritik   NOUN   6  nsubj  Case=Nom|Gender=Fem|Number=Sing
        des       der      DET    3  det    Case=Gen|Gender=Masc|Number=Sing
        Angriffs  Angriff  NOUN   1  nmod   Case=Gen|Gender=Masc|Number=Sing
        gegen     gegen    ADP    5  case
        Polen     Polen    PROPN  3  nmod   Case=Acc  B-LOC
        wächst    wachsen  VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        """,
        "Polen",
    ) == ["Polen nmod Angriffs"]


def test_a_phrase_that_the_verb_does_not_take_hangs_on_the_event_before_it() -> None:
    assert hung(
        """
        Fink    Fink    PROPN  2  nsubj  Case=Nom  B-PER
        hält    halten  VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        die     der     DET    4  det    Case=Acc|Gender=Fem|Number=Sing
        Kritik  Kritik  NOUN   2  obj    Case=Acc|Gender=Fem|Number=Sing
        Roths   Roth    PROPN  4  nmod   Case=Gen  B-PER
        an      an      ADP    7  case
        Firmen  Firma   NOUN   2  obl    Case=Dat|Gender=Fem|Number=Plur
        für     für     ADP    9  case
        falsch  falsch  ADJ    2  amod   _  O  tag=ADJD
        """,
        "Firmen",
    ) == ["Firmen nmod Kritik"]


def test_a_phrase_that_the_verb_takes_stays_on_it() -> None:
    assert hung(
        """
        Fink       Fink       PROPN  2  nsubj  Case=Nom  B-PER
        schickte   schicken   VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        die        der        DET    4  det    Case=Acc|Gender=Fem|Number=Sing
        Forderung  Forderung  NOUN   2  obj    Case=Acc|Gender=Fem|Number=Sing
        Roths      Roth       PROPN  4  nmod   Case=Gen  B-PER
        an         an         ADP    7  case
        Firmen     Firma      NOUN   2  obl    Case=Acc|Gender=Fem|Number=Plur
        """,
        "Firmen",
    ) == ["Firmen obl schickte"]


def test_a_phrase_stays_on_the_verb_where_nobody_is_named_as_who_acts() -> None:
    assert hung(
        """
        Fink    Fink    PROPN  2  nsubj  Case=Nom  B-PER
        übte    üben    VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        Kritik  Kritik  NOUN   2  obj    Case=Acc|Gender=Fem|Number=Sing
        an      an      ADP    5  case
        Firmen  Firma   NOUN   2  obl    Case=Dat|Gender=Fem|Number=Plur
        """,
        "Firmen",
    ) == ["Firmen obl übte"]
