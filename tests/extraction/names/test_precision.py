"""What is no actor, and who is not meant: on frozen parses of the bundled model."""

from __future__ import annotations

from frozen import frozen_tree
from telling import mentions_in

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.language.rows import Planting
from newsgraph.language.tree import Tree

TOLD = frozen_tree("""
    # Der Gesundheitskonzern Oehmann plant den Umbau.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Gesundheitskonzern Gesundheitskonzern NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Oehmann        Oehmann        PROPN   2 appos     Case=Nom|Number=Sing B-PER tag=NE
    plant          planen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    den            der            DET     6 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Umbau          Umbau          NOUN    4 obj       Case=Acc|Gender=Masc|Number=Sing
    .              .              PUNCT   4 punct     _

    # Oehmann will wachsen.
    Oehmann        Oehmann        PROPN   3 nsubj     Case=Nom|Number=Sing B-PER tag=NE
    will           wollen         AUX     3 aux       Number=Sing|Person=3|VerbForm=Fin
    wachsen        wachsen        VERB    0 ROOT      VerbForm=Inf
    .              .              PUNCT   3 punct     _
""")

QUOTED = frozen_tree("""
    # Das berichtete die Zeitung „Senzer Bote“.
    Das            der            PRON    2 obj       Case=Nom|Gender=Neut|Number=Sing|PronType=Dem,Rel
    berichtete     berichten      VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    die            der            DET     4 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Zeitung        Zeitung        NOUN    2 obl:arg   Case=Dat|Gender=Fem|Number=Sing
    „              „              PUNCT   7 punct     _
    Senzer         Senzer         ADJ     7 amod      Gender=Masc|Number=Sing B-ORG tag=ADJA
    Bote           Bote           PROPN   4 appos     Case=Nom|Gender=Neut|Number=Sing I-ORG tag=NE
    “              “              PUNCT   7 punct     _
    .              .              PUNCT   2 punct     _

    # Das Stück „Rote Tinte“ lief in Kassel.
    Das            der            DET     2 det       Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    Stück          Stück          NOUN    7 nsubj     Case=Nom|Gender=Neut|Number=Sing
    „              „              PUNCT   4 punct     _
    Rote           rote           ADJ     5 compound  Number=Sing B-MISC tag=ADJA
    Tinte          Tinte          NOUN    2 appos     Case=Nom|Number=Sing I-MISC
    “              “              PUNCT   4 punct     _
    lief           laufen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    in             in             ADP     9 case      _
    Kassel         Kassel         PROPN   7 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .              .              PUNCT   7 punct     _
""")

ACRONYM = frozen_tree("""
    # Der Senzer Wetterdienst warnte vor Sturm.
    Der            der            DET     3 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Senzer         Senzer         ADJ     3 amod      Case=Nom|Gender=Masc|Number=Sing B-ORG tag=ADJA
    Wetterdienst   Wetterdienst   NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing I-ORG
    warnte         warnen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    vor            vor            ADP     6 case      _
    Sturm          Sturm          NOUN    4 obl       Case=Dat|Gender=Masc|Number=Sing
    .              .              PUNCT   4 punct     _

    # Laut SWD wird es kalt.
    Laut           laut           ADP     2 case      _
    SWD            SWD            PROPN   5 obl       Case=Dat|Number=Sing B-ORG tag=NE
    wird           werden         AUX     5 aux       Number=Sing|Person=3|VerbForm=Fin
    es             es             PRON    5 nsubj     Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs
    kalt           kalt           ADJ     0 ROOT      _
    .              .              PUNCT   5 punct     _
""")

