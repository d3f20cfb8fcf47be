"""What a title, an article or the noun before a name tells of it.

On frozen parses of the bundled model.
"""

from __future__ import annotations

from frozen import frozen_tree
from telling import mentions_in

from newsgraph.extraction.actors import find_actors

LAWYER = frozen_tree("""
    # Ole Brandt wurde verhaftet.
    Ole            Ole            PROPN   4 nsubj:pass Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   1 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    wurde          werden         AUX     4 aux:pass  Number=Sing|Person=3|VerbForm=Fin
    verhaftet      verhaften      VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT   4 punct     _

    # Die Anwältin Brandts wies die Vorwürfe zurück.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Anwältin       Anwältin       NOUN    4 nsubj     Case=Nom|Gender=Fem|Number=Sing
    Brandts        Brandts        PROPN   2 nmod      Case=Gen|Gender=Masc|Number=Sing B-PER tag=NE
    wies           weisen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    die            der            DET     6 det       Case=Acc|Number=Plur|PronType=Art
    Vorwürfe       Vorwurf        NOUN    4 obj       Case=Acc|Gender=Fem|Number=Plur
    zurück         zurück         ADV     4 compound:prt _
    .              .              PUNCT   4 punct     _

    # Sie legte Beschwerde ein.
    Sie            sie            PRON    2 nsubj     Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs
    legte          legen          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Beschwerde     Beschwerde     NOUN    2 obj       Case=Acc|Gender=Fem|Number=Sing
    ein            ein            ADV     2 compound:prt _
    .              .              PUNCT   2 punct     _
""")

FAMILY = frozen_tree("""
    # Jan Dorn wohnt in Bonn.
    Jan            Jan            PROPN   3 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   1 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    wohnt          wohnen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    in             in             ADP     5 case      _
    Bonn           Bonn           PROPN   3 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .              .              PUNCT   3 punct     _

    # Die Familie Dorn kaufte das Schloss.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Familie        Familie        NOUN    4 nsubj     Case=Nom|Gender=Fem|Number=Sing
    Dorn           Dorn           PROPN   2 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    kaufte         kaufen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    das            der            DET     6 det       Case=Acc|Gender=Neut|Number=Sing|PronType=Art
    Schloss        Schloß         NOUN    4 obj       Case=Acc|Gender=Neut|Number=Sing
    .              .              PUNCT   4 punct     _
""")

TOURIST = frozen_tree("""
    # Die Behörden nahmen den Schweizer Ole Brandt fest.
    Die            der            DET     2 det       Case=Nom|Number=Plur|PronType=Art
    Behörden       Behörde        NOUN    3 nsubj     Case=Nom|Gender=Fem|Number=Plur
    nahmen         nehmen         VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    den            der            DET     6 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Schweizer      Schweize       ADJ     6 amod      Case=Acc|Gender=Masc|Number=Sing tag=ADJA
    Ole            Ole            PROPN   3 obj       Case=Acc|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   6 flat      Case=Acc|Gender=Masc|Number=Sing I-PER tag=NE
    fest           fest           ADP     3 compound:prt _
    .              .              PUNCT   3 punct     _
""")

GREENS = frozen_tree("""
    # Die SPD und Bündnis 90 / Die Grünen stimmten zu.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    SPD            SPD            PROPN   9 nsubj     Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NE
    und            und            CCONJ   4 cc        _
    Bündnis        Bündnis        PROPN   2 conj      Case=Nom|Number=Sing B-ORG tag=NN
    90             90             NUM     4 nummod    _ I-ORG
    /              /              PUNCT   8 punct     _
    Die            der            DET     8 det       Case=Nom|Number=Plur|PronType=Art B-ORG
    Grünen         Grüne          PROPN   2 conj      Case=Nom|Number=Plur I-ORG tag=NN
    stimmten       stimmen        VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    zu             zu             ADP     9 compound:prt _
    .              .              PUNCT   9 punct     _

    # Die Grünen sind zufrieden.
    Die            der            DET     2 det       Case=Nom|Number=Plur|PronType=Art
    Grünen         Grüne          NOUN    4 nsubj     Case=Nom|Gender=Fem|Number=Plur B-ORG
    sind           sein           AUX     4 cop       Number=Plur|Person=3|VerbForm=Fin
    zufrieden      zufrieden      ADJ     0 ROOT      _
    .              .              PUNCT   4 punct     _
""")

