"""Whom pronouns mean by their place, and where they are left open.

On frozen parses of the bundled model.
"""

from __future__ import annotations

from frozen import frozen_tree
from telling import mentions_in

LETTER = frozen_tree("""
    # Minister Ole Brandt schrieb einen Brief und schickte ihn nach Bonn.
    Minister       Minister       NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Ole            Ole            PROPN   1 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   2 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    schrieb        schreiben      VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    einen          ein            DET     6 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Brief          Brief          NOUN    4 obj       Case=Acc|Gender=Masc|Number=Sing
    und            und            CCONJ   8 cc        _
    schickte       schicken       VERB    4 conj      Number=Sing|Person=3|VerbForm=Fin
    ihn            er             PRON    8 obj       Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    nach           nach           ADP    11 case      _
    Bonn           Bonn           PROPN   8 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .              .              PUNCT   4 punct     _
""")

CALLER = frozen_tree("""
    # Minister Ole Brandt rief Jan Dorn an, um ihn zu warnen.
    Minister       Minister       NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Ole            Ole            PROPN   1 appos     Case=Nom|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   2 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    rief           rufen          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Jan            Jan            PROPN   4 obj       Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   5 flat      Case=Acc|Gender=Masc|Number=Sing I-PER tag=NE
    an             an             ADP     4 compound:prt _
    ,              ,              PUNCT  12 punct     _
    um             um             SCONJ  12 mark      _
    ihn            er             PRON   12 obj       Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    zu             zu             PART   12 mark      _
    warnen         warnen         VERB    4 advcl     VerbForm=Inf
    .              .              PUNCT   4 punct     _
""")

TWICE = frozen_tree("""
    # Ole Brandt war wütend.
    Ole            Ole            PROPN   4 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   1 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    war            sein           AUX     4 cop       Number=Sing|Person=3|VerbForm=Fin
    wütend         wütend         ADJ     0 ROOT      _
    .              .              PUNCT   4 punct     _

    # Drei Spieler liefen zum Schiedsrichter, stießen ihn zu Boden und traten auf ihn ein.
    Drei           drei           NUM     2 nummod    _
    Spieler        Spieler        NOUN    3 nsubj     Case=Nom|Gender=Masc|Number=Plur
    liefen         laufen         VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    zum            zu             ADP     5 case      Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Schiedsrichter Schiedsrichter NOUN    3 obl       Case=Dat|Gender=Masc|Number=Sing
    ,              ,              PUNCT   7 punct     _
    stießen        stoßen         VERB    3 conj      Number=Plur|Person=3|VerbForm=Fin
    ihn            er             PRON    7 obj       Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    zu             zu             ADP    10 case      _
    Boden          Boden          NOUN    7 obl       Case=Dat|Gender=Neut|Number=Sing
    und            und            CCONJ  12 cc        _
    traten         treten         VERB    7 conj      Number=Plur|Person=3|VerbForm=Fin
    auf            auf            ADP    14 case      _
    ihn            er             PRON   12 obl       Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    ein            ein            ADV    12 compound:prt _
    .              .              PUNCT   3 punct     _
""")

PARTNERS = frozen_tree("""
    # Jan Dorn schwieg.
    Jan            Jan            PROPN   3 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   1 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    schwieg        schweigen      VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   3 punct     _

    # Der Streit zwischen Ole Brandt und seinem Nachfolger dauert an.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Streit         Streit         NOUN    9 nsubj     Case=Nom|Gender=Masc|Number=Sing
    zwischen       zwischen       ADP     4 case      _
    Ole            Ole            PROPN   2 nmod      Case=Dat|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   4 flat      Case=Dat|Gender=Masc|Number=Sing I-PER tag=NE
    und            und            CCONJ   8 cc        _
    seinem         sein           DET     8 det:poss  Case=Dat|Gender=Masc|Number=Sing|Poss=Yes|PronType=Prs
    Nachfolger     Nachfolger     NOUN    4 conj      Case=Dat|Gender=Masc|Number=Sing
    dauert         dauern         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    an             an             ADP     9 compound:prt _
    .              .              PUNCT   9 punct     _
""")