STRANGER = frozen_tree("""
    # Der Schriftsteller Karl Lotz wurde in Bonn begraben.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Schriftsteller Schriftsteller NOUN    8 nsubj:pass Case=Nom|Gender=Masc|Number=Sing
    Karl           Karl           PROPN   2 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz           Lotz           PROPN   3 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    wurde          werden         AUX     8 aux:pass  Number=Sing|Person=3|VerbForm=Fin
    in             in             ADP     7 case      _
    Bonn           Bonn           PROPN   8 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    begraben       begraben       VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT   8 punct     _

    # Ein Unbekannter besucht sein Grab.
    Ein            ein            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Unbekannter    Unbekannte     NOUN    3 nsubj     Case=Nom|Gender=Masc|Number=Sing
    besucht        besuchen       VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    sein           sein           DET     5 det:poss  Case=Acc|Gender=Neut|Poss=Yes|PronType=Prs tag=PPOSAT
    Grab           Grab           NOUN    3 obj       Case=Acc|Gender=Masc|Number=Sing
    .              .              PUNCT   3 punct     _

    # Der Mann bringt Rosen.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Mann           Mann           NOUN    3 nsubj     Case=Nom|Gender=Masc|Number=Sing
    bringt         bringen        VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Rosen          Rose           NOUN    3 obj       Case=Acc|Gender=Masc|Number=Plur
    .              .              PUNCT   3 punct     _
""")

MINISTERS = frozen_tree("""
    # In einer Erklärung der EU-Außenminister war von Gewalt die Rede.
    In             in             ADP     3 case      _
    einer          ein            DET     3 det       Case=Dat|Gender=Fem|Number=Sing|PronType=Art
    Erklärung      Erklärung      NOUN   10 nmod      Case=Dat|Gender=Fem|Number=Sing
    der            der            DET     5 det       Case=Gen|Gender=Fem|Number=Sing|PronType=Art
    EU-Außenminister EU-Außenminister NOUN    3 nmod      Case=Gen|Gender=Masc|Number=Sing
    war            sein           AUX    10 cop       Number=Sing|Person=3|VerbForm=Fin
    von            von            ADP     8 case      _
    Gewalt         Gewa           NOUN   10 nmod      Case=Dat|Gender=Fem|Number=Plur
    die            der            DET    10 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Rede           Rede           NOUN    0 ROOT      Case=Nom|Gender=Fem|Number=Sing
    .              .              PUNCT  10 punct     _
""")

PENINSULA = frozen_tree("""
    # Die Regierung in Seoul warnte vor einem Krieg.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Regierung      Regierung      NOUN    5 nsubj     Case=Nom|Gender=Fem|Number=Sing
    in             in             ADP     4 case      _
    Seoul          Seoul          PROPN   2 nmod      Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    warnte         warnen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    vor            vor            ADP     8 case      _
    einem          ein            DET     8 det       Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Krieg          Krieg          NOUN    5 obl       Case=Dat|Gender=Masc|Number=Sing
    .              .              PUNCT   5 punct     _

    # Südkorea werde die Halbinsel verteidigen.
    Südkorea       Südkorea       PROPN   5 nsubj     Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    werde          werden         AUX     5 aux       Number=Sing|Person=3|VerbForm=Fin
    die            der            DET     4 det       Case=Acc|Gender=Fem|Number=Sing|PronType=Art
    Halbinsel      Halbinsel      NOUN    5 obj       Case=Acc|Gender=Fem|Number=Sing
    verteidigen    verteidigen    VERB    0 ROOT      VerbForm=Inf
    .              .              PUNCT   5 punct     _
""")

ONE = frozen_tree("""
    # Am Flughafen stürzte eine Boeing ab.
    Am             an             ADP     2 case      Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Flughafen      Flughafen      NOUN    3 obl       Case=Dat|Gender=Masc|Number=Sing
    stürzte        stürzen        VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    eine           ein            DET     5 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Boeing         Boeing         PROPN   3 nsubj     Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NN
    ab             ab             ADP     3 compound:prt _
    .              .              PUNCT   3 punct     _

    # Der Verein wählte auf einem außerordentlichen Bundestag.
    Der            der            DET     2 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Verein         Verein         NOUN    3 nsubj     Case=Nom|Gender=Neut|Number=Sing
    wählte         wählen         VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    auf            auf            ADP     7 case      _
    einem          ein            DET     7 det       Case=Dat|Gender=Neut|Number=Sing|PronType=Art
    außerordentlichen außerordentlich ADJ     7 amod      Case=Dat|Gender=Masc|Number=Sing tag=ADJA
    Bundestag      Bundestag      NOUN    3 obl       Case=Dat|Gender=Masc|Number=Sing
    .              .              PUNCT   3 punct     _
""")

