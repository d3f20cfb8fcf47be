"""The words that name a speaker: where they begin and where they end, on frozen documents."""

from __future__ import annotations

import datetime as dt

import pytest
from frozen import frozen_tree

from newsgraph.extraction.claims.finding import find_claims

CUT_NAME = """
    # Anna van Berg sagte, dass die Firma schließt.
    Anna      Anna       PROPN  4  nsubj  Case=Nom               B-PER
    van       van        ADP    3  case   _                      I-PER
    Berg      Berg       PROPN  4  obl    _                      I-PER
    sagte     sagen      VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    ,         ,          PUNCT  9  punct
    dass      dass       SCONJ  9  mark
    die       der        DET    8  det
    Firma     Firma      NOUN   9  nsubj  Case=Nom
    schließt  schließen  VERB   4  ccomp  Mood=Ind|VerbForm=Fin
    .         .          PUNCT  4  punct
"""

CUT_FRONT = """
    # Anna van Berg sagte, dass die Firma schließt.
    Anna      Anna       PROPN  4  dep    _                      B-PER
    van       van        PROPN  4  dep    _                      I-PER
    Berg      Berg       PROPN  4  nsubj  Case=Nom               I-PER
    sagte     sagen      VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    ,         ,          PUNCT  9  punct
    dass      dass       SCONJ  9  mark
    die       der        DET    8  det
    Firma     Firma      NOUN   9  nsubj  Case=Nom
    schließt  schließen  VERB   4  ccomp  Mood=Ind|VerbForm=Fin
    .         .          PUNCT  4  punct
"""

PRONOUN_BEFORE_ELLIPSIS = """
    # Anna Berg komme, glaubt sie, die Schwester kaum.
    Anna      Anna       PROPN  3  nsubj  Case=Nom               B-PER
    Berg      Berg       PROPN  1  flat   _                      I-PER
    komme     kommen     VERB   5  ccomp  Mood=Sub|VerbForm=Fin  tag=VVFIN
    ,         ,          PUNCT  3  punct
    glaubt    glauben    VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    sie       sie        PRON   5  nsubj  Case=Nom|Gender=Fem|Number=Sing
    ,         ,          PUNCT  10 punct
    die       der        DET    9  det
    Schwester Schwester   NOUN   10 nmod   Case=Acc
    kaum      kaum       ADV    5  advmod
    .         .          PUNCT  5  punct
"""

CUT_QUOTATION_MARKS = """
    # Der „Bote“ sagte, dass die Firma schließt.
    Der       der        DET    5  det
    „         „          PUNCT  5  punct
    Bote      Bote       PROPN  5  nsubj  Case=Nom
    “         “          PUNCT  3  punct
    sagte     sagen      VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    ,         ,          PUNCT  10 punct
    dass      dass       SCONJ  10 mark
    die       der        DET    9  det
    Firma     Firma      NOUN   10 nsubj  Case=Nom
    schließt  schließen  VERB   5  ccomp  Mood=Ind|VerbForm=Fin
    .         .          PUNCT  5  punct
"""

CUT_CLOSING_MARK = """
    # Die Zeitung „Bote“ sagte, dass die Firma schließt.
    Die       der        DET    2  det
    Zeitung   Zeitung    NOUN   6  nsubj  Case=Nom
    „         „          PUNCT  4  punct
    Bote      Bote       PROPN  2  appos
    “         “          PUNCT  6  punct
    sagte     sagen      VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    ,         ,          PUNCT  11 punct
    dass      dass       SCONJ  11 mark
    die       der        DET    10 det
    Firma     Firma      NOUN   11 nsubj  Case=Nom
    schließt  schließen  VERB   6  ccomp  Mood=Ind|VerbForm=Fin
    .         .          PUNCT  6  punct
"""

EMERGES = """
    # Aus dem Bericht geht klar hervor, dass die Firma schließt.
    Aus       aus        ADP    3  case
    dem       der        DET    3  det
    Bericht   Bericht    NOUN   4  obl
    geht      gehen      VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    klar      klar       ADJ    4  nsubj
    hervor    hervor     ADP    4  compound:prt
    ,         ,          PUNCT  11 punct
    dass      dass       SCONJ  11 mark
    die       der        DET    10 det
    Firma     Firma      NOUN   11 nsubj  Case=Nom
    schließt  schließen  VERB   4  ccomp  Mood=Ind|VerbForm=Fin
    .         .          PUNCT  4  punct
"""

