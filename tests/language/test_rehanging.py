"""Words hang where their form and order say, whatever the parse says."""

from __future__ import annotations

import pytest
from frozen import frozen_tree, hangings

from newsgraph.language.rehanging import rehang


def hung(table: str) -> dict[str, tuple[str, str]]:
    """Return what each word hangs on, and as what; of words that come again the last."""
    return {word.text: (word.head.text, word.dep) for word in rehang(frozen_tree(table))}


def test_the_second_half_of_a_name_hangs_on_the_first() -> None:
    found = hung("""
        Werder   Werder    PROPN  3  nsubj  Case=Nom  B-ORG
        Bremen   Bremen    PROPN  3  nsubj  Case=Nom  I-ORG
        gewann   gewinnen  VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
    """)
    assert found["Bremen"] == ("Werder", "flat")


def test_two_people_that_the_model_made_one_name_stay_two() -> None:
    found = hung("""
        trifft  treffen  VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        Scholz  Scholz   PROPN  1  nsubj  Case=Nom  B-PER
        Macron  Macron   PROPN  1  nsubj  Case=Nom  I-PER
    """)
    assert found["Macron"] == ("trifft", "nsubj")


def test_who_lets_something_happen_is_the_subject_of_lassen() -> None:
    found = hung("""
        Roth       Roth       PROPN  5  nsubj  Case=Nom  B-PER
        ließ       lassen     VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
        den        der        DET    4  det    Case=Acc|Gender=Masc|Number=Sing
        Anwalt     Anwalt     NOUN   5  obj    Case=Acc|Gender=Masc|Number=Sing
        verhaften  verhaften  VERB   2  xcomp  VerbForm=Inf  O  tag=VVINF
    """)
    assert found["Roth"] == ("ließ", "nsubj")
    assert found["Anwalt"] == ("verhaften", "obj")


def test_who_is_let_do_something_stays_on_the_infinitive() -> None:
    found = hung("""
        Roth   Roth    PROPN  2  nsubj  Case=Nom  B-PER
        ließ   lassen  VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
        Berg   Berg    PROPN  4  nsubj  Case=Acc  B-PER
        gehen  gehen   VERB   2  xcomp  VerbForm=Inf  O  tag=VVINF
    """)
    assert found["Berg"] == ("gehen", "nsubj")


BEHIND_A_CLAUSE = """
    Roth    Roth    PROPN  2  nsubj  Case=Nom  B-PER
    tötete  {verb}  VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
    in      in      ADP    5  case
    einem   ein     DET    5  det    Case=Dat|Gender=Masc|Number=Sing
    Bus     Bus     NOUN   2  obl    Case=Dat|Gender=Masc|Number=Sing
    ,       ,       PUNCT  8  punct
    der     der     PRON   8  nsubj  Case=Nom|Gender=Masc|Number=Sing  O  tag=PRELS
    hielt   halten  VERB   5  acl    Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
    ,       ,       PUNCT  11  punct
    drei    drei    NUM    11  nummod
    Frauen  Frau    NOUN   5  appos  Case=Nom|Gender=Fem|Number=Plur
"""


@pytest.mark.parametrize(("verb", "expected"), [("töten", ("tötete", "obj")), ("warten", ("Bus", "appos"))])
def test_behind_a_relative_clause_stands_the_object_that_the_verb_waits_for(
    verb: str, expected: tuple[str, str]
) -> None:
    assert hung(BEHIND_A_CLAUSE.format(verb=verb))["Frauen"] == expected


COUNTED = """
    Rebellen  Rebell  NOUN   2  nsubj   Case=Nom|Number=Plur
    töteten   töten   VERB   0  ROOT    Mood=Ind|Number=Plur|VerbForm=Fin  O  tag=VVFIN
    bei       bei     ADP    5  case
    einer     ein     DET    5  det     Case=Dat|Gender=Fem|Number=Sing
    Aktion    Aktion  NOUN   2  obl     Case=Dat|Gender=Fem|Number=Sing
    {number}  {number}  NUM  7  nummod
    Männer    Mann    NOUN   5  nmod    Case=Gen|Gender=Masc|Number=Plur
"""


