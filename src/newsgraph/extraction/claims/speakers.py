"""Finds the words that name who speaks."""

from __future__ import annotations

from collections.abc import Collection

from newsgraph.extraction.claims.speaker_words import with_origin, without_aside
from newsgraph.extraction.claims.speakers_by_place import (
    NO_SPEAKER,
    OBLIQUE,
    VERB_FINAL,
    is_clock,
    shows_nominative,
    subject_by_place,
)
from newsgraph.extraction.grammar.modality import finite_verb
from newsgraph.extraction.grammar.syntax import (
    SUBJECTS,
    WHOSE,
    children,
    feature,
    first_child,
    preposition_lemma,
)
from newsgraph.extraction.surface.phrases import noun_phrase, whole_prefield, whole_quotations
from newsgraph.extraction.surface.segments import Form, Layout, Segment
from newsgraph.extraction.surface.times import is_time
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.nameless import somebody

_NAMES = frozenset({"PER", "ORG", "LOC"})
_IMPERSONAL = frozenset(
    {"heißen", "hervorgehen", "lauten", "verlauten"}
)  # what is said, not who says it, is the subject
_PLACE_CASES = frozenset({"in", "im", "aus", "auf", "bei", "beim", "von", "vom", "seitens"})
_ORIGINS = frozenset({"aus", "seitens", "vonseiten"})  # "aus dem Ministerium hieß es"
_PARTS = frozenset({Form.FRAGMENT, Form.RELATIVE})
_OPENS = frozenset({"DET", "ADJ", "NUM"})
_BODIES = (
    *("partei", "fraktion", "ministerium", "verband", "koalition", "union", "opposition"),
    *("umfeld", "kreisen"),
)
# What one speaks of: "die Art der Mitteilung".
_MANNERS = ("art", "weise", "ton", "umstand", "fehler", "vorfall")
_OFFICES = ("abteilung", "direktion", "leitung", "verwaltung", "stelle")
_ABSTRACT = ("zahl", "ung", "heit", "keit", "tion", "absicht", "lage", "politik", "haltung", "idee", "punkt")


def speaker_of(
    verb: Word,
    layout: Layout,
    start: int,
    end: int,
    *,
    passive: bool = False,
    lemma: str = "",
    told: Collection[str] = (),
) -> Stretch | None:
    """Return the words that name who speaks, between the tokens ``start`` and ``end`` around a verb.

    ``lemma`` is the cue's where it says more than the verb's ("hervorgehen" of "geht … hervor"), ``told`` the
    prepositions of what is said: "von einer Gefahr wird gesprochen" names nobody.
    """
    if passive:
        return agent_of(verb, start, end, told=told) or _place_of(verb, start, end)
    named = _behind_wie(layout, verb, start, end)
    if named is not None:
        return named
    if _leaves_subject_out(verb, layout):
        start = min(start, _unit_start(layout, verb))
    subject = _subject(verb, layout, start, end)
    if subject is not None and _is_judgement(layout, subject):
        subject = None
    if subject is None:
        subject = subject_by_place(verb, layout, start, end)
    relative = subject is not None and subject.tag in {"PRELS", "PRELAT"}
    lemma = lemma or verb.lemma.lower()
    if subject is None or _is_impersonal(lemma, subject):
        return _place_of(verb, start, end, lemma) or _text_behind_aus(verb, layout, lemma)
    if subject.lower == "es" and (lemma.startswith("es ") or _is_linked(layout, verb)):
        subject = subject_by_place(verb, layout, start, end) or subject
    if subject.lower in NO_SPEAKER and not relative and not _is_neuter(subject, verb):
        return _place_of(verb, start, end, lemma)
    finite = finite_verb(verb)
    subject = _relative_subject(layout, verb, finite, subject) or subject
    subject = _behind_object(verb, finite, subject) or subject
    phrase = with_origin(noun_phrase(subject, start, end, clauses=False), end)
    return without_aside(whole_quotations(layout, whole_prefield(layout, finite, phrase)))


