"""Whom a pronoun cannot mean: by its place in the clause, by what it owns, by who speaks."""

from __future__ import annotations

from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.drafts import ActorDraft, ClaimDraft

CAME = """
    # Karl Lotz kam.
    Karl  Karl    PROPN  3  nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER
    Lotz  Lotz    PROPN  1  flat   _  I-PER
    kam   kommen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .     .       PUNCT  3  punct
"""


def meant(actors: list[ActorDraft], word: str) -> list[str]:
    """The names of the actors that a word means."""
    return [actor.name for actor in actors for mention in actor.mentions if mention.head.text == word]


def test_a_subject_is_nobody_named_behind_it_in_its_clause() -> None:
    tree = frozen_tree(f"""{CAME}
    # Er lobte Lotz.
    Er     er     PRON   2  nsubj  Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    lobte  loben  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    Lotz   Lotz   PROPN  2  obj    Case=Acc|Number=Sing  B-PER
    .      .      PUNCT  2  punct
    """)
    assert meant(find_actors(tree, []), "Er") == []


def test_a_name_that_is_spoken_of_as_a_name_does_not_keep_the_pronoun_from_its_bearer() -> None:
    tree = frozen_tree(f"""{CAME}
    # Er nahm den Namen Lotz an.
    Er     er       PRON   2  nsubj  Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    nahm   annehmen VERB   0  ROOT   Number=Sing|VerbForm=Fin
    den    der      DET    4  det    Case=Acc|Gender=Masc|Number=Sing|PronType=Art
    Namen  Name     NOUN   2  obj    Case=Acc|Gender=Masc|Number=Sing
    Lotz   Lotz     PROPN  4  appos  Case=Acc|Number=Sing  B-PER
    an     an       ADP    2  compound:prt
    .      .        PUNCT  2  punct
    """)
    assert meant(find_actors(tree, []), "Er") == ["Karl Lotz"]


def test_the_object_of_an_infinitive_is_not_its_understood_subject() -> None:
    tree = frozen_tree("""
    # Karl Lotz rief Paul Öhm, um ihn zu fragen.
    Karl    Karl    PROPN  3   nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER
    Lotz    Lotz    PROPN  1   flat   _  I-PER
    rief    rufen   VERB   0   ROOT   Number=Sing|VerbForm=Fin
    Paul    Paul    PROPN  3   obj    Case=Acc|Gender=Masc|Number=Sing  B-PER
    Öhm     Öhm     PROPN  4   flat   _  I-PER
    ,       ,       PUNCT  10  punct
    um      um      SCONJ  10  mark
    ihn     er      PRON   10  obj    Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    zu      zu      PART   10  mark
    fragen  fragen  VERB   3   advcl  VerbForm=Inf
    .       .       PUNCT  3   punct
    """)
    assert meant(find_actors(tree, []), "ihn") == ["Paul Öhm"]


def test_nobody_says_er_of_himself() -> None:
    tree = frozen_tree("""
    # Karl Lotz sagte: „Er kommt.“
    Karl   Karl    PROPN  3  nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER
    Lotz   Lotz    PROPN  1  flat   _  I-PER
    sagte  sagen   VERB   0  ROOT   Number=Sing|VerbForm=Fin
    :      :       PUNCT  3  punct
    „      „       PUNCT  7  punct
    Er     er      PRON   7  nsubj  Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    kommt  kommen  VERB   3  ccomp  Number=Sing|VerbForm=Fin
    .      .       PUNCT  7  punct
    “      “       PUNCT  7  punct
    """)
    said = ClaimDraft("Direct", (tree[5:8],), speaker=tree[0:2])
    assert meant(find_actors(tree, [said]), "Er") == []
    assert meant(find_actors(tree, []), "Er") == ["Karl Lotz"]


def test_what_a_subject_without_a_name_owns_is_nobody_elses() -> None:
    tree = frozen_tree(f"""{CAME}
    # Jeder lobte sein Haus.
    Jeder  jeder  PRON   2  nsubj     Case=Nom|Gender=Masc|Number=Sing|PronType=Ind
    lobte  loben  VERB   0  ROOT      Number=Sing|VerbForm=Fin
    sein   sein   DET    4  det:poss  Case=Acc|Gender=Neut|Number=Sing|Poss=Yes|PronType=Prs
    Haus   Haus   NOUN   2  obj       Case=Acc|Gender=Neut|Number=Sing
    .      .      PUNCT  2  punct
    """)
    assert meant(find_actors(tree, []), "sein") == []


def test_a_speaker_of_his_own_words_owns_nothing_of_a_third_person() -> None:
    tree = frozen_tree(f"""{CAME}
    # Ich lobte sein Haus.
    Ich    ich    PRON   2  nsubj     Case=Nom|Number=Sing|Person=1|PronType=Prs
    lobte  loben  VERB   0  ROOT      Number=Sing|VerbForm=Fin
    sein   sein   DET    4  det:poss  Case=Acc|Gender=Neut|Number=Sing|Poss=Yes|PronType=Prs
    Haus   Haus   NOUN   2  obj       Case=Acc|Gender=Neut|Number=Sing
    .      .      PUNCT  2  punct
    """)
    assert meant(find_actors(tree, []), "sein") == ["Karl Lotz"]


