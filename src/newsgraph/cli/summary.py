"""What the terminal shows of an extraction: counts, main actors, who claims what, who does what."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import networkx as nx
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from newsgraph.graph import brief_of, build_graph
from newsgraph.graph.counting import Counts, count, count_by_article
from newsgraph.graph.pronouns import Pronouns
from newsgraph.labels import label
from newsgraph.schema import CLAIM_SURE_FROM, SURE_FROM, Actor, Claim, Conflict, Extraction, Relation
from newsgraph.terminal import SafeConsole

KINDS = ("actors", "claims", "relations")
MAIN_ACTORS = 12
MAIN_MATTERS = 6
MAIN_CLAIMS = 15
MAIN_RELATIONS = 12
EACH_BY_ITSELF = 3  # articles; of more, there is a table of them and one summary of all
LISTED_ARTICLES = 20  # in that table, the latest; the page and the files have all
SNIPPET = 100  # characters of a claim that are shown


def print_summary(
    extractions: Sequence[Extraction],
    graph: nx.MultiDiGraph,
    target: Path,
    *,
    lang: str = "de",
    console: Console | None = None,
) -> None:
    """Print a summary and where the graph was written.

    Up to three articles have one each; of more there is a table, and one summary of them all.

    Args:
        extractions: the articles' extractions.
        graph: the graph of them all.
        target: the file that holds the graph.
        lang: ``de`` or ``en``.
        console: where to print; standard output by default.
    """
    console = console or SafeConsole()
    if len(extractions) > EACH_BY_ITSELF:
        _print_articles(extractions, graph, lang, console)
        _print_brief(graph, lang, console)
        _print_main_actors(graph, lang, console)
    else:
        for extraction in extractions:
            own = graph if len(extractions) == 1 else build_graph([extraction])
            _print_article(extraction, own, lang, console)
    console.print(f"{label('ui', 'written', lang)}: [bold]{escape(str(target))}[/bold]", highlight=False)


def _print_article(extraction: Extraction, graph: nx.MultiDiGraph, lang: str, console: Console) -> None:
    article = extraction.article
    console.print()
    console.print(f"[bold]{escape(article.title or article.source or article.id)}[/bold]", highlight=False)
    origin = [article.publisher, article.published.strftime("%d.%m.%Y") if article.published else None]
    sentences = f"{len(extraction.sentences)} {label('ui', 'sentences', lang)}"
    told = count(graph)
    counts = [sentences, *_counted(told, lang)]
    console.print(escape(" · ".join([*filter(None, origin), *counts])), style="dim", highlight=False)
    names = {actor.id: actor.name for actor in extraction.actors}
    _print_brief(graph, lang, console)
    _print_actors(extraction.actors, names, lang, console)
    _print_claims(extraction, names, lang, console)
    _print_conflicts(extraction.claims, names, lang, console)
    _print_relations(extraction.relations, extraction.claims, names, told.relations, lang, console)


def _counted(counts: Counts, lang: str) -> list[str]:
    """Return how many of each are told, in the page's words and with its numbers."""
    return [f"{getattr(counts, kind)} {label('ui', kind, lang)}" for kind in KINDS]


def _print_brief(graph: nx.MultiDiGraph, lang: str, console: Console) -> None:
    """Print the sentences that the page opens with."""
    lines = brief_of(graph)
    if not lines:
        return
    console.print(f"[bold]{label('ui', 'brief', lang)}[/bold]")
    table = Table.grid(padding=(0, 1, 0, 0))
    several = sum(1 for _, kind in graph.nodes(data="kind") if kind == "article") > 1
    for line in lines:
        table.add_row(
            "  •", escape(line.text) + (f" [dim]({_origin(graph, line.article)})[/dim]" if several else "")
        )
    console.print(table)
    console.print()


def _origin(graph: nx.MultiDiGraph, article: str) -> str:
    """Return of which article a sentence is: its day and title."""
    data = graph.nodes[article]
    day = dt.date.fromisoformat(data["published"]).strftime("%d.%m.%Y") if data["published"] else ""
    return escape(": ".join(filter(None, [day, _shorten(data["title"])])))


