"""Relations as records: who takes part, by name, whom a noun reaches, and who vouches."""

from __future__ import annotations

import datetime as dt

import pytest
from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.assemble import assemble
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.notes import listening
from newsgraph.extraction.relations.finding import find_relations
from newsgraph.language.tree import Tree
from newsgraph.schema import SURE_FROM, Article, Extraction, Generator

PUBLISHED = dt.date(2024, 10, 24)  # a Thursday


def extracted(tree: Tree) -> Extraction:
    claims = find_claims(tree, published=PUBLISHED)
    return assemble(
        tree,
        Article(text=tree.text),
        Generator(newsgraph="0", model="none", model_version="0"),
        actors=find_actors(tree, claims),
        claims=claims,
        relations=find_relations(tree, published=PUBLISHED),
    )


def edges(found: Extraction) -> list[str]:
    """Return what leads from the subjects to the others, as lines that can be read aloud."""
    names = {actor.id: actor.name for actor in found.actors}
    return [
        f"{names[source]} | {label} | {names[target]}"
        for relation in found.relations
        for first, label, second in relation.links()
        for source in first.actors
        for target in second.actors
    ]


def test_a_pronoun_is_told_by_the_name_of_whom_it_means() -> None:
    found = extracted(
        frozen_tree("""
        # Präsident Karl Roth kam.
        Präsident  Präsident  NOUN   4  nsubj  Case=Nom|Gender=Masc|Number=Sing
        Karl       Karl       PROPN  1  appos  Case=Nom|Gender=Masc|Number=Sing  B-PER
        Roth       Roth       PROPN  2  flat   _                                 I-PER
        kam        kommen     VERB   0  ROOT   Mood=Ind|VerbForm=Fin
        .          .          PUNCT  4  punct

        # Er lobte Polen.
        Er     er     PRON   2  nsubj  Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs  O  tag=PPER
        lobte  loben  VERB   0  ROOT   Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
        Polen  Polen  PROPN  2  obj    Case=Acc  B-LOC
        .      .      PUNCT  2  punct
        """)
    )
    assert [relation.text for relation in found.relations][-1] == "Karl Roth lobte Polen"
    assert edges(found) == ["Karl Roth | lobte | Polen"]


def test_who_acts_on_a_pronoun_is_somebody_else() -> None:
    found = extracted(
        frozen_tree("""
        # Anna Berg kam.
        Anna  Anna  PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-PER
        Berg  Berg  PROPN  1  flat   _                                I-PER
        kam   kommen VERB  0  ROOT   VerbForm=Fin
        .     .     PUNCT  3  punct

        # Sie lobte Berg.
        Sie    sie    PRON   2  nsubj  Case=Nom|Gender=Fem|Number=Sing|PronType=Prs  tag=PPER
        lobte  loben  VERB   0  ROOT   VerbForm=Fin
        Berg   Berg   PROPN  2  obj    Case=Acc|Number=Sing  B-PER
        .      .      PUNCT  2  punct
        """)
    )
    assert edges(found) == []


ROTH_SPOKE = """
        # Roth kam.
        Roth  Roth    PROPN  2  nsubj  Case=Nom|Number=Sing  B-PER
        kam   kommen  VERB   0  ROOT   Mood=Ind|Tense=Past|VerbForm=Fin
        .     .       PUNCT  2  punct
"""


def test_whose_kin_acts_is_told_by_name() -> None:
    found = extracted(
        frozen_tree(f"""{ROTH_SPOKE}
        # Seine Mutter lobte Polen.
        Seine   sein    DET    2  det:poss  Case=Nom|Gender=Fem|Poss=Yes|PronType=Prs  O  tag=PPOSAT
        Mutter  Mutter  NOUN   3  nsubj     Case=Nom|Gender=Fem|Number=Sing
        lobte   loben   VERB   0  ROOT      Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
        Polen   Polen   PROPN  3  obj       Case=Acc  B-LOC
        .       .       PUNCT  3  punct
        """)
    )
    assert found.relations[-1].text == "Roths Mutter lobte Polen"


