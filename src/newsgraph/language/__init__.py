"""German text becomes a spaCy ``Doc`` with sentences, lemmas, Universal Dependencies and names.

The functions are loaded on first use, so that listing the models does not wait for spaCy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsgraph.language.loading import load_pipeline
    from newsgraph.language.models import install_model, list_models, model_info

_MODULE_OF = {
    "install_model": "models",
    "list_models": "models",
    "load_pipeline": "loading",
    "model_info": "models",
}

__all__ = ["install_model", "list_models", "load_pipeline", "model_info"]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'newsgraph.language' has no attribute {name!r}")
    return getattr(import_module(f"newsgraph.language.{_MODULE_OF[name]}"), name)
