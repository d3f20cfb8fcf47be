"""Whom epithets mean: the only person near of whom they may be told."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import mentions_in, names_of_last

from newsgraph.extraction.actors import find_actors

MINISTER = """
    # Minister Ole Brandt drohte.
    Minister  Minister  NOUN   4  nsubj  Case=Nom|Gender=Masc|Number=Sing
    Ole       Ole       PROPN  1  appos  Gender=Masc|Number=Sing  B-PER
    Brandt    Brandt    PROPN  2  flat   Gender=Masc|Number=Sing  I-PER
    drohte    drohen    VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .         .         PUNCT  4  punct  _
"""
GUEST = """
    # Ole Brandt kam.
    Ole     Ole     PROPN  3  nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER
    Brandt  Brandt  PROPN  1  flat   Gender=Masc|Number=Sing           I-PER
    kam     kommen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .       .       PUNCT  3  punct  _
"""
OTHER = """
    # Tom Weber schwieg.
    Tom      Tom        PROPN  3  nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER
    Weber    Weber      PROPN  1  flat   Gender=Masc|Number=Sing           I-PER
    schwieg  schweigen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .        .          PUNCT  3  punct  _
"""


def _behind(before: str, epithet: str) -> list[str]:
    article = "Die" if epithet.endswith("in") else "Der"
    gender = "Fem" if article == "Die" else "Masc"
    return names_of_last(
        f"""{before}
    # {article} {epithet} lachte.
    {article}   der       DET    2  det    Case=Nom|Gender={gender}|Number=Sing|PronType=Art
    {epithet}   {epithet} NOUN   3  nsubj  Case=Nom|Gender={gender}|Number=Sing
    lachte      lachen    VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .           .         PUNCT  3  punct  _
    """,
        epithet,
    )


@pytest.mark.parametrize(
    ("before", "epithet", "whom"),
    [
        (MINISTER, "CDU-Politiker", ["Ole Brandt"]),
        (MINISTER, "Däne", ["Ole Brandt"]),
        (GUEST, "Komponist", ["Ole Brandt"]),
        (GUEST, "Komponistin", []),  # no man
        (GUEST, "Richter", []),  # who comes into many a story unnamed
        (MINISTER, "Komponist", []),  # who has another office
        (GUEST + OTHER, "Däne", ["Tom Weber"]),  # who was told of last
        (GUEST + OTHER, "Komponist", []),  # either
    ],
)
def test_an_epithet_means_the_only_person_near_of_whom_it_may_be_told(
    before: str, epithet: str, whom: list[str]
) -> None:
    assert _behind(before, epithet) == whom


COURT = f"""{OTHER}
    # Sein Anwalt, der Jurist Ole Lotz, sprach.
    Sein    sein      DET    2  det:poss  Case=Nom|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs
    Anwalt  Anwalt    NOUN   9  nsubj     Case=Nom|Gender=Masc|Number=Sing
    ,       ,         PUNCT  5  punct     _
    der     der       DET    5  det       Case=Nom|Gender=Masc|Number=Sing|PronType=Art
    Jurist  Jurist    NOUN   2  compound  Case=Nom|Gender=Masc|Number=Sing
    Ole     Ole       PROPN  5  appos     Case=Nom|Gender=Masc|Number=Sing  B-PER
    Lotz    Lotz      PROPN  6  flat      Gender=Masc|Number=Sing           I-PER
    ,       ,         PUNCT  2  punct     _
    sprach  sprechen  VERB   0  ROOT      Number=Sing|VerbForm=Fin
    .       .         PUNCT  9  punct     _

    # Sein Mandant schwieg.
    Sein     sein       DET    2  det:poss  Case=Nom|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs
    Mandant  Mandant    NOUN   3  nsubj     Case=Nom|Gender=Masc|Number=Sing
    schwieg  schweigen  VERB   0  ROOT      Number=Sing|VerbForm=Fin
    .        .          PUNCT  3  punct     _
