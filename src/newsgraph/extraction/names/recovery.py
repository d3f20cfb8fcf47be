"""Finds the places where a known person's name stands without a label, or with a wrong one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsgraph.extraction.grammar.syntax import feature, first_child
from newsgraph.extraction.names.titles import Name, add_title, has_own_article, is_title
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import family_names_first, first_name_genders
from newsgraph.lexicon.places import is_given_name
from newsgraph.lexicon.spelling import family_name

_NO_GENITIVE = frozenset({"der", "die", "den", "dem", "das"})


def strip_genitives(names: Sequence[Name]) -> None:
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
            if last.endswith("es") and _is_genitive(name, "es"):
                bare = (*name.core[:-1], last[:-2])
            if bare in seen or any(core[-1] == bare[-1] for core in seen) or _is_genitive(name):
                name.core = bare
                _drop_owned_title(name)


def _drop_owned_title(name: Name) -> None:
    """Drop what is no title: "die Anwältin Schröders" is not he, in "Kanzler Schröders Reise" it is he."""
    if not name.title:
        return
    noun = name.title[-1]
    owned = name.words.root.dep == "nmod" and noun not in name.words.root.children
    if owned or feature(noun, "Number") == "Plur" or has_own_article(noun):
        name.title = []
        name.gender = first_name_genders().get(name.core[0]) if len(name.core) > 1 else None
        if name.words.root.entity == "LOC":
            name.type = "place"


def _is_genitive(name: Name, ending: str = "s") -> bool:
    token, text = name.last, name.core[-1]
    before = name.words.start - 1
    before -= before > 0 and name.words.tree[before].text in '„“"»«'
    if before >= 0 and name.type != "person" and name.words.tree[before].lower in _NO_GENITIVE:
        return False  # "die Ice Tigers": with that article no name takes an -s
    if feature(token, "Case") == "Gen" and token.lemma == text.removesuffix(ending):
        return True
    if ending != "s":
        return False
    root = name.words.root
    if name.type == "person" and root.dep == "nmod" and root.head.i == name.words.start - 1:
        # "der Rücktritt Ida Brandts": behind its noun only the genitive has no preposition.
        plain = first_child(root, "case") is None and root.head.pos == "NOUN" and len(name.core) > 1
        return plain and somebody(root.head.text) is None and text[-2] not in "sxzß"
    owner = token
    while owner.dep == "flat":
        owner = owner.head
    # Before its noun a name stands in the genitive only: "Seouls Truppen". The lemma tells a first name that
    # ends in s ("Jens"); a whole name that does would have an apostrophe there.
    return (
        token.i < owner.head.i <= token.i + 3
        and owner.head.pos == "NOUN"
        and feature(token, "Case") == "Gen"
        and (token.lemma != text or len(name.core) > 1)
    )


def surnames_of(names: Iterable[Name]) -> frozenset[str]:
    """Return the surnames of the people among the names that are people for sure."""
    return frozenset(
        family_name(name.core)
        for name in names
        if name.type == "person"
        and (name.title or (len(name.core) > 1 and (name.sure or len(name.core) > 2)))
    )


def recover_people(tree: Tree, names: Sequence[Name]) -> list[Name]:
    """Return the names with those added that the model missed, cut or took for something else.

    A full name counts wherever its words stand; so does the surname of a person who is one for sure.
    """
    full = list(_full_names(tree, names))
    covered = {position for name in full for position in range(name.words.start, name.words.end)}
    kept = [name for name in names if not covered.intersection(range(name.words.start, name.words.end))]
    found = sorted(full + kept, key=lambda name: name.words.start)
    surnames = surnames_of(found)
    found = [part for name in found for part in _two_people(name, found)]
    found = [_without_possession(name, surnames) for name in found]
    found += _lone_surnames(tree, found)
    found += _acronyms_again(tree, found)
    for name in found:
        if name.is_owner:
            _drop_owned_title(name)
    return sorted(found, key=lambda name: name.words.start)


def _two_people(name: Name, names: Sequence[Name]) -> list[Name]:
    """Part two surnames side by side: in "kritisierte Oehm Lotz" they are subject and object."""
    if len(name.core) < 2 or name.entry is not None or name.title or is_given_name(name.core[0]):
        return [name]
    others = [other for other in names if other.type == "person" and len(other.core) > 1]
    families = {family_name(other.core) for other in others if other.core != name.core}
    given = is_given_name(name.core[1]) or "-" in name.core[1]
    if len(name.core) > 2 and name.core[0] in families - family_names_first() and given:
        words = name.words  # "brachte statt Oehm Ida Lotz"
        return [Name(words[:1], name.core[:1], "person"), Name(words[1:], name.core[1:], "person", sure=True)]
    if len(name.core) != 2 or not families.issuperset(name.core):
        return [name]
    return [Name(name.words[at : at + 1], (word,), "person") for at, word in enumerate(name.core)]


def _without_possession(name: Name, surnames: frozenset[str]) -> Name:
    """Cut "Papandreous Sparpaket" to the person."""
    owner = name.core[0].removesuffix("s")
    if len(name.core) != 2 or name.entry is not None or name.core[0] in surnames or owner not in surnames:
        return name
    return Name(name.words[0:1], (owner,), "person")


def _full_names(tree: Tree, names: Sequence[Name]) -> Iterator[Name]:
    own = [name for name in names if name.entry is None and len(name.core) > 1]
    told = {name.core: name for name in own if name.title or name.sure}
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for core in dict.fromkeys(name.core for name in own if name.type == "person" or name.sure):
        by_first.setdefault(core[0], []).append(core)
    for cores in by_first.values():
        cores.sort(key=len, reverse=True)
    end = 0
    for token in tree:
        if token.i < end:
            continue
        for core in by_first.get(token.text, ()):
            words = tree[token.i : token.i + len(core)]
            texts = tuple(word.text for word in words)
            if texts[:-1] == core[:-1] and texts[-1] in (
                core[-1],
                core[-1] + "s",
                core[-1] + "’",
                core[-1] + "'",
            ):
                kind = told[core].type if core in told else "person"
                name = Name(words, core, kind, sure=core in told)
                add_title(name)
                yield name
                end = words.end
                break


def _acronyms_again(tree: Tree, names: Sequence[Name]) -> Iterator[Name]:
    """Yield an acronym wherever it stands, where the model sees it as a name in one place only."""
    covered = {position for name in names for position in range(name.words.start, name.words.end)}
    known = {name.core[0]: name for name in names if len(name.core) == 1 and _is_acronym(name)}
    for token in tree:
        name = known.get(token.text)
        if name is not None and token.i not in covered and token.pos in {"PROPN", "NOUN", "X"}:
            yield Name(tree[token.i : token.i + 1], name.core, name.type, sure=name.sure)


def _is_acronym(name: Name) -> bool:
    word = name.core[0]
    return name.entry is None and len(word) > 1 and word.isalpha() and word.isupper()


def _may_be_name(token: Word) -> bool:
    """Whether a word is a noun, or stands where one stands: surnames are often taken for other words."""
    if token.pos in {"PROPN", "NOUN", "X"}:
        return True
    return token.pos in {"ADJ", "ADV", "INTJ", "VERB"} and token.dep in {
        "nsubj",
        "nsubj:pass",
        "obj",
        "obl:arg",
    }


def _lone_surnames(tree: Tree, names: Sequence[Name]) -> Iterator[Name]:
    covered = {position for name in names for position in range(name.words.start, name.words.end)}
    surnames = surnames_of(names)
    for token in tree:
        text = token.text
        if token.i in covered or not text[0].isupper() or not _may_be_name(token):
            continue
        bare = text if text in surnames else text.rstrip("'’").removesuffix("s")
        if bare in surnames and not is_title(token):
            name = Name(tree[token.i : token.i + 1], (bare,), "person")
            add_title(name)
            yield name
