"""Measures who is who: actors and their mentions against annotated articles.

The gold is text with brackets, made for this project::

    = Besuch in Seltland
    # brandt person Ida Brandt
    # selt country Seltland
    [Präsidentin Ida Brandt|brandt] reiste ab. [Sie|brandt] verlässt [Seltland|selt].

A line ``=`` begins an article, a line ``#`` gives an actor's label, type and name; brackets hold a
mention and its actor, several actors joined by ``+`` ("[beide Länder|a+b]"). Brackets nest.

The measure is B³ (Bagga & Baldwin 1998) over mentions: a predicted mention counts for a gold one
where both end at the same word, or where they share most of their characters. A mention without partner
has precision or recall 0. Beside it: the share of actors of the right type; wrong merges (mentions in an
actor that mostly is another one) per 100 mentions; splits (surplus actors) per article; and the share
of the nouns and pronouns in the gold that are given to the right actor.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language

from newsgraph.errors import EvaluationError
from newsgraph.schema import Extraction

_TOKEN = re.compile(r"\[|\|([\w+]+)\]")
_LEAST_OVERLAP = 0.5

Place = tuple[int, int]  # characters: start, end


@dataclass(frozen=True)
class GoldMention:
    """A stretch of text and the labels of the actors it means."""

    start: int
    end: int
    actors: tuple[str, ...]


@dataclass
class GoldArticle:
    """An annotated article: its text without brackets."""

    title: str
    text: str = ""
    actors: dict[str, tuple[str, str]] = field(default_factory=dict)  # label → type, name
    mentions: list[GoldMention] = field(default_factory=list)


@dataclass(frozen=True)
class ActorScores:
    """Figures over all articles; shares from 0 to 1."""

    articles: int
    mentions: int
    precision: float
    recall: float
    f1: float
    types: float
    names: float
    pointers: float  # of the gold's nouns and pronouns, those given to the right actor
    merges_per_100: float
    splits_per_article: float

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name."""
        return {name: float(value) for name, value in vars(self).items()}


def evaluate_actors(nlp: Language, path: str | Path, *, skip: int = 0) -> ActorScores:
    """Return the scores of a pipeline with the ``newsgraph`` component on a gold file.

    Args:
        nlp: a German pipeline that fills ``doc._.newsgraph``.
        path: a file of the form above, or a folder of such files (``*.txt``).
        skip: articles left out at the start.

    Raises:
        EvaluationError: the gold cannot be read.
    """
    path = Path(path)
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    articles = [article for file in files for article in read_gold(file)][skip:]
    docs = nlp.pipe(article.text for article in articles)
    return score_articles((gold, doc._.newsgraph) for gold, doc in zip(articles, docs, strict=True))


