"""Who says what.

In: a document. Out: ``ClaimDraft`` values. Start with ``finding``: ``direct`` reads quotations,
``clauses`` what a verb announces, ``sources`` what "laut" and its like announce, ``continuing``
what goes on without a cue; ``kept`` says which of all claims are told.
"""
