"""What the form of the words leaves no doubt about goes before the parse."""

from __future__ import annotations

import pytest
from frozen import frozen_tree, hangings

from newsgraph.language.mending import mend


def labels(table: str) -> dict[str, str]:
    return {word.text: word.dep for word in mend(frozen_tree(table))}


def test_who_stands_before_the_verb_in_the_accusative_is_the_object() -> None:
    found = labels("""
        Den      der      DET    2  det      Case=Acc|Gender=Masc|Number=Sing
        Kanzler  Kanzler  NOUN   3  nsubj    Case=Acc|Gender=Masc|Number=Sing
        lobt     loben    VERB   0  ROOT     Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        Roth     Roth     PROPN  3  obj      _  B-PER
    """)
    assert (found["Kanzler"], found["Roth"]) == ("obj", "nsubj")


def test_a_time_in_the_accusative_is_no_object() -> None:
    found = labels("""
        Den      der      DET    3  det      Case=Acc|Gender=Masc|Number=Sing
        ganzen   ganz     ADJ    3  amod
        Tag      Tag      NOUN   4  obl      Case=Acc|Gender=Masc|Number=Sing
        suchte   suchen   VERB   0  ROOT     Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        Roth     Roth     PROPN  4  nsubj    _  B-PER
        ihn      er       PRON   4  obj
    """)
    assert (found["Tag"], found["Roth"], found["ihn"]) == ("obl", "nsubj", "obj")


@pytest.mark.parametrize(
    ("auxiliary", "relation"), [("wurde", "aux:pass"), ("wird", "aux:pass"), ("hat", "aux")]
)
def test_a_form_that_is_a_participle_as_well_is_passive_beside_its_agent(
    auxiliary: str, relation: str
) -> None:
    lemma = "haben" if auxiliary == "hat" else "werden"
    found = labels(f"""
        Roth        Roth        PROPN  5  nsubj  _  B-PER
        {auxiliary} {lemma}     AUX    5  aux    VerbForm=Fin  O  tag=VAFIN
        von         von         ADP    4  case
        Lenz        Lenz        PROPN  5  obl    _  B-PER
        empfangen   empfangen   VERB   0  ROOT   VerbForm=Inf  O  tag=VVINF
    """)
    assert found[auxiliary] == relation
    assert found["Roth"] == ("nsubj:pass" if relation == "aux:pass" else "nsubj")


def test_a_future_with_its_object_is_no_passive() -> None:
    found = labels("""
        Roth      Roth      PROPN  5  nsubj:pass  _  B-PER
        wird      werden    AUX    5  aux:pass    VerbForm=Fin  O  tag=VAFIN
        den       der       DET    4  det         Case=Acc|Gender=Masc|Number=Sing
        Verein    Verein    NOUN   5  obj         Case=Acc|Gender=Masc|Number=Sing
        betreuen  betreuen  VERB   0  ROOT        VerbForm=Inf  O  tag=VVINF
    """)
    assert (found["Roth"], found["wird"]) == ("nsubj", "aux")


@pytest.mark.parametrize(
    ("dep", "morph"),
    [("obj", "Case=Nom|Gender=Masc|Number=Sing"), ("obl:arg", "Case=Dat|Gender=Masc|Number=Plur")],
)
def test_a_noun_that_can_only_be_a_nominative_is_the_subject(dep: str, morph: str) -> None:
    found = labels(f"""
        Das       der       DET   2  det    Case=Nom|Gender=Neut|Number=Sing
        Tor       Tor       NOUN  3  nsubj  Case=Nom|Gender=Neut|Number=Sing
        erzielte  erzielen  VERB  0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
        der       der       DET   5  det    Case=Nom
        Spieler   Spieler   NOUN  3  {dep}  {morph}
    """)
    assert (found["Tor"], found["Spieler"]) == ("obj", "nsubj")


