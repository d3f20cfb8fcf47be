"""Nouns that mean somebody else than the actor they seem to point to.

On frozen parses of the bundled model.
"""

from __future__ import annotations

from frozen import frozen_tree
from telling import mentions_in

MEMBERS = frozen_tree("""
    # Zwei Abgeordnete, Ole Brandt und Jan Dorn, stimmten dagegen.
    Zwei           zwei           NUM     2 nummod    _
    Abgeordnete    Abgeordneter   NOUN   10 nsubj     Case=Nom|Gender=Fem|Number=Plur
    ,              ,              PUNCT   4 punct     _
    Ole            Ole            PROPN   2 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   4 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    und            und            CCONJ   7 cc        _
    Jan            Jan            PROPN   2 conj      Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   7 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ,              ,              PUNCT   2 punct     _
    stimmten       stimmen        VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    dagegen        dagegen        ADV    10 advmod    PronType=Dem
    .              .              PUNCT  10 punct     _

    # Die übrigen Minister, darunter Ida Lotz, schwiegen.
    Die            der            DET     3 det       Case=Nom|Number=Plur|PronType=Art
    übrigen        übrig          ADJ     3 amod      Case=Nom|Gender=Masc|Number=Plur tag=ADJA
    Minister       Minister       NOUN    9 nsubj     Case=Nom|Gender=Fem|Number=Plur
    ,              ,              PUNCT   6 punct     _
    darunter       darunter       ADV     6 advmod    _
    Ida            Ida            PROPN   3 appos     Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Lotz           Lotz           PROPN   6 flat      Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    ,              ,              PUNCT   3 punct     _
    schwiegen      schweigen      VERB    0 ROOT      Person=3|VerbForm=Fin
    .              .              PUNCT   9 punct     _
""")

REPORTERS = frozen_tree("""
    # Die Reporter von Norwegens Fernsehen blieben.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Reporter       Reporter       NOUN    6 nsubj     Case=Nom|Gender=Masc|Number=Sing
    von            von            ADP     5 case      _
    Norwegens      Norwegen       PROPN   5 nmod      Case=Gen|Gender=Neut|Number=Sing B-LOC tag=NE
    Fernsehen      Fernsehen      NOUN    2 nmod      Case=Dat|Gender=Fem|Number=Sing
    blieben        bleiben        VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    .              .              PUNCT   6 punct     _
""")

FORMER = frozen_tree("""
    # Ida Lotz ist Norwegens Ministerin für Fischerei.
    Ida            Ida            PROPN   5 nsubj     Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Lotz           Lotz           PROPN   1 flat      Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    ist            sein           AUX     5 cop       Number=Sing|Person=3|VerbForm=Fin
    Norwegens      Norwegen       PROPN   5 nmod      Case=Gen|Gender=Neut|Number=Sing B-LOC tag=NE
    Ministerin     Ministerin     NOUN    0 ROOT      Case=Nom|Gender=Fem|Number=Sing
    für            für            ADP     7 case      _
    Fischerei      Fischerei      NOUN    5 nmod      Case=Acc|Gender=Fem|Number=Sing
    .              .              PUNCT   5 punct     _

    # Die bisherige Ministerin Norwegens trat im Mai zurück.
    Die            der            DET     3 det       Case=Nom|Number=Plur|PronType=Art
    bisherige      bisherig       ADJ     3 amod      Case=Nom|Gender=Fem|Number=Plur tag=ADJA
    Ministerin     Ministerin     NOUN    5 nsubj     Case=Nom|Gender=Fem|Number=Plur
    Norwegens      Norwegen       PROPN   3 nmod      Case=Gen|Gender=Neut|Number=Sing B-LOC tag=NE
    trat           treten         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    im             in             ADP     7 case      Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Mai            Mai            NOUN    5 obl       Case=Dat|Gender=Masc|Number=Sing
    zurück         zurück         ADV     5 compound:prt _
    .              .              PUNCT   5 punct     _
""")

LEADERS = frozen_tree("""
    # Der iranische Präsident Navid Ranjbar reiste nach Rom.
    Der            der            DET     3 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    iranische      iranisch       ADJ     3 amod      Case=Nom|Gender=Masc|Number=Sing tag=ADJA
    Präsident      Präsident      NOUN    6 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Navid          Navid          PROPN   3 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Ranjbar        Ranjbar        PROPN   4 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    reiste         reisen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    nach           nach           ADP     8 case      _
    Rom            Rom            PROPN   6 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .              .              PUNCT   6 punct     _

    # Der geistliche Führer Irans blieb in Teheran.
    Der            der            DET     3 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    geistliche     geistlich      ADJ     3 amod      Case=Nom|Gender=Masc|Number=Sing tag=ADJA
    Führer         Führer         NOUN    5 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Irans          Iran           PROPN   3 nmod      Case=Gen|Gender=Neut|Number=Sing B-LOC tag=NE
    blieb          bleiben        VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    in             in             ADP     7 case      _
    Teheran        Teheran        PROPN   5 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .              .              PUNCT   5 punct     _
""")

