"""The rules of claims on frozen documents: one construction each."""

from __future__ import annotations

import datetime as dt

import pytest
from frozen import frozen_tree

from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.drafts import ClaimDraft


def claims(table: str) -> list[ClaimDraft]:
    return find_claims(frozen_tree(table), published=dt.date(2024, 10, 24))


def shown(draft: ClaimDraft) -> tuple[str, str, str, str]:
    speaker = draft.speaker.text if draft.speaker is not None else ""
    cue = " ".join(part.text for part in draft.cue_parts)
    return draft.kind, " … ".join(span.text for span in draft.content), speaker, cue


DASS = """
    # Der Minister sagte am Montag, dass die Firma schließt.
    Der       der        DET    2   det
    Minister  Minister   NOUN   3   nsubj  Case=Nom
    sagte     sagen      VERB   0   ROOT   Mood=Ind|VerbForm=Fin
    am        an         ADP    5   case
    Montag    Montag     NOUN   3   obl
    ,         ,          PUNCT  10  punct
    dass      dass       SCONJ  10  mark
    die       der        DET    9   det
    Firma     Firma      NOUN   10  nsubj  Case=Nom
    schließt  schließen  VERB   3   ccomp  Mood=Ind|VerbForm=Fin
    .         .          PUNCT  3   punct
"""

VERB_SECOND = """
    # Die Chefin kündigte an, sie gehe.
    Die       der      DET    2  det
    Chefin    Chefin   NOUN   3  nsubj  Case=Nom
    kündigte  kündigen VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    an        an       ADP    3  compound:prt
    ,         ,        PUNCT  7  punct
    sie       sie      PRON   7  nsubj  Case=Nom
    gehe      gehen    VERB   3  ccomp  Mood=Sub|VerbForm=Fin
    .         .        PUNCT  3  punct
"""

INVERTED = """
    # „Wir gehen“, sagte die Chefin.
    „       „       PUNCT  3  punct
    Wir     wir     PRON   3  nsubj  Case=Nom
    gehen   gehen   VERB   6  ccomp  Mood=Ind|VerbForm=Fin
    “       “       PUNCT  3  punct
    ,       ,       PUNCT  6  punct
    sagte   sagen   VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    die     der     DET    8  det
    Chefin  Chefin  NOUN   6  nsubj  Case=Nom
    .       .       PUNCT  6  punct
"""

SOURCE = """
    # Nach Angaben der Polizei starben zwei Menschen.
    Nach      nach      ADP    2  case
    Angaben   Angabe    NOUN   5  obl
    der       der       DET    4  det
    Polizei   Polizei   NOUN   2  nmod  Case=Gen
    starben   sterben   VERB   0  ROOT  Mood=Ind|VerbForm=Fin
    zwei      zwei      NUM    7  nummod
    Menschen  Mensch    NOUN   5  nsubj
    .         .         PUNCT  5  punct
"""

SO = """
    # Die Lage sei ernst, so der Sprecher.
    Die       der       DET    2  det
    Lage      Lage      NOUN   4  nsubj  Case=Nom
    sei       sein      AUX    4  cop    Mood=Sub|VerbForm=Fin
    ernst     ernst     ADJ    0  ROOT
    ,         ,         PUNCT  8  punct
    so        so        ADV    8  advmod
    der       der       DET    8  det
    Sprecher  Sprecher  NOUN   4  parataxis
    .         .         PUNCT  4  punct
"""

NOUN = """
    # Der Verein lehnte die Forderung ab, das Spiel zu wiederholen.
    Der         der          DET    2  det
    Verein      Verein       NOUN   3  nsubj  Case=Nom
    lehnte      lehnen       VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    die         der          DET    5  det
    Forderung   Forderung    NOUN   3  obj
    ab          ab           ADP    3  compound:prt
    ,           ,            PUNCT  11 punct
    das         der          DET    9  det
    Spiel       Spiel        NOUN   11 obj
    zu          zu           PART   11 mark
    wiederholen wiederholen  VERB   5  acl    VerbForm=Inf
    .           .            PUNCT  3  punct
"""

