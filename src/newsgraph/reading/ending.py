"""What stands behind an article on a copied page, or in a box within it: labels, comments, pleas.

A label ("Zur Person", "Debatte", "Auch interessant") ends an article on one site and heads a box in its
middle on the next. It is what follows that tells: where running text goes on, only the label goes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgraph.reading.clutter import READER, Kind, is_notice, is_offer, speaks_to_reader
from newsgraph.reading.lines import Line, first_prose, is_loose, is_prose

_REPLY = re.compile(
    r"(?:antworten|melden|antwort schreiben|gefällt mir|\d+ antwort(?:en)?|kommentar melden)(?: ?\(?\d*\)?)?",
    re.IGNORECASE,
)
_HALF = 0.5  # share of the text above, from where the readers' comments may begin
_NEARLY_ALL = 0.8  # … from where only what stands behind an article follows a label
_TEASER_WORDS = 30  # of the sentence below another article's headline
_TEASERS = 2  # so many headlines with a sentence each are a list of other articles
_RUN = 2  # paragraphs in a row, as no list of other articles has them
_MORE = re.compile(r"[.!?…] ?(?:\[?mehr\]?|weiterlesen|mehr lesen|zum artikel)(?: ?[>»›→]+)?$")
_AUTHOR = re.compile(r"autor", re.IGNORECASE)
_BIO_WORDS = 40
_LABEL_WORDS = 5
_PLEA_WORDS = 90
_PLEA_LINES = 5  # from a newsletter's heading to its button


def mark_comments(lines: list[Line]) -> None:
    """Mark the readers' comments: sentences between a name and "Antworten" or "Melden"."""
    shares = _shares_above(lines)
    for i, line in enumerate(lines):
        if not _REPLY.fullmatch(line.text) or shares[i] < _HALF:
            continue
        line.kind = Kind.COMMENTS
        for above in range(i - 1, first_prose(lines), -1):
            comment = lines[above]
            if comment.kind is Kind.COMMENTS or (comment.kind is Kind.TEXT and shares[above] < _HALF):
                break
            if comment.kind is Kind.TEXT:
                loose = is_loose(comment)
                comment.kind = Kind.COMMENTS
                if loose:
                    break  # who wrote it


def mark_labels(lines: list[Line]) -> None:
    """Cut at a label where nothing of the article follows it; elsewhere the label alone goes."""
    shares = _shares_above(lines)
    replies = [
        i for i, line in enumerate(lines) if line.kind is Kind.COMMENTS and _REPLY.fullmatch(line.text)
    ]
    for i, line in enumerate(lines):
        if line.kind is Kind.TEXT and shares[i] > _HALF and is_notice(line.text):
            line.kind = Kind.FURNITURE
        if line.kind not in (Kind.TAIL, Kind.COMMENTS, Kind.RELATED) or i in replies:
            continue
        below = lines[i + 1 :]
        commented = line.kind is Kind.COMMENTS and shares[i] >= _HALF and any(reply > i for reply in replies)
        behind = line.kind is not Kind.RELATED and shares[i] >= _NEARLY_ALL and not _goes_on(below)
        teasers = shares[i] >= _HALF and _are_teasers(below)
        # Nothing but headlines and labels below is no loss, and is left to the rules for these.
        prose = [later for later in below if is_prose(later)]
        little = len(prose) <= 1 and sum(len(later.text.split()) for later in prose) <= _TEASER_WORDS
        ends = line.kind is Kind.TAIL and shares[i] >= _HALF and little
        if commented or behind or teasers or ends:
            kind = Kind.COMMENTS if commented else Kind.RELATED if teasers else Kind.TAIL
            for later in lines[i:]:
                later.kind = later.kind if later.kind is not Kind.TEXT else kind
            return
        if line.kind is Kind.TAIL and _AUTHOR.search(line.text):
            for later in below[:1]:
                if is_prose(later) and len(later.text.split()) <= _BIO_WORDS:
                    later.kind = Kind.FURNITURE
        if line.kind is Kind.COMMENTS:
            for later in below:
                if not is_loose(later) and not later.text.endswith("?"):
                    break
                if not READER.search(later.text):
                    break
                later.kind = Kind.FURNITURE
        alone = line.kind is Kind.COMMENTS or _AUTHOR.search(line.text) is not None
        line.kind = Kind.FURNITURE if alone else Kind.RELATED