@pytest.mark.parametrize(
    ("number", "expected"), [("neun", ("töteten", "obj")), ("zweier", ("Aktion", "nmod"))]
)
def test_a_counted_noun_without_genitive_is_no_attribute(number: str, expected: tuple[str, str]) -> None:
    assert hung(COUNTED.format(number=number))["Männer"] == expected


def test_an_article_belongs_to_the_noun_behind_it() -> None:
    found = hung("""
        zeigt        zeigen       VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        eine         ein          DET    3  det    Case=Acc|Gender=Fem  O  tag=ART
        Ausstellung  Ausstellung  NOUN   1  obj    Case=Acc|Gender=Fem
        der          der          DET    3  det    Case=Gen|Gender=Fem  O  tag=ART
        geborenen    geboren      ADJ    6  amod   Case=Gen|Gender=Fem
        Ida          Ida          PROPN  3  appos  Case=Nom|Gender=Fem  B-PER
    """)
    assert found["der"] == ("Ida", "det")
    assert found["Ida"] == ("Ausstellung", "nmod")


ORIGIN = """
    Aubin   Aubin    PROPN  {verb}  nsubj  Case=Nom  B-PER
    von     von      ADP    3  case
    Solex   Solex    PROPN  {verb}  obl    Case=Dat  B-ORG
"""


def test_where_somebody_is_from_hangs_on_them() -> None:
    found = hung(
        ORIGIN.format(verb=4) + "    lobte  loben  VERB  0  ROOT  Mood=Ind|VerbForm=Fin  O  tag=VVFIN\n"
    )
    assert found["Solex"] == ("Aubin", "nmod")


def test_of_a_passive_von_names_who_acts() -> None:
    found = hung(
        ORIGIN.format(verb=5)
        + "    wurde  werden  AUX  5  aux:pass  Mood=Ind|VerbForm=Fin  O  tag=VAFIN\n"
        + "    gelobt  loben  VERB  0  ROOT  VerbForm=Part  O  tag=VVPP\n"
    )
    assert found["Solex"] == ("gelobt", "obl")


def test_who_gives_a_figure_hangs_on_it_even_in_a_passive() -> None:
    found = hung("""
        Nach      nach       ADP    2  case
        Angaben   Angabe     NOUN   6  obl       Case=Dat|Gender=Fem|Number=Plur
        von       von        ADP    4  case
        Solex     Solex      PROPN  6  obl       Case=Dat  B-ORG
        wurden    werden     AUX    6  aux:pass  Mood=Ind|VerbForm=Fin  O  tag=VAFIN
        verletzt  verletzen  VERB   0  ROOT      VerbForm=Part  O  tag=VVPP
    """)
    assert found["Solex"] == ("Angaben", "nmod")


def test_durch_behind_an_event_names_who_did_it() -> None:
    found = hung("""
        Soldaten      Soldat     NOUN  2  nsubj  Case=Nom|Number=Plur
        starben       sterben    VERB  0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        bei           bei        ADP   4  case
        Übergriffen   Übergriff  NOUN  2  obl    Case=Dat|Number=Plur
        durch         durch      ADP   6  case
        Rebellen      Rebell     NOUN  2  obl    Case=Acc|Number=Plur
    """)
    assert found["Rebellen"] == ("Übergriffen", "nmod")


def test_als_behind_a_verb_joins_no_second_verb() -> None:
    found = hung("""
        wertet    werten    VERB  0  ROOT  Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        die       der       DET   3  det   Case=Acc|Gender=Fem
        Einigung  Einigung  NOUN  1  obj   Case=Acc|Gender=Fem
        als       als       ADP   5  cc    _  O  tag=KON
        Erfolg    Erfolg    NOUN  1  conj  Case=Acc|Gender=Masc
    """)
    assert (found["als"], found["Erfolg"]) == (("Erfolg", "case"), ("wertet", "obl"))


