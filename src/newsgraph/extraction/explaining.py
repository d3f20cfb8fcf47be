"""Tells of one article what was read, by which rule and how surely, and what was tried and dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from spacy.language import Language

from newsgraph.errors import NO_DOCUMENT, ExtractionError, own_files
from newsgraph.extraction.notes import Factor, Notes, listening
from newsgraph.extraction.running import extraction_of, make_doc
from newsgraph.extraction.surface.segments import Layout
from newsgraph.extraction.words.cues import verb_cues
from newsgraph.language.planting import plant
from newsgraph.language.tree import Tree, Word
from newsgraph.schema import Article, Extraction

_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
_COUNTED = frozenset({"VERB", "AUX"})


class Untold(NamedTuple):
    """A word at which a relation or a claim was looked for, and why there is none."""

    word: Word
    why: str


@dataclass(frozen=True)
class Explanation:
    """An extraction with the tree that it was read from and the notes that the rules made."""

    extraction: Extraction
    tree: Tree
    notes: Notes

    def factors(self, record_id: str) -> tuple[Factor, ...]:
        """Return what the confidence of a claim or a relation is made of."""
        anchor = self.notes.told.get(record_id)
        weighed = self.notes.weighed.get(anchor, ()) if anchor is not None else ()
        return (*weighed, *self.notes.changed.get(record_id, ()))

    def untold(self) -> list[Untold]:
        """Return the verbs and nouns that tell nothing, each with the reason, in reading order."""
        found = [*self._dropped(), *self._silent_verbs(), *self._silent_cues()]
        return sorted(found, key=lambda untold: untold.word.i)

    def _dropped(self) -> Iterator[Untold]:
        told = set(self.notes.told.values())
        for place, why in self.notes.dropped.items():
            if place not in told:
                yield Untold(self.tree[place], f"no relation: {why}")

    def _silent_verbs(self) -> Iterator[Untold]:
        known = {*self.notes.dropped, *self.notes.told.values()}
        told = [span for relation in self.extraction.relations for span in relation.predicate.spans]
        for word in self.tree:
            if word.pos not in _COUNTED or word.dep in _AUXILIARY or word.i in known:
                continue
            if not any(span.start <= word.start < span.end for span in told):
                yield Untold(word, f"no relation: hangs as {word.dep!r}, which heads no clause")

    def _silent_cues(self) -> Iterator[Untold]:
        layout = Layout(self.tree)
        used = [span for claim in self.extraction.claims if claim.cue for span in claim.cue.spans]
        reported = [span for c in self.extraction.claims if c.kind == "Reported" for span in c.spans]
        for unit in layout.units:
            for cue in verb_cues(layout, unit):
                if not any(span.start <= cue.verb.start < span.end for span in (*used, *reported)):
                    yield Untold(cue.verb, f"no claim: {cue.cue.lemma!r} can announce, but nothing is found")


def explain(article: Article, nlp: Language) -> Explanation:
    """Return an article's extraction with how it came about.

    Raises:
        ExtractionError: the pipeline failed on this article.
        ModelError, InstallationError, ImportError: the pipeline fails on any.
    """
    with listening() as notes:
        try:
            with own_files():
                doc = nlp(make_doc(article, nlp))
        except NO_DOCUMENT:
            raise
        except Exception as error:
            raise ExtractionError.of(article, error) from error
    return Explanation(extraction_of(doc), plant(doc), notes)


def explain_many(articles: Iterable[Article], nlp: Language) -> Iterator[Explanation | ExtractionError]:
    """Yield each article's explanation, or the error where the pipeline failed on it."""
    for article in articles:
        try:
            yield explain(article, nlp)
        except ExtractionError as error:
            yield error
