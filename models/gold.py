"""Reads the gold data into one scheme: sentences with words, UD trees, STTS tags, features, lemmas and names.

What a source does not annotate, or annotates otherwise than UD_German-GSD (the treebank that the scores are
measured on), is brought to GSD's habits where a rule can do so and is None (masked in training) where not.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

import spacy
from spacy.language import Language

from newsgraph.evaluation.conllu import PLACEHOLDER

NEWS = Path(__file__).resolve().parents[1] / "data/gold/names/train.tsv"
HELD_OUT_PARSING = 300  # the last sentences of GSD test part 1: reported on, never trained on
HELD_OUT_NAMES = 800  # the last sentences of GermEval 2014 test part 1
TAGGED_LENGTHS = range(4, 61)  # words of a sentence with parts of speech alone

FEATURES = [
    "Case",
    "Number",
    "Gender",
    "Person",
    "Mood",
    "Tense",
    "VerbForm",
    "Definite",
    "PronType",
    "Degree",
    "Poss",
    "Reflex",
    "NumType",
    "Polarity",
    "Foreign",
    "Polite",
]
LABELS = {
    "acl:relcl": "acl", "flat:name": "flat", "nmod:poss": "nmod", "obl:tmod": "obl", "cc:preconj": "cc",
    "nsubj:outer": "nsubj", "expl:pv": "obj", "reparandum": "dep", "iobj": "obl:arg",
}  # fmt: skip
TAGS = {"PROAV": "PAV", "PIDAT": "PIAT", "PPOSS": "PPOSAT", "PRELAT": "PRELAT"}
PENN = {
    "DT": "ART", "IN": "APPR", "NN": "NN", "NNP": "NE", "CD": "CARD", "CC": "KON", "DTP$": "PPOSAT",
    "REL": "PRELS", "EX": "PPER", "NNA": "NN", "FW": "FM", "RED": "PRF",
}  # fmt: skip
MODALS = {"können", "müssen", "sollen", "wollen", "dürfen", "mögen"}
SUBJUNCTIVE = re.compile(
    r"(sei(e[nt]?|st)?|wär\w*|hätt\w*|würd\w*|könnt\w*|müsst\w*|dürft\w*|möcht\w*|möge\w*|käm\w*|gäb\w*|ging[e]|ließe\w*|"
    r"bliebe\w*|fände\w*|stünde\w*|läge\w*|bräuchte\w*)$"
)

T = TypeVar("T")


@dataclass
class Sentence:
    """One sentence.

    `heads` are indices into it, the root is its own head. An empty list, or None in a list, means that the
    source does not annotate this.
    """

    source: str
    words: list[str]
    spaces: list[bool]
    heads: list[int] = field(default_factory=list)
    deps: list[str | None] = field(default_factory=list)  # None: the head is unknown, too
    upos: list[str | None] = field(default_factory=list)
    tags: list[str | None] = field(default_factory=list)
    feats: list[dict[str, str | None]] = field(default_factory=list)
    lemmas: list[str | None] = field(default_factory=list)
    names: list[str | None] = field(default_factory=list)  # B-PER, I-PER, …, O; None: unknown
    misc_unknown: bool = False  # the source annotates no MISC: an O may be one

    def __len__(self) -> int:
        return len(self.words)


def read_treebank(path: Path, names: dict[str, list[str]] | None = None) -> list[Sentence]:
    """Read a CoNLL-U (or .cupt) file; contractions are merged. `names`: see `read_uner`."""
    source = next((s for s in ("pud", "hdt", "train", "gsd") if s in path.name), "gsd")
    sentences = []
    rows: list[list[str]] = []
    for line in path.read_text("utf-8").split("\n") + [""]:  # noqa: RUF005
        if line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            sentences.append(_sentence(rows, source, _word_names(rows, names) if names else None))
            rows = []
    return [s for s in sentences if s is not None]


def _word_names(rows: list[list[str]], names: dict[str, list[str]]) -> list[str] | None:
    """The tag of each syntactic word, found through the sentence's letters, for word borders differ."""
    words = [r[1] for r in rows if r[0].isdigit()]
    letters = names.get("".join(words))
    if letters is None:
        return None
    starts = [sum(map(len, words[:i])) for i in range(len(words))]
    return [letters[start] for start in starts]