def _is_linked(layout: Layout, verb: Word) -> bool:
    """Tell whether a clause is "so berichtete es …": "es" is what was said."""
    segment = _segment_of(layout, verb)
    return segment is not None and verb.tree[segment.start].lower == "so"


def _is_judgement(layout: Layout, word: Word) -> bool:
    """Tell whether a word is what somebody calls something: "Als „Geschenk“ bezeichnete Sanz den Fund"."""
    if not layout.quoted(word.i):
        return False
    start = layout.quotations[layout.quotation_at[word.i]].words.start
    return start > 0 and word.tree[start - 1].lower == "als"


def _is_somebody(noun: Word) -> bool:
    return bool(noun.entity) or is_actor_noun(noun) or somebody(noun.text) is not None


def _behind_wie(layout: Layout, verb: Word, start: int, end: int) -> Stretch | None:
    """Return who speaks in a clause with "wie" that an aside parts: "Wie der Chef, Tim Berg, in Ulm sagte".

    Parsers hang the subject on the clause behind it.
    """
    unit = layout.unit_at(verb.i)
    if unit is None:
        return None
    number = first = unit.segment_at(verb.i)
    while first and layout.tree[unit.segments[first].start].lower != "wie":
        if unit.segments[first].form not in _PARTS and first != number:
            return None
        first -= 1
    opening = unit.segments[first]
    if first == number or layout.tree[opening.start].lower != "wie" or opening.finite is not None:
        return None
    words = layout.tree[opening.start + 1 : opening.end]
    head = next((word for word in words if word.pos in {"NOUN", "PROPN"}), None)
    if (
        head is None
        or not start <= head.i < end
        or any(word.pos not in _OPENS for word in words[: head.i - words.start])
    ):
        return None
    return noun_phrase(head, start, end, clauses=False)


def _is_impersonal(lemma: str, subject: Word) -> bool:
    """Tell whether a verb's subject is what is said, and not the text ("die Erklärung lautete")."""
    return lemma in _IMPERSONAL and not (lemma == "lauten" and noun_cue(subject) is not None)


def _behind_object(verb: Word, finite: Word | None, subject: Word) -> Word | None:
    """Return who acts in "Die Pläne nannte Berg gut", where the parser takes the object for the subject.

    The noun behind the finite verb acts where the one in front cannot: by its number, or by its article.
    """
    if finite is None or subject.i > finite.i or subject.pos not in {"NOUN", "PROPN", "DET"}:
        return None
    behind = next(
        (
            child
            for child in verb.children
            if child.i > finite.i
            and child.dep in {"obj", "nsubj", "obl:arg", "iobj"}
            and child.pos in {"NOUN", "PROPN", "PRON"}
            and child.lower != "sich"
            and first_child(child, "case") is None
        ),
        None,
    )
    if behind is None or _shows_accusative(behind) or behind.dep in {"obl:arg", "iobj"}:
        return None
    if _shows_accusative(subject):
        return behind
    numbers = (feature(subject, "Number"), feature(behind, "Number"), feature(finite, "Number"))
    # "Die Pläne nannte Berg gut", "Eine solche verlangen die Grünen"
    disagrees = numbers == ("Plur", "Sing", "Sing") or (
        numbers == ("Sing", "Plur", "Plur") and not subject.entity and first_child(subject, "conj") is None
    )
    if disagrees or (shows_nominative(behind) and not shows_nominative(subject)):
        return behind
    # "Die Zahl der Toten bezifferte die Agentur mit 13": who acts speaks, not what is told of.
    return behind if _is_told_of(subject) and _can_act(behind) else None


def _shows_accusative(noun: Word) -> bool:
    """Tell whether an article shows an object: "Ihren Gegner forderte Roth auf, …"."""
    article = first_child(noun, "det", "det:poss")
    singular = feature(noun, "Number") == "Sing" and feature(noun, "Gender") == "Masc"
    return article is not None and article.lower.endswith("en") and article.lower not in WHOSE and singular


