"""Announcements by a phrase: "laut X", "nach Angaben von X", "X zufolge", "so X", "die Bitte, …"."""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.claims.record import Announcement, Range, is_reporting
from newsgraph.extraction.claims.speakers import speaker_of
from newsgraph.extraction.grammar.syntax import feature, first_child, preposition_of
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.surface.segments import Form, Layout, Segment, Unit
from newsgraph.extraction.surface.times import TIME_NOUNS
from newsgraph.extraction.words.cues import Cue, cue_table, noun_cue
from newsgraph.language.tree import Stretch, Word

# Prepositions that open an adverbial rather than an attribute of a source.
_ADVERBIAL_CASES = frozenset(
    {"in", "im", "am", "an", "gegen", "mit", "seit", "vor", "nach", "bei", "beim", "um", "auf"}
)

_SOON = frozenset({"kurz", "unmittelbar", "gleich", "direkt", "bald"})


def announced_by_source(layout: Layout, unit: Unit) -> Iterator[Announcement]:
    tree = layout.tree
    for position in range(unit.start, unit.body_end):
        token = tree[position]
        if layout.quoted(position):
            continue
        found = _source_phrase(layout, unit, token)
        if found is None:
            continue
        cue, phrase, start, end = found
        content = _content_around(layout, unit, start, end)
        if content:
            yield Announcement(cue, (position,), (start, end), content, phrase)


def _source_phrase(layout: Layout, unit: Unit, token: Word) -> tuple[Cue, Stretch | None, int, int] | None:
    """Return cue, speaker, start and end of a phrase that names the source, if the token opens one."""
    table = cue_table()
    lower = token.lower
    if lower == "so":
        return _so_phrase(layout, unit, token)
    if ("adverb", lower) in table and token.pos != "ADJ":
        return _pointing_adverb(layout, unit, token)
    cue = table.get(("preposition", lower))
    if cue is None or token.pos not in {"ADP", "ADV", "SCONJ", "NOUN", "X"}:
        return None
    head = _noun_of_source(layout, unit, token)
    if head is None or not unit.start <= head.i < unit.body_end:
        return None
    if "noun" in cue.content:
        if lower == "nach" and _is_measured(token):
            return None
        noun = noun_cue(head)
        if noun is None or "nach" not in noun.content:
            return None
        if lower == "aus" and noun.lemma not in {"Sicht", "Sichtweise"}:
            return None
    if head.i < token.i:  # "X zufolge"
        phrase = noun_phrase(head, unit.start, token.i, clauses=False)
        return cue, phrase, min(phrase.start, token.i), token.i + 1
    whole = noun_phrase(head, token.i + 1, unit.body_end)
    phrase = noun_phrase(head, token.i + 1, unit.body_end, clauses=False)
    parted = _adverbial_within(phrase, whole.end, unit)
    if parted is not None:
        return cue, layout.tree[phrase.start : parted], token.i, parted
    return cue, phrase, token.i, max(whole.end, token.i + 1)


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


def _adverbial_within(phrase: Stretch, end: int, unit: Unit) -> int | None:
    """Return where a source ends that a parser lengthens by an adverbial: "nach Angaben der Bank | im Mai".

    Only in front of the finite verb do all words belong to the phrase. An apposition keeps its attributes.
    """
    if any(segment.finite in {end, end + 1} for segment in unit.segments):
        return None
    for token in phrase.tree[phrase.root.i + 1 : phrase.end]:
        if token.is_punct and token.text == ",":
            return None
        if token.pos == "ADV" or (token.dep == "case" and token.lower in _ADVERBIAL_CASES):
            return token.i
    return None


def _pointing_adverb(layout: Layout, unit: Unit, token: Word) -> tuple[Cue, Stretch | None, int, int] | None:
    """ "Demnach …", "…, wonach …": the word points to the source, "wonach" to the noun before it.

    "danach" is mostly "afterwards"; it points to a source where the Konjunktiv or "soll" says so.
    """
    tree, lower = layout.tree, token.lower
    cue = cue_table()["adverb", lower]
    segment = unit.segments[unit.segment_at(token.i)]
    if lower not in {"demnach", "wonach", "demzufolge", "danach", "hiernach"}:
        return None
    if lower == "danach":
        finite = tree[segment.finite] if segment.finite is not None else None
        if finite is None or not (is_reporting(layout, segment) or finite.lower in {"soll", "sollen"}):
            return None
    if lower == "wonach" and token.i - 2 >= unit.start and tree[token.i - 2].pos in {"NOUN", "PROPN"}:
        return cue, noun_phrase(tree[token.i - 2], unit.start, token.i - 1), token.i, token.i + 1
    return cue, tree[token.i : token.i + 1], token.i, token.i + 1


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


