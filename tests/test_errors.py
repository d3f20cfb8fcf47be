"""What every error that a user can mend has in common."""

from __future__ import annotations

import pickle

import pytest

from newsgraph import errors
from newsgraph.errors import ExtractionError, NewsgraphError
from newsgraph.schema import Article

KINDS = [
    each
    for each in vars(errors).values()
    if isinstance(each, type) and issubclass(each, NewsgraphError) and each is not ExtractionError
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\x85"])
def test_an_error_is_one_line_whatever_it_names(kind: type[NewsgraphError], end: str) -> None:
    assert str(kind(f"no actor is called 'Bo'. Similar: Bonn{end}Beuel.")) == (
        "no actor is called 'Bo'. Similar: Bonn Beuel."
    )


def test_the_error_of_an_article_is_one_line_and_keeps_the_article() -> None:
    article = Article(text="Bonn", source="a\nb.txt")
    error = ExtractionError.of(article, ValueError("not\nthis"))
    assert str(error) == "a b.txt: cannot be analysed: ValueError: not this"
    again = pickle.loads(pickle.dumps(error))  # as it comes from another process
    assert (str(again), again.article) == (str(error), article)
