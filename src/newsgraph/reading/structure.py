"""What on a copied news page is not the article, judged by its place among the other lines.

Each rule turns the kind of some lines from ``TEXT`` into what they are. Whole sentences are only touched
where two signs agree (a twin of a caption, the comments after the article); a heading or a teaser may go, a
paragraph of the article not.
"""

from __future__ import annotations

import re
from collections import defaultdict

from newsgraph.reading.clutter import BULLET, Kind, is_sentence, split_credit
from newsgraph.reading.ending import mark_comments, mark_labels, mark_more, mark_pleas, mark_stream
from newsgraph.reading.lines import PROSE_WORDS, Line, first_prose, is_loose, is_prose

_HEADLINE_WORDS = 4
_BANNER = 0.12  # share of the words that may stand above the menu
_BANNER_MENU = 3
_HEADLINES = 12  # candidates above the article
_SEPARATOR = re.compile(r" [-–—|•·:] ")
_MENU_ITEM_WORDS = 3
_MENU_LENGTH = 4
_TEASER_WORDS = 8
_SUBHEADING_WORDS = 5
_FLAT = 10  # lines in a block, on the whole page
_TEASERS = 8  # related links that one box inside an article holds at most
_BOX_LINES = 40
_CAPTION_WORDS = 40


def drop_by_place(lines: list[Line]) -> None:
    """Mark, in place, the lines that their neighbours show not to be text."""
    _mark_banner(lines)
    _mark_echoes(lines)
    _mark_twins(lines)
    _mark_captions(lines)
    _mark_menus(lines)
    mark_comments(lines)
    mark_labels(lines)
    _mark_related(lines)
    mark_more(lines)
    mark_stream(lines)
    mark_pleas(lines)
    _mark_end(lines)


def _mark_banner(lines: list[Line]) -> None:
    """Sentences above a menu that has a headline below it: news in a banner, a motto of the site."""
    total = sum(len(line.text.split()) for line in lines if is_prose(line))
    passed, menu, start = 0, 0, 0
    for i, line in enumerate(lines):
        if is_prose(line):
            passed += len(line.text.split())
            menu = 0
        elif line.kind is Kind.NAVIGATION:
            menu += 1
        elif is_loose(line) and len(line.text.split()) >= _HEADLINE_WORDS and menu >= _BANNER_MENU:
            start = i
        if passed > _BANNER * total:
            break
    for line in lines[:start]:
        line.kind = Kind.FURNITURE if line.kind is Kind.TEXT and is_prose(line) else line.kind


def _mark_echoes(lines: list[Line]) -> None:
    """Above the article, a line that holds the whole headline is the browser's title or a trail to it."""
    top = [line for line in lines[: first_prose(lines)] if line.kind is Kind.TEXT]
    headlines = [j for j, line in enumerate(top) if len(line.text.split()) >= _HEADLINE_WORDS]
    for j in headlines[-_HEADLINES:]:
        headline, key = top[j].text, _letters(top[j].text)
        for line in top[:j]:
            before = _letters(line.text)
            ends = len(before) > len(key) and before.endswith(key)
            begins = line.text.startswith(headline) and _SEPARATOR.match(line.text[len(headline) :])
            if ends or begins:
                line.kind = Kind.FURNITURE


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _mark_twins(lines: list[Line]) -> None:
    """Of lines that stand on the page twice, one remains; of a caption with and without its credit, none."""
    captions = {split_credit(line.text)[0] for line in lines if line.kind is Kind.CAPTION}
    # The text of a picture and its caption, then the credit.
    for first, second, credit in zip(lines, lines[1:], lines[2:], strict=False):
        if first.kind is Kind.TEXT and first.text == second.text and credit.kind is Kind.CREDIT:
            captions.add(first.text)
    places = defaultdict(list)
    for i, line in enumerate(lines):
        if line.kind is Kind.TEXT:
            if line.text in captions:
                line.kind = Kind.CAPTION
            else:
                places[line.text].append(i)
    body = first_prose(lines)
    for text, found in places.items():
        if len(found) < 2 or (is_sentence(text) and len(text.split()) < PROSE_WORDS):
            continue  # short sentences are repeated on purpose ("Ja.", "Frage:")
        # A headline stands in the browser's title and the trail above the article; the last one is its own.
        above = [i for i in found if i < body]
        keep = above[-1] if above else found[0]
        for i in found:
            if i != keep:
                lines[i].kind = Kind.FURNITURE


