"""Questions asked of a tree, and nothing else: syntax, how a clause holds, adverbs that turn a
meaning.

In: words of a document. Out: words, spans, or a yes or no. Start with ``syntax``; every other room
builds on it.
"""
