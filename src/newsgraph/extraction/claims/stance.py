"""What a speaker does with a content, and against whom: "bestritt, …", "warf ihm vor, …"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from newsgraph.extraction.grammar.modality import is_negated
from newsgraph.extraction.grammar.syntax import children, first_child, is_genitive
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.words.cue_table import Cue, cue_table
from newsgraph.extraction.words.cues import VerbCue, noun_cue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.extraction.words.infinitives import lemmas_of
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon import read_table
from newsgraph.schema import Stance

# Stances that hold against a content, which somebody else has said or may say.
DENYING: frozenset[Stance] = frozenset({"denies", "doubts", "refuses"})
_AGAINST: frozenset[Stance] = frozenset({"accuses", "denies", "threatens"})
# What a verb of saying does with its object: "bekräftigte ihre Forderung" demands.
_TOLD: frozenset[Stance] = frozenset({"demands", "accuses", "fears", "hopes", "warns", "threatens", "doubts"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET"})
_NOBODY = frozenset({"sich", "das", "dies", "es"})
_CALLING = frozenset({"nennen", "bezeichnen", "abtun", "zurückweisen", "einstufen", "halten"})
# Predicates by which somebody denies what was said.
_UNTRUE = (
    *("lüge", "lügen", "falsch", "unwahr", "haltlos", "unsinn", "erfunden", "frei erfunden", "unbegründet"),
    *("absurd", "gegenstandslos", "falschmeldung", "fake", "verleumdung", "unzutreffend", "märchen", "luft"),
    *("quatsch", "propaganda", "unterstellung"),
)


def stance_of(cue: Cue, verb: Word | None = None, *, follows: bool = True) -> Stance:
    """Return what a cue does with its content.

    Who denies in front of a content denies that; who "dementierte" behind it, or in front of a quotation that
    stands by itself, said it to deny something else. ``verb`` is the verb beside a noun: "wies den Vorwurf
    zurück" denies.
    """
    stance = cue.stance
    if cue.pos == "noun" and verb is not None:
        beside = _verb_stance(verb)
        if beside in DENYING:
            return "refuses" if stance == "demands" else beside
        return stance
    if stance in DENYING and not follows:
        return "asserts"
    if verb is None or cue.pos != "verb" or cue.lemma.startswith("nicht "):
        return stance
    if stance == "believes" and is_negated(verb):
        return "doubts"
    noun = told_noun(verb)
    told = noun_cue(noun) if noun is not None else None
    return told.stance if told is not None and stance == "asserts" else stance


def told_noun(verb: Word) -> Word | None:
    """Return the object of a verb that says what is done with the content: "erhob die Forderung, …"."""
    noun = first_child(verb, "obj")
    told = noun_cue(noun) if noun is not None else None
    return noun if told is not None and told.stance in _TOLD else None


def _verb_stance(verb: Word) -> Stance:
    particles = [child.lower for child in children(verb, "compound:prt")]
    lemmas = [f"{particle}{lemma}" for particle in particles for lemma in lemmas_of(verb)] or lemmas_of(verb)
    found = (cue_table().get(("verb", lemma)) for lemma in lemmas)
    return next((cue.stance for cue in found if cue is not None), "asserts")


def judges_untrue(verb: VerbCue) -> bool:
    """Tell whether a verb of judgement says that something is not so: "nannte den Bericht eine Lüge"."""
    if verb.cue.lemma not in _CALLING:
        return False
    return any(
        word.lower in _UNTRUE
        for word in verb.verb.subtree
        if word.i > verb.verb.i or verb.finite != verb.verb
    )


def insults(verb: VerbCue) -> bool:
    """Tell whether a verb of judgement calls somebody names: "nannte ihn einen Lügner"."""
    if verb.cue.lemma not in _CALLING:
        return False
    lemmas = {lemma for word in verb.verb.subtree for lemma in (word.lemma.lower(), word.lower)}
    return not lemmas.isdisjoint(_insults())


@cache
def _insults() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("insults"))


def against_of(verb: VerbCue, stance: Stance, start: int, end: int) -> tuple[Stretch, ...]:
    """Return the words for whom a verb of accusing, contradicting or insulting is about."""
    if stance not in _AGAINST and not insults(verb):
        return ()
    return tuple(noun_phrase(word, start, end, clauses=False) for word in _targets(verb, start, end))


def _is_thing(word: Word) -> bool:
    return word.pos != "PRON" and not word.entity and not is_actor_noun(word) and noun_cue(word) is None


def _targets(verb: VerbCue, start: int, end: int) -> Iterable[Word]:
    frames = verb.cue.addressee
    for child in verb.verb.children:
        if not start <= child.i < end or child.lower in _NOBODY or child.pos not in _NOMINAL:
            continue
        case = first_child(child, "case")
        if case is not None:
            if case.lower == "gegen" or (case.lower == "über" and verb.cue.stance == "accuses"):
                yield child
            continue
        if verb.cue.stance == "denies" and child.dep in {"obj", "nsubj:pass"} and _is_thing(child):
            continue  # "schloss einen Anschlag aus"
        if verb.passive:
            told = noun_cue(child) is not None or child.lower == "es"
            if not told if "dat" in frames else child.dep in {"nsubj:pass", "nsubj"}:
                yield child
            continue
        if child.dep == "obj" and noun_cue(child) is not None:
            # "wies die Vorwürfe der Opposition zurück": against whose words they are.
            owners = (owner for owner in children(child, "nmod") if is_genitive(owner))
            yield from (owner for owner in owners if is_actor_noun(owner) or owner.entity)
            continue
        if insults(verb) and set(lemmas_of(child)) & _insults():
            continue
        framed = not frames.isdisjoint({"dat", "acc"}) or insults(verb)
        # "warf ihm Untätigkeit vor"
        told = child.dep == "obj" and "dat" in frames and "acc" not in frames and not is_actor_noun(child)
        if (framed and child.dep in {"obl:arg", "iobj"}) or (child.dep == "obj" and not told):
            yield child