def read_gold(path: Path) -> list[GoldArticle]:
    """Return the annotated articles of a file. Raises EvaluationError where it is of another form."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path}: not readable: {error}") from error
    articles: list[GoldArticle] = []
    bodies: list[list[str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("= "):
            articles.append(GoldArticle(line[2:].strip()))
            bodies.append([])
        elif not articles:
            if line.strip() and not line.startswith("#"):
                raise EvaluationError(f"{path}, line {number}: text before the first line '= title'")
        elif line.startswith("# "):
            label, kind, name = [*line[2:].split(" ", 2), "", ""][:3]
            articles[-1].actors[label] = (kind, name)
        else:
            bodies[-1].append(line)
    for article, body in zip(articles, bodies, strict=True):
        _read_brackets(article, "\n".join(body).strip(), path)
    return articles


def _read_brackets(article: GoldArticle, marked: str, path: Path) -> None:
    plain: list[str] = []
    length = last = 0
    opened: list[int] = []
    for match in _TOKEN.finditer(marked):
        plain.append(marked[last : match.start()])
        length += match.start() - last
        last = match.end()
        if match.group(1) is None:
            opened.append(length)
            continue
        labels = tuple(match.group(1).split("+"))
        unknown = [label for label in labels if label not in article.actors]
        if unknown or not opened:
            what = f"unknown actor {unknown[0]!r}" if unknown else "a bracket closed twice"
            raise EvaluationError(f"{path}, {article.title!r}: {what}")
        article.mentions.append(GoldMention(opened.pop(), length, labels))
    if opened:
        raise EvaluationError(f"{path}, {article.title!r}: a bracket is not closed")
    article.text = "".join([*plain, marked[last:]])
    article.mentions.sort(key=lambda mention: (mention.start, -mention.end))


def score_articles(pairs: Iterable[tuple[GoldArticle, Extraction]]) -> ActorScores:
    """Return the scores for annotated articles with their extractions."""
    totals: Counter[str] = Counter()
    for gold, extraction in pairs:
        totals.update(_count(gold, extraction))
        totals["articles"] += 1
    precision = _share(totals["precision"], totals["predicted"])
    recall = _share(totals["recall"], totals["gold"])
    return ActorScores(
        articles=totals["articles"],
        mentions=totals["gold"],
        precision=precision,
        recall=recall,
        f1=_share(2 * precision * recall, precision + recall),
        types=_share(totals["types"], totals["actors"]),
        names=_share(totals["names"], totals["actors"]),
        pointers=_share(totals["pointers_right"], totals["pointers"]),
        merges_per_100=100 * _share(totals["merged"], totals["aligned"]),
        splits_per_article=_share(totals["splits"], totals["articles"]),
    )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _count(gold: GoldArticle, extraction: Extraction) -> Counter[str]:
    """Count one article. A mention of two actors counts as two."""
    ours = [
        (mention.start, mention.end, actor.id, mention.kind)
        for actor in extraction.actors
        for mention in actor.mentions
    ]
    theirs = [(m.start, m.end, label) for m in gold.mentions for label in m.actors]
    partner = _align(gold, ours)
    pairs = [(label, actor) for place, label, actor in _pairs(theirs, ours, partner) if place]
    in_gold = Counter(label for _, _, label in theirs)
    in_ours = Counter(actor for _, _, actor, _ in ours)
    together = Counter(pairs)
    totals: Counter[str] = Counter(gold=len(theirs), predicted=len(ours), aligned=len(pairs))
    counts: dict[str, float] = defaultdict(float)
    for (label, actor), number in together.items():
        counts["precision"] += number * number / in_ours[actor]
        counts["recall"] += number * number / in_gold[label]
    best = {label: _best(label, together) for label in gold.actors if in_gold[label]}
    types = {actor.id: actor.type for actor in extraction.actors}
    names = {actor.id: actor.name for actor in extraction.actors}
    totals["actors"] = len(best)
    for label, found in best.items():
        kind, name = gold.actors[label]
        totals["types"] += types.get(found or "") == kind
        totals["names"] += names.get(found or "") == name
        totals["splits"] += max(0, sum(other == label for other, _ in together) - 1)
    owner = {actor: max(in_gold, key=lambda label: together[label, actor]) for _, actor in together}
    totals["merged"] = sum(n for (label, actor), n in together.items() if owner[actor] != label)
    totals.update(_count_pointers(gold, theirs, ours, partner, best))
    totals["precision"], totals["recall"] = counts["precision"], counts["recall"]  # type: ignore[assignment]
    return totals


def _align(gold: GoldArticle, ours: Sequence[tuple[int, int, str, str]]) -> dict[Place, Place]:
    """Gold place → predicted place, one to one, the best fitting first."""
    places = {(start, end) for start, end, _, _ in ours}
    fits = sorted(
        (
            (-_fit((mention.start, mention.end), place), (mention.start, mention.end), place)
            for mention in gold.mentions
            for place in places
            if place[0] < mention.end and mention.start < place[1]
        ),
    )
    partner: dict[Place, Place] = {}
    used: set[Place] = set()
    for fit, wanted, place in fits:
        if fit and wanted not in partner and place not in used:
            partner[wanted] = place
            used.add(place)
    return partner


def _fit(one: Place, other: Place) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    overlap = common / (max(one[1], other[1]) - min(one[0], other[0]))
    if one == other:
        return 2.0
    return 1.0 + overlap if one[1] == other[1] else overlap if overlap >= _LEAST_OVERLAP else 0.0


def _pairs(
    theirs: Sequence[tuple[int, int, str]],
    ours: Sequence[tuple[int, int, str, str]],
    partner: dict[Place, Place],
) -> Iterator[tuple[Place, str, str]]:
    """Yield the gold and the predicted actor of each aligned mention."""
    at = defaultdict(list)
    for start, end, actor, _ in sorted(ours, key=lambda mention: int(mention[2][1:])):
        at[start, end].append(actor)
    wanted = defaultdict(list)
    first = {label: start for start, _, label in reversed(theirs)}
    for start, end, label in theirs:
        wanted[start, end].append(label)
        wanted[start, end].sort(key=lambda label: first[label])
    for place, found in partner.items():
        # Where a mention means several actors, they are taken in the order of the text.
        for label, actor in zip(wanted[place], at[found], strict=False):
            yield place, label, actor


def _best(label: str, together: Counter[tuple[str, str]]) -> str | None:
    own = {actor: number for (other, actor), number in together.items() if other == label}
    return max(own, key=lambda actor: own[actor]) if own else None


def _count_pointers(
    gold: GoldArticle,
    theirs: Sequence[tuple[int, int, str]],
    ours: Sequence[tuple[int, int, str, str]],
    partner: dict[Place, Place],
    best: dict[str, str | None],
) -> Counter[str]:
    """Count the gold's nouns and pronouns: those that hold no word of the actor's name."""
    meant: dict[Place, set[str]] = defaultdict(set)
    for start, end, actor, _ in ours:
        meant[start, end].add(actor)
    totals: Counter[str] = Counter()
    for start, end, label in theirs:
        words = set(gold.text[start:end].split())
        if words & set(gold.actors[label][1].split()):
            continue
        totals["pointers"] += 1
        place = partner.get((start, end))
        totals["pointers_right"] += place is not None and best.get(label) in meant[place]
    return totals
