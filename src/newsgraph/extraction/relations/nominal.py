"""Relations that a participle or an event noun tells, with their own negation and modality."""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.clauses.nominals import NominalProposition, find_nominal_propositions
from newsgraph.extraction.drafts import Meant, ParticipantDraft, Piece, RelationDraft
from newsgraph.extraction.grammar.syntax import (
    children,
    clause_head,
    conjuncts,
    feature,
    first_child,
    is_nominal,
    preposition_name,
    preposition_of,
    spans_in_order,
)
from newsgraph.extraction.notes import chance, note_weighed
from newsgraph.extraction.relations import rules
from newsgraph.extraction.relations.confidence import Seen, factors_of
from newsgraph.extraction.relations.holding_nouns import holding_of_noun
from newsgraph.extraction.relations.inflection import Case, definite_article, inflected
from newsgraph.extraction.relations.phrases import phrase_words, stretch_of
from newsgraph.extraction.surface.times import is_time
from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.lexicon.known import country_of_adjective
from newsgraph.lexicon.nominal_events import NominalEvent, nominal_event, nominal_events

# Plurals that the infinitive does not show.
_PLURALS = {
    **{"ist": "sind", "hat": "haben", "gibt": "geben", "nimmt": "nehmen", "trifft": "treffen"},
    **{"wirft": "werfen", "spricht": "sprechen", "verspricht": "versprechen", "wird": "werden"},
}
# What names who acts or is met by an event, and seldom belongs to a verb beside its noun.
_BELONGING = frozenset({"durch", "gegen", "zwischen"})
_ENDINGS = ("en", "em", "er", "es", "e")
# Genders of the article that a contraction ends in: zur, zum and im, ins.
_CONTRACTED = {"r": ("Fem",), "m": ("Masc", "Neut"), "s": ("Neut",)}


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
    text = (*subject, auxiliary, preposition, *phrase_words(agent), stem)
    factors = factors_of(Seen(participle, text))
    note_weighed(participle, factors)
    return RelationDraft(
        anchor=participle,
        text=text,
        predicate=spans_in_order(participle.tree, [participle]),
        lemma=proposition.lemma,
        participants=(
            ParticipantDraft("patient", "subj", stretch_of(noun), (noun,)),
            ParticipantDraft("agent", "agent", stretch_of(agent), (agent,), label),
        ),
        confidence=chance(factors),
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
    first = _phrase_in(agent, "Nom")
    last = _phrase_in(patient, "Dat" if event.case == "dat" else "Acc", without=noun)
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
    factors = factors_of(Seen(noun, text, "noun"))
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
                _in_label(verb, before_patient.split(), behind.split()),
            ),
        ),
        confidence=chance(factors),
        found_by=rules.NOUN.id,
        event=event.event,
        negated=held.holding.negated,
        modality=held.holding.modality,
        lead=held.lead,
    )


def _in_label(verb: str, before: list[str], behind: list[str]) -> tuple[Piece, ...]:
    """Return a label whose preposition stands before whom it governs: "sprechen sich ab mit"."""
    preposition = before[-1:] if behind and before and before[-1] != "sich" else []
    return (verb, *before[: len(before) - len(preposition)], *behind, *preposition)


def _frame_of_noun(noun: Word) -> dict[str, list[Word]]:
    """Return what a noun holds, by slot; possessor, genitive, "von" and adjective of a state are one."""
    frame: dict[str, list[Word]] = {}
    for child in noun.children:
        if child.dep == "det:poss" or (child.dep == "amod" and country_of_adjective(child.text) is not None):
            frame.setdefault("gen", []).append(child)
        elif child.dep in {"nmod", "obl", "obl:agent"} and is_nominal(child):
            name = preposition_name(child)
            slot = "gen" if name in {"", "von"} and "gen" not in frame else f"prep:{name}"
            frame.setdefault(slot, []).extend(conjuncts(child))
    for name, phrase in _adjoined(noun):
        frame.setdefault(f"prep:{name}", []).extend(conjuncts(phrase))
    before = noun.tree[noun.left_edge.i - 1]
    if before.pos == "NOUN" and before.i < noun.i:
        frame[f"head:{preposition_name(noun)}"] = [before]  # "ein Team unter Leitung von Roth"
    partner = next((slot for slot in ("prep:mit", "prep:gegen") if slot in frame), None)
    if "gen" not in frame and partner is not None and _is_symmetric(noun):
        frame["gen"] = _who_takes_part(noun)
    return {slot: words for slot, words in frame.items() if words}


def _is_symmetric(noun: Word) -> bool:
    return any(event.symmetric for event in nominal_events(noun.lemma))


