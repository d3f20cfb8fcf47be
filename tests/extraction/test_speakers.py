"""The words that name a speaker: where they begin and where they end, on frozen documents."""

from __future__ import annotations

import datetime as dt

import pytest
from frozen import frozen_doc

from newsgraph.extraction.claims import find_claims

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


@pytest.mark.parametrize(
    ("table", "content", "speaker"),
    [
        (CUT_NAME, "dass die Firma schließt", "Anna van Berg"),
        (CUT_FRONT, "dass die Firma schließt", "Anna van Berg"),
        (CUT_QUOTATION_MARKS, "dass die Firma schließt", "Der „Bote“"),
        (CUT_CLOSING_MARK, "dass die Firma schließt", "Die Zeitung „Bote“"),
        (EMERGES, "dass die Firma schließt", "dem Bericht"),
        (SOURCE_WITH_CLAUSE, "starben zwei Menschen", "der Polizei"),
        (SO_WITH_ADVERB, "Die Lage sei ernst", "der Sprecher"),
        (RELATIVE_SOURCE, "die Firma schließt", "dem"),
    ],
    ids=[
        "rest-of-name",
        "front-of-name",
        "opening-mark-and-article",
        "closing-mark",
        "hervorgehen",
        "relative-clause",
        "so-weiter",
        "laut-dem",
    ],
)
def test_the_words_of_the_speaker(table: str, content: str, speaker: str) -> None:
    drafts = find_claims(frozen_doc(table), published=dt.date(2024, 10, 24))
    found = [
        (" … ".join(span.text for span in draft.content), draft.speaker.text if draft.speaker else "")
        for draft in drafts
    ]
    assert (content, speaker) in found
