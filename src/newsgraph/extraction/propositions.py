"""Reads clauses: verb group, subjects and arguments, from a Universal Dependencies tree.

A clause gives one proposition per argument: "Graner fesselte ihn mit Handschellen an die Gitterstäbe"
is fesselte → ihn, fesselte ihn mit → Handschellen, fesselte ihn an → die Gitterstäbe. The subject and
the words of the verb are resolved first: shared by coordination, understood in infinitives, or the
antecedent of a relative pronoun.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Doc, Token

from newsgraph.extraction.completions import LINKING, completion_of, quality_of
from newsgraph.extraction.cues import cue_table, noun_cue
from newsgraph.extraction.embedding import controller_of
from newsgraph.extraction.modality import finite_of, is_finite
from newsgraph.extraction.plausibility import (
    antecedent_of,
    can_agree,
    crowds_prefield,
    has_two_objects,
    has_two_subjects,
    is_controlled,
    is_cut_off,
    is_year,
    may_be_swapped,
    shown_case,
    swallowed_object,
)
from newsgraph.extraction.subjects import GROUP, is_purpose, own_subject, subjects_of
from newsgraph.extraction.syntax import (
    children,
    conjuncts,
    feature,
    first_child,
    is_nominal,
    is_particle,
    is_reflexive,
    is_relative_pronoun,
    preposition_lemma,
    preposition_of,
    verb_lemma,
)
from newsgraph.extraction.times import DAYS
from newsgraph.lexicon import read_table

_VERBAL = frozenset({"VERB", "AUX"})
_HEADS = frozenset({"ROOT", "ccomp", "advcl", "acl", "parataxis", "csubj", "csubj:pass", "conj", "xcomp"})
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
_DEEPEST = 2  # verbs in a chain of infinitives: whose the third is, the tree does not tell
_FINITE = frozenset({"own", "shared", "relative"})
# Nouns that stand without preposition as time or measure: "dauerte drei Tage", "kurze Zeit später".
TIME_NOUNS = frozenset(
    """
    Sekunde Minute Stunde Tag Nacht Morgen Abend Mittag Vormittag Nachmittag Woche Wochenende Monat Jahr
    Jahrzehnt Jahrhundert Zeit Mal Moment Augenblick Montag Dienstag Mittwoch Donnerstag Freitag Samstag
    Sonnabend Sonntag Januar Februar März April Mai Juni Juli August September Oktober November Dezember
    Anfang Mitte Ende Sommer Herbst Winter Frühjahr Frühling Weile Saison Uhr
    """.split()  # noqa: SIM905
)
_MEASURES = TIME_NOUNS | {"Prozent", "Euro", "Dollar", "Meter", "Kilometer", "Grad"}
_IMPERATIVES = frozenset({"VVIMP", "VAIMP"})
PERIODS = frozenset({"Anfang", "Mitte", "Ende"})
_FIRST = frozenset({"erstmals", "erstmalig", "mal"})
# A bare or prepositional phrase under these labels is an argument or a circumstance of the verb.
_OBLIQUES = frozenset({"obl", "obl:arg", "obl:agent", "obl:tmod"})
# Prepositions that add somebody to others or take them out: the verb says nothing of them.
_INCLUDING = frozenset(
    {"einschließlich", "inklusive", "samt", "nebst", "statt", "anstatt", "anstelle", "außer"}
)
# Words that stand for an object and name nothing: "sie sprechen alle Deutsch", "er sagt nichts".
_NAMELESS = frozenset(
    {
        "alle",
        "beide",
        "mehr",
        "nichts",
        "viel",
        "wenig",
        "weniger",
        "etwas",
        "alles",
        "einer",
        "eine",
        "eines",
    }
)


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase that a verb or noun governs; ``slot`` says how.

    Slots: ``obj``, ``iobj`` (dative), ``gen`` (genitive), ``pred`` (predicative), ``agent`` (of a
    passive), ``adv`` (bare adverbial phrase), ``prep:auf`` … (by preposition).
    """

    head: Token
    slot: str
    preposition: Token | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its words and what it governs; ``construction`` names how the subject was found."""

    verb: Token
    words: tuple[Token, ...]
    lemma: str
    subjects: tuple[Token, ...]
    arguments: tuple[Argument, ...]
    construction: str
    passive: bool = False
    # The verbs whose modality and negation hold for this clause, outermost first.
    governors: tuple[Token, ...] = field(default=())


def find_clauses(doc: Doc) -> Iterator[Clause]:
    """Yield the clauses of a document that have a subject, in the order of their verbs."""
    for token in doc:
        if _heads_clause(token):
            clause = _read_clause(token)
            if clause is not None:
                yield clause


def opens_clause(argument: Argument, clause: Clause) -> bool:
    """Tell whether a prepositional phrase that names nobody opens a main clause.

    It sets the scene instead of telling of the subject: "Nach langen Verhandlungen …".
    """
    finite = finite_of(clause.words)
    before = finite is not None and clause.verb.dep_ in _MAIN and argument.head.i < finite.i
    phrase = argument.preposition is not None or argument.slot == "adv"
    return before and phrase and argument.head.pos_ == "NOUN"


def _heads_clause(token: Token) -> bool:
    if token.dep_ not in _HEADS:
        return False
    if token.tag_ == "ADJD" and first_child(token, *GROUP) is None:
        return False  # "37 Kilometer entfernt"
    if first_child(token, "cop") is not None:
        return True
    return token.pos_ in _VERBAL


def _read_clause(verb: Token) -> Clause | None:
    subjects, construction = subjects_of(verb)
    if not subjects:
        return None
    words, governors = _words(verb)
    if construction == "infinitive" and not is_controlled(verb, subjects):
        return None
    if any(word.tag_ in _IMPERATIVES for word in words):
        return None  # "siehe die Karte" has no subject
    if construction in _FINITE and not can_agree(words, subjects):
        return None
    if sum(is_finite(word) for word in _own_words(verb)) > 1:
        return None  # two clauses that the parse made one
    if construction == "infinitive" and len(governors) > _DEEPEST:
        return None
    if construction == "own" and is_cut_off(verb, subjects[0]):
        return None
    passive = _is_passive(verb)
    arguments = [
        argument
        for argument in _arguments(verb, passive)
        if argument.head not in subjects
        and not crowds_prefield(argument.head, subjects, words)
        and not is_cut_off(verb, argument.head)
    ]
    if any(
        argument.slot == "obj" and may_be_swapped(subjects[0], argument.head, words, construction)
        for argument in arguments
    ):
        return None
    if (
        has_two_objects(verb)
        or has_two_subjects(verb)
        or any(shown_case(child) == "Nom" for child in children(verb, "obj") if child not in subjects)
    ):
        return None  # "Das Tor erzielte der Spieler": the subject is the other
    return Clause(
        verb=verb,
        words=tuple(sorted(set(words), key=lambda word: word.i)),
        lemma=_lemma(verb),
        subjects=tuple(subjects),
        arguments=tuple(arguments),
        construction=construction,
        passive=passive,
        governors=tuple(governors),
    )


def _lemma(verb: Token) -> str:
    """Return the lemma of a clause's verb; a predicate with copula is "sein", or "einig sein"."""
    copula = first_child(verb, "cop")
    if copula is None:
        completion = completion_of(verb)
        if completion is None or verb.lemma_ in LINKING or quality_of(verb) is not None:
            return verb_lemma(verb)
        first = completion.lower_ if completion.pos_ in {"ADJ", "ADV"} else verb_lemma(completion)
        return f"{first} {verb_lemma(verb)}"
    if verb.tag_ == "VVPP" and verb.lemma_.endswith("n"):
        return verb.lemma_.lower()  # "ist geprägt", of which the copula makes no "prägen sein"
    return copula.lemma_ if is_nominal(verb) else f"{verb.lemma_.lower()} {copula.lemma_}"


