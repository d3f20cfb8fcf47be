"""What the whole article tells of its names: their types, and which of them name something else here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence

from newsgraph.extraction.grammar.syntax import feature, first_child
from newsgraph.extraction.names.labels import noun_before, thing_described
from newsgraph.extraction.names.recovery import surnames_of
from newsgraph.extraction.names.titles import Name
from newsgraph.language.tree import Tree
from newsgraph.lexicon.known import CONTINENTS, country_of_adjective, match_known
from newsgraph.lexicon.people import first_name_genders, is_organisation_noun, is_thing_noun
from newsgraph.lexicon.places import club_words, is_place_name
from newsgraph.lexicon.spelling import family_name
from newsgraph.schema import ActorType

# Of which an organisation, else the first mention decides where as many say one as the other.
_SETTLED_BY_FIRST: frozenset[ActorType] = frozenset({"place", "organisation", "other"})
_PLACE_CASES = frozenset({"aus", "bei", "durch", "in", "nach", "um"})
_WORKS = (
    *(
        "album",
        "ballett",
        "buch",
        "comic",
        "drama",
        "film",
        "komödie",
        "lied",
        "musical",
        "märchen",
        "novelle",
    ),
    *("oper", "operette", "roman", "sage", "serie", "song", "stück", "tragödie"),
)
_FIRMS = ("firma", "gesellschaft", "hersteller", "kette", "konzern", "unternehmen", "verein", "versicherer")
_CONTINENT = frozenset({"Amerika", "Amerikas"})  # of the names of states the one that a continent bears, too


def settle_types(names: Sequence[Name]) -> None:
    """Give every form the type that most of its mentions have; sure ones count threefold."""
    votes: dict[tuple[str, ...], Counter[ActorType]] = {}
    for name in filter(_is_called_body, names):
        name.type, name.sure, name.gender = "organisation", True, None
    # A full name counts for its surname though no list knows the first name; not for what is surely another.
    families = {family_name(name.core) for name in names if name.type == "person" and len(name.core) > 1}
    surnames = surnames_of(names)
    for name in names:
        votes.setdefault(name.core, Counter())[name.type] += 3 if name.sure else 1
        if len(name.core) > 1 or name.entry is not None:
            continue
        if name.core[0] in surnames or (name.core[0] in families and not name.sure):
            votes[name.core]["person"] += 3
    _settle_towns(names, votes)
    for name in names:
        if name.entry is None:
            ranked = votes[name.core].most_common()
            best, own = ranked[0][1], votes[name.core][name.type]
            tied = best == own and {name.type, ranked[0][0]} <= _SETTLED_BY_FIRST
            if name.type != ranked[0][0] and (best > own or (tied and name.type != "organisation")):
                name.type = ranked[0][0]
            elif tied and "organisation" in votes[name.core]:
                name.type = "organisation"
            if name.gender and name.type in ("place", "organisation") and not name.title:
                name.type = "person" if len(name.core) in (2, 3) else name.type
    _settle_founders(names)
    _settle_in_short(names, families | surnames)


def _is_called_body(name: Name) -> bool:
    """Tell whether the noun before what looks like a person makes a body of it: "der Konzern Hardy Lotz"."""
    if name.type != "person" or name.title or name.entry is not None or name.core[-1] != name.last.text:
        return False
    noun, _ = noun_before(name.words)
    if noun is None or not noun.lower.endswith(_FIRMS) or noun.dep == "nmod":
        return False  # "der Sprecher der Firma Ida Lotz"
    one = feature(noun, "Number") == "Sing"
    return one and not (len(name.core) > 1 and name.core[0] in first_name_genders())


def _settle_towns(names: Sequence[Name], votes: Mapping[tuple[str, ...], Counter[ActorType]]) -> None:
    """Decide where the model takes one word as often for somebody as for a place: "in Oehm", or a town."""
    for name in names:
        own = votes[name.core]
        if len(name.core) > 1 or name.entry is not None or not own["place"] == own["person"] > 0:
            continue
        case = first_child(name.words.root, "case")
        if is_place_name(name.core[0]) or (case is not None and case.lower in _PLACE_CASES):
            own["place"] += 1


def _settle_founders(names: Sequence[Name]) -> None:
    """Take "Axel Oehm" for the firm that is called "Axel Oehm Verlag" elsewhere, where no title stands by."""
    firms = {
        name.core[:-1]
        for name in names
        if name.type == "organisation" and len(name.core) > 2 and is_organisation_noun(name.core[-1])
    }
    for name in names:
        if name.type == "person" and name.core in firms and not name.title:
            name.type, name.sure, name.gender = "organisation", True, None


def _settle_in_short(names: Sequence[Name], families: Container[str]) -> None:
    """Take a word by itself for the body whose name it begins, where nobody is called so: "Brennecke"."""
    bodies = [name.core for name in names if name.type == "organisation" and len(name.core) > 1]
    first = {core[core[0] in club_words()] for core in bodies}
    for name in names:
        alone = name.type == "person" and len(name.core) == 1 and name.entry is None and not name.title
        if alone and name.core[0] in first and name.core[0] not in families:
            name.type, name.sure, name.gender = "organisation", True, None


def drop_foreign(tree: Tree, names: Sequence[Name]) -> None:
    """Take "Sozialdemokraten" for a party of its own where the article speaks of other states only."""
    generic = [name for name in names if name.entry is not None and name.entry.generic]
    if not generic:
        return
    others = [name.entry for name in names if name.entry is not None and not name.entry.generic]
    states = {entry.known.country for entry in others if entry.known.country}
    adjectives = (country_of_adjective(token.text) for token in tree if token.pos == "ADJ")
    states |= {state.name for state in adjectives if state is not None}
    for name in generic:
        country = name.entry.known.country if name.entry is not None else None
        if country not in (states or {"Deutschland"}):
            name.entry = None


def told_things(names: Sequence[Name]) -> list[Name]:
    """Return the names of things, as the noun before one of them tells: "die Raumfähre Columbia".

    A thing called after somebody ("der Film Brandt") leaves the name to its bearer elsewhere, as a single
    car ("ein Audi") does to its maker.
    """
    unknown = [name for name in names if name.entry is None and not name.title]
    told = [name for name in unknown if _is_told_thing(name)]
    bearers = {family_name(name.core) for name in names if name.type == "person" and len(name.core) > 1}
    cores = {name.core for name in told if name.core[-1] not in bearers and not _is_of_figure(name, unknown)}
    return [name for name in unknown if name in told or name.core in cores or _is_one_of_its_make(name)]


def _is_of_figure(told: Name, names: Sequence[Name]) -> bool:
    """Whether a work is called after somebody in it: "die Oper „Brandt“ … Brandt rettet seine Tochter"."""
    noun, _ = noun_before(told.words)
    if noun is None or not noun.lower.removesuffix("s").endswith(_WORKS):
        return False  # "der Tropensturm Ida": no figure in it
    others = (name for name in names if name.core == told.core and name is not told)
    return any(name.words.root.entity == "PER" and not noun_before(name.words)[1] for name in others)


def _is_one_of_its_make(name: Name) -> bool:
    article = first_child(name.words.root, "det") if len(name.core) == 1 else None
    beside = article is not None and article.i == name.words.start - 1
    return name.type == "organisation" and beside and article is not None and article.lemma == "ein"


def _is_told_thing(name: Name) -> bool:
    noun, quoted = noun_before(name.words)
    if name.type != "person" and thing_described(name.words.root) is not None:
        return True
    if noun is None or not is_thing_noun(noun.text):
        return False
    if len(name.core) > 1 and name.core[0] in first_name_genders() and not quoted:
        return False  # "kaufte das Schiff Ida Brandt ab"
    if name.core[-1] != name.last.text and not quoted:
        return False  # "das Handy Brandts"
    return quoted or name.words.root.head == noun or noun.head == name.words.root


def shortened_things(tree: Tree, names: Sequence[Name]) -> set[tuple[str, ...]]:
    """Return the acronyms that the article explains as things: "amyotrophe Lateralsklerose (ALS)"."""
    covered = {token.i for name in names for token in name.words}
    found: set[tuple[str, ...]] = set()
    for token in tree[2:-2]:
        if token.text != "(":
            continue
        noun, acronym = tree[token.i - 1], tree[token.i + 1]
        if tree[token.i + 2].text != ")" or not acronym.text.isupper():
            continue
        before = tree[noun.i - 1]
        plain = noun.tag == "NN" and noun.i not in covered and before.pos == "ADJ" and before.text.islower()
        fits = before.lower[0] == acronym.lower[0] and noun.lower[0] in acronym.lower
        if plain and fits and not is_organisation_noun(noun.text) and match_known((acronym.text,), 0) is None:
            found.add((acronym.text,))
    return found


def drop_continent(tree: Tree, names: Sequence[Name]) -> list[Name]:
    """Leave out "Amerika" where it may be the continent: beside another one, or no word names the state."""
    usa = {
        name.entry.known.name
        for name in names
        if name.entry is not None and name.words.text not in _CONTINENT
    }
    kept = []
    for name in names:
        if name.entry is not None and name.words.text in _CONTINENT:
            beside = tree[max(0, name.words.start - 3) : name.words.end + 3]
            others = {token.text.removesuffix("s") for token in beside} - _CONTINENT
            if name.entry.known.name not in usa or not CONTINENTS.isdisjoint(others):
                continue
        kept.append(name)
    return kept
