"""Finds the names in a document and decides what each one names.

The lexicon comes first (a country is a country whatever the model says), then the company a name
keeps (a title, a first name), then the model's label; of several labels for one form the most
frequent in the article counts for all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from newsgraph.extraction.syntax import feature
from newsgraph.lexicon.known import Entry, country_of_adjective, inhabitant, match_known
from newsgraph.lexicon.people import (
    body_noun,
    first_name_genders,
    function_noun,
    kin_noun,
    no_names,
    nominal,
    title_genders,
)
from newsgraph.schema import ActorType

TYPE_OF_LABEL: dict[str, ActorType] = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "MISC": "other",
}
QUOTES = frozenset("\"„“”»«‚‘’'›‹")
_PARTICLES = frozenset(
    [
        "von",
        "van",
        "de",
        "der",
        "den",
        "zu",
        "bin",
        "ibn",
        "al",
        "el",
        "da",
        "di",
        "del",
        "la",
        "le",
        "ten",
        "y",
    ]
)
_LONGEST_TITLE = 4  # words: "Bundesminister Prof. Dr."


@dataclass(eq=False, slots=True)
class Name:
    """A name in the text. ``title`` holds the words directly before it that say what it is."""

    words: Span
    core: tuple[str, ...]  # without genitive
    type: ActorType
    entry: Entry | None = None
    title: list[Token] = field(default_factory=list)
    gender: str | None = None  # natural, as titles and first names tell it
    sure: bool = False  # the type does not rest on the model's label alone

    @property
    def last(self) -> Token:
        """The last word: it carries the genitive."""
        return self.words[-1]

    @property
    def start(self) -> int:
        """The first word, title included."""
        return self.title[0].i if self.title else self.words.start


def find_names(doc: Doc) -> list[Name]:
    """Return the names of a document in reading order; none of them overlap."""
    texts = [token.text for token in doc]
    labelled = {ent.start: ent for ent in doc.ents}
    inside = {position: ent for ent in doc.ents for position in range(ent.start, ent.end)}
    names: list[Name] = []
    position = 0
    while position < len(doc):
        name = _name_at(doc, texts, position, labelled.get(position), inside)
        if name is None:
            position += 1
            continue
        names.append(name)
        position = name.words.end
    _strip_genitives(names)
    names = _recover_surnames(doc, names)
    _settle_types(names)
    return [name for name in names if _is_name(name)]


def _name_at(
    doc: Doc, texts: Sequence[str], start: int, ent: Span | None, inside: dict[int, Span]
) -> Name | None:
    """Return the name that begins at a word, or None."""
    token = doc[start]
    if not (token.text[0].isupper() or token.text[0].isdigit() or ent is not None):
        return match_lower(doc, texts, start)
    entry = match_known(texts, start)
    if entry is not None and entry.ambiguous and not _stands_as_name(doc, start, entry, inside):
        entry = None
    if ent is not None:
        ent = _trimmed(ent)
    if ent is not None and (entry is None or len(ent) > len(entry.words)):
        name = _labelled_name(ent, texts, entry)
        if name is not None:
            return name if name.words.start == start else None
    if entry is not None:
        words = doc[start : start + len(entry.words)]
        return Name(words, entry.words, entry.known.type, entry, sure=True)
    return _unlabelled_person(doc, start, inside)


def match_lower(doc: Doc, texts: Sequence[str], start: int) -> Name | None:
    """Return a known name that is written without a capital (dpa, ifo-Institut, al-Qaida), or None."""
    entry = match_known(texts, start)
    if entry is None or entry.ambiguous:
        return None
    return Name(doc[start : start + len(entry.words)], entry.words, entry.known.type, entry, sure=True)


def _stands_as_name(doc: Doc, start: int, entry: Entry, inside: dict[int, Span]) -> bool:
    """Whether a form that is an everyday word, too, is a name here: quoted, or labelled as organisation."""
    end = start + len(entry.words)
    before = doc[start - 1].text if start else ""
    after = doc[end].text if end < len(doc) else ""
    if before in QUOTES and after in QUOTES:
        return True
    ent = inside.get(start)
    return ent is not None and ent.label_ == "ORG" and ent.end == end


def _trimmed(ent: Span) -> Span | None:
    """Return a labelled name without article, quotation marks and functions around it."""
    doc, start, end = ent.doc, ent.start, ent.end
    while start < end and (
        doc[start].is_punct
        or doc[start].is_space
        or (doc[start].pos_ == "DET" and not match_known([token.text for token in doc[start:end]], 0))
        or (ent.label_ == "PER" and end - start > 1 and _is_title(doc[start]))
        or (doc[start].text[0].islower() and doc[start].pos_ in {"ADP", "ADJ", "ADV", "CCONJ"})
        or (ent.label_ == "PER" and end - start > 1 and country_of_adjective(doc[start].text) is not None)
    ):
        start += 1
    while end > start and (doc[end - 1].is_punct or doc[end - 1].is_space) and doc[end - 1].text[-1] != ".":
        end -= 1
    return Span(doc, start, end, label=ent.label) if start < end else None


def _labelled_name(ent: Span, texts: Sequence[str], entry: Entry | None) -> Name | None:
    """Return the name under a label; None where it is known names side by side ("die Nato Nordkorea")."""
    if "\n" in ent.text or _is_row_of_known(ent, texts):
        return None
    kind = TYPE_OF_LABEL.get(ent.label_, "other")
    if entry is not None and kind in ("place", "other"):
        return None  # the state is known, the rest is not
    if entry is not None and kind == "person" and entry.use == "name":
        return None  # "Nordkorea Kim Jong Un": two names that the model took for one
    if kind == "person":
        ent = _whole_person(ent)
    core = tuple(token.text for token in ent)
    if not _could_be_name(core, ent, kind):
        return None
    name = Name(ent, core, kind)
    _add_title(name)
    return name


def _is_row_of_known(ent: Span, texts: Sequence[str]) -> bool:
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


def _whole_person(ent: Span) -> Span:
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
    while (
        start > 0
        and doc[start - 1].text in first_name_genders()
        and not doc[start - 1].is_sent_start
        and doc[start - 1].ent_type_ in ("", ent.label_)
    ):
        start -= 1
    return Span(doc, start, end, label=ent.label)


def _unlabelled_person(doc: Doc, start: int, inside: dict[int, Span]) -> Name | None:
    """Return a person that the model missed: a first name or a title before a proper noun."""
    token = doc[start]
    if token.pos_ != "PROPN" or token.ent_type_ == "ORG" or _is_title(token):
        return None
    first = token.text in first_name_genders()
    titled = start > 0 and _is_title(doc[start - 1]) and feature(doc[start - 1], "Number") != "Plur"
    if not (first or titled):
        return None
    end = start + 1
    while (
        end < len(doc)
        and doc[end].text[0].isupper()
        and doc[end].pos_ in {"PROPN", "X"}
        and end - start < 3
        and not doc[end].is_sent_start
        and match_known((doc[end].text,), 0) is None
        and (end not in inside or inside[end].label_ == "PER")
    ):
        end += 1
    if first and not titled and end - start < 2:
        return None
    name = Name(doc[start:end], tuple(token.text for token in doc[start:end]), "person", sure=titled)
    if not _could_be_name(name.core, name.words, "person"):
        return None
    _add_title(name)
    return name


def _could_be_name(core: Sequence[str], words: Span, kind: ActorType) -> bool:
    if core[0] in no_names() or len(core) > 7:
        return False
    if len(core) > 1:
        return any(token.pos_ in {"PROPN", "X"} or token.text[0].isupper() for token in words)
    word, token = core[0], words[0]
    if len(word) < 2 or not any(char.isalpha() for char in word) or word[0].islower():
        return False
    if any(
        look_up(word) is not None for look_up in (function_noun, kin_noun, body_noun, nominal, inhabitant)
    ):
        return False
    if country_of_adjective(word) is not None or "." in word.rstrip("."):
        return False
    if token.pos_ not in {"PROPN", "NOUN", "X"} or (token.is_stop and not word.isupper()):
        return False
    return kind == "organisation" or token.pos_ != "NOUN"


def _is_title(token: Token) -> bool:
    if token.text in title_genders():
        return True
    return token.text[0].isupper() and function_noun(token.text) is not None


def _add_title(name: Name) -> None:
    """Find titles and functions directly before a name, and what they tell of its gender."""
    doc, start = name.words.doc, name.words.start
    genders = first_name_genders()
    if name.type in ("person", "other"):
        name.gender = genders.get(name.core[0]) if len(name.core) > 1 else None
        name.sure = name.sure or (len(name.core) > 1 and name.core[0] in genders)
    elif (
        len(name.core) > 1
        and name.core[0] in genders
        and name.words[1].pos_ == "PROPN"
        and len(name.core) < 4
    ):
        name.gender = genders[name.core[0]]  # a first name: the model took a person for something else
    position = start
    while position > 0 and start - position < _LONGEST_TITLE:
        token = doc[position - 1]
        if token.is_sent_start and token.pos_ == "PROPN" and token.ent_type_ and not _is_title(token):
            break
        if not _is_title(token) or (token.text in {"Frau", "Herrn"} and feature(token, "Number") == "Plur"):
            break
        position -= 1
    name.title = list(doc[position:start])
    for token in name.title:
        function = function_noun(token.text)
        gender = function.gender if function else title_genders()[token.text]
        if gender is None and function is not None:
            gender = feature(token, "Gender")
        name.gender = gender or name.gender
    if name.title and name.type != "organisation":
        name.type, name.sure = "person", True
    if len(name.core) == 1 and name.title and name.title[-1].text in title_genders():
        name.type, name.sure = "person", True


def _strip_genitives(names: Sequence[Name]) -> None:
    """Take the genitive's ending from names (Putins → Putin) where the article or the parse tells it."""
    seen = {name.core for name in names}
    for name in names:
        if name.entry is not None:
            continue
        last = name.core[-1]
        if last[-1] in "'’" and len(last) > 2:
            name.core = (*name.core[:-1], last[:-1])
        elif last.endswith("s") and len(last) > 3 and not last.endswith("ss"):
            bare = (*name.core[:-1], last[:-1])
            if bare in seen or any(core[-1] == bare[-1] for core in seen) or _is_genitive(name.last, last):
                name.core = bare