WIE = """
    # Wie die Zeitung berichtet, sinken die Preise.
    Wie        wie        ADV    4  mark
    die        der        DET    3  det
    Zeitung    Zeitung    NOUN   4  nsubj  Case=Nom
    berichtet  berichten  VERB   6  advcl  Mood=Ind|VerbForm=Fin
    ,          ,          PUNCT  4  punct
    sinken     sinken     VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    die        der        DET    8  det
    Preise     Preis      NOUN   6  nsubj  Case=Nom
    .          .          PUNCT  6  punct
"""

PARTIAL = """
    # Der Präsident bezeichnete den Schritt als „unnötige Provokation“.
    Der          der          DET    2  det
    Präsident    Präsident    NOUN   3  nsubj  Case=Nom
    bezeichnete  bezeichnen   VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    den          der          DET    5  det
    Schritt      Schritt      NOUN   3  obj
    als          als          ADP    9  case
    „            „            PUNCT  9  punct
    unnötige     unnötig      ADJ    9  amod
    Provokation  Provokation  NOUN   3  obl
    “            “            PUNCT  9  punct
    .            .            PUNCT  3  punct
"""

REPORTED = """
    # Die Opposition forderte eine Untersuchung.
    Die           der           DET    2  det
    Opposition    Opposition    NOUN   3  nsubj  Case=Nom
    forderte      fordern       VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    eine          ein           DET    5  det
    Untersuchung  Untersuchung  NOUN   3  obj
    .             .             PUNCT  3  punct
"""


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (DASS, ("Indirect", "dass die Firma schließt", "Der Minister", "sagte")),
        (VERB_SECOND, ("Indirect", "sie gehe", "Die Chefin", "kündigte an")),
        (INVERTED, ("Direct", "„Wir gehen“", "die Chefin", "sagte")),
        (SOURCE, ("Indirect", "starben zwei Menschen", "Angaben der Polizei", "Nach")),
        (SO, ("Indirect", "Die Lage sei ernst", "der Sprecher", "so")),
        (NOUN, ("Indirect", "das Spiel zu wiederholen", "Der Verein", "lehnte Forderung")),
        (WIE, ("Indirect", "sinken die Preise", "die Zeitung", "Wie berichtet")),
        (PARTIAL, ("Direct", "„unnötige Provokation“", "Der Präsident", "bezeichnete als")),
        (REPORTED, ("Reported", "Die Opposition forderte eine Untersuchung.", "Die Opposition", "")),
    ],
    ids=["dass", "verb-second", "inverted", "source", "so", "noun", "wie", "partial", "reported"],
)
def test_one_construction(table: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in [shown(draft) for draft in claims(table)]


KONJUNKTIV = """
    # Es werde teuer.
    Es     es      PRON   3  nsubj
    werde  werden  AUX    3  cop   Mood=Sub|VerbForm=Fin
    teuer  teuer   ADJ    0  ROOT
    .      .       PUNCT  3  punct
"""


def test_the_konjunktiv_goes_on_with_the_last_speaker() -> None:
    found = claims(DASS + "\n" + KONJUNKTIV + "\n" + KONJUNKTIV)
    assert [shown(draft) for draft in found[1:]] == [
        ("IndirectFreeIndirect", "Es werde teuer. Es werde teuer.", "Der Minister", "")
    ]


def test_an_indicative_sentence_does_not_go_on() -> None:
    sentence = """
        # Es wird teuer.
        Es     es      PRON   3  nsubj
        wird   werden  AUX    3  cop   Mood=Ind|VerbForm=Fin
        teuer  teuer   ADJ    0  ROOT
        .      .       PUNCT  3  punct
    """
    assert len(claims(DASS + "\n" + sentence)) == 1


def test_a_paragraph_that_is_only_a_quotation_has_the_last_speaker() -> None:
    headless = """
        #¶ „Das ist alles.“
        „      „     PUNCT  4  punct
        Das    das   PRON   4  nsubj
        ist    sein  AUX    4  cop   Mood=Ind|VerbForm=Fin
        alles  alles PRON   0  ROOT
        .      .     PUNCT  4  punct
        “      “     PUNCT  4  punct
    """
    assert shown(claims(INVERTED + "\n" + headless)[-1]) == ("Direct", "„Das ist alles.“", "die Chefin", "")


def test_soll_after_a_claim_is_hearsay() -> None:
    hearsay = """
        # Er soll geflohen sein.
        Er        er       PRON   3  nsubj
        soll      sollen   AUX    3  aux   Mood=Ind|VerbForm=Fin
        geflohen  fliehen  VERB   0  ROOT  VerbForm=Part
        sein      sein     AUX    3  aux   VerbForm=Inf
        .         .        PUNCT  3  punct
    """
    draft = claims(SOURCE + "\n" + hearsay)[-1]
    assert shown(draft) == ("FreeIndirect", "Er soll geflohen sein.", "Angaben der Polizei", "")
    assert draft.modality == "hearsay"


def test_a_quoted_name_is_no_claim() -> None:
    table = """
        # Die Zeitung „Morgenpost“ kündigte eine Reform an.
        Die         der         DET    2  det
        Zeitung     Zeitung     NOUN   6  nsubj  Case=Nom
        „           „           PUNCT  4  punct
        Morgenpost  Morgenpost  PROPN  2  appos
        “           “           PUNCT  4  punct
        kündigte    kündigen    VERB   0  ROOT   Mood=Ind|VerbForm=Fin
        eine        ein         DET    8  det
        Reform      Reform      NOUN   6  obj
        an          an          ADP    6  compound:prt
        .           .           PUNCT  6  punct
    """
    assert [draft.kind for draft in claims(table)] == ["Reported"]


def test_the_addressee_is_a_dative_or_an_accusative() -> None:
    table = """
        # Er warf dem Minister vor, zu lügen.
        Er        er        PRON   2  nsubj    Case=Nom
        warf      werfen    VERB   0  ROOT     Mood=Ind|VerbForm=Fin
        dem       der       DET    4  det      Case=Dat
        Minister  Minister  NOUN   2  obl:arg  Case=Dat
        vor       vor       ADP    2  compound:prt
        ,         ,         PUNCT  8  punct
        zu        zu        PART   8  mark
        lügen     lügen     VERB   2  xcomp    VerbForm=Inf
        .         .         PUNCT  2  punct
    """
    draft = claims(table)[0]
    assert shown(draft) == ("Indirect", "zu lügen", "Er", "warf vor")
    assert [words.text for words in draft.addressees] == ["dem Minister"]


def test_figures_and_time_belong_to_the_content() -> None:
    draft = claims(SOURCE)[0]
    assert [(q.text, q.value, q.unit) for q in draft.quantities] == [("zwei Menschen", 2.0, "Mensch")]
    said = claims(DASS)[0]
    assert said.time is not None
    assert (said.time.text, said.time.value) == ("am Montag", "2024-10-21")


def test_an_empty_document_makes_no_claims() -> None:
    assert claims("") == []


def test_a_coined_term_in_a_noun_phrase_is_no_claim() -> None:
    table = """
        # Die Chefin sagte, dass die „Wolke“ wächst.
        Die     der     DET    2   det
        Chefin  Chefin  NOUN   3   nsubj  Case=Nom
        sagte   sagen   VERB   0   ROOT   Mood=Ind|VerbForm=Fin
        ,       ,       PUNCT  10  punct
        dass    dass    SCONJ  10  mark
        die     der     DET    8   det
        „       „       PUNCT  8   punct
        Wolke   Wolke   NOUN   10  nsubj  Case=Nom
        “       “       PUNCT  8   punct
        wächst  wachsen VERB   3   ccomp  Mood=Ind|VerbForm=Fin
        .       .       PUNCT  3   punct
    """
    assert [draft.kind for draft in claims(table)] == ["Indirect"]


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("„ernsten Not vieler Hunde“", "ernsten", [("Direct", "„ernsten Not vieler Hunde“", "", "")]),
        ("„Neuen Not vieler Hunde“", "Neuen", []),
    ],
)
def test_words_that_go_on_a_clause_are_quoted_without_a_cue(
    text: str, first: str, expected: list[tuple[str, str, str, str]]
) -> None:
    table = f"""
        # Er hilft bei einer {text} sofort.
        Er        er       PRON   2  nsubj  Case=Nom
        hilft     helfen   VERB   0  ROOT   Mood=Ind|VerbForm=Fin
        bei       bei      ADP    7  case
        einer     ein      DET    7  det
        „         „        PUNCT  7  punct
        {first}   ernst    ADJ    7  amod
        Not       Not      NOUN   2  obl
        vieler    viel     ADJ    9  amod
        Hunde     Hund     NOUN   7  nmod
        “         “        PUNCT  7  punct
        sofort    sofort   ADV    2  advmod
        .         .        PUNCT  2  punct
    """
    assert [shown(draft) for draft in claims(table)] == expected


