"""Who is meant by functions, nouns and compounds, on frozen parses of the bundled model."""

from __future__ import annotations

from frozen import frozen_tree
from telling import mentions_in

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.drafts import ActorDraft

CRITIC = frozen_tree("""
    # Ministerpräsident Ole Brandt kündigte den Rücktritt an.
    Ministerpräsident Ministerpräsident NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Ole            Ole            PROPN   1 appos     Case=Nom|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   2 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    kündigte       kündigen       VERB    0 ROOT      Number=Sing|VerbForm=Fin
    den            der            DET     6 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Rücktritt      Rücktritt      NOUN    4 obj       Case=Acc|Gender=Masc|Number=Sing
    an             an             ADP     4 compound:prt _
    .              .              PUNCT   4 punct     _

    # Einer der schärfsten Kritiker des Ministerpräsidenten, Jan Dorn, Sprecher der Opposition, lobte ihn.
    Einer          einer          DET    15 nsubj     Case=Nom|Gender=Masc|Number=Sing|PronType=Art tag=NN
    der            der            DET     4 det       Case=Gen|Number=Plur|PronType=Art
    schärfsten     schärf         ADJ     4 amod      Case=Dat|Number=Plur tag=ADJA
    Kritiker       Kritiker       NOUN    1 nmod      Case=Gen|Gender=Masc|Number=Sing
    des            der            DET     6 det       Case=Gen|Gender=Masc|Number=Sing|PronType=Art
    Ministerpräsidenten Ministerpräsident NOUN    4 nmod      Case=Gen|Gender=Masc|Number=Sing
    ,              ,              PUNCT   8 punct     _
    Jan            Jan            PROPN   1 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   8 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ,              ,              PUNCT  11 punct     _
    Sprecher       Sprecher       NOUN    8 appos     Case=Nom|Gender=Masc|Number=Sing
    der            der            DET    13 det       Case=Gen|Gender=Fem|Number=Sing|PronType=Art
    Opposition     Opposition     NOUN   11 nmod      Case=Gen|Gender=Fem|Number=Sing
    ,              ,              PUNCT   1 punct     _
    lobte          loben          VERB    0 ROOT      Number=Sing|VerbForm=Fin
    ihn            er             PRON   15 obj       Case=Acc|Gender=Masc|Number=Sing|PronType=Prs
    .              .              PUNCT  15 punct     _

    # Dorn warf dem Ministerpräsidenten Wortbruch vor.
    Dorn           Dorn           PROPN   2 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    warf           werfen         VERB    0 ROOT      Number=Sing|VerbForm=Fin
    dem            der            DET     4 det       Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Ministerpräsidenten Ministerpräsident NOUN    2 obl:arg   Case=Dat|Gender=Masc|Number=Sing
    Wortbruch      Wortbruch      PROPN   2 obj       Case=Acc|Gender=Masc|Number=Sing tag=NN
    vor            vor            ADP     2 compound:prt _
    .              .              PUNCT   2 punct     _
""")

WOMAN = frozen_tree("""
    # Eine Frau aus Lübeck rief die Polizei.
    Eine           ein            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Frau           Frau           NOUN    5 nsubj     Case=Nom|Gender=Fem|Number=Sing
    aus            aus            ADP     4 case      _
    Lübeck         Lübeck         PROPN   2 nmod      Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    rief           rufen          VERB    0 ROOT      Number=Sing|VerbForm=Fin
    die            der            DET     7 det       Case=Acc|Gender=Fem|Number=Sing|PronType=Art
    Polizei        Polizei        NOUN    5 obj       Case=Acc|Gender=Fem|Number=Sing
    .              .              PUNCT   5 punct     _

    # Ihr Sprecher Kai Behn lobte sie.
    Ihr ihr DET 2 det:poss Case=Nom|Gender=Fem|Number=Sing|Poss=Yes|PronType=Prs tag=PPOSAT
    Sprecher       Sprecher       NOUN    5 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Kai            Kai            PROPN   2 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Behn           Behn           PROPN   3 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    lobte          loben          VERB    0 ROOT      Number=Sing|VerbForm=Fin
    sie            sie            PRON    5 obj       Case=Acc|Gender=Fem|Number=Sing|PronType=Prs
    .              .              PUNCT   5 punct     _

    # Er hatte mit der Frau gesprochen.
    Er             er             PRON    6 nsubj     Case=Nom|Gender=Masc|Number=Sing|PronType=Prs
    hatte          haben          AUX     6 aux       Number=Sing|VerbForm=Fin
    mit            mit            ADP     5 case      _
    der            der            DET     5 det       Case=Dat|Gender=Fem|Number=Sing|PronType=Art
    Frau           Frau           NOUN    6 obl       Case=Dat|Gender=Fem|Number=Sing
    gesprochen     sprechen       VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT   6 punct     _
""")

