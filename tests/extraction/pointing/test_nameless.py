"""Who acts without a name: brought up by an indefinite phrase, meant again by a definite one or a pronoun."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.language.tree import Tree

DRIVER = frozen_tree("""
    # Ein 40-jähriger Mann fuhr in Oehm gegen einen Zaun.
    Ein          ein          DET    3  det    Case=Nom|Gender=Masc|Number=Sing
    40-jähriger  40-jähriger  ADJ  3  amod  Case=Nom|Gender=Masc|Number=Sing  O  tag=ADJA
    Mann         Mann         NOUN   4  nsubj  Case=Nom|Gender=Masc|Number=Sing
    fuhr         fahren       VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    in           in           ADP    6  case   _
    Oehm         Oehm         PROPN  4  obl    Case=Dat|Gender=Neut|Number=Sing                       B-LOC
    gegen        gegen        ADP    9  case   _
    einen        ein          DET    9  det    Case=Acc|Gender=Masc|Number=Sing
    Zaun         Zaun         NOUN   4  obl    Case=Acc|Gender=Masc|Number=Sing
    .            .            PUNCT  4  punct  _

    # Der 40-Jährige blieb unverletzt.
    Der         der         DET    2  det    Case=Nom|Gender=Masc|Number=Sing
    40-Jährige  40-Jährige  NOUN   3  nsubj  Case=Nom|Gender=Masc|Number=Sing
    blieb       bleiben     VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    unverletzt  unverletzt  ADJ    3  xcomp  _
    .           .           PUNCT  3  punct  _

    # Die Polizei nahm den Mann fest.
    Die      der      DET    2  det           Case=Nom|Gender=Fem|Number=Sing
    Polizei  Polizei  NOUN   3  nsubj         Case=Nom|Gender=Fem|Number=Sing
    nahm     nehmen   VERB   0  ROOT          Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    den      der      DET    5  det           Case=Acc|Gender=Masc|Number=Sing
    Mann     Mann     NOUN   3  obj           Case=Acc|Gender=Masc|Number=Sing
    fest     fest     ADP    3  compound:prt  _
    .        .        PUNCT  3  punct         _

    # Er schwieg.
    Er       er         PRON   2  nsubj  Case=Nom|Gender=Masc|Number=Sing|Person=3
    schwieg  schweigen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .        .          PUNCT  2  punct  _
""")

POLICE = frozen_tree("""
    # Die Polizei in Oehm sucht Zeugen.
    Die      der      DET    2  det    Case=Nom|Gender=Fem|Number=Sing
    Polizei  Polizei  NOUN   5  nsubj  Case=Nom|Gender=Fem|Number=Sing
    in       in       ADP    4  case   _
    Oehm     Oehm     PROPN  2  nmod   Case=Dat|Gender=Neut|Number=Sing                       B-LOC
    sucht    suchen   VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    Zeugen   Zeuge    NOUN   5  obj    Case=Acc|Gender=Masc|Number=Plur
    .        .        PUNCT  5  punct  _

    # Die Polizei in Senz fand das Auto.
    Die      der      DET    2  det    Case=Nom|Gender=Fem|Number=Sing
    Polizei  Polizei  NOUN   5  nsubj  Case=Nom|Gender=Fem|Number=Sing
    in       in       ADP    4  case   _
    Senz     Senz     PROPN  2  nmod   Case=Dat|Gender=Neut|Number=Sing                       B-LOC
    fand     finden   VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    das      der      DET    7  det    Case=Acc|Gender=Neut|Number=Sing
    Auto     Auto     NOUN   5  obj    Case=Acc|Gender=Neut|Number=Sing
    .        .        PUNCT  5  punct  _