def _sentence(rows: list[list[str]], source: str, names: list[str] | None) -> Sentence | None:
    ranges = [r for r in rows if "-" in r[0]]
    words = [r for r in rows if r[0].isdigit()]
    number = {r[0]: i for i, r in enumerate(words)}
    if any(r[6] not in number and r[6] != "0" for r in words):
        return None
    heads = [i if r[6] == "0" else number[r[6]] for i, r in enumerate(words)]
    deps = [_label(i, words, heads, source) for i in range(len(words))]
    groups: list[list[int]] = []
    surface: dict[int, list[str]] = {}
    for r in ranges:
        a, b = (number[n] for n in r[0].split("-"))
        surface[a] = r
        groups.append(list(range(a, b + 1)))
    taken = {i for g in groups for i in g}
    groups = sorted(groups + [[i] for i in range(len(words)) if i not in taken])
    main = [_main_word(g, heads) for g in groups]
    place = {i: k for k, g in enumerate(groups) for i in g}
    s = Sentence(source, [], [], misc_unknown=source == "pud")
    for k, (group, m) in enumerate(zip(groups, main, strict=True)):
        row = surface.get(group[0], words[m])
        contraction = len(group) > 1 and words[group[0]][3] == "ADP" and words[group[-1]][3] == "DET"
        s.words.append(row[1])
        s.spaces.append("SpaceAfter=No" not in row[9])
        s.heads.append(k if heads[m] == m else place[heads[m]])
        # Words that GSD got later hang on the next by a program; see newsgraph.evaluation.conllu.
        s.deps.append(None if PLACEHOLDER in words[m][9] else deps[m])
        upos, tag, feats, lemma = _analysis(words[m], deps[m], source)
        if contraction:
            tag, feats = "APPRART", _analysis(words[group[-1]], "det", source)[2]
        s.upos.append(upos)
        s.tags.append(tag)
        s.feats.append(feats)
        s.lemmas.append(lemma)
        if names is not None:
            s.names.append(names[m])
    _repair(s.names)
    if source == "hdt":
        s.spaces = guess_spaces(s.words)
    return s


def _main_word(group: list[int], heads: list[int]) -> int:
    """The word of a contraction that hangs on something outside:

    "in" of "im", for the article hangs on the noun too.
    """
    outside = [i for i in group if heads[i] not in group or heads[i] == i]
    return outside[0] if outside else group[0]


def _label(i: int, words: list[list[str]], heads: list[int], source: str) -> str:
    row = words[i]
    label = row[7]
    label = LABELS.get(label, label)
    if label == "det" and ("Poss=Yes" in row[5] or row[4] == "PPOSAT"):
        return "det:poss"
    if source == "hdt" and label == "obj":
        if any(w[7] == "case" and heads[j] == i and j != i for j, w in enumerate(words)):
            return "obl"
        if "Case=Dat" in row[5] and row[3] in ("NOUN", "PRON", "PROPN"):
            return "obl:arg"
    return label


def _analysis(
    row: list[str], dep: str, source: str
) -> tuple[str | None, str | None, dict[str, str | None], str | None]:
    form, lemma, upos, tag = row[1], row[2], row[3], row[4]
    feats: dict[str, str | None] = {}
    if row[5] != "_":
        for pair in row[5].split("|"):
            name, value = pair.split("=")
            if name in FEATURES:
                feats[name] = (
                    None if "," in value and name in ("Gender", "Case", "Degree", "Person") else value
                )
    pos: str | None = upos
    new_tag: str | None = TAGS.get(tag, tag)
    if source == "pud":
        new_tag = _stts(row, dep)
        if upos in ("VERB", "AUX"):
            form_of = {"VBC": "Fin", "VBN": "Part", "VB": "Inf"}.get(tag)
            feats["VerbForm"] = form_of
    if source == "hdt":
        if tag == "FM":
            pos, new_tag = None, None
        if upos not in ("ADJ", "ADV"):
            feats.pop("Degree", None)
    if source == "train" and upos == "PRON" and tag in ("PDAT", "PIAT", "PPOSAT", "ART", "PIDAT"):
        pos = "DET"
    if feats.get("VerbForm") == "Fin" and source != "gsd":
        lower = form.lower()
        if SUBJUNCTIVE.fullmatch(lower) and not lower.startswith("seit"):
            feats["Mood"], feats["Tense"] = "Sub", "Pres" if lower.startswith(("sei", "möge")) else "Past"
        elif (
            feats.get("Tense") == "Pres"
            and feats.get("Number") == "Sing"
            and feats.get("Person") == "3"
            and lower.endswith("e")
        ):
            feats["Mood"] = "Sub"
        elif feats.get("Mood") is None:
            feats["Mood"] = "Ind"
        if feats.get("Tense") is None:
            feats["Tense"] = None
    kept_lemma: str | None = lemma
    if lemma in ("_", "") or (
        source == "hdt" and (upos in ("NOUN", "PROPN", "X", "DET") and lemma[:3].lower() != form[:3].lower())
    ):
        kept_lemma = None
    return pos, new_tag, feats, kept_lemma


