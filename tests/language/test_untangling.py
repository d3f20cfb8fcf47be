"""What a parser ran together is parted where form and order leave little doubt."""

from __future__ import annotations

from frozen import frozen_tree, hangings

from newsgraph.language.untangling import untangle


def test_a_noun_before_a_second_verb_is_its_subject() -> None:
    tree = untangle(
        frozen_tree("""
        # Zehn Menschen starben und siebzig wurden verletzt.
        Zehn      zehn      NUM    2  nummod    _  O  tag=CARD
        Menschen  Mensch    NOUN   3  nsubj     Case=Nom|Number=Plur  O  tag=NN
        starben   sterben   VERB   0  ROOT      VerbForm=Fin  O  tag=VVFIN
        und       und       CCONJ  5  cc        _  O  tag=KON
        siebzig   siebzig   NUM    2  conj      _  O  tag=CARD
        wurden    werden    AUX    7  aux:pass  VerbForm=Fin  O  tag=VAFIN
        verletzt  verletzen VERB   3  conj      VerbForm=Part  O  tag=VVPP
        .         .         PUNCT  3  punct     _  O  tag=$.
        """)
    )
    assert hangings(tree, "siebzig", "und") == ["siebzig nsubj:pass verletzt", "und cc verletzt"]


def test_a_joined_subject_stays_joined() -> None:
    tree = untangle(
        frozen_tree("""
        # Roth und Berg starben.
        Roth     Roth     PROPN  4  nsubj  _  B-PER  tag=NE
        und      und      CCONJ  3  cc     _  O      tag=KON
        Berg     Berg     PROPN  1  conj   _  B-PER  tag=NE
        starben  sterben  VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        .        .        PUNCT  4  punct  _  O      tag=$.
        """)
    )
    assert hangings(tree, "Berg") == ["Berg conj Roth"]


def test_a_second_verb_shares_the_subject_and_has_an_object() -> None:
    tree = untangle(
        frozen_tree("""
        # Der Sender übte Toleranz und gönnte ihm eine Runde.
        Der       der       DET    2  det      Case=Nom  O  tag=ART
        Sender    Sender    NOUN   3  nsubj    Case=Nom|Gender=Masc  O  tag=NN
        übte      üben      VERB   0  ROOT     VerbForm=Fin  O  tag=VVFIN
        Toleranz  Toleranz  NOUN   3  obj      Case=Acc  O  tag=NN
        und       und       CCONJ  6  cc       _  O  tag=KON
        gönnte    gönnen    VERB   3  conj     VerbForm=Fin  O  tag=VVFIN
        ihm       er        PRON   6  obl:arg  Case=Dat  O  tag=PPER
        eine      ein       DET    9  det      Case=Nom  O  tag=ART
        Runde     Runde     NOUN   6  nsubj    Case=Nom|Gender=Fem  O  tag=NN
        .         .         PUNCT  3  punct    _  O  tag=$.
        """)
    )
    assert hangings(tree, "Runde") == ["Runde obj gönnte"]


def test_a_subject_that_shows_its_case_stays() -> None:
    tree = untangle(
        frozen_tree("""
        # Dann hielt Roth und kam der Zug.
        Dann   dann    ADV    2  advmod  _  O  tag=ADV
        hielt  halten  VERB   0  ROOT    VerbForm=Fin  O  tag=VVFIN
        Roth   Roth    PROPN  2  nsubj   _  B-PER  tag=NE
        und    und     CCONJ  5  cc      _  O  tag=KON
        kam    kommen  VERB   2  conj    VerbForm=Fin  O  tag=VVFIN
        der    der     DET    7  det     Case=Nom  O  tag=ART
        Zug    Zug     NOUN   5  nsubj   Case=Nom|Gender=Masc  O  tag=NN
        .      .       PUNCT  2  punct   _  O  tag=$.
        """)
    )
    assert hangings(tree, "Zug") == ["Zug nsubj kam"]


