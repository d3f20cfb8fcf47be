"""To what somebody belongs, on parses of the bundled model."""

from __future__ import annotations

from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree

BOTH = frozen_tree("""
    # Ole Brandt und Ida Lotz (beide CDU) lachten.
    Ole        Ole        PROPN 10 nsubj Case=Nom|Number=Sing B-PER tag=NE
    Brandt     Brandt     PROPN 1  flat  Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    und        und        CCONJ 4  cc    _ O tag=KON
    Ida        Ida        PROPN 1  conj  Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Lotz       Lotz       PROPN 4  flat  Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    (          (          PUNCT 8  punct _ O tag=$(
    beide      beid       ADJ   8  case  Gender=Fem O tag=ADJA
    CDU        CDU        PROPN 4  appos Gender=Fem|Number=Sing B-ORG tag=NE
    )          )          PUNCT 8  punct _ O tag=$(
    lachten    lachen     VERB  0  ROOT  VerbForm=Inf O tag=VVINF
    .          .          PUNCT 10 punct _ O tag=$.
""")

CLUB = frozen_tree("""
    # Ida Lotz (27, SC Bonn) siegte.
    Ida        Ida        PROPN 9  nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Lotz       Lotz       PROPN 1  flat  Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    (          (          PUNCT 4  punct _ O tag=$(
    27         27         NUM   1  appos _ O tag=CARD
    ,          ,          PUNCT 4  punct _ O tag=$,
    SC         SC         PROPN 4  nmod  Number=Sing B-ORG tag=NE
    Bonn       Bonn       PROPN 6  flat  Number=Sing I-ORG tag=NE
    )          )          PUNCT 4  punct _ O tag=$(
    siegte     siegen     VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .          .          PUNCT 9  punct _ O tag=$.
""")

VERBS = frozen_tree("""
    # Ole Brandt gehört der SPD an.
    Ole        Ole        PROPN 2  dep   Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt     Brandt     PROPN 3  nsubj Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    gehört     gehören    VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    der        der        DET   5  det   Case=Dat|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    SPD        SPD        PROPN 3  obl:arg Case=Dat|Gender=Fem|Number=Sing B-ORG tag=NE
    an         an         ADP   3  compound:prt _ O tag=PTKVZ
    .          .          PUNCT 3  punct _ O tag=$.

    # Ida Lotz gehört der FDP nicht an.
    Ida        Ida        PROPN 3  nsubj Case=Nom|Number=Sing B-PER tag=NE
    Lotz       Lotz       PROPN 1  flat  Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    gehört     gehören    VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    der        der        DET   5  det   Case=Dat|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    FDP        FDP        PROPN 3  obl:arg Case=Dat|Gender=Fem|Number=Sing B-ORG tag=NE
    nicht      nicht      PART  3  advmod _ O tag=PTKNEG
    an         an         ADP   3  compound:prt _ O tag=PTKVZ
    .          .          PUNCT 3  punct _ O tag=$.
""")

PREDICATE = frozen_tree("""
    # Ida Lotz sprach.
    Ida        Ida        PROPN 3  nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Lotz       Lotz       PROPN 1  flat  Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    sprach     sprechen   VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .          .          PUNCT 3  punct _ O tag=$.

    # Sie ist Chefin von Greenpeace.
    Sie        sie        PRON  3  nsubj Case=Nom|Gender=Fem|Number=Sing|PronType=Prs O tag=PPER
    ist        sein       AUX   3  cop   Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VAFIN
    Chefin     Chefin     NOUN  0  ROOT  Case=Nom|Gender=Fem|Number=Sing O tag=NN
    von        von        ADP   5  case  _ O tag=APPR
    Greenpeace Greenpeace PROPN 3  nmod  Case=Dat|Number=Sing B-ORG tag=NE
    .          .          PUNCT 3  punct _ O tag=$.
""")

DENIED = frozen_tree("""
    # Ida Lotz sprach.
    Ida        Ida        PROPN 3  nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Lotz       Lotz       PROPN 1  flat  Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    sprach     sprechen   VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .          .          PUNCT 3  punct _ O tag=$.

    # Sie ist nicht Mitglied der SPD.
    Sie        sie        PRON  4  nsubj Case=Nom|Gender=Fem|Number=Sing|PronType=Prs O tag=PPER
    ist        sein       AUX   4  cop   Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VAFIN
    nicht      nicht      PART  4  advmod _ O tag=PTKNEG
    Mitglied   Mitglied   NOUN  0  ROOT  _ O tag=NN
    der        der        DET   6  det   Case=Gen|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    SPD        SPD        PROPN 4  nmod  Case=Gen|Gender=Fem|Number=Sing B-ORG tag=NE
    .          .          PUNCT 4  punct _ O tag=$.

    # Sie soll Chefin von Greenpeace werden.
    Sie        sie        PRON  3  nsubj Case=Nom|Gender=Fem|Number=Sing|PronType=Prs O tag=PPER
    soll       sollen     AUX   6  aux   Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VMFIN
    Chefin     Chefin     NOUN  6  xcomp Case=Nom|Gender=Fem|Number=Sing O tag=NN
    von        von        ADP   5  case  _ O tag=APPR
    Greenpeace Greenpeace PROPN 3  nmod  Case=Dat|Number=Sing B-ORG tag=NE
    werden     werden     VERB  0  ROOT  VerbForm=Inf O tag=VAINF
    .          .          PUNCT 3  punct _ O tag=$.
""")

