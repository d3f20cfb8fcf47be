"""Turns the drafts of relations into records: who takes part, who vouches, and what a reader sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from newsgraph import schema
from newsgraph.extraction.assemble_names import (
    Naming,
    is_of_speaker,
    meant_by,
    plain_name,
    with_subject_named,
)
from newsgraph.extraction.assemble_reasons import ClaimsByPlace, announces, is_within, reason_against
from newsgraph.extraction.assemble_text import told, unconditioned
from newsgraph.extraction.claims import rules
from newsgraph.extraction.drafts import ActorDraft, Meant, ParticipantDraft, Piece, RelationDraft
from newsgraph.extraction.grammar.syntax import feature, preposition_lemma, preposition_of
from newsgraph.extraction.notes import note_dropped, note_told
from newsgraph.extraction.relations import rules as relation_rules
from newsgraph.extraction.relations.complements import MAKING, PREDICATIVE
from newsgraph.extraction.relations.confidence import LEAST_TOLD, changed, factors_of_holding
from newsgraph.extraction.relations.inflection import singular_of
from newsgraph.extraction.relations.wording import joined
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.factuality import lead_of
from newsgraph.lexicon.nominal_events import SAID

if TYPE_CHECKING:
    from newsgraph.extraction.assemble import ActorIndex, SentenceIndex

_REPORTED = frozenset({"Indirect", "IndirectFreeIndirect", "FreeIndirect"})
_JUDGING = frozenset({"accuses", "agrees", "believes", "praises", "refuses"})
_PLURAL_NAMES = frozenset({"USA", "Niederlande", "Niederlanden", "Philippinen", "Emirate", "Emiraten"})
_UNSEEN = round(schema.SURE_FROM - 0.01, 2)  # what points at what is not told is hidden at first
# By these rules who speaks is guessed from the sentence before, and not told as a source.
_GUESSING = frozenset({rules.CONTINUED_HEARSAY.id, rules.CONTINUED_QUOTED.id, rules.DIRECT_PART.id})


def assemble_relations(
    drafts: Sequence[RelationDraft],
    actors: Sequence[ActorDraft],
    who: ActorIndex,
    claims: Sequence[schema.Claim],
    sentence_of: SentenceIndex,
) -> Iterator[schema.Relation]:
    """Yield the relations in reading order that have an actor as subject, agent or patient."""
    names = {f"a{number}": actor for number, actor in enumerate(actors, 1)}
    by_place = ClaimsByPlace(claims)
    number = 0
    for draft in sorted(drafts, key=lambda draft: min(span.start for span in draft.predicate)):
        around = by_place.at(draft.predicate)
        relation = _relation(draft, f"r{number + 1}", names, who, around, sentence_of)
        if relation is not None:
            number += 1
            yield relation


def _relation(
    draft: RelationDraft,
    relation_id: str,
    actors: dict[str, ActorDraft],
    who: ActorIndex,
    claims: Sequence[schema.Claim],
    sentence_of: SentenceIndex,
) -> schema.Relation | None:
    claim = _claim_around(draft, claims)
    part_in_it = {actor for each in draft.participants for actor in _actors_of(each, who, actors)}
    if claim is not None and claim.kind == "Reported" and claim.speaker in part_in_it:
        claim = None  # who says it is who it is told of
    modality = draft.modality
    if claim is not None and claim.stance == "denies" and modality == "asserted" and not draft.lead:
        # "widersprach der Darstellung, …": who denies vouches for nothing.
        draft, modality = replace(draft, lead="bestritten:"), "open"
    if draft.reported and claim is None and modality == "asserted":
        modality = "hearsay"
    if draft.by_mood and claim is not None and claim.kind in _REPORTED:
        modality = "asserted"
    against = lead_of(claim.stance) if claim is not None and not draft.lead else None
    if against is not None:
        modality, lead = against
        draft = replace(draft, lead=lead)
    speaker = {claim.speaker} if claim is not None and claim.speaker else set()
    naming = Naming(actors, who, part_in_it | speaker, draft.participants[0])
    if draft.unconditional and naming.is_open(draft.text) and not naming.is_open(draft.unconditional):
        draft = unconditioned(draft)
    arguments = list(_arguments(_with_source(draft, claim, actors), actors, who, naming))
    reason = reason_against(draft, arguments, actors, who, claims)
    if reason:
        note_dropped(draft.anchor, reason)
        return None
    draft = with_subject_named(draft, who, actors)
    text = told(draft, claim, actors, naming, own=_tells_of_self(claim, arguments))
    if claim is not None and _is_nobodys_view(claim):
        note_dropped(draft.anchor, "nobody knows whose view it is")
        return None
    if naming.missed_owner or naming.missed_possessive or (claim is None and is_of_speaker(draft)):
        note_dropped(draft.anchor, "somebody's of whom it does not tell")  # "Seine Mutter", "Seine Befragung"
        return None
    confidence = draft.confidence
    unresolved = naming.missed or naming.is_open(draft.text)
    factors = factors_of_holding(
        modality, draft.text, negated=draft.negated, vouched=claim is not None, unresolved=unresolved
    )
    for factor in factors:
        confidence = changed(confidence, factor)
    if unresolved:
        confidence = min(confidence, _UNSEEN)
    if confidence < LEAST_TOLD:
        note_dropped(draft.anchor, f"its confidence of {confidence} is below {LEAST_TOLD}")
        return None
    note_told(draft.anchor, relation_id, factors)
    return schema.Relation(
        id=relation_id,
        text=text,
        predicate=schema.Predicate(
            text=" ".join(span.text for span in draft.predicate),
            lemma=draft.lemma,
            spans=tuple(_span(span) for span in draft.predicate),
        ),
        arguments=tuple(arguments),
        event=draft.event,
        negated=draft.negated,
        modality=modality,
        time=draft.time,
        place=who.place_meant_by(draft.place),
        vouchers=(claim.id,) if claim is not None else (),
        sentence=sentence_of(draft.predicate[0]),
        confidence=confidence,
        found_by=draft.found_by,
    )


def _with_source(
    draft: RelationDraft, claim: schema.Claim | None, actors: dict[str, ActorDraft]
) -> RelationDraft:
    """Return a relation whose labels say who expects, denies or asks: "erwartet (Russland): lässt … zu"."""
    if not draft.lead.endswith(":") or claim is None or claim.speaker not in actors:
        return draft
    source = plain_name(actors[claim.speaker].name)
    return replace(draft, lead=f"{draft.lead.removesuffix(':')} ({source}):")


def _is_nobodys_view(claim: schema.Claim) -> bool:
    """Tell whether a clause is somebody's view of whom nothing is known: "ihrer Meinung nach"."""
    source = claim.speaker_span.text.lower() if claim.speaker_span is not None else ""
    return claim.speaker is None and source.startswith(("sein", "ihr"))


