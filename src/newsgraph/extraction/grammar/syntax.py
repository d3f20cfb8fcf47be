"""Questions that every rule asks of a Universal Dependencies tree."""

from __future__ import annotations

from collections.abc import Container, Iterable

from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.lexicon.known import known_word

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
OBJECTS = frozenset({"obj", "iobj", "obl:arg"})
WHOSE = frozenset({"dessen", "deren"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "csubj", "csubj:pass", "parataxis", "ROOT"})


def children(token: Word, *relations: str) -> list[Word]:
    """Return the dependents of a token with one of the relations, in reading order."""
    below = token.children
    return [child for child in below if child.dep in relations] if below else []


def first_child(token: Word, *relations: str) -> Word | None:
    """Return the first dependent with one of the relations, or None."""
    for child in token.children:  # no generator: it is asked for every word, many times
        if child.dep in relations:
            return child
    return None


def possessor(noun: Word) -> Word | None:
    """Return the pronoun before a noun that tells whose it is: "sein Chef", "deren Chefin"; or None."""
    for child in noun.children:
        if child.dep == "det:poss" or (child.i < noun.i and child.lower in WHOSE):
            return child
    return None


def subject_of(verb: Word) -> Word | None:
    """Return the head of a verb's own subject, or None."""
    return first_child(verb, *SUBJECTS)


def verb_lemma(verb: Word) -> str:
    """Return the lemma with its separable particle: ``kündigte … an`` → ``ankündigen``."""
    particle = first_child(verb, "compound:prt")
    lemma = verb.lemma.lower()
    if particle is None:
        return lemma
    prefix = particle.lower
    return lemma if lemma.startswith(prefix) else prefix + lemma


def subtree(token: Word, *, without: Container[str] = ()) -> list[Word]:
    """Return a token and all below it in reading order, leaving out dependents by relation.

    ``without`` names relations of the token's own dependents that are left out with all below them.
    """
    found = [token]
    for child in token.children:
        if child.dep not in without:
            found.extend(child.subtree)
    return sorted(found, key=lambda word: word.i)


def span_of(tree: Tree, tokens: Iterable[Word]) -> Stretch:
    """Return the smallest span that holds all tokens (there must be one), without outer punctuation."""
    positions = sorted(token.i for token in tokens)
    start, end = positions[0], positions[-1] + 1
    while start < end - 1 and _is_margin(tree[start]):
        start += 1
    while end - 1 > start and _is_margin(tree[end - 1]):
        end -= 1
    return tree[start:end]


def _is_margin(word: Word) -> bool:
    return word.is_space or (word.is_punct and word.pos != "SYM")  # "13 %" is whole


def clause_span(head: Word) -> Stretch:
    """Return all words of the clause that a word heads, from the first to the last."""
    return span_of(head.tree, head.subtree)


def contiguous_spans(tree: Tree, tokens: Iterable[Word]) -> tuple[Stretch, ...]:
    """Return tokens as spans in reading order, each run of neighbours as one."""
    return spans_in_order(tree, sorted(set(tokens), key=lambda token: token.i))


def spans_in_order(tree: Tree, tokens: Iterable[Word]) -> tuple[Stretch, ...]:
    """Return tokens as spans in the order given, each run of neighbours as one."""
    runs: list[list[int]] = []
    for token in tokens:
        if runs and runs[-1][-1] == token.i - 1:
            runs[-1].append(token.i)
        else:
            runs.append([token.i])
    return tuple(tree[run[0] : run[-1] + 1] for run in runs)


def is_genitive(noun: Word) -> bool:
    """Tell whether a noun without preposition shows the genitive: by its article, its ending or its case."""
    if any(
        child.lower in _GENITIVE_FORMS or child.lower.endswith(("es", "er"))
        for child in children(noun, "det")
    ):
        return True
    if any(child.lower in _GENITIVE_NUMBERS for child in noun.children):
        return True  # "Klagen zweier Abgeordneter"
    return feature(noun, "Case") == "Gen" or (noun.pos == "PROPN" and noun.text.endswith(("s", "'", "’")))


_GENITIVE_NUMBERS = frozenset({"zweier", "dreier", "mehrerer", "vieler", "einiger", "beider", "zahlreicher"})
_GENITIVE_FORMS = frozenset({"des", "der", *WHOSE})


def clause_head(token: Word) -> Word:
    """Return the head of the clause that a token stands in (the token itself if it heads one)."""
    while token.dep not in CLAUSES and token.head != token:
        if token.dep == "conj" and token.pos in {"VERB", "AUX"}:
            return token
        token = token.head
    return token


