"""The surface of a document as the claim rules see it: units, segments and quotations.

A *unit* is a sentence, or several where a quotation runs over their borders. A *segment* is a stretch of a
unit between commas, colons, semicolons and dashes that stand outside quotations and brackets. German
punctuation marks clause borders so strictly (Amtliche Regelung §§ 71–82) that segments and the place of
the finite verb say more about where reported speech begins and ends than a parse with a wrong attachment.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from newsgraph.extraction.grammar.modality import is_finite
from newsgraph.extraction.surface.quotations import Quotation, find_quotations
from newsgraph.language.tree import Stretch, Tree, Word

_SEPARATORS = frozenset({",", ";", ":", "–", "—", "-", "―"})
_ZU_INSIDE = re.compile(r"(?:[a-zäöü]{2,9})zu[a-zäöüß]{3,}n")  # "vorzugehen"
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_DASS = frozenset({"dass", "daß"})
_CLOSES_CLAUSE = frozenset({"VERB", "AUX", "NOUN", "PROPN", "PRON", "NUM"})
_BEFORE_DASS = frozenset({"so", "ohne", "statt", "anstatt", "außer"})  # no clause of content


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_QUESTION = _words(
    """
    ob wer wen wem wessen was wie wo wohin woher wann warum weshalb wieso welche welcher welches welchen
    welchem wieviel wozu womit wodurch worüber woran wovon wofür wogegen wovor worum
    """
)
_SUBORDINATORS = _words(
    """
    weil da wenn falls sofern obwohl obgleich nachdem bevor ehe während als sobald solange seit seitdem bis
    damit indem sodass sodaß wobei wodurch womit woraufhin worauf weshalb ohne um anstatt statt
    """
)
_NO_SUBORDINATORS = frozenset({"weder", "entweder", "sowohl"})  # taken for some by taggers
_COORDINATORS = _words("und oder aber sondern doch jedoch sowie denn")
_RELATIVES = _words(
    "der die das den dem dessen deren denen welcher welche welches welchen welchem was wo wonach"
)


# Prepositions that open a relative clause: "in dem", "für die"; taggers take rare verbs for some.
# "noch bevor er kam", "auch wenn es brennt"
_BEFORE_SUBORDINATORS = _words(
    "auch ausgerechnet besonders erst gerade kurz lange noch nur schon selbst sogar"
)
_PREPOSITIONS = _words(
    """
    an auf aus bei durch entlang für gegen gegenüber gemäß hinter in infolge laut mit mithilfe nach neben ohne
    seit trotz über um unter von vor während wegen zu zufolge zwischen anhand aufgrund innerhalb außerhalb
    """
)


class Form(Enum):
    """What kind of clause a segment begins."""

    DASS = "dass"
    QUESTION = "question"  # an indirect question
    INFINITIVE = "infinitive"  # zu + infinitive, no finite verb
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    VERB_FIRST = "verb-first"  # its first constituent stands before: a quotation, a clause, an aside
    MAIN = "main"  # verb-second
    FRAGMENT = "fragment"  # no verb: an apposition, a list item, a phrase


MAIN_FORMS = frozenset({Form.MAIN, Form.VERB_FIRST})


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens ``start`` to ``end`` (exclusive) without the separators around them."""

    start: int
    end: int
    form: Form
    finite: int | None  # the first finite verb outside quotations
    coordinated: bool  # begins with und, aber, …


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens ``start`` to ``end`` (exclusive); ``body_end`` leaves out the final punctuation."""

    start: int
    end: int
    body_end: int
    segments: tuple[Segment, ...]
    paragraph: int

    def segment_at(self, position: int) -> int:
        """Return the index of the segment that holds a token (or of the one before it)."""
        index = 0
        for number, segment in enumerate(self.segments):
            if segment.start <= position:
                index = number
        return index


class Layout:
    """Units and outermost quotations of a document, with which quotation each token is in."""

    def __init__(self, tree: Tree) -> None:
        self.tree, self._words = tree, tree.words
        self.all_quotations = find_quotations(tree)
        self.quotations = [quotation for quotation in self.all_quotations if quotation.depth == 0]
        self.quotation_at: list[int] = [-1] * len(tree)
        for number, quotation in enumerate(self.quotations):
            for position in range(quotation.words.start, quotation.words.end):
                self.quotation_at[position] = number
        self.units = [self._unit(start, end, paragraph) for start, end, paragraph in self._unit_borders()]

    def unit_at(self, position: int) -> Unit | None:
        """Return the unit that holds a word."""
        number = bisect_right(self.units, position, key=lambda unit: unit.start) - 1
        return self.units[number] if number >= 0 and position < self.units[number].end else None

    def quoted(self, position: int) -> bool:
        """Tell whether a token stands in a quotation."""
        return self.quotation_at[position] >= 0

    def within(self, start: int, end: int) -> list[Quotation]:
        """Return the outermost quotations that lie inside a stretch of tokens."""
        return [
            quotation
            for quotation in self.quotations
            if start <= quotation.words.start and quotation.words.end <= end
        ]

    def span(self, start: int, end: int) -> Stretch | None:
        """Return the tokens as a span without white space and separators at its ends, or None."""
        tree = self.tree
        while start < end and (tree[start].is_space or tree[start].text in _SEPARATORS):
            start += 1
        while start < end and (tree[end - 1].is_space or tree[end - 1].text in _SEPARATORS):
            end -= 1
        return tree[start:end] if start < end else None

    def _unit_borders(self) -> Iterator[tuple[int, int, int]]:
        tree = self._words
        start, paragraph = 0, 0
        for position in range(1, len(tree) + 1):
            last = position == len(tree)
            if not last and not self._is_border(position):
                continue
            begin, end = start, position
            while begin < end and tree[begin].is_space:
                begin += 1
            while end > begin and tree[end - 1].is_space:
                end -= 1
            if begin < end:
                yield begin, end, paragraph
            if not last and "\n" in tree[position].text:
                paragraph += 1
            start = position

    def _is_border(self, position: int) -> bool:
        """Tell whether a unit begins at a token."""
        tree = self._words
        if self.quoted(position) and self.quotation_at[position] == self.quotation_at[position - 1]:
            return False
        token, before = tree[position], tree[position - 1]
        if "\n" in token.text and token.is_space:
            previous = self._last_word(position)
            following = self._next_word(position)
            announces = previous is not None and previous.text == ":"
            return not (announces and following is not None and self.quoted(following.i))
        if before.is_space and "\n" in before.text:
            return False  # the border was at the white space
        if before.is_space:  # two spaces behind a full stop
            before = self._last_word(position) or before
        closed = self.quoted(before.i) and before.i >= 1 and tree[before.i - 1].text in {".", "!", "?"}
        ended = closed or before.text in {".", "!", "?", "…"}
        if token.is_sent_start and len(before.text) > 1 and before.text.endswith("."):
            return True  # "… im Jahr 2019.", "auf der B9.", "Albert II."
        if token.is_sent_start and (ended or before.text in _CLOSING):
            return not token.is_lower
        return ended and before.text != "…" and (token.is_title or self.quoted(position))

    def _last_word(self, position: int) -> Word | None:
        while position > 0 and self.tree[position - 1].is_space:
            position -= 1
        return self.tree[position - 1] if position else None

    def _next_word(self, position: int) -> Word | None:
        while position < len(self.tree) and self.tree[position].is_space:
            position += 1
        return self.tree[position] if position < len(self.tree) else None

    def _unit(self, start: int, end: int, paragraph: int) -> Unit:
        tree = self._words
        body_end = end
        while body_end > start + 1 and tree[body_end - 1].text in {".", "!", "?", "…"}:
            if self.quoted(body_end - 1):
                break
            body_end -= 1
        segments: list[Segment] = []
        begin, depth = start, 0
        for position in range(start, body_end):
            if self.quotation_at[position] >= 0:
                continue
            text = tree[position].text
            depth += (text in _OPENING) - (text in _CLOSING and depth > 0)
            if text in _SEPARATORS and depth == 0:
                if begin < position:
                    segments.append(self._segment(begin, position))
                begin = position + 1
            elif depth == 0 and begin < position and self._lacks_comma(begin, position):
                segments.append(self._segment(begin, position))
                begin = position
        if begin < body_end:
            segments.append(self._segment(begin, body_end))
        return Unit(start, end, body_end, tuple(segments), paragraph)

    def _lacks_comma(self, start: int, position: int) -> bool:
        """Tell whether a clause begins at a word without its comma.

        "Er hoffte | dass die Sonne scheint", and, as is right by now, "hat zugesagt | die Preise zu senken".
        """
        word, before = self.tree[position], self.tree[position - 1]
        if word.lower in _DASS and word.pos == "SCONJ":
            closes = before.pos in _CLOSES_CLAUSE or before.tag in {"PTKVZ", "PAV"}
        else:
            closes = (
                before.tag in {"PTKVZ", "VVPP"}
                and word.lower != "zu"
                and _has_infinitive_behind(word, before)
            )
        return closes and any(_is_finite(other) for other in self.tree[start:position])

    def _segment(self, start: int, end: int) -> Segment:
        words = [word for word in self._words[start:end] if not word.is_space]
        plain = [word for word in words if self.quotation_at[word.i] < 0]
        finite = next((word.i for word in plain if _is_finite(word)), None)
        if finite is None and plain and not _has_zu_infinitive(plain):
            # "teilte mit, Berg „steht bereit“": the clause ends in quoted words.
            finite = _quoted_finite(words, plain)
        coordinated = bool(words) and words[0].lower in _COORDINATORS
        head = words[1:] if coordinated and len(words) > 1 else words
        return Segment(start, end, self._form(head, words, plain, finite), finite, coordinated)

    def _form(self, words: list[Word], everything: list[Word], plain: list[Word], finite: int | None) -> Form:
        if not words or not plain:
            return Form.FRAGMENT
        first = words[0]
        lower = first.lower
        if len(words) > 1 and words[1].lower in _DASS and lower in _BEFORE_DASS:
            return Form.SUBORDINATE
        if lower in _DASS or (len(words) > 1 and words[1].lower in _DASS and first.pos != "VERB"):
            return Form.DASS
        if finite is None:
            return Form.INFINITIVE if _has_zu_infinitive(plain) else Form.FRAGMENT
        final = _is_final(everything, finite)
        if final and finite != first.i:
            relative = lower in _RELATIVES - _QUESTION and not _opens_subject(first, finite)
            if first.tag in {"PRELS", "PRELAT"} or relative:
                return Form.RELATIVE
            if first.pos == "ADP" and lower in _PREPOSITIONS and len(words) > 1:
                second = words[1]
                if second.tag in {"PRELS", "PRELAT"} or second.lower in _RELATIVES:
                    return Form.RELATIVE
            if lower in _QUESTION:
                return Form.QUESTION
            subordinator = first.tag in {"KOUS", "KOUI"} or first.pos == "SCONJ"
            if lower in _SUBORDINATORS or (subordinator and lower not in _NO_SUBORDINATORS):
                return Form.SUBORDINATE
            if lower in _BEFORE_SUBORDINATORS and words[1].lower in _SUBORDINATORS:
                return Form.SUBORDINATE
        elif lower in _SUBORDINATORS - {"während", "bis", "seit", "als"} and first.pos == "SCONJ":
            return Form.SUBORDINATE
        if first.i == finite:
            return Form.VERB_FIRST
        return Form.MAIN


def _has_infinitive_behind(word: Word, verb: Word) -> bool:
    """Tell whether a phrase behind a verb that is whole belongs to the infinitive that hangs on the verb."""
    verbs = {verb, verb.head} if verb.tag == "PTKVZ" else {verb}
    head = word
    while head.dep not in {"xcomp", "ccomp", "root", "ROOT"} and head.head is not head and head not in verbs:
        head = head.head
    if head.dep != "xcomp" or head.head not in verbs or head.i <= word.i:
        return False
    return head.tag == "VVIZU" or (head.tag == "VVINF" and head.nbor(-1).lower == "zu")


def _has_zu_infinitive(words: list[Word]) -> bool:
    for place, word in enumerate(words):
        if word.tag == "VVIZU" or (word.pos == "VERB" and _ZU_INSIDE.fullmatch(word.lower)):
            return True
        if word.lower == "zu" and place + 1 < len(words):
            following = words[place + 1]
            infinitive = following.tag in {"VVINF", "VAINF", "VMINF"} or (
                following.pos in {"VERB", "AUX"} and following.lower.endswith("n")
            )
            if infinitive:
                return True
    return False


def _opens_subject(article: Word, finite: int) -> bool:
    """Tell whether "der" is the article of a subject in front of its verb: "…, das Wasser im Tal steige"."""
    noun = article.head
    if article.tag != "ART" or article.dep != "det" or noun.dep not in {"nsubj", "nsubj:pass", "obj"}:
        return False
    phrase = {word.i for word in noun.subtree}
    return article.i < noun.i < finite and all(i in phrase for i in range(article.i, finite))


def _is_finite(word: Word) -> bool:
    """Tell whether a word is a finite verb; behind "zu" it is an infinitive whatever its tag."""
    return is_finite(word) and not (word.i > 0 and word.nbor(-1).lower == "zu" and word.lower.endswith("n"))


def _quoted_finite(words: list[Word], plain: list[Word]) -> int | None:
    """Return the finite verb of a main clause that is quoted from its verb on."""
    finite = next((word for word in words if _is_finite(word)), None)
    if finite is None or plain[0].i != words[0].i or finite.i < plain[0].i:
        return None
    subject = next((word for word in finite.children if word.dep in {"nsubj", "nsubj:pass"}), None)
    if subject is None:
        subject = next((word for word in finite.head.children if word.dep in {"nsubj", "nsubj:pass"}), None)
    return finite.i if subject is not None and subject in plain else None


def _is_final(words: list[Word], finite: int) -> bool:
    """Tell whether the finite verb ends its clause: only verbs, particles or extraposed phrases follow."""
    after = [word for word in words if word.i > finite and not word.is_punct]
    if any(word.tag == "PTKVZ" or word.dep == "compound:prt" for word in after):
        return False  # the prefix is split off in main clauses only
    if not after or (len(after) > 1 and all(word.pos in {"VERB", "AUX"} for word in after)):
        return True  # "…, der hätte kommen sollen"
    return (
        after[0].pos in {"ADP", "CCONJ"}
        and after[0].dep != "compound:prt"
        and len(after) > 1
        and (words[0].tag in {"PRELS", "KOUS", "KOUI"} or words[0].pos == "SCONJ")
    )