def test_a_demonstrative_is_told_by_the_name_of_whom_it_means() -> None:
    found = extracted(
        frozen_tree("""
        # Tim Roth traf Ole Brandt.
        Tim     Tim      PROPN  3  nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER
        Roth    Roth     PROPN  1  flat   Case=Nom|Gender=Masc|Number=Sing  I-PER
        traf    treffen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin  O  tag=VVFIN
        Ole     Ole      PROPN  3  obj    Case=Acc|Gender=Masc|Number=Sing  B-PER
        Brandt  Brandt   PROPN  4  flat   Case=Acc|Gender=Masc|Number=Sing  I-PER
        .       .        PUNCT  3  punct

        # Dieser lobte die SPD.
        Dieser  dieser  DET    2  nsubj  Case=Nom|Gender=Masc|Number=Sing  O  tag=PDAT
        lobte   loben   VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin  O  tag=VVFIN
        die     der     DET    4  det    Case=Acc|Gender=Fem|Number=Sing
        SPD     SPD     PROPN  2  obj    Case=Acc|Gender=Fem|Number=Sing  B-ORG
        .       .       PUNCT  2  punct
        """)
    )
    assert [relation.text for relation in found.relations] == [
        "Tim Roth traf Ole Brandt",
        "Ole Brandt lobte die SPD",
    ]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (
            """
        # Die Firma Velatec ist pleite.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Firma Firma NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Velatec Velatec PROPN 2 appos Case=Nom|Number=Sing B-ORG tag=NE
        ist sein AUX 5 cop Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        pleite pleite ADJ 0 ROOT Degree=Pos O tag=ADJD
        . . PUNCT 5 punct _ O tag=$.

        # Das Unternehmen baut Kabel.
        Das der DET 2 det Case=Nom|Gender=Neut|Number=Sing O tag=ART
        Unternehmen Unternehmen NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        baut bauen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        Kabel Kabel NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 3 punct _ O tag=$.
        """,
            "Velatec baut Kabel",
        ),
        (
            """
        # Das Amtsgericht Bonn tagte.
        Das der DET 2 det Case=Nom|Gender=Neut|Number=Sing O tag=ART
        Amtsgericht Amtsgericht NOUN 4 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        Bonn Bonn PROPN 2 appos Gender=Neut|Number=Sing B-LOC tag=NE
        tagte tagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 4 punct _ O tag=$.

        # Das Gericht verurteilt Tim Roth.
        Das der DET 2 det Case=Nom|Gender=Neut|Number=Sing O tag=ART
        Gericht Gericht NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        verurteilt verurteilen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        Tim Tim PROPN 3 obj Gender=Masc|Number=Sing B-PER tag=NE
        Roth Roth PROPN 4 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        . . PUNCT 3 punct _ O tag=$.
        """,
            "Das Gericht verurteilt Tim Roth",  # its name needs an article
        ),
    ],
)
def test_a_plain_noun_is_told_by_a_name_that_needs_no_article(table: str, told: str) -> None:
    assert [relation.text for relation in extracted(frozen_tree(table)).relations][-1] == told


def test_nothing_is_told_of_what_belongs_to_nobody_known() -> None:
    found = extracted(
        frozen_tree("""
        # Seine Klage traf Polen.
        Seine  sein     DET    2  det:poss  Case=Nom|Gender=Fem|Poss=Yes|PronType=Prs  O  tag=PPOSAT
        Klage  Klage    NOUN   3  nsubj     Case=Nom|Gender=Fem|Number=Sing
        traf   treffen  VERB   0  ROOT      Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
        Polen  Polen    PROPN  3  obj       Case=Acc  B-LOC
        .      .        PUNCT  3  punct
        """)
    )
    assert not found.relations


def test_nothing_is_told_that_points_at_what_was_told_before() -> None:
    found = extracted(
        frozen_tree("""
        # Polen könnte dies verhindern.
        Polen       Polen       PROPN  4  nsubj  Case=Nom  B-LOC
        könnte      können      AUX    4  aux    Mood=Sub|VerbForm=Fin  O  tag=VMFIN
        dies        dieser      PRON   4  obj    Case=Acc|Gender=Neut|Number=Sing|PronType=Dem  O  tag=PDS
        verhindern  verhindern  VERB   0  ROOT   VerbForm=Inf  O  tag=VVINF
        .           .           PUNCT  4  punct
        """)
    )
    assert not found.relations


MEETING = """
    # Polen absolvierte ein Treffen mit Norwegen
    Polen        Polen         PROPN  2  nsubj  Case=Nom  B-LOC
    absolvierte  absolvieren   VERB   0  ROOT   Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
    ein          ein           DET    4  det    Case=Acc|Gender=Neut|Number=Sing|PronType=Art
    Treffen      Treffen       NOUN   2  obj    Case=Acc|Gender=Neut|Number=Sing
    mit          mit           ADP    6  case
    Norwegen     Norwegen      PROPN  4  nmod   Case=Dat  B-LOC
"""
PROPOSAL = """
    # Polen kritisierte Norwegens Vorschlag
    Polen        Polen         PROPN  2  nsubj  Case=Nom  B-LOC
    kritisierte  kritisieren   VERB   0  ROOT   Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
    Norwegens    Norwegen      PROPN  4  nmod   Case=Gen  B-LOC
    Vorschlag    Vorschlag     NOUN   2  obj    Case=Acc|Gender=Masc|Number=Sing
"""
GOODS = """
    # Polen besteuert norwegische Güter, sagte Norwegen
    Polen        Polen         PROPN  2  nsubj  Case=Nom  B-LOC
    besteuert    besteuern     VERB   6  ccomp  Mood=Ind|VerbForm=Fin  O  tag=VVFIN
    norwegische  norwegisch    ADJ    4  amod   Case=Acc|Number=Plur
    Güter        Gut           NOUN   2  obj    Case=Acc|Gender=Neut|Number=Plur
    ,            ,             PUNCT  2  punct
    sagte        sagen         VERB   0  ROOT   Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
    Norwegen     Norwegen      PROPN  6  nsubj  Case=Nom  B-LOC
"""


