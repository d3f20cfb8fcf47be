"""German news articles as a knowledge graph of actors, claims and relations."""

from __future__ import annotations

__version__ = "0.1.0"
