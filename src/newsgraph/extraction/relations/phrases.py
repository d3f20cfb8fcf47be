"""Which words of a clause stay together: noun phrases with all that belongs to them, and clauses below.

What only comments is left out: relative clauses, brackets, appositions behind a comma. What a noun means
nothing without stays: genitives, phrases, and the content of "der Vorwurf, dass …".
"""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.drafts import Piece
from newsgraph.extraction.grammar.modality import is_finite
from newsgraph.extraction.grammar.syntax import is_name_of, is_relative_pronoun, is_taken_out, phrase_of
from newsgraph.language.tags import FINITE
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.vague import is_vague

# What hangs on a predicate noun or adjective but belongs to its clause.
OF_CLAUSE = frozenset(
    {
        *("nsubj", "nsubj:pass", "csubj", "csubj:pass", "cop", "aux", "aux:pass", "mark", "expl", "ccomp"),
        *("xcomp", "advcl", "parataxis", "obl", "obl:arg", "advmod", "cc", "punct", "discourse", "vocative"),
    }
)
_ASIDE = frozenset({"parataxis", "advcl", "dislocated", "vocative", "discourse", "orphan", "ccomp"})
_CONTENT = frozenset({"dass", "daß", "zu", "ob"})
_RESTRICTED = ("derjenig", "diejenig", "denjenig", "dasjenig", "wenige", "einzig", "meiste")
_PLAIN = frozenset({"acl", "case", "cc", "conj", "det", "punct"})
_COUNTING = frozenset({"Zahl", "Anzahl", "Anteil", "Mehrheit", "Hälfte", "Drittel", "Viertel"})
_ORDINALS = (
    "erste",
    "zweite",
    "dritte",
    "vierte",
    "fünfte",
    "sechste",
    "siebte",
    "achte",
    "neunte",
    "letzte",
)
_NO_MEASURE = frozenset(
    {
        *("gegen", "mit", "von", "zu", "bei", "aus", "nach", "für", "durch", "seit", "pro", "je", "binnen"),
        *("ohne", "trotz", "wegen", "in", "auf", "während"),
    }
)
_OPENING = frozenset({"ART", "APPR", "APPRART", "PPOSAT", "PIAT", "KON"})
LONGEST_CONTENT = 18  # words of a clause that is told as a noun's or verb's content


def phrase_words(head: Word, *, predicate: bool = False) -> list[Word]:
    """Return the words of a noun phrase in reading order, without its preposition.

    Args:
        head: its noun, of several that are coordinated the first.
        predicate: the noun is what a clause says ("ist Arzt"), so that the clause hangs on it.
    """
    found = [head]
    for child in head.children:
        if child.dep == "case" or (predicate and child.dep in OF_CLAUSE):
            continue
        if child.dep == "cc" and child.i < head.i and child.lower not in {"nur", "sowohl", "weder"}:
            continue  # "sondern auch", "und": joins the phrase to another, but "nicht nur" opens it
        found += _part(child, head)
    return _without_margins([word for word in found if not _is_beyond_verb(word, head, found)])


def _is_beyond_verb(word: Word, head: Word, phrase: Sequence[Word]) -> bool:
    """Tell whether another clause's verb stands before a word: "am Rand, sagte Berg, Chef | des Amtes"."""
    first, last = sorted((word.i, head.i))
    between = [each for each in head.tree.words[first + 1 : last] if each.tag in FINITE]
    if not between:
        return False
    verb = head
    while verb.pos not in {"VERB", "AUX"} and not _has_copula(verb) and verb.head is not verb:
        verb = verb.head
    own = [verb, *(child for child in verb.children if child.dep in {"aux", "aux:pass", "cop"})]
    return any(each not in phrase and each not in own for each in between)


def _has_copula(word: Word) -> bool:
    return any(child.dep == "cop" for child in word.children)


def antecedent_words(head: Word, verb: Word) -> list[Word]:
    """Return the noun phrase of a relative clause without that and without what bears on its preposition.

    "erst nach → Ermittlungen, die er führte" is told as "er führte Ermittlungen".
    """
    case = next((child for child in head.children if child.dep == "case"), None)
    own = () if _is_marked(head) else set(verb.subtree)  # "das erste, das …" is told with its clause or not
    return _without_margins(
        [word for word in phrase_words(head) if word not in own and (case is None or word.i > case.i)]
    )


