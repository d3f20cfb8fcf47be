"""The measure of actors, on an article and extractions written by hand."""

from __future__ import annotations

from pathlib import Path

import factory
import pytest

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.actors import score_actors
from newsgraph.evaluation.bracketed import read_bracketed
from newsgraph.evaluation.casts import Cast, Part, cast_of_extraction, is_same_name, without_adjectives
from newsgraph.evaluation.mentions import Mention
from newsgraph.schema import Actor, Article, Extraction
from newsgraph.schema import Mention as FoundMention

GOLD = """= Besuch
# brandt person Ida Brandt
# selt country Seltland
# nor country Norland
[Präsidentin Ida Brandt|brandt] reist. [Sie|brandt] verlässt [Seltland|selt] und [Norland|nor].
[Beide Länder|selt+nor] warten.
"""


@pytest.fixture
def gold(tmp_path: Path) -> Cast:
    path = tmp_path / "gold.txt"
    path.write_text(GOLD, encoding="utf-8")
    (article,) = read_bracketed(path)
    return article


def extraction(gold: Cast, *actors: tuple[str, str, list[str]]) -> Extraction:
    """An extraction with actors of name, type and mentions, each mention by its first place in the text."""
    return Extraction(
        generator=factory.GENERATOR,
        article=Article(text=gold.text),
        actors=tuple(
            Actor(
                id=f"a{number}",
                name=name,
                type=kind,  # type: ignore[arg-type]
                mentions=tuple(
                    FoundMention(
                        start=gold.text.index(text),
                        end=gold.text.index(text) + len(text),
                        text=text,
                        sentence=0,
                        kind="name",
                    )
                    for text in mentions
                ),
            )
            for number, (name, kind, mentions) in enumerate(actors, 1)
        ),
    )


def test_brackets_become_text_and_mentions(gold: Cast) -> None:
    assert gold.text.startswith("Präsidentin Ida Brandt reist. Sie verlässt")
    assert [(gold.text[m.start : m.end], m.actors) for m in gold.mentions] == [
        ("Präsidentin Ida Brandt", ("brandt",)),
        ("Sie", ("brandt",)),
        ("Seltland", ("selt",)),
        ("Norland", ("nor",)),
        ("Beide Länder", ("selt", "nor")),
    ]


def scores_of(gold: Cast, found: Extraction) -> dict[str, float]:
    return score_actors([(gold, cast_of_extraction(found.model_dump(mode="json")))]).as_dict()


def test_a_perfect_extraction_has_full_scores(gold: Cast) -> None:
    scores = scores_of(
        gold,
        extraction(
            gold,
            ("Ida Brandt", "person", ["Ida Brandt", "Sie"]),
            ("Seltland", "country", ["Seltland", "Beide Länder"]),
            ("Norland", "country", ["Norland", "Beide Länder"]),
        ),
    )
    for name in ("precision", "recall", "muc", "ceaf_e", "conll", "found", "types", "names", "pointers"):
        assert scores[name] == 1, name
    assert (scores["merges_per_100"], scores["splits_per_article"], scores["spurious"]) == (0, 0, 0)


def test_a_wrong_merge_costs_precision_and_is_counted(gold: Cast) -> None:
    scores = scores_of(gold, extraction(gold, ("Seltland", "country", ["Seltland", "Norland", "Sie"])))
    assert scores["precision"] == pytest.approx(1 / 3)
    assert scores["merges_per_100"] == pytest.approx(200 / 3)
    assert scores["found"] == pytest.approx(1)  # each shares a mention with the node


def test_a_split_costs_recall_and_is_counted(gold: Cast) -> None:
    split = extraction(
        gold, ("Ida Brandt", "person", ["Ida Brandt"]), ("Sie", "person", ["Sie"]), ("X", "other", [])
    )
    scores = scores_of(gold, split)
    assert scores["precision"] == 1
    assert scores["recall"] == pytest.approx((2 * 0.5) / 6)
    assert scores["splits_per_article"] == 1
    assert scores["second_nodes"] == pytest.approx(1 / 3)
    assert scores["spurious"] == pytest.approx(1 / 3)


def test_the_wrong_actor_of_a_pronoun_is_a_wrong_link_and_no_second_node(gold: Cast) -> None:
    scores = scores_of(
        gold,
        extraction(
            gold, ("Ida Brandt", "person", ["Ida Brandt"]), ("Seltland", "country", ["Seltland", "Sie"])
        ),
    )
    assert scores["merges_per_100"] == pytest.approx(100 / 3)
    assert scores["second_nodes"] == 0


def test_adjectives_of_states_are_neither_right_nor_wrong() -> None:
    text = "Dänische Forscher trafen schwedische Kollegen in Schweden und Herrn Fischer."
    parts = {
        "d": Part("Dänemark", "country"),
        "s": Part("Schweden", "country"),
        "f": Part("Fischer", "person"),
    }
    words = [("Dänische", "d"), ("schwedische", "s"), ("Schweden", "s"), ("Fischer", "f")]
    mentions = tuple(
        Mention(text.index(word), text.index(word) + len(word), (actor,)) for word, actor in words
    )
    left = without_adjectives(Cast("", text, parts, mentions))
    assert list(left.parts) == ["s", "f"]
    assert [text[mention.start : mention.end] for mention in left.mentions] == ["Schweden", "Fischer"]


def test_who_only_a_compound_or_a_towns_adjective_brings_up_is_neither_right_nor_wrong() -> None:
    text = "Der Berliner SPD-Senator Lotz sprach."
    parts = {
        "b": Part("Berlin", "place"),
        "s": Part("SPD", "organisation"),
        "l": Part("Lotz", "person", roles=(("SPD-Senator", "s"), ("Senator", "b"), ("Senator", None))),
    }
    words = [("Berliner", "b"), ("Lotz", "l")]
    mentions = tuple(
        Mention(text.index(word), text.index(word) + len(word), (actor,)) for word, actor in words
    )
    left = without_adjectives(Cast("", text, parts, mentions))
    assert list(left.parts) == ["l"]
    assert left.parts["l"].roles == (("Senator", None),)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("das chilenische Parlament", "chilenisches Parlament", True),
        ("Zwei Personen", "zwei Personen", True),
        ("die Polizei", "Polizei", True),
        ("die alte Firma", "die neue Firma", False),
        ("Velatec", "velatec", False),
        ("USA", "Vereinigte Staaten", False),
    ],
)
def test_names_differ_by_more_than_inflection(one: str, other: str, same: bool) -> None:
    assert is_same_name(one, other) is same


@pytest.mark.parametrize("text", ["= A\n[x|y]", "= A\n[x", "Text"])
def test_bad_gold_gets_one_clear_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "gold.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"gold\.txt"):
        read_bracketed(path)
