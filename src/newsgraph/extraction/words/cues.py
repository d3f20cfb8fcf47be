"""Finds the verbs and nouns in a text that announce a statement, with the words that belong to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsgraph.extraction.grammar.syntax import first_child, preposition_lemma
from newsgraph.extraction.surface.segments import Layout, Segment, Unit
from newsgraph.extraction.words.cue_table import PREFIXES, Cue, cue_table, verbs_by_base
from newsgraph.extraction.words.infinitives import lemmas_of
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon import read_table

_OUTWARD = frozenset({"weiter", "zurück", "mit", "dazu", "aus"})  # particles that leave the saying as it is
# "Zusammenschluss" and "Schulterschluss" conclude nothing, "Auslosung" and "Verlosung" are no slogans.
_NO_ENDINGS = frozenset({"losung", "schluss"})
# Nouns that end like a cue and are no compound of it, also at the end of others: "Abgasreinigung".
_NO_COMPOUNDS = (
    *("anspruch", "aufsicht", "bescheinigung", "disposition", "gesicht", "komposition", "opposition"),
    *("partikel", "reinigung", "rücklage", "subversion", "vereinigung", "vermittlung", "übermittlung"),
)
CORRELATES = frozenset(
    "davon darauf dazu dafür damit daran darüber darum davor dagegen darin dahingehend".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A verb that announces, with the positions of all words of the cue."""

    verb: Word
    cue: Cue
    words: tuple[int, ...]
    finite: Word  # the finite verb of its clause, or the verb itself where it has none
    passive: bool


def noun_cue(token: Word) -> Cue | None:
    """Return the lexicon's entry for a noun; of a compound for its last part ("Polizeiangaben")."""
    if token.pos not in {"NOUN", "PROPN"}:
        return None
    return next((entry for entry in map(_noun_entry, lemmas_of(token)) if entry), None)


@cache
def _noun_entry(lemma: str) -> Cue | None:
    table = cue_table()
    for form in (lemma, lemma.removesuffix("n"), lemma.removesuffix("en"), lemma.removesuffix("e")):
        if ("noun", form) in table:
            return table["noun", form]
    if lemma.removesuffix("en").endswith(_NO_COMPOUNDS):
        return None
    if not lemma.endswith(_forms_of_endings()):
        return None
    return next(table["noun", noun] for noun in _endings() if lemma.endswith(_forms(noun)))


@cache
def _endings() -> tuple[str, ...]:
    """Return the nouns that may end a compound, the longest first."""
    nouns = [
        noun for pos, noun in cue_table() if pos == "noun" and len(noun) >= 5 and noun not in _NO_ENDINGS
    ]
    return tuple(sorted(nouns, key=len, reverse=True))


@cache
def _forms_of_endings() -> tuple[str, ...]:
    return tuple(form for noun in _endings() for form in _forms(noun))


def _forms(noun: str) -> tuple[str, str, str]:
    return noun, noun + "n", noun + "en"


def verb_cues(layout: Layout, unit: Unit) -> Iterator[VerbCue]:
    """Yield the announcing verbs of a unit that stand outside quotations, in reading order."""
    found = list(_verb_cues(layout, unit))
    for cue in found:
        # "ließ verlauten" is one cue, though "verlauten" is one, too.
        if not any(
            other is not cue
            and cue.verb.i in other.words
            and other.verb.i != cue.verb.i
            and cue.cue.lemma in other.cue.lemma.split()
            for other in found
        ):
            yield cue


def _verb_cues(layout: Layout, unit: Unit) -> Iterator[VerbCue]:
    words = layout.tree.words
    for number, segment in enumerate(unit.segments):
        for position in range(segment.start, segment.end):
            token = words[position]
            if token.pos not in {"VERB", "AUX"} or layout.quoted(position):
                continue
            found = _verb_cue(layout, unit, number, token)
            if found is not None:
                yield found


def _verb_cue(layout: Layout, unit: Unit, number: int, token: Word) -> VerbCue | None:
    segment = unit.segments[number]
    for lemma in lemmas_of(token):
        for companions, cue in verbs_by_base().get(lemma, ()):
            if lemma == "raten" and _came_into(token):
                continue
            words = _companions(layout, segment, token, companions)
            if words is not None and not _has_other_particle(token, words, cue):
                return _with_group(layout, segment, token, cue, words)
    return None


def _came_into(token: Word) -> bool:
    """Tell whether "geraten" is a participle of itself: "war in Not geraten" advises nobody."""
    return token.lower == "geraten" and any(child.lemma.lower() == "sein" for child in token.children)


def _has_other_particle(token: Word, words: list[int], cue: Cue) -> bool:
    """Tell whether a split particle makes another verb: "forderte … an" demands nothing."""
    particles = [child for child in token.children if child.dep == "compound:prt" and child.tag == "PTKVZ"]
    return any(
        child.i not in words and not cue.lemma.startswith(child.lower) and child.lower not in _OUTWARD
        for child in particles
    )