def feature(token: Word, name: str) -> str | None:
    """Return one morphological feature (``Case`` → ``Dat``), or None."""
    values = token.features.get(name)
    return values[0] if values else None


def is_nominal(token: Word) -> bool:
    """Tell whether a token can head a noun phrase: a noun, name or pronoun, or an adjective used as one."""
    if token.pos in {"NOUN", "PROPN", "PRON"}:
        return True
    if token.pos == "ADJ":
        if first_child(token, "flat") is not None:
            return True  # "Great Northern": a foreign name
        # "die Verletzten": German writes adjectives used as nouns with a capital.
        return token.text[:1].isupper() and not token.is_sent_start and first_child(token, "cop") is None
    if token.tag == "ART":
        return False
    return token.pos in {"NUM", "X", "DET", "SYM"} and token.dep not in {"nummod", "det"}


_FIRST_AND_SECOND = {"mich": "ich", "mir": "ich", "dich": "du", "dir": "du", "uns": "wir", "euch": "ihr"}


def is_reflexive(token: Word) -> bool:
    """Tell whether a token is a reflexive pronoun: "sich", or "mich" beside "ich"."""
    if token.lower == "sich" or token.tag == "PRF":
        return True
    subject = _FIRST_AND_SECOND.get(token.lower)
    return subject is not None and any(child.lower == subject for child in token.head.children)


def is_particle(token: Word) -> bool:
    """Tell whether a token is the split-off particle of its verb ("kündigte … an")."""
    return token.dep == "compound:prt" and token.tag in {"", "PTKVZ", "ADJD", "ADV", "APPR", "NN"}


def is_relative_pronoun(token: Word) -> bool:
    """Tell whether a token is a relative pronoun, by tag or by morphology."""
    return token.tag in {"PRELS", "PRELAT"} or "Rel" in token.features.get("PronType", [])


def preposition_of(noun: Word) -> Word | None:
    """Return the adposition of a noun (also "als", "wie"): the nearest before it, else one after.

    Of two in a row it is the first, which says more: "innerhalb von", "bis zu", "wie im".
    """
    if not noun.children:
        return None
    found = [child for child in noun.children if child.dep == "case" or _is_comparative(child, noun)]
    if not found:
        # "am 20. Dezember", with "am" hung on the number
        numbers = [child for child in noun.children if child.dep == "amod" and child.like_num]
        found = [word for number in numbers for word in children(number, "case")]
    before = [child for child in found if child.i < noun.i]
    if len(before) > 1 and before[-2].i == before[-1].i - 1:
        return before[-2]
    return before[-1] if before else found[0] if found else None


def words_of_preposition(preposition: Word | None) -> list[Word]:
    """Return a preposition with the one that follows it: "innerhalb von"; nothing where there is none."""
    if preposition is None:
        return []
    words, after = preposition.tree.words, preposition.i + 1
    follows = after < len(words) and words[after].dep == "case" and words[after].head is preposition.head
    return [preposition, words[after]] if follows else [preposition]


def _is_comparative(child: Word, noun: Word) -> bool:
    return child.lower in {"als", "wie"} and child.dep in {"mark", "cc", "advmod"} and child.i < noun.i


_OBLIQUE_FORMS = frozenset(
    {"den", "dem", "des", "einem", "einen", "eines", "ihn", "ihm", "mich", "mir", "dir", "dich"}
)


def is_oblique_case(noun: Word) -> bool:
    """Tell whether a noun cannot be nominative, judged by its article or its own form, never by a guess.

    A predicted ``Case`` is not trusted for names and bare nouns, whose form says nothing.
    """
    if preposition_of(noun) is not None:
        return True
    if noun.pos == "PRON":
        return noun.lower in _OBLIQUE_FORMS
    # "den" and "einen" may be a plural dative, but no nominative.
    return any(child.lower in _OBLIQUE_FORMS for child in noun.children if child.dep in {"det", "dep"})


def conjuncts(head: Word) -> list[Word]:
    """Return a phrase's head and the heads coordinated with it, nouns only, in reading order.

    A shortened compound ("Hör- und Sehtest") names nothing by itself and is left out.
    """
    found = [head] if not head.text.endswith("-") else []
    for child in head.children:
        own_clause = any(part.dep == "cop" for part in child.children)  # "ist Arzt und war Pilot"
        joined = child.dep == "conj" and is_nominal(child) and not own_clause
        if joined and not is_compared(child) and not is_taken_out(child):
            found.extend(conjuncts(child))
    return found


def is_taken_out(conjunct: Word) -> bool:
    """Tell whether "nicht" takes a conjunct out: "von Xi, nicht von Kim"."""
    return any(child.lower == "nicht" and child.i < conjunct.i for child in conjunct.children)