def test_a_noun_that_somebody_is_called_is_a_claim() -> None:
    table = """
        # Die Chefin nannte ihn einen „Clown“.
        Die     der     DET    2  det
        Chefin  Chefin  NOUN   3  nsubj  Case=Nom
        nannte  nennen  VERB   0  ROOT   Mood=Ind|VerbForm=Fin
        ihn     er      PRON   3  obj
        einen   ein     DET    7  det
        „       „       PUNCT  7  punct
        Clown   Clown   NOUN   3  xcomp
        “       “       PUNCT  7  punct
        .       .       PUNCT  3  punct
    """
    assert ("Direct", "„Clown“", "Die Chefin", "nannte") in [shown(draft) for draft in claims(table)]


def test_a_quotation_belongs_to_the_verb_that_it_hangs_on() -> None:
    table = """
        # Er beschimpfte die Leute in Rom als „böse Hunde“ und drohte mit Klagen.
        Er           er           PRON   2  nsubj  Case=Nom
        beschimpfte  beschimpfen  VERB   0  ROOT   Mood=Ind|VerbForm=Fin
        die          der          DET    4  det
        Leute        Leute        NOUN   2  obj
        in           in           ADP    6  case
        Rom          Rom          PROPN  4  nmod
        als          als          ADP    10 case
        „            „            PUNCT  10 punct
        böse         böse         ADJ    10 amod
        Hunde        Hund         NOUN   2  obl
        “            “            PUNCT  10 punct
        und          und          CCONJ  13 cc
        drohte       drohen       VERB   2  conj   Mood=Ind|VerbForm=Fin
        mit          mit          ADP    15 case
        Klagen       Klage        NOUN   13 obl
        .            .            PUNCT  2  punct
    """
    direct = [shown(draft) for draft in claims(table) if draft.kind == "Direct"]
    assert direct == [("Direct", "„böse Hunde“", "Er", "beschimpfte als")]


