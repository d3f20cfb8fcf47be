"""Joins organisations whose names stand for each other: a long name and its acronym, a name and its end."""

from __future__ import annotations

from newsgraph.extraction.identity.mentions import Cast, Entity
from newsgraph.extraction.names.labels import QUOTES
from newsgraph.lexicon.known import match_known
from newsgraph.lexicon.people import is_organisation_noun
from newsgraph.lexicon.places import club_words
from newsgraph.lexicon.spelling import name_parts
from newsgraph.schema import ActorType

_SORTS = ("Banca", "Banco", "Groupe", "Grupo", "Gruppo")  # words before a firm's name
_SAME = frozenset({"Gruppe", "Konzern", "Rennstall", "Team", "Verlag"})  # last parts that name the same
_FEWEST, _MOST = 3, 4  # letters of somebody's initials


def join_names(cast: Cast) -> None:
    """Join the names of one organisation; each merge keeps its reason."""
    _join_acronyms(cast)
    _join_beside(cast)
    _join_unexplained(cast)
    _join_ends(cast)
    _join_last_words(cast)
    _join_compounds(cast)
    _join_clubs(cast)
    _join_initials(cast)
    _join_aliases(cast)


def _join_aliases(cast: Cast) -> None:
    """Join two names of one person with "alias" or "genannt" between them."""
    for word in cast.tree[1:-1]:
        if word.lower not in ("alias", "genannt", "vulgo"):
            continue
        before = (
            cast.tree[word.i - 2]
            if cast.tree[word.i - 1].text == "," and word.i > 1
            else cast.tree[word.i - 1]
        )
        first, second = cast.meant_at(before), cast.meant_at(word.nbor())
        if first is None or second is None or first is second or {first.type, second.type} != {"person"}:
            continue
        reason = f"„{second.name}“ = „{first.name}“: {word.text}"
        _absorb(cast, kept=first, gone=second, reason=reason, type_="person")


def _join_initials(cast: Cast) -> None:
    """Join the initials of the only person who has them: "AKK" with "Anna Kohl-Kranz"."""
    people = list(cast.of_type("person"))
    for short in [entity for entity in cast.entities if entity.name.isupper() and entity.name.isalpha()]:
        if short.wikidata or not _FEWEST <= len(short.name) <= _MOST or _is_known(short):
            continue
        bearers = [
            person
            for person in people
            if person is not short
            and "".join(part[0] for part in name_parts(person.name.split(" "))) == short.name.casefold()
        ]
        if len(bearers) == 1:
            reason = f"„{short.name}“ = „{bearers[0].name}“: initials"
            _absorb(cast, kept=bearers[0], gone=short, reason=reason, type_="person")


def _join_acronyms(cast: Cast) -> None:
    """Join a long name with the acronym in brackets behind it: "Kommunistische Partei (KP)"."""
    tree = cast.tree
    for token in tree[:-2]:
        if token.text != "(" or tree[token.i + 2].text != ")" or token.i == 0:
            continue
        before = token.i - 1 if tree[token.i - 1].text not in QUOTES else token.i - 2
        long, short = cast.meant_at(tree[before]), cast.meant_at(tree[token.i + 1])
        acronym = tree[token.i + 1].text
        if long is None or short is None or long is short:
            continue
        if sum(c.isupper() for c in acronym) < 2 and _initials(long.name) != acronym.casefold():
            continue
        if _is_known(long) and _is_known(short):
            continue  # "Welternährungsprogramm der Vereinten Nationen (WFP)": two, both known
        if long.type in ("person", "country") or short.type in ("person", "country", "place"):
            continue
        is_known = ("organisation", short.name) in _lexicon_keys(cast)
        kept, gone = (short, long) if is_known else (long, short)
        _absorb(cast, kept=kept, gone=gone, reason=f"„{acronym}“ = „{long.name}“: acronym in brackets")


def _join_beside(cast: Cast) -> None:
    """Join a long name with the short one right behind it: "die Vereinigte Dienstgewerkschaft Ver.di"."""
    for long in list(cast.of_type("organisation")):
        words = long.name.split(" ")
        if len(words) == 1 or _is_known(long) or not any(map(is_organisation_noun, words)):
            continue
        for end in {mention.words.end for mention in long.mentions if mention.kind == "name"}:
            short = cast.meant_at(cast.tree[end]) if end < len(cast.tree) else None
            if short is None or short is long or short.type != "organisation":
                continue
            if any(mention.words.start == end and len(mention.words) == 1 for mention in short.mentions):
                _absorb(cast, kept=short, gone=long, reason=f"„{short.name}“ = „{long.name}“: beside it")
                break


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split(" ") if word[0].isupper()).casefold()


def _is_known(entity: Entity) -> bool:
    return match_known(tuple(entity.name.split(" ")), 0) is not None


