"""Announcements by a phrase: "laut X", "nach Angaben von X", "X zufolge", "so X", "die Bitte, …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.addressees import addressee_behind
from newsgraph.extraction.claims.record import Announcement, Range
from newsgraph.extraction.claims.source_adverbs import pointing_adverb
from newsgraph.extraction.grammar.modality import is_finite
from newsgraph.extraction.grammar.syntax import feature, first_child, preposition_of
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.surface.segments import MAIN_FORMS, Form, Layout, Segment, Unit
from newsgraph.extraction.surface.times import TIME_NOUNS
from newsgraph.extraction.words.cue_table import Cue, cue_table, words_at_sources
from newsgraph.extraction.words.cues import VerbCue, noun_cue
from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import Stance

# Prepositions that open an adverbial rather than an attribute of a source.
_ADVERBIAL_CASES = frozenset(
    {"in", "im", "am", "an", "gegen", "mit", "seit", "vor", "nach", "bei", "beim", "um", "auf", "gegenüber"}
)

# Nouns that tell an event as well as what was said then.
_EVENTS = frozenset(
    {"Urteil", "Beschluss", "Entscheidung", "Anklage", "Einigung", "Rede", "Klage", "Vertrag", "Vereinbarung"}
    | {"Ergebnis", "Resultat"}
)
_ATTRIBUTES = frozenset({"nmod", "flat", "appos"})
# Nouns with whose number a text or a time is named: "Artikel 65".
_NUMBERED = frozenset(
    {"Artikel", "Art.", "Paragraf", "Paragraph", "Absatz", "Nummer", "Nr.", "Kapitel", "Punkt"}
)
_AMOUNTS = frozenset({"viel", "viele", "wenig", "wenige"})
_SOON = frozenset({"kurz", "unmittelbar", "gleich", "direkt", "bald"})


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
    for position, cue, phrase, start, end in phrases:
        addressee = addressee_behind(phrase, unit.body_end) if phrase is not None else None
        if phrase is not None and addressee is not None and phrase.start < addressee.start - 1:
            phrase, end = tree[phrase.start : min(phrase.end, addressee.start - 1)], max(end, addressee.end)
        others = [(first, last) for _, _, _, first, last in phrases if first != start]
        content = _content_around(layout, unit, (start, end), others, cues)
        if content:
            yield Announcement(
                cue,
                (position,),
                (start, end),
                content,
                phrase,
                (addressee,) if addressee is not None else (),
                stance=_stance_of_source(phrase),
                rule=rules.source(cue.lemma).id,
            )


def _stance_of_source(phrase: Stretch | None) -> Stance:
    """Return what "nach Ansicht von X" says of the content: what X believes, X does not assert."""
    noun = noun_cue(phrase.root) if phrase is not None else None
    return noun.stance if noun is not None else "asserts"


def _source_phrase(layout: Layout, unit: Unit, token: Word) -> tuple[Cue, Stretch | None, int, int] | None:
    """Return cue, speaker, start and end of a phrase that names the source, if the token opens one."""
    table = cue_table()
    lower = token.lower
    if lower == "so":
        return _so_phrase(layout, unit, token)
    if ("adverb", lower) in table and token.pos != "ADJ":
        return pointing_adverb(layout, unit, token)
    cue = table.get(("preposition", lower))
    if cue is None or token.pos not in {"ADP", "ADV", "SCONJ", "NOUN", "X"}:
        return None
    if lower == "nach" and (
        layout.tree[token.i + 1 : token.i + 3].text == "wie vor"
        or (token.i and layout.tree[token.i - 1].lower == "je")  # "je nach Ergebnis"
    ):
        return None
    head = _noun_of_source(layout, unit, token)
    if head is None or not unit.start <= head.i < unit.body_end:
        return None
    if lower == "nach" and _is_attribute(head, token):
        return None
    owner = head
    if "noun" in cue.content:
        if lower == "nach" and _is_measured(token):
            return None
        owner, head = head, _after_genitive(head)
        noun = noun_cue(head)
        if noun is None or "nach" not in noun.content:
            return None
        if lower == "nach" and noun.lemma in _EVENTS and _stands_behind_verb(unit, token):
            return None  # "griff ihn nach dem Urteil an" tells when
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
    phrase = _with_genitive(unit, phrase)
    whole = whole if whole.end >= phrase.end else phrase
    parted = _adverbial_within(phrase, whole.end, unit)
    if parted is not None:
        return cue, layout.tree[phrase.start : parted], token.i, parted
    return cue, phrase, token.i, max(whole.end, token.i + 1)


def _after_genitive(head: Word) -> Word:
    """Return the noun behind a genitive that a parser takes for the head: "nach Grupps | Meinung"."""
    if head.i + 1 == len(head.tree) or not head.lower.endswith(("s", "x", "z")):
        return head
    behind = head.nbor()
    owned = behind.head == head and behind.dep in _ATTRIBUTES
    beside = behind.head == head.head and behind.dep == head.dep and first_child(behind, "case") is None
    return behind if (owned or beside) and noun_cue(behind) is not None else head


def _is_attribute(noun: Word, preposition: Word) -> bool:
    """Tell whether "nach …" belongs to the word before it: "die größte nach der englischen Version"."""
    above = noun.head
    ranked = above.tag == "ADJA" or (above.pos == "NOUN" and noun_cue(above) is None and above.dep == "ROOT")
    return noun.dep in {"nmod", "obl"} and above.i == preposition.i - 1 and ranked


def _stands_behind_verb(unit: Unit, token: Word) -> bool:
    finite = unit.segments[unit.segment_at(token.i)].finite
    return finite is not None and finite < token.i


def _with_genitive(unit: Unit, phrase: Stretch) -> Stretch:
    """Return a source with the name that a parse cut off: "Nach Ansicht | Finks hätte …"."""
    tree = phrase.tree
    end = phrase.end
    while end < unit.body_end and tree[end].pos in {"PROPN", "NOUN", "DET", "ADJ"}:
        end += 1
    opens = any(segment.finite == end and segment.start <= phrase.start for segment in unit.segments)
    nominal = noun_cue(phrase.root) is not None and end > phrase.end
    return tree[phrase.start : end] if opens and nominal else phrase


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
    counted = next((token for token in phrase if _is_gapped(token, phrase)), None)
    if counted is not None:
        return counted.i
    if any(segment.finite in {end, end + 1} for segment in unit.segments):
        return None
    for token in phrase.tree[phrase.root.i + 1 : phrase.end]:
        if token.is_punct and token.text == ",":
            return None
        if token.pos == "ADV" or (token.dep == "case" and token.lower in _ADVERBIAL_CASES):
            return token.i
    return None


def _is_gapped(token: Word, phrase: Stretch) -> bool:
    """Tell whether a figure or "nicht" behind a source is what it says: "laut Veranstaltern | 2000"."""
    if token.i <= phrase.root.i or token.entity:
        return False
    before = token.nbor(-1)
    named = before.lemma in _NUMBERED or before.lemma in TIME_NOUNS
    counted = before.pos in {"NOUN", "PROPN"} and not named
    counts = token.pos == "NUM" and counted and first_child(token, "case") is None
    return counts or token.lower == "nicht"


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
    if tree[token.i + 1].lower in _AMOUNTS or any(
        word.lower == "wie" for word in tree[token.i + 2 : token.i + 5]
    ):
        return None  # "so viele wie nie"
    plain = tree[token.i + 1].pos not in {"ADP", "ADV", "SCONJ"} and not layout.quoted(token.i + 1)
    if head is None or not (plain or _is_titled(layout, token.i + 1)):
        return None
    last = number
    while last + 1 < len(unit.segments) and unit.segments[last + 1].form in {Form.FRAGMENT, Form.RELATIVE}:
        following = unit.segments[last + 1]
        goes_on = following.form is Form.FRAGMENT and any(
            layout.tree[i].pos in {"VERB", "AUX", "PART"} for i in range(following.start, following.end)
        )
        if layout.quoted(following.start) or goes_on:
            break
        last += 1
    end = unit.segments[last].end
    speaker_end = next(
        (s.start - 1 for s in unit.segments[number + 1 : last + 1] if s.form is Form.RELATIVE), end
    )
    while speaker_end - 1 > head.i and tree[speaker_end - 1].pos == "ADV":  # "…, so X weiter"
        speaker_end -= 1
    return cue_table()["adverb", "so"], layout.span(token.i + 1, speaker_end), token.i - 1, end


def _is_titled(layout: Layout, position: int) -> bool:
    """Tell whether a name in quotation marks begins at a word: "…, so „Die Zeit“"."""
    if not layout.quoted(position):
        return False
    words = layout.quotations[layout.quotation_at[position]].words
    return any(word.entity for word in words) and not any(is_finite(word) for word in words)


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
    if segment.form in {Form.RELATIVE, Form.DASS, Form.QUESTION, Form.SUBORDINATE} and number > 0:
        first = segment.start
    for index in range(number, 0, -1):
        if layout.tree[segments[index].start - 1].text == ";" or (index - 1 in own and index not in own):
            first = max(first, segments[index].start)
    for later in range(number + 1, len(segments)):
        opens = layout.tree[segments[later].start - 1].text == ";"
        if opens or later in own or (segments[later].start >= end and _has_speaker(segments[later], cues)):
            last = segments[later].start - 1
            break
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