def _stts(row: list[str], dep: str) -> str | None:
    """The STTS tag of a word of PUD, which has tags of its own kind; None where it does not follow."""
    form, lemma, upos, tag, feats = row[1], row[2], row[3], row[4], row[5]
    if upos == "PUNCT":
        return "$," if form == "," else "$." if form in ".!?:;" else "$("
    if upos in ("VERB", "AUX") and tag in ("VBC", "VBN", "VB"):
        kind = (
            "VV"
            if lemma not in MODALS and lemma not in ("sein", "haben", "werden")
            else "VM"
            if lemma in MODALS
            else "VA"
        )
        return kind + {"VBC": "FIN", "VBN": "PP", "VB": "INF"}[tag]
    if tag == "JJ":
        return "ADJA" if "Case=" in feats and dep != "root" else None if "Case=" in feats else "ADJD"
    if tag == "RB":
        return "PTKNEG" if lemma == "nicht" else "ADV"
    if tag == "RP":
        return "PTKVZ" if dep == "compound:prt" else "PTKZU" if form.lower() == "zu" else None
    if tag == "PRP":
        return "PRF" if form.lower() == "sich" else "PPER" if "PronType=Prs" in feats else None
    if tag == "DT":
        return (
            "ART"
            if "PronType=Art" in feats
            else "PDAT"
            if "PronType=Dem" in feats
            else "PIAT"
            if upos == "DET"
            else None
        )
    if tag == "IN":
        return "APPR" if upos == "ADP" else "KOUS" if upos == "SCONJ" else None
    return PENN.get(tag)


def guess_spaces(words: list[str]) -> list[bool]:
    """Whether a space follows each word, for sources that only give words."""
    spaces = [True] * len(words)
    open_quote = False
    for i, word in enumerate(words):
        if word in {'"', "'"}:
            attach_left, open_quote = open_quote, not open_quote
        elif word in {"„", "»", "‚", "(", "[", "{", "``"}:
            attach_left = False
        else:
            attach_left = word in {
                ",",
                ".",
                ";",
                ":",
                "!",
                "?",
                ")",
                "]",
                "}",
                "“",
                "”",
                "«",
                "’",
                "…",
                "''",
                "/",
            }
        if attach_left and i:
            spaces[i - 1] = False
        opens = word in {"„", "»", "‚", "(", "[", "{", "``", "/"} or (word in {'"', "'"} and open_quote)
        if opens:
            spaces[i] = False
    return spaces


def read_germeval(path: Path) -> list[Sentence]:
    """GermEval 2014:

    outer names of four classes; parts of words (-part) and derived words (-deriv) are no names.
    """
    sentences = []
    words: list[str] = []
    names: list[str | None] = []
    for line in path.read_text("utf-8").split("\n") + [""]:  # noqa: RUF005
        if not line.strip():
            if words:
                sentences.append(Sentence("germeval", words, guess_spaces(words), names=names))
            words, names = [], []
        elif not line.startswith("#"):
            _, word, outer = line.split("\t")[:3]
            words.append(word)
            names.append("O" if outer.endswith(("deriv", "part")) else outer.replace("OTH", "MISC"))
    for s in sentences:
        _repair(s.names)
    return sentences


def read_bioes(path: Path) -> list[Sentence]:
    """GermEval 2014's training part, ``token tag`` a line: outer names; derived words and parts are none."""
    sentences = []
    for block in path.read_text("utf-8").split("\n\n"):
        pairs = [line.rsplit(" ", 1) for line in block.split("\n") if line.strip()]
        if not pairs:
            continue
        words = [word for word, _ in pairs]
        names: list[str | None] = [_bio(tag) for _, tag in pairs]
        _repair(names)
        sentences.append(Sentence("germeval", words, guess_spaces(words), names=names))
    return sentences