def _join_unexplained(cast: Cast) -> None:
    """Join an acronym that the article never explains with the one name whose words begin so: DWD."""
    organisations = [entity for entity in cast.of_type("organisation") if entity.mentions]
    for short in organisations:
        if not (len(short.name) > 2 and short.name.isalpha() and short.name.isupper()) or short.wikidata:
            continue
        long = [entity for entity in organisations if _spells(short.name, entity.name)]
        if len(long) == 1 and short in cast.entities:
            _absorb(cast, kept=long[0], gone=short, reason=f"„{short.name}“ = „{long[0].name}“: acronym")


def _spells(acronym: str, name: str) -> bool:
    """Whether an acronym holds the first letter of each word of a name, and letters inside them."""
    words = [word for word in name.split(" ") if word[0].isupper()]
    if not 1 < len(words) <= len(acronym) or words[0][0] != acronym[0]:
        return False
    rest = list(acronym.casefold())
    for word in words:
        if not rest or word[0].casefold() != rest.pop(0):
            return False
        position = 0
        others = len(words) - 1 - words.index(word)  # letters that the words behind need
        while len(rest) > others and (position := word.casefold().find(rest[0], position + 1)) > 0:
            rest.pop(0)
    return not rest


def _join_ends(cast: Cast) -> None:
    """Join the end of one longer name with it: "Ice Tigers" with "Nürnberg Ice Tigers"."""
    organisations = [entity for entity in cast.of_type("organisation") if " " in entity.name]
    for short in organisations:
        tail = " " + short.name
        if not all(word[0].isupper() for word in short.name.split(" ")) or short.wikidata:
            continue
        long = [entity for entity in organisations if entity.name.endswith(tail) and not entity.wikidata]
        if len(long) == 1 and long[0].name.removesuffix(tail).count(" ") == 0:
            kept = short if len(short.mentions) > len(long[0].mentions) else long[0]
            gone = long[0] if kept is short else short
            _absorb(cast, kept=kept, gone=gone, reason=f"„{short.name}“ = „{long[0].name}“: end of the name")


def _join_last_words(cast: Cast) -> None:
    """Join an acronym with the name that tells what sort of firm it is: "ACS" with "Grupo ACS"."""
    organisations = list(cast.of_type("organisation"))
    for short in organisations:
        if not (short.name.isupper() and short.name.isalpha() and len(short.name) > 2) or short.wikidata:
            continue
        names = {f"{sort} {short.name}" for sort in _SORTS}
        long = [entity for entity in organisations if entity.name in names]
        if len(long) == 1 and long[0] in cast.entities and not long[0].wikidata:
            reason = f"„{short.name}“ = „{long[0].name}“: end of the name"
            _absorb(cast, kept=long[0], gone=short, reason=reason)


def _join_compounds(cast: Cast) -> None:
    """Join a firm with what it is called in a compound: "Ferrari-Team" with "Ferrari"."""
    organisations = {entity.name: entity for entity in cast.of_type("organisation")}
    for name, short in organisations.items():
        first, _, sort = name.rpartition("-")
        kept = organisations.get(first)
        if kept is not None and sort in _SAME and not short.wikidata and " " not in sort:
            _absorb(cast, kept=kept, gone=short, reason=f"„{name}“ = „{first}“: compound")


def _join_clubs(cast: Cast) -> None:
    """Join a club without its town, or without more, with the only one: "FC Bayern", "Bayern", "Hertha"."""
    clubs = [entity for entity in cast.of_type("organisation") if entity.name.split(" ")[0] in club_words()]
    for short in [entity for entity in cast.of_type("organisation") if not entity.wikidata]:
        words = short.name.split(" ")
        long = [club for club in clubs if club is not short and _is_begun(words, club.name.split(" "))]
        if len(long) == 1 and short in cast.entities and long[0] in cast.entities:
            _absorb(cast, kept=long[0], gone=short, reason=f"„{short.name}“ = „{long[0].name}“: club")


def _is_begun(words: list[str], club: list[str]) -> bool:
    """Whether a name is the beginning of a club's, with or without what clubs are called: FC, SV."""
    bare = [word for word in club if word not in club_words() or len(word) > len("FCN")]
    started = club[: len(words)] == words and len(words) > 1
    return len(words) < len(club) and (started or (bool(bare) and words == bare[:1] and len(bare) > 1))


def _lexicon_keys(cast: Cast) -> set[tuple[str, ...]]:
    return {key for key, entity in cast.by_key.items() if entity.wikidata}


def _absorb(
    cast: Cast, *, kept: Entity, gone: Entity, reason: str, type_: ActorType = "organisation"
) -> None:
    kept.type = type_
    kept.mentions += gone.mentions
    kept.merges.append(reason)
    kept.first = min(kept.first, gone.first)
    cast.entities.remove(gone)
    cast.taken = {i: tuple(kept if e is gone else e for e in meant) for i, meant in cast.taken.items()}
    cast.by_key = {key: kept if e is gone else e for key, e in cast.by_key.items()}
