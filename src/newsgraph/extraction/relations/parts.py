"""The parts of the middle of a clause: objects, phrases, adverbs, each with its words as they are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsgraph.extraction.clauses.arguments import Argument
from newsgraph.extraction.clauses.plausibility import shown_case
from newsgraph.extraction.clauses.reading import Clause
from newsgraph.extraction.clauses.relatives import antecedent_of
from newsgraph.extraction.drafts import Piece
from newsgraph.extraction.grammar.embedding import is_announced, opens_condition
from newsgraph.extraction.grammar.modality import (
    NEVER,
    finite_of,
    finite_verb,
    is_condition,
    is_negated,
    is_negation,
)
from newsgraph.extraction.grammar.syntax import (
    children,
    feature,
    first_child,
    is_nominal,
    is_relative_pronoun,
    preposition_of,
    words_of_preposition,
)
from newsgraph.extraction.relations.astray import compares
from newsgraph.extraction.relations.inflection import Case, inflected
from newsgraph.extraction.relations.phrases import antecedent_words, phrase_words, says_content
from newsgraph.extraction.relations.wording import is_with_pointing_particle
from newsgraph.extraction.surface.times import is_time
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.language.tags import PRONOMINAL_ADVERBS
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table

_VERBAL = frozenset({"VERB", "AUX"})
_DROPPED = frozenset(
    {"punct", "cc", "mark", "discourse", "vocative", "parataxis", "dislocated", "conj", "advcl", "acl"}
)
_LINKS = frozenset({"Anlass", "Gelegenheit", "Grund", "Hinsicht", "Rahmen", "Sinn", "Weise", "Zusammenhang"})
_CASES: dict[str, Case] = {"Nom": "Nom", "Gen": "Gen", "Dat": "Dat", "Acc": "Acc"}
# Adverbs that stand for something told before, without which the verb may say nothing.
_COMPLETING = frozenset({"obj", "iobj", "obl", "obl:arg", "xcomp", "ccomp"})
POINTING = frozenset("daran darauf daraus darüber dafür dagegen davon davor darum".split())  # noqa: SIM905

# Words that may stand for what completes a noun, and verbs whose object is such a noun: "hat davon Kenntnis".
_OF_NOUN = frozenset(
    "daran darauf daraus darüber dafür davon dazu hierfür hierzu hiervon".split()  # noqa: SIM905
)
_HOLDING = frozenset({"haben", "sehen", "finden", "geben", "brauchen", "benötigen", "tragen", "übernehmen"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the middle of a clause: its words as told, and the argument that it is, if it is one."""

    pieces: tuple[Piece, ...]
    position: int
    head: Word
    argument: Argument | None = None


def is_clausal(child: Word) -> bool:
    """Tell whether what hangs on a verb is a clause that is told behind it."""
    if child.dep in {"ccomp", "csubj", "csubj:pass"} or is_announced(child):
        return True
    if child.dep == "xcomp" and child.pos in _VERBAL:
        group = (child, *children(child, "aux"))
        if child.tag != "VVPP" or any(part.lower == "zu" for word in group for part in word.children):
            return True
    if child.dep != "advcl":
        return False
    marks = {mark.lower for mark in children(child, "mark")}
    if is_condition(child) or opens_condition(child):
        return True
    # "ging, als er kam", "ohne dass er kam", but no clause "als Kanzler"
    return bool(marks & {"als", "ohne"}) and finite_verb(child) is not None


def _nothing(child: Word) -> Part:
    return Part((), child.i, child)


def _is_role(child: Word) -> bool:
    """Tell whether a clause without verb says as what somebody is known: "als „Toaster“ bekannt"."""
    if child.dep != "advcl" or child.pos not in {"NOUN", "PROPN"}:
        return False
    return any(mark.lower == "als" for mark in children(child, "mark"))


