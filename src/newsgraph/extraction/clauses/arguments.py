"""Reads what a verb governs: its arguments, and the phrases that only say when or how much.

Each phrase gets a slot that says how it is governed. What says nothing of the subject ("laut Polizei",
"unter anderem", "alle") is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newsgraph.extraction.clauses.completions import LINKING, completion_of, is_caused
from newsgraph.extraction.clauses.plausibility import is_year, shown_case, swallowed_object
from newsgraph.extraction.clauses.relatives import antecedent_of
from newsgraph.extraction.clauses.subjects import own_subject
from newsgraph.extraction.grammar.adverbs import turning_adverbs
from newsgraph.extraction.grammar.modality import is_finite
from newsgraph.extraction.grammar.syntax import (
    children,
    conjuncts,
    feature,
    first_child,
    is_compared,
    is_nominal,
    is_reflexive,
    is_relative_pronoun,
    preposition_lemma,
    preposition_of,
    verb_lemma,
)
from newsgraph.extraction.surface.reckoning import DAYS
from newsgraph.extraction.surface.times import PERIODS, TIME_NOUNS, is_time
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table

_MEASURES = TIME_NOUNS | {"Prozent", "Euro", "Dollar", "Meter", "Kilometer", "Grad"}
_FIRST = frozenset({"erstmals", "erstmalig", "mal"})
# A bare or prepositional phrase under these labels is an argument or a circumstance of the verb.
_OBLIQUES = frozenset({"obl", "obl:arg", "obl:agent", "obl:tmod"})
# Prepositions that add somebody to others or take them out: the verb says nothing of them.
_INCLUDING = frozenset(
    {"einschließlich", "inklusive", "samt", "nebst", "statt", "anstatt", "anstelle", "außer"}
)
# Verbs that take their object as something: "als Geisel nehmen". Not so "den Posten als Chef".
_TAKING = frozenset(
    """
    ablehnen anerkennen ansehen beschreiben betrachten bewerten bezeichnen darstellen einstufen kritisieren
    loben missbrauchen nehmen sehen verurteilen verwenden werten würdigen zurückweisen
    """.split()  # noqa: SIM905
)
# Words that stand for an object and name nothing: "sie sprechen alle Deutsch", "er sagt nichts".
_NAMELESS = frozenset(
    "alle beide mehr nichts viel wenig weniger etwas alles einer eine eines".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase that a verb or noun governs; ``slot`` says how.

    Slots: ``obj``, ``iobj`` (dative), ``gen`` (genitive), ``pred`` (predicative), ``agent`` (of a
    passive), ``adv`` (bare adverbial phrase), ``prep:auf`` … (by preposition).
    """

    head: Word
    slot: str
    preposition: Word | None = None


def is_torn_date(argument: Argument) -> bool:
    """Tell whether a phrase is a piece of a date: "von März" bis Juli, "bis Ende" November."""
    if argument.preposition is None:
        return False
    bare = argument.head.lemma in PERIODS and argument.preposition.nbor() == argument.head
    contracted = argument.preposition.lower in {"am", "zum"}  # "am Ende" says more
    return (bare and not contracted) or (argument.slot == "prep:von" and is_time(argument.head))


def arguments_of(verb: Word, passive: bool) -> Iterator[Argument]:
    """Yield what a verb governs, its object shared or swallowed by the subject, each conjunct by itself."""
    if first_child(verb, "cop") is not None and is_nominal(verb):
        preposition = preposition_of(verb)
        slot = f"prep:{preposition_lemma(preposition)}" if preposition is not None else "pred"
        for head in conjuncts(verb):
            yield Argument(head, slot, preposition)
    shared = _shared_object(verb)
    if shared is not None:
        yield from (Argument(head, "obj") for head in conjuncts(shared))
    swallowed = swallowed_object(verb)
    if swallowed is not None:
        yield from (Argument(head, "obj") for head in conjuncts(swallowed))
    completion = completion_of(verb)
    caused = completion is not None and verb.lemma == "lassen" and is_caused(completion)
    governing = [verb, completion] if completion is not None and caused else [verb]
    for child in [child for word in governing for child in word.children]:
        governed = _slot(child, verb, passive)
        if governed is None:
            continue
        head = child
        if is_relative_pronoun(child):
            antecedent = antecedent_of(child, verb)
            if antecedent is None:
                continue
            head = antecedent
        for conjunct in conjuncts(head) if head is child else [head]:
            if not _is_example(conjunct):
                own = preposition_of(conjunct) if head is child else None
                yield Argument(conjunct, governed, own or preposition_of(child))
            if governed == "obj" and verb_lemma(verb) in _TAKING:
                yield from _taken_as(conjunct)


