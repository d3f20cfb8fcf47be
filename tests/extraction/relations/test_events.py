"""Events that a noun tells hold as the clause around them says, and read as German."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.drafts import RelationDraft
from newsgraph.extraction.relations.nominal import nominal_relations

EVENT = """
{article:8} {lemma:7} DET   2      det   Case=Nom|Definite={definite}  O  tag=ART
Angriff     Angriff   NOUN  {head} {dep} Case=Nom|Gender=Masc|Number=Sing  O  tag=NN
Israels     Israel    PROPN 2      nmod  Case=Gen|Number=Sing  O  tag=NE
auf         auf       ADP   6      case  _  O  tag=APPR
den         der       DET   6      det   Case=Acc|Definite=Def  O  tag=ART
Iran        Iran      PROPN 2      nmod  Case=Acc|Gender=Masc|Number=Sing  O  tag=NE
"""
PASSIVE = """
wurde       werden    AUX   8      aux:pass Mood=Ind|VerbForm=Fin  O  tag=VAFIN
{word:10}   {verb:10} VERB  0      ROOT  VerbForm=Part  O  tag=VVPP
.           .         PUNCT 8      punct _  O  tag=$.
"""
ACTIVE = """
{word:10}   {verb:10} VERB  0      ROOT  Mood=Ind|VerbForm=Fin  O  tag=VVFIN
.           .         PUNCT 7      punct _  O  tag=$.
"""
QUALITY = """
ist         sein      AUX   8      cop   Mood=Ind|VerbForm=Fin  O  tag=VAFIN
{word:10}   {verb:10} ADJ   0      ROOT  _  O  tag=ADJD
.           .         PUNCT 8      punct _  O  tag=$.
"""
POSSIBLE = """
könnte      können    AUX   9      aux   Mood=Sub|VerbForm=Fin  O  tag=VMFIN
Ölpreise    Ölpreis   NOUN  9      obj   Case=Acc|Number=Plur  O  tag=NN
treiben     treiben   VERB  0      ROOT  VerbForm=Inf  O  tag=VVINF
.           .         PUNCT 9      punct _  O  tag=$.
"""


def told(article: str, rest: str, head: int, dep: str = "nsubj", **words: str) -> RelationDraft:
    """Return what "ein Angriff Israels auf den Iran" tells before the rest of its clause."""
    indefinite = article.startswith("Ein")
    event = EVENT.format(
        article=article,
        lemma="ein" if indefinite else "der",
        definite="Ind" if indefinite else "Def",
        head=head,
        dep=dep,
    )
    (draft,) = nominal_relations(frozen_tree(event.strip() + rest.format(**words)))
    return draft


@pytest.mark.parametrize(
    ("word", "verb", "modality", "negated", "lead"),
    [
        ("geplant", "planen", "intended", False, "geplant:"),
        ("befürchtet", "befürchten", "possible", False, "befürchtet:"),
        ("verhindert", "verhindern", "asserted", True, "ausgeblieben:"),
        ("abgesagt", "absagen", "asserted", True, "abgesagt:"),
        ("verurteilt", "verurteilen", "asserted", False, ""),
    ],
)
def test_a_passive_tells_what_became_of_its_event(
    word: str, verb: str, modality: str, negated: bool, lead: str
) -> None:
    draft = told("Ein", PASSIVE, 8, "nsubj:pass", word=word, verb=verb)
    assert (draft.modality, draft.negated, draft.lead) == (modality, negated, lead)


@pytest.mark.parametrize(
    ("word", "verb", "modality", "lead"),
    [("droht", "drohen", "possible", "droht:"), ("scheiterte", "scheitern", "open", "gescheitert:")],
)
def test_a_verb_tells_whether_its_subject_happened(word: str, verb: str, modality: str, lead: str) -> None:
    draft = told("Ein", ACTIVE, 7, word=word, verb=verb)
    assert (draft.modality, draft.lead) == (modality, lead)


def test_what_is_unlikely_is_told_as_unlikely() -> None:
    draft = told("Ein", QUALITY, 8, word="unwahrscheinlich", verb="unwahrscheinlich")
    assert (draft.modality, draft.lead) == ("unlikely", "unwahrscheinlich:")


def test_what_a_clause_brings_up_holds_as_the_clause_and_what_is_known_holds() -> None:
    assert told("Ein", POSSIBLE, 9).modality == "possible"
    assert told("Der", POSSIBLE, 9).modality == "asserted"


def test_an_article_within_a_preposition_comes_back() -> None:
    (draft,) = nominal_relations(
        frozen_tree("""
        # Der Beitritt Polens zur Allianz freut Litauen.
        Der       der       DET    2  det    Case=Nom|Definite=Def  O  tag=ART
        Beitritt  Beitritt  NOUN   6  nsubj  Case=Nom|Gender=Masc|Number=Sing  O  tag=NN
        Polens    Polen     PROPN  2  nmod   Case=Gen|Number=Sing  O  tag=NE
        zur       zu        ADP    5  case   _  O  tag=APPRART
        Allianz   Allianz   NOUN   2  nmod   Case=Dat|Gender=Fem|Number=Sing  O  tag=NN
        freut     freuen    VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        Litauen   Litauen   PROPN  6  obj    Case=Acc|Number=Sing  O  tag=NE
        .         .         PUNCT  6  punct  _  O  tag=$.
        """)
    )
    words = [piece if isinstance(piece, str) else getattr(piece, "text", "") for piece in draft.text]
    assert words == ["Polen", "tritt", "der", "Allianz", "bei"]


def test_who_rejects_what_was_said_does_not_undo_that_it_was_said() -> None:
    (draft,) = nominal_relations(
        frozen_tree("""
        # Polen verwarf die Klage Roths gegen Fink.
        Polen    Polen      PROPN  2  nsubj  Case=Nom  B-LOC
        verwarf  verwerfen  VERB   0  ROOT   Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        die      der        DET    4  det    Case=Acc|Definite=Def|Gender=Fem|Number=Sing  O  tag=ART
        Klage    Klage      NOUN   2  obj    Case=Acc|Gender=Fem|Number=Sing  O  tag=NN
        Roths    Roth       PROPN  4  nmod   Case=Gen  B-PER  tag=NE
        gegen    gegen      ADP    7  case   _  O  tag=APPR
        Fink     Fink       PROPN  4  nmod   Case=Acc  B-PER  tag=NE
        .        .          PUNCT  2  punct  _  O  tag=$.
        """)
    )
    assert (draft.modality, draft.negated, draft.lead) == ("asserted", False, "")


def test_of_what_there_is_not_nothing_happened() -> None:
    (draft,) = nominal_relations(
        frozen_tree("""
        # Ermittlungen Polens gegen Fink gibt es nicht.
        Ermittlungen  Ermittlung  NOUN   5  obj     Case=Acc|Gender=Fem|Number=Plur  O  tag=NN
        Polens        Polen       PROPN  1  nmod    Case=Gen  B-LOC  tag=NE
        gegen         gegen       ADP    4  case    _  O  tag=APPR
        Fink          Fink        PROPN  1  nmod    Case=Acc  B-PER  tag=NE
        gibt          geben       VERB   0  ROOT    Mood=Ind|VerbForm=Fin  O  tag=VVFIN
        es            es          PRON   5  expl    Case=Nom|Number=Sing  O  tag=PPER
        nicht         nicht       PART   5  advmod  _  O  tag=PTKNEG
        .             .           PUNCT  5  punct   _  O  tag=$.
        """)
    )
    assert (draft.negated, draft.lead) == (True, "ausgeblieben:")