def _print_articles(
    extractions: Sequence[Extraction], graph: nx.MultiDiGraph, lang: str, console: Console
) -> None:
    told = count_by_article(graph)
    table = _table(
        f"{len(extractions)} {label('column', 'articles', lang)}",
        *(label("column", name, lang) for name in ("date", "title")),
        *(label("ui", kind, lang) for kind in KINDS),
    )
    ordered = sorted(extractions, key=lambda x: (x.article.published or dt.date.min, x.article.id))
    for extraction in ordered[-LISTED_ARTICLES:]:
        article = extraction.article
        table.add_row(
            article.published.isoformat() if article.published else "",
            escape(_shorten(article.title or article.source or article.id)),
            *(str(getattr(told[article.id], kind)) for kind in KINDS),
        )
    console.print(table)
    _print_rest(len(ordered) - LISTED_ARTICLES, lang, console, "more_articles")
    console.print(escape(" · ".join(_counted(count(graph), lang))), style="dim", highlight=False)


def _print_main_actors(graph: nx.MultiDiGraph, lang: str, console: Console) -> None:
    nodes = [data for _, data in graph.nodes(data=True) if data["kind"] == "actor"]
    actors = [data for data in nodes if not _is_matter(named=data["named"], kind=data["type"])]
    columns = [("ui", "name"), ("ui", "type"), ("ui", "mentions"), ("column", "articles")]
    table = _table(label("ui", "main_actors", lang), *(label(group, key, lang) for group, key in columns))
    for data in sorted(actors, key=lambda data: (-data["weight"], data["label"]))[:MAIN_ACTORS]:
        kind = label("type", data["type"], lang)
        table.add_row(escape(data["label"]), kind, str(data["weight"]), str(data["articles"]))
    console.print(table)


def _print_actors(actors: Sequence[Actor], names: Mapping[str, str], lang: str, console: Console) -> None:
    ranked = sorted(actors, key=lambda actor: -len(actor.mentions))
    matters = [actor for actor in ranked if _is_matter(named=actor.named, kind=actor.type)]
    main = [each for each in ranked if not _is_matter(named=each.named, kind=each.type)][:MAIN_ACTORS]
    if not main:
        return
    table = _table(
        label("ui", "main_actors", lang),
        label("ui", "name", lang),
        label("ui", "type", lang),
        label("ui", "mentions", lang),
        label("ui", "roles", lang),
    )
    for actor in main:
        roles = list(
            dict.fromkeys(
                f"{role.text} – {names[role.of]}"
                if role.of and names[role.of] not in role.text
                else role.text
                for role in actor.roles
            )
        )
        table.add_row(
            escape(actor.name),
            label("type", actor.type, lang),
            str(len(actor.mentions)),
            escape("; ".join(roles[:2])),
        )
    console.print(table)
    if matters:
        names_of = " · ".join(actor.name for actor in matters[:MAIN_MATTERS])
        console.print(f"{label('ui', 'main_matters', lang)}: {escape(names_of)}", highlight=False)


def _is_matter(*, named: bool, kind: str) -> bool:
    """Whether an actor is what the article is about, and nobody in it."""
    return kind == "other" and not named


def _print_claims(extraction: Extraction, names: Mapping[str, str], lang: str, console: Console) -> None:
    claims, pronouns = extraction.claims, Pronouns(extraction)
    if not claims:
        return
    table = _table(
        label("ui", "who_claims_what", lang),
        label("ui", "who", lang),
        label("ui", "cue", lang),
        label("ui", "what", lang),
        label("column", "holds", lang),
    )
    sure = [claim for claim in claims if claim.confidence >= CLAIM_SURE_FROM]
    ranked = sorted(sure, key=lambda claim: (claim.kind == "Reported", -claim.confidence, claim.sentence))
    for claim in ranked[:MAIN_CLAIMS]:
        act = label("stance", claim.stance, lang) if claim.kind == "Reported" else "–"
        table.add_row(
            escape(_voice(claim, names, lang)),
            escape(claim.cue.text if claim.cue else act),
            escape(_shorten(pronouns.told(claim))),
            escape(", ".join(_made_in_words(claim, lang) + _holds_in_words(claim, lang))),
        )
    console.print(table)
    _print_rest(len(claims) - min(len(sure), MAIN_CLAIMS), lang, console)


