"""What holds of a content that a word governs: "verhindern" denies it, "bestreiten" leaves it open.

The signatures follow Karttunen (1971, 2012) and Nairn, Condoravdi & Karttunen (2006); the values are those
of a relation's ``modality`` and ``negated``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from newsgraph.lexicon import read_table

PartOfSpeech = Literal["verb", "noun", "adj", "adv", "phrase", "modal", "conj"]
Controller = Literal["subject", "object"]
Stance = Literal[
    "asserts",
    "denies",
    "doubts",
    "believes",
    "fears",
    "hopes",
    "demands",
    "announces",
    "promises",
    "threatens",
    "warns",
    "accuses",
    "praises",
    "asks",
    "agrees",
    "refuses",
]
# From what is sure to what is not: what two words weaken holds as the weaker of them lets it.
Value = Literal["asserted", "hearsay", "necessary", "intended", "possible", "conditional", "unlikely", "open"]
_WEAKER: Mapping[Value, int] = {
    "asserted": 0,
    "hearsay": 1,
    "necessary": 2,
    "intended": 3,
    "possible": 4,
    "conditional": 5,
    "unlikely": 6,
    "open": 7,
}
_SURE = "transparent"  # the content holds as its governor does
# What a reader sees before a content that does not plainly hold, where its governor has no words of its own.
_BY_STANCE: Mapping[str, str] = {
    "denies": "bestritten:",
    "doubts": "bezweifelt:",
    "believes": "vermutet:",
    "fears": "befürchtet:",
    "hopes": "erhofft:",
    "demands": "gefordert:",
    "announces": "angekündigt:",
    "promises": "zugesagt:",
    "threatens": "angedroht:",
    "warns": "Warnung:",
    "accuses": "Vorwurf:",
    "agrees": "vereinbart:",
    "refuses": "abgelehnt:",
    "asks": "offen, ob",
}
_AGAINST: Mapping[str, tuple[Value, str]] = {
    "denies": ("open", "bestritten:"),
    "doubts": ("unlikely", "bezweifelt:"),
}
_BY_VALUE: Mapping[Value, str] = {
    "hearsay": "angeblich:",
    "necessary": "nötig:",
    "intended": "geplant:",
    "possible": "möglich:",
    "conditional": "unter Umständen:",
    "unlikely": "unwahrscheinlich:",
    "open": "offen, ob",
}


@dataclass(frozen=True, slots=True)
class Holding:
    """How a content holds: a value of ``modality``, and whether the content is negated."""

    modality: Value = "asserted"
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """What follows for the content of a governor. ``None`` for affirmed or negated is "as the governor"."""

    governor: str
    pos: PartOfSpeech
    complement: str
    affirmed: Holding | None
    negated: Holding | None
    stance: Stance | None
    stance_negated: Stance | None
    controller: Controller | None
    words: str
    words_negated: str
    example: str

    @property
    def factive(self) -> bool:
        """Whether the content holds however the governor does: "bedauern", "bedauert nicht"."""
        return self.affirmed == self.negated == Holding()

    def content(self, governor: Holding) -> Holding:
        """Return how the content holds under a governor that holds itself as given.

        It holds no better than its governor ("soll verhindert haben, dass P": hearsay, negated), unless the
        governor is factive. Follow a chain of governors from the outermost inwards.
        """
        if self.factive:
            return Holding()
        own = self.negated if governor.negated else self.affirmed
        if own is None:
            return governor
        return Holding(weaker(own.modality, governor.modality), own.negated)

    def stance_of(self, *, negated: bool) -> Stance | None:
        """Return what the subject does with the content, of the governor affirmed or negated."""
        return self.stance_negated if negated else self.stance

    def lead(self, *, negated: bool = False) -> str:
        """Return the words before the content for a reader, "" where it is told plainly.

        ``{source}`` in them stands for whoever vouches.
        """
        lead = self._lead(negated)
        return lead.removesuffix(":") + ", ob" if lead.endswith(":") and self.complement == "ob" else lead

    def _lead(self, negated: bool) -> str:
        own = self.words_negated if negated else self.words
        held = self.negated if negated else self.affirmed
        if own or held is None or held.modality == "asserted":
            return own
        if negated and held.negated and self.affirmed == Holding(held.modality):
            return f"nicht {self.lead()}"  # "will nicht, dass P"
        stance = self.stance_of(negated=negated)
        return _BY_STANCE.get(stance or "") or _BY_VALUE[held.modality]


def lead_of(stance: str) -> tuple[Value, str] | None:
    """Return how a content holds whose speaker denies or doubts it, and the words before it; else None."""
    return _AGAINST.get(stance)


def weaker(one: Value, other: Value) -> Value:
    """Return the value that is further from sure."""
    return max(one, other, key=_WEAKER.__getitem__)


def lead_for(value: Value) -> str:
    """Return the words before a content of this value for a reader, "" where it is told plainly."""
    return _BY_VALUE.get(value, "")


def signature(governor: str, complement: str, pos: PartOfSpeech | None = None) -> Signature | None:
    """Return the signature of a governor with a complement, None where the table has none.

    Args:
        governor: its lemma, with "sich" where it is reflexive; a reflexive verb is found without it, too,
            where the verb has no other entry.
        complement: "dass", "zu", "ob", "noun", "prep:vor", …; see the head of ``factuality.tsv``.
        pos: the part of speech, where the lemma has several ("bekannt", "angeblich").
    """
    for lemma in (governor, f"sich {governor}"):
        for entry in signatures(lemma):
            if entry.complement == complement and pos in {None, entry.pos}:
                return entry
        if signatures(lemma):
            return None
    return None


def signatures(governor: str) -> tuple[Signature, ...]:
    """Return all signatures of a governor, one per complement."""
    return _signatures().get(governor, ())


def phrases(last: str) -> tuple[str, ...]:
    """Return the governors of several words that end in a word, longest first ("in Abrede stellen")."""
    return _phrases().get(last, ())


@cache
def _signatures() -> Mapping[str, tuple[Signature, ...]]:
    found: dict[str, list[Signature]] = {}
    for entry in _read():
        found.setdefault(entry.governor, []).append(entry)
    return {governor: tuple(entries) for governor, entries in found.items()}


@cache
def _phrases() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for governor in _signatures():
        words = governor.split()
        if len(words) > 1 and words[0] != "sich":
            found.setdefault(words[-1], []).append(governor)
    return {last: tuple(sorted(governors, key=len, reverse=True)) for last, governors in found.items()}


def _read() -> Iterator[Signature]:
    for row in read_table("factuality"):
        for complement in row["complement"].split():
            yield Signature(
                governor=row["governor"],
                pos=cast(PartOfSpeech, row["pos"]),
                complement=complement,
                affirmed=_holding(row["affirmed"]),
                negated=_holding(row["negated"]),
                stance=cast(Stance, row["stance"]) if row["stance"] else None,
                stance_negated=cast(Stance, row["stance_negated"]) if row["stance_negated"] else None,
                controller=cast(Controller, row["controller"]) if row["controller"] != "-" else None,
                words=row["words"],
                words_negated=row["words_negated"],
                example=row["example"],
            )


def _holding(cell: str) -> Holding | None:
    if cell == _SURE:
        return None
    modality, _, negated = cell.partition("-")
    return Holding(cast(Value, modality), negated == "not")
