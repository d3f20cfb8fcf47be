"""Questions that every rule asks of a Universal Dependencies tree."""

from __future__ import annotations

from collections.abc import Container, Iterable

from spacy.tokens import Doc, Span, Token

from newsgraph.lexicon.known import known_word

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
OBJECTS = frozenset({"obj", "iobj", "obl:arg"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "csubj", "csubj:pass", "parataxis", "ROOT"})


def children(token: Token, *relations: str) -> list[Token]:
    """Return the dependents of a token with one of the relations, in reading order."""
    return [child for child in token.children if child.dep_ in relations]


def first_child(token: Token, *relations: str) -> Token | None:
    """Return the first dependent with one of the relations, or None."""
    return next((child for child in token.children if child.dep_ in relations), None)


def subject_of(verb: Token) -> Token | None:
    """Return the head of a verb's own subject, or None."""
    return first_child(verb, *SUBJECTS)


def verb_lemma(verb: Token) -> str:
    """Return the lemma with its separable particle: ``kündigte … an`` → ``ankündigen``."""
    particle = first_child(verb, "compound:prt")
    lemma = verb.lemma_.lower()
    if particle is None:
        return lemma
    prefix = particle.lower_
    return lemma if lemma.startswith(prefix) else prefix + lemma


def subtree(token: Token, *, without: Container[str] = ()) -> list[Token]:
    """Return a token and all below it in reading order, leaving out dependents by relation.

    ``without`` names relations of the token's own dependents that are left out with all below them.
    """
    found = [token]
    for child in token.children:
        if child.dep_ not in without:
            found.extend(child.subtree)
    return sorted(found, key=lambda word: word.i)


def span_of(doc: Doc, tokens: Iterable[Token]) -> Span:
    """Return the smallest span that holds all tokens (there must be one), without outer punctuation."""
    positions = sorted(token.i for token in tokens)
    start, end = positions[0], positions[-1] + 1
    while start < end - 1 and _is_margin(doc[start]):
        start += 1
    while end - 1 > start and _is_margin(doc[end - 1]):
        end -= 1
    return doc[start:end]


def _is_margin(word: Token) -> bool:
    return word.is_space or (word.is_punct and word.pos_ != "SYM")  # "13 %" is whole


def clause_span(head: Token) -> Span:
    """Return all words of the clause that a word heads, from the first to the last."""
    return span_of(head.doc, head.subtree)


def contiguous_spans(doc: Doc, tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Return tokens as spans in reading order, each run of neighbours as one."""
    return spans_in_order(doc, sorted(set(tokens), key=lambda token: token.i))


def spans_in_order(doc: Doc, tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Return tokens as spans in the order given, each run of neighbours as one."""
    runs: list[list[int]] = []
    for token in tokens:
        if runs and runs[-1][-1] == token.i - 1:
            runs[-1].append(token.i)
        else:
            runs.append([token.i])
    return tuple(doc[run[0] : run[-1] + 1] for run in runs)


def is_genitive(noun: Token) -> bool:
    """Tell whether a noun without preposition shows the genitive: by its article, its ending or its case."""
    if any(
        child.lower_ in _GENITIVE_FORMS or child.lower_.endswith(("es", "er"))
        for child in children(noun, "det")
    ):
        return True
    return feature(noun, "Case") == "Gen" or (noun.pos_ == "PROPN" and noun.text.endswith(("s", "'", "’")))


_GENITIVE_FORMS = frozenset({"des", "der", "dessen", "deren"})


def clause_head(token: Token) -> Token:
    """Return the head of the clause that a token stands in (the token itself if it heads one)."""
    while token.dep_ not in CLAUSES and token.head != token:
        if token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}:
            return token
        token = token.head
    return token


def feature(token: Token, name: str) -> str | None:
    """Return one morphological feature (``Case`` → ``Dat``), or None."""
    values = token.morph.get(name, [])
    return values[0] if values else None


