"""Who speaks by the place of the words on the page: headlines, interviews, names below a quotation.

"Name: words" is a headline where it is a line of its own, an interview where several paragraphs begin so.
"""

from __future__ import annotations

from newsgraph.extraction.claims import rules
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import is_finite
from newsgraph.extraction.grammar.syntax import first_child
from newsgraph.extraction.rule import Rule
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.surface.segments import Form, Layout, Segment, Unit
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.known import match_known
from newsgraph.schema import ClaimKind

_NAME_LENGTH = 8  # words in front of the colon
_BELOW_LENGTH = 14  # words of a line that names who said what stands above
_TELLING_LENGTH = 8  # words in which the noun of saying stands
_TURNS = 2  # paragraphs that begin with a name: fewer are no interview
_ENDS = frozenset({".", "!", "?"})


def placed_claims(layout: Layout) -> dict[int, ClaimDraft]:
    """Return the claims that the page tells, by the start of their unit."""
    turns: list[tuple[int, Stretch]] = []
    known: set[str] = set()  # the last words of full names: "Svenja Schulze: …", then "Schulze: …"
    for number, unit in enumerate(layout.units):
        name = _before_colon(layout, unit) if _begins_paragraph(layout, number) else None
        if name is not None and (name.text in known or any(_is_somebody(word) for word in name)):
            turns.append((number, name))
            known.add(name[-1].text)
    interview = len([1 for number, _ in turns if _goes_on_in_prose(layout, number)]) >= _TURNS
    found: dict[int, ClaimDraft] = {}
    for number, name in turns:
        unit = layout.units[number]
        if any(layout.quoted(i) for i in range(name.end + 1, unit.end)):
            continue
        if interview:
            found[unit.start] = _turn(layout, number, name)
        elif _is_headline(layout, number) and not _is_told_of(name):
            found[unit.start] = _claim(layout, name, unit.end, "Indirect", rules.HEADLINE_COLON)
    return found


def named_below(layout: Layout, unit: Unit) -> Stretch | None:
    """Return who is named in the line below a quotation, or in brackets behind it."""
    number = next((n for n, other in enumerate(layout.units) if other.start == unit.start), None)
    if number is None or number + 1 >= len(layout.units):
        return None
    below = layout.units[number + 1]
    words = [layout.tree[i] for i in range(below.start, below.end)]
    if len(words) > _BELOW_LENGTH or any(is_finite(word) for word in words) or words[-1].text in _ENDS:
        return None
    if below.paragraph == unit.paragraph and words[0].text not in {"(", "–", "—", "-"}:
        return None
    first = next((word for word in words if not word.is_punct and not word.is_space), None)
    if first is None or not _is_somebody(first):
        return None
    return _whole_name(layout, first, below.end)


def told_behind(layout: Layout, unit: Unit) -> Stretch | None:
    """Return whose words a quotation is by the sentence behind it: "„…“ Das ist die Aussage einer Studie"."""
    number = next((n for n, other in enumerate(layout.units) if other.start == unit.start), None)
    if number is None or number + 1 >= len(layout.units):
        return None
    behind = layout.units[number + 1]
    words = [layout.tree[i] for i in range(behind.start, min(behind.start + _TELLING_LENGTH, behind.end))]
    if behind.paragraph != unit.paragraph or words[0].lower not in {"das", "so"}:
        return None
    if len(words) < 2 or words[1].lower not in {"ist", "war", "lautet", "lautete", "sind"}:
        return None
    noun = next((word for word in words if noun_cue(word) is not None), None)
    owner = first_child(noun, "nmod") if noun is not None else None
    return noun_phrase(owner, behind.start, behind.end, clauses=False) if owner is not None else None


def named_in_brackets(layout: Layout, unit: Unit, quotation: Stretch) -> Stretch | None:
    """Return who is named in brackets that close a quotation: "„…“ (Jana Krüger, Trainerin)"."""
    tree = layout.tree
    place = quotation.end
    while place < unit.end and tree[place].text in {".", "!", "?"}:
        place += 1
    if place + 1 >= unit.end or tree[place].text != "(" or not _is_somebody(tree[place + 1]):
        return None
    return _whole_name(layout, tree[place + 1], unit.end)


