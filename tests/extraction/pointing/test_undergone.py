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

SUNDAY = frozen_tree("""
    # Gestern gewann letzten Sonntag der Spanier Rafael Lotz sein Turnier.
    Gestern gestern ADV   2  advmod _ O tag=ADV
    gewann  gewinnen VERB  0  ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    letzten letzt ADJ   4  amod Case=Acc|Gender=Masc|Number=Sing O tag=ADJA
    Sonntag Sonntag NOUN  2  nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    der     der DET   6  det Case=Gen|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Spanier Spanier NOUN  2  nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Rafael  Rafael PROPN 6  appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz    Lotz PROPN 7  flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    sein    sein DET   10 det:poss Case=Acc|Gender=Neut|Number=Sing|Poss=Yes|PronType=Prs O tag=PPOSAT
    Turnier Turnier NOUN  2  obj Case=Acc|Gender=Neut|Number=Sing O tag=NN
    .       . PUNCT 2  punct _ O tag=$.

    # Er lachte.
    Er     er PRON  2 nsubj Case=Nom|Gender=Masc|Number=Sing|PronType=Prs O tag=PPER
    lachte lachen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .      . PUNCT 2 punct _ O tag=$.
""")

CHANGE = frozen_tree("""
    # Die Ministerin Ida Roth sprach.
    Die        der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Ministerin Ministerin NOUN  5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    Ida        Ida PROPN 2 appos Number=Sing B-PER tag=NE
    Roth       Roth PROPN 3 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    sprach     sprechen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .          . PUNCT 5 punct _ O tag=$.

    # Eine Änderung der Verträge strebt sie an.
    Eine     ein DET   2 det Case=Nom|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Änderung Änderung NOUN  5 nsubj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    der      der DET   4 det Case=Gen|Number=Plur|PronType=Art O tag=ART
    Verträge Vertrag NOUN  2 nmod Case=Gen|Gender=Masc|Number=Plur O tag=NN
    strebt   streben VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    sie      sie PRON  5 nsubj Case=Nom|Gender=Fem|Number=Sing|PronType=Prs O tag=PPER
    an       an ADP   5 compound:prt _ O tag=PTKVZ
    .        . PUNCT 5 punct _ O tag=$.
""")

WIFE = frozen_tree("""
    # Der Baum neben dem Haus gehört Jan Lotz.
    Der    der DET   2 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Baum   Baum NOUN  6 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    neben  neben ADP   5 case _ O tag=APPR
    dem    der DET   5 det Case=Dat|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Haus   Haus NOUN  2 nmod Case=Dat|Gender=Neut|Number=Sing O tag=NN
    gehört gehören VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    Jan    Jan PROPN 6 obj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz   Lotz PROPN 7 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    .      . PUNCT 6 punct _ O tag=$.

    # Ein Foto zeigt seine Frau.
    Ein   ein DET   2 det Case=Nom|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Foto  Foto NOUN  3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
    zeigt zeigen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    seine sein DET   5 det:poss Case=Acc|Gender=Fem|Number=Sing|Poss=Yes|PronType=Prs O tag=PPOSAT
    Frau  Frau NOUN  3 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    .     . PUNCT 3 punct _ O tag=$.
""")