MEMBER = frozen_tree("""
    # Fritz Lotz (Grüne) wurde gewählt.
    Fritz          Fritz          PROPN   7 nsubj:pass Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz           Lotz           PROPN   1 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    (              (              PUNCT   4 punct     _
    Grüne          Grüner         NOUN    1 appos     Case=Nom|Gender=Fem|Number=Sing
    )              )              PUNCT   4 punct     _
    wurde          werden         AUX     7 aux:pass  Number=Sing|Person=3|VerbForm=Fin
    gewählt        wählen         VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT   7 punct     _
""")

SHIP = frozen_tree("""
    # Der Frachter „Ida Brandt“ liegt in Kiel.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Frachter       Frachter       NOUN    7 nsubj     Case=Nom|Gender=Masc|Number=Sing
    „              „              PUNCT   4 punct     _
    Ida            Ida            PROPN   2 appos     Case=Nom|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   4 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    “              “              PUNCT   4 punct     _
    liegt          liegen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    in             in             ADP     9 case      _
    Kiel           Kiel           PROPN   7 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .              .              PUNCT   7 punct     _

    # Der Wirbelsturm „Larissa“ traf Kiel.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Wirbelsturm    Wirbelsturm    NOUN    6 nsubj     Case=Nom|Gender=Masc|Number=Sing
    „              „              PUNCT   4 punct     _
    Larissa        Larissa        PROPN   2 appos     Case=Nom|Gender=Fem|Number=Sing B-LOC tag=NE
    “              “              PUNCT   4 punct     _
    traf           treffen        VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Kiel           Kiel           PROPN   6 obj       Case=Acc|Gender=Neut|Number=Sing B-LOC tag=NE
    .              .              PUNCT   6 punct     _
""")

PEOPLES = frozen_tree("""
    # Die Polen wählen am Sonntag.
    Die            der            DET     2 det       Case=Nom|Number=Plur|PronType=Art
    Polen          Polen          PROPN   3 nsubj     Case=Nom|Gender=Neut|Number=Plur B-LOC tag=NE
    wählen         wählen         VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    am             an             ADP     5 case      Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Sonntag        Sonntag        PROPN   3 obl       Case=Dat|Gender=Masc|Number=Sing tag=NN
    .              .              PUNCT   3 punct     _

    # Polen liegt an der Ostsee.
    Polen          Polen          PROPN   2 nsubj     Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    liegt          liegen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    an             an             ADP     5 case      _
    der            der            DET     5 det       Case=Dat|Gender=Fem|Number=Sing|PronType=Art
    Ostsee         Ostsee         NOUN    2 obl       Case=Dat|Gender=Fem|Number=Sing B-LOC
    .              .              PUNCT   2 punct     _
""")

CAPITAL = frozen_tree("""
    # Präsident Ole Brandt regiert Norwegen.
    Präsident      Präsident      NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Ole            Ole            PROPN   1 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   2 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    regiert        regieren       VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Norwegen       Norwegen       PROPN   4 obj       Case=Acc|Gender=Neut|Number=Sing B-LOC tag=NE
    .              .              PUNCT   4 punct     _

    # Die Polizei der norwegischen Hauptstadt Oslo griff ein.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Polizei        Polizei        NOUN    7 nsubj     Case=Nom|Gender=Fem|Number=Sing
    der            der            DET     5 det       Case=Gen|Gender=Fem|Number=Sing|PronType=Art
    norwegischen   norwegisch     ADJ     5 amod      Case=Dat|Gender=Fem|Number=Sing tag=ADJA
    Hauptstadt     Hauptstadt     NOUN    2 nmod      Case=Gen|Gender=Fem|Number=Sing
    Oslo           Oslo           PROPN   5 appos     Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    griff          greifen        VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    ein            ein            ADV     7 compound:prt _
    .              .              PUNCT   7 punct     _
""")

PAPER = frozen_tree("""
    # Die Zeitung Dagens Nytt meldete den Unfall.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Zeitung        Zeitung        NOUN    5 nsubj     Case=Nom|Gender=Fem|Number=Sing
    Dagens         Dagens         PROPN   4 compound  Gender=Neut B-ORG tag=NE
    Nytt           Nytt           PROPN   2 nmod      Case=Nom|Gender=Neut|Number=Sing I-ORG tag=NE
    meldete        melden         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    den            der            DET     7 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Unfall         Unfall         NOUN    5 obj       Case=Acc|Gender=Masc|Number=Sing
    .              .              PUNCT   5 punct     _
""")