COUNTRYSIDE = frozen_tree("""
    # Norwegen baut Straßen.
    Norwegen       Norwegen       PROPN   2 nsubj     Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    baut           bauen          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Straßen        Straße         NOUN    2 obj       Case=Acc|Gender=Masc|Number=Plur
    .              .              PUNCT   2 punct     _

    # Viele Menschen leben dort auf dem Land.
    Viele          viel           DET     2 det       Case=Nom|Gender=Masc|Number=Plur|PronType=Ind
    Menschen       Mensch         NOUN    3 nsubj     Case=Nom|Gender=Masc|Number=Plur
    leben          leben          VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    dort           dort           ADV     3 advmod    _
    auf            auf            ADP     7 case      _
    dem            der            DET     7 det       Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Land           Land           NOUN    3 obl       Case=Dat|Gender=Neut|Number=Sing
    .              .              PUNCT   3 punct     _
""")

OFFICE = frozen_tree("""
    # Präsident Ole Brandt sprach in Oslo.
    Präsident      Präsident      NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Ole            Ole            PROPN   1 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   2 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    sprach         sprechen       VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    in             in             ADP     6 case      _
    Oslo           Oslo           PROPN   4 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .              .              PUNCT   4 punct     _

    # Das Amt hat mehr Macht als das des Präsidenten.
    Das            der            DET     2 det       Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    Amt            Amt            NOUN    3 nsubj     Case=Nom|Gender=Neut|Number=Sing
    hat            haben          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    mehr           mehr           DET     5 det       PronType=Ind
    Macht          Macht          NOUN    3 obj       Case=Acc|Gender=Fem|Number=Sing
    als            als            CCONJ   7 cc        _
    das            der            DET     3 conj      Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    des            der            DET     9 det       Case=Gen|Gender=Masc|Number=Sing|PronType=Art
    Präsidenten    Präsident      NOUN    7 nmod      Case=Gen|Gender=Masc|Number=Sing
    .              .              PUNCT   3 punct     _
""")

ROW = frozen_tree("""
    # Da waren Ole Brandt, Minister Jan Dorn und Ida Lotz.
    Da             da             ADV     2 advmod    _
    waren          sein           AUX     0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    Ole            Ole            PROPN   2 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   3 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ,              ,              PUNCT   6 punct     _
    Minister       Minister       NOUN    3 conj      Case=Nom|Gender=Masc|Number=Sing
    Jan            Jan            PROPN   6 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   7 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    und            und            CCONJ  10 cc        _
    Ida            Ida            PROPN   6 conj      Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Lotz           Lotz           PROPN  10 flat      Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    .              .              PUNCT   2 punct     _
""")

TROOPS = frozen_tree("""
    # Die Regierung will Soldaten aus Norwegen abziehen.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Regierung      Regierung      NOUN    7 nsubj     Case=Nom|Gender=Fem|Number=Sing
    will           wollen         AUX     7 aux       Number=Sing|Person=3|VerbForm=Fin
    Soldaten       Soldat         NOUN    7 obj       Case=Acc|Gender=Masc|Number=Plur
    aus            aus            ADP     6 case      _
    Norwegen       Norwegen       PROPN   7 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    abziehen       abziehen       VERB    0 ROOT      VerbForm=Inf
    .              .              PUNCT   7 punct     _
""")

PEOPLE = frozen_tree("""
    # China und Panama handeln.
    China          China          PROPN   4 nsubj     Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    und            und            CCONJ   3 cc        _
    Panama         Panama         PROPN   1 conj      Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    handeln        handeln        VERB    0 ROOT      VerbForm=Inf
    .              .              PUNCT   4 punct     _

    # Panama besitzt den Kanal.
    Panama         Panama         PROPN   2 nsubj     Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    besitzt        besitzen       VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    den            der            DET     4 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Kanal          Kanal          NOUN    2 obj       Case=Acc|Gender=Masc|Number=Sing
    .              .              PUNCT   2 punct     _

    # Die Volksrepublik nutzt den Kanal.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Volksrepublik  Volksrepublik  NOUN    3 nsubj     Case=Nom|Gender=Fem|Number=Sing
    nutzt          nutzen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    den            der            DET     5 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Kanal          Kanal          NOUN    3 obj       Case=Acc|Gender=Masc|Number=Sing
    .              .              PUNCT   3 punct     _
""")