def test_a_strong_ending_shows_the_nominative() -> None:
    found = labels("""
        hat        haben     AUX   5  aux   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VAFIN
        ein        ein       DET   4  det   Case=Nom|Gender=Masc|Number=Sing
        junger     jung      ADJ   4  amod  Case=Nom|Gender=Masc|Number=Sing
        Mann       Mann      NOUN  5  obj   Case=Nom|Gender=Masc|Number=Sing
        gesungen   singen    VERB  0  ROOT  VerbForm=Part  O  tag=VVPP
    """)
    assert found["Mann"] == "nsubj"


def test_a_dative_plural_is_no_subject() -> None:
    found = labels("""
        hilft     helfen    VERB  0  ROOT     Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
        der       der       DET   3  det      Case=Dat|Gender=Fem
        Frau      Frau      NOUN  1  obl:arg  Case=Dat|Gender=Fem|Number=Sing
    """)
    assert found["Frau"] == "obl:arg"


def test_of_two_subjects_the_first_that_can_act_acts() -> None:
    table = """
        {first}   {first}   PROPN  2  nsubj  Case=Nom  B-PER
        würdigte  würdigen  VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
        die       der       DET    4  det    Case=Nom|Gender=Fem|Number=Sing
        Truppe    Truppe    NOUN   2  nsubj  Case=Nom|Gender=Fem|Number=Sing
    """
    found = labels(table.format(first="Roth"))
    assert (found["Roth"], found["Truppe"]) == ("nsubj", "obj")


def test_a_person_named_behind_the_verb_does_not_make_an_exhibition_act() -> None:
    found = labels("""
        Die          der          DET    2  det    Case=Nom|Gender=Fem|Number=Sing
        Galerie      Galerie      NOUN   3  nsubj  Case=Nom|Gender=Fem|Number=Sing
        zeigt        zeigen       VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
        eine         ein          DET    5  det    Case=Acc|Gender=Fem|Number=Sing
        Schau        Schau        NOUN   3  obj    Case=Acc|Gender=Fem|Number=Sing
        Roths        Roth         PROPN  5  nmod   Case=Gen  B-PER
    """)
    assert (found["Galerie"], found["Schau"]) == ("nsubj", "obj")


OVS = """
    Die     der     DET    2  det    Case=Nom|Gender=Fem|Number=Sing
    {noun}  {noun}  NOUN   3  nsubj  Case=Nom|Gender=Fem|Number=Sing
    {verb}  {lemma} VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
    Roth    Roth    PROPN  3  obj    Case=Acc  B-PER
"""


@pytest.mark.parametrize(
    ("noun", "verb", "lemma", "turned"),
    [
        ("Tat", "gestand", "gestehen", True),
        ("Studie", "schrieb", "schreiben", True),
        ("Studie", "kritisierte", "kritisieren", False),  # a text may criticise, too
        ("Polizei", "kritisierte", "kritisieren", False),
    ],
)
def test_a_thing_before_a_verb_of_speech_is_what_is_said(
    noun: str, verb: str, lemma: str, turned: bool
) -> None:
    found = labels(OVS.format(noun=noun, verb=verb, lemma=lemma))
    assert (found[noun], found["Roth"]) == (("obj", "nsubj") if turned else ("nsubj", "obj"))


@pytest.mark.parametrize(("noun", "turned"), [("Lage", True), ("Regierung", False)])
def test_a_person_without_a_name_behind_a_verb_of_judgement_judges(noun: str, turned: bool) -> None:
    found = labels(f"""
        Die         der          DET   2 det    Case=Nom|Gender=Fem|Number=Sing
        {noun}      {noun}       NOUN  3 nsubj  Case=Nom|Gender=Fem|Number=Sing
        kritisierte kritisieren  VERB  0 ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
        eine        ein          DET   5 det    Case=Acc|Gender=Fem|Number=Sing
        Sprecherin  Sprecherin   NOUN  3 obj    Case=Acc|Gender=Fem|Number=Sing
    """)
    assert (found[noun], found["Sprecherin"]) == (("obj", "nsubj") if turned else ("nsubj", "obj"))


