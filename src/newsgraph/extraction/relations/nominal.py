"""Relations that a participle or an event noun tells, with their own negation and modality."""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.clauses.nominals import NominalProposition, find_nominal_propositions
from newsgraph.extraction.drafts import ParticipantDraft, Piece, RelationDraft
from newsgraph.extraction.grammar.syntax import feature, spans_in_order
from newsgraph.extraction.relations.confidence import nominal_confidence
from newsgraph.extraction.relations.holding import holding_of_noun
from newsgraph.extraction.relations.inflection import inflected
from newsgraph.extraction.relations.participants import stretch_of
from newsgraph.extraction.relations.phrases import phrase_words
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.known import country_of_adjective

_ENDINGS = ("en", "em", "er", "es", "e")


def nominal_relations(tree: Tree) -> Iterator[RelationDraft]:
    """Yield the relations that participles before nouns and event nouns tell, in reading order."""
    for proposition in find_nominal_propositions(tree):
        if proposition.construction == "participle" and proposition.slot == "obj":
            draft = _participle(proposition)
        elif proposition.construction == "nominal":
            draft = _event(proposition)
        else:
            continue
        if draft is not None:
            yield draft


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
    return RelationDraft(
        text=(*subject, auxiliary, preposition, *phrase_words(agent), stem),
        predicate=spans_in_order(participle.tree, [participle]),
        lemma=proposition.lemma,
        participants=(
            ParticipantDraft("patient", "subj", stretch_of(noun), (noun,)),
            ParticipantDraft("agent", "agent", stretch_of(agent), (agent,), label),
        ),
        confidence=nominal_confidence(proposition),
        found_by="relation.participle",
        event=proposition.entry.event if proposition.entry is not None else None,
        negated=proposition.negated,
        modality="asserted",
    )


def _stem(participle: Word) -> str | None:
    if participle.tag == "VVPP":
        return participle.lower
    return next((participle.lower[: -len(end)] for end in _ENDINGS if participle.lower.endswith(end)), None)


def _event(proposition: NominalProposition) -> RelationDraft:
    """Tell "der Angriff der Ukraine auf Kursk" with the noun between the two."""
    held = holding_of_noun(proposition.anchor)
    label: tuple[Piece, ...] = ("–", *(word for word in proposition.words if word.dep not in {"det"}))
    subject, target = proposition.subject, proposition.object
    state = country_of_adjective(subject.text) if subject.pos == "ADJ" else None
    words: list[Piece] = [state.name] if state is not None else list(phrase_words(subject))
    return RelationDraft(
        text=(*words, *label, *phrase_words(target)),
        predicate=spans_in_order(subject.tree, proposition.words),
        lemma=proposition.lemma,
        participants=(
            ParticipantDraft("agent", "subj", stretch_of(subject), (subject,)),
            ParticipantDraft("patient", proposition.slot, stretch_of(target), (target,), label),
        ),
        confidence=nominal_confidence(proposition),
        found_by="relation.noun",
        event=proposition.entry.event if proposition.entry is not None else None,
        negated=held.holding.negated,
        modality=held.holding.modality,
        lead=held.lead,
    )