MANAGEMENT = frozen_tree("""
    # Frankreich siegte.
    Frankreich     Frankreich     PROPN   2 nsubj     Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    siegte         siegen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   2 punct     _

    # Die französische Unternehmensführung und Brandts Amtseinführung waren Thema.
    Die            der            DET     3 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    französische   französisch    ADJ     3 amod      Case=Nom|Gender=Fem|Number=Sing tag=ADJA
    Unternehmensführung Unternehmensführung NOUN    8 nsubj     Case=Nom|Gender=Fem|Number=Sing
    und            und            CCONJ   6 cc        _
    Brandts        Brandt         PROPN   6 nmod      Case=Gen|Gender=Masc|Number=Sing B-PER tag=NE
    Amtseinführung Amtseinführung NOUN    3 conj      Case=Nom|Gender=Fem|Number=Sing
    waren          sein           AUX     8 cop       Number=Plur|Person=3|VerbForm=Fin
    Thema          Thema          NOUN    0 ROOT      Case=Nom|Gender=Neut|Number=Sing
    .              .              PUNCT   8 punct     _
""")

SEAT = frozen_tree("""
    # Jan Dorn kam aus Kiel nach Berlin.
    Jan            Jan            PROPN   3 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   3 nsubj     Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    kam            kommen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    aus            aus            ADP     5 case      _
    Kiel           Kiel           PROPN   3 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    nach           nach           ADP     7 case      _
    Berlin         Berlin         PROPN   3 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .              .              PUNCT   3 punct     _

    # Kiel ist schön.
    Kiel           Kiel           PROPN   3 nsubj     Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    ist            sein           AUX     3 cop       Number=Sing|Person=3|VerbForm=Fin
    schön          schön          ADJ     0 ROOT      _
    .              .              PUNCT   3 punct     _

    # Die Hauptstadt nicht.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Hauptstadt     Hauptstadt     NOUN    0 ROOT      Case=Nom|Gender=Fem|Number=Sing
    nicht          nicht          PART    2 advmod    _
    .              .              PUNCT   2 punct     _
""")


def test_a_plural_describes_several_people() -> None:
    assert mentions_in(MEMBERS) == {
        "Ole Brandt": ["Ole Brandt"],
        "Jan Dorn": ["Jan Dorn"],
        "Ida Lotz": ["Ida Lotz"],
    }


def test_a_masculine_plural_is_no_person() -> None:
    assert mentions_in(REPORTERS) == {
        "Norwegen": ["Norwegens"],
        "norwegisches Fernsehen": ["Norwegens Fernsehen"],
    }


def test_a_predecessor_is_not_who_holds_the_office() -> None:
    assert mentions_in(FORMER) == {
        "Ida Lotz": ["Ida Lotz"],
        "Norwegen": ["Norwegens", "Norwegens"],
    }


def test_a_religious_leader_is_not_the_president() -> None:
    assert mentions_in(LEADERS) == {
        "Iran": ["iranische", "Irans"],
        "Navid Ranjbar": ["Präsident Navid Ranjbar"],
        "Rom": ["Rom"],
        "Teheran": ["Teheran"],
    }


def test_the_countryside_is_no_state() -> None:
    assert mentions_in(COUNTRYSIDE) == {"Norwegen": ["Norwegen"]}


def test_an_office_is_nobody_who_holds_it() -> None:
    assert mentions_in(OFFICE) == {"Ole Brandt": ["Präsident Ole Brandt"], "Oslo": ["Oslo"]}


def test_the_title_of_the_next_in_a_row_is_not_the_first_ones() -> None:
    assert mentions_in(ROW) == {
        "Ole Brandt": ["Ole Brandt"],
        "Jan Dorn": ["Minister Jan Dorn"],
        "Ida Lotz": ["Ida Lotz"],
    }


def test_who_leaves_a_state_is_not_of_it() -> None:
    assert mentions_in(TROOPS) == {"Norwegen": ["Norwegen"]}


def test_a_peoples_republic_is_the_one_that_is_called_so() -> None:
    assert mentions_in(PEOPLE) == {"China": ["China", "Die Volksrepublik"], "Panama": ["Panama", "Panama"]}


def test_no_management_governs() -> None:
    assert mentions_in(MANAGEMENT) == {"Frankreich": ["Frankreich"], "Brandt": ["Brandts"]}


def test_a_town_is_no_capital() -> None:
    assert mentions_in(SEAT) == {
        "Jan Dorn": ["Jan Dorn"],
        "Kiel": ["Kiel", "Kiel"],
        "Berlin": ["Berlin", "Die Hauptstadt"],
    }
