"""Finds the relations of a document: each clause whole with all who take part, and the events of nouns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from newsgraph.extraction.clauses.completions import completion_of
from newsgraph.extraction.clauses.reading import Clause, find_clauses
from newsgraph.extraction.drafts import Piece, RelationDraft
from newsgraph.extraction.grammar.adverbs import is_undone
from newsgraph.extraction.grammar.embedding import conditions_of, depends
from newsgraph.extraction.grammar.modality import is_negated, marks_of
from newsgraph.extraction.grammar.syntax import (
    clause_head,
    feature,
    is_reflexive,
    is_relative_pronoun,
    spans_in_order,
)
from newsgraph.extraction.notes import chance, note_dropped, note_weighed
from newsgraph.extraction.relations import rules
from newsgraph.extraction.relations.accused import accusations
from newsgraph.extraction.relations.astray import opens_with_how
from newsgraph.extraction.relations.circumstances import place_of, time_of
from newsgraph.extraction.relations.complements import (
    lacks_complement,
    lacks_object,
    says_nothing,
    stands_for_another,
)
from newsgraph.extraction.relations.confidence import LEAST_TOLD, Seen, factors_of
from newsgraph.extraction.relations.frames import frame_of
from newsgraph.extraction.relations.holding import QUESTION, Held, holding_of, is_question
from newsgraph.extraction.relations.nominal import nominal_relations
from newsgraph.extraction.relations.participants import participants_of
from newsgraph.extraction.relations.results import results
from newsgraph.extraction.relations.telling import Telling, tell
from newsgraph.extraction.relations.without import is_without, left_undone
from newsgraph.extraction.words.events import find_event
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.factuality import lead_for
from newsgraph.lexicon.verb_complements import lacks_needed

_CONTENTS = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "acl"})
_BESIDE = frozenset({"um", "ohne", "statt", "anstatt"})
# By how the subject is found, and whether the clause is a passive.
_RULES = {
    ("own", False): rules.CLAUSE,
    ("own", True): rules.CLAUSE_PASSIVE,
    ("shared", False): rules.SHARED,
    ("shared", True): rules.SHARED_PASSIVE,
    ("relative", False): rules.RELATIVE,
    ("relative", True): rules.RELATIVE_PASSIVE,
    ("infinitive", False): rules.INFINITIVE,
    ("infinitive", True): rules.INFINITIVE_PASSIVE,
}


def find_relations(tree: Tree, *, published: dt.date | None = None) -> list[RelationDraft]:
    """Return the relations of a document: those of its clauses, then those of its nouns.

    ``published`` is the article's date, to which "am Donnerstag" is relative.
    """
    clauses = list(find_clauses(tree))
    told_with = {_outer(clause).i for clause in clauses if _outer(clause) is not clause.verb}
    found: list[RelationDraft] = []
    by_verb = {clause.verb.i: clause for clause in clauses}
    for clause in clauses:
        outer = by_verb.get(clause.verb.head.i)
        if is_without(clause) and outer is not None:
            found += _undone(clause, outer)
        elif clause.verb.i in told_with:
            note_dropped(clause.verb, "told with its infinitive")
        else:
            found += _relations_of(clause, published)
    found.extend(nominal_relations(tree))
    found.extend(accusations(tree))
    found.extend(results(tree))
    return [draft for draft in found if _is_sure(draft)]


def _undone(clause: Clause, outer: Clause) -> Iterator[RelationDraft]:
    telling = tell(outer)
    draft = left_undone(clause, outer, telling) if telling is not None else None
    if draft is None or _reason_against(outer, telling):
        note_dropped(clause.verb, "what is left undone cannot be told")
    else:
        yield draft


def _is_sure(draft: RelationDraft) -> bool:
    sure = draft.confidence >= LEAST_TOLD
    if not sure:
        note_dropped(draft.anchor, f"its confidence of {draft.confidence} is below {LEAST_TOLD}")
    return sure


def _outer(clause: Clause) -> Word:
    """Return the verb that an infinitive is told with: "droht → zu schließen"; else the clause's own."""
    if clause.verb.dep == "xcomp" and clause.verb.head in clause.words:
        return clause.verb.head
    return clause.verb


def _relations_of(clause: Clause, published: dt.date | None) -> Iterator[RelationDraft]:
    telling = tell(clause)
    if telling is not None and _says_twice(telling):
        telling = None
    against = _reason_against(clause, telling)
    if telling is None or against:
        note_dropped(clause.verb, against)
        return
    held = _under_untold(holding_of(clause), clause, telling)
    if any(map(opens_with_how, clause.verb.children)) and "wie" not in held.lead:
        note_dropped(clause.verb, "tells how, not that")  # "sahen, wie er floh"
        return
    if held.turned and not held.holding.negated:
        note_dropped(clause.verb, "what governs it denies its denial")  # "verhinderte, dass er nicht kam"
        return
    telling = telling.denied(clause.verb) if held.turned else telling
    event = (
        None if is_undone(clause.words) else find_event(clause.lemma, frame_of(clause, clause.subjects[0]))
    )
    asked = held.lead == QUESTION
    text = tuple(telling.question() if asked else telling.pieces())
    construction = "infinitive" if clause.construction == "infinitive" else ""
    factors = factors_of(Seen(clause.verb, text, construction))
    note_weighed(clause.verb, factors)
    yield RelationDraft(
        anchor=clause.verb,
        text=text,
        predicate=spans_in_order(clause.verb.tree, _predicate_words(clause, telling)),
        lemma=clause.lemma,
        participants=tuple(participants_of(clause, telling)),
        confidence=chance(factors),
        found_by=_RULES[clause.construction, clause.passive].id,
        event=event.event if event is not None else None,
        negated=held.holding.negated,
        modality=held.holding.modality,
        lead="" if asked else held.lead,
        opening=0 if asked else telling.opening(),
        subordinate=tuple(telling.subordinate()),
        reported=held.reported,
        unconditional=_without_conditions(clause, telling),
        by_mood=held.by_mood,
        time=time_of(clause, published),
        place=place_of(clause),
    )


