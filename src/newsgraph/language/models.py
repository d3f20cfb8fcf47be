"""The German models: where the bundled ones lie, which are installed, how to get another."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

TRANSFORMER = "de_newsgraph_trf"
CNN = "de_newsgraph_sm"
PREFERRED = "de_core_news_lg"


def bundled_model_path(name: str) -> Path | None:
    """Return the folder of a pipeline that travels with newsgraph, or None where it is missing.

    In an installed wheel it is ``newsgraph/models/<name>``, in a checkout ``models/<name>``.
    """
    package = Path(str(files("newsgraph")))
    for folder in (package / "models" / name, package.parents[1] / "models" / name):
        if (folder / "config.cfg").is_file() and (folder / "meta.json").is_file():
            return folder
    return None