NEIGHBOUR = frozen_tree("""
    # Polen hat gewählt.
    Polen          Polen          PROPN   3 nsubj     Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    hat            haben          AUX     3 aux       Number=Sing|VerbForm=Fin
    gewählt        wählen         VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT   3 punct     _

    # Viele Menschen ziehen in den Nachbarstaat.
    Viele          viel           DET     2 det       Case=Nom|Gender=Masc|Number=Plur|PronType=Ind
    Menschen       Mensch         NOUN    3 nsubj     Case=Nom|Gender=Masc|Number=Plur
    ziehen         ziehen         VERB    0 ROOT      Number=Plur|VerbForm=Fin
    in             in             ADP     6 case      _
    den            der            DET     6 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Nachbarstaat   Nachbarstaat   NOUN    3 obl       Case=Dat|Gender=Neut|Number=Sing
    .              .              PUNCT   3 punct     _

    # Das Gebiet zwischen Lübeck und Kiel liegt im Norden.
    Das            der            DET     2 det       Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    Gebiet         Gebiet         NOUN    7 nsubj     Case=Nom|Gender=Neut|Number=Sing
    zwischen       zwischen       ADP     4 case      _
    Lübeck         Lübeck         PROPN   2 nmod      Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    und            und            CCONJ   6 cc        _
    Kiel           Kiel           PROPN   4 conj      Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    liegt          liegen         VERB    0 ROOT      Number=Sing|VerbForm=Fin
    im             in             ADP     9 case      Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Norden         Norden         NOUN    7 obl       Case=Dat|Gender=Masc|Number=Sing
    .              .              PUNCT   7 punct     _
""")

APPOINTED = frozen_tree("""
    # Ida Brandt wurde gestern zur Nachfolgerin des Generalsekretärs Karl Öhm gewählt.
    Ida            Ida            PROPN  11 nsubj:pass Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   1 flat      Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    wurde          werden         AUX    11 aux:pass  Number=Sing|VerbForm=Fin
    gestern        gestern        ADV    11 advmod    _
    zur            zu             ADP     6 case      Case=Dat|Gender=Fem|Number=Sing|PronType=Art
    Nachfolgerin   Nachfolgerin   NOUN   11 obl       Case=Dat|Gender=Fem|Number=Sing
    des            der            DET     8 det       Case=Gen|Gender=Masc|Number=Sing|PronType=Art
    Generalsekretärs Generalsekretär NOUN    6 nmod      Case=Gen|Gender=Masc|Number=Sing
    Karl           Karl           PROPN   8 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Öhm            Öhm            PROPN   9 flat      Gender=Masc|Number=Sing I-PER tag=NE
    gewählt        wählen         VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT  11 punct     _
""")

BANK = frozen_tree("""
    # Die Nordische Entwicklungsbank und der Fonds Vela gaben den Plan bekannt.
    Die            der            DET     3 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Nordische      nordisch       ADJ     3 amod      Case=Nom|Gender=Fem|Number=Sing B-ORG tag=ADJA
    Entwicklungsbank Entwicklungsbank NOUN    8 nsubj     Case=Nom|Gender=Fem|Number=Sing I-ORG
    und            und            CCONJ   6 cc        _
    der            der            DET     6 det       Case=Dat|Gender=Fem|Number=Sing|PronType=Art
    Fonds          Fonds          NOUN    3 conj      Case=Gen|Gender=Masc|Number=Sing
    Vela           Vela           PROPN   6 appos     Case=Nom|Number=Sing B-ORG tag=NE
    gaben          geben          VERB    0 ROOT      Number=Plur|VerbForm=Fin
    den            der            DET    10 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Plan           Plan           NOUN    8 obj       Case=Acc|Gender=Masc|Number=Sing
    bekannt        bekannt        ADJ     8 xcomp     _
    .              .              PUNCT   8 punct     _

    # Vela prüft die Zahlen.
    Vela           Vela           PROPN   2 nsubj     Case=Nom|Number=Sing B-ORG tag=NE
    prüft          prüfen         VERB    0 ROOT      Number=Sing|VerbForm=Fin
    die            der            DET     4 det       Case=Acc|Number=Plur|PronType=Art
    Zahlen         Zahl           NOUN    2 obj       Case=Acc|Gender=Fem|Number=Plur
    .              .              PUNCT   2 punct     _

    # Die Bank will helfen.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Bank           Bank           NOUN    4 nsubj     Case=Nom|Gender=Fem|Number=Sing
    will           wollen         AUX     4 aux       Number=Sing|VerbForm=Fin
    helfen         helfen         VERB    0 ROOT      VerbForm=Inf
    .              .              PUNCT   4 punct     _
""")

