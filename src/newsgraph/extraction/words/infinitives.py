"""Which announcing verbs a form may belong to: "nannte" to "nennen", "aufgefordert" to "auffordern"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from newsgraph.extraction.words.cue_table import PREFIXES, verbs_by_base
from newsgraph.language.tree import Word
from newsgraph.lexicon import read_table


def lemmas_of(token: Word) -> tuple[str, ...]:
    """Return the lemmas to look a token up by: the model's, then those that its form allows.

    A small model makes up lemmas ("nannen", "aufgeforderen"); the forms of German verbs are regular enough
    to check: the strong ones by a table, the weak ones by their endings.
    """
    if token.tag in {"VVINF", "VVIZU"} and token.lemma.lower() == token.lower:
        return (token.lower,)  # "in Not geraten" is no participle of "raten"
    return _lemmas(token.lemma.lower(), token.lower, token.pos in {"VERB", "AUX"})


@cache
def _lemmas(lemma: str, form: str, is_verb: bool) -> tuple[str, ...]:
    if not is_verb:
        return (lemma, form) if form != lemma else (lemma,)
    possible = [other for other in _infinitives(form) if other != lemma and other in verbs_by_base()]
    return (lemma, *possible)


def _infinitives(form: str) -> Iterator[str]:
    """Yield the infinitives that a verb form may belong to."""
    prefixes = [prefix for prefix in PREFIXES if form.startswith(prefix)]
    for prefix in ("", *sorted(prefixes, key=len, reverse=True)):
        rest = form[len(prefix) :]
        for ending in ("", "e", "en", "et", "st", "t", "n", "te", "ten", "test", "tet", "est"):
            stem = rest.removesuffix(ending) if ending else rest
            if stem in _strong_stems():
                yield from (prefix + verb for verb in _strong_stems()[stem])
        for inside in ("ge", "zu", ""):
            if inside and not rest.startswith(inside):
                continue
            stem = rest[len(inside) :]
            for ending in ("eten", "ete", "ten", "et", "te", "st", "en", "t", "e", "n", ""):
                if stem.endswith(ending) and len(stem) - len(ending) >= 3:
                    base = stem[: len(stem) - len(ending)]
                    yield from (prefix + base + "en", prefix + base + "n")


@cache
def _strong_stems() -> Mapping[str, tuple[str, ...]]:
    stems: dict[str, list[str]] = defaultdict(list)
    for row in read_table("strong_verbs"):
        for column in ("present", "past", "participle"):
            if row[column] != "-":
                stems[row[column]].append(row["infinitive"])
    simple = list(stems.items())  # one prefix each: several in a row make 90,000 stems of no verb
    for prefix in ("be", "ver", "ent", "er", "wider", "wieder", "unter", "über"):
        for stem, verbs in simple:
            plain = stem.removeprefix("ge") if stem.endswith("en") or stem.startswith("ge") else stem
            stems[prefix + plain].extend(prefix + verb for verb in verbs if not verb.startswith(prefix))
    return {stem: tuple(dict.fromkeys(verbs)) for stem, verbs in stems.items()}