@pytest.mark.parametrize(
    ("table", "edge"),
    [
        (MEETING, "Polen | absolvierte ein Treffen mit | Norwegen"),
        (PROPOSAL, "Polen | kritisierte den Vorschlag von | Norwegen"),
        (GOODS, "Polen | besteuert Güter aus | Norwegen"),
    ],
)
def test_a_noun_leads_on_to_whom_it_holds(table: str, edge: str) -> None:
    assert edge in edges(extracted(frozen_tree(table)))


def test_who_vouches_stands_before_what_they_say() -> None:
    (relation,) = (each for each in extracted(frozen_tree(GOODS)).relations if "besteuert" in each.text)
    assert relation.text == "Laut Norwegen: Polen besteuert norwegische Güter"
    assert relation.vouchers


def test_konjunktiv_2_of_reported_speech_is_told_by_its_voucher() -> None:
    found = extracted(
        frozen_tree("""
        # Anwalt Karl Roth sagte, Polen wohne in Bonn.
        Anwalt  Anwalt  NOUN   4  nsubj  Case=Nom|Gender=Masc|Number=Sing
        Karl    Karl    PROPN  1  appos  Case=Nom|Gender=Masc|Number=Sing  B-PER
        Roth    Roth    PROPN  2  flat   _  I-PER
        sagte   sagen   VERB   0  ROOT   Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
        ,       ,       PUNCT  7  punct  _  O  tag=$,
        Polen   Polen   PROPN  7  nsubj  Case=Nom  B-LOC
        wohne   wohnen  VERB   4  ccomp  Mood=Sub|Tense=Pres|VerbForm=Fin  O  tag=VVFIN
        in      in      ADP    9  case
        Bonn    Bonn    PROPN  7  obl    Case=Dat  B-LOC
        .       .       PUNCT  4  punct  _  O  tag=$.

        # Norwegen hätte ihn besucht.
        Norwegen  Norwegen  PROPN  4  nsubj  Case=Nom  B-LOC
        hätte     haben     AUX    4  aux    Mood=Sub|Tense=Past|VerbForm=Fin  O  tag=VAFIN
        ihn       er        PRON   4  obj    Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs
        besucht   besuchen  VERB   0  ROOT   VerbForm=Part  O  tag=VVPP
        .         .         PUNCT  4  punct  _  O  tag=$.
        """)
    )
    visit = next(relation for relation in found.relations if relation.predicate.lemma == "besuchen")
    assert (visit.modality, visit.vouchers) == ("asserted", ("c2",))


@pytest.mark.parametrize(("name", "placed"), [("Kenia", True), ("SPD", False)])
def test_an_organisation_is_no_place(name: str, placed: bool) -> None:
    found = extracted(
        frozen_tree(f"""
        # Polen warb in {name} um Geld.
        Polen   Polen   PROPN  2  nsubj  Case=Nom  B-LOC
        warb    werben  VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        in      in      ADP    4  case
        {name}  {name}  PROPN  2  obl    Case=Dat
        um      um      ADP    6  case
        Geld    Geld    NOUN   2  obl    Case=Acc
        .       .       PUNCT  2  punct
        """)
    )
    (relation,) = found.relations
    assert (relation.place is not None) == placed


def test_what_has_no_actor_is_no_relation() -> None:
    found = extracted(
        frozen_tree("""
        Das     der     DET    2  det    Case=Nom
        Wetter  Wetter  NOUN   3  nsubj  Case=Nom|Gender=Neut|Number=Sing
        änderte ändern  VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        den     der     DET    5  det    Case=Acc
        Plan    Plan    NOUN   3  obj    Case=Acc|Gender=Masc|Number=Sing
        """)
    )
    assert found.relations == ()


def test_who_makes_a_claim_does_not_claim_to_make_it() -> None:
    found = extracted(
        frozen_tree("""
        # Polen forderte Norwegen auf, Geld zu zahlen.
        Polen     Polen     PROPN  2  nsubj  Case=Nom  B-LOC
        forderte  fordern   VERB   0  ROOT   Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
        Norwegen  Norwegen  PROPN  2  obj    Case=Acc  B-LOC
        auf       auf       ADP    2  compound:prt  _  O  tag=PTKVZ
        ,         ,         PUNCT  8  punct
        Geld      Geld      NOUN   8  obj    Case=Acc
        zu        zu        PART   8  mark   _  O  tag=PTKZU
        zahlen    zahlen    VERB   2  xcomp  VerbForm=Inf  O  tag=VVINF
        .         .         PUNCT  2  punct
        """)
    )
    assert [relation.vouchers for relation in found.relations if "forderte" in relation.predicate.text] == [
        ()
    ]


def test_of_what_is_ours_nothing_is_told_where_nobody_speaks() -> None:
    found = extracted(
        frozen_tree("""
        # Unser Trainer lobte Polen.
        Unser    unser    DET    2  det:poss  Case=Nom|Gender=Masc|Poss=Yes  O  tag=PPOSAT
        Trainer  Trainer  NOUN   3  nsubj     Case=Nom|Gender=Masc|Number=Sing  O  tag=NN
        lobte    loben    VERB   0  ROOT      Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
        Polen    Polen    PROPN  3  obj       Case=Acc  B-LOC
        .        .        PUNCT  3  punct
        """)
    )
    assert found.relations == ()


