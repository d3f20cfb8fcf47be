"""``newsgraph explain`` and ``extract --explain``: what was read, by which rule, and what was not."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import typer

from newsgraph.cli.options import ModelOption, one_line_errors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsgraph.extraction.explaining import Explanation
    from newsgraph.extraction.notes import Factor
    from newsgraph.language.tree import Tree
    from newsgraph.schema import Actor, Claim, Relation

_BLOCK = "Ein Name"  # of the block of gold, for the user to change


def explain(
    text: Annotated[str, typer.Argument(metavar="SENTENCE", help="One sentence or a few.")],
    model: ModelOption = "bundled",
) -> None:
    """Show how a sentence is read, by which rules, what was dropped and why, and gold ready to paste."""
    from newsgraph.evaluation.drafting import claim_block, relation_block
    from newsgraph.extraction.explaining import explain as run
    from newsgraph.language import load_pipeline
    from newsgraph.schema import Article

    today = dt.date.today()
    with one_line_errors():
        found = run(Article(text=text.strip(), published=today), load_pipeline(model))
    sections = {
        "tree": list(_tree(found.tree)),
        "segments": list(_segments(found.tree)),
        **records(found),
        "for data/gold/claims": [claim_block(_BLOCK, today, found.tree)],
        "for data/gold/relations": [relation_block(_BLOCK, found.tree)],
    }
    for title, lines in sections.items():
        typer.echo(f"== {title}")
        typer.echo("\n".join(lines or ["none"]) + "\n")


def print_explanation(found: Explanation, *, err: bool) -> None:
    """Print a line and its reasons for every record of an article; to stderr where ``err`` is set."""
    article = found.extraction.article
    typer.echo(f"# {article.title or article.source or article.id}", err=err)
    for title, lines in records(found).items():
        typer.echo(f"== {title}\n" + "\n".join(lines or ["none"]) + "\n", err=err)


def records(found: Explanation) -> dict[str, list[str]]:
    """Return the lines for actors, claims, relations, and for what tells nothing."""
    extraction = found.extraction
    names = {actor.id: actor.name for actor in extraction.actors}
    return {
        "actors": [line for actor in extraction.actors for line in _actor(actor)],
        "claims": [
            line for claim in extraction.claims for line in _claim(claim, found.factors(claim.id), names)
        ],
        "relations": [
            line for r in extraction.relations for line in _relation(r, found.factors(r.id), names)
        ],
        "not told": [f"{word.text} ({word.dep}): {why}" for word, why in found.untold()],
    }


def _tree(tree: Tree) -> Iterator[str]:
    for word in tree:
        head = "–" if word.head is word else word.head.text
        morph = "|".join(
            f"{name}={','.join(values)}" for name, values in word.features.items() if name != "_"
        )
        form = f"{word.text:<18} {word.lemma:<18} {word.pos:<6} {word.tag:<8} {word.dep:<11} ← {head:<14}"
        yield f"{form} {word.entity or '-':<5} {morph}".rstrip()


def _segments(tree: Tree) -> Iterator[str]:
    from newsgraph.extraction.surface.segments import Layout

    for unit in Layout(tree).units:
        for segment in unit.segments:
            finite = "" if segment.finite is None else f", finite verb {tree[segment.finite].text!r}"
            yield f"{segment.form.value}{finite}: {tree[segment.start : segment.end].text}"


def _actor(actor: Actor) -> Iterator[str]:
    yield f"{actor.id}  {actor.name} ({actor.type})"
    by_rule: dict[str, list[str]] = {}
    for mention in actor.mentions:
        by_rule.setdefault(mention.found_by, []).append(mention.text)
    for rule, texts in by_rule.items():
        yield f"    {rule}: {' · '.join(texts)}"
    for role in actor.roles:
        yield f"    {role.found_by}: is {role.text}"
    for reason in actor.merges:
        yield f"    merged: {reason}"


def _claim(claim: Claim, factors: Sequence[Factor], names: dict[str, str]) -> Iterator[str]:
    from newsgraph.extraction.rules import measured

    speaker = names.get(claim.speaker or "") or (claim.speaker_span.text if claim.speaker_span else "?")
    cue = f" [{claim.cue.text}]" if claim.cue is not None else ""
    counts = measured(claim.found_by)
    measure = f", a rule that was right in {counts} on annotated quotations" if counts else ""
    yield f"{claim.id}  {claim.found_by}  {claim.confidence:.2f}{measure}"
    yield f"    {speaker}{cue}: {claim.text}"
    told = [claim.kind, claim.stance, claim.modality, *(["negated"] if claim.negated else [])]
    yield f"    {' · '.join(told)}"
    yield _reckoned(factors)


def _relation(relation: Relation, factors: Sequence[Factor], names: dict[str, str]) -> Iterator[str]:
    yield f"{relation.id}  {relation.found_by}  {relation.confidence:.2f}  {relation.text}"
    for argument in relation.arguments:
        who = ", ".join(names[actor] for actor in argument.actors) or "nobody"
        label = f" [{argument.label}]" if argument.label else ""
        yield f"    {argument.role} ({argument.slot}){label}: {argument.text} → {who}"
    told = [relation.modality, *(["negated"] if relation.negated else []), relation.event or "no event"]
    yield f"    {' · '.join([*told, *(f'vouched for by {claim}' for claim in relation.vouchers)])}"
    yield _reckoned(factors)


def _reckoned(factors: Sequence[Factor]) -> str:
    return f"    confidence: log-odds {', '.join(f'{factor.value:+.2f} {factor.why}' for factor in factors)}"
