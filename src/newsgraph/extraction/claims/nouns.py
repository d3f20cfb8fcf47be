"""Announcements by a noun: "die Forderung, …", "ist der Ansicht, dass …", "der Vorwurf, er habe …"."""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.addressees import addressees_beside
from newsgraph.extraction.claims.record import Announcement, is_new_sentence, is_reporting
from newsgraph.extraction.claims.speakers import agent_of, origin_of, speaker_of
from newsgraph.extraction.claims.stance import stance_of
from newsgraph.extraction.grammar.modality import finite_verb, is_negated
from newsgraph.extraction.grammar.syntax import children, first_child, verb_lemma
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.surface.segments import Form, Layout, Segment, Unit
from newsgraph.extraction.words.cue_table import Cue
from newsgraph.extraction.words.cues import CORRELATES, noun_cue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import Stance

_RULES = {Form.DASS: rules.NOUN_DASS.id, Form.INFINITIVE: rules.NOUN_INFINITIVE.id}
# What is done with a decision that has been taken already.
_TAKING_UP = frozenset(
    """
    bedauern begrüßen kritisieren loben missbilligen rechtfertigen unterstützen verteidigen verurteilen
    """.split()  # noqa: SIM905
)
_ATTRIBUTES = frozenset({"nmod", "flat", "appos"})
_FEMININE = ("ung", "sicht", "heit", "keit", "schaft")  # endings of nouns whose genitive has "der"


def announced_by_noun(layout: Layout, unit: Unit) -> Iterator[Announcement]:
    """Find a noun at the end of its segment, before a dass-clause, an infinitive or a Konjunktiv."""
    segments = unit.segments
    for index in range(1, len(segments)):
        segment, previous = segments[index], segments[index - 1]
        reporting = segment.form is Form.MAIN and is_reporting(layout, segment)
        question = segment.form is Form.QUESTION and layout.tree[segment.start].lower == "ob"
        if segment.form not in {Form.DASS, Form.INFINITIVE} and not reporting and not question:
            continue
        noun = _announcing_noun(layout, previous)
        if noun is None:
            continue
        cue = noun_cue(noun)
        if any(word.lower == "als" for word in children(noun, "case", "cc")):
            continue  # "galt als Hoffnung: …"
        if cue is None or not cue.content & ({"zu"} if segment.form is Form.INFINITIVE else {"clause"}):
            continue
        if question and (cue.stance not in {"doubts", "asks"} or noun.dep != "obj"):
            continue  # "äußerte Zweifel, ob …"
        end = unit.body_end
        for later in segments[index + 1 :]:
            verb_first = later.form is Form.VERB_FIRST and not later.coordinated
            if verb_first or (not reporting and is_new_sentence(layout, later)):
                end = later.start - 1
                break
        by_verb = noun.head.pos in {"VERB", "AUX"} and first_child(noun, "cop") is None
        verb = noun.head if by_verb else None
        speaker = _speaker_of_noun(layout, unit, noun, cue, verb, segment.start)
        owned = _possessor(noun, unit, segment.start) is not None
        # "wies die Forderung der Stadt zurück, …": what is done with it is not what the town does.
        own = None if owned else verb
        words = _noun_words(noun, own, unit.start, segment.start)
        if _is_denied(noun, own):
            continue
        if verb is not None and _is_to_be_told(verb):
            continue
        if speaker is None and segment.form is Form.INFINITIVE:
            continue  # "die Absicht, zu bauen, ist alt" is nobody's
        if question and (speaker is None or not (speaker.root.pos == "PRON" or is_actor_noun(speaker.root))):
            continue  # "Das führt zu der Frage, ob …"
        yield Announcement(
            cue,
            words,
            (unit.start, segment.start),
            ((segment.start, end),),
            speaker,
            addressees_beside(noun, cue.addressee, unit.start, segment.start),
            verb=verb,
            stance=_stance(layout, noun, cue, own, segment.start),
            rule=_RULES.get(segment.form, rules.NOUN_INDIRECT.id),
        )


def _stance(layout: Layout, noun: Word, cue: Cue, verb: Word | None, start: int) -> Stance:
    """Return what a noun does with a content: behind the colon of a doubt somebody says why."""
    stance = "denies" if _is_opposed(noun) else stance_of(cue, verb)
    return "asserts" if stance in {"denies", "doubts"} and layout.tree[start - 1].text == ":" else stance