def test_a_view_of_somebody_unknown_is_not_told() -> None:
    found = extracted(
        frozen_tree("""
        # Ihrer Meinung nach lobte Karl Roth Polen.
        Ihrer    ihr      DET    2  det:poss  Case=Dat|Gender=Fem|Poss=Yes  O  tag=PPOSAT
        Meinung  Meinung  NOUN   4  obl       Case=Dat|Gender=Fem|Number=Sing  O  tag=NN
        nach     nach     ADP    2  case      _  O  tag=APPO
        lobte    loben    VERB   0  ROOT      Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
        Karl     Karl     PROPN  4  nsubj     Case=Nom|Gender=Masc|Number=Sing  B-PER
        Roth     Roth     PROPN  5  flat      _  I-PER
        Polen    Polen    PROPN  4  obj       Case=Acc  B-LOC
        .        .        PUNCT  4  punct
        """)
    )
    assert found.relations == ()


def test_a_line_says_who_demands() -> None:
    found = extracted(
        frozen_tree("""
        # Anna Berg fordert, dass Karl Roth Polen lobt.
        Anna     Anna     PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-PER
        Berg     Berg     PROPN  1  flat   _                                I-PER
        fordert  fordern  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin  O  tag=VVFIN
        ,        ,        PUNCT  9  punct  _  O  tag=$,
        dass     dass     SCONJ  9  mark   _  O  tag=KOUS
        Karl     Karl     PROPN  9  nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER
        Roth     Roth     PROPN  6  flat   _                                 I-PER
        Polen    Polen    PROPN  9  obj    Case=Acc                          B-LOC
        lobt     loben    VERB   3  ccomp  Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin  O  tag=VVFIN
        .        .        PUNCT  3  punct  _  O  tag=$.
        """)
    )
    assert edges(found) == ["Karl Roth | gefordert (Anna Berg): lobt | Polen"]


def test_whose_the_subject_is_stands_for_one_that_means_nobody() -> None:
    found = extracted(
        frozen_tree("""
        # Die Pläne der Regierung wurden von Ida Roth kritisiert.
        Die         der          DET    2  det         Case=Nom|Number=Plur
        Pläne       Plan         NOUN   9  nsubj:pass  Case=Nom|Gender=Masc|Number=Plur
        der         der          DET    4  det         Case=Gen|Gender=Fem|Number=Sing
        Regierung   Regierung    NOUN   2  nmod        Case=Gen|Gender=Fem|Number=Sing
        wurden      werden       AUX    9  aux:pass    Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin
        von         von          ADP    7  case        _
        Ida         Ida          PROPN  9  obl:agent   Case=Dat|Gender=Fem|Number=Sing  B-PER
        Roth        Roth         PROPN  7  flat        Case=Dat|Gender=Fem|Number=Sing  I-PER
        kritisiert  kritisieren  VERB   0  ROOT        VerbForm=Part  O  tag=VVPP
        .           .            PUNCT  9  punct       _
        """)
    )
    assert edges(found) == ["die Regierung | Pläne wurden kritisiert von | Ida Roth"]
    [relation] = found.relations
    assert [(each.slot, each.through) for each in relation.arguments[:2]] == [("subj", None), ("subj", "gen")]


def test_whose_a_subject_is_that_means_somebody_is_not_told() -> None:
    found = extracted(
        frozen_tree("""
        # Der Minister der Regierung lobte Ida Roth.
        Der        der        DET    2  det    Case=Nom|Gender=Masc|Number=Sing
        Minister   Minister   NOUN   5  nsubj  Case=Nom|Gender=Masc|Number=Sing
        der        der        DET    4  det    Case=Gen|Gender=Fem|Number=Sing
        Regierung  Regierung  NOUN   2  nmod   Case=Gen|Gender=Fem|Number=Sing
        lobte      loben      VERB   0  ROOT   Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin  O  tag=VVFIN
        Ida        Ida        PROPN  5  obj    Case=Acc|Gender=Fem|Number=Sing  B-PER
        Roth       Roth       PROPN  6  flat   Case=Acc|Gender=Fem|Number=Sing  I-PER
        .          .          PUNCT  5  punct  _
        """)
    )
    assert [label.split(" | ")[1:] for label in edges(found)] == [["lobte", "Ida Roth"]]


