"""Announcements by a phrase: "laut X", "nach Angaben von X", "X zufolge", "so X", "die Bitte, …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.addressees import addressee_behind
from newsgraph.extraction.claims.record import Announcement, Range
from newsgraph.extraction.claims.so_phrases import so_phrase
from newsgraph.extraction.claims.source_adverbs import pointing_adverb
from newsgraph.extraction.claims.source_words import (
    NUMBERED,
    adverbial_within,
    noun_behind_genitive,
    with_genitive,
)
from newsgraph.extraction.grammar.syntax import children, feature, first_child, preposition_of
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.surface.segments import MAIN_FORMS, Form, Layout, Segment, Unit
from newsgraph.extraction.surface.times import TIME_NOUNS
from newsgraph.extraction.words.cue_table import Cue, cue_table, words_at_sources
from newsgraph.extraction.words.cues import VerbCue, noun_cue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import Stance

# Nouns that tell an event as well as what was said then.
_EVENTS = frozenset(
    {"Urteil", "Beschluss", "Entscheidung", "Anklage", "Einigung", "Rede", "Klage", "Vertrag", "Vereinbarung"}
    | {"Ergebnis", "Resultat", "Ankündigung", "Warnung", "Anordnung", "Antrag", "Bekanntmachung", "Befragung"}
    | {"Interview", "Pressekonferenz"}
)
_OWN_VIEW = 3  # words of "seiner festen Überzeugung"
_SOON = frozenset({"kurz", "unmittelbar", "gleich", "direkt", "bald", "erst"})


def announced_by_source(layout: Layout, unit: Unit, cues: Sequence[VerbCue]) -> Iterator[Announcement]:
    """Find the phrases that name a source; ``cues`` are the announcing verbs of the unit."""
    tree = layout.tree
    phrases = [
        (word.i, *found)
        for word in tree.words[unit.start : unit.body_end]
        if word.lower in words_at_sources()
        and not layout.quoted(word.i)
        and (found := _source_phrase(layout, unit, word)) is not None
    ]
    passing = {  # "…, so der Präsident laut BBC": who passes the words on
        first: inner
        for word, _, _, first, last in phrases
        for at, _, inner, _, _ in phrases
        if word < at < last and inner is not None and layout.tree[word].lower == "so"
    }
    for position, cue, phrase, start, end in phrases:
        if phrase in passing.values():
            continue
        addressee = addressee_behind(phrase, unit.body_end) if phrase is not None else None
        if phrase is not None and addressee is not None and phrase.start < addressee.start - 1:
            phrase, end = tree[phrase.start : min(phrase.end, addressee.start - 1)], max(end, addressee.end)
        phrase = _whose_view(layout, unit, phrase) or phrase
        others = [(first, last) for _, _, _, first, last in phrases if first != start]
        content = _content_around(layout, unit, (start, end), others, cues)
        if _is_relative(layout, position):
            content = tuple(part for part in content if part[0] >= end)
        if content:
            yield Announcement(
                cue,
                (position,),
                (start, end),
                content,
                phrase,
                (addressee,) if addressee is not None else (),
                via=passing.get(start),
                stance=_stance_of_source(phrase),
                rule=rules.source(cue.lemma).id,
            )


def _is_relative(layout: Layout, postposition: int) -> bool:
    """Tell whether "zufolge" stands behind a relative pronoun: "…, dem zufolge der Plan gut ist"."""
    if postposition < 2:
        return False
    comma, pronoun, word = layout.tree[postposition - 2 : postposition + 1]
    return comma.text == "," and word.lower == "zufolge" and pronoun.lower in {"dem", "der", "denen", "derer"}


def _whose_view(layout: Layout, unit: Unit, phrase: Stretch | None) -> Stretch | None:
    """Return who acts in a sentence, where a view is theirs: "Roth warnt vor den seiner Meinung nach …"."""
    owned = phrase is not None and any(word.tag == "PPOSAT" for word in phrase)
    if phrase is None or not owned or len(phrase) > _OWN_VIEW or noun_cue(phrase.root) is None:
        return None
    main = next((segment for segment in unit.segments if segment.form in MAIN_FORMS), None)
    if main is None or main.finite is None:
        return None
    finite = layout.tree[main.finite]
    heads = (finite, finite.head) if finite.dep in {"aux", "aux:pass", "cop"} else (finite,)
    subject = next((child for head in heads for child in children(head, "nsubj")), None)
    if subject is None or not unit.start <= subject.i < phrase.start:
        return None
    hers = any(word.lower.startswith("ihr") for word in phrase)
    one = feature(subject, "Number") == "Sing" and feature(subject, "Gender") in {"Masc", "Neut"}
    if hers == one:
        return None
    acts = subject.tag == "PPER" or is_actor_noun(subject)
    return noun_phrase(subject, unit.start, unit.end, clauses=False) if acts else None


def _stance_of_source(phrase: Stretch | None) -> Stance:
    """Return what "nach Ansicht von X" says of the content: what X believes, X does not assert."""
    noun = noun_cue(phrase.root) if phrase is not None else None
    if noun is None or (noun.stance == "demands" and noun.medium == "Writing"):
        return "asserts"  # "laut Antrag" tells what stands there
    return noun.stance


def _source_phrase(layout: Layout, unit: Unit, token: Word) -> tuple[Cue, Stretch | None, int, int] | None:
    """Return cue, speaker, start and end of a phrase that names the source, if the token opens one."""
    table = cue_table()
    lower = token.lower
    if lower == "so":
        return so_phrase(layout, unit, token)
    if ("adverb", lower) in table and token.pos != "ADJ":
        return pointing_adverb(layout, unit, token)
    cue = table.get(("preposition", lower))
    if cue is None or (token.pos not in {"ADP", "ADV", "SCONJ", "NOUN", "X"} and lower != "gemäß"):
        return None
    if lower == "nach" and (
        layout.tree[token.i + 1 : token.i + 3].text == "wie vor"
        or (token.i and layout.tree[token.i - 1].lower == "je")  # "je nach Ergebnis"
    ):
        return None
    head = _noun_of_source(layout, unit, token)
    if head is None or not unit.start <= head.i < unit.body_end:
        return None
    if lower == "nach" and (_is_attribute(head, token) or (token.i > unit.start and _is_numbered(head))):
        return None
    owner = head
    if "noun" in cue.content:
        if lower == "nach" and _is_measured(token):
            return None
        owner, head = head, noun_behind_genitive(head)
        noun = noun_cue(head)
        if noun is None or "nach" not in noun.content:
            return None
        if lower == "nach" and noun.lemma in _EVENTS and _tells_when(layout, unit, token):
            return None
        if lower == "aus" and noun.lemma not in {"Sicht", "Sichtweise"}:
            return None
    tree = layout.tree
    if head.i < token.i:  # "X zufolge"
        phrase = noun_phrase(head, unit.start, token.i, clauses=False)
        if phrase.start > unit.start and tree[phrase.start - 1].lower in {"von", "van", "zu"}:
            phrase = tree[phrase.start - 1 : phrase.end]  # a name: "Von der Leyen zufolge"
        return cue, phrase, min(phrase.start, token.i), token.i + 1
    whole = noun_phrase(head, token.i + 1, unit.body_end)
    phrase = noun_phrase(head, token.i + 1, unit.body_end, clauses=False)
    if owner is not head:
        first = max(min(owner.left_edge.i, phrase.start), token.i + 1)
        phrase = tree[first : phrase.end]  # "nach Grupps Meinung"
    phrase = with_genitive(unit, phrase)
    if first_child(head, "det:poss") is not None and noun_cue(head) is not None:
        whole = phrase  # "nach ihren Angaben | der Bund"
    whole = whole if whole.end >= phrase.end else phrase
    parted = adverbial_within(phrase, whole.end, unit)
    if parted is not None:
        return cue, layout.tree[phrase.start : parted], token.i, parted
    return cue, phrase, token.i, max(whole.end, token.i + 1)


def _is_numbered(noun: Word) -> bool:
    """Tell whether a noun is a part of a law, by which something is done: "nach Artikel 4 des Vertrags"."""
    after = noun.tree[noun.i + 1 : noun.i + 2]
    return noun.text in NUMBERED and any(word.like_num for word in after)


def _is_attribute(noun: Word, preposition: Word) -> bool:
    """Tell whether "nach …" belongs to the word before it: "die größte nach der englischen Version"."""
    above = noun.head
    ranked = above.tag == "ADJA" or (above.pos == "NOUN" and noun_cue(above) is None and above.dep == "ROOT")
    return noun.dep in {"nmod", "obl"} and above.i == preposition.i - 1 and ranked


def _tells_when(layout: Layout, unit: Unit, token: Word) -> bool:
    """Tell whether "nach dem Urteil" tells a time: behind the verb, or before one that tells what was done.

    "Griff ihn nach dem Urteil an", "Nach dem Urteil lobte Roth …"; but "Nach dem Urteil war die Kündigung
    rechtens".
    """
    finite = unit.segments[unit.segment_at(token.i)].finite
    if finite is None or finite < token.i:
        return finite is not None
    verb = layout.tree[finite]
    return verb.tag in {"VVFIN", "VMFIN"} and "Past" in verb.features.get("Tense", ())


def _is_measured(preposition: Word) -> bool:
    """Tell whether a time stands before "nach", so that it says when: "zwei Monate nach dem Urteil"."""
    if preposition.is_sent_start:
        return False
    before = preposition.nbor(-1)
    if before.lower in _SOON:
        return True
    counted = feature(before, "Number") == "Plur" or any(
        child.like_num or child.lower.startswith("ein") for child in before.children
    )
    return before.lemma in TIME_NOUNS and counted and preposition_of(before) is None


def _noun_of_source(layout: Layout, unit: Unit, token: Word) -> Word | None:
    """Return the noun of a preposition that names a source: the parser's, or what its place tells."""
    if token.lower == "zufolge":
        return _noun_before(layout, unit, token)
    tree = layout.tree
    if token.i + 1 < unit.body_end and tree[token.i + 1].tag == "PRELS":  # "ein Gutachten, laut dem …"
        return tree[token.i + 1]
    if token.dep == "case" and abs(token.head.i - token.i) <= 25:
        return token.head
    for i in range(token.i + 1, min(token.i + 6, unit.body_end)):
        if tree[i].pos in {"NOUN", "PROPN"}:
            return tree[i]
        if tree[i].pos in {"VERB", "AUX"} or tree[i].is_punct:
            return None
    return None


