"""Which words are names, and of what: person, organisation, state, place.

In: a document with the model's names. Out: ``Name`` values, corrected, completed, typed. Start with
``finding``.
"""
