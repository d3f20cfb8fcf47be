"""From a parsed document to an ``Extraction``: actors, claims and relations.

Start with ``component``, which runs the steps; ``assemble`` turns what they found into records. The
rooms stand on levels and import only from their own level's room or from below
(``tests/extraction/test_rooms.py`` holds it):

1 ``grammar`` · 2 ``surface`` · 3 ``words`` · 4 ``clauses``, ``names`` · 5 ``identity`` · 6
``pointing``, ``claims``, ``relations`` · 7 ``actors``, ``assemble``, ``component``. ``drafts``,
level 0, is what the steps hand to each other.
"""