SOURCE_WITH_CLAUSE = """
    # Laut der Polizei, die ermittelt, starben zwei Menschen.
    Laut       laut       ADP    3  case
    der        der        DET    3  det
    Polizei    Polizei    NOUN   8  obl    Case=Dat
    ,          ,          PUNCT  6  punct
    die        der        PRON   6  nsubj  Case=Nom               O  tag=PRELS
    ermittelt  ermitteln  VERB   3  acl    Mood=Ind|VerbForm=Fin
    ,          ,          PUNCT  6  punct
    starben    sterben    VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    zwei       zwei       NUM    10 nummod
    Menschen   Mensch     NOUN   8  nsubj
    .          .          PUNCT  8  punct
"""

SO_WITH_ADVERB = """
    # Die Lage sei ernst, so der Sprecher weiter.
    Die       der       DET    2  det
    Lage      Lage      NOUN   4  nsubj  Case=Nom
    sei       sein      AUX    4  cop    Mood=Sub|VerbForm=Fin
    ernst     ernst     ADJ    0  ROOT
    ,         ,         PUNCT  8  punct
    so        so        ADV    8  advmod
    der       der       DET    8  det
    Sprecher  Sprecher  NOUN   4  parataxis
    weiter    weiter    ADV    8  advmod
    .         .         PUNCT  4  punct
"""

RELATIVE_SOURCE = """
    # Es gibt ein Gutachten, laut dem die Firma schließt.
    Es         es         PRON   2  expl
    gibt       geben      VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    ein        ein        DET    4  det
    Gutachten  Gutachten  NOUN   2  obj    Case=Acc
    ,          ,          PUNCT  10 punct
    laut       laut       ADP    10 dep
    dem        der        PRON   10 obl    Case=Dat               O  tag=PRELS
    die        der        DET    9  det
    Firma      Firma      NOUN   10 nsubj  Case=Nom
    schließt   schließen  VERB   4  acl    Mood=Ind|VerbForm=Fin
    .          .          PUNCT  2  punct
"""


NESTED_CLAUSE = """
    # Eva Berg, Chefin der Bank, die wächst, sagte, dass die Firma schließt.
    Eva       Eva        PROPN  11 nsubj  Case=Nom               B-PER
    Berg      Berg       PROPN  1  flat   _                      I-PER
    ,         ,          PUNCT  4  punct
    Chefin    Chefin     NOUN   1  appos
    der       der        DET    6  det
    Bank      Bank       NOUN   4  nmod   Case=Gen
    ,         ,          PUNCT  9  punct
    die       der        PRON   9  nsubj  Case=Nom               O  tag=PRELS
    wächst    wachsen    VERB   6  acl    Mood=Ind|VerbForm=Fin
    ,         ,          PUNCT  9  punct
    sagte     sagen      VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    ,         ,          PUNCT  16 punct
    dass      dass       SCONJ  16 mark
    die       der        DET    15 det
    Firma     Firma      NOUN   16 nsubj  Case=Nom
    schließt  schließen  VERB   11 ccomp  Mood=Ind|VerbForm=Fin
    .         .          PUNCT  11 punct
"""

ZUFOLGE_BY_ITS_ATTRIBUTE = """
    # Angaben der Bank zufolge starben zwei Menschen.
    Angaben    Angabe     NOUN   5  obl
    der        der        DET    3  det
    Bank       Bank       NOUN   1  nmod   Case=Gen
    zufolge    zufolge    ADP    3  case
    starben    sterben    VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    zwei       zwei       NUM    7  nummod
    Menschen   Mensch     NOUN   5  nsubj
    .          .          PUNCT  5  punct
"""

ZUFOLGE_TAKEN_FORWARD = """
    # Sie entstammen Berichten zufolge reichen Familien.
    Sie        sie        PRON   2  nsubj  Case=Nom
    entstammen entstammen VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    Berichten  Bericht    NOUN   2  obl:arg  Case=Dat
    zufolge    zufolge    ADP    6  case
    reichen    reich      ADJ    6  amod
    Familien   Familie    NOUN   2  obl    Case=Dat
    .          .          PUNCT  2  punct
"""

ZUFOLGE_IN_THE_MIDDLE = """
    # Das ist der Fehler der Bank zufolge nicht.
    Das        der        PRON   4  nsubj
    ist        sein       AUX    4  cop    Mood=Ind|VerbForm=Fin
    der        der        DET    4  det
    Fehler     Fehler     NOUN   0  ROOT
    der        der        DET    6  det
    Bank       Bank       NOUN   4  nmod   Case=Dat
    zufolge    zufolge    ADP    6  case
    nicht      nicht      PART   4  advmod
    .          .          PUNCT  4  punct
"""

ADVERBIAL_BEHIND_SOURCE = """
    # Zwei Menschen starben nach Angaben der Bank in Zukunft seltener.
    Zwei       zwei       NUM    2  nummod
    Menschen   Mensch     NOUN   3  nsubj
    starben    sterben    VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    nach       nach       ADP    5  case
    Angaben    Angabe     NOUN   3  obl
    der        der        DET    7  det
    Bank       Bank       NOUN   5  nmod   Case=Gen
    in         in         ADP    9  case
    Zukunft    Zukunft    NOUN   7  nmod
    seltener   selten     ADJ    3  advmod
    .          .          PUNCT  3  punct
"""