def test_a_dative_and_an_object_that_the_parse_made_one_are_two() -> None:
    found = hung("""
        wirft        werfen      VERB  0  ROOT      Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        dem          der         DET   4  det       Case=Dat  O  tag=ART
        Minister     Minister    NOUN  4  compound  Case=Dat|Gender=Masc|Number=Sing
        Einmischung  Einmischung NOUN  1  obl:arg   Case=Acc|Gender=Fem|Number=Sing
        vor          vor         ADP   1  compound:prt  _  O  tag=PTKVZ
    """)
    assert found["dem"] == ("Minister", "det")
    assert (found["Minister"], found["Einmischung"]) == (("wirft", "iobj"), ("wirft", "obj"))


def test_an_opponent_hangs_on_the_verb_that_tells_who_won() -> None:
    found = hung("""
        hatte     haben      AUX    6  aux   Mood=Ind|VerbForm=Fin  O  tag=VAFIN
        das       der        DET    3  det   Case=Acc|Gender=Neut
        Spiel     Spiel      NOUN   6  obj   Case=Acc|Gender=Neut
        gegen     gegen      ADP    5  case
        Spanien   Spanien    PROPN  3  nmod  Case=Acc  B-LOC
        verloren  verlieren  VERB   0  ROOT  VerbForm=Part  O  tag=VVPP
    """)
    assert found["Spanien"] == ("verloren", "obl")


def test_the_second_of_two_states_is_the_object() -> None:
    found = hung("""
        hatte        haben        AUX    4  aux    Mood=Ind|VerbForm=Fin  O  tag=VAFIN
        Spanien      Spanien      PROPN  4  nsubj  Case=Nom  B-LOC
        Tschechien   Tschechien   PROPN  2  flat   Case=Nom  B-LOC
        geschlagen   schlagen     VERB   0  ROOT   VerbForm=Part  O  tag=VVPP
    """)
    assert found["Tschechien"] == ("geschlagen", "obj")


def test_a_noun_with_an_article_before_ist_is_the_subject() -> None:
    found = hung("""
        Die         der      DET   2  det       Case=Nom|Gender=Fem
        Partei      Partei   NOUN  5  compound  Case=Nom|Gender=Fem
        ist         sein     AUX   5  cop       Mood=Ind|VerbForm=Fin  O  tag=VAFIN
        ein         ein      DET   5  det       Case=Nom|Gender=Masc
        Bund        Bund     NOUN  0  ROOT      Case=Nom|Gender=Masc
    """)
    assert found["Partei"] == ("Bund", "nsubj")


def test_a_word_that_was_hung_anew_is_found_from_everywhere() -> None:
    tree = frozen_tree("""
        Rot    rot    ADJ    3  amod
        ist    sein   AUX    3  cop
        Wein   Wein   NOUN   0  ROOT
        gut    gut    ADJ    3  amod
    """)
    rot, _, wein, gut = tree
    assert wein.subtree == list(tree)
    gut.hang(rot, "conj")
    assert [word.text for word in rot.subtree] == ["Rot", "gut"]
    assert (gut.depth, gut.head, wein.children) == (2, rot, [rot, tree[1]])


def test_a_name_hangs_on_the_office_before_it_and_a_second_name_on_whom_it_names() -> None:
    found = hung("""
        Die       der       DET    2  det    Case=Nom|Gender=Fem
        Frau      Frau      NOUN   9  nsubj  Case=Nom|Gender=Fem
        von       von       ADP    4  case
        Minister  Minister  NOUN   2  nmod   Case=Dat|Gender=Masc
        Udo       Udo       PROPN  2  appos  Case=Nom  B-PER
        ,         ,         PUNCT  7  punct
        Ina       Ina       PROPN  5  appos  Case=Nom  B-PER
        ,         ,         PUNCT  2  punct
        klagt     klagen    VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
    """)
    assert found["Udo"] == ("Minister", "appos")
    assert found["Ina"] == ("Frau", "appos")