ANYBODY = frozen_tree("""
    # Jan Dorn schwieg.
    Jan            Jan            PROPN   3 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   1 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    schwieg        schweigen      VERB    0 ROOT      Person=3|VerbForm=Fin
    .              .              PUNCT   3 punct     _

    # Man muss seinen Abschied gut vorbereiten.
    Man            man            PRON    6 nsubj     Case=Nom|Number=Sing|PronType=Ind
    muss           müssen         AUX     6 aux       Number=Sing|Person=3|VerbForm=Fin
    seinen         sein           DET     4 det:poss  Case=Acc|Gender=Masc|Number=Sing|Poss=Yes|PronType=Prs
    Abschied       Abschied       NOUN    6 obj       Case=Acc|Gender=Masc|Number=Sing
    gut            gut            ADJ     6 advmod    _
    vorbereiten    vorbereiten    VERB    0 ROOT      VerbForm=Inf
    .              .              PUNCT   6 punct     _
""")

TOWER = frozen_tree("""
    # Bonn hat einen Turm auf der Prag, der im Mai fertig wurde.
    Bonn           Bonn           PROPN   2 nsubj     Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    hat            haben          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    einen          ein            DET     4 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Turm           Turm           NOUN    2 obj       Case=Acc|Gender=Masc|Number=Sing
    auf            auf            ADP     7 case      _
    der            der            DET     7 det       Case=Dat|Gender=Fem|Number=Sing|PronType=Art
    Prag           Prag           PROPN   4 nmod      Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    ,              ,              PUNCT  12 punct     _
    der            der            PRON   12 nsubj:pass Case=Nom|Gender=Masc|Number=Sing|PronType=Rel tag=PRELS
    im             in             ADP    11 case      Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Mai            Mai            PROPN  12 obl       Case=Dat|Gender=Masc|Number=Sing tag=NN
    fertig         fertig         ADJ     7 acl       VerbForm=Part
    wurde          werden         AUX    12 aux:pass  Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   2 punct     _

    # Jan Dorn wird morgen in Bonn sein.
    Jan            Jan            PROPN   7 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   1 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    wird           werden         AUX     7 aux       Number=Sing|Person=3|VerbForm=Fin
    morgen         morgen         ADV     7 advmod    _
    in             in             ADP     6 case      _
    Bonn           Bonn           PROPN   7 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    sein           sein           VERB    0 ROOT      VerbForm=Inf
    .              .              PUNCT   7 punct     _
""")

READER = frozen_tree("""
    # Die Minister Jan Dorn und Ole Brandt kamen.
    Die            der            DET     2 det       Case=Nom|Number=Plur|PronType=Art
    Minister       Minister       NOUN    8 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Jan            Jan            PROPN   2 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   3 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    und            und            CCONJ   6 cc        _
    Ole            Ole            PROPN   3 conj      Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   6 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    kamen          kommen         VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    .              .              PUNCT   8 punct     _

    # Wie sehen Sie das?
    Wie            wie            ADV     2 advmod    PronType=Int
    sehen          sehen          VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    Sie            Sie            PRON    2 nsubj     Case=Nom|Person=3|PronType=Prs
    das            der            PRON    2 obj       Case=Acc|Gender=Neut|Number=Sing|PronType=Dem,Rel
    ?              ?              PUNCT   2 punct     _

    # Sie können jederzeit schreiben.
    Sie            sie            PRON    4 nsubj     Case=Nom|Number=Plur|Person=3|PronType=Prs
    können         können         AUX     4 aux       Number=Plur|Person=3|VerbForm=Fin
    jederzeit      jederzeit      ADV     4 advmod    _
    schreiben      schreiben      VERB    0 ROOT      VerbForm=Inf
    .              .              PUNCT   4 punct     _
""")

TREES = frozen_tree("""
    # Ida Brandt und Jan Dorn gingen.
    Ida            Ida            PROPN   6 nsubj     Case=Nom|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   1 flat      Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    und            und            CCONJ   4 cc        _
    Jan            Jan            PROPN   1 conj      Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   4 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    gingen         gehen          VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    .              .              PUNCT   6 punct     _

    # Die Hälfte der Bäume ist krank, weil sie zu wenig Wasser bekommen.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Hälfte         Hälfte         NOUN    6 nsubj     Case=Nom|Gender=Fem|Number=Sing
    der            der            DET     4 det       Case=Gen|Number=Plur|PronType=Art
    Bäume          Baum           NOUN    2 nmod      Case=Gen|Gender=Masc|Number=Plur
    ist            sein           AUX     6 cop       Number=Sing|Person=3|VerbForm=Fin
    krank          krank          ADJ     0 ROOT      _
    ,              ,              PUNCT  13 punct     _
    weil           weil           SCONJ  13 mark      _
    sie            sie            PRON   13 nsubj     Case=Nom|Number=Plur|Person=3|PronType=Prs
    zu             zu             ADP    11 case      _
    wenig          wenig          DET    12 nmod      PronType=Ind
    Wasser         Wasser         NOUN   13 obj       Case=Acc|Gender=Neut|Number=Sing
    bekommen       bekommen       VERB    6 advcl     Number=Plur|Person=3|VerbForm=Fin
    .              .              PUNCT   6 punct     _
""")