PREFIELD_ATTRIBUTE = """
    # Nach Angaben der Bank in Ulm starben zwei Menschen.
    Nach       nach       ADP    2  case
    Angaben    Angabe     NOUN   7  obl
    der        der        DET    4  det
    Bank       Bank       NOUN   2  nmod   Case=Gen
    in         in         ADP    6  case
    Ulm        Ulm        PROPN  4  nmod
    starben    sterben    VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    zwei       zwei       NUM    9  nummod
    Menschen   Mensch     NOUN   7  nsubj
    .          .          PUNCT  7  punct
"""

ATTRIBUTE_HUNG_ELSEWHERE = """
    # Das Team um Berg sagte, dass die Firma schließt.
    Das       der        DET    2  det
    Team      Team       NOUN   5  nsubj  Case=Nom
    um        um         ADP    4  case
    Berg      Berg       PROPN  5  obl
    sagte     sagen      VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    ,         ,          PUNCT  10 punct
    dass      dass       SCONJ  10 mark
    die       der        DET    9  det
    Firma     Firma      NOUN   10 nsubj  Case=Nom
    schließt  schließen  VERB   5  ccomp  Mood=Ind|VerbForm=Fin
    .         .          PUNCT  5  punct
"""

APPOSITION_HUNG_ELSEWHERE = """
    # Berg, Sprecher der Bank, sagte, dass die Firma schließt.
    Berg      Berg       PROPN  7  nsubj  Case=Nom
    ,         ,          PUNCT  3  punct
    Sprecher  Sprecher   NOUN   7  dep
    der       der        DET    5  det
    Bank      Bank       NOUN   3  nmod   Case=Gen
    ,         ,          PUNCT  7  punct
    sagte     sagen      VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    ,         ,          PUNCT  12 punct
    dass      dass       SCONJ  12 mark
    die       der        DET    11 det
    Firma     Firma      NOUN   12 nsubj  Case=Nom
    schließt  schließen  VERB   7  ccomp  Mood=Ind|VerbForm=Fin
    .         .          PUNCT  7  punct
"""

ADVERB_BEHIND_SUBJECT = """
    # Die Bank hingegen sagte, dass die Firma schließt.
    Die       der        DET    2  det
    Bank      Bank       NOUN   4  nsubj  Case=Nom
    hingegen  hingegen   ADV    4  advmod
    sagte     sagen      VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    ,         ,          PUNCT  9  punct
    dass      dass       SCONJ  9  mark
    die       der        DET    8  det
    Firma     Firma      NOUN   9  nsubj  Case=Nom
    schließt  schließen  VERB   4  ccomp  Mood=Ind|VerbForm=Fin
    .         .          PUNCT  4  punct
"""

OBJECT_IN_FRONT_BY_NUMBER = """
    # Die Pläne kritisierte Berg scharf.
    Die         der          DET    2  det
    Pläne       Plan         NOUN   3  nsubj  Case=Nom|Number=Plur
    kritisierte kritisieren  VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin
    Berg        Berg         PROPN  3  obj    Number=Sing
    scharf      scharf       ADJ    3  advmod
    .           .            PUNCT  3  punct
"""

OBJECT_IN_FRONT_BY_ARTICLE = """
    # Die Reform kritisierte der Minister scharf.
    Die         der          DET    2  det
    Reform      Reform       NOUN   3  nsubj  Gender=Fem|Number=Sing
    kritisierte kritisieren  VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin
    der         der          DET    5  det
    Minister    Minister     NOUN   3  obj    Gender=Masc|Number=Sing
    scharf      scharf       ADJ    3  advmod
    .           .            PUNCT  3  punct
"""

SUBJECT_IN_FRONT = """
    # Die Ministerin kritisierte die Reform scharf.
    Die         der          DET    2  det
    Ministerin  Ministerin   NOUN   3  nsubj  Gender=Fem|Number=Sing
    kritisierte kritisieren  VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin
    die         der          DET    5  det
    Reform      Reform       NOUN   3  obj    Gender=Fem|Number=Sing
    scharf      scharf       ADJ    3  advmod
    .           .            PUNCT  3  punct
"""

TEXT_READS = """
    # Die Erklärung der Bank lautete: „Wir schließen die Firma.“
    Die         der         DET    2  det
    Erklärung   Erklärung   NOUN   5  nsubj  Case=Nom
    der         der         DET    4  det
    Bank        Bank        NOUN   2  nmod   Case=Gen
    lautete     lauten      VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    :           :           PUNCT  9  punct
    „           „           PUNCT  9  punct
    Wir         wir         PRON   9  nsubj  Case=Nom
    schließen   schließen   VERB   5  ccomp  Mood=Ind|VerbForm=Fin
    die         der         DET    11 det
    Firma       Firma       NOUN   9  obj
    .           .           PUNCT  9  punct
    “           “           PUNCT  9  punct
"""

