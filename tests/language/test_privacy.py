"""Nothing leaves the machine: the library that runs the model must not report its use."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CODE = """
from newsgraph.language import load_pipeline
load_pipeline("bundled")("Die Nato warnt Russland.")
"""


def test_the_model_runs_without_a_trace_of_telemetry(tmp_path: Path) -> None:
    # onnxruntime keeps a device id and a queue of events in the user's cache where telemetry is on.
    # It is quiet in CI by itself, so the variables that tell CI are taken out.
    told = {"CI", "GITHUB_ACTIONS", "TF_BUILD", "BUILD_ID", "ORT_DISABLE_TELEMETRY"}
    environment = {name: value for name, value in os.environ.items() if name not in told}
    environment.update(HOME=str(tmp_path), XDG_CACHE_HOME=str(tmp_path / "cache"))
    subprocess.run([sys.executable, "-c", CODE], env=environment, check=True, capture_output=True)
    traces = [path for path in tmp_path.rglob("*") if "onnxruntime" in path.name or path.name == "deviceid"]
    assert traces == []