def named_beside(layout: Layout, unit: Unit) -> Stretch | None:
    """Return who acts in the sentence between two quotations: "„…“ Marx blickte zu Boden. „…“"."""
    number = next((n for n, other in enumerate(layout.units) if other.start == unit.start), None)
    if number is None or number + 2 >= len(layout.units):
        return None
    between, after = layout.units[number + 1 : number + 3]
    if not unit.paragraph == between.paragraph == after.paragraph:
        return None
    if not layout.quoted(after.start) or any(layout.quoted(i) for i in range(between.start, between.end)):
        return None
    words = (layout.tree[i] for i in range(between.start, between.end))
    subject = next((word for word in words if word.dep == "nsubj"), None)
    if subject is None or not (subject.entity == "PER" or is_actor_noun(subject)):
        return None
    return noun_phrase(subject, between.start, between.end, clauses=False)


def _begins_paragraph(layout: Layout, number: int) -> bool:
    return number == 0 or layout.units[number - 1].paragraph != layout.units[number].paragraph


def _ends_paragraph(layout: Layout, number: int) -> bool:
    units = layout.units
    return number + 1 == len(units) or units[number + 1].paragraph != units[number].paragraph


def _before_colon(layout: Layout, unit: Unit) -> Stretch | None:
    """Return the words that a unit begins with in front of a colon, if they can name somebody."""
    segments = unit.segments
    if len(segments) < 2 or layout.tree[segments[1].start - 1].text != ":":
        return None
    first: Segment = segments[0]
    if first.form is not Form.FRAGMENT or first.end - first.start > _NAME_LENGTH:
        return None
    name = layout.tree[first.start : first.end]
    if any(word.pos in {"ADP", "VERB", "AUX", "NUM"} for word in name) or layout.quoted(first.start):
        return None
    return name


def _is_somebody(word: Word) -> bool:
    if word.entity == "PER":
        return True
    if word.entity == "LOC" or word.pos not in {"NOUN", "PROPN"}:
        return False
    return word.entity == "ORG" or (word.pos == "NOUN" and is_actor_noun(word))


def _is_told_of(name: Stretch) -> bool:
    """Tell whether a headline is rather about who stands before its colon: a firm or club few know.

    "Stadtwerke Hafenburg: Prüfer finden Lücke", but "UN: Hunger nimmt zu".
    """
    words = tuple(word.text for word in name)
    body = any(word.entity == "ORG" for word in name) and not any(word.entity == "PER" for word in name)
    return body and match_known(words, 0) is None and not words[0].isupper()


def _is_headline(layout: Layout, number: int) -> bool:
    """Tell whether a unit is a line of its own without a full stop, and tells something."""
    unit = layout.units[number]
    if not _ends_paragraph(layout, number) or layout.tree[unit.end - 1].text in _ENDS:
        return False
    words = [layout.tree[i] for i in range(unit.segments[1].start, unit.end)]
    return len(words) > 1 and any(is_finite(word) or word.tag in {"VVPP", "VVINF"} for word in words)


def _goes_on_in_prose(layout: Layout, number: int) -> bool:
    unit = layout.units[number]
    return layout.tree[unit.end - 1].text in _ENDS


def _turn(layout: Layout, number: int, name: Stretch) -> ClaimDraft:
    """Return what somebody says in an interview: the rest of the paragraph."""
    last = number
    while not _ends_paragraph(layout, last):
        last += 1
    end = layout.units[last].end
    asked = layout.tree[end - 1].text == "?"
    return _claim(layout, name, end, "Direct", rules.INTERVIEW_QUESTION if asked else rules.INTERVIEW_ANSWER)


def _claim(layout: Layout, name: Stretch, end: int, kind: ClaimKind, rule: Rule) -> ClaimDraft:
    tree = layout.tree
    start = name.end + 1
    return ClaimDraft(
        kind=kind,
        content=(tree[start:end],),
        frame=tree[name.start : start],
        speaker=name,
        stance="asks" if rule is rules.INTERVIEW_QUESTION else "asserts",
        found_by=rule.id,
    )


def _whole_name(layout: Layout, first: Word, end: int) -> Stretch:
    last = first.i + 1
    while last < end and layout.tree[last].text not in {",", ")", "(", ";"}:
        last += 1
    return layout.tree[first.i : last]
