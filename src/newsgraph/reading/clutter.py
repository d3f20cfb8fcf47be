"""What on a copied news page is not the article: one line judged by itself, with the patterns of
``clutter.tsv``.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from importlib import resources

from newsgraph.reading.metadata import MetaLine, name_of_line, read_meta_line

# Longer lines are paragraphs; patterns for labels, buttons and dates are not tried on them.
_LABEL_LENGTH = 240
_START_LENGTH = 320
_END_LENGTH = 200
# A paragraph of this many words before a picture credit is text to which the credit was glued.
_CAPTION_WORDS = 60
_CREDITED_LENGTH = 3000  # characters; longer paragraphs are no captions
_CREDIT_WORDS = 8
_CONSENT_WORDS = 3
_FIRST_LINES = 150  # words
_PLEA_LENGTH = 600
_CONSENT_PAGE, _CONSENT_PAGE_WORDS = 300, 4
_ADDRESSES_READER = re.compile(r"\b(?:Sie|Ihre[nrms]?|Ihr|Du|du|[Dd]eine[nrms]?|[Ii]ch bin)\b")
_QUOTE = re.compile(r'["„“”»«]')
_QUOTED = re.compile(r'["„“»«][^"„“”»«]*["“”«»]')
_SAID = re.compile(r"[“”«»\"], ?[a-zäöü]")  # „…“, sagte
_SENTENCE_END = re.compile(r"""[.!?…:]["“”„«»‘’'›‹)\]]*$""")
_GLUE = re.compile(r"(?<=[a-zäöüß\d])(?=[A-ZÄÖÜ])")
_JOINTS = {"&", "und", "-", "–", "·", ","}
_CRUMB = re.compile(r" ?[>›»/|·•→\\] ?")
BULLET = "• "
HOUR = re.compile(r"\d{1,2}[:.]\d{2}(?: Uhr)?:?")
# "für Sie", "dein": not the "Sie" at the beginning of a sentence, which may be anybody.
READER = re.compile(r"(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihre?[nmrs]?)\b|\b[dD](?:u|ich|ir|eine[nmrs]?)\b")


class Kind(Enum):
    """What a line of a page is."""

    TEXT = "text"
    FURNITURE = "furniture"
    NAVIGATION = "navigation"
    META = "meta"
    CAPTION = "caption"
    CREDIT = "credit"
    RELATED = "related"
    TAIL = "tail"
    COMMENTS = "comments"


@dataclass(frozen=True)
class _Patterns:
    line: re.Pattern[str]
    start: re.Pattern[str]
    related: re.Pattern[str]
    tail: re.Pattern[str]
    comments: re.Pattern[str]
    credit: re.Pattern[str]
    piece: re.Pattern[str]
    agency_end: re.Pattern[str]
    suffix: re.Pattern[str]
    offer: re.Pattern[str]
    notice: re.Pattern[str]
    dateline: re.Pattern[str]
    consent: tuple[re.Pattern[str], ...]
    paywall: re.Pattern[str]
    plea: tuple[re.Pattern[str], ...]
    bait: tuple[re.Pattern[str], ...]


def classify(line: str) -> Kind:
    """Judge one normalised line by its own words, not by its neighbours."""
    patterns = _patterns()
    bare = line.removeprefix(BULLET)
    if len(bare) <= _LABEL_LENGTH:
        for kind, pattern in (
            (Kind.COMMENTS, patterns.comments),
            (Kind.TAIL, patterns.tail),
            (Kind.RELATED, patterns.related),
            (Kind.FURNITURE, patterns.line),
        ):
            if pattern.fullmatch(bare):
                return kind
    if (
        (patterns.start.match(bare[:_START_LENGTH]) and not _SAID.search(bare))
        or _is_consent(bare)
        or _is_plea(bare)
    ):
        return Kind.FURNITURE
    if is_navigation(bare):
        return Kind.NAVIGATION
    if len(bare) <= _LABEL_LENGTH and meta_of(bare) is not None:
        return Kind.META
    body, credit = split_credit(line)
    if credit and not body:
        return Kind.TEXT if is_sentence(line) and len(line.split()) > _CREDIT_WORDS else Kind.CREDIT
    if credit and name_of_line(body.rstrip(" /|,–-")):
        return Kind.CREDIT  # "Erika Muster / Keystone"
    if credit and len(body.split()) <= _CAPTION_WORDS:
        return Kind.CAPTION
    return Kind.TEXT