SENATOR = frozen_tree("""
    # Die USA und Deutschland verhandeln.
    Die            der            DET     2 det       Case=Nom|Number=Plur|PronType=Art
    USA            USA            PROPN   5 nsubj     Case=Nom|Number=Plur B-LOC tag=NE
    und            und            CCONJ   4 cc        _
    Deutschland    Deutschland    PROPN   2 conj      Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    verhandeln     verhandeln     VERB    0 ROOT      VerbForm=Inf
    .              .              PUNCT   5 punct     _

    # Berlins Innensenator Jan Dorn warnte.
    Berlins        Berlin         PROPN   2 nmod      Case=Gen|Gender=Neut|Number=Sing B-LOC tag=NE
    Innensenator   Innensenator   NOUN    5 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Jan            Jan            PROPN   2 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN   3 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    warnte         warnen         VERB    0 ROOT      Number=Sing|VerbForm=Fin
    .              .              PUNCT   5 punct     _
""")

COURT = frozen_tree("""
    # Das Bundesverfassungsgericht hat das Gesetz geprüft.
    Das            der            DET     2 det       Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    Bundesverfassungsgericht Bundesverfassungsgericht PROPN 6 nsubj Case=Nom|Gender=Neut|Number=Sing B-ORG
    hat            haben          AUX     6 aux       Number=Sing|VerbForm=Fin
    das            der            DET     5 det       Case=Acc|Gender=Neut|Number=Sing|PronType=Art
    Gesetz         Gesetz         NOUN    6 obj       Case=Acc|Gender=Neut|Number=Sing
    geprüft        prüfen         VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT   6 punct     _

    # Am Abend erklärte das Verfassungsgericht es für nichtig.
    Am             an             ADP     2 case      Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Abend          Abend          NOUN    3 obl       Case=Dat|Gender=Masc|Number=Sing
    erklärte       erklären       VERB    0 ROOT      Number=Sing|VerbForm=Fin
    das            der            DET     5 det       Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    Verfassungsgericht Verfassungsgericht NOUN    3 nsubj     Case=Nom|Gender=Neut|Number=Sing
    es             es             PRON    3 obj       Case=Acc|Gender=Neut|Number=Sing|PronType=Prs
    für            für            ADP     8 case      _
    nichtig        nichtig        ADV     3 advmod    _
    .              .              PUNCT   3 punct     _

    # Präsident des Bundesverfassungsgerichts ist Ole Brandt.
    Präsident      präsident      NOUN    0 ROOT      Case=Nom|Gender=Masc|Number=Sing
    des            der            DET     3 det       Case=Gen|Gender=Masc|Number=Sing|PronType=Art
    Bundesverfassungsgerichts Bundesverfassungsgericht NOUN 1 nmod Case=Gen|Gender=Neut|Number=Sing B-ORG
    ist            sein           AUX     1 cop       Number=Sing|VerbForm=Fin
    Ole            Ole            PROPN   1 appos     Case=Nom|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   5 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    .              .              PUNCT   1 punct     _
""")

