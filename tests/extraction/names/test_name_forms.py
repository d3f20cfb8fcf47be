"""Where a name begins and ends, how it is shown, and whose it is: on frozen parses."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import with_names

from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree

# No list knows the first name; later the model takes the surname for a firm's.
UNLISTED = frozen_tree("""
    # Quendrim Oehmwald kam.
    Quendrim       Quendrim       PROPN   3 nsubj     Case=Nom|Number=Sing B-PER tag=NE
    Oehmwald       Oehmwald       PROPN   1 flat      Case=Nom|Number=Sing I-PER tag=NE
    kam            kommen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   3 punct     _

    # Oehmwald lachte.
    Oehmwald       Oehmwald       PROPN   2 nsubj     Case=Nom|Number=Sing B-ORG tag=NE
    lachte         lachen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   2 punct     _
""")

HIS_WIFE = """
    # Minister Senzig kam.
    Minister       Minister       NOUN    3 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Senzig         Senzig         PROPN   1 appos     Case=Nom|Number=Sing B-PER tag=NE
    kam            kommen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   3 punct     _

    # Anna Senzig winkte.
    Anna           Anna           PROPN   3 nsubj     Case=Nom|Number=Sing B-PER tag=NE
    Senzig         Senzig         PROPN   1 flat      Case=Nom|Number=Sing I-PER tag=NE
    winkte         winken         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   3 punct     _

    # Senzig lachte.
    Senzig         Senzig         PROPN   2 nsubj     Case=Nom|Number=Sing B-PER tag=NE
    lachte         lachen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   2 punct     _
"""
HIS_WIDOW = """
    # Karl Senzig starb.
    Karl           Karl           PROPN   3 nsubj     Case=Nom|Number=Sing B-PER tag=NE
    Senzig         Senzig         PROPN   1 flat      Case=Nom|Number=Sing I-PER tag=NE
    starb          sterben        VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   3 punct     _

    # Anna Senzig, die Witwe, klagt.
    Anna           Anna           PROPN   7 nsubj     Case=Nom|Number=Sing B-PER tag=NE
    Senzig         Senzig         PROPN   1 flat      Case=Nom|Number=Sing I-PER tag=NE
    ,              ,              PUNCT   5 punct     _
    die            der            DET     5 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Witwe          Witwe          NOUN    1 appos     Case=Nom|Gender=Fem|Number=Sing
    ,              ,              PUNCT   5 punct     _
    klagt          klagen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   7 punct     _

    # Senzig war reich.
    Senzig         Senzig         PROPN   3 nsubj     Case=Nom|Number=Sing B-PER tag=NE
    war            sein           AUX     3 cop       Number=Sing|Person=3|VerbForm=Fin
    reich          reich          ADJ     0 ROOT      _
    .              .              PUNCT   3 punct     _
"""

SIDE_BY_SIDE = frozen_tree("""
    # Karl Oehmwald traf Anna Senzig.
    Karl           Karl           PROPN   3 nsubj     Case=Nom|Number=Sing B-PER tag=NE
    Oehmwald       Oehmwald       PROPN   1 flat      Case=Nom|Number=Sing I-PER tag=NE
    traf           treffen        VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Anna           Anna           PROPN   3 obj       Case=Acc|Number=Sing B-PER tag=NE
    Senzig         Senzig         PROPN   4 flat      Case=Acc|Number=Sing I-PER tag=NE
    .              .              PUNCT   3 punct     _

    # Dort lobte Oehmwald Senzig.
    Dort           dort           ADV     2 advmod    _
    lobte          loben          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Oehmwald       Oehmwald       PROPN   2 nsubj     Case=Nom|Number=Sing B-PER tag=NE
    Senzig         Senzig         PROPN   3 flat      Case=Nom|Number=Sing I-PER tag=NE
    .              .              PUNCT   2 punct     _
""")

KING = frozen_tree("""
    # König Borwin IX. winkte.
    König          König          NOUN    5 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Borwin         Borwin         PROPN   1 appos     Case=Nom|Number=Sing B-PER tag=NE
    IX             IX             PROPN   2 flat      Case=Nom|Number=Sing I-PER tag=NE
    .              .              PUNCT   2 punct     _ I-PER
    winkte         winken         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   5 punct     _