def meta_of(line: str) -> MetaLine | None:
    """Date and authors of a line that is nothing else, as ``Kind.META`` lines are; None for others."""
    piece, sections = _patterns().piece, _sections()
    meta = read_meta_line(line, piece, sections)
    # "17:20 UhrLesezeit: 3 Min."
    return meta or (read_meta_line(_GLUE.sub(" ", line), piece, sections) if _GLUE.search(line) else None)


def speaks_to_reader(text: str) -> bool:
    """Whether a text speaks to whoever reads it, and quotes nobody."""
    return READER.search(text) is not None and not _QUOTE.search(text)


def is_offer(line: str) -> bool:
    """Whether a line is the button under a plea: "Jetzt bestellen"."""
    return _patterns().offer.fullmatch(line) is not None


def is_cut_off(texts: Sequence[str], below: Iterable[str]) -> bool:
    """Whether a page shows an article's first lines only: few words, and below them what subscribers get."""
    few = sum(len(text.split()) for text in texts) <= _FIRST_LINES
    return few and any(len(line) <= _START_LENGTH and _patterns().paywall.fullmatch(line) for line in below)


def is_notice(line: str) -> bool:
    """Whether a paragraph begins as what an editor adds below an article: "Korrektur: …"."""
    return _patterns().notice.match(line) is not None


def split_credit(line: str) -> tuple[str, str]:
    """Split a line into its text and the picture credits at its end; either may be empty."""
    pattern = _patterns().credit
    body = line
    while body and len(line) <= _CREDITED_LENGTH:
        offset = max(0, len(body) - _END_LENGTH)
        match = pattern.search(body, offset)
        if match is None or not _is_credit(body, match) or _cut_sign(body) != body:
            break
        body = body[: match.start()].rstrip()
    return body, line[len(body) :].strip()