""")

PROSECUTOR = frozen_tree("""
    # Staatsanwältin Ida Brandt sagte, die Frau habe geschossen.
    Staatsanwältin  Staatsanwältin  NOUN   4  nsubj  Case=Nom|Gender=Fem|Number=Sing
    Ida  Ida  PROPN  1  appos  Number=Sing  B-PER
    Brandt  Brandt  PROPN  2  flat  Case=Nom|Gender=Fem|Number=Sing  I-PER
    sagte           sagen           VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    ,               ,               PUNCT  9  punct  _
    die             der             DET    7  det    Case=Nom|Gender=Fem|Number=Sing
    Frau            Frau            NOUN   9  nsubj  Case=Nom|Gender=Fem|Number=Sing
    habe            haben           AUX    9  aux    Mood=Sub|Number=Sing|Person=3|VerbForm=Fin
    geschossen  schießen  VERB  4  ccomp  VerbForm=Part  O  tag=VVPP
    .               .               PUNCT  4  punct  _

    # Sie sei geflohen.
    Sie       sie      PRON   3  nsubj:pass  Case=Nom|Gender=Fem|Number=Sing|Person=3
    sei       sein     AUX    3  aux         Mood=Sub|Number=Sing|Person=3|VerbForm=Fin
    geflohen  fliehen  VERB  0  ROOT  VerbForm=Part  O  tag=VVPP
    .         .        PUNCT  3  punct       _
""")

NOBODY = frozen_tree("""
    # Kein Mensch half.
    Kein    kein    DET    2  det    Case=Nom|Gender=Masc|Number=Sing|PronType=Neg
    Mensch  Mensch  NOUN   3  nsubj  Case=Nom|Gender=Masc|Number=Sing
    half    helfen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .       .       PUNCT  3  punct  _

    # Brandt arbeitet als Lehrer.
    Brandt    Brandt    PROPN  2  nsubj  Case=Nom|Gender=Masc|Number=Sing                       B-PER
    arbeitet  arbeiten  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    als       als       CCONJ  4  case   _
    Lehrer    Lehrer    NOUN   2  obl    Case=Nom|Gender=Masc|Number=Sing
    .         .         PUNCT  2  punct  _

    # Sie nannten ihn einen Dieb.
    Sie      sie     PRON   2  nsubj  Case=Nom|Number=Plur|Person=3
    nannten  nennen  VERB   0  ROOT   Mood=Ind|Number=Plur|Person=3|VerbForm=Fin
    ihn      er      PRON   2  obj    Case=Acc|Gender=Masc|Number=Sing|Person=3
    einen    ein     DET    5  det    Case=Acc|Gender=Masc|Number=Sing
    Dieb     Dieb    NOUN   2  obj    Case=Acc|Gender=Masc|Number=Sing
    .        .       PUNCT  2  punct  _
""")

WIFE = frozen_tree("""
    # Lotz kam mit seiner Frau Ida.
    Lotz    Lotz    PROPN  2  nsubj     Case=Nom|Gender=Masc|Number=Sing                                B-PER
    kam     kommen  VERB   0  ROOT      Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    mit     mit     ADP    5  case      _
    seiner  sein    DET    5  det:poss  Case=Dat|Gender=Fem|Number=Sing|Poss=Yes  O      tag=PPOSAT
    Frau    Frau    NOUN   2  obl       Case=Dat|Gender=Fem|Number=Sing
    Ida     Ida     PROPN  5  appos     Case=Nom|Gender=Fem|Number=Sing                                 B-PER
    .       .       PUNCT  2  punct     _

    # Seine Frau lachte.
    Seine   seine   DET    2  det:poss  Case=Nom|Gender=Neut|Number=Sing|Poss=Yes  O  tag=PPOSAT
    Frau    Frau    NOUN   3  nsubj     Case=Nom|Gender=Fem|Number=Sing
    lachte  lachen  VERB   0  ROOT      Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .       .       PUNCT  3  punct     _
