"""Heads of mentions and which mentions stand at the same place."""

from __future__ import annotations

import pytest

from newsgraph.evaluation.mentions import Mention, align, head_of


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("Präsidentin Ida Brandt", "Brandt"),
        ("der frühere Minister", "Minister"),
        ("der Sprecher der Stadt", "Sprecher"),
        ("ein Mann aus Selten", "Mann"),
        ("die Abgeordnete (SPD)", "Abgeordnete"),
        ("Karl Öhm, der Bruder", "Öhm"),
        ("der kleine, dicke Mann", "Mann"),
        ("Die drei", "drei"),
        ("sie", "sie"),
        ("Hannover 96", "Hannover"),
        ("die Nordlicht Energie AG", "Energie"),
        ("US-Regierung", "US-Regierung"),
    ],
)
def test_the_head_is_the_noun_before_what_completes_it(phrase: str, head: str) -> None:
    start, end = head_of(phrase, Mention(0, len(phrase), ("A1",)))
    assert phrase[start:end] == head


def test_words_of_a_mention_within_are_no_head() -> None:
    text = "Brandts Sprecher Karl Öhm"
    inner = Mention(0, 7, ("A1",))
    whole = Mention(0, len(text), ("A2",))
    name = Mention(17, len(text), ("A2",))
    assert head_of(text, whole, [whole, inner, name]) == (8, 16)


def mention(text: str, words: str, actor: str) -> Mention:
    return Mention(text.index(words), text.index(words) + len(words), (actor,))


def test_mentions_of_one_head_stand_at_the_same_place_however_long_they_are() -> None:
    text = "Der Sprecher der Stadt Selten sprach mit Ministerin Brandt."
    wanted = [mention(text, words, "A1") for words in ("Der Sprecher der Stadt Selten", "Ministerin Brandt")]
    found = [mention(text, words, "a1") for words in ("Sprecher", "Brandt", "der Stadt Selten")]
    assert align(text, wanted, found) == [(wanted[0], found[0]), (wanted[1], found[1])]


def test_a_phrase_and_its_genitive_are_two_places() -> None:
    text = "Der Sprecher der Stadt sprach."
    wanted = [mention(text, "Der Sprecher der Stadt", "A1")]
    assert align(text, wanted, [mention(text, "der Stadt", "a1")]) == []


def test_each_holds_the_head_of_the_other() -> None:
    text = "Das Landgericht Berlin urteilte."
    wanted = [mention(text, "Das Landgericht Berlin", "A1")]
    found = [mention(text, "Berlin", "a1"), mention(text, "Landgericht Berlin", "a2")]
    assert align(text, wanted, found) == [(wanted[0], found[1])]
