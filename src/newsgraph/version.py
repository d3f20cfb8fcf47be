"""The version of newsgraph, which extractions and stores note."""

__version__ = "0.1.0"