def part_of(child: Word, clause: Clause) -> Part | None:
    """Return a part of the middle, without pieces where it says nothing here; None spoils the clause."""
    if _is_role(child):
        return Part(tuple(word for word in child.subtree if not word.is_space), child.left_edge.i, child)
    dropped = child.dep in _DROPPED and child is not clause.verb
    if dropped or child in clause.subjects or child.dep in {"nsubj", "nsubj:pass"}:
        return _nothing(child)
    if child.dep == "expl" or (child.lower == "es" and child.dep in {"obj", "expl:pv"}):
        return _nothing(child) if _opens(child) else Part((child,), child.i, child)
    if child.dep == "advmod" or child.pos in {"ADV", "PART"}:
        follows = child.tree[child.i + 1 : child.i + 2]
        if any(word.dep == "mark" and word.tag != "PTKZU" for word in follows):
            return _nothing(child)  # "noch während er ging": of the conjunction, not of what the clause tells
        return _adverb(child, clause)
    argument = next((each for each in clause.arguments if each.head is child), None)
    if is_relative_pronoun(child):
        return _antecedent(child, clause)
    preposition = words_of_preposition(preposition_of(child))
    if preposition and (_is_source(child, preposition[0]) or _is_link(child)):
        return _nothing(child)
    if not preposition and _measures_a_clause(child):
        return _nothing(child)
    predicate = child is clause.verb
    if not is_nominal(child) and not predicate:
        return Part(tuple(word for word in child.subtree if not word.is_space), child.i, child, argument)
    if argument is None and child.dep in {"obj", "iobj"} and _is_behind_break(child, clause.verb):
        return _nothing(child)
    if not predicate and not preposition and _is_nominative(child):
        return None  # a second subject
    found = {word.i: word for word in (*preposition, *phrase_words(child, predicate=predicate))}
    words = [found[place] for place in sorted(found)]
    while len(words) > 1 and words[0].lower in _linking() and not _is_degree(words[0], words[1]):
        del words[0]  # "nämlich um drei Prozent", but "so genannte Stuben", "so viele Stimmen"
    apart = _beyond_finite(words, child, clause)
    if any(word.dep in {"det", "nummod"} or word.tag == "PTKNEG" for word in apart if word.head is child):
        return None  # "Zweifel hat er keine"
    words = [word for word in words if word not in apart]
    return Part(tuple(words), words[0].i, child, argument) if words else None


def _measures_a_clause(time: Word) -> bool:
    """Tell whether a time only tells how long before or after a clause: "zwei Stunden, | nachdem …"."""
    end = time.right_edge.i + 1
    behind = [word.lower for word in time.tree[end : end + 2] if word.text != ","]
    return is_time(time) and behind[:1] in (["nachdem"], ["bevor"], ["ehe"])


def _is_degree(adverb: Word, after: Word) -> bool:
    return adverb.head is after and after.pos in {"ADJ", "DET"}


def _beyond_finite(words: Sequence[Word], head: Word, clause: Clause) -> list[Word]:
    """Return words of a phrase that the finite verb parts from its noun: "außer in Bonn | war er in Köln"."""
    finite = finite_of(clause.words)
    if finite is None or finite in words or head is clause.verb:
        return []
    return [word for word in words if (word.i < finite.i) != (head.i < finite.i)]


def _is_nominative(noun: Word) -> bool:
    article = first_child(noun, "det")
    shown = article is not None and article.lower == "der" and feature(noun, "Gender") == "Masc"
    return shown_case(noun) == "Nom" or (shown and feature(noun, "Number") != "Plur")


def _is_behind_break(child: Word, verb: Word) -> bool:
    first, last = sorted((child.i, verb.i))
    return any(word.text in {":", "–", ";"} for word in child.tree[first:last])


def _is_link(noun: Word) -> bool:
    """Tell whether a phrase only points back: "aus diesem Grund", "in diesem Zusammenhang"."""
    shown = any(child.dep == "det" and child.lower.startswith("dies") for child in noun.children)
    return shown and noun.lemma in _LINKS


def _opens(child: Word) -> bool:
    return child.is_sent_start or child.nbor(-1).is_punct


