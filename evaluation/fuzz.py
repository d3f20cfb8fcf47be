"""Tries to break newsgraph with texts that nobody would write: ``python evaluation/fuzz.py --minutes 10``.

Four kinds of input are made from the sample articles by a seeded hand that cuts, repeats, swaps and
sprinkles characters which broke something once: bytes of files for the reader, texts for the whole
extraction, trees that no parser would give for the rules, and extractions for graph and formats. What must
hold for each stands in `check_reading`, `check_extraction` and `check_formats`. What does not hold is printed
with the seed of its input, and the exit code is 1.

    --minutes N       how long (default 1)
    --seed N          where to begin (default 0); input N is always the same
    --only KIND       reading, extraction, trees or formats
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import logging
import random
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from newsgraph import build_graph, load_pipeline, read_article
from newsgraph.errors import ReadingError
from newsgraph.export import EXPORTERS
from newsgraph.extraction.running import extract, make_doc
from newsgraph.reading import article_from_bytes
from newsgraph.reading.normalise import normalise_characters, replace_surrogates
from newsgraph.schema import Article, Extraction

ROOT = Path(__file__).resolve().parents[1]
SUFFIXES = (".txt", ".md", ".html", ".jsonl", "")
NASTY = (
    "\0", "\x1b[2J", "\r", "\x85", "\u2028", "\ufffe", "\u202e", "\u00ad", "\ufeff", "\u3164", "\ud800", "é",
    "e\u0301", "„", "“", "»", "«", "(", ")", "–", "…", "'", '"', "<", ">", "&", "]]>", "</script>", "{{",
    "=1+1", "@", "|", "\t", "\n\n", "9" * 400, "1.000,5", "½", "٣", "𝟛", "0", "-", "---", ":", ";", ".", "?",
    "!", "*", "_", "[", "`", "#", "😀", "\U0001f468\u200d\U0001f469", "sagte", "laut", "nicht", "kein",
    "wenn", "dass", "weil", "die", "Er", "sie", "CDU", "Anna", "Berlin", "USA", "14. Mai",
)  # fmt: skip


class BrokenError(AssertionError):
    """Something that must hold does not."""


def main() -> None:
    """Parse the arguments, run, and print what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", choices=sorted(KINDS))
    options = parser.parse_args()
    logging.disable()  # what the reader remarks on texts like these is no news
    counts, faults = run(options.minutes * 60, options.seed, [options.only] if options.only else list(KINDS))
    print(", ".join(f"{counts[kind]:,} inputs to {kind}" for kind in counts), f"– {len(faults)} faults")
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


def run(seconds: float, seed: int, kinds: list[str]) -> tuple[Counter[str], list[str]]:
    """Try inputs until the time is over, as long with each kind; return how many, and the faults."""
    counts: Counter[str] = Counter()
    faults: list[str] = []
    for kind in kinds:
        _extractions()  # loads what is loaded once
        end = time.monotonic() + seconds / len(kinds)
        for number in count(seed):
            if time.monotonic() > end:
                break
            counts[kind] += 1
            try:
                KINDS[kind](number)
            except Exception as error:
                faults.append(
                    f"{kind} {number}: {type(error).__name__}: {' '.join(str(error).split())[:300]}"
                )
    return counts, faults


def try_reading(seed: int) -> None:
    """Read the bytes of one spoilt file."""
    chance = random.Random(seed)
    suffix = chance.choice(SUFFIXES)
    data = spoil(chance, _piece(chance)).encode(chance.choice(["utf-8"] * 4 + ["utf-16", "cp1252"]), "ignore")
    if suffix == ".jsonl" and chance.random() < 0.8:
        keys = chance.sample(["title", "published", "publisher", "url", "authors", "id"], 2)
        record: dict[str, Any] = {key: spoil(chance, "Anna Kant, 14.5.2024") for key in keys}
        data = json.dumps({"text": spoil(chance, _piece(chance)), **record}).encode()
    if chance.random() < 0.2:
        place = chance.randrange(len(data) + 1)
        data = data[:place] + chance.randbytes(chance.randrange(20)) + data[place:]
    name = f"a{suffix}"
    try:
        article = article_from_bytes(data, name=name, check_language=chance.random() < 0.5)
    except ReadingError as error:
        _hold(str(error).startswith(name) and "\n" not in str(error), f"error is not one line: {error}")
        return
    check_reading(article)


