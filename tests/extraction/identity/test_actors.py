"""Names, their merging, metonyms, groups and roles, on frozen documents."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.drafts import ActorDraft

PUTIN_AND_KIM = frozen_tree("""
    # Kremlchef Wladimir Putin traf Kim Jong Un.
    Kremlchef      Kremlchef      NOUN    4 nsubj      Case=Nom|Gender=Masc|Number=Sing
    Wladimir       Wladimir       PROPN   1 flat       Case=Nom|Gender=Masc|Number=Sing B-PER
    Putin          Putin          PROPN   1 flat       Case=Nom|Gender=Masc|Number=Sing I-PER
    traf           treffen        VERB    0 ROOT       Number=Sing|VerbForm=Fin
    Kim            Kim            PROPN   4 obj        Case=Acc|Gender=Masc|Number=Sing B-PER
    Jong           Jong           PROPN   5 flat       _ I-PER
    Un             Un             PROPN   5 flat       _ I-PER
    .              .              PUNCT   4 punct

    # Putins Sprecher schwieg.
    Putins         Putin          PROPN   2 nmod       Case=Gen|Gender=Masc|Number=Sing
    Sprecher       Sprecher       NOUN    3 nsubj      Case=Nom|Gender=Masc|Number=Sing
    schwieg        schweigen      VERB    0 ROOT       Number=Sing|VerbForm=Fin
    .              .              PUNCT   3 punct

    # Kim Yong Un lächelte.
    Kim            Kim            PROPN   4 nsubj      Case=Nom|Gender=Masc|Number=Sing B-PER
    Yong           Yong           PROPN   1 flat       Case=Nom|Gender=Masc|Number=Sing I-PER
    Un             Un             PROPN   1 flat       _ I-PER
    lächelte       lächeln        VERB    0 ROOT       Number=Sing|VerbForm=Fin
    .              .              PUNCT   4 punct
""")

SISTER = frozen_tree("""
    # Kim Yo Jong, die Schwester des nordkoreanischen Diktators Kim Jong Un, drohte.
    Kim            Kim            PROPN  14 nsubj      Case=Nom|Number=Sing B-PER
    Yo             Yo             PROPN   1 flat       _ I-PER
    Jong           Jong           PROPN   1 flat       _ I-PER
    ,              ,              PUNCT   6 punct
    die            der            DET     6 det        Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Schwester      Schwester      NOUN    1 appos      Case=Nom|Gender=Fem|Number=Sing
    des            der            DET     9 det        Case=Gen|Gender=Masc|Number=Sing|PronType=Art
    nordkoreanischen nordkoreanisch ADJ   9 amod       Case=Gen|Gender=Masc|Number=Sing
    Diktators      Diktator       NOUN    6 nmod       Case=Gen|Gender=Masc|Number=Sing
    Kim            Kim            PROPN   9 appos      Case=Gen|Gender=Masc|Number=Sing B-PER
    Jong           Jong           PROPN  10 flat       _ I-PER
    Un             Un             PROPN  10 flat       _ I-PER
    ,              ,              PUNCT   6 punct
    drohte         drohen         VERB    0 ROOT       Number=Sing|VerbForm=Fin
    .              .              PUNCT  14 punct

    # Die Schwester von Kim reiste ab.
    Die            der            DET     2 det        Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Schwester      Schwester      NOUN    5 nsubj      Case=Nom|Gender=Fem|Number=Sing
    von            von            ADP     4 case
    Kim            Kim            PROPN   2 nmod       Case=Dat|Number=Sing B-LOC
    reiste         reisen         VERB    0 ROOT       Number=Sing|VerbForm=Fin
    ab             ab             ADP     5 compound:prt
    .              .              PUNCT   5 punct
