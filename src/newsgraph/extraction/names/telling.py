"""What the noun beside a name tells of it: an organisation, a place, a person."""

from __future__ import annotations

from newsgraph.extraction.grammar.syntax import feature, first_child
from newsgraph.extraction.names.labels import noun_before
from newsgraph.extraction.names.titles import are_two_arguments
from newsgraph.language.tree import Stretch
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import (
    body_noun,
    first_name_genders,
    function_noun,
    is_organisation_noun,
    nominal,
)
from newsgraph.schema import ActorType

# Nouns that a firm is called by, too, and words that end its name.
_FIRMS_TOO = (
    *("anbieter", "besitzer", "betreiber", "eigentümer", "eigner", "gegner", "hersteller", "inhaber"),
    *("konkurrent", "konkurrenten", "partner", "rivale", "rivalen", "sponsor", "veranstalter", "vertreter"),
)
_FIRMS_ALONE = ("betreiber", "dienstleister", "finanzinvestor", "zulieferer")  # before a single word
_FIRM_WORDS = frozenset({"Association", "Bank", "Company", "Corporation", "Group", "Institute", "University"})


def kind_told_before(ent: Stretch, kind: ActorType) -> ActorType | None:
    """Return what the noun directly before a name says it is: "der Konzern Velatec", "die Stadt Oehm".

    Args:
        ent: the name.
        kind: what the model takes it for; a town behind "Universität" is still a town.
    """
    if kind in ("place", "organisation") and _is_persons(ent):
        return "person"
    noun, quoted = noun_before(ent)
    if noun is None or noun.is_sent_start or feature(noun, "Number") == "Plur":
        return None
    if are_two_arguments(noun, ent.root) or (not quoted and ent.root.head != noun):
        return None
    told = nominal(noun.text)
    if kind == "person" and ent[0].text in first_name_genders():
        return None
    if kind == "person" and len(ent) == 1 and noun.lower.endswith(_FIRMS_ALONE):
        return "organisation"
    if kind == "person" and len(ent) > 1 and not quoted and (told is None or told.kind != "media"):
        return None
    if is_organisation_noun(noun.text) and body_noun(noun.text) is None and (quoted or kind != "place"):
        return "organisation"
    return "place" if told is not None and told.type == "place" and not quoted else None


def _is_persons(ent: Stretch) -> bool:
    """Whether a name of two words beside a noun for one person is theirs: "dem Einheimischen Ole Lotz".

    Behind a comma it is only where the noun tells an office: "der Leiter der Schule, Ole Lotz, sagte".
    """
    before = ent.tree[ent.start - 1] if ent.start else None
    if before is None or not (len(ent) in (2, 3) and all(w.text[0].isupper() and w.is_alpha for w in ent)):
        return False
    apart = before.text == "," and ent.root.dep == "appos"
    noun = ent.root.head if apart else before
    if not noun.text[0].isupper() or noun not in (ent.root.head, *ent.root.children):
        return False
    article = first_child(noun, "det") or first_child(ent.root, "det")
    if article is None or feature(noun, "Number") == "Plur" or (apart and function_noun(noun.text) is None):
        return False
    if is_organisation_noun(ent[-1].text) or ent[-1].text in _FIRM_WORDS or noun.lower.endswith(_FIRMS_TOO):
        return False
    kind = somebody(noun.text)
    return kind is not None and kind.type == "person"