def _adverb(adverb: Word, clause: Clause) -> Part | None:
    if _is_particle(adverb):
        return Part((adverb,), adverb.i, clause.verb)
    if adverb.lower in POINTING or adverb.tag in PRONOMINAL_ADVERBS:
        around = (*clause.verb.children, *adverb.children, *adverb.head.children)
        points_on = any(map(is_clausal, around)) and not any(child.lower == "es" for child in around)
        # Whether the verb says enough without it, its complements tell.
        return Part((adverb,) if points_on else (), adverb.i, adverb)
    denied = any(is_negation(word) for word in (*adverb.children, *_before(adverb)))  # "nicht so wichtig"
    links = (
        compares(adverb)
        or (adverb.lower in _linking() and not denied and not is_for_now(adverb) and not _is_how_much(adverb))
        or (adverb.text in {"Weiter", "Weiterhin"} and adverb.is_sent_start)
        or (adverb.lower == "da" and _opens(adverb))  # "Es ist lange her, da wurde sie …"
    )
    if links or adverb.tag == "PWAV":
        return Part((), adverb.i, adverb)
    words = [word for word in adverb.subtree if not word.is_space and word.text != ","]
    return Part(tuple(words), adverb.i, adverb)


def _is_how_much(adverb: Word) -> bool:
    """Tell whether "so" says how much: "war keineswegs → so klar"."""
    after = adverb.tree[adverb.i + 1 : adverb.i + 2]
    return adverb.lower == "so" and any(word.tag == "ADJD" for word in after)


def _before(adverb: Word) -> tuple[Word, ...]:
    """Return the "nie" of "nie zuvor", whatever it hangs on."""
    return () if adverb.is_sent_start or adverb.nbor(-1).lower not in NEVER else (adverb.nbor(-1),)


def is_for_now(adverb: Word) -> bool:
    """Tell whether an adverb says that a denial holds at first only: "zunächst nicht"."""
    follows = adverb.tree[adverb.i + 1 : adverb.i + 2]
    return adverb.lower == "zunächst" and any(word.tag == "PTKNEG" for word in follows)


def limitation(verb: Word) -> tuple[Word, ...]:
    """Return what a clause takes back behind a comma: "ist bereit, → aber nicht um jeden Preis"."""
    words = verb.tree.words[verb.sentence.start : verb.sentence.end]
    for comma, but, first in zip(words, words[1:], words[2:], strict=False):
        if comma.text != "," or but.lower not in {"aber", "jedoch"} or first.lower not in {"nicht", "nur"}:
            continue
        end = next((word.i for word in verb.tree.words[first.i :] if word.is_punct), first.i)
        found = verb.tree.words[but.i : end]
        own = all(word in verb.subtree for word in found) and first.head is not verb
        if own and but.i > verb.i and not any(word.pos in _VERBAL for word in found):
            return tuple(found)
    return ()


def lacks_its_clause(part: Part) -> bool:
    """Tell whether a noun is told without the clause that it announces: "Bedingungen dafür | , dass …"."""
    words = [piece for piece in part.pieces if isinstance(piece, Word)]
    nouns = [word for word in words if word.pos == "NOUN" and not is_time(word)]
    last = words[-1] if words else None
    cut = last is not None and last.lower in POINTING - {"davor"} and last.head in nouns  # "das Spiel davor"
    contents = [clause for noun in nouns for clause in children(noun, "ccomp", "acl")]
    return cut or any(
        (each not in words and (each.dep == "ccomp" or says_content(each)))
        or (says_content(each) and each.edges[1] - each.edges[0] + 1 > len(each.subtree))
        for each in contents
    )


def leaves_open(adverb: Word, finite: Word, verb: Word) -> bool:
    """Tell whether a verb is empty without the word that points at what was told: "stimmten | dagegen".

    "Dafür sah das Gericht keine Belege": nor says a denial, or an object that such a word completes, enough.
    """
    after = adverb.tree[adverb.i + 1 : adverb.i + 2]  # "darüber hinaus"
    if adverb.head is not verb or any(word.lower == "hinaus" for word in after):
        return False
    if adverb.lower in _OF_NOUN and (is_negated(verb) or verb.lemma in _HOLDING):
        return True
    completed = any(child.dep in _COMPLETING for child in verb.children)
    return adverb.lower in POINTING and adverb.i > finite.i and not completed