TEAMS = frozen_tree("""
    # Die Velner Ice Tigers haben gewonnen.
    Die            der            DET     3 det       Case=Nom|Number=Plur|PronType=Art
    Velner         Velner         ADJ     3 amod      Case=Nom|Gender=Masc|Number=Plur B-ORG tag=ADJA
    Ice            Ice            PROPN   6 nsubj     _ I-ORG tag=NN
    Tigers         Tiger          NOUN    3 flat      Case=Nom|Number=Plur I-ORG
    haben          haben          AUX     6 aux       Number=Plur|Person=3|VerbForm=Fin
    gewonnen       gewinnen       VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT   6 punct     _

    # Das nächste Spiel der Ice Tigers ist am Freitag.
    Das            der            DET     3 det       Case=Nom|Gender=Neut|Number=Sing|PronType=Art
    nächste        ah             ADJ     3 amod      Case=Nom|Gender=Neut|Number=Sing tag=ADJA
    Spiel          Spiel          NOUN    7 nsubj     Case=Nom|Gender=Neut|Number=Sing
    der            der            DET     5 det       Case=Gen|Number=Plur|PronType=Art
    Ice            Ice            NOUN    3 nmod      _ B-ORG
    Tigers         Tiger          NOUN    5 flat      Case=Gen|Number=Plur I-ORG
    ist            sein           VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    am             an             ADP     9 case      Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Freitag        Freitag        PROPN   7 obl       Case=Dat|Gender=Masc|Number=Sing tag=NN
    .              .              PUNCT   7 punct     _
""")

TRAINER = frozen_tree("""
    # Der deutsche Trainer Karl Lotz und der norwegische Staatschef Jost Senz kamen.
    Der            der            DET     3 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    deutsche       deutsch        ADJ     3 amod      Case=Nom|Gender=Masc|Number=Sing tag=ADJA
    Trainer        Trainer        NOUN   12 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Karl           Karl           PROPN   3 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz           Lotz           PROPN   4 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    und            und            CCONJ   9 cc        _
    der            der            DET     9 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    norwegische    norwegisch     ADJ     9 amod      Case=Nom|Gender=Masc|Number=Sing tag=ADJA
    Staatschef     Staatschef     NOUN    3 conj      Case=Nom|Gender=Masc|Number=Sing
    Jost           Jost           PROPN   9 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Senz           Senz           PROPN  10 flat      Case=Nom|Number=Sing I-PER tag=NE
    kamen          kommen         VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    .              .              PUNCT  12 punct     _
""")

