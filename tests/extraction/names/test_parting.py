"""Names that were run together, cut, or taken for others."""

from __future__ import annotations

from frozen import frozen_tree
from telling import mentions_in

from newsgraph.extraction.actors import find_actors

SIDE = frozen_tree("""
    # Gestern kritisierte Oehm Lotz scharf.
    Gestern      Gestern      ADV    2  advmod  _
    kritisierte  kritisieren  VERB   0  ROOT    Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    Oehm         Oehm         PROPN  2  nsubj   Case=Nom|Gender=Masc|Number=Sing                       B-PER
    Lotz         Lotz         PROPN  3  flat    Case=Nom|Gender=Masc|Number=Sing                       I-PER
    scharf       scharf       ADV    2  advmod  _
    .            .            PUNCT  2  punct   _
""")

PARTICLE = frozen_tree("""
    # Von der Oehm will Steuern senken.
    Von      von     ADP    3  case   _
    der      der     DET    3  det    Case=Dat|Gender=Fem|Number=Sing
    Oehm     Oehm    PROPN  6  obl    Case=Dat|Gender=Masc|Number=Sing  B-PER
    will     wollen  AUX    6  aux    Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    Steuern  Steuer  NOUN   6  obj    Case=Acc|Gender=Fem|Number=Plur
    senken   senken  VERB   0  ROOT   VerbForm=Inf
    .        .       PUNCT  6  punct  _
""")

KNOWN = frozen_tree("""
    # Karl von Senz sprach.
    Karl    Karl      PROPN  4  nsubj  Case=Nom|Gender=Masc|Number=Sing                       B-PER
    von     von       ADP    3  case   _                                                      I-PER
    Senz    Senz      PROPN  1  nmod   Case=Dat|Gender=Masc|Number=Sing                       I-PER
    sprach  sprechen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .       .         PUNCT  4  punct  _

    # Von Senz lobte Lotz.
    Von    von    ADP    2  case   _                                                      B-PER
    Senz   Senz   PROPN  3  obl    Case=Dat|Gender=Masc|Number=Sing                       B-PER
    lobte  loben  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    Lotz   Lotz   PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing                        B-PER
    .      .      PUNCT  3  punct  _
""")

TOWN = frozen_tree("""
    # Essen bekommt Geld.
    Essen    Essen     NOUN   2  nsubj  Case=Nom|Gender=Neut|Number=Sing
    bekommt  bekommen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    Geld     Geld      NOUN   2  obj    Case=Acc|Gender=Neut|Number=Sing
    .        .         PUNCT  2  punct  _

    # Die Läuferin Ida Essen lobte Lotz.
    Die       der       DET    2  det    Case=Nom|Gender=Fem|Number=Sing
    Läuferin  Läuferin  NOUN   5  nsubj  Case=Nom|Gender=Fem|Number=Sing
    Ida       Ida       PROPN  2  appos  Case=Nom|Gender=Fem|Number=Sing                        B-PER
    Essen     Essen     PROPN  3  flat   Case=Nom|Gender=Fem|Number=Sing                        I-PER
    lobte     loben     VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    Lotz      Lotz      PROPN  5  obj    Case=Acc|Gender=Masc|Number=Sing                       B-PER
    .         .         PUNCT  5  punct  _
""")

MOTHER = frozen_tree("""
    # Die Mutter des Opfers, Ida Brandt, klagt gegen den Staat.
    Die     der     DET    2   det    Case=Nom|Gender=Fem|Number=Sing
    Mutter  Mutter  NOUN   9   nsubj  Case=Nom|Gender=Fem|Number=Sing
    des     der     DET    4   det    Case=Gen|Gender=Masc|Number=Sing
    Opfers  Opfer   NOUN   2   nmod   Case=Gen|Gender=Masc|Number=Sing
    ,       ,       PUNCT  9   punct  _
    Ida     Ida     PROPN  2   appos  Case=Nom|Gender=Fem|Number=Sing                        B-PER
    Brandt  Brandt  PROPN  6   flat   Case=Nom|Gender=Fem|Number=Sing                        I-PER
    ,       ,       PUNCT  2   punct  _
    klagt   klagen  VERB   0   ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    gegen   gegen   ADP    12  case   _
    den     der     DET    12  det    Case=Acc|Gender=Masc|Number=Sing
    Staat   Staat   NOUN   9   obl    Case=Acc|Gender=Neut|Number=Sing
    .       .       PUNCT  9   punct  _
""")

WIFE_OF = frozen_tree("""
    # Die Frau von Minister Karl Lotz, Ida Lotz, klagt.
    Die       der       DET    2   det    Case=Nom|Gender=Fem|Number=Sing
    Frau      Frau      NOUN   11  nsubj  Case=Nom|Gender=Fem|Number=Sing
    von       von       ADP    4   case   _
    Minister  Minister  NOUN   2   nmod   Case=Dat|Gender=Masc|Number=Sing
    Karl      Karl      PROPN  4   appos  Case=Nom|Gender=Masc|Number=Sing              B-PER
    Lotz      Lotz      PROPN  5   flat   Case=Nom|Gender=Masc|Number=Sing              I-PER
    ,         ,         PUNCT  8   punct  _
    Ida       Ida       PROPN  5   appos  Case=Nom|Gender=Fem|Number=Sing               B-PER
    Lotz      Lotz      PROPN  8   flat   Case=Nom|Gender=Fem|Number=Sing               I-PER
    ,         ,         PUNCT  2   punct  _
    klagt     klagen    VERB   0   ROOT   Mood=Ind|VerbForm=Fin
    .         .         PUNCT  11  punct  _
""")

