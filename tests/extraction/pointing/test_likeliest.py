"""Whom a noun means that no rule knows: who is by far likeliest of all who were named."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import meant_by_last

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.identity.mentions import Cast, Entity
from newsgraph.extraction.pointing.likeliest import Guesser, Option, Place, options_for_noun, shares
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table

COURT = """
# Das Landgericht Bonn verurteilte Tim Roth.
Das der DET 2 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
Landgericht Landgericht NOUN 4 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
Bonn Bonn PROPN 2 flat Gender=Neut|Number=Sing B-LOC tag=NE
verurteilte verurteilen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
Tim Tim PROPN 4 obj Gender=Masc|Number=Sing B-PER tag=NE
Roth Roth PROPN 5 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
. . PUNCT 4 punct _ O tag=$.

# Die Kammer sah keine Reue.
Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
Kammer Kammer NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
sah sehen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
keine kein DET 5 det Case=Acc|Gender=Fem|Number=Sing|PronType=Neg O tag=PIAT
Reue Reue NOUN 3 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
. . PUNCT 3 punct _ O tag=$.
"""
TWO = """
# Karl Roth und Tim Lotz schwiegen.
Karl Karl PROPN 6 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
Roth Roth PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
und und CCONJ 4 cc _ O tag=KON
Tim Tim PROPN 1 conj Gender=Masc|Number=Sing B-PER tag=NE
Lotz Lotz PROPN 4 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
schwiegen schweigen VERB 0 ROOT Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
. . PUNCT 6 punct _ O tag=$.

# Der Zeuge lacht.
Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
Zeuge Zeuge NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
lacht lachen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
. . PUNCT 3 punct _ O tag=$.
"""


class Listener(Guesser):
    """Keeps what there was to choose from."""

    def __init__(self) -> None:
        self.choices: dict[str, list[Option]] = {}

    def of_noun(self, noun: Word, place: Place, cast: Cast) -> tuple[Entity, ...]:
        self.choices[noun.text] = options_for_noun(noun, place, cast)
        return super().of_noun(noun, place, cast)


def choices(table: str, noun: str) -> list[Option]:
    listener = Listener()
    tree = frozen_tree(table)
    find_actors(tree, find_claims(tree), listener)
    return listener.choices[noun]


def test_a_noun_for_such_a_body_means_it() -> None:
    assert meant_by_last(COURT, "Kammer", Guesser()) == ["Landgericht Bonn"]
    assert meant_by_last(COURT, "Kammer") == []  # no rule knows that


def test_a_noun_for_no_such_body_means_nobody() -> None:
    assert "Landgericht Bonn" not in meant_by_last(COURT.replace("Kammer", "Firma"), "Firma", Guesser())


def test_of_two_who_stand_together_nobody_is_meant() -> None:
    assert "Karl Roth" not in meant_by_last(TWO, "Zeuge", Guesser())
    assert not choices(TWO, "Zeuge")


def test_nobody_is_the_last_option_and_all_shares_are_one() -> None:
    options = choices(COURT, "Kammer")
    assert [option.who[0].name for option in options[:-1]] == ["Landgericht Bonn"]
    assert options[-1].who == ()
    assert sum(shares(options)) == pytest.approx(1)


def test_signs_have_a_weight() -> None:
    weighed = {row["sign"] for row in read_table("antecedent_weights")}
    assert {sign for option in choices(COURT, "Kammer") for sign in option.signs} <= weighed