TITLED = frozen_tree("""
    # SPD-Innenexperte Wiefelsbach nannte den Bericht gut.
    SPD-Innenexperte SPD-Innenexperte NOUN    3 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Wiefelsbach    Wiefelsbach    PROPN   1 flat      Case=Nom|Number=Sing B-PER tag=NE
    nannte         nennen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    den            der            DET     5 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Bericht        Bericht        NOUN    3 obj       Case=Acc|Gender=Masc|Number=Sing
    gut            gut            ADJ     3 advmod    _
    .              .              PUNCT   3 punct     _
""")

PARTYMAN = frozen_tree("""
    # Die Politikerin der CDU Petra Brandt gewann.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Politikerin    Politikerin    NOUN    7 nsubj     Case=Nom|Gender=Fem|Number=Sing
    der            der            DET     4 det       Case=Gen|Gender=Fem|Number=Sing|PronType=Art
    CDU            CDU            PROPN   2 nmod      Case=Gen|Gender=Fem|Number=Sing B-ORG tag=NE
    Petra          Petra          PROPN   2 appos     Case=Nom|Gender=Fem|Number=Sing I-ORG tag=NE
    Brandt         Brandt         PROPN   5 flat      Case=Nom|Gender=Fem|Number=Sing I-ORG tag=NE
    gewann         gewinnen       VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   7 punct     _
""")

BOARD = frozen_tree("""
    # Der Vorstand von Velatec tagte am Montag.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Vorstand       Vorstand       NOUN    5 nsubj     Case=Nom|Gender=Masc|Number=Sing
    von            von            ADP     4 case      _
    Velatec        Velatec        PROPN   2 nmod      _ B-ORG tag=NE
    tagte          tagen          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    am             an             ADP     7 case      Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Montag         Montag         PROPN   5 obl       Case=Dat|Gender=Masc|Number=Sing tag=NN
    .              .              PUNCT   5 punct     _

    # Siemens-Vorstand Jan Dorn kam später.
    Siemens-Vorstand Siemens-Vorstand NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing B-ORG
    Jan            Jan            PROPN   1 flat      Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   1 flat      Number=Sing I-PER tag=NE
    kam            kommen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    später         spät           ADV     4 advmod    _
    .              .              PUNCT   4 punct     _
""")

CARS = frozen_tree("""
    # Ein Velatec prallte gegen einen Baum.
    Ein            ein            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Velatec        Velatec        PROPN   3 nsubj     Case=Nom|Gender=Masc|Number=Sing B-ORG tag=NE
    prallte        prallen        VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    gegen          gegen          ADP     6 case      _
    einen          ein            DET     6 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Baum           Baum           NOUN    3 obl       Case=Dat|Gender=Masc|Number=Sing
    .              .              PUNCT   3 punct     _

    # Velatec baut Autos.
    Velatec        Velatec        PROPN   2 nsubj     Case=Nom|Number=Sing B-ORG tag=NE
    baut           bauen          VERB    0 ROOT      Number=Sing|VerbForm=Fin
    Autos          Auto           NOUN    2 obj       Case=Acc|Gender=Neut|Number=Plur
    .              .              PUNCT   2 punct     _
""")

AIRPORT = frozen_tree("""
    # Belgien streitet mit Frankreich.
    Belgien        Belgien        PROPN   2 nsubj     Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    streitet       streiten       VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    mit            mit            ADP     4 case      _
    Frankreich     Frankreich     PROPN   2 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .              .              PUNCT   2 punct     _

    # Der Flughafen Brüssel verurteilt den Streik.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Flughafen      Flughafen      NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing B-ORG
    Brüssel        Brüssel        PROPN   2 appos     Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    verurteilt     verurteilen    VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    den            der            DET     6 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Streik         Streik         NOUN    4 obj       Case=Acc|Gender=Masc|Number=Sing
    .              .              PUNCT   4 punct     _
""")