def _taken_as(noun: Word) -> Iterator[Argument]:
    """Yield as what an object is taken, where the parse joined it as coordinate: "nahm ihn als Geisel"."""
    for child in children(noun, "conj"):
        joining = first_child(child, "cc")
        if joining is not None and joining.lower == "als" and child.pos == "NOUN" and is_compared(child):
            yield Argument(child, "prep:als", joining)


def _slot(child: Word, verb: Word, passive: bool) -> str | None:
    """Return how a child of a verb is governed, None where it is no argument."""
    if not is_nominal(child) or is_reflexive(child):
        return None
    if is_year(child) and preposition_of(child) is None:
        return None  # "1800 hieß das Haus …"
    if child.pos == "NUM" and any(word.lower == "bis" for word in child.tree[child.i + 1 : child.i + 2]):
        return None  # "fünf bis zehn Sekunden", taken apart
    preposition = preposition_of(child)
    if preposition is not None and _is_circumstantial(child, preposition):
        return None
    if _asks(child) or (preposition is None and child.lower in _NAMELESS and child != own_subject(verb)):
        return None
    if child.dep == "xcomp":
        # "wurde Richter", "gilt als Held"
        if preposition is not None:
            return f"prep:{preposition_lemma(preposition)}"
        return "pred" if verb.lemma in LINKING else None
    if child.dep == "nsubj" and child != own_subject(verb):
        return "pred" if verb.lemma in LINKING else "obj"
    if _is_example(child):
        return None
    if (
        child.dep in {"conj", "advcl"}
        and verb.pos == "VERB"
        and preposition is not None
        and _is_role(preposition)
    ):
        return "prep:als"
    if child.dep in {"obj", "iobj"} and preposition is None:
        if child.lemma in _MEASURES:
            return _measure(child)
        shown = shown_case(child)
        if shown == "Nom":
            return None
        if first_child(verb, "cop") is not None and feature(child, "Case") not in {"Dat", "Gen"}:
            return None  # "wie alt Herr Wagner ist": an adjective governs no accusative
        if child.dep == "iobj" or (shown or feature(child, "Case")) == "Dat":
            return "iobj"
        return "obj" if not _shows_genitive(child) else None
    predicative = first_child(verb, "cop") is not None and not is_nominal(verb)
    if child.dep in _OBLIQUES or child.dep == "obj" or (child.dep == "nmod" and predicative):
        if preposition is None:
            if child.dep == "obl:arg":
                return "gen" if feature(child, "Case") == "Gen" else "iobj"
            # A bare noun that measures nothing has lost its preposition in the parse.
            return _measure(child) if child.lemma in _MEASURES or child.pos == "NUM" else None
        if passive and _is_agent(child, preposition, verb):
            return "agent"
        return f"prep:{preposition_lemma(preposition)}"
    return None


def _shows_genitive(noun: Word) -> bool:
    """Tell whether a noun's ending shows a genitive, which no verb governs: "Maschinen diesen Typs"."""
    ending = noun.text != noun.lemma and noun.text.endswith("s") and feature(noun, "Number") != "Plur"
    return noun.pos == "NOUN" and ending and feature(noun, "Case") == "Gen"


def _is_example(noun: Word) -> bool:
    """Tell whether a noun is an example: "in Büros wie der Kantine", wherever the parse hung it."""
    preposition = preposition_of(noun)
    return preposition is not None and preposition.lower == "wie"


def _measure(noun: Word) -> str | None:
    """Return the slot of a bare phrase of time or measure; None where it only measures another phrase.

    "einen Tag nach der Wahl", "am Sonntag Nachmittag", "heute Morgen", "zwölf Stunden, nachdem …".
    """
    if noun.lemma in PERIODS:
        return None  # "Ende Mai" says when
    before = noun.tree[noun.left_edge.i - 1] if noun.left_edge.i else noun
    measures = any(preposition_of(child) is not None for child in children(noun, "nmod"))
    named = noun.left_edge == noun and (before.lemma in TIME_NOUNS or before.lower in DAYS)
    after = noun.tree[noun.i + 1 : noun.i + 3]
    measures = measures or any(word.lower in {"nachdem", "bevor"} or word.like_num for word in after)
    return None if measures or named else "adv"