def test_a_name_is_parted_from_the_number_behind_it() -> None:
    tree = untangle(
        frozen_tree("""
        # Dort wurden Roth zwei der Stimmen zugesprochen.
        Dort          dort        ADV    7  advmod      _  O  tag=ADV
        wurden        werden      AUX    7  aux:pass    VerbForm=Fin  O  tag=VAFIN
        Roth          Roth        PROPN  7  nsubj:pass  Case=Nom  B-PER  tag=NE
        zwei          zwei        NUM    3  nummod      _  O  tag=CARD
        der           der         DET    6  det         Case=Gen  O  tag=ART
        Stimmen       Stimme      NOUN   4  nmod        Case=Gen  O  tag=NN
        zugesprochen  zusprechen  VERB   0  ROOT        VerbForm=Part  O  tag=VVPP
        .             .           PUNCT  7  punct       _  O  tag=$.
        """)
    )
    assert hangings(tree, "Roth", "zwei") == ["Roth obl:arg zugesprochen", "zwei nsubj:pass zugesprochen"]


def test_a_second_preposition_belongs_to_the_noun_behind_it() -> None:
    tree = untangle(
        frozen_tree("""
        # Orte, in denen durch Terroristen Unruhen entstanden.
        Orte         Ort         NOUN   0  ROOT     _  O  tag=NN
        ,            ,           PUNCT  8  punct    _  O  tag=$,
        in           in          ADP    4  case     _  O  tag=APPR
        denen        der         PRON   8  obl      Case=Dat|PronType=Rel  O  tag=PRELS
        durch        durch       ADP    4  case     _  O  tag=APPR
        Terroristen  Terrorist   NOUN   8  obl:arg  Case=Nom  O  tag=NN
        Unruhen      Unruhe      NOUN   8  nsubj    Case=Nom  O  tag=NN
        entstanden   entstehen   VERB   1  acl      VerbForm=Fin  O  tag=VVFIN
        .            .           PUNCT  1  punct    _  O  tag=$.
        """)
    )
    assert hangings(tree, "durch", "Terroristen") == ["durch case Terroristen", "Terroristen obl entstanden"]


def test_what_somebody_lets_happen_completes_lassen() -> None:
    tree = untangle(
        frozen_tree("""
        # Sie ließen sich nach Bonn fahren.
        Sie     sie     PRON   2  nsubj   Case=Nom  O  tag=PPER
        ließen  lassen  VERB   0  ROOT    VerbForm=Fin  O  tag=VVFIN
        sich    sich    PRON   2  obj     Reflex=Yes  O  tag=PRF
        nach    nach    ADP    5  case    _  O  tag=APPR
        Bonn    Bonn    PROPN  6  obl     _  B-LOC  tag=NE
        fahren  fahren  VERB   2  advcl   VerbForm=Inf  O  tag=VVINF
        .       .       PUNCT  2  punct   _  O  tag=$.
        """)
    )
    assert hangings(tree, "fahren") == ["fahren xcomp ließen"]


