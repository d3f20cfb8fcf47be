"""Noun phrases in another case, and verbs with their particle split off."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.relations.inflection import Case, indicative_of, inflected
from newsgraph.extraction.relations.wording import joined, split_prefix

MASC = "Gender=Masc|Number=Sing"


@pytest.mark.parametrize(
    ("phrase", "case", "expected"),
    [
        (f"dem der DET Case=Dat; jungen jung ADJ _; Mann Mann NOUN Case=Dat|{MASC}", "Nom", "der junge Mann"),
        (f"den der DET Case=Acc; 13-jährigen 13-jährig ADJ _; Jungen Junge NOUN Case=Acc|{MASC}", "Nom",
         "der 13-jährige Junge"),
        (f"einem ein DET Case=Dat; alten alt ADJ _; Soldaten Soldat NOUN Case=Dat|{MASC}", "Nom",
         "ein alter Soldat"),
        (f"der der DET Case=Nom; neue neu ADJ _; Präsident Präsident NOUN Case=Nom|{MASC}", "Acc",
         "den neuen Präsidenten"),
        ("den der DET Case=Dat; Kindern Kind NOUN Case=Dat|Gender=Neut|Number=Plur", "Nom", "die Kinder"),
        ("den der DET Case=Dat; Frauen Frau NOUN Case=Dat|Gender=Fem|Number=Plur", "Acc", "die Frauen"),
        ("den der DET Case=Dat; Streitkräften Streitkraft NOUN Case=Dat|Gender=Fem|Number=Plur", "Nom",
         "die Streitkräfte"),
        ("den der DET Case=Dat; Ärzten Arzt NOUN Case=Dat|Gender=Masc|Number=Plur", "Acc", "die Ärzte"),
        ("den der DET Case=Dat; Werkstätten Werkstatt NOUN Case=Dat|Gender=Fem|Number=Plur", "Nom",
         "die Werkstätten"),
        ("des der DET Case=Gen; Landes Land NOUN Case=Gen|Gender=Neut|Number=Sing", "Acc", "das Land"),
        ("die der DET Case=Nom; kleine klein ADJ _; Stadt Stadt NOUN Case=Nom|Gender=Fem|Number=Sing", "Dat",
         "der kleinen Stadt"),
    ],
)  # fmt: skip
def test_a_phrase_takes_another_case(phrase: str, case: Case, expected: str) -> None:
    cells = [part.split() for part in phrase.split("; ")]
    head = len(cells)
    labels = {"DET": "det", "ADJ": "amod", "NOUN": "ROOT"}
    rows = [
        f"{word} {lemma} {pos} {0 if pos == 'NOUN' else head} {labels[pos]} {morph}"
        for word, lemma, pos, morph in cells
    ]
    tree = frozen_tree("\n".join(rows))
    pieces = inflected(list(tree), tree[head - 1], case)
    assert pieces is not None
    assert joined(pieces) == expected


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [
        ("ankündigte", "ankündigen", ("kündigte", "an")),
        ("zurückweist", "zurückweisen", ("weist", "zurück")),
        ("umbrachte", "umbringen", ("brachte", "um")),
        ("unterbringt", "unterbringen", ("bringt", "unter")),
        ("unterstützt", "unterstützen", None),
        ("umfasst", "umfassen", None),
        ("hinderte", "hindern", None),
        ("dauerten", "dauern", None),
        ("auseinandersetzte", "auseinandersetzen", ("setzte", "auseinander")),
        ("aufrechterhielt", "aufrechterhalten", ("erhielt", "aufrecht")),
        ("ankündigte", "ankündigte", ("kündigte", "an")),
        ("fehlten", "fehlen", None),
    ],
)
def test_a_particle_is_split_off_where_the_verb_has_one(
    form: str, lemma: str, expected: tuple[str, str] | None
) -> None:
    (verb,) = frozen_tree(f"{form} {lemma} VERB 0 ROOT VerbForm=Fin O tag=VVFIN")
    assert split_prefix(verb) == expected


@pytest.mark.parametrize(
    ("form", "lemma", "plain"),
    [
        ("freue", "freuen", "freut"),
        ("arbeite", "arbeiten", "arbeitet"),
        ("verspreche", "versprechen", "verspricht"),
        ("halte", "halten", "hält"),
        ("wandle", "wandeln", "wandle"),
    ],
)
def test_a_konjunktiv_is_told_in_the_indicative(form: str, lemma: str, plain: str) -> None:
    tree = frozen_tree(f"""
    # Roth {form}.
    Roth    Roth     PROPN  2  nsubj  Case=Nom|Number=Sing
    {form}  {lemma}  VERB   0  ROOT   Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin
    .       .        PUNCT  2  punct  _
    """)
    told = indicative_of(tree[1])
    assert (told if isinstance(told, str) else told.text) == plain
