"""A label reads on from the subject to whom or what it leads, and says all that keeps it true."""

from __future__ import annotations

from collections.abc import Iterator

from frozen import frozen_tree

from newsgraph.extraction.drafts import ParticipantDraft
from newsgraph.extraction.relations.finding import find_relations
from newsgraph.extraction.relations.wording import joined


def labels(table: str) -> list[str]:
    """Return the labels of all who take part in what a sentence tells, and of those whom their nouns hold."""
    drafts = find_relations(frozen_tree(table))
    return [label for draft in drafts for each in draft.participants[1:] for label in _labels(each)]


def _labels(participant: ParticipantDraft) -> Iterator[str]:
    yield joined(participant.label)
    for inner in participant.reached:
        yield from _labels(inner)


def test_a_limit_of_a_number_stands_in_its_label() -> None:
    table = """
        # Die Bank darf nur noch 40 Kunden aufnehmen.
        Die       der       DET   2 det    Case=Nom|Gender=Fem|Number=Sing   O tag=ART
        Bank      Bank      NOUN  8 nsubj  Case=Nom|Gender=Fem|Number=Sing   O tag=NN
        darf      dürfen    AUX   8 aux    Mood=Ind|Number=Sing|VerbForm=Fin O tag=VMFIN
        nur       nur       ADV   5 advmod _                                 O tag=ADV
        noch      noch      ADV   6 advmod _                                 O tag=ADV
        40        40        NUM   7 nummod _                                 O tag=CARD
        Kunden    Kunde     NOUN  8 obj    Case=Acc|Gender=Masc|Number=Plur  O tag=NN
        aufnehmen aufnehmen VERB  0 ROOT   VerbForm=Inf                      O tag=VVINF
        .         .         PUNCT 8 punct  _                                 O tag=$.
    """
    assert labels(table) == ["darf aufnehmen nur noch"]


def test_a_limit_before_a_preposition_stands_in_its_label() -> None:
    table = """
        # Polen war nur mit einem Gast angereist.
        Polen     Polen    PROPN 7 nsubj  Case=Nom|Gender=Neut|Number=Sing  B-LOC tag=NE
        war       sein     AUX   7 cop    Mood=Ind|Number=Sing|VerbForm=Fin O     tag=VAFIN
        nur       nur      ADV   7 advmod _                                 O     tag=ADV
        mit       mit      ADP   6 case   _                                 O     tag=APPR
        einem     ein      DET   6 det    Case=Dat|Gender=Masc|Number=Sing  O     tag=ART
        Gast      Gast     NOUN  7 obl    Case=Dat|Gender=Masc|Number=Sing  O     tag=NN
        angereist anreisen VERB  0 ROOT   VerbForm=Part                     O     tag=VVPP
        .         .        PUNCT 7 punct  _                                 O     tag=$.
    """
    assert labels(table) == ["war angereist nur mit"]


def test_more_of_them_are_more_in_the_label() -> None:
    table = """
        # Helfer befürchten deutlich mehr Tote.
        Helfer     Helfer     NOUN  2 nsubj  Case=Nom|Gender=Masc|Number=Plur  O tag=NN
        befürchten befürchten VERB  0 ROOT   Mood=Ind|Number=Plur|VerbForm=Fin O tag=VVFIN
        deutlich   deutlich   ADJ   4 advmod _                                 O tag=ADJD
        mehr       mehr       DET   5 det    _                                 O tag=PIAT
        Tote       Tot        NOUN  2 obj    Case=Acc|Gender=Masc|Number=Plur  O tag=NN
        .          .          PUNCT 2 punct  _                                 O tag=$.
    """
    assert labels(table) == ["befürchten deutlich mehr"]


def test_where_they_talk_is_not_where_that_is_of_which_they_talk() -> None:
    table = """
        # Polen und Litauen verhandeln in Genf über eine Waffenruhe.
        Polen      Polen      PROPN 4 nsubj Case=Nom|Gender=Neut|Number=Sing  B-LOC tag=NE
        und        und        CCONJ 3 cc    _                                 O     tag=KON
        Litauen    Litauen    PROPN 1 conj  Case=Nom|Gender=Neut|Number=Sing  B-LOC tag=NE
        verhandeln verhandeln VERB  0 ROOT  Mood=Ind|Number=Plur|VerbForm=Fin O     tag=VVFIN
        in         in         ADP   6 case  _                                 O     tag=APPR
        Genf       Genf       PROPN 4 obl   Case=Dat|Gender=Neut|Number=Sing  B-LOC tag=NE
        über       über       ADP   9 case  _                                 O     tag=APPR
        eine       ein        DET   9 det   Case=Acc|Gender=Fem|Number=Sing   O     tag=ART
        Waffenruhe Waffenruhe NOUN  4 obl   Case=Acc|Gender=Fem|Number=Sing   O     tag=NN
        .          .          PUNCT 4 punct _                                 O     tag=$.
    """
    assert labels(table) == ["verhandelt mit", "verhandeln in", "verhandeln in Genf über"]