def _print_conflicts(claims: Sequence[Claim], names: Mapping[str, str], lang: str, console: Console) -> None:
    by_id = {claim.id: claim for claim in claims}
    position = {claim.id: number for number, claim in enumerate(claims)}
    pairs: dict[tuple[str, str], Conflict] = {}
    for claim in claims:
        for other in claim.conflicts_with:
            if other.claim in by_id:
                low, high = sorted((claim.id, other.claim), key=lambda key: position[key])
                pairs.setdefault((low, high), other)
    if not pairs:
        return
    console.print(f"[bold]{label('ui', 'conflicts', lang)}[/bold]")
    for pair, conflict in sorted(pairs.items(), key=lambda item: [position[key] for key in item[0]]):
        sides = [f"{_voice(by_id[key], names, lang)}: {_side(by_id[key], conflict)}" for key in pair]
        about = f"{conflict.on}: " if conflict.on else ""
        console.print(escape("  " + about + " ↔ ".join(sides)), highlight=False)


def _side(claim: Claim, conflict: Conflict) -> str:
    """What one side says: its figures, or its words."""
    figures = ", ".join(figure.text for figure in claim.quantities) if conflict.kind == "figure" else ""
    return figures or _shorten(claim.text)


def _print_relations(
    relations: Sequence[Relation],
    claims: Sequence[Claim],
    names: Mapping[str, str],
    told: int,
    lang: str,
    console: Console,
) -> None:
    speakers = {claim.id: _speaker(claim, names) for claim in claims}
    rows: Counter[tuple[str, str, str, str]] = Counter()
    for relation in relations:
        if relation.confidence >= SURE_FROM and any(argument.actors for argument in relation.arguments):
            event = label("event", relation.event, lang) if relation.event else ""
            vouchers = ", ".join(dict.fromkeys(speakers[claim] for claim in relation.vouchers))
            rows[relation.text, ", ".join(_holds_in_words(relation, lang)), vouchers, event] += 1
    if not rows:
        return
    table = _table(
        label("ui", "who_does_what", lang),
        label("column", "relation", lang),
        label("column", "holds", lang),
        label("column", "speaker", lang),
        label("ui", "event", lang),
    )
    for row, _ in rows.most_common(MAIN_RELATIONS):
        table.add_row(*map(escape, row))
    console.print(table)
    _print_rest(told - MAIN_RELATIONS, lang, console)


def _holds_in_words(item: Claim | Relation, lang: str) -> list[str]:
    """Return what keeps something from being plainly so: "möglich", "verneint"; nothing where it is."""
    words = [label("modality", item.modality, lang)] if item.modality != "asserted" else []
    return [*words, *([label("ui", "negated", lang)] if item.negated else [])]


def _made_in_words(claim: Claim, lang: str) -> list[str]:
    """Return what keeps a claim from being its speaker's: only demanded of them, or denied by them."""
    words = [] if claim.made else [label("ui", "not_made", lang)]
    return [*words, *([label("stance", "denies", lang)] if claim.stance == "denies" else [])]


def _voice(claim: Claim, names: Mapping[str, str], lang: str) -> str:
    """Return who speaks, and who passes their words on: "die Regierung (so Beat Obrist)"."""
    passed_on = f" ({label('ui', 'passed_on_by', lang).format(name=names[claim.via])})" if claim.via else ""
    return _speaker(claim, names) + passed_on


def _speaker(claim: Claim, names: Mapping[str, str]) -> str:
    if claim.speaker:
        return names[claim.speaker]
    return claim.speaker_span.text if claim.speaker_span else "?"


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SNIPPET else line[: SNIPPET - 1].rstrip() + "…"


def _print_rest(rest: int, lang: str, console: Console, words: str = "more_in_graph") -> None:
    if rest > 0:
        console.print(f"  … {label('ui', words, lang).format(count=rest)}", style="dim", highlight=False)


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=None, padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column, overflow="fold")
    return table
