"""Gathers names into actors: which forms name the same one, and why.

A wrong merge is worse than a split: a surname that two people share goes to one of them only where
the article tells which.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsgraph.extraction.grammar.syntax import children
from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.joining import join_names
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention, gender_of, number_of
from newsgraph.extraction.names.organisations import LEGAL_FORMS, base_form, stem_form
from newsgraph.extraction.names.titles import Name
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.known import Known, countries, known_word, match_known
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import is_organisation_noun, kin_noun
from newsgraph.lexicon.places import club_words, is_place_name
from newsgraph.lexicon.spelling import (
    differ_by_spelling,
    family_name,
    is_misspelling,
    is_short_form,
    name_parts,
    name_units,
    without_article,
)

_LONG_WORD = 7  # letters of a surname that may be spelled in two ways


@dataclass(eq=False, slots=True)
class _Person:
    """People's names that belong together; ``forms`` counts each spelling."""

    core: tuple[str, ...]
    names: list[Name]
    forms: Counter[tuple[str, ...]]
    merges: list[str] = field(default_factory=list)
    kin_of: set[str] = field(default_factory=set)  # surnames shared with the person it is described by

    @property
    def gender(self) -> str | None:
        told = Counter(name.gender for name in self.names if name.gender)
        return told.most_common(1)[0][0] if len(told) == 1 else None

    @property
    def family(self) -> str:
        return family_name(self.core)


def name_actors(tree: Tree, names: Sequence[Name]) -> Cast:
    """Return the cast of a document: an actor for every person, state, organisation and place named."""
    cast = Cast(tree)
    for known_name in names:
        if known_name.entry is not None and known_name.type != "person" and known_name.entry.use != "capital":
            _add_known(cast, known_name)
    persons = [name for name in names if name.type == "person"]
    _add_persons(cast, persons)
    _add_others(cast, [name for name in names if name.entry is None and name.type != "person"])
    return cast


def known_entity(cast: Cast, known: Known, position: int) -> Entity:
    """Return the actor of somebody the lexicon knows; a new one where it is brought up first."""
    if known.type == "country":
        known = countries()[known.name]  # a seat has its own gender, the state another
    entity = cast.known((known.type, known.name))
    if entity is None:
        number = "Plur" if known.gender == "Plur" else "Sing"
        entity = Entity(known.name, known.type, known.gender, number, known.wikidata, first=position)
        cast.add(entity, known.type, known.name)
    entity.first = min(entity.first, position)
    return entity


def name_mention(name: Name) -> Mention:
    """Return the mention of a name, with the titles before it."""
    tree = name.words.tree
    words = tree[name.start : name.words.end]
    head = words.root
    gender, number = gender_of(head), number_of(head)
    if name.entry is not None:
        gender = name.entry.known.gender
        number = "Plur" if gender == "Plur" or _are_players(name) else "Sing"
    metonym = name.entry is not None and name.entry.use == "seat"
    rule = rules.SEAT.id if metonym else rules.LEXICON.id if name.entry is not None else rules.NAME.id
    return Mention(words, head, "metonym" if metonym else "name", gender, number, rule)


def _are_players(name: Name) -> bool:
    """Whether a club's name means those who play: "Die Bayern siegten. Sie …"."""
    article = name.words.tree[name.start - 1].lower if name.start else ""
    assert name.entry is not None
    known = name.entry.known
    return known.type == "organisation" and known.gender in ("Masc", "Neut") and article in ("die", "den")


def _add_known(cast: Cast, name: Name) -> None:
    assert name.entry is not None
    entity = known_entity(cast, name.entry.known, name.words.start)
    cast.mention(entity, name_mention(name))


def _add_persons(cast: Cast, names: Sequence[Name]) -> None:
    """Full names make people; then each lone surname goes to one of them, or is somebody of its own."""
    people = _full_names([name for name in names if len(name_parts(name.core)) > 1])
    _note_kin(people)
    for name in names:
        if len(name_parts(name.core)) > 1:
            continue
        if not name.gender and len([person for person in people if person.core == name.core]) > 1:
            continue  # "Herr Lotz und Frau Lotz … Lotz": one of the two
        owner, reason = _owner_of(name, people)
        if owner is None:
            owner = _Person(name.core, [], Counter())
            people.append(owner)
        owner.names.append(name)
        owner.forms[name.core] += 1
        if reason and reason not in owner.merges:
            owner.merges.append(reason)
    namesakes = Counter(person.core for person in people)
    for person in people:
        person.names.sort(key=lambda name: name.words.start)
        written = _written(person)
        if namesakes[person.core] > 1 and person.names[0].title:
            written = f"{person.names[0].title[-1].text} {written}"  # "Frau Lotz" beside "Herr Lotz"
        entity = cast.add(
            Entity(written, "person", person.gender, merges=person.merges), "person", " ".join(person.core)
        )
        entity.first = person.names[0].words.start
        for name in person.names:
            cast.mention(entity, name_mention(name))


