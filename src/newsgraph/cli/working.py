"""Reads and extracts document by document, each within limits; what fails costs a line, not the run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, TypeVar

from newsgraph.cli.options import note
from newsgraph.errors import NewsgraphError
from newsgraph.limits import TooSlow, memory_limit, needs_too_much, time_limit

if TYPE_CHECKING:
    from newsgraph.schema import Article, Extraction

_T = TypeVar("_T")


class Work:
    """The work of one command.

    Args:
        seconds: that one document may take, for reading and again for the extraction.
        memory: bytes that it may need on top of what is loaded.
    """

    def __init__(self, seconds: float, memory: int) -> None:
        self.failed = 0
        self._seconds = seconds
        self._memory = memory

    @property
    def exit_code(self) -> int:
        """1 when some input failed, else 0."""
        return 1 if self.failed else 0

    def read(self, files: Iterable[str]) -> Iterator[Article]:
        """Yield the articles of the files."""
        from newsgraph.reading import read_articles

        for file in files:
            results = read_articles(file)
            while (result := self._within(file, results)) is not None:
                if isinstance(result, NewsgraphError):
                    self._fail(str(result))
                else:
                    yield result

    def extract(self, articles: Iterable[Article], model: str) -> Iterator[Extraction]:
        """Yield the extractions of the articles. Raises ModelError."""
        from newsgraph.extraction.running import extract_many
        from newsgraph.language import load_pipeline

        nlp = load_pipeline(model, notify=note)
        for article in articles:
            result = self._within(_name(article), extract_many([article], nlp))
            if isinstance(result, NewsgraphError):
                self._fail(str(result))
            elif result is not None:
                yield result

    def explain(self, articles: Iterable[Article], model: str, *, err: bool) -> Iterator[Extraction]:
        """Yield the extractions of articles, and print how each came about; to stderr where ``err`` is set.

        Raises ModelError.
        """
        from newsgraph.cli.explain import print_explanation
        from newsgraph.extraction.explaining import explain_many
        from newsgraph.language import load_pipeline

        nlp = load_pipeline(model, notify=note)
        for article in articles:
            result = self._within(_name(article), explain_many([article], nlp))
            if isinstance(result, NewsgraphError):
                self._fail(str(result))
            elif result is not None:
                print_explanation(result, err=err)
                yield result.extraction

    def _within(self, name: str, results: Iterator[_T]) -> _T | None:
        """The next result; None where there is none, or where it needs too much: then nothing more comes."""
        too_slow = f"{name}: took longer than {self._seconds:.0f} seconds (--time-limit)"
        try:
            with ExitStack() as limits:
                limits.enter_context(time_limit(self._seconds, lambda: note(too_slow)))
                limits.enter_context(memory_limit(self._memory))
                return next(results, None)
        except TooSlow:
            self._fail(too_slow)
        except Exception as error:
            if not needs_too_much(error):
                raise
            self._fail(f"{name}: needed more than {self._memory / 2**20:,.0f} MB (--memory-limit)")
        return None

    def _fail(self, line: str) -> None:
        self.failed += 1
        note(line)


def _name(article: Article) -> str:
    return article.source or article.title or article.id
