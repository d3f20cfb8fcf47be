"""Runs a pipeline over articles: ``Article`` in, ``Extraction`` out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc

import newsgraph.extraction.component  # noqa: F401  registers what a Doc carries
from newsgraph.errors import NO_DOCUMENT, ExtractionError, own_files
from newsgraph.language.parsing import annotate, is_long, tokenize
from newsgraph.schema import Article, Extraction


def extract(article: Article, nlp: Language) -> Extraction:
    """Return what one article says. ``nlp`` is a pipeline of `load_pipeline`.

    Raises:
        ExtractionError: the pipeline failed on this article.
        ModelError, InstallationError, ImportError: the pipeline fails on any.
    """
    try:
        with own_files():
            doc = annotate(make_doc(article, nlp), nlp)
    except NO_DOCUMENT:
        raise
    except Exception as error:
        raise ExtractionError.of(article, error) from error
    return extraction_of(doc)


def extract_many(
    articles: Iterable[Article], nlp: Language, *, batch_size: int = 16
) -> Iterator[Extraction | ExtractionError]:
    """Yield the extraction of each article, in order; for one that fails, the error instead.

    Args:
        articles: are read as they are needed, ``batch_size`` at a time.
        nlp: a pipeline of `load_pipeline`.
        batch_size: how many articles go through each component together.
    """
    waiting = iter(articles)
    while batch := list(islice(waiting, batch_size)):
        try:
            with own_files():
                docs = [make_doc(article, nlp) for article in batch]
                if any(map(is_long, docs)):
                    docs = [annotate(doc, nlp) for doc in docs]
                else:
                    docs = list(nlp.pipe(docs, batch_size=batch_size))
        except NO_DOCUMENT:
            raise
        except Exception:
            # One article spoils its batch, so the batch is done again, article by article.
            yield from (_extract_or_error(article, nlp) for article in batch)
        else:
            yield from (extraction_of(doc) for doc in docs)


def make_doc(article: Article, nlp: Language) -> Doc:
    """Return the tokenized article, which the pipeline's components then annotate."""
    doc = tokenize(article.text, nlp)
    doc._.newsgraph_article = article
    return doc


def _extract_or_error(article: Article, nlp: Language) -> Extraction | ExtractionError:
    try:
        return extract(article, nlp)
    except ExtractionError as error:
        return error


def extraction_of(doc: Doc) -> Extraction:
    """Return what the component found. Raises TypeError where the pipeline has none."""
    extraction = doc._.newsgraph
    if not isinstance(extraction, Extraction):
        raise TypeError("the pipeline has no component newsgraph: load it with load_pipeline(extract=True)")
    return extraction
