"""Whose function somebody has, where only the whole article tells: "Trainer Lotz" in a report on one club.

Runs when all nouns and pronouns are known: "der Direktor des Hilfswerks" is of whom "das Hilfswerk" means.
Without such words it is the only organisation of the sentence and those before.
"""

from __future__ import annotations

from dataclasses import replace

from newsgraph.extraction.grammar.syntax import children, clause_head, first_child, possessor
from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.descriptions import bears, is_firm, kind_of, may_mean
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention, Role
from newsgraph.extraction.identity.offices import only_state
from newsgraph.extraction.identity.owners import owners_of
from newsgraph.extraction.identity.roles import MEMBER, is_plainly_told, is_several
from newsgraph.extraction.identity.spokespeople import OF_FIRMS, is_told_apart, spoke_before
from newsgraph.language.tree import Word
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import Nominal, function_noun, nominal

_WHOLES = frozenset({"organisation", "country", "group"})
_OF_WHOLE = frozenset({"von", "vom", "aus", "bei", "beim"})
# Functions that nobody has but in an organisation; a Direktor or Präsident may be of anything.
_OF_ONE = frozenset(
    {
        "Cheftrainer",
        "Geschäftsführer",
        "Kapitän",
        "Manager",
        "Pressesprecher",
        "Sprecher",
        "Stürmer",
        "Torhüter",
    }
    | {"Torwart", "Trainer", "Vorstand", "Vorstandschef", "Vorstandsvorsitzender"}
)
_ALLIANCES = frozenset(
    {
        "Allianz",
        "Besatzung",
        "Bündnis",
        "Crew",
        "Duo",
        "Gruppe",
        "Koalition",
        "Konsortium",
        "Paar",
        "Team",
        "Trio",
    }
)
_DEPARTMENTS = frozenset({"Entwicklungs", "Finanz", "Marketing", "Personal", "Technik", "Vertriebs"})
# First parts of functions in a firm: "Aufsichtsratschefin", "Werksleiter".
_OF_FIRM = OF_FIRMS | {"Aufsichtsrats", "Betriebsrats", "Vorstands", "Werks"}
_ROW = frozenset({",", "und", "sowie"})
_OFFICES = frozenset({"head_of_government", "head_of_state", "minister"})
_NO_OFFICES = frozenset({"profession", "member", "aide"})
_STAFF = frozenset({"Angestellter", "Fußballer", "Kandidat", "Mitarbeiter"})
_PLAYERS = frozenset(
    {"Astronaut", "Kosmonaut", "Mittelfeldspieler", "Spieler", "Stürmer", "Torhüter", "Torjäger", "Torwart"}
)
_BEFORE = 2  # sentences
_OFTEN = 4  # mentions of whom an article is about
# Of these an organisation's name or the lexicon tells that it is one.
_TOLD_KINDS = frozenset({"media", "news_agency", "party", "union"})
_NO_EMPLOYERS = frozenset({"media", "news_agency", "party"})


def complete_roles(cast: Cast) -> None:
    """Give the roles without their other end the one that the words, or else the sentence, tell."""
    for entity in cast.entities:
        for role in entity.roles:
            if role.of is not None and role.of.type == "place" and role.base in _OF_ONE | _PLAYERS:
                role.of = _club_of(cast, role.of) or role.of
            if role.of is not None and _is_origin(role):
                role.of = None
            elif role.of is None and role.noun is not None:
                role.of = _owner(cast, entity, role, role.noun)
                role.of = None if _is_origin(role) else role.of
    for entity in list(cast.of_type("person")):
        _share_title(cast, entity)
    for entity in list(cast.of_type("person")):
        _add_teams(cast, entity)
    for entity in cast.entities:
        if not entity.named:
            _add_whole(cast, entity)


def _is_origin(role: Role) -> bool:
    """Whether a state only tells where somebody is from: "der britische Milliardär".

    A player is of a state's team where the article names the state: "der spanische Torwart".
    """
    state = role.of
    if state is None or state.type != "country" or role.relation not in _NO_OFFICES:
        return False
    if role.base in _PLAYERS:
        return all(mention.found_by == rules.ADJECTIVE.id for mention in state.mentions)
    return role.relation == "profession" or role.base in _STAFF


def _club_of(cast: Cast, town: Entity) -> Entity | None:
    """Return the only club that bears a town's name: "Stuttgarts Manager" is the VfB's."""
    clubs = [body for body in cast.of_type("organisation") if body.name.endswith(f" {town.name}")]
    return clubs[0] if len(clubs) == 1 else None


def _share_title(cast: Cast, person: Entity) -> None:
    """Give the second of two names the function before both: "die Abgeordneten Ida Brandt und Ole Lotz"."""
    for role in list(person.roles):
        if role.found_by != rules.ROLE_TITLE.id or role.noun is None or not is_several(role.noun):
            continue
        position = max((m.words.end for m in person.mentions if role.noun in m.words), default=0)
        while 0 < position < len(cast.tree) - 1 and cast.tree[position].text in _ROW:
            second = cast.meant_at(cast.tree[position + 1])
            mention = _mention_from(second, position + 1) if second is not None else None
            if second is None or mention is None or second.type != "person":
                break
            second.add_role(replace(role))
            position = mention.words.end