def is_nominal(token: Token) -> bool:
    """Tell whether a token can head a noun phrase: a noun, name or pronoun, or an adjective used as one."""
    if token.pos_ in {"NOUN", "PROPN", "PRON"}:
        return True
    if token.pos_ == "ADJ":
        if first_child(token, "flat") is not None:
            return True  # "Great Northern": a foreign name
        # "die Verletzten": German writes adjectives used as nouns with a capital.
        return token.text[:1].isupper() and not token.is_sent_start and first_child(token, "cop") is None
    if token.tag_ == "ART":
        return False
    return token.pos_ in {"NUM", "X", "DET", "SYM"} and token.dep_ not in {"nummod", "det"}


_FIRST_AND_SECOND = {"mich": "ich", "mir": "ich", "dich": "du", "dir": "du", "uns": "wir", "euch": "ihr"}


def is_reflexive(token: Token) -> bool:
    """Tell whether a token is a reflexive pronoun: "sich", or "mich" beside "ich"."""
    if token.lower_ == "sich" or token.tag_ == "PRF":
        return True
    subject = _FIRST_AND_SECOND.get(token.lower_)
    return subject is not None and any(child.lower_ == subject for child in token.head.children)


def is_particle(token: Token) -> bool:
    """Tell whether a token is the split-off particle of its verb ("kündigte … an")."""
    return token.dep_ == "compound:prt" and token.tag_ in {"", "PTKVZ", "ADJD", "ADV", "APPR", "NN"}


def is_relative_pronoun(token: Token) -> bool:
    """Tell whether a token is a relative pronoun, by tag or by morphology."""
    return token.tag_ in {"PRELS", "PRELAT"} or "Rel" in token.morph.get("PronType", [])


def preposition_of(noun: Token) -> Token | None:
    """Return the adposition of a noun (also "als", "wie"): the nearest before it, else one after.

    Of two in a row it is the first, which says more: "innerhalb von", "bis zu", "wie im".
    """
    found = [child for child in noun.children if child.dep_ == "case" or _is_comparative(child, noun)]
    if not found:
        # "am 20. Dezember", with "am" hung on the number
        numbers = [child for child in noun.children if child.dep_ == "amod" and child.like_num]
        found = [word for number in numbers for word in children(number, "case")]
    before = [child for child in found if child.i < noun.i]
    if len(before) > 1 and before[-2].i == before[-1].i - 1:
        return before[-2]
    return before[-1] if before else found[0] if found else None


def words_of_preposition(preposition: Token | None) -> list[Token]:
    """Return a preposition with the one that follows it: "innerhalb von"; nothing where there is none."""
    if preposition is None:
        return []
    after = preposition.doc[preposition.i + 1 : preposition.i + 2]
    return [preposition, *(word for word in after if word.dep_ == "case" and word.head == preposition.head)]


def _is_comparative(child: Token, noun: Token) -> bool:
    return child.lower_ in {"als", "wie"} and child.dep_ in {"mark", "cc", "advmod"} and child.i < noun.i


_OBLIQUE_FORMS = frozenset(
    {"den", "dem", "des", "einem", "einen", "eines", "ihn", "ihm", "mich", "mir", "dir", "dich"}
)


def is_oblique_case(noun: Token) -> bool:
    """Tell whether a noun cannot be nominative, judged by its article or its own form, never by a guess.

    A predicted ``Case`` is not trusted for names and bare nouns, whose form says nothing.
    """
    if preposition_of(noun) is not None:
        return True
    if noun.pos_ == "PRON":
        return noun.lower_ in _OBLIQUE_FORMS
    # "den" and "einen" may be a plural dative, but no nominative.
    return any(child.lower_ in _OBLIQUE_FORMS for child in noun.children if child.dep_ in {"det", "dep"})


