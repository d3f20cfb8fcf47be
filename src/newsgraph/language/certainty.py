"""How sure a parser is of each word's head, kept with the document.

Only the bundled transformer tells it. Of a document of any other model every head counts as certain, so
that whoever asks needs no knowledge of models.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

_KEY = "newsgraph.head_certainties"


def set_head_certainties(doc: Doc, certainties: NDArray[np.float32]) -> None:
    """Keep one probability (0 to 1) for the head of each of the document's tokens."""
    doc.user_data[_KEY] = certainties


def head_certainties(doc: Doc) -> list[float]:
    """Return the probability (0 to 1) that the parser gave to each word's head; 1 where none is known."""
    certainties = doc.user_data.get(_KEY)
    return [1.0] * len(doc) if certainties is None else np.asarray(certainties).tolist()
