"""Reports of acts of speech on frozen documents: what is one, and what only looks like one."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.claims.finding import find_claims

JUDGED = """
    # Der Anwalt bezeichnete die Strafe als mild.
    Der         der         DET    2  det
    Anwalt      Anwalt      NOUN   3  nsubj  Case=Nom
    bezeichnete bezeichnen  VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    die         der         DET    5  det
    Strafe      Strafe      NOUN   3  obj
    als         als         CCONJ  7  cc
    mild        mild        ADJ    3  advcl
    .           .           PUNCT  3  punct
"""

ASKED = """
    # Der Anwalt forderte {object}.
    Der       der         DET    2  det
    Anwalt    Anwalt      NOUN   3  nsubj  Case=Nom
    forderte  fordern     VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    {object}  {object}    {pos}  3  obj
    .         .           PUNCT  3  punct
"""

PLUPERFECT = """
    # Der Anwalt hatte Aufschub gefordert.
    Der       der         DET    2  det
    Anwalt    Anwalt      NOUN   5  nsubj  Case=Nom
    hatte     haben       AUX    5  aux    Mood=Ind|VerbForm=Fin  O  tag=VAFIN
    Aufschub  Aufschub    NOUN   5  obj
    gefordert fordern     VERB   0  ROOT   VerbForm=Part          O  tag=VVPP
    .         .           PUNCT  5  punct
"""

MODAL = """
    # Der Anwalt konnte Aufschub fordern.
    Der       der         DET    2  det
    Anwalt    Anwalt      NOUN   5  nsubj  Case=Nom
    konnte    können      AUX    5  aux    Mood=Ind|VerbForm=Fin  O  tag=VMFIN
    Aufschub  Aufschub    NOUN   5  obj
    fordern   fordern     VERB   0  ROOT   VerbForm=Inf           O  tag=VVINF
    .         .           PUNCT  5  punct
"""

NEGATED = """
    # Der Anwalt forderte nie Aufschub.
    Der       der         DET    2  det
    Anwalt    Anwalt      NOUN   3  nsubj  Case=Nom
    forderte  fordern     VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    nie       nie         ADV    3  advmod
    Aufschub  Aufschub    NOUN   3  obj
    .         .           PUNCT  3  punct
"""

REFLEXIVE = """
    # Der Anwalt verspricht sich Erfolg.
    Der        der          DET    2  det
    Anwalt     Anwalt       NOUN   3  nsubj    Case=Nom
    verspricht versprechen  VERB   0  ROOT     Mood=Ind|VerbForm=Fin
    sich       sich         PRON   3  obl:arg  Reflex=Yes
    Erfolg     Erfolg       NOUN   3  obj
    .          .            PUNCT  3  punct
"""

FIRST_PERSON = """
    # Ich fordere Aufschub.
    Ich       ich         PRON   2  nsubj  Case=Nom
    fordere   fordern     VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    Aufschub  Aufschub    NOUN   2  obj
    .         .           PUNCT  2  punct
"""

QUESTION = """
    # Fordert der Anwalt Aufschub?
    Fordert   fordern     VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    der       der         DET    3  det
    Anwalt    Anwalt      NOUN   1  nsubj  Case=Nom
    Aufschub  Aufschub    NOUN   1  obj
    ?         ?           PUNCT  1  punct
"""

COMPARED = """
    # Der Anwalt wertete später als Kollegen.
    Der       der          DET    2  det
    Anwalt    Anwalt       NOUN   3  nsubj  Case=Nom
    wertete   werten       VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    später    spät         ADJ    3  advmod Degree=Cmp
    als       als          CCONJ  6  cc
    Kollegen  Kollege      NOUN   4  obl
    .         .            PUNCT  3  punct
"""


def kinds(table: str) -> list[tuple[str, str]]:
    return [
        (claim.kind, claim.speaker.text if claim.speaker is not None else "")
        for claim in find_claims(frozen_tree(table))
    ]


def test_a_demand_with_what_is_demanded_is_a_report() -> None:
    assert kinds(ASKED.format(object="Aufschub", pos="NOUN")) == [("Reported", "Der Anwalt")]


def test_a_judgement_with_its_predicate_is_a_report() -> None:
    assert kinds(JUDGED) == [("Reported", "Der Anwalt")]


@pytest.mark.parametrize(
    "table",
    [
        PLUPERFECT,
        MODAL,
        NEGATED,
        REFLEXIVE,
        FIRST_PERSON,
        QUESTION,
        COMPARED,
        ASKED.format(object="das", pos="PRON"),
    ],
    ids=["background", "modal", "negated", "reflexive", "first person", "question", "compared", "pronoun"],
)
def test_a_sentence_that_tells_no_act_with_its_content_is_no_report(table: str) -> None:
    assert kinds(table) == []