CHIEF = frozen_tree("""
    # Ole Brandt half dem Minister.
    Ole            Ole            PROPN   3 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   3 nsubj     Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    half           helfen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    dem            der            DET     5 det       Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Minister       Minister       NOUN    3 obl:arg   Case=Dat|Gender=Masc|Number=Sing
    .              .              PUNCT   3 punct     _

    # Jan Dorn ist sein Chef.
    Jan            Jan            PROPN   5 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   1 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ist            sein           AUX     5 cop       Number=Sing|Person=3|VerbForm=Fin
    sein           sein           DET     5 det:poss  Case=Nom|Gender=Neut|Number=Sing|Poss=Yes|PronType=Prs
    Chef           Chef           NOUN    0 ROOT      Case=Nom|Gender=Masc|Number=Sing
    .              .              PUNCT   5 punct     _
""")

ALARM = frozen_tree("""
    # Bürgermeister Ole Brandt kam.
    Bürgermeister  Bürgermeister  NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Ole            Ole            PROPN   1 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   2 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    kam            kommen         VERB    0 ROOT      Number=Sing|VerbForm=Fin
    .              .              PUNCT   4 punct     _

    # Am Samstag wurde der Alarm gemeldet.
    Am             an             ADP     2 case      Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Samstag        Samstag        PROPN   6 obl       Case=Dat|Gender=Masc|Number=Sing tag=NN
    wurde          werden         AUX     6 aux:pass  Number=Sing|Person=3|VerbForm=Fin
    der            der            DET     5 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Alarm          Alarm          NOUN    6 nsubj:pass Case=Nom|Gender=Masc|Number=Sing
    gemeldet       melden         VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT   6 punct     _

    # Wann er endet, ist offen.
    Wann           wann           SCONJ   3 mark      _
    er             er             PRON    3 nsubj     Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    endet          enden          VERB    6 advcl     Number=Sing|Person=3|VerbForm=Fin
    ,              ,              PUNCT   3 punct     _
    ist            sein           AUX     6 cop       Number=Sing|Person=3|VerbForm=Fin
    offen          offen          ADJ     0 ROOT      _
    .              .              PUNCT   6 punct     _
""")

ROW = frozen_tree("""
    # Die Polizei sucht Ole Brandt und Jan Dorn, die aus Bonn kommen.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Polizei        Polizei        NOUN    3 nsubj     Case=Nom|Gender=Fem|Number=Sing
    sucht          suchen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Ole            Ole            PROPN   3 obj       Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   4 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    und            und            CCONJ   7 cc        _
    Jan            Jan            PROPN   4 conj      Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   7 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ,              ,              PUNCT  13 punct     _
    die            der            PRON   13 nsubj     Case=Nom|Number=Plur|PronType=Rel tag=PRELS
    aus            aus            ADP    12 case      _
    Bonn           Bonn           PROPN  13 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    kommen         kommen         VERB    4 acl       Number=Plur|VerbForm=Fin
    .              .              PUNCT   3 punct     _
""")

ADVISER = frozen_tree("""
    # Ole Brandt klagte.
    Ole            Ole            PROPN   3 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   1 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    klagte         klagen         VERB    0 ROOT      Number=Sing|VerbForm=Fin
    .              .              PUNCT   3 punct     _

    # Jan Dorn schrieb Briefe, unterstützte und begleitete ihn.
    Jan            Jan            PROPN   3 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   1 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    schrieb        schreiben      VERB    0 ROOT      Number=Sing|VerbForm=Fin
    Briefe         Brief          NOUN    3 obj       Case=Acc|Gender=Masc|Number=Plur
    ,              ,              PUNCT   6 punct     _
    unterstützte   unterstützen   VERB    3 conj      Number=Sing|VerbForm=Fin
    und            und            CCONJ   8 cc        _
    begleitete     begleiten      VERB    6 conj      Number=Sing|VerbForm=Fin
    ihn            er             PRON    8 obj       Case=Acc|Gender=Masc|Number=Sing|PronType=Prs
    .              .              PUNCT   3 punct     _
""")