RACE = frozen_tree("""
    # Die Alpine Ski-WM begann am Montag in Kiel.
    Die            der            DET     3 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Alpine         alpin          ADJ     3 amod      Case=Nom|Gender=Fem|Number=Sing B-ORG tag=ADJA
    Ski-WM         Ski-WM         NOUN    4 nsubj     Case=Nom|Gender=Fem|Number=Sing I-ORG
    begann         beginnen       VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    am             an             ADP     6 case      Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Montag         Montag         PROPN   4 obl       Case=Dat|Gender=Masc|Number=Sing tag=NN
    in             in             ADP     8 case      _
    Kiel           Kiel           PROPN   4 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .              .              PUNCT   4 punct     _
""")

DAUGHTER = frozen_tree("""
    # Der Konzern Velatec wächst.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Konzern        Konzern        NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Velatec        Velatec        PROPN   2 appos     _ B-ORG tag=NE
    wächst         wachsen        VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   4 punct     _

    # Velatec Norwegen baut Häfen.
    Velatec        Velatec        PROPN   3 nsubj     Case=Nom B-ORG tag=NE
    Norwegen       Norwegen       PROPN   1 flat      _ I-ORG tag=NE
    baut           bauen          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Häfen          Hafen          NOUN    3 obj       Case=Acc|Gender=Masc|Number=Plur
    .              .              PUNCT   3 punct     _

    # Velatec lobte Velatec Norwegen.
    Velatec        Velatec        PROPN   2 nsubj     Case=Nom B-ORG tag=NE
    lobte          loben          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Velatec        Velatec        PROPN   2 obj       _ B-ORG tag=NE
    Norwegen       Norwegen       PROPN   3 flat      _ I-ORG tag=NE
    .              .              PUNCT   2 punct     _
""")


def test_the_lawyer_of_somebody_is_somebody_else() -> None:
    assert mentions_in(LAWYER) == {
        "Ole Brandt": ["Ole Brandt", "Brandts"],
        "Anwältin von Ole Brandt": ["Die Anwältin Brandts", "Sie"],
    }


def test_a_family_is_none_of_its_members() -> None:
    assert mentions_in(FAMILY) == {"Jan Dorn": ["Jan Dorn"], "Bonn": ["Bonn"]}


def test_one_inhabitant_with_a_name_is_no_people() -> None:
    assert mentions_in(TOURIST) == {"Ole Brandt": ["Ole Brandt"]}


def test_the_year_belongs_to_the_name_of_the_greens() -> None:
    assert mentions_in(GREENS) == {
        "SPD": ["SPD"],
        "Bündnis 90/Die Grünen": ["Bündnis 90 / Die Grünen", "Die Grünen"],
    }


def test_a_party_in_brackets_is_a_party() -> None:
    assert mentions_in(MEMBER) == {
        "Fritz Lotz": ["Fritz Lotz"],
        "Bündnis 90/Die Grünen": ["Grüne"],
    }


def test_ships_and_storms_are_told_by_the_noun_before() -> None:
    assert mentions_in(SHIP) == {
        "Kiel": ["Kiel", "Kiel"],
        "Ida Brandt": ["Frachter „Ida Brandt“"],
        "Larissa": ["Wirbelsturm „Larissa“"],
    }
    assert {actor.type for actor in find_actors(SHIP, [])} == {"place", "other"}


def test_the_name_of_a_state_with_an_article_is_its_people() -> None:
    named = [
        (actor.type, [mention.words.text for mention in actor.mentions]) for actor in find_actors(PEOPLES, [])
    ]
    assert named == [("group", ["Die Polen"]), ("country", ["Polen"])]


def test_a_capital_called_so_is_a_town() -> None:
    assert mentions_in(CAPITAL) == {
        "Ole Brandt": ["Präsident Ole Brandt"],
        "Norwegen": ["Norwegen"],
        "Oslo": ["Oslo"],
    }


def test_a_paper_is_no_person() -> None:
    assert mentions_in(PAPER) == {"Dagens Nytt": ["Zeitung Dagens Nytt"]}


def test_a_titled_surname_is_a_persons() -> None:
    assert mentions_in(TITLED) == {"SPD": [], "Wiefelsbach": ["SPD-Innenexperte Wiefelsbach"]}


def test_a_party_and_its_member_are_two() -> None:
    assert "CDU" in mentions_in(PARTYMAN)