def _tells_of_self(claim: schema.Claim | None, arguments: Sequence[schema.Argument]) -> bool:
    """Tell whether who vouches is the only subject of what is told."""
    return claim is not None and claim.speaker is not None and arguments[0].actors == (claim.speaker,)


def _arguments(
    draft: RelationDraft,
    actors: dict[str, ActorDraft],
    who: ActorIndex,
    naming: Callable[[Word | Meant], str | None],
) -> Iterator[schema.Argument]:
    subject = draft.participants[0]
    acting = _actors_of(subject, who, actors)
    yield _argument(subject, acting, None)
    for owner, whose in _owners(subject, who, actors) if not acting else ():
        yield _argument(owner, whose, joined(owner.label, naming))
    met = {actor for each in draft.participants[1:] for actor in _actors_of(each, who, actors)}
    for participant in draft.participants[1:]:
        found = _actors_of(participant, who, actors)
        if _is_what_they_are(participant, draft) and not any(actors[each].named for each in found):
            found = ()  # "wählte Roth zur Vorsitzenden" meets one person
        if participant.slot == "pred" and not {*found}.isdisjoint(acting):
            found = ()  # "A und B sind die beiden Vereine"
        if participant.slot == "agent" and all(actors[each].type == "place" for each in found):
            found = ()  # nobody is carried off by a town
        if found == acting and participant.heads[0].pos == "PRON":
            found = ()  # who acts on themselves is called "sich"
        yield _argument(participant, found, _label(participant, draft, naming, _names(found, actors)))
        if all(actors[each].is_matter for each in found):
            yield from _reached(participant, (*acting, *met), draft, actors, who, naming)


def _owners(
    noun: ParticipantDraft, who: ActorIndex, actors: dict[str, ActorDraft]
) -> Iterator[tuple[ParticipantDraft, tuple[str, ...]]]:
    """Yield whose a noun is, and where that is a noun that means nobody, whose that is."""
    for owner in noun.reached:
        whose = _actors_of(owner, who, actors)
        if whose:
            yield owner, whose
        else:
            yield from _owners(owner, who, actors)


def _is_what_they_are(participant: ParticipantDraft, draft: RelationDraft) -> bool:
    """Tell whether a participant says what another is or becomes."""
    made = participant.slot == "prep:zu" and draft.lemma in MAKING
    return made or participant.slot in PREDICATIVE