def test_a_town_does_not_shell_a_state() -> None:
    found = labels("""
        Die       der         DET    2  det    Case=Nom|Gender=Fem|Number=Sing
        Stadt     Stadt       NOUN   3  nsubj  Case=Nom|Gender=Fem|Number=Sing
        beschoss  beschießen  VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
        Belgien   Belgien     PROPN  3  obj    Case=Acc  B-LOC
    """)
    assert (found["Stadt"], found["Belgien"]) == ("obj", "nsubj")


def test_of_two_objects_without_subject_the_actor_acts() -> None:
    found = labels("""
        Zölle        Zoll         NOUN   2  obj  Case=Acc|Gender=Masc|Number=Sing
        kritisierte  kritisieren  VERB   0  ROOT Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
        Solex        Solex        PROPN  2  obj  Case=Nom|Number=Sing  B-ORG
    """)
    assert (found["Zölle"], found["Solex"]) == ("obj", "nsubj")


def test_among_others_governs_no_noun_behind_it() -> None:
    tree = mend(
        frozen_tree("""
        Ins       in        ADP    2  case   _  O  tag=APPRART
        Visier    Visier    NOUN   3  obl    Case=Acc|Number=Sing  O  tag=NN
        gerieten  geraten   VERB   0  ROOT   Mood=Ind|Number=Plur|VerbForm=Fin  O  tag=VVFIN
        unter     unter     ADP    6  case   _  O  tag=APPR
        anderem   ander     ADJ    6  det    Case=Dat  O  tag=PIS
        Banken    Bank      NOUN   3  obl    Case=Dat|Number=Plur  O  tag=NN
        """)
    )
    words = {word.text: (word.dep, word.head.text) for word in tree}
    assert words["Banken"] == ("nsubj", "gerieten")
    assert (words["unter"], words["anderem"]) == (("case", "anderem"), ("advmod", "Banken"))


@pytest.mark.parametrize(
    ("auxiliary", "lemma", "verb"), [("ist", "sein", "geraten"), ("hat", "haben", "raten")]
)
def test_geraten_is_of_raten_where_somebody_has_done_it(auxiliary: str, lemma: str, verb: str) -> None:
    tree = mend(
        frozen_tree(f"""
        Roth         Roth     PROPN  3  nsubj  Case=Nom  B-PER
        {auxiliary}  {lemma}  AUX    3  aux    Mood=Ind|VerbForm=Fin  O  tag=VAFIN
        geraten      raten    VERB   0  ROOT   VerbForm=Part  O  tag=VVPP
        """)
    )
    assert tree[2].lemma == verb


def test_an_infinitive_with_zu_has_no_subject() -> None:
    tree = mend(
        frozen_tree("""
        beschuldigt  beschuldigen  VERB  0  ROOT        Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        Roth         Roth          PROPN 3  nsubj:pass  Case=Nom  B-PER
        bestohlen    bestehlen     VERB  1  xcomp       VerbForm=Part  O  tag=VVPP
        zu           zu            PART  3  mark        _  O  tag=PTKZU
        haben        haben         AUX   3  aux         VerbForm=Inf  O  tag=VAINF
        """)
    )
    assert tree[1].dep == "obj"


def test_a_thing_behind_a_second_verb_is_its_object() -> None:
    tree = mend(
        frozen_tree("""
        # Ein Sprecher bestätigte das Papier, nannte die Zahl aber zu hoch.
        Ein ein DET 2 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Sprecher Sprecher NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        bestätigte bestätigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        das der DET 5 det Case=Acc|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Papier Papier NOUN 3 obj Case=Acc|Gender=Neut|Number=Sing O tag=NN
        , , PUNCT 7 punct _ O tag=$,
        nannte nennen VERB 3 conj Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 9 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Zahl Zahl NOUN 7 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        aber aber ADV 7 advmod _ O tag=ADV
        zu zu ADV 12 advmod _ O tag=PTKA
        hoch hoch ADJ 7 xcomp Degree=Pos O tag=ADJD
        . . PUNCT 3 punct _ O tag=$.
        """)
    )
    assert hangings(tree, "Zahl") == ["Zahl obj nannte"]