def _is_passive(verb: Token) -> bool:
    if first_child(verb, "aux:pass", "nsubj:pass") is not None:
        return True
    shares = verb.dep_ == "conj" and first_child(verb, "nsubj", *GROUP) is None
    return shares and verb.tag_ == "VVPP" and _is_passive(verb.head)


def _words(verb: Token) -> tuple[list[Token], list[Token]]:
    """Return the words of the predicate, and the verbs that decide on modality and negation."""
    words, governors = _own_words(verb), [verb]
    if not any(is_finite(word) for word in words):
        if verb.dep_ == "conj" and verb.head.pos_ in _VERBAL:
            # "wurde gegründet und geleitet": the second participle shares the auxiliaries of the first.
            shared, governors_of_first = _words(verb.head)
            words += [word for word in shared if not _belongs_to(word, verb.head)]
            governors = [*governors_of_first, verb]
        elif is_purpose(verb):
            governors = [*_words(verb.head)[1][:1], verb]
        elif verb.dep_ == "xcomp" and controller_of(verb.head) != "object":
            matrix_words, matrix_governors = _words(verb.head)
            words = matrix_words + words
            governors = [*matrix_governors, verb]
        elif verb.dep_ == "xcomp":
            governors = [*_words(verb.head)[1], verb]
    return words, governors


