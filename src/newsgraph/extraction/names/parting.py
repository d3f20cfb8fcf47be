"""Names run together, cut or taken for others: two people, "Von der Leyen", a town that is a surname."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgraph.extraction.grammar.syntax import OBJECTS, SUBJECTS, children, feature, verb_lemma
from newsgraph.extraction.names.titles import Name, add_title
from newsgraph.extraction.words.events import entries_of
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.places import is_given_name, is_place_name
from newsgraph.lexicon.spelling import family_name
from newsgraph.lexicon.verb_complements import transitive_verbs

_PARTICLES = frozenset(
    {"von", "van", "vom", "zu", "zum", "zur", "de", "del", "della", "di", "du", "la", "le"}
)
_ARTICLES = frozenset({"der", "den", "dem", "de", "die", "la"})
_PLACE_CASES = frozenset({"in", "aus", "nach", "bei", "um", "bis", "über", "ab", "im", "durch"})


def part_people(names: Sequence[Name]) -> list[Name]:
    """Part two surnames side by side behind a verb that needs both: "Gestern kritisierte Oehm Lotz"."""
    return [part for name in names for part in _parted(name)]


def _parted(name: Name) -> list[Name]:
    if name.type != "person" or len(name.core) != 2 or name.entry is not None or is_given_name(name.core[0]):
        return [name]
    if any(word.lower in _PARTICLES | _ARTICLES for word in name.words) or not name.core[0][0].isupper():
        return [name]
    verb = _verb_before(name)
    if verb is None or _is_behind_content(name) or not _needs_object(verb) or _has_other_argument(verb, name):
        return [name]
    first = Name(
        name.words[0:1], name.core[:1], "person", title=name.title, gender=name.gender, sure=name.sure
    )
    return [first, Name(name.words[1:2], name.core[1:], "person")]


def _verb_before(name: Name) -> Word | None:
    """Return the verb whose finite form stands directly before a name, article and title passed over."""
    tree, position = name.words.tree, name.start - 1
    while position >= 0 and tree[position].pos in ("DET", "ADJ"):
        position -= 1
    if position < 0 or tree[position].pos not in ("VERB", "AUX"):
        return None
    finite = tree[position]
    if feature(finite, "VerbForm") != "Fin":
        return None
    verb = finite.head if finite.dep in ("aux", "aux:pass") else finite
    return verb if verb.pos == "VERB" else None


def _is_behind_content(name: Name) -> bool:
    """Tell whether what somebody says stands before the verb: "Es fehle Geld, monierte Ida Lotz"."""
    tree, position = name.words.tree, name.start - 1
    while position >= 0 and tree[position].pos not in ("VERB", "AUX"):
        position -= 1
    return position > 0 and tree[position - 1].is_punct


def _needs_object(verb: Word) -> bool:
    lemma = verb_lemma(verb)
    if any(child.dep == "aux:pass" for child in verb.children):
        return False
    if lemma in transitive_verbs():
        return True
    return any("obj" in entry.targets or ("obj", "") in entry.conditions for entry in entries_of(lemma))


def _has_other_argument(verb: Word, name: Name) -> bool:
    inside = range(name.start, name.words.end)
    return any(child.i not in inside for child in children(verb, *SUBJECTS, *OBJECTS, "ccomp"))


def whole_with_particles(tree: Tree, names: Sequence[Name]) -> list[Name]:
    """Return the names with the particles before them: "Von der Leyen", "Von Notz"."""
    families = {
        tuple(word.lower() for word in core[1:])
        for core in (name.core for name in names)
        if len(core) > 2 and core[1].lower() in _PARTICLES
    }
    return [_with_particle(tree, name, families) for name in names]


def _with_particle(tree: Tree, name: Name, families: set[tuple[str, ...]]) -> Name:
    if name.entry is not None or name.title or name.words.start == 0:
        return name
    start = name.words.start
    articled = start > 1 and tree[start - 1].lower in _ARTICLES and tree[start - 2].lower in ("von", "van")
    first = start - 2 if articled else start - 1
    particle = tree[first]
    if particle.lower not in _PARTICLES or (first and tree[first - 1].pos == "PROPN"):
        return name
    core = (*(word.lower for word in tree[first:start]), *name.core)
    known = tuple(word.lower() for word in core) in families
    opens = particle.text[0].isupper() and _is_prefield(tree, first, name.words.end)
    labels = {"PER", "ORG", "MISC", "LOC"} if particle.lower == "zu" else {"PER", "ORG", "MISC"}
    person = name.type == "person" or (opens and name.words.root.entity in labels)
    if not (known or (person and articled and name.type == "person") or (person and opens)):
        return name
    if not known and not articled and is_place_name(name.core[0]):
        return name
    whole = Name(tree[first : name.words.end], core, "person", sure=known)
    add_title(whole)
    return whole


def _is_prefield(tree: Tree, start: int, end: int) -> bool:
    """Whether words open a sentence whose finite verb has no other subject: they are the subject."""
    if end >= len(tree):
        return False
    verb = tree[end]
    if verb.text == "," and end + 1 < len(tree):
        return tree[end + 1].lower in ("der", "die") and tree[start].is_sent_start
    if verb.pos not in ("VERB", "AUX") or feature(verb, "VerbForm") != "Fin":
        return False
    if tree[start].dep == "case":
        return False  # the parse, once mended, has a preposition there
    heads = {verb, verb.head}
    return not any(child.i >= end and child.dep in SUBJECTS for head in heads for child in head.children)


def leave_towns(names: Sequence[Name]) -> None:
    """Give a surname that is a town's name to the town, where nobody was called so before, or it is a place.

    "Halle bekommt Geld. Schwimmerin Anna Halle freut sich.": nobody is named by the surname first.
    """
    full = [name for name in names if name.type == "person" and (len(name.core) > 1 or name.title)]
    first: dict[str, int] = {}
    for name in full:
        family = family_name(name.core)
        first[family] = min(first.get(family, name.words.start), name.words.start)
    for name in _lone(names):
        word = name.core[0]
        if word not in first or not is_place_name(word):
            continue
        before = name.words.tree[name.words.start - 1].lower if name.words.start else ""
        if name.words.start < first[word] or before in _PLACE_CASES:
            name.type, name.sure = "place", True


def _lone(names: Sequence[Name]) -> Iterator[Name]:
    return (
        name
        for name in names
        if name.type == "person" and len(name.core) == 1 and not name.title and not name.entry
    )