REFERENCE_EMERGES = """
    # Die Firma schließt.
    Die       der        DET    2  det
    Firma     Firma      NOUN   3  nsubj  Case=Nom
    schließt  schließen  VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    .         .          PUNCT  3  punct

    # Das geht aus dem Bericht hervor, der vorliegt.
    Das       der        PRON   2  dep
    geht      gehen      VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    aus       aus        ADP    5  case
    dem       der        DET    5  det
    Bericht   Bericht    NOUN   2  obl
    hervor    hervor     ADP    2  compound:prt
    ,         ,          PUNCT  9  punct
    der       der        PRON   2  nsubj  Case=Nom               O  tag=PRELS
    vorliegt  vorliegen  VERB   5  acl    Mood=Ind|VerbForm=Fin
    .         .          PUNCT  2  punct
"""


@pytest.mark.parametrize(
    ("table", "content", "speaker"),
    [
        (CUT_NAME, "dass die Firma schließt", "Anna van Berg"),
        (CUT_FRONT, "dass die Firma schließt", "Anna van Berg"),
        (CUT_QUOTATION_MARKS, "dass die Firma schließt", "Der „Bote“"),
        (CUT_CLOSING_MARK, "dass die Firma schließt", "Die Zeitung „Bote“"),
        (PRONOUN_BEFORE_ELLIPSIS, "Anna Berg komme", "sie"),
        (EMERGES, "dass die Firma schließt", "dem Bericht"),
        (SOURCE_WITH_CLAUSE, "starben zwei Menschen", "der Polizei"),
        (SO_WITH_ADVERB, "Die Lage sei ernst", "der Sprecher"),
        (RELATIVE_SOURCE, "die Firma schließt", "dem"),
        (NESTED_CLAUSE, "dass die Firma schließt", "Eva Berg, Chefin der Bank"),
        (ZUFOLGE_BY_ITS_ATTRIBUTE, "starben zwei Menschen", "Angaben der Bank"),
        (ZUFOLGE_TAKEN_FORWARD, "Sie entstammen … reichen Familien", "Berichten"),
        (ZUFOLGE_IN_THE_MIDDLE, "Das ist der Fehler … nicht", "der Bank"),
        (ADVERBIAL_BEHIND_SOURCE, "Zwei Menschen starben … in Zukunft seltener", "Angaben der Bank"),
        (PREFIELD_ATTRIBUTE, "starben zwei Menschen", "Angaben der Bank in Ulm"),
        (ATTRIBUTE_HUNG_ELSEWHERE, "dass die Firma schließt", "Das Team um Berg"),
        (APPOSITION_HUNG_ELSEWHERE, "dass die Firma schließt", "Berg, Sprecher der Bank"),
        (ADVERB_BEHIND_SUBJECT, "dass die Firma schließt", "Die Bank"),
        (OBJECT_IN_FRONT_BY_NUMBER, "Die Pläne kritisierte Berg scharf.", "Berg"),
        (OBJECT_IN_FRONT_BY_ARTICLE, "Die Reform kritisierte der Minister scharf.", "der Minister"),
        (SUBJECT_IN_FRONT, "Die Ministerin kritisierte die Reform scharf.", "Die Ministerin"),
        (TEXT_READS, "„Wir schließen die Firma.“", "Die Erklärung der Bank"),
        (REFERENCE_EMERGES, "Die Firma schließt", "dem Bericht"),
    ],
    ids=[
        "rest-of-name",
        "front-of-name",
        "opening-mark-and-article",
        "closing-mark",
        "pronoun-without-apposition",
        "hervorgehen",
        "relative-clause",
        "so-weiter",
        "laut-dem",
        "clause-in-apposition",
        "zufolge-by-its-attribute",
        "zufolge-taken-forward",
        "zufolge-in-the-middle",
        "adverbial-behind-source",
        "attribute-in-front-of-verb",
        "attribute-hung-elsewhere",
        "apposition-hung-elsewhere",
        "adverb-behind-subject",
        "object-in-front-by-number",
        "object-in-front-by-article",
        "subject-in-front",
        "lauten",
        "reference-by-hervorgehen",
    ],
)
def test_the_words_of_the_speaker(table: str, content: str, speaker: str) -> None:
    drafts = find_claims(frozen_tree(table), published=dt.date(2024, 10, 24))
    found = [
        (" … ".join(span.text for span in draft.content), draft.speaker.text if draft.speaker else "")
        for draft in drafts
    ]
    assert (content, speaker) in found
