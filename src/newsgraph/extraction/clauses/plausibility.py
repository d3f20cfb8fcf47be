"""Doubts about a parse: what German syntax does not allow, so that no proposition is read from it.

Each check asks for a contradiction that can be seen in the words (agreement, word order, punctuation);
what cannot be seen is not doubted. A missing proposition is better than a wrong one.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.grammar.embedding import controller_of
from newsgraph.extraction.grammar.modality import finite_of
from newsgraph.extraction.grammar.syntax import (
    children,
    feature,
    first_child,
    is_name_of,
    is_nominal,
    preposition_of,
    verb_lemma,
)
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tags import PRONOMINAL_ADVERBS
from newsgraph.language.tree import Word
from newsgraph.lexicon.nameless import somebody

_MAIN = frozenset({"ROOT", "parataxis"})
_SHOWN = frozenset({"der", "den", "dem", "einen", "einem", "ihren", "seinen"})
_CENTURIES = frozenset({"16", "17", "18", "19", "20"})
_BREAKS = frozenset({":", ";"})
# "Eine Reihe von Ländern haben …": the verb may agree with what is counted.
QUANTITIES = frozenset(
    """
    Reihe Zahl Anzahl Menge Mehrheit Hälfte Drittel Viertel Prozent Million Milliarde Dutzend Teil Gruppe
    Mehrzahl Fülle Vielzahl Paar Großteil Minderheit Handvoll Euro Dollar Meter Kilometer Tonne Liter
    """.split()  # noqa: SIM905
)
_NOBODY = frozenset({"es", "das", "der", "den", "dem", "die", "was"})
_TWO_ACCUSATIVES = frozenset({"nennen", "heißen", "kosten", "lehren", "fragen", "schimpfen"})
_ONE = frozenset({"ein", "eine", "das", "dieses", "jedes", "jeder", "jede"})
_NUMBERLESS = frozenset({"das", "dies", "es", "was", "wer", "alles", "sie", "die"})
_CLOSING = ' “”«»"\n'  # what may follow the mark that ends a sentence


def is_request(words: Sequence[Word], subject: Word) -> bool:
    """Tell whether a clause asks its reader to do something: "Stellen Sie sich vor, …"."""
    finite = finite_of(words)
    if finite is None or subject.text != "Sie" or subject.i != finite.i + 1:
        return False
    before = finite.tree[finite.i - 1]
    opens = finite.is_sent_start or before.is_punct or before.dep == "cc"
    return opens and not finite.sentence.text.rstrip(_CLOSING).endswith("?")


def can_agree(words: Sequence[Word], subjects: Sequence[Word]) -> bool:
    """Tell whether there is a finite verb that can agree with its subject in number."""
    finite = finite_of(words)
    if finite is None:
        return False
    number = feature(finite, "Number")
    if len(subjects) > 1 or number is None:
        joined = subjects[0].i > finite.i or _joined_by_or(subjects) or are_one_person(subjects)
        return number != "Sing" or joined
    subject = subjects[0]
    if number == "Sing" and any(child.lower in _ONE for child in children(subject, "det")):
        return True  # whatever the model says of the noun
    if number == "Plur" and subject.entity == "PER" and _is_one(subject):
        return False  # "…, der die Gruppe führte, die Tausende vertrieben": the group did
    if number == "Sing" and _is_several(subject):
        return False  # "und sieben Astronauten das Leben kostete"
    return (
        feature(subject, "Number") in {None, number}
        or first_child(subject, "nummod", "conj", "appos", "flat") is not None
        or subject.lemma in QUANTITIES
        or subject.pos in {"PROPN", "NUM", "X"}
        or subject.lower in _NUMBERLESS
    )


def _is_several(noun: Word) -> bool:
    """Tell whether a number counts persons or things, of which a measure may be one: "zwei Drittel ist"."""
    counted = [child for child in children(noun, "nummod") if child.tag == "CARD" and child.i < noun.i]
    people = is_actor_noun(noun) or somebody(noun.text) is not None
    named = noun.pos == "NOUN" and noun.lemma not in QUANTITIES and people
    return named and any(child.lower not in {"1", "ein", "eine", "eins"} for child in counted)


def are_one_person(heads: Sequence[Word]) -> bool:
    """Tell whether one article stands for all: "der Unternehmer und Politiker gründete"."""
    first, *others = heads
    article = first_child(first, "det")
    one = article is not None and feature(first, "Number") == "Sing"
    return one and all(each.pos == "NOUN" and first_child(each, "det", "det:poss") is None for each in others)


def _is_one(name: Word) -> bool:
    """Tell whether a person's name means one person, not several ("die Müllers")."""
    if name.pos != "PROPN" or feature(name, "Number") == "Plur":
        return False
    return first_child(name, "conj", "cc", "det", "nummod", "appos") is None