FORMER = frozen_tree("""
    # Dort sprach der FDP-Politiker und frühere Innenminister Gerd Behn.
    Dort           dort           ADV     2 advmod    _
    sprach         sprechen       VERB    0 ROOT      Number=Sing|VerbForm=Fin
    der            der            DET     4 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    FDP-Politiker  FDP-Politiker  NOUN    2 nsubj     Case=Nom|Gender=Masc|Number=Sing
    und            und            CCONJ   7 cc        _
    frühere        früher         ADJ     7 amod      Case=Nom|Gender=Masc|Number=Sing tag=ADJA
    Innenminister  Innenminister  NOUN    4 conj      Case=Nom|Gender=Masc|Number=Sing
    Gerd           Gerd           PROPN   7 appos     Number=Sing B-PER tag=NE
    Behn           Behn           PROPN   8 flat      _ I-PER tag=NE
    .              .              PUNCT   2 punct     _

    # Dora Senz, Gründerin und Chefin der Firma Velatec, lobte den Anwalt Jan Dorn.
    Dora           Dora           PROPN  11 nsubj     Gender=Fem|Number=Sing B-PER tag=NE
    Senz           Senz           PROPN   1 flat      Case=Nom|Number=Sing I-PER tag=NE
    ,              ,              PUNCT   4 punct     _
    Gründerin      Gründerin      NOUN    1 conj      Case=Nom|Gender=Fem|Number=Sing
    und            und            CCONJ   6 cc        _
    Chefin         Chefin         NOUN    1 conj      Gender=Fem|Number=Sing
    der            der            DET     8 det       Case=Gen|Gender=Fem|Number=Sing|PronType=Art
    Firma          Firma          NOUN    6 nmod      Case=Gen|Gender=Fem|Number=Sing
    Velatec        Velatec        PROPN   8 flat      _ B-ORG tag=NE
    ,              ,              PUNCT   1 punct     _
    lobte          loben          VERB    0 ROOT      Number=Sing|VerbForm=Fin
    den            der            DET    13 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Anwalt         Anwalt         NOUN   11 obj       Case=Acc|Gender=Masc|Number=Sing
    Jan            Jan            PROPN  13 flat      Gender=Masc|Number=Sing B-PER tag=NE
    Dorn           Dorn           PROPN  14 flat      Number=Sing I-PER tag=NE
    .              .              PUNCT  11 punct     _

    # Später griff sie den NPD-Anwalt an.
    Später         später         ADV     2 advmod    _
    griff          greifen        VERB    0 ROOT      Number=Sing|VerbForm=Fin
    sie            sie            PRON    2 nsubj     Case=Nom|Gender=Fem|Number=Plur|PronType=Prs
    den            der            DET     5 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    NPD-Anwalt     NPD-Anwalt     NOUN    2 obj       Case=Acc|Gender=Masc|Number=Sing
    an             an             ADP     2 compound:prt _
    .              .              PUNCT   2 punct     _

    # Der Präsident der Reederei Norda Kai Lund schwieg.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Präsident      Präsident      NOUN    8 nsubj     Case=Nom|Gender=Masc|Number=Sing
    der            der            DET     4 det       Case=Gen|Gender=Fem|Number=Sing|PronType=Art
    Reederei       Reederei       NOUN    2 nmod      Case=Gen|Gender=Fem|Number=Sing
    Norda          Norda          PROPN   4 appos     Case=Nom|Number=Sing B-ORG
    Kai            Kai            PROPN   5 flat      Case=Nom|Gender=Masc|Number=Sing B-PER
    Lund           Lund           PROPN   6 flat      Case=Nom|Gender=Masc|Number=Sing I-PER
    schwieg        schweigen      VERB    0 ROOT      Number=Sing|VerbForm=Fin
    .              .              PUNCT   8 punct     _
""")

MINISTERS = frozen_tree("""
    # Umweltminister aus Polen und anderen Staaten kamen am Freitag zusammen.
    Umweltminister Umweltminister NOUN    7 nsubj     Case=Nom|Gender=Masc|Number=Sing
    aus            aus            ADP     3 case      _
    Polen          Polen          PROPN   1 nmod      Case=Dat|Number=Sing B-LOC tag=NE
    und            und            CCONJ   6 cc        _
    anderen        anderer        DET     6 det       Case=Dat|Number=Plur|PronType=Ind tag=ADJA
    Staaten        Staat          NOUN    3 conj      Case=Dat|Gender=Neut|Number=Plur
    kamen          kommen         VERB    0 ROOT      Number=Plur|VerbForm=Fin
    am             an             ADP     9 case      Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Freitag        Freitag        PROPN   7 obl       Case=Dat|Gender=Masc|Number=Sing tag=NN
    zusammen       zusammen       ADV     7 compound:prt _
    .              .              PUNCT   7 punct     _

    # Die Umfrage nannte einen Anhänger Brandts.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Umfrage        Umfrage        NOUN    3 nsubj     Case=Nom|Gender=Fem|Number=Sing
    nannte         nennen         VERB    0 ROOT      Number=Sing|VerbForm=Fin
    einen          ein            DET     5 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Anhänger       Anhänger       NOUN    3 obj       Case=Acc|Gender=Masc|Number=Sing
    Brandts        Brandt         PROPN   5 nmod      Case=Gen|Gender=Masc|Number=Sing B-PER tag=NE
    .              .              PUNCT   3 punct     _
""")