def _bio(tag: str) -> str:
    """S-PER → B-PER, E-OTH → I-MISC, B-LOCDERIV → O."""
    if tag == "O" or tag.endswith(("DERIV", "PART")):
        return "O"
    return {"S": "B", "E": "I"}.get(tag[0], tag[0]) + "-" + tag[2:].replace("OTH", "MISC")


def read_upos(path: Path) -> list[Sentence]:
    """A sentence a line, ``word##UPOS``: words and parts of speech alone; contractions are one word, ADP."""
    sentences = []
    for line in path.read_text("utf-8").split("\n"):
        words: list[str] = []
        upos: list[str | None] = []
        inside = 0  # words left of the parts of a contraction
        for item in line.split():
            word, pos = item.rsplit("##", 1)
            if inside:
                inside -= 1
            elif pos == "_":
                words.append(word)
                upos.append("ADP")
                inside = 2
            else:
                words.append(word)
                upos.append(pos)
        if words:
            sentences.append(Sentence("words", words, guess_spaces(words), upos=upos))
    return sentences


def _repair(names: list[str | None]) -> None:
    """An I- that follows nothing of its class becomes B-."""
    before: str | None = None
    for i, name in enumerate(names):
        if name and name.startswith("I-") and (before is None or before[2:] != name[2:]):
            names[i] = "B" + name[1:]
        before = name


def read_uner(path: Path) -> dict[str, list[str]]:
    """Universal NER: sentence without its spaces → the BIO tag of each letter."""
    sentences: dict[str, list[str]] = {}
    words: list[str] = []
    tags: list[str] = []
    for line in path.read_text("utf-8").split("\n") + [""]:  # noqa: RUF005
        if not line.strip():
            sentences["".join(words)] = tags
            words, tags = [], []
        elif not line.startswith("#"):
            _, word, tag = line.split("\t")[:3]
            words.append(word)
            tags += [tag] * len(word)
    return sentences


SMARTDATA = {
    "person": "PER", "organization": "ORG", "organization-company": "ORG", "location": "LOC",
    "location-city": "LOC", "location-street": None, "location-route": None, "location-stop": None,
}  # fmt: skip


def smartdata_documents(folder: Path) -> Iterator[dict[str, Any]]:
    """The documents of DFKI SmartData: JSON objects one after the other."""
    for path in sorted(folder.glob("*.json.gz")):
        text = gzip.decompress(path.read_bytes()).decode("utf-8")
        decoder, at = json.JSONDecoder(), 0
        while True:
            while at < len(text) and text[at].isspace():
                at += 1
            if at >= len(text):
                break
            document, at = decoder.raw_decode(text, at)
            yield document


def read_smartdata(folder: Path, common: set[str], nlp: Language) -> list[Sentence]:
    """SmartData's news as lines of text. Common nouns ("Gruppe") that it marks as organisations are masked.

    `common` are words known to be common nouns, `nlp` a blank German tokenizer. Tweets are left out, and so
    are lines that are mostly traffic notes (streets, routes, stops), whose language is odd.
    """
    sentences = []
    for document in smartdata_documents(folder):
        if "/" not in document["id"] or "twitter" in document["id"]:
            continue
        text = document["text"]["string"]
        mentions = (document["conceptMentions"] or {"array": []})["array"]
        spans = [
            (m["span"]["start"], m["span"]["end"], m["type"]) for m in mentions if m["type"] in SMARTDATA
        ]
        for line in re.finditer(r"[^\n]+", text):
            inside = [s for s in spans if line.start() <= s[0] and s[1] <= line.end()]
            if not inside or any(SMARTDATA[s[2]] is None for s in inside):
                continue
            doc = nlp(line.group())
            words = [t for t in doc if not t.is_space]
            if not 4 <= len(words) <= 80:
                continue
            names: list[str | None] = ["O"] * len(words)
            for start, end, kind in inside:
                covered = [i for i, t in enumerate(words) if start <= line.start() + t.idx < end]
                if not covered:
                    continue
                text_of = [words[i].text for i in covered]
                nominal = all(w in common or not w[:1].isupper() for w in text_of) or text_of[0][:1].islower()
                for n, i in enumerate(covered):
                    names[i] = None if nominal else ("B-" if n == 0 else "I-") + str(SMARTDATA[kind])
            sentences.append(
                Sentence(
                    "smartdata",
                    [t.text for t in words],
                    [bool(t.whitespace_) for t in words],
                    names=names,
                    misc_unknown=True,
                )
            )
    return sentences


