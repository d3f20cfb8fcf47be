"""Dictionary forms of German nouns out of a table of endings: "Geldstrafen" is found under "strafen"."""

from __future__ import annotations

from pathlib import Path

SHORTEST_HEAD = 4  # letters of the last part of a compound; shorter ones meet by chance
SHORTEST_REST = 2  # letters before it


class NounLemmatizer:
    """Finds the longest ending of a word that the table knows: the word itself, or a compound's head."""

    def __init__(self, table: dict[str, str]) -> None:
        self.table = table

    @classmethod
    def from_file(cls, path: Path) -> NounLemmatizer:
        """Read lines ``form<TAB>lemma`` in lower case; a line without a tab is its own lemma."""
        table = {}
        for line in path.read_text("utf-8").splitlines():
            form, _, lemma = line.partition("\t")
            table[form] = lemma or form
        return cls(table)

    def lemma(self, form: str) -> str | None:
        """The dictionary form, with the capitals of `form`; None where the table knows no ending of it."""
        word = form.lower()
        if len(word) != len(form):
            return None
        for start in range(max(len(word) - SHORTEST_HEAD, 0) + 1):
            if 0 < start < SHORTEST_REST:
                continue
            lemma = self.table.get(word[start:])
            if lemma is not None:
                head = lemma[:1].upper() + lemma[1:] if form[start].isupper() else lemma
                return form[:start] + head
        return None
