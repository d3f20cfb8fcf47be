"""Expectations as data: what an extraction must tell, and what it must never tell.

The language is explained in ``data/gold/cases/README.md``. An expectation is an object of one key, its kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from newsgraph.evaluation.faults import (
    Fault,
    Verdict,
    actor_faults,
    claim_faults,
    is_about,
    quantity_fault,
    relation_faults,
    time_fault,
    turned_round,
)
from newsgraph.evaluation.told import Json, Told, alternatives, says, words_of

_RANK: dict[Verdict, int] = {"right": 0, "missing": 1, "wrong": 2}
_FACT = {"negated": False, "modality": "asserted"}


def judge(told: Told, must: Sequence[Json], never: Sequence[Json]) -> list[Fault]:
    """Return what is missing or wrong; an empty list is right."""
    faults = [fault for wanted in must if (fault := _expect(wanted, told))]
    for unwanted in never:
        faults += _forbid(unwanted, told)
    return faults


def worst(faults: Sequence[Fault]) -> Verdict:
    """Return the verdict on a case: wrong before missing before right."""
    return max((fault.verdict for fault in faults), key=_RANK.__getitem__, default="right")


def _expect(wanted: Json, told: Told) -> Fault | None:
    kind, value = next(iter(wanted.items()))
    return _EXPECTING[kind](value, told)


def _expect_any(options: list[Json], told: Told) -> Fault | None:
    faults = [_expect(option, told) for option in options]
    return min(faults, key=lambda fault: _RANK[fault.verdict] if fault else 0)


def _expect_claim(wanted: Json, told: Told) -> Fault | None:
    wanted = {"made": True, **wanted}
    near = [claim for claim in told.claims if _has_words(claim, wanted)]
    found = [claim_faults(claim, wanted, told) for claim in near]
    # Who else says the same words is no matter, as long as one with this speaker is there.
    theirs = [faults for faults in found if not any(fault.field == "speaker" for fault in faults)]
    return _verdict(theirs or found, f"no claim {_show(wanted)}")


def _expect_relation(wanted: Json, told: Told) -> Fault | None:
    near = [relation for relation in told.relations if is_about(relation, wanted, told)]
    fault = _verdict(
        [relation_faults(relation, wanted, told) for relation in near], f"no relation {_show(wanted)}"
    )
    reverse = turned_round(wanted)
    if reverse is not None:
        for relation in told.relations:
            if relation not in near and is_about(relation, reverse, told):
                return Fault("who", "wrong", f"told the other way round: {relation['text']}")
    return fault


def _expect_fact(wanted: Json, told: Told) -> Fault | None:
    return _expect_relation({**wanted, **_FACT}, told)


def _verdict(found: list[list[Fault]], none: str) -> Fault | None:
    """Return the fault that a reader of these records meets, each told by its faults."""
    if not found:
        return Fault("", "missing", none)
    turned = [fault for faults in found for fault in faults if fault.turns]
    fewest = min(found, key=len)
    return next(iter(turned or sorted(fewest, key=lambda fault: -_RANK[fault.verdict])), None)


def _expect_actor(wanted: Json, told: Told) -> Fault | None:
    called = [actor for actor in told.actors.values() if told.is_called(actor["id"], wanted["name"])]
    return _verdict([actor_faults(actor, wanted, told) for actor in called], f"no actor {wanted['name']}")


def _expect_same(words: list[str], told: Told) -> Fault | None:
    found = {place: told.meant_by(place) for place in words}
    for place, meant in found.items():
        if meant is None:
            return Fault("same", "missing", f"“{place}” means nobody")
    if _common(words, told):
        return None
    # A pronoun or noun that is linked means somebody else now; a name apart is only not yet joined.
    elsewhere = any(
        meant is not None and meant[1] != "name" and told.is_linked(place) for place, meant in found.items()
    )
    means = "; ".join(f"“{place}” is {told.names(meant[0])}" for place, meant in found.items() if meant)
    return Fault("same", "wrong" if elsewhere else "missing", f"not one: {means}")


def _common(words: list[str], told: Told) -> set[str]:
    """Return the actors that each of the words mentions."""
    found = [told.meant_by(place) for place in words]
    return set.intersection(*(set(meant[0]) if meant else set() for meant in found))


def _expect_conflict(wanted: Json, told: Told) -> Fault | None:
    if any(True for _ in _conflicts(wanted, told)):
        return None
    return Fault("conflict", "missing", f"no conflict {_show(wanted)}")


def _expect_quantity(wanted: Json, told: Told) -> Fault | None:
    return quantity_fault([q for claim in told.claims for q in claim["quantities"]], wanted)


def _expect_time(wanted: Json, told: Told) -> Fault | None:
    times = _times(wanted, told)
    if wanted["value"] == "open" and not times:
        records = [*told.claims, *told.relations]
        if any(record["time"] and says(record["time"]["text"], wanted["words"]) for record in records):
            return None
    if not times:
        return time_fault(None, wanted["value"])
    faults = [time_fault(time, wanted["value"]) for time in times]
    return max(faults, key=lambda fault: _RANK[fault.verdict] if fault else 0)


def _expect_sentences(wanted: int, told: Told) -> Fault | None:
    given = len(told.extraction["sentences"])
    return None if given == wanted else Fault("sentences", "wrong", f"{given} sentences, expected {wanted}")


def _expect_lemma(wanted: Json, told: Told) -> Fault | None:
    given = {lemma for word, lemma in told.lemmas if word == wanted["word"]}
    # The verb with its particle is known to the relation only: "lädt … ein" is einladen.
    given |= {
        relation["predicate"]["lemma"]
        for relation in told.relations
        if wanted["word"].casefold() in words_of(relation["predicate"]["text"])
    }
    if given & set(alternatives(wanted["is"])):
        return None
    silent = given <= {wanted["word"]}
    given_lemmas = ", ".join(sorted(given))
    return Fault(
        "lemma",
        "missing" if silent else "wrong",
        f"lemma {given_lemmas}, expected {wanted['is']}",
    )


def _forbid(unwanted: Json, told: Told) -> Iterator[Fault]:
    kind, value = next(iter(unwanted.items()))
    for what in _FORBIDDEN[kind](value, told):
        yield Fault(kind, "wrong", f"told, but must not be: {what}")


def _find_claims(unwanted: Json, told: Told) -> Iterator[str]:
    pattern = {"made": True, **unwanted}
    speaker = pattern.pop("speaker", "")
    for claim in told.claims:
        if not _has_words(claim, pattern) or claim_faults(claim, pattern, told):
            continue
        if speaker == "" or (speaker is None and claim["speaker"] is None):
            yield f"claim “{claim['text']}”"
        elif speaker and told.speaks(claim, speaker):
            yield f"{speaker}: “{claim['text']}”"


def _find_relations(unwanted: Json, told: Told) -> Iterator[str]:
    for relation in told.relations:
        if is_about(relation, unwanted, told) and not relation_faults(relation, unwanted, told):
            yield f"relation “{relation['text']}”"


def _find_facts(unwanted: Json, told: Told) -> Iterator[str]:
    yield from _find_relations({**unwanted, **_FACT}, told)


def _find_actors(unwanted: Json, told: Told) -> Iterator[str]:
    for actor in told.actors.values():
        if told.is_called(actor["id"], unwanted["name"]) and not actor_faults(actor, unwanted, told):
            yield f"actor {actor['name']} ({actor['type']})"


def _find_same(words: list[str], told: Told) -> Iterator[str]:
    if _common(words, told):
        yield " = ".join(words)


def _find_linked(words: str, told: Told) -> Iterator[str]:
    found = told.meant_by(words)
    if found and told.is_linked(words):
        yield f"“{words}” is {told.names(found[0])}"


def _find_conflicts(unwanted: Json, told: Told) -> Iterator[str]:
    yield from _conflicts(unwanted, told)


def _find_quantities(unwanted: Json, told: Told) -> Iterator[str]:
    for claim in told.claims:
        for quantity in claim["quantities"]:
            if quantity_fault([quantity], unwanted) is None:
                yield f"figure {quantity['text']} = {quantity['value']:g} {quantity['unit'] or ''}"


def _find_times(unwanted: Json, told: Told) -> Iterator[str]:
    for time in _times(unwanted, told):
        if "value" not in unwanted or time_fault(time, unwanted["value"]) is None:
            yield f"time “{time['text']}” = {time['value']}"


def _times(wanted: Json, told: Told) -> list[Json]:
    records = [*told.claims, *told.relations]
    times = [record["time"] for record in records if record["time"] and record["time"]["value"]]
    return [time for time in times if "words" not in wanted or says(time["text"], wanted["words"])]


def _conflicts(wanted: Json, told: Told) -> Iterator[str]:
    by_id = {claim["id"]: claim for claim in told.claims}
    names = wanted.get("between", [])
    details = {key: value for key, value in wanted.items() if key != "between"}
    for claim in told.claims:
        for conflict in claim["conflicts_with"]:
            pair = (claim, by_id[conflict["claim"]])
            theirs = any(
                all(told.speaks(one, name) for one, name in zip(order, names, strict=False))
                for order in (pair, pair[::-1])
            )
            if theirs and all(conflict[key] in alternatives(value) for key, value in details.items()):
                yield f"conflict “{pair[0]['text']}” – “{pair[1]['text']}”"


def _has_words(claim: Json, wanted: Json) -> bool:
    words = wanted.get("words", [])
    return all(says(claim["text"], option) for option in ([words] if isinstance(words, str) else words))


def _show(wanted: Json) -> str:
    return ", ".join(f"{key} {value}" for key, value in wanted.items() if key != "made")


_EXPECTING: dict[str, Callable[[Any, Told], Fault | None]] = {
    "any": _expect_any,
    "claim": _expect_claim,
    "relation": _expect_relation,
    "fact": _expect_fact,
    "actor": _expect_actor,
    "same": _expect_same,
    "conflict": _expect_conflict,
    "quantity": _expect_quantity,
    "time": _expect_time,
    "sentences": _expect_sentences,
    "lemma": _expect_lemma,
}
_FORBIDDEN: dict[str, Callable[[Any, Told], Iterator[str]]] = {
    "claim": _find_claims,
    "relation": _find_relations,
    "fact": _find_facts,
    "actor": _find_actors,
    "same": _find_same,
    "linked": _find_linked,
    "conflict": _find_conflicts,
    "quantity": _find_quantities,
    "time": _find_times,
}