def test_a_part_of_a_land_is_not_from_there() -> None:
    table = """
        # Zehn Tote wurden auf polnischem Boden geborgen.
        Zehn       zehn     NUM   2 nummod     _                                 O tag=CARD
        Tote       Tot      NOUN  7 nsubj:pass Case=Nom|Gender=Masc|Number=Plur  O tag=NN
        wurden     werden   AUX   7 aux:pass   Mood=Ind|Number=Plur|VerbForm=Fin O tag=VAFIN
        auf        auf      ADP   6 case       _                                 O tag=APPR
        polnischem polnisch ADJ   6 amod       Case=Dat|Gender=Masc|Number=Sing  O tag=ADJA
        Boden      Boden    NOUN  7 obl        Case=Dat|Gender=Neut|Number=Sing  O tag=NN
        geborgen   bergen   VERB  0 ROOT       VerbForm=Part                     O tag=VVPP
        .          .        PUNCT 7 punct      _                                 O tag=$.
    """
    assert labels(table) == ["wurden geborgen auf", "wurden geborgen auf Boden von"]


def test_nobody_is_what_a_reproach_is_about() -> None:
    table = """
        # Roth weist den Vorwurf der Wilderei zurück.
        Roth     Roth     PROPN 2 nsubj Case=Nom|Number=Sing B-PER tag=NE
        weist    weisen   VERB 0 ROOT Mood=Ind|Number=Sing|VerbForm=Fin O tag=VVFIN
        den      der      DET 4 det Case=Acc|Gender=Masc|Number=Sing O tag=ART
        Vorwurf  Vorwurf  NOUN 2 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        der      der      DET 6 det Case=Gen|Gender=Fem|Number=Sing O tag=ART
        Wilderei Wilderei NOUN 4 nmod Case=Gen|Gender=Fem|Number=Sing O tag=NN
        zurück   zurück   ADV 2 compound:prt _ O tag=PTKVZ
        .        .        PUNCT 2 punct _ O tag=$.
    """
    assert labels(table) == ["weist zurück"]


def test_the_figure_that_completes_a_verb_stands_in_its_label() -> None:
    table = """
        # Roth bezifferte die Zahl der Opfer auf 12 Menschen.
        Roth       Roth      PROPN 2 nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER tag=NE
        bezifferte beziffern VERB  0 ROOT   Mood=Ind|Number=Sing|VerbForm=Fin O     tag=VVFIN
        die        der       DET   4 det    Case=Acc|Gender=Fem|Number=Sing   O     tag=ART
        Zahl       Zahl      NOUN  2 obj    Case=Acc|Gender=Fem|Number=Sing   O     tag=NN
        der        der       DET   6 det    Case=Gen|Number=Plur              O     tag=ART
        Opfer      Opfer     NOUN  4 nmod   Case=Gen|Number=Plur              O     tag=NN
        auf        auf       ADP   9 case   _                                 O     tag=APPR
        12         12        NUM   9 nummod _                                 O     tag=CARD
        Menschen   Mensch    NOUN  2 obl    Case=Acc|Gender=Masc|Number=Plur  O     tag=NN
        .          .         PUNCT 2 punct  _                                 O     tag=$.
    """
    assert labels(table) == [
        "bezifferte auf 12 Menschen",
        "bezifferte auf 12 Menschen die Zahl von",
        "bezifferte die Zahl der Opfer auf",
    ]


def test_who_is_not_ready_to_do_something_is_told_with_it() -> None:
    table = """
        # Alpina war nicht bereit, mit Berg zu sprechen.
        Alpina Alpina PROPN 4 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        war sein AUX 4 cop Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
        nicht nicht PART 4 advmod Polarity=Neg O tag=PTKNEG
        bereit bereit ADJ 0 ROOT Degree=Pos O tag=ADJD
        , , PUNCT 9 punct _ O tag=$,
        mit mit ADP 7 case _ O tag=APPR
        Berg Berg NOUN 9 obl Case=Acc|Gender=Masc|Number=Sing O tag=NN
        zu zu PART 9 mark _ O tag=PTKZU
        sprechen sprechen VERB 4 xcomp VerbForm=Inf O tag=VVINF
        . . PUNCT 4 punct _ O tag=$.
    """
    assert labels(table) == ["war nicht bereit zu sprechen mit"]


def test_a_name_in_the_dative_is_no_second_object() -> None:
    table = """
        # China weigert sich, dem Kosovo den Status zu verleihen.
        China China PROPN 2 nsubj Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
        weigert weigern VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        sich sich PRON 2 obj Case=Acc|Person=3|PronType=Prs|Reflex=Yes O tag=PRF
        , , PUNCT 10 punct _ O tag=$,
        dem der DET 6 det Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Kosovo Kosovo PROPN 10 obj Case=Acc|Gender=Neut|Number=Sing B-LOC tag=NE
        den der DET 8 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Status Status NOUN 10 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        zu zu PART 10 mark _ O tag=PTKZU
        verleihen verleihen VERB 2 xcomp VerbForm=Inf O tag=VVINF
        . . PUNCT 2 punct _ O tag=$.
    """
    assert "weigert sich den Status zu verleihen" in labels(table)
