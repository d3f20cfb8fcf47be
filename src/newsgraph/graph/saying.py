"""Who says what, as one sentence for the brief: the article's own, or speaker, verb and claim put together.

The article's own sentence is best: it is German, and it says what the article says. Put together is what
would need another sentence to be understood ("Er sagte, …"), and what is very long; only where speaker, verb
and claim make a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import networkx as nx

from newsgraph.graph.alone import POINTING, goes_on, is_pointing_word, points_back
from newsgraph.graph.sentences import ENDED, LONGEST
from newsgraph.language.lemmas import PREFIXES
from newsgraph.lexicon import read_table
from newsgraph.lexicon.nameless import somebody

_QUOTED = "„\"»«“‚'"
_DETERMINER = re.compile(r"(?:der|die|das|ein|eine|viele|mehrere|einige|alle|beide)\s", re.IGNORECASE)
# The speaker of these is not their subject: "hieß es", "wurde gefordert"; "als" wants one more word.
_NO_SUBJECT = re.compile(
    r"\b(?:es|wurden?|wird|werden|worden|sei|seien|ist|sind|war|waren)\b|\bals$|\bg(?:eh|ing)\w* hervor"
)
# A speaker who is no subject: "einer Erklärung (zufolge)", "(von) zwölf getöteten Zivilisten".
_OBLIQUE = re.compile(r"(?:den|dem|des|eine[mnrs]|diese[mnrs]|ihre[mnrs]|seine[mnrs])\s", re.IGNORECASE)
_COUNT = r"(?:\d[\d.]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
_COUNTED = re.compile(rf"{_COUNT}\s([A-ZÄÖÜ]\w+en)\b")
_WEAK = re.compile(
    rf"{_COUNT}?\s*(?!{_COUNT}\s)[a-zäöü][\wäöü-]*e[nm]\s[A-ZÄÖÜ]|(?:mehrer|viel|einig|zahlreich)en\s"
)
_RELATIVE = re.compile(
    r"(?:de[rmn]|die|das|denen|dessen|deren|welche[rmns]?|dass|[Nn]achdem|[Ww]ährend|[Ww]ie)\b"
)
# "schlug (ihnen) vor, sich zu bewerben": without those to whom it is said, the speaker would.
_FOR_ANOTHER = re.compile(r"^(?!dass\b)[^.:]*\bsich\b[^.:]*\b(?:zu \w+n|\w+zu\w+n)[.“\"]*$")
_SEVERAL = re.compile(r"[Ss]ie \w+en\b")  # "Sie seien außer Gefahr": no single speaker means themselves
# Rules that find a piece of a quotation, or one beside a noun.
_SCRAP = re.compile(r"\.(?:governed|inside|part)$")
_WORD = re.compile(r"\w+")


def claim_sentence(graph: nx.MultiDiGraph, claim: str) -> str | None:
    """Return who says what as a sentence; None where neither the article nor its parts give one."""
    data = graph.nodes[claim]
    own = _own_sentence(graph, data)
    if own is not None and len(own) <= LONGEST and _tells_the_name(graph, data, own):
        return as_sentence(own)
    said = _put_together(graph, data)
    said = said or own
    return as_sentence(said) if said and len(said) <= 2 * LONGEST else None


def speaker_name(graph: nx.MultiDiGraph, claim: str) -> str:
    """Return the speaker's best name, or the words for one who is no actor."""
    return _name(graph, graph.nodes[claim])


