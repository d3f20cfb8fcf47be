"""Which actors of different articles are one actor, and why.

The contract that the rest of the graph room relies on: :func:`merge_actors` gives every actor of
every extraction one *key*. Actors with the same key become one node. Keys do not depend on the
order of the files, contain no line breaks, and are readable: ``person:kim jong un``,
``country:nordkorea``, or ``<article id>:person:müller`` for an actor that stays alone in its article.
They are made of content: an article that is read again gives the same ones.

A wrong merge is worse than a split. In order:

1. the user's :class:`Judgements`;
2. the same Wikidata id;
3. the same type and name; of people the full name, and not where they hold office in two states;
4. full names that differ by a middle name or by spelling (``lexicon.spelling``), each like one other only;
   after a first name that many bear, two spellings of a surname need the same role;
5. an acronym that another article explains;
6. a lone surname with the same office of the same state as the only full name that has both;
7. a body or group of the same class and the same owner ("nordkoreanische Truppen").

Who has no name ("die Polizei", "ein Mann") is merged by the last of these only.

Two actors of one article never become one, nor two with different Wikidata ids, unless the user says so.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from newsgraph.graph.judgements import Judgements, load_judgements
from newsgraph.graph.union import Union
from newsgraph.lexicon.people import body_noun, first_name_genders
from newsgraph.lexicon.spelling import (
    are_transcriptions,
    differ_by_spelling,
    family_name,
    is_short_form,
    name_parts,
    name_units,
)
from newsgraph.schema import Actor, Extraction

__all__ = ["ActorRef", "Judgements", "MergePlan", "fold_name", "load_judgements", "merge_actors"]

ActorRef = tuple[str, str]  # (article id, actor id)
_OFFICES = frozenset({"head_of_state", "head_of_government", "minister"})


@dataclass(frozen=True)
class MergePlan:
    """The key of every actor, and why actors of different articles share one."""

    keys: Mapping[ActorRef, str]
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # key → reasons
    names: Mapping[str, str] = field(default_factory=dict)  # key → name to show, where it is decided


@dataclass(slots=True)
class _Profile:
    """Actors of different articles that bear one name."""

    key: str
    name: str
    type: str
    refs: list[ActorRef] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    offices: set[tuple[str, str]] = field(default_factory=set)  # (relation, state)
    roles: set[tuple[str, str]] = field(default_factory=set)  # (relation, to whom)
    wikidata: str | None = None
    aliases: set[str] = field(default_factory=set)


def merge_actors(extractions: Sequence[Extraction], judgements: Judgements | None = None) -> MergePlan:
    """Give every actor of every extraction a key; equal keys mean the same actor.

    Args:
        extractions: each article once.
        judgements: the user's decisions; they come before every rule.

    Returns:
        A plan that names every ``(article id, actor id)`` of the extractions.
    """
    judgements = judgements or Judgements()
    profiles = _profiles(sorted(extractions, key=lambda extraction: extraction.article.id), judgements)
    union = Union(
        {key: {article for article, _ in profile.refs} for key, profile in profiles.items()},
        apart=_apart(profiles, judgements),
        ids={key: profile.wikidata for key, profile in profiles.items() if profile.wikidata},
    )
    for group in judgements.same:
        keys = sorted({key for name in group for key, p in profiles.items() if _is_called(p, name)})
        for key in keys[1:]:
            union.join(keys[0], key, "the user's judgement", forced=True)
    for one, other, reason in _rule_merges(profiles):
        union.join(one, other, reason)
    return _plan(profiles, union, judgements)


def fold_name(name: str) -> str:
    """Return the name in lower case with single spaces, in Unicode's composed form."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _profiles(extractions: Iterable[Extraction], judgements: Judgements) -> dict[str, _Profile]:
    """Gather the actors by type and name; those whose name proves nothing stay alone."""
    profiles: dict[str, _Profile] = {}
    named = {name for group in judgements.different for name in group if "@" in name}
    for extraction in extractions:
        article = extraction.article.id
        names = {actor.id: actor.name for actor in extraction.actors}
        taken: set[str] = set()
        for actor in extraction.actors:
            roles = {
                (role.relation, names.get(role.of, "")) for role in actor.roles if role.of and role.relation
            }
            offices = {(relation, state) for relation, state in roles if relation in _OFFICES}
            alone = _alone(actor, article, taken)
            key = _key_by_name(actor, names)
            if key is None or any(_means(name, actor.name, article) for name in named):
                key = alone
            known = profiles.get(key)
            if key in taken or (
                known is not None
                and (_in_two_states(known.offices, offices) or _has_another_id(known, actor))
            ):
                key = alone
            taken.add(key)
            profile = profiles.setdefault(key, _Profile(key, actor.name, actor.type))
            profile.refs.append((article, actor.id))
            profile.actors.append(actor)
            profile.offices |= offices
            profile.roles |= roles
            profile.wikidata = profile.wikidata or actor.wikidata
            profile.aliases |= {actor.name, *actor.aliases}
    return profiles