PHRASE = frozen_tree("""
    # Ida Lotz von Greenpeace lobte Ole Brandt.
    Ida        Ida        PROPN 5  nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Lotz       Lotz       PROPN 1  flat  Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    von        von        ADP   4  case  _ O tag=APPR
    Greenpeace Greenpeace PROPN 5  obl   Case=Dat|Number=Sing B-ORG tag=NE
    lobte      loben      VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    Ole        Ole        PROPN 5  obj   Case=Acc|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt     Brandt     PROPN 6  flat  Case=Acc|Gender=Masc|Number=Sing I-PER tag=NE
    .          .          PUNCT 5  punct _ O tag=$.

    # Ole Brandt wurde von der SPD gelobt.
    Ole        Ole        PROPN 2  compound Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt     Brandt     PROPN 7  nsubj:pass Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    wurde      werden     AUX   7  aux:pass Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VAFIN
    von        von        ADP   6  case  _ O tag=APPR
    der        der        DET   6  det   Case=Dat|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    SPD        SPD        PROPN 7  obl:agent Case=Dat|Gender=Fem|Number=Sing B-ORG tag=NE
    gelobt     loben      VERB  0  ROOT  Tense=Past|VerbForm=Part O tag=VVPP
    .          .          PUNCT 7  punct _ O tag=$.
""")

DEPUTY = frozen_tree("""
    # Der stellvertretende Vorsitzende der SPD, Ole Brandt, schwieg.
    Der        der        DET   3  det   Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    stellvertretende stellvertretend ADJ   3  amod  Case=Nom|Gender=Fem|Number=Sing O tag=ADJA
    Vorsitzende Vorsitzende NOUN  10 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    der        der        DET   5  det   Case=Gen|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    SPD        SPD        PROPN 3  nmod  Gender=Fem|Number=Sing B-ORG tag=NE
    ,          ,          PUNCT 10 punct _ O tag=$,
    Ole        Ole        PROPN 3  appos Case=Nom B-PER tag=NE
    Brandt     Brandt     PROPN 7  flat  Case=Nom|Number=Sing I-PER tag=NE
    ,          ,          PUNCT 10 punct _ O tag=$,
    schwieg    schwieg    ADJ   0  ROOT  _ O tag=ADJD
    .          .          PUNCT 10 punct _ O tag=$.

    # Der mutmaßliche Anführer der FARC, Jan Dorn, floh.
    Der        der        DET   3  det   Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    mutmaßliche mutmaßlich ADJ   3  amod  Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
    Anführer   Anführer   NOUN  10 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    der        der        DET   5  det   Case=Gen|Number=Sing|PronType=Art O tag=ART
    FARC       FARC       PROPN 3  nmod  Case=Gen|Number=Sing B-ORG tag=NE
    ,          ,          PUNCT 10 punct _ O tag=$,
    Jan        Jan        PROPN 3  appos Case=Nom|Number=Sing B-PER tag=NE
    Dorn       Dorn       PROPN 7  flat  Case=Nom|Number=Sing I-PER tag=NE
    ,          ,          PUNCT 10 punct _ O tag=$,
    floh       fliehen    VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .          .          PUNCT 10 punct _ O tag=$.
""")

ORIGIN = frozen_tree("""
    # Die italienische Anthropologin Ida Lotz lachte.
    Die        der        DET   3  det   Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    italienische italienisch ADJ   3  amod  Case=Nom|Gender=Fem|Number=Sing O tag=ADJA
    Anthropologin Anthropologin NOUN  6  nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    Ida        Ida        PROPN 3  appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Lotz       Lotz       PROPN 4  flat  Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    lachte     lachen     VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .          .          PUNCT 6  punct _ O tag=$.
""")

ONLY = frozen_tree("""
    # Premierminister Ole Brandt ging.
    Premierminister Premierminister NOUN  4  nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Ole        Ole        PROPN 1  appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt     Brandt     PROPN 2  flat  Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ging       gehen      VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .          .          PUNCT 4  punct _ O tag=$.

    # Norwegen wählt.
    Norwegen   Norwegen   PROPN 2  nsubj Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    wählt      wählen     VERB  0  ROOT  Mood=Ind|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .          .          PUNCT 2  punct _ O tag=$.

    # Ganz Norwegen jubelt.
    Ganz       ganz       ADV   2  advmod _ O tag=ADV
    Norwegen   Norwegen   PROPN 3  nsubj Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    jubelt     jubeln     VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .          .          PUNCT 3  punct _ O tag=$.
""")

