from typing import get_args

from newsgraph.lexicon import read_table
from newsgraph.schema import Stance

FRAMES = {
    "verb": {"clause", "main", "dass", "question", "zu", "obj", "figure", "als", "actor"},
    "noun": {"clause", "zu", "nach"},
    "preposition": {"source", "noun"},
    "adverb": {"clause", "source"},
}
PREPOSITIONS = set("an auf aus bei für gegen gegenüber mit nach um von vor zu über".split())  # noqa: SIM905
STANCES = set(get_args(Stance))
MEDIA = {"Speech", "Writing", "Thought", "ST", "SW", "TW"}


def test_there_are_at_least_400_cues_in_order_and_unique() -> None:
    keys = [(row["cue"], row["pos"]) for row in read_table("cues")]
    assert len(keys) >= 400
    assert len(set(keys)) == len(keys)
    assert keys == sorted(keys)


def test_every_column_has_a_known_value() -> None:
    for row in read_table("cues"):
        content = set(row["content"].split(",")) - {"-"}
        allowed = FRAMES[row["pos"]] | (PREPOSITIONS if row["pos"] == "verb" else set())
        assert content <= allowed, row
        assert set(row["addressee"].split(",")) <= {"-", "dat", "acc"} | PREPOSITIONS, row
        assert row["medium"] in MEDIA, row
        assert row["stance"] in STANCES, row
        assert row["reported"] in {"yes", "no"}, row


def test_a_reported_verb_has_a_frame_to_report_by() -> None:
    for row in read_table("cues"):
        if row["reported"] == "yes":
            assert set(row["content"].split(",")) & ({"obj", "figure", "als"} | PREPOSITIONS), row


def test_the_forms_of_strong_verbs_are_in_order() -> None:
    verbs = [row["infinitive"] for row in read_table("strong_verbs")]
    assert verbs == sorted(set(verbs))