NEAREST = frozen_tree("""
    # Die niederländischen Truppen hatten die Angreifer nicht aufgehalten.
    Die            der            DET     3 det       Case=Nom|Number=Plur|PronType=Art
    niederländischen niederländisch ADJ     3 amod      Case=Nom|Gender=Masc|Number=Plur tag=ADJA
    Truppen        Truppe         NOUN    8 nsubj     Case=Nom|Gender=Fem|Number=Plur
    hatten         haben          AUX     8 aux       Number=Plur|Person=3|VerbForm=Fin
    die            der            DET     6 det       Case=Acc|Number=Plur|PronType=Art
    Angreifer      Angreifer      NOUN    8 obj       Case=Acc|Gender=Masc|Number=Plur
    nicht          nicht          PART    8 advmod    _
    aufgehalten    aufhalten      VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT   8 punct     _

    # Sie führten tausende Bewohner ab.
    Sie            sie            PRON    2 nsubj     Case=Nom|Number=Plur|Person=3|PronType=Prs
    führten        führen         VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    tausende       tausend        ADJ     4 nummod    Number=Plur tag=ADJA
    Bewohner       Bewohn         NOUN    2 obj       Case=Acc|Gender=Masc|Number=Plur
    ab             ab             ADP     2 compound:prt _
    .              .              PUNCT   2 punct     _

    # Viele von ihnen wurden erschossen.
    Viele          viel           DET     5 nsubj:pass Case=Nom|Number=Plur|PronType=Ind tag=NN
    von            von            ADP     3 case      _
    ihnen          sie            PRON    1 nmod      Case=Dat|Number=Plur|Person=3|PronType=Prs
    wurden         werden         AUX     5 aux:pass  Number=Plur|Person=3|VerbForm=Fin
    erschossen     erschießen     VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT   5 punct     _
""")

WE = frozen_tree("""
    # Der norwegische Präsident Karl Lotz sagte: „Ich erkläre, dass wir uns das Recht vorbehalten.“
    Der            der            DET     3 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    norwegische    norwegisch     ADJ     3 amod      Case=Nom|Gender=Masc|Number=Sing tag=ADJA
    Präsident      Präsident      NOUN    6 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Karl           Karl           PROPN   3 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz           Lotz           PROPN   4 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    sagte          sagen          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    :              :              PUNCT  10 punct     _
    „              „              PUNCT  10 punct     _
    Ich            ich            PRON   10 nsubj     Case=Nom|Number=Sing|Person=1|PronType=Prs
    erkläre        erklären       VERB    6 ccomp     Number=Sing|Person=1|VerbForm=Fin
    ,              ,              PUNCT  17 punct     _
    dass           dass           SCONJ  17 mark      _
    wir            wir            PRON   17 nsubj     Case=Nom|Number=Plur|Person=1|PronType=Prs
    uns            wir            PRON   17 obl:arg   Case=Acc|Number=Plur|Person=1|PronType=Prs
    das            der            DET    16 det       Case=Acc|Gender=Neut|Number=Sing|PronType=Art
    Recht          Recht          NOUN   17 obj       Case=Acc|Gender=Neut|Number=Sing
    vorbehalten    vorbehalten    VERB   10 ccomp     Number=Plur|Person=1|VerbForm=Fin
    .              .              PUNCT  10 punct     _
    “              “              PUNCT  10 punct     _
""")

ALL = frozen_tree("""
    # Der norwegische Präsident Karl Lotz sagte: „Wir sollten uns daran erinnern.
    Der            der            DET     3 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    norwegische    norwegisch     ADJ     3 amod      Case=Nom|Gender=Masc|Number=Sing tag=ADJA
    Präsident      Präsident      NOUN    6 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Karl           Karl           PROPN   3 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz           Lotz           PROPN   4 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    sagte          sagen          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    :              :              PUNCT  13 punct     _
    „              „              PUNCT  13 punct     _
    Wir            wir            PRON   13 nsubj     Case=Nom|Number=Plur|Person=1|PronType=Prs
    sollten        sollen         AUX    13 aux       Number=Plur|Person=1|VerbForm=Fin
    uns            wir            PRON   13 obj       Case=Acc|Number=Plur|Person=1|PronType=Prs|Reflex=Yes
    daran          daran          ADV    13 advmod    PronType=Dem
    erinnern       erinnern       VERB    6 ccomp     VerbForm=Inf
    .              .              PUNCT  13 punct     _

    # Ich hoffe, dass wir alle leben.“
    Ich            ich            PRON    2 nsubj     Case=Nom|Number=Sing|Person=1|PronType=Prs
    hoffe          hoffen         VERB    0 ROOT      Number=Sing|Person=1|VerbForm=Fin
    ,              ,              PUNCT   7 punct     _
    dass           dass           SCONJ   7 mark      _
    wir            wir            PRON    7 nsubj     Case=Nom|Number=Plur|Person=1|PronType=Prs
    alle           alle           DET     7 nsubj     Case=Nom|Number=Plur|PronType=Tot
    leben          leben          VERB    2 ccomp     Number=Plur|Person=3|VerbForm=Fin
    .              .              PUNCT   2 punct     _
    “              “              PUNCT   2 punct     _
""")

