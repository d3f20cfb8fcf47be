"""Hangs conditions that open with their verb: "Scheitert der Plan, | tritt der Minister zurück".

A parser takes such a clause for a subject, a content or an infinitive, and what follows
its verb for its object.
"""

from __future__ import annotations

from newsgraph.language.tags import FINITE, SUBJECT_RELATIONS
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.factuality import signature

_OPENING = frozenset({":", ";", "–", "„", "“", "»", "«", '"'})
_MISREAD = frozenset({"advcl", "xcomp", "csubj", "csubj:pass", "ccomp", "parataxis", "conj", "dep"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_GROUP = frozenset({"aux", "aux:pass", "cop"})
_QUOTING = frozenset({"lauten", "heißen"})  # "Kommt er, | lautete die Frage"
_NO_SUBJECT = frozenset({"den", "dem", "einen", "einem", "ihn", "ihm", "sich", "ihnen", "keinen", "keinem"})


def hang_conditions(tree: Tree) -> Tree:
    """Return the tree with conditions that open with their verb hung on the clause behind them, in place."""
    for word in tree:
        if _may_open(word):
            _hang(word)
        elif word.lower == "denn" and word.head.lower == "sei":
            _hang_exception(word.head)
    return tree


def _may_open(word: Word) -> bool:
    """Tell whether a verb stands where a sentence begins, or what follows a colon or a quotation mark."""
    before = word.tree[word.i - 1].text if word.i else ""
    if not (word.is_sent_start or before in _OPENING):
        return False
    # "Scheitert" has the form of a participle, but a sentence that opens with one has its auxiliary next.
    participle = word.tag == "VVPP" and word.lower.endswith("t") and not word.lower.startswith("ge")
    return word.tag in FINITE or participle


def _hang(finite: Word) -> None:
    verb = finite.head if finite.dep in _GROUP else finite
    main = _main_verb(finite)
    if main is None or main is verb or verb.head is not main or verb.dep not in _MISREAD:
        return
    asked = signature(main.lemma, "main") is not None and verb.dep in {"ccomp", "parataxis"}
    if asked or main.lemma in _QUOTING:
        return  # "„Kommt er?“, fragte sie"
    subjects = [child for child in verb.children if child.dep in SUBJECT_RELATIONS]
    subject = subjects[0] if subjects else _subject_behind(finite, verb)
    if subject is None:
        return
    if not subjects:
        subject.dep = "nsubj"
        subject.features = {**subject.features, "Case": ("Nom",)}
    verb.dep = "advcl"
    if finite.tag not in FINITE:
        finite.tag = "VVFIN"
        finite.features = {"Mood": ("Ind",), "Number": ("Sing",), "Tense": ("Pres",), "VerbForm": ("Fin",)}


def _hang_exception(be: Word) -> None:
    """Hang what "es sei denn" excepts on it, and it as a condition on what it takes back."""
    if be.head is be or not any(child.lower == "es" for child in be.children):
        return
    be.dep = "advcl"
    for child in be.children:
        if child.i > be.i and child.dep in {"conj", "advcl", "parataxis"}:
            child.dep = "ccomp"


def _main_verb(finite: Word) -> Word | None:
    """Return the verb of the main clause that opens with its finite verb behind the first such comma."""
    words = finite.tree.words[finite.i + 1 : finite.sentence.end]
    for comma, first, second in zip(words, words[1:], words[2:], strict=False):
        if comma.text != ",":
            continue
        opens = second if first.lower in {"so", "dann"} else first
        if opens.tag in FINITE:
            return opens.head if opens.dep in _GROUP else opens
    return None


def _subject_behind(finite: Word, verb: Word) -> Word | None:
    """Return the noun right behind a finite verb where nothing shows another case than the nominative."""
    behind = [child for child in verb.children if child.left_edge.i == finite.i + 1 and child.pos in _NOMINAL]
    if not behind or any(child.dep == "case" for child in behind[0].children):
        return None
    shown = {behind[0].lower, *(child.lower for child in behind[0].children if child.dep == "det")}
    return None if shown & _NO_SUBJECT else behind[0]