def _mark_captions(lines: list[Line]) -> None:
    """The line before "Foto: …" is the picture's caption, unless it may be the headline or the lead."""
    body = first_prose(lines)
    headline = next((i for i, line in enumerate(lines) if line.kind is Kind.TEXT), len(lines))
    date = next((i for i, line in enumerate(lines) if i > headline and line.kind is Kind.META), len(lines))
    for i in range(1, len(lines)):
        caption, credit = lines[i - 1], lines[i]
        if credit.kind is not Kind.CREDIT or caption.kind is not Kind.TEXT or i - 1 == body:
            continue
        joined = caption.block == credit.block
        if is_loose(caption):
            is_caption = i > body or (headline < i - 1 and (joined or date < i))
        else:
            alone = sum(line.block == credit.block for line in lines[max(0, i - 2) : i + 2]) == 2
            is_caption = i > body and joined and alone and len(caption.text.split()) <= _CAPTION_WORDS
        if is_caption:
            caption.kind = Kind.CAPTION


def _mark_menus(lines: list[Line]) -> None:
    """Runs of short lines are menus; a lone section name between paragraphs is a subheading."""
    body = first_prose(lines)
    if body == len(lines):
        return
    run: list[int] = []
    listed = False  # a list that a colon introduces stays
    for i, line in enumerate(lines):
        loose = is_loose(line)
        if not loose and line.kind is Kind.TEXT:
            listed = line.text.endswith(":")
        words = len(line.text.removeprefix(BULLET).split())
        if i < body:
            short = loose and words <= _MENU_ITEM_WORDS
        else:
            short = loose and words <= _TEASER_WORDS and not listed and not line.text.startswith(BULLET)
        if line.kind is Kind.NAVIGATION or short:
            run.append(i)
        elif line.kind is Kind.TEXT or (i >= body and line.kind in (Kind.RELATED, Kind.TAIL)):
            _mark_run(lines, run, body)
            run = []
    _mark_run(lines, run, body)


def _mark_run(lines: list[Line], run: list[int], body: int) -> None:
    if not run:
        return
    below = range(run[-1] + 1, len(lines))
    following = next((lines[i] for i in below if lines[i].kind is Kind.TEXT), None)
    first = lines[run[0]]
    if len(run) < _MENU_LENGTH:
        lone_section = len(run) == 1 and first.kind is Kind.NAVIGATION and run[0] > body
        kicker = run == [0] and first.kind is Kind.NAVIGATION and following is lines[1]
        if kicker or (lone_section and following is not None and is_prose(following)):
            first.kind = Kind.TEXT
        return
    # The last of the run may be the kicker above the headline, or a subheading.
    after = next((lines[i] for i in below if lines[i].kind is not Kind.META), None)
    for i in run[:-1] if following is not None and after is following else run:
        lines[i].kind = Kind.NAVIGATION


def _mark_related(lines: list[Line]) -> None:
    """The headlines after "Mehr zum Thema" are those of other articles."""
    body = first_prose(lines)
    # Where hardly any empty line stands, blocks tell nothing.
    flat = len({line.block for line in lines}) * _FLAT < len(lines)
    for i, heading in enumerate(lines):
        if heading.kind is not Kind.RELATED or i < body:
            continue
        teasers = []
        for later in lines[i + 1 : i + 1 + _BOX_LINES]:
            if later.kind in (Kind.TEXT, Kind.RELATED) and not is_loose(later):
                break
            if later.kind is Kind.TEXT:
                teasers.append(later)
        boxed = [] if flat else [teaser for teaser in teasers if teaser.block == heading.block]
        teasers = (boxed or teasers)[:_TEASERS]
        # The last one may be the subheading of what follows.
        apart = not boxed and len(teasers) > 1 and (flat or teasers[-1].block != teasers[-2].block)
        if apart and len(teasers[-1].text.split()) <= _SUBHEADING_WORDS:
            teasers.pop()
        for teaser in teasers:
            teaser.kind = Kind.FURNITURE


def _mark_end(lines: list[Line]) -> None:
    """After the last sentence come labels and teasers, but a list may end an article."""
    if first_prose(lines) == len(lines):
        return
    texts = [i for i, line in enumerate(lines) if line.kind is Kind.TEXT]
    # A question after the last date or byline is the headline of another article.
    prose = max((i for i, line in enumerate(lines) if is_prose(line)), default=0)
    teaser = next((i for i, line in enumerate(lines) if i > prose and line.kind is Kind.META), len(lines))
    end = max(
        i
        for i in texts
        if i <= prose or (not is_loose(lines[i]) and (i < teaser or not lines[i].text.endswith("?")))
    )
    listed = lines[end].text.endswith(":") or lines[end].text.startswith(BULLET)
    for i in texts:
        if i <= end:
            continue
        if listed or lines[i].text.startswith(BULLET):
            listed = lines[i].text.startswith(BULLET) or lines[end].text.endswith(":")
            if listed:
                continue
        lines[i].kind = Kind.FURNITURE
