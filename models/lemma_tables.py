"""Makes the lemma tables of verbs and nouns from simplemma's dictionary and the treebanks."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from gold import Gold
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from newsgraph.language.lemmas import PREFIXES
from newsgraph.language.nouns import NounLemmatizer
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


PLURALS = {
    "heiten": "heit", "innen": "in", "ionen": "ion", "keiten": "keit", "schaften": "schaft", "täten": "tät",
    "ungen": "ung",
}  # fmt: skip
LONGEST_NOUN = 13  # letters: longer ones are compounds of shorter ones


def write_nouns(gold: Gold, path: Path) -> None:
    """Write the noun forms whose lemma does not follow from a shorter form's, the shortest first."""
    pairs: dict[str, str] = {}
    for form, lemma in DefaultDictionaryFactory().get_dictionary("de").items():
        noun = form[:1].isupper() and lemma[:1].isupper() and form.isalpha() and lemma.isalpha()
        if noun and len(form) <= LONGEST_NOUN and form[1:].islower() and lemma[1:].islower():
            pairs[form.lower()] = lemma.lower()
    for part in (gold.parsing["gsd"], gold.parsing["pud"]):
        for s in part:
            for word, pos, noun_lemma in zip(s.words, s.upos, s.lemmas, strict=True):
                if pos == "NOUN" and noun_lemma and word.isalpha() and len(word) <= LONGEST_NOUN:
                    pairs.setdefault(word.lower(), noun_lemma.lower())
    table = dict(PLURALS)
    rules = NounLemmatizer(table)
    for form, lemma in sorted(pairs.items(), key=lambda pair: (len(pair[0]), pair[0])):
        found = rules.lemma(form)
        if found != lemma and (found is not None or form != lemma):
            table[form] = lemma
    lines = [form if form == lemma else f"{form}\t{lemma}" for form, lemma in sorted(table.items())]
    path.write_text("\n".join(lines) + "\n", "utf-8")