THINGS = frozen_tree("""
    # Die EU-Richtlinie gilt.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    EU-Richtlinie  EU-Richtlinie  NOUN    3 nsubj     Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NN
    gilt           gelten         VERB    0 ROOT      Number=Sing|VerbForm=Fin
    .              .              PUNCT   3 punct     _

    # In der Bremer Altstadt brannte es.
    In             in             ADP     4 case      _
    der            der            DET     4 det       Case=Dat|Gender=Fem|Number=Sing|PronType=Art
    Bremer         Bremer         PROPN   4 nmod      Case=Dat|Gender=Fem|Number=Sing B-LOC
    Altstadt       Altstadt       NOUN    5 obl       Case=Dat|Gender=Fem|Number=Sing
    brannte        brennen        VERB    0 ROOT      Number=Sing|VerbForm=Fin
    es             es             PRON    5 nsubj     Case=Nom|Gender=Neut|Number=Sing|PronType=Prs
    .              .              PUNCT   5 punct     _

    # Er reiste in den Niederlanden umher.
    Er             er             PRON    2 nsubj     Case=Nom|Gender=Masc|Number=Sing|PronType=Prs
    reiste         reisen         VERB    0 ROOT      Number=Sing|VerbForm=Fin
    in             in             ADP     5 case      _
    den            der            DET     5 det       Case=Dat|Number=Plur|PronType=Art
    Niederlanden   Niederlanden   PROPN   2 obl       Case=Dat|Gender=Neut|Number=Plur B-LOC tag=NE
    umher          umher          ADV     2 compound:prt _
    .              .              PUNCT   2 punct     _

    # Die Partei „Die Linke.“ tagte.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Partei         Partei         NOUN    8 nsubj     Case=Nom|Gender=Fem|Number=Sing
    „              „              PUNCT   5 punct     _
    Die            der            DET     5 det       Case=Nom|Number=Sing|PronType=Art B-ORG
    Linke          Linke          PROPN   2 appos     Case=Nom|Gender=Fem|Number=Sing I-ORG tag=NN
    .              .              PUNCT   8 punct     _
    “              “              PUNCT   5 punct     _
    tagte          tagen          VERB    0 ROOT      Number=Sing|VerbForm=Fin
    .              .              PUNCT   8 punct     _
""")

SPEAKER = frozen_tree("""
    # Staatspräsident Ole Brandt starb.
    Staatspräsident Staatspräsident NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Ole            Ole            PROPN   1 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   2 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    starb          sterben        VERB    0 ROOT      Number=Sing|VerbForm=Fin
    .              .              PUNCT   4 punct     _

    # Der Parlamentspräsident übernahm das Amt.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Parlamentspräsident Parlamentspräsident NOUN    3 nsubj     Case=Nom|Gender=Masc|Number=Sing
    übernahm       übernehmen     VERB    0 ROOT      Number=Sing|VerbForm=Fin
    das            der            DET     5 det       Case=Acc|Gender=Neut|Number=Sing|PronType=Art
    Amt            Amt            NOUN    3 obj       Case=Acc|Gender=Neut|Number=Sing
    .              .              PUNCT   3 punct     _
""")