def _belongs_to(word: Token, verb: Token) -> bool:
    """Tell whether a word of a predicate is the verb itself, its particle, its "zu" or its "sich"."""
    return word == verb or (word.head == verb and word.dep_ not in GROUP)


def _own_words(verb: Token) -> list[Token]:
    words = [] if is_nominal(verb) and first_child(verb, "cop") is not None else [verb]
    completion = completion_of(verb)
    if completion is not None:
        own = [word for word in completion.children if word.lower_ in {"als", "für"} or is_reflexive(word)]
        words += [*own, completion]  # "ließ sich hinreißen", with "sich" hung on the infinitive
    for child in verb.children:
        if child.dep_ in GROUP:
            words.append(child)
            words.extend(word for word in child.children if word.dep_ in GROUP or is_particle(word))
        elif is_reflexive(child):
            words.extend((*children(child, "case"), child))  # "zieht nach sich"
        elif is_particle(child) or _is_zu(child) or _is_finite_mark(child):
            words.append(child)
    return words


def _is_zu(token: Token) -> bool:
    return token.tag_ == "PTKZU" or (token.lower_ == "zu" and token.dep_ == "mark")


def _is_finite_mark(token: Token) -> bool:
    """Tell whether a verb that opens a condition was taken for a conjunction: "Sollte er kommen, …"."""
    return token.dep_ == "mark" and is_finite(token)


def _arguments(verb: Token, passive: bool) -> Iterator[Argument]:
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
    governing = [verb] if completion is None or completion.tag_ != "VVINF" else [verb, completion]
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


def _slot(child: Token, verb: Token, passive: bool) -> str | None:
    """Return how a child of a verb is governed, None where it is no argument."""
    if not is_nominal(child) or is_reflexive(child):
        return None
    if is_year(child) and preposition_of(child) is None:
        return None  # "1800 hieß das Haus …"
    if child.pos_ == "NUM" and any(word.lower_ == "bis" for word in child.doc[child.i + 1 : child.i + 2]):
        return None  # "fünf bis zehn Sekunden", taken apart
    preposition = preposition_of(child)
    if preposition is not None and _is_circumstantial(child, preposition):
        return None
    if _asks(child) or (preposition is None and child.lower_ in _NAMELESS and child != own_subject(verb)):
        return None
    if child.dep_ == "xcomp":
        # "wurde Richter", "gilt als Held"
        if preposition is not None:
            return f"prep:{preposition_lemma(preposition)}"
        return "pred" if verb.lemma_ in LINKING else None
    if child.dep_ == "nsubj" and child != own_subject(verb):
        return "pred" if verb.lemma_ in LINKING else "obj"
    if _is_example(child):
        return None
    if (
        child.dep_ in {"conj", "advcl"}
        and verb.pos_ == "VERB"
        and preposition is not None
        and _is_role(preposition)
    ):
        return "prep:als"
    if child.dep_ in {"obj", "iobj"} and preposition is None:
        if child.lemma_ in _MEASURES:
            return _measure(child)
        shown = shown_case(child)
        if shown == "Nom":
            return None
        if first_child(verb, "cop") is not None and feature(child, "Case") not in {"Dat", "Gen"}:
            return None  # "wie alt Herr Wagner ist": an adjective governs no accusative
        if child.dep_ == "iobj" or (shown or feature(child, "Case")) == "Dat":
            return "iobj"
        return "obj" if not _shows_genitive(child) else None
    predicative = first_child(verb, "cop") is not None and not is_nominal(verb)
    if child.dep_ in _OBLIQUES or child.dep_ == "obj" or (child.dep_ == "nmod" and predicative):
        if preposition is None:
            if child.dep_ == "obl:arg":
                return "gen" if feature(child, "Case") == "Gen" else "iobj"
            # A bare noun that measures nothing has lost its preposition in the parse.
            return _measure(child) if child.lemma_ in _MEASURES or child.pos_ == "NUM" else None
        if passive and _is_agent(child, preposition, verb):
            return "agent"
        return f"prep:{preposition_lemma(preposition)}"
    return None


def _shows_genitive(noun: Token) -> bool:
    """Tell whether a noun's ending shows a genitive, which no verb governs: "Maschinen diesen Typs"."""
    ending = noun.text != noun.lemma_ and noun.text.endswith("s") and feature(noun, "Number") != "Plur"
    return noun.pos_ == "NOUN" and ending and feature(noun, "Case") == "Gen"


