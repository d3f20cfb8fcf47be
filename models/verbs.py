"""Makes the verb tables of `newsgraph.language.verbs` from simplemma's dictionary and the treebanks."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from gold import Gold
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from newsgraph.language.lemmas import PREFIXES
from newsgraph.language.verbs import VerbLemmatizer


def write_verbs(gold: Gold, path: Path) -> None:
    """Write infinitives, and the forms that the regular rules do not lead to them.

    The treebanks' lemma wins over the dictionary's, which has one lemma for "gehört", that of "hören".
    """
    forms: Counter[str] = Counter()
    pairs: dict[str, str] = {}
    for form, lemma in DefaultDictionaryFactory().get_dictionary("de").items():
        if form.islower() and lemma.islower() and lemma.endswith("n") and lemma.isalpha() and form.isalpha():
            if lemma.startswith("auß") and form.startswith("auss"):
                lemma = lemma.replace("auß", "auss", 1)  # the dictionary's "außehen"
            pairs[form] = lemma
            forms[lemma] += 1
    infinitives = {
        lemma for lemma, n in forms.items() if n >= 5 and lemma.endswith(("en", "eln", "ern", "tun", "sein"))
    }
    seen: dict[str, Counter[str]] = {}
    for part in gold.parsing.values():
        for s in part:
            for word, pos, gold_lemma in zip(s.words, s.upos, s.lemmas, strict=True):
                lemma = gold_lemma or ""
                if pos in ("VERB", "AUX") and lemma.endswith("n") and word.isalpha() and lemma.islower():
                    seen.setdefault(word.lower(), Counter())[lemma] += 1
    for word, lemmas in seen.items():
        lemma, n = lemmas.most_common(1)[0]
        if pairs.get(word) == lemma or n >= 2:
            pairs[word] = lemma
            infinitives.add(lemma)
        elif lemma in infinitives and word not in pairs:
            pairs[word] = lemma
    infinitives -= {word for word in infinitives if _is_participle(word, pairs, infinitives)}
    rules = VerbLemmatizer(infinitives, {})
    irregular = {}
    for form, lemma in pairs.items():
        if lemma in infinitives and form != lemma and rules.regular(form) != lemma:
            irregular[form] = lemma
    rules.irregular = irregular
    # What follows from a shorter form with a prefix needs no line.
    kept = {
        form: lemma for form, lemma in irregular.items() if form in seen or rules._prefixed(form) != lemma
    }
    lines = sorted(infinitives) + [f"{form}\t{lemma}" for form, lemma in sorted(kept.items())]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _is_participle(word: str, pairs: dict[str, str], infinitives: set[str]) -> bool:
    """Whether a supposed infinitive is the participle of a prefixed verb ("angerufen")."""
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix)
        participle = rest != word and rest.startswith("ge") and len(rest) > 5
        if participle and (prefix + rest[2:] in infinitives or pairs.get(rest, rest) != rest):
            return True
    return False
