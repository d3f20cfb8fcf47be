"""Hangs on a verb of saying the paper that is told something: "sagte eine Lehrerin | der Zeitung".

The dative of a feminine noun looks like the genitive of an owner. But a teacher is no newspaper's; who
belongs to one is its editor, its correspondent.
"""

from __future__ import annotations

from functools import cache

from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon import read_table
from newsgraph.lexicon.people import function_noun

_MEDIA = ("agentur", "zeitung", "zeitschrift")  # the feminine ones: "dem Sender" shows its case
_STAFF = (
    *("chef", "redakteur", "journalist", "reporter", "korrespondent", "mitarbeiter", "intendant", "leiter"),
    *("direktor", "herausgeber", "verleger", "moderator", "führer", "autor", "kolumnist", "eigentümer"),
    *("anwalt", "gründer", "vorstand", "sprecher", "besitzer", "experte", "kommentator", "inhaber"),
)
_DATIVE = frozenset({"der", "dieser", "unserer"})
_BODIES = ("redaktion", "ausgabe", "bericht", "seite", "angaben", "leitung", "portal", "archiv")


def hang_hearers(tree: Tree) -> Tree:
    """Return the tree with the papers that hear something hung on the verb of saying, in place."""
    for word in tree:
        if word.pos == "NOUN" and word.dep == "nsubj" and word.head.lemma in _told_to_somebody():
            _hang_paper(word, word.head)
    return tree


def _hang_paper(speaker: Word, verb: Word) -> None:
    told = speaker.lower.removesuffix("in").endswith(_STAFF) or speaker.lower.endswith((*_BODIES, *_MEDIA))
    if told or speaker.i < verb.i:
        return
    person = function_noun(speaker.text) is not None
    for paper in [child for child in speaker.children if child.dep in {"nmod", "appos", "flat"}]:
        articles = (child.lower for child in paper.children if child.dep in {"det", "det:poss", "case"})
        article = next(articles, "")
        named = person and paper.entity == "ORG" and paper.i == speaker.i + 1
        named = named and all(child.dep in {"flat", "punct"} for child in paper.children)
        feminine = article in _DATIVE and paper.lemma.lower().endswith(_MEDIA)
        if (feminine or named) and paper.i > speaker.i:  # "sagte die Juristin MDR"
            paper.hang(verb, "iobj")
            paper.features = {**paper.features, "Case": ("Dat",)}


@cache
def _told_to_somebody() -> frozenset[str]:
    """Verbs of saying with a dative: "sagte der Zeitung"."""
    rows = read_table("cues")
    return frozenset(
        row["cue"] for row in rows if row["pos"] == "verb" and "dat" in row["addressee"].split(",")
    )