def _who_takes_part(noun: Word) -> list[Word]:
    """Return who takes part in an event of which only the other is named: "nach Streit mit Berg ging Roth".

    It is whom the clause tells of, where the event stands in a phrase that says when or by what.
    """
    verb = noun.head
    while verb.dep in {"nmod", "obl", "conj"} and verb.pos == "NOUN":
        verb = verb.head  # "im Zuge von → Auseinandersetzungen mit Berg"
    if noun.dep not in {"obl", "nmod"} or verb.pos != "VERB":
        return []
    subjects = children(verb, "nsubj", "nsubj:pass")
    return conjuncts(subjects[0]) if len(subjects) == 1 and is_nominal(subjects[0]) else []


def _adjoined(noun: Word) -> Iterator[tuple[str, Word]]:
    """Yield phrases right behind a noun that the parse hung on its verb: "nach der Wahl heute durch den Rat".

    Of a passive "durch" may name who acts.
    """
    verb = noun.head
    while verb.dep == "nmod" and verb.right_edge is noun.right_edge:
        verb = verb.head  # "im Zuge von → Auseinandersetzungen"
    verb = verb.head if verb.pos == "NOUN" and verb.right_edge is noun.right_edge else verb
    if verb.pos not in {"VERB", "AUX"} or first_child(verb, "aux:pass") is not None:
        return
    end = noun.right_edge.i
    for child in children(verb, "obl", "obl:agent"):
        if child.i <= end or not is_nominal(child):
            continue
        if child.left_edge.i != end + 1:
            return
        name = preposition_name(child)
        if name in _BELONGING or (name == "mit" and _is_symmetric(noun)):
            yield name, child
        elif not is_time(child):
            return
        end = child.right_edge.i


def _phrase_in(head: Word, case: Case, without: Word | None = None) -> list[Piece] | None:
    state = country_of_adjective(head.text) if head.dep == "amod" else None
    if state is not None:
        return [state.name]
    if head.dep == "det:poss" or head.pos == "PRON":
        return [Meant(head)]
    others = {word.i for child in children(head, "conj", "cc") for word in child.subtree}
    if without is not None and head.i < without.i:
        others |= {word.i for word in without.subtree}
    words = [word for word in phrase_words(head) if word.i not in others and word.text != ","]
    if head.pos == "PROPN" and len(words) == 1:
        return [*_swallowed_article(head, case), _without_genitive(head)]
    pieces = inflected(words, head, case)
    return None if pieces is None else [*_swallowed_article(head, case), *pieces]


def _swallowed_article(head: Word, case: Case) -> list[Piece]:
    """Return the article that a contraction holds and a phrase needs: "Beitritt zur NATO" → "der NATO"."""
    preposition = preposition_of(head)
    if preposition is None or preposition.tag != "APPRART":
        return []
    if feature(head, "Case") != case and first_child(head, "amod") is not None:
        return []  # "zum neuen Amt": the adjective would have to change with the article
    genders = _CONTRACTED.get(preposition.lower[-1], ())
    gender = genders[0] if len(genders) == 1 else feature(head, "Gender")
    article = definite_article(gender, "Sing", case) if gender in genders else None
    return [article] if article is not None else []


def _without_genitive(name: Word) -> Piece:
    return name.lemma if feature(name, "Case") == "Gen" and name.text == name.lemma + "s" else name


def _stretch(head: Word) -> Stretch:
    return head.tree[head.i : head.i + 1] if head.dep in {"det:poss", "amod"} else stretch_of(head)


def _is_plural(agent: Word) -> bool:
    """Tell whether an agent is several; a possessive shows the number of what is owned, not of the owner.

    "Linke Gruppen kündigten ihren Protest an": "ihr" is who the clause tells of, where those are several.
    """
    if agent.dep == "amod":
        state = country_of_adjective(agent.text)
        return state is not None and state.gender == "Plur"
    if agent.dep == "det:poss":
        subjects = children(clause_head(agent), "nsubj", "nsubj:pass")
        several = [len(conjuncts(each)) > 1 or feature(each, "Number") == "Plur" for each in subjects]
        return agent.lower.startswith("ihr") and any(several)
    return feature(agent, "Number") == "Plur"


def _plural(verb: str, event: NominalEvent) -> str:
    """Return the third person plural of a label's verb: its infinitive without what is split off."""
    if verb in _PLURALS:
        return _PLURALS[verb]
    particle = event.label.split("…")[-1].split(" ")[-1] if "…" in event.label else ""
    infinitive = event.verb.removeprefix(particle) if event.verb else ""
    regular = verb.removesuffix("t").removesuffix("e") + "en"
    return infinitive if infinitive[:2] == verb[:2] else regular