VISITED = frozen_tree("""
    # Außenminister Ole Brandt reiste nach Norwegen.
    Außenminister Außenminister NOUN  4  nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Ole        Ole        PROPN 1  appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt     Brandt     PROPN 2  flat  Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    reiste     reisen     VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    nach       nach       ADP   6  case  _ O tag=APPR
    Norwegen   Norwegen   PROPN 4  obl   Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .          .          PUNCT 4  punct _ O tag=$.

    # Norwegen dankte.
    Norwegen   Norwegen   PROPN 2  nsubj Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    dankte     danken     VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .          .          PUNCT 2  punct _ O tag=$.
""")

COALITION = frozen_tree("""
    # Die Koalition aus SPD und FDP regiert.
    Die        der        DET   2  det   Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Koalition  Koalition  NOUN  7  nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    aus        aus        ADP   4  case  _ O tag=APPR
    SPD        SPD        PROPN 2  nmod  Case=Dat|Gender=Fem|Number=Sing B-ORG tag=NE
    und        und        CCONJ 6  cc    _ O tag=KON
    FDP        FDP        PROPN 4  conj  Case=Dat|Number=Sing B-ORG tag=NE
    regiert    regieren   VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .          .          PUNCT 7  punct _ O tag=$.
""")


def roles(tree: Tree) -> set[tuple[str, str, str]]:
    """Return who is told to be what of whom."""
    actors = find_actors(tree, [])
    return {
        (actor.name, role.text, actors[role.of].name)
        for actor in actors
        for role in actor.roles
        if role.of is not None
    }


def test_a_bracket_behind_a_name_holds_a_party_or_a_club() -> None:
    assert roles(BOTH) == {("Ole Brandt", "Mitglied", "CDU"), ("Ida Lotz", "Mitglied", "CDU")}
    assert roles(CLUB) == {("Ida Lotz", "Mitglied", "SC Bonn")}


def test_verbs_of_belonging_tell_a_member_unless_they_are_denied() -> None:
    assert roles(VERBS) == {("Ole Brandt", "Mitglied", "SPD")}


def test_what_a_pronoun_is_said_to_be_is_the_role_of_whom_it_means() -> None:
    assert roles(PREDICATE) == {("Ida Lotz", "Chefin", "Greenpeace")}
    assert roles(DENIED) == set()


def test_an_organisation_behind_a_name_is_the_bearers_unless_it_acts() -> None:
    assert roles(PHRASE) == {("Ida Lotz", "Mitglied", "Greenpeace")}


def test_a_function_keeps_the_adjective_that_it_cannot_go_without() -> None:
    assert roles(DEPUTY) == {
        ("Ole Brandt", "stellvertretender Vorsitzender", "SPD"),
        ("Jan Dorn", "mutmaßlicher Anführer", "FARC"),
    }


def test_where_somebody_is_from_is_no_office() -> None:
    assert roles(ORIGIN) == set()


def test_an_office_is_of_the_only_state_that_is_no_place_of_the_clause() -> None:
    assert roles(ONLY) == {("Ole Brandt", "Premierminister", "Norwegen")}
    assert roles(VISITED) == set()


def test_parties_are_members_of_their_coalition() -> None:
    assert roles(COALITION) == {
        ("SPD", "Mitglied", "die Koalition aus SPD und FDP"),
        ("FDP", "Mitglied", "die Koalition aus SPD und FDP"),
    }


POSSIBLE = frozen_tree("""
    # Eine Koalition aus SPD und FDP regiert.
    Eine       ein        DET   2  det   Case=Nom|Gender=Fem O tag=ART
    Koalition  Koalition  NOUN  7  nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    aus        aus        ADP   4  case  _ O tag=APPR
    SPD        SPD        PROPN 2  nmod  Case=Dat|Gender=Fem B-ORG tag=NE
    und        und        CCONJ 6  cc    _ O tag=KON
    FDP        FDP        PROPN 4  conj  Case=Dat B-ORG tag=NE
    regiert    regieren   VERB  0  ROOT  Mood=Ind|VerbForm=Fin O tag=VVFIN
    .          .          PUNCT 7  punct _ O tag=$.
""")

TEAM = frozen_tree("""
    # Tom Berg (Team Velatec) fuhr.
    Tom      Tom      PROPN  7  nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER  tag=NE
    Berg     Berg     PROPN  1  flat   Case=Nom|Gender=Masc|Number=Sing  I-PER  tag=NE
    (        (        PUNCT  4  punct  _  O  tag=$(
    Team     Team     NOUN   1  appos  Case=Nom|Gender=Neut|Number=Sing  O  tag=NN
    Velatec  Velatec  PROPN  4  appos  Case=Nom|Number=Sing  B-ORG  tag=NE
    )        )        PUNCT  4  punct  _  O  tag=$(
    fuhr     fahren   VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
    .        .        PUNCT  7  punct  _  O  tag=$.
""")


def test_a_coalition_that_may_be_has_no_members() -> None:
    assert roles(POSSIBLE) == set()


def test_a_team_in_brackets_is_somebodys() -> None:
    assert roles(TEAM) == {("Tom Berg", "Mitglied", "Velatec")}