def test_a_source_speaks_for_whose_it_is() -> None:
    found = extracted(
        frozen_tree("""
        # Laut einem Test der Polizei kommt Ida Roth.
        Laut    laut    ADP    3  case   _
        einem   ein     DET    3  det    Case=Dat|Gender=Masc|Number=Sing
        Test    Test    NOUN   6  obl    Case=Dat|Gender=Masc|Number=Sing
        der     der     DET    5  det    Case=Gen|Gender=Fem|Number=Sing
        Polizei Polizei NOUN   3  nmod   Case=Gen|Gender=Fem|Number=Sing
        kommt   kommen  VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
        Ida     Ida     PROPN  6  nsubj  Case=Nom|Gender=Fem|Number=Sing    B-PER
        Roth    Roth    PROPN  7  flat   Case=Nom|Gender=Fem|Number=Sing    I-PER
        .       .       PUNCT  6  punct  _

        # Angaben der Polizei zufolge schläft Ida Roth.
        Angaben Angabe   NOUN   5  obl    Case=Dat|Gender=Fem|Number=Plur
        der     der      DET    3  det    Case=Gen|Gender=Fem|Number=Sing
        Polizei Polizei  NOUN   1  nmod   Case=Gen|Gender=Fem|Number=Sing
        zufolge zufolge  ADP    3  case   _
        schläft schlafen VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
        Ida     Ida      PROPN  5  nsubj  Case=Nom|Gender=Fem|Number=Sing    B-PER
        Roth    Roth     PROPN  6  flat   Case=Nom|Gender=Fem|Number=Sing    I-PER
        .       .        PUNCT  5  punct  _
        """)
    )
    names = {actor.id: actor.name for actor in found.actors}
    assert [names.get(claim.speaker or "") for claim in found.claims] == ["die Polizei", "die Polizei"]


def test_to_whom_something_is_said_is_nothing_without_what_was_said() -> None:
    found = extracted(
        frozen_tree("""
        # Ida Roth sagte dem Sender in Bonn.
        Ida    Ida    PROPN  3  nsubj    Case=Nom|Gender=Fem|Number=Sing     B-PER
        Roth   Roth   PROPN  1  flat     Case=Nom|Gender=Fem|Number=Sing     I-PER
        sagte  sagen  VERB   0  ROOT     Mood=Ind|Number=Sing|VerbForm=Fin   O  tag=VVFIN
        dem    der    DET    5  det      Case=Dat|Gender=Masc|Number=Sing
        Sender Sender NOUN   3  obl:arg  Case=Dat|Gender=Masc|Number=Sing
        in     in     ADP    7  case     _
        Bonn   Bonn   PROPN  3  obl      Case=Dat|Gender=Neut|Number=Sing    B-LOC
        .      .      PUNCT  3  punct    _
        """)
    )
    assert found.relations == ()


def test_a_subject_that_only_points_is_told_by_its_name() -> None:
    found = extracted(
        frozen_tree("""
        # Minister Ole Brandt drohte der Firma.
        Minister Minister NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 1 appos Case=Nom|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Number=Sing I-PER tag=NE
        drohte drohen VERB 4 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        der der DET 6 det Case=Dat|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Firma Firma NOUN 4 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 4 punct _ O tag=$.

        # Der CDU-Politiker verklagte die Firma.
        Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        CDU-Politiker CDU-Politiker NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        verklagte verklagen VERB 3 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 5 det Case=Acc|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Firma Firma NOUN 3 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 3 punct _ O tag=$.
        """)
    )
    assert [relation.text for relation in found.relations][-1] == "Ole Brandt verklagte die Firma"


def test_again_is_part_of_what_an_edge_says() -> None:
    found = extracted(
        frozen_tree("""
        # Ole Brandt hat Ida Roth wieder verklagt.
        Ole Ole PROPN 7 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        hat haben AUX 7 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        Ida Ida PROPN 7 obj Case=Acc|Gender=Fem|Number=Sing B-PER tag=NE
        Roth Roth PROPN 4 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        wieder wieder ADV 7 advmod _ O tag=ADV
        verklagt verklagen VERB 7 ROOT VerbForm=Part O tag=VVPP
        . . PUNCT 7 punct _ O tag=$.
        """)
    )
    assert [label.split(" | ")[1] for label in edges(found)] == ["hat wieder verklagt"]


def test_of_some_of_whom_nothing_is_told() -> None:
    found = extracted(
        frozen_tree("""
        # Viele lobten Ida Roth.
        Viele   viele  DET    2  nsubj  Case=Nom|Number=Plur|PronType=Ind  O  tag=PIS
        lobten  loben  VERB   0  ROOT   Mood=Ind|Number=Plur|VerbForm=Fin  O  tag=VVFIN
        Ida     Ida    PROPN  2  obj    Case=Acc|Number=Sing               B-PER
        Roth    Roth   PROPN  3  flat   Case=Acc|Number=Sing               I-PER
        .       .      PUNCT  2  punct  _
        """)
    )
    assert found.relations == ()


def test_a_noun_that_says_too_little_is_told_with_its_clause_and_shown() -> None:
    found = extracted(
        frozen_tree("""
        # Ida Roth verwies auf die Verantwortung, die Berlin wahrnehmen müsse.
        Ida Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Roth Roth PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        verwies verweisen VERB 3 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        auf auf ADP 6 case _ O tag=APPR
        die der DET 6 det Case=Acc|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Verantwortung Verantwortung NOUN 3 obl Case=Acc|Gender=Fem|Number=Sing O tag=NN
        , , PUNCT 10 punct _ O tag=$,
        die der PRON 10 obj Case=Acc|Number=Plur|PronType=Dem,Rel O tag=PRELS
        Berlin Berlin PROPN 10 obj Case=Acc|Number=Sing B-LOC tag=NE
        wahrnehmen wahrnehmen VERB 6 acl VerbForm=Inf O tag=VVINF
        müsse müssen AUX 10 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VMFIN
        . . PUNCT 3 punct _ O tag=$.
        """)
    )
    relation = found.relations[0]
    assert relation.text == "Ida Roth verwies auf die Verantwortung, die Berlin wahrnehmen müsse"
    assert relation.confidence >= SURE_FROM


