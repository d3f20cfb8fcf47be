"""Relations that a participle or an event noun tells, with their own negation and modality."""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.clauses.nominals import NominalProposition, find_nominal_propositions
from newsgraph.extraction.drafts import Meant, ParticipantDraft, Piece, RelationDraft
from newsgraph.extraction.grammar.syntax import (
    children,
    conjuncts,
    feature,
    is_nominal,
    preposition_lemma,
    preposition_of,
    spans_in_order,
)
from newsgraph.extraction.notes import note_weighed, product
from newsgraph.extraction.relations import rules
from newsgraph.extraction.relations.confidence import nominal_factors, noun_factors
from newsgraph.extraction.relations.holding import holding_of_noun
from newsgraph.extraction.relations.inflection import Case, inflected
from newsgraph.extraction.relations.participants import stretch_of
from newsgraph.extraction.relations.phrases import phrase_words
from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.lexicon.known import country_of_adjective
from newsgraph.lexicon.nominal_events import NominalEvent, nominal_event, nominal_events

# Plurals that the infinitive does not show.
_PLURALS = {
    **{"ist": "sind", "hat": "haben", "gibt": "geben", "nimmt": "nehmen", "trifft": "treffen"},
    **{"wirft": "werfen", "spricht": "sprechen", "verspricht": "versprechen", "wird": "werden"},
}
_ENDINGS = ("en", "em", "er", "es", "e")


def nominal_relations(tree: Tree) -> Iterator[RelationDraft]:
    """Yield the relations that participles before nouns and event nouns tell, in reading order."""
    for proposition in find_nominal_propositions(tree):
        if proposition.construction == "participle" and proposition.slot == "obj":
            draft = _participle(proposition)
            if draft is not None:
                yield draft
    for word in tree:
        yield from _events(word)


def _participle(proposition: NominalProposition) -> RelationDraft | None:
    """Tell "der von Seoul gelieferte Panzer" as a passive: "Der Panzer wurde geliefert von Seoul"."""
    participle, agent, noun = proposition.anchor, proposition.subject, proposition.object
    subject = inflected([word for word in phrase_words(noun) if word not in participle.subtree], noun, "Nom")
    stem = _stem(participle)
    if subject is None or stem is None:
        return None
    auxiliary = "wurden" if feature(noun, "Number") == "Plur" else "wurde"
    preposition = next((word.text for word in agent.children if word.dep == "case"), "von")
    label: tuple[Piece, ...] = (auxiliary, stem, preposition)
    factors = nominal_factors(proposition)
    note_weighed(participle, factors)
    return RelationDraft(
        anchor=participle,
        text=(*subject, auxiliary, preposition, *phrase_words(agent), stem),
        predicate=spans_in_order(participle.tree, [participle]),
        lemma=proposition.lemma,
        participants=(
            ParticipantDraft("patient", "subj", stretch_of(noun), (noun,)),
            ParticipantDraft("agent", "agent", stretch_of(agent), (agent,), label),
        ),
        confidence=product(factors),
        found_by=rules.PARTICIPLE.id,
        event=proposition.entry.event if proposition.entry is not None else None,
        negated=proposition.negated,
        modality="asserted",
    )


def _stem(participle: Word) -> str | None:
    if participle.tag == "VVPP":
        return participle.lower
    return next((participle.lower[: -len(end)] for end in _ENDINGS if participle.lower.endswith(end)), None)


def _events(noun: Word) -> Iterator[RelationDraft]:
    """Tell "der Angriff der Ukraine auf Kursk" with the verb of the table: "Ukraine greift Kursk an"."""
    if noun.pos != "NOUN" or not nominal_events(noun.lemma):
        return
    frame = _frame_of_noun(noun)
    event = nominal_event(noun.lemma, frame)
    if event is None:
        return
    if event.symmetric and "prep:zwischen" in frame:
        agents, patients = frame["prep:zwischen"][:1], frame["prep:zwischen"][1:]
    else:
        slots = [(a, p) for a in event.agent for p in event.patient if a in frame and p in frame and a != p]
        agents, patients = frame[slots[0][0]], frame[slots[0][1]]
    for agent in agents:
        for patient in patients:
            draft = _told(noun, event, agent, patient)
            if draft is not None:
                yield draft