def _without_conditions(clause: Clause, telling: Telling) -> tuple[Piece, ...]:
    """Return what a clause tells without the conditions before it, nothing where it is told with none."""
    ahead = [each for each in conditions_of(clause.verb) if each.i < clause.verb.i]
    inside = {word.i for each in ahead for word in each.subtree}
    behind = tuple(words for words in telling.behind if any(word.i not in inside for word in words))
    return tuple(replace(telling, behind=behind).pieces()) if behind != telling.behind else ()


def _under_untold(held: Held, clause: Clause, telling: Telling) -> Held:
    """Return how a clause holds, with words for a condition that is too long to be told."""
    told = telling.pieces()
    untold = [each for each in conditions_of(clause.verb) if each not in told]
    if held.lead or not untold or not depends(clause.verb):
        return held
    return replace(held, lead=lead_for("conditional"))


def _reason_against(clause: Clause, telling: Telling | None) -> str:
    """Return why a clause tells no relation, empty where it tells one."""
    if clause.construction == "purpose" or "damit" in marks_of(clause.verb):
        return "only a purpose"
    if _is_of_nothing(clause.verb):
        return "told of something that there is not"
    if lacks_object(clause):
        return "lacks the object that its verb acts on"
    if lacks_complement(clause):
        return "lacks the phrase that completes its verb"
    if stands_for_another(clause):
        return "only points at another clause"
    if telling is None:
        return "cannot be told as a main clause"
    empty = all(part.head.lower == "es" for part in telling.middle)  # "Roth war es, der …"
    if empty and not telling.behind and says_nothing(clause):
        return "says nothing beside its verb"
    if _lacks_needed(clause, telling):
        return "lacks what its verb says nothing without"
    return ""


def _is_of_nothing(verb: Word) -> bool:
    """Tell whether a relative clause is of what is denied or asked for: "ist kein Vertrag, von dem …"."""
    while verb.dep == "conj" and verb.head.pos in {"VERB", "AUX"}:
        verb = verb.head
    if verb.dep != "acl" or not any(is_relative_pronoun(word) for word in verb.subtree):
        return False
    cleft = any(child.lower == "es" and child.dep in {"nsubj", "expl"} for child in verb.head.children)
    if cleft and any(word.tag == "PTKNEG" and word.i < verb.head.i for word in verb.head.children):
        return True  # "Es war vermutlich nicht die Frau, die …"
    articles = [child.lower for child in verb.head.children if child.dep == "det"]
    indefinite = not articles or any(article.startswith(("ein", "kein")) for article in articles)
    rare = any(child.lower in {"kaum", "selten"} for child in clause_head(verb.head).children)
    excluded = any(child.tag == "PTKNEG" for child in verb.head.children)  # "nicht um einen Vertrag, von dem"
    return indefinite and (
        excluded or rare or is_negated(clause_head(verb.head)) or is_question(verb.sentence)
    )


def _is_mutual(clause: Clause) -> bool:
    """Tell whether several subjects may be each other's partners: "China und Indien einigten sich"."""
    return len(clause.subjects) > 1 or feature(clause.subjects[0], "Number") == "Plur"


def _lacks_needed(clause: Clause, telling: Telling) -> bool:
    """Tell whether a clause lacks what its verb says nothing without: "verhaftete" whom?"""
    slots = [argument.slot for argument in clause.arguments]
    slots += ["obj"] if clause.passive else []
    slots += ["prep:mit"] if _is_mutual(clause) else []
    slots += ["clause", "zu"] if telling.behind and _has_content(clause) else []
    slots += ["pred", "adv"] if completion_of(clause.verb) is not None else []
    slots += ["adv" for part in telling.middle if part.argument is None]
    reflexive = any(is_reflexive(word) for word in clause.words)
    return lacks_needed(clause.lemma, slots, reflexive=reflexive)


def _has_content(clause: Clause) -> bool:
    """Tell whether one of the clauses below a verb is its content: no condition, nothing with "ohne"."""
    below = [child for word in clause.words for child in word.children if child.dep in _CONTENTS]
    above = [clause.verb] if clause.verb.dep == "xcomp" else []
    return any(not marks_of(verb, "case") & _BESIDE for verb in (*below, *above))


def _says_twice(telling: Telling) -> bool:
    """Tell whether a word stands twice in what is told, for which the parse has two places."""
    words = [piece.i for piece in telling.pieces() if isinstance(piece, Word) and not piece.is_punct]
    return len(words) != len(set(words))


def _predicate_words(clause: Clause, telling: Telling) -> list[Word]:
    pieces = (*telling.finite, *telling.early, *telling.rest)
    own = [piece for piece in pieces if isinstance(piece, Word)]
    return own + [word for word in clause.words if word not in own]
