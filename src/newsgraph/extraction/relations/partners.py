"""Finds who does something with whom where both are its subject: "Lutz und Roth einigten sich"."""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.drafts import ParticipantDraft, Piece
from newsgraph.extraction.grammar.syntax import children, phrase_of
from newsgraph.extraction.relations.inflection import singular_of
from newsgraph.extraction.relations.parts import Part
from newsgraph.extraction.relations.telling import Telling
from newsgraph.extraction.surface.times import is_time
from newsgraph.language.tree import Word
from newsgraph.lexicon.nominal_events import nominal_events
from newsgraph.lexicon.verb_complements import role_of

_MUTUAL = frozenset({"einigen", "treffen", "verständigen", "versöhnen", "trennen", "verbünden", "verabreden"})
# Who talks about something with another as subject talks with them; "sprachen im Bundestag" does not say so.
_TALKING = frozenset({"beraten", "debattieren", "diskutieren", "reden", "sprechen"})
# With these verbs two have an object with each other: "schlossen ein Abkommen", not "kritisierten es".
_JOINING = frozenset(
    {
        *("abschließen", "aufnehmen", "aushandeln", "beenden", "bilden", "eingehen", "führen", "haben"),
        *("liefern", "pflegen", "planen", "schließen", "unterschreiben", "unterzeichnen", "vereinbaren"),
    }
)
_TOGETHER = frozenset({"gemeinsam", "zusammen", "miteinander", "gegeneinander"})
_APART = frozenset({"oder", "noch", "beziehungsweise", "sondern"})


def partners_of(clause: Clause, telling: Telling) -> Iterator[ParticipantDraft]:
    """Yield all subjects but the first as the partners of those before them."""
    others = clause.subjects[1:]
    between = clause.verb.tree[clause.subjects[0].i : clause.subjects[-1].i]
    if not others or clause.passive or any(word.lower in _APART for word in between):
        return
    held = _held(clause, telling)
    if held is None:
        return
    finite = [singular_of(piece) if isinstance(piece, Word) else piece for piece in telling.finite]
    label: tuple[Piece, ...] = (*finite, *telling.early, *held, *telling.rest, "mit")
    for other in others:
        yield ParticipantDraft("partner", "prep:mit", phrase_of(other), (other,), label)


def _held(clause: Clause, telling: Telling) -> list[Piece] | None:
    """Return what the label must say beside the verb, None where the subjects may act each alone."""
    slots = {argument.slot for argument in clause.arguments}
    phrases = [part for part in telling.middle if part.argument is not None and not is_time(part.head)]
    objects = [part for part in phrases if part.argument is not None and part.argument.slot == "obj"]
    together = [part for part in telling.middle if part.head.lower in _TOGETHER and len(part.pieces) == 1]
    if "prep:mit" in slots or telling.behind:
        return None
    if together:
        return [piece for part in (*phrases, *together) for piece in part.pieces]
    if any(_is_each_others(part, clause) for part in objects):
        return [piece for part in objects for piece in part.pieces]
    if slots & {"obj", "prep:gegen"}:
        return None
    if clause.lemma in _TALKING:
        return [] if "prep:über" in slots else None
    known = role_of(clause.lemma, "prep:mit", [*slots, "prep:mit"]) == "partner"
    return [] if known or (clause.lemma in _MUTUAL and telling.early) else None


def _is_each_others(part: Part, clause: Clause) -> bool:
    """Tell whether an object is what two have with each other: "schlossen einen Vertrag"."""
    mutual = any(event.symmetric for event in nominal_events(part.head.lemma))
    return mutual and clause.lemma in _JOINING and not children(part.head, "nmod", "det:poss")
