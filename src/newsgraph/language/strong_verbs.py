"""The spaCy component ``newsgraph_strong_verbs``: lemmas of strong verbs from the table of their stems.

Models make up infinitives of forms that they have not read ("schwor" from "schwären", "mied" from "miedn").
There are fewer than two hundred such verbs, so their forms, with any prefix, can be looked up. A lemma is
only corrected where the form leaves no choice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from newsgraph.language.lemmas import PREFIXES
from newsgraph.lexicon import read_table

_UNSTRESSED = frozenset({"be", "emp", "ent", "er", "miss", "ver", "zer"})
_PREFIXES = frozenset({*PREFIXES, *_UNSTRESSED})
# Their participles have a "ge" of the verb's own; "legen" without "ge" is another verb.
_NOT_BARE = frozenset({"gefallen", "geraten", "gestehen", "liegen"})
# Infinitives that are past forms of strong verbs as well ("schelten", "gelingen", "wiegen" …).
_INFINITIVES = ("gebaren", "gelangen", "maßen", "schalten", "schienen", "verziehen", "wogen")
_PAST = ("", "n", "en")  # of "du" and "ihr" news has too few: "schaltet" is no past of "schelten"
_MIXED_PAST = ("te", "ten")
_PRESENT = ("", "st", "t")
_PAST_MORPH = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"


@Language.component(
    "newsgraph_strong_verbs",
    requires=["token.pos", "token.lemma"],
    assigns=["token.lemma", "token.pos", "token.tag", "token.morph"],
)
def correct_strong_verbs(doc: Doc) -> Doc:
    """Correct the lemmas of strong verbs, and read as one what is no adverb; after tagger and lemmatizer."""
    for token in doc:
        if token.pos_ == "ADV" and token.is_lower and is_prefixed_past(token.lower_):
            token.pos_, token.tag_ = "VERB", "VVFIN"  # "räumte Fehler ein, widersprach jedoch …"
            token.set_morph(_PAST_MORPH)  # type: ignore[attr-defined]  # the stubs lack it
        if token.pos_ in ("VERB", "AUX"):
            token.lemma_ = strong_lemma(token.lower_, token.lemma_)
    return doc


@lru_cache(maxsize=65536)
def is_prefixed_past(form: str) -> bool:
    """Tell whether a form can only be the past of a strong verb with an unstressed prefix.

    >>> is_prefixed_past("widersprach"), is_prefixed_past("sofort")
    (True, False)
    """
    prefixes = _UNSTRESSED | {"wider"}
    return any(form.startswith(prefix) and form.removeprefix(prefix) in _pasts() for prefix in prefixes)


@cache
def _pasts() -> frozenset[str]:
    return frozenset(row["past"] for row in read_table("strong_verbs") if row["past"] != "-")


@lru_cache(maxsize=65536)
def strong_lemma(form: str, lemma: str) -> str:
    """The infinitive of a strong verb's form (lower case); `lemma` where it is one or none is certain.

    A particle that stands apart may be in the lemma: "bot" keeps "anbieten". A form that could be an
    infinitive itself keeps it: "schalten" comes from "schelten" or is one.

    >>> strong_lemma("bestritt", "bestritten")
    'bestreiten'
    >>> strong_lemma("schalten", "schalten")
    'schalten'
    """
    if form.endswith(_INFINITIVES):
        return lemma
    found = set(_forms().get(form, ())) or set(_prefixed(form))
    if len(found) != 1 or lemma.endswith(tuple(found)):
        return lemma
    return found.pop()


def _prefixed(form: str, prefixes: frozenset[str] = _PREFIXES) -> Iterator[str]:
    """The infinitives of a form with one prefix or two: "überwies", "verboten", "anerkannte"."""
    for end in range(2, len(form) - 1):
        prefix, rest = form[:end], form[end:]
        if prefix in prefixes:
            known = _forms().get(rest) or _bare_participles().get(rest)
            for infinitive in known or _prefixed(rest, _UNSTRESSED if prefix in PREFIXES else frozenset()):
                yield prefix + infinitive


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Each form of the table's verbs with its infinitives."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for row in read_table("strong_verbs"):
        verb, present, past, participle = (row[c] for c in ("infinitive", "present", "past", "participle"))
        forms[participle].append(verb)
        if present != "-":
            for ending in _PRESENT:
                forms[present + ending].append(verb)
        if past != "-":
            for ending in _MIXED_PAST if participle.endswith("t") else _PAST:
                forms[past + ending].append(verb)
    return {form: tuple(dict.fromkeys(verbs)) for form, verbs in forms.items()}


@cache
def _bare_participles() -> dict[str, tuple[str, ...]]:
    """Participles without "ge", as they are behind a prefix: "nommen" of "übernommen", but no "legen"."""
    return {
        row["participle"].removeprefix("ge"): (row["infinitive"],)
        for row in read_table("strong_verbs")
        if row["participle"].startswith("ge") and row["infinitive"] not in _NOT_BARE
    }