def _part(child: Word, head: Word) -> list[Word]:
    if child.dep in _ASIDE or child.dep == "punct":
        return []
    if child.dep == "acl" and says_content(child) and _is_content(child):
        return list(child.subtree)
    if child.dep == "acl" and not _is_content(child):
        told_by_it = _is_restricted(head, child) or _defines(child, head)
        return list(child.subtree) if told_by_it else _attribute(child, head)
    if child.dep == "appos" and is_aside_name(child, head):
        return [word for word in child.subtree if word.dep in {"flat", "compound"} or word is child]
    if child.dep == "appos" and (_is_parted(head, child) or not _names(child, head)):
        return []
    if child.dep == "conj" and is_taken_out(child):
        return []
    if child.dep == "conj" and any(part.dep in {"cop", "nsubj", "nsubj:pass"} for part in child.children):
        return []
    found = [child]
    for below in child.children:
        found += _part(below, child) if below.dep not in {"case", "cc", "mark"} else below.subtree
    return found


def stretch_of(head: Word, *, predicate: bool = False) -> Stretch:
    """Return a phrase as a run of words: all of it where it has no gaps, else what stands around its head."""
    words = phrase_words(head, predicate=predicate)
    first, last = words[0].i, words[-1].i
    if last - first + 1 == len(words):
        return head.tree[first : last + 1]
    return phrase_of(head)


def is_aside_name(name: Word, noun: Word) -> bool:
    """Tell whether commas set off the name of a noun right behind it: "der Chef der Partei, Ida Roth, …"."""
    tree, last = name.tree, name
    while last.i + 1 < len(tree) and tree[last.i + 1].continues_name:
        last = tree[last.i + 1]
    opens = name.i > noun.i and tree[name.i - 1].text == ","
    closes = last.i + 1 < len(tree) and tree[last.i + 1].text in {",", "(", ".", ";"}
    alone = not any(child.dep in {"conj", "acl"} for child in name.children)
    return name.entity == "PER" and opens and closes and alone and noun.pos == "NOUN"


def is_torn(pieces: Sequence[Piece]) -> bool:
    """Tell whether the parse cut a phrase in two: it ends in a word that opens another, "Anfragen der"."""
    first, last = (pieces[0], pieces[-1]) if pieces else (None, None)
    return isinstance(last, Word) and first is not last and last.tag in _OPENING


def is_led_by_preposition(pieces: Sequence[Piece]) -> bool:
    """Tell whether what should be a subject is a phrase: "gegen eine Entscheidung", but "über 100 Leute"."""
    first = pieces[0] if pieces else None
    return (
        isinstance(first, Word) and first.lower in _NO_MEASURE and first.text.islower() and not first.entity
    )


def ends_aside(pieces: Sequence[Piece]) -> bool:
    """Tell whether what is told ends in a name that commas set off, so that one must close it."""
    words = [piece for piece in pieces if isinstance(piece, Word)]
    if not words or words[-1] is not pieces[-1]:
        return False
    name = words[-1]
    while name.dep in {"flat", "compound"} and name.head in words:
        name = name.head
    return name.dep == "appos" and is_aside_name(name, name.head)


def _is_restricted(head: Word, clause: Word) -> bool:
    """Tell whether a phrase means nothing without its relative clause: "diejenigen, die …"."""
    bare = head.pos == "NOUN" and all(child.dep in {"case", "acl", "punct"} for child in head.children)
    # "Firmen, die mehr ausstoßen, müssen zahlen"
    several = head.features.get("Number") == ("Plur",) and _stands_behind(clause, head)
    phrase = bare and (
        several or any(child.dep == "case" for child in head.children)
    )  # "in Zeiten, in denen …"
    # "in einer Zukunft, in der er regiert": a noun that says too little by itself.
    vague = is_vague(head.lemma) and all(child.dep in _PLAIN for child in head.children)
    told_by_it = _is_marked(head) or phrase or _is_counted(head) or (vague and clause.i > head.i)
    return told_by_it and len(clause.subtree) <= LONGEST_CONTENT


def _stands_behind(clause: Word, head: Word) -> bool:
    """Tell whether a relative clause stands right behind its noun, in one piece."""
    first, last = clause.left_edge.i, clause.right_edge.i
    whole = last - first + 1 == len(clause.subtree)
    return whole and head.tree[head.i + 1].text == "," and first in (head.i + 1, head.i + 2)


def _is_marked(head: Word) -> bool:
    """Tell whether a word says which of several is meant: "diejenigen", "das achte Land"."""
    marks = [child for child in head.children if child.dep in {"det", "amod"}]
    return head.lower.startswith(_RESTRICTED[:3]) or any(
        child.lower.startswith(_RESTRICTED) or _ranks(child) for child in marks
    )


def _is_counted(noun: Word) -> bool:
    """Tell whether a noun is of what another gives the number: "die Zahl der Menschen, die starben"."""
    return noun.dep == "nmod" and noun.head.lemma in _COUNTING


def _defines(clause: Word, head: Word) -> bool:
    """Tell whether its relative clause says which is meant: "ist der Trainer, der den Verein rettete"."""
    definite = any(child.dep == "det" and child.lower in {"der", "die", "das"} for child in head.children)
    others = any(child.dep in {"nmod", "nmod:poss", "det:poss", "appos"} for child in head.children)
    is_predicate = any(child.dep == "cop" for child in head.children)
    behind = clause.i > head.i and len(clause.subtree) <= LONGEST_CONTENT
    return is_predicate and definite and not others and behind


