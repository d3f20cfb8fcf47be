"""What an article is about: things that come again and that somebody does something about."""

from __future__ import annotations

from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.language.tree import Tree

LAW = frozen_tree("""
    # Die Regierung legt einen Gesetzentwurf vor.
    Die            der            DET    2  det           Case=Nom|Gender=Fem|Number=Sing
    Regierung      Regierung      NOUN   3  nsubj         Case=Nom|Gender=Fem|Number=Sing
    legt           legen          VERB   0  ROOT          Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    einen          ein            DET    5  det           Case=Acc|Gender=Masc|Number=Sing
    Gesetzentwurf  Gesetzentwurf  NOUN   3  obj           Case=Acc|Gender=Masc|Number=Sing
    vor            vor            ADP    3  compound:prt  _
    .              .              PUNCT  3  punct         _

    # Ida Roth lehnt den Entwurf ab.
    Ida      Ida      PROPN  3  nsubj         Case=Nom|Number=Sing  B-PER
    Roth     Roth     PROPN  1  flat          Case=Nom|Gender=Fem|Number=Sing  I-PER
    lehnt    lehnen   VERB   0  ROOT          Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    den      der      DET    5  det           Case=Acc|Gender=Masc|Number=Sing
    Entwurf  Entwurf  NOUN   3  obj           Case=Acc|Gender=Masc|Number=Sing
    ab       ab       ADP    3  compound:prt  _
    .        .        PUNCT  3  punct         _
""")

JERSEYS = frozen_tree("""
    # Ida Roth gewann das grüne Trikot.
    Ida     Ida       PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-PER
    Roth    Roth      PROPN  1  flat   Case=Nom|Gender=Fem|Number=Sing  I-PER
    gewann  gewinnen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    das     der       DET    6  det    Case=Acc|Gender=Neut|Number=Sing
    grüne   grün      ADJ    6  amod   Case=Acc|Gender=Masc|Number=Sing
    Trikot  Trikot    NOUN   3  obj    Case=Acc|Gender=Neut|Number=Sing
    .       .         PUNCT  3  punct  _

    # Tom Berg behielt das gelbe Trikot.
    Tom      Tom       PROPN  3  nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER
    Berg     Berg      PROPN  1  flat   Case=Nom|Gender=Masc|Number=Sing  I-PER
    behielt  behalten  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    das      der       DET    6  det    Case=Acc|Gender=Neut|Number=Sing
    gelbe    gelb      ADJ    6  amod   Case=Acc|Gender=Neut|Number=Sing
    Trikot   Trikot    NOUN   3  obj    Case=Acc|Gender=Neut|Number=Sing
    .        .         PUNCT  3  punct  _
""")

HOUSE = frozen_tree("""
    # Das Haus brennt.
    Das     der      DET    2  det    Case=Nom|Gender=Neut|Number=Sing
    Haus    Haus     NOUN   3  nsubj  Case=Nom|Gender=Neut|Number=Sing
    brennt  brennen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .       .        PUNCT  3  punct  _

    # Ida Roth schläft.
    Ida      Ida       PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-PER
    Roth     Roth      PROPN  1  flat   Case=Nom|Gender=Fem|Number=Sing  I-PER
    schläft  schlafen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .        .         PUNCT  3  punct  _

    # Das Haus ist alt.
    Das   der   DET    2  det    Case=Nom|Gender=Neut|Number=Sing
    Haus  Haus  NOUN   4  nsubj  Case=Nom|Gender=Neut|Number=Sing
    ist   sein  AUX    4  cop    Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    alt   alt   ADJ    0  ROOT
    .     .     PUNCT  4  punct  _
""")

CROWN = frozen_tree("""
    # Ida Roth fordert die Rückgabe der Krone.
    Ida       Ida       PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-PER
    Roth      Roth      PROPN  1  flat   Case=Nom|Gender=Fem|Number=Sing  I-PER
    fordert   fordern   VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    die       der       DET    5  det    Case=Acc|Gender=Fem|Number=Sing
    Rückgabe  Rückgabe  NOUN   3  obj    Case=Acc|Gender=Fem|Number=Sing
    der       der       DET    7  det    Case=Gen|Gender=Fem|Number=Sing
    Krone     Krone     NOUN   5  nmod   Case=Gen|Gender=Fem|Number=Sing
    .         .         PUNCT  3  punct  _

    # Die Krone liegt in Köln.
    Die    der     DET    2  det    Case=Nom|Gender=Fem|Number=Sing
    Krone  Krone   NOUN   3  nsubj  Case=Nom|Gender=Fem|Number=Sing
    liegt  liegen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    in     in      ADP    5  case   _
    Köln   Köln    PROPN  3  obl    Case=Dat|Gender=Neut|Number=Sing  B-LOC
    .      .       PUNCT  3  punct  _
""")

REGARD = frozen_tree("""
    # Ida Roth nimmt Rücksicht.
    Ida        Ida        PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-PER
    Roth       Roth       PROPN  1  flat   Case=Nom|Gender=Fem|Number=Sing  I-PER
    nimmt      nehmen     VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    Rücksicht  Rücksicht  NOUN   3  obj    Case=Acc|Gender=Fem|Number=Sing
    .          .          PUNCT  3  punct  _

    # Die Rücksicht von Ida Roth endet.
    Die        der        DET    2  det    Case=Nom|Gender=Fem|Number=Sing
    Rücksicht  Rücksicht  NOUN   6  nsubj  Case=Nom|Gender=Fem|Number=Sing
    von        von        ADP    4  case   _
    Ida        Ida        PROPN  2  nmod   Case=Dat|Gender=Fem|Number=Sing  B-PER
    Roth       Roth       PROPN  4  flat   Case=Dat|Gender=Fem|Number=Sing  I-PER
    endet      enden      VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .          .          PUNCT  6  punct  _
""")

