"""Hangs on a noun what its phrase holds: "die heute | 46-Jährige", "die Familie | Scharons"."""

from __future__ import annotations

from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.nameless import somebody


def gather(tree: Tree) -> Tree:
    """Return the tree with adverbs and genitives inside noun phrases hung on their nouns, in place."""
    for word in tree:
        if word.dep == "advmod" and word.pos == "ADV":
            _hang_adverb(word)
        elif word.dep == "appos" and word.entity == "PER":
            _read_genitive(word)
    return tree


def _hang_adverb(adverb: Word) -> None:
    """Hang an adverb between an article and its noun on the noun: nothing else can stand there."""
    article = adverb.tree[adverb.i - 1] if adverb.i else adverb
    noun = article.head
    if article.dep == "det" and noun.i > adverb.i and not article.i < adverb.head.i <= noun.i:
        adverb.hang(noun, "advmod")


def _read_genitive(name: Word) -> None:
    """Read a name in the genitive as whose a noun is: "die Familie Scharons" is not called so."""
    noun = name.head
    last = [name, *(child for child in name.children if child.dep == "flat")][-1]
    genitive = _has_case(last, "Gen") and last.text.endswith("s") and not _has_case(noun, "Gen")
    means = somebody(noun.text)
    person = means is not None and means.type == "person"  # "Minister Roberts"
    if genitive and noun.pos == "NOUN" and noun.i < name.i and not person:
        name.hang(noun, "nmod")


def _has_case(word: Word, case: str) -> bool:
    return case in word.features.get("Case", ())