""")

ACRONYM = frozen_tree("""
    # Die Versicherung der Lotsen (VDL) streikt.
    Die           der           DET    2  det    Case=Nom|Gender=Fem|Number=Sing
    Versicherung  Versicherung  NOUN   8  nsubj  Case=Nom|Gender=Fem|Number=Sing
    der           der           DET    4  det    Case=Gen|Number=Plur
    Lotsen        Lotse         NOUN   2  nmod   Case=Gen|Gender=Masc|Number=Plur
    (             (             PUNCT  6  punct  _
    VDL           VDL           PROPN  2  appos  _                                             B-ORG
    )             )             PUNCT  6  punct  _
    streikt       streiken      VERB   0  ROOT   Mood=Ind|Person=3|VerbForm=Fin
    .             .             PUNCT  8  punct  _

    # Die VDL fordert Geld.
    Die      der      DET    2  det    Case=Nom|Gender=Fem|Number=Sing
    VDL      VDL      PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing                        B-ORG
    fordert  fordern  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    Geld     Geld     NOUN   3  obj    Case=Acc|Gender=Neut|Number=Sing
    .        .        PUNCT  3  punct  _
""")

FORMS = frozen_tree("""
    # Lehrer:innen kritisierten Minister Lotz.
    Lehrer        Lehrer       NOUN   4  nsubj  Case=Nom|Gender=Masc|Number=Plur
    :             :            PUNCT  1  punct  _
    innen         in           NOUN   1  appos  Number=Plur
    kritisierten  kritisieren  VERB   0  ROOT   Mood=Ind|Number=Plur|Person=3|VerbForm=Fin
    Minister      Minister     NOUN   4  obj    Case=Acc|Gender=Masc|Number=Sing
    Lotz          Lotz         PROPN  5  appos  Case=Nom|Gender=Masc|Number=Sing                       B-PER
    .             .            PUNCT  4  punct  _
""")

DEMO = frozen_tree("""
    # Die Stadt beauftragte zwei Gutachter.
    Die          der          DET    2  det     Case=Nom|Gender=Fem|Number=Sing
    Stadt        Stadt        NOUN   3  nsubj   Case=Nom|Gender=Fem|Number=Sing
    beauftragte  beauftragen  VERB   0  ROOT    Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    zwei         zwei         NUM    5  nummod  _
    Gutachter    Gutachter    NOUN   3  obj     Case=Acc|Gender=Masc|Number=Plur
    .            .            PUNCT  3  punct   _

    # Diese prüften den Bau.
    Diese    dieser  DET    2  nsubj  Case=Nom|Number=Plur|PronType=Dem
    prüften  prüfen  VERB   0  ROOT   Mood=Ind|Number=Plur|Person=3|VerbForm=Fin
    den      der     DET    4  det    Case=Acc|Gender=Masc|Number=Sing
    Bau      Bau     NOUN   2  obj    Case=Acc|Gender=Masc|Number=Sing
    .        .       PUNCT  2  punct  _
""")

VICTIM = frozen_tree("""
    # Arzt Kai Brandt half einem Rentner.
    Arzt     Arzt     NOUN   4  nsubj    Case=Nom|Gender=Masc|Number=Sing
    Kai      Kai      PROPN  1  appos    Case=Nom|Gender=Masc|Number=Sing                       B-PER
    Brandt   Brandt   PROPN  2  flat     Case=Nom|Gender=Masc|Number=Sing                       I-PER
    half     helfen   VERB   0  ROOT     Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    einem    ein      DET    6  det      Case=Dat|Gender=Masc|Number=Sing
    Rentner  Rentner  NOUN   4  obl:arg  Case=Acc|Gender=Masc|Number=Sing
    .        .        PUNCT  4  punct    _

    # Der Mann starb.
    Der    der      DET    2  det    Case=Nom|Gender=Masc|Number=Sing
    Mann   Mann     NOUN   3  nsubj  Case=Nom|Gender=Masc|Number=Sing
    starb  sterben  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .      .        PUNCT  3  punct  _
