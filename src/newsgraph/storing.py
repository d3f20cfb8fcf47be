"""Lets spaCy store a ``Doc`` with its article and extraction, as JSON.

``Doc.to_bytes``, ``DocBin(store_user_data=True)`` and ``nlp.pipe(…, n_process=2)`` write a document with
msgpack, which knows only plain values until it is told more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from srsly.msgpack import msgpack_decoders, msgpack_encoders  # type: ignore[import-untyped]

from newsgraph.schema import Article, Extraction

_KEY = "newsgraph/2"
_TYPES: dict[str, type[Article | Extraction]] = {"Article": Article, "Extraction": Extraction}

Chain = Callable[[Any], Any] | None


@msgpack_encoders("newsgraph")  # type: ignore[untyped-decorator]
def encode(value: Any, chain: Chain = None) -> Any:
    """Return an article or extraction as a dictionary; anything else is left to the next encoder."""
    if isinstance(value, (Article, Extraction)):
        return {_KEY: type(value).__name__, "json": value.model_dump_json(by_alias=True)}
    return chain(value) if chain else value


@msgpack_decoders("newsgraph")  # type: ignore[untyped-decorator]
def decode(value: Any, chain: Chain = None) -> Any:
    """Return the article or extraction that a dictionary of `encode` holds."""
    if isinstance(value, dict) and value.get(_KEY) in _TYPES:
        return _TYPES[value[_KEY]].model_validate_json(value["json"])
    return chain(value) if chain else value
