"""Measures claims on the project's own gold: short texts with one construction each.

The format is explained at the head of ``data/gold/claims/constructions.txt``. Quotation, speaker, cue and
addressee are scored as in `newsgraph.evaluation.quotes`, over words; frames have no gold.
``figures``, ``time``, ``modality``, ``negation``, ``stance``, ``made``, ``against`` and ``via`` are the
shares of annotated values that are right.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from spacy.language import Language

from newsgraph.errors import EvaluationError
from newsgraph.evaluation.quotes import PARTS, Quote, QuoteScores, align, quote_of, score_quotes
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.language.planting import plant

_WORD = re.compile(r"\w+|[^\w\s]")
_TITLE = re.compile(r"= (?P<title>.+) \((?P<date>\d{4}-\d{2}-\d{2})\)$")
_KEY = re.compile(r"\b(to|time|figure|modality|negated|stance|made|against|via)=")
_QUALITIES = {
    "figure": "figures",
    "time": "time",
    "modality": "modality",
    "negated": "negation",
    "stance": "stance",
    "made": "made",
    "against": "against",
    "via": "via",
}


@dataclass
class GoldText:
    """A text with its claims; ``qualities`` are the annotated values of each claim."""

    title: str
    published: dt.date
    text: str = ""
    claims: list[Quote] = field(default_factory=list)
    qualities: list[dict[str, str]] = field(default_factory=list)

    @property
    def tokens(self) -> list[dict[str, int]]:
        """The words with their offsets, as `newsgraph.evaluation.quotes` takes them."""
        return [
            {"id": number, "charBegin": match.start(), "charEnd": match.end()}
            for number, match in enumerate(_WORD.finditer(self.text))
        ]


@dataclass(frozen=True)
class ClaimScores:
    """Scores of spans, and the share of annotated qualities that are right."""

    spans: QuoteScores
    qualities: dict[str, float]

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name."""
        return self.spans.as_dict() | self.qualities


def evaluate_claims(nlp: Language, path: Path, *, skip: int = 0) -> ClaimScores:
    """Return the scores of a pipeline's claims on a file, or a folder of ``.txt`` files, of gold texts.

    Raises:
        EvaluationError: a file is missing or of another format; the message names the line.
    """
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    texts = [text for file in files for text in read_gold(file)][skip:]
    documents: list[tuple[list[Quote], list[Quote]]] = []
    counts = {name: [0, 0] for name in _QUALITIES.values()}
    for gold, doc in zip(texts, nlp.pipe([text.text for text in texts]), strict=True):
        drafts = find_claims(plant(doc), published=gold.published)
        found = [_without_frame(quote_of(draft, gold.tokens)) for draft in drafts]
        documents.append((gold.claims, found))
        for right, guess in align(gold.claims, found, by_speaker=True):
            if right is not None:
                number = next(n for n, quote in enumerate(gold.claims) if quote is right)
                draft = next((d for d, quote in zip(drafts, found, strict=True) if quote is guess), None)
                _count(gold.qualities[number], draft, counts)
    shares = {name: right / total for name, (right, total) in counts.items() if total}
    return ClaimScores(score_quotes(documents), shares)


def _without_frame(quote: Quote) -> Quote:
    return replace(quote, parts=quote.parts | {"frame": frozenset[int]()})


def _count(wanted: dict[str, str], draft: ClaimDraft | None, counts: dict[str, list[int]]) -> None:
    for key, name in _QUALITIES.items():
        if key in wanted:
            counts[name][0] += draft is not None and _has(draft, key, wanted[key])
            counts[name][1] += 1


def _has(draft: ClaimDraft, key: str, value: str) -> bool:
    if key == "figure":
        found = {f"{quantity.value:g} {quantity.unit}" for quantity in draft.quantities}
        return {figure.strip() for figure in value.split(",")} <= found
    if key == "time":
        return draft.time is not None and draft.time.value == value
    if key == "modality":
        return draft.modality == value
    if key == "stance":
        return draft.stance == value
    if key == "made":
        return draft.made == (value == "yes")
    if key == "against":
        return value in {words.text for words in draft.against}
    if key == "via":
        return draft.via is not None and draft.via.text == value
    return draft.negated == (value == "yes")


def read_gold(path: Path) -> list[GoldText]:
    """Return the gold texts of a file. Raises EvaluationError where it is of another format."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path}: cannot be read: {error}") from error
    texts: list[GoldText] = []
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            continue
        title = _TITLE.match(line)
        if title is not None:
            texts.append(GoldText(title["title"], dt.date.fromisoformat(title["date"])))
        elif not texts:
            if line.strip():
                raise EvaluationError(f"{path} line {number}: a text begins with '= title (date)'")
        elif line.startswith(">"):
            _add_claim(texts[-1], line, f"{path} line {number}")
        elif not texts[-1].claims:
            texts[-1].text = f"{texts[-1].text}\n{line}".strip("\n") if line else texts[-1].text + "\n"
    for text in texts:
        text.text = text.text.strip()
    return texts


def _add_claim(text: GoldText, line: str, where: str) -> None:
    fields = [part.strip() for part in line.lstrip("> ").split(" | ")]
    if len(fields) != 5:
        raise EvaluationError(f"{where}: a claim has five fields between ' | ', here are {len(fields)}")
    kind, speaker, cue, content, extra = fields
    text.text = text.text.strip()
    pieces = _KEY.split(extra)
    qualities = {key: value.strip() for key, value in zip(pieces[1::2], pieces[2::2], strict=True)}
    words = text.tokens
    at = min((start for start, _ in _places(text.text, content, 0, where)), default=0)
    parts = {part: frozenset[int]() for part in PARTS}
    for part, value in (
        ("quote", content),
        ("speaker", speaker),
        ("cue", cue),
        ("addressee", qualities.get("to", "-")),
    ):
        places = list(
            _places(text.text, value, 0 if part in {"quote", "speaker"} else _sentence(text.text, at), where)
        )
        parts[part] = frozenset(
            word["id"] for word in words for start, end in places if start <= word["charBegin"] < end
        )
    text.claims.append(Quote(kind, "", parts))
    text.qualities.append(qualities)


def _sentence(text: str, position: int) -> int:
    """Return where the sentence of a position begins, roughly: after the last full stop before it."""
    return (
        max(text.rfind(". ", 0, position), text.rfind("\n", 0, position), text.rfind("” ", 0, position), -1)
        + 1
    )


def _places(text: str, words: str, start: int, where: str) -> Iterator[tuple[int, int]]:
    """Yield the places of words that " … " may interrupt. Raises EvaluationError where they are not there."""
    if words == "-":
        return
    for piece in words.split(" … "):
        match = re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", text[start:])
        if match is None:
            raise EvaluationError(f"{where}: the text does not contain {piece!r}")
        yield start + match.start(), start + match.end()
        start += match.end()