""")

MOSCOW = frozen_tree("""
    # Moskau droht Polen.
    Moskau         Moskau         PROPN   2 nsubj      Case=Nom|Number=Sing B-LOC
    droht          drohen         VERB    0 ROOT       Number=Sing|VerbForm=Fin
    Polen          Polen          PROPN   2 obl:arg    Case=Dat|Gender=Neut|Number=Sing B-LOC
    .              .              PUNCT   2 punct

    # In Moskau schneit es.
    In             in             ADP     2 case
    Moskau         Moskau         PROPN   3 obl        Case=Dat|Number=Sing B-LOC
    schneit        schneien       VERB    0 ROOT       Number=Sing|VerbForm=Fin
    es             es             PRON    3 expl       Case=Nom|Gender=Neut|Number=Sing|PronType=Prs
    .              .              PUNCT   3 punct

    # Der russische Kreml schweigt.
    Der            der            DET     3 det        Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    russische      russisch       ADJ     3 amod       Case=Nom|Gender=Masc|Number=Sing
    Kreml          Kreml          NOUN    4 nsubj      Case=Nom|Gender=Masc|Number=Sing
    schweigt       schweigen      VERB    0 ROOT       VerbForm=Fin
    .              .              PUNCT   4 punct

    # Die polnische Regierung protestiert.
    Die            der            DET     3 det        Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    polnische      polnisch       ADJ     3 amod       Case=Nom|Gender=Fem|Number=Sing
    Regierung      Regierung      NOUN    4 nsubj      Case=Nom|Gender=Fem|Number=Sing
    protestiert    protestieren   VERB    0 ROOT       VerbForm=Fin
    .              .              PUNCT   4 punct
""")

TROOPS = frozen_tree("""
    # Nordkoreanische Soldaten kämpfen im Ukraine-Krieg.
    Nordkoreanische nordkoreanisch ADJ    2 amod       Case=Nom|Gender=Masc|Number=Plur
    Soldaten       Soldat         NOUN    3 nsubj      Case=Nom|Gender=Masc|Number=Plur
    kämpfen        kämpfen        VERB    0 ROOT       Number=Plur|VerbForm=Fin
    im             in             ADP     5 case
    Ukraine-Krieg  Ukraine-Krieg  NOUN    3 obl        Case=Dat|Gender=Masc|Number=Sing B-MISC
    .              .              PUNCT   3 punct

    # Die Truppen aus Nordkorea sind jung.
    Die            der            DET     2 det        Case=Nom|Number=Plur|PronType=Art
    Truppen        Truppe         NOUN    6 nsubj      Case=Nom|Gender=Fem|Number=Plur
    aus            aus            ADP     4 case
    Nordkorea      Nordkorea      PROPN   2 nmod       Case=Dat|Gender=Neut|Number=Sing B-LOC
    sind           sein           AUX     6 cop        Number=Plur|VerbForm=Fin
    jung           jung           ADJ     0 ROOT
    .              .              PUNCT   6 punct

    # Die russische Armee schweigt.
    Die            der            DET     3 det        Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    russische      russisch       ADJ     3 amod       Case=Nom|Gender=Fem|Number=Sing
    Armee          Armee          NOUN    4 nsubj      Case=Nom|Gender=Fem|Number=Sing
    schweigt       schweigen      VERB    0 ROOT       VerbForm=Fin
    .              .              PUNCT   4 punct