def test_who_is_quoted_speaks_and_who_quotes_passes_it_on() -> None:
    table = """
        # „Wir gehen“, zitiert die Zeitung den Minister.
        „         „         PUNCT  3  punct
        Wir       wir       PRON   3  nsubj
        gehen     gehen     VERB   6  ccomp  Mood=Ind|VerbForm=Fin
        “         “         PUNCT  3  punct
        ,         ,         PUNCT  3  punct
        zitiert   zitieren  VERB   0  ROOT   Mood=Ind|VerbForm=Fin
        die       der       DET    8  det
        Zeitung   Zeitung   NOUN   6  nsubj  Case=Nom
        den       der       DET    10 det
        Minister  Minister  NOUN   6  obj    Case=Acc
        .         .         PUNCT  6  punct
    """
    (draft,) = claims(table)
    assert shown(draft)[1:3] == ("„Wir gehen“", "den Minister")
    assert draft.via is not None
    assert draft.via.text == "die Zeitung"


def test_a_verb_announces_a_quotation_before_a_source() -> None:
    table = """
        # „Wir gehen“, sagte der Chef laut der Zeitung.
        „        „        PUNCT  3  punct
        Wir      wir      PRON   3  nsubj
        gehen    gehen    VERB   6  ccomp  Mood=Ind|VerbForm=Fin
        “        “        PUNCT  3  punct
        ,        ,        PUNCT  3  punct
        sagte    sagen    VERB   0  ROOT   Mood=Ind|VerbForm=Fin
        der      der      DET    8  det
        Chef     Chef     NOUN   6  nsubj  Case=Nom
        laut     laut     ADP    11 case
        der      der      DET    11 det
        Zeitung  Zeitung  NOUN   6  obl    Case=Dat
        .        .        PUNCT  6  punct
    """
    direct = [shown(draft)[1:3] for draft in claims(table) if draft.kind == "Direct"]
    assert direct == [("„Wir gehen“", "der Chef")]