""")

CUT_OFF = frozen_tree("""
    # Er kennt die Partei der Ebene.
    Er             er             PRON    2 nsubj     Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    kennt          kennen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    die            der            DET     4 det       Case=Acc|Gender=Fem|Number=Sing|PronType=Art
    Partei         Partei         NOUN    2 obj       Case=Acc|Gender=Fem|Number=Sing B-ORG
    der            der            DET     6 det       Case=Gen|Gender=Fem|Number=Sing|PronType=Art I-ORG
    Ebene          Ebene          NOUN    4 nmod      Case=Gen|Gender=Fem|Number=Sing
    .              .              PUNCT   2 punct     _

    # Norda und Velatec halfen.
    Norda          Norda          PROPN   4 nsubj     Case=Nom|Number=Sing B-ORG tag=NE
    und            und            CCONJ   3 cc        _ I-ORG
    Velatec        Velatec        PROPN   1 conj      Case=Nom|Number=Sing B-ORG tag=NE
    halfen         helfen         VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    .              .              PUNCT   4 punct     _

    # Sie lobte Karpfen- und Hechtfreunde.
    Sie            sie            PRON    2 nsubj     Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs
    lobte          loben          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Karpfen-       Karpfen-       X       2 obj       Case=Acc|Number=Plur B-ORG tag=TRUNC
    und            und            CCONJ   5 cc        _
    Hechtfreunde   Hechtfreund    NOUN    3 conj      Case=Acc|Gender=Masc|Number=Plur
    .              .              PUNCT   2 punct     _

    # Er suchte das Institut für.
    Er             er             PRON    2 nsubj     Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    suchte         suchen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    das            der            DET     4 det       Case=Acc|Gender=Neut|Number=Sing|PronType=Art
    Institut       Institut       NOUN    2 obj       Case=Acc|Gender=Neut|Number=Sing B-ORG
    für            für            ADP     4 case      _ I-ORG
    .              .              PUNCT   2 punct     _
""")

OBLIQUE = frozen_tree("""
    # Sie klagte beim Europäischen Fischamt.
    Sie            sie            PRON    2 nsubj     Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs
    klagte         klagen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    beim           bei            ADP     5 case      _
    Europäischen   europäisch     ADJ     5 amod      Case=Dat|Gender=Neut|Number=Sing B-ORG tag=ADJA
    Fischamt       Fischamt       NOUN    2 obl       Case=Dat|Gender=Neut|Number=Sing I-ORG
    .              .              PUNCT   2 punct     _

    # Das Dach des Fischgerichts Senz brannte.
    Das            der            DET     2 det       Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    Dach           Dach           NOUN    6 nsubj     Case=Nom|Gender=Neut|Number=Sing
    des            der            DET     4 det       Case=Gen|Gender=Neut|Number=Sing|PronType=Art
    Fischgerichts  Fischgericht   NOUN    2 nmod      Case=Gen|Gender=Neut|Number=Sing B-ORG
    Senz           Senz           PROPN   4 appos     Case=Nom|Number=Sing I-ORG tag=NE
    brannte        brennen        VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   6 punct     _

    # Er maß mit dem Large Array.
    Er             er             PRON    2 nsubj     Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    maß            messen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    mit            mit            ADP     6 case      _
    dem            der            DET     6 det       Case=Dat|Gender=Neut|Number=Sing|PronType=Art
    Large          large          ADJ     6 compound  Case=Dat|Gender=Neut|Number=Sing B-ORG tag=ADJA
    Array          Array          NOUN    2 obl       Case=Dat|Gender=Neut|Number=Sing I-ORG
    .              .              PUNCT   2 punct     _
""")

CONTINENT = """
    # Es lebt in Amerika{end}
    Es             es             PRON    2 nsubj     Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs
    lebt           leben          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    in             in             ADP     4 case      _
    Amerika        Amerika        PROPN   2 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
"""
USA = """\
    .              .              PUNCT   2 punct     _

    # Die USA halfen.
    Die            der            DET     2 det       Case=Nom|Number=Plur|PronType=Art
    USA            USA            PROPN   3 nsubj     Case=Nom|Number=Plur B-LOC tag=NE
    halfen         helfen         VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    .              .              PUNCT   3 punct     _