MISTER = frozen_tree("""
    # Herr Lotz und Frau Lotz stritten.
    Herr      Herr      NOUN   2  compound  Case=Nom|Gender=Masc|Number=Sing
    Lotz      Lotz      PROPN  6  nsubj     Case=Nom|Gender=Masc|Number=Sing                       B-PER
    und       und       CCONJ  5  cc        _
    Frau      Frau      NOUN   2  conj      Case=Nom|Gender=Fem|Number=Sing
    Lotz      Lotz      PROPN  2  conj      Case=Nom|Gender=Masc|Number=Sing                       B-PER
    stritten  streiten  VERB   0  ROOT      Mood=Ind|Number=Plur|Person=3|VerbForm=Fin
    .         .         PUNCT  6  punct     _

    # Lotz ging.
    Lotz  Lotz   PROPN  2  nsubj  Case=Nom|Gender=Masc|Number=Sing                       B-PER
    ging  gehen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .     .      PUNCT  2  punct  _
""")

INITIALS = frozen_tree("""
    # Anna Kohl-Kranz kam.
    Anna        Anna        PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing                        B-PER
    Kohl-Kranz  Kohl-Kranz  PROPN  1  flat   Case=Nom|Gender=Fem|Number=Sing                        I-PER
    kam         kommen      VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .           .           PUNCT  3  punct  _

    # AKK lobte Lotz.
    AKK    AKK    PROPN  2  nsubj  Case=Nom|Gender=Fem|Number=Sing                        B-ORG
    lobte  loben  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    Lotz   Lotz   PROPN  2  obj    Case=Acc|Gender=Fem|Number=Sing                        B-PER
    .      .      PUNCT  2  punct  _
""")

PRESS = frozen_tree("""
    # Das schreibt die Tageszeitung „Dagens Nytt“.
    Das           der           PRON   2  obj    Case=Acc|Gender=Neut|Number=Sing|PronType=Dem,Rel
    schreibt      schreiben     VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    die           der           DET    4  det    Case=Nom|Gender=Fem|Number=Sing
    Tageszeitung  Tageszeitung  NOUN   2  obj    Case=Dat|Gender=Fem|Number=Sing
    „             „             PUNCT  6  punct  _
    Dagens        Dagen         PROPN  4  appos  _                                                      B-ORG
    Nytt          Nytt          PROPN  6  flat   _                                                      I-ORG
    “             “             PUNCT  6  punct  _
    .             .             PUNCT  2  punct  _

    # Die Nachrichtenagentur Velapress meldete Verluste.
    Die                 der                 DET    2  det    Case=Nom|Gender=Fem|Number=Sing
    Nachrichtenagentur  Nachrichtenagentur  NOUN   4  nsubj  Case=Nom|Gender=Fem|Number=Sing
    Velapress  Velapress  PROPN  2  appos  Case=Nom|Number=Sing  B-ORG
    meldete             melden              VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    Verluste            Verlust             NOUN   4  obj    Case=Acc|Gender=Masc|Number=Plur
    .                   .                   PUNCT  4  punct  _
""")

CAPITALS = frozen_tree("""
    # Washington und Moskau verhandeln.
    Washington  Washington  PROPN  4  nsubj  Case=Nom|Gender=Neut|Number=Sing  B-ORG
    und         und         CCONJ  3  cc     _
    Moskau      Moskau      PROPN  1  conj   Case=Dat|Gender=Neut|Number=Sing  B-LOC
    verhandeln  verhandeln  VERB   0  ROOT   VerbForm=Inf
    .           .           PUNCT  4  punct  _
""")


def test_a_verb_that_needs_two_parts_two_names() -> None:
    assert mentions_in(SIDE) == {"Oehm": ["Oehm"], "Lotz": ["Lotz"]}


def test_the_particle_that_opens_a_sentence_belongs_to_the_name() -> None:
    assert mentions_in(PARTICLE) == {"von der Oehm": ["Von der Oehm"]}
    assert mentions_in(KNOWN)["Karl von Senz"] == ["Karl von Senz", "Von Senz"]


def test_a_town_named_before_its_namesake_is_a_town() -> None:
    assert mentions_in(TOWN)["Essen"] == ["Essen"]
    assert [actor.type for actor in find_actors(TOWN, [])][:2] == ["place", "person"]


def test_kin_before_a_name_is_whom_the_name_means() -> None:
    assert mentions_in(MOTHER) == {"Ida Brandt": ["Die Mutter des Opfers", "Ida Brandt"]}
    ida, karl = find_actors(WIFE_OF, [])
    assert [(role.text, role.of) for role in ida.roles] == [("Frau", 1)]
    assert [role.text for role in karl.roles] == ["Minister"]


def test_two_of_one_surname_are_two() -> None:
    assert mentions_in(MISTER) == {"Herr Lotz": ["Herr Lotz"], "Frau Lotz": ["Frau Lotz"]}


def test_initials_are_the_only_one_who_has_them() -> None:
    assert mentions_in(INITIALS)["Anna Kohl-Kranz"] == ["Anna Kohl-Kranz", "AKK"]


def test_a_quoted_word_behind_a_medium_is_its_name() -> None:
    assert mentions_in(PRESS) == {
        "Dagens Nytt": ["Tageszeitung „Dagens Nytt“"],
        "Velapress": ["Nachrichtenagentur Velapress"],
    }


def test_two_capitals_that_act_are_two_states() -> None:
    assert mentions_in(CAPITALS) == {"USA": ["Washington"], "Russland": ["Moskau"]}
