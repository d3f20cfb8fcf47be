"""Untangles what a parser ran together: two clauses behind "und", a name and a number, two prepositions.

As in ``rehanging`` only what form and order leave little doubt about is changed.
"""

from __future__ import annotations

import re

from newsgraph.language.tags import FINITE, SUBJECT_RELATIONS
from newsgraph.language.tree import Tree, Word

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_BEARINGS = ("nördlich", "südlich", "östlich", "westlich", "unweit", "abseits")
_AUXILIARIES = frozenset({"haben", "sein", "werden"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_COMPLEMENTS = frozenset({"obj", "iobj", "obl", "obl:arg", "obl:agent"})
_DATE = re.compile(
    r"\d{1,2}\.|(?:19|20)\d\d|Januar|Jänner|Februar|März|April|Mai|Ju[nl]i|August|September|Oktober"
    r"|November|Dezember"
)
_DATELINE = 7  # words before the dash, marks among them
_NOMINATIVES = frozenset({"der", "er", "es"})


def untangle(tree: Tree) -> Tree:
    """Return the tree with what was run together parted, in place."""
    for word in tree:
        if word.dep == "conj" and word.pos in {"NOUN", "PROPN", "NUM"}:
            _open_clause(word)
            _join_nearer(word)
        elif word.dep == "conj" and word.pos == "VERB":
            _take_between(word)
            _share_subject(word)
            _give_number(word)
        elif word.dep == "advcl" and word.tag == "VVINF" and word.head.lemma == "lassen":
            _give_infinitive(word)
        elif word.dep == "nummod" and word.head.entity == "PER" and word.i == word.head.i + 1:
            _part_number(word)
        elif word.dep == "case" and word.i == word.head.i + 1 and word.head.tag == "PRELS":
            _part_prepositions(word)
        elif word.lower == "bis" and word.i + 1 < len(tree) and tree[word.i + 1].dep == "case":
            word.hang(tree[word.i + 1].head, "case")  # "vom 27. | bis zum 30. Dezember"
        elif word.dep == "amod" and word.tag == "ADJA" and word.is_title:
            _part_nouns(word)
        elif word.dep in {"obj", "obl"} and word.pos in {"NOUN", "PROPN"}:
            _join(word)
            _give_name(word)
            _hang_bearing(word)
        elif word.tag == "VVFIN" and word.i and word.tree[word.i - 1].text == ",":
            _read_as_adjective(word)
        elif word.dep == "compound:prt" and word.i > word.head.i:
            _hang_particle(word)
        elif word.lower == "weder":
            _read_neither(word)
        elif word.dep in {"det", "det:poss"} and word.i and word.tree[word.i - 1].dep == "case":
            _hang_determiner(word)
        elif word.lower == "so" and word.head.entity == "PER" and word.i == word.head.i - 1:
            _set_source_apart(word)
        if word.lower in _AUXILIARIES and word.tag == "VAFIN" and word.i > word.head.i:
            _read_as_infinitive(word)
        if word.tag == "TRUNC":
            _give_way(word)
        if word.tag in {"$(", "$,"} and word.text in {"-", "–", "—"}:
            _set_dateline_apart(word)
    return tree


def _open_clause(noun: Word) -> None:
    """Read a noun before a verb without subject as its subject: "28 starben und 70 | wurden verletzt"."""
    end = noun.right_edge.i + 1
    finite = noun.tree[end] if end < len(noun.tree) else noun
    verb = finite.head if finite.dep in {"aux", "aux:pass", "cop"} else finite
    if finite.tag not in FINITE or verb.dep != "conj" or verb.head is verb or verb in noun.ancestors:
        return
    main = finite is verb or finite.i < verb.i  # a main clause: what stands before is one phrase
    joins = [child for child in noun.children if child.dep == "cc" and child.i < noun.left_edge.i + 1]
    first = noun.head
    if not main or len(joins) != 1 or first.dep not in SUBJECT_RELATIONS or first.head.i > noun.i:
        return
    if any(child.dep in SUBJECT_RELATIONS for child in verb.children):
        return
    noun.hang(verb, "nsubj:pass" if finite.dep == "aux:pass" else "nsubj")
    joins[0].hang(verb, "cc")


def _join_nearer(noun: Word) -> None:
    """Join a noun to one of its own clause: "nahm Messer und führte den Chef sowie | den Wirt ab"."""
    first = noun.head
    between = noun.tree[first.i + 1 : noun.i]
    verbs = [word for word in between if word.tag in FINITE and word not in first.subtree]
    joined = any(child.dep == "cc" and child.lower in {"und", "oder", "sowie"} for child in noun.children)
    if noun.dep != "conj" or first.i > noun.i or not verbs or not joined:
        return
    verb = verbs[-1].head if verbs[-1].dep in {"aux", "aux:pass", "cop"} else verbs[-1]
    nearer = [child for child in verb.children if child.dep in {"obj", "obl", "nsubj"} and child.i < noun.i]
    if nearer and nearer[-1].i > verbs[-1].i and nearer[-1].pos in _NOMINAL:
        noun.hang(nearer[-1], "conj")


def _hang_bearing(noun: Word) -> None:
    """Hang a place on the bearing before it: "nordöstlich | von Budapest"."""
    first = noun.left_edge
    before = noun.tree[first.i - 1] if first.i else first
    if first.lower in {"von", "vom"} and before.lower.endswith(_BEARINGS) and before.pos in {"ADV", "ADJ"}:
        noun.hang(before, "nmod")


def _read_as_adjective(verb: Word) -> None:
    """Read a word before the object of an infinitive as its adjective: "bat, | verletzte Kinder zu …"."""
    noun = verb.tree[verb.i + 1] if verb.i + 1 < len(verb.tree) else verb
    governed = noun.dep == "obj" and any(child.lower == "zu" for child in noun.head.children)
    if noun.pos == "NOUN" and governed and not verb.children and verb.lower.endswith(("te", "ten")):
        verb.hang(noun, "amod")
        verb.pos, verb.tag, verb.features = "ADJ", "ADJA", {}


def _take_between(verb: Word) -> None:
    """Hang what stands between "und" and the verb on it: "sie kam und | wurde als Gast gefeiert"."""
    joint = next((child.i for child in verb.children if child.dep == "cc" and child.i < verb.i), None)
    if joint is None or verb.head.i > joint:
        return
    for child in list(verb.head.children):
        if (
            joint < child.left_edge.i
            and child.i < verb.i
            and child.pos in _NOUNS
            and child.dep in _COMPLEMENTS
        ):
            child.hang(verb, child.dep)


def _share_subject(verb: Word) -> None:
    """Read a noun behind "und" and a verb as its object: "übte Toleranz und mutete ihm | eine Runde zu".

    Where a subject stands before "und", the clause behind it that opens with its verb shares it.
    """
    before = verb.tree[verb.i - 1] if verb.i else verb
    if verb.tag != "VVFIN" or before.dep != "cc" or before.head is not verb:
        return
    shared = any(child.dep in SUBJECT_RELATIONS and child.i < verb.i for child in verb.head.children)
    own = [child for child in verb.children if child.dep in SUBJECT_RELATIONS]
    objects = any(child.dep in {"obj", "ccomp", "xcomp", "aux:pass"} for child in verb.children)
    if not shared or objects or len(own) != 1 or own[0].pos != "NOUN" or own[0].i < verb.i:
        return
    articles = {child.lower for child in own[0].children if child.dep == "det"}
    if not articles & _NOMINATIVES:
        own[0].dep = "obj"
        own[0].features = {**own[0].features, "Case": ("Acc",)}


def _give_number(participle: Word) -> None:
    """Read a bare number as the subject of a second passive: "und | fünfzig verletzt worden"."""
    bare = [child for child in participle.children if child.tag == "CARD" and child.dep in {"obl", "obj"}]
    if participle.tag != "VVPP" or any(child.dep in SUBJECT_RELATIONS for child in participle.children):
        return
    joined = any(child.dep == "cc" and child.lower == "und" for child in participle.children)
    if len(bare) == 1 and joined and not bare[0].text.isdigit() and bare[0].i < participle.i:
        bare[0].dep = "nsubj:pass"


def _give_infinitive(infinitive: Word) -> None:
    """Read what somebody lets happen as the complement of "lassen": "ließen sich in die Stadt | fahren"."""
    if not any(child.dep == "mark" or child.lower == "zu" for child in infinitive.children):
        infinitive.dep = "xcomp"


def _part_number(number: Word) -> None:
    """Part a name from the number behind it: "waren Romney | 22 der 23 Stimmen zugesprochen worden"."""
    name, verb = number.head, number.head.head
    counted = any(child.dep == "nmod" and child.i > number.i for child in number.children)
    if counted and name.dep in SUBJECT_RELATIONS and verb.pos == "VERB":
        number.hang(verb, name.dep)
        name.dep = "obl:arg"
        name.features = {**name.features, "Case": ("Dat",)}


def _part_prepositions(preposition: Word) -> None:
    """Hang a second preposition on the noun behind it: "in denen | durch Terroristen Unruhen …"."""
    end = preposition.i + 1
    noun = next((word for word in preposition.head.head.children if word.left_edge.i == end), None)
    if preposition.tag != "APPR" or noun is None or noun.pos not in {"NOUN", "PROPN"}:
        return
    preposition.hang(noun, "case")
    noun.dep = "obl"


def _part_nouns(adjective: Word) -> None:
    """Part two nouns of which the first was taken for an adjective: "den Unbekannten | Zigaretten"."""
    noun, verb = adjective.head, adjective.head.head
    articles = [child for child in noun.children if child.dep == "det" and child.i < adjective.i]
    dative = len(articles) == 1 and articles[0].lower in {"den", "dem"} and adjective.lower.endswith("en")
    plain = not adjective.entity and not any(child.dep == "case" for child in noun.children)
    if dative and plain and noun.dep == "obj" and adjective.i == noun.i - 1 and verb.pos == "VERB":
        adjective.hang(verb, "obl:arg")
        adjective.pos, adjective.tag = "NOUN", "NN"
        adjective.features = {**adjective.features, "Case": ("Dat",)}
        articles[0].hang(adjective, "det")


def _join(noun: Word) -> None:
    """Join a noun behind "und" to the noun right before that: "in 250 Fällen | und 28 Staaten"."""
    first = noun.left_edge
    before = next((child for child in noun.head.children if child.right_edge.i == first.i - 1), None)
    if first.dep != "cc" or first.head is not noun or first.lower not in {"und", "oder", "sowie"}:
        return
    others = any(word.pos == "NOUN" for word in noun.tree[first.i : noun.i])  # two phrases, not one
    if before is not None and before.pos in {"NOUN", "PROPN"} and before.dep in {"obj", "obl"} and not others:
        noun.hang(before, "conj")


def _give_name(name: Word) -> None:
    """Hang a name on the noun before it where "sich" is the object: "hielten sich Leute der | X auf"."""
    if name.entity != "ORG" or not name.i:
        return
    verb, before = name.head, name.tree[name.i - 1]
    reflexive = any(child.dep == "obj" and "Reflex" in child.features for child in verb.children)
    bare = not any(child.dep in {"case", "det"} for child in name.children)
    if reflexive and bare and before.pos == "NOUN" and before.dep == "nmod":
        name.hang(before, "appos")


def _read_as_infinitive(auxiliary: Word) -> None:
    """Read what closes a row behind a modal as an infinitive: "soll kommen und sie geholt → haben"."""
    verb = first = auxiliary.head
    while first.dep == "conj" and first.head is not first:
        first = first.head
    modal = any(child.tag == "VMFIN" and child.i < first.i for child in first.children)
    subject = any(child.dep in SUBJECT_RELATIONS for child in first.children)
    if first is verb or not modal or not subject:
        return
    auxiliary.tag = "VAINF"
    auxiliary.features = {"VerbForm": ("Inf",)}
    for child in verb.children:
        if child.dep == "nsubj" and child.lower in {"sie", "es"} and child.i < verb.i:
            child.dep = "obj"
            child.features = {**child.features, "Case": ("Acc",)}


def _hang_particle(particle: Word) -> None:
    """Hang a particle on the verb that it closes: "pochte auf Recht und trat dem Plan | entgegen"."""
    between = particle.tree[particle.head.i + 1 : particle.i]
    verbs = [word for word in between if word.tag == "VVFIN" and word.dep == "conj"]
    if not verbs or particle.head not in verbs[-1].ancestors or any(word.text == "," for word in between):
        return
    if not any(child.dep == "compound:prt" for child in verbs[-1].children):
        particle.hang(verbs[-1], particle.dep)


def _hang_determiner(determiner: Word) -> None:
    """Hang an article behind a preposition on its noun: "mit | ihrem schlichten Konzept wollen sie …"."""
    noun, head = determiner.tree[determiner.i - 1].head, determiner.head
    beyond = any(word.tag in FINITE for word in determiner.tree[determiner.i : max(head.i, determiner.i)])
    if noun is not head and noun.i > determiner.i and beyond:
        determiner.hang(noun, determiner.dep)


def _read_neither(neither: Word) -> None:
    """Read "weder" and "noch" as "nicht" where they join no two phrases: "weder reich noch klug"."""
    rest = neither.tree[neither.i + 1 : neither.sentence.end]
    nor = next((word for word in rest if word.lower == "noch" and word.dep in {"cc", "advmod"}), None)
    first, second = neither.head, nor.head if nor is not None else None
    if first.pos in _NOMINAL and second is not None and second.head is first:
        return  # "weder Roth noch Berg"
    if nor is not None and second is first and first.tag == "VVINF":
        second = neither.tree[min(nor.i + 1, len(neither.tree) - 1)]  # "weder bestätigen noch | dementieren"
        if second.tag == first.tag and first.head is second:
            nor.hang(second, "advmod")
    if second is not None and first.head is second and first.tag == second.tag in {"VVPP", "VVINF"}:
        first.dep = "conj"
    for word in (neither, nor):
        verb = word.head if word is not None else neither
        while (
            verb.pos in {"NOUN", "PROPN", "PRON", "NUM"} and verb.head is not verb and not _is_predicate(verb)
        ):
            verb = verb.head
        if word is not None:
            word.hang(verb, "advmod")
            word.pos, word.tag = "PART", "PTKNEG"


def _is_predicate(word: Word) -> bool:
    return any(child.dep == "cop" for child in word.children)


def _set_source_apart(so: Word) -> None:
    """Keep who says so out of what they say: "Er sei, so | Roth, schuld daran"."""
    name, last = so.head, so.head.right_edge
    after = so.tree[last.i + 1] if last.i + 1 < len(so.tree) else last
    if so.i and so.tree[so.i - 1].text == "," and after.text == "," and name.head is not name:
        name.dep = "parataxis"


def _set_dateline_apart(dash: Word) -> None:
    """Set the place and date before a report apart: "Düsseldorf, 2. Mai – | Die Grünen …"."""
    ahead = [word for word in dash.sentence if word.i < dash.i]
    dates = [word for word in ahead if _DATE.fullmatch(word.text)]
    names = [word for word in ahead if word.pos == "PROPN" and word not in dates]
    beside = sum(word.is_punct for word in ahead if word not in dates)
    if not ahead or len(ahead) > _DATELINE or len(names) + len(dates) + beside < len(ahead):
        return
    for name in (*names, *dates):
        if name.head not in ahead and name.head.i > dash.i:
            name.dep = "discourse"


def _give_way(cut: Word) -> None:
    """Let a noun cut short give way to the one that completes it: "der Pharma- und | Chemiekonzern"."""
    nouns = [child for child in cut.children if child.dep == "conj" and child.pos == "NOUN"]
    if len(nouns) != 1 or nouns[0].i < cut.i or cut.dep == "ROOT":
        return
    noun = nouns[0]
    noun.hang(cut.head, cut.dep)
    for child in list(cut.children):
        child.hang(noun, "appos" if child.dep == "flat" else child.dep)
    for child in list(noun.children):
        if child.dep == "cc" and cut.i < child.i < noun.i:
            child.hang(cut, "fixed")
    cut.hang(noun, "compound")