def _is_genitive(token: Token, text: str) -> bool:
    if feature(token, "Case") == "Gen" and token.lemma_ == text[:-1]:
        return True
    head = token.head
    while head.dep_ == "flat":
        head = head.head
    # Before its noun a name stands in the genitive only: "Seouls Truppen".
    return (
        head.i > token.i
        and head.pos_ == "NOUN"
        and head.i - token.i <= 3
        and feature(token, "Case") == "Gen"
        and token.lemma_ != text
    )


def _recover_surnames(doc: Doc, names: list[Name]) -> list[Name]:
    """Add the places where a person's surname stands without a label."""
    covered = {position for name in names for position in range(name.words.start, name.words.end)}
    surnames = {name.core[-1] for name in names if name.type == "person" and len(name.core) > 1 and name.sure}
    surnames |= {
        name.core[-1] for name in names if name.type == "person" and len(name.core) == 1 and name.title
    }
    found = list(names)
    for token in doc:
        if token.i in covered or token.pos_ not in {"PROPN", "NOUN", "X"}:
            continue
        text = token.text
        bare = text if text in surnames else text.rstrip("'’").removesuffix("s")
        if bare in surnames and not _is_title(token):
            name = Name(doc[token.i : token.i + 1], (bare,), "person")
            _add_title(name)
            found.append(name)
    return sorted(found, key=lambda name: name.words.start)


def _settle_types(names: Sequence[Name]) -> None:
    """Give every form the type that most of its mentions have; sure ones count threefold."""
    votes: dict[tuple[str, ...], Counter[ActorType]] = {}
    surnames = {name.core[-1] for name in names if name.type == "person" and len(name.core) > 1 and name.sure}
    for name in names:
        votes.setdefault(name.core, Counter())[name.type] += 3 if name.sure else 1
        if len(name.core) == 1 and name.core[0] in surnames and name.entry is None:
            votes[name.core]["person"] += 3
    for name in names:
        if name.entry is None:
            ranked = votes[name.core].most_common()
            if name.type != ranked[0][0] and ranked[0][1] > votes[name.core][name.type]:
                name.type = ranked[0][0]
            if name.gender and name.type in ("place", "organisation") and not name.title:
                name.type = "person" if len(name.core) in (2, 3) else name.type


def _is_name(name: Name) -> bool:
    return name.entry is not None or name.core[-1] not in no_names()
