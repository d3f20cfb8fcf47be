"""Which firm a noun goes on to tell of, with more about it: "Velatec ist pleite. Das Unternehmen aus Bonn …".

An attribute mostly tells one firm from others; right behind the only firm it tells more of that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container

from newsgraph.extraction.grammar.syntax import OBJECTS, SUBJECTS, children, first_child
from newsgraph.extraction.identity.descriptions import is_firm
from newsgraph.extraction.identity.mentions import Cast, Entity
from newsgraph.extraction.pointing.determination import is_definite, is_plural, is_predicate
from newsgraph.extraction.pointing.history import Candidate, History
from newsgraph.language.tree import Word
from newsgraph.lexicon.people import nominal

_TOLD_FIRST = frozenset({"für", "bei"})  # "Für Velatec ist das ein Erfolg"


def firm_before(
    cast: Cast, history: History, noun: Word, sentence: int, barred: Container[Entity]
) -> Entity | None:
    """Return the only firm of the sentence before, which that is about, for a noun with an attribute.

    Args:
        cast: the actors.
        history: who and what was named before.
        noun: what the firm is called.
        sentence: the number of its sentence.
        barred: who cannot be meant.
    """
    kind = nominal(noun.text)
    if kind is None or kind.kind != "company" or kind.plural or not _may_point(cast, noun):
        return None
    near = [known for known in history.since(sentence - 1) if known.sentence == sentence - 1]
    if not near or noun.tree[near[0].token.i : noun.i].has_break:
        return None
    firms = {who: None for known in near for who in known.who if who.type == "organisation" and is_firm(who)}
    firm = next(iter(firms)) if len(firms) == 1 else None
    counts = Counter(
        who for known in history for who in known.who if who.type == "organisation" and is_firm(who)
    )
    if firm is None or counts[firm] < max(counts.values()):
        return None  # the story is about another
    about = any(firm in known.who and _is_what_it_is_about(known) for known in near)
    return firm if about and firm not in barred else None


def _may_point(cast: Cast, noun: Word) -> bool:
    """Whether a noun is definite, acts or is acted on, and what stands behind it may tell more of it."""
    if (
        is_plural(noun)
        or not is_definite(noun)
        or is_predicate(noun)
        or noun.dep not in {*SUBJECTS, *OBJECTS}
    ):
        return False
    if children(noun, "det:poss", "amod", "appos", "flat", "conj", "cop"):
        return False
    behind = [child for child in noun.rights if child.dep != "punct"]
    return bool(behind) and all(child.dep == "acl" or _is_home(cast, child) for child in behind)


def _is_home(cast: Cast, attribute: Word) -> bool:
    case, place = first_child(attribute, "case"), cast.meant_at(attribute)
    from_there = case is not None and case.lower == "aus" and attribute.dep == "nmod"
    return from_there and (place is None or place.type in ("place", "country"))


def _is_what_it_is_about(known: Candidate) -> bool:
    case = first_child(known.token, "case")
    return known.token.dep in SUBJECTS or (
        case is not None and case.lower in _TOLD_FIRST and case.is_sent_start
    )
