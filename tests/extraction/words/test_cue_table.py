"""The table of cues as the rules look it up: by part of speech and lemma, verbs also without their prefix."""

from __future__ import annotations

from newsgraph.extraction.words.cue_table import cue_table, verbs_by_base, words_at_sources


def test_a_row_is_an_entry() -> None:
    assert cue_table()["noun", "angabe"].reported is False
    blame = cue_table()["verb", "kritisieren"]
    assert (blame.lemma, blame.reported, blame.addressee) == ("kritisieren", True, frozenset())
    assert "obj" in blame.content


def test_sources_are_named_by_prepositions_and_adverbs() -> None:
    assert {"laut", "zufolge", "demnach"} <= words_at_sources()
    assert not {"sagen", "angabe"} & words_at_sources()


def test_a_separable_verb_is_found_by_its_base_with_its_prefix() -> None:
    assert (("auf",), "auffordern") in [(words, cue.lemma) for words, cue in verbs_by_base()["fordern"]]
    assert [words for words, cue in verbs_by_base()["auffordern"] if cue.lemma == "auffordern"] == [()]


def test_nothing_is_cut_off_that_is_no_prefix_or_leaves_no_verb() -> None:
    assert ((), "sagen") in [(words, cue.lemma) for words, cue in verbs_by_base()["sagen"]]
    assert "gen" not in verbs_by_base()  # of "sagen", without two letters
    assert {cue.lemma for _, cue in verbs_by_base()["klären"]} == {"aufklären"}  # not "erklären"
    assert "tun" not in verbs_by_base()  # of "abtun": too short to be looked for


def test_the_longest_expression_comes_first() -> None:
    lengths = [len(words) for words, _ in verbs_by_base()["legen"]]
    assert lengths == sorted(lengths, reverse=True)
    assert len(set(lengths)) > 1