MEETING = frozen_tree("""
    # Nach dem Treffen sagte der norwegische Präsident Karl Lotz: „Wir haben lange gesprochen.“
    Nach           nach           ADP     3 case      _
    dem            der            DET     3 det       Case=Dat|Gender=Masc|Number=Sing|PronType=Art
    Treffen        Treffen        NOUN    4 obl       Case=Dat|Gender=Masc|Number=Sing
    sagte          sagen          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    der            der            DET     7 det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    norwegische    norwegisch     ADJ     7 amod      Case=Nom|Gender=Masc|Number=Sing tag=ADJA
    Präsident      Präsident      NOUN    4 nsubj     Case=Nom|Gender=Masc|Number=Sing
    Karl           Karl           PROPN   7 appos     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz           Lotz           PROPN   8 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    :              :              PUNCT  15 punct     _
    „              „              PUNCT  15 punct     _
    Wir            wir            PRON   15 nsubj     Case=Nom|Number=Plur|Person=1|PronType=Prs
    haben          haben          AUX    15 aux       Number=Plur|Person=1|VerbForm=Fin
    lange          lange          ADV    15 advmod    _
    gesprochen     sprechen       VERB    4 ccomp     VerbForm=Part
    .              .              PUNCT  15 punct     _
    “              “              PUNCT  15 punct     _
""")

OLDEST = frozen_tree("""
    # Die älteste Frau der Stadt, Ida Brandt, ist gestorben.
    Die            der            DET     3 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    älteste        ältoß          ADJ     3 amod      Case=Nom|Gender=Fem|Number=Sing tag=ADJA
    Frau           Frau           NOUN   11 nsubj:pass Case=Nom|Gender=Fem|Number=Sing
    der            der            DET     5 det       Case=Gen|Gender=Fem|Number=Sing|PronType=Art
    Stadt          Stadt          NOUN    3 nmod      Case=Gen|Gender=Fem|Number=Sing
    ,              ,              PUNCT  11 punct     _
    Ida            Ida            PROPN   3 appos     Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Brandt         Brandt         PROPN   7 flat      Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    ,              ,              PUNCT   3 punct     _
    ist            sein           AUX    11 aux       Number=Sing|Person=3|VerbForm=Fin
    gestorben      sterben        VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT  11 punct     _

    # Sie wurde in Bonn geboren.
    Sie            sie            PRON    5 nsubj:pass Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs
    wurde          werden         AUX     5 aux:pass  Number=Sing|Person=3|VerbForm=Fin
    in             in             ADP     4 case      _
    Bonn           Bonn           PROPN   5 obl       Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    geboren        gebären        VERB    0 ROOT      VerbForm=Part
    .              .              PUNCT   5 punct     _
""")

