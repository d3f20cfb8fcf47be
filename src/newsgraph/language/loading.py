"""Chooses and loads the German model, and makes it give what the extraction needs."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from thinc.api import NumpyOps, get_current_ops, set_current_ops

import newsgraph.language.number_ends
import newsgraph.language.paragraphs
import newsgraph.language.strong_verbs  # noqa: F401  registers the component, as the lines above do
from newsgraph.errors import ModelError
from newsgraph.language.models import CNN, TRANSFORMER, find_model, missing_model
from newsgraph.language.tiger import TIGER_LABELS

logger = logging.getLogger(__name__)

PROBE = "Die Nato warnt Russland vor einem Angriff."
NEEDED = {"POS": "parts of speech", "DEP": "a parser", "LEMMA": "lemmas", "ENT_IOB": "names (NER)"}
UD_LABELS = frozenset({"nsubj", "obj", "obl", "case", "det"})


def load_pipeline(
    model: str = "auto", *, extract: bool = True, notify: Callable[[str], None] | None = None
) -> Language:
    """Load a German pipeline whose documents carry sentences, names and Universal Dependencies.

    Args:
        model: ``auto`` (``de_core_news_lg`` where it is installed, else ``bundled``), ``bundled`` (the
            transformer, or the CNN where that is missing), ``fast`` (the CNN), the name of an installed spaCy
            pipeline, or the path of one.
        extract: add the component ``newsgraph``, which fills ``doc._.newsgraph``.
        notify: called with a line for the user where the choice of the model is worth one; logged otherwise.

    Raises:
        ModelError: there is no such model, or it lacks what is needed; the message says what to do.
    """
    folder = find_model(model)
    if folder is None:
        raise ModelError(missing_model(model))
    if model in ("auto", "bundled") and folder.name == CNN:
        (notify or logger.info)(f"{TRANSFORMER} is missing, the smaller {CNN} is used")
    try:
        with _numpy_products():
            nlp = spacy.load(folder)
    except (OSError, ValueError, ImportError) as error:
        reason = " ".join(str(error).split())
        raise ModelError(f"model {model} cannot be loaded: {reason[:300]}") from error
    return complete_pipeline(nlp, model, extract=extract)


@contextmanager
def _numpy_products() -> Iterator[None]:
    """Give models loaded inside numpy's matrix product, on most processors faster than thinc's own."""
    before = get_current_ops()
    set_current_ops(NumpyOps(use_blis=False))
    try:
        yield
    finally:
        set_current_ops(before)


def complete_pipeline(nlp: Language, model: str, *, extract: bool = True) -> Language:
    """Add newsgraph's components to a German pipeline, whatever labels its parser gives.

    Raises:
        ModelError: the pipeline lacks what is needed.
    """
    if nlp.lang != "de":
        raise ModelError(f"model {model} is for language {nlp.lang!r}, newsgraph needs a German one")
    _split_single_guillemets(nlp)
    if "newsgraph_paragraphs" not in nlp.pipe_names:
        nlp.add_pipe("newsgraph_paragraphs", first=True)
    if "newsgraph_number_ends" not in nlp.pipe_names:
        nlp.add_pipe("newsgraph_number_ends", after="newsgraph_paragraphs")
    relations = {token.dep_ for token in _probe(nlp, model)}
    if relations & TIGER_LABELS:
        nlp.add_pipe("newsgraph_tiger_to_ud")
    elif not relations & UD_LABELS:
        raise ModelError(
            f"model {model} has a parser whose labels are neither Universal Dependencies nor TIGER's"
        )
    if "newsgraph_strong_verbs" not in nlp.pipe_names:
        nlp.add_pipe("newsgraph_strong_verbs")
    if extract and "newsgraph" not in nlp.pipe_names:
        nlp.add_pipe("newsgraph")
    return nlp


def _split_single_guillemets(nlp: Language) -> None:
    """Part ›words‹ from their marks, the only quotation marks that spaCy's German tokenizer does not know."""
    if isinstance(nlp.tokenizer, Tokenizer):
        before, after = nlp.tokenizer.prefix_search, nlp.tokenizer.suffix_search
        nlp.tokenizer.prefix_search = re.compile(rf"{before.__self__.pattern}|^[›‹]").search
        nlp.tokenizer.suffix_search = re.compile(rf"{after.__self__.pattern}|[›‹]$|(?<=[›‹])\.$").search


def _probe(nlp: Language, model: str) -> Doc:
    """Return a sentence as the pipeline annotates it. Raises ModelError where an annotation is missing."""
    doc = nlp(PROBE)
    lacks = [what for attribute, what in NEEDED.items() if not doc.has_annotation(attribute)]
    if lacks:
        raise ModelError(f"model {model} lacks {', '.join(lacks)}; take another with --model, e.g. bundled")
    return doc