def is_compared(conjunct: Word) -> bool:
    """Tell whether "als" or "wie" joins a phrase, which coordinates only in "sowohl … als auch"."""
    first = conjunct.tree[conjunct.left_edge.i]
    return first.dep == "cc" and first.lower in {"als", "wie"} and first.nbor().lower != "auch"


_COUNTING = frozenset({"Million", "Milliarde", "Billion", "Millionen", "Milliarden", "Mio.", "Mrd."})
_PHRASE = frozenset({"det", "det:poss", "amod", "nummod", "compound", "flat", "dep", "advmod"})


def phrase_of(head: Word) -> Stretch:
    """Return the minimal phrase of a noun: article, adjectives, numbers and the parts of a name.

    What qualifies it (genitive, prepositional phrase, relative clause) is left out, as is whatever a gap
    separates from the head.
    """
    inside = {head.i}
    for child in head.children:
        if child.dep in _PHRASE and _fits_phrase(child, head):
            # What bounds a figure belongs to it: "mehr als 8.000", "bis zu 300".
            bounded = child.dep == "nummod"
            inside.update(word.i for word in child.subtree if bounded or word.dep != "case")
        elif child.dep == "appos" and is_name_of(child, head):
            # "Verteidigungsminister Lloyd Austin"
            inside.update(word.i for word in phrase_of(child))
        elif child.dep == "nmod" and child.lemma in _COUNTING and child.i == head.i - 1:
            inside.update(word.i for word in child.subtree)  # "16 Millionen Euro"
    start = end = head.i
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    return span_of(head.tree, head.tree[start : end + 1])


def is_name_of(name: Word, noun: Word) -> bool:
    """Tell whether a name follows the noun that it names without a comma: "Minister Austin", "Stadt Bonn".

    A place's name only follows a word for a place: "das Militär Kiew" are two phrases.
    """
    between = noun.tree[noun.i + 1 : name.i]
    if name.pos != "PROPN" or name.i < noun.i or any(word.dep != "compound" for word in between):
        return False  # a title may stand between: "Forscher Dr. Stein"
    if name.entity == "LOC" or (not name.entity and known_word(name.text) is not None):
        return noun.lower.endswith(_GEOGRAPHIC)
    return True


_GEOGRAPHIC = (
    *("stadt", "land", "republik", "region", "provinz", "insel", "staat", "bezirk", "gebiet", "kreis", "ort"),
    *("dorf", "gemeinde", "fluss", "reich", "emirat", "kanton", "metropole", "staates", "landes", "raum"),
)


_AFTER_TIMES = frozenset({"später", "zuvor", "früher", "vorher", "danach", "darauf", "lang", "hindurch"})


def _fits_phrase(child: Word, head: Word) -> bool:
    if child.dep == "advmod":
        # "nur Putin", "rund 300 Soldaten" are left out, but not "einige Jahre später".
        return child.i == head.i + 1 and child.lower in _AFTER_TIMES
    if child.dep == "amod":
        return all(
            word.dep in {"advmod", "amod", "conj", "cc", "punct"} or (child.like_num and word.dep == "case")
            for word in child.subtree
            if word != child
        )
    if child.dep == "dep":
        return child.i < head.i and child.pos in {"DET", "NOUN", "PROPN", "ADJ", "NUM"}
    return True


_CONTRACTIONS = {
    "im": "in",
    "ins": "in",
    "am": "an",
    "ans": "an",
    "zum": "zu",
    "zur": "zu",
    "vom": "von",
    "beim": "bei",
    "aufs": "auf",
    "fürs": "für",
    "ums": "um",
    "durchs": "durch",
    "übers": "über",
    "vors": "vor",
    "hinters": "hinter",
    "unters": "unter",
}


def preposition_name(noun: Word) -> str:
    """Return the preposition of a noun without a contracted article, empty where it has none."""
    preposition = preposition_of(noun)
    return preposition_lemma(preposition) if preposition is not None else ""


def preposition_lemma(preposition: Word) -> str:
    """Return a preposition without a contracted article: ``im`` → ``in``."""
    return _CONTRACTIONS.get(preposition.lower, preposition.lower)


def auxiliary_of_last(verb: Word) -> list[Word]:
    """Return what the last of a row has for all behind a modal: "soll sie gepackt und geschlagen | haben"."""
    modal = any(child.tag == "VMFIN" for child in verb.children)
    row = [word for word in verb.subtree if word.tag == "VVPP" and word.i > verb.i] if modal else []
    infinitives = [
        child for word in row for child in word.children if child.lower in {"haben", "sein", "werden"}
    ]
    return infinitives[-1:]
