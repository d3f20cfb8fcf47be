"""Writing files so that a reader never finds half of one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from newsgraph.errors import ExportError


def write_text(path: Path | str, text: str) -> Path:
    """Write UTF-8 text with ``\\n`` line ends, all or nothing, and return the path.

    Lone surrogates, which UTF-8 cannot hold, become U+FFFD.

    Raises:
        ExportError: where the file cannot be written.
    """
    return write_bytes(
        path, text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8")
    )


def write_bytes(path: Path | str, content: bytes) -> Path:
    """Write a file through a temporary one beside it.

    Raises:
        ExportError: where the file cannot be written.
    """
    path = Path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(
            dir=path.parent, prefix=".newsgraph."
        )  # its own name may be as long as a name may be
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).chmod(0o666 & ~_umask())  # mkstemp makes files that only the owner reads
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ExportError(f"{path}: cannot be written ({error.strerror or error})") from error
    return path


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
