"""What happens between whom.

In: a document. Out: ``RelationDraft`` values. Start with ``finding``; ``confidence`` says how sure
a reading is.
"""
