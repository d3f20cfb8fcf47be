"""Who is quoted by somebody else: "zitiert die Zeitung den Minister" is the minister's claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsgraph.extraction.claims import rules
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.syntax import children
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.surface.segments import Layout, Unit
from newsgraph.extraction.words.cues import VerbCue
from newsgraph.language.tree import Stretch, Word

_QUOTING = "zitieren"


def with_quoted(
    layout: Layout, unit: Unit, cues: Sequence[VerbCue], drafts: Sequence[ClaimDraft]
) -> list[ClaimDraft]:
    """Return claims, those that a quoting verb announces as claims of the one who is quoted."""
    found: list[ClaimDraft] = []
    for draft in drafts:
        verb = _quoting_verb(cues, draft)
        person = _quoted_person(layout, unit, verb, draft.speaker) if verb is not None else None
        if person is None:
            found.append(draft)
        else:
            found.append(
                replace(
                    draft, speaker=person, via=draft.speaker, medium="SW", found_by=rules.QUOTED_PERSON.id
                )
            )
    return found


def _quoting_verb(cues: Sequence[VerbCue], draft: ClaimDraft) -> VerbCue | None:
    if draft.cue_lemma != _QUOTING:
        return None
    return next(
        (cue for cue in cues if any(part.start <= cue.verb.i < part.end for part in draft.cue_parts)), None
    )


def _quoted_person(layout: Layout, unit: Unit, verb: VerbCue, quoting: Stretch | None) -> Stretch | None:
    """Return the words for who is quoted: the subject of the passive, else the object.

    Between names without case a parser may take both for subjects; then the one that does not quote is it.
    """
    for child in children(verb.verb, "nsubj:pass", "nsubj", "obj"):
        if _can_be_person(layout, unit, child) and not (quoting and quoting.start <= child.i < quoting.end):
            return noun_phrase(child, unit.start, unit.end, clauses=False)
    return None


def _can_be_person(layout: Layout, unit: Unit, word: Word) -> bool:
    return (
        unit.start <= word.i < unit.end
        and not layout.quoted(word.i)
        and word.pos in {"NOUN", "PROPN", "PRON"}
    )
