"""Direct speech that no announced content holds: quotations as objects, after a colon, or standing alone."""

from __future__ import annotations

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.acting import source_within
from newsgraph.extraction.claims.addressees import addressees_of, split_addressee
from newsgraph.extraction.claims.continuing import is_near
from newsgraph.extraction.claims.made import Made, is_denied, made_by
from newsgraph.extraction.claims.marked import is_charge, looks_like_name
from newsgraph.extraction.claims.placed import named_below, named_beside, named_in_brackets, told_behind
from newsgraph.extraction.claims.reaching import clause_start
from newsgraph.extraction.claims.speakers import speaker_of
from newsgraph.extraction.claims.stance import against_of, insults, stance_of
from newsgraph.extraction.clauses.subjects import is_purpose
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import is_finite
from newsgraph.extraction.grammar.syntax import children, contiguous_spans, first_child, subject_of
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.surface.quotations import Quotation
from newsgraph.extraction.surface.segments import Form, Layout, Unit
from newsgraph.extraction.words.cues import VerbCue, main_part
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word
from newsgraph.schema import Stance

_SAYINGS = frozenset(
    {"Satz", "Ausspruch", "Ausruf", "Spruch", "Wort", "Worte", "Bemerkung", "Aussage", "Zitat"}
)
_NAME_LENGTH = 6
_PART_LENGTH = 3  # words: fewer in quotation marks are often irony or a coined term
_WANTING = frozenset({"will", "wolle", "wollen", "wollte", "wollten", "möchte", "möchten"})
# Verbs that give names rather than tell what was said, when a quotation is their only complement.
_NAMING = frozenset({"heißen", "lauten", "bekannt werden", "finden", "singen", "stehen"})


def direct_claim(
    layout: Layout,
    unit: Unit,
    quotation: Quotation,
    cues: list[VerbCue],
    last: ClaimDraft | None,
    actor: Stretch | None = None,
) -> ClaimDraft | None:
    """Return the claim that a quotation makes, or None where it is a name, a title or just marked words.

    ``last`` is the claim whose speaker goes on, ``actor`` who acts in the sentence before, if nobody speaks
    there.
    """
    if _stands_alone(layout, unit):
        return _headless(layout, unit, quotation, last, actor)
    saying = _saying(layout, unit, quotation)
    if saying is not None:
        return saying
    if looks_like_name(layout, quotation):
        return None
    if is_charge(layout, quotation):
        return None
    named = named_in_brackets(layout, unit, quotation.words) if quotation.words.start == unit.start else None
    if named is not None:
        return ClaimDraft("Direct", (quotation.words,), speaker=named, found_by=rules.DIRECT_BELOW.id)
    number = unit.segment_at(quotation.words.start)
    segment = unit.segments[number]
    speaking = _named_before_colon(layout, unit, number)
    if speaking is not None:
        frame = layout.tree[speaking.start : segment.start]
        return ClaimDraft(
            "Direct", (quotation.words,), frame=frame, speaker=speaking, found_by=rules.DIRECT_COLON.id
        )
    verb = _governing(unit, quotation, cues)
    if verb is not None and verb.cue.lemma == "singen":
        return None  # who sings a song states nothing
    if verb is not None and is_purpose(verb.verb):
        return None  # "lud sie vor, um ihre „Lage“ zu diskutieren": nobody has said it
    if verb is not None and not _is_sentence(quotation) and made_by(layout, unit, verb) is Made.WANTED:
        return None  # "wollte sich zu „Gerüchten“ nicht äußern"
    if verb is not None and not _gives_name(verb, quotation):
        claim = _governed(layout, unit, quotation, verb)
        return None if claim.speaker is not None and _overlap(claim.speaker, quotation.words) else claim
    if layout.tree[max(segment.start - 1, 0)].text == ":" and segment.start > unit.start:
        return _after_colon(layout, unit, quotation, segment.start, last)
    if _is_clause_part(quotation):
        return _part(layout, unit, quotation, cues)
    return None


