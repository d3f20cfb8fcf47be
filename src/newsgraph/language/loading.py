"""Chooses and loads the German model, and makes it give what the extraction needs."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import is_package

import newsgraph.extraction.component  # noqa: F401  registers the spaCy component
from newsgraph.errors import ModelError
from newsgraph.language.models import CNN, PREFERRED, TRANSFORMER, bundled_model_path

logger = logging.getLogger(__name__)

PROBE = "Die Nato warnt Russland vor einem Angriff."
NEEDED = {
    "TAG": "a tagger",
    "POS": "parts of speech",
    "DEP": "a parser",
    "LEMMA": "lemmas",
    "ENT_IOB": "names (NER)",
}
PARAGRAPHS = "newsgraph_paragraphs"
TIGER_TO_UD = "newsgraph_tiger_to_ud"
EXTRACTION = "newsgraph"


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
    nlp = _load(_resolve(model, notify or logger.info), model)
    if PARAGRAPHS not in nlp.pipe_names and nlp.has_factory(PARAGRAPHS):
        nlp.add_pipe(PARAGRAPHS, first=True)
    _check(nlp, model)
    if extract and EXTRACTION not in nlp.pipe_names:
        nlp.add_pipe(EXTRACTION, last=True)
    return nlp


def _resolve(model: str, notify: Callable[[str], None]) -> str | Path:
    """Return what spaCy loads: a folder, or the name of an installed package."""
    if model == "auto":
        if is_package(PREFERRED):
            return PREFERRED
        model = "bundled"
    if model == "bundled":
        folder = bundled_model_path(TRANSFORMER)
        if folder is None and (folder := bundled_model_path(CNN)) is not None:
            notify(f"model {TRANSFORMER} is missing, {CNN} is used")
        if folder is None:
            raise ModelError(
                f"no bundled model: neither {TRANSFORMER} nor {CNN} is in this installation. "
                "Install newsgraph anew, or name a model with --model NAME or --model PATH."
            )
        return folder
    if model == "fast":
        model = CNN
    folder = bundled_model_path(model)
    if folder is not None:
        return folder
    if is_package(model):
        return model
    path = Path(model)
    if (path / "config.cfg").is_file():
        return path
    if path.is_dir():
        raise ModelError(f"{model} is no spaCy pipeline: it has no config.cfg.")
    raise ModelError(
        f"model {model} is not installed and no folder of that name exists. 'newsgraph models list' shows "
        f"what is there, 'newsgraph models install {PREFERRED}' gets one of spaCy's."
    )


def _load(source: str | Path, model: str) -> Language:
    try:
        return spacy.load(source)
    except (OSError, ValueError, ImportError) as error:
        reason = " ".join(str(error).split())
        raise ModelError(f"model {model} cannot be loaded: {reason[:300]}") from error


def _check(nlp: Language, model: str) -> Doc:
    """Run the pipeline over one sentence and return it. Raises ModelError where something is missing."""
    if nlp.lang != "de":
        raise ModelError(f"model {model} is for language {nlp.lang!r}; newsgraph needs a German one (de).")
    doc = nlp(PROBE)
    lacks = [what for attribute, what in NEEDED.items() if not doc.has_annotation(attribute)]
    if lacks:
        raise ModelError(f"model {model} lacks {', '.join(lacks)}. Take bundled or {PREFERRED}.")
    return doc
