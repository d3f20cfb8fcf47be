"""Claims whose source stands in a sentence before: "Ein Gutachten liegt vor. Darin heißt es, …"."""

from __future__ import annotations

from dataclasses import replace

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.continuing import text_before
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import is_konjunktiv_1
from newsgraph.extraction.grammar.syntax import feature, first_child
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.nameless import somebody

_POINTING = frozenset({"darin", "hierin", "dort", "darunter"})
_INSIDE = frozenset({"darin", "hierin"})  # a text; "dort" may be a place
_VIEWS = ("schätzung", "Schätzung", "Berechnung", "Kenntnis", "Kenntnisstand")  # of whoever has them
_SOURCE_REACH = 2  # units back to the text that "darin" points to


def from_before(
    draft: ClaimDraft, last: ClaimDraft | None, distance: int, actor: Stretch | None
) -> ClaimDraft:
    """Return a claim with the source before it: "Weiter heißt es, …", "Darin wird gefordert, …".

    Args:
        draft: the claim.
        last: the claim whose speaker goes on.
        distance: the units since that.
        actor: who acts in the unit before, where nobody speaks.
    """
    if draft.speaker is None and draft.cue_lemma == "heißen" and actor is not None and _is_body(actor.root):
        return replace(draft, speaker=actor)  # "Das Gericht wies den Antrag ab. Er sei alt, hieß es."
    if last is not None and distance == 1 and last.speaker is not None and _is_view_of(draft, last.speaker):
        return replace(draft, speaker=last.speaker)
    frame = [word.lower for word in draft.frame] if draft.frame is not None else []
    points_back = bool(_POINTING.intersection(frame))
    inside = not _INSIDE.isdisjoint(frame)
    text = text_before(draft.frame, written=True) if draft.frame is not None and inside else None
    own = draft.speaker is not None and draft.frame is not None and draft.speaker.start >= draft.frame.start
    if text is not None and not own:
        return replace(draft, speaker=text)  # "Ein Gutachten liegt vor. Darin heißt es, …"
    if draft.speaker is not None or last is None or distance > _SOURCE_REACH:
        return draft
    if not points_back and not (draft.cue_lemma == "heißen" and distance == 1 and last.found_by):
        return draft
    return replace(draft, speaker=last.speaker)


def _is_view_of(draft: ClaimDraft, speaker: Stretch) -> bool:
    """Tell whether a source is the view of who spoke just before: "… Nach seiner Darstellung soll Roth …"."""
    words = draft.speaker
    if words is None or draft.found_by not in rules.SOURCES or noun_cue(words.root) is None:
        return False
    owner = first_child(words.root, "det:poss")
    if first_child(words.root, "nmod", "appos", "flat") is not None:
        return False
    if owner is None:  # "Es koste nach ersten Schätzungen Millionen"
        bare = first_child(words.root, "det") is None and words.root.lemma.endswith(_VIEWS)
        return bare and any(_is_reported(word) for span in draft.content for word in span)
    whose = owner.lower
    one = feature(speaker.root, "Number") != "Plur"
    gender = feature(speaker.root, "Gender")
    his = whose.startswith("sein") and one and gender != "Fem"
    hers = whose.startswith("ihr") and (not one or gender != "Masc")
    return his or hers


def _is_reported(word: Word) -> bool:
    return is_konjunktiv_1(word) or feature(word, "Mood") == "Sub"


def _is_body(word: Word) -> bool:
    kind = somebody(word.text)
    return word.entity == "ORG" or (word.entity != "PER" and kind is not None and kind.type == "organisation")