def _alone(actor: Actor, article: str, taken: set[str]) -> str:
    """Return a key for an actor of this article only: "Müller" and another "Müller" have one each."""
    key = bare = f"{article}:{actor.type}:{fold_name(actor.name)}"
    number = 1
    while key in taken:
        number += 1
        key = f"{bare}#{number}"
    return key


def _key_by_name(actor: Actor, names: Mapping[str, str]) -> str | None:
    name = fold_name(actor.name)
    if not name or actor.type == "other" or (actor.type == "person" and (" " not in name or "(" in name)):
        return None  # "Müller" is somebody else in the next article
    if actor.type == "person" and not all(
        word[:1].isupper() or len(word) < 4 for word in actor.name.split(" ")
    ):
        return None  # "polnischer Präsident": whoever it was then
    if actor.type in ("group", "organisation"):
        owned = [role for role in actor.roles if role.relation == "part_of" and role.of in names]
        body = body_noun(owned[0].text) if owned else None
        if owned and body is not None and fold_name(body.lemma) in name:
            return f"{actor.type}:{body.group} ({fold_name(names[owned[0].of or ''])})"
        if actor.type == "group":
            return None
    if not actor.named:
        return None  # "die Polizei", "ein Mann": of each article its own
    return f"{actor.type}:{name}"


def _in_two_states(known: set[tuple[str, str]], offices: set[tuple[str, str]]) -> bool:
    """Whether two people of one name hold office in different states."""
    ours, theirs = {state for _, state in offices}, {state for _, state in known}
    return bool(ours and theirs and not ours & theirs)


def _has_another_id(known: _Profile, actor: Actor) -> bool:
    return None not in (known.wikidata, actor.wikidata) and known.wikidata != actor.wikidata


def _rule_merges(profiles: Mapping[str, _Profile]) -> Iterator[tuple[str, str, str]]:
    """Yield the pairs that rules find to be one, with the reason, in an order of their own."""
    yield from _by_wikidata(profiles.values())
    people = [profile for profile in profiles.values() if profile.type == "person"]
    yield from _by_spelling([profile for profile in people if profile.key.startswith("person:")])
    yield from _by_acronym([p for p in profiles.values() if p.key.startswith("organisation:")])
    yield from _by_office(people)


def _by_wikidata(profiles: Iterable[_Profile]) -> Iterator[tuple[str, str, str]]:
    by_id: dict[str, set[str]] = defaultdict(set)
    for profile in profiles:
        for actor in profile.actors:
            if actor.wikidata:
                by_id[actor.wikidata].add(profile.key)
    for wikidata, keys in sorted(by_id.items()):
        first, *others = sorted(keys)
        yield from ((first, other, f"same Wikidata id: {wikidata}") for other in others)


def _by_spelling(people: Sequence[_Profile]) -> Iterator[tuple[str, str, str]]:
    """Full names that differ in one word: compared only where another word is the same."""
    blocks: dict[tuple[str, str], list[_Profile]] = defaultdict(list)
    for profile in people:
        words = name_parts(profile.name.split(" "))
        blocks["first", words[0]].append(profile)
        blocks["last", words[-1]].append(profile)
    found: dict[tuple[str, str], str] = {}
    for block in blocks.values():
        for position, one in enumerate(block):
            for other in block[position + 1 :]:
                reason = _why_same(one, other)
                if reason and not _in_two_states(one.offices, other.offices):
                    low, high = sorted((one.key, other.key))
                    found[low, high] = reason
    partners: dict[str, int] = defaultdict(int)
    for low, high in found:
        partners[low] += 1
        partners[high] += 1
    for (low, high), reason in sorted(found.items()):
        # "Bush" between two fuller names fits both: then it is neither's.
        if "same name" in reason or (partners[low] == 1 and partners[high] == 1):
            yield low, high, reason