def test_a_noun_behind_und_is_joined_to_the_one_before() -> None:
    tree = untangle(
        frozen_tree("""
        # Sie hat Fälle und Vorwürfe geprüft.
        Sie       sie      PRON   6  nsubj  Case=Nom  O  tag=PPER
        hat       haben    AUX    6  aux    VerbForm=Fin  O  tag=VAFIN
        Fälle     Fall     NOUN   6  obj    Case=Acc  O  tag=NN
        und       und      CCONJ  5  cc     _  O  tag=KON
        Vorwürfe  Vorwurf  NOUN   6  obj    Case=Acc  O  tag=NN
        geprüft   prüfen   VERB   0  ROOT   VerbForm=Part  O  tag=VVPP
        .         .        PUNCT  6  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "Vorwürfe") == ["Vorwürfe conj Fälle"]


def test_two_nouns_of_which_one_was_taken_for_an_adjective_are_parted() -> None:
    tree = untangle(
        frozen_tree("""
        # Er gab den Unbekannten Geld.
        Er           er         PRON  2  nsubj  Case=Nom  O  tag=PPER
        gab          geben      VERB  0  ROOT   VerbForm=Fin  O  tag=VVFIN
        den          der        DET   5  det    Case=Dat  O  tag=ART
        Unbekannten  unbekannt  ADJ   5  amod   _  O  tag=ADJA
        Geld         Geld       NOUN  2  obj    Case=Acc  O  tag=NN
        .            .          PUNCT 2  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "den", "Unbekannten", "Geld") == [
        "den det Unbekannten",
        "Unbekannten obl:arg gab",
        "Geld obj gab",
    ]


def test_a_particle_belongs_to_the_verb_that_it_closes() -> None:
    tree = untangle(
        frozen_tree("""
        # Er pochte auf Recht und trat ihm entgegen.
        Er        er      PRON   2  nsubj         Case=Nom  O  tag=PPER
        pochte    pochen  VERB   0  ROOT          VerbForm=Fin  O  tag=VVFIN
        auf       auf     ADP    4  case          _  O  tag=APPR
        Recht     Recht   NOUN   2  obl           Case=Acc  O  tag=NN
        und       und     CCONJ  6  cc            _  O  tag=KON
        trat      treten  VERB   2  conj          VerbForm=Fin  O  tag=VVFIN
        ihm       er      PRON   6  obl:arg       Case=Dat  O  tag=PPER
        entgegen  entgegen  ADP  2  compound:prt  _  O  tag=PTKVZ
        .         .       PUNCT  2  punct         _  O  tag=$.
        """)
    )
    assert hangings(tree, "entgegen") == ["entgegen compound:prt trat"]


def test_what_closes_a_row_behind_a_modal_is_an_infinitive() -> None:
    tree = untangle(
        frozen_tree("""
        # Er soll gekommen sein und sie geholt haben.
        Er        er      PRON  3  nsubj  Case=Nom  O  tag=PPER
        soll      sollen  AUX   3  aux    VerbForm=Fin  O  tag=VMFIN
        gekommen  kommen  VERB  0  ROOT   VerbForm=Part  O  tag=VVPP
        sein      sein    AUX   3  aux    VerbForm=Inf  O  tag=VAINF
        und       und     CCONJ 7  cc     _  O  tag=KON
        sie       sie     PRON  7  nsubj  Case=Nom  O  tag=PPER
        geholt    holen   VERB  3  conj   VerbForm=Part  O  tag=VVPP
        haben     haben   AUX   7  aux    Mood=Ind|VerbForm=Fin  O  tag=VAFIN
        .         .       PUNCT 3  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "sie") == ["sie obj geholt"]
    assert {word.text: word.tag for word in tree}["haben"] == "VAINF"


NEITHER = """
# Roth hat den Plan weder angeordnet noch genehmigt.
Roth        Roth        PROPN  7  nsubj  Case=Nom  B-PER  tag=NE
hat         haben       AUX    7  aux    VerbForm=Fin  O  tag=VAFIN
den         der         DET    4  det    Case=Acc  O  tag=ART
Plan        Plan        NOUN   7  obj    Case=Acc  O  tag=NN
weder       weder       CCONJ  6  cc     _  O  tag=KON
angeordnet  anordnen    VERB   8  xcomp  VerbForm=Part  O  tag=VVPP
noch        noch        CCONJ  8  cc     _  O  tag=KON
genehmigt   genehmigen  VERB   0  ROOT   VerbForm=Part  O  tag=VVPP
.           .           PUNCT  8  punct  _  O  tag=$.
"""


def test_neither_and_nor_deny_each_their_verb() -> None:
    tree = untangle(frozen_tree(NEITHER.replace("PROPN  7", "PROPN  8").replace("AUX    7", "AUX    8")))
    assert hangings(tree, "weder", "angeordnet", "noch") == [
        "weder advmod angeordnet",
        "angeordnet conj genehmigt",
        "noch advmod genehmigt",
    ]


def test_neither_and_nor_stay_with_two_phrases() -> None:
    tree = untangle(
        frozen_tree("""
        # Roth lobte weder Berg noch Lutz.
        Roth   Roth   PROPN  2  nsubj  Case=Nom  B-PER  tag=NE
        lobte  loben  VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        weder  weder  CCONJ  4  cc     _  O  tag=KON
        Berg   Berg   PROPN  2  obj    Case=Acc  B-PER  tag=NE
        noch   noch   CCONJ  6  cc     _  O  tag=KON
        Lutz   Lutz   PROPN  4  conj   Case=Acc  B-PER  tag=NE
        .      .      PUNCT  2  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "weder", "noch") == ["weder cc Berg", "noch cc Lutz"]


def test_a_noun_is_joined_to_one_of_its_own_clause() -> None:
    tree = untangle(
        frozen_tree("""
        # Sie nahmen Messer und führten Roth sowie Berg ab.
        Sie      sie     PRON   2  nsubj         Case=Nom  O  tag=PPER
        nahmen   nehmen  VERB   0  ROOT          VerbForm=Fin  O  tag=VVFIN
        Messer   Messer  NOUN   2  obj           Case=Acc  O  tag=NN
        und      und     CCONJ  5  cc            _  O  tag=KON
        führten  führen  VERB   2  conj          VerbForm=Fin  O  tag=VVFIN
        Roth     Roth    PROPN  5  obj           Case=Acc  B-PER  tag=NE
        sowie    sowie   CCONJ  8  cc            _  O  tag=KON
        Berg     Berg    PROPN  3  conj          Case=Acc  B-PER  tag=NE
        ab       ab      ADP    5  compound:prt  _  O  tag=PTKVZ
        .        .       PUNCT  2  punct         _  O  tag=$.
        """)
    )
    assert hangings(tree, "Berg") == ["Berg conj Roth"]


def test_a_place_belongs_to_the_bearing_before_it() -> None:
    tree = untangle(
        frozen_tree("""
        # Er lebt nördlich von Bonn.
        Er        er        PRON   2  nsubj   Case=Nom  O  tag=PPER
        lebt      leben     VERB   0  ROOT    VerbForm=Fin  O  tag=VVFIN
        nördlich  nördlich  ADV    2  advmod  _  O  tag=ADV
        von       von       ADP    5  case    _  O  tag=APPR
        Bonn      Bonn      PROPN  2  obl     _  B-LOC  tag=NE
        .         .         PUNCT  2  punct   _  O  tag=$.
        """)
    )
    assert hangings(tree, "Bonn") == ["Bonn nmod nördlich"]


def test_an_article_belongs_to_the_noun_of_its_preposition() -> None:
    tree = untangle(
        frozen_tree("""
        # Mit ihrem Konzept wollen sie zum Image zurück.
        Mit      mit     ADP   3  case      _  O  tag=APPR
        ihrem    ihr     DET   7  det:poss  Case=Dat  O  tag=PPOSAT
        Konzept  Konzept NOUN  8  obl       Case=Dat  O  tag=NN
        wollen   wollen  AUX   8  aux       VerbForm=Fin  O  tag=VMFIN
        sie      sie     PRON  8  nsubj     Case=Nom  O  tag=PPER
        zum      zu      ADP   7  case      _  O  tag=APPRART
        Image    Image   NOUN  8  obl       Case=Dat  O  tag=NN
        zurück   zurück  ADV   0  ROOT      _  O  tag=ADV
        .        .       PUNCT 8  punct     _  O  tag=$.
        """)
    )
    assert hangings(tree, "ihrem") == ["ihrem det:poss Konzept"]


def test_a_noun_cut_short_gives_way_to_the_one_that_completes_it() -> None:
    tree = untangle(
        frozen_tree("""
        # Der Pharma- und Chemiekonzern Merck wächst.
        Der            der            DET    2  det    Case=Nom  O  tag=ART
        Pharma-        Pharma-        NOUN   6  nsubj  _  O  tag=TRUNC
        und            und            CCONJ  4  cc     _  O  tag=KON
        Chemiekonzern  Chemiekonzern  NOUN   2  conj   Gender=Masc  O  tag=NN
        Merck          Merck          PROPN  2  flat   _  B-ORG  tag=NE
        wächst         wachsen        VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        .              .              PUNCT  6  punct  _  O  tag=$.
        """)
    )
    found = hangings(tree, "Chemiekonzern", "Pharma-", "Der", "Merck")
    assert found == [
        "Chemiekonzern nsubj wächst",
        "Pharma- compound Chemiekonzern",
        "Der det Chemiekonzern",
        "Merck appos Chemiekonzern",
    ]


def test_bis_belongs_to_the_noun_of_the_preposition_behind_it() -> None:
    tree = untangle(
        frozen_tree("""
        # Vom ersten bis zum letzten Tag.
        Vom      von     ADP   2  case   _  O  tag=APPRART
        ersten   erster  ADJ   6  obl    _  O  tag=ADJA
        bis      bis     ADP   6  case   _  O  tag=APPR
        zum      zu      ADP   5  case   _  O  tag=APPRART
        letzten  letzter ADJ   2  conj   _  O  tag=ADJA
        Tag      Tag     NOUN  0  ROOT   _  O  tag=NN
        .        .       PUNCT 6  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "bis") == ["bis case letzten"]


def test_what_stands_between_und_and_the_verb_belongs_to_it() -> None:
    tree = untangle(
        frozen_tree("""
        # Roth kam und wurde als Gast gefeiert.
        Roth      Roth     PROPN  2  nsubj     _  B-PER  tag=NE
        kam       kommen   VERB   0  ROOT      VerbForm=Fin  O  tag=VVFIN
        und       und      CCONJ  7  cc        _  O  tag=KON
        wurde     werden   AUX    7  aux:pass  VerbForm=Fin  O  tag=VAFIN
        als       als      CCONJ  6  case      _  O  tag=KOKOM
        Gast      Gast     NOUN   2  obl       Case=Nom  O  tag=NN
        gefeiert  feiern   VERB   2  conj      VerbForm=Part  O  tag=VVPP
        .         .        PUNCT  2  punct     _  O  tag=$.
        """)
    )
    assert hangings(tree, "Gast") == ["Gast obl gefeiert"]


def test_the_place_before_a_report_is_set_apart() -> None:
    tree = untangle(
        frozen_tree("""
        # Bonn - Berg kam.
        Bonn  Bonn    PROPN  4  nsubj  _  B-LOC  tag=NE
        -     -       PUNCT  4  punct  _  O      tag=$(
        Berg  Berg    PROPN  4  nsubj  _  B-PER  tag=NE
        kam   kommen  VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        .     .       PUNCT  4  punct  _  O      tag=$.
        """)
    )
    assert hangings(tree, "Bonn", "Berg") == ["Bonn discourse kam", "Berg nsubj kam"]


def test_two_denied_infinitives_are_joined() -> None:
    tree = untangle(
        frozen_tree("""
        # Roth will ihn weder loben noch tadeln.
        Roth    Roth    PROPN  7  nsubj   _  B-PER  tag=NE
        will    wollen  AUX    7  aux     VerbForm=Fin  O  tag=VMFIN
        ihn     er      PRON   7  obj     Case=Acc  O  tag=PPER
        weder   weder   CCONJ  5  cc      _  O  tag=KON
        loben   loben   VERB   7  xcomp   VerbForm=Inf  O  tag=VVINF
        noch    noch    CCONJ  5  cc      _  O  tag=KON
        tadeln  tadeln  VERB   0  ROOT    VerbForm=Inf  O  tag=VVINF
        .       .       PUNCT  7  punct   _  O  tag=$.
        """)
    )
    assert hangings(tree, "loben", "weder", "noch") == [
        "loben conj tadeln",
        "weder advmod loben",
        "noch advmod tadeln",
    ]


def test_an_adjective_before_the_object_of_an_infinitive_is_no_verb() -> None:
    tree = untangle(
        frozen_tree("""
        # Roth bat, verletzte Kinder zu retten.
        Roth       Roth      PROPN  2  nsubj  Case=Nom  B-PER  tag=NE
        bat        bitten    VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        ,          ,         PUNCT  2  punct  _  O  tag=$,
        verletzte  verletzen VERB   2  acl    VerbForm=Fin  O  tag=VVFIN
        Kinder     Kind      NOUN   7  obj    Case=Acc  O  tag=NN
        zu         zu        PART   7  mark   _  O  tag=PTKZU
        retten     retten    VERB   2  xcomp  VerbForm=Inf  O  tag=VVINF
        .          .         PUNCT  2  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "verletzte") == ["verletzte amod Kinder"]
