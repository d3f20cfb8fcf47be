"""Whom pronouns and nouns mean.

In: the cast and the claims. Out: mentions added to the cast. Start with ``resolving``;
``antecedents`` and ``binding`` say who can be meant, ``scoring`` who is.
"""