def test_a_board_is_a_body_and_one_of_its_members_a_person() -> None:
    assert mentions_in(BOARD) == {
        "Vorstand (Velatec)": ["Der Vorstand von Velatec"],
        "Velatec": ["Velatec"],
        "Jan Dorn": ["Siemens-Vorstand Jan Dorn"],
        "Siemens": [],
    }


def test_a_single_car_is_no_firm() -> None:
    (maker,) = find_actors(CARS, [])
    assert [mention.words.start for mention in maker.mentions] == [7]


def test_an_airport_is_no_government() -> None:
    assert mentions_in(AIRPORT) == {
        "Belgien": ["Belgien"],
        "Frankreich": ["Frankreich"],
        "Brüssel": ["Brüssel"],
    }


def test_an_event_is_no_actor() -> None:
    assert mentions_in(RACE) == {"Kiel": ["Kiel"]}


def test_a_firm_of_a_state_is_a_daughter() -> None:
    assert mentions_in(DAUGHTER) == {
        "Velatec": ["Konzern Velatec", "Velatec"],
        "Velatec Norwegen": ["Velatec Norwegen", "Velatec Norwegen"],
    }


def test_an_initiative_is_called_as_it_stands_in_quotation_marks() -> None:
    tree = frozen_tree("""
    # Die Bürgerinitiative „Ufer für alle“ klagte.
    Die               der               DET    2  det    Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Bürgerinitiative  Bürgerinitiative  NOUN   8  nsubj  Case=Nom|Gender=Fem|Number=Sing
    „                 „                 PUNCT  4  punct  _
    Ufer              ufer              NOUN   2  appos  _
    für               für               ADP    6  case   _
    alle              all               DET    4  nmod   Number=Plur|PronType=Tot
    “                 “                 PUNCT  4  punct  _
    klagte            klagen            VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .                 .                 PUNCT  8  punct  _
    """)
    (initiative,) = find_actors(tree, [])
    assert (initiative.name, initiative.type) == ("Ufer für alle", "organisation")


def test_an_operator_with_a_name_of_one_word_is_a_firm() -> None:
    (firm,) = find_actors(
        frozen_tree("""
    # Der Netzbetreiber Velatec zahlte.
    Der            der            DET    2  det    Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Netzbetreiber  Netzbetreiber  NOUN   4  nsubj  Case=Nom|Gender=Masc|Number=Sing
    Velatec        Velatec        PROPN  2  appos  Case=Nom|Number=Sing  B-PER
    zahlte         zahlen         VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .              .              PUNCT  4  punct  _
    """),
        [],
    )
    assert (firm.name, firm.type) == ("Velatec", "organisation")


JURIST = frozen_tree("""
    # Es fehle Geld, monierte die Juristin Wiebke Sander vom Verein.
    Es es PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
    fehle fehl ADJ 3 amod Gender=Neut|Number=Sing O tag=ADJA
    Geld Geld PROPN 5 nsubj Case=Acc|Gender=Neut|Number=Sing O tag=NN
    , , PUNCT 5 punct _ O tag=$,
    monierte monieren VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    die der DET 7 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Juristin Juristin NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    Wiebke Wiebke PROPN 7 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Sander Sander PROPN 7 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    vom von ADP 11 case Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=APPRART
    Verein Verein NOUN 5 obl Case=Dat|Gender=Neut|Number=Sing O tag=NN
    . . PUNCT 5 punct _ O tag=$.
""")
FIRM = frozen_tree("""
    # Der Mischkonzern Harlan Brooks bietet mehr.
    Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Mischkonzern Mischkonzern NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Harlan Harlan PROPN 2 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brooks Brooks PROPN 3 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    bietet bieten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
    mehr mehr DET 5 obj Gender=Neut|Number=Sing|PronType=Ind O tag=PIS
    . . PUNCT 5 punct _ O tag=$.


    # Harlan Brooks schweigt.
    Harlan Harlan PROPN 3 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brooks Brooks PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    schweigt schweigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
    . . PUNCT 3 punct _ O tag=$.
""")


def test_whoever_speaks_behind_what_is_said_is_one_person() -> None:
    assert mentions_in(JURIST)["Wiebke Sander"] == ["Juristin Wiebke Sander"]


def test_a_noun_for_a_firm_makes_one_of_who_looks_like_a_person() -> None:
    (firm,) = (actor for actor in find_actors(FIRM, []) if actor.name == "Harlan Brooks")
    assert (firm.type, len(firm.mentions)) == ("organisation", 2)
