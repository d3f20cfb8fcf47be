"""Announcements by a phrase: "laut X", "nach Angaben von X", "X zufolge", "so X", "die Bitte, …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgraph.extraction.claims.addressees import addressee_behind, addressees_beside
from newsgraph.extraction.claims.record import Announcement, Range, is_new_sentence, is_reporting
from newsgraph.extraction.claims.speakers import speaker_of
from newsgraph.extraction.claims.stance import stance_of
from newsgraph.extraction.grammar.modality import is_negated
from newsgraph.extraction.grammar.syntax import feature, first_child, preposition_of
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.surface.segments import MAIN_FORMS, Form, Layout, Segment, Unit
from newsgraph.extraction.surface.times import TIME_NOUNS
from newsgraph.extraction.words.cues import CORRELATES, Cue, VerbCue, cue_table, noun_cue
from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import Stance

# Prepositions that open an adverbial rather than an attribute of a source.
_ADVERBIAL_CASES = frozenset(
    {"in", "im", "am", "an", "gegen", "mit", "seit", "vor", "nach", "bei", "beim", "um", "auf", "gegenüber"}
)

# Nouns that tell an event as well as what was said then.
_EVENTS = frozenset(
    {"Urteil", "Beschluss", "Entscheidung", "Anklage", "Einigung", "Rede", "Klage", "Vertrag", "Vereinbarung"}
)
_RULES = {Form.DASS: "claim.noun.dass", Form.INFINITIVE: "claim.noun.infinitive"}
_ATTRIBUTES = frozenset({"nmod", "flat", "appos"})
_SOON = frozenset({"kurz", "unmittelbar", "gleich", "direkt", "bald"})


def announced_by_source(layout: Layout, unit: Unit, cues: Sequence[VerbCue]) -> Iterator[Announcement]:
    """Find the phrases that name a source; ``cues`` are the announcing verbs of the unit."""
    tree = layout.tree
    phrases = [
        (position, *found)
        for position in range(unit.start, unit.body_end)
        if not layout.quoted(position) and (found := _source_phrase(layout, unit, tree[position])) is not None
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
                rule=f"claim.source.{cue.lemma}",
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
    phrase = _with_genitive(unit, phrase)
    whole = whole if whole.end >= phrase.end else phrase
    parted = _adverbial_within(phrase, whole.end, unit)
    if parted is not None:
        return cue, layout.tree[phrase.start : parted], token.i, parted
    return cue, phrase, token.i, max(whole.end, token.i + 1)


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
    counts = token.pos == "NUM" and before.pos in {"NOUN", "PROPN"} and first_child(token, "case") is None
    return counts or token.lower == "nicht"


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
        if token.i != segment.start:
            return None  # "gefragt, was danach kam"
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


def _content_around(
    layout: Layout, unit: Unit, phrase: Range, others: Sequence[Range], cues: Sequence[VerbCue]
) -> tuple[Range, ...]:
    """Return what a source phrase vouches for, without it: the whole unit, or a subordinate clause.

    It ends where somebody else's words begin: at a semicolon, a clause with a source of its own, or a main
    clause that tells what somebody says.
    """
    segments = unit.segments
    start, end = phrase
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
            verb_first = later.form is Form.VERB_FIRST and not later.coordinated
            if verb_first or (not reporting and is_new_sentence(layout, later)):
                end = later.start - 1
                break
        verb = noun.head if noun.head.pos in {"VERB", "AUX"} else None
        speaker = _possessor(noun, unit, segment.start)
        if speaker is None and verb is not None:
            speaker = speaker_of(verb, layout, unit.start, segment.start)
        if speaker is not None and speaker.root.i == noun.i:
            speaker = None
        words: tuple[int, ...] = (noun.i,)
        if verb is not None and unit.start <= verb.i < segment.start:
            words = tuple(sorted({noun.i, verb.i}))
        if _is_denied(noun, verb):
            continue
        yield Announcement(
            cue,
            words,
            (unit.start, segment.start),
            ((segment.start, end),),
            speaker,
            addressees_beside(noun, cue.addressee, unit.start, segment.start),
            verb=verb,
            stance=stance_of(cue, verb),
            rule=_RULES.get(segment.form, "claim.noun.indirect"),
        )


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
