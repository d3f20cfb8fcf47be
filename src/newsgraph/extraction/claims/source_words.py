"""Which words name a source: parsers cut their genitive off, and hang on them what belongs to the clause."""

from __future__ import annotations

from newsgraph.extraction.grammar.syntax import SUBJECTS, feature, first_child
from newsgraph.extraction.surface.segments import Unit
from newsgraph.extraction.surface.times import TIME_NOUNS
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.nameless import somebody

# Prepositions that open an adverbial rather than an attribute of a source.
_ADVERBIAL_CASES = frozenset(
    {"in", "im", "am", "an", "gegen", "mit", "seit", "vor", "nach", "bei", "beim", "um", "auf", "gegenüber"}
)
_GENITIVE_ARTICLES = frozenset({"der", "des", "eines", "einer"})
_ATTRIBUTES = frozenset({"nmod", "flat", "appos"})
# Nouns with whose number a text or a time is named: "Artikel 65".
NUMBERED = frozenset(
    {"Artikel", "Art.", "Paragraf", "Paragraph", "Absatz", "Nummer", "Nr.", "Kapitel", "Punkt"}
)


def noun_behind_genitive(head: Word) -> Word:
    """Return the noun behind a genitive that a parser takes for the head: "nach Grupps | Meinung"."""
    if head.i + 1 == len(head.tree) or not head.lower.endswith(("s", "x", "z")):
        return head
    behind = head.nbor()
    owned = behind.head == head and behind.dep in _ATTRIBUTES
    beside = behind.head == head.head and behind.dep == head.dep and first_child(behind, "case") is None
    return behind if (owned or beside) and noun_cue(behind) is not None else head


def with_genitive(unit: Unit, phrase: Stretch) -> Stretch:
    """Return a source with the name that a parse cut off: "Nach Ansicht | Finks hätte …"."""
    tree = phrase.tree
    if first_child(phrase.root, "det:poss") is not None and noun_cue(phrase.root) is not None:
        return tree[phrase.start : phrase.root.i + 1]  # "nach ihren Angaben | der Bund"
    end = phrase.end
    while end < unit.body_end and tree[end].pos in {"PROPN", "NOUN", "DET", "ADJ"}:
        end += 1
    opens = any(segment.finite == end and segment.start <= phrase.start for segment in unit.segments)
    nominal = noun_cue(phrase.root) is not None and end > phrase.end
    if opens and nominal:
        return tree[phrase.start : end]
    # "nach Angaben | der Ermittler mehrere Datenträger"
    article, owner = tree[phrase.end : phrase.end + 1], tree[phrase.end + 1 : phrase.end + 2]
    plain = len(phrase) == 1 and nominal and article.text.lower() in _GENITIVE_ARTICLES
    owned = plain and (is_actor_noun(owner[0]) or somebody(owner.text)) and _may_be_genitive(owner[0])
    return tree[phrase.start : owner.end] if owned else phrase


def _may_be_genitive(noun: Word) -> bool:
    """Tell whether "der" stands in the genitive: before a feminine, or where there is another subject."""
    subjects = [child for child in noun.head.children if child.dep in SUBJECTS]
    return feature(noun, "Gender") == "Fem" or len(subjects) > 1


def adverbial_within(phrase: Stretch, end: int, unit: Unit) -> int | None:
    """Return where a source ends that a parser lengthens by an adverbial: "nach Angaben der Bank | im Mai".

    Only in front of the finite verb do all words belong to the phrase. An apposition keeps its attributes.
    """
    counted = next((token for token in phrase if _is_gapped(token, phrase)), None)
    if counted is not None:
        return counted.i
    if any(segment.finite in {end, end + 1} for segment in unit.segments):
        return None
    for token in phrase.tree[phrase.root.i + 1 : phrase.end]:
        if token.is_punct and token.text == ",":
            return None
        if token.pos == "ADV" or (token.dep == "case" and token.lower in _ADVERBIAL_CASES):
            return token.i
    return None


def _is_gapped(token: Word, phrase: Stretch) -> bool:
    """Tell whether a figure or "nicht" behind a source is what it says: "laut Veranstaltern | 2000"."""
    if token.i <= phrase.root.i or token.entity:
        return False
    before = token.nbor(-1)
    named = before.lemma in NUMBERED or before.lemma in TIME_NOUNS
    counted = before.pos in {"NOUN", "PROPN"} and not named
    counts = token.pos == "NUM" and counted and first_child(token, "case") is None
    return counts or token.lower == "nicht"