OPENING = """
    {word}     {word}      NOUN   2  advmod  Case=Nom|Number=Sing  O  tag=NN
    versprach  versprechen VERB   0  ROOT    Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
    Merz       Merz        PROPN  2  obj     Case=Acc  B-PER
"""


@pytest.mark.parametrize(("word", "expected"), [("Klingbeil", "nsubj"), ("Übermorgen", "advmod")])
def test_a_noun_before_a_verb_without_subject_is_it(word: str, expected: str) -> None:
    tree = rehang(frozen_tree(OPENING.format(word=word)))
    assert tree[0].dep == expected


def test_a_bare_name_is_the_object_that_the_verb_waits_for() -> None:
    found = hung("""
        würde      werden     AUX    4  aux    Mood=Ind|VerbForm=Fin  O  tag=VAFIN
        Schweden   Schweden   PROPN  4  nsubj  Case=Nom  B-LOC
        Norwegen   Norwegen   PROPN  4  obl    Case=Acc  B-LOC
        angreifen  angreifen  VERB   0  ROOT   VerbForm=Inf  O  tag=VVINF
    """)
    assert found["Norwegen"] == ("angreifen", "obj")


def test_a_particle_before_zu_closes_the_verb_before() -> None:
    found = hung("""
        Sie        sie       PRON   2  nsubj
        forderten  fordern   VERB   0  ROOT          Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        Pohl       Pohl      PROPN  2  obj           Case=Acc  B-PER
        auf        auf       ADP    6  compound:prt
        zu         zu        PART   6  mark
        erklären   erklären  VERB   2  xcomp         VerbForm=Inf  O  tag=VVINF
    """)
    assert found["auf"] == ("forderten", "compound:prt")


def test_a_particle_at_its_own_infinitive_stays() -> None:
    found = hung("""
        Sie     sie     PRON  2  nsubj
        wollen  wollen  AUX   0  ROOT          Mood=Ind|VerbForm=Fin  O  tag=VMFIN
        auf     auf     ADP   4  compound:prt
        geben   geben   VERB  2  xcomp         VerbForm=Inf  O  tag=VVINF
    """)
    assert found["auf"] == ("geben", "compound:prt")


def test_an_article_is_no_argument() -> None:
    found = hung("""
        die      der      DET    4  obj    Case=Nom  O  tag=ART
        Taliban  Taliban  PROPN  4  nsubj  Case=Nom  B-ORG
        würden   werden   AUX    4  aux    Mood=Sub|VerbForm=Fin  O  tag=VAFIN
        töten    töten    VERB   0  ROOT   VerbForm=Inf  O  tag=VVINF
    """)
    assert found["die"] == ("Taliban", "det")


def test_a_person_behind_a_body_is_what_the_verb_waits_for() -> None:
    found = hung("""
        Morgen  morgen  ADV    2  advmod
        ehrte   ehren   VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        die     der     DET    4  det    Case=Nom  O  tag=ART
        NASA    NASA    PROPN  2  nsubj  Case=Nom  B-ORG
        Ida     Ida     PROPN  4  appos  Case=Nom  B-PER
        Pohl    Pohl    PROPN  5  flat   _         I-PER
    """)
    assert found["Ida"] == ("ehrte", "obj")


def test_where_a_firm_is_from_hangs_on_it_before_what_it_is() -> None:
    tree = rehang(
        frozen_tree("""
        # Lange war das Unternehmen aus Gera unabhängig.
        Lange        lange        ADV    7  advmod _  O  tag=ADV
        war          sein         AUX    7  cop    VerbForm=Fin  O  tag=VAFIN
        das          der          DET    4  det    Case=Nom  O  tag=ART
        Unternehmen  Unternehmen  NOUN   7  nsubj  Case=Nom  O  tag=NN
        aus          aus          ADP    6  case   _  O  tag=APPR
        Gera         Gera         PROPN  7  obl    _  B-LOC  tag=NE
        unabhängig   unabhängig   ADJ    0  ROOT   _  O  tag=ADJD
        .            .            PUNCT  7  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "Gera") == ["Gera nmod Unternehmen"]
