"""The names annotated on news: what their README promises, and that no reporting article is trained on."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from newsgraph.evaluation.ner import CLASSES, read_germeval

GOLD = Path(__file__).resolve().parents[2] / "data" / "gold"
PARTS = ("report", "train", "second")
LABELS = {name + kind for name in CLASSES for kind in ("", "deriv", "part")}
HEADER = re.compile(r"#\thttps://de\.wikinews\.org/\?curid=(\d+)\t\[\d{4}-\d\d-\d\d\]\t[^\t]+\t[RT]\d+b?")


def lines(part: str) -> list[str]:
    return (GOLD / "names" / f"{part}.tsv").read_text("utf-8").splitlines()


def pages(part: str) -> set[str]:
    return {match[1] for line in lines(part) if (match := HEADER.fullmatch(line))}


def halves(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["article"].split()[0]: row["half"] for row in csv.DictReader(file, delimiter="\t")}


def counted(part: str) -> dict[str, int]:
    """The row of the README's table of counts."""
    table = re.search(r"^## Counts\n\n((?:\|.*\n)+)", (GOLD / "names/README.md").read_text("utf-8"), re.M)
    assert table is not None
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table[1].splitlines()]
    (row,) = [row for row in rows if row[0] == part]
    return {name: int(cell) for name, cell in zip(rows[0][1:], row[1:], strict=True)}


@pytest.mark.parametrize("part", PARTS)
def test_the_readme_counts_what_the_file_holds(part: str) -> None:
    sentences = read_germeval(GOLD / "names" / f"{part}.tsv")
    begins = [line.split("\t")[2][2:] for line in lines(part) if "\tB-" in line]
    found = Counter(label for _, names in sentences for _, _, label in names)
    wanted = counted(part)
    assert wanted.pop("sentences") == len(sentences)
    assert wanted.pop("words") == sum(len(words) for words, _ in sentences)
    assert wanted.pop("articles") == len(pages(part))
    assert wanted.pop("names") == sum(found.values())
    assert wanted == {label: begins.count(label) for label in wanted}
    assert {label: wanted[label] for label in CLASSES} == found


@pytest.mark.parametrize("part", PARTS)
def test_tags_are_known_and_an_inside_has_a_beginning(part: str) -> None:
    before = "O"
    for line in lines(part):
        if not line or line.startswith("#\t"):
            before = "O"
            continue
        _, word, tag, nested = line.split("\t")
        assert word == word.strip() != ""
        assert nested == "O"
        assert tag == "O" or (tag[:2] in ("B-", "I-") and tag[2:] in LABELS)
        assert not tag.startswith("I-") or before[2:] == tag[2:]
        before = tag


@pytest.mark.parametrize("part", PARTS)
def test_every_sentence_names_its_page_and_has_an_id_of_its_own(part: str) -> None:
    headers = [line for line in lines(part) if line.startswith("#")]
    assert all(HEADER.fullmatch(line) for line in headers)
    assert len({line.rsplit("\t", 1)[1] for line in headers}) == len(headers) == counted(part)["sentences"]


def test_no_reporting_article_is_trained_on() -> None:
    split, more = halves(GOLD / "split.tsv"), halves(GOLD / "names/split.tsv")
    assert not split.keys() & more.keys()
    where = split | more
    assert {where[page] for page in pages("report")} == {"report"}
    assert {where[page] for page in pages("train")} == {"develop"}
    assert where.keys() == pages("report") | pages("train")


def test_the_second_annotation_is_of_sentences_of_the_report() -> None:
    def untagged(part: str) -> set[str]:
        blocks = "\n".join(
            line if line.startswith("#\t") else line.rsplit("\t", 2)[0] for line in lines(part)
        )
        return set(blocks.strip().split("\n\n"))

    assert untagged("second") < untagged("report")