def test_a_source_with_a_name_is_told_by_it() -> None:
    found = extracted(
        frozen_tree("""
        # Laut ihrem Anwalt, dem Juristen Ole Lotz, kommt Ida Roth.
        Laut laut ADP 3 case _ O tag=APPR
        ihrem ihr DET 3 det:poss Case=Dat|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs O tag=PPOSAT
        Anwalt Anwalt NOUN 10 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
        , , PUNCT 6 punct _ O tag=$,
        dem der DET 6 det Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Juristen Jurist NOUN 3 nmod Case=Dat|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 6 appos Case=Nom|Number=Sing B-PER tag=NE
        Lotz Lotz PROPN 7 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        , , PUNCT 3 punct _ O tag=$,
        kommt kommen VERB 10 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        Ida Ida PROPN 10 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Roth Roth PROPN 11 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        . . PUNCT 10 punct _ O tag=$.
        """)
    )
    assert [relation.text for relation in found.relations] == ["Laut Ole Lotz: Ida Roth kommt"]


def test_each_factor_is_noted_once_where_a_matter_of_which_nothing_is_told_is_left_out() -> None:
    tree = frozen_tree("""
        # Tom Roth legte ihr das Gesetz vor.
        Tom Tom PROPN 3 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Roth Roth PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        legte legen VERB 3 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        ihr sie PRON 3 obl:arg Case=Dat|Number=Sing|Person=3|PronType=Prs O tag=PPER
        das der DET 6 det Case=Acc|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Gesetz Gesetz NOUN 3 obj Case=Acc|Gender=Neut|Number=Sing O tag=NN
        vor vor ADP 3 compound:prt _ O tag=PTKVZ
        . . PUNCT 3 punct _ O tag=$.

        # Das Gesetz gilt.
        Das der DET 2 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Gesetz Gesetz NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        gilt gelten VERB 3 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.

        # Tom Lotz soll Jan Berg gelobt haben.
        Tom Tom PROPN 6 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Lotz Lotz PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        soll sollen AUX 6 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VMFIN
        Jan Jan PROPN 6 obj Case=Acc|Gender=Masc|Number=Sing B-PER tag=NE
        Berg Berg PROPN 4 flat Case=Acc|Gender=Masc|Number=Sing I-PER tag=NE
        gelobt loben VERB 6 ROOT VerbForm=Part O tag=VVPP
        haben haben AUX 6 aux VerbForm=Inf O tag=VAINF
        . . PUNCT 6 punct _ O tag=$.
        """)
    with listening() as notes:
        found = extracted(tree)
    assert "Gesetz" not in " ".join(actor.name for actor in found.actors)
    (relation,) = found.relations
    factors = notes.changed[relation.id]
    assert [factor.why for factor in factors] == ["not plainly asserted"]


def test_what_stands_before_the_preposition_of_a_noun_is_no_part_of_it() -> None:
    tree = frozen_tree("""
        # Roth sprach unter anderem über eine Reform der Firma Velatec.
        Roth     Roth     PROPN 2  nsubj Case=Nom|Number=Sing B-PER tag=NE
        sprach   sprechen VERB  0  ROOT  Mood=Ind|Number=Sing|Person=3|VerbForm=Fin O tag=VVFIN
        unter    unter    ADP   4  case  _ O tag=APPR
        anderem  anderer  DET   7  det   Case=Dat|Gender=Neut|Number=Sing|PronType=Ind O tag=PIS
        über     über     ADP   7  case  _ O tag=APPR
        eine     ein      DET   7  det   Case=Acc|Definite=Ind|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Reform   Reform   NOUN  2  obl   Case=Acc|Gender=Fem|Number=Sing O tag=NN
        der      der      DET   9  det   Case=Gen|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Firma    Firma    NOUN  7  nmod  Case=Gen|Gender=Fem|Number=Sing O tag=NN
        Velatec  Velatec  PROPN 9  appos Number=Sing B-ORG tag=NE
        .        .        PUNCT 2  punct _ O tag=$.
        """)
    assert edges(extracted(tree)) == ["Roth | sprach über eine Reform von | Velatec"]


def test_what_a_judge_takes_for_known_is_vouched_for_by_the_author() -> None:
    found = extracted(
        frozen_tree("""
        # Spanien kritisierte die Klage Polens gegen Litauen.
        Spanien      Spanien      PROPN  2  nsubj  Case=Nom  B-LOC
        kritisierte  kritisieren  VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        die          der          DET    4  det    Case=Acc|Definite=Def|Gender=Fem|Number=Sing  O  tag=ART
        Klage        Klage        NOUN   2  obj    Case=Acc|Gender=Fem|Number=Sing  O  tag=NN
        Polens       Polen        PROPN  4  nmod   Case=Gen  B-LOC  tag=NE
        gegen        gegen        ADP    7  case   _  O  tag=APPR
        Litauen      Litauen      PROPN  4  nmod   Case=Acc  B-LOC  tag=NE
        .            .            PUNCT  2  punct  _  O  tag=$.
        """)
    )
    (told,) = [relation for relation in found.relations if relation.found_by == "relation.noun"]
    assert (told.text, told.modality, told.vouchers) == ("Polen klagt gegen Litauen", "asserted", ())