def _is_example(noun: Token) -> bool:
    """Tell whether a noun is an example: "in Büros wie der Kantine", wherever the parse hung it."""
    preposition = preposition_of(noun)
    return preposition is not None and preposition.lower_ == "wie"


def _measure(noun: Token) -> str | None:
    """Return the slot of a bare phrase of time or measure; None where it only measures another phrase.

    "einen Tag nach der Wahl", "am Sonntag Nachmittag", "heute Morgen", "zwölf Stunden, nachdem …".
    """
    if noun.lemma_ in PERIODS:
        return None  # "Ende Mai" says when
    before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i else noun
    measures = any(preposition_of(child) is not None for child in children(noun, "nmod"))
    named = noun.left_edge == noun and (before.lemma_ in TIME_NOUNS or before.lower_ in DAYS)
    after = noun.doc[noun.i + 1 : noun.i + 3]
    measures = measures or any(word.lower_ in {"nachdem", "bevor"} or word.like_num for word in after)
    return None if measures or named else "adv"


def _is_role(preposition: Token) -> bool:
    """Tell whether "als" says what somebody is: "stellte sich als Attrappe heraus" compares nothing."""
    doubled = any(word.lower_ == "sowohl" for word in preposition.doc[preposition.sent.start : preposition.i])
    return preposition.lower_ == "als" and not doubled


def _is_agent(noun: Token, preposition: Token, verb: Token) -> bool:
    """Tell whether a passive's phrase with "von" or "durch" names who acts, not since when or how far.

    Only the passive with "werden" tells of an act: "ist durch Bomben entstanden" has no agent.
    """
    if (
        noun.pos_ == "NUM"
        or noun.lemma_ in _MEASURES
        or preposition_lemma(preposition) not in {"von", "durch"}
    ):
        return False
    if any(child.lower_ in {"bis", "an", "aus", "her"} for child in noun.children):
        return False
    before = preposition.doc[preposition.i - 1 : preposition.i]
    if any(word.tag_ in {"VVPP", "ADJD"} and word.head == verb for word in before):
        return False  # "abgeschieden von der Welt entwickelt"
    while verb.dep_ == "conj" and first_child(verb, "aux:pass") is None:
        verb = verb.head
    return any(word.lemma_ == "werden" or word.lower_ == "worden" for word in children(verb, "aux:pass"))


def _is_circumstantial(noun: Token, preposition: Token) -> bool:
    """Tell whether a phrase says nothing of the subject: a source ("laut Polizei"), or a fixed adverb."""
    name = preposition_lemma(preposition)
    if preposition.i and noun.doc[preposition.i - 1].lower_ == "hin":
        return True  # "reicht von Trommeln bis hin zu Töpfen" reaches to nothing
    if name == "ohne" and preposition.i and noun.doc[preposition.i - 1].pos_ == "NOUN":
        return True  # "Länder ohne Gebühren" are such countries
    if name == "seit" and preposition.i and noun.doc[preposition.i - 1].lower_ in _FIRST:
        return True  # "erstmals seit Jahren": it did not happen in those years
    after = preposition.doc[preposition.i + 1 : preposition.i + 2]
    if name == "unter" and after.text.lower() == "anderem":
        return True  # "war unter anderem Trainer"
    if (name, noun.lower_) in _fixed_adverbs() or name in _INCLUDING:
        return True
    cue = cue_table().get(("preposition", name))
    if cue is None or "source" in cue.content:
        return cue is not None
    source = noun_cue(noun)
    return source is not None and "nach" in source.content


@cache
def _fixed_adverbs() -> frozenset[tuple[str, str]]:
    return frozenset((row["preposition"], row["noun"]) for row in read_table("fixed_adverbs"))


def _asks(word: Token) -> bool:
    """Tell whether a phrase asks: "wen er traf", "wie viel sie zahlt"."""
    words = (word, *children(word, "det", "advmod", "amod"))
    return any(part.tag_ in {"PWS", "PWAT", "PWAV"} or feature(part, "PronType") == "Int" for part in words)


def _shared_object(verb: Token) -> Token | None:
    """Return the object that a verb shares: "wird die Armee modernisieren und ausrüsten"."""
    if verb.dep_ != "conj" or first_child(verb, "obj", "nsubj", "nsubj:pass") is not None:
        return None
    first = verb.head
    shared = first_child(first, "obj")
    close = shared is not None and shared.i < first.i and verb.i - first.i <= 2
    if is_finite(verb) and not is_finite(first):
        return None  # "hatten die Halbzeit kontrolliert und führten mit …" are two clauses
    return shared if close and shared is not None and not is_reflexive(shared) else None