NOBLE = frozen_tree("""
    # Auf der Straße verunglückte Moritz Oehm Graf von Senz.
    Auf            auf            ADP     3 case      _
    der            der            DET     3 det       Case=Dat|Gender=Fem|Number=Sing|PronType=Art
    Straße         Straße         NOUN    4 obl       Case=Dat|Gender=Fem|Number=Sing
    verunglückte   verunglücken   VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    Moritz         Moritz         PROPN   4 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Oehm           Oehm           PROPN   5 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    Graf           Graf           NOUN    5 appos     Case=Nom|Gender=Masc|Number=Sing I-PER
    von            von            ADP     9 case      _ I-PER
    Senz           Senz           PROPN   7 nmod      Case=Dat|Gender=Masc|Number=Sing I-PER tag=NE
    .              .              PUNCT   4 punct     _

    # Auch Claus Oehm Graf von Senz starb.
    Auch           auch           ADV     2 advmod    _
    Claus          Claus          PROPN   7 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Oehm           Oehm           PROPN   2 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    Graf           Graf           NOUN    7 nsubj     Case=Nom|Gender=Masc|Number=Sing I-PER
    von            von            ADP     6 case      _ I-PER
    Senz           Senz           PROPN   4 nmod      Case=Dat|Gender=Masc|Number=Sing I-PER tag=NE
    starb          sterben        VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    .              .              PUNCT   7 punct     _
""")

AHEAD = frozen_tree("""
    # Die Nato lobte den Einsatz.
    Die            der            DET     2 det       Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Nato           Nato           PROPN   3 nsubj     Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NE
    lobte          loben          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    den            der            DET     5 det       Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Einsatz        Einsatz        NOUN    3 obj       Case=Acc|Gender=Masc|Number=Sing
    .              .              PUNCT   3 punct     _

    # Bei ihrem Vormarsch trafen US-Truppen auf Widerstand.
    Bei            bei            ADP     3 case      _
    ihrem          ihr            DET     3 det:poss  Case=Dat|Gender=Fem|Poss=Yes|PronType=Prs tag=PPOSAT
    Vormarsch      Vormarsch      NOUN    4 obl       Case=Dat|Gender=Masc|Number=Sing
    trafen         treffen        VERB    0 ROOT      Number=Plur|Person=3|VerbForm=Fin
    US-Truppen     US-Truppe      NOUN    4 nsubj     Case=Nom|Gender=Fem|Number=Plur B-LOC
    auf            auf            ADP     7 case      _
    Widerstand     Widerstand     NOUN    4 obl       Case=Acc|Gender=Masc|Number=Sing
    .              .              PUNCT   4 punct     _
""")

FORMER = frozen_tree("""
    # Karl Lotz war von 1990 bis 1991 norwegischer Minister.
    Karl           Karl           PROPN   9 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz           Lotz           PROPN   1 flat      Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    war            sein           AUX     9 cop       Number=Sing|Person=3|VerbForm=Fin
    von            von            ADP     5 case      _
    1990           1990           NUM     9 nmod      _
    bis            bis            ADP     7 case      _
    1991           1991           NUM     5 nmod      _
    norwegischer   norwegisch     ADJ     9 amod      Case=Nom|Gender=Masc|Number=Sing tag=ADJA
    Minister       Minister       NOUN    0 ROOT      Case=Nom|Gender=Masc|Number=Sing
    .              .              PUNCT   9 punct     _

    # Lotz sagte: „Ich hoffe, dass wir gewinnen.“
    Lotz           Lotz           PROPN   2 nsubj     Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    sagte          sagen          VERB    0 ROOT      Number=Sing|Person=3|VerbForm=Fin
    :              :              PUNCT   6 punct     _
    „              „              PUNCT   6 punct     _
    Ich            ich            PRON    6 nsubj     Case=Nom|Number=Sing|Person=1|PronType=Prs
    hoffe          hoffen         VERB    2 ccomp     Number=Sing|Person=1|VerbForm=Fin
    ,              ,              PUNCT  10 punct     _
    dass           dass           SCONJ  10 mark      _
    wir            wir            PRON   10 nsubj     Case=Nom|Number=Plur|Person=1|PronType=Prs
    gewinnen       gewinnen       VERB    6 ccomp     Number=Plur|Person=1|VerbForm=Fin
    .              .              PUNCT   6 punct     _
    “              “              PUNCT   6 punct     _
""")


def types(tree: Tree) -> dict[str, str]:
    return {actor.name: actor.type for actor in find_actors(tree, [])}


def test_the_noun_before_a_name_tells_what_it_is() -> None:
    assert types(TOLD) == {"Oehmann": "organisation"}


