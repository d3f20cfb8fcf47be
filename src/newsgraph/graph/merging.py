"""Which actors of different articles are one actor.

The contract that the rest of the graph room relies on: :func:`merge_actors` gives every actor of
every extraction one *key*. Actors with the same key become one node. Keys do not depend on the
order of the files, contain no line breaks, and are readable: ``person:kim jong un``,
``country:nordkorea``, or ``<article id>:a3`` for an actor that stays alone in its article.

This first version is careful rather than complete: actors are one where their Wikidata ids are
equal, or where type and canonical name are equal and the name is not a lone surname.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newsgraph.schema import Actor, Extraction

ActorRef = tuple[str, str]  # (article id, actor id)


@dataclass(frozen=True)
class Aliases:
    """A user's own decisions, read from ``aliases.toml``: they come before every rule."""

    same: tuple[tuple[str, ...], ...] = ()
    different: tuple[tuple[str, ...], ...] = ()
    rename: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class MergePlan:
    """The key of every actor, and why actors of different articles share one."""

    keys: Mapping[ActorRef, str]
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # key → reasons
    names: Mapping[str, str] = field(default_factory=dict)  # key → name to show, where it is decided


def merge_actors(extractions: Sequence[Extraction], aliases: Aliases | None = None) -> MergePlan:
    """Give every actor of every extraction a key; equal keys mean the same actor.

    Args:
        extractions: each article once.
        aliases: the user's decisions; not yet used by this version.

    Returns:
        A plan that names every ``(article id, actor id)`` of the extractions.
    """
    del aliases
    wikidata_key = _keys_by_wikidata(extractions)
    keys: dict[ActorRef, str] = {}
    for extraction in extractions:
        taken: set[str] = set()
        for actor in extraction.actors:
            key = wikidata_key.get(actor.wikidata or "") or _key_by_name(actor)
            if key is None or key in taken:  # two actors of one article never become one here
                key = f"{extraction.article.id}:{actor.id}"
            taken.add(key)
            keys[extraction.article.id, actor.id] = key
    return MergePlan(keys=keys, reasons=_reasons(extractions, keys))


def _keys_by_wikidata(extractions: Sequence[Extraction]) -> dict[str, str]:
    """Wikidata id → the key of the first name, in alphabetical order, that carries it."""
    names: dict[str, set[str]] = defaultdict(set)
    for extraction in extractions:
        for actor in extraction.actors:
            if actor.wikidata:
                names[actor.wikidata].add(f"{actor.type}:{fold_name(actor.name)}")
    return {wikidata: min(keys) for wikidata, keys in names.items()}


def _key_by_name(actor: Actor) -> str | None:
    name = fold_name(actor.name)
    if not name or (actor.type == "person" and " " not in name) or actor.type in ("group", "other"):
        return None  # "Müller" and "Soldaten" are somebody else in the next article
    return f"{actor.type}:{name}"


def fold_name(name: str) -> str:
    """Return the name in lower case with single spaces, in Unicode's composed form."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _reasons(extractions: Sequence[Extraction], keys: Mapping[ActorRef, str]) -> dict[str, tuple[str, ...]]:
    members: dict[str, list[Actor]] = defaultdict(list)
    for extraction in extractions:
        for actor in extraction.actors:
            members[keys[extraction.article.id, actor.id]].append(actor)
    reasons: dict[str, tuple[str, ...]] = {}
    for key, actors in members.items():
        if len(actors) > 1:
            wikidata = {actor.wikidata for actor in actors if actor.wikidata}
            why = "same Wikidata id" if len({fold_name(a.name) for a in actors}) > 1 else "same name and type"
            reasons[key] = (f"{why}{': ' + min(wikidata) if wikidata else ''} ({len(actors)} articles)",)
    return reasons
