"""Every rule fires where its examples say so, and nowhere in its counter-examples, with the bundled model.

The one test of rules that needs a model: it reads all examples in one go. What a rule does with a tree is
tested in its room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsgraph.extraction
from newsgraph import Article, load_pipeline
from newsgraph.evaluation import claims as claim_gold
from newsgraph.evaluation import relations as relation_gold
from newsgraph.extraction.claims.rules import source
from newsgraph.extraction.rule import Example, Rule, read_example
from newsgraph.extraction.rules import all_rules, measured, place_of, rules_with
from newsgraph.extraction.running import extract_many
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.schema import Extraction, Span

RULES = all_rules()
IDS = [rule.id for rule in RULES]
each_rule = pytest.mark.parametrize("rule", RULES, ids=IDS)


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    """The extraction of every example and counter-example, by its text."""
    texts = {read_example(text).text for rule in RULES for text in (*rule.examples, *rule.counter)}
    return _extractions(sorted(texts))


def _extractions(texts: list[str]) -> dict[str, Extraction]:
    nlp = load_pipeline("bundled")
    found = extract_many((Article(text=text) for text in texts), nlp)
    return {x.article.text: x for x in found if isinstance(x, Extraction)}


def test_ids_are_unique_and_name_their_room() -> None:
    assert len(set(IDS)) == len(IDS)
    assert all(re.fullmatch(r"[a-z]+(\.[a-zß-ü0-9]+)+", rule_id) for rule_id in IDS)


@each_rule
def test_a_rule_says_what_it_does_with_examples_for_and_against(rule: Rule) -> None:
    assert rule.says.endswith(".")
    assert rule.examples, "give a sentence in which the rule fires"
    assert rule.counter, "give a sentence like it in which the rule does not fire"
    assert all(read_example(text).marks for text in rule.examples), "mark what is found"
    assert not any(read_example(text).marks for text in rule.counter)


@each_rule
def test_a_rule_is_found_in_the_source(rule: Rule) -> None:
    place = place_of(rule)
    assert place.line, f"nothing sets {rule.id}"
    assert (Path(newsgraph.__file__).parent / place.path).is_file()


@each_rule
def test_examples_fire_with_the_marked_spans(rule: Rule, read: dict[str, Extraction]) -> None:
    for marked in rule.examples:
        example = read_example(marked)
        found = list(_found(read[example.text], rule.id))
        assert any(_shows(spans, example) for spans in found), f"{marked}\nfound: {found}"


@each_rule
def test_counter_examples_do_not_fire(rule: Rule, read: dict[str, Extraction]) -> None:
    for text in rule.counter:
        assert not list(_found(read[text], rule.id)), text


def test_every_record_names_a_rule_that_is_registered(read: dict[str, Extraction], data: Path) -> None:
    """Over the examples, the gold constructions and the sample articles."""
    folder = data / "gold"
    gold = [text.text for text in claim_gold.read_gold(folder / "claims/constructions.txt")]
    gold += [one.text for one in relation_gold.read_constructions(folder / "relations/constructions.txt")]
    articles = [path.read_text("utf-8") for path in (*data.glob("*.md"), *data.glob("*.txt"))]
    records = [*read.values(), *_extractions([*gold, *articles]).values()]
    used = {rule_id for extraction in records for rule_id in _rule_ids(extraction)}
    assert used - set(IDS) == set()
    assert set(IDS) - used == set()


def test_an_id_stands_in_the_rules_only() -> None:
    """Everywhere else a rule is used through its constant, which a type checker and an editor follow."""
    root = Path(newsgraph.extraction.__file__).parent
    kinds = "|".join({rule_id.partition(".")[0] for rule_id in IDS})
    for path in root.rglob("*.py"):
        if path.name != "rules.py":
            assert not re.findall(rf"""["'](?:{kinds})\.[a-z]""", path.read_text("utf-8")), path


def test_every_word_that_names_a_source_has_its_rule() -> None:
    for cue in cue_table().values():
        if cue.pos in {"preposition", "adverb"} and cue.lemma != "wörtlich":  # which names nobody
            assert source(cue.lemma).id in IDS


def test_a_mark_that_is_left_open_is_an_error() -> None:
    with pytest.raises(ValueError, match="not closed"):
        read_example("Laut {speaker:dem Wetterdienst.")
    with pytest.raises(ValueError, match="none opened"):
        read_example("Laut dem} Wetterdienst.")


def test_marks_of_one_name_belong_together() -> None:
    example = read_example("{cue:Fügte} {speaker:{cue:er}} {cue:hinzu}")
    assert example.text == "Fügte er hinzu"
    assert example.marks == {"cue": ((0, 5), (6, 8), (9, 14)), "speaker": ((6, 8),)}


def test_a_counted_rule_tells_its_count() -> None:
    assert re.fullmatch(r"\d+ of \d+", measured("claim.source.laut"))
    assert measured("claim.direct.saying") == ""
    assert measured("gibtesnicht") == ""


def test_rules_are_found_by_a_word() -> None:
    assert "relation.noun" in [rule.id for rule in rules_with("handelskrieg")]
    assert rules_with("gibtesnicht") == []


Spans = set[tuple[int, int]]


def _shows(found: dict[str, Spans], example: Example) -> bool:
    return all(_is_shown(name, set(spans), found.get(name, set())) for name, spans in example.marks.items())


def _is_shown(name: str, marked: Spans, found: Spans) -> bool:
    """Of an actor's mentions some are marked; anything else is marked whole."""
    return marked <= found if name in {"actor", "of"} else marked == found


def _rule_ids(extraction: Extraction) -> Iterator[str]:
    yield from (claim.found_by for claim in extraction.claims)
    yield from (relation.found_by for relation in extraction.relations)
    for actor in extraction.actors:
        yield from (mention.found_by for mention in actor.mentions)
        yield from (role.found_by for role in actor.roles)


def _found(extraction: Extraction, rule_id: str) -> Iterator[dict[str, Spans]]:
    """Yield the spans of each record that a rule found, by the names that marks have."""
    for claim in extraction.claims:
        if claim.found_by == rule_id:
            yield {
                "claim": _places(*claim.spans),
                "cue": _places(*(claim.cue.spans if claim.cue else ())),
                "speaker": _places(*([claim.speaker_span] if claim.speaker_span else [])),
            }
    for relation in extraction.relations:
        if relation.found_by == rule_id:
            spans = {"predicate": _places(*relation.predicate.spans)}
            for argument in relation.arguments:
                spans.setdefault(argument.role, set()).update(_places(argument))
            yield spans
    mentions = {actor.id: _places(*actor.mentions) for actor in extraction.actors}
    for actor in extraction.actors:
        roles = [role for role in actor.roles if role.found_by == rule_id]
        of = {place for role in roles for place in mentions.get(role.of or "", ())}
        known: dict[str, Spans] = {"actor": mentions[actor.id], "of": of}
        own = [mention for mention in actor.mentions if mention.found_by == rule_id]
        yield from ({**known, "mention": _places(mention)} for mention in own)
        if roles and not own:
            yield known


def _places(*spans: Span) -> Spans:
    return {(span.start, span.end) for span in spans}
