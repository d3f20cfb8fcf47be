"""Adverbs without which a relation would be false: they belong to its predicate."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import told

from newsgraph.evaluation.pairs import find_pairs

WRONGLY = """
    Die      der        DET   2  det    Case=Nom
    Klinik   Klinik     NOUN  5  nsubj  Case=Nom|Number=Sing
    hat      haben      AUX   5  aux    Number=Sing|VerbForm=Fin  tag=VAFIN
    falsch   falsch     ADV   5  advmod _  tag=ADJD
    abgerechnet abrechnen VERB 0 ROOT   VerbForm=Part  tag=VVPP
"""
EXCESS = """
    Lena     Lena       PROPN 2  nsubj  Number=Sing
    bremste  bremsen    VERB  0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    zu       zu         ADV   4  advmod _  tag=PTKA
    spät     spät       ADV   2  advmod _  tag=ADJD
"""
BY_SOMEBODY = """
    Tom      Tom        PROPN 5  nsubj:pass Number=Sing
    wird     werden     AUX   5  aux:pass   Number=Sing|VerbForm=Fin  tag=VAFIN
    selten   selten     ADV   5  advmod _  tag=ADJD
    von      von        ADP   6  case
    gelobt   loben      VERB  0  ROOT   VerbForm=Part  tag=VVPP
    Lena     Lena       PROPN 5  obl:agent  Case=Dat|Number=Sing B-PER
"""
SHARED = """
    Lena     Lena       PROPN 2  nsubj  Number=Sing
    versuchte versuchen VERB  0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    vergeblich vergeblich ADV 2  advmod _  tag=ADJD
    ,        ,          PUNCT 7  punct
    Tom      Tom        PROPN 7  obj    Case=Acc|Number=Sing
    zu       zu         PART  7  mark   _  tag=PTKZU
    sehen    sehen      VERB  2  xcomp  VerbForm=Inf  tag=VVINF
"""
HOW = """
    Lena     Lena       PROPN 2  nsubj  Number=Sing
    bremste  bremsen    VERB  0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    sanft    sanft      ADV   2  advmod _  tag=ADJD
"""
COUNTING = """
    Lena     Lena       PROPN 2  nsubj  Number=Sing
    verlor   verlieren  VERB  0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    fast     fast       ADV   2  advmod _  tag=ADV
    alle     aller      DET   5  det    Case=Acc
    Stimmen  Stimme     NOUN  2  obj    Case=Acc|Number=Plur
"""
ATTITUDE = """
    Lena     Lena       PROPN 2  nsubj  Number=Sing
    äußerte  äußern     VERB  0  ROOT   Number=Sing|VerbForm=Fin  tag=VVFIN
    sich     sich       PRON  2  expl:pv _  tag=PRF
    besorgt  besorgt    ADV   2  advmod _  tag=ADJD
    über     über       ADP   6  case
    Tom      Tom        PROPN 2  obl    Case=Acc|Number=Sing
"""


@pytest.mark.parametrize(
    ("table", "line"),
    [
        pytest.param(WRONGLY, "Die Klinik | hat falsch abgerechnet | -", id="wrongly"),
        pytest.param(BY_SOMEBODY, "Lena | selten gelobt | Tom", id="a passive told as active"),
        pytest.param(EXCESS, "Lena | bremste zu spät | -", id="too late"),
        pytest.param(SHARED, "Lena | versuchte vergeblich zu sehen | Tom", id="of the governing verb"),
        pytest.param(ATTITUDE, "Lena | äußerte sich besorgt über | Tom", id="in what mood"),
        pytest.param(HOW, "Lena | bremste | -", id="how is told by nobody"),
        pytest.param(COUNTING, "Lena | verlor | alle Stimmen", id="almost all is not almost lost"),
    ],
)
def test_a_predicate_holds_the_adverb_that_turns_it(table: str, line: str) -> None:
    assert told(table) == [line]


def test_what_almost_happened_is_no_event() -> None:
    table = """
        Tom      Tom        PROPN 4  nsubj:pass  Number=Sing  B-PER
        wurde    werden     AUX   4  aux:pass    Number=Sing|VerbForm=Fin  tag=VAFIN
        beinahe  beinahe    ADV   4  advmod _  O  tag=ADV
        festgenommen festnehmen VERB 0 ROOT VerbForm=Part  tag=VVPP
    """
    (almost,) = find_pairs(frozen_tree(table))
    (indeed,) = find_pairs(frozen_tree(table.replace("beinahe", "gestern")))
    assert (almost.event, indeed.event) == (None, "Coerce")
