"""The errors that a user can mend. The command line prints each as one line."""

from __future__ import annotations


class NewsgraphError(Exception):
    """Base of all errors with a message made for the user: what is wrong and what to do."""


class ReadingError(NewsgraphError):
    """An input that cannot be read as a German article; the message names the file."""


class ModelError(NewsgraphError):
    """A language model that is missing or lacks what is needed."""


class EvaluationError(NewsgraphError):
    """A gold file that cannot be used for the evaluation asked for."""


class StoreError(NewsgraphError):
    """A store that cannot be opened, is of another version, or holds no such thing."""