def _reached(
    participant: ParticipantDraft,
    told: tuple[str, ...],
    draft: RelationDraft,
    actors: dict[str, ActorDraft],
    who: ActorIndex,
    naming: Callable[[Word | Meant], str | None],
) -> Iterator[schema.Argument]:
    """Yield whom a participant's noun holds, and behind nouns that mean nobody, whom those hold."""
    for inner in participant.reached:
        found = _actors_of(inner, who, actors)
        others = tuple(actor for actor in found if actor not in told)
        if others:
            yield _argument(inner, others, _label(inner, draft, naming, _names(others, actors)))
        if all(actors[each].is_matter for each in found):
            yield from _reached(inner, told, draft, actors, who, naming)


def _label(
    participant: ParticipantDraft,
    draft: RelationDraft,
    naming: Callable[[Word | Meant], str | None],
    names: Sequence[str],
) -> str:
    pieces = (*participant.label[:-1], *_last_piece(participant, names))
    if _are_each_one(draft.participants[0].heads):
        # A line leads from each of them: "Syrien | unterstützt | Hamas".
        pieces = tuple(singular_of(piece) if _is_finite(piece) else piece for piece in pieces)
    label = joined(pieces, naming)
    return f"{draft.lead} {label}" if draft.lead else label


def _names(found: Sequence[str], actors: dict[str, ActorDraft]) -> list[str]:
    return [actors[each].name for each in found]


def _last_piece(participant: ParticipantDraft, names: Sequence[str]) -> Sequence[Piece]:
    """Return the last piece of a label, with the article that the text gives a bare name: "im Irak"."""
    last, head = participant.label[-1:], participant.heads[0]
    preposition = preposition_of(head)
    whole = list(names) == [participant.words.text] and head.entity in {"LOC", "ORG"}
    if not whole or preposition is None or preposition.tag != "APPRART":
        return last
    return (preposition.lower,) if last == (preposition_lemma(preposition),) else last


def _are_each_one(heads: Sequence[Word]) -> bool:
    """Tell whether a subject is a row of which each is one: "Syrien und Iran", not "die USA und Polen"."""
    return len(heads) > 1 and not any(
        feature(head, "Number") == "Plur" or head.text in _PLURAL_NAMES for head in heads
    )


def _is_finite(piece: Piece) -> TypeGuard[Word]:
    return isinstance(piece, Word) and feature(piece, "VerbForm") == "Fin"


def _actors_of(
    participant: ParticipantDraft, who: ActorIndex, actors: dict[str, ActorDraft]
) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor for head in participant.heads for actor in meant_by(head, who, actors)))


def _argument(participant: ParticipantDraft, found: tuple[str, ...], label: str | None) -> schema.Argument:
    return schema.Argument(
        start=participant.words.start_char,
        end=participant.words.end_char,
        text=participant.words.text,
        role=participant.role,
        slot=participant.slot,
        actors=found,
        through=participant.through,
        label=label,
    )


def _span(words: Stretch) -> schema.Span:
    return schema.Span(start=words.start_char, end=words.end_char, text=words.text)


def _claim_around(draft: RelationDraft, claims: Sequence[schema.Claim]) -> schema.Claim | None:
    """Return the innermost claim whose content holds the whole predicate, be it in pieces.

    "Er wurde laut Polizei verhaftet": the content has a part before the source and one after it.
    Where a claim is told as a whole ("Die Partei fordert ein Verbot"), the article tells that somebody
    makes it and who they are.
    """
    around = [
        (sum(span.end - span.start for span in claim.spans), claim.id, claim)
        for claim in claims
        if claim.found_by not in _GUESSING
        and not (claim.kind == "Reported" and "relative" in draft.found_by)  # what the author adds of a noun
        and all(is_within(part, claim.spans) for part in draft.predicate)
        and not any(announces(part, claim) for part in (*draft.predicate, draft.participants[0].words))
        and not (claim.stance == "denies" and _is_report(draft, claim, claims))
        and not (claim.kind == "Reported" and _is_known(draft, claim))
    ]
    return min(around, key=lambda found: found[:2])[2] if around else None


def _is_known(draft: RelationDraft, claim: schema.Claim) -> bool:
    """Tell whether an event noun tells what its judge takes for known: "lobte die Kritik des Verbands"."""
    if draft.found_by != relation_rules.NOUN.id or draft.lead or draft.modality != "asserted":
        return False
    return claim.stance in _JUDGING or (claim.stance == "denies" and draft.event in SAID)


def _is_report(draft: RelationDraft, denied: schema.Claim, claims: Sequence[schema.Claim]) -> bool:
    """Tell whether a denied stretch says who reports what: of that the content is denied, not the report."""
    return any(
        each is not denied and any(announces(part, each) for part in draft.predicate) for each in claims
    )