def merge_hyphens(s: Sentence) -> Sentence:
    """Join "US", "-", "Präsident" (as GSD and PUD split it) into one word, as spaCy's tokenizer leaves it."""
    groups: list[list[int]] = []
    i = 0
    while i < len(s):
        group = [i]
        while (
            group[-1] + 2 < len(s)
            and s.words[group[-1] + 1] == "-"
            and not s.spaces[group[-1]]
            and not s.spaces[group[-1] + 1]
            and s.words[group[-1]][-1].isalpha()
            and s.words[group[-1] + 2][0].isalpha()
        ):
            group += [group[-1] + 1, group[-1] + 2]
        groups.append(group)
        i = group[-1] + 1
    if len(groups) == len(s):
        return s
    place = {i: k for k, g in enumerate(groups) for i in g}
    main = []
    for g in groups:
        outside = [i for i in g if s.heads[i] not in g or s.heads[i] == i] if s.heads else []
        main.append(outside[-1] if outside else g[-1])
    merged = replace(
        s,
        words=["".join(s.words[i] for i in g) for g in groups],
        spaces=[s.spaces[g[-1]] for g in groups],
        heads=[k if s.heads[m] == m else place[s.heads[m]] for k, m in enumerate(main)] if s.heads else [],
        deps=_pick(s.deps, main),
        upos=_pick(s.upos, main),
        tags=_pick(s.tags, main),
        feats=_pick(s.feats, main),
        lemmas=[s.lemmas[m] if len(g) == 1 else None for g, m in zip(groups, main, strict=True)]
        if s.lemmas
        else [],
        names=[s.names[m] if len(g) == 1 else None for g, m in zip(groups, main, strict=True)]
        if s.names
        else [],
    )
    _repair(merged.names)
    return merged


def _pick(values: list[T], indices: list[int]) -> list[T]:
    return [values[i] for i in indices] if values else []


@dataclass
class Gold:
    """All training sentences, and the held-out ones that only reports see."""

    parsing: dict[str, list[Sentence]]
    names: dict[str, list[Sentence]]
    held_out_parsing: list[Sentence]
    held_out_names: list[Sentence]


def read_gold(shared: Path) -> Gold:
    """Read everything licence-clean below `shared`/gold (see models/README.md for sources and licences)."""
    parsing, ner = shared / "gold/parsing", shared / "gold/ner"
    test = read_treebank(parsing / "de_gsd-test-part1.conllu")
    treebanks = {
        "gsd": read_treebank(parsing / "de_gsd-dev.conllu") + test[:-HELD_OUT_PARSING],
        "pud": read_treebank(parsing / "de_pud.conllu", read_uner(ner / "uner_de_pud.iob2")),
        "hdt": read_treebank(parsing / "de_hdt-excerpt.conllu"),
        "train": read_treebank(parsing / "de_gsd-train-excerpt.cupt"),
    }
    germeval = read_germeval(ner / "germeval2014-test-part1.tsv")
    common = {
        w
        for b in treebanks.values()
        for s in b
        for w, p in zip(s.words, s.upos, strict=True)
        if p in ("NOUN", "DET", "PRON")
    }
    names = {
        "germeval": [
            *read_germeval(ner / "germeval2014-dev.tsv"),
            *germeval[:-HELD_OUT_NAMES],
            *read_bioes(ner / "germeval2014-train.bioes"),
        ],
        "news": read_germeval(NEWS),
        "smartdata": read_smartdata(ner / "smartdata", common, spacy.blank("de")),
    }
    return Gold(treebanks, names, test[-HELD_OUT_PARSING:], germeval[-HELD_OUT_NAMES:])


def read_tagged(shared: Path, gold: Gold) -> list[Sentence]:
    """Sentences with gold parts of speech and no tree, without those that a treebank of `gold` has."""
    known = {"".join(s.words) for part in (*gold.parsing.values(), gold.held_out_parsing) for s in part}
    sentences = read_upos(shared / "gold/pos/de_gsd-train.upos")
    return [s for s in sentences if len(s) in TAGGED_LENGTHS and "".join(s.words) not in known]