"""


def test_a_lawyer_with_a_name_behind_a_comma_is_one_person_and_has_a_client() -> None:
    assert mentions_in(frozen_tree(COURT))["Ole Lotz"] == ["Sein Anwalt", "Jurist Ole Lotz", "Sein"]
    assert names_of_last(COURT, "Mandant") == ["Tom Weber"]


def test_an_age_may_be_told_in_years_and_stands_for_one_person() -> None:
    table = """
    # Ein 22 Jahre alter Mann schlug einen Jungen.
    Ein     ein      DET    5  det     Case=Nom|Gender=Masc|Number=Sing
    22      22       NUM    3  nummod  NumType=Card
    Jahre   Jahr     NOUN   4  obl     Case=Acc|Gender=Neut|Number=Plur
    alter   alt      ADJ    5  amod    Case=Nom|Gender=Masc|Number=Sing
    Mann    Mann     NOUN   6  nsubj   Case=Nom|Gender=Masc|Number=Sing
    schlug  schlagen VERB   0  ROOT    Number=Sing|VerbForm=Fin
    einen   ein      DET    8  det     Case=Acc|Gender=Masc|Number=Sing
    Jungen  Junge    NOUN   6  obj     Case=Acc|Gender=Masc|Number=Sing
    .       .        PUNCT  6  punct   _

    # Die Polizei traf auf den 22-Jährigen.
    Die         der         DET    2  det    Case=Nom|Gender=Fem|Number=Sing
    Polizei     Polizei     NOUN   3  nsubj  Case=Nom|Gender=Fem|Number=Sing
    traf        treffen     VERB   0  ROOT   Number=Sing|VerbForm=Fin
    auf         auf         ADP    6  case   _
    den         der         DET    6  det    Case=Dat|Number=Plur
    22-Jährigen 22-Jährige  NOUN   3  obl    Case=Dat|Number=Plur
    .           .           PUNCT  3  punct  _
    """
    meant = [actor for actor in find_actors(frozen_tree(table), []) if len(actor.mentions) == 2]
    assert [mention.words.text for mention in meant[0].mentions] == [
        "alter Mann",
        "den 22-Jährigen",
    ]


def test_the_office_of_a_woman_has_her_form() -> None:
    (chair,) = (
        actor
        for actor in find_actors(
            frozen_tree("""
    # Anna Brandt ist Vorsitzende.
    Anna         Anna          PROPN  4  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-PER
    Brandt       Brandt        PROPN  1  flat   Gender=Fem|Number=Sing           I-PER
    ist          sein          AUX    4  cop    Number=Sing|VerbForm=Fin
    Vorsitzende  Vorsitzender  NOUN   0  ROOT   Case=Nom|Gender=Fem|Number=Sing
    .            .             PUNCT  4  punct  _
    """),
            [],
        )
        if actor.named
    )
    assert [role.text for role in chair.roles] == ["Vorsitzende"]


def test_an_article_tells_the_gender_where_the_noun_has_none() -> None:
    text = """
        # Ida Brandt wirft der Firma Solex vor, sie habe gelogen.
        Ida Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        wirft werfen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        der der DET 5 det Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Firma Firma NOUN 3 obl:arg Case=Dat|Gender=Fem|Number=Sing O tag=NN
        Solex Solex PROPN 5 flat Case=Nom|Number=Sing B-ORG tag=NE
        vor vor ADP 3 compound:prt _ O tag=PTKVZ
        , , PUNCT 11 punct _ O tag=$,
        sie sie PRON 11 nsubj Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs O tag=PPER
        habe haben AUX 11 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        gelogen lügen VERB 3 ccomp VerbForm=Part O tag=VVPP
        . . PUNCT 3 punct _ O tag=$.

        # Der CEO bestreitet es.
        Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        CEO CEO NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        bestreitet bestreiten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        es es PRON 3 obj Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        . . PUNCT 3 punct _ O tag=$.
    """
    assert names_of_last(text, "CEO") == []  # no woman