ACCUSING = """
    # Polen warf Spanien vor, Litauen getäuscht zu haben.
    Polen     Polen     PROPN  2  nsubj         Case=Nom  B-LOC
    warf      werfen    VERB   0  ROOT          Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
    Spanien   Spanien   PROPN  2  obl:arg       Case=Dat  B-LOC
    vor       vor       ADP    2  compound:prt  _  O  tag=PTKVZ
    ,         ,         PUNCT  7  punct
    Litauen   Litauen   PROPN  7  obj           Case=Acc  B-LOC
    getäuscht täuschen  VERB   2  xcomp         VerbForm=Part  O  tag=VVPP
    zu        zu        PART   7  mark          _  O  tag=PTKZU
    haben     haben     AUX    7  aux           VerbForm=Inf  O  tag=VAINF
    .         .         PUNCT  2  punct
"""


def test_an_accusation_leads_to_the_accused_and_from_them_as_hearsay() -> None:
    found = extracted(frozen_tree(ACCUSING))
    assert edges(found) == [
        "Polen | warf vor, Litauen getäuscht zu haben: | Spanien",
        "Spanien | soll getäuscht haben | Litauen",
    ]
    told = found.relations[1]
    (claim,) = [claim for claim in found.claims if claim.id in told.vouchers]
    names = {actor.id: actor.name for actor in found.actors}
    assert (told.modality, names[claim.speaker or ""]) == ("hearsay", "Polen")


@pytest.mark.parametrize(
    ("preposition", "possessive", "noun", "label"),
    [
        ("wegen", "ihres", "Vorgehens", "klagte wegen des Vorgehens gegen"),
        ("in", "ihrer", "Rede", "klagte in der Rede gegen"),
    ],
)
def test_an_article_for_a_possessive_has_the_case_of_its_preposition(
    preposition: str, possessive: str, noun: str, label: str
) -> None:
    gender = "Neut" if noun.endswith("s") else "Fem"
    tree = frozen_tree(f"""
        # Roth klagte {preposition} {possessive} {noun} gegen Velatec.
        Roth klagen PROPN 2 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        klagte klagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|VerbForm=Fin O tag=VVFIN
        {preposition} {preposition} ADP 5 case _ O tag=APPR
        {possessive} ihr DET 5 det:poss Case=Gen|Gender={gender}|Number=Sing|Poss=Yes O tag=PPOSAT
        {noun} {noun.removesuffix("s")} NOUN 2 obl Case=Gen|Gender={gender}|Number=Sing O tag=NN
        gegen gegen ADP 7 case _ O tag=APPR
        Velatec Velatec PROPN 5 nmod Case=Acc|Number=Sing B-ORG tag=NE
        . . PUNCT 2 punct _ O tag=$.
        """)
    assert f"Roth | {label} | Velatec" in edges(extracted(tree))


@pytest.mark.parametrize(
    ("verb", "lemma", "features", "one"),
    [
        ("unterstützen", "unterstützen", "Mood=Ind|Tense=Pres", "unterstützt"),
        ("vertreten", "vertreten", "Mood=Ind|Tense=Pres", "vertritt"),
        ("erhielten", "erhalten", "Mood=Ind|Tense=Past", "erhielt"),
        ("riefen", "rufen", "Mood=Ind|Tense=Pres", "rief"),
        ("lobten", "loben", "Mood=Ind|Tense=Past", "lobte"),
    ],
)
def test_a_line_leads_from_each_of_a_row_and_says_so_in_the_singular(
    verb: str, lemma: str, features: str, one: str
) -> None:
    tree = frozen_tree(f"""
        # Roth und Berg {verb} Velatec.
        Roth Roth PROPN 4 nsubj Case=Nom|Number=Sing B-PER tag=NE
        und und CCONJ 3 cc _ O tag=KON
        Berg Berg PROPN 1 conj Case=Nom|Number=Sing B-PER tag=NE
        {verb} {lemma} VERB 0 ROOT {features}|Number=Plur|Person=3|VerbForm=Fin O tag=VVFIN
        Velatec Velatec PROPN 4 obj Case=Acc|Number=Sing B-ORG tag=NE
        . . PUNCT 4 punct _ O tag=$.
        """)
    found = extracted(tree)
    assert edges(found) == [f"Roth | {one} | Velatec", f"Berg | {one} | Velatec"]
    assert [relation.text for relation in found.relations] == [f"Roth und Berg {verb} Velatec"]


TURNED = """
    # Polen geriet ins {noun} {article} {whose}.
    Polen      Polen    PROPN  2  nsubj     Case=Nom  B-LOC
    geriet     geraten  VERB   0  ROOT      Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
    ins        in       ADP    4  case      _  O  tag=APPRART
    {noun}     {noun}   NOUN   2  obl       Case=Acc|Gender=Neut|Number=Sing  O  tag=NN
    {article}  {lemma}  {pos}  6  {dep}     _
    {whose}    {owner}  PROPN  4  nmod      Case=Dat  B-LOC
    .          .        PUNCT  2  punct
"""


