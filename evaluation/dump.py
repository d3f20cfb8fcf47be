"""Writes what the program reads in many articles, one extraction a line, to compare two versions.

    python evaluation/dump.py OUT.jsonl --articles ../shared/raw/wikinews-850.jsonl.gz --parsed FOLDER

The articles are those of data/, of --articles and of ../shared/article where they are. With ``--parsed`` the
documents as the model annotates them are kept in FOLDER and read from there the next time, so that only the
extraction runs again. Two versions read the same where ``cmp OLD NEW`` is silent; ``compare.py`` tells what
differs.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from newsgraph import load_pipeline, read_articles
from newsgraph.extraction.running import make_doc
from newsgraph.schema import Article

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


def main() -> None:
    """Parse the arguments and write the extractions."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--model", default="bundled")
    parser.add_argument("--articles", type=Path, help="gzipped records, one a line")
    parser.add_argument("--parsed", type=Path)
    arguments = parser.parse_args()
    nlp = load_pipeline(arguments.model)
    extract = nlp.get_pipe("newsgraph")
    with arguments.out.open("w", encoding="utf-8") as out:
        for doc in parsed(list(articles(arguments.articles)), nlp, arguments.model, arguments.parsed):
            out.write(extract(doc)._.newsgraph.to_json(indent=None) + "\n")


def articles(records: Path | None) -> Iterator[Article]:
    """Yield the articles of data/, of a file of records and of ../shared/article."""
    for path in [*sorted((SHARED / "article").glob("*.txt")), *sorted((ROOT / "data").glob("*-*.*"))]:
        for found in read_articles(path):
            if isinstance(found, Article):
                yield found.model_copy(update={"source": path.name})  # the same in every checkout
    if records is not None:
        with gzip.open(records, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield Article(**{key: value for key, value in json.loads(line).items() if key != "id"})


def parsed(found: list[Article], nlp: Language, model: str, folder: Path | None) -> Iterator[Doc]:
    """Yield the articles as the model annotates them, from the folder where they are kept there."""
    kept = folder / f"{model}-{len(found)}.spacy" if folder is not None else None
    if kept is not None and kept.exists():
        docs = list(DocBin().from_disk(kept).get_docs(nlp.vocab))
    else:
        with nlp.select_pipes(disable=["newsgraph"]):
            docs = list(nlp.pipe([make_doc(article, nlp) for article in found]))
        if kept is not None:
            kept.parent.mkdir(parents=True, exist_ok=True)
            DocBin(store_user_data=True, docs=docs).to_disk(kept)
    for doc, article in zip(docs, found, strict=True):
        doc._.newsgraph_article = article
        yield doc


if __name__ == "__main__":
    main()
