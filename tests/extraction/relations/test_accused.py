"""What somebody is accused of they are said to have done."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.drafts import RelationDraft
from newsgraph.extraction.relations.accused import accusations
from newsgraph.extraction.relations.wording import joined
from newsgraph.language.mending import mend

ACTIVE = """
    # Fink {cue} dem Chef vor, Polen {verb} zu haben.
    Fink    Fink     PROPN  2  nsubj         Case=Nom  B-PER
    {cue}   {lemma}  VERB   0  ROOT          Mood=Ind|Tense=Past|VerbForm=Fin  O  tag=VVFIN
    dem     der      DET    4  det           Case=Dat|Gender=Masc|Number=Sing  O  tag=ART
    Chef    Chef     NOUN   2  obl:arg       Case=Dat|Gender=Masc|Number=Sing  O  tag=NN
    vor     vor      ADP    2  compound:prt  _  O  tag=PTKVZ
    ,       ,        PUNCT  8  punct
    Polen   Polen    PROPN  8  obj           Case=Acc  B-LOC
    {verb}  {verb}   VERB   2  xcomp         VerbForm=Part  O  tag=VVPP
    zu      zu       PART   8  mark          _  O  tag=PTKZU
    haben   haben    AUX    8  aux           VerbForm=Inf  O  tag=VAINF
    .       .        PUNCT  2  punct
"""
PASSIVE = """
    # Roth und Fink werden beschuldigt, Polen zu bestehlen.
    Roth         Roth          PROPN  5  nsubj:pass  Case=Nom  B-PER
    und          und           CCONJ  3  cc
    Fink         Fink          PROPN  1  conj        Case=Nom  B-PER
    werden       werden        AUX    5  aux:pass    Mood=Ind|Number=Plur|VerbForm=Fin  O  tag=VAFIN
    beschuldigt  beschuldigen  VERB   0  ROOT        VerbForm=Part  O  tag=VVPP
    ,            ,             PUNCT  9  punct
    Polen        Polen         PROPN  9  obj         Case=Acc  B-LOC
    zu           zu            PART   9  mark        _  O  tag=PTKZU
    bestehlen    bestehlen     VERB   5  xcomp       VerbForm=Inf  O  tag=VVINF
    .            .             PUNCT  5  punct
"""
SUSPECTED = """
    # Roth steht im Verdacht, Polen getäuscht oder bestohlen zu haben.
    Roth       Roth       PROPN  2  nsubj       Case=Nom  B-PER
    steht      stehen     VERB   0  ROOT        Mood=Ind|VerbForm=Fin  O  tag=VVFIN
    im         in         ADP    4  case        _  O  tag=APPRART
    Verdacht   Verdacht   NOUN   2  obl         Case=Dat|Gender=Masc|Number=Sing  O  tag=NN
    ,          ,          PUNCT  7  punct
    Polen      Polen      PROPN  7  nsubj:pass  Case=Nom  B-LOC
    getäuscht  täuschen   VERB   4  acl         VerbForm=Part  O  tag=VVPP
    oder       oder       CCONJ  9  cc
    bestohlen  bestehlen  VERB   7  conj        VerbForm=Part  O  tag=VVPP
    zu         zu         PART   9  mark        _  O  tag=PTKZU
    haben      haben      AUX    9  aux         VerbForm=Inf  O  tag=VAINF
    .          .          PUNCT  2  punct
"""


def told(table: str) -> list[tuple[str, str]]:
    return [(draft.lead, joined(draft.text)) for draft in drafts(table)]


def drafts(table: str) -> list[RelationDraft]:
    return list(accusations(mend(frozen_tree(table))))


def test_whom_an_accusation_is_made_to_has_the_infinitive() -> None:
    (draft,) = drafts(ACTIVE.format(cue="warf", lemma="werfen", verb="betrogen"))
    assert joined(draft.text) == "der Chef soll Polen betrogen haben"
    assert (draft.modality, draft.negated, draft.lead) == ("hearsay", False, "")
    assert [joined(each.label) for each in draft.participants[1:]] == ["soll betrogen haben"]


def test_without_the_perfect_the_accusation_is_named_first() -> None:
    assert told(PASSIVE) == [("beschuldigt:", "Roth und Fink sollen Polen bestehlen")]


def test_who_is_under_suspicion_has_every_infinitive_of_a_row() -> None:
    assert told(SUSPECTED) == [("", "Roth soll Polen getäuscht haben"), ("", "Roth soll bestohlen haben")]


@pytest.mark.parametrize(("cue", "lemma"), [("log", "lügen"), ("schlug", "schlagen")])
def test_what_is_no_accusation_is_not_told(cue: str, lemma: str) -> None:
    assert not drafts(ACTIVE.format(cue=cue, lemma=lemma, verb="betrogen"))


def test_an_accusation_that_is_not_made_tells_nothing() -> None:
    denied = PASSIVE.replace("# Roth und Fink werden", "# Roth und Fink werden nicht").replace(
        "    beschuldigt ", "    nicht  nicht  PART  5  advmod  _  O  tag=PTKNEG\n    beschuldigt "
    )
    rows = [line.split() for line in denied.strip().splitlines()[1:]]
    heads = {row[0]: str(int(row[3]) + (int(row[3]) >= 5)) for row in rows}
    table = "\n".join(" ".join([*row[:3], heads[row[0]], *row[4:]]) for row in rows)
    assert not told(table)