def as_sentence(text: str) -> str:
    """Return a text with a capital letter and an end, cut after a whole word where it is endless."""
    line = " ".join(text.split())
    if len(line) > 2 * LONGEST:
        line = line[: 2 * LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
    line = line[:1].upper() + line[1:]
    return line if ENDED.search(line) else f"{line}."


def is_oblique(words: str) -> bool:
    """Tell whether words for somebody are no nominative: "dem Gericht", "zwölf getöteten Zivilisten"."""
    if _OBLIQUE.match(words) or _WEAK.match(words):
        return True
    counted = _COUNTED.match(words)  # "fünf Angehörigen", but "fünf Angehörige"
    found = somebody(counted[1]) if counted else None
    return found is not None and found.adjectival


def _name(graph: nx.MultiDiGraph, data: dict[str, Any]) -> str:
    speaker = data["speaker"]  # not in the graph where only its strongest part is left
    return str(graph.nodes[speaker]["label"] if speaker in graph else data["speaker_text"])


def _own_sentence(graph: nx.MultiDiGraph, data: dict[str, Any]) -> str | None:
    """Return the article's own sentences around a claim, if they tell who speaks and can stand alone."""
    piece = data["evidence"][0]
    text: str = piece["text"].strip()
    speaks = any(span["role"] == "speaker" for span in piece["spans"])
    announced = data["cue"] or any(span["role"] == "frame" for span in piece["spans"])
    if (
        not (speaks and announced)
        or "\n" in text
        or not (text[:1].isupper() or text[:1] in _QUOTED + "0123456789")
    ):
        return None
    if text[:1] not in _QUOTED and points_back(text, data["speaker_text"]):
        return None
    return text if _is_noun(data["speaker_text"]) or _tells_the_name(graph, data, text) else None


def _is_noun(words: str) -> bool:
    """Whether words name somebody at all: "der Sprecher", not "er" or "der"."""
    return any(word[:1].isupper() for word in words.split()) and words.lower() not in POINTING


def _tells_the_name(graph: nx.MultiDiGraph, data: dict[str, Any], text: str) -> bool:
    """Whether a sentence names its speaker as the graph does, as far as they have a name."""
    if data["speaker"] not in graph or not graph.nodes[data["speaker"]]["named"]:
        return _is_noun(data["speaker_text"])
    told = set(_WORD.findall(text.casefold()))
    return any(len(word) > 2 and word.casefold() in told for word in _WORD.findall(_name(graph, data)))


def _put_together(graph: nx.MultiDiGraph, data: dict[str, Any]) -> str | None:
    """Return "speaker verb, claim", with a colon where that begins anew; "speaker: claim" of no verb."""
    text = data["text"].strip()
    name, first = _name(graph, data), text.split(" ", 1)[0]
    if " … " in text or not _is_noun(name) or is_oblique(name) or data["via"]:
        return None
    if is_pointing_word(first) or (first.lower() in ("er", "sie") and not _is_person(graph, data)):
        return None  # "Die Polizei glaubt, er sei verreist": somebody of another sentence
    if _SEVERAL.match(text):
        return None
    whole = text[:1].isupper() or (text[:1] in _QUOTED and text[1:2].isupper())
    if not data["cue"]:
        return f"{name}: {text}" if whole and _may_go_on(graph, data, name, text) else None
    cue = data["cue"].removeprefix("wie ")
    if not data["cue_is_verb"] or _stands_last(data, cue):
        return None
    if _NO_SUBJECT.search(cue) or _wants_somebody(data["cue_lemma"]) or _SCRAP.search(data["found_by"]):
        return None
    if (text[:1] in _QUOTED and not whole) or _FOR_ANOTHER.search(text):
        return None
    return f"{_as_subject(graph, data)} {cue}{', ' if text[:1].islower() else ': '}{text}"


def _may_go_on(graph: nx.MultiDiGraph, data: dict[str, Any], name: str, text: str) -> bool:
    """Whether words without a verb of saying can stand behind a name: of somebody, and not "Zudem …"."""
    if data["speaker"] not in graph or goes_on(text):
        return False
    speaker = graph.nodes[data["speaker"]]
    return speaker["type"] != "place" and (speaker["named"] or bool(_DETERMINER.match(name)))


def _as_subject(graph: nx.MultiDiGraph, data: dict[str, Any]) -> str:
    """Return the speaker as the verb's subject: a person by name, others as the article has them."""
    words, name = data["speaker_text"], _name(graph, data)
    if data["speaker"] not in graph:
        return words if _is_noun(words) else name
    if " und " in words and " und " not in name:
        return str(words)  # the verb is in the plural
    known = set(_WORD.findall(name)) & set(_WORD.findall(words))
    person = _is_person(graph, data) and graph.nodes[data["speaker"]]["named"]
    return str(words) if known and not person and _DETERMINER.match(words) else name


def _is_person(graph: nx.MultiDiGraph, data: dict[str, Any]) -> bool:
    return data["speaker"] in graph and graph.nodes[data["speaker"]]["type"] == "person"


def _wants_somebody(lemma: str) -> bool:
    """Whether a verb says nothing without the one whom it accuses or asks: "warf vor", "forderte auf"."""
    return lemma.lower() in _wanting_somebody()


@cache
def _wanting_somebody() -> frozenset[str]:
    # From the table itself, not from the rules' cues: a question to a store must not wait for spaCy.
    rows = [row for row in read_table("cues") if row["pos"] == "verb"]
    accusing = (row["cue"].lower() for row in rows if row["stance"] == "accuses" and _takes(row, "dat"))
    asking = (
        row["cue"].lower() for row in rows if row["stance"] in ("accuses", "demands") and _takes(row, "acc")
    )
    return frozenset([*accusing, *asking])


def _takes(row: Mapping[str, str], case: str) -> bool:
    return case in row["addressee"].split(",")


def _stands_last(data: dict[str, Any], cue: str) -> bool:
    """Whether a verb has its particle because it ends a clause that depends: "der ihm vorwarf"."""
    frame = next((span["text"] for span in data["evidence"][0]["spans"] if span["role"] == "frame"), "")
    clauses = re.split(r",\s*", frame.rstrip(" ,:"))  # an aside may part a clause from its verb
    particle = " " not in cue and cue.startswith(tuple(PREFIXES))
    return particle and clauses[-1].endswith(cue) and any(map(_RELATIVE.match, clauses))