def test_a_firm_has_no_mother() -> None:
    table = """
    # Die Nato zog um.
    Die   der      DET    2  det    Case=Nom|Gender=Fem|Number=Sing|PronType=Art
    Nato  Nato     PROPN  3  nsubj  Case=Nom|Gender=Fem|Number=Sing  B-ORG
    zog   umziehen VERB   0  ROOT   Number=Sing|VerbForm=Fin
    um    um       ADP    3  compound:prt
    .     .        PUNCT  3  punct

    # Ihre {0} kam.
    Ihre  ihr     DET    2  det:poss  Case=Nom|Gender=Fem|Number=Sing|Poss=Yes|PronType=Prs
    {0}   {0}     NOUN   3  nsubj     Case=Nom|Gender=Fem|Number=Sing
    kam   kommen  VERB   0  ROOT      Number=Sing|VerbForm=Fin
    .     .       PUNCT  3  punct
    """
    for noun, owners in (("Mutter", []), ("Freundin", []), ("Rechnung", ["Nato"])):
        assert meant(find_actors(frozen_tree(table.format(noun)), []), "Ihre") == owners, noun


def test_a_relative_clause_behind_a_genitive_may_be_about_the_whole() -> None:
    table = """
    # Die {0} der Nato, die neu ist, half.
    Die   der     DET    2  det    Case=Nom|Gender={1}|Number=Sing|PronType=Art
    {0}   {0}     NOUN  10  nsubj  Case=Nom|Gender={1}|Number=Sing
    der   der     DET    4  det    Case=Gen|Gender=Fem|Number=Sing|PronType=Art
    Nato  Nato    PROPN  2  nmod   Case=Gen|Gender=Fem|Number=Sing  B-ORG
    ,     ,       PUNCT  7  punct
    die   der     PRON   7  nsubj  Case=Nom|Gender=Fem|Number=Sing|PronType=Rel  tag=PRELS
    neu   neu     ADJ    4  acl    Degree=Pos
    ist   sein    AUX    7  cop    Number=Sing|VerbForm=Fin
    ,     ,       PUNCT  7  punct
    half  helfen  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .     .       PUNCT  10  punct
    """
    assert meant(find_actors(frozen_tree(table.format("Meldung", "Fem")), []), "die") == []
    assert meant(find_actors(frozen_tree(table.format("Bericht", "Masc")), []), "die") == ["Nato"]


def test_a_man_is_no_plural_for_owning_many_things() -> None:
    tree = frozen_tree("""
    # Karl Lotz lobte seine Taten.
    Karl   Karl    PROPN  3  nsubj     Case=Nom|Gender=Masc|Number=Sing  B-PER
    Lotz   Lotz    PROPN  1  flat      _  I-PER
    lobte  loben   VERB   0  ROOT      Number=Sing|VerbForm=Fin
    seine  sein    DET    5  det:poss  Case=Acc|Gender=Fem|Number=Plur|Poss=Yes|PronType=Prs
    Taten  Tat     NOUN   3  obj       Case=Acc|Gender=Fem|Number=Plur
    .      .       PUNCT  3  punct

    # Ihre Wirkung blieb.
    Ihre     ihr      DET    2  det:poss  Case=Nom|Gender=Fem|Number=Sing|Poss=Yes|PronType=Prs
    Wirkung  Wirkung  NOUN   3  nsubj     Case=Nom|Gender=Fem|Number=Sing
    blieb    bleiben  VERB   0  ROOT      Number=Sing|VerbForm=Fin
    .        .        PUNCT  3  punct
    """)
    actors = find_actors(tree, [])
    assert meant(actors, "seine") == ["Karl Lotz"]
    assert meant(actors, "Ihre") == []


DEMANDED = f"""{CAME}
    # Paul Roth {{verb}} seinen {{noun}}.
    Paul    Paul    PROPN  3  nsubj  Case=Nom|Gender=Masc|Number=Sing  B-PER
    Roth    Roth    PROPN  1  flat   _  I-PER
    {{verb}}  {{lemma}}  VERB   0  ROOT   Number=Sing|VerbForm=Fin
    seinen  sein  DET  5  det:poss  Case=Acc|Gender=Masc|Number=Sing|Poss=Yes|PronType=Prs  O  tag=PPOSAT
    {{noun}}  {{noun}}  NOUN  3  obj  Case=Acc|Gender=Masc|Number=Sing
    .       .       PUNCT  3  punct
"""


def test_nobody_demands_their_own_resignation() -> None:
    tree = frozen_tree(DEMANDED.format(verb="fordert", lemma="fordern", noun="Rücktritt"))
    assert meant(find_actors(tree, []), "seinen") == ["Karl Lotz"]
    tree = frozen_tree(DEMANDED.format(verb="erklärt", lemma="erklären", noun="Rücktritt"))
    assert meant(find_actors(tree, []), "seinen") == ["Paul Roth"]