"""
AND_ASIA = """\
    und            und            CCONJ   6 cc        _
    Asien          Asien          PROPN   4 conj      Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
"""
AND_OF_ITS_SOUTH = """\
    .              .              PUNCT   2 punct     _

    # Amerikas Süden blüht.
    Amerikas       Amerika        PROPN   2 nmod      Case=Gen|Gender=Neut|Number=Sing B-LOC tag=NE
    Süden          Süden          NOUN    3 nsubj     Case=Nom|Gender=Masc|Number=Sing
    blüht          blühen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   3 punct     _
"""
ALONE = "    .              .              PUNCT   2 punct     _\n"

PROGRAMME = frozen_tree("""
    # Das Welternährungsprogramm der Vereinten Nationen (WFP) half.
    Das            der            DET     2 det       Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    Welternährungsprogramm Welternährungsprogramm NOUN 9 nsubj Case=Nom|Gender=Neut|Number=Sing B-ORG
    der            der            DET     5 det       Case=Gen|Number=Plur|PronType=Art
    Vereinten      vereint        ADJ     5 amod      Case=Gen|Number=Plur B-ORG tag=ADJA
    Nationen       Nation         NOUN    2 nmod      Case=Gen|Gender=Fem|Number=Plur I-ORG
    (              (              PUNCT   7 punct     _
    WFP            WFP            PROPN   2 appos     Case=Nom|Number=Sing B-ORG tag=NE
    )              )              PUNCT   7 punct     _
    half           helfen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   9 punct     _
""")


def names(tree: Tree) -> dict[str, list[str]]:
    """The named mentions of the actors by their names."""
    return {
        actor.name: [mention.words.text for mention in actor.mentions if mention.kind == "name"]
        for actor in with_names(find_actors(tree, []))
    }


def test_a_surname_is_the_persons_though_no_list_knows_the_first_name() -> None:
    assert names(UNLISTED) == {"Quendrim Oehmwald": ["Quendrim Oehmwald", "Oehmwald"]}


@pytest.mark.parametrize(
    ("table", "position", "expected"), [(HIS_WIFE, 8, "Senzig"), (HIS_WIDOW, 12, "Karl Senzig")]
)
def test_a_surname_alone_is_not_a_relative_of_whom_was_named_before(
    table: str, position: int, expected: str
) -> None:
    actors = find_actors(frozen_tree(table), [])
    assert [a.name for a in actors for m in a.mentions if m.words.start == position] == [expected]


def test_two_surnames_side_by_side_are_two_people() -> None:
    assert names(SIDE_BY_SIDE) == {
        "Karl Oehmwald": ["Karl Oehmwald", "Oehmwald"],
        "Anna Senzig": ["Anna Senzig", "Senzig"],
    }


def test_a_name_has_blanks_where_the_text_has_them() -> None:
    assert names(KING) == {"Borwin IX.": ["König Borwin IX."]}


def test_a_name_does_not_end_with_a_word_that_leads_on() -> None:
    assert names(CUT_OFF) == {
        "Partei der Ebene": ["Partei der Ebene"],
        "Norda": ["Norda"],
        "Velatec": ["Velatec"],
    }


def test_a_name_behind_a_contraction_or_in_the_genitive_is_shown_in_the_nominative() -> None:
    assert list(names(OBLIQUE)) == ["Europäisches Fischamt", "Fischgericht Senz", "Large Array"]


def test_america_is_the_state_only_where_the_article_names_the_state_and_no_continent_beside() -> None:
    assert names(frozen_tree(CONTINENT.format(end=".") + ALONE)) == {}
    assert names(frozen_tree(CONTINENT.format(end=".") + AND_OF_ITS_SOUTH)) == {}
    assert names(frozen_tree(CONTINENT.format(end=".") + USA)) == {"USA": ["Amerika", "USA"]}
    assert names(frozen_tree(CONTINENT.format(end=" und Asien.") + AND_ASIA + USA)).get("USA") == ["USA"]


def test_a_body_with_its_acronym_is_not_the_one_it_belongs_to() -> None:
    found = names(PROGRAMME)
    assert found["Welternährungsprogramm"] == ["Welternährungsprogramm", "WFP"]
    assert found["Vereinte Nationen"] == ["Vereinten Nationen"]
