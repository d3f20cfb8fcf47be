"""Nouns in apposition to an organisation's name: "der Radiosender, Radio Oehm", "Velatec, der Konzern"."""

from __future__ import annotations

from collections.abc import Iterator

from newsgraph.extraction.grammar.syntax import children, feature, first_child
from newsgraph.extraction.identity import rules
from newsgraph.extraction.identity.groups import noun_mention
from newsgraph.extraction.identity.mentions import Cast, Mention
from newsgraph.extraction.identity.roles import role_of_noun
from newsgraph.language.tree import Word
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import is_organisation_noun

_ENDS = frozenset({",", ".", "(", ";", "–"})
# Nouns for who does something that firms do as well as people.
_FIRMS_TOO = (
    *("anbieter", "betreiber", "besitzer", "eigentümer", "hersteller", "veranstalter", "vermarkter"),
    *(
        "gegner",
        "konkurrent",
        "konkurrenten",
        "rivale",
        "rivalen",
        "gastgeber",
        "aufsteiger",
        "spitzenreiter",
    ),
)


def find_apposed(cast: Cast) -> None:
    """Add the nouns in apposition to organisations' names, with the role that they tell."""
    for body in list(cast.of_type("organisation")):
        for mention in [each for each in body.mentions if each.kind == "name" and body.named]:
            for noun in _beside(mention):
                if noun.i in cast.taken or not _may_be_said_of_body(noun):
                    continue
                role = role_of_noun(cast, noun)
                if role is not None and role.of not in (None, body):
                    role.found_by = rules.APPOSED.id
                    body.add_role(role)
                cast.mention(body, noun_mention(noun, rules.APPOSED.id))


def _beside(mention: Mention) -> Iterator[Word]:
    tree, head = mention.words.tree, mention.head
    for noun in children(head, "appos"):
        end = mention.words.end
        if noun.left_edge.i in (end, end + 1) and tree[end].text == ",":
            yield noun
    following = _noun_between_commas(mention)
    if following is not None:
        yield following
    before = tree[mention.words.start - 1].text if mention.words.start else ""
    after = tree[mention.words.end].text if mention.words.end < len(tree) else "."
    if head.dep == "appos" and head.head.i < mention.words.start - 1 and before == "," and after in _ENDS:
        yield head.head


def _noun_between_commas(mention: Mention) -> Word | None:
    """Return the noun of "Bundesrat, die Länderkammer, …", wherever the parse hung it."""
    behind = mention.words.tree[mention.words.end : mention.words.end + 5]
    if len(behind) < 5 or behind[0].text != "," or behind[1].pos != "DET":
        return None
    goes_on = behind[4].pos in ("DET", "NOUN", "PROPN", "CCONJ")  # a row: "den Rat, die Kammer, die Bank"
    apart = behind[2].pos == "NOUN" and behind[3].text == "," and not goes_on
    return behind[2] if apart else None


def _may_be_said_of_body(noun: Word) -> bool:
    """Whether a noun with an article says what one organisation is."""
    kind = somebody(noun.text)
    if first_child(noun, "det") is None or feature(noun, "Number") == "Plur" or children(noun, "conj"):
        return False
    told = kind is not None and kind.type in ("organisation", "group")
    return told or is_organisation_noun(noun.text) or noun.lower.removesuffix("s").endswith(_FIRMS_TOO)