def _written(person: _Person) -> str:
    """Return a person's name with blanks where the text has them: "Rama IX.", "O’Lotz"."""
    words = next((name.words for name in person.names if name.core == person.core), None)
    if words is None or [token.text for token in words] != list(person.core):
        return " ".join(person.core)
    return "".join(token.text + (" " if token.space else "") for token in words).strip()


def _full_names(names: Sequence[Name]) -> list[_Person]:
    counts = Counter(name.core for name in names)
    people: list[_Person] = []
    # The longest and then the most frequent form first: it gives the name, the others join it.
    order = sorted(counts, key=lambda core: (-min(len(core), 4), -counts[core], core))
    for core in order:
        own = [name for name in names if name.core == core]
        fitting = [(person, reason) for person in people if (reason := _same_person(person, core, own))]
        if len(fitting) == 1:
            person, reason = fitting[0]
            person.names += own
            person.forms[core] += len(own)
            if reason not in person.merges and core != person.core:
                person.merges.append(reason)
            if counts[core] > person.forms[person.core] and len(core) == len(person.core):
                person.core = core
        else:
            people.append(_Person(core, list(own), Counter({core: len(own)})))
    return people


def _same_person(person: _Person, core: tuple[str, ...], names: Sequence[Name]) -> str | None:
    """Return why a full name is the person's, or None."""
    genders = {name.gender for name in names if name.gender} | ({person.gender} if person.gender else set())
    if len(genders) > 1:
        return None
    shown = f"„{' '.join(core)}“ = „{' '.join(person.core)}“"
    if name_parts(core) == name_parts(person.core):
        return f"{shown}: same name"
    # A surname with a hyphen stands for the full name; "Peter Lotz" does not for "Hans-Peter Lotz".
    split = name_parts if len(core) == 1 else name_units
    if is_short_form(split(core), split(person.core)):
        return f"{shown}: part of the full name"
    rare = min(person.forms[person.core], len(names))
    return f"{shown}: spelling" if differ_by_spelling(core, person.core, rare=rare) else None


def _note_kin(people: Sequence[_Person]) -> None:
    """Note who is described by kinship to another bearer of the name.

    After "Kim Yo Jong, die Schwester von Kim Jong Un" the surname alone means the other one.
    """
    at = {token.i: person for person in people for name in person.names for token in name.words}
    for person in people:
        for name in person.names:
            for kin in _kin_beside(name):
                named = {at[token.i].family for token in kin.subtree if at.get(token.i, person) is not person}
                # "Ida Lotz, die Witwe des Verstorbenen": of whoever bears her name and was named before.
                before = (other for other in people if other.names[0].words.start < name.words.start)
                unnamed = any(other.family == person.family for other in before if other is not person)
                if person.family in named or (not named and unnamed):
                    person.kin_of.add(person.family)


def _kin_beside(name: Name) -> list[Word]:
    """Return kinship nouns in apposition to a name."""
    head = name.words.root
    beside = [token for token in children(head, "appos", "nmod", "conj") if kin_noun(token.text)]
    if head.dep in ("appos", "flat", "nmod") and kin_noun(head.head.text):
        beside.append(head.head)
    tree, after = name.words.tree, name.words.end
    # Behind a comma, where the parse went astray: "Kim Yo Jong, die Schwester des …".
    if after + 2 < len(tree) and tree[after].text == "," and tree[after + 1].pos == "DET":
        beside += [noun for noun in (tree[after + 2],) if kin_noun(noun.text) and noun not in beside]
    return beside


def _owner_of(name: Name, people: Sequence[_Person]) -> tuple[_Person | None, str]:
    """Return whose a lone name is, and why."""
    word = name.core[0]
    if name.gender:
        people = [person for person in people if person.gender in (None, name.gender)]
    lone = [person for person in people if person.core == name.core]
    family = [person for person in people if len(person.core) > 1 and person.family == word]
    if not family:
        family = [person for person in people if len(person.core) > 1 and _is_same_family(word, person)]
    if not family:
        family = _by_other_part(word, people)
    if not family:
        # A first name alone goes to the only one who bears it.
        family = [person for person in people if len(person.core) > 1 and person.core[0] == word]
        if len(family) > 1:
            return None, ""
    if len(family) > 1:
        family = _main_bearers(name, family)
    if len(family) == 1 and _is_of_another(name, family[0], lone):
        return (lone[0], "") if lone else (None, "")
    if len(family) == 1:
        return family[0], f"„{word}“ = „{' '.join(family[0].core)}“: surname"
    return (lone[0], "") if lone and not family else (None, "")


