"""Finds to whom somebody speaks: "sagte der „Zeit“", "vor Journalisten", "im Interview mit X"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsgraph.extraction.grammar.syntax import children, feature, first_child
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.surface.segments import Layout
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET"})
_NAME_LENGTH = 6  # with the marks
_ARTICLES = frozenset({"der", "dem", "den"})
# Conversations, whose partner is spoken to, and writings, which go to somebody.
_TALKS = ("interview", "gespräch", "telefonat", "unterredung")
_LETTERS = ("brief", "schreiben", "botschaft", "mail", "appell", "nachricht", "ansprache", "mahnung")
# Those before whom one speaks: "vor Journalisten", not "vor dem Treffen".
_AUDIENCES = (
    *("journalist", "presse", "reporter", "medien", "medienvertreter", "pressevertreter", "ausschuss"),
    *("parlament", "bundestag", "landtag", "kongress", "senat", "parteitag", "anhänger", "abgeordnete"),
    *("delegierte", "gericht", "sicherheitsrat", "mitarbeiter", "unterstützer", "demonstrant", "publikum"),
)
# Nouns that mean no person, so that a person's name behind them is somebody else's.
_BODIES = (
    *("schaft", "ung", "tion", "polizei", "gericht", "amt", "behörde", "partei", "ministerium", "verband"),
    *("konzern", "senat", "kommission", "kirche"),
)
_MEDIA = (
    "agentur",
    "zeitung",
    "magazin",
    "sender",
    "blatt",
    "zeitschrift",
    "journalist",
    "reporter",
    "schau",
)


def addressees_of(
    verb: Word,
    frames: Iterable[str],
    layout: Layout,
    start: int,
    end: int,
    *,
    passive: bool = False,
    clause: bool = True,
    speaker: Stretch | None = None,
) -> tuple[Stretch, ...]:
    """Return the words that name who is spoken to, between the tokens ``start`` and ``end``.

    Args:
        verb: the verb of saying.
        frames: how its addressee stands: dat, acc, or a preposition.
        layout: the document.
        start: the first word of the clause.
        end: the word behind it.
        passive: "ihm wurde vorgeworfen".
        clause: whether a clause or quotation tells what is said, so that an object is somebody.
        speaker: the words for who speaks, who is not spoken to.
    """
    wanted = set(frames)
    heads = [
        *_behind_prepositions(layout, verb, wanted, start, end),
        *_cases(verb, wanted, start, end, passive=passive, clause=clause),
    ]
    found: list[Stretch] = []
    for head in sorted(dict.fromkeys(heads), key=lambda word: word.i):
        spoken = speaker is not None and speaker.start <= head.i < speaker.end
        if not spoken and (not layout.quoted(head.i) or _is_quoted_name(layout, head)):
            found.append(_addressed(head, start, end))
    return tuple(found)


def _is_quoted_name(layout: Layout, head: Word) -> bool:
    """Tell whether a word in quotation marks belongs to a name: "der „Zeit“"."""
    quotation = layout.quotations[layout.quotation_at[head.i]].words
    return len(quotation) <= _NAME_LENGTH


def split_addressee(speaker: Stretch | None, frames: Iterable[str]) -> tuple[Stretch | None, Stretch | None]:
    """Return a speaker without the dative that a parser hangs on it: "sagte Ina Roth | der „Zeit“".

    No genitive follows a full name, and nobody's name goes on with an article.
    """
    if speaker is None or "dat" not in set(frames):
        return speaker, None
    tree = speaker.tree
    for i in range(speaker.start + 1, speaker.end):
        before = tree[i - 1]
        if tree[i].entity == "PER" and before.lower.endswith(_BODIES):
            return tree[speaker.start : i], tree[i : speaker.end]  # "warf die Staatsanwaltschaft | Roth vor"
        if before.text == "(":
            return speaker, None  # "Roth (SPD)"
        if tree[i].lower in _ARTICLES and before.entity == "PER" and tree[i].entity != "PER":
            return tree[speaker.start : i], tree[i : speaker.end]
    return speaker, None


def addressees_beside(noun: Word, frames: Iterable[str], start: int, end: int) -> tuple[Stretch, ...]:
    """Return who a noun of saying is addressed to: "der Appell an die Polizei", "gab ihm den Befehl"."""
    wanted = set(frames)
    places = [*noun.children, *(noun.head.children if noun.head.pos in {"VERB", "AUX"} else ())]
    found: list[Stretch] = []
    for child in places:
        case = first_child(child, "case")
        if not start <= child.i < end or child.pos not in _NOMINAL or child.i == noun.i:
            continue
        if case is None:
            addressed = child.dep in {"iobj", "obl:arg"} and is_actor_noun(child)
        else:
            addressed = case.lower in wanted | {"gegenüber"}
        if addressed:
            found.append(_addressed(child, start, end))
    return tuple(found)


def addressee_behind(source: Stretch, end: int) -> Stretch | None:
    """Return who is named behind "gegenüber" in or behind a source: "laut X gegenüber der dpa"."""
    tree = source.tree
    at = next(
        (i for i in range(source.start, min(source.end + 1, end)) if tree[i].lower == "gegenüber"), None
    )
    head = _noun_of(tree[at], end) if at is not None else None
    return _addressed(head, at + 1, end) if at is not None and head is not None else None


def _addressed(head: Word, start: int, end: int) -> Stretch:
    """Return the phrase of an addressee, without what the verb says of them: "die Partei | als Gefahr"."""
    phrase = noun_phrase(head, start, end, clauses=False)
    cut = next((word.i for word in phrase if word.i > head.i and word.lower == "als"), phrase.end)
    return phrase.tree[phrase.start : cut]


def _behind_prepositions(
    layout: Layout, verb: Word, wanted: set[str], start: int, end: int
) -> Iterator[Word]:
    tree = layout.tree
    for i in range(start, end):
        word = tree[i]
        if word.pos not in {"ADP", "ADV"} or layout.quoted(i):
            continue
        case = {"zum": "zu", "zur": "zu", "beim": "bei", "vom": "von", "ans": "an"}.get(
            word.lower, word.lower
        )
        head = _noun_of(word, end)
        if head is None:
            continue
        own = head.head == verb
        told = {
            "gegenüber": own or not _is_attitude(layout, i, start),
            "mit": _follows(layout, i, start, _TALKS) or (own and "mit" in wanted),
            "an": _follows(layout, i, start, _LETTERS) or (own and "an" in wanted),
            "vor": own and _is_one_of(head, _AUDIENCES),
            "zu": "zu" in wanted and (own or _is_one_of(head, _MEDIA)) and _can_hear(head),
        }
        framed = case in wanted and own and not _is_source(head, case) and not _is_said(head)
        if told.get(case, framed):
            yield head


def _is_attitude(layout: Layout, position: int, start: int) -> bool:
    """Tell whether "gegenüber" goes on a noun: "die Haltung gegenüber der Partei" tells nobody anything."""
    before = layout.tree[position - 1] if position > start else None
    return before is not None and before.pos == "NOUN" and not before.entity and not is_actor_noun(before)


def _is_said(head: Word) -> bool:
    """Tell whether a noun is what was said, not who is spoken to: "antwortete auf die Frage"."""
    return noun_cue(head) is not None and not is_actor_noun(head)


def _is_source(head: Word, case: str) -> bool:
    """Tell whether "von" names a direction, not whom something is asked from: "von deutscher Seite"."""
    return case == "von" and head.lemma == "Seite"


def _noun_of(preposition: Word, end: int) -> Word | None:
    """Return the noun of a preposition: the parser's, or the next one."""
    tree = preposition.tree
    if preposition.dep == "case" and preposition.i < preposition.head.i < end:
        return preposition.head
    for i in range(preposition.i + 1, min(preposition.i + 5, end)):
        if tree[i].pos in {"NOUN", "PROPN", "PRON"}:
            return tree[i]
        if tree[i].pos in {"VERB", "AUX", "ADP"} or tree[i].text == ",":
            return None
    return None


