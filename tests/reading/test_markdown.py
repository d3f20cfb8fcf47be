"""Markdown with and without front matter."""

from __future__ import annotations

import datetime as dt

from newsgraph.reading.markdown import read_markdown

BODY = "Der Rat hat am Abend den Umbau beschlossen.\n\nEr soll zwei Jahre dauern."


def test_front_matter_is_metadata() -> None:
    page = read_markdown(
        '---\ntitle: "Rat stimmt zu"\ndate: 2024-10-24\npublisher: DER SPIEGEL\n'
        f"authors:\n  - Erika Muster\n  - Max Muster\n---\n\n{BODY}"
    )
    assert (page.title, page.published, page.publisher) == (
        "Rat stimmt zu",
        dt.date(2024, 10, 24),
        "Der Spiegel",
    )
    assert page.authors == ("Erika Muster", "Max Muster")
    assert page.text == f"Rat stimmt zu\n\n{BODY}"


def test_lists_in_brackets() -> None:
    assert read_markdown(f"---\nautor: [Erika Muster, Max Muster]\n---\n{BODY}").authors == (
        "Erika Muster",
        "Max Muster",
    )


def test_the_first_heading_is_the_title() -> None:
    page = read_markdown(
        f"**Kommunales**\n\n# Rat *stimmt* zu\n\n{BODY}\n\n## Kritik\n\nDie Opposition ist dagegen."
    )
    assert page.title == "Rat stimmt zu"
    assert page.text.split("\n\n") == [
        "Kommunales",
        "Rat stimmt zu",
        *BODY.split("\n\n"),
        "Kritik",
        "Die Opposition ist dagegen.",
    ]


def test_markup_goes_and_words_remain() -> None:
    page = read_markdown(
        "![Bild](a.jpg)\n\nDer **Rat** hat [am Abend](https://x.example) den _Umbau_\nbeschlossen, "
        "`endlich`.\n\n"
        "> „Das wurde Zeit“, sagte Kant.\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n<div>html</div>\n\n"
        "- [Politik](/p)\n- [Sport](/s)\n\n"
        "Drei Gründe sprachen dafür:\n\n1. Es zieht.\n2. Es ist eng, siehe [Plan](/plan).\n"
    )
    assert page.text.split("\n\n") == [
        "Der Rat hat am Abend den Umbau beschlossen, endlich.",
        "„Das wurde Zeit“, sagte Kant.",
        "Drei Gründe sprachen dafür:",
        "• Es zieht.",
        "• Es ist eng, siehe Plan.",
    ]


def test_windows_line_ends() -> None:
    assert (
        read_markdown(f"---\r\ntitle: Rat stimmt zu\r\n---\r\n\r\n{BODY}".replace("\n\n", "\r\n\r\n")).title
        == "Rat stimmt zu"
    )


def test_a_rule_at_the_top_is_not_front_matter() -> None:
    assert read_markdown(f"---\n\n{BODY}").text == BODY