def _part(layout: Layout, unit: Unit, quotation: Quotation, cues: list[VerbCue]) -> ClaimDraft:
    """Return quoted words in a clause without a cue as those of who speaks in the sentence.

    That is who acts by speech there, to whom it is so ("für die Ministerin ein „…“"), or who wants it.
    """
    around = unit.segment_at(quotation.words.start)
    aside = {n for n, each in enumerate(unit.segments) if each.form is Form.RELATIVE and n != around}
    speakers = (
        speaker_of(cue.verb, layout, unit.start, unit.end, passive=cue.passive, lemma=cue.cue.lemma)
        for cue in cues
        if cue.cue.content and not is_denied(cue) and unit.segment_at(cue.verb.i) not in aside
    )
    speaker = next((words for words in speakers if words is not None), None) or source_within(layout, unit)
    speaker = speaker or _to_whom(unit, quotation) or _wanting(layout, unit, quotation)
    return ClaimDraft("Direct", (quotation.words,), speaker=speaker, found_by=rules.DIRECT_PART.id)


def _to_whom(unit: Unit, quotation: Quotation) -> Stretch | None:
    """Return to whom something is what the quoted words say: "für die Ministerin ist es „…“"."""
    root = quotation.words.root
    if first_child(root, "cop") is None and root.head.lemma not in {"sein", "bleiben", "gelten"}:
        return None
    for word in (*root.children, *root.head.children):
        case = first_child(word, "case")
        inside = unit.start <= word.i < unit.end and word not in quotation.words
        if inside and case is not None and case.lower == "für" and is_actor_noun(word):
            return noun_phrase(word, unit.start, unit.end, clauses=False)
    return None


def _wanting(layout: Layout, unit: Unit, quotation: Quotation) -> Stretch | None:
    """Return who wants what the quoted words say: "Roth will „nicht lange warten“"."""
    segment = unit.segments[unit.segment_at(quotation.words.start)]
    finite = layout.tree[segment.finite] if segment.finite is not None else None
    if finite is None or finite.lower not in _WANTING or layout.quoted(finite.i):
        return None
    words = (finite, finite.head, *finite.head.children)
    subject = next((child for word in words for child in children(word, "nsubj")), None)
    if subject is None or not segment.start <= subject.i < segment.end:
        return None
    return noun_phrase(subject, unit.start, unit.end, clauses=False)


def _saying(layout: Layout, unit: Unit, quotation: Quotation) -> ClaimDraft | None:
    """ "Merkels Satz „Wir schaffen das“": a noun for words that somebody said, with whose they are."""
    start = quotation.words.start
    noun = layout.tree[start - 1] if start > unit.start else None
    if noun is None or noun.lemma not in _SAYINGS or not _is_sentence(quotation):
        return None
    owner = next(
        (child for child in noun.children if child.dep in {"nmod", "appos", "det:poss"} and child.i < noun.i),
        None,
    )
    if owner is None or first_child(owner, "case") is not None:
        return None
    return ClaimDraft(
        kind="Direct",
        content=(quotation.words,),
        speaker=noun_phrase(owner, unit.start, noun.i),
        found_by=rules.DIRECT_SAYING.id,
    )


def _is_clause_part(quotation: Quotation) -> bool:
    """Tell whether quoted words go on the clause around them: a name or a title begins with a capital."""
    words = [token for token in quotation.inner if not token.is_punct and not token.is_space]
    return len(words) >= _PART_LENGTH and words[0].is_lower


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end


def _gives_name(verb: VerbCue, quotation: Quotation) -> bool:
    """Tell whether a quotation is what something is called, or a name deep inside the clause."""
    words = [token for token in quotation.inner if not token.is_punct]
    sentence = _is_sentence(quotation)
    if verb.cue.lemma in _NAMING and not sentence:
        return True
    if verb.cue.lemma in {"nennen", "benennen", "bezeichnen"}:
        bare_participle = verb.verb.i == verb.finite.i and verb.verb.tag in {"VVPP", "ADJA", "ADJD"}
        subject = subject_of(verb.verb)
        called = verb.cue.lemma == "nennen" and _is_only_object(verb, quotation)
        return bare_participle or called or (subject is not None and subject.lower == "man")
    if sentence or words[0].is_lower:
        return False
    head = quotation.words.root.head
    return head.i != verb.verb.i and head.i not in verb.words and first_child(head, "case") is not None


