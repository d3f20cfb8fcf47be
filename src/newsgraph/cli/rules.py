"""``newsgraph rules``: what the program looks for, with examples, and where in the code."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from newsgraph.cli.options import note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgraph.extraction.rule import Rule

_TITLES = {
    "claim": "Claims: who says what",
    "relation": "Relations: who does what to whom",
    "identity": "Identity: which words are one actor",
    "pointing": "Pointing: whom pronouns and nouns mean",
}
_HEAD = """# The rules

Made from the code by `newsgraph rules --markdown > docs/rules.md`; a test holds it to date. The id of a rule
stands in `found_by` of each record. In an example the marks `{name:…}` show what is found; a line with ✗ is a
sentence in which the rule does not fire. `newsgraph rules WORD` prints the places in the code as well.
"""


def rules(
    word: Annotated[str | None, typer.Argument(help="Only rules that hold this word.")] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print docs/rules.md.")] = False,
) -> None:
    """Show the rules: what each says, where it fires, where it does not, and where it is in the code."""
    from newsgraph.extraction.rules import all_rules, place_of, rules_with

    found = all_rules() if word is None else rules_with(word)
    if not found:
        note(f"no rule holds the word {word!r}")
        raise typer.Exit(1)
    if markdown:
        typer.echo(as_markdown(found), nl=False)
        return
    for rule in found:
        typer.echo(f"{rule.id}  {place_of(rule)}\n  {rule.says} {_measured(rule)}".rstrip())
        for mark, texts in (("✓", rule.examples), ("✗", rule.counter)):
            for text in texts:
                typer.echo(f"  {mark} {_one_line(text)}")


def as_markdown(found: Sequence[Rule]) -> str:
    """Return rules as a page of Markdown, a section per kind of record."""
    sections = [_HEAD]
    for kind, of_kind in groupby(found, key=lambda rule: rule.id.partition(".")[0]):
        sections.append(f"\n## {_TITLES[kind]}\n")
        for rule in of_kind:
            examples = [f"- `{_one_line(text)}`" for text in rule.examples]
            counter = [f"- ✗ `{_one_line(text)}`" for text in rule.counter]
            says = f"{rule.says} {_measured(rule)}".strip()
            sections.append("\n".join([f"\n### {rule.id}\n", says, "", *examples, *counter, ""]))
    return "".join(sections)


def _measured(rule: Rule) -> str:
    from newsgraph.extraction.rules import measured

    counts = measured(rule.id)
    return f"Right in {counts} on annotated quotations." if counts else ""


def _one_line(text: str) -> str:
    return text.replace("\n\n", " ¶ ")