def _mention_from(entity: Entity, start: int) -> Mention | None:
    return next((mention for mention in entity.mentions if mention.words.start == start), None)


def _add_whole(cast: Cast, part: Entity) -> None:
    """Add the whole that somebody without a name is told to be of: "die Verbände der Nato"."""
    for mention in part.mentions:
        noun = mention.head
        if mention.kind != "noun":
            continue
        for child in children(noun, "nmod"):
            case, whole = first_child(child, "case"), cast.meant_at(child)
            if whole is None or whole is part or whole.type not in _WHOLES or child.left_edge.i != noun.i + 1:
                continue
            if case is not None and noun.lemma in _ALLIANCES:
                _add_parts(cast, part, noun, child)
            elif _tells_whole(noun, case, whole) and all(role.of is not whole for role in part.roles):
                part.add_role(
                    Role(noun.text, noun.lemma, "member", whole, found_by=rules.ROLE_WHOLE.id, noun=noun)
                )


def _add_parts(cast: Cast, whole: Entity, noun: Word, first: Word) -> None:
    """Add those of whom an alliance or a group is told to consist: "die Koalition aus SPD und FDP"."""
    case, article = first_child(first, "case"), first_child(noun, "det")
    if case is None or case.lower not in ("aus", "von") or not is_plainly_told(clause_head(noun)):
        return
    if article is None or article.lower.startswith(("ein", "kein")):
        return  # "eine Koalition aus SPD und FDP" may be one that there is not
    for word in (first, *children(first, "conj")):
        member = cast.meant_at(word)
        if member is not None and member is not whole:
            member.add_role(Role(MEMBER, MEMBER, "member", whole, found_by=rules.ROLE_WHOLE.id))


def _tells_whole(noun: Word, case: Word | None, whole: Entity) -> bool:
    """Whether a phrase behind a noun tells to whom it belongs: not who acts in a passive, not from where."""
    if case is None:
        return True
    if (
        case.lower == "von"
        and first_child(clause_head(noun), "aux:pass") is not None
        and whole.type == "group"
    ):
        return False
    origin = case.lower == "aus" and whole.type == "country"  # "Gäste aus Polen"
    return case.lower in _OF_WHOLE and not origin


def _add_teams(cast: Cast, person: Entity) -> None:
    """Add the team that a player is named for: "die Stürmer Lotz für Norwegen und Oehm für Finnland"."""
    for mention in person.mentions:
        end = mention.words.end
        if mention.kind == "name" and end + 1 < len(cast.tree) and cast.tree[end].lower == "für":
            _fill(person, cast.meant_at(cast.tree[end + 1]))


def _fill(person: Entity, entity: Entity | None) -> None:
    """Give a player's role the team that the player is named for."""
    role = next(
        (role for role in person.roles if role.of is None and role.relation in ("member", "head")), None
    )
    if role is not None and entity is not None and entity.type in ("country", "organisation"):
        role.of, role.found_by = entity, rules.ROLE_NEAREST.id


def _owner(cast: Cast, holder: Entity, role: Role, noun: Word) -> Entity | None:
    possessive = possessor(noun)
    owner = cast.meant_at(possessive) if possessive is not None else None
    if owner is not None and owner is not holder:
        return owner
    function = function_noun(noun.text)
    owners = owners_of(cast, noun, function.modifier if function is not None else "")
    told = [owner for owner in owners if owner is not holder]
    if told:
        return told[0]
    apart = _shared(holder, role, noun) or _of_part(cast, role, noun)
    if apart is not None:
        return apart
    modifier = function.modifier.rstrip("-") if function is not None else ""
    if modifier:
        called = [body for body in cast.entities if _is_called(body, modifier.casefold())]
        if called and (len(called) == 1 or not called[0].named):
            return called[0]
        told_by_kind = _of_kind(cast, role, noun, modifier) or _of_state(cast, role, noun)
        if told_by_kind is not None or modifier not in _DEPARTMENTS | _OF_FIRM:
            return told_by_kind
        if role.relation not in _OFFICES and role.when != "former" and not children(noun, "nmod"):
            firm = _firm(cast, noun)
            if firm is not None:
                role.found_by = rules.ROLE_NEAREST.id
                return firm
    state = _of_state(cast, role, noun)
    if state is not None:
        return state
    if role.base not in _OF_ONE or role.when == "former" or is_told_apart(cast, noun):
        return None
    found = [body for body in cast.near(noun, _BEFORE, "organisation") if kind_of(body) not in _NO_EMPLOYERS]
    if len(found) != 1:
        found = spoke_before(cast, role, noun) or _prominent(cast, _employers(cast))
    if len(found) != 1 or (modifier in _OF_FIRM and not is_firm(found[0])):
        return None
    role.found_by = rules.ROLE_NEAREST.id
    return found[0]


