"""Which words of a clause announce something, with all that belongs to the verb, and what it reports by."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.surface.segments import Layout
from newsgraph.extraction.words.cues import VerbCue, content_objects, main_part, takes_object, verb_cues


def cues(table: str) -> list[VerbCue]:
    layout = Layout(frozen_tree(table))
    return [cue for unit in layout.units for cue in verb_cues(layout, unit)]


def told(table: str) -> list[tuple[str, str, bool]]:
    """Lemma, words and whether it is a passive, of each cue."""
    tree = frozen_tree(table)
    return [(cue.cue.lemma, " ".join(tree[i].text for i in cue.words), cue.passive) for cue in cues(table)]


SPLIT = """
# Kant kündigte gestern den Rücktritt an.
Kant      Kant       PROPN 2 nsubj  _ B-PER tag=NE
kündigte  ankündigen VERB  0 ROOT   VerbForm=Fin O tag=VVFIN
gestern   gestern    ADV   2 advmod _ O tag=ADV
den       der        DET   5 det    _ O tag=ART
Rücktritt Rücktritt  NOUN  2 obj    _ O tag=NN
an        an         ADP   2 compound:prt _ O tag=PTKVZ
.         .          PUNCT 2 punct  _ O tag=$.
"""


def test_a_split_verb_is_found_with_its_particle() -> None:
    assert told(SPLIT) == [("ankündigen", "kündigte an", False)]
    [cue] = cues(SPLIT)
    assert (cue.verb.text, cue.finite.text) == ("kündigte", "kündigte")


def test_the_particle_at_the_end_is_found_wherever_it_hangs() -> None:
    for dep, tag in (("advmod", "PTKVZ"), ("case", "APPR")):
        wrong = SPLIT.replace("2 compound:prt _ O tag=PTKVZ", f"5 {dep} _ O tag={tag}")
        wrong = wrong.replace("ankündigen", "kündigen")
        assert [lemma for lemma, *_ in told(wrong)] == ["ankündigen"]


def test_another_particle_makes_another_verb() -> None:
    other = "Kant sagte gestern den Rücktritt auf."
    table = SPLIT.replace("# Kant kündigte gestern den Rücktritt an.", f"# {other}")
    table = table.replace("kündigte  ankündigen", "sagte sagen").replace("an        an ", "auf auf ")
    assert told(table) == []


def test_what_is_quoted_announces_nothing() -> None:
    quoted = """
