"""What of a model's label is the name: without article, marks and titles, with the words it left out."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from newsgraph.extraction.names.titles import is_title
from newsgraph.lexicon.known import country_of_adjective, match_known
from newsgraph.lexicon.people import first_name_genders

QUOTES = frozenset("\"„“”»«‚‘’'›‹")
_NOBILITY = frozenset({"Graf", "Gräfin", "Freiherr", "Freifrau", "Fürst", "Fürstin", "Prinz", "Prinzessin"})
_LONGEST_TITLE = 4  # words in quotation marks that are one name


def noun_before(words: Span) -> tuple[Token | None, bool]:
    """Return the noun directly before words, and whether a quotation mark stands between them."""
    doc, position = words.doc, words.start - 1
    quoted = position > 0 and doc[position].text in QUOTES
    position -= quoted
    is_noun = position >= 0 and doc[position].pos_ == "NOUN"
    return (doc[position] if is_noun else None), quoted


def trimmed(ent: Span) -> Span | None:
    """Return a labelled name without article, quotation marks and functions around it."""
    doc, start, end = ent.doc, ent.start, ent.end
    while start < end and (
        doc[start].is_punct
        or doc[start].is_space
        or (doc[start].pos_ == "DET" and not match_known([token.text for token in doc[start:end]], 0))
        or (ent.label_ == "PER" and end - start > 1 and is_title(doc[start]))
        or (doc[start].text[0].islower() and doc[start].pos_ in {"ADP", "ADJ", "ADV", "CCONJ"})
        or (ent.label_ == "PER" and end - start > 1 and country_of_adjective(doc[start].text) is not None)
    ):
        start += 1
    if _breaks_off(ent):
        end += 1
    while end > start and (
        doc[end - 1].is_space
        or (doc[end - 1].is_punct and not _ends_abbreviation(doc, end - 1))
        or _leads_on(doc[end - 1])
    ):
        end -= 1
    if ent.label_ != "PER" and end - start > 1 and _is_next_noun(doc[end - 1], start):
        end -= 1
    if start == end:
        return None
    trimmed = Span(doc, start, end, label=ent.label)
    return whole_quoted(trimmed) if ent.label_ == "ORG" else trimmed


def _breaks_off(ent: Span) -> bool:
    """Whether a label ends before the noun it leads to: "Partei der" for "Partei der Arbeit"."""
    if ent.label_ != "ORG" or ent.end == len(ent.doc) or not _leads_on(ent[-1]) or ent[-1].pos_ == "CCONJ":
        return False
    after = ent.doc[ent.end]
    return after.pos_ in {"NOUN", "PROPN"} and not after.ent_type_ and ent.start <= after.head.i < ent.end


def _leads_on(token: Token) -> bool:
    """Whether a name cannot end with a word, so that its label was cut off: "Bund und", "Institut für"."""
    return token.text == "&" or (token.text.islower() and token.pos_ in {"CCONJ", "ADP", "DET"})


def _ends_abbreviation(doc: Doc, position: int) -> bool:
    """Whether a full stop belongs to a name: "e.V.", "Rama IX."; but not "Die Linke."."""
    token, before = doc[position], doc[position - 1].text
    return token.text[-1] == "." and (len(token) > 1 or before.isupper() or len(before) < 4)


def _is_next_noun(last: Token, start: int) -> bool:
    """Whether the last word of a label is a noun of its own: "bei der Staatsanwaltschaft Ulm Anzeige"."""
    return (
        last.tag_ == "NN"
        and last.head.i > last.i
        and last.dep_ in {"obj", "obl", "nsubj", "nsubj:pass"}
        and not any(start <= child.i for child in last.children)
        and last.doc[last.i - 1].pos_ == "PROPN"
        and last.doc[start].dep_ != last.dep_
    )


def whole_quoted(ent: Span) -> Span:
    """Return the name in quotation marks of which a label covers a part: „Vero Zeitung“ for Vero."""
    doc, start, end = ent.doc, ent.start, ent.end
    while start > 0 and _may_be_quoted(doc[start - 1]):
        start -= 1
    while end < len(doc) and _may_be_quoted(doc[end]):
        end += 1
    whole = Span(doc, start, end, label=ent.label)
    return whole if len(whole) <= _LONGEST_TITLE and is_quoted(whole) else ent


def _may_be_quoted(token: Token) -> bool:
    return token.text[0].isupper() and token.pos_ in {"PROPN", "NOUN", "X", "DET"} and not is_title(token)


def is_quoted(words: Span) -> bool:
    """Whether words stand in quotation marks, and nothing else does."""
    doc = words.doc
    return (
        words.start > 0
        and words.end < len(doc)
        and doc[words.start - 1].text in QUOTES
        and doc[words.end].text in QUOTES
    )


def is_row_of_known(ent: Span, texts: Sequence[str]) -> bool:
    """Whether a label covers nothing but several known names: "Nato Nordkorea"."""
    position, count = ent.start, 0
    while position < ent.end:
        entry = match_known(texts, position)
        if entry is not None and position + len(entry.words) <= ent.end:
            position += len(entry.words)
            count += 1
        elif texts[position] in {"und", "oder", ",", "/", "–", "-"}:
            position += 1
        else:
            return False
    return count > 1


def whole_person(ent: Span) -> Span:
    """Return a person's name with the words that the label left out: its flat parts, a first name."""
    doc, start, end = ent.doc, ent.start, ent.end
    while (
        end < len(doc)
        and doc[end].pos_ == "PROPN"
        and doc[end].dep_ == "flat"
        and doc[end].head.i >= start
        and doc[end].head.i < end
        and not doc[end].ent_type_
        and match_known((doc[end].text,), 0) is None
    ):
        end += 1
    if (
        end + 2 < len(doc)
        and doc[end].text in _NOBILITY
        and doc[end + 1].lower_ in ("von", "zu", "vom", "zum")
    ):
        end += 3  # "Moritz Oehm Graf von Senz"
    while (
        start > 0
        and doc[start - 1].text in first_name_genders()
        and not doc[start - 1].is_sent_start
        and doc[start - 1].ent_type_ in ("", ent.label_)
    ):
        start -= 1
    return Span(doc, start, end, label=ent.label)
