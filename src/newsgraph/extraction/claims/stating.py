"""Whether whom a clause names stated what it announces: facts reveal things, and "niemand" says nothing."""

from __future__ import annotations

from newsgraph.extraction.claims.acting import explains_itself
from newsgraph.extraction.claims.made import Made, is_denied, is_infinitive
from newsgraph.extraction.grammar.syntax import children
from newsgraph.extraction.words.cues import VerbCue, noun_cue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import function_noun

_KNOWING = frozenset({"wissen", "sehen", "merken", "erkennen", "bedenken", "denken"})


def states(verb: VerbCue, speaker: Stretch | None) -> bool:
    """Tell whether a verb tells that its speaker stated something.

    Who "did not confirm that …" stated nothing (who does not believe it has a belief, too), and without a
    speaker "darf festgehalten werden, dass …" is the author's. Facts reveal things, too ("der Streit zeigt,
    dass …"), but only an actor or a text vouches for what it says.
    """
    if verb.cue.stance != "believes" and is_denied(verb):
        return False
    if speaker is not None and explains_itself(verb, speaker):
        return False
    if speaker is not None and speaker.root.lower == "man" and verb.cue.lemma in _KNOWING:
        return False  # "von dem man weiß, dass …" is the author's
    if speaker is None:
        return not (verb.finite.tag == "VMFIN" or is_infinitive(verb))
    if "actor" not in verb.cue.content or verb.passive:
        return True
    noun = noun_cue(speaker.root)
    pronoun = speaker.root.tag in {"PDS", "PRELS"}
    named = any(child.entity == "PER" for child in children(speaker.root, "appos", "flat"))
    body = somebody(speaker.root.text) is not None or function_noun(speaker.root.text) is not None
    return (
        pronoun
        or is_actor_noun(speaker.root)
        or named
        or body
        or (noun is not None and "nach" in noun.content)
    )


def is_nobody(speaker: Stretch, made: Made) -> bool:
    """Tell whether nobody says it, or anybody should: "niemand glaubte, …", "man sollte wissen, …"."""
    word = speaker.root
    none = word.lower in {"niemand", "keiner", "keine"} or any(
        child.lower.startswith("kein") for child in word.children
    )
    return none or (made is Made.WANTED and word.lower == "man")