""")

CROWD = frozen_tree("""
    # Ida Brandt und Eva Lotz trafen zwei Frauen.
    Ida     Ida      PROPN  6  nsubj   Case=Nom|Gender=Fem|Number=Sing                        B-PER
    Brandt  Brandt   PROPN  1  flat    Case=Nom|Gender=Fem|Number=Sing                        I-PER
    und     und      CCONJ  4  cc      _
    Eva     Eva      PROPN  1  conj    Case=Nom|Gender=Fem|Number=Sing                        B-PER
    Lotz    Lotz     PROPN  4  flat    Case=Nom|Gender=Fem|Number=Sing                        I-PER
    trafen  treffen  VERB   0  ROOT    Mood=Ind|Number=Plur|Person=3|VerbForm=Fin
    zwei    zwei     NUM    8  nummod  _
    Frauen  Frau     NOUN   6  obj     Case=Acc|Gender=Fem|Number=Plur
    .       .        PUNCT  6  punct   _

    # Sie lachten.
    Sie      sie     PRON   2  nsubj  Case=Nom|Number=Plur|Person=3
    lachten  lachen  VERB   0  ROOT   Mood=Ind|Number=Plur|Person=3|VerbForm=Fin
    .        .       PUNCT  2  punct  _
""")

LANDS = frozen_tree("""
    # Die Länder Bayern und Tirol klagen.
    Die     der     DET    2  det    Case=Nom|Number=Plur
    Länder  Land    NOUN   6  nsubj  Case=Nom|Gender=Fem|Number=Plur
    Bayern  Bayern  PROPN  2  appos  Case=Nom|Gender=Neut|Number=Sing                       B-LOC
    und     und     CCONJ  5  cc     _
    Tirol   Tirol   PROPN  3  conj   Case=Dat|Gender=Neut|Number=Sing                       B-LOC
    klagen  klagen  VERB   0  ROOT   Mood=Ind|Number=Plur|Person=3|VerbForm=Fin
    .       .       PUNCT  6  punct  _
""")

MANY = frozen_tree("""
    # Viele Anwohner klagten.
    Viele     viel      DET    2  det    Case=Nom|Number=Plur|PronType=Ind
    Anwohner  Anwohner  NOUN   3  nsubj  Case=Nom|Gender=Masc|Number=Plur
    klagten   klagen    VERB   0  ROOT   Mood=Ind|Number=Plur|Person=3|VerbForm=Fin
    .         .         PUNCT  3  punct  _

    # Die Anwohner fordern Geld.
    Die       der       DET    2  det    Case=Nom|Number=Plur
    Anwohner  Anwohner  NOUN   3  nsubj  Case=Nom|Gender=Masc|Number=Plur
    fordern   fordern   VERB   0  ROOT   Mood=Ind|Number=Plur|Person=3|VerbForm=Fin
    Geld      Geld      NOUN   3  obj    Case=Acc|Gender=Neut|Number=Sing
    .         .         PUNCT  3  punct  _

    # Drei Anwohner zogen um.
    Drei      drei      NUM    2  nummod        _
    Anwohner  Anwohner  NOUN   3  nsubj         Case=Nom|Gender=Masc|Number=Plur
    zogen     ziehen    VERB   0  ROOT          Mood=Ind|Number=Plur|Person=3|VerbForm=Fin
    um        um        ADP    3  compound:prt  _
    .         .         PUNCT  3  punct         _
""")

COUNTED = frozen_tree("""
    # Eine Mutter zweier Kinder klagt.
    Eine    ein     DET    2  det     Case=Nom|Definite=Ind|Gender=Fem|Number=Sing|PronType=Art
    Mutter  Mutter  NOUN   5  nsubj   Case=Nom|Gender=Fem|Number=Sing
    zweier  zwei    NUM    4  nummod  Case=Gen|Gender=Neut|Number=Plur
    Kinder  Kind    NOUN   2  nmod    Case=Gen|Gender=Neut|Number=Plur
    klagt   klagen  VERB   0  ROOT    Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .       .       PUNCT  5  punct   _
