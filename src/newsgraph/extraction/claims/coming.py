"""Acts of speech that come from somebody: "Aus der Partei kamen Forderungen nach Neuwahlen"."""

from __future__ import annotations

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.speakers import origin_of
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.syntax import first_child
from newsgraph.extraction.surface.segments import MAIN_FORMS, Layout, Unit
from newsgraph.extraction.words.cue_table import Cue
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.language.tree import Word

_ASSERTS = "asserts"  # "Die Nachricht kam von Roth" does not tell what was said


def coming_claims(layout: Layout, unit: Unit) -> list[ClaimDraft]:
    """Return what a main clause tells to come from somebody: criticism, praise, a demand."""
    found: list[ClaimDraft] = []
    for segment in unit.segments:
        finite = layout.tree[segment.finite] if segment.finite is not None else None
        if finite is None or segment.form not in MAIN_FORMS or layout.quoted(finite.i):
            continue
        verb = finite.head if finite.dep == "aux" else finite
        cue = _act(verb)
        speaker = origin_of(verb, segment.start, segment.end) if cue is not None else None
        if speaker is not None and cue is not None:
            found.append(
                ClaimDraft(
                    kind="Reported",
                    content=(layout.tree[segment.start + segment.coordinated : segment.end],),
                    medium=cue.medium,
                    cue_lemma=cue.lemma,
                    speaker=speaker,
                    stance=cue.stance,
                    found_by=rules.REPORTED_COMING.id,
                )
            )
    return found


def _act(verb: Word) -> Cue | None:
    """Return the act of speech that comes: the subject of "kommen", with nothing else coming to somebody."""
    subject = first_child(verb, "nsubj")
    particle = first_child(verb, "compound:prt")
    if verb.lemma != "kommen" or subject is None or particle is not None:
        return None
    cue = noun_cue(subject)
    denied = any(child.lower.startswith("kein") for child in subject.children)
    return cue if cue is not None and cue.stance != _ASSERTS and not denied else None