def _why_same(one: _Profile, other: _Profile) -> str | None:
    ours, theirs = one.name.split(" "), other.name.split(" ")
    shown = " = ".join(f"„{name}“" for name in sorted((one.name, other.name)))
    if name_parts(ours) == name_parts(theirs):
        return f"{shown}: same name"
    short, long = sorted((name_units(ours), name_units(theirs)), key=len)
    if is_short_form(short, long):
        return f"{shown}: part of the full name"
    rare = min(len(one.refs), len(other.refs))
    if not differ_by_spelling(ours, theirs, rare=rare):
        return None
    # "Peter Hofmann" and "Peter Hoffmann" are two people, unless they are the same to somebody.
    by_surname = ours[0] == theirs[0] in first_name_genders() and not are_transcriptions(ours[-1], theirs[-1])
    return f"{shown}: spelling" if not by_surname or one.roles & other.roles else None


def _by_acronym(organisations: Sequence[_Profile]) -> Iterator[tuple[str, str, str]]:
    """An acronym alone is what the articles explain it to be, if they agree."""
    by_name = {profile.name: profile for profile in organisations}
    explained: dict[str, set[str]] = defaultdict(set)
    for profile in organisations:
        for alias in profile.aliases:
            if alias != profile.name and 2 <= len(alias) <= 8 and alias.isupper():
                explained[alias].add(profile.key)
    for acronym, keys in sorted(explained.items()):
        short = by_name.get(acronym)
        if short is not None and len(keys) == 1:
            (key,) = keys
            yield key, short.key, f"„{acronym}“: acronym explained in another article"


def _by_office(people: Sequence[_Profile]) -> Iterator[tuple[str, str, str]]:
    """A lone surname with an office is the only full name with the same surname and office."""
    holders: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for profile in people:
        if profile.key.startswith("person:"):
            for relation, state in profile.offices:
                holders[fold_name(family_name(profile.name.split(" "))), relation, state].add(profile.key)
    for profile in people:
        if " " in profile.name:
            continue
        for relation, state in sorted(profile.offices):
            found = holders.get((fold_name(profile.name), relation, state), set())
            if len(found) == 1:
                yield next(iter(found)), profile.key, f"„{profile.name}“: same surname and office ({state})"


def _apart(profiles: Mapping[str, _Profile], judgements: Judgements) -> set[frozenset[str]]:
    """Return the pairs of keys that the user keeps apart."""
    pairs: set[frozenset[str]] = set()
    for group in judgements.different:
        called = [{key for key, profile in profiles.items() if _is_called(profile, name)} for name in group]
        for position, one in enumerate(called):
            for other in called[position + 1 :]:
                pairs |= {frozenset((a, b)) for a in one - other for b in other - one}
    return pairs


def _is_called(profile: _Profile, name: str) -> bool:
    return any(
        _means(name, own, article)
        for (article, _), actor in zip(profile.refs, profile.actors, strict=True)
        for own in (actor.name,)
    )


def _means(name: str, own: str, article: str) -> bool:
    """Whether a name of the user's file, "Hans Müller" or "Hans Müller @ 3f2a", means an actor."""
    wanted, _, place = name.partition("@")
    return fold_name(wanted) == fold_name(own) and article.startswith(place.strip())


def _plan(profiles: Mapping[str, _Profile], union: Union, judgements: Judgements) -> MergePlan:
    keys: dict[ActorRef, str] = {}
    reasons: dict[str, tuple[str, ...]] = {}
    names: dict[str, str] = {}
    for members in union.groups():
        group = [profiles[key] for key in members]
        # The name of most articles gives the key; one that stays alone gives none to others.
        main = min(group, key=lambda p: (p.key.startswith(p.refs[0][0]), -len(p.refs), -len(p.name), p.key))
        keys.update({ref: main.key for profile in group for ref in profile.refs})
        why = [f"same name and type ({len(p.refs)} articles)" for p in group if len(p.refs) > 1]
        why += union.reasons(members)
        if why:
            reasons[main.key] = tuple(dict.fromkeys(why))
        shown = [
            new for old, new in sorted(judgements.rename.items()) if any(_is_called(p, old) for p in group)
        ]
        if shown:
            names[main.key] = shown[0]
    return MergePlan(keys=keys, reasons=reasons, names=names)
