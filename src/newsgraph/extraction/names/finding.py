"""Finds the names in a document and decides what each one names.

The lexicon comes first (a country is a country whatever the model says), then the company a name
keeps (a title, a first name), then the model's label; of several labels for one form the most
frequent in the article counts for all of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.grammar.syntax import feature, first_child
from newsgraph.extraction.names.labels import (
    is_quoted,
    is_row_of_known,
    trimmed,
    whole_person,
    whole_quoted,
)
from newsgraph.extraction.names.organisations import LEGAL_FORMS, organisations_written_out
from newsgraph.extraction.names.parting import leave_towns, part_people, whole_with_particles
from newsgraph.extraction.names.recovery import recover_people, strip_genitives
from newsgraph.extraction.names.settling import (
    drop_continent,
    drop_foreign,
    settle_types,
    shortened_things,
    told_things,
)
from newsgraph.extraction.names.telling import kind_told_before
from newsgraph.extraction.names.things import is_model, things_in_story
from newsgraph.extraction.names.titles import Name, add_title, are_two_arguments, is_title
from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.lexicon.known import Entry, country_of_adjective, inhabitant, known_word, match_known
from newsgraph.lexicon.people import (
    body_noun,
    first_name_genders,
    function_noun,
    is_no_name,
    is_organisation_noun,
    kin_noun,
    no_names,
    nominal,
    title_genders,
)
from newsgraph.lexicon.places import town_of_adjective
from newsgraph.schema import ActorType

TYPE_OF_LABEL: dict[str, ActorType] = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "MISC": "other",
}
_SEVERAL = frozenset({"Brüder", "Ehepaar", "Eheleute", "Familie", "Geschwister"})  # people of one name
_ABSTRACT = ("heit", "ismus", "keit", "schaft", "tion", "ung")
_INDEFINITE = frozenset({"ein", "eine", "einen", "einem", "einer", "eines"})


def find_names(tree: Tree) -> list[Name]:
    """Return the names of a document in reading order; none of them overlap."""
    texts = [token.text for token in tree]
    labelled = {ent.start: ent for ent in map(trimmed, tree.names) if ent is not None}
    inside = {position: ent for ent in tree.names for position in range(ent.start, ent.end)}
    written_out = organisations_written_out(tree)
    names: list[Name] = []
    position = 0
    while position < len(tree.words):
        name = written_out.get(position) or _name_at(tree, texts, position, labelled.get(position), inside)
        if name is None:
            position += 1
            continue
        names.append(name)
        position = name.words.end
    strip_genitives(names)
    names = whole_with_particles(tree, recover_people(tree, part_people(names)))
    settle_types(names)
    leave_towns(names)
    for name in (*told_things(names), *filter(is_model, names)):
        name.type = "other"
    names = drop_continent(tree, names)
    drop_foreign(tree, names)
    things = things_in_story(names)
    shortened = shortened_things(tree, names)
    return [
        name
        for name in names
        if _is_name(name) and (name.type != "other" or name.core in things) and name.core not in shortened
    ]


def _name_at(
    tree: Tree, texts: Sequence[str], start: int, ent: Stretch | None, inside: dict[int, Stretch]
) -> Name | None:
    """Return the name that begins at a word, or None."""
    token = tree.words[start]
    if not (token.text[0].isupper() or token.text[0].isdigit() or ent is not None):
        return match_lower(tree, texts, start)
    entry = match_known(texts, start)
    if entry is not None and ent is not None and _is_model(tree, start + len(entry.words), entry):
        return Name(ent, tuple(word.text for word in ent), "other") if ent.label == "MISC" else None
    if entry is not None and (
        _is_model(tree, start + len(entry.words), entry)
        or _is_one_of_many(tree, start, entry)
        or _is_people(tree, start, entry)
    ):
        return None
    if entry is not None and entry.ambiguous and not _stands_as_name(tree, start, entry, inside):
        entry = None
    if ent is not None and (entry is None or len(ent) > len(entry.words)):
        name = _labelled_name(ent, texts, entry)
        if name is not None:
            return name
    if entry is not None:
        words = tree[start : start + len(entry.words)]
        return Name(words, entry.words, entry.known.type, entry, sure=True)
    return _unlabelled_person(tree, start, inside)


def _is_model(tree: Tree, end: int, entry: Entry) -> bool:
    """Whether a firm's name is that of a thing it made: "eine Boeing 737", "der Airbus A380"."""
    if entry.known.kind != "company" or end >= len(tree):
        return False
    after = tree[end].text
    return (
        after[0].isalnum()
        and any(char.isdigit() for char in after)
        and tree[end - 1].pos != "NUM"
        and (after[0].isupper() or (len(after) == 3 and after.isdigit()) or "-" in after)
    )