""")


def actors_in(tree: Tree) -> dict[str, list[str]]:
    """Return the actors by name, each with the words that mean it; a dash behind those without a name."""
    actors = find_actors(tree, find_claims(tree))
    names = [actor.name + "-" * (not actor.named) for actor in actors]
    assert len(set(names)) == len(names)
    found = zip(names, actors, strict=True)
    return {name: [mention.words.text for mention in actor.mentions] for name, actor in found}


def test_a_man_of_an_age_is_the_man_and_he() -> None:
    assert actors_in(DRIVER) == {
        "ein 40-jähriger Mann-": ["Ein 40-jähriger Mann", "Der 40-Jährige", "den Mann", "Er"],
        "Oehm": ["Oehm"],
        "die Polizei-": ["Die Polizei"],
    }


def test_every_rule_that_finds_a_mention_is_told() -> None:
    mentions = [mention for actor in find_actors(DRIVER, []) for mention in actor.mentions]
    assert {mention.found_by for mention in mentions} == {
        "identity.name",
        "identity.unnamed.again",
        "identity.unnamed.new",
        "identity.unnamed.general",
        "pointing.pronoun",
    }


def test_the_police_of_two_towns_are_two() -> None:
    found = actors_in(POLICE)
    assert found["die Polizei in Oehm-"] == found["die Polizei in Senz-"] == ["Die Polizei"]


def test_who_is_reported_of_is_not_who_reports() -> None:
    assert actors_in(PROSECUTOR) == {
        "Ida Brandt": ["Staatsanwältin Ida Brandt"],
        "die Frau-": ["die Frau", "Sie"],
    }


def test_the_man_is_who_has_no_name() -> None:
    assert actors_in(VICTIM) == {
        "Kai Brandt": ["Arzt Kai Brandt"],
        "ein Rentner-": ["einem Rentner", "Der Mann"],
    }


def test_nobody_and_what_somebody_is_called_are_no_actors() -> None:
    assert actors_in(NOBODY) == {"Brandt": ["Brandt", "ihn"]}


def test_his_wife_is_who_was_named_so() -> None:
    assert actors_in(WIFE) == {"Lotz": ["Lotz", "seiner", "Seine"], "Ida": ["Frau Ida", "Seine Frau"]}
    _, ida = find_actors(WIFE, [])
    assert [(role.text, role.of) for role in ida.roles] == [("Frau", 0)]


def test_an_acronym_in_brackets_names_the_phrase_before() -> None:
    assert actors_in(ACRONYM) == {"VDL": ["Die Versicherung der Lotsen", "VDL", "VDL"]}


def test_a_form_for_all_genders_is_a_group() -> None:
    (teachers, _) = find_actors(FORMS, [])
    assert (teachers.name, teachers.type, teachers.named) == ("Lehrer:innen", "group", False)


def test_diese_are_who_was_named_last() -> None:
    assert actors_in(DEMO) == {"zwei Gutachter-": ["zwei Gutachter", "Diese"]}


def test_they_may_be_two_or_two_others() -> None:
    assert all("Sie" not in words for words in actors_in(CROWD).values())


def test_a_noun_before_a_row_of_names_means_them_all() -> None:
    assert actors_in(LANDS) == {"Bayern": ["Die Länder", "Bayern"], "Tirol": ["Die Länder", "Tirol"]}


def test_a_number_is_named_in_the_nominative() -> None:
    assert list(actors_in(COUNTED)) == ["eine Mutter zweier Kinder-", "zwei Kinder-"]


def test_another_number_of_them_are_others() -> None:
    assert actors_in(MANY) == {
        "viele Anwohner-": ["Viele Anwohner", "Die Anwohner"],
        "drei Anwohner-": ["Drei Anwohner"],
    }


@pytest.mark.parametrize(
    ("tree", "name", "type_"), [(POLICE, "Zeugen", "group"), (DRIVER, "die Polizei", "organisation")]
)
def test_what_somebody_without_a_name_is(tree: Tree, name: str, type_: str) -> None:
    assert [actor.type for actor in find_actors(tree, []) if actor.name == name] == [type_]


def test_a_board_is_no_person() -> None:
    (board,) = find_actors(
        frozen_tree("""
        # Der Vorstand tagte.
        Der       der       DET    2  det    Case=Nom|Gender=Masc|Number=Sing
        Vorstand  Vorstand  NOUN   3  nsubj  Case=Nom|Gender=Masc|Number=Sing
        tagte     tagen     VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
        .         .         PUNCT  3  punct  _
        """),
        [],
    )
    assert (board.type, board.roles) == ("organisation", ())


def test_arson_is_no_foundation() -> None:
    tree = frozen_tree("""
        # Roth geht von schwerer Brandstiftung aus.
        Roth          Roth          PROPN  2  nsubj         Case=Nom|Number=Sing  B-PER
        geht          gehen         VERB   0  ROOT          Mood=Ind|Number=Sing|VerbForm=Fin
        von           von           ADP    5  case          _
        schwerer      schwer        ADJ    5  amod          Case=Dat|Gender=Fem|Number=Sing
        Brandstiftung Brandstiftung NOUN   2  obl           Case=Dat|Gender=Fem|Number=Sing
        aus           aus           ADP    2  compound:prt  _
        .             .             PUNCT  2  punct         _
        """)
    assert [actor.name for actor in find_actors(tree, [])] == ["Roth"]


def test_the_running_of_a_plant_is_nobody_and_plants_are() -> None:
    tree = frozen_tree("""
        # Roth stoppt den Betrieb der Anlage.
        Roth     Roth     PROPN  2  nsubj  Case=Nom|Number=Sing  B-PER
        stoppt   stoppen  VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin
        den      der      DET    4  det    Case=Acc|Gender=Masc|Number=Sing
        Betrieb  Betrieb  NOUN   2  obj    Case=Acc|Gender=Masc|Number=Sing
        der      der      DET    6  det    Case=Gen|Gender=Fem|Number=Sing
        Anlage   Anlage   NOUN   4  nmod   Case=Gen|Gender=Fem|Number=Sing
        .        .        PUNCT  2  punct  _

        # Kleine Betriebe klagen.
        Kleine    klein    ADJ    2  amod   Case=Nom|Number=Plur
        Betriebe  Betrieb  NOUN   3  nsubj  Case=Nom|Gender=Masc|Number=Plur
        klagen    klagen   VERB   0  ROOT   Mood=Ind|Number=Plur|VerbForm=Fin
        .         .        PUNCT  3  punct  _
        """)
    assert [actor.name for actor in find_actors(tree, [])] == ["Roth", "Kleine Betriebe"]


def test_both_are_not_three_and_a_name_says_how_exact_its_number_is() -> None:
    tree = frozen_tree("""
        # Mindestens drei Firmen klagen.
        Mindestens  mindestens  ADV    2  advmod  _
        drei        drei        NUM    3  nummod  NumType=Card
        Firmen      Firma       NOUN   4  nsubj   Case=Nom|Gender=Fem|Number=Plur
        klagen      klagen      VERB   0  ROOT    Mood=Ind|Number=Plur|VerbForm=Fin
        .           .           PUNCT  4  punct   _

        # Roth lobt die beiden Firmen.
        Roth    Roth   PROPN  2  nsubj  Case=Nom|Number=Sing  B-PER
        lobt    loben  VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin
        die     der    DET    5  det    Case=Acc|Number=Plur
        beiden  beide  ADJ    5  amod   Case=Acc|Number=Plur
        Firmen  Firma  NOUN   2  obj    Case=Acc|Gender=Fem|Number=Plur
        .       .      PUNCT  2  punct  _
        """)
    three = find_actors(tree, [])[0]
    assert three.name == "mindestens drei Firmen"
    assert [mention.words.text for mention in three.mentions] == ["drei Firmen"]