SHOWS = """
    # Der {subject} zeigt, dass die Firma schließt.
    Der       der       DET    2  det
    {subject} {subject} NOUN   3  nsubj  Case=Nom
    zeigt     zeigen    VERB   0  ROOT   Mood=Ind|VerbForm=Fin
    ,         ,         PUNCT  8  punct
    dass      dass      SCONJ  8  mark
    die       der       DET    7  det
    Firma     Firma     NOUN   8  nsubj  Case=Nom
    schließt  schließen VERB   3  ccomp  Mood=Ind|VerbForm=Fin
    .         .         PUNCT  3  punct
"""


@pytest.mark.parametrize(
    ("subject", "expected"), [("Bericht", ["Indirect"]), ("Leerstand", []), ("Schulterschluss", [])]
)
def test_a_text_states_what_it_shows_and_a_fact_does_not(subject: str, expected: list[str]) -> None:
    assert [draft.kind for draft in claims(SHOWS.format(subject=subject))] == expected


def test_who_did_not_say_something_made_no_claim() -> None:
    table = """
        # Die Chefin bestätigte nicht, dass sie geht.
        Die         der         DET    2  det
        Chefin      Chefin      NOUN   3  nsubj   Case=Nom
        bestätigte  bestätigen  VERB   0  ROOT    Mood=Ind|VerbForm=Fin
        nicht       nicht       PART   3  advmod
        ,           ,           PUNCT  8  punct
        dass        dass        SCONJ  8  mark
        sie         sie         PRON   8  nsubj
        geht        gehen       VERB   3  ccomp   Mood=Ind|VerbForm=Fin
        .           .           PUNCT  3  punct
    """
    assert claims(table) == []


def test_a_consequence_is_no_content() -> None:
    table = """
        # Der Pilot meldete Rauch, so dass er landete.
        Der      der     DET    2  det
        Pilot    Pilot   NOUN   3  nsubj  Case=Nom
        meldete  melden  VERB   0  ROOT   Mood=Ind|VerbForm=Fin
        Rauch    Rauch   NOUN   3  obj
        ,        ,       PUNCT  9  punct
        so       so      ADV    9  mark
        dass     dass    SCONJ  9  mark
        er       er      PRON   9  nsubj
        landete  landen  VERB   3  advcl  Mood=Ind|VerbForm=Fin
        .        .       PUNCT  3  punct
    """
    assert [draft.kind for draft in claims(table)] == ["Reported"]  # he reported smoke, not that he landed


def test_what_may_be_noted_without_a_speaker_is_the_author() -> None:
    table = """
        # Notiert werden darf, dass die Firma schließt.
        Notiert   notieren  VERB   0  ROOT      VerbForm=Part          O  tag=VVPP
        werden    werden    AUX    1  aux:pass  VerbForm=Inf           O  tag=VAINF
        darf      dürfen    AUX    1  aux       Mood=Ind|VerbForm=Fin  O  tag=VMFIN
        ,         ,         PUNCT  8  punct
        dass      dass      SCONJ  8  mark
        die       der       DET    7  det
        Firma     Firma     NOUN   8  nsubj     Case=Nom
        schließt  schließen VERB   1  csubj     Mood=Ind|VerbForm=Fin
        .         .         PUNCT  1  punct
    """
    assert claims(table) == []