def check_reading(article: Article) -> None:
    """An article has a text, its characters are in order, and it survives its JSON."""
    _hold(bool(article.text.strip()), "an article without text")
    for text in filter(None, (article.text, article.title, article.publisher, *article.authors)):
        _hold(normalise_characters(text) == text, f"characters out of order in {text[:60]!r}")
    _hold(Article.model_validate_json(article.model_dump_json()) == article, "JSON is not the same article")


def try_extraction(seed: int) -> None:
    """Extract one spoilt text."""
    chance = random.Random(seed)
    text = normalise_characters(spoil(chance, _piece(chance)))
    if text.strip():
        check_extraction(extract(Article(text=text, title=text[:40]), _nlp()))


def check_extraction(extraction: Extraction) -> None:
    """Every span is what stands there, every reference leads somewhere, no mention leaves its sentence."""
    text = extraction.article.text
    values = extraction.model_dump(mode="json", by_alias=True)
    for span in _spans(values):
        _hold(text[span["start"] : span["end"]] == span["text"], f"wrong offset: {span}")
    ids = {kind: {record["id"] for record in values[kind]} for kind in ("actors", "claims", "relations")}
    for actor in values["actors"]:
        _hold(bool(actor["name"].strip()), "an actor without name")
        _hold({role["of"] for role in actor["roles"]} - {None} <= ids["actors"], "a role of nobody")
        for mention in actor["mentions"]:
            sentence = values["sentences"][mention["sentence"]]
            inside = sentence["start"] <= mention["start"] and mention["end"] <= sentence["end"]
            _hold(inside, f"a mention leaves its sentence: {mention}")
    for claim in values["claims"]:
        meant = {claim["speaker"], claim["via"], *claim["addressees"], *claim["against"], *claim["about"]}
        _hold(meant - {None} <= ids["actors"], "a claim of or about nobody")
        _hold(
            {conflict["claim"] for conflict in claim["conflicts_with"]} <= ids["claims"],
            "a conflict with nothing",
        )
    for relation in values["relations"]:
        _hold(
            {actor for part in relation["arguments"] for actor in part["actors"]} <= ids["actors"],
            "of nobody",
        )
        _hold(set(relation["vouchers"]) <= ids["claims"], "vouched for by no claim")
        _hold(bool(relation["arguments"]), "a relation without arguments")
    _hold(Extraction.from_json(extraction.to_json()) == extraction, "JSON is not the same extraction")


def try_trees(seed: int) -> None:
    """Extract a few sentences whose words hang, in part, on others and as something else."""
    chance = random.Random(seed)
    sentences = list(chance.choice(_parsed()).sents)
    first = chance.randrange(len(sentences))
    few = sentences[first : first + 4]
    tokens = few[0].doc[few[0].start : few[-1].end].as_doc()
    heads, relations = [token.head.i for token in tokens], [token.dep_ for token in tokens]
    for sentence in tokens.sents:
        for token in sentence:
            if token.head is not token and chance.random() < 0.15:
                head = chance.randrange(sentence.start, sentence.end)
                heads[token.i] = heads[token.i] if token.i in _path(head, heads) else head
            if token.head is not token and chance.random() < 0.15:
                relations[token.i] = chance.choice(relations)
    doc = Doc(
        tokens.vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
        heads=heads,
        deps=relations,
        tags=[token.tag_ for token in tokens],
        pos=[token.pos_ for token in tokens],
        lemmas=[token.lemma_ for token in tokens],
        morphs=[str(token.morph) for token in tokens],
        ents=[f"{token.ent_iob_}-{token.ent_type_}".rstrip("-") for token in tokens],
    )
    doc._.newsgraph_article = Article(text=doc.text)
    check_extraction(_nlp().get_pipe("newsgraph")(doc)._.newsgraph)