def _is_told_of(noun: Word) -> bool:
    """Tell whether a noun means what one speaks about: "die Zahl der Toten", "die Entwicklung"."""
    cue = noun_cue(noun)
    says = cue is not None and cue.lemma != "Zahl"
    if noun.entity or is_actor_noun(noun) or says or shows_nominative(noun):
        return False
    return noun.lemma.lower().endswith((*_ABSTRACT, *_MANNERS))


def _can_act(noun: Word) -> bool:
    """Tell whether a noun means somebody, and no article says that it is an object."""
    article = first_child(noun, "det")
    object_ = article is not None and article.lower.endswith(("en", "em"))
    return not object_ and noun.pos != "PRON" and (is_actor_noun(noun) or somebody(noun.text) is not None)


def _relative_subject(layout: Layout, verb: Word, finite: Word | None, subject: Word) -> Word | None:
    """Return the relative pronoun that acts in "eine Botschaft, welche die Techniker beschimpfte".

    A parser takes the object for the subject; its number tells.
    """
    if finite is None or subject.pos not in {"NOUN", "PROPN"}:
        return None
    segment = _segment_of(layout, verb)
    if segment is None or segment.form is not Form.RELATIVE:
        return None
    pronoun = verb.tree[segment.start]
    numbers = {feature(subject, "Number"), feature(finite, "Number")}
    return pronoun if pronoun.tag == "PRELS" and numbers == {"Sing", "Plur"} else None


def _is_neuter(subject: Word, verb: Word) -> bool:
    """Tell whether "es" means somebody: "Es stellte fest, dass …" of a court, not "es heißt"."""
    return (
        subject.lower == "es"
        and subject.dep in {"nsubj", "expl"}
        and subject.head == verb
        and first_child(verb, "cop", "aux:pass") is None
    )


def _segment_of(layout: Layout, word: Word) -> Segment | None:
    unit = layout.unit_at(word.i)
    return unit.segments[unit.segment_at(word.i)] if unit is not None and unit.segments else None


def _unit_start(layout: Layout, word: Word) -> int:
    unit = layout.unit_at(word.i)
    return unit.start if unit is not None else word.i


def origin_of(verb: Word, start: int, end: int) -> Stretch | None:
    """Return from whom words come: "Von der Polizei kam die Information, …"."""
    for child in children(verb, "obl"):
        case = first_child(child, "case")
        from_somebody = case is not None and case.lower in {"von", "vom", "seitens", "aus"}
        if from_somebody and start <= child.i < end and (is_actor_noun(child) or child.entity):
            return noun_phrase(child, start, end, clauses=False)
    return None


def _leaves_subject_out(verb: Word, layout: Layout) -> bool:
    """Tell whether a finite verb follows "und" at once, so that the clause before has its subject."""
    finite = finite_verb(verb)
    if finite is None or finite.i == 0 or layout.quoted(finite.i):
        return False
    before, after = finite.nbor(-1), verb.tree[finite.i + 1 : finite.i + 2]
    if before.text == "," and any(word.lower in OBLIQUE for word in after):
        return True  # "…, nannte ihn aber veraltet"
    pronoun = any(word.tag == "PPER" and shows_nominative(word) for word in after)
    return before.pos == "CCONJ" and before.lower in {"und", "oder", "aber", "sowie"} and not pronoun


