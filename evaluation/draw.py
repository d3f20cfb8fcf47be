"""Draws claims for strict readers, and keeps what they found in ``data/gold/judged``.

    python evaluation/draw.py read ARTICLES.jsonl VERSION.jsonl        what this version shows of each article
    python evaluation/draw.py sheets BEFORE.jsonl AFTER.jsonl FOLDER   both in one list, for readers
    python evaluation/draw.py keep FOLDER DRAW READER,READER           their verdicts into newspaper.jsonl

``read`` is run for each version (``PYTHONPATH=OTHER/src``). ``sheets`` writes A.md and B.md, half of the
articles each, in which a line that both versions show stands once and nobody sees which version it is of. A
reader answers with one JSON line each, ``{"id", "right", "worth", "why"}``, into ``READER-A.jsonl`` and
``READER-B.jsonl``. The guideline is that of ``data/gold/judged/README.md``: every open "er", "der Mann" or
"diese Zahl", a wrong speaker, a lost "nicht" or "wenn" is wrong.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsgraph import extract_many, load_pipeline, read_articles
from newsgraph.graph.leaning import words_before
from newsgraph.graph.pronouns import Pronouns
from newsgraph.labels import label
from newsgraph.schema import CLAIM_SURE_FROM, Article, Claim, Extraction

JUDGED = Path(__file__).resolve().parents[1] / "data" / "gold" / "judged" / "newspaper.jsonl"
# What a reader sees of a line: lines of two versions are the same where these are.
SEEN = ("speaker", "via", "stance", "made", "to", "against", "shown_before", "text")
UNKEPT = ("version", "asked", "start")

Line = dict[str, Any]


def main() -> None:
    """Parse the arguments and run the step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    steps = parser.add_subparsers(dest="step", required=True)
    for name, arguments in (
        ("read", ("articles", "out")),
        ("sheets", ("before", "after", "folder")),
        ("keep", ("folder", "draw", "readers")),
    ):
        step = steps.add_parser(name)
        for argument in arguments:
            step.add_argument(argument)
    options = parser.parse_args()
    match options.step:
        case "read":
            read(options.articles, options.out)
        case "sheets":
            sheets(options.before, options.after, options.folder)
        case "keep":
            keep(options.folder, options.draw, options.readers)


def read(articles: str, out: str) -> None:
    """Write the claims that a page shows at first, with the sentences around them."""
    lines: list[Line] = []
    for extraction in extract_many(found(articles), load_pipeline()):
        if isinstance(extraction, Exception):
            raise extraction
        shown = [claim for claim in extraction.claims if claim.confidence >= CLAIM_SURE_FROM]
        pronouns, article = Pronouns(extraction), extraction.article.given_id
        for number, claim in enumerate(shown, 1):
            line = line_of(extraction, claim, pronouns)
            lines.append({"id": f"{article}-c{number:02}", "article": article, **line})
    save(lines, Path(out))


def found(articles: str) -> Iterator[Article]:
    """Yield the articles of a file; one that cannot be read ends the run."""
    for article in read_articles(Path(articles)):
        if not isinstance(article, Article):
            raise article
        yield article


def line_of(extraction: Extraction, claim: Claim, pronouns: Pronouns) -> Line:
    """Return a claim as page and summary show it, and the sentences that it stands in."""
    names = {actor.id: actor.name for actor in extraction.actors}
    told = pronouns.told(claim)
    at = [claim.sentence - 1, claim.sentence, claim.sentence + 1]
    around = [extraction.sentences[i].text if 0 <= i < len(extraction.sentences) else "" for i in at]
    words = claim.speaker_span.text if claim.speaker_span else "?"
    return {
        "before": around[0],
        "sentence": around[1],
        "after": around[2],
        "speaker": names.get(claim.speaker or "", words),
        "via": names.get(claim.via or "", ""),
        "stance": claim.stance,
        "to": [names[actor] for actor in claim.addressees if actor in names],
        "against": [names[actor] for actor in claim.against if actor in names],
        "text": told,
        "shown_before": words_before(extraction, claim, told),
        "modality": claim.modality,
        "negated": claim.negated,
        "made": claim.made,
        "found_by": claim.found_by,
        "confidence": claim.confidence,
        "start": claim.spans[0].start,
    }


def sheets(before: str, after: str, folder: str) -> None:
    """Write the lists for the readers, and ``lines.jsonl``: each version's lines, with their numbers."""
    of_article: defaultdict[str, list[Line]] = defaultdict(list)
    for version, path in (("before", before), ("after", after)):
        for line in load(Path(path)):
            of_article[line["article"]].append({**line, "version": version})
    lines: list[Line] = []
    pages = []
    for article, shown in of_article.items():
        asked: dict[str, str] = {}
        page = [f"## {article}"]
        for line in sorted(shown, key=lambda line: (line["start"], seen(line))):
            if seen(line) not in asked:
                asked[seen(line)] = f"{article}-{len(asked) + 1:02}"
                page.append(f"**{asked[seen(line)]}** {for_reader(line)}")
            lines.append({**line, "asked": asked[seen(line)]})
        pages.append("\n\n".join(page))
    half = (len(pages) + 1) // 2
    (Path(folder) / "A.md").write_text("\n\n".join(pages[:half]), "utf-8")
    (Path(folder) / "B.md").write_text("\n\n".join(pages[half:]), "utf-8")
    save(lines, Path(folder) / "lines.jsonl")


def seen(line: Line) -> str:
    """Return what a reader sees of a line; lines of two versions are the same where it is."""
    return json.dumps([line[key] for key in SEEN], ensure_ascii=False)


def for_reader(line: Line) -> str:
    """Return a line as the sheets have it."""
    says = label("stance", line["stance"]) + ("" if line["made"] else " (wurde nicht gesagt)")
    parts = [line["speaker"] + (f" (laut {line['via']})" if line["via"] else ""), says]
    parts += [f"zu {', '.join(line['to'])}"] if line["to"] else []
    parts += [f"gegen {', '.join(line['against'])}"] if line["against"] else []
    before = f" · davor im Artikel: {line['shown_before']}" if line["shown_before"] else ""
    return f"{' · '.join(parts)}{before}\n> {line['text']}"


def keep(folder: str, draw: str, readers: str) -> None:
    """Append the lines with the readers' verdicts to ``newspaper.jsonl``.

    Raises:
        KeyError: a reader left out a line.
    """
    answers = {
        reader: {
            answer["id"]: answer for half in "AB" for answer in load(Path(folder) / f"{reader}-{half}.jsonl")
        }
        for reader in readers.split(",")
    }
    records = []
    for line in load(Path(folder) / "lines.jsonl"):
        verdicts = [
            {"reader": int(reader), **{key: given[line["asked"]][key] for key in ("right", "worth", "why")}}
            for reader, given in answers.items()
        ]
        told = {key: value for key, value in line.items() if key not in (*UNKEPT, "article", "id")}
        records.append(
            {
                "id": f"{line['version']}-{line['id']}",
                "draw": draw,
                "version": line["version"],
                "kind": "claim",
                "article": line["article"],
                **{key: value for key, value in told.items() if value or key not in ("via", "shown_before")},
                "verdicts": verdicts,
            }
        )
    with JUDGED.open("a", encoding="utf-8") as out:
        out.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def load(path: Path) -> list[Line]:
    """Return the records of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def save(lines: Iterable[Line], path: Path) -> None:
    """Write records as JSON lines."""
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")


if __name__ == "__main__":
    main()
