"""The table of events: large enough, well-formed, and every entry usable by a rule."""

from __future__ import annotations

import re
from typing import get_args

from newsgraph.lexicon import read_table
from newsgraph.schema import Event

SLOT = re.compile(r"subj|obj|iobj|gen|refl|durch|-|prep:[a-zäöüß]+")
CONDITION = re.compile(rf"({SLOT.pattern})(:[A-ZÄÖÜ][\w-]+)?")


def test_there_are_at_least_800_entries_of_every_category() -> None:
    rows = read_table("events")
    assert len(rows) >= 800
    assert {row["event"] for row in rows} == {*get_args(Event), "-"}


def test_frames_sources_and_targets_are_slots() -> None:
    for row in read_table("events"):
        assert all(CONDITION.fullmatch(part) for part in row["frame"].split()), row
        assert SLOT.fullmatch(row["source"]), row
        assert all(SLOT.fullmatch(slot) for slot in row["target"].split("|")), row


def test_a_verb_acts_by_its_subject_and_a_noun_by_a_dependent() -> None:
    for row in read_table("events"):
        noun = row["lemma"][0].isupper()
        assert row["source"] in ({"gen", "durch"} if noun else {"subj"}), row


def test_a_word_has_one_event_per_frame() -> None:
    frames = [(row["lemma"], row["frame"], row["source"]) for row in read_table("events")]
    assert len(frames) == len(set(frames))


def test_every_class_of_nouns_is_asked_for() -> None:
    asked = {part.rsplit(":", 1)[-1] for row in read_table("events") for part in row["frame"].split()}
    assert {row["class"] for row in read_table("event_nouns")} <= asked


def test_the_words_that_embed_say_whose_and_how() -> None:
    for row in read_table("governors"):
        assert row["controller"] in {"subject", "object", "-"}
        assert row["modality"] in {"intended", "necessary", "possible", "hearsay", "negated", "-"}
