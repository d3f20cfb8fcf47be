"""Organisations that their writing gives away: a legal form (Weber AG), an acronym in brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgraph.extraction.grammar.syntax import feature, first_child, verb_lemma
from newsgraph.extraction.names.seated import authorities, papers, roads
from newsgraph.extraction.names.titles import Name
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.lexicon.known import match_known
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.people import body_noun, nominal
from newsgraph.lexicon.places import club_words, is_place_name

LEGAL_FORMS = frozenset(
    [
        "AG",
        "SE",
        "GmbH",
        "KG",
        "Inc.",
        "Inc",
        "Corp.",
        "Corp",
        "Ltd.",
        "Ltd",
        "plc",
        "Co.",
        "Co",
        "OHG",
        "e.V.",
        "S.A.",
        "N.V.",
    ]
)
_LONGEST = 6  # words of a name
_ENDINGS = ("en", "em", "er", "es", "e")
_STRONG = {"Masc": "er", "Fem": "e", "Neut": "es"}  # of an adjective without article
_GENDERS = {"die": "Fem", "das": "Neut", "den": "Masc"}
_NOT_FEMININE = frozenset({"dem", "des", "einem", "eines"})
_CONTRACTED = frozenset({"im", "am", "beim", "vom", "zum"})  # with "dem"
_ENDS = (
    (("bund", "dienst", "fluss", "golf", "kongress", "osten", "rat", "verband", "verein", "wald"), "Masc"),
    (("amt", "gericht", "haus", "institut", "kreuz", "meer", "ministerium", "parlament"), "Neut"),
)
_CALLED_BY_SLOGAN = ("initiative", "bündnis", "bewegung", "netzwerk", "kampagne", "verein")
_OPENING_QUOTES, _CLOSING_QUOTES = frozenset('„»‚›"'), frozenset('“«‘‹"')
_SMALL_WORDS = frozenset(
    {"für", "der", "des", "die", "und", "von", "in", "im", "zur", "of", "for", "the", "and", "de"}
)


def organisations_written_out(tree: Tree) -> dict[int, Name]:
    """Return the organisations found by their writing: position of the first word → name."""
    found: dict[int, Name] = {}
    written = [
        *_with_legal_form(tree),
        *_before_acronym(tree),
        *_acronyms_behind(tree),
        *_quoted_behind(tree),
        *_clubs(tree),
        *papers(tree),
    ]
    found |= {name.words.start: name for name in (*authorities(tree), *roads(tree))}
    for words in written:
        core = tuple(token.text for token in words if token.text not in LEGAL_FORMS and token.text != "&")
        if match_known(core, 0) is None:
            found[words.start] = Name(words, core, "organisation", sure=True)
    return found


def base_form(name: Name) -> tuple[str, ...]:
    """Return the words of a name as they stand without an article: "des Deutschen Sportbundes" → Deutscher …

    Where neither article nor noun tells the gender, the words stay as they are.
    """
    words, root = list(name.core), name.words.root
    if len(words) != len(name.words) or len(words) < 2:
        return name.core
    if len(words) == 2 and words[1].removesuffix("s") == "Osten" and words[0].endswith("en"):
        return (words[0].removesuffix("n") + "r", "Osten")  # "des Nahen Ostens": often taken for a name
    if _weak_stem(name.words[0]) and root == name.words[0]:
        root = next((word for word in name.words if word.pos != "ADJ"), root)
    elif _weak_stem(name.words[0]) and root.i > name.words.start + 1 and name.words[1].pos == "NOUN":
        root = name.words[1]  # "der Freiwilligen Feuerwehr Köln": the town behind is no noun of it
    if _weak_stem(name.words[0]) and _is_plural(root):
        return (_weak_stem(name.words[0]) + "e", *_nominative_plural(words[1:], root))
    gender = gender_told(root) or _gender_by_end(name, root)
    for position, token in enumerate(name.words[: root.i - name.words.start]):
        stem = _weak_stem(token)
        if stem and gender is None:
            return name.core
        if stem and gender is not None:
            words[position] = stem + _STRONG[gender]
    place = root.i - name.words.start
    article = first_child(root, "det")
    words[place] = without_genitive(root, words[place])
    last = nominal(words[-1]) if place < len(words) - 1 else None
    if last is not None and article is not None and article.lower == "des":
        words[-1] = last.lemma  # "des Axel Oehm Verlages"
    if article is not None and article.lower in ("des", "eines") and words[place] == root.text:
        return name.core if root.text.endswith("s") else tuple(words)  # "des Nahen Ostens", half understood
    return tuple(words)


def _is_plural(noun: Word) -> bool:
    """Whether a name is a plural: "Freien Wählern", "der Olympischen Spiele"."""
    article = first_child(noun, "det")
    return feature(noun, "Number") == "Plur" and (article is None or article.lower in ("die", "der", "den"))


def _nominative_plural(words: Sequence[str], noun: Word) -> tuple[str, ...]:
    bare = noun.lemma if noun.text == f"{noun.lemma}n" and noun.text.endswith("ern") else noun.text
    return tuple(bare if word == noun.text else word for word in words)


def _gender_by_end(name: Name, noun: Word) -> str | None:
    """Return the gender that the end of a noun tells, where the word before the name leaves but two."""
    before = name.words.tree[name.words.start - 1].lower if name.words.start else ""
    if before in ("der", "zur") and name.core[0].endswith("en"):
        return "Fem"
    word = noun.lower.removesuffix("s").removesuffix("e")
    if before not in _NOT_FEMININE | _CONTRACTED:
        return None
    return next((gender for ends, gender in _ENDS if word.endswith(ends)), None)


def stem_form(name: Name) -> str:
    """Return what is the same in every case of a name: the key under which its forms meet."""
    words = list(name.core)
    if len(words) == len(name.words):
        root = name.words.root
        for position, token in enumerate(name.words[: root.i - name.words.start]):
            words[position] = _adjective_stem(token) or words[position]
        if root == name.words[-1] and len(words) > 1:
            words[-1] = without_genitive(root, words[-1])
    return " ".join(words).casefold()


def without_genitive(noun: Word, text: str) -> str:
    """Return a noun without the ending of its genitive."""
    is_genitive = feature(noun, "Case") == "Gen" and feature(noun, "Number") != "Plur"
    if noun.pos == "NOUN" and feature(noun, "Gender") == "Fem":
        return text  # no feminine noun has that ending: "Freiheits Partei"
    fits = is_genitive and text in (noun.lemma + "s", noun.lemma + "es")
    return noun.lemma if fits else text


def _weak_stem(token: Word) -> str:
    """Return the stem of an adjective that an article has made weak: Deutsche(n); not of Berliner."""
    if token.pos == "PROPN" and token.text.endswith(("ischen", "lichen")):
        return token.text.removesuffix("en")  # "der Neuen Liberalistischen Partei"
    if token.pos != "ADJ" or not token.text.endswith(("en", "em", "e")):
        return ""
    return _adjective_stem(token)


def _adjective_stem(token: Word) -> str:
    if token.pos != "ADJ":
        return ""
    return next((token.text[: -len(end)] for end in _ENDINGS if token.text.endswith(end)), "")


def gender_told(noun: Word) -> str | None:
    """Return the gender that the article of a noun tells, or the lexicon of the noun; None where unsure."""
    article = first_child(noun, "det")
    if article is not None and feature(article, "Number") != "Plur":
        form, beside = article.lower, first_child(noun, "amod")
        if form == "der" and beside is not None:
            # "der Deutsche Bund", but "der Deutschen Bank": the adjective is surer than the parsed case.
            return "Fem" if beside.text.endswith("en") else "Masc"
        if form == "der":
            return "Masc" if feature(article, "Case") == "Nom" else "Fem"
        if form in _GENDERS:
            return _GENDERS[form]
        if form in _NOT_FEMININE:
            return _masculine_or_neuter(noun)
    preposition = first_child(noun, "case")
    if preposition is not None and preposition.lower == "zur":
        return "Fem"
    if preposition is not None and preposition.lower in _CONTRACTED:
        return _masculine_or_neuter(noun)
    kind = nominal(noun.lemma)
    return kind.gender if kind is not None else None


def _masculine_or_neuter(noun: Word) -> str | None:
    """Return which of two genders left by its article a noun has, by the lexicon or else the parse.

    No adjective ends in -e there: one that does is of another language ("im Very Large Array").
    """
    if any(child.pos == "ADJ" and child.text.endswith("e") for child in noun.lefts):
        return None
    kind = nominal(noun.lemma)
    gender = kind.gender if kind is not None else feature(noun, "Gender")
    return gender if gender in ("Masc", "Neut") else None


def _with_legal_form(tree: Tree) -> Iterator[Stretch]:
    for token in tree:
        if token.text not in LEGAL_FORMS or token.i == 0:
            continue
        start = token.i
        while start > 0 and token.i - start < _LONGEST and _is_capital(tree, start - 1):
            start -= 1
            if start > 1 and tree[start - 1].text == "&" and tree[start].text in LEGAL_FORMS:
                start -= 1  # "Velatec GmbH & Co KG"
        if start < token.i:
            yield tree[start : token.i + 1]


def _before_acronym(tree: Tree) -> Iterator[Stretch]:
    """ "Bund Freier Fischer (BFF)": the capitals before the bracket spell the acronym."""
    for token in tree[1:-2]:
        if token.text != "(" or tree[token.i + 2].text != ")":
            continue
        acronym = tree[token.i + 1].text
        if not (2 <= len(acronym) <= _LONGEST and acronym.isupper() and acronym.isalpha()):
            continue
        start, letters = token.i, list(acronym)
        while start > 0 and letters and token.i - start < _LONGEST:
            word = tree[start - 1]
            if word.text[0] == letters[-1]:
                letters.pop()
            elif word.lower not in _SMALL_WORDS:
                break
            start -= 1
        if not letters and token.i - start > 1:
            yield tree[start : token.i]


def _acronyms_behind(tree: Tree) -> Iterator[Stretch]:
    """Yield the acronym in brackets behind an organisation: "Allianz für Freiheit“ (PAD)"."""
    for token in tree[1:-2]:
        if token.text != "(":
            continue
        acronym = tree[token.i + 1]
        if tree[token.i + 2].text != ")" or acronym.entity:
            continue
        before = tree[token.i - 1] if tree[token.i - 1].is_alpha or token.i < 2 else tree[token.i - 2]
        if match_known((acronym.text,), 0) is not None or not acronym.text.isalpha():
            continue
        if 2 < len(acronym) <= _LONGEST and acronym.text.isupper() and before.entity == "ORG":
            yield tree[token.i + 1 : token.i + 2]


def _clubs(tree: Tree) -> Iterator[Stretch]:
    """Yield the names of clubs with their town: "1. FC Kassel", "Eintracht Bonn", "FSV Mainz 05"."""
    end = 0
    for token in tree[:-1]:
        if token.i < end or token.text not in club_words():
            continue
        town = token.i + 1
        while town < len(tree) and tree[town].text in club_words():
            town += 1
        if (
            town == len(tree)
            or not is_place_name(tree[town].text.removesuffix("s"))
            or not tree[town - 1].space
        ):
            continue
        start = token.i - (token.i > 0 and tree[token.i - 1].text == "1.")
        end = town + 1
        if (
            end < len(tree)
            and tree[end].text.isdigit()
            and len(tree[end]) in (2, 4)
            and tree[end].text[:1] in "01"
        ):
            end += 1
        yield tree[start:end]


def _quoted_behind(tree: Tree) -> Iterator[Stretch]:
    """Yield the name in quotation marks behind a noun for an organisation: "das Magazin „Auto und Sport“"."""
    for token in tree[1:-2]:
        if token.text not in _OPENING_QUOTES:
            continue
        before = tree[token.i - 1] if not tree[token.i - 1].is_space else tree[token.i - 2]
        kind, medium = somebody(before.text), nominal(before.text)
        close = next((i for i in range(token.i + 1, token.i + 2 + _LONGEST) if _closes(tree, i)), None)
        if close is None or close == token.i + 1:
            continue
        named = tree[token.i + 1 : close]
        is_medium = medium is not None and medium.kind == "media" and not medium.plural
        # Not "aus der Opposition „Ideenlosigkeit“ vorgeworfen": a body that governs bears no such name.
        is_body = kind is not None and kind.type == "organisation" and body_noun(before.text) is None
        bears_it = is_body and kind is not None and not kind.plural and named.root.head is before
        if is_medium or bears_it or is_slogan_of(before, named) or _speaks(named):
            yield named


def is_slogan_of(noun: Word, quoted: Stretch) -> bool:
    """Whether quoted words are what an initiative is called: "die Initiative „Unser Wasser bleibt“"."""
    return noun.lower.endswith(_CALLED_BY_SLOGAN) and quoted[0].text[0].isupper()


def _speaks(quoted: Stretch) -> bool:
    """Whether a quoted name is who says something: "schreibt die „Dagens Nytt“", "laut „Dagens Nytt“"."""
    root = quoted.root
    if not quoted[0].text[0].isupper() or root.pos not in ("NOUN", "PROPN", "X") or len(quoted) > 3:
        return False
    if any(child.lower in ("laut", "zufolge") for child in root.children):
        return True
    article = first_child(root, "det")
    if article is None or article.i != quoted.start - 2 or root.dep != "nsubj":
        return False
    return ("verb", verb_lemma(root.head)) in cue_table()


def _closes(tree: Tree, position: int) -> bool:
    return position < len(tree) and tree[position].text in _CLOSING_QUOTES


def _is_capital(tree: Tree, position: int) -> bool:
    token = tree[position]
    return token.text[0].isupper() and token.pos in {"PROPN", "NOUN", "X", "ADJ"} and token.is_alpha
