"""How a claim, relation or actor of an extraction differs from what is expected of it.

A value that is told otherwise is **wrong**: a reader would believe something false. A value that is left out
(no speaker node, no time, no figure) is **missing**.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple, TypeAlias

from newsgraph.evaluation.told import Json, Told, alternatives, says, words_of

Verdict: TypeAlias = Literal["right", "missing", "wrong"]
# What must agree between all records that tell the same: one right and one wrong is still wrong.
_HOLDING = frozenset({"negated", "modality", "stance", "made", "author"})


class Fault(NamedTuple):
    """One difference: of which field, how bad, and in words."""

    field: str
    verdict: Verdict
    why: str

    @property
    def turns(self) -> bool:
        """Whether the record tells something else of what holds, or of who says so."""
        return self.verdict == "wrong" and self.field in _HOLDING


def claim_faults(claim: Json, wanted: Json, told: Told) -> list[Fault]:
    """Return the differences of a claim; its words are not looked at."""
    checks: dict[str, Callable[[Any], Fault | None]] = {
        "speaker": lambda value: _speaker(claim, value, told),
        "source": lambda value: _source(claim, value, told),
        "via": lambda value: _actors("via", [claim["via"]], value, told),
        "against": lambda value: _actors("against", claim["against"], value, told),
        "addressees": lambda value: _actors("addressees", claim["addressees"], value, told),
        "about": lambda value: _actors("about", claim["about"], value, told),
        "cue": lambda value: _cue(claim, str(value)),
        "quantity": lambda value: _quantities(claim["quantities"], value),
        "time": lambda value: _time(claim, value),
        "not_words": lambda value: _without(claim["text"], str(value)),
    }
    return [
        fault
        for field, value in wanted.items()
        if field != "words"
        if (fault := checks[field](value) if field in checks else _value(claim, field, value))
    ]


def relation_faults(relation: Json, wanted: Json, told: Told) -> list[Fault]:
    """Return the differences of a relation in what is no part of its core (`is_about`)."""
    checks: dict[str, Callable[[Any], Fault | None]] = {
        "voucher": lambda value: _voucher(relation, str(value), told),
        "time": lambda value: _time(relation, value),
        "place": lambda value: _actors("place", [relation["place"]], value, told),
        "told": lambda value: _told(relation, str(value)),
    }
    return [
        fault
        for field, value in wanted.items()
        if field not in _CORE
        if (fault := checks[field](value) if field in checks else _value(relation, field, value))
    ]


_PASSIVE = re.compile(r"w[eu]rden?|wurdest|worden|wird")
_CORE = frozenset({"who", "whom", "part", "thing", "verb"})


def is_about(relation: Json, wanted: Json, told: Told) -> bool:
    """Whether a relation has the wanted participants and verb, whatever it tells of them."""
    acting, others = _sides(relation)
    sides = {"who": acting, "whom": others, "part": [*acting, *others]}
    for field, arguments in sides.items():
        for name in _all(wanted.get(field)):
            if not any(told.means(argument, name) for argument in arguments):
                return False
    for words in _all(wanted.get("thing")):
        if not any(says(argument["text"], words) for argument in others):
            return False
    return "verb" not in wanted or _has_verb(relation, wanted["verb"])


def turned_round(wanted: Json) -> Json | None:
    """Return the core with the one who acts and the one acted upon exchanged, where it names both."""
    other = wanted.get("whom", wanted.get("thing"))
    if not isinstance(wanted.get("who"), str) or not isinstance(other, str):
        return None
    core = {"who": other, "whom": wanted["who"]}
    return core | ({"verb": wanted["verb"]} if "verb" in wanted else {})


def actor_faults(actor: Json, wanted: Json, told: Told) -> list[Fault]:
    """Return the differences of an actor; its name is not looked at."""
    faults = [_value(actor, field, value) for field, value in wanted.items() if field not in {"name", "role"}]
    faults += [_role(actor, role, told) for role in _all(wanted.get("role"))]
    return [fault for fault in faults if fault]


def quantity_fault(given: Iterable[Json], wanted: Json) -> Fault | None:
    """Return how a figure is read wrongly or not at all. Its value counts, its upper end and what is counted.

    Another figure of the same words, or of the same unit, is the same figure read wrongly.
    """
    near = []
    for quantity in given:
        unit = "unit" not in wanted or _is_unit(quantity["unit"], wanted["unit"])
        same = all(quantity[field] == wanted.get(field, quantity[field]) for field in ("value", "high"))
        if unit and same:
            return None
        if "text" in wanted:
            related = says(quantity["text"], wanted["text"]) or says(wanted["text"], quantity["text"])
        else:
            related = unit or same
        if related:
            near.append(quantity["text"] + f" = {quantity['value']:g} {quantity['unit'] or ''}".rstrip())
    figure = " ".join(str(value) for value in wanted.values())
    if near:
        return Fault("quantity", "wrong", f"expected {figure}, told {', '.join(near)}")
    return Fault("quantity", "missing", f"no figure {figure}")


def time_fault(time: Json | None, wanted: object) -> Fault | None:
    """Return how a time differs; ``none`` among the alternatives allows that none is told."""
    options = alternatives(wanted)
    value = time["value"] if time else None
    if value in options or (value is None and "none" in options):
        return None
    if value is None:
        return Fault("time", "missing", f"no time {' or '.join(options)}")
    return Fault("time", "wrong", f"time {value}, expected {' or '.join(options)}")


def _value(record: Json, field: str, wanted: object) -> Fault | None:
    given = record.get(field)
    if given is None and wanted is not None:
        return Fault(field, "missing", f"no {field}, expected {wanted}")
    if wanted is None and given is None:
        return None
    if alternatives(given)[0] in alternatives(wanted):
        return None
    return Fault(field, "wrong", f"{field} is {given}, expected {wanted}")


def _speaker(claim: Json, wanted: Any, told: Told) -> Fault | None:
    if wanted is None:
        if claim["speaker"] is None:
            return None
        return Fault("speaker", "wrong", f"speaker is {told.name(claim['speaker'])}, expected nobody")
    if claim["speaker"] is None:
        return Fault("speaker", "missing", f"the speaker {wanted} is no actor")
    if told.is_called(claim["speaker"], str(wanted)):
        return None
    return Fault("speaker", "wrong", f"speaker is {told.name(claim['speaker'])}, expected {wanted}")


def _source(claim: Json, wanted: str, told: Told) -> Fault | None:
    """The speaker by its words alone is enough: a paper or a study need be no actor."""
    if told.speaks(claim, wanted):
        return None
    given = (claim["speaker_span"] or {}).get("text") or told.name(claim["speaker"])
    return Fault("speaker", "wrong" if given != "nobody" else "missing", f"source {given}, expected {wanted}")


def _actors(field: str, given: Iterable[str | None], wanted: Any, told: Told) -> Fault | None:
    actors = [actor for actor in given if actor is not None]
    for name in _all(wanted):
        if any(told.is_called(actor, name) for actor in actors):
            continue
        names = ", ".join(map(told.name, actors))
        # Whom a claim is about may be more than the case names; the other fields have one answer.
        verdict: Verdict = "wrong" if actors and field != "about" else "missing"
        return Fault(field, verdict, f"{field}: {names or 'nobody'}, expected {name}")
    return None


def _cue(claim: Json, wanted: str) -> Fault | None:
    if claim["cue"] is None:
        return Fault("cue", "missing", f"no cue, expected {wanted}")
    if claim["cue"]["lemma"] in alternatives(wanted):
        return None
    return Fault("cue", "wrong", f"cue {claim['cue']['lemma']}, expected {wanted}")


def _quantities(given: Iterable[Json], wanted: Any) -> Fault | None:
    figures = list(given)
    faults = [quantity_fault(figures, figure) for figure in _all(wanted)]
    return next((fault for fault in faults if fault), None)


def _without(text: str, words: str) -> Fault | None:
    if not says(text, words):
        return None
    return Fault("not_words", "wrong", f"the claim goes on to “{words}”: {text}")


def _time(record: Json, wanted: object) -> Fault | None:
    return time_fault(record["time"], wanted)


def _voucher(relation: Json, wanted: str, told: Told) -> Fault | None:
    claims = told.vouched_by(relation)
    if wanted == "author" and not claims:
        return None
    if wanted != "author" and any(told.speaks(claim, wanted) for claim in claims):
        return None
    if not claims:
        return Fault("author", "wrong", f"told as the author's own words, not as those of {wanted}")
    given = ", ".join(told.name(claim["speaker"]) for claim in claims)
    return Fault("voucher", "wrong", f"{given} vouches for it, expected {wanted}")


def _told(relation: Json, words: str) -> Fault | None:
    if says(relation["text"], words):
        return None
    return Fault("told", "missing", f"told as “{relation['text']}”, without “{words}”")


def _sides(relation: Json) -> tuple[list[Json], list[Json]]:
    """Return who acts, and the others. Without an agent the subject acts, unless it is what is acted upon.

    A theme is acted upon where the verb is passive.
    """
    arguments = list(relation["arguments"])
    acting = [argument for argument in arguments if "agent" in {argument["role"], argument["slot"]}]
    if not acting:
        passive = any(map(_PASSIVE.fullmatch, words_of(relation["predicate"]["text"])))
        undergoing = {"patient", "recipient", "theme"} if passive else {"patient", "recipient"}
        acting = [a for a in arguments[:1] if a["slot"] == "subj" and a["role"] not in undergoing]
    return acting, [argument for argument in arguments if argument not in acting]


def _has_verb(relation: Json, wanted: str) -> bool:
    """Whether the predicate has the lemma, or what is told has the words ("führt Krieg gegen")."""
    lemma = relation["predicate"]["lemma"].removeprefix("sich ").casefold()
    told = [
        relation["predicate"]["text"],
        relation["text"],
        *(a["label"] or "" for a in relation["arguments"]),
    ]
    return any(
        option.casefold() == lemma or any(says(text, option) for text in told)
        for option in alternatives(wanted)
    )


def _role(actor: Json, wanted: Json, told: Told) -> Fault | None:
    roles = [role for role in actor["roles"] if "text" not in wanted or says(role["text"], wanted["text"])]
    what = " ".join(str(value) for value in wanted.values())
    if not roles:
        return Fault("role", "missing", f"{actor['name']} has no role {what}")
    faults = []
    for role in roles:
        found = [_value(role, field, value) for field, value in wanted.items() if field not in {"text", "of"}]
        if "of" in wanted:
            found.append(_actors("role", [role["of"]], wanted["of"], told))
        faults.append([fault for fault in found if fault])
    fewest = min(faults, key=len)
    return fewest[0]._replace(field="role") if fewest else None


def _is_unit(given: str | None, wanted: str) -> bool:
    """Whether what is counted is the wanted, in any number: "Soldat" is "Soldaten in Russland"."""
    words = words_of(given or "")
    return any(" ".join(words).startswith(" ".join(words_of(option))) for option in alternatives(wanted))


def _all(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
