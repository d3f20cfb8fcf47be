"""Whom pronouns and nouns mean.

In: the cast and the claims. Out: mentions added to the cast, and actors without a name. Start with
``resolving``; ``nameless`` adds who has no name, ``antecedents`` and ``binding`` say who can be meant,
``scoring`` who is, ``likeliest`` whom no rule knows, ``voices`` who "ich" and "wir" are.
"""