def _so_phrase(layout: Layout, unit: Unit, token: Word) -> tuple[Cue, Stretch | None, int, int] | None:
    """ "…, so X": "so" opens a segment without verb."""
    tree = layout.tree
    number = unit.segment_at(token.i)
    segment = unit.segments[number]
    if segment.start != token.i or number == 0 or segment.end - segment.start < 2:
        return None
    if segment.form is not Form.FRAGMENT:
        return None
    head = next(
        (tree[i] for i in range(token.i + 1, segment.end) if tree[i].pos in {"NOUN", "PROPN", "PRON"}), None
    )
    if head is None or tree[token.i + 1].pos in {"ADP", "ADV", "SCONJ"}:
        return None
    last = number
    while last + 1 < len(unit.segments) and unit.segments[last + 1].form in {Form.FRAGMENT, Form.RELATIVE}:
        if layout.quoted(unit.segments[last + 1].start):
            break
        last += 1
    end = unit.segments[last].end
    speaker_end = next(
        (s.start - 1 for s in unit.segments[number + 1 : last + 1] if s.form is Form.RELATIVE), end
    )
    while speaker_end - 1 > head.i and tree[speaker_end - 1].pos == "ADV":  # "…, so X weiter"
        speaker_end -= 1
    return cue_table()["adverb", "so"], layout.span(token.i + 1, speaker_end), token.i - 1, end


def _content_around(layout: Layout, unit: Unit, start: int, end: int) -> tuple[Range, ...]:
    """Return the clause around a source phrase without it: the whole unit, or a subordinate clause."""
    segments = unit.segments
    inner = max(start, unit.start)
    number = unit.segment_at(max(inner, start + 1) if layout.tree[inner].is_punct else inner)
    segment = segments[number]
    first, last = unit.start, unit.body_end
    if segment.form in {Form.RELATIVE, Form.DASS, Form.QUESTION, Form.SUBORDINATE} and number > 0:
        first = segment.start
    ranges = [(first, start), (end, last)]
    return tuple(r for r in ranges if any(not layout.tree[i].is_punct for i in range(*r)))


def announced_by_noun(layout: Layout, unit: Unit) -> Iterator[Announcement]:
    """Find a noun at the end of its segment, before a dass-clause, an infinitive or a Konjunktiv."""
    segments = unit.segments
    for index in range(1, len(segments)):
        segment, previous = segments[index], segments[index - 1]
        reporting = segment.form is Form.MAIN and is_reporting(layout, segment)
        if segment.form not in {Form.DASS, Form.INFINITIVE} and not reporting:
            continue
        noun = _announcing_noun(layout, previous)
        if noun is None:
            continue
        cue = noun_cue(noun)
        if cue is None or not cue.content & ({"zu"} if segment.form is Form.INFINITIVE else {"clause"}):
            continue
        end = unit.body_end
        for later in segments[index + 1 :]:
            if later.form is Form.VERB_FIRST and not later.coordinated:
                end = later.start - 1
                break
        verb = noun.head if noun.head.pos in {"VERB", "AUX"} else None
        speaker = _possessor(noun, unit)
        if speaker is None and verb is not None:
            speaker = speaker_of(verb, layout, unit.start, segment.start)
        if speaker is not None and speaker.root.i == noun.i:
            speaker = None
        words: tuple[int, ...] = (noun.i,)
        if verb is not None and unit.start <= verb.i < segment.start:
            words = tuple(sorted({noun.i, verb.i}))
        yield Announcement(
            cue, words, (unit.start, segment.start), ((segment.start, end),), speaker, verb=verb
        )


def _announcing_noun(layout: Layout, segment: Segment) -> Word | None:
    """Return the last noun of a segment if only verbs, particles and adverbs follow it."""
    for i in range(segment.end - 1, segment.start - 1, -1):
        token = layout.tree[i]
        if layout.quoted(i):
            return None
        if token.pos in {"NOUN", "PROPN"}:
            return token
        if token.pos not in {"VERB", "AUX", "ADV", "PART"} and token.dep != "compound:prt":
            return None
    return None


def _possessor(noun: Word, unit: Unit) -> Stretch | None:
    possessor = first_child(noun, "nmod")
    if possessor is None:
        return None
    case = first_child(possessor, "case")
    if case is not None and case.lower not in {"von", "vom"}:
        return None
    return noun_phrase(possessor, unit.start, unit.body_end)
