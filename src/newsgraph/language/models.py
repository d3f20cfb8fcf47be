"""The German models: where the bundled ones lie, which are installed, how to get another."""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution, entry_points, version
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from newsgraph.errors import ModelError

__all__ = ["ModelInfo", "bundled_model_path", "install_model", "list_models", "model_info"]

TRANSFORMER = "de_newsgraph_trf"
CNN = "de_newsgraph_sm"
PREFERRED = "de_core_news_lg"
# spaCy's German pipelines that have all that is needed; de_dep_news_trf has no names.
INSTALLABLE = (PREFERRED, "de_core_news_md", "de_core_news_sm")
RELEASES = "https://github.com/explosion/spacy-models/releases/download"


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """What is known of a model. Scores are shares between 0 and 1, as the model reports them of itself."""

    name: str
    origin: Literal["bundled", "installed", "folder", "not installed"]
    how: str  # the argument of --model, or the command that installs it
    version: str = ""
    description: str = ""
    licence: str = ""
    megabytes: float | None = None
    path: Path | None = None
    components: tuple[str, ...] = ()
    scores: Mapping[str, float] | None = None


def bundled_model_path(name: str) -> Path | None:
    """Return the folder of a pipeline that travels with newsgraph, or None where it is missing.

    In an installed wheel it is ``newsgraph/models/<name>``, in a checkout ``models/<name>``.
    """
    package = Path(str(files("newsgraph")))
    for folder in (package / "models" / name, package.parents[1] / "models" / name):
        if is_pipeline(folder):
            return folder
    return None


def is_pipeline(folder: Path) -> bool:
    """Tell whether the folder holds a spaCy pipeline. A name that is too long for a file is none."""
    try:
        return (folder / "config.cfg").is_file() and (folder / "meta.json").is_file()
    except OSError:
        return False


def installed_model_path(name: str) -> Path | None:
    """Return the data folder of an installed pipeline package, or None where there is none."""
    try:
        package = distribution(name)
    except (PackageNotFoundError, ValueError):
        return None
    folder = Path(str(package.locate_file(name)))
    return next((path for path in (folder, *folder.glob(f"{name}-*")) if is_pipeline(path)), None)


def list_models() -> list[ModelInfo]:
    """Return the bundled models, the installed German pipelines, and which of spaCy's could be installed."""
    bundled = [
        _describe(folder, name, "bundled", how)
        for name, how in ((TRANSFORMER, "bundled"), (CNN, "fast"))
        if (folder := bundled_model_path(name))
    ]
    installed = [
        _describe(folder, name, "installed", name)
        for name in _installed_names()
        if (folder := installed_model_path(name))
    ]
    known = {info.name for info in installed}
    missing = [
        ModelInfo(name, "not installed", f"newsgraph models install {name}")
        for name in INSTALLABLE
        if name not in known
    ]
    return [*bundled, *installed, *missing]


def model_info(name: str) -> ModelInfo:
    """Return what is known of one model.

    Args:
        name: ``auto``, ``bundled``, ``fast``, the name of an installed pipeline, or a path.

    Raises:
        ModelError: there is no such model.
    """
    return next(
        (info for info in list_models() if name in (info.name, info.how) and info.path),
        None,
    ) or _describe_any(name)


def _describe_any(name: str) -> ModelInfo:
    folder = find_model(name)
    if folder is None:
        raise ModelError(missing_model(name))
    return _describe(folder, folder.name, "folder", name)


def find_model(name: str) -> Path | None:
    """Return the folder of a model by any of its names, or None where there is none."""
    if name == "auto":
        return installed_model_path(PREFERRED) or find_model("bundled")
    if name == "bundled":
        return bundled_model_path(TRANSFORMER) or bundled_model_path(CNN)
    if name == "fast":
        return bundled_model_path(CNN)
    found = bundled_model_path(name) or installed_model_path(name)
    return found or (Path(name) if is_pipeline(Path(name)) else None)


def missing_model(name: str) -> str:
    """Return the line for a model that is not there."""
    if name in ("auto", "bundled", "fast"):
        return (
            f"no bundled model: {CNN if name == 'fast' else TRANSFORMER} is not in this installation; "
            "install newsgraph anew, or name a model with --model NAME or --model PATH"
        )
    if os.path.isdir(name):  # noqa: PTH112  Path raises where a name is too long
        return f"{name} is no spaCy pipeline: config.cfg or meta.json is missing there"
    if _proper_name(name) in INSTALLABLE:
        return f"{_proper_name(name)} is not installed: newsgraph models install {_proper_name(name)}"
    return f"no model {name}: newsgraph models list shows what is there"


def install_model(name: str) -> ModelInfo:
    """Install one of spaCy's German pipelines with spaCy's own download; its progress goes to stderr.

    The name is never looked up on a package index: the packages of these names there are not spaCy's.

    Raises:
        ModelError: it is none of spaCy's, or the download failed; the message says how to do without one.
    """
    name = _proper_name(name)
    if installed_model_path(name):
        return model_info(name)
    if name not in INSTALLABLE:
        raise ModelError(f"{name} cannot be installed by name; these can: {', '.join(INSTALLABLE)}")
    done = subprocess.run(
        [sys.executable, "-m", "spacy", "download", name],
        stdout=2,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    importlib.invalidate_caches()
    if done.returncode or not installed_model_path(name):
        raise ModelError(f"{name} could not be downloaded ({_reason(done.stderr)}). {_without_network(name)}")
    return model_info(name)


def _without_network(name: str) -> str:
    wheel = wheel_name(name)
    return (
        f"Without a network: fetch {RELEASES}/{wheel.split('-py3')[0]}/{wheel} elsewhere, then "
        f"pip install {wheel}, or unpack it and give its folder with config.cfg: --model PATH"
    )


def wheel_name(name: str) -> str:
    """Return the file name of the pipeline's release for the installed spaCy (its minor version decides)."""
    major, minor, *_ = version("spacy").split(".")
    return f"{name}-{major}.{minor}.0-py3-none-any.whl"


def _proper_name(name: str) -> str:
    return name.strip().lower().replace("-", "_")


def _reason(output: str) -> str:
    """Return the last line of an output; of an exception only its name."""
    last = next((line.strip() for line in reversed(output.splitlines()) if line.strip()), "no reason given")
    exception = re.match(r"(?:\w+\.)*(\w*(?:Error|Exception))\b", last)
    return exception[1] if exception else last[:160]


def _installed_names() -> list[str]:
    names = {point.name for point in entry_points(group="spacy_models")}
    return sorted(name for name in names if name.startswith("de_"))


def _describe(
    folder: Path, name: str, origin: Literal["bundled", "installed", "folder"], how: str
) -> ModelInfo:
    meta: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    reported: dict[str, Any] = meta.get("performance") or {}
    wanted = ("ents_f", "dep_las", "dep_uas", "pos_acc", "tag_acc", "lemma_acc", "sents_f", "speed")
    return ModelInfo(
        name=name,
        origin=origin,
        how=how,
        version=str(meta.get("version", "")),
        description=str(meta.get("description", "")),
        licence=str(meta.get("license", "")),
        megabytes=sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6,
        path=folder,
        components=tuple(meta.get("pipeline", ())),
        scores={key: float(reported[key]) for key in wanted if isinstance(reported.get(key), (int, float))},
    )