CASES = frozen_tree("""
    # Der Deutsche Ruderbund (DRUB) tagte.
    Der            der            DET     3 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Deutsche       deutsch        ADJ     3 amod      Case=Nom|Gender=Masc|Number=Sing B-ORG
    Ruderbund      Ruderbund      NOUN    7 nsubj     Case=Nom|Number=Sing I-ORG
    (              (              PUNCT   5 punct
    DRUB           DRUB           PROPN   3 appos     Case=Nom|Number=Sing
    )              )              PUNCT   5 punct
    tagte          tagen          VERB    0 ROOT      Number=Sing|VerbForm=Fin
    .              .              PUNCT   7 punct

    # Der Sprecher des Deutschen Ruderbundes schwieg.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Sprecher       Sprecher       NOUN    6 nsubj     Case=Nom|Gender=Masc|Number=Sing
    des            der            DET     5 det       Case=Gen|Gender=Masc|Number=Sing|PronType=Art
    Deutschen      deutsch        ADJ     5 amod      Case=Gen|Gender=Neut|Number=Sing B-ORG
    Ruderbundes    Ruderbund      NOUN    2 nmod      Case=Gen|Gender=Neut|Number=Sing I-ORG
    schwieg        schweigen      VERB    0 ROOT      Number=Sing|VerbForm=Fin
    .              .              PUNCT   6 punct
""")

ARMY = frozen_tree("""
    # Staatspräsident Ole Brandt regiert Moldau.
    Staatspräsident Staatspräsident NOUN   4 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Ole            Ole            PROPN   1 appos     Case=Nom|Gender=Masc|Number=Sing B-PER
    Brandt         Brandt         PROPN   2 flat      Number=Sing I-PER
    regiert        regieren       VERB    0 ROOT      Number=Sing|VerbForm=Fin
    Moldau         Moldau         PROPN   4 obj       Case=Acc|Gender=Neut|Number=Sing B-LOC
    .              .              PUNCT   4 punct

    # Der moldauische Präsident Ole Brandt schickt Brandts Truppen und moldauische Soldaten.
    Der            der            DET     3 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    moldauische    moldauisch     ADJ     3 amod      Case=Nom|Gender=Masc|Number=Sing
    Präsident      Präsident      NOUN    6 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Ole            Ole            PROPN   3 appos     Case=Nom|Gender=Masc|Number=Sing B-PER
    Brandt         Brandt         PROPN   4 flat      Number=Sing I-PER
    schickt        schicken       VERB    0 ROOT      Number=Sing|VerbForm=Fin
    Brandts        Brandt         PROPN   8 nmod      Case=Gen|Gender=Masc|Number=Sing B-PER
    Truppen        Truppe         NOUN    6 obj       Case=Acc|Gender=Fem|Number=Plur
    und            und            CCONJ  11 cc
    moldauische    moldauisch     ADJ    11 amod      Case=Acc|Gender=Masc|Number=Plur
    Soldaten       Soldat         NOUN    8 conj      Case=Acc|Gender=Masc|Number=Plur
    .              .              PUNCT   6 punct
""")

MEETING_OF_BANK = frozen_tree("""
    # Das Treffen der Norda, das heute stattfindet, endet.
    Das            der            DET     2 det       Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    Treffen        Treffen        NOUN   10 nsubj     Case=Nom|Gender=Neut|Number=Sing
    der            der            DET     4 det       Case=Gen|Gender=Fem|Number=Sing|PronType=Art
    Norda          Norda          PROPN   2 nmod      Case=Gen|Number=Sing B-ORG
    ,              ,              PUNCT   8 punct
    das            der            PRON    8 nsubj     Case=Nom|Gender=Neut|Number=Sing|PronType=Rel tag=PRELS
    heute          heute          ADV     8 advmod
    stattfindet    stattfinden    VERB    4 acl       Number=Sing|VerbForm=Fin
    ,              ,              PUNCT   8 punct
    endet          enden          VERB    0 ROOT      Number=Sing|VerbForm=Fin
    .              .              PUNCT  10 punct
""")

KREMLIN = frozen_tree("""
    # Polen führt eine Liste, die der Kreml nach seiner Niederlage verbot.
    Polen          Polen          PROPN   2 nsubj     Case=Nom|Gender=Neut|Number=Sing B-LOC
    führt          führen         VERB    0 ROOT      Number=Sing|VerbForm=Fin
    eine           ein            DET     4 det       Case=Acc|Gender=Fem|Number=Sing|PronType=Art
    Liste          Liste          NOUN    2 obj       Case=Acc|Gender=Fem|Number=Sing
    ,              ,              PUNCT  12 punct
    die            der            PRON   12 nsubj     Case=Nom|Gender=Fem|Number=Sing|PronType=Rel tag=PRELS
    der            der            DET     8 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Kreml          Kreml          PROPN  12 obl:arg   Case=Nom|Gender=Masc|Number=Sing B-ORG
    nach           nach           ADP    11 case
    seiner         sein           DET    11 det:poss  Case=Dat|Gender=Fem|Number=Sing|Poss=Yes tag=PPOSAT
    Niederlage     Niederlage     NOUN   12 obl       Case=Dat|Gender=Fem|Number=Sing
    verbot         verbieten      VERB    4 acl       Number=Sing|VerbForm=Fin
    .              .              PUNCT   2 punct
""")

