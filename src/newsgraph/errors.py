"""The errors that a user can mend. The command line prints each as one line."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsgraph.limits import needs_too_much

if TYPE_CHECKING:
    from newsgraph.schema import Article


class NewsgraphError(Exception):
    """Base of all errors with a message made for the user: what is wrong and what to do.

    The message is one line, whatever a name, an address or a library's own error brings into it.
    """

    def __str__(self) -> str:
        return " ".join(str(self.args[0]).splitlines()) if self.args else ""


class ReadingError(NewsgraphError):
    """An input that cannot be read as a German article; the message names the file."""


class ModelError(NewsgraphError):
    """A language model that is missing or lacks what is needed."""


class InstallationError(NewsgraphError):
    """A file of the program itself that cannot be read: what one document fails at, all would fail at."""


# What no document can be blamed for: a library that cannot be loaded, a model or a program that is not whole.
NO_DOCUMENT = (ImportError, ModelError, InstallationError)


@contextmanager
def own_files() -> Iterator[None]:
    """Tell errors of the program's own files, where no other files are read, from those of a document."""
    try:
        yield
    except OSError as error:
        if error.filename is None or error.errno == errno.ENOMEM:  # a closed pipe, or too large a document
            raise
        what = f"{error.filename}: {error.strerror}"
        raise InstallationError(f"newsgraph is not whole ({what}). Install it anew.") from error


class ExtractionError(NewsgraphError):
    """An article that the pipeline could not process; ``article`` is the one."""

    def __init__(self, message: str, article: Article) -> None:
        super().__init__(message, article)
        self.article = article

    @classmethod
    def of(cls, article: Article, error: Exception) -> ExtractionError:
        """Return the error for an article whose processing raised another."""
        name = article.source or article.title or article.id
        if needs_too_much(error):
            return cls(f"{name}: needed more memory than allowed", article)
        return cls(f"{name}: cannot be analysed: {type(error).__name__}: {error}", article)


class EvaluationError(NewsgraphError):
    """A gold file that cannot be used for the evaluation asked for."""


class StoreError(NewsgraphError):
    """A store that cannot be opened, is of another version, or holds no such thing."""


class ExportError(NewsgraphError):
    """A graph that cannot be written in the format or to the place asked for."""
