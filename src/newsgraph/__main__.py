"""``python -m newsgraph`` and the program ``newsgraph``: the command line."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; Ctrl-C while it is loaded ends it as quietly as later."""
    try:
        from newsgraph.cli import app
    except KeyboardInterrupt:
        sys.exit(130)
    app(prog_name="newsgraph")


if __name__ == "__main__":
    main()
