"""Who is in an article: actors with their mentions, annotated or found, in one form for every measure.

Two files hold annotated casts: records of ``data/gold/actors`` (one JSON object a line), and the bracketed
texts that `newsgraph.evaluation.bracketed` reads.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.mentions import Mention, align

Json: TypeAlias = Mapping[str, Any]

_ARTICLE = re.compile(r"^(?:d(?:er|ie|as|em|en|es)|ein(?:e|en|em|er|es)?) ", re.IGNORECASE)

_ADJECTIVE = re.compile(r"\w*(?:isch|deutsch)(?:e[mnrs]?)?", re.IGNORECASE)
_ENDING = re.compile(r"(?<=\w{4})(?:e[mnrs]?)$")
_SHARED = 3  # letters of a town and of its adjective


@dataclass(frozen=True)
class Part:
    """An actor: who it is, and its roles as (text, id of the other actor or None)."""

    name: str
    type: str
    named: bool = True
    matters: bool = True
    roles: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True)
class Cast:
    """The actors of an article by id, and every mention of them."""

    title: str
    text: str
    parts: Mapping[str, Part]
    mentions: tuple[Mention, ...]


def read_records(path: Path) -> list[Json]:
    """Return the objects of a file with one JSON object a line.

    Raises:
        EvaluationError: a line is no JSON, or lacks an id, a text or actors.
    """
    records: list[Json] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            record = json.loads(line)
        except ValueError as error:
            raise EvaluationError(f"{path}, line {number}: no JSON: {error}") from error
        if not isinstance(record, dict) or not {"id", "text", "actors"} <= record.keys():
            raise EvaluationError(f"{path}, line {number}: expected an article with id, text and actors")
        records.append(record)
    return records


def cast_of_record(record: Json) -> Cast:
    """Return the cast of an annotated record (``data/gold/actors/README.md``)."""
    return Cast(
        title=record.get("title", record["id"]),
        text=record["text"],
        parts={
            actor["id"]: Part(
                name=actor["name"],
                type=actor["type"],
                named=actor["named"],
                matters=actor.get("matters", True),
                roles=tuple((role["text"], role["of"]) for role in actor["roles"]),
            )
            for actor in record["actors"]
        },
        mentions=tuple(
            Mention(mention["start"], mention["end"], tuple(mention["actors"]))
            for mention in record["mentions"]
        ),
    )


def cast_of_extraction(extraction: Json) -> Cast:
    """Return the cast that was found: of the JSON of an extraction."""
    places: dict[tuple[int, int], list[str]] = defaultdict(list)
    for actor in extraction["actors"]:
        for mention in actor["mentions"]:
            places[mention["start"], mention["end"]].append(actor["id"])
    article = extraction["article"]
    return Cast(
        title=article.get("title") or "",
        text=article["text"],
        parts={
            actor["id"]: Part(
                name=actor["name"],
                type=actor["type"],
                named=actor.get("named", True),
                roles=tuple((role["text"], role["of"]) for role in actor["roles"]),
            )
            for actor in extraction["actors"]
        },
        mentions=tuple(Mention(*place, tuple(actors)) for place, actors in sorted(places.items())),
    )


def without_adjectives(cast: Cast) -> Cast:
    """Return a cast without the adjectives of states and places, and those who have no other mention.

    The guideline of ``data/gold/actors`` marks neither them ("russische Soldaten") nor the parts of compounds
    ("US-Soldaten"), so that who is brought up by nothing else is neither right nor wrong there.
    """
    mentions = tuple(mention for mention in cast.mentions if not _is_adjective(cast, mention))
    gone = cast.parts.keys() - {actor for mention in mentions for actor in mention.actors}
    parts = {
        actor: replace(part, roles=tuple(role for role in part.roles if role[1] not in gone))
        for actor, part in cast.parts.items()
        if actor not in gone
    }
    return Cast(cast.title, cast.text, parts, mentions)


def _is_adjective(cast: Cast, mention: Mention) -> bool:
    text = cast.text[mention.start : mention.end]
    return all(
        cast.parts[actor].type in {"country", "place"} and _belongs_to(text, cast.parts[actor].name)
        for actor in mention.actors
    )


def _belongs_to(text: str, name: str) -> bool:
    """Tell whether a text is an adjective of a state's or place's: "russische", "Berliner"."""
    of_town = text.endswith("er") and text[:_SHARED] == name[:_SHARED] and " " not in text
    return text not in name and bool(of_town or _ADJECTIVE.fullmatch(text))


def match_actors(gold: Cast, found: Cast) -> dict[str, str]:
    """Return which annotated actor each found one is: by their mentions, else by their names.

    A found actor that shares no mention is the annotated one of the same name that no other is. Several
    found actors may be one annotated actor; a found actor is one at most.
    """
    matched = match_by_mentions(gold, found, shared_mentions(gold, found))
    free = {bare_name(part.name): label for label, part in gold.parts.items()}
    free = {name: label for name, label in free.items() if label not in matched.values()}
    for actor, part in found.parts.items():
        if actor not in matched and bare_name(part.name) in free:
            matched[actor] = free[bare_name(part.name)]
    return matched


def match_by_mentions(
    gold: Cast, found: Cast, shared: Iterable[tuple[Mention, str, Mention, str]]
) -> dict[str, str]:
    """Return the annotated actor with which each found one shares most mentions.

    Of two with which it shares as many, it is the one of the same name, else the one that it shares first.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for _, label, _, actor in shared:
        counts[actor][label] += 1
    return {
        actor: max(own, key=lambda label: (own[label], _same_name(gold.parts[label], found.parts[actor])))
        for actor, own in counts.items()
    }


def shared_mentions(gold: Cast, found: Cast) -> list[tuple[Mention, str, Mention, str]]:
    """Return the pairs of mentions that stand at the same place, with the actor that each means there.

    Where a mention means several actors, each annotated one is paired with the found one that it shares
    most mentions with elsewhere.
    """
    aligned = align(found.text, gold.mentions, found.mentions)
    single = [pair for pair in aligned if len(pair[0].actors) == len(pair[1].actors) == 1]
    counts = Counter((wanted.actors[0], mention.actors[0]) for wanted, mention in single)
    pairs = []
    for wanted, mention in aligned:
        for label, actor in _pair_off(wanted.actors, mention.actors, counts):
            pairs.append((wanted, label, mention, actor))
    return pairs


def _same_name(one: Part, other: Part) -> bool:
    return bare_name(one.name) == bare_name(other.name)


def bare_name(name: str) -> str:
    """Return a name without an article in front ("die Polizei" → "Polizei")."""
    return _ARTICLE.sub("", name)


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two names differ in nothing but article, inflection and the capital that opens a sentence.

    "das chilenische Parlament" and "chilenisches Parlament", "Zwei Personen" and "zwei Personen" are one.
    """
    return _uninflected(one) == _uninflected(other)


def _uninflected(name: str) -> list[str]:
    first, *rest = bare_name(name).split(" ")
    first = first[:1].lower() + first[1:] if rest else first
    return [_ENDING.sub("", word) if word[:1].islower() else word for word in (first, *rest)]


def _pair_off(
    labels: Sequence[str], actors: Sequence[str], counts: Counter[tuple[str, str]]
) -> list[tuple[str, str]]:
    ranked = sorted(
        ((label, actor) for label in labels for actor in actors), key=lambda pair: counts[pair], reverse=True
    )
    pairs: list[tuple[str, str]] = []
    for label, actor in ranked:
        if all(label != one and actor != other for one, other in pairs):
            pairs.append((label, actor))
    return pairs
