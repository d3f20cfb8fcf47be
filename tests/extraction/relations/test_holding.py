"""What is announced is yet to come, whatever the form in which it is told."""

from __future__ import annotations

from frozen import frozen_tree

from newsgraph.extraction.drafts import RelationDraft
from newsgraph.extraction.relations.finding import find_relations

ANNOUNCED = """
    # Roth kündigte {article} {noun} gegen Fink an.
    Roth       Roth        PROPN  2  nsubj        Case=Nom  B-PER
    kündigte   ankündigen  VERB   0  ROOT         Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
    {article}  ein         DET    4  det          Case=Acc|Number=Sing  O  tag=ART
    {noun}     {noun}      NOUN   2  obj          Case=Acc|Number=Sing  O  tag=NN
    gegen      gegen       ADP    6  case         _  O  tag=APPR
    Fink       Fink        PROPN  4  nmod         Case=Acc  B-PER  tag=NE
    an         an          ADP    2  compound:prt _  O  tag=PTKVZ
    .          .           PUNCT  2  punct
"""
REPORTED = """
    # Roth {cue}, Fink würde Polen {verb}.
    Roth    Roth     PROPN  2  nsubj  Case=Nom  B-PER
    {cue}   {lemma}  VERB   0  ROOT   Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
    ,       ,        PUNCT  7  punct
    Fink    Fink     PROPN  7  nsubj  Case=Nom  B-PER
    würde   werden   AUX    7  aux    Mood=Sub|Number=Sing|VerbForm=Fin  O  tag=VAFIN
    Polen   Polen    PROPN  7  obj    Case=Acc  B-LOC
    {verb}  {verb}   VERB   2  ccomp  VerbForm=Inf  O  tag=VVINF
    .       .        PUNCT  2  punct
"""


def told(table: str, **words: str) -> RelationDraft:
    """Return what the innermost clause tells."""
    drafts = find_relations(frozen_tree(table.format(**words)))
    return [draft for draft in drafts if "clause" in draft.found_by][-1]


def test_an_announced_event_is_intended() -> None:
    assert told(ANNOUNCED, article="eine", noun="Klage").modality == "intended"


def test_what_is_announced_and_no_event_holds_as_it_is_told() -> None:
    assert told(ANNOUNCED, article="ein", noun="Regal").modality == "asserted"


def test_of_an_event_announced_before_nobody_knows_whether_it_came() -> None:
    draft = told("""
        # Roth hatte einen Protest gegen Fink angekündigt.
        Roth         Roth        PROPN  7  nsubj  Case=Nom  B-PER
        hatte        haben       AUX    7  aux    Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VAFIN
        einen        ein         DET    4  det    Case=Acc|Number=Sing  O  tag=ART
        Protest      Protest     NOUN   7  obj    Case=Acc|Number=Sing  O  tag=NN
        gegen        gegen       ADP    6  case   _  O  tag=APPR
        Fink         Fink        PROPN  4  nmod   Case=Acc  B-PER  tag=NE
        angekündigt  ankündigen  VERB   0  ROOT   VerbForm=Part  O  tag=VVPP
        .            .           PUNCT  7  punct
    """)
    assert draft.modality == "asserted"


def test_a_wuerde_under_an_announcement_is_no_condition() -> None:
    draft = told(REPORTED, cue="drohte", lemma="drohen", verb="angreifen")
    assert (draft.modality, draft.lead) == ("intended", "angedroht:")


def test_a_wuerde_of_reported_speech_may_be_of_now() -> None:
    draft = told(REPORTED, cue="sagte", lemma="sagen", verb="hassen")
    assert (draft.modality, draft.by_mood) == ("conditional", True)