def _place_of(verb: Word, start: int, end: int, lemma: str = "") -> Stretch | None:
    """Return where something is said: "heißt es in einer Mitteilung", "aus Paris hieß es", not "in Paris"."""
    for child in verb.children:
        case = first_child(child, "case")
        if case is None or case.lower not in _PLACE_CASES or not start <= child.i < end:
            continue
        noun = noun_cue(child)
        if child.lemma in {"Seite", "Seiten"} and case.lower in {"von", "vonseiten"}:
            return noun_phrase(child, start, end, clauses=False)
        if lemma in _IMPERSONAL and case.lower in _ORIGINS and child.pos == "NOUN" and not is_time(child):
            return noun_phrase(child, start, end, clauses=False)
        body = case.lower in {"in", "im", "bei", "beim"} and child.lower.endswith(_BODIES)
        office = lemma in _IMPERSONAL and case.lower in {"bei", "beim"} and _is_office(child)
        town = child.entity == "LOC" and lemma in _IMPERSONAL and case.lower in {"in", "im"}
        named = (child.pos == "PROPN" or child.entity in _NAMES or body or office) and not town
        if named or (noun is not None and "nach" in noun.content):
            return noun_phrase(child, start, end, clauses=False)
    return None


def _is_office(noun: Word) -> bool:
    """Tell whether something may be said there: "bei der Baudirektion heißt es", not "bei dem Treffen"."""
    kind = somebody(noun.text)
    body = kind is not None and kind.type == "organisation"
    return noun.pos == "NOUN" and (body or noun.lower.endswith(_OFFICES))


def _text_behind_aus(verb: Word, layout: Layout, lemma: str) -> Stretch | None:
    """Return the text in "Wie aus einem Bericht hervorgeht", whatever a parser hangs it on."""
    segment = _segment_of(layout, verb)
    if lemma != "hervorgehen" or segment is None:
        return None
    for word in verb.tree[segment.start : segment.end]:
        case = first_child(word, "case")
        if word.pos in {"NOUN", "PROPN"} and case is not None and case.lower == "aus":
            return noun_phrase(word, segment.start, segment.end, clauses=False)
    return None


def agent_of(verb: Word, start: int, end: int, *, told: Collection[str] = ()) -> Stretch | None:
    """Return the agent of a passive ("von …", "durch …", "seitens …"), or None."""
    for child in children(verb, "obl:agent", "obl"):
        case = first_child(child, "case")
        if case is not None and preposition_lemma(case) in {*told, "durch"} and not _is_somebody(child):
            continue
        if case is not None and case.lower in {"von", "vom", "durch", "seitens"} and start <= child.i < end:
            phrase = noun_phrase(child, start, end, clauses=False)
            # "von der Opposition | als „Flickwerk“ bezeichnet"
            judged = next((word.i for word in phrase if word.i > child.i and word.lower == "als"), phrase.end)
            return phrase.tree[phrase.start : judged]
    return None


def _subject(verb: Word, layout: Layout, start: int, end: int) -> Word | None:
    seen = 0
    current = verb
    shared = _leaves_subject_out(verb, layout)
    while seen < 4:
        subject = _speaking_subject(current)
        if current is verb and shared and subject is not None and subject.i > verb.i:
            subject = None  # "… und forderte Mussawi auf"
        foreign = subject is not None and _is_of_subordinate(layout, verb, subject)
        if subject is not None and subject.dep != "csubj" and start <= subject.i < end and not foreign:
            return subject
        up = {"conj", "xcomp", "aux", "aux:pass", *(("parataxis",) if shared else ())}
        if current.dep not in up or current.head is current:
            return None
        current = current.head
        seen += 1
    return None


def _is_of_subordinate(layout: Layout, verb: Word, subject: Word) -> bool:
    """Tell whether a subject is a subordinate clause's, and the verb of the main clause behind it.

    "Als ein Gast eilte, biss der Mann ihn und rief …"
    """
    own, other = _segment_of(layout, verb), _segment_of(layout, subject)
    if own is None or other is None or own is other:
        return False
    return own.form not in VERB_FINAL and other.form is Form.SUBORDINATE


def _speaking_subject(verb: Word) -> Word | None:
    """Return the subject of a verb, of two the one that can speak: "so formulierte es Maier"."""
    subjects = [word for word in children(verb, *SUBJECTS) if not is_clock(word)] or [
        word for word in children(verb, "expl") if word.lower == "es"
    ]
    return next((word for word in subjects if word.lower not in NO_SPEAKER), next(iter(subjects), None))
