"""What the terminal shows of a batch: a progress bar while it runs, a summary at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from newsgraph.terminal import SafeConsole

if TYPE_CHECKING:
    from newsgraph.corpus.batch import RunReport

SHOWN_FAILURES = 10


@contextmanager
def show_progress(console: Console | None = None) -> Iterator[Callable[[RunReport], None]]:
    """Give a function that shows a report as a progress bar on stderr, where that is a terminal."""
    console = console or SafeConsole(stderr=True)
    progress = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[failed]} failed · {task.fields[speed]:,.0f} words/s ·"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,  # in a log a bar is only noise
    )
    task = progress.add_task("loading the model", total=None, failed=0, speed=0.0)

    def show(report: RunReport) -> None:
        ended = report.done + report.unchanged + report.failed
        progress.update(
            task,
            description="searching and reading" if report.searching else "reading",
            completed=ended,
            total=None if report.searching else report.found,
            failed=report.failed,
            speed=report.words_per_second,
        )

    with progress:
        yield show


def print_report(report: RunReport, out: Path, console: Console | None = None) -> None:
    """Print what a run has done, and why documents failed."""
    console = console or SafeConsole(stderr=True)
    parts = [
        f"{report.found} documents",
        f"{report.done} read",
        f"{report.unchanged} known already",
        f"{report.failed} failed",
    ]
    for count, words in (
        (report.vanished, "vanished"),
        (report.pruned, "articles deleted"),
        (report.duplicates, "near-duplicates in the store"),
        (report.workers_lost, "workers lost"),
        (report.retried, "retries"),
    ):
        if count:
            parts.append(f"{count} {words}")
    console.print(" · ".join(parts), highlight=False)
    if report.done:
        console.print(
            f"{report.words:,} words in {report.seconds:.1f} s = {report.words_per_second:,.0f} words/s",
            highlight=False,
        )
    for failure in report.failures[:SHOWN_FAILURES]:
        console.print(f"  {failure.kind}: {escape(failure.message)}", highlight=False, soft_wrap=True)
    if report.failed > SHOWN_FAILURES:
        console.print(
            f"  … and {report.failed - SHOWN_FAILURES} more, in table failures of {escape(str(out))}"
        )
