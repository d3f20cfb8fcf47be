"""To what somebody belongs, told beside the name or by a clause: "(SPD)", "vom Amt", "gehört der CDU an".

Runs when all nouns and pronouns are known, so that "Sie ist Mitglied der SPD" tells of whom "sie" means.
What is denied, asked, wished or only reported makes no role.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.grammar.syntax import SUBJECTS, children, feature, first_child, verb_lemma
from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.descriptions import kind_of
from newsgraph.extraction.identity.institutions import entity_ahead, institution_at
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention, Role
from newsgraph.extraction.identity.roles import (
    MEMBER,
    is_plainly_told,
    nouns_of_appointment,
    role_of_noun,
)
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table
from newsgraph.lexicon.people import function_noun, nominal

_BODIES = frozenset({"organisation", "group"})
_OFFICES = frozenset({"head_of_state", "head_of_government", "minister"})
_BECOMING = frozenset({"werden", "bleiben"})
_SERVING = frozenset({"amtieren", "fungieren"})
_LEADING = frozenset({"Führung", "Leitung", "Vorsitz"})
_FOR_BOTH = frozenset({"beide", "alle"})
_BETWEEN_NAMES = frozenset({",", "und", "sowie"})
_PARTS_OF_NAME = frozenset({"name", "metonym"})
_ASKING = frozenset(
    {"fordern", "verlangen", "erfahren", "hören", "erwarten", "wissen"}
)  # something "von" somebody
_LONGEST = 4  # words before a club in a bracket: "(27, Borussia Bonn)"


def find_belonging(cast: Cast) -> None:
    """Add what brackets, phrases with "von" behind a name, predicates and verbs of belonging tell."""
    for person in list(cast.of_type("person")):
        for mention in list(person.mentions):
            if mention.kind == "name":
                _add_bracket(cast, person, mention)
                _add_institution(cast, person, mention)
                _add_leader(cast, person, mention)
                _add_property(cast, person, mention)
            if mention.number != "Plur":
                _add_predicates(cast, person, mention)
                _add_by_verb(cast, person, mention)


def _add_bracket(cast: Cast, person: Entity, mention: Mention) -> None:
    """Add the party or club in brackets behind a name: "(SPD)", "(27, SC Bonn)", "(beide CDU)"."""
    tree, position = cast.tree, mention.words.end
    if position + 2 >= len(tree) or tree[position].text != "(":
        return
    words = tree[position + 1 : position + 1 + _LONGEST]
    close = next((word.i for word in words if word.text == ")"), words.end)
    for word in words:
        if word.i >= close:
            return
        body = cast.meant_at(word)
        if body is not None and body.type == "organisation":
            if _fill(person, mention, body):
                return
            for member in [person, *_joined_before(cast, mention, words[0])]:
                member.add_role(
                    Role(MEMBER, MEMBER, "member", body, when="now", found_by=rules.ROLE_BRACKET.id)
                )
            return
        if not (word.like_num or word.text in {",", "/", "Team"} or word.lower in _FOR_BOTH):
            return


def _joined_before(cast: Cast, mention: Mention, first: Word) -> Iterator[Entity]:
    """Yield those named before somebody whom "beide" or "alle" takes in: "A und B (beide CDU)"."""
    if first.lower not in _FOR_BOTH:
        return
    position = mention.words.start - 1
    while position > 0 and cast.tree[position].text in _BETWEEN_NAMES:
        before = cast.meant_at(cast.tree[position - 1])
        if before is None or before.type != "person":
            return
        yield before
        if first.lower == "beide":
            return
        start = min(m.words.start for m in before.mentions if cast.tree[position - 1] in m.words)
        position = start - 1


def _add_institution(cast: Cast, person: Entity, mention: Mention) -> None:
    """Add the organisation that somebody is told to be of: "die Biologin Ida Brandt vom Fischinstitut"."""
    tree, end = cast.tree, mention.words.end
    if end + 1 >= len(tree) or tree[end].lower not in ("von", "vom", "bei", "beim"):
        return
    found = entity_ahead(cast, tree[end])
    if found is None:
        return
    body, noun = cast.meant_at(found), found
    if not _is_attribute(mention.head, noun, tree[end]):
        return
    if body is None:
        body = institution_at(cast, noun)
    if body is None or body.type not in _BODIES or not body.named or body is person:
        return
    if any(role.of is body for role in person.roles):
        return
    if not _fill(person, mention, body):
        person.add_role(Role(MEMBER, MEMBER, "member", body, found_by=rules.ROLE_INSTITUTION.id))


def _fill(person: Entity, mention: Mention, body: Entity) -> bool:
    """Give the function told with a name the organisation behind it: "der Stürmer Jens Oehm (SC Bonn)"."""
    if kind_of(body) == "party":
        return False
    told = (role for role in person.roles if role.noun is not None and role.noun in mention.words)
    role = next((role for role in told if role.of is None and role.relation not in _OFFICES), None)
    if role is not None:
        role.of, role.found_by = body, rules.ROLE_INSTITUTION.id
    return role is not None


def _add_leader(cast: Cast, person: Entity, mention: Mention) -> None:
    """Add the body that somebody is told to lead: "ein Forscherteam unter der Leitung von Ida Brandt"."""
    lead = mention.head.head
    if mention.head.dep != "nmod" or lead.text not in _LEADING or mention.head.i < lead.i:
        return
    case = first_child(lead, "case")
    body = cast.meant_at(lead.head)
    if (
        case is None
        or case.lower != "unter"
        or body is None
        or body.type not in _BODIES
        or lead.dep != "nmod"
    ):
        return
    title = "Leiterin" if person.gender == "Fem" else "Leiter"
    person.add_role(Role(title, "Leiter", "head", body, when="now", found_by=rules.ROLE_INSTITUTION.id))


def _add_property(cast: Cast, person: Entity, mention: Mention) -> None:
    """Add the owner that is told behind a firm's name: "die Firma Velatec des Milliardärs Ole Brandt"."""
    firm = cast.meant_at(mention.head.head)
    if mention.head.dep != "nmod" or first_child(mention.head, "case") is not None or firm is None:
        return
    article = first_child(mention.head, "det")
    noun = firm.mentions[0].words[0] if firm.mentions else None
    if (
        article is None
        or article.lower not in ("des", "der")
        or firm.type != "organisation"
        or not firm.named
    ):
        return
    kind = nominal(noun.text) if noun is not None else None
    if kind is not None and kind.type == "organisation" and mention.head.head.i < mention.head.i:
        firm.add_role(
            Role(kind.lemma, kind.lemma, "part_of", person, when="now", found_by=rules.ROLE_INSTITUTION.id)
        )


