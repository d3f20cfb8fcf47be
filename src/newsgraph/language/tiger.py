"""TIGER → Universal Dependencies: the component ``newsgraph_tiger_to_ud``.

spaCy's German models (``de_core_news_sm/md/lg``) parse after the TIGER treebank: the finite verb, the
preposition and the last part of a name are heads, an auxiliary governs the full verb as ``oc``, a conjunct
hangs on its conjunction. In Universal Dependencies the words with content are heads. `Conversion` turns one
sentence around, word by word from the leaves up; how a dependent is then called stands in the lexicon's
table ``tiger_labels``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from newsgraph.language.tiger_words import Word, is_sein_perfect, relation_of

__all__ = ["TIGER_LABELS", "TigerToUD"]

# Labels that only TIGER has: they tell the one scheme from the other.
TIGER_LABELS = frozenset({"sb", "oa", "oc", "nk", "mo"})

_ES = frozenset({"sb", "ep", "ph"})  # what "es" is called where it stands for a clause
_CLAUSES = frozenset({"finite", "zu"})
_NOMINALS = frozenset({"noun", "name", "number"})
_PREDICATES = _NOMINALS | {"adj", "adv", "det"}


@Language.factory(
    "newsgraph_tiger_to_ud", assigns=["token.head", "token.dep"], requires=["token.dep", "token.pos"]
)
class TigerToUD:
    """Rewrites heads and relations of a document parsed with TIGER's labels; its sentences stay."""

    def __init__(self, nlp: Language, name: str) -> None:  # noqa: ARG002  spaCy's signature
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        heads = np.zeros(len(doc), dtype=np.int64)
        labels = np.zeros(len(doc), dtype=np.uint64)
        for sentence in doc.sents:
            for position, head, label in Conversion(sentence).run():
                heads[position] = head - position
                labels[position] = doc.vocab.strings.add(label)
        # Given all heads at once, spaCy finds the sentences again from the roots, one in each.
        array = np.column_stack([heads.astype(np.uint64), labels])
        return doc.from_array(["HEAD", "DEP"], array)  # type: ignore[arg-type]  # spaCy's own type is narrower


@dataclass(slots=True)
class Phrase:
    """What a word of the TIGER tree has become, with all below it. Words are positions in the sentence."""

    head: int  # the word that stands for it in the UD tree
    # finite, zu (both clauses), verb (infinitive or participle without zu), pp, or the head's kind of word
    kind: str
    passive: bool = False
    conjuncts: list[int] = field(default_factory=list)
    announced: list[Phrase] = field(default_factory=list)  # clauses that "es" or "darauf" stands for