def _is_particle(adverb: Word) -> bool:
    """Tell whether a word that points is a verb's particle: "trug Verletzungen davon"."""
    verb, after = adverb.head, adverb.tree[adverb.i + 1 : adverb.i + 2]
    ends = adverb.tag in PRONOMINAL_ADVERBS and verb.i < adverb.i and all(word.is_punct for word in after)
    return ends and verb.pos == "VERB" and is_with_pointing_particle(adverb.lower + verb.lemma)


def _antecedent(pronoun: Word, clause: Clause) -> Part | None:
    """Return the noun that a relative pronoun stands for, in the pronoun's case."""
    noun = antecedent_of(pronoun, clause.verb)
    case = _case_of(pronoun)
    if noun is None or case is None or first_child(noun, "cop") is not None:
        return None  # "war die Inspiration, die Floyd prägte" says nothing of anybody else
    pieces = inflected(antecedent_words(noun, clause.verb), noun, case)
    if pieces is None:
        return None
    preposition = words_of_preposition(preposition_of(pronoun))
    argument = next((each for each in clause.arguments if each.head is noun), None)
    return Part((*preposition, *pieces), pronoun.i, noun, argument)


def _case_of(pronoun: Word) -> Case | None:
    """Return the case of a relative pronoun, by its form where that tells it."""
    if pronoun.lower in {"dem", "denen"}:
        return "Dat"
    if pronoun.lower == "den":
        return "Acc"
    told = _CASES.get(feature(pronoun, "Case") or "")
    return told or ("Acc" if pronoun.dep == "obj" else None)


def unseen_arguments(
    clause: Clause, middle: list[Part], infinitive: Word | None, subject: Sequence[Piece]
) -> Iterator[Part]:
    """Yield arguments that hang elsewhere: the object that a second verb shares with the first."""
    seen = {part.head.i for part in middle}
    below = {word.i for word in infinitive.subtree} if infinitive is not None else set()
    told = [*subject, *(piece for part in middle for piece in part.pieces)]
    placed = {piece.i for piece in told if isinstance(piece, Word)} | below
    for argument in clause.arguments:
        head = argument.head
        if head.i in seen or head.i in placed or (head.dep == "conj" and argument.slot != "prep:als"):
            continue
        if argument.preposition is not None and _is_link(head):
            continue
        pronoun = argument.preposition.head if argument.preposition is not None else head
        if is_relative_pronoun(pronoun):
            antecedent = _antecedent(pronoun, clause)
            if antecedent is not None:
                yield antecedent
            continue
        found = {word.i: word for word in (*words_of_preposition(argument.preposition), *phrase_words(head))}
        words = [found[place] for place in sorted(found)]
        joined = children(head, "cc") if head.dep == "conj" and argument.slot.startswith("prep:") else []
        yield Part((*joined, *words), words[0].i, head, argument)


def is_light(part: Part) -> bool:
    """Tell whether a part stands right behind the finite verb: a pronoun without preposition."""
    return (
        part.head.pos == "PRON"
        and len(part.pieces) == 1
        and part.head.dep in {"obj", "iobj", "obl:arg", "expl"}
    )


def _is_source(noun: Word, preposition: Word) -> bool:
    """Tell whether a phrase says who vouches, which is told by the claim: "laut Polizei"."""
    cue = cue_table().get(("preposition", preposition.lower))
    if cue is not None or any(child.lower == "zufolge" for child in noun.children):
        return True  # "Von der Leyen zufolge" has two
    return preposition.lower in {"nach", "laut"} and noun.lemma in {
        "Angabe",
        "Aussage",
        "Bericht",
        "Ansicht",
        "Meinung",
    }


@cache
def _linking() -> frozenset[str]:
    return frozenset(row["adverb"] for row in read_table("linking_adverbs"))
