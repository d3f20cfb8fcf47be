"""A sentence ends behind a number; an ordinal goes on with its noun."""

from __future__ import annotations

import pytest

from newsgraph.language.borders import end_behind_numbers
from newsgraph.language.tree import Planting, Tree


def parts(words: str) -> list[str]:
    """Return the sentences of words written as ``text/POS``; all hang on the first verb."""
    pairs = [word.rsplit("/", 1) for word in words.split()]
    head = next(place for place, (_, pos) in enumerate(pairs) if pos == "VERB")
    rows = [
        Planting(
            text,
            pos=pos,
            tag="VVFIN" if pos == "VERB" else "",
            dep="ROOT" if place == head else "dep",
            head=head,
            starts_sentence=place == 0,
        )
        for place, (text, pos) in enumerate(pairs)
    ]
    tree = Tree(end_behind_numbers(rows))
    assert all(word.head in word.sentence for word in tree)
    assert all(sum(word.head is word for word in sentence) == 1 for sentence in tree.sentences)
    return [sentence.text.strip() for sentence in tree.sentences]


@pytest.mark.parametrize(
    "words",
    [
        "Er/PRON steht/VERB auf/ADP Platz/NOUN 3./NUM | Trainer/NOUN Marx/PROPN lobte/VERB ihn/PRON",
        "Sie/PRON zählten/VERB 10.000./NUM | Die/DET Polizei/NOUN schwieg/VERB",
        "Es/PRON kostet/VERB 3,50./NUM | Chef/NOUN Marx/PROPN schwieg/VERB",
        "Das/PRON gilt/VERB bis/ADP zum/ADP 30./ADJ | Merz/PROPN lobte/VERB sie/PRON",
    ],
)
def test_a_sentence_ends_behind_a_number(words: str) -> None:
    plain = words.replace(" | ", " ")
    expected = [" ".join(word.rsplit("/", 1)[0] for word in part.split()) for part in words.split(" | ")]
    assert parts(plain) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Er/PRON spielt/VERB am/ADP 3./ADJ Oktober/NOUN in/ADP Köln/PROPN",
        "Dann/ADV begann/VERB der/DET 2./ADJ Weltkrieg/NOUN",
        "Sie/PRON feiert/VERB ihren/DET 30./ADJ Geburtstag/NOUN",
        "Er/PRON kam/VERB am/ADP 13.01./NUM Ihm/NOUN nach/ADP",
    ],
)
def test_an_ordinal_goes_on(words: str) -> None:
    assert len(parts(words)) == 1
