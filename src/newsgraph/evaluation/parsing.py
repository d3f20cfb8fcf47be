"""Measures tags, lemmas, sentences and trees on a UD treebank.

The gold's words are given (contractions merged), its sentence borders are not: neighbouring sentences are
joined to documents of ten, as running text, and the pipeline has to find the borders. An arc across a wrong
border counts as wrong. Words whose head and label nobody annotated (see ``GoldSentence``) count in
``las_with_punctuation`` and ``uas_with_punctuation`` only. Labels are compared in full, after the few
subtypes of ``conllu.SIMPLER`` are dropped on both sides. With ``gold_words=False`` the pipeline reads the
plain text, and all figures are F1 over words with the same place in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from newsgraph.evaluation.conllu import GoldSentence, read_conllu, simple_label

SENTENCES_A_DOCUMENT = 10


@dataclass(frozen=True)
class ParsingScores:
    """Shares from 0 to 1; ``las`` and ``uas`` leave punctuation and the gold's placeholders out."""

    words: int
    placeholders: int
    las: float
    uas: float
    las_with_punctuation: float
    uas_with_punctuation: float
    upos: float
    tag: float
    lemma: float
    lemma_of_verbs: float
    sentence_f1: float

    def as_dict(self) -> dict[str, float]:
        """Return the figures by name."""
        return {name: float(value) for name, value in vars(self).items()}


def evaluate_parsing(nlp: Language, path: Path, *, skip: int = 0, gold_words: bool = True) -> ParsingScores:
    """Score the pipeline on a CoNLL-U file.

    Args:
        nlp: a pipeline that gives Universal Dependencies.
        path: the treebank.
        skip: sentences at the start that are left out, because the model was trained on them.
        gold_words: take the gold's words; else the pipeline's own tokenizer splits the text.

    Raises:
        EvaluationError: the file is no CoNLL-U.
    """
    sentences = read_conllu(path)[skip:]
    parts = [sentences[i : i + SENTENCES_A_DOCUMENT] for i in range(0, len(sentences), SENTENCES_A_DOCUMENT)]
    docs = [joined_doc(nlp, part) for part in parts]
    parsed = nlp.pipe(docs if gold_words else [doc.text for doc in docs])
    counts: Counter[str] = Counter()
    for doc, part, given in zip(parsed, parts, docs, strict=True):
        _count(doc, part, given, counts)
    return _scores(counts)


def joined_doc(nlp: Language, sentences: list[GoldSentence]) -> Doc:
    """Return an unparsed document of the sentences' words, a space after each sentence."""
    words = [word for s in sentences for word in s.words]
    spaces = [space for s in sentences for space in (*s.spaces[:-1], True)]
    return Doc(nlp.vocab, words=words, spaces=spaces)


def _count(doc: Doc, sentences: list[GoldSentence], given: Doc, counts: Counter[str]) -> None:
    """Add a document's hits; words are found by their place in the text."""
    places = [(token.idx, token.idx + len(token)) for token in given]
    system = {(token.idx, token.idx + len(token)): token for token in doc if not token.is_space}
    placeholders = [unsure for s in sentences for unsure in s.placeholders]
    unknown = {place for place, unsure in zip(places, placeholders, strict=True) if unsure}
    counts["placeholders"] += len(unknown)
    counts["system"] += len(system)
    counts["system_content"] += sum(
        token.pos_ != "PUNCT" and place not in unknown for place, token in system.items()
    )
    offset = 0
    for sentence in sentences:
        for i, gold in enumerate(_rows(sentence)):
            head, dep, upos, tag, lemma = gold
            content = upos != "PUNCT" and places[offset + i] not in unknown
            counts["gold"] += 1
            counts["gold_content"] += content
            counts["gold_tag"] += tag != "_"
            counts["gold_lemma"] += lemma != "_"
            counts["gold_verb"] += upos == "VERB" and lemma != "_"
            token = system.get(places[offset + i])
            if token is None:
                continue
            arc = _place(token.head) == places[offset + head]
            labelled = arc and simple_label(token.dep_) == simple_label(dep)
            counts["uas"] += arc
            counts["las"] += labelled
            counts["uas_content"] += arc and content
            counts["las_content"] += labelled and content
            counts["upos"] += token.pos_ == upos
            counts["tag"] += token.tag_ == tag
            counts["lemma"] += token.lemma_ == lemma
            counts["verb"] += upos == "VERB" and token.lemma_ == lemma
        offset += len(sentence.words)
    gold_borders = _borders(sentences, places)
    spans = doc.sents if doc.has_annotation("SENT_START") else [doc[:]]
    found = {_extent(list(span)) for span in spans} - {None}
    counts["sentences"] += len(gold_borders) + len(found)
    counts["sentence_hits"] += len(gold_borders & found)


def _rows(s: GoldSentence) -> Iterator[tuple[int, str, str, str, str]]:
    return zip(s.heads, s.deps, s.upos, s.tags, s.lemmas, strict=True)


def _place(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def _extent(tokens: list[Token]) -> tuple[int, int] | None:
    """From the first letter of a sentence to its last, white space around it left out."""
    words = [token for token in tokens if not token.is_space]
    return (words[0].idx, words[-1].idx + len(words[-1])) if words else None


def _borders(sentences: list[GoldSentence], places: list[tuple[int, int]]) -> set[tuple[int, int] | None]:
    borders: set[tuple[int, int] | None] = set()
    at = 0
    for sentence in sentences:
        borders.add((places[at][0], places[at + len(sentence.words) - 1][1]))
        at += len(sentence.words)
    return borders


def _scores(counts: Counter[str]) -> ParsingScores:
    def f1(hits: str, gold: str, system: str = "system") -> float:
        both = counts[gold] + counts[system]
        return 2 * counts[hits] / both if both else 0.0

    def share(hits: str, gold: str) -> float:
        return counts[hits] / counts[gold] if counts[gold] else 0.0

    exact = counts["gold"] == counts["system"]
    return ParsingScores(
        words=counts["gold"],
        placeholders=counts["placeholders"],
        las=share("las_content", "gold_content")
        if exact
        else f1("las_content", "gold_content", "system_content"),
        uas=share("uas_content", "gold_content")
        if exact
        else f1("uas_content", "gold_content", "system_content"),
        las_with_punctuation=f1("las", "gold"),
        uas_with_punctuation=f1("uas", "gold"),
        upos=f1("upos", "gold"),
        tag=share("tag", "gold_tag"),
        lemma=share("lemma", "gold_lemma"),
        lemma_of_verbs=share("verb", "gold_verb"),
        sentence_f1=2 * counts["sentence_hits"] / counts["sentences"] if counts["sentences"] else 0.0,
    )