def _is_only_object(verb: VerbCue, quotation: Quotation) -> bool:
    """Tell whether somebody names the quoted words, and calls nobody so: "nannte „Twitter“ und andere"."""
    words = [token for token in quotation.inner if not token.is_punct]
    objects = [child for child in verb.verb.children if child.dep in {"obj", "xcomp", "nsubj:pass"}]
    start = quotation.words.start
    named = words[0].text[:1].isupper() and len(words) == 1 and start - 1 in verb.words
    return named and bool(objects) and all(child in quotation.words for child in objects)


def _is_sentence(quotation: Quotation) -> bool:
    words = [token for token in quotation.inner if not token.is_punct]
    return any(is_finite(token) for token in words) or len(words) > _NAME_LENGTH


def _stands_alone(layout: Layout, unit: Unit) -> bool:
    return all(
        layout.quoted(i) or layout.tree[i].is_punct or layout.tree[i].is_space
        for i in range(unit.start, unit.end)
    )


def _headless(
    layout: Layout, unit: Unit, quotation: Quotation, last: ClaimDraft | None, actor: Stretch | None
) -> ClaimDraft:
    """A sentence or paragraph that is only a quotation goes on with the last speaker's words.

    A name below it tells who speaks; where nobody spoke before, it is who acts in the sentence behind it.
    """
    below = named_below(layout, unit) or told_behind(layout, unit)
    speaker = below or actor or (last.speaker if last else named_beside(layout, unit))
    return ClaimDraft(
        kind="Direct",
        content=(quotation.words,),
        medium=last.medium if last else "Speech",
        speaker=speaker,
        found_by=rules.DIRECT_BELOW.id if below is not None else rules.DIRECT_ALONE.id,
    )


def _governing(unit: Unit, quotation: Quotation, cues: list[VerbCue]) -> VerbCue | None:
    """Return the announcing verb of the clause that a quotation stands in.

    Of several the one counts that the quotation hangs on by the parse; else the nearest.
    """
    number = unit.segment_at(quotation.words.start)
    by_verb = {cue.verb.i: cue for cue in cues}
    above = next((by_verb[word.i] for word in quotation.words.root.ancestors if word.i in by_verb), None)
    near = [cue for cue in cues if unit.segment_at(cue.verb.i) == number]
    if not near:
        near = [cue for cue in cues if _dominates(cue.verb, quotation.words)]
    start = quotation.words.start
    if any(word.lower == "als" for word in quotation.words.tree[max(0, start - 2) : start]):
        # "als „Unsinn“ bezeichnet und Folgen angekündigt"
        near = [cue for cue in near if "als" in cue.cue.content] or near
    if above is not None and above in near:
        return above
    return min(near, key=lambda cue: abs(cue.verb.i - quotation.words.start), default=None)


def _dominates(verb: Word, words: Stretch) -> bool:
    return any(token.head.i == verb.i for token in words)


def _governed(layout: Layout, unit: Unit, quotation: Quotation, verb: VerbCue) -> ClaimDraft:
    tree = layout.tree
    first = unit.segments[min(unit.segment_at(verb.verb.i), unit.segment_at(quotation.words.start))]
    last = unit.segments[max(unit.segment_at(verb.verb.i), unit.segment_at(quotation.words.start))]
    words = set(verb.words)
    for i in range(max(first.start, quotation.words.start - 4), quotation.words.start):
        if tree[i].lower == "als":
            words.add(i)
    parts = contiguous_spans(tree, [tree[i] for i in words])
    # "Den Plan, der …, nannte sie „schlicht falsch“": the clause begins with what is judged.
    whole = clause_start(layout, unit, verb) if first.form is Form.VERB_FIRST else None
    opening = first.start if whole is None else whole
    start = unit.start if unit.segment_at(verb.verb.i) == 0 else opening
    if quotation.words.start > verb.verb.i:
        frame = tree[start : quotation.words.start]
        if last.end > quotation.words.end and any(w >= quotation.words.end for w in words):
            frame = tree[start : last.end]
    else:
        frame = tree[start : last.end]
    speaker = speaker_of(verb.verb, layout, unit.start, unit.end, passive=verb.passive, lemma=verb.cue.lemma)
    speaker, spoken_to = split_addressee(speaker, verb.cue.addressee)
    addressees = addressees_of(
        verb.verb,
        verb.cue.addressee,
        layout,
        unit.start,
        unit.end,
        passive=verb.passive,
        speaker=speaker,
    )
    return ClaimDraft(
        kind="Direct",
        content=(quotation.words,),
        medium=verb.cue.medium,
        cue=main_part(parts, verb.cue.lemma),
        cue_parts=parts,
        cue_lemma=verb.cue.lemma,
        frame=frame,
        speaker=speaker,
        addressees=(spoken_to,) if spoken_to is not None else addressees,
        against=against_of(verb, verb.cue.stance, unit.start, unit.end),
        stance=_stance(verb, quotation),
        found_by=rules.DIRECT_GOVERNED.id,
    )


