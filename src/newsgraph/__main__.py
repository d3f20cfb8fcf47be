"""``python -m newsgraph``: the command line, where the program ``newsgraph`` is not on the path."""

from newsgraph.cli import app

if __name__ == "__main__":
    app(prog_name="newsgraph")