GUEST = frozen_tree("""
    # Der Trainer aus Norwegen, der siegte, ging.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Trainer        Trainer        NOUN    9 nsubj     Case=Nom|Gender=Masc|Number=Sing
    aus            aus            ADP     4 case      _
    Norwegen       Norwegen       PROPN   2 nmod      Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    ,              ,              PUNCT   7 punct     _
    der            der            PRON    7 nsubj     Case=Nom|Gender=Masc|Number=Sing|PronType=Rel tag=PRELS
    siegte         siegen         VERB    4 acl       Number=Sing|VerbForm=Fin
    ,              ,              PUNCT   7 punct     _
    ging           gehen          VERB    0 ROOT      Number=Sing|VerbForm=Fin
    .              .              PUNCT   9 punct     _
""")


def test_an_object_of_the_verb_before_is_what_its_pronoun_means() -> None:
    assert mentions_in(LETTER) == {"Ole Brandt": ["Minister Ole Brandt"], "Bonn": ["Bonn"]}


def test_who_is_called_is_whom_the_purpose_is_about() -> None:
    assert mentions_in(CALLER) == {
        "Ole Brandt": ["Minister Ole Brandt"],
        "Jan Dorn": ["Jan Dorn", "ihn"],
    }


def test_twice_the_same_pronoun_is_twice_the_same() -> None:
    assert mentions_in(TWICE) == {"Ole Brandt": ["Ole Brandt"]}


def test_who_stands_before_an_und_owns_what_follows() -> None:
    assert mentions_in(PARTNERS) == {
        "Jan Dorn": ["Jan Dorn"],
        "Ole Brandt": ["Ole Brandt", "seinem"],
    }


def test_man_owns_for_nobody() -> None:
    assert mentions_in(ANYBODY) == {"Jan Dorn": ["Jan Dorn"]}


def test_a_relative_clause_of_another_gender_is_about_the_whole() -> None:
    assert mentions_in(TOWER) == {
        "Bonn": ["Bonn", "Bonn"],
        "Prag": ["Prag"],
        "Jan Dorn": ["Jan Dorn"],
    }


def test_the_polite_sie_is_the_reader() -> None:
    assert mentions_in(READER) == {"Jan Dorn": ["Minister Jan Dorn"], "Ole Brandt": ["Ole Brandt"]}


def test_half_of_the_trees_are_the_trees() -> None:
    assert mentions_in(TREES) == {"Ida Brandt": ["Ida Brandt"], "Jan Dorn": ["Jan Dorn"]}


def test_nobody_is_his_own_chief() -> None:
    assert mentions_in(CHIEF) == {"Ole Brandt": ["Ole Brandt", "sein"], "Jan Dorn": ["Jan Dorn"]}


def test_nobody_nearer_is_passed_over() -> None:
    assert mentions_in(ALARM) == {"Ole Brandt": ["Bürgermeister Ole Brandt"]}


def test_a_relative_clause_in_the_plural_is_about_all_in_the_row() -> None:
    assert mentions_in(ROW) == {
        "Ole Brandt": ["Ole Brandt", "die"],
        "Jan Dorn": ["Jan Dorn", "die"],
        "Bonn": ["Bonn"],
    }


def test_who_does_something_is_not_whom_it_is_done_to() -> None:
    assert mentions_in(ADVISER) == {"Ole Brandt": ["Ole Brandt", "ihn"], "Jan Dorn": ["Jan Dorn"]}


def test_a_masculine_relative_is_no_state() -> None:
    assert "der" not in mentions_in(GUEST)["Norwegen"]


ACCUSED = frozen_tree("""
    # Ole Brandt wies die gegen ihn erhobenen Vorwürfe zurück.
    Ole        Ole       PROPN  3  nsubj         Case=Nom|Gender=Masc|Number=Sing  B-PER
    Brandt     Brandt    PROPN  1  flat          Case=Nom|Gender=Masc|Number=Sing  I-PER
    wies       weisen    VERB   0  ROOT          Mood=Ind|Number=Sing|VerbForm=Fin
    die        der       DET    8  det           Case=Acc|Number=Plur
    gegen      gegen     ADP    6  case          _
    ihn        er        PRON   7  obl           Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    erhobenen  erhoben   ADJ    8  amod          Case=Acc|Number=Plur
    Vorwürfe   Vorwurf   NOUN   3  obj           Case=Acc|Gender=Masc|Number=Plur
    zurück     zurück    ADV    3  compound:prt  _
    .          .         PUNCT  3  punct         _
""")


def test_a_pronoun_inside_the_object_means_the_subject() -> None:
    assert mentions_in(ACCUSED) == {"Ole Brandt": ["Ole Brandt", "ihn"]}
