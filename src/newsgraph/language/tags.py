"""Tags and relations that many rules ask for."""

from __future__ import annotations

FINITE = frozenset({"VVFIN", "VAFIN", "VMFIN"})
SUBJECT_RELATIONS = frozenset({"nsubj", "nsubj:pass"})
PRONOMINAL_ADVERBS = frozenset({"PAV", "PROAV"})  # "dafür": STTS has two names for them
