"""Hangs clauses below others where form and order put them: relative clauses, contents, circumstances."""

from __future__ import annotations

from newsgraph.language.tags import FINITE, SUBJECT_RELATIONS
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.factuality import signature

_ASKING = frozenset({"PWAT", "PWAV", "PWS"})
_THAT = frozenset({"dass", "daß"})


def hang_clauses(tree: Tree) -> Tree:
    """Return the tree with clauses hung on what they belong to, in place."""
    for word in tree:
        if word.lower in _THAT and word.dep != "mark" and _opens(word):
            word.pos, word.tag, word.dep = "SCONJ", "KOUS", "mark"
        if word.dep in {"advcl", "ccomp", "csubj"} and _is_content_ahead(word):
            _hang_content_ahead(word)
        elif word.dep == "advcl" and _is_question(word):
            word.dep = "ccomp"
    for word in tree:
        if word.dep == "acl":
            _hang_saying(word)
            _hang_relative(word)
            _read_as_content(word)
        elif word.dep == "advcl":
            _hang_adverbial(word)
        elif word.dep == "ccomp":
            _hang_content(word)
        elif word.dep == "csubj":
            _read_as_condition(word)
    return tree


def _opens(word: Word) -> bool:
    """Tell whether a word opens a sentence, or what stands in quotation marks there."""
    return word.is_sent_start or (word.i > 0 and word.nbor(-1).is_quote and word.nbor(-1).is_sent_start)


def _is_content_ahead(clause: Word) -> bool:
    """Tell whether a clause with "dass" or "ob" opens a sentence and its governor follows."""
    marks = [child for child in clause.children if child.dep == "mark" and child.lower in {*_THAT, "ob"}]
    if not any(map(_opens, marks)) or clause.i > clause.head.i:
        return False
    behind = clause.tree[clause.right_edge.i :][:3]  # "Ob er kommt oder nicht, | wir feiern" is no content
    return any(word.tag in FINITE for word in behind[1:]) or marks[0].lower != "ob"


def _hang_content_ahead(clause: Word) -> None:
    """Read what opens a sentence with "dass" as the content of what follows: "Dass er kam, | weiß keiner".

    "Dass er kam, lässt sich nicht | beweisen": of the infinitive, not of "lassen".
    """
    verb = clause.head
    infinitives = [child for child in verb.children if child.dep == "xcomp" and child.tag == "VVINF"]
    if verb.lemma == "lassen" and len(infinitives) == 1:
        clause.hang(infinitives[0], "ccomp")
    elif clause.dep == "advcl":
        clause.dep = "ccomp"


def _is_question(clause: Word) -> bool:
    """Tell whether a clause is what its verb leaves open: "ließ offen, | ob er geht", "woher er kam, …"."""
    if not any(signature(lemma, "ob") or signature(lemma, "w") for lemma in _lemmas(clause.head)):
        return False
    words = [word for word in clause.subtree if not word.is_punct]
    opener = min(words, key=lambda word: word.i, default=clause)
    ends = clause.tree[opener.i - 1 : opener.i]
    if opener.lower == "ob":
        return bool(ends) and ends[0].text == ","
    led = opener is not clause and (opener.tag == "APPR" or opener.dep == "mark")
    asking = clause.tree[opener.i + 1] if led else opener
    if asking.tag not in _ASKING or clause.i > clause.head.i or not opener.is_sent_start:
        return False
    if opener.dep == "mark":
        noun = asking.head if asking.tag == "PWAT" else asking
        noun.dep = "obl"
        opener.hang(noun, "case")
        opener.pos, opener.tag = "ADP", "APPR"
    return True


def _lemmas(verb: Word) -> list[str]:
    """Return the lemma of a verb, with the particle that a parse left beside it: "ließ … offen"."""
    particles = [child.lower for child in verb.children if child.dep in {"compound:prt", "xcomp"}]
    return [verb.lemma, *(particle + verb.lemma for particle in particles)]


def _hang_relative(clause: Word) -> None:
    """Hang a relative clause in the plural on the plural above a name: "Leute der X, | die flohen"."""
    name = clause.head
    subject = any(child.tag == "PRELS" and child.dep in SUBJECT_RELATIONS for child in clause.children)
    group = [clause, *(child for child in clause.children if child.dep in {"aux", "aux:pass", "cop"})]
    several = any(word.tag in FINITE and _is_plural(word) for word in group)
    if not subject or not several or not name.entity or _is_plural(name):
        return
    if name.dep == "conj":
        clause.hang(name.head, "acl")  # "X und Y, | die forschen"
        return
    above = name
    while above.dep in {"nmod", "appos"} and not _is_plural(above):
        above = above.head
    if above is not name and above.pos == "NOUN" and _is_plural(above):
        clause.hang(above, "acl")


def _hang_saying(clause: Word) -> None:
    """Hang what something says on that: "Berichte in den Zeitungen, | wonach er floh"."""
    noun, above = clause.head, clause.head.head
    if not any(child.lower == "wonach" for child in clause.children) or signature(noun.lemma, "dass"):
        return
    if noun.dep in {"nmod", "obl"} and above.pos == "NOUN" and signature(above.lemma, "dass"):
        clause.hang(above, "acl")


def _read_as_content(clause: Word) -> None:
    """Read "was …" on a verb as what it tells of: "bekam nicht mit, | was sie planten"."""
    words = [word for word in clause.subtree if not word.is_punct]
    opener = min(words, key=lambda word: word.i, default=clause)
    if clause.head.pos == "VERB" and opener.lower == "was":
        clause.dep = "ccomp"


def _read_as_condition(clause: Word) -> None:
    """Read a condition as such: "Falls er kommt, | droht Streit"."""
    marks = {child.lower for child in clause.children if child.dep == "mark"}
    if marks & {"falls", "wenn", "sofern", "sobald"} and clause.i < clause.head.i:
        clause.dep = "advcl"


def _hang_adverbial(clause: Word) -> None:
    """Hang a clause on the verb behind its comma: "… es ging gut: | Als er kam, lachte sie"."""
    comma = clause.right_edge if clause.right_edge.text == "," else clause.tree[clause.right_edge.i :][:2][-1]
    if comma.text != "," or comma.i + 1 == len(clause.tree):
        return
    verb = clause.tree[comma.i + 1]
    first = all(child.i > verb.i or child.is_punct for child in verb.children)
    if first and clause.head.i < clause.i and verb.dep == "parataxis" and verb.tag in FINITE:
        clause.hang(verb, "advcl")


def _hang_content(clause: Word) -> None:
    """Hang a dass-clause on the verb right before it: "kamen, nachdem sie hörten, | dass …"."""
    verb, first = clause.head, clause.left_edge
    if not any(child.lower in _THAT for child in clause.children) or signature(verb.lemma, "dass"):
        return
    before = next(
        (child for child in verb.children if child.right_edge.i in {first.i - 1, first.i - 2}), None
    )
    if before is not None and before.dep in {"advcl", "conj"} and signature(before.lemma, "dass"):
        clause.hang(before, "ccomp")


def _is_plural(word: Word) -> bool:
    return "Plur" in word.features.get("Number", ()) or any(child.dep == "conj" for child in word.children)