FAR_FIRM = frozen_tree("""
    # Die Fluglinie Velatec plant eine Gebühr.
    Die       der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Fluglinie Fluglinie NOUN  4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    Velatec   Velatec PROPN 2 appos Case=Nom|Number=Sing B-ORG tag=NE
    plant     planen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    eine      ein DET   6 det Case=Acc|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Gebühr    Gebühr NOUN  4 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    .         . PUNCT 4 punct _ O tag=$.

    # Das Wetter war gut.
    Das    der DET   2 det Case=Nom|Gender=Neut|Number=Sing|PronType=Art O tag=ART
    Wetter Wetter NOUN  4 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
    war    sein AUX   4 cop Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VAFIN
    gut    gut ADJ   0 ROOT _ O tag=ADJD
    .      . PUNCT 4 punct _ O tag=$.

    # Es regnete kaum.
    Es      es PRON  2 nsubj Case=Nom|Gender=Neut|Number=Sing|PronType=Prs O tag=PPER
    regnete regnen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    kaum    kaum ADV   2 advmod _ O tag=ADV
    .       . PUNCT 2 punct _ O tag=$.

    # Die Gäste lachten.
    Die     der DET   2 det Case=Nom|Number=Plur|PronType=Art O tag=ART
    Gäste   Gast NOUN  3 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    lachten lachen VERB  0 ROOT Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin O tag=VVFIN
    .       . PUNCT 3 punct _ O tag=$.

    # Gestern kündigte der Konzern einen Umbau an.
    Gestern  gestern ADV   2 advmod _ O tag=ADV
    kündigte kündigen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    der      der DET   4 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Konzern  Konzern NOUN  2 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    einen    ein DET   6 det Case=Acc|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Umbau    Umbau NOUN  2 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    an       an ADP   2 compound:prt _ O tag=PTKVZ
    .        . PUNCT 2 punct _ O tag=$.
""")

TWO_FIRMS = frozen_tree("""
    # Die Fluglinie Velatec verklagt die Firma Zapfmann.
    Die       der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Fluglinie Fluglinie NOUN  4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    Velatec   Velatec PROPN 2 appos Case=Nom|Number=Sing B-ORG tag=NE
    verklagt  verklagen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    die       der DET   6 det Case=Acc|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Firma     Firma NOUN  4 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    Zapfmann  Zapfmann PROPN 6 appos Case=Nom|Number=Sing B-ORG tag=NE
    .         . PUNCT 4 punct _ O tag=$.

    # Das Wetter war gut.
    Das    der DET   2 det Case=Nom|Gender=Neut|Number=Sing|PronType=Art O tag=ART
    Wetter Wetter NOUN  4 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
    war    sein AUX   4 cop Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VAFIN
    gut    gut ADJ   0 ROOT _ O tag=ADJD
    .      . PUNCT 4 punct _ O tag=$.

    # Es regnete kaum.
    Es      es PRON  2 nsubj Case=Nom|Gender=Neut|Number=Sing|PronType=Prs O tag=PPER
    regnete regnen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    kaum    kaum ADV   2 advmod _ O tag=ADV
    .       . PUNCT 2 punct _ O tag=$.

    # Die Gäste lachten.
    Die     der DET   2 det Case=Nom|Number=Plur|PronType=Art O tag=ART
    Gäste   Gast NOUN  3 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    lachten lachen VERB  0 ROOT Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin O tag=VVFIN
    .       . PUNCT 3 punct _ O tag=$.

    # Gestern kündigte der Konzern einen Umbau an.
    Gestern  gestern ADV   2 advmod _ O tag=ADV
    kündigte kündigen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    der      der DET   4 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Konzern  Konzern NOUN  2 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    einen    ein DET   6 det Case=Acc|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Umbau    Umbau NOUN  2 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    an       an ADP   2 compound:prt _ O tag=PTKVZ
    .        . PUNCT 2 punct _ O tag=$.
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


def test_no_day_and_no_object_beside_it_is_meant_by_a_pronoun() -> None:
    assert {"sein", "Er"} <= set(words(SUNDAY)["Rafael Lotz"])
    assert "sie" in words(CHANGE)["Ida Roth"]


def test_a_tree_has_no_wife() -> None:
    assert "seine" in words(WIFE)["Jan Lotz"]


def test_the_only_firm_is_the_firm_however_far_back() -> None:
    assert "der Konzern" in words(FAR_FIRM)["Velatec"]
    assert not any("der Konzern" in words(TWO_FIRMS).get(name, []) for name in ("Velatec", "Zapfmann"))