def _noun_before(layout: Layout, unit: Unit, token: Word) -> Word | None:
    """Return the noun of a postposition, which parsers take its attribute for ("Angaben der Bank zufolge").

    In front of the finite verb all belongs to one phrase; elsewhere, only a noun of saying has attributes.
    """
    tree = layout.tree
    nouns = (tree[i] for i in range(token.i - 1, unit.start - 1, -1) if tree[i].pos in {"NOUN", "PROPN"})
    parsed = token.dep == "case" and unit.start <= token.head.i < token.i
    noun = token.head if parsed else next(nouns, None)
    opens = token.i + 1 == unit.segments[0].finite
    while noun is not None and noun.dep in {"nmod", "flat", "appos"} and unit.start <= noun.head.i < noun.i:
        above = noun_cue(noun.head)
        if noun.dep == "nmod" and not opens and (above is None or "nach" not in above.content):
            break
        noun = noun.head
    return noun


def _content_around(
    layout: Layout, unit: Unit, phrase: Range, others: Sequence[Range], cues: Sequence[VerbCue]
) -> tuple[Range, ...]:
    """Return what a source phrase vouches for, without it: the whole unit, or a subordinate clause.

    It ends where somebody else's words begin: at a semicolon, a clause with a source of its own, or a main
    clause that tells what somebody says.
    """
    segments = unit.segments
    start, end = phrase
    gapped = _gapped(layout, unit, phrase)
    if gapped is not None:
        return (gapped,)
    inner = max(start, unit.start)
    number = unit.segment_at(max(inner, start + 1) if layout.tree[inner].is_punct else inner)
    segment = segments[number]
    first, last = unit.start, unit.body_end
    own = {index for other in others if (index := _vouched(unit, other)) is not None}
    joined = (
        segment.coordinated
        and segment.form is Form.MAIN
        and any(each.form in MAIN_FORMS for each in segments[:number])
    )
    if segment.form in {Form.RELATIVE, Form.DASS, Form.QUESTION, Form.SUBORDINATE} and number > 0:
        first = segment.start
    elif joined:  # "Zwar ist der Hafen zu, doch laut Roth fahren Schiffe"
        first = segment.start + 1
    for index in range(number, 0, -1):
        if layout.tree[segments[index].start - 1].text in {";", ":"} or (
            index - 1 in own and index not in own
        ):
            first = max(first, segments[index].start)
    aside = segment.form is Form.RELATIVE or (segment.form is Form.SUBORDINATE and number == 0)
    for later in range(number + 1, len(segments)):
        if aside and segments[later].form in MAIN_FORMS:
            last = segments[later].start - 1  # "Zwei Männer, die laut Polizei flohen, | wurden gefasst"
            break
        before = layout.tree[segments[later].start - 1].text
        opens = before == ";" or (before == ":" and segments[later].form is Form.MAIN)
        # "Unterlagen zufolge, die vorliegen, | warnte Roth": what she did is all that they tell
        between = segments[number + 1 : later]
        alone = (
            first == start and segment.end <= end + 1 and all(each.form is Form.RELATIVE for each in between)
        )
        told = segments[later].start >= end and _has_speaker(segments[later], cues)
        if opens or later in own or (told and not (between and alone)):
            last = segments[later].start - 1
            break
    behind = segments[number + 1] if number + 1 < len(segments) else segment
    if behind.form is Form.RELATIVE and 0 <= behind.start - end <= 1:
        end = behind.end  # "Unterlagen zufolge, die vorliegen, …": of the source
    ranges = [(first, start), (end, last)]
    return tuple(r for r in ranges if any(not layout.tree[i].is_punct for i in range(*r)))


def _gapped(layout: Layout, unit: Unit, phrase: Range) -> Range | None:
    """Return the words of a source that only gives another figure: "100, laut Polizei | 110 Meter"."""
    start, end = phrase
    number = unit.segment_at(start)
    segment = unit.segments[number]
    words = layout.tree[end : segment.end]
    if not number or segment.start != start or segment.finite is not None or not words:
        return None
    counts = any(word.pos == "NUM" for word in words[:3])
    closes = number + 1 == len(unit.segments)
    return (end, segment.end) if counts and closes else None


def _vouched(unit: Unit, phrase: Range) -> int | None:
    """Return the segment that a source phrase vouches for, if it holds more than the phrase."""
    start, end = max(phrase[0], unit.start), phrase[1]
    number = unit.segment_at(start)
    segment = unit.segments[number]
    return number if segment.start < start or end < segment.end else None


def _has_speaker(segment: Segment, cues: Sequence[VerbCue]) -> bool:
    """Tell whether a main clause tells what somebody says, so that it is no other source's."""
    if segment.form not in MAIN_FORMS or (segment.form is Form.VERB_FIRST and segment.coordinated):
        return False
    return any(cue.finite.i == segment.finite and cue.cue.content for cue in cues)