def _is_one_of_many(tree: Tree, start: int, entry: Entry) -> bool:
    """Whether an indefinite article makes a thing of a known name: "eine Boeing", "ein Bundestag"."""
    if entry.known.type != "organisation":
        return False
    position = start - 1
    while position > 0 and tree[position].pos == "ADJ":
        position -= 1
    return position >= 0 and tree[position].lower in _INDEFINITE and tree[position].head.i == start


def _is_people(tree: Tree, start: int, entry: Entry) -> bool:
    """Whether the name of a state means its people, who bear it, too: "die Polen", "den Schweden"."""
    before = tree[start - 1].lower if start else ""
    is_land = entry.known.type == "country" and len(entry.words) == 1
    return is_land and before in ("die", "den", "der") and inhabitant(tree[start].text) is not None


def match_lower(tree: Tree, texts: Sequence[str], start: int) -> Name | None:
    """Return a known name that is written without a capital (dpa, ifo-Institut, al-Qaida), or None."""
    entry = match_known(texts, start)
    if entry is None or entry.ambiguous:
        return None
    return Name(tree[start : start + len(entry.words)], entry.words, entry.known.type, entry, sure=True)


def _stands_as_name(tree: Tree, start: int, entry: Entry, inside: dict[int, Stretch]) -> bool:
    """Whether a form that is an everyday word, too, is a name here: quoted, labelled, or "(Grüne)"."""
    end = start + len(entry.words)
    if is_quoted(tree[start:end]) or (
        start and tree[start - 1].text == "(" and tree[end : end + 1].text == ")"
    ):
        return True
    ent = inside.get(start)
    return ent is not None and ent.label == "ORG" and (ent.start, ent.end) == (start, end)


def _is_common_compound(word: str, tag: str) -> bool:
    """Whether a word names a thing by somebody's name: EU-Richtlinie, UN-Charta; but not FDP-Fraktion."""
    first, _, rest = word.partition("-")
    if tag != "NN" or not rest or "-" in rest:
        return False
    named = known_word(first) is not None or (len(first) > 1 and first.isupper())
    return named and (rest[0].islower() or not is_organisation_noun(rest))


def _labelled_name(ent: Stretch, texts: Sequence[str], entry: Entry | None) -> Name | None:
    """Return the name under a label; None where it is known names side by side ("die Nato Nordkorea")."""
    if (
        "\n" in ent.text
        or "/" in ent.text
        or is_row_of_known(ent, texts)
        or len(whole_quoted(ent)) > len(ent)
    ):
        return None
    kind = TYPE_OF_LABEL.get(ent.label, "other")
    if kind == "organisation" and ent.end < len(ent.tree) and _belongs_to(ent.tree[ent.end], ent):
        ent = Stretch(ent.tree, ent.start, ent.end + 1, label=ent.label)
    if len(ent) == 2 and town_of_adjective(ent[0].text) and function_noun(ent[-1].text):
        return None  # "des Bonner Rivalen"
    if len(ent) > 1 and (kin_noun(ent[-1].text) or (kind != "organisation" and function_noun(ent[-1].text))):
        return None  # "Delmares Frau" is somebody else than Delmare
    if kind in ("place", "other") and _has_first_name_before(ent):
        kind, ent = "person", Stretch(ent.tree, ent.start - 1, ent.end, label="PER")
    if kind in ("place", "other") and is_organisation_noun(ent[-1].text):
        kind = "organisation"
    if entry is not None and kind in ("place", "other"):
        return None  # the state is known, the rest is not
    if entry is not None and any(token.text in first_name_genders() for token in ent[len(entry.words) : -1]):
        return None  # "der Linken Ida Brandt": a party and its member
    if entry is not None and kind == "person" and (entry.use == "name" or entry.words[0] != entry.known.name):
        return None  # "Nordkorea Kim Jong Un": two names that the model took for one
    if kind == "person":
        ent = whole_person(ent)
        if any(_is_common(token) for token in ent) or (len(ent) == 1 and _is_plain_noun(ent[0])):
            return None
        if ent[-1].text in LEGAL_FORMS:
            kind = "organisation"
        if is_quoted(ent) and ent[0].text not in first_name_genders():
            kind = "organisation"  # a paper or a firm: "Global Firepower"
    told = kind_told_before(ent, kind)
    kind = told or kind
    core = tuple(token.text for token in ent if not token.is_space)
    if not _could_be_name(core, ent, kind):
        return None
    name = Name(ent, core, kind, sure=told == "organisation")
    add_title(name)
    return name


def _belongs_to(place: Word, ent: Stretch) -> bool:
    """Whether the land or town behind an organisation is part of its name: "Spartak Moskau"."""
    known = match_known((place.text,), 0)
    if known is None or known.known.name != place.text or place.head not in ent or ent[-1].pos != "PROPN":
        return False  # "die Liberale Partei Kanadas" is in Canada
    # Behind a preposition no second argument can follow: "gegenüber der Dagens Nytt Norwegen".
    return place.dep == "flat" or first_child(ent.root, "case") is not None