def _stance(verb: VerbCue, quotation: Quotation) -> Stance:
    """Return what a verb does with quoted words; who rejects something "als „Unsinn“" says the words."""
    if insults(verb):
        return "accuses"
    words = quotation.words
    judged = words.start > 0 and words.tree[words.start - 1].lower == "als"
    return stance_of(verb.cue, verb.verb, follows=not (judged or _is_sentence(quotation)))


def _joined_name(layout: Layout, unit: Unit, start: int) -> Stretch | None:
    """Return who is named by "und" in front of a colon: "…, und Ministerin Ada Roth: „…“"."""
    segment = unit.segments[unit.segment_at(start - 2)]
    words = layout.tree[segment.start + segment.coordinated : start - 1]
    named = any(word.entity == "PER" for word in words)
    plain = segment.coordinated and segment.finite is None and segment.start > unit.start
    return words if named and plain and len(words) <= _NAME_LENGTH else None


def _named_before_colon(layout: Layout, unit: Unit, number: int) -> Stretch | None:
    """Return who is all that stands between another clause and a colon: "…; der Betreiber: „…“"."""
    if number < 2 or layout.tree[unit.segments[number].start - 1].text != ":":
        return None
    before = unit.segments[number - 1]
    words = layout.tree[before.start : before.end]
    apart = layout.tree[before.start - 1].text == ";" and before.form is Form.FRAGMENT
    return words if apart and len(words) <= _NAME_LENGTH and is_actor_noun(words.root) else None


def _acting(unit: Unit, words: Stretch) -> Stretch | None:
    """Return who acts in a clause before a colon: "Es war nur ein Wort, das Roth übrig hatte: „…“"."""
    subject = next((word for word in words if word.dep == "nsubj" and is_actor_noun(word)), None)
    return noun_phrase(subject, unit.start, words.end, clauses=False) if subject is not None else None


def _after_colon(
    layout: Layout, unit: Unit, quotation: Quotation, start: int, last: ClaimDraft | None
) -> ClaimDraft:
    """ "Seine Meinung: „…“" and "Ali bekannte sich zum Dialog: „…“": who is named before the colon speaks."""
    tree = layout.tree
    verb = next(
        (tree[i] for i in range(unit.start, start) if is_finite(tree[i]) and not layout.quoted(i)), None
    )
    speaker = _joined_name(layout, unit, start)
    if speaker is not None:
        pass
    elif verb is not None:
        head = verb
        while head.dep in {"aux", "aux:pass", "cop"}:
            head = head.head
        speaker = speaker_of(head, layout, unit.start, start)
    else:
        noun = next(
            (tree[i] for i in range(unit.start, start) if tree[i].pos in {"NOUN", "PROPN", "PRON"}), None
        )
        speaker = noun_phrase(noun, unit.start, start - 1) if noun is not None else None
    speaker = speaker or _acting(unit, tree[unit.start : start])
    if speaker is None and last is not None and is_near(layout, last, unit):
        speaker = last.speaker
    return ClaimDraft(
        kind="Direct",
        content=(quotation.words,),
        frame=tree[unit.start : start],
        speaker=speaker,
        found_by=rules.DIRECT_COLON.id,
    )
