"""One clause: its subjects, its arguments, what completes its verb, and whether that reading is
plausible.

In: the word that heads a clause. Out: ``Proposition`` values. Start with ``reading``; ``nominals``
reads nouns that tell an event.
"""