def _has_first_name_before(ent: Stretch) -> bool:
    """Whether a first name stands before a surname that the model took for a place."""
    before = ent.tree[ent.start - 1] if ent.start else None
    return before is not None and before.text in first_name_genders() and before.pos == "PROPN"


def _is_common(token: Word) -> bool:
    """Whether a word is a noun that is no part of a person's name."""
    kind = nominal(token.text)
    return (kind is not None and kind.type != "person") or (
        token.pos == "NOUN" and body_noun(token.text) is not None
    )


def _is_plain_noun(token: Word) -> bool:
    """Whether the tagger sees a noun in what the model takes for a person: "warf ihm Wortbruch vor"."""
    plain = token.tag == "NN" and token.dep in {"obj", "obl", "obl:arg", "nmod"}
    return plain and not any(child.dep in ("case", "det") for child in token.children)


def _unlabelled_person(tree: Tree, start: int, inside: dict[int, Stretch]) -> Name | None:
    """Return a person that the model missed: a first name or a title before a proper noun."""
    token = tree[start]
    if token.pos not in {"PROPN", "NOUN"} or token.entity == "ORG":
        return None
    first = token.text in first_name_genders() and token.pos == "PROPN"
    titled = (
        start > 0
        and is_title(tree[start - 1])
        and feature(tree[start - 1], "Number") != "Plur"
        and not are_two_arguments(tree[start - 1], token)
    )
    if not (first or titled) or is_title(token):
        return None
    if not first and token.tag == "NN" and token.head != tree[start - 1]:
        return None
    end = start + 1
    while (
        end < len(tree)
        and tree[end].text[0].isupper()
        and tree[end].pos in {"PROPN", "X"}
        and end - start < 3
        and not tree[end].is_sent_start
        and match_known((tree[end].text,), 0) is None
        and (end not in inside or inside[end].label == "PER")
    ):
        end += 1
    if first and not titled and end - start < 2:
        return None
    name = Name(tree[start:end], tuple(token.text for token in tree[start:end]), "person", sure=titled)
    if not _could_be_name(name.core, name.words, "person"):
        return None
    add_title(name)
    return name


def _could_be_name(core: Sequence[str], words: Stretch, kind: ActorType) -> bool:
    if core[0] in no_names() or is_no_name(core[-1]) or len(core) > 7 or core[-1].endswith("-"):
        return False
    if len(core) > 1:
        if not any(len(word) > 2 for word in core):
            return False  # "A 35"
        return any(token.pos in {"PROPN", "X"} or token.text[0].isupper() for token in words)
    word, token = core[0], words[0]
    if len(word) < 2 or not any(char.isalpha() for char in word) or word[0].islower():
        return False
    if any(
        look_up(word) is not None for look_up in (function_noun, kin_noun, body_noun, nominal, inhabitant)
    ):
        return False
    if country_of_adjective(word) is not None or "." in word.rstrip("."):
        return False
    if _is_common_compound(word, token.tag) or _is_town_adjective(token) or _is_pairing(word):
        return False
    if token.pos not in {"PROPN", "NOUN", "X"} or (token.is_stop and not word.isupper()):
        return False
    if kind != "organisation" and any(child.lower == "als" for child in token.children):
        return False  # "gilt als Paria"
    if kind == "person" and token.tag == "NN" and word.endswith(_ABSTRACT) and not _is_addressed(token):
        return False  # "warf dem Minister Einmischung vor"
    if kind == "person" and token.is_sent_start and token.dep not in ("nsubj", "nsubj:pass", "ROOT"):
        return False  # an adverb in capitals rather than a name alone
    return word not in LEGAL_FORMS and (kind == "organisation" or token.pos != "NOUN")


def _is_pairing(word: str) -> bool:
    """Whether a word names a match of two: "Norwegen–Finnland"."""
    parts = word.split("–")
    return len(parts) > 1 and all(map(known_word, parts))


def _is_addressed(token: Word) -> bool:
    return token.i > 0 and token.tree[token.i - 1].text in title_genders()


def _is_town_adjective(token: Word) -> bool:
    """Whether a word tells of which town the noun behind it is: "die Bremer Polizei"."""
    return (
        token.text.endswith("er")
        and token.head.i > token.i
        and token.head.pos == "NOUN"
        and (token.tag == "ADJA" or token.dep in {"nmod", "amod"})
        and token.entity in {"LOC", "MISC", ""}
    )


def _is_name(name: Name) -> bool:
    before = name.words.tree[name.words.start - 1] if name.words.start else None
    if name.type == "person" and before is not None and before.text in _SEVERAL and not name.is_owner:
        return False
    if name.type == "person" and len(name.core) == 2 and name.core[0] in first_name_genders():
        return True  # surnames are everyday words, too
    if name.sure and name.type == "organisation" and is_quoted(name.words):
        return True  # "die „Fischwoche“"
    return name.entry is not None or not is_no_name(name.core[-1])