def test_a_title_in_quotation_marks_is_no_actor_but_a_paper_is() -> None:
    assert types(QUOTED) == {"Senzer Bote": "organisation", "Kassel": "place"}


def test_an_acronym_that_spells_the_only_name_is_that_organisation() -> None:
    assert mentions_in(ACRONYM) == {"Senzer Wetterdienst": ["Senzer Wetterdienst", "SWD"]}


def test_the_man_is_the_stranger_named_last() -> None:
    assert mentions_in(STRANGER)["Karl Lotz"] == ["Schriftsteller Karl Lotz"]


def test_ministers_in_the_genitive_are_many() -> None:
    assert mentions_in(MINISTERS) == {}


def test_a_city_is_no_peninsula() -> None:
    assert mentions_in(PENINSULA) == {"Seoul": ["Seoul"], "Südkorea": ["Die Regierung", "Südkorea"]}


def test_an_indefinite_article_makes_a_thing_of_a_known_name() -> None:
    assert mentions_in(ONE) == {}


def test_the_end_of_a_name_is_the_name_and_keeps_its_s() -> None:
    assert mentions_in(TEAMS) == {"Velner Ice Tigers": ["Velner Ice Tigers", "Ice Tigers"]}


def test_a_trainer_heads_no_state() -> None:
    roles = {
        actor.name: [role.relation for role in actor.roles]
        for actor in find_actors(TRAINER, [])
        if actor.roles
    }
    assert roles == {"Karl Lotz": ["head"], "Jost Senz": ["head_of_state"]}


def test_them_is_nobody_where_others_are_nearer() -> None:
    assert "ihnen" not in mentions_in(NEAREST)["niederländische Truppen"]


def we_mean(tree: Tree) -> dict[str, list[str]]:
    """Who is meant by the words in the first person plural."""
    found = find_actors(tree, find_claims(tree, published=None))
    words = {
        a.name: [m.words.text for m in a.mentions if m.words.text.lower() in ("wir", "uns")] for a in found
    }
    return {name: texts for name, texts in words.items() if texts}


def test_we_is_the_state_that_a_president_speaks_for() -> None:
    assert we_mean(WE) == {"Norwegen": ["wir", "uns"]}


def test_a_former_minister_speaks_for_no_state() -> None:
    assert we_mean(FORMER) == {}


def test_we_is_nobody_where_it_may_be_everybody_or_both_sides() -> None:
    assert we_mean(ALL) == {}
    assert we_mean(MEETING) == {}


def test_a_woman_of_a_town_is_not_the_wife_of_the_name_behind_the_comma() -> None:
    assert list(mentions_in(OLDEST)) == ["Ida Brandt", "Bonn"]


def test_a_name_of_nobility_is_one_name() -> None:
    assert list(mentions_in(NOBLE)) == ["Moritz Oehm Graf von Senz", "Claus Oehm Graf von Senz"]


def test_a_possessive_before_its_plural_subject_is_the_subject() -> None:
    assert mentions_in(AHEAD)["US-Truppen"] == ["ihrem", "US-Truppen"]


def test_a_name_with_two_blanks_inside_is_the_same_name() -> None:
    words = ["Der", "Bund", " ", "für", "Fischerei", "tagt", "."]
    tags = ["DET", "PROPN", "SPACE", "ADP", "NOUN", "VERB", "PUNCT"]
    heads = [1, 5, 1, 4, 1, 5, 5]
    labels = ["det", "nsubj", "dep", "case", "nmod", "ROOT", "punct"]
    rows = [
        Planting(text=word, pos=pos, head=head, dep=dep)
        for word, pos, head, dep in zip(words, tags, heads, labels, strict=True)
    ]
    tree = Tree(rows, [(1, 5, "ORG")])
    assert [actor.name for actor in find_actors(tree, [])] == ["Bund für Fischerei"]