def crowds_prefield(head: Word, subjects: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell whether a phrase stands with the subject before the finite verb of a main clause.

    Only one phrase can stand there, so that the two are one, and the parse took it apart.
    """
    finite = finite_of(words)
    verb = next((word for word in words if word.dep in _MAIN), None)
    if finite is None or verb is None or first_child(verb, "mark") is not None:
        return False
    before = head.i < finite.i and any(subject.i < finite.i for subject in subjects)
    return before and min(words, key=lambda word: word.i) == finite and head.head == verb


def has_own_prefield(verb: Word, words: Sequence[Word]) -> bool:
    """Tell whether something stands before the finite verb of a coordinated main clause.

    "… und am Abend spielte …" needs a subject of its own after the verb: none can be shared.
    """
    finite = finite_of(words)
    if finite is None or (finite != verb and finite.head != verb) or first_child(verb, "mark") is not None:
        return False
    if verb.i < finite.i:
        return False  # "…, der kam und im Mai getötet wurde": a subordinate clause
    later = any(child.i > finite.i and not child.is_punct for child in verb.children if child != finite)
    # Where nothing follows the verb it may end a subordinate clause, unless it is joined to a main clause.
    main = verb.head.dep in _MAIN and first_child(verb.head, "mark") is None
    return (later or main) and any(
        child.i < finite.i and child.dep in {"obl", "obj", "obl:arg", "advcl", "advmod"}
        for child in verb.children
    )


def is_cut_off(verb: Word, other: Word) -> bool:
    """Tell whether a colon or semicolon parts a verb from its argument: "Wikinews: Wie wirkt das?"."""
    start, end = sorted((verb.i, other.i))
    between = [token.text for token in verb.tree.words[start + 1 : end]]
    closes_quotation = between.count("''") > between.count("``")
    return closes_quotation or any(text in _BREAKS for text in between)


def is_enclosed(verb: Word, phrase: Word) -> bool:
    """Tell whether a phrase stands between the article of another argument and its noun.

    It belongs to a participle in there: "die | ab Mai | vorgeschriebene Prüfung".
    """
    others = (child for child in verb.children if child.i > phrase.i)
    return any(article.i < phrase.i for noun in others for article in children(noun, "det"))


def is_controlled(verb: Word, subjects: Sequence[Word]) -> bool:
    """Tell whether an infinitive can be the subject's: its verb governs one, and no noun beside it does.

    "machte Versuche, … zu …" tells what the tries are for, "begründet es damit, … zu …" a reason, and "es ist
    möglich, … zu …" nobody's act.
    """
    matrix = verb.head
    if any(subject.lower in _NOBODY for subject in subjects):
        return False
    if controller_of(matrix) is not None or matrix.pos not in {"VERB", "AUX"}:
        return True
    noun = any(child.pos == "NOUN" for child in children(matrix, "obj"))
    correlate = any(child.tag in PRONOMINAL_ADVERBS for child in children(matrix, "advmod", "obl"))
    return not noun and not correlate


def swallowed_object(verb: Word) -> Word | None:
    """Return an object that the parse made an apposition of the subject: "drohte die Nato Nordkorea".

    A noun or a place's name that follows the subject without a comma does not name it.
    """
    subject = first_child(verb, "nsubj")
    if subject is None or first_child(verb, "obj", "iobj", "obl:arg", "cop", "ccomp") is not None:
        return None
    after = next((child for child in children(subject, "appos") if child.i > subject.i), None)
    if after is None or is_name_of(after, subject) or not is_nominal(after):
        return None
    if verb.pos == "AUX" or (subject.pos == "NOUN" and after.entity == "LOC" and after.i == subject.i + 1):
        return None  # "die Feuerwehr Kaiserslautern löschte"
    between = verb.tree[subject.i + 1 : after.i]
    first = min([verb.i, *(child.i for child in children(verb, "aux"))])
    apart = subject.i < first < after.i or subject.i < after.i < first < verb.i
    return None if apart or any(word.is_punct for word in between) else after


def may_be_swapped(subject: Word, target: Word, words: Sequence[Word], construction: str) -> bool:
    """Tell whether subject and object may be each other: "Das Tor erzielte Müller" shows no case.

    A person after the verb that acts, or after a relative pronoun ("Gelder, die Müller nimmt"), is told
    apart from one acted upon only by the sense of the words.
    """
    finite = finite_of(words)
    if finite is None or not (target.entity == "PER" or (target.pos == "NOUN" and is_actor_noun(target))):
        return False
    if construction not in {"own", "relative"}:
        return False
    if not (
        subject.i < target.i < finite.i if construction == "relative" else subject.i < finite.i < target.i
    ):
        return False
    shown = any(child.lower in _SHOWN for noun in (subject, target) for child in children(noun, "det"))
    named = any(child.entity in {"PER", "ORG"} for child in children(subject, "appos", "flat"))
    return subject.pos == "NOUN" and not shown and not named and not is_actor_noun(subject)


def shown_case(noun: Word) -> str | None:
    """Return the case that a noun's article shows: "Nom" (der Mann), "Dat" (dem Mann), or None."""
    if noun.pos not in {"NOUN", "PROPN"}:
        return None
    articles = {child.lower for child in children(noun, "det")}
    if articles & {"dem", "einem"}:
        return "Dat"  # "dem Kosovo", too
    if noun.pos == "PROPN":
        return None
    gender, plural = feature(noun, "Gender"), feature(noun, "Number") == "Plur"
    if "der" in articles and not plural and gender in {"Masc", "Fem"}:
        return "Nom" if gender == "Masc" else "Dat"
    return None


def has_two_objects(verb: Word) -> bool:
    """Tell whether a verb has two accusative objects, as few verbs can: one belongs to another verb."""
    objects = [
        child
        for child in children(verb, "obj")
        if child.pos in {"NOUN", "PROPN"}
        and feature(child, "Case") != "Dat"
        and shown_case(child) is None
        and preposition_of(child) is None
        and child.lemma not in QUANTITIES
    ]
    return len(objects) > 1 and verb_lemma(verb) not in _TWO_ACCUSATIVES


def is_gapped(verb: Word) -> bool:
    """Tell whether an object behind a comma is of a clause without verb: "Roth sprach von Sieg, Marx …"."""
    for child in children(verb, "obj", "iobj", "obl:arg"):
        first = next((word for word in child.subtree if not word.is_punct), child)
        between = [word.text for word in verb.tree[verb.i + 1 : first.i]]
        if child.i > verb.i and between.count(",") == 1 and between[-1] == "," and is_nominal(child):
            return True
    return False


def has_two_subjects(verb: Word) -> bool:
    """Tell whether the parse gave a verb that links nothing two subjects: one belongs to another word."""
    return verb.pos == "VERB" and len(children(verb, "nsubj", "nsubj:pass")) > 1


def is_year(word: Word) -> bool:
    """Tell whether a word is a year: "1994"."""
    return len(word.text) == 4 and word.text.isdigit() and word.text[:2] in _CENTURIES


def _joined_by_or(heads: Sequence[Word]) -> bool:
    return any(child.lower in {"oder", "wie"} for head in heads for child in children(head, "cc"))