LIGHT = frozen_tree("""
    # Ida Roth machte das Spiel.
    Ida     Ida     PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-PER
    Roth    Roth    PROPN  1  flat   Case=Nom|Gender=Fem|Number=Sing  I-PER
    machte  machen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    das     der     DET    5  det    Case=Acc|Gender=Neut|Number=Sing
    Spiel   Spiel   NOUN   3  obj    Case=Acc|Gender=Neut|Number=Sing
    .       .       PUNCT  3  punct  _

    # Tom Berg sah zu.
    Tom   Tom    PROPN  3  nsubj         Case=Nom|Gender=Masc|Number=Sing  B-PER
    Berg  Berg   PROPN  1  flat          Case=Nom|Gender=Masc|Number=Sing  I-PER
    sah   sehen  VERB   0  ROOT          Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    zu    zu     ADP    3  compound:prt  _
    .     .      PUNCT  3  punct         _

    # Das Spiel endete.
    Das     der    DET    2  det    Case=Nom|Gender=Neut|Number=Sing
    Spiel   Spiel  NOUN   3  nsubj  Case=Nom|Gender=Neut|Number=Sing
    endete  enden  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .       .      PUNCT  3  punct  _
""")

# A jersey of the first sentence is what the story is about; that of the third is not, unless it comes again.
STAGE = """
    # Ida Roth gewann das gelbe Trikot.
    Ida     Ida       PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-PER
    Roth    Roth      PROPN  1  flat   Case=Nom|Gender=Fem|Number=Sing  I-PER
    gewann  gewinnen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    das     der       DET    6  det    Case=Acc|Gender=Neut|Number=Sing
    gelbe   gelb      ADJ    6  amod   Case=Acc|Gender=Neut|Number=Sing
    Trikot  Trikot    NOUN   3  obj    Case=Acc|Gender=Neut|Number=Sing
    .       .         PUNCT  3  punct  _

    # Tom Berg stürzte.
    Tom      Tom      PROPN  3  nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER
    Berg     Berg     PROPN  1  flat   Case=Nom|Gender=Masc|Number=Sing  I-PER
    stürzte  stürzen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .        .        PUNCT  3  punct  _

    # Tom Berg fand einen Schlüssel.
    Tom        Tom        PROPN  3  nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER
    Berg       Berg       PROPN  1  flat   Case=Nom|Gender=Masc|Number=Sing  I-PER
    fand       finden     VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    einen      ein        DET    5  det    Case=Acc|Gender=Masc|Number=Sing
    Schlüssel  Schlüssel  NOUN   3  obj    Case=Acc|Gender=Masc|Number=Sing
    .          .          PUNCT  3  punct  _

    # Ida Roth lachte.
    Ida     Ida     PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-PER
    Roth    Roth    PROPN  1  flat   Case=Nom|Gender=Fem|Number=Sing  I-PER
    lachte  lachen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .       .       PUNCT  3  punct  _

    # Ida Roth schlief.
    Ida      Ida       PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-PER
    Roth     Roth      PROPN  1  flat   Case=Nom|Gender=Fem|Number=Sing  I-PER
    schlief  schlafen  VERB   0  ROOT   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
    .        .         PUNCT  3  punct  _
"""


def matters_in(tree: Tree) -> dict[str, list[str]]:
    return {
        actor.name: [mention.words.text for mention in actor.mentions]
        for actor in find_actors(tree, find_claims(tree))
        if actor.is_matter
    }


def test_a_law_that_one_makes_and_another_rejects_is_a_matter() -> None:
    assert matters_in(LAW) == {"der Gesetzentwurf": ["einen Gesetzentwurf", "den Entwurf"]}


def test_it_may_hang_on_the_noun_of_what_is_done() -> None:
    assert matters_in(CROWN) == {"die Krone": ["der Krone", "Die Krone"]}


def test_adjectives_tell_two_apart_so_that_none_comes_again() -> None:
    assert matters_in(JERSEYS) == {}


def test_nobody_does_anything_about_a_house_that_burns() -> None:
    assert matters_in(HOUSE) == {}


def test_a_noun_that_is_half_of_what_is_said_is_none() -> None:
    assert matters_in(REGARD) == {}
    assert matters_in(LIGHT) == {}


def test_matters_come_last() -> None:
    assert [actor.is_matter for actor in find_actors(LAW, find_claims(LAW))] == [False, False, True]


def test_what_opens_a_story_is_a_matter_though_it_is_told_once() -> None:
    assert matters_in(frozen_tree(STAGE)) == {"das gelbe Trikot": ["das gelbe Trikot"]}


def test_a_blank_that_a_model_takes_for_a_noun_is_no_matter() -> None:
    tree = frozen_tree(STAGE)
    tree[5].text, tree[5].lower = "\n", "\n"
    assert matters_in(tree) == {}
