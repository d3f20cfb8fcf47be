"""Whom nouns mean by what happened, and by where they stand, on parses of the bundled model."""

from __future__ import annotations

from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree

HURT = frozen_tree("""
    # Eine Frau wurde von einem Wagen erfasst und verletzt.
    Eine     ein DET   2 det Case=Nom|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Frau     Frau NOUN  7 nsubj:pass Case=Nom|Gender=Fem|Number=Sing O tag=NN
    wurde    werden AUX   7 aux:pass Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VAFIN
    von      von ADP   6 case _ O tag=APPR
    einem    ein DET   6 det Case=Dat|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Wagen    Wagen NOUN  7 obl Case=Dat|Gender=Neut|Number=Sing O tag=NN
    erfasst  erfassen VERB  0 ROOT Tense=Past|VerbForm=Part O tag=VVPP
    und      und CCONJ 9 cc _ O tag=KON
    verletzt verletzen VERB  7 conj VerbForm=Part O tag=VVPP
    .        . PUNCT 7 punct _ O tag=$.

    # Die Feuerwehr brachte die Verunglückte ins Krankenhaus.
    Die          der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Feuerwehr    Feuerwehr NOUN  3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    brachte      bringen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    die          der DET   5 det Case=Acc|Number=Plur|PronType=Art O tag=ART
    Verunglückte Verunglückt NOUN  3 obj Case=Acc|Gender=Masc|Number=Plur O tag=NN
    ins          in ADP   7 case Case=Acc|Gender=Neut|Number=Sing|PronType=Art O tag=APPRART
    Krankenhaus  Krankenhaus NOUN  3 obl Case=Dat|Gender=Neut|Number=Sing O tag=NN
    .            . PUNCT 3 punct _ O tag=$.
""")

CAUGHT = frozen_tree("""
    # Zwei Männer wurden verhaftet.
    Zwei      zwei NUM   2 nummod NumType=Card O tag=CARD
    Männer    Mann NOUN  4 nsubj:pass Case=Nom|Gender=Masc|Number=Plur O tag=NN
    wurden    werden AUX   4 aux:pass Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin O tag=VAFIN
    verhaftet verhaften VERB  0 ROOT VerbForm=Part O tag=VVPP
    .         . PUNCT 4 punct _ O tag=$.

    # Die Polizei verhörte die Festgenommenen.
    Die            der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Polizei        Polizei NOUN  3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    verhörte       verhören VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    die            der DET   5 det Case=Acc|Number=Plur|PronType=Art O tag=ART
    Festgenommenen Festgenommene NOUN  3 obj Case=Acc|Gender=Masc|Number=Plur O tag=NN
    .              . PUNCT 3 punct _ O tag=$.
""")

OTHERS = frozen_tree("""
    # Eine Frau wurde geehrt.
    Eine   ein DET   2 det Case=Nom|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Frau   Frau NOUN  4 nsubj:pass Case=Nom|Gender=Fem|Number=Sing O tag=NN
    wurde  werden AUX   4 aux:pass Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VAFIN
    geehrt ehren VERB  0 ROOT Tense=Past|VerbForm=Part O tag=VVPP
    .      . PUNCT 4 punct _ O tag=$.

    # Die Feuerwehr brachte die Verletzte ins Krankenhaus.
    Die         der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Feuerwehr   Feuerwehr NOUN  3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    brachte     bringen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    die         der DET   5 det Case=Acc|Number=Plur|PronType=Art O tag=ART
    Verletzte   Verletzter NOUN  3 obj Case=Acc|Gender=Masc|Number=Plur O tag=NN
    ins         in ADP   7 case Case=Acc|Gender=Neut|Number=Sing|PronType=Art O tag=APPRART
    Krankenhaus Krankenhaus NOUN  3 obl Case=Dat|Gender=Neut|Number=Sing O tag=NN
    .           . PUNCT 3 punct _ O tag=$.
""")

ONE_AND_MANY = frozen_tree("""
    # Eine Frau wurde verletzt.
    Eine     ein DET   2 det Case=Nom|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Frau     Frau NOUN  4 nsubj:pass Case=Nom|Gender=Fem|Number=Sing O tag=NN
    wurde    werden AUX   4 aux:pass Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VAFIN
    verletzt verletzen VERB  0 ROOT Tense=Past|VerbForm=Part O tag=VVPP
    .        . PUNCT 4 punct _ O tag=$.

    # Die Feuerwehr brachte die Verletzten ins Krankenhaus.
    Die         der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Feuerwehr   Feuerwehr NOUN  3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    brachte     bringen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    die         der DET   5 det Case=Acc|Number=Plur|PronType=Art O tag=ART
    Verletzten  Verletzter NOUN  3 obj Case=Acc|Gender=Masc|Number=Plur O tag=NN
    ins         in ADP   7 case Case=Acc|Gender=Neut|Number=Sing|PronType=Art O tag=APPRART
    Krankenhaus Krankenhaus NOUN  3 obl Case=Dat|Gender=Neut|Number=Sing O tag=NN
    .           . PUNCT 3 punct _ O tag=$.
""")

