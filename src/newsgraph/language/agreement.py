"""What number a subject has, and what is a verb, as the words beside it show, where a tagger says otherwise.

"… erwiderte der Sachverständige": nouns made of adjectives end alike for one and for many; "der" and a verb
in the singular leave no doubt.
"""

from __future__ import annotations

from functools import cache

from newsgraph.language.tags import FINITE
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon import read_table

_ONE = frozenset({"der", "dieser", "jener"})  # of many they are genitives, and no subject


def settle_forms(tree: Tree) -> Tree:
    """Return the tree with verbs taken for adjectives and the number of subjects put right, in place."""
    for word in tree:
        if word.tag == "ADJD":
            _mend_verb(word)
        elif word.dep == "nsubj" and word.tag == "NE":
            _mend_owner(word)
        elif word.dep == "obl" and word.tag == "NN":
            _mend_bare(word)
    for noun in tree:
        if _is_plainly_one(noun):
            noun.features = {**noun.features, "Number": ("Sing",)}
        if noun.dep != "nsubj" or noun.tag != "NN" or "Plur" not in noun.features.get("Number", ()):
            continue
        article = next((child for child in noun.children if child.dep == "det" and child.i < noun.i), None)
        if (
            article is None
            or not _is_verb_of_one(noun)
            or any(child.dep == "conj" for child in noun.children)
        ):
            continue
        if noun.text.endswith("e") and article.lower in {*_ONE, "die"}:
            gender = "Masc" if article.lower in _ONE else "Fem"
            for word in (noun, article):
                word.features = {**word.features, "Number": ("Sing",), "Case": ("Nom",), "Gender": (gender,)}
    return tree


def _is_plainly_one(noun: Word) -> bool:
    """Tell whether a noun means one by its ending or the name behind it: "die Erdbebenwarte USGS gab …"."""
    if noun.tag != "NN" or "Plur" not in noun.features.get("Number", ()):
        return False
    if noun.text.endswith("in") and noun.features.get("Gender") == ("Fem",):
        return True  # "Politologin", of several "-innen"
    if not noun.text.endswith("e"):
        return False
    beside = [child for child in noun.children if child.dep == "appos" and child.i == noun.i + 1]
    return bool(beside) and beside[0].entity == "ORG" and _is_verb_of_one(noun)


def _mend_verb(word: Word) -> None:
    """Take for a verb what only looks like a participle: "…, argwöhnt Roth"."""
    children = [child.dep for child in word.children]
    behind = word.i > 0 and word.tree[word.i - 1].text in {",", "“", "«", '"', "”"}
    if word.dep not in {"parataxis", "ROOT"} or not behind or "nsubj" not in children or "cop" in children:
        return
    ending = next((each for each in ("te", "t") if word.lower.endswith(each)), "")
    infinitive = f"{word.lower.removesuffix(ending)}en"
    if ending and infinitive in _verbs_of_saying():
        word.pos, word.tag, word.lemma = "VERB", "VVFIN", infinitive
        past = "Past" if ending == "te" else "Pres"
        shown = {"Mood": "Ind", "Number": "Sing", "Person": "3", "Tense": past, "VerbForm": "Fin"}
        word.features = {name: (value,) for name, value in shown.items()}


@cache
def _verbs_of_saying() -> frozenset[str]:
    return frozenset(row["cue"] for row in read_table("cues") if row["pos"] == "verb")


def _mend_owner(name: Word) -> None:
    """Hang a genitive on the noun behind it where both are taken for subjects: "Roths Anwalt Jan Oehm"."""
    if name.i + 1 == len(name.tree) or name.features.get("Case") != ("Gen",):
        return
    noun = name.tree[name.i + 1]
    if noun.tag == "NN" and noun.dep == "nsubj" and noun.head == name.head:
        name.hang(noun, "nmod")


def _mend_bare(noun: Word) -> None:
    """Take for the subject whose owner opens the sentence: "Dessen Wahlkampfteam bestritt, …"."""
    verb, opening = noun.head, noun.tree[noun.i - 1] if noun.i else noun
    bare = opening.lower in {"dessen", "deren"} and opening.is_sent_start and verb.i == noun.i + 1
    if bare and verb.tag == "VVFIN" and all(child.dep not in {"nsubj", "case"} for child in verb.children):
        noun.dep = "nsubj"
        noun.features = {**noun.features, "Case": ("Nom",)}


def _is_verb_of_one(noun: Word) -> bool:
    """Tell whether the finite verb of a noun's clause stands in the singular."""
    finite = next((word for word in (noun.head, *noun.head.children) if word.tag in FINITE), None)
    return finite is not None and finite.features.get("Number") == ("Sing",)