PLANES = frozen_tree("""
    # Boeing baut eine Boeing 737.
    Boeing         Boeing         PROPN   2 nsubj     Case=Nom|Number=Sing B-ORG
    baut           bauen          VERB    0 ROOT      Number=Sing|VerbForm=Fin
    eine           ein            DET     4 det       Case=Acc|Gender=Fem|Number=Sing|PronType=Art
    Boeing         Boeing         PROPN   2 obj       Case=Acc|Number=Sing B-ORG
    737            737            NUM     4 nummod    _
    .              .              PUNCT   2 punct

    # Mit dem Unternehmen, das Flügel baut, endet der Streit.
    Mit            mit            ADP     3 case
    dem            der            DET     3 det       Case=Dat|Gender=Neut|Number=Sing|PronType=Art
    Unternehmen    Unternehmen    NOUN    9 obl       Case=Dat|Gender=Neut|Number=Sing
    ,              ,              PUNCT   7 punct
    das            der            PRON    7 nsubj     Case=Nom|Gender=Neut|Number=Sing|PronType=Rel tag=PRELS
    Flügel         Flügel         NOUN    7 obj       Case=Acc|Gender=Masc|Number=Plur
    baut           bauen          VERB    3 acl       Number=Sing|VerbForm=Fin
    ,              ,              PUNCT   7 punct
    endet          enden          VERB    0 ROOT      Number=Sing|VerbForm=Fin
    der            der            DET    11 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Streit         Streit         NOUN    9 nsubj     Case=Nom|Gender=Masc|Number=Sing
    .              .              PUNCT   9 punct
""")

WORKER = frozen_tree("""
    # Jan Dorn, finnischer Hacker und Mitarbeiter von Velatec floh mit der Freiwilligen Norda.
    Jan            Jan            PROPN  10 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER
    Dorn           Dorn           PROPN   1 flat      Number=Sing I-PER
    ,              ,              PUNCT   5 punct
    finnischer     finnisch       ADJ     5 amod      Case=Nom|Gender=Masc|Number=Sing
    Hacker         Hacker         NOUN    1 appos     Case=Nom|Gender=Masc|Number=Sing
    und            und            CCONJ   7 cc
    Mitarbeiter    Mitarbeiter    NOUN    5 conj      Case=Nom|Gender=Masc|Number=Sing
    von            von            ADP     9 case
    Velatec        Velatec        PROPN   5 nmod      Number=Sing B-ORG
    floh           fliehen        VERB    0 ROOT      Number=Sing|VerbForm=Fin
    mit            mit            ADP    14 case
    der            der            DET    14 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Freiwilligen   freiwillig     ADJ    14 amod      Case=Dat|Gender=Fem|Number=Sing B-ORG
    Norda          Norda          PROPN  10 obl       Case=Dat|Number=Sing I-ORG
    .              .              PUNCT  10 punct
""")


def roles(actors: list[ActorDraft], name: str) -> list[tuple[str, str | None, str | None]]:
    """The roles of an actor with the names of the others."""
    (actor,) = (actor for actor in actors if actor.name == name)
    return [
        (role.text, None if role.of is None else actors[role.of].name, role.relation) for role in actor.roles
    ]


def test_a_genitive_inside_a_description_is_not_who_is_described() -> None:
    actors = find_actors(CRITIC, [])
    assert mentions_in(CRITIC) == {
        "Ole Brandt": [
            "Ministerpräsident Ole Brandt",
            "des Ministerpräsidenten",
            "dem Ministerpräsidenten",
        ],
        "Jan Dorn": ["Jan Dorn", "Sprecher der Opposition", "Dorn"],
    }
    assert roles(actors, "Jan Dorn") == [("Sprecher", "die Opposition", "spokesperson")]