def _path(place: int, heads: list[int]) -> list[int]:
    """Return the places from a word to its root."""
    path = [place]
    while heads[path[-1]] != path[-1]:
        path.append(heads[path[-1]])
    return path


def try_formats(seed: int) -> None:
    """Write the graph of an article with spoilt names, which no reader would let through, in every format."""
    chance = random.Random(seed)
    base = _extractions()[seed % len(_extractions())]
    nasty = replace_surrogates(spoil(chance, "Anna Kant")[:40]) or "x"
    actors = tuple(
        a.model_copy(update={"name": nasty if i == 0 else a.name}) for i, a in enumerate(base.actors)
    )
    article = base.article.model_copy(update={"title": nasty, "publisher": nasty, "source": nasty})
    check_formats(base.model_copy(update={"actors": actors, "article": article}))


def check_formats(extraction: Extraction) -> None:
    """XML is well-formed, tables have their columns, the page has no markup but its own."""
    graph = build_graph([extraction])
    with tempfile.TemporaryDirectory() as folder:
        for fmt in ("html", "json", "graphml", "gexf", "csv"):
            for path in EXPORTERS[fmt](graph, Path(folder) / f"graph.{fmt}"):
                content = path.read_text(encoding="utf-8-sig")
                if fmt in ("graphml", "gexf"):
                    ET.fromstring(content)
                elif fmt == "json":
                    json.loads(content)
                elif fmt == "csv":
                    rows = list(csv.reader(io.StringIO(content, newline="")))
                    _hold(len({len(row) for row in rows}) == 1, f"{path.name}: rows of different length")
                else:
                    _hold(content.count("</script>") == _SCRIPTS, "markup of the article in the page")


_SCRIPTS = 3  # of the page's own


def spoil(chance: random.Random, text: str) -> str:
    """Return the text after one to six accidents."""
    for _ in range(chance.randint(1, 6)):
        a, b = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        b = min(b, a + 200)
        part = text[a:b]
        way = chance.randrange(7)
        if way == 0:
            text = text[:a] + text[b:]
        elif way == 1:
            text = text[:b] + part * chance.randint(1, 5) + text[b:]
        elif way == 2:
            text = text[:a] + chance.choice(NASTY) * chance.choice([1, 1, 1, 3, 50, 600]) + text[a:]
        elif way == 3:
            words = part.split(" ")
            chance.shuffle(words)
            text = text[:a] + " ".join(words) + text[b:]
        elif way == 4:
            text = (
                text[:a] + chance.choice([part.upper(), part.lower(), part[::-1], part.swapcase()]) + text[b:]
            )
        elif way == 5:
            text = text.replace(chance.choice([" ", ".", ",", "„", "e"]), chance.choice(NASTY), 20)
        else:
            text = text[:a] + chance.choice(NASTY) + text[a:b] + chance.choice(NASTY) + text[b:]
    return text


def _spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for item in value.values():
            yield from _spans(item)
    elif isinstance(value, list):
        for item in value:
            yield from _spans(item)


def _hold(holds: bool, what: str) -> None:
    if not holds:
        raise BrokenError(what)


def _piece(chance: random.Random) -> str:
    """Mostly a few sentences, at times a whole article."""
    sample = chance.choice(_samples())
    start = chance.randrange(len(sample))
    return sample if chance.random() < 0.05 else sample[start : start + chance.randrange(30, 700)]


@cache
def _samples() -> list[str]:
    return [path.read_text("utf-8") for path in sorted((ROOT / "data").glob("*-*.*"))]


@cache
def _nlp() -> Language:
    return load_pipeline("fast")


@cache
def _parsed() -> list[Doc]:
    with _nlp().select_pipes(disable=["newsgraph"]):
        return [_nlp()(make_doc(Article(text=text), _nlp())) for text in _samples()]


@cache
def _extractions() -> list[Extraction]:
    return [extract(read_article(path), _nlp()) for path in sorted((ROOT / "data").glob("*-*.*"))]


KINDS: dict[str, Callable[[int], None]] = {
    "reading": try_reading,
    "extraction": try_extraction,
    "trees": try_trees,
    "formats": try_formats,
}

if __name__ == "__main__":
    main()