def _is_attribute(name: Word, noun: Word, preposition: Word) -> bool:
    """Whether a phrase behind a name belongs to it, not to the verb as in "wurde von der SPD gelobt"."""
    if noun.dep == "nmod" and noun.head.i < preposition.i:
        return True
    verb = noun.head
    if noun.dep == "obl:agent" or first_child(verb, "aux:pass") is not None:
        return False
    if name.head == verb and name.dep in SUBJECTS and noun.i < verb.i and name.i < noun.i:
        # Only one phrase stands before the finite verb of a main clause.
        return name.left_edge.is_sent_start and feature(verb, "VerbForm") == "Fin"
    lemma = verb_lemma(verb)
    return name.head == verb and ("verb", lemma) in cue_table() and lemma not in _ASKING


def _add_predicates(cast: Cast, person: Entity, mention: Mention) -> None:
    """Add what a person is said to be or to have become: "Er ist Chef der Bank", "wurde zum Chef gewählt"."""
    for noun in _predicates(mention.head):
        _add(cast, person, noun, rules.ROLE_DESCRIBED.id)
    if mention.kind not in _PARTS_OF_NAME:
        for noun in nouns_of_appointment([mention.head]):
            if noun.i not in cast.taken:
                _add(cast, person, noun, rules.ROLE_APPOINTED.id)


def _add(cast: Cast, person: Entity, noun: Word, rule: str) -> None:
    role = role_of_noun(cast, noun)
    if role is None or role.of is None or role.of is person or noun.i in cast.taken:
        return
    if any(known.of is role.of and known.base == role.base for known in person.roles):
        return
    finite = first_child(noun, "cop") or noun.head
    role.when = (
        "former" if feature(finite, "Tense") == "Past" and finite.lemma == "sein" else role.when or "now"
    )
    role.found_by = rule
    person.add_role(role)


def _predicates(subject: Word) -> Iterator[Word]:
    """Yield the nouns of function that a clause says of its subject, where it plainly says so."""
    if subject.dep != "nsubj":
        return
    verb = subject.head
    if first_child(verb, "cop") is not None:
        found = [verb]
    elif verb_lemma(verb) in _BECOMING:
        found = [word for word in children(verb, "xcomp", "obj", "obl") if first_child(word, "case") is None]
    elif verb_lemma(verb) in _SERVING:
        found = [word for word in verb.children if any(child.lower == "als" for child in word.children)]
    else:
        return
    joined = [second for noun in found for second in children(noun, "conj") if not children(second, "det")]
    for noun in [*found, *joined]:
        several = feature(noun, "Number") == "Plur" and feature(subject, "Number") != "Plur"
        if function_noun(noun.text) is not None and not several and is_plainly_told(verb):
            yield noun


def _add_by_verb(cast: Cast, person: Entity, mention: Mention) -> None:
    """Add what a verb of belonging tells: "Sie gehört der CDU an", "Er spielt für Bonn"."""
    verb = mention.head.head
    if mention.head.dep != "nsubj" or verb.pos != "VERB":
        return
    lemma = verb_lemma(verb)
    for row in read_table("belonging_verbs"):
        if row["lemma"] != lemma:
            continue
        for child in verb.children:
            body = cast.meant_at(child)
            if body is None or body.type != "organisation" or body is person:
                continue
            if row["slot"] == _slot_of(child) and is_plainly_told(verb):
                former = feature(verb, "Tense") == "Past"
                role = Role(row["role"], row["role"], "member", body, when="former" if former else "now")
                role.found_by = rules.ROLE_VERB.id
                if all(known.of is not body for known in person.roles):
                    person.add_role(role)


def _slot_of(child: Word) -> str:
    case = first_child(child, "case")
    if case is not None:
        return {"beim": "bei", "fürs": "für"}.get(case.lower, case.lower)
    return "obj" if child.dep in ("obj", "iobj", "obl:arg") else ""