""")


def named(actors: list[ActorDraft], name: str) -> ActorDraft:
    """The one actor of a name."""
    (actor,) = (actor for actor in actors if actor.name == name)
    return actor


def words(actor: ActorDraft) -> list[str]:
    """The words of its mentions."""
    return [mention.words.text for mention in actor.mentions]


def roles(actors: list[ActorDraft], name: str) -> list[tuple[str, str | None, str | None]]:
    """The roles of an actor with the names of the others."""
    return [
        (role.text, None if role.of is None else actors[role.of].name, role.relation)
        for role in named(actors, name).roles
    ]


def test_a_surname_in_the_genitive_is_the_full_name() -> None:
    putin = named(find_actors(PUTIN_AND_KIM, []), "Wladimir Putin")
    assert words(putin) == ["Kremlchef Wladimir Putin", "Putins"]
    assert putin.merges == ("„Putin“ = „Wladimir Putin“: surname",)


def test_a_whole_name_before_its_noun_stands_in_the_genitive() -> None:
    tree = frozen_tree("""
        # Viele lesen Rodrik Holmings Roman.
        Viele     viel      PRON  2 nsubj Case=Nom|Number=Plur
        lesen     lesen     VERB  0 ROOT  Number=Plur|VerbForm=Fin
        Rodrik    Rodrik    PROPN 5 nmod  Case=Acc|Gender=Masc|Number=Sing B-PER
        Holmings  Holmings  PROPN 3 flat  Case=Gen|Gender=Masc|Number=Sing I-PER
        Roman     Roman     NOUN  2 obj   Case=Acc|Gender=Masc|Number=Sing
        .         .         PUNCT 2 punct
    """)
    assert [actor.name for actor in find_actors(tree, [])] == ["Rodrik Holming"]


def test_a_compound_gives_the_state_of_a_title() -> None:
    actors = find_actors(PUTIN_AND_KIM, [])
    assert roles(actors, "Wladimir Putin") == [("Kremlchef", "Russland", "head_of_state")]
    assert named(actors, "Russland").type == "country"


def test_a_spokesman_without_name_is_somebody_of_his_own() -> None:
    actors = find_actors(PUTIN_AND_KIM, [])
    assert roles(actors, "Sprecher von Wladimir Putin") == [("Sprecher", "Wladimir Putin", "spokesperson")]


def test_a_misspelt_name_is_the_same_person() -> None:
    kim = named(find_actors(PUTIN_AND_KIM, []), "Kim Jong Un")
    assert words(kim) == ["Kim Jong Un", "Kim Yong Un"]
    assert kim.merges == ("„Kim Yong Un“ = „Kim Jong Un“: spelling",)


def test_brother_and_sister_stay_two() -> None:
    actors = find_actors(SISTER, [])
    assert [actor.name for actor in actors if actor.type == "person"] == ["Kim Yo Jong", "Kim Jong Un"]
    assert roles(actors, "Kim Yo Jong") == [("Schwester", "Kim Jong Un", "sibling")]
    assert roles(actors, "Kim Jong Un") == [("Diktator", "Nordkorea", "head_of_state")]


def test_a_shared_surname_alone_means_whom_the_other_is_described_by() -> None:
    actors = find_actors(SISTER, [])
    assert words(named(actors, "Kim Jong Un"))[-1] == "Kim"
    assert words(named(actors, "Kim Yo Jong"))[-1] == "Die Schwester von Kim"


def test_a_capital_that_acts_is_its_state_and_a_place_where_it_is_one() -> None:
    actors = find_actors(MOSCOW, [])
    assert words(named(actors, "Moskau")) == ["Moskau"]
    assert named(actors, "Moskau").type == "place"
    kinds = [(mention.words.text, mention.kind) for mention in named(actors, "Russland").mentions]
    assert kinds == [("Moskau", "metonym"), ("Kreml", "metonym")]


def test_a_government_is_its_state() -> None:
    poland = named(find_actors(MOSCOW, []), "Polen")
    assert [(m.words.text, m.kind) for m in poland.mentions if m.kind == "metonym"] == [
        ("Die polnische Regierung", "metonym")
    ]


def test_a_group_belongs_to_its_state_and_a_war_is_no_actor() -> None:
    actors = find_actors(TROOPS, [])
    assert words(named(actors, "nordkoreanische Soldaten")) == [
        "Nordkoreanische Soldaten",
        "Die Truppen aus Nordkorea",
    ]
    assert roles(actors, "nordkoreanische Soldaten") == [("Soldaten", "Nordkorea", "part_of")]
    assert not any("Ukraine" in actor.name for actor in actors)


def test_an_army_is_an_organisation() -> None:
    actors = find_actors(TROOPS, [])
    assert named(actors, "russische Armee").type == "organisation"
    assert roles(actors, "russische Armee") == [("Armee", "Russland", "part_of")]


@pytest.mark.parametrize("tree", [PUTIN_AND_KIM, SISTER, MOSCOW, TROOPS])
def test_the_head_of_every_mention_is_one_of_its_words(tree: object) -> None:
    for actor in find_actors(tree, []):  # type: ignore[arg-type]
        for mention in actor.mentions:
            assert mention.words.start <= mention.head.i < mention.words.end


def test_names_side_by_side_are_two_actors() -> None:
    tree = frozen_tree("""
        # Daraufhin drohte die Nato Nordkorea.
        Daraufhin  daraufhin  ADV    2  advmod
        drohte     drohen     VERB   0  ROOT     VerbForm=Fin
        die        der        DET    4  det
        Nato       Nato       PROPN  2  nsubj    Case=Nom|Gender=Fem|Number=Sing B-PER
        Nordkorea  Nordkorea  PROPN  2  obl:arg  Case=Dat|Gender=Neut|Number=Sing I-PER
        .          .          PUNCT  2  punct
    """)
    assert [(actor.name, actor.type) for actor in find_actors(tree, [])] == [
        ("Nato", "organisation"),
        ("Nordkorea", "country"),
    ]


def test_what_is_no_name_is_no_actor() -> None:
    tree = frozen_tree("""
        # Am Montag sprach der Präsident über X.
        Am         an         ADP    2  case
        Montag     Montag     NOUN   3  obl      Case=Dat|Gender=Masc|Number=Sing B-LOC
        sprach     sprechen   VERB   0  ROOT     VerbForm=Fin
        der        der        DET    5  det      Case=Nom
        Präsident  Präsident  NOUN   3  nsubj    Case=Nom|Gender=Masc|Number=Sing B-PER
        über       über       ADP    7  case
        X          X          PROPN  3  obl      _ B-ORG
        .          .          PUNCT  3  punct
    """)
    assert find_actors(tree, []) == []


def test_an_acronym_in_brackets_names_the_organisation_before_it() -> None:
    tree = frozen_tree("""
        # Der Bund Freier Fischer (BFF) warnt.
        Der      der      DET    2  det     Case=Nom
        Bund     Bund     NOUN   8  nsubj   Case=Nom|Gender=Masc|Number=Sing
        Freier   frei     ADJ    4  amod    Case=Gen
        Fischer  Fischer  NOUN   2  nmod    Case=Gen|Number=Plur
        (        (        PUNCT  6  punct
        BFF      BFF      PROPN  2  appos   Case=Nom|Number=Sing B-ORG
        )        )        PUNCT  6  punct
        warnt    warnen   VERB   0  ROOT    VerbForm=Fin
        .        .        PUNCT  8  punct
    """)
    (actor,) = find_actors(tree, [])
    assert actor.aliases == ("Bund Freier Fischer", "BFF")


def test_roles_are_in_the_same_order_wherever_the_words_lie_in_memory() -> None:
    trees = [
        frozen_tree("""
    # Initiator ist der Abgeordnete Tom Roth, Vorsitzender.
    Initiator     Initiator     NOUN    4 nsubj  Case=Nom|Gender=Masc|Number=Sing
    ist           sein          AUX     4 cop    Number=Sing|VerbForm=Fin
    der           der           DET     4 det    Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Abgeordnete   Abgeordneter  NOUN    0 ROOT   Case=Nom|Gender=Masc|Number=Sing
    Tom           Tom           PROPN   4 appos  Case=Nom|Number=Sing B-PER
    Roth          Roth          PROPN   5 flat   _ I-PER
    ,             ,             PUNCT   8 punct
    Vorsitzender  Vorsitzender  NOUN    5 appos  Case=Nom|Gender=Masc|Number=Sing
    .             .             PUNCT   4 punct
    """)
        for _ in range(100)
    ]
    [told] = {tuple(roles(find_actors(tree, []), "Tom Roth")) for tree in trees}
    assert [text for text, *_ in told] == ["Abgeordneter", "Vorsitzender", "Initiator"]


def test_a_mention_ends_before_the_blank_that_a_model_takes_into_a_name() -> None:
    tree = frozen_tree("""
        # Anna X kam.
        Anna  Anna    PROPN  3  nsubj  Case=Nom|Number=Sing B-PER
        X     X       PROPN  1  flat   _
        kam   kommen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
        .     .       PUNCT  3  punct
    """)
    tree[1].text, tree[1].is_space = "\n", True
    (actor,) = find_actors(tree, [])
    assert [mention.words.text for mention in actor.mentions] == ["Anna"]