def _told(noun: Word, event: NominalEvent, agent: Word, patient: Word) -> RelationDraft | None:
    first, last = _phrase_in(agent, "Nom"), _phrase_in(patient, "Dat" if event.case == "dat" else "Acc")
    if first is None or last is None:
        return None
    verb, _, after = event.label.partition(" ")
    if _is_plural(agent):
        verb = _plural(verb, event)
    before_patient, gap, behind = after.partition("…")
    if not gap:
        before_patient, behind = after, ""
    text = (*first, verb, *before_patient.split(), *last, *behind.split())
    held = holding_of_noun(noun)
    factors = noun_factors(noun, (agent, noun, patient))
    note_weighed(noun, factors)
    return RelationDraft(
        anchor=noun,
        text=text,
        predicate=spans_in_order(noun.tree, [noun]),
        lemma=event.verb or noun.lemma,
        participants=(
            ParticipantDraft("agent", "subj", _stretch(agent), (agent,)),
            ParticipantDraft(
                "partner" if event.symmetric else "patient",
                "obj",
                _stretch(patient),
                (patient,),
                (verb, *before_patient.split(), *behind.split()),
            ),
        ),
        confidence=product(factors),
        found_by=rules.NOUN.id,
        event=event.event,
        negated=held.holding.negated,
        modality=held.holding.modality,
        lead=held.lead,
    )


def _frame_of_noun(noun: Word) -> dict[str, list[Word]]:
    """Return what a noun holds, by slot; possessor, genitive, "von" and adjective of a state are one."""
    frame: dict[str, list[Word]] = {}
    for child in noun.children:
        if child.dep == "det:poss" or (child.dep == "amod" and country_of_adjective(child.text) is not None):
            frame.setdefault("gen", []).append(child)
        elif child.dep in {"nmod", "obl", "obl:agent"} and is_nominal(child):
            preposition = preposition_of(child)
            name = preposition_lemma(preposition) if preposition is not None else ""
            slot = "gen" if name in {"", "von"} and "gen" not in frame else f"prep:{name}"
            frame.setdefault(slot, []).extend(conjuncts(child))
    return frame


def _phrase_in(head: Word, case: Case) -> list[Piece] | None:
    state = country_of_adjective(head.text) if head.dep == "amod" else None
    if state is not None:
        return [state.name]
    if head.dep == "det:poss" or head.pos == "PRON":
        return [Meant(head)]
    others = {word.i for child in children(head, "conj", "cc") for word in child.subtree}
    words = [word for word in phrase_words(head) if word.i not in others and word.text != ","]
    if head.pos == "PROPN" and len(words) == 1:
        return [_without_genitive(head)]
    pieces = inflected(words, head, case)
    return None if pieces is None else list(pieces)


def _without_genitive(name: Word) -> Piece:
    return name.lemma if feature(name, "Case") == "Gen" and name.text == name.lemma + "s" else name


def _stretch(head: Word) -> Stretch:
    return head.tree[head.i : head.i + 1] if head.dep in {"det:poss", "amod"} else stretch_of(head)


def _is_plural(agent: Word) -> bool:
    """Tell whether an agent is several; a possessive shows the number of what is owned, not of the owner."""
    if agent.dep == "amod":
        state = country_of_adjective(agent.text)
        return state is not None and state.gender == "Plur"
    return agent.dep != "det:poss" and feature(agent, "Number") == "Plur"


def _plural(verb: str, event: NominalEvent) -> str:
    """Return the third person plural of a label's verb: its infinitive without what is split off."""
    if verb in _PLURALS:
        return _PLURALS[verb]
    particle = event.label.split("…")[-1].split(" ")[-1] if "…" in event.label else ""
    infinitive = event.verb.removeprefix(particle) if event.verb else ""
    regular = verb.removesuffix("t").removesuffix("e") + "en"
    return infinitive if infinitive[:2] == verb[:2] else regular
