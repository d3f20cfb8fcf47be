"""Tells what two versions of the program read differently, claim by claim and relation by relation.

    python evaluation/compare.py OLD.jsonl NEW.jsonl [--only claims|relations|actors] [--limit N]

Each file is made by ``dump.py`` with one version. A line with ``-`` was read by the old one only, ``+`` by
the new one only, ``~`` by both with another value of what is named behind it. The last lines count them.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

Record = dict[str, Any]
KINDS = ("actors", "claims", "relations")
WIDTH = 150  # characters of a text that are shown


class Change(NamedTuple):
    """One difference: ``sign`` is -, + or ~; ``sentence`` its number, ``told`` the line."""

    kind: str
    sign: str
    sentence: int
    told: str


def main() -> None:
    """Parse the arguments and print the differences."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--only", choices=KINDS)
    parser.add_argument("--limit", type=int, help="articles that are shown; all are counted")
    arguments = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    shown = 0
    for old, new in pairs_of(arguments.old, arguments.new):
        changes = [c for c in changes_of(old, new) if arguments.only in {None, c.kind}]
        counts.update((change.kind, change.sign) for change in changes)
        if changes and (arguments.limit is None or shown < arguments.limit):
            shown += 1
            print("\n".join(lines_of(new, changes)))
    for kind in KINDS:
        print(f"{kind}: " + ", ".join(f"{counts[kind, sign]} {sign}" for sign in "-+~"))


def pairs_of(old: Path, new: Path) -> Iterator[tuple[Record, Record]]:
    """Yield the extractions of the articles that both files hold, in the order of the new one."""
    with old.open(encoding="utf-8") as lines:
        before = {record["article"]["id"]: record for record in map(json.loads, lines)}
    with new.open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["article"]["id"] in before:
                yield before[record["article"]["id"]], record


def changes_of(old: Record, new: Record) -> list[Change]:
    """Return what differs between two extractions of one article, in reading order within each kind."""
    found: list[Change] = []
    for kind in KINDS:
        left, right = (dict(_keyed(extraction, kind)) for extraction in (old, new))
        found += [_only(kind, "-", left[key]) for key in left.keys() - right.keys()]
        found += [_only(kind, "+", right[key]) for key in right.keys() - left.keys()]
        for key in left.keys() & right.keys():
            values = [name for name in right[key] if left[key][name] != right[key][name]]
            if values:
                told = ", ".join(_difference(name, left[key][name], right[key][name]) for name in values)
                place, text = right[key]["sentence"], _cut(right[key]["text"])
                found.append(Change(kind, "~", place, f"{text}  [{told}]"))
    return sorted(found, key=lambda change: (KINDS.index(change.kind), change.sentence, change.sign))


def lines_of(extraction: Record, changes: list[Change]) -> Iterator[str]:
    """Yield the changes of an article, each sentence before what was read in it."""
    article = extraction["article"]
    yield f"\n# {article['title'] or article['source'] or article['id']}"
    last = -1
    for change in changes:
        if change.sentence != last and change.kind != "actors":
            yield f"  {change.sentence}: {_cut(extraction['sentences'][change.sentence]['text'])}"
        last = change.sentence
        yield f"    {change.sign} {change.kind[:-1]} {change.told}"


def _only(kind: str, sign: str, record: Record) -> Change:
    rest = ", ".join(
        f"{name}: {value}"
        for name, value in record.items()
        if value not in (None, "", False, [], "asserted", "asserts") and name not in {"text", "sentence"}
    )
    return Change(kind, sign, record["sentence"], f"{_cut(record['text'])}  [{rest}]")


def _difference(name: str, old: object, new: object) -> str:
    if not isinstance(old, list) or not isinstance(new, list):
        return f"{name}: {old} → {new}"
    lost, won = ([each for each in one if each not in other] for one, other in ((old, new), (new, old)))
    return f"{name}: " + " ".join([*(f"-{each}" for each in lost), *(f"+{each}" for each in won)])


def _keyed(extraction: Record, kind: str) -> Iterator[tuple[object, Record]]:
    """Yield each record by what makes it the same in both versions, with the values that are compared.

    Ids differ between versions, so actors are told by name; of several with the same words each is counted.
    """
    names = {actor["id"]: actor["name"] for actor in extraction["actors"]}
    seen: Counter[object] = Counter()
    for record in extraction[kind]:
        key: object
        if kind == "actors":
            key, values = record["name"], _actor(record)
        elif kind == "claims":
            key, values = (record["kind"] == "Direct", *_places(record)), _claim(record, names)
        else:
            key, values = _places(record["predicate"]), _relation(record, names)
        seen[key] += 1
        yield (key, seen[key]), values


def _places(record: Record) -> tuple[tuple[int, int], ...]:
    return tuple((span["start"], span["end"]) for span in record["spans"])


def _actor(actor: Record) -> Record:
    return {
        "text": actor["name"],
        "sentence": min((mention["sentence"] for mention in actor["mentions"]), default=0),
        "type": actor["type"],
        "mentions": len(actor["mentions"]),
        "roles": sorted(role["text"] for role in actor["roles"]),
    }


def _claim(claim: Record, names: dict[str, str]) -> Record:
    speaker = names.get(claim["speaker"]) or (claim["speaker_span"] or {}).get("text")
    cue = claim["cue"]["text"] if claim["cue"] else None
    addressed = [names[actor] for actor in claim["addressees"]]
    return {
        **{"text": claim["text"], "sentence": claim["sentence"], "speaker": speaker, "cue": cue},
        **{name: claim[name] for name in ("kind", "stance", "negated", "modality", "found_by", "confidence")},
        "to": addressed,
    }


def _relation(relation: Record, names: dict[str, str]) -> Record:
    arguments = [
        f"{argument['role']} {'+'.join(names[actor] for actor in argument['actors']) or '–'}"
        for argument in relation["arguments"]
    ]
    return {
        **{"text": relation["text"], "sentence": relation["sentence"], "arguments": arguments},
        **{name: relation[name] for name in ("event", "negated", "modality", "found_by", "confidence")},
    }


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"


if __name__ == "__main__":
    main()