def _speaker_of_noun(
    layout: Layout, unit: Unit, noun: Word, cue: Cue, verb: Word | None, end: int
) -> Stretch | None:
    """Return whose words a noun announces: its owner's, who is of the opinion, or the text itself."""
    possessor = _possessor(noun, unit, end)
    if possessor is not None:
        return possessor
    if first_child(noun, "cop") is not None:
        shared = first_child(noun.head, "nsubj") if noun.dep == "conj" else None
        subject = first_child(noun, "nsubj") or shared
        holds = subject is not None and _is_held(noun) and unit.start <= subject.i < end
        return noun_phrase(subject, unit.start, end, clauses=False) if subject is not None and holds else None
    case = first_child(noun, "case")
    if verb is None or (noun.lemma == "Verdacht" and case is not None):
        return None  # who "steht im Verdacht" says nothing
    if noun.dep == "obj" and cue.stance == "announces" and verb_lemma(verb) in _TAKING_UP:
        return None  # "verteidigte die Entscheidung, zu …": it may be another's
    passive = first_child(verb, "aux:pass") is not None
    if passive and (agent := agent_of(verb, unit.start, end)) is not None:
        return agent
    if noun.dep in {"nsubj", "nsubj:pass"}:
        # "Von der Polizei kam die Information", and of a text: "Der Bericht kommt zu …"
        origin = origin_of(verb, unit.start, end)
        text = cue.medium == "Writing" and "nach" in cue.content
        return origin or (noun_phrase(noun, unit.start, end, clauses=False) if text else None)
    speaker = speaker_of(verb, layout, unit.start, end)
    own = speaker is not None and (speaker.root.i == noun.i or speaker.root.lower == "es")
    return None if own else speaker  # "Es gibt Hinweise, dass …" are nobody's


def _is_to_be_told(verb: Word) -> bool:
    """Tell whether it may or must be told by anybody: "darf als Ergebnis festgehalten werden, dass …"."""
    finite = finite_verb(verb)
    passive = first_child(verb, "aux:pass") is not None
    return (
        passive and finite is not None and finite.tag == "VMFIN" and agent_of(verb, 0, len(verb.tree)) is None
    )


def _is_opposed(noun: Word) -> bool:
    """Tell whether somebody is against what was said: "wandte sich gegen die Behauptung, …"."""
    case = first_child(noun, "case")
    return case is not None and case.lower == "gegen" and noun.head.pos == "VERB"


def _is_held(noun: Word) -> bool:
    """Tell whether somebody is of an opinion: "ist der Ansicht", not "das ist die Ansicht"."""
    if noun.lemma.lower().endswith("glaube"):
        return first_child(noun, "det") is not None
    if not noun.lower.endswith(_FEMININE):
        return False
    article = first_child(noun, "det")
    if article is not None:
        return article.lower in {"der", "dieser", "einer"}
    return any(child.dep == "amod" and child.lower.endswith("er") for child in noun.children)


def _noun_words(noun: Word, verb: Word | None, start: int, end: int) -> tuple[int, ...]:
    """Return the words of a cue around a noun: "ist der Meinung", "erhob den Vorwurf"."""
    case = first_child(noun, "case")
    beside = case is not None and case.lower in {"mit", "unter"}  # "zog es | mit der Begründung | zurück, …"
    if verb is not None and not beside and start <= verb.i < end:
        return tuple(sorted({noun.i, verb.i}))
    copula = first_child(noun, "cop")
    if copula is not None and start <= copula.i < end:
        article = first_child(noun, "det")
        return tuple(sorted({copula.i, noun.i, *({article.i} if article is not None else ())}))
    return (noun.i,)


def _is_denied(noun: Word, verb: Word | None) -> bool:
    """Tell whether nobody says it: "kein Hinweis, dass …", "gibt es keine Angaben, …"."""
    return any(child.lower.startswith("kein") for child in noun.children) or (
        verb is not None and is_negated(verb)
    )


def _announcing_noun(layout: Layout, segment: Segment) -> Word | None:
    """Return the last noun of a segment if only verbs, particles and adverbs follow it.

    A correlate hands the clause to the verb: "Die Bedingungen führten dazu, dass …".
    """
    for i in range(segment.end - 1, segment.start - 1, -1):
        token = layout.tree[i]
        if layout.quoted(i) or token.lower in CORRELATES:
            return None
        if token.pos in {"NOUN", "PROPN"}:
            return _said(token, segment)
        if token.pos not in {"VERB", "AUX", "ADV", "PART"} and token.dep != "compound:prt":
            return None
    return None


def _said(token: Word, segment: Segment) -> Word:
    """Return the noun of saying that a noun is an attribute of: "die Aussage der Studie", or the noun."""
    above = token
    while above.dep in _ATTRIBUTES and segment.start <= above.head.i < above.i:
        above = above.head
        cue = noun_cue(above)
        if cue is not None and "clause" in cue.content:
            return above
    return token


def _possessor(noun: Word, unit: Unit, end: int) -> Stretch | None:
    possessor = first_child(noun, "nmod")
    if possessor is None or possessor.i >= end:
        return None
    case = first_child(possessor, "case")
    if case is not None and case.lower not in {"von", "vom"}:
        return None
    return noun_phrase(possessor, unit.start, end)
