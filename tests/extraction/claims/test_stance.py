"""What a speaker does with a content, and against whom, one question at a time.

Asked for by the mutation run: what these tests hold could be changed in ``stance.py`` and nobody noticed.
"""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.claims.stance import against_of, insults, judges_untrue, stance_of, told_noun
from newsgraph.extraction.words.cue_table import Cue, cue_table
from newsgraph.extraction.words.cues import VerbCue
from newsgraph.language.tree import Tree, Word


def cue(pos: str, lemma: str) -> Cue:
    return cue_table()[pos, lemma]


def verb_cue(tree: Tree, lemma: str, *, finite: int | None = None, passive: bool = False) -> VerbCue:
    verb = next(word for word in tree if word.lemma == lemma)
    other = verb if finite is None else tree[finite]
    return VerbCue(verb, cue("verb", lemma), (verb.i,), other, passive)


def verb_of(tree: Tree) -> Word:
    return next(word for word in tree if word.dep == "ROOT")


@pytest.mark.parametrize(
    ("lemma", "follows", "stance"),
    [
        ("dementieren", True, "denies"),  # "dementierte, dass er komme"
        ("dementieren", False, "asserts"),  # "Er komme wieder, dementierte sie": another thing is denied
        ("bezweifeln", True, "doubts"),
        ("bezweifeln", False, "asserts"),
        ("fordern", False, "demands"),
        ("sagen", True, "asserts"),
    ],
)
def test_who_denies_behind_a_content_denies_something_else(lemma: str, follows: bool, stance: str) -> None:
    assert stance_of(cue("verb", lemma), follows=follows) == stance


def test_who_does_not_believe_doubts() -> None:
    tree = frozen_tree("""
        Sie     sie      PRON  2  nsubj
        glaubt  glauben  VERB  0  ROOT   Mood=Ind
        nicht   nicht    PART  2  advmod
    """)
    plain = frozen_tree("""
        Sie     sie      PRON  2  nsubj
        glaubt  glauben  VERB  0  ROOT   Mood=Ind
    """)
    assert stance_of(cue("verb", "glauben"), verb_of(tree)) == "doubts"
    assert stance_of(cue("verb", "glauben"), verb_of(plain)) == "believes"
    assert stance_of(cue("verb", "sagen"), verb_of(tree)) == "asserts"  # who says nothing doubts nothing


TOLD = """
    Sie          sie         PRON  2  nsubj
    wiederholte  wiederholen VERB  0  ROOT   Mood=Ind
    {noun}       {noun}      NOUN  2  obj
"""


@pytest.mark.parametrize(
    ("noun", "stance", "told"),
    [
        ("Forderung", "demands", True),
        ("Vorwurf", "accuses", True),
        ("Ankündigung", "asserts", False),  # a noun of speech whose stance is not the verb's
        ("Lied", "asserts", False),
    ],
)
def test_the_object_says_what_a_verb_of_saying_does(noun: str, stance: str, told: bool) -> None:
    verb = verb_of(frozen_tree(TOLD.format(noun=noun)))
    assert stance_of(cue("verb", "sagen"), verb) == stance
    found = told_noun(verb)
    assert (found is not None) == told
    assert found is None or found.text == noun
    assert stance_of(cue("verb", "fordern"), verb) == "demands"  # only where the verb itself just says


REJECTED = """
    Er       er       PRON  2  nsubj
    wies     weisen   VERB  0  ROOT          Mood=Ind
    den      der      DET   4  det
    {noun}   {noun}   NOUN  2  obj
    zurück   zurück   ADP   2  compound:prt
"""


def test_a_verb_beside_a_noun_denies_or_refuses_it() -> None:
    accused = verb_of(frozen_tree(REJECTED.format(noun="Vorwurf")))
    assert stance_of(cue("noun", "vorwurf"), accused) == "denies"
    assert stance_of(cue("noun", "forderung"), accused) == "refuses"
    saying = verb_of(frozen_tree(TOLD.format(noun="Vorwurf")))
    assert stance_of(cue("noun", "vorwurf"), saying) == "accuses"
    assert stance_of(cue("noun", "vorwurf")) == "accuses"


def judgement(word: str) -> Tree:
    return frozen_tree(f"""
        Er       er       PRON  2  nsubj
        nannte   nennen   VERB  0  ROOT   Mood=Ind
        den      der      DET   4  det
        Bericht  Bericht  NOUN  2  obj
        {word}   {word}   NOUN  2  xcomp
    """)


@pytest.mark.parametrize(
    ("word", "untrue", "insult"), [("Lüge", True, False), ("Lügner", False, True), ("Werk", False, False)]
)
def test_what_something_is_called(word: str, untrue: bool, insult: bool) -> None:
    verb = verb_cue(judgement(word), "nennen")
    assert judges_untrue(verb) is untrue
    assert insults(verb) is insult


