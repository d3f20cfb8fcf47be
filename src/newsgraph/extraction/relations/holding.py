"""What holds of a clause: by its own words, and by every word that governs it, from the outermost inwards.

"Es gilt als unwahrscheinlich, dass P" tells no P; "verhinderte, dass P" tells that P did not happen. The
table ``factuality`` has what follows for the content of each governor, affirmed and denied (implicative and
factive signatures: Karttunen 1971; Nairn, Condoravdi & Karttunen 2006).
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.grammar.embedding import depends, is_announced, opens_condition
from newsgraph.extraction.grammar.modality import (
    clause_modality,
    contrasted,
    finite_verb,
    is_condition,
    is_conditional,
    is_konjunktiv_1,
    is_negated,
    marks_of,
)
from newsgraph.extraction.grammar.syntax import (
    children,
    clause_head,
    first_child,
    is_reflexive,
    verb_lemma,
)
from newsgraph.extraction.words.fixed import fixed_predicate
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.factuality import Holding, Signature, lead_for, phrases, signature, weaker
from newsgraph.lexicon.nominal_events import nominal_events

_SUBORDINATE = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "acl"})
_NEGATING_MARKS = frozenset({"ohne", "statt", "anstatt"})
_AHEAD = frozenset({"ankündigen", "anstreben", "beabsichtigen", "planen", "vorbereiten"})
QUESTION = "Frage:"  # the lead of what a sentence asks
_LATEST_QUESTION = 4  # words: quotation marks and blanks may follow the question mark


@dataclass(frozen=True, slots=True)
class Held:
    """How a clause holds. ``lead`` are the words that tell it to a reader where the clause's own do not.

    ``reported``: only the Konjunktiv of reported speech keeps it from being asserted. ``turned``: another
    clause or its conjunction turns whether it is negated, and neither its words nor the lead tell that.
    """

    holding: Holding
    lead: str = ""
    reported: bool = False
    by_mood: bool = False
    turned: bool = False


def holding_of(clause: Clause) -> Held:
    """Return how a clause holds under all that governs it."""
    chain = list(chain_of(clause.verb))
    held = held_under(chain, told={word.i for word in clause.words})
    report = _report_around(clause.verb)
    if report is None or held.holding.modality != "asserted" or held.lead:
        return held
    modality = held_under(list(chain_of(report)), told=()).holding.modality
    return replace(held, reported=modality == "asserted", holding=Holding(modality, held.holding.negated))


def _report_around(verb: Word) -> Word | None:
    """Return what is reported of which a clause says when or why: "es heißt, er sei gegangen, bevor …"."""
    while verb.dep == "conj" and verb.head is not verb:
        verb = verb.head
    above = verb.head
    if verb.dep != "advcl" or above is verb:
        return None
    return above if above.dep == "ccomp" and _is_reported(above) else _report_around(above)


def held_under(chain: list[Word], told: Container[int]) -> Held:
    """Return how the last word of a chain holds under those before it.

    Args:
        chain: words that govern each other, the outermost first (`chain_of`).
        told: places of the words that a reader is told with it, so that no lead has to say what they do.
    """
    holding, lead, reported = Holding(), "", False
    for place, verb in enumerate(chain):
        above = chain[place - 1] if place else None
        found = _signature_over(above, verb) if above is not None else None
        if above is not None and above.i not in told and not lead:
            # "Ob er gehe, wollte er nicht sagen" is no plan.
            lead = lead_for("open" if "ob" in marks_of(verb) else holding.modality)
        if found is not None and above is not None:
            governor_negated = holding.negated
            holding = found.content(holding)
            if above.i not in told:
                lead = _asking(verb, found.lead(negated=governor_negated)) or lead
        elif place:
            # What is said under an unknown word holds as that word does, without its negation.
            holding = Holding(holding.modality) if not holding.negated else Holding("open")
        own = _own(verb)
        if own.modality == "conditional" and holding.modality == "intended" and not is_conditional(verb):
            own = Holding("intended", own.negated)  # "kündigte an, man würde gehen": no condition
        if own.modality != "asserted" and not lead and verb is chain[-1] and _is_told_by_mark(verb):
            lead = lead_for(own.modality)
        if own.modality == "hearsay" and _is_reported(verb):
            reported, own = True, Holding(negated=own.negated)
        holding = Holding(weaker(holding.modality, own.modality), holding.negated != own.negated)
    if chain and is_question(chain[0].sentence) and chain[0].dep in {"ROOT", "conj"}:
        holding, lead = Holding("open", holding.negated), QUESTION
    by_mood = holding.modality == "conditional" and bool(chain) and not lead and not is_conditional(chain[-1])
    untold = len(chain) > 1 and chain[-2].i not in told and not lead
    turned = untold and holding.negated != _own(chain[-1]).negated
    if chain and not lead and _NEGATING_MARKS & {child.lower for child in children(chain[-1], "mark")}:
        turned = not turned  # "ohne dass er sie bemerkte"
    return Held(holding, lead, reported and holding.modality == "asserted", by_mood, turned)


def _own(verb: Word) -> Holding:
    """Return how a clause holds by itself: its modal verb, mood, adverbs, conjunction and negation."""
    marks = marks_of(verb, "case")
    first = _first_of_row(verb)
    if first is not verb:
        shared = _own(first)
        turned = any(child.lower == "sondern" for child in children(verb, "cc"))
        if any(child.tag == "PTKNEG" and child.lower in {"weder", "noch"} for child in verb.children):
            return Holding(shared.modality, negated=True)
        return Holding(shared.modality, (shared.negated and not turned) != _is_denied(verb))
    negated = _is_denied(verb) != bool(_NEGATING_MARKS & {child.lower for child in children(verb, "mark")})
    if "ob" in marks:
        return Holding("open", negated)
    if opens_condition(verb):
        return Holding("conditional", negated)
    if "um" in marks:
        return Holding("intended", negated)
    finite = finite_verb(verb)
    modality = clause_modality(verb)
    if modality == "asserted" and finite is not None and finite is not verb and _is_future(verb, finite):
        return Holding("intended", negated)
    if modality in {"asserted", "possible"} and depends(verb):
        modality = "conditional"
    if modality == "asserted" and finite is verb and _is_ahead(verb):
        modality = "intended"
    for child in children(verb, "advmod"):
        found = signature(child.lower, "adverbial", "adv")
        if found is not None and found.affirmed is not None and child.tag != "PTKNEG":
            if found.affirmed.negated:
                negated = True
            modality = weaker(modality, found.affirmed.modality)
    return Holding(modality, negated)


def _is_ahead(verb: Word) -> bool:
    """Tell whether the object of a verb is an event yet to come: "kündigte eine Klage gegen Roth an".

    In the perfect it may have come since: "hatten ihren Protest angekündigt".
    """
    return verb_lemma(verb) in _AHEAD and any(nominal_events(noun.lemma) for noun in children(verb, "obj"))


def _first_of_row(verb: Word) -> Word:
    """Return the verb whose auxiliaries a coordinated one shares: "wird → modernisieren und ausrüsten"."""
    while verb.dep == "conj" and finite_verb(verb) is None and verb.head.pos in {"VERB", "AUX"}:
        verb = verb.head
    return verb


def _is_told_by_mark(verb: Word) -> bool:
    """Tell whether conjunction or place of the verb say how a clause holds, which a main clause loses."""
    return bool(marks_of(verb, "case") & {"ob", "um"}) or is_condition(verb) or opens_condition(verb)


def _asking(verb: Word, lead: str) -> str:
    """Return a lead with the word that asks: "unklar, wie:", in a main clause without "ob"."""
    words = [word for word in verb.children if word.tag in {"PWAV", "PWS"} or word.lower == "wie"]
    asking = words[0].lower if words else None
    if lead.endswith(", ob"):
        return f"{lead.removesuffix(', ob')}, {asking}:" if asking is not None else lead
    return lead


def _is_denied(verb: Word) -> bool:
    fixed = fixed_predicate(verb)
    if fixed is not None and fixed[0].negation:
        return False  # "nahm kein Blatt vor den Mund"
    denied = contrasted(verb)
    if denied is None or not is_negated(verb):
        return is_negated(verb)
    # "nicht nach Bonn, sondern nach Köln" is told whole where both stand in one phrase.
    return not any(word.lower == "sondern" for word in denied.subtree)


def _is_future(verb: Word, finite: Word) -> bool:
    future = finite.lower in {"wird", "werden", "werde"} and finite.dep != "aux:pass"
    return future and verb.tag in {"VVINF", "VAINF"}


def _is_reported(verb: Word) -> bool:
    finite = finite_verb(verb)
    return finite is not None and (is_konjunktiv_1(finite) or finite.lower == "hätten")


def chain_of(verb: Word) -> Iterator[Word]:
    """Yield the words that govern a clause, the outermost first, and its own verb last."""
    above = _embedder(verb)
    if above is not None:
        yield from chain_of(clause_head(above) if above.pos not in {"VERB", "AUX"} else above)
        head = clause_head(above)
        if above is not head and above.pos not in {"VERB", "AUX"}:
            yield above
    yield verb


def _embedder(verb: Word) -> Word | None:
    """Return the word whose complement a clause is, through coordination."""
    while verb.dep == "conj" and verb.head is not verb:
        verb = verb.head
    if verb.head is verb or not (verb.dep in _SUBORDINATE or is_announced(verb)):
        return None
    if verb.dep == "acl" and not any(child.lower in {"dass", "daß", "ob", "zu"} for child in verb.children):
        if _is_told_by_noun(verb):
            return verb.head
        # A relative clause is no complement of its noun, but "X wäre die erste, die …" holds as that does.
        return verb.head if first_child(verb.head, "cop") is not None else None
    marks = {child.lower for child in children(verb, "mark")}
    joined = verb.dep == "ccomp" and marks <= {"denn"} and first_child(verb, "nsubj") is not None
    if joined and verb.tag != "VVIZU" and verb.i < verb.head.i and _signature_over(verb.head, verb) is None:
        return None  # "Denn er will bleiben, Geld will er nicht machen": two main clauses
    return verb.head


def _is_told_by_noun(verb: Word) -> bool:
    """Tell whether a clause in the Konjunktiv is what a noun says: "der Vorwurf, er habe gelogen"."""
    finite = finite_verb(verb)
    relative = any(word.tag in {"PRELS", "PRELAT"} for word in verb.subtree)
    return finite is not None and is_konjunktiv_1(finite) and not relative and verb.head.pos == "NOUN"


def _signature_over(governor: Word, verb: Word) -> Signature | None:
    """Return the signature of a governor with the kind of clause that it governs here."""
    marks = {child.lower for child in children(verb, "mark")}
    kinds = ["ob"] if "ob" in marks else ["dass"] if marks & {"dass", "daß"} else []
    if not kinds:
        infinitive = any(child.lower == "zu" for child in verb.children) or verb.tag == "VVIZU"
        kinds = ["zu", "inf"] if infinitive or verb.dep == "xcomp" else ["main"]
        asked = "wie" in marks and verb.dep in {"csubj", "ccomp"}  # "unklar, wie": the parser's conjunction
        if asked or any(child.tag in {"PWAV", "PWS"} for child in verb.children):
            kinds = ["ob", "w"]
    if kinds == ["main"] and governor.pos == "NOUN":
        kinds = ["main", "dass"]
    for lemma in lemmas_of(governor):
        for kind in kinds:
            found = signature(lemma, kind)
            if found is not None:
                return found
    return None


def lemmas_of(governor: Word) -> Iterator[str]:
    """Yield the forms under which the table may know a governor, the most telling first."""
    quality = quality_of(governor)
    if quality is not None:
        yield quality
    own = governor_lemma(governor)
    words = {word.lower for word in governor.subtree}
    for phrase in phrases(own):
        if all(part.lower() in words for part in phrase.split()[:-1]):
            yield phrase
    if any(is_reflexive(child) for child in governor.children):
        yield f"sich {own}"
    yield own


def quality_of(governor: Word) -> str | None:
    """Return what is said of the content: "gilt als unwahrscheinlich", "ist falsch", "hält es für sicher"."""
    if governor.pos == "ADJ" or governor.tag in {"ADJD", "VVPP"}:
        return governor.lemma.lower() if first_child(governor, "cop") is not None else None
    for child in children(governor, "xcomp", "advmod", "obl", "advcl", "obj"):
        judged = child.dep == "xcomp" or any(part.lower in {"als", "für"} for part in child.children)
        if child.tag == "ADJD" and judged:
            return child.lemma.lower()
    return None


def governor_lemma(word: Word) -> str:
    return verb_lemma(word) if word.pos in {"VERB", "AUX"} else word.lemma


def is_question(sentence: Stretch) -> bool:
    """Tell whether a sentence ends in a question mark."""
    last = list(sentence)[-_LATEST_QUESTION:]
    closing = [word for word in last if not word.is_space and not word.is_quote]
    return bool(closing) and closing[-1].text == "?"
