"""``newsgraph rules`` and ``explain`` as a user meets them, and the page that is made of the rules."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from typer.testing import CliRunner

from newsgraph import load_pipeline
from newsgraph.cli import app
from newsgraph.cli.rules import as_markdown
from newsgraph.evaluation.claims import read_gold
from newsgraph.evaluation.drafting import claim_block, relation_block
from newsgraph.evaluation.relations import read_constructions, told_line
from newsgraph.extraction.explaining import Explanation, explain
from newsgraph.extraction.notes import chance
from newsgraph.extraction.relations.finding import find_relations
from newsgraph.extraction.rules import all_rules
from newsgraph.schema import Article, Claim, Extraction, Relation

ROOT = Path(__file__).resolve().parents[1]
TEXT = "Nordkorea schickt Soldaten nach Russland. Laut Seoul half Peking. Sie sagte das."


@pytest.fixture(scope="module")
def explained() -> Explanation:
    return explain(Article(text=TEXT), load_pipeline("bundled"))


def test_the_page_of_rules_is_up_to_date() -> None:
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert page == as_markdown(all_rules()), "run: newsgraph rules --markdown > docs/rules.md"


def test_rules_shows_sentence_examples_and_place() -> None:
    done = CliRunner().invoke(app, ["rules", "Handelskrieg"])
    assert done.exit_code == 0
    first, says, example, *_ = done.stdout.splitlines()
    rule_id, place = first.split()
    path, line = place.split(":")
    assert rule_id == "relation.noun"
    assert "rules.NOUN" in (ROOT / "src/newsgraph" / path).read_text("utf-8").splitlines()[int(line) - 1]
    assert says.strip().endswith(".")
    assert example.strip().startswith("✓")


def test_rules_says_so_where_no_rule_holds_the_word() -> None:
    done = CliRunner().invoke(app, ["rules", "gibtesnicht"])
    assert done.exit_code == 1
    assert "gibtesnicht" in done.stderr


def test_factors_make_the_confidence(explained: Explanation) -> None:
    for record in (explained.extraction.relations[0], explained.extraction.claims[0]):
        factors = explained.factors(record.id)
        assert factors
        assert record.confidence == pytest.approx(chance(factors), abs=0.01)


def test_what_tells_nothing_is_given_a_reason(explained: Explanation) -> None:
    reasons = {untold.word.text: untold.why for untold in explained.untold()}
    assert "schickt" not in reasons
    assert reasons["sagte"].startswith("no ")


def test_nobody_listens_outside_of_an_explanation(explained: Explanation) -> None:
    before = len(explained.notes.dropped)
    list(find_relations(explained.tree))
    assert len(explained.notes.dropped) == before


def test_the_blocks_of_gold_can_be_read_back(explained: Explanation, tmp_path: Path) -> None:
    claims, relations = tmp_path / "claims.txt", tmp_path / "relations.txt"
    claims.write_text(claim_block("Ein Name", dt.date(2024, 10, 24), explained.tree), "utf-8")
    relations.write_text("Head\n\n" + relation_block("Ein Name", explained.tree), "utf-8")
    [text] = read_gold(claims)
    [construction] = read_constructions(relations)
    assert text.text == TEXT
    assert len(text.claims) == len(explained.extraction.claims)
    assert list(construction.texts) == [told_line(draft) for draft in find_relations(explained.tree)]


def test_extract_explains_every_record_and_keeps_data_clean(data: Path) -> None:
    done = CliRunner().invoke(
        app, ["extract", str(data / "nordkorea-soldaten.txt"), "--explain", "--format", "json", "-o", "-"]
    )
    assert done.exit_code == 0, done.stderr
    extraction = Extraction.from_json(done.stdout)
    records: list[Claim | Relation] = [*extraction.claims, *extraction.relations]
    for record in records:
        assert f"{record.id}  {record.found_by}  {record.confidence:.2f}" in done.stderr
    assert done.stderr.count("confidence: ") == len(records)
