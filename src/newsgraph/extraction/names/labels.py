"""What of a model's label is the name: without article, marks and titles, with the words it left out."""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.names.titles import is_title
from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.lexicon.known import country_of_adjective, match_known
from newsgraph.lexicon.people import first_name_genders, is_thing_noun

QUOTES = frozenset("\"„“”»«‚‘’'›‹")
_NOBILITY = frozenset({"Graf", "Gräfin", "Freiherr", "Freifrau", "Fürst", "Fürstin", "Prinz", "Prinzessin"})
_LONGEST_TITLE = 4  # words in quotation marks that are one name


def noun_before(words: Stretch) -> tuple[Word | None, bool]:
    """Return the noun directly before words, and whether a quotation mark stands between them."""
    tree, position = words.tree, words.start - 1
    quoted = position > 0 and tree[position].text in QUOTES
    position -= quoted
    is_noun = position >= 0 and tree[position].pos == "NOUN"
    return (tree[position] if is_noun else None), quoted


def thing_described(name: Word) -> Word | None:
    """Return the noun for a thing that a name stands beside: "das größte Schiff der Welt, die „Elbe“"."""
    noun = name.head
    described = name.dep == "appos" and noun.i < name.i and noun.pos == "NOUN" and is_thing_noun(noun.text)
    return noun if described else None


def trimmed(ent: Stretch) -> Stretch | None:
    """Return a labelled name without article, quotation marks and functions around it."""
    tree, start, end = ent.tree, ent.start, ent.end
    while start < end and (
        tree[start].is_punct
        or tree[start].is_space
        or (tree[start].pos == "DET" and not match_known([token.text for token in tree[start:end]], 0))
        or (ent.label == "PER" and end - start > 1 and is_title(tree[start]))
        or (tree[start].is_sent_start and tree[start].dep == "case" and tree[start].pos == "ADP")
        or (tree[start].text[0].islower() and tree[start].pos in {"ADP", "ADJ", "ADV", "CCONJ"})
        or (ent.label == "PER" and end - start > 1 and country_of_adjective(tree[start].text) is not None)
    ):
        start += 1
    if _breaks_off(ent):
        end += 1
    end = _whole_purpose(ent) or end
    while end > start and (
        tree[end - 1].is_space
        or (tree[end - 1].is_punct and not _ends_abbreviation(tree, end - 1))
        or _leads_on(tree[end - 1])
    ):
        end -= 1
    if ent.label != "PER" and end - start > 1 and _is_next_noun(tree[end - 1], start):
        end -= 1
    if start == end:
        return None
    trimmed = Stretch(tree, start, end, label=ent.label)
    return whole_quoted(trimmed) if ent.label == "ORG" else trimmed


def _breaks_off(ent: Stretch) -> bool:
    """Whether a label ends before the noun it leads to: "Partei der" for "Partei der Arbeit"."""
    if ent.label != "ORG" or ent.end == len(ent.tree) or not _leads_on(ent[-1]) or ent[-1].pos == "CCONJ":
        return False
    after = ent.tree[ent.end]
    return after.pos in {"NOUN", "PROPN"} and not after.entity and ent.start <= after.head.i < ent.end


def _whole_purpose(ent: Stretch) -> int:
    """Return where a name ends whose label leaves off at an adjective: "Institut für alte und neue Kunst"."""
    tree, end, last = ent.tree, ent.end, ent[-1]
    if ent.label != "ORG" or len(ent) < 3 or last.pos != "ADJ" or not last.text.islower():
        return 0
    while end < len(tree) and end - ent.end < 3 and (tree[end].lower == "und" or tree[end].pos == "ADJ"):
        end += 1
    return end + 1 if end < len(tree) and tree[end].pos == "NOUN" else 0


def _leads_on(token: Word) -> bool:
    """Whether a name cannot end with a word, so that its label was cut off: "Bund und", "Institut für"."""
    return token.text == "&" or (token.text.islower() and token.pos in {"CCONJ", "ADP", "DET"})


def _ends_abbreviation(tree: Tree, position: int) -> bool:
    """Whether a full stop belongs to a name: "e.V.", "Rama IX."; but not "Die Linke."."""
    token, before = tree[position], tree[position - 1].text
    return token.text[-1] == "." and (len(token) > 1 or before.isupper() or len(before) < 4)


def _is_next_noun(last: Word, start: int) -> bool:
    """Whether the last word of a label is a noun of its own: "bei der Staatsanwaltschaft Ulm Anzeige"."""
    return (
        last.tag == "NN"
        and last.head.i > last.i
        and last.dep in {"obj", "obl", "nsubj", "nsubj:pass"}
        and not any(start <= child.i for child in last.children)
        and last.tree[last.i - 1].pos == "PROPN"
        and last.tree[start].dep != last.dep
    )


def whole_quoted(ent: Stretch) -> Stretch:
    """Return the name in quotation marks of which a label covers a part: „Vero Zeitung“ for Vero."""
    tree, start, end = ent.tree, ent.start, ent.end
    while start > 0 and _may_be_quoted(tree[start - 1]):
        start -= 1
    while end < len(tree) and _may_be_quoted(tree[end]):
        end += 1
    whole = Stretch(tree, start, end, label=ent.label)
    return whole if len(whole) <= _LONGEST_TITLE and is_quoted(whole) else ent


def _may_be_quoted(token: Word) -> bool:
    return token.text[0].isupper() and token.pos in {"PROPN", "NOUN", "X", "DET"} and not is_title(token)


def is_quoted(words: Stretch) -> bool:
    """Whether words stand in quotation marks, and nothing else does."""
    tree = words.tree
    return (
        words.start > 0
        and words.end < len(tree)
        and tree[words.start - 1].text in QUOTES
        and tree[words.end].text in QUOTES
    )


def is_row_of_known(ent: Stretch, texts: Sequence[str]) -> bool:
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


def whole_person(ent: Stretch) -> Stretch:
    """Return a person's name with the words that the label left out: its flat parts, a first name."""
    tree, start, end = ent.tree, ent.start, ent.end
    while (
        end < len(tree)
        and tree[end].pos == "PROPN"
        and tree[end].dep == "flat"
        and tree[end].head.i >= start
        and tree[end].head.i < end
        and not tree[end].entity
        and match_known((tree[end].text,), 0) is None
    ):
        end += 1
    if (
        end + 2 < len(tree)
        and tree[end].text in _NOBILITY
        and tree[end + 1].lower in ("von", "zu", "vom", "zum")
    ):
        end += 3  # "Moritz Oehm Graf von Senz"
    while (
        start > 0
        and tree[start - 1].text in first_name_genders()
        and not tree[start - 1].is_sent_start
        and tree[start - 1].entity in ("", ent.label)
    ):
        start -= 1
    return Stretch(tree, start, end, label=ent.label)
