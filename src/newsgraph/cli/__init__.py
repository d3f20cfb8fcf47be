"""The command line, and what only a terminal needs.

In: arguments. Out: files, lines and exit codes. Start with ``app`` (one article); ``corpus`` has
the commands for folders and stores, ``options`` what the commands share, ``output`` where a graph
is written to, ``summary`` and ``tables`` what is printed.
"""

from newsgraph.cli.app import app

__all__ = ["app"]