def _shared(holder: Entity, role: Role, noun: Word) -> Entity | None:
    """Return whose the first of two functions is: "der CDU-Landeschef und Spitzenkandidat Ole Lotz"."""
    if noun.i < 2 or noun.tree[noun.i - 1].lower not in ("und", "sowie"):
        return None
    first = next((r for r in holder.roles if r.noun is not None and r.noun.i == noun.i - 2), None)
    if first is None or first.of is None or (first.of.type == "country" and role.relation not in _OFFICES):
        return None
    return first.of


def _of_part(cast: Cast, role: Role, noun: Word) -> Entity | None:
    """Return the organisation of whose part somebody is the head: "der Leiter der Wartung der Velatec"."""
    for part in children(noun, "nmod"):
        if part.pos != "NOUN" or part.i < noun.i or somebody(part.text) or first_child(part, "case"):
            continue
        for child in children(part, "nmod"):
            whole, case = cast.meant_at(child), first_child(child, "case")
            named = whole is not None and whole.named and whole.type == "organisation"
            if named and child.i > part.i and (case is None or case.lower in ("von", "vom")):
                role.text = f"{role.text} {noun.tree[noun.i + 1 : part.i + 1].text}"
                role.relation = "member"
                role.found_by = rules.ROLE_WHOLE.id
                return whole
    return None


def _of_kind(cast: Cast, role: Role, noun: Word, modifier: str) -> Entity | None:
    """Return the only organisation near by of the kind that a compound tells: "Konzernchef"."""
    kind = nominal(modifier[:1].upper() + modifier[1:]) or nominal(modifier[:1].upper() + modifier[1:-1])
    if kind is None or kind.type != "organisation" or role.when == "former" or role.relation == "aide":
        return None
    near = [body for body in cast.near(noun, _BEFORE, "organisation") if body.named]
    found = [body for body in near if bears(body, kind) or kind_of(body) == kind.kind != ""]
    if not found and kind.kind == "company":
        found = [body for body in near if is_firm(body)]
    if not found and kind.kind not in _TOLD_KINDS:
        # Of what sort a body is that the lexicon does not know shows where the article has one alone.
        found = [body for body in cast.of_type("organisation") if body.named and _may_be(body, kind)]
    if (len(found) != 1 or found[0] not in near) and kind.kind not in _TOLD_KINDS:
        found = _prominent(cast, [body for body in _employers(cast) if _may_be(body, kind)])
    if len(found) != 1 or _acts_beside(found[0], noun):
        return None
    role.found_by = rules.ROLE_NEAREST.id
    return found[0]


def _firm(cast: Cast, noun: Word) -> Entity | None:
    """Return the firm in which a function is held: the only one, or the one that the article is about."""
    firms = [body for body in cast.of_type("organisation") if _is_firm(body)]
    found = firms if len(firms) == 1 else _prominent(cast, firms)
    return found[0] if found and not _acts_beside(found[0], noun) else None


def _is_firm(body: Entity) -> bool:
    """Whether a body is a firm as far as one can know; "der Zulieferer" without a name may be one, too."""
    called = nominal(body.name.split(" ")[-1]) if not body.named else None
    return is_firm(body) if body.named else called is not None and called.kind == "company"


def _employers(cast: Cast) -> list[Entity]:
    named = (body for body in cast.of_type("organisation") if body.named)
    return [body for body in named if kind_of(body) not in _NO_EMPLOYERS]


def _prominent(cast: Cast, bodies: list[Entity]) -> list[Entity]:
    """Return the one that the article is about: named first, and far oftener than the others."""
    ranked = sorted(bodies, key=lambda body: -len(body.mentions))
    if not ranked or len(ranked[0].mentions) < _OFTEN:
        return []
    if len(ranked) > 1 and len(ranked[0].mentions) < 2 * len(ranked[1].mentions):
        return []
    opening = list(cast.tree.sentences)[:_BEFORE]
    first = min(mention.words.start for mention in ranked[0].mentions)
    return ranked[:1] if first < opening[-1].end else []


def _acts_beside(body: Entity, noun: Word) -> bool:
    """Whether a body takes part in the clause of a role: "Die SPD kritisierte den Fraktionschef"."""
    clause = clause_head(noun)
    return any(m.head.head == clause and first_child(m.head, "case") is None for m in body.mentions)


def _may_be(body: Entity, kind: Nominal) -> bool:
    if kind.kind == "company" and not is_firm(body):
        return False
    return may_mean(kind, body) or (not kind.kind and not kind_of(body))


def _of_state(cast: Cast, role: Role, noun: Word) -> Entity | None:
    state = only_state(cast, role, noun)
    if state is not None:
        role.found_by = rules.ROLE_ONLY.id
    return state


def _is_called(body: Entity, modifier: str) -> bool:
    """Whether a body without a name is the first part of a compound: "Polizeisprecher", "die Polizei"."""
    own = all(mention.kind != "name" for mention in body.mentions)  # "israelische Armee", too
    return own and body.type == "organisation" and body.name.casefold().endswith(" " + modifier)
