"""Which verbs tell what is done to somebody, and to no thing: "sie verhörten ihn", "er wurde verhaftet"."""

from __future__ import annotations

from newsgraph.extraction.grammar.syntax import children, verb_lemma
from newsgraph.language.tree import Word

# What these tell is done to somebody, and to no thing.
_TO_SOMEBODY = frozenset(
    """
    abführen anflehen anklagen anrufen anzeigen auffordern ausfragen auspfeifen befragen begnadigen beleidigen
    belügen beschimpfen beschuldigen bezichtigen bitten einladen einsperren entführen enthaupten entlassen
    ermorden erschießen erschlagen erstechen erwürgen festnehmen freilassen freisprechen hinrichten
    inhaftieren misshandeln suspendieren überfallen überreden überwältigen umarmen verdächtigen vergewaltigen
    verhaften verhören verklagen vernehmen verprügeln verspotten verurteilen vorladen warnen
    """.split()  # noqa: SIM905
)
# Of these a thing may be the subject in the passive: a deed is condemned, a bank raided, a plane kidnapped.
_TO_THINGS_TOO = frozenset({"anzeigen", "entführen", "verspotten", "verurteilen", "überfallen"})


def is_done_to_somebody(verb: Word) -> bool:
    """Whether a verb's object is somebody."""
    called = verb_lemma(verb) == "stellen" and any(word.text == "Rede" for word in children(verb, "obl"))
    return called or verb_lemma(verb) in _TO_SOMEBODY


def undergoes(subject: Word) -> bool:
    """Whether a subject is somebody to whom something is done: "Er wurde festgenommen"."""
    if subject.dep != "nsubj:pass":
        return False
    verb = verb_lemma(subject.head)
    brought = verb == "vorführen" and any(word.lemma.endswith("ichter") for word in subject.head.children)
    return brought or (verb in _TO_SOMEBODY and verb not in _TO_THINGS_TOO)