@pytest.mark.parametrize(
    ("noun", "article", "role"),
    [("Visier", "von", "agent"), ("Visier", "wegen", "goal"), ("Blickfeld", "von", "goal")],
)
def test_whose_a_noun_of_the_table_is_acts_upon_the_subject(noun: str, article: str, role: str) -> None:
    words = {"lemma": article, "pos": "ADP", "dep": "case", "whose": "Spanien", "owner": "Spanien"}
    found = extracted(frozen_tree(TURNED.format(noun=noun, article=article, **words)))
    (told,) = found.relations
    subject = "patient" if role == "agent" else "agent"
    assert (told.subject.role, told.arguments[-1].role) == (subject, role)


OWNED = """
    # Die Umstände des Besuchs von Polen {finite} {last}.
    Die       der      DET    2   det   Case=Nom|Number=Plur  O  tag=ART
    Umstände  Umstand  NOUN   {verb}  {subject}  Case=Nom|Gender=Masc|Number=Plur  O  tag=NN
    des       der      DET    4   det   Case=Gen|Gender=Masc|Number=Sing  O  tag=ART
    Besuchs   Besuch   NOUN   2   nmod  Case=Gen|Gender=Masc|Number=Sing  O  tag=NN
    von       von      ADP    6   case  _  O  tag=APPR
    Polen     Polen    PROPN  4   nmod  Case=Dat  B-LOC  tag=NE
"""
CRITICISED = """
    wurden      werden      AUX    10  aux:pass   Mood=Ind|Number=Plur|VerbForm=Fin  O  tag=VAFIN
    von         von         ADP    9   case       _  O  tag=APPR
    Spanien     Spanien     PROPN  10  obl:agent  Case=Dat  B-LOC  tag=NE
    kritisiert  kritisieren VERB   0   ROOT       VerbForm=Part  O  tag=VVPP
    .           .           PUNCT  10  punct
"""
ANNOYED = """
    ärgern   ärgern   VERB   0  ROOT   Mood=Ind|Number=Plur|VerbForm=Fin  O  tag=VVFIN
    Spanien  Spanien  PROPN  7  obj    Case=Acc  B-LOC  tag=NE
    .        .        PUNCT  7  punct
"""


def test_what_is_done_to_a_part_of_a_thing_leads_to_whose_the_thing_is() -> None:
    words = {"finite": "wurden", "last": "von Spanien kritisiert", "verb": "10", "subject": "nsubj:pass"}
    found = extracted(frozen_tree(OWNED.format(**words).rstrip() + CRITICISED))
    assert edges(found) == ["Polen | Umstände des Besuchs wurden kritisiert von | Spanien"]


def test_who_owns_the_thing_of_a_subject_that_acts_does_not_act() -> None:
    words = {"finite": "ärgern", "last": "Spanien", "verb": "7", "subject": "nsubj"}
    assert not edges(extracted(frozen_tree(OWNED.format(**words).rstrip() + ANNOYED)))


def test_what_dies_points_at_is_hidden_and_noch_is_of_its_conjunction() -> None:
    tree = frozen_tree("""
        # Roth ist zu stolz, als dass sie dies riskieren will.
        Roth Roth PROPN 4 nsubj Case=Nom|Number=Sing B-PER tag=NE
        ist sein AUX 4 cop Mood=Ind|Number=Sing|VerbForm=Fin O tag=VAFIN
        zu zu PART 4 advmod _ O tag=PTKA
        stolz stolz ADJ 0 ROOT Degree=Pos O tag=ADJD
        , , PUNCT 10 punct _ O tag=$,
        als als SCONJ 10 mark _ O tag=KOUS
        dass dass SCONJ 10 mark _ O tag=KOUS
        sie sie PRON 10 nsubj Case=Nom|Gender=Fem|Number=Sing|PronType=Prs O tag=PPER
        dies dieser DET 10 obj Case=Acc|Gender=Neut|Number=Sing|PronType=Dem O tag=PDAT
        riskieren riskieren VERB 4 advcl VerbForm=Inf O tag=VVINF
        will wollen AUX 10 aux Mood=Ind|Number=Sing|VerbForm=Fin O tag=VMFIN
        . . PUNCT 4 punct _ O tag=$.

        # Noch während Roth Berg lobte, regnete es.
        Noch noch ADV 5 advmod _ O tag=ADV
        während während SCONJ 5 mark _ O tag=KOUS
        Roth Roth PROPN 5 nsubj Case=Nom|Number=Sing B-PER tag=NE
        Berg Berg PROPN 5 obj Case=Acc|Number=Sing B-PER tag=NE
        lobte loben VERB 7 advcl Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
        , , PUNCT 5 punct _ O tag=$,
        regnete regnen VERB 0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
        es es PRON 7 expl _ O tag=PPER
        . . PUNCT 7 punct _ O tag=$.
        """)
    told = {relation.text: relation.confidence for relation in extracted(tree).relations}
    assert "Roth lobte Berg" in told
    assert all(confidence < SURE_FROM for text, confidence in told.items() if "dies" in text)