def _companions(
    layout: Layout, segment: Segment, token: Word, companions: tuple[str, ...]
) -> list[int] | None:
    """Return the positions of the words that must stand with a verb, or None where one is missing."""
    found: list[int] = []
    for companion in companions:
        if companion == "zu" and token.i and layout.tree[token.i - 1].lower == "zu":
            finite = layout.tree[segment.finite] if segment.finite is not None else token
            place = token.i - 1 if finite.lemma == "sein" else None  # "ist zu hören", not "um es zu hören"
        elif companion in PREFIXES and companion != "bekannt":
            place = _particle(layout, segment, token, companion)
        else:
            place = next(
                (
                    word.i
                    for word in layout.tree.words[segment.start : segment.end]
                    if word.lower == companion and not layout.quoted(word.i)
                ),
                None,
            )
        if place is None:
            return None
        found.append(place)
    return found


def _particle(layout: Layout, segment: Segment, token: Word, particle: str) -> int | None:
    tree = layout.tree
    for child in token.children:
        if child.dep == "compound:prt" and child.lower == particle:
            return child.i
    # The particle closes the clause, so it is the last word of the segment, whatever the parser says;
    # brackets and quotations may stand between.
    for i in range(token.i + 1, segment.end):
        if tree[i].lower != particle or layout.quoted(i):
            continue
        if tree[i].tag == "PTKVZ" or i == segment.end - 1:
            return i
    return None


def _with_group(layout: Layout, segment: Segment, token: Word, cue: Cue, words: list[int]) -> VerbCue:
    """Add the auxiliaries, "sich" and the correlate ("davon") to a cue."""
    tree = layout.tree
    group = {token.i, *words}
    passive = False
    finite = token
    for child in token.children:
        if child.dep in {"aux", "aux:pass", "compound:prt"} and segment.start <= child.i < segment.end:
            group.add(child.i)
        # Asides may part it from its verb: "Roth wird, wie man hört, angeklagt".
        passive = passive or (child.dep == "aux:pass" and not _is_perfect_with_sein(child, cue))
    for i in range(segment.start, segment.end):
        if layout.quoted(i):
            continue
        lower = tree[i].lower
        if (lower in CORRELATES and tree[i].head.i == token.i) or (
            lower == "sich" and tree[i].head.i == token.i
        ):
            group.add(i)
    if cue.lemma == "heißen":
        group.update(i for i in (token.i - 1, token.i + 1) if 0 <= i < len(tree) and tree[i].lower == "es")
    if segment.finite is not None and token.i != segment.finite:
        candidate = tree[segment.finite]
        if candidate.i in group or (token.tag in {"VVPP", "VVINF"} and candidate.pos == "AUX"):
            finite = candidate
            group.add(candidate.i)
            passive = passive or (candidate.lemma.lower() == "werden" and token.tag == "VVPP")
    return VerbCue(token, cue, tuple(sorted(group)), finite, passive)


def _is_perfect_with_sein(auxiliary: Word, cue: Cue) -> bool:
    """Tell whether "waren davon ausgegangen" is a perfect, which some parsers take for a passive."""
    verb = cue.lemma.split()[-1]
    bases = {verb, *(verb.removeprefix(prefix) for prefix in PREFIXES)}
    return auxiliary.lemma.lower() == "sein" and not bases.isdisjoint(_verbs_with_sein())


@cache
def _verbs_with_sein() -> frozenset[str]:
    return frozenset(row["infinitive"] for row in read_table("sein_perfect"))


def main_part(parts: Sequence[Stretch], lemma: str) -> Stretch:
    """Return the part of a cue that a reader knows it by: "bezeichnet" of "hat … bezeichnet".

    It is the one with a word of the cue's lemma, without a split prefix, else the first.
    """
    return next(
        (part for part in parts if any(lemma.endswith(stem) for word in part for stem in lemmas_of(word))),
        parts[0],
    )


def takes_object(verb: VerbCue) -> bool:
    """Tell whether a verb stands with an object or prepositional phrase that its cue reports by."""
    return bool(content_objects(verb))


def content_objects(verb: VerbCue) -> list[Word]:
    """Return the heads of the objects and prepositional phrases that a verb's cue reports by."""
    own = [child for child in verb.verb.children if _is_reported_object(child, verb)]
    return own or [word for child in verb.verb.children for word in _hung_on(child, verb)]


def _hung_on(noun: Word, verb: VerbCue) -> Iterator[Word]:
    """Yield what a parser hangs on the phrase before it: "sprach trotz Kritik | von einem Sieg"."""
    if noun.dep != "obl" or first_child(noun, "case") is None:
        return
    for child in noun.children:
        case = first_child(child, "case")
        told = case is not None and preposition_lemma(case) in verb.cue.content and not child.entity
        if told and child.dep == "nmod" and case is not None and case.lower == preposition_lemma(case):
            yield child


def _is_reported_object(child: Word, verb: VerbCue) -> bool:
    case = first_child(child, "case")
    if case is not None:
        return preposition_lemma(case) in verb.cue.content
    counted = "figure" in verb.cue.content and first_child(child, "nummod") is not None
    if not ("obj" in verb.cue.content or counted) or child.lower == "sich":
        return False
    return child.dep == ("nsubj:pass" if verb.passive else "obj")
