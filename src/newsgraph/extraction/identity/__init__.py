"""Which names and nouns are one actor, and what an actor is to others.

In: names. Out: a ``Cast`` of entities with mentions and roles. Start with ``merging``, then
``roles``.
"""
