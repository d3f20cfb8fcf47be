"""What holds of a clause: by its own words, and by every word that governs it, from the outermost inwards.

"Es gilt als unwahrscheinlich, dass P" tells no P; "verhinderte, dass P" tells that P did not happen. The
table ``factuality`` has what follows for the content of each governor, affirmed and denied (implicative and
factive signatures: Karttunen 1971; Nairn, Condoravdi & Karttunen 2006).
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.grammar.embedding import depends, is_announced, opens_condition
from newsgraph.extraction.grammar.modality import (
    CONDITIONS,
    clause_modality,
    contrasted,
    finite_verb,
    is_conditional,
    is_konjunktiv_1,
    is_negated,
    marks_of,
)
from newsgraph.extraction.grammar.syntax import (
    children,
    clause_head,
    feature,
    first_child,
    is_reflexive,
    verb_lemma,
)
from newsgraph.extraction.words.fixed import fixed_predicate
from newsgraph.language.tags import SUBJECT_RELATIONS
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.factuality import Holding, Signature, lead_for, phrases, signature, weaker

_SUBORDINATE = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "acl"})
_NEGATING_MARKS = frozenset({"ohne", "statt", "anstatt"})
# How the table may know what is said of an event: "ein Angriff droht", "der geplante Angriff".
_OF_EVENT = ("noun", "attr", "dass")
_NOT_HAPPENED = "ausgeblieben:"  # the lead of an event that a noun tells and that is denied
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
    chain = list(_chain(clause.verb))
    return _held(chain, told={word.i for word in clause.words})


def holding_of_noun(noun: Word) -> Held:
    """Return how an event holds that a noun tells: by its attributes and by what governs the noun.

    A negated or intended main verb does not touch a known event below it: "verurteilte den Angriff nicht".
    One that the text brings up, "ein Angriff", holds no better than its clause.
    """
    for child in children(noun, "amod"):
        found = signature(child.lemma.lower(), "attr", "adj")
        if found is not None and found.affirmed is not None:
            return Held(found.affirmed, found.lead())
    if any(child.lower.startswith("kein") or child.lower == "ohne" for child in noun.children):
        return Held(Holding(negated=True), _NOT_HAPPENED)
    governor, found = _governor_of_noun(noun)
    verbal = governor is not None and (governor.pos in {"VERB", "AUX"} or noun.dep in SUBJECT_RELATIONS)
    clause = _held(list(_chain(governor)), told=()) if governor is not None and verbal else Held(Holding())
    if found is None or found.factive:
        return _in_clause(noun, clause)
    if clause.holding.negated and found.affirmed in {None, Holding()} and noun.dep not in SUBJECT_RELATIONS:
        return Held(Holding())  # "berichtete nicht über den Angriff"
    content = found.content(clause.holding)
    lead = found.lead(negated=clause.holding.negated).replace(", ob", ":") or clause.lead
    return Held(content, lead or (_NOT_HAPPENED if content.negated else lead_for(content.modality)))


def _in_clause(noun: Word, clause: Held) -> Held:
    """Return how an event holds of which the clause's words say nothing: a known one holds."""
    determiner = first_child(noun, "det")
    brought_up = determiner is None or determiner.lower.startswith("ein")
    owned = any(child.dep in {"det:poss", "nmod"} and child.i < noun.i for child in noun.children)
    if not brought_up or owned or clause.holding == Holding() or feature(noun, "Number") == "Plur":
        return Held(Holding())
    lead = clause.lead or (_NOT_HAPPENED if clause.holding.negated else lead_for(clause.holding.modality))
    return Held(clause.holding, lead)


def _held(chain: list[Word], told: Container[int]) -> Held:
    holding, lead, reported = Holding(), "", False
    for place, verb in enumerate(chain):
        above = chain[place - 1] if place else None
        found = _signature_over(above, verb) if above is not None else None
        if above is not None and above.i not in told and not lead:
            lead = lead_for(holding.modality)
        if found is not None and above is not None:
            governor_negated = holding.negated
            holding = found.content(holding)
            if above.i not in told:
                lead = _asking(verb, found.lead(negated=governor_negated)) or lead
        elif place:
            # What is said under an unknown word holds as that word does, without its negation.
            holding = Holding(holding.modality) if not holding.negated else Holding("open")
        own = _own(verb)
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
    for child in children(verb, "advmod"):
        found = signature(child.lower, "adverbial", "adv")
        if found is not None and found.affirmed is not None and child.tag != "PTKNEG":
            if found.affirmed.negated:
                negated = True
            modality = weaker(modality, found.affirmed.modality)
    return Holding(modality, negated)


