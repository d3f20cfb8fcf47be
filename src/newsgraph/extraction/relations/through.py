"""Whom a noun that means nobody holds: its possessor, genitive, phrase, the state of its adjective.

"absolvierte ein Treffen mit → Valero", "verhängte Zölle auf Exportgüter aus → China", "Roths → Plan".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsgraph.extraction.drafts import ParticipantDraft, Piece
from newsgraph.extraction.grammar.syntax import (
    children,
    conjuncts,
    feature,
    first_child,
    is_genitive,
    is_nominal,
    phrase_of,
    preposition_lemma,
    preposition_of,
    words_of_preposition,
)
from newsgraph.extraction.relations.inflection import Case, definite_article
from newsgraph.extraction.relations.phrases import phrase_words, stretch_of
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import country_of_adjective
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.verb_complements import verb_frames
from newsgraph.schema import ArgumentRole

_OWNING = frozenset({"gen", "prep:von", "prep:aus"})
_WITH_GENITIVE = frozenset(
    """
    angesichts anlässlich anstatt aufgrund außerhalb bezüglich hinsichtlich infolge innerhalb jenseits mangels
    mithilfe mittels seitens statt trotz während wegen zugunsten
    """.split()  # noqa: SIM905
)
_REPROACHES = ("vorwurf", "Vorwurf", "verdacht", "Verdacht", "Anklage", "Beschuldigung", "Tatbestand")
# Parts of a land, which are not from there.
_OF_LAND = frozenset(
    {"Boden", "Gebiet", "Grenze", "Hauptstadt", "Küste", "Luftraum", "Seite", "Staatsgebiet"}
)
_DEEPEST = 2  # nouns between a participant and whom it reaches
_SHORT = 6  # words between a noun and its article


def owners_of_subject(subject: Word, role: ArgumentRole) -> tuple[ParticipantDraft, ...]:
    """Return whose the subject is, for where it means nobody: "Roths → Plan". Their label is what is theirs.

    An edge runs from them: "Roth | Plan wurde gelobt von | Berg".
    """
    return tuple(_owners(subject, [], role))


def _owners(
    noun: Word, before: Sequence[Piece], role: ArgumentRole, depth: int = 1
) -> Iterator[ParticipantDraft]:
    for owner in _reached(noun, (), role, _DEEPEST):
        head = owner.heads[0]
        if owner.slot not in _OWNING:
            continue
        theirs = [*before, *(_theirs(noun, head) if depth == 1 else _of(noun, head))]
        # What is done to a thing's part is done to the thing: who acts is not found so far off.
        onward = role != "agent" and depth < _DEEPEST and head.i > noun.i and head.pos == "NOUN"
        below = tuple(_owners(head, theirs, role, depth + 1)) if onward else ()
        yield replace(owner, slot="subj", label=tuple(theirs), reached=below)


def _of(noun: Word, owner: Word) -> list[Word]:
    """Return a genitive or "von" phrase without whose its noun is: "Umstände → des Besuchs" of somebody."""
    words = [*children(noun, "case"), *phrase_of(noun)]
    return [word for word in words if word.i <= noun.i and word is not owner and word not in owner.subtree]


def _theirs(noun: Word, owner: Word) -> list[Word]:
    """Return a noun without whose it is; its article goes, unless an adjective hangs on it."""
    before = [word for word in phrase_of(noun) if word.i < noun.i and word.dep != "case"]
    own = [word for word in before if word is not owner and word not in owner.subtree]
    if all(word.dep == "det" for word in own):
        own = []
    return [*own, noun]


def reached_by_all(head: Word, before: tuple[Piece, ...], role: ArgumentRole) -> Iterator[ParticipantDraft]:
    """Yield whom the nouns of a participant hold: "ist Gründer und Mitglied → der Partei"."""
    yield from _reached(head, before, role)
    row = [word for word in phrase_words(head, predicate=True) if word.i > head.i]
    for other in children(head, "conj"):
        if other in row and other.pos == "NOUN" and first_child(other, "case") is None:
            start = phrase_of(head).start
            first = tuple(word for word in head.tree[start : phrase_of(other).start] if not word.is_punct)
            yield from _reached(other, (*before, *first), role)


def _reached(
    head: Word, before: tuple[Piece, ...], role: ArgumentRole, depth: int = 1
) -> Iterator[ParticipantDraft]:
    """Yield whom the noun of a participant holds: possessor, genitive, phrase, adjective of a state."""
    if head.pos != "NOUN" or head.text.endswith("-"):
        return
    core = [word for word in phrase_of(head) if word.dep != "case"]
    article = children(head, "det")[-1] if first_child(head, "det") is not None else None
    if article is not None and 0 < head.i - article.i <= _SHORT and article not in core:
        core = list(
            head.tree[article.i : head.i + 1]
        )  # "die 20 Kilometer lange Strecke", "unter anderem über → die Strecke"
    for child in head.children:
        if _is_owner(child, head):
            own = _owned(head, core, child, before)
            if own is not None:
                yield _inner(child, (*before, *own, "von"), "possessor", "prep:von", role)
        elif child.dep == "nmod" and is_nominal(child):
            first = preposition_of(child)
            preposition = plain_preposition(first)
            if first is None and (not is_genitive(child) or _tells_what(child, head)):
                continue
            slot = f"prep:{preposition_lemma(first)}" if first is not None else "gen"
            owner = next((each for each in head.children if _is_owner(each, head)), None)
            own = _owned(head, core, owner, before) if owner is not None and owner is not child else None
            linked = preposition or ("von",)  # a genitive, which the name of who is meant does not show
            label = (*before, *(core if own is None else own), *linked)
            inner = _inner(child, label, slot.removeprefix("prep:"), slot, role)
            onward = (*label[: -len(linked)], *words_of_preposition(first))
            below = tuple(_reached(child, onward, role, depth + 1)) if depth < _DEEPEST else ()
            yield replace(inner, reached=below)
        elif child.dep == "amod" and country_of_adjective(child.text) is not None and not _dates(before):
            own = _owned(head, core, child, before)
            if own is not None:
                link = "von" if head.lemma in _OF_LAND else "aus"  # "auf der Seite von → Polen"
                yield _inner(child, (*before, *own, link), "adjective", "prep:aus", role)


def _tells_what(genitive: Word, noun: Word) -> bool:
    """Tell whether a genitive says what a reproach is about, not whose it is: "der Vorwurf der Lüge"."""
    about = noun.lemma.endswith(_REPROACHES) and not genitive.entity
    return about and somebody(genitive.text) is None


def _dates(before: Sequence[Piece]) -> bool:
    """Tell whether a phrase says since or until when: "nach der → deutschen Wiedervereinigung"."""
    last = before[-1] if before else None
    return isinstance(last, Word) and last.tag == "APPR" and last.lower in {"nach", "seit", "während", "bis"}


def plain_preposition(preposition: Word | None) -> tuple[Piece, ...]:
    """Return a preposition without an article, as a name follows it: "vom Sozialisten Roth" → von."""
    words = words_of_preposition(preposition)
    if len(words) != 1 or preposition is None:
        return tuple(words)
    plain = preposition_lemma(preposition)
    return (preposition,) if plain == preposition.lower else (plain,)


def _inner(
    head: Word, label: tuple[Piece, ...], through: str, slot: str, role: ArgumentRole
) -> ParticipantDraft:
    words = head.tree[head.i : head.i + 1] if through in {"possessor", "adjective"} else stretch_of(head)
    heads = tuple(conjuncts(head)) or (head,)
    return ParticipantDraft(role=role, slot=slot, words=words, heads=heads, label=label, through=through)


def _is_owner(child: Word, head: Word) -> bool:
    """Tell whether a word before a noun owns it: "Cricks Vorschlag", "sein Vorschlag"."""
    if child.dep == "det:poss":
        return True
    if child.dep not in {"nmod", "nmod:poss"} or child.i > head.i or not is_nominal(child):
        return False
    measure = first_child(child, "nummod") is not None  # "die 20 Kilometer lange Strecke"
    return preposition_of(child) is None and not measure


def _owned(head: Word, core: Sequence[Word], owner: Word, before: Sequence[Piece]) -> list[Piece] | None:
    """Return a noun phrase with an article for its owner: "Cricks Vorschlag" → "den Vorschlag"."""
    article: Piece | None = None
    if owner.dep != "amod" and first_child(head, "cop") is None:  # "ist größter Konzern von"
        case = _case_behind(before, feature(head, "Case"))
        verbal = head.text.endswith("en") and bool(verb_frames(head.lower))  # "das Verhalten"
        gender = "Neut" if verbal and feature(head, "Number") != "Plur" else feature(head, "Gender")
        article = definite_article(gender, feature(head, "Number"), case)
        if article is None:
            return None
    rest = [word for word in core if (word is not owner and word.i > owner.i) or word.dep in {"det"}]
    return [*([article] if article is not None else []), *(word for word in rest if word is not owner)]


def _case_behind(before: Sequence[Piece], told: str | None) -> Case:
    """Return the case of a noun whose own is told: "in ihrer Argumentation" cannot be a genitive."""
    if told not in {"Dat", "Gen"}:
        return "Acc"
    last = before[-1] if before else None
    preposition = last.lower if isinstance(last, Word) and last.pos == "ADP" else ""
    return "Gen" if told == "Gen" and (not preposition or preposition in _WITH_GENITIVE) else "Dat"