def _is_role(preposition: Word) -> bool:
    """Tell whether "als" says what somebody is: "stellte sich als Attrappe heraus" compares nothing."""
    doubled = any(
        word.lower == "sowohl" for word in preposition.tree[preposition.sentence.start : preposition.i]
    )
    return preposition.lower == "als" and not doubled


def _is_agent(noun: Word, preposition: Word, verb: Word) -> bool:
    """Tell whether a passive's phrase with "von" or "durch" names who acts, not since when or how far.

    Only the passive with "werden" tells of an act: "ist durch Bomben entstanden" has no agent.
    """
    if noun.pos == "NUM" or noun.lemma in _MEASURES or preposition_lemma(preposition) not in {"von", "durch"}:
        return False
    if any(child.lower in {"bis", "an", "aus", "her"} for child in noun.children):
        return False
    before = preposition.tree[preposition.i - 1 : preposition.i]
    states = [word for word in before if word.tag in {"VVPP", "ADJD"} and word.head == verb]
    if any(word not in turning_adverbs([verb]) for word in states):
        return False  # "abgeschieden von der Welt entwickelt", but not "selten von ihr gelobt"
    while verb.dep == "conj" and first_child(verb, "aux:pass") is None:
        verb = verb.head
    return any(word.lemma == "werden" or word.lower == "worden" for word in children(verb, "aux:pass"))


def _is_circumstantial(noun: Word, preposition: Word) -> bool:
    """Tell whether a phrase says nothing of the subject: a source ("laut Polizei"), or a fixed adverb."""
    name = preposition_lemma(preposition)
    if preposition.i and noun.tree[preposition.i - 1].lower == "hin":
        return True  # "reicht von Trommeln bis hin zu Töpfen" reaches to nothing
    if name == "ohne" and preposition.i and noun.tree[preposition.i - 1].pos == "NOUN":
        return True  # "Länder ohne Gebühren" are such countries
    if name == "seit" and preposition.i and noun.tree[preposition.i - 1].lower in _FIRST:
        return True  # "erstmals seit Jahren": it did not happen in those years
    after = preposition.tree[preposition.i + 1 : preposition.i + 2]
    if name == "unter" and after.text.lower() == "anderem":
        return True  # "war unter anderem Trainer"
    if any(child.lower == "zufolge" for child in noun.children):
        return True  # "Von der Leyen zufolge" is led by no "von"
    if (name, noun.lower) in _fixed_adverbs() or name in _INCLUDING:
        return True
    cue = cue_table().get(("preposition", name))
    if cue is None or "source" in cue.content:
        return cue is not None
    source = noun_cue(noun)
    return source is not None and "nach" in source.content


@cache
def _fixed_adverbs() -> frozenset[tuple[str, str]]:
    return frozenset((row["preposition"], row["noun"]) for row in read_table("fixed_adverbs"))


def _asks(word: Word) -> bool:
    """Tell whether a phrase asks: "wen er traf", "wie viel sie zahlt"."""
    words = (word, *children(word, "det", "advmod", "amod"))
    return any(part.tag in {"PWS", "PWAT", "PWAV"} or feature(part, "PronType") == "Int" for part in words)


def _shared_object(verb: Word) -> Word | None:
    """Return the object that a verb shares: "wird die Armee modernisieren und ausrüsten"."""
    if verb.dep != "conj" or first_child(verb, "obj", "nsubj", "nsubj:pass") is not None:
        return None
    first = verb.head
    shared = first_child(first, "obj")
    between = verb.tree[first.i + 1 : verb.i]
    joined = all(word.dep in {"cc", "advmod"} for word in between)  # "sammeln und danach verkaufen"
    close = shared is not None and shared.i < first.i and joined
    if is_finite(verb) and not is_finite(first):
        return None  # "hatten die Halbzeit kontrolliert und führten mit …" are two clauses
    return (
        shared if close and shared is not None and is_nominal(shared) and not is_reflexive(shared) else None
    )
