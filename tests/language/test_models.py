"""The list of models and their installation, without a network."""

from __future__ import annotations

import json
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import spacy

from newsgraph.errors import ModelError
from newsgraph.language import models
from newsgraph.language.models import install_model, list_models, model_info


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of installed packages, empty but for what a test puts there."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def install(site: Path, name: str) -> None:
    """Put a German pipeline package there, laid out as spaCy's wheels are."""
    folder = site / name / f"{name}-3.8.0"
    folder.mkdir(parents=True)
    spacy.blank("de").to_disk(folder)
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    meta |= {"version": "3.8.0", "license": "MIT", "performance": {"ents_f": 0.85, "dep_las": 0.91}}
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    info = site / f"{name}-3.8.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 3.8.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[spacy_models]\n{name} = {name}\n", encoding="utf-8")


def test_models_that_could_be_installed_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "installed_model_path", {}.get)
    missing = {info.name: info.how for info in list_models() if info.origin == "not installed"}
    assert missing["de_core_news_lg"] == "newsgraph models install de_core_news_lg"
    assert "de_dep_news_trf" not in missing  # has no names


def test_an_installed_pipeline_is_described(site: Path) -> None:
    install(site, "de_core_news_lg")
    info = model_info("de_core_news_lg")
    assert (info.origin, info.version, info.licence) == ("installed", "3.8.0", "MIT")
    assert info.scores == {"ents_f": 0.85, "dep_las": 0.91}
    assert info.path == site / "de_core_news_lg" / "de_core_news_lg-3.8.0"
    assert info.megabytes is not None
    assert 0 < info.megabytes < 5


def test_auto_prefers_an_installed_large_pipeline(site: Path) -> None:
    install(site, "de_core_news_lg")
    assert models.find_model("auto") == site / "de_core_news_lg" / "de_core_news_lg-3.8.0"


def test_a_folder_is_described(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path / "mine")
    info = model_info(str(tmp_path / "mine"))
    assert (info.name, info.origin) == ("mine", "folder")


def test_an_unknown_model_is_no_info() -> None:
    with pytest.raises(ModelError, match="no model de_nothing"):
        model_info("de_nothing")


class Download:
    """Stands for spaCy's download: notes the command, installs or fails."""

    def __init__(self, site: Path, *, code: int = 0, stderr: str = "") -> None:
        self.site, self.code, self.stderr = site, code, stderr
        self.command: list[str] = []

    def __call__(self, command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
        self.command = command
        assert options["stdout"] == 2  # data goes to stdout, progress does not
        if self.code == 0:
            install(self.site, command[-1])
        return subprocess.CompletedProcess(command, self.code, stderr=self.stderr)


@pytest.mark.parametrize("name", ["de_core_news_lg", "de-core-news-lg"])
def test_install_runs_spacys_own_download(site: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    download = Download(site)
    monkeypatch.setattr(subprocess, "run", download)
    assert install_model(name).version == "3.8.0"
    assert download.command[1:] == ["-m", "spacy", "download", "de_core_news_lg"]
    install_model(name)  # is there already


def test_without_a_network_one_line_says_what_to_do(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trace = "Traceback …\n  File …\nrequests.exceptions.ConnectionError: HTTPSConnectionPool(host='…')\n"
    monkeypatch.setattr(subprocess, "run", Download(site, code=1, stderr=trace))
    with pytest.raises(ModelError) as caught:
        install_model("de_core_news_lg")
    line = str(caught.value)
    wheel = models.wheel_name("de_core_news_lg")
    assert "\n" not in line
    assert "could not be downloaded (ConnectionError)" in line
    assert f"pip install {wheel}" in line
    assert "--model PATH" in line
    major, minor, *_ = version("spacy").split(".")
    assert wheel == f"de_core_news_lg-{major}.{minor}.0-py3-none-any.whl"


@pytest.mark.parametrize("name", ["en_core_web_sm", "requests", "../etc", "de_dep_news_trf"])
def test_nothing_but_spacys_german_pipelines_is_installed(
    monkeypatch: pytest.MonkeyPatch, site: Path, name: str
) -> None:
    download = Download(site)
    monkeypatch.setattr(subprocess, "run", download)
    with pytest.raises(ModelError, match="these can: de_core_news_lg"):
        install_model(name)
    assert not download.command