def test_a_word_before_a_verb_that_is_finite_is_no_judgement() -> None:
    tree = frozen_tree("""
        Lügen    Lüge     NOUN  2  nsubj
        nannte   nennen   VERB  0  ROOT   Mood=Ind
        er       er       PRON  2  obj
    """)
    assert not judges_untrue(verb_cue(tree, "nennen"))
    behind = frozen_tree("""
        Das      das      PRON  4  obj
        wurde    werden   AUX   4  aux:pass  Mood=Ind
        Lüge     Lüge     NOUN  4  xcomp
        genannt  nennen   VERB  0  ROOT
    """)
    assert judges_untrue(verb_cue(behind, "nennen", finite=1, passive=True))


def test_other_verbs_judge_nothing() -> None:
    tree = frozen_tree("""
        Er     er     PRON  2  nsubj
        sagte  sagen  VERB  0  ROOT   Mood=Ind
        eine   ein    DET   4  det
        Lüge   Lüge   NOUN  2  obj
    """)
    verb = verb_cue(tree, "sagen")
    assert judges_untrue(verb) is False
    assert insults(verb) is False


def accusing(lemma: str, *rows: str) -> tuple[Tree, VerbCue]:
    tree = frozen_tree("\n".join(["Er er PRON 2 nsubj", f"sprach {lemma} VERB 0 ROOT Mood=Ind", *rows]))
    return tree, verb_cue(tree, lemma)


@pytest.mark.parametrize(
    ("lemma", "rows", "against"),
    [
        ("protestieren", ("gegen gegen ADP 4 case", "Berlin Berlin PROPN 2 obl"), ["Berlin"]),
        ("protestieren", ("bei bei ADP 4 case", "Berlin Berlin PROPN 2 obl"), []),
        ("protestieren", ("über über ADP 4 case", "Berlin Berlin PROPN 2 obl"), ["Berlin"]),
        ("drohen", ("über über ADP 4 case", "Berlin Berlin PROPN 2 obl"), []),
        ("drohen", ("Berlin Berlin PROPN 2 obl:arg",), ["Berlin"]),
        ("vorwerfen", ("Berlin Berlin PROPN 2 iobj",), ["Berlin"]),
        ("vorwerfen", ("sich sich PRON 2 iobj",), []),
        ("vorwerfen", ("gestern gestern ADV 2 obl:arg",), []),
        ("kritisieren", ("Berlin Berlin PROPN 2 iobj",), []),  # takes no dative
        ("kritisieren", ("Berlin Berlin PROPN 2 obj",), ["Berlin"]),
        ("sagen", ("Berlin Berlin PROPN 2 obj",), []),
    ],
)
def test_whom_a_verb_is_against(lemma: str, rows: tuple[str, ...], against: list[str]) -> None:
    tree, verb = accusing(lemma, *rows)
    assert [words.text for words in against_of(verb, verb.cue.stance, 0, len(tree))] == against


def test_only_words_of_the_segment_are_meant() -> None:
    tree, verb = accusing("vorwerfen", "Berlin Berlin PROPN 2 iobj", "Bonn Bonn PROPN 2 obj")

    def found(start: int, end: int) -> list[str]:
        return [words.text for words in against_of(verb, "accuses", start, end)]

    assert found(0, len(tree)) == ["Berlin", "Bonn"]
    assert found(0, 3) == ["Berlin"]
    assert found(2, 3) == ["Berlin"]
    assert found(3, 4) == ["Bonn"]


def test_in_a_passive_the_subject_is_accused() -> None:
    tree = frozen_tree("""
        Berlin        Berlin        PROPN  3  nsubj:pass
        wurde         werden        AUX    3  aux:pass    Mood=Ind
        beschuldigt   beschuldigen  VERB   0  ROOT
    """)
    verb = verb_cue(tree, "beschuldigen", finite=1, passive=True)
    assert [words.text for words in against_of(verb, "accuses", 0, 3)] == ["Berlin"]
    dative = frozen_tree("""
        Berlin      Berlin     PROPN  3  iobj
        wurde       werden     AUX    3  aux:pass    Mood=Ind
        vorgeworfen vorwerfen  VERB   0  ROOT
        es          es         PRON   3  nsubj:pass
    """)
    verb = verb_cue(dative, "vorwerfen", finite=1, passive=True)
    assert [words.text for words in against_of(verb, "accuses", 0, 4)] == ["Berlin"]


def test_denied_words_are_against_whose_they_are() -> None:
    tree = frozen_tree("""
        Er          er          PRON  2  nsubj
        bestritt    bestreiten  VERB  0  ROOT   Mood=Ind
        die         der         DET   4  det
        Vorwürfe    Vorwurf     NOUN  2  obj
        der         der         DET   6  det    Case=Gen
        Opposition  Opposition  NOUN  4  nmod   Case=Gen
    """)
    verb = verb_cue(tree, "bestreiten")
    assert [words.text for words in against_of(verb, "denies", 0, 6)] == ["der Opposition"]


def test_the_insult_itself_is_nobody() -> None:
    tree = frozen_tree("""
        Er       er      PRON  2  nsubj
        nannte   nennen  VERB  0  ROOT   Mood=Ind
        Merz     Merz    PROPN 2  obj
        einen    ein     DET   5  det
        Lügner   Lügner  NOUN  2  obj
    """)
    verb = verb_cue(tree, "nennen")
    assert [words.text for words in against_of(verb, verb.cue.stance, 0, 5)] == ["Merz"]