def conjuncts(head: Token) -> list[Token]:
    """Return a phrase's head and the heads coordinated with it, nouns only, in reading order.

    A shortened compound ("Hör- und Sehtest") names nothing by itself and is left out.
    """
    found = [head] if not head.text.endswith("-") else []
    for child in head.children:
        own_clause = any(part.dep_ == "cop" for part in child.children)  # "ist Arzt und war Pilot"
        if child.dep_ == "conj" and is_nominal(child) and not own_clause and not is_compared(child):
            found.extend(conjuncts(child))
    return found


def is_compared(conjunct: Token) -> bool:
    """Tell whether "als" or "wie" joins a phrase, which coordinates only in "sowohl … als auch"."""
    first = conjunct.doc[conjunct.left_edge.i]
    return first.dep_ == "cc" and first.lower_ in {"als", "wie"} and first.nbor().lower_ != "auch"


_COUNTING = frozenset({"Million", "Milliarde", "Billion", "Millionen", "Milliarden", "Mio.", "Mrd."})
_PHRASE = frozenset({"det", "det:poss", "amod", "nummod", "compound", "flat", "dep", "advmod"})


def phrase_of(head: Token) -> Span:
    """Return the minimal phrase of a noun: article, adjectives, numbers and the parts of a name.

    What qualifies it (genitive, prepositional phrase, relative clause) is left out, as is whatever a gap
    separates from the head.
    """
    inside = {head.i}
    for child in head.children:
        if child.dep_ in _PHRASE and _fits_phrase(child, head):
            # What bounds a figure belongs to it: "mehr als 8.000", "bis zu 300".
            bounded = child.dep_ == "nummod"
            inside.update(word.i for word in child.subtree if bounded or word.dep_ != "case")
        elif child.dep_ == "appos" and is_name_of(child, head):
            # "Verteidigungsminister Lloyd Austin"
            inside.update(word.i for word in phrase_of(child))
        elif child.dep_ == "nmod" and child.lemma_ in _COUNTING and child.i == head.i - 1:
            inside.update(word.i for word in child.subtree)  # "16 Millionen Euro"
    start = end = head.i
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    return span_of(head.doc, head.doc[start : end + 1])


def is_name_of(name: Token, noun: Token) -> bool:
    """Tell whether a name follows the noun that it names without a comma: "Minister Austin", "Stadt Bonn".

    A place's name only follows a word for a place: "das Militär Kiew" are two phrases.
    """
    between = noun.doc[noun.i + 1 : name.i]
    if name.pos_ != "PROPN" or name.i < noun.i or any(word.dep_ != "compound" for word in between):
        return False  # a title may stand between: "Forscher Dr. Stein"
    if name.ent_type_ == "LOC" or (not name.ent_type_ and known_word(name.text) is not None):
        return noun.lower_.endswith(_GEOGRAPHIC)
    return True


_GEOGRAPHIC = (
    *("stadt", "land", "republik", "region", "provinz", "insel", "staat", "bezirk", "gebiet", "kreis", "ort"),
    *("dorf", "gemeinde", "fluss", "reich", "emirat", "kanton", "metropole", "staates", "landes", "raum"),
)


_AFTER_TIMES = frozenset({"später", "zuvor", "früher", "vorher", "danach", "darauf", "lang", "hindurch"})


def _fits_phrase(child: Token, head: Token) -> bool:
    if child.dep_ == "advmod":
        # "nur Putin", "rund 300 Soldaten" are left out, but not "einige Jahre später".
        return child.i == head.i + 1 and child.lower_ in _AFTER_TIMES
    if child.dep_ == "amod":
        return all(
            word.dep_ in {"advmod", "amod", "conj", "cc", "punct"} or (child.like_num and word.dep_ == "case")
            for word in child.subtree
            if word != child
        )
    if child.dep_ == "dep":
        return child.i < head.i and child.pos_ in {"DET", "NOUN", "PROPN", "ADJ", "NUM"}
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


def preposition_lemma(preposition: Token) -> str:
    """Return a preposition without a contracted article: ``im`` → ``in``."""
    return _CONTRACTIONS.get(preposition.lower_, preposition.lower_)