CONCERN = frozen_tree("""
    # Ida Roth kritisierte, dass die Minister die Reederei Velatec, den Konzern, übergangen hätten.
    Ida         Ida PROPN 3  nsubj Case=Nom|Number=Sing B-PER tag=NE
    Roth        Roth PROPN 1  flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    kritisierte kritisieren VERB  0  ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    ,           , PUNCT 15 punct _ O tag=$,
    dass        dass SCONJ 15 mark _ O tag=KON
    die         der DET   7  det Case=Nom|Number=Plur|PronType=Art O tag=ART
    Minister    Minister NOUN  15 nsubj Case=Nom|Gender=Fem|Number=Plur O tag=NN
    die         der DET   9  det Case=Acc|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Reederei    Reederei NOUN  15 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    Velatec     Velatec PROPN 9  appos Number=Sing B-ORG tag=NE
    ,           , PUNCT 13 punct _ O tag=$,
    den         der DET   13 det Case=Acc|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Konzern     Konzern NOUN  9  appos Case=Nom|Gender=Neut|Number=Sing O tag=NN
    ,           , PUNCT 9  punct _ O tag=$,
    übergangen  übergehen VERB  3  ccomp VerbForm=Part O tag=VVPP
    hätten      haben AUX   15 aux Mood=Sub|Number=Plur|Tense=Past|VerbForm=Fin O tag=VAFIN
    .           . PUNCT 3  punct _ O tag=$.
""")

COMMISSION = frozen_tree("""
    # Der Vorsitzende der Wahlkommission, Jan Lotz, lehnte ab.
    Der            der DET   2 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Vorsitzende    Vorsitzende NOUN  9 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    der            der DET   4 det Case=Gen|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Wahlkommission Wahlkommission NOUN  2 nmod Case=Gen|Gender=Fem|Number=Sing O tag=NN
    ,              , PUNCT 6 punct _ O tag=$,
    Jan            Jan PROPN 2 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz           Lotz PROPN 6 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ,              , PUNCT 2 punct _ O tag=$,
    lehnte         lehnen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    ab             ab ADP   9 compound:prt _ O tag=PTKVZ
    .              . PUNCT 9 punct _ O tag=$.

    # Die SPD und Velatec schwiegen.
    Die       der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    SPD       SPD PROPN 5 nsubj Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NE
    und       und CCONJ 4 cc _ O tag=KON
    Velatec   Velatec PROPN 2 conj _ B-ORG tag=NE
    schwiegen schweigen VERB  0 ROOT VerbForm=Inf O tag=VVINF
    .         . PUNCT 5 punct _ O tag=$.
""")

AMONG_BODIES = frozen_tree("""
    # Die SPD und die Firma Velatec klagten.
    Die     der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    SPD     SPD PROPN 7 nsubj Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NE
    und     und CCONJ 5 cc _ O tag=KON
    die     der DET   5 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Firma   Firma NOUN  2 conj Gender=Fem|Number=Sing O tag=NN
    Velatec Velatec PROPN 5 flat Number=Sing B-ORG tag=NE
    klagten klagen VERB  0 ROOT Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin O tag=VVFIN
    .       . PUNCT 7 punct _ O tag=$.

    # Der Vorsitzende der Wahlkommission, Jan Lotz, lehnte ab.
    Der            der DET   2 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Vorsitzende    Vorsitzende NOUN  9 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    der            der DET   4 det Case=Gen|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Wahlkommission Wahlkommission NOUN  2 nmod Case=Gen|Gender=Fem|Number=Sing O tag=NN
    ,              , PUNCT 6 punct _ O tag=$,
    Jan            Jan PROPN 2 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz           Lotz PROPN 6 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ,              , PUNCT 6 punct _ O tag=$,
    lehnte         lehnen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    ab             ab ADP   9 compound:prt _ O tag=PTKVZ
    .              . PUNCT 9 punct _ O tag=$.
""")


def words(tree: Tree) -> dict[str, list[str]]:
    """The mentions of every actor."""
    return {a.name: [m.words.text for m in a.mentions] for a in find_actors(tree, [])}


def test_an_adjectival_noun_means_to_whom_it_happened() -> None:
    assert "die Verunglückte" in words(HURT)["eine Frau"]
    assert "die Festgenommenen" in words(CAUGHT)["zwei Männer"]


def test_nobody_is_meant_to_whom_nothing_such_happened() -> None:
    assert "die Verletzte" not in words(OTHERS)["eine Frau"]
    assert "die Verletzten" not in words(ONE_AND_MANY)["eine Frau"]


def test_a_noun_between_commas_is_said_of_the_name() -> None:
    assert "den Konzern" in words(CONCERN)["Velatec"]


def test_a_body_that_somebody_leads_is_an_actor_though_others_were_named() -> None:
    for tree in (COMMISSION, AMONG_BODIES):
        actors = find_actors(tree, [])
        (leader,) = (actor for actor in actors if actor.name == "Jan Lotz")
        assert [actors[r.of].name for r in leader.roles if r.of is not None] == ["die Wahlkommission"]