def _goes_on(lines: Sequence[Line]) -> bool:
    """Whether running text goes on behind a label: below a heading, or in more paragraphs than a box has."""
    run, headed = 0, False
    for line in lines:
        if is_prose(line) and not speaks_to_reader(line.text):
            run += 1
            if run >= (_RUN if headed else _RUN + 1):
                return True
        elif line.kind is Kind.TEXT:
            headed, run = run > 0 or headed, 0
    return False


def _are_teasers(lines: Sequence[Line]) -> bool:
    """Whether lines are headlines of other articles, with at most a sentence below each."""
    texts = [line for line in lines if line.kind is Kind.TEXT]
    prose = [k for k, line in enumerate(texts) if is_prose(line)]
    single = all(
        k > 0 and not is_prose(texts[k - 1]) and len(texts[k].text.split()) <= _TEASER_WORDS for k in prose
    )
    return len(prose) >= _TEASERS and single


def mark_stream(lines: list[Line]) -> None:
    """Mark other articles below the text that no label heads: section, headline, sentence, again and again.

    A subheading with one paragraph below it is no such thing; it has no section and no date of its own.
    """
    shares = _shares_above(lines)
    starts: list[int] = []  # of the teasers, from the last up
    above: list[int] = []  # the short lines above the sentence that was seen last
    teaser = False  # whether that sentence is short enough for one
    for i in range(len(lines) - 1, -1, -1):
        line = lines[i]
        if not is_prose(line):
            if is_loose(line) or line.kind in (Kind.NAVIGATION, Kind.META):
                above.append(i)
            continue
        if teaser and _is_headed(lines, above):
            starts.append(above[-1])
        elif starts:
            break
        above, teaser = [], len(line.text.split()) <= _TEASER_WORDS
    if len(starts) >= _TEASERS and shares[starts[-1]] >= _HALF:
        for line in lines[starts[-1] :]:
            line.kind = Kind.RELATED if line.kind is Kind.TEXT else line.kind


def _is_headed(lines: Sequence[Line], above: Sequence[int]) -> bool:
    """Whether the lines above a sentence are a headline with its section or date."""
    kinds = {lines[i].kind for i in above}
    return Kind.TEXT in kinds and bool(kinds & {Kind.NAVIGATION, Kind.META})


def mark_more(lines: list[Line]) -> None:
    """Mark the teasers within the text: "… im Frühling. mehr", and the headline above."""
    body = first_prose(lines)
    for i, line in enumerate(lines):
        if i <= body or line.kind is not Kind.TEXT or not _MORE.search(line.text):
            continue
        line.kind = Kind.FURNITURE
        for above in (lines[i - 1], lines[i - 2]):
            if not is_loose(above):
                break
            above.kind = Kind.FURNITURE


def mark_pleas(lines: list[Line]) -> None:
    """Mark what a button closes and speaks to the reader: a newsletter's, a subscription's box."""
    body = first_prose(lines)
    for i, button in enumerate(lines):
        if i <= body or not (is_offer(button.text) or button.kind is Kind.FURNITURE):
            continue
        box: list[Line] = []
        around = list(reversed(lines[max(body, i - _PLEA_LINES) : i]))
        headed = next((k for k, line in enumerate(around) if _is_newsletter(line)), None)
        # Under that heading every word belongs to the box, where it is a small one with a button of its own.
        if headed is not None and not (is_offer(button.text) and _words(around[:headed]) <= _BIO_WORDS):
            headed = None
        for line in around[: headed + 1] if headed is not None else around:
            spoken_to = line.kind is not Kind.TEXT or speaks_to_reader(line.text)
            plea = headed is not None or is_loose(line) or spoken_to
            if not plea or _words(box) > _PLEA_WORDS:
                break
            box.append(line)
        spoken = [k for k, line in enumerate(box) if line.kind is Kind.TEXT and is_prose(line)]
        if headed is None and not spoken:
            continue
        # Up to the heading of the box: one line above the plea itself.
        last = len(box) - 1 if headed is not None else min(max(spoken) + 1, len(box) - 1)
        for line in box[: last + 1]:
            line.kind = Kind.FURNITURE
        button.kind = Kind.FURNITURE


def _words(lines: Sequence[Line]) -> int:
    return sum(len(line.text.split()) for line in lines)


def _is_newsletter(line: Line) -> bool:
    return line.text.lower().endswith("newsletter") and len(line.text.split()) <= _LABEL_WORDS


def _shares_above(lines: Sequence[Line]) -> list[float]:
    words = [len(line.text.split()) if is_prose(line) else 0 for line in lines]
    total = max(1, sum(words))
    shares, above = [], 0
    for count in words:
        shares.append(above / total)
        above += count
    return shares