def _first_of_row(verb: Word) -> Word:
    """Return the verb whose auxiliaries a coordinated one shares: "wird → modernisieren und ausrüsten"."""
    while verb.dep == "conj" and finite_verb(verb) is None and verb.head.pos in {"VERB", "AUX"}:
        verb = verb.head
    return verb


def _is_told_by_mark(verb: Word) -> bool:
    """Tell whether conjunction or place of the verb say how a clause holds, which a main clause loses."""
    return bool(marks_of(verb, "case") & {*CONDITIONS, "ob", "um"}) or opens_condition(verb)


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


def _chain(verb: Word) -> Iterator[Word]:
    """Yield the words that govern a clause, the outermost first, and its own verb last."""
    above = _embedder(verb)
    if above is not None:
        yield from _chain(clause_head(above) if above.pos not in {"VERB", "AUX"} else above)
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
    for lemma in _lemmas(governor):
        for kind in kinds:
            found = signature(lemma, kind)
            if found is not None:
                return found
    return None


def _lemmas(governor: Word) -> Iterator[str]:
    """Yield the forms under which the table may know a governor, the most telling first."""
    quality = _quality_of(governor)
    if quality is not None:
        yield quality
    own = _lemma(governor)
    words = {word.lower for word in governor.subtree}
    for phrase in phrases(own):
        if all(part.lower() in words for part in phrase.split()[:-1]):
            yield phrase
    if any(is_reflexive(child) for child in governor.children):
        yield f"sich {own}"
    yield own


def _quality_of(governor: Word) -> str | None:
    """Return what is said of the content: "gilt als unwahrscheinlich", "ist falsch", "hält es für sicher"."""
    if governor.pos == "ADJ" or governor.tag in {"ADJD", "VVPP"}:
        return governor.lemma.lower() if first_child(governor, "cop") is not None else None
    for child in children(governor, "xcomp", "advmod", "obl", "advcl", "obj"):
        judged = child.dep == "xcomp" or any(part.lower in {"als", "für"} for part in child.children)
        if child.tag == "ADJD" and judged:
            return child.lemma.lower()
    return None


def _governor_of_noun(noun: Word) -> tuple[Word | None, Signature | None]:
    """Return the word that governs an event noun, with its signature: "warnte vor → einem Angriff"."""
    first = noun
    while first.dep == "conj" and first.head is not first:
        first = first.head
    governor = first.head
    if governor is first:
        return None, None
    if first.dep in SUBJECT_RELATIONS:
        return governor, _signature_of_subject(governor, first.dep == "nsubj:pass")
    if first.dep not in {"obj", "obl", "obl:arg", "nmod"}:
        return None, None
    case = first_child(first, "case")
    if case is not None:
        return governor, signature(_lemma(governor), f"prep:{case.lower}")
    return governor, signature(_lemma(governor), "noun" if first.dep == "obj" else "gen")


def _signature_of_subject(governor: Word, passive: bool) -> Signature | None:
    """Return what a clause says of the event that is its subject: "wurde verhindert"."""
    if first_child(governor, "obj") is not None and not passive:
        return None  # "Der Angriff kündigte das Ende an"
    quality = _quality_of(governor) is not None
    for lemma in _lemmas(governor):
        for kind in _OF_EVENT if quality else ("noun",):
            found = signature(lemma, kind)
            if found is not None:
                return found
        quality = False
    return None


def _lemma(word: Word) -> str:
    return verb_lemma(word) if word.pos in {"VERB", "AUX"} else word.lemma


def is_question(sentence: Stretch) -> bool:
    """Tell whether a sentence ends in a question mark."""
    last = list(sentence)[-_LATEST_QUESTION:]
    closing = [word for word in last if not word.is_space and not word.is_quote]
    return bool(closing) and closing[-1].text == "?"