# „Kant sagte das.“
„     „     PUNCT 3 punct _ O tag=$(
Kant  Kant  PROPN 3 nsubj _ B-PER tag=NE
sagte sagen VERB  0 ROOT  VerbForm=Fin O tag=VVFIN
das   das   PRON  3 obj   _ O tag=PDS
.     .     PUNCT 3 punct _ O tag=$.
“     “     PUNCT 3 punct _ O tag=$(
"""
    assert told(quoted) == []
    assert told(quoted.replace("„", "–").replace("“", "–")) == [("sagen", "sagte", False)]


PASSIVE = """
# Der Plan wurde scharf kritisiert.
Der        der         DET   2 det        _ O tag=ART
Plan       Plan        NOUN  5 nsubj:pass _ O tag=NN
wurde      werden      AUX   5 aux:pass   VerbForm=Fin O tag=VAFIN
scharf     scharf      ADJ   5 advmod     _ O tag=ADJD
kritisiert kritisieren VERB  0 ROOT       _ O tag=VVPP
.          .           PUNCT 5 punct      _ O tag=$.
"""


def test_a_passive_reports_by_its_subject() -> None:
    assert told(PASSIVE) == [("kritisieren", "wurde kritisiert", True)]
    [cue] = cues(PASSIVE)
    assert cue.finite.text == "wurde"
    assert [word.text for word in content_objects(cue)] == ["Plan"]


def test_a_perfect_with_sein_is_no_passive() -> None:
    table = """
# Sie waren davon ausgegangen.
Sie         sie       PRON 4 nsubj    _ O tag=PPER
waren       sein      AUX  4 aux:pass VerbForm=Fin O tag=VAFIN
davon       davon     ADV  4 obl      _ O tag=PAV
ausgegangen ausgehen  VERB 0 ROOT     _ O tag=VVPP
.           .         PUNCT 4 punct   _ O tag=$.
"""
    assert told(table) == [("davon ausgehen", "waren davon ausgegangen", False)]


def test_sich_belongs_to_its_verb_and_is_not_what_is_told() -> None:
    table = """
# Kant beklagte sich.
Kant     Kant     PROPN 2 nsubj _ B-PER tag=NE
beklagte beklagen VERB  0 ROOT  VerbForm=Fin O tag=VVFIN
sich     sich     PRON  2 obj   _ O tag=PRF
.        .        PUNCT 2 punct _ O tag=$.
"""
    [(_, words, _)] = told(table)
    assert words == "beklagte sich"
    [cue] = cues(table)
    assert content_objects(cue) == []


@pytest.mark.parametrize(("preposition", "found"), [("von", ["Sieg"]), ("trotz", [])])
def test_a_phrase_counts_with_the_preposition_of_the_cue(preposition: str, found: list[str]) -> None:
    table = f"""
# Kant sprach {preposition} einem Sieg.
Kant   Kant     PROPN 2 nsubj _ B-PER tag=NE
sprach sprechen VERB  0 ROOT  VerbForm=Fin O tag=VVFIN
{preposition} {preposition} ADP 5 case _ O tag=APPR
einem  ein      DET   5 det   _ O tag=ART
Sieg   Sieg     NOUN  2 obl   _ O tag=NN
.      .        PUNCT 2 punct _ O tag=$.
"""
    assert [word.text for cue in cues(table) for word in content_objects(cue)] == found


def test_a_verb_inside_another_cue_is_not_told_twice() -> None:
    table = """
# Kant ließ verlauten, er gehe.
Kant      Kant      PROPN 2 nsubj _ B-PER tag=NE
ließ      lassen    VERB  0 ROOT  VerbForm=Fin O tag=VVFIN
verlauten verlauten VERB  2 xcomp _ O tag=VVINF
,         ,         PUNCT 6 punct _ O tag=$,
er        er        PRON  6 nsubj _ O tag=PPER
gehe      gehen     VERB  2 ccomp VerbForm=Fin O tag=VVFIN
.         .         PUNCT 2 punct _ O tag=$.
"""
    assert told(table) == [("verlauten lassen", "ließ verlauten", False)]


def test_what_hangs_on_the_phrase_before_it_is_reported_all_the_same() -> None:
    table = """
# Kant sprach trotz Kritik von einem Sieg.
Kant   Kant     PROPN 2 nsubj _ B-PER tag=NE
sprach sprechen VERB  0 ROOT  VerbForm=Fin O tag=VVFIN
trotz  trotz    ADP   4 case  _ O tag=APPR
Kritik Kritik   NOUN  2 obl   _ O tag=NN
von    von      ADP   7 case  _ O tag=APPR
einem  ein      DET   7 det   _ O tag=ART
Sieg   Sieg     NOUN  4 nmod  _ O tag=NN
.      .        PUNCT 2 punct _ O tag=$.
"""
    [cue] = cues(table)
    assert [word.text for word in content_objects(cue)] == ["Sieg"]
    assert takes_object(cue)
    for change in (("2 obl", "2 obj"), ("4 nmod", "4 appos"), ("von", "bei")):
        [cue] = cues(table.replace(*change))
        assert not takes_object(cue)
    [cue] = cues(table.replace("4 nmod  _ O tag=NN", "4 nmod  _ B-ORG tag=NN"))
    assert not takes_object(cue)  # "Kritik von Siemens": the critic


ACCUSED = """
# Roth wird , wie man hört , angeklagt .
Roth      Roth     PROPN 8 nsubj:pass _ B-PER tag=NE
wird      werden   AUX   8 aux        VerbForm=Fin O tag=VAFIN
,         ,        PUNCT 6 punct      _ O tag=$,
wie       wie      ADV   6 advmod     _ O tag=PWAV
man       man      PRON  6 nsubj      _ O tag=PIS
hört      hören    VERB  8 parataxis  VerbForm=Fin O tag=VVFIN
,         ,        PUNCT 6 punct      _ O tag=$,
angeklagt anklagen VERB  0 ROOT       _ O tag=VVPP
.         .        PUNCT 8 punct      _ O tag=$.
"""


def test_werden_with_a_participle_is_a_passive_whatever_the_parser_calls_it() -> None:
    table = PASSIVE.replace("aux:pass  ", "aux       ")
    assert told(table) == [("kritisieren", "wurde kritisiert", True)]
    assert ("anklagen", "angeklagt", True) in told(ACCUSED.replace("8 aux  ", "8 aux:pass  "))


def test_werden_with_an_infinitive_is_a_future() -> None:
    table = """
# Kant wird den Plan kritisieren.
Kant        Kant        PROPN 5 nsubj _ B-PER tag=NE
wird        werden      AUX   5 aux   VerbForm=Fin O tag=VAFIN
den         der         DET   4 det   _ O tag=ART
Plan        Plan        NOUN  5 obj   _ O tag=NN
kritisieren kritisieren VERB  0 ROOT  _ O tag=VVINF
.           .           PUNCT 5 punct _ O tag=$.
"""
    assert told(table) == [("kritisieren", "wird kritisieren", False)]
    [cue] = cues(table)
    assert (cue.finite.text, [word.text for word in content_objects(cue)]) == ("wird", ["Plan"])
    # A perfect whose auxiliary the parser hangs elsewhere: the finite verb of the clause belongs to the cue.
    [(_, words, _)] = told(table.replace("5 aux   VerbForm", "4 aux   VerbForm"))
    assert words == "wird kritisieren"


@pytest.mark.parametrize(("order", "words"), [("Es hieß", "Es hieß"), ("Dort hieß es", "hieß es")])
def test_es_belongs_to_heißen(order: str, words: str) -> None:
    rows = {
        "Es": "Es es PRON 2 nsubj _ O tag=PPER",
        "Dort": "Dort dort ADV 2 advmod _ O tag=ADV",
        "hieß": "hieß heißen VERB 0 ROOT VerbForm=Fin O tag=VVFIN",
        "es": "es es PRON 2 nsubj _ O tag=PPER",
    }
    table = "\n".join([f"# {order}", *(rows[word] for word in order.split())])
    assert [found for _, found, _ in told(table)] == [words]


def test_the_main_part_of_a_cue_is_the_one_with_its_verb() -> None:
    tree = frozen_tree(PASSIVE)
    assert main_part([tree[2:3], tree[4:5]], "kritisieren").text == "kritisiert"
    assert main_part([tree[2:3], tree[4:5]], "essen").text == "wurde"