def trim(paragraph: str) -> str:
    """Cut an agency's sign, a glued picture credit and the place of report off a paragraph that stays."""
    trimmed = _cut_sign(_patterns().dateline.sub("", paragraph, count=1).lstrip())
    return split_credit(trimmed)[0] or trimmed or paragraph


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does (also with a colon, which introduces a list or a quotation)."""
    return _SENTENCE_END.search(line[-12:]) is not None


def is_navigation(line: str) -> bool:
    """Whether a line is a menu or a trail of sections: "Home > Politik", "HomePolitikUkraine"."""
    if is_sentence(line) or len(line) > _LABEL_LENGTH:
        return False
    sections = _sections()
    if line in sections:
        return True
    crumbs = [crumb for crumb in _CRUMB.split(line) if crumb]
    if len(crumbs) > 1 and crumbs[0] in sections and all(len(crumb.split()) <= 4 for crumb in crumbs):
        return True
    parts = [part for word in line.split() for part in _GLUE.split(word) if part not in _JOINTS]
    if len(parts) > 1 and all(part in sections for part in parts):
        return True
    # Three words glued into one are labels of buttons; names have one inner capital, rarely two.
    return " " not in line and len(parts) >= 3 and parts[0] in sections


def _cut_sign(paragraph: str) -> str:
    """Cut "(dpa)" off the end of a paragraph; only after a sentence, for a caption may end with it too."""
    sign = _patterns().agency_end.search(paragraph, max(0, len(paragraph) - _END_LENGTH))
    before = paragraph[: sign.start()].rstrip() if sign else ""
    return before if before and is_sentence(before) else paragraph


def strip_suffix(line: str) -> str:
    """Cut off what some sites add to each heading ("[Bearbeiten]")."""
    return _patterns().suffix.sub("", line) if line.endswith("]") else line


def _is_credit(body: str, match: re.Match[str]) -> bool:
    before = body[: match.start()].rstrip()
    if not before or match[0][0] in "(©|[" or is_sentence(before):
        return True
    # "Scholz in Berlin Foto: Muster/dpa" has no end of sentence; a sentence about "eine Quelle: …" has one.
    return not body.endswith(".")


def _is_consent(line: str) -> bool:
    if not _ADDRESSES_READER.search(line) or _QUOTE.search(line) or len(line) > 1500:
        return False
    found = sum(1 for pattern in _patterns().consent if pattern.search(line))
    return found >= _CONSENT_WORDS


def _is_plea(line: str) -> bool:
    """Whether a paragraph asks the reader to subscribe, to sign up or to give."""
    if len(line) > _PLEA_LENGTH or _SAID.search(line) or not READER.search(_QUOTED.sub(" ", line)):
        return False
    pleas = sum(1 for pattern in _patterns().plea if pattern.search(line))
    return pleas > 0 and pleas + sum(1 for pattern in _patterns().bait if pattern.search(line)) > 1


def is_consent_page(texts: Iterable[str]) -> bool:
    """Whether a page asks for consent to cookies, or for money instead, and holds nothing else."""
    text = "\n".join(texts)
    if len(text.split()) > _CONSENT_PAGE or _QUOTE.search(text) or not _ADDRESSES_READER.search(text):
        return False
    return sum(1 for pattern in _patterns().consent if pattern.search(text)) >= _CONSENT_PAGE_WORDS


def _table(name: str) -> list[list[str]]:
    text = resources.files(__package__).joinpath(name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def read_rows() -> list[tuple[str, str, str]]:
    """The rows of ``clutter.tsv``: kind, pattern with agencies filled in, example."""
    rows = [(row[0], row[1], row[2]) for row in _table("clutter.tsv")]
    wire = "|".join(pattern for kind, pattern, _ in rows if kind == "wire")
    picture = "|".join(pattern for kind, pattern, _ in rows if kind == "picture")
    filled = {"{wire}": f"(?:{wire})", "{agency}": f"(?:{wire}|{picture})"}
    return [
        (kind, functools.reduce(lambda text, key: text.replace(key, filled[key]), filled, pattern), example)
        for kind, pattern, example in rows
    ]


@functools.cache
def _patterns() -> _Patterns:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for kind, pattern, _ in read_rows():
        by_kind[kind].append(pattern)

    def compiled(kind: str, template: str = "(?:{})") -> re.Pattern[str]:
        return re.compile(template.format("|".join(f"(?:{p})" for p in by_kind[kind])), re.IGNORECASE)

    return _Patterns(
        line=compiled("line"),
        start=compiled("start"),
        related=compiled("related"),
        tail=compiled("tail"),
        comments=compiled("comments"),
        credit=compiled("credit", r"(?<!\w)(?:{})$"),
        piece=compiled("piece"),
        agency_end=compiled("agency_end", "(?:{})$"),
        suffix=compiled("suffix", " ?(?:{})$"),
        offer=compiled("offer"),
        notice=compiled("notice"),
        dateline=compiled("dateline", "^(?:{}) "),
        paywall=compiled("paywall"),
        plea=tuple(re.compile(rf"\b(?:{p})\b", re.IGNORECASE) for p in by_kind["plea"]),
        bait=tuple(re.compile(rf"\b(?:{p})\b", re.IGNORECASE) for p in by_kind["bait"]),
        consent=tuple(re.compile(rf"\b(?:{p})", re.IGNORECASE) for p in by_kind["consent"]),
    )


@functools.cache
def _sections() -> frozenset[str]:
    return frozenset(row[0] for row in _table("sections.txt"))