def test_a_woman_is_neither_a_man_nor_whoever_was_named_since() -> None:
    assert mentions_in(WOMAN) == {"Lübeck": ["Lübeck"], "Kai Behn": ["Sprecher Kai Behn", "Er"]}


def test_a_neighbour_is_another_state_and_an_area_between_towns_is_none_of_them() -> None:
    actors = mentions_in(NEIGHBOUR)
    assert actors == {"Polen": ["Polen"], "Lübeck": ["Lübeck"], "Kiel": ["Kiel"]}


def test_what_somebody_is_elected_to_is_a_role_and_nobody_else() -> None:
    actors = find_actors(APPOINTED, [])
    assert roles(actors, "Ida Brandt") == [("Nachfolgerin", "Karl Öhm", "head")]
    assert list(mentions_in(APPOINTED)) == ["Ida Brandt", "Karl Öhm"]


def test_a_noun_means_the_organisation_that_bears_it() -> None:
    assert mentions_in(BANK)["Nordische Entwicklungsbank"][-1] == "Die Bank"
    assert mentions_in(COURT)["Bundesverfassungsgericht"][1] == "das Verfassungsgericht"


def test_a_senator_is_of_the_town_and_a_president_of_a_court_no_head_of_state() -> None:
    assert roles(find_actors(SENATOR, []), "Jan Dorn") == [("Innensenator", "Berlin", "minister")]
    assert roles(find_actors(COURT, []), "Ole Brandt") == [("Präsident", "Bundesverfassungsgericht", "head")]


def test_functions_joined_without_an_article_are_one_persons() -> None:
    actors = find_actors(FORMER, [])
    assert roles(actors, "Gerd Behn") == [
        ("Innenminister", None, "minister"),
        ("FDP-Politiker", "FDP", "member"),
    ]
    assert roles(actors, "Dora Senz") == [("Gründerin", "Velatec", "head"), ("Chefin", "Velatec", "head")]


def test_a_function_with_its_organisation_is_who_had_the_function() -> None:
    assert mentions_in(FORMER)["Jan Dorn"] == ["Anwalt Jan Dorn", "den NPD-Anwalt"]


def test_a_name_behind_the_name_of_a_firm_is_who_is_described() -> None:
    assert roles(find_actors(FORMER, []), "Kai Lund") == [("Präsident", "Norda", "head")]


def test_a_plural_without_article_and_a_noun_before_a_genitive_are_nobodys_title() -> None:
    actors = find_actors(MINISTERS, [])
    assert mentions_in(MINISTERS) == {"Polen": ["Polen"], "Brandt": ["Brandts"]}
    assert roles(actors, "Brandt") == []


def test_compounds_and_adjectives_of_towns_are_no_actors() -> None:
    actors = mentions_in(THINGS)
    assert actors == {"Niederlande": ["Niederlanden"], "Die Linke": ["Partei „Die Linke.“"]}


def test_the_president_of_a_parliament_is_not_the_president() -> None:
    assert mentions_in(SPEAKER) == {"Ole Brandt": ["Staatspräsident Ole Brandt"]}


def test_a_name_is_one_in_every_case_and_shown_as_without_an_article() -> None:
    assert mentions_in(CASES)["Deutscher Ruderbund"] == [
        "Deutsche Ruderbund",
        "DRUB",
        "Deutschen Ruderbundes",
    ]


def test_troops_of_a_head_of_state_are_the_states() -> None:
    actors = mentions_in(ARMY)
    assert actors["moldauische Truppen"] == ["Brandts Truppen", "moldauische Soldaten"]


def test_a_relative_pronoun_of_another_gender_means_another_noun() -> None:
    assert mentions_in(MEETING_OF_BANK) == {"Norda": ["Norda"]}


def test_an_article_in_the_nominative_shows_the_subject_that_a_possessive_means() -> None:
    assert mentions_in(KREMLIN)["Russland"] == ["Kreml", "seiner"]


def test_a_firms_product_and_a_firm_that_a_clause_defines_are_not_the_firm() -> None:
    (boeing,) = find_actors(PLANES, [])
    assert [mention.words.start for mention in boeing.mentions] == [0]


def test_an_attribute_behind_two_functions_and_a_weak_adjective() -> None:
    actors = find_actors(WORKER, [])
    assert ("Mitarbeiter", "Velatec", "member") in roles(actors, "Jan Dorn")
    assert "Freiwillige Norda" in mentions_in(WORKER)