def _ranks(adjective: Word) -> bool:
    """Tell whether an adjective says which of several: "das achte Land, das …", "der größte Streik …"."""
    best = "Sup" in adjective.features.get("Degree", ())
    return best or "Ord" in adjective.features.get("NumType", ()) or adjective.lower.startswith(_ORDINALS)


def _attribute(clause: Word, head: Word) -> list[Word]:
    """Return a participle with what belongs to it before its noun; a relative clause is left out."""
    if clause.i > head.i or any(is_finite(word) for word in clause.subtree):
        return []
    return list(clause.subtree)


def _is_content(clause: Word) -> bool:
    marked = clause.tag == "VVIZU" or any(
        child.lower in _CONTENT and child.tag != "APPR" for child in clause.children
    )
    relative = any(is_relative_pronoun(word) for word in clause.children)
    return ((marked and not relative) or says_content(clause)) and len(clause.subtree) <= LONGEST_CONTENT


def says_content(clause: Word) -> bool:
    """Tell whether a clause is what its noun says: "Berichte, wonach er floh"."""
    return any(child.lower == "wonach" for child in clause.children)


def _names(child: Word, head: Word) -> bool:
    between = head.tree[head.i + 1 : child.i]
    first = next((word for word in between if not word.is_quote), child)
    # "die Feuerwehr Kaiserslautern", "die Partei Neue Liberale"
    beside = first.i == head.i + 1 and child.left_edge is first and child.entity in {"LOC", "ORG", "MISC"}
    quoted = first.i == head.i + 2  # "das Musical „Anatevka“"
    closing = child.entity == "PER" and not any(
        word.is_punct for word in between
    )  # "der Chef der Partei Roth"
    return child.pos != "PROPN" or child.i < head.i or beside or quoted or closing or is_name_of(child, head)


def _is_parted(head: Word, other: Word) -> bool:
    first, last = sorted((head.i, other.i))
    return any(word.text in {",", "(", "–", "-"} for word in head.tree[first:last])


def _without_margins(words: Sequence[Word]) -> list[Word]:
    """Return words in reading order, with the marks between neighbours, without those at the margins."""
    if not words:
        return []
    tree = words[0].tree
    every, number = tree.words, len(tree.words)
    places = {word.i: word for word in words}
    for place in list(places):
        place += 1
        while place < number and every[place].continues_name:  # a name that the parse cut
            places[place] = every[place]
            place += 1
    kept = [places[place] for place in sorted(places)]
    found = [kept[0]]
    for word in kept[1:]:
        gap = every[found[-1].i + 1 : word.i]
        if not gap:
            pass
        elif len(gap) <= 2 and all(mark.is_punct or mark.is_space for mark in gap):
            found += [mark for mark in gap if not mark.is_space]
        elif len(gap) > 2 and gap[-1].text == "," and word.dep != "cc":
            found.append(gap[-1])  # what stood between was left out, the enumeration goes on
        found.append(word)
    while len(found) > 1 and _is_margin(found[-1], found):
        found.pop()
    while len(found) > 1 and _is_margin(found[0], found):
        found.pop(0)
    return _with_quotes(found)


def _with_quotes(words: list[Word]) -> list[Word]:
    """Return words with the quotation marks at their margins that those within them need."""
    tree, marks = words[0].tree, sum(word.is_quote for word in words)
    before = tree.words[max(0, words[0].i - 1) : words[0].i]
    after = tree.words[words[-1].i + 1 : words[-1].i + 2]
    if marks % 2 and after and after[0].is_quote:
        return [*words, after[0]]  # a mark that the parse hung elsewhere
    first = next((word for word in words if word.is_quote), None)
    closes_first = first is not None and first is not words[0] and not first.nbor(-1).space
    if marks and closes_first and before and after and before[0].is_quote and after[0].is_quote:
        return [before[0], *words, after[0]]  # "„absichtlicher“ oder „mutwilliger Täuschung“"
    return words


def _is_margin(word: Word, words: Sequence[Word]) -> bool:
    if word.is_space or (word.dep == "cc" and word.head not in words):
        return True
    if not word.is_punct or word.pos == "SYM":
        return False
    return not (word.is_quote and sum(other.is_quote for other in words) % 2 == 0)


def clause_words(verb: Word) -> list[Word]:
    """Return the words of a clause below another in order, without outer marks; none where too long."""
    words = [word for word in verb.subtree if not word.is_space]
    if len(words) > LONGEST_CONTENT:
        return []
    return _without_margins(sorted(words, key=lambda word: word.i))