def _can_hear(head: Word) -> bool:
    """Tell whether "zu" names somebody, not a topic: "zur Tagesschau", not "zu dem Vorwurf"."""
    named = bool(head.entity) or head.pos in {"PROPN", "PRON"} or _is_one_of(head, _MEDIA)
    return named and noun_cue(head) is None


def _follows(layout: Layout, position: int, start: int, nouns: tuple[str, ...]) -> bool:
    before = layout.tree[position - 1] if position > start else None
    return before is not None and before.pos == "NOUN" and before.lower.rstrip("se").endswith(nouns)


def _is_one_of(head: Word, nouns: tuple[str, ...]) -> bool:
    lemma = head.lemma.lower()
    return any(lemma.startswith(noun) or lemma.endswith(noun) for noun in nouns)


def _cases(
    verb: Word, wanted: set[str], start: int, end: int, *, passive: bool, clause: bool
) -> Iterator[Word]:
    subjects = children(verb, "nsubj", "nsubj:pass")
    for child in verb.children:
        if not start <= child.i < end or child.pos not in _NOMINAL or child.lower == "sich":
            continue
        if (
            first_child(child, "case") is not None
            or feature(child, "Case") == "Gen"
            or child.lower == "weiteren"
        ):
            continue
        if child.tag == "PRELS" and child.lower in {"die", "der", "das"}:
            continue
        if noun_cue(child) is not None and not is_actor_noun(child):
            continue  # "widersprach der Darstellung"
        somebody = is_actor_noun(child) and noun_cue(child) is None
        dative = "dat" in wanted
        role = "obl:arg" if dative and _looks_dative(child) else child.dep
        if role in {"obl:arg", "iobj"}:
            addressed = dative
        elif role == "obj":
            # Where a clause tells what is said, an object is who hears it.
            hears = clause and somebody and any(other != child for other in subjects)
            addressed = "acc" in wanted or (dative and (hears or feature(child, "Case") == "Dat"))
        else:
            hears = clause and (somebody or _is_feminine_dative(child))
            subject = role in {"nsubj", "nsubj:pass"}
            addressed = passive and subject and ("acc" in wanted or (dative and hears))
        if addressed:
            yield child


def _is_feminine_dative(noun: Word) -> bool:
    article = first_child(noun, "det")
    feminine = feature(noun, "Gender") == "Fem" and feature(noun, "Number") == "Sing"
    return article is not None and article.lower in {"der", "einer"} and feminine


def _looks_dative(noun: Word) -> bool:
    """Tell whether a determiner says dative where the parser sees a subject or object."""
    if noun.dep not in {"obj", "nsubj:pass", "nsubj"}:
        return False
    determiner = first_child(noun, "det", "det:poss")
    return determiner is not None and (
        determiner.lower.endswith("em")
        or (noun.dep == "obj" and determiner.lower in {"der", "einer", "ihrer", "seiner"})
    )