class Conversion:
    """The conversion of one sentence."""

    def __init__(self, sentence: Span) -> None:
        self.start = sentence.start
        self.words = [Word(token, i) for i, token in enumerate(sentence)]
        self.children: list[list[int]] = [[] for _ in self.words]
        self.roots: list[int] = []
        for i, token in enumerate(sentence):
            head = token.head.i - self.start
            if head == i or not 0 <= head < len(self.words):
                self.roots.append(i)
            else:
                self.children[head].append(i)
        self.heads = list(range(len(self.words)))
        self.relations = ["dep"] * len(self.words)
        self.phrases = [Phrase(word.position, word.kind) for word in self.words]

    def run(self) -> Iterator[tuple[int, int, str]]:
        """Yield position, position of the head (both in the document) and relation of each word."""
        for i in self._leaves_first():
            self._convert(i)
        root, *more = (self.phrases[i] for i in self.roots)
        for phrase in more:
            self._attach(phrase.head, root.head, "parataxis")
        for phrase in (root, *more):
            self._attach_announced(phrase, phrase.head)
        self.relations[root.head] = "ROOT"
        for i, (head, relation) in enumerate(zip(self.heads, self.relations, strict=True)):
            yield self.start + i, self.start + head, relation

    def _leaves_first(self) -> list[int]:
        order = list(self.roots)
        for i in order:
            order.extend(self.children[i])
        return order[::-1]

    def _attach(self, word: int, head: int, relation: str) -> None:
        if word != head:
            self.heads[word] = head
            self.relations[word] = relation

    def _convert(self, i: int) -> None:
        """Choose what stands for the word and all below it, then hang the rest on that."""
        word, kids = self.words[i], list(self.children[i])
        if word.kind == "verb":
            phrase = self._verb(i, kids)
        elif word.kind == "adposition":
            phrase = self._adposition(i, kids)
        elif word.kind == "conjunction":
            phrase = self._conjunction(i, kids)
        else:
            phrase = self._name(i, kids)
            if word.announces_clause:
                self._announce(phrase, kids)
        self.phrases[i] = phrase
        for kid in kids:
            self._attach_kid(i, kid, phrase)
        if word.kind == "verb":
            self._settle_es(kids, phrase)

    # The four kinds of heads that change. Each removes from ``kids`` those that it has settled.

    def _verb(self, i: int, kids: list[int]) -> Phrase:
        """The full verb stands for an auxiliary, the predicate for a copula."""
        word = self.words[i]
        phrase = Phrase(i, self._clause_kind(i))
        full_verb = self._governed_verb(i)
        if full_verb is not None:
            below = self.phrases[full_verb]
            passive = self._is_passive_auxiliary(word, self.words[full_verb])
            phrase.head, phrase.passive = below.head, passive or below.passive
            self._take(i, full_verb, kids, "aux:pass" if passive else "aux")
        predicate = self._predicate(i, phrase.head)
        if predicate is not None:
            copula, phrase.head = phrase.head, self.phrases[predicate].head
            self._take(copula, predicate, kids, "cop")
            for j, head in enumerate(self.heads):
                if head == copula != j:
                    self.heads[j] = phrase.head
            self._attach_announced(self.phrases[predicate], phrase.head)
        return phrase

    def _clause_kind(self, i: int) -> str:
        word = self.words[i]
        labels = {self.words[kid].tiger for kid in self.children[i]}
        if word.form == "zu" or "pm" in labels:
            return "zu"
        if word.form == "Fin" or "cp" in labels or "sb" in labels:
            return "finite"
        return "verb"

    def _governed_verb(self, i: int) -> int | None:
        """Return the verb that forms one predicate with the auxiliary or modal verb ``i``, or None."""
        word = self.words[i]
        if not word.is_auxiliary:
            return None
        kids = [kid for kid in self.children[i] if self._is_governed(word, kid)]
        # A participle or bare infinitive rather than one with "zu".
        return min(kids, key=lambda kid: self.phrases[kid].kind == "zu") if kids else None

    def _is_governed(self, auxiliary: Word, kid: int) -> bool:
        word, kind = self.words[kid], self.phrases[kid].kind
        if word.kind != "verb":
            return False
        if word.tiger == "pd":
            return auxiliary.is_sein and word.form == "Part"
        if word.tiger != "oc" or (kind == "finite" and (word.form != "Fin" or self._has_own_clause(kid))):
            return False
        if kind == "zu":  # "ist zu lesen", "hat zu schweigen"; not "hat, … zu lesen"
            return (auxiliary.is_sein or auxiliary.is_haben) and not self._after_comma(kid)
        # A bare infinitive that the tagger took for a finite verb ("will fördern") has no subject of its own.
        return word.form != "Fin" or auxiliary.is_modal or auxiliary.is_werden

    def _has_own_clause(self, verb: int) -> bool:
        return any(self.words[kid].tiger in ("sb", "cp") for kid in self.children[verb])

    def _after_comma(self, i: int) -> bool:
        """Tell whether a comma opens the words under ``i``."""
        first = i
        while before := [kid for kid in self.children[first] if kid < first]:
            first = min(before)
        return self.words[first].lower == "," or (first > 0 and self.words[first - 1].lower == ",")

    def _is_passive_auxiliary(self, auxiliary: Word, verb: Word) -> bool:
        if auxiliary.is_werden:
            return not verb.infinitive
        if not auxiliary.is_sein or verb.form != "Part" or verb.tag.startswith(("VA", "VM")):
            return False
        return not (verb.is_werden or verb.is_sein or is_sein_perfect(verb.lower))

    def _predicate(self, i: int, verb: int) -> int | None:
        """Return the dependent of ``i`` that is the predicate of a form of "sein", or None."""
        if not self.words[verb].is_sein:
            return None
        kids = [
            kid
            for kid in self.children[i]
            if self.words[kid].tiger == "pd" and self.phrases[kid].kind in _PREDICATES
        ]
        return kids[-1] if kids else None

    def _adposition(self, i: int, kids: list[int]) -> Phrase:
        """The noun stands for its preposition."""
        inside = [kid for kid in kids if self.words[kid].tiger == "nk" and self.words[kid].kind != "det"]
        if not inside:
            return Phrase(i, "adv")
        noun = next((kid for kid in inside if self.phrases[kid].kind in _NOMINALS), inside[0])
        below = self.phrases[noun]
        clause = below.kind in _CLAUSES
        self._take(i, noun, kids, "mark" if clause else "case")
        return Phrase(below.head, below.kind if clause else "pp", announced=below.announced)

    def _conjunction(self, i: int, kids: list[int]) -> Phrase:
        """The conjunct stands for the conjunction before it."""
        joined = [kid for kid in kids if self.words[kid].tiger == "cj"]
        if not joined:
            return Phrase(i, "other")
        below = self.phrases[joined[0]]
        self._take(i, joined[0], kids, "cc")
        return Phrase(below.head, below.kind, below.passive, list(below.conjuncts), below.announced)

    def _name(self, i: int, kids: list[int]) -> Phrase:
        """The first part of a name stands for the last."""
        parts = [kid for kid in kids if self.words[kid].tiger == "pnc"]
        first = min([i, *(self.phrases[kid].head for kid in parts)])
        for kid in parts:
            kids.remove(kid)
            part = self.phrases[kid].head
            self._attach(part, first, "flat")
            for j in range(len(self.words)):
                if self.heads[j] == part and self.relations[j] == "flat":
                    self.heads[j] = first
        self._attach(i, first, "flat")
        announced = [phrase for kid in parts for phrase in self.phrases[kid].announced]
        return Phrase(first, "name" if parts else self.words[i].kind, announced=announced)

    def _take(self, function_word: int, content: int, kids: list[int], relation: str) -> None:
        """Let the phrase of a dependent stand for the function word above it."""
        kids.remove(content)
        self._attach(function_word, self.phrases[content].head, relation)

    # All other dependents

    def _attach_kid(self, i: int, kid: int, phrase: Phrase) -> None:
        label, below = self.words[kid].tiger, self.phrases[kid]
        if label == "cj" or (label == "cd" and below.kind != "other"):
            for conjunct in (below.head, *below.conjuncts):
                self._attach(conjunct, phrase.head, "conj")
                phrase.conjuncts.append(conjunct)
            self._attach_announced(below, below.head)
            return
        head_kind = self.words[i].kind
        if head_kind in ("adposition", "conjunction"):
            head_kind = self.words[phrase.head].kind
        side = "<" if below.head < phrase.head else ">"
        relation = relation_of(label, below.kind, side, head_kind)
        if phrase.passive and relation in ("nsubj", "csubj"):
            relation += ":pass"
        elif relation == "det" and self.words[kid].possessive:
            relation = "det:poss"
        elif label == "cm" and phrase.kind in _CLAUSES:
            relation = "mark"
        self._attach(below.head, phrase.head, relation)
        self._attach_announced(below, phrase.head, phrase.passive)

    def _announce(self, phrase: Phrase, kids: list[int]) -> None:
        """Keep the clause that "es" or "darauf" announces for the verb above, where UD has it."""
        for kid in [kid for kid in kids if self.words[kid].tiger in ("re", "oc", "mnr")]:
            if self.phrases[kid].kind in _CLAUSES:
                kids.remove(kid)
                phrase.announced.append(self.phrases[kid])

    def _attach_announced(self, phrase: Phrase, head: int, passive: bool = False) -> None:
        for clause in phrase.announced:
            relation = "ccomp" if clause.kind == "finite" else "xcomp"
            if self.words[phrase.head].lower == "es":
                if self.relations[phrase.head] in ("nsubj", "nsubj:pass", "expl"):
                    relation = "csubj:pass" if passive else "csubj"
                self.relations[phrase.head] = "expl"
            self._attach(clause.head, head, relation)
        phrase.announced = []

    def _settle_es(self, kids: list[int], phrase: Phrase) -> None:
        """Make "es" an expletive where a clause beside it is what is meant ("es freut ihn, dass …")."""
        clauses = [
            kid for kid in kids if self.words[kid].tiger == "re" and self.phrases[kid].kind in _CLAUSES
        ]
        es = [
            kid
            for kid in kids
            if self.words[kid].lower == "es" and self.words[kid].tiger in ("sb", "ep", "ph")
        ]
        if not clauses or not es:
            return
        for kid in es:
            self.relations[kid] = "expl"
        if not any(self.relations[self.phrases[kid].head].startswith("nsubj") for kid in kids):
            for kid in clauses:
                self.relations[self.phrases[kid].head] = "csubj:pass" if phrase.passive else "csubj"
