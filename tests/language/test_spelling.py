"""Swiss spelling is read as the other: rules and tables know one."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.language.spelling import with_sharp_s


@pytest.mark.parametrize(
    ("swiss", "other"),
    [
        ("Massnahme", "Maßnahme"), ("gemäss", "gemäß"), ("äussern", "äußern"), ("verstossen", "verstoßen"),
        ("begrüssen", "begrüßen"), ("hiess", "hieß"), ("Strasse", "Straße"), ("erschiessen", "erschießen"),
        ("ausserdem", "außerdem"), ("dreissig", "dreißig"), ("Grossrat", "Großrat"), ("weiss", "weiß"),
    ],
)  # fmt: skip
def test_a_stem_with_sharp_s_gets_it_back(swiss: str, other: str) -> None:
    assert with_sharp_s(swiss) == other


@pytest.mark.parametrize(
    "word",
    [
        "Masse",
        "Busse",
        "Russe",
        "Kommission",
        "Preissprung",
        "Kreisstadt",
        "aussagen",
        "Aussendung",
        "müssen",
        "schoss",
    ],
)
def test_other_words_keep_their_letters(word: str) -> None:
    assert with_sharp_s(word) == word


def test_a_word_keeps_its_text_and_is_compared_as_the_others_write_it() -> None:
    (word,) = frozen_tree("Gemäss gemäss ADP 0 ROOT")
    assert (word.text, word.lower) == ("Gemäss", "gemäß")