def _by_other_part(word: str, people: Sequence[_Person]) -> list[_Person]:
    """Return the only one whose surname goes without its article, or is the first of two: "Ida Oehm Lotz"."""
    full = [person for person in people if len(person.core) > 1]
    found = [person for person in full if word == without_article(person.family) != person.family]
    found = found or [person for person in full if len(person.core) > 2 and word == person.core[-2]]
    return found if len(found) == 1 and word[0].isupper() else []


def _is_of_another(name: Name, bearer: _Person, lone: Sequence[_Person]) -> bool:
    """Tell whether a surname means somebody else than the only one who is named in full.

    "Minister Lotz … Seine Frau Ida Lotz … Lotz sagte": it means whoever was called so before the other was
    named, where a title told them apart or the other is described as kin.
    """
    named = min(full.words.start for full in bearer.names if len(full.core) > 1)
    if lone:
        return lone[0].names[0].words.start < named
    return name.words.start < named and any(_kin_beside(full) for full in bearer.names)


def _is_same_family(word: str, person: _Person) -> bool:
    if len(word) < _LONG_WORD or len(person.family) < _LONG_WORD:
        return False
    return is_misspelling(word, person.family, rare=1)


def _main_bearers(name: Name, people: Sequence[_Person]) -> list[_Person]:
    """Of several with one surname: not the one described as kin, the far more frequent, the last named."""
    independent = [person for person in people if not person.kin_of]
    if len(independent) == 1:
        return independent
    people = independent or people
    counts = sorted(
        ((sum(p.forms[f] for f in p.forms if len(f) > 1), p) for p in people), key=lambda c: -c[0]
    )
    if counts[0][0] >= 3 * counts[1][0]:
        return [counts[0][1]]
    before = [
        (max(n.words.start for n in p.names if n.words.start < name.words.start), p)
        for p in people
        if any(n.words.start < name.words.start and len(n.core) > 1 for n in p.names)
    ]
    before.sort(key=lambda pair: -pair[0])
    return [before[0][1]] if before else []


def _add_others(cast: Cast, names: Sequence[Name]) -> None:
    """Organisations, places and other names: by form, without legal form, by acronym in brackets."""
    by_form: dict[tuple[str, str], Entity] = {}
    for name in sorted(names, key=lambda name: (-len(name.core), name.words.start)):
        core = _without_legal_form(name.core)
        entry = match_known(core, 0)
        if entry is not None and not entry.generic and entry.known.type == name.type and entry.words == core:
            cast.mention(known_entity(cast, entry.known, name.words.start), name_mention(name))
            continue
        if core == name.core and name.type != "other":
            core, form = base_form(name), stem_form(name)
        else:
            form = " ".join(core).casefold()
        key = (name.type, form)
        entity = by_form.get(key) or cast.known((name.type, " ".join(core)))
        if entity is None and name.type == "organisation":
            entity = _organisation_in_short(" ".join(core), by_form)
        if entity is None:
            entity = Entity(" ".join(core), name.type, gender_of(name.words.root), first=name.words.start)
            cast.add(entity, name.type, entity.name)
            by_form[key] = entity
        elif core != name.core and entity.name == " ".join(name.core):
            entity.name = " ".join(core)
        entity.first = min(entity.first, name.words.start)
        cast.mention(entity, name_mention(name))
    join_names(cast)


def _without_legal_form(core: tuple[str, ...]) -> tuple[str, ...]:
    while len(core) > 1 and (core[-1] in LEGAL_FORMS or core[-1] == ","):
        core = core[:-1]
    return core


def _organisation_in_short(short: str, by_form: dict[tuple[str, str], Entity]) -> Entity | None:
    """Return the only organisation whose name begins with a shorter one: Eintracht for Eintracht Frankfurt.

    What ends in a state's name ("Velatec Brasilien") is a daughter of the firm that the word names.
    """
    fitting = {
        id(entity): entity
        for (kind, form), entity in by_form.items()
        if kind == "organisation" and _is_shortened(form.split(" "), short.casefold().split(" "))
        if entity.name.split(" ")[-1] not in countries()
    }
    if len(fitting) != 1:
        return None
    entity = next(iter(fitting.values()))
    entity.merges.append(f"„{short}“ = „{entity.name}“: short name")
    return entity


def _is_shortened(name: Sequence[str], short: Sequence[str]) -> bool:
    """Whether a name goes on beside a shorter one: by anything beside one word, else by what sort it is."""
    if len(short) == 1:
        own_words = name[1:] if len(name) > 2 and name[0].upper() in club_words() else name
        last = short[0].capitalize()  # "Minera Altocielo … Altocielo", but no "Bank" for a Deutsche Bank
        own = name[-1] == short[0] and somebody(last) is None and known_word(last) is None
        return len(name) > 1 and (own_words[0] == short[0] or (own and not is_place_name(last)))
    return len(name) == len(short) + 1 and name[:-1] == short and is_organisation_noun(name[-1].capitalize())