def test_who_is_accused_in_the_dative_accuses_nobody() -> None:
    before = """
        # Mandatarin Ida Roth warf der Ministerin vor
        Mandatarin Mandatarin NOUN  4 obl:arg      Case=Nom|Gender=Masc|Number=Plur     O     tag=NN
        Ida        Ida        PROPN 1 flat         Number=Sing                          B-PER tag=NE
        Roth       Roth       PROPN 2 flat         Number=Sing                          I-PER tag=NE
        warf       werfen     VERB  0 ROOT         Mood=Ind|Number=Sing|VerbForm=Fin    O     tag=VVFIN
        der        der        DET   6 det          Case=Dat|Gender=Fem|Number=Sing      O     tag=ART
        Ministerin Ministerin NOUN  4 obl:arg      Case=Dat|Gender=Fem|Number=Sing      O     tag=NN
        vor        vor        ADP   4 compound:prt _                                    O     tag=PTKVZ
    """
    behind = """
        # Der Ministerin warf Ida Roth vor
        Der        der        DET   2 det          Case=Nom|Gender=Masc|Number=Sing     O     tag=ART
        Ministerin Ministerin NOUN  3 nsubj        Case=Nom|Gender=Masc|Number=Sing     O     tag=NN
        warf       werfen     VERB  0 ROOT         Mood=Ind|Number=Sing|VerbForm=Fin    O     tag=VVFIN
        Ida        Ida        PROPN 3 obj          Case=Acc|Number=Sing                 B-PER tag=NE
        Roth       Roth       PROPN 4 flat         Number=Sing                          I-PER tag=NE
        vor        vor        ADP   3 compound:prt _                                    O     tag=PTKVZ
    """
    for table, accuser in ((before, "Mandatarin"), (behind, "Ida")):
        told = labels(table)
        assert (told[accuser], told["Ministerin"]) == ("nsubj", "obl:arg")


def test_who_is_addressed_is_no_subject() -> None:
    told = labels("""
        # Frau Amberg, die Regierung lügt.
        Frau      Frau      NOUN  2 compound Case=Nom|Gender=Fem|Number=Sing      O     tag=NN
        Amberg    Amberg    PROPN 6 nsubj    Case=Nom|Number=Sing                 B-PER tag=NE
        ,         ,         PUNCT 6 punct    _                                    O     tag=$,
        die       der       DET   5 det      Case=Nom|Gender=Fem|Number=Sing      O     tag=ART
        Regierung Regierung NOUN  6 nsubj    Case=Nom|Gender=Fem|Number=Sing      O     tag=NN
        lügt      lügen     VERB  0 ROOT     Mood=Ind|Number=Sing|VerbForm=Fin    O     tag=VVFIN
        .         .         PUNCT 6 punct    _                                    O     tag=$.
    """)
    assert (told["Amberg"], told["Regierung"]) == ("vocative", "nsubj")


def test_a_side_is_where_something_comes_from_and_nobody_is_of_it() -> None:
    tree = mend(
        frozen_tree("""
        # Hilfe bekommt die Rätin von anderer Seite.
        Hilfe    Hilfe    NOUN  2 obj   Case=Acc|Gender=Fem|Number=Sing      O tag=NN
        bekommt  bekommen VERB  0 ROOT  Mood=Ind|Number=Sing|VerbForm=Fin    O tag=VVFIN
        die      der      DET   4 det   Case=Nom|Gender=Fem|Number=Sing      O tag=ART
        Rätin    Rätin    NOUN  2 nsubj Case=Nom|Gender=Fem|Number=Sing      O tag=NN
        von      von      ADP   7 case  _                                    O tag=APPR
        anderer  anderer  ADJ   7 amod  Case=Dat|Gender=Fem|Number=Sing      O tag=ADJA
        Seite    Seite    NOUN  4 nmod  Case=Dat|Gender=Fem|Number=Sing      O tag=NN
        .        .        PUNCT 2 punct _                                    O tag=$.
    """)
    )
    assert [(word.head.text, word.dep) for word in tree if word.text == "Seite"] == [("bekommt", "obl")]
